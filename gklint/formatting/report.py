"""A whole report, formatted: the edits of its tables and of the lines between them, each proved by reading again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from gklint.formatting.edits import content_of
from gklint.formatting.markdown import markdown_changes
from gklint.formatting.options import USUAL, Options
from gklint.formatting.proof import says_the_same
from gklint.formatting.spacing import spacing_edits
from gklint.formatting.tables import Change, table_change
from gklint.messages import Message, say
from gklint.records import NamedTuple
from gklint.report.build import build
from gklint.report.model import Report, Source
from gklint.spans import Edit, Span
from gklint.syntax import read_blocks
from gklint.text.lines import first_line_end, line_starts

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
    window = None if lines is None else _window(text, lines)
    tables = [table_change(text, report, table, options) for table in report.tables]
    others = list(markdown_changes(text, options, [change.span for change in tables]))
    trial = _Trial(text, report, window)
    changes = [[change] for change in tables if trial.touches(change.span)]
    changes.append([change for change in others if trial.touches(change.span)])
    return trial.outcome(changes)


class _Trial:
    """Edits that are tried out: those after which the text would read otherwise are not made."""

    def __init__(self, text: str, report: Report, window: Span | None) -> None:
        self._text, self._report = text, report
        self._window = window
        """The part of the text that is to be formatted; None for all of it."""
        self._spaced = True
        """Whether headings and empty lines are made regular."""
        self._skipped: list[Skipped] = []

    def touches(self, span: Span) -> bool:
        """Tell whether something is to be formatted."""
        return self._window is None or (span.start <= self._window.end and self._window.start <= span.end)

    def outcome(self, changes: Sequence[Sequence[Change]]) -> Formatted:
        """Make changes, each of a group or none."""
        for change in chain.from_iterable(changes):
            if change.problem:
                self._skipped.append(Skipped(change.span, change.problem))
        groups = [[change for change in group if not change.problem] for group in changes]
        edits = self._edits(list(chain.from_iterable(groups)))
        if edits and not self._proved(edits):
            edits = self._proved_edits(groups)
        return Formatted(edits, tuple(sorted(self._skipped)))

    def _proved_edits(self, groups: Sequence[Sequence[Change]]) -> tuple[Edit, ...]:
        """Make the changes one after the other, as long as the text reads the same."""
        self._spaced = self._proved(self._edits(()))
        if not self._spaced:
            self._skipped.append(Skipped(Span(0, 0), _DIFFERENT_LINES))
        made: list[Change] = []
        for group in groups:
            if self._proved(self._edits([*made, *group])):
                made += group
            else:
                self._skipped += [Skipped(change.span, _DIFFERENT) for change in group]
        return self._edits(made)

    def _edits(self, made: Sequence[Change]) -> tuple[Edit, ...]:
        """Give the edits of tables, and of what is between the lines outside of them and of those left as they are."""
        edits = [edit for change in made for edit in change.edits]
        if self._spaced:
            apart = [change.span for change in made if change.apart]
            kept = [*apart, *(each.span for each in self._skipped)]
            between = spacing_edits(self._text, self._report, kept, apart)
            edits += [edit for edit in between if self.touches(edit.span)]
        return tuple(sorted(edits))

    def _proved(self, edits: Iterable[Edit]) -> bool:
        return says_the_same(self._report, _read(content_of(self._text, edits)))


def _read(text: str) -> Report:
    return build(read_blocks(text), len(text), Source(line_end=first_line_end(text)))


def _window(text: str, lines: range) -> Span:
    """Give the part of a text that is on these lines, without the end of the last."""
    starts = [*line_starts(text), len(text) + 1]
    first, last = (min(max(line, 0), len(starts) - 1) for line in (lines.start, lines.stop))
    return Span(starts[first], max(starts[first], starts[last] - 1))
