"""Files: reading one safely, and finding those to check in folders."""

from gklint.files.globs import Globs
from gklint.files.reading import DEFAULT_LIMIT, Unreadable, read, read_stream
from gklint.files.walking import DEFAULT_PATTERNS, Filter, Found, walk

__all__ = ["DEFAULT_LIMIT", "DEFAULT_PATTERNS", "Filter", "Found", "Globs", "Unreadable", "read", "read_stream", "walk"]
