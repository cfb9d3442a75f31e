"""GK515–GK516: whose report it is, and for whom it speaks."""
