"""Each cause of broken equations, and what most likely would mend it."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gklint.forms import official
from gklint.repairs.causes import MOST_REPAIRS, Cause, Causes, explain
from gklint.report.equations import instances

from .tables import Printed, any_layout, corrected, table, true_figures
from .wild import KINDS, wild_figures

FORM = official()[-1]
REQUESTS, REVIEW = FORM.by_key["requests"], FORM.by_key["review"]
NATURAL, BUSINESS, TOTAL = "natural-person", "business", "total"


def requests(**more: dict[str, int]) -> Printed:
    """Make a requests table whose sums follow from a few figures; ``more`` adds to its items."""
    items = {
        "granted": {NATURAL: 42, BUSINESS: 15},
        "partly_granted": {NATURAL: 13, BUSINESS: 6},
        "not_held": {NATURAL: 27, "legal-service": 3},
        "petitions": {NATURAL: 9},
        "carried_in": {NATURAL: 5},
        "carried_out": {NATURAL: 8, BUSINESS: 1},
        **more,
    }
    columns = [column.key for column in REQUESTS.blocks[0].columns]
    rows = [row.key for row in REQUESTS.blocks[0].rows]
    figures = {(row, column): 0 for row in rows for column in columns}
    figures |= {(row.replace("_", "-"), column): n for row, found in items.items() for column, n in found.items()}
    results = [row for row in rows if row not in {"received", "carried-in", "handled", "carried-out"}]
    for column in columns[:-1]:
        figures["handled", column] = sum(figures[row, column] for row in results)
        out, carried = figures["carried-out", column], figures["carried-in", column]
        figures["received", column] = figures["handled", column] + out - carried
    for row in rows:
        figures[row, TOTAL] = sum(figures[row, column] for column in columns[:-1])
    return {place: str(number) for place, number in figures.items()}


def review(**printed: int) -> Printed:
    """Make a review table with figures for the suits without reconsideration."""
    figures = {(row.key, column.key): "0" for row in REVIEW.blocks[0].rows for column in REVIEW.blocks[0].columns}
    return figures | {("direct-suit", column): str(number) for column, number in printed.items()}


def explained(printed: Printed, stated: dict[tuple[str, str], int] | None = None) -> list[Cause]:
    """Give the different causes, in order."""
    layout = REQUESTS if len(printed) > len(review()) else REVIEW
    evidence = {place: Decimal(number) for place, number in (stated or {}).items()}
    causes = explain(table(layout, printed), evidence)
    return sorted({cause.key: cause for cause in causes.values()}.values())


def sets(cause: Cause) -> list[dict[tuple[str, str], int]]:
    return [{(cell.row_key, cell.column_key): int(value) for cell, value in repair} for repair in cause.repairs]


def test_a_table_that_holds_has_no_causes() -> None:
    assert explained(requests()) == []


def test_one_wrong_item_is_one_cause_of_two_findings() -> None:
    printed = requests() | {("not-held", NATURAL): "72"}
    causes = explain(table(REQUESTS, printed))
    assert {(equation.rule, where) for equation, where in causes} == {
        ("row-total", ("not-held", TOTAL)),
        ("column-total", ("handled", NATURAL)),
    }
    [cause] = explained(printed)
    assert cause.key == "requests-1"
    assert cause.clear
    assert sets(cause) == [{("not-held", NATURAL): 27}]


def test_a_wrong_grand_total_is_one_cause_of_three_findings() -> None:
    printed = requests() | {("handled", NATURAL): "19"}
    assert len(explain(table(REQUESTS, printed))) == 3
    [cause] = explained(printed)
    assert sets(cause) == [{("handled", NATURAL): 91}]


def test_errors_that_have_nothing_to_do_with_each_other_have_causes_of_their_own() -> None:
    printed = requests() | {("granted", BUSINESS): "51", ("petitions", NATURAL): "99"}
    first, second = explained(printed)
    assert (first.key, second.key) == ("requests-1", "requests-2")
    assert sets(first) == [{("granted", BUSINESS): 15}]
    assert sets(second) == [{("petitions", NATURAL): 9}]


def test_equal_errors_that_could_be_either_of_two_pairs_are_one_cause() -> None:
    printed = requests() | {("granted", BUSINESS): "16", ("partly-granted", NATURAL): "14"}
    [cause] = explained(printed)
    assert {tuple(found) for found in sets(cause)} == {
        (("granted", BUSINESS), ("partly-granted", NATURAL)),
        (("granted", NATURAL), ("partly-granted", BUSINESS)),
    }
    assert not cause.clear
    assert len(explain(table(REQUESTS, printed))) == 4


def test_a_count_below_nothing_is_no_repair() -> None:
    # The other pair has a cell that shows 0.
    first, second = explained(requests() | {("granted", BUSINESS): "16", ("petitions", NATURAL): "10"})
    assert sets(first) == [{("granted", BUSINESS): 15}]
    assert sets(second) == [{("petitions", NATURAL): 9}]


def test_the_groups_of_the_review_table_are_apart() -> None:
    printed = review(upheld=2, total=20) | {("reconsideration", "total"): "1"}
    first, second = explained(printed)
    assert {cell.row_key for repair in first.repairs for cell, _ in repair} == {"reconsideration"}
    assert {cell.row_key for repair in second.repairs for cell, _ in repair} == {"direct-suit"}


def test_of_many_ways_the_likeliest_slip_comes_first() -> None:
    [cause] = explained(review(upheld=12, other=3, total=150))
    assert sets(cause)[0] == {("direct-suit", TOTAL): 15}
    assert cause.clear
    assert len(cause.repairs) == MOST_REPAIRS
    [cause] = explained(review(upheld=21, other=3, total=15))
    assert sets(cause)[0] == {("direct-suit", "upheld"): 12}


def test_a_total_comes_first_when_no_slip_explains_anything() -> None:
    [cause] = explained(review(upheld=88, corrected=41, total=17))
    assert sets(cause)[0] == {("direct-suit", TOTAL): 129}


def test_what_the_text_states_wins() -> None:
    printed = review(upheld=12, other=3, total=150)
    [cause] = explained(printed, {("direct-suit", "pending"): 135})
    assert sets(cause)[0] == {("direct-suit", "pending"): 135}
    assert cause.clear
    [cause] = explained(printed, {("direct-suit", TOTAL): 150})
    assert sets(cause)[0] != {("direct-suit", TOTAL): 15}


def test_two_cells_exchanged_come_first() -> None:
    printed = requests()
    one, other = ("granted", NATURAL), ("granted", BUSINESS)
    [cause] = explained(printed | {one: printed[other], other: printed[one]})
    assert sets(cause)[0] == {one: 42, other: 15}
    assert cause.clear


def test_a_row_moved_by_a_column_comes_first() -> None:
    row = ("business", "research", "welfare", "legal-service")
    printed = requests(repeated=dict(zip(row, (4, 7, 2, 0), strict=True)))
    moved = {("repeated", column): text for column, text in zip(row, "0472", strict=True)}
    [cause] = explained(printed | moved)
    assert sets(cause)[0] == {("repeated", column): number for column, number in zip(row, (4, 7, 2, 0), strict=True)}
    assert cause.clear


def test_an_item_and_the_total_reckoned_from_it_go_together() -> None:
    printed = requests() | {("petitions", NATURAL): "99", ("petitions", TOTAL): "99"}
    assert len(explain(table(REQUESTS, printed))) == 2
    [cause] = explained(printed)
    assert sets(cause) == [{("petitions", NATURAL): 9, ("petitions", TOTAL): 9}]
    [cause] = explained(requests() | {("petitions", NATURAL): "7", ("petitions", TOTAL): "7"})
    assert len(cause.repairs) == MOST_REPAIRS
    assert not cause.clear
    assert all({column for _, column in found} == {NATURAL, TOTAL} for found in sets(cause))


def test_totals_that_were_never_reckoned_are_one_repair_of_many_cells() -> None:
    true = requests(
        **{name: {NATURAL: 2, BUSINESS: 1} for name in ("repeated", "otherwise", "third_party", "internal")}
    )
    printed = true | {place: "0" for place in true if place[1] == TOTAL}
    [cause] = explained(printed)
    assert cause.clear
    [found] = sets(cause)
    assert found == {place: int(true[place]) for place in true if place[1] == TOTAL and true[place] != "0"}


def test_totals_of_another_year_are_one_repair_as_well() -> None:
    more = ("repeated", "otherwise", "third_party", "internal")
    true = requests(**{name: {NATURAL: 2, BUSINESS: 1} for name in more})
    other = requests(granted={NATURAL: 77, BUSINESS: 38}, not_held={NATURAL: 96}, petitions={"welfare": 31})
    printed = true | {place: other[place] for place in true if place[1] == TOTAL}
    [cause] = explained(printed)
    assert cause.clear
    assert sets(cause)[0] == {place: int(true[place]) for place in true if true[place] != printed[place]}


def test_figures_that_have_nothing_to_do_with_each_other_have_no_cause() -> None:
    assert explained(wild_figures(Random(3), REQUESTS, "random")) == []


def test_a_negative_number_is_mended_by_taking_the_sign_away() -> None:
    [cause] = explained(requests() | {("petitions", NATURAL): "-9"})
    assert sets(cause) == [{("petitions", NATURAL): 9}]


def test_cells_that_are_unknown_are_left_alone() -> None:
    [cause] = explained(requests() | {("not-held", NATURAL): "72", ("granted", NATURAL): "/"})
    assert all(cell.value is not None for repair in cause.repairs for cell, _ in repair)
    # The sum of the column decides nothing now, so that every cell of the row may be wrong.
    assert sets(cause)[0] == {("not-held", NATURAL): 27}


def test_where_sums_leave_an_amount_free_a_slip_tells_it() -> None:
    unknown = {("handled", NATURAL): "", ("handled", BUSINESS): ""}
    [cause] = explained(requests() | unknown | {("granted", NATURAL): "422", ("granted", BUSINESS): "155"})
    assert sets(cause)[0] == {("granted", NATURAL): 42, ("granted", BUSINESS): 15}


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 10**6), kind=st.sampled_from(list(KINDS)))
def test_every_repair_makes_the_equations_of_its_cause_hold_and_breaks_none(seed: int, kind: str) -> None:
    rng = Random(seed)
    layout = any_layout(rng)
    printed = wild_figures(rng, layout, kind)
    causes = explain(table(layout, printed))
    broken = _broken(printed, layout.key)
    for cause in causes.values():
        mine = {(rule.rule, place) for (rule, place), other in causes.items() if other.key == cause.key}
        for repair in cause.repairs:
            changed = printed | {(cell.row_key, cell.column_key): str(value) for cell, value in repair}
            assert _broken(changed, layout.key) == broken - mine
    assert not _broken(corrected(causes, printed), layout.key) & _named(causes)


def _broken(printed: Printed, key: str) -> set[tuple[str, tuple[str, str]]]:
    layout = next(form.by_key[key] for form in official() if _covers(form.by_key[key], printed))
    return {
        (one.equation.rule, (one.blame.row_key, one.blame.column_key))
        for one in instances(table(layout, printed))
        if one.found != one.expected
    }


def _covers(layout: object, printed: Printed) -> bool:
    rows = {row.key for block in layout.blocks for row in block.rows}  # type: ignore[attr-defined]
    return rows == {row for row, _ in printed}


def _named(causes: Causes) -> set[tuple[str, tuple[str, str]]]:
    return {(equation.rule, place) for equation, place in causes}


def test_the_same_table_is_explained_the_same_way() -> None:
    layout = REQUESTS
    printed = wild_figures(Random(5), layout, "5 cells one more")
    assert explain(table(layout, printed)) == explain(table(layout, dict(reversed(printed.items()))))


@pytest.mark.parametrize("form", official(), ids=lambda form: form.name)
def test_clean_tables_have_no_causes(form: object) -> None:
    for seed in range(10):
        for layout in form.tables:  # type: ignore[attr-defined]
            assert explain(table(layout, true_figures(Random(seed), layout))) == {}
