"""Verbs: the rules as pure functions. No clock, no dice, no files."""
