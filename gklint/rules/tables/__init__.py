"""GK2: the tables, their labels and cells."""
