"""Choices: from a View to an Action."""
