"""Penholder: a negotiation game of the UN Security Council."""

__version__ = "0.1.0"
