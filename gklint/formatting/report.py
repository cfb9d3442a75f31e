"""A whole report, formatted: the edits of its tables and of the lines between them, each proved by reading again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from gklint.formatting.edits import content_of
from gklint.formatting.markdown import markdown_changes
from gklint.formatting.options import USUAL, Options
from gklint.formatting.proof import says_the_same
from gklint.formatting.spacing import spacing_edits
from gklint.formatting.tables import Change, table_change
from gklint.messages import Message, say
from gklint.report.build import build
from gklint.report.model import Report, Source
from gklint.spans import Edit, Span
from gklint.syntax import read_blocks
from gklint.text.lines import count_line_ends, first_line_end

_DIFFERENT = say("重新排版后读出的内容会与现在不同，这张表没有重新排版。")
_DIFFERENT_LINES = say("重新排版后读出的内容会与现在不同，标题和空行没有改动。")


class Skipped(NamedTuple):
    """Something that stays as it is."""

    span: Span
    reason: Message


class Formatted(NamedTuple):
    """What formatting makes of a text."""

    edits: tuple[Edit, ...]
    """In order, none overlapping another; each replaces blanks, bars and line ends by the like."""
    skipped: tuple[Skipped, ...] = ()


def format_edits(
    text: str, options: Options = USUAL, report: Report | None = None, lines: range | None = None
) -> tuple[Edit, ...]:
    """Give the edits that format a text; ``report`` is what it reads as, where that is known already.

    With ``lines``, which count from 0, only what touches one of them is formatted; tables as a whole.
    """
    return formatted(text, options, report, lines).edits


def formatted(
    text: str, options: Options = USUAL, report: Report | None = None, lines: range | None = None
) -> Formatted:
    """Format a text, and say what was left as it is; the arguments are those of :func:`format_edits`.

    A text with none of the six sections is no report, and stays as it is.
    """
    if report is None:
        report = _read(text)
    if not report.sections:
        return Formatted(())
    changes = [table_change(text, report, table, options) for table in report.tables]
    taken = [change.span for change in changes]
    changes += markdown_changes(text, options, taken)
    if lines is not None:
        changes = [change for change in changes if _touches(text, change.span, lines)]
    problems = [Skipped(change.span, change.problem) for change in changes if change.problem]
    made = [change for change in changes if not change.problem]
    edits = _all_edits(text, report, made, lines, taken)
    if not edits or _proved(text, report, edits):
        return Formatted(edits, tuple(sorted(problems)))
    return _what_can_be_proved(text, report, made, lines, taken, problems)


def _all_edits(
    text: str,
    report: Report,
    made: Sequence[Change],
    lines: range | None,
    taken: Sequence[Span],
    *,
    spaced: bool = True,
) -> tuple[Edit, ...]:
    edits = [edit for change in made for edit in change.edits]
    if spaced:
        inside = [change.span for change in made if change.apart]
        between: Iterable[Edit] = spacing_edits(text, report, inside, inside)
        edits += between if lines is None else (edit for edit in between if _touches(text, edit.span, lines))
    return tuple(sorted(edits))


def _what_can_be_proved(
    text: str,
    report: Report,
    changes: Sequence[Change],
    lines: range | None,
    taken: Sequence[Span],
    problems: list[Skipped],
) -> Formatted:
    """Make the changes one by one, and leave out those after which the text would read otherwise."""
    spaced = _proved(text, report, _all_edits(text, report, (), lines, taken))
    if not spaced:
        problems.append(Skipped(Span(0, 0), _DIFFERENT_LINES))
    made: list[Change] = []
    for change in changes:
        if _proved(text, report, _all_edits(text, report, [*made, change], lines, taken, spaced=spaced)):
            made.append(change)
        else:
            problems.append(Skipped(change.span, _DIFFERENT))
    edits = _all_edits(text, report, made, lines, taken, spaced=spaced)
    return Formatted(edits, tuple(sorted(problems)))


def _read(text: str) -> Report:
    return build(read_blocks(text), len(text), Source(line_end=first_line_end(text)))


def _proved(text: str, report: Report, edits: Iterable[Edit]) -> bool:
    return says_the_same(report, _read(content_of(text, edits)))


def _touches(text: str, span: Span, lines: range) -> bool:
    first = count_line_ends(text, 0, span.start)
    last = first + count_line_ends(text, span.start, span.end)
    return first < lines.stop and lines.start <= last
