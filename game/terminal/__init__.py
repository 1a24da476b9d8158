"""The game in a text terminal: pages of blocks, typed commands, and nobody else's secrets."""
