"""GK9: files, and what is said in them to gklint."""
