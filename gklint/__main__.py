"""``python -m gklint``."""

from gklint.cli import main

main()
