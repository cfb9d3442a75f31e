"""GK5: what the text says in figures and dates."""
