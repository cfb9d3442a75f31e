"""GK110–GK118: what the sections have to tell."""
