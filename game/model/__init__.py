"""Nouns: what the game is made of. Frozen classes, tuples inside, no decisions."""
