"""Damage does what its name says, and what is expected of a reader afterwards is fair."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import NamedTuple

import pytest

from gklint.forms import official

from .damage import DAMAGE, EVERYWHERE, GRID_DAMAGE, MIXED, TWICE
from .figures import Scale
from .generate import Choices, Specimen, damaged_specimen, specimen
from .grids import Key
from .judge import judge
from .slips import cut, misspelt, mistyped_number

PLAIN = Choices(
    year=2023,
    scale=Scale.SOME,
    layout="bare rows",
    punctuation="full width",
    newline="\n",
    plain=True,
    brief=True,
)


def _made(kind: str, seed: int, table: str = "requests", layout: str = "bare rows") -> tuple[Specimen, Specimen]:
    """Give a report before and after damage."""
    whole = replace(PLAIN, layout=layout)
    return specimen(seed, whole), specimen(seed, replace(whole, damage=kind, table=table))


def _rows(made: Specimen) -> list[str]:
    return [line for line in made.text.split("\n") if " | " in line]


@pytest.mark.parametrize("kind", [kind for kind in DAMAGE if kind != MIXED])
def test_damage_changes_the_text_and_keeps_the_truth(kind: str) -> None:
    changed = 0
    for seed in range(12):
        table = "disclosure" if kind.startswith("block") else "requests"
        before, after = _made(kind, seed, table)
        assert after.truth == before.truth
        assert after.damaged_table == (None if kind == TWICE else table)
        assert kind in EVERYWHERE or {key[0] for key in after.truth if key not in after.intact} <= {table}
        assert all(value is None or key in after.truth for key, value in after.expected.items())
        changed += after.text != before.text
    assert changed > 9


@pytest.mark.parametrize("kind", DAMAGE)
def test_the_same_seed_gives_the_same_damage(kind: str) -> None:
    choices = Choices(damage=kind)
    assert damaged_specimen(5, choices).data == damaged_specimen(5, choices).data


def _labelled(made: Specimen) -> dict[str, str]:
    """Give the figures of each row of the requests table by its label, in the order of the rows."""
    rows = [line.removesuffix(" |").split(" | ") for line in _rows(made)]
    return {row[-8]: " ".join(row[-7:]) for row in rows if 8 <= len(row) <= 10 and row[-1].isdigit()}


@pytest.mark.parametrize("seed", range(8))
def test_rows_exchanged_keep_label_and_figures_together(seed: int) -> None:
    before, after = (_labelled(made) for made in _made("rows exchanged", seed))
    assert len(before) == 25
    assert after == before
    assert list(after) != list(before)


@pytest.mark.parametrize("seed", range(8))
def test_missing_rows_may_not_be_read(seed: int) -> None:
    before, after = _made("row missing", seed)
    lost = {key for key, value in after.expected.items() if value is None}
    assert len(lost) == 7
    assert len({row for _, row, _ in lost}) == 1
    assert len(_rows(after)) == len(_rows(before)) - 1
    label = next(iter(lost))[1]
    assert label not in after.text


@pytest.mark.parametrize("seed", range(8))
def test_an_added_row_is_in_no_truth(seed: int) -> None:
    before, after = _made("row added", seed)
    assert len(_rows(after)) == len(_rows(before)) + 1
    assert after.expected == {key: value for key, (_, value) in before.truth.items()}


@pytest.mark.parametrize("kind", ["figures blank", "figures replaced"])
def test_what_is_no_number_any_more_may_not_be_read(kind: str) -> None:
    for seed in range(8):
        before, after = _made(kind, seed)
        gone = [key for key, value in after.expected.items() if value is None]
        assert gone
        assert after.intact == before.truth.keys() - {*gone}


def test_mistyped_figures_are_to_be_read_as_they_are_printed() -> None:
    for seed in range(8):
        before, after = _made("figures mistyped", seed)
        other = {key: value for key, value in after.expected.items() if value != before.truth[key][1]}
        assert other
        assert {*other} <= after.intact


@pytest.mark.parametrize("kind", ["headers exchanged", "columns exchanged"])
@pytest.mark.parametrize("table", ["disclosure", "requests", "review"])
def test_exchanged_columns_may_be_read_only_where_both_readings_agree(kind: str, table: str) -> None:
    for seed in range(8):
        before, after = _made(kind, seed, table)
        assert after.text != before.text
        unclear = {key for key, value in after.expected.items() if value is None}
        assert len({key[2] for key in unclear}) in {0, 2}
        assert len(unclear) % 2 == 0
        if table != "review":
            for row in {key[1] for key in unclear}:
                first, second = (before.truth[key] for key in unclear if key[1] == row)
                assert first != second


def test_columns_exchanged_move_their_figures_and_headers_alone_do_not() -> None:
    before, headers = _made("headers exchanged", 4)
    _, columns = _made("columns exchanged", 4)
    assert sum(a != b for a, b in zip(_rows(before), _rows(headers), strict=True)) == 1
    assert sum(a != b for a, b in zip(_rows(before), _rows(columns), strict=True)) > 1


def test_lost_lines_are_not_intact() -> None:
    for seed in range(12):
        before, after = _made("lines lost", seed, layout="cells alone")
        lost = before.text.count("\n") - after.text.count("\n")
        assert 2 <= lost <= 12
        missing = before.truth.keys() - after.intact
        assert len(missing) <= lost


def test_a_lost_heading_leaves_the_table() -> None:
    before, after = _made("heading lost", 3)
    assert after.text.count("\n") < before.text.count("\n")
    assert _rows(after) == _rows(before)


def test_a_report_pasted_twice_says_everything_twice() -> None:
    before, after = _made(TWICE, 3)
    assert _rows(after) == _rows(before) * 2
    assert after.intact == before.intact


def test_repeated_figures_are_lost() -> None:
    before, after = _made("repeated figures lost", 3)
    zeros = [line for line in _rows(before) if line.endswith(" | 0 | 0 | 0 | 0 | 0 | 0 | 0 |")]
    assert zeros
    for line in zeros:
        assert line.replace(" | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", " | 0 |") in after.text.split("\n")


def test_spliced_rows_look_whole() -> None:
    before, after = _made("rows spliced", 2, layout="cells alone")
    assert before.text.count("\n") - after.text.count("\n") in {8, 9}, "a row, or a row and the group that it opens"
    assert {key[1] for key in before.truth.keys() - after.intact} <= {key[1] for key in before.truth}
    assert 0 < len(before.truth.keys() - after.intact) <= 7


def test_slips_are_to_be_read_as_they_are_printed() -> None:
    before, after = specimen(6, PLAIN), specimen(6, replace(PLAIN, slips=True))
    other = {key for key, value in after.expected.items() if value != before.truth[key][1]}
    assert {key[0] for key in other} == {"disclosure", "requests", "review"}
    assert after.intact == after.truth.keys()


def test_figures_run_together_leave_the_row_a_cell_short() -> None:
    before, after = _made("figures run together", 1, layout="padded rows")
    (short,) = [(a, b) for a, b in zip(_rows(before), _rows(after), strict=True) if a != b]
    assert short[1].count("|") == short[0].count("|") - 1


def test_both_forms_mixed_in_one_report() -> None:
    forms = official()
    columns = [
        {column.label for block in form.by_key["disclosure"].blocks for column in block.columns} for form in forms
    ]
    mixtures = 0
    for seed in range(20):
        seen = {key[2] for key in damaged_specimen(seed, Choices(damage=MIXED)).truth if key[0] == "disclosure"}
        mixtures += bool(seen & columns[0] and seen & columns[1])
    assert mixtures > 10


def test_every_kind_of_damage_finds_a_table() -> None:
    for kind in GRID_DAMAGE:
        assert all(damaged_specimen(seed, Choices(damage=kind)).damaged_table for seed in range(10))


# ---------------------------------------------------------------- slips


def test_misspelt_labels_are_others() -> None:
    rng = Random(1)
    for text in ("规章", "总计", "1.属于国家秘密", "（三）不予公开"):
        found = {misspelt(rng, text) for _ in range(60)}
        assert text not in found
        assert "" not in found
        assert len(found) > 10


def test_cut_labels_keep_one_end() -> None:
    rng = Random(2)
    for _ in range(60):
        found = cut(rng, "行政规范性文件")
        assert "行政规范性文件".startswith(found) or "行政规范性文件".endswith(found)
        assert 0 < len(found) < 7


@pytest.mark.parametrize("number", ["0", "7", "10", "1190", "12.39205", "-8", "+2"])
def test_mistyped_numbers_are_other_numbers(number: str) -> None:
    rng = Random(3)
    for _ in range(60):
        found = mistyped_number(rng, number)
        assert found != number
        assert Decimal(found).is_finite()


# ---------------------------------------------------------------- the judge


class _Cell(NamedTuple):
    row: str
    column: str
    text: str
    value: Decimal | None


class _Table(NamedTuple):
    key: str
    cells: list[_Cell]


def _reading(made: Specimen, values: dict[Key, Decimal | None]) -> list[_Table]:
    return [
        _Table(table, [_Cell(row, column, "", value) for (key, row, column), value in values.items() if key == table])
        for table in ("disclosure", "requests", "review")
    ]


def test_a_perfect_reading_is_perfect() -> None:
    made = specimen(1, PLAIN)
    verdict = judge(made, _reading(made, {key: value for key, (_, value) in made.truth.items()}))
    assert (verdict.wrong, verdict.missed) == ((), ())
    assert verdict.read == verdict.intact == len(made.truth)


def test_a_wrong_value_a_foreign_cell_and_a_missing_one_are_told_apart() -> None:
    made = specimen(1, PLAIN)
    values: dict[Key, Decimal | None] = {key: value for key, (_, value) in made.truth.items()}
    first, second, *_ = values
    values[first] = Decimal(-999)
    values[second] = None
    values["review", "行政复议", "不存在的一列"] = Decimal(0)
    verdict = judge(made, _reading(made, values))
    assert {slip.key for slip in verdict.wrong} == {first, ("review", "行政复议", "不存在的一列")}
    assert {*verdict.missed} == {first, second}
