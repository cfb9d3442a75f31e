"""Text: what a file or an editor holds, decoded, with its lines and its four units of place."""

from gklint.text.decoding import decode
from gklint.text.encodings import UnknownEncoding, canonical_name
from gklint.text.model import Position, Text
from gklint.text.signatures import NotText
from gklint.text.units import Unit

__all__ = ["NotText", "Position", "Text", "Unit", "UnknownEncoding", "canonical_name", "decode"]
