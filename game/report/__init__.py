"""Paper: self-contained HTML pages to print or to read, with nothing fetched from anywhere."""
