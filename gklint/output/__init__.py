"""How findings are written: one module for each format, with one function for one file."""
