"""Labels and headings compared without regard to how they were typed.

Published reports are often NFKC-normalised (``，`` became ``,``), carry blanks inside labels and mix
full-width with half-width marks; none of that makes a label another one.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from gklint.patterns import Pattern

_HTML = r"<[bB][rR]\s*/?>|&nbsp;"
"""Line ends and blanks as Markdown has them within a cell."""
_BLANKS = Pattern(rf"(?:{_HTML}|[\s\u00a0\u200b-\u200d\u2060\u3000\ufeff])+")
_MARKS = Pattern(rf"(?:{_HTML}|[\W_])+")


def is_nothing(text: str) -> bool:
    """Tell whether a text has blanks and invisible characters only."""
    return text[0] in _FIRST_OF_NOTHING and not plain(text)


_FIRST_OF_NOTHING = frozenset("&< \t\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff")
LONGEST_LABEL = 100
"""Code points of the longest text that can be a label, misspelt or run together; more is prose."""


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Give the text in NFKC without any blanks: what two official spellings have in common."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text[:LONGEST_LABEL]))


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """Give only the letters and digits of the text: ``（一）予以公开`` becomes ``一予以公开``.

    Of a text longer than any label only the beginning is given, as of :func:`plain`.
    """
    return _MARKS.sub("", unicodedata.normalize("NFKC", text[:LONGEST_LABEL]))


@lru_cache(maxsize=8192)
def likeness(printed: str, official: str) -> float:
    """Tell how well a printed label (as :func:`bare` gives it) fits an official one, from 0 to 1.

    A label cut short is likelier than its length suggests: an unbroken part of the official label
    fits with at least 0.6.
    """
    if not printed or not official:
        return 0.0
    if printed == official:
        return 1.0
    from difflib import SequenceMatcher  # most labels are in the form's own words

    same = SequenceMatcher(None, printed, official, autojunk=False).ratio()
    if printed in official:
        return max(same, 0.6 + 0.3 * len(printed) / len(official))
    return same
