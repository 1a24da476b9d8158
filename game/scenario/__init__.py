"""Data: scenario files, from TOML to a Scenario and back to the author as problems."""
