"""Hindsight: what could have been had, and what play was worth. It alone may look at everything."""
