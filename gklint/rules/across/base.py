"""What a rule is that compares the reports of one run."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from gklint.findings import Finding
from gklint.patterns import Pattern
from gklint.report.model import Report
from gklint.rules.base import Rule

if TYPE_CHECKING:
    from gklint.report.summary import Summary

_YEAR = Pattern(r"(?<!\d)20\d\d(?!\d)")


Found = tuple[str, Finding]
"""The path of the file that a finding is about, and the finding."""


class AcrossRule(Rule):
    """A rule that sees what is kept of all reports of a run, and nothing of one alone.

    What it compares them with is imported only when there are several.
    """

    across = True

    def applies(self, report: Report) -> bool:
        """Tell that a report alone gives nothing to compare."""
        del report
        return False

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield nothing: one report is not compared."""
        del report
        yield from ()

    @abstractmethod
    def compare(self, reports: Sequence[Summary]) -> Iterator[Found]:
        """Yield what is wrong between reports, each with the file that is to be corrected."""


def successive(reports: Sequence[Summary]) -> Iterator[tuple[Summary, Summary]]:
    """Yield each report with that of the year before by the same organ.

    Bodies of one name are many, such as towns. Where there are two reports of a name and a year that do not say the
    same, they are not compared; and unless the run is one of series, two reports of one name must have more in common
    than that. It is when at least half of its names have more than one year: a folder of a place's reports through the
    years has, while among reports from everywhere few names meet by chance.
    """
    by_year: dict[tuple[str, int], list[Summary]] = {}
    for one in reports:
        by_year.setdefault((one.key, one.year), []).append(one)
    trusted = _are_series(by_year) and all(map(_agree, by_year.values()))
    for (key, year), found in by_year.items():
        before = by_year.get((key, year - 1), [])
        if before and _agree(found) and _agree(before):
            for one in found:
                if trusted or _is_same_body(one, before[0]):
                    yield one, before[0]


def _are_series(by_year: Iterable[tuple[str, int]]) -> bool:
    """Tell whether at least half of the names have more than one year."""
    years = Counter(key for key, _ in by_year)
    return 2 * sum(count > 1 for count in years.values()) >= len(years)


def _is_same_body(one: Summary, other: Summary) -> bool:
    """Tell whether two bodies of one name have a telephone or a site in common, or files that differ by the year."""
    return bool(one.contacts & other.contacts) or _YEAR.sub("", one.path) == _YEAR.sub("", other.path)


def _agree(reports: Sequence[Summary]) -> bool:
    first = {key: figure.value for key, figure in reports[0].figures.items()}
    return all({key: figure.value for key, figure in one.figures.items()} == first for one in reports[1:])
