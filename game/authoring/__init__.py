"""What helps an author of scenarios: files to begin with, the reference, the schema, and what tidies a file."""
