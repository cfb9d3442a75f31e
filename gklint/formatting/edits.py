"""Edits of what stands between the words of a text."""

from __future__ import annotations

from collections.abc import Iterable

from gklint.spans import Edit, Span


def content_of(text: str, edits: Iterable[Edit]) -> str:
    """Give a text after edits that do not overlap."""
    parts: list[str] = []
    place = 0
    for edit in sorted(edits):
        parts += [text[place : edit.span.start], edit.content]
        place = edit.span.end
    return "".join([*parts, text[place:]])


def replacement(text: str, start: int, end: int, new: str) -> Edit | None:
    """Give the least edit that puts ``new`` in the place of a part of a text; None where it stands there already."""
    old = text[start:end]
    if old == new:
        return None
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    start, end = start + first, end - last
    # An edit within \r\n would be one that editors cannot make.
    if text[start - 1 : start + 1] == "\r\n" and first:
        start, first = start - 1, first - 1
    if text[end - 1 : end + 1] == "\r\n" and last:
        end, last = end + 1, last - 1
    return Edit(Span(start, end), new[first : len(new) - last])
