"""The proof of the reader: it gives back what random reports say, and nothing that they do not say.

The number of reports is the option ``--reports``; a seed named in a failure makes the same report again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gklint.findings import Severity
from gklint.forms import form_for
from gklint.linter import Analysis, analyse, check_file
from gklint.report.model import Level
from gklint.rules import all_rules
from gklint.text import decode

from .reports.damage import DAMAGE, EVERYWHERE, HEADING_DAMAGE, MIXED
from .reports.encodings import ENCODINGS, NEWLINES, PUNCTUATION
from .reports.figures import Scale
from .reports.generate import FIRST_YEAR, LAST_YEAR, Choices, Specimen, damaged_specimen, specimen
from .reports.judge import Verdict, judge
from .reports.label_damage import LABEL_DAMAGE
from .reports.layouts import LAYOUTS
from .reports.line_damage import LINE_DAMAGE
from .reports.organs import Level as OrganLevel
from .reports.pages import TABLES
from .reports.row_damage import ROW_DAMAGE
from .reports.value_damage import VALUE_DAMAGE

MILD = (
    "label misspelt",
    "labels misspelt",
    "label cut",
    "label missing",
    "labels worded otherwise",
    "header misspelt",
    "header cut",
    "header missing",
    "frame misspelt",
    "frame missing",
    "rows exchanged",
    "row doubled",
    "row added",
    "figures replaced",
    "figures mistyped",
)
"""Damage that a person reads past without a thought: so must the reader, mostly."""

_LEVELS = {level: Level(level.value.replace("street", "street-office")) for level in OrganLevel}
HAND_MADE = Path(__file__).parent / "data"

MOSTLY, NEARLY_ALL = 0.75, 0.95


def _read(specimen: Specimen) -> Analysis:
    return analyse(decode(specimen.data), ())


def _clean_choices(count: int) -> Iterator[tuple[int, Choices]]:
    """Go through every layout × punctuation × encoding × line end in random order, again and again."""
    ways = list(product(LAYOUTS, PUNCTUATION, ENCODINGS, NEWLINES))
    Random(0).shuffle(ways)
    for seed in range(count):
        layout, punctuation, encoding, newline = ways[seed % len(ways)]
        # Every tenth report has its layouts left to chance: then its tables may differ from each other.
        yield (
            seed,
            Choices(
                layout=None if seed % 10 == 9 else layout,
                punctuation=punctuation,
                encoding=encoding,
                newline=newline,
            ),
        )


def _mistakes(made: Specimen, analysis: Analysis) -> list[str]:
    """Say everything that the reading of an undamaged report got wrong."""
    report = analysis.report
    verdict = judge(made, report.tables)
    texts = {(table.key, cell.row, cell.column): cell.text for table in report.tables for cell in table.cells}
    found = [str(slip) for slip in verdict.wrong]
    found += [f"{' / '.join(key)}: not read" for key in verdict.missed]
    found += [
        f"{' / '.join(key)}: text {texts[key]!r}, truly {text!r}"
        for key, (text, _) in made.truth.items()
        if texts.get(key, text) != text
    ]
    if made.form is not None:
        found += [f"{table.key}: form {table.form}" for table in report.tables if table.form != made.form.name]
    return found + _misplaced(made, analysis) + _misread_identity(made, analysis)


def _misplaced(made: Specimen, analysis: Analysis) -> list[str]:
    """Say which cells are not where their text is printed: on the page they follow each other as on the form."""
    content = analysis.text.content
    found = []
    for table in analysis.report.tables:
        end = table.span.start
        for cell in table.cells:
            if content[cell.span.start : cell.span.end] != cell.text or not end <= cell.span.start <= cell.span.end:
                found.append(f"{table.key} / {cell.row} / {cell.column}: not at {cell.span}")
            end = cell.span.end
        if end > table.span.end:
            found.append(f"{table.key}: ends before its last cell")
    return found


def _misread_identity(made: Specimen, analysis: Analysis) -> list[str]:
    report = analysis.report
    found = []
    if made.year_stated and (report.year is None or report.year.value != made.year):
        found.append(f"year {report.year}, truly {made.year}")
    if made.year_stated and report.form != form_for(made.year):
        found.append(f"form {report.form and report.form.name} for the year {made.year}")
    if made.titled and (report.organ is None or report.organ.value != made.organ.name):
        found.append(f"organ {report.organ}, truly {made.organ.name}")
    level = Level.CITY if made.organ.name.endswith("行政公署") else _LEVELS[made.organ.level]
    if made.titled and (report.level is None or report.level.value != level):
        found.append(f"level {report.level}, truly {made.organ.level}")
    return found


def test_every_figure_of_clean_reports_is_read(request: pytest.FixtureRequest) -> None:
    count = request.config.getoption("--reports")
    failures = []
    for seed, choices in _clean_choices(count):
        made = specimen(seed, choices)
        mistakes = _mistakes(made, _read(made))
        if mistakes:
            failures.append(f"specimen({seed}, {choices}) {made.layouts}: " + "; ".join(mistakes[:4]))
    assert not failures, f"{len(failures)} of {count} reports misread:\n" + "\n".join(failures[:10])


@dataclass
class _Share:
    """How much of the damaged tables, and of the others in the same reports, was read."""

    reports: int = 0
    read: int = 0
    intact: int = 0
    others_read: int = 0
    others: int = 0

    def add(self, whole: Verdict, damaged: Verdict) -> None:
        self.reports += 1
        self.read += damaged.read
        self.intact += damaged.intact
        self.others_read += whole.read - damaged.read
        self.others += whole.intact - damaged.intact

    def __str__(self) -> str:
        return f"{self.reports:5} {_percent(self.read, self.intact)} {_percent(self.others_read, self.others)}"


def _percent(part: int, whole: int) -> str:
    return f"{part / whole:8.2%}" if whole else "       –"


def test_damage_never_gives_a_wrong_figure(request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> None:
    count = request.config.getoption("--reports")
    shares: dict[str, _Share] = defaultdict(_Share)
    failures = []
    for seed in range(count):
        kind = DAMAGE[seed % len(DAMAGE)]
        made = damaged_specimen(seed, Choices(damage=kind))
        tables = _read(made).report.tables
        whole = judge(made, tables)
        shares[kind].add(whole, judge(made, tables, made.damaged_table))
        if whole.wrong:
            slips = "; ".join(map(str, whole.wrong[:3]))
            failures.append(f"damaged_specimen({seed}, Choices(damage={kind!r})) {made.layouts}: {slips}")
    with capsys.disabled():
        print("\ndamage                   reports  figures read: damaged table, others")
        for kind in DAMAGE:
            print(f"{kind:26}{shares[kind]}")
    assert not failures, f"{len(failures)} of {count} damaged reports misread:\n" + "\n".join(failures[:10])
    _assert_still_read(shares)


def _assert_still_read(shares: dict[str, _Share]) -> None:
    """Hold that the reader does not save itself by calling everything unreadable."""
    for kind in MILD:
        share = shares[kind]
        assert share.read >= MOSTLY * share.intact, f"{kind}: {share}"
    mild = [shares[kind] for kind in MILD]
    assert sum(share.read for share in mild) >= NEARLY_ALL * sum(share.intact for share in mild)
    assert shares[MIXED].read >= MOSTLY * shares[MIXED].intact
    for kind, share in shares.items():
        assert kind in EVERYWHERE or share.others_read >= NEARLY_ALL * share.others, (
            f"{kind} spoils other tables: {share}"
        )


def _choices(damages: st.SearchStrategy[str | None]) -> st.SearchStrategy[Choices]:
    return st.builds(
        Choices,
        year=st.integers(FIRST_YEAR, LAST_YEAR),
        scale=st.sampled_from(Scale),
        layout=st.sampled_from(list(LAYOUTS)),
        punctuation=st.sampled_from(PUNCTUATION),
        encoding=st.sampled_from(ENCODINGS),
        newline=st.sampled_from(NEWLINES),
        damage=damages,
        table=st.sampled_from(TABLES),
        plain=st.sampled_from((True, False)),
        brief=st.sampled_from((True, False)),
    )


_SEEDS = st.integers(0, 2**32)


def test_any_choice_of_clean_report_is_read(request: pytest.FixtureRequest) -> None:
    @settings(max_examples=request.config.getoption("--reports"), deadline=None)
    @given(seed=_SEEDS, choices=_choices(st.none()))
    @example(seed=0, choices=Choices())
    def check(seed: int, choices: Choices) -> None:
        made = specimen(seed, choices)
        assert _mistakes(made, _read(made)) == []

    check()


def test_two_kinds_of_damage_hardly_ever_mislead(request: pytest.FixtureRequest) -> None:
    """Most of the few that mislead cannot be told from an undamaged table, as when one damage hides another."""
    count = request.config.getoption("--reports")
    failures = []
    for seed in range(count):
        first, second = _two_kinds(seed)
        made = damaged_specimen(seed, Choices(damage=first, further=second))
        wrong = judge(made, _read(made).report.tables).wrong
        if wrong:
            failures.append(f"{seed} {first} + {second} {made.layouts}: {wrong[0]}")
    assert 500 * len(failures) <= count, "\n".join(failures)


def _two_kinds(seed: int) -> tuple[str, str]:
    rng = Random(f"two kinds {seed}")
    groups = [sorted(group) for group in (LABEL_DAMAGE, LINE_DAMAGE, ROW_DAMAGE, VALUE_DAMAGE, HEADING_DAMAGE)]
    first, second = rng.sample(groups, 2)
    kinds = rng.choice(first), rng.choice(second)
    # Once the header is lost or mixed up, nobody can know that columns were exchanged besides.
    return ("label misspelt", "line lost") if {*kinds} & {"columns exchanged", "headers exchanged"} else kinds


def test_any_choice_of_damage_never_gives_a_wrong_figure(request: pytest.FixtureRequest) -> None:
    @settings(max_examples=request.config.getoption("--reports"), deadline=None)
    @given(seed=_SEEDS, choices=_choices(st.sampled_from(DAMAGE)))
    @example(seed=0, choices=Choices(damage=DAMAGE[0]))
    def check(seed: int, choices: Choices) -> None:
        made = damaged_specimen(seed, choices)
        assert judge(made, _read(made).report.tables).wrong == ()

    check()


@pytest.mark.parametrize("seed", range(20))
def test_reports_before_the_form_have_no_figures(seed: int) -> None:
    made = specimen(seed, Choices(year=FIRST_YEAR))
    analysis = _read(made)
    assert _mistakes(made, analysis) == []


# ---------------------------------------------------------------- reports written by hand


def _defects() -> dict[str, set[tuple[int, str]]]:
    """Give the places and codes of the known defects, by the name of the file."""
    found: dict[str, set[tuple[int, str]]] = defaultdict(set)
    header, *lines = (HAND_MADE / "defects.tsv").read_text("utf-8").splitlines()
    assert header.split("\t") == ["file", "line", "code", "note"]
    for line in lines:
        name, number, code, _ = line.split("\t")
        found[name].add((int(number), code))
    return found


CLEAN = (
    "city_2022.md",
    "development_zone_2023.txt",
    "district_2019.txt",
    "finance_bureau_2025.txt",
    "province_2021.txt",
    "street_2024.txt",
    "township_2020.txt",
)


@pytest.mark.parametrize("name", [*CLEAN, *_defects()])
def test_known_defects_of_hand_made_reports_are_found_and_no_others(name: str) -> None:
    analysis = check_file(HAND_MADE / name)
    found = {
        (analysis.text.position(finding.span.start).line + 1, finding.code): finding for finding in analysis.findings
    }
    codes = {rule.code for rule in all_rules()}
    known = _defects()[name]
    assert {(line, code) for line, code in known if code in codes} <= found.keys()
    serious = {place for place, finding in found.items() if finding.severity is not Severity.INFO}
    assert serious <= known


@pytest.mark.parametrize("name", CLEAN)
def test_clean_hand_made_reports_are_read_in_full(name: str) -> None:
    report = analyse(decode((HAND_MADE / name).read_bytes()), ()).report
    assert report.form is not None
    for table in report.form.tables:
        (read,) = [one for one in report.tables if one.key == table.key]
        cells = [(row.label, column.label) for block in table.blocks for row in block.rows for column in block.columns]
        assert [(cell.row, cell.column) for cell in read.cells if cell.value is not None] == cells
