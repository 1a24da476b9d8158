"""A sitting: sessions, journals and batches of games."""
