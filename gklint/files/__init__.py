"""Files: reading one safely, and finding those to check in folders."""

from gklint.files.reading import DEFAULT_LIMIT, Unreadable, read, read_stream
from gklint.files.walking import DEFAULT_PATTERNS, Found, walk

__all__ = ["DEFAULT_LIMIT", "DEFAULT_PATTERNS", "Found", "Unreadable", "read", "read_stream", "walk"]
