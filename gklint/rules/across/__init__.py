"""GK4: reports compared with each other."""
