"""Sentences: everything a player reads, in the player's language."""
