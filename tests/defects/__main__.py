"""What is found of every kind of defect, and what is said of clean reports: ``python -m tests.defects``.

Each rule is tried on a tenth as many defective reports as there are clean ones. A case named in the list of
failures is made again by its rule and number: ``python -m tests.defects --rule GK104 --seed 57 --reports 1 --show``,
a clean report by ``--rule clean``.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence

from gklint.findings import Finding
from gklint.linter import Analysis
from gklint.spans import Span
from tests.reports.layouts import LAYOUTS

from .catalogue import WAYS
from .clean import clean, false_alarms
from .judging import Answer, lines_of
from .score import Failure, Score, known_codes, score

_AROUND = 3
"""How many lines are shown above and below a place."""
_HEADINGS = ("rule", "tries", "found", "recall", "unreadable", "missed", "wrong place", "doubled")
_WIDTHS = (7, 7, 7, 9, 12, 8, 13, 9)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table of recall, the false alarms, and every failure."""
    options = _options(arguments)
    if options.rule != "clean":
        codes = [options.rule] if options.rule else list(WAYS)
        tries = options.reports if options.rule else max(1, options.reports // 10)
        _recall(codes, options.seed, tries, options)
    if options.rule in {None, "clean"}:
        _false_alarms(options.seed, options.reports, show=options.show)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.defects", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reports", type=int, default=1000, help="clean reports; cases of the rule with --rule")
    parser.add_argument(
        "--rule", choices=[*WAYS, "clean"], metavar="CODE", help="only this rule, or only clean reports"
    )
    parser.add_argument(
        "--seed", type=int, default=0, help="the number of the first case and of the first clean report"
    )
    parser.add_argument("--way", help="only this way of making the defect; with --rule")
    parser.add_argument("--layout", choices=LAYOUTS, metavar="LAYOUT", help="only this layout; with --rule")
    parser.add_argument("--ways", action="store_true", help="a line for each way of making a defect")
    parser.add_argument("--show", action="store_true", help="print the text around each failure")
    options = parser.parse_args(arguments)
    if (options.way or options.layout) and options.rule in {None, "clean"}:
        parser.error("--way and --layout go with the code of a rule")
    if options.way and options.way not in WAYS[options.rule]:
        parser.error(f"the ways of {options.rule} are: {', '.join(WAYS[options.rule])}")
    return options


# ---------------------------------------------------------------- recall


def _recall(codes: Sequence[str], first: int, tries: int, options: argparse.Namespace) -> None:
    print(_line(_HEADINGS))
    failures: list[Failure] = []
    for code in codes:
        if code not in known_codes():
            print(f"{code:{_WIDTHS[0]}}{'no rule yet':>{sum(_WIDTHS[1:4])}}")
            continue
        result = score(code, range(first, first + tries), options.way, options.layout)
        print(_line(_cells(code, result)))
        if options.ways:
            for way in result.by_way:
                print(_line(_cells("", result.of(way))), way)
        failures += result.failures
    for failure in failures:
        print(f"\n{failure}")
        if options.show:
            _show(failure.verdict.analysis, failure.places())


def _cells(name: str, result: Score) -> tuple[str, ...]:
    counts = [str(result.answers[answer]) for answer in (Answer.UNREADABLE, Answer.MISSED, Answer.ELSEWHERE)]
    return (
        name,
        str(result.tries),
        str(result.answers[Answer.FOUND]),
        f"{result.recall:.1%}",
        *counts,
        str(result.doubled),
    )


def _line(cells: Sequence[str]) -> str:
    first, *others = zip(cells, _WIDTHS, strict=True)
    return f"{first[0]:{first[1]}}" + "".join(f"{cell:>{width}}" for cell, width in others)


# ---------------------------------------------------------------- clean reports


def _false_alarms(first: int, count: int, *, show: bool) -> None:
    serious: Counter[str] = Counter()
    hints: Counter[str] = Counter()
    failures: list[tuple[str, Analysis, list[Finding]]] = []
    for number in range(first, first + count):
        made = clean(number)
        analysis, wrong, infos = false_alarms(made)
        serious.update(finding.code for finding in wrong)
        hints.update(finding.code for finding in infos)
        if wrong:
            failures.append((str(made), analysis, wrong))
    for title, found in (("false errors and warnings", serious), ("hints", hints)):
        by_rule = ", ".join(f"{code} {number / count:.2%}" for code, number in sorted(found.items())) or "none"
        print(f"\n{title} per 100 of {count} clean reports: {100 * found.total() / count:.2f} ({by_rule})")
    for name, analysis, wrong in failures:
        print(f"\n{name}: {'; '.join(_said(analysis, finding) for finding in wrong)}")
        if show:
            _show(analysis, [finding.span for finding in wrong])


def _said(analysis: Analysis, finding: Finding) -> str:
    return f"{finding.code} line {analysis.text.line_of(finding.span.start) + 1}: {finding.message}"


def _show(analysis: Analysis, places: Sequence[Span]) -> None:
    text = analysis.text
    for number in _lines(analysis, places):
        print(f"    {number + 1:4} {text.content[slice(*text.line_span(number))]}")
    for finding in analysis.findings:
        print(f"    {_said(analysis, finding)}")


def _lines(analysis: Analysis, places: Sequence[Span]) -> Iterator[int]:
    """Give the lines at and around some places."""
    wanted: set[int] = set()
    for place in places:
        first, last = lines_of(analysis.text, place)
        last = min(last, first + 2 * _AROUND + 40)
        wanted.update(range(max(0, first - _AROUND), min(analysis.text.line_count, last + _AROUND + 1)))
    yield from sorted(wanted)


if __name__ == "__main__":
    main()
