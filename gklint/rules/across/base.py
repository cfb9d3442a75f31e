"""What a rule is that compares the reports of one run."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gklint.documents import compiled
from gklint.findings import Finding
from gklint.report.model import Report
from gklint.rules.base import Rule

if TYPE_CHECKING:
    from gklint.report.summary import Summary

_YEARS_OF_A_SERIES = 1.1
"""Years for each organ, on the average, from which on a run is one of series."""
_YEAR = r"(?<!\d)20\d\d(?!\d)"


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
    same, they are not compared; and unless the reports of this run are series of years, two reports of one name
    must have more in common than that.
    """
    by_year: dict[tuple[str, int], list[Summary]] = {}
    for one in reports:
        by_year.setdefault((one.key, one.year), []).append(one)
    series = len(by_year) >= _YEARS_OF_A_SERIES * len({key for key, _ in by_year})
    trusted = series and all(map(_agree, by_year.values()))
    for (key, year), found in by_year.items():
        before = by_year.get((key, year - 1), [])
        if before and _agree(found) and _agree(before):
            for one in found:
                if trusted or _is_same_body(one, before[0]):
                    yield one, before[0]


def _is_same_body(one: Summary, other: Summary) -> bool:
    """Tell whether two bodies of one name have a telephone or a site in common, or files that differ by the year."""
    return bool(one.contacts & other.contacts) or compiled(_YEAR).sub("", one.path) == compiled(_YEAR).sub(
        "", other.path
    )


def _agree(reports: Sequence[Summary]) -> bool:
    first = {key: figure.value for key, figure in reports[0].figures.items()}
    return all({key: figure.value for key, figure in one.figures.items()} == first for one in reports[1:])
