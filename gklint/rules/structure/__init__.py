"""GK1: the report's structure."""
