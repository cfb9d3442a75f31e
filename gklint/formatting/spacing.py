"""The edits that make headings and blank lines regular."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from gklint.blocks import Kind
from gklint.formatting.edits import replacement
from gklint.records import NamedTuple
from gklint.report.model import Report, Section
from gklint.spans import Edit, Span
from gklint.text.lines import LINE_END, line_starts, without_line_end

BLANKS = " \t\u3000\u00a0"
_FENCES = ("```", "~~~")
_MOST = 2
"""Line ends from one line to the next when an empty line stands between them; there is never more than one."""


class _Line(NamedTuple):
    """A line that is not blank."""

    number: int
    start: int
    """Where the line begins, its indentation included."""
    text: Span
    """The line without the blanks around it."""


def spacing_edits(text: str, report: Report, tables: Sequence[Span], apart: Sequence[Span]) -> Iterator[Edit]:
    """Yield the edits of everything between lines, but for what is within ``tables``.

    No blanks at the end of a line, no more than one empty line, one before and after each heading and each
    table that is to stand ``apart``, headings indented alike, with no blank after the ordinal. The text
    begins with its first line, and its last line ends as it did.
    """
    lines = _lines(text)
    if not lines:
        return
    headings = {section.heading.span.start: section for section in report.sections if _is_line(section)}
    indentation = _indentation(text, headings, lines)
    inside = _Inside([*tables, *_fenced(text, lines)])
    edges = {span.start for span in apart}, {span.end for span in apart}
    yield from _made(replacement(text, 0, lines[0].start, ""))
    for above, line in zip([None, *lines[:-1]], lines, strict=True):
        heading = headings.get(line.text.start)
        start = line.text.start if heading else line.start
        before = indentation if heading else ""
        if above is None:
            yield from _made(replacement(text, lines[0].start, start, before))
        elif not inside.divides(above.text.end, line.start):
            edge = (line.start in edges[0] and not _is_row(text, above)) or (
                above.text.end in edges[1] and not _is_row(text, line)
            )
            single = above.text.start in headings or ((edge or heading) and not _is_directive(text, above))
            ends = LINE_END.findall(text, above.text.end, line.start)
            wanted = ends[0] * (_MOST if single else min(len(ends), _MOST))  # \r and then \n would be one
            yield from _made(replacement(text, above.text.end, start, wanted + before))
        if heading:
            yield from _within_heading(text, heading)
    last = LINE_END.search(text, lines[-1].text.end)
    yield from _made(replacement(text, lines[-1].text.end, len(text), last.group() if last else ""))


def _made(edit: Edit | None) -> Iterator[Edit]:
    if edit is not None:
        yield edit


def _lines(text: str) -> list[_Line]:
    starts = line_starts(text)
    found = []
    for number, start in enumerate(starts):
        end = without_line_end(text, start, starts[number + 1] if number + 1 < len(starts) else len(text))
        line = text[start:end]
        content = line.strip(BLANKS)
        if content:
            first = start + len(line) - len(line.lstrip(BLANKS))
            # Where tabs divide cells, those at the end are blank cells.
            last = start + len(line.rstrip(BLANKS.replace("\t", ""))) if "\t" in content else first + len(content)
            found.append(_Line(number, start, Span(first, last)))
    return found


def _fenced(text: str, lines: Sequence[_Line]) -> Iterator[Span]:
    """Yield the parts of a Markdown text that are to be shown as they are."""
    fences = [line.text for line in lines if text.startswith(_FENCES, line.text.start)]
    return (Span(one.start, other.end) for one, other in zip(fences[::2], fences[1::2], strict=False))


def _is_row(text: str, line: _Line) -> bool:
    """Tell whether a line that the reader does not count to a table looks as if it were of it."""
    return any(bar in text[line.text.start : line.text.end] for bar in "|｜│")


def _is_directive(text: str, line: _Line) -> bool:
    """Tell whether a line says something to gklint of the line below it."""
    return text.startswith("<!--", line.text.start) and "gklint" in text[line.text.start : line.text.end]


class _Inside:
    """Parts of the text that are not to be touched, in order."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted(spans)
        self._next = 0

    def divides(self, end: int, start: int) -> bool:
        """Tell whether what lies between two lines, asked in order, is within such a part."""
        while self._next < len(self._spans) and self._spans[self._next].end <= end:
            self._next += 1
        return self._next < len(self._spans) and self._spans[self._next].start < start <= self._spans[self._next].end


def _is_line(section: Section) -> bool:
    return section.heading.kind is not Kind.ROW


def _indentation(text: str, headings: dict[int, Section], lines: Sequence[_Line]) -> str:
    """Give the indentation that most headings have."""
    found = Counter(text[line.start : line.text.start] for line in lines if line.text.start in headings)
    return next((blanks for blanks, _ in found.most_common(1)), "")


def _within_heading(text: str, section: Section) -> Iterator[Edit]:
    """Take out blanks around the mark after the ordinal: 一 、 总体情况."""
    start, end = section.ordinal.span.end, section.title.span.start
    mark = "".join(character for character in text[start:end] if character not in BLANKS)
    if section.number is not None and mark in ("、", ")", "）"):
        yield from _made(replacement(text, start, end, mark))
