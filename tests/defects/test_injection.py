"""Defects are what they are said to be: they change the text where they say, and nothing else."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cache
from random import Random
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.forms import form_for
from gklint.spans import Span
from gklint.text import Text
from tests.reports.encodings import punctuated
from tests.reports.generate import Choices, specimen
from tests.reports.grids import Role
from tests.reports.layouts import LAYOUTS, CellLayout

from .cases import Case, case
from .catalogue import WAYS
from .clean import clean
from .judging import is_at
from .marks import marked, without_marks
from .paper import Paper, cell_spots, figure_spots, read, write
from .sums import broken
from .traps import TRAPS, set_traps

EVERY_WAY = [(code, name) for code, ways in WAYS.items() for name in ways]
NEAR = 12
"""How many lines from its place a defect may still change: the rest of a row with a cell a line."""


@cache
def _cases(code: str, way: str) -> list[Case]:
    """Give the cases of a way in every fourth layout, beginning with another one for each way."""
    first = EVERY_WAY.index((code, way)) % 4
    made = [case(code, number, way, layout) for number, layout in enumerate(list(LAYOUTS)[first::4])]
    return [one for one in made if one is not None]


def _plain(text: str) -> str:
    return re.sub(r"\s", "", normalize("NFKC", text))


def _lines(text: str) -> list[str]:
    """Give a text's lines as they are compared: blanks, padding and the dashes of Markdown left out."""
    return [re.sub(r"\s|(?:\|\s*)+$|-{3,}|\|", "", line) for line in re.split(r"\r\n|\r|\n", text)]


# ---------------------------------------------------------------- the ways


@pytest.mark.parametrize("code", WAYS)
def test_every_rule_has_at_least_four_ways(code: str) -> None:
    assert len(WAYS[code]) >= 4


@pytest.mark.parametrize(("code", "way"), EVERY_WAY)
def test_a_way_can_be_done_in_most_layouts(code: str, way: str) -> None:
    assert len(_cases(code, way)) >= 4


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_defect_can_be_made_in_every_layout_that_shows_it(layout: str) -> None:
    never = {code for code in WAYS if all(case(code, number, layout=layout) is None for number in range(6))}
    shown = "tabs" not in layout and "alone" not in layout
    assert never <= (set() if shown else {"GK206", "GK210"})


@pytest.mark.parametrize("code", WAYS)
def test_the_same_number_gives_the_same_bytes(code: str) -> None:
    for number in range(4):
        one, again = case(code, number), case(code, number)
        assert (one and one.file) == (again and again.file)


@pytest.mark.parametrize(("code", "way"), EVERY_WAY)
def test_a_way_does_what_it_says(code: str, way: str) -> None:
    for one in _cases(code, way):
        before, after = one.clean(), one.file
        assert before.text != after.text, one
        defect = one.defect
        assert all(code in want.codes for want in defect.wants), one
        for text in map(_plain, defect.gone):
            assert _plain(after.text).count(text) < _plain(before.text).count(text), (str(one), text)
        for text in map(_plain, defect.new):
            assert _plain(after.text).count(text) > _plain(before.text).count(text), (str(one), text)


@pytest.mark.parametrize(("code", "way"), EVERY_WAY)
def test_a_way_changes_nothing_elsewhere(code: str, way: str) -> None:
    for one in _cases(code, way):
        if one.defect.elsewhere:
            continue
        text = Text.of(one.file.text)
        places = [one.file.places[mark] for want in one.defect.wants for mark in want.marks]
        near = {
            line for start, end in places for line in range(text.line_of(start) - NEAR, text.line_of(end) + NEAR + 1)
        }
        before, after = _lines(one.clean().text), _lines(one.file.text)
        for kind, first, last, start, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if kind == "equal" or not any(before[first:last] + after[start:end]):
                continue
            assert near & set(range(start, max(end, start + 1))), (str(one), before[first:last], after[start:end])
            if code not in {"GK101", "GK106", "GK107"}:
                assert set(range(start, end)) <= near, (str(one), after[start:end])


def test_every_equation_of_a_clean_report_holds() -> None:
    for number in range(60):
        paper = Paper(f"sums {number}", Choices(year=2019 + number % 8, proper=True))
        for table, grid in paper.grids.items():
            assert list(broken(table, grid)) == []


def test_a_broken_equation_is_seen_where_it_is() -> None:
    for number in range(30):
        paper = Paper(f"slips {number}", Choices(year=2023, proper=True))
        grid = paper.grids["requests"]
        spots = figure_spots(grid)
        i, j = spots[number]
        write(grid, (i, j), str(int(read(grid, (i, j)).text) + 1))
        found = {(one.code, read(grid, one.spot).key) for one in broken("requests", grid)}
        _, row, column = read(grid, (i, j)).key or ("", "", "")
        assert ("GK301", ("requests", row, "总计")) in found
        assert ("GK302" in {code for code, _ in found}) == (row[:2] not in {"一、", "二、", "四、"})
        assert {key[2] for code, key in found if key and code != "GK301"} <= {column}


# ---------------------------------------------------------------- papers and marks


@given(st.lists(st.text("年|1 \n", max_size=4), max_size=6))
def test_marks_leave_no_trace(texts: list[str]) -> None:
    bare, places = without_marks("，".join(marked(i, text) for i, text in enumerate(texts)))
    assert bare == "，".join(texts)
    assert [bare[slice(*places[i])] for i in range(len(texts))] == texts


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_paper_prints_the_report_of_its_seed(layout: str) -> None:
    for seed in range(4):
        choices = Choices(year=2023, layout=layout, proper=True)
        assert Paper(seed, choices).finish().data == specimen(seed, choices).data


@pytest.mark.parametrize("layout", LAYOUTS)
def test_marked_cells_are_found_in_every_layout(layout: str) -> None:
    for seed in range(6):
        paper = Paper(seed, Choices(year=2019 + seed, layout=layout, proper=True))
        wanted = {}
        for table, grid in paper.grids.items():
            spots = cell_spots(grid, Role.LABEL, Role.GROUP, Role.HEADER, Role.CORNER, Role.TITLE, Role.FIGURE)
            spots = [spot for spot in spots if "\n" not in read(grid, spot).text]
            for spot in Random(seed).sample(spots, 6):
                text = punctuated(read(grid, spot).text, paper.drawn.punctuation)
                wanted[paper.mark_cells(table, [spot])] = text
        file = paper.finish()
        assert file.data == Paper(seed, paper.drawn.choices).finish().data
        assert {mark: file.text[slice(*file.places[mark])] for mark in wanted} == wanted


@pytest.mark.parametrize("layout", LAYOUTS)
def test_marked_rows_reach_from_their_first_cell_to_their_last(layout: str) -> None:
    paper = Paper("rows", Choices(year=2023, layout=layout, proper=True, plain=True, newline="\n"))
    grid = paper.grids["requests"]
    place = figure_spots(grid)[0][0]
    texts = [punctuated(cell.text, paper.drawn.punctuation) for cell in grid.lines[place].cells]
    mark = paper.mark_rows("requests", place)
    file = paper.finish()
    text = file.text[slice(*file.places[mark])]
    assert text.startswith(texts[0])
    assert [part for part in re.split(r"[\s|]+", text) if part] == texts
    assert isinstance(LAYOUTS[layout], CellLayout) == ("\n" in text)


def test_what_lies_at_a_place() -> None:
    text = Text.of("一\n二 |\n3 |\n||\n四、五\n")
    row = Span(2, 8)
    assert text.content[2:8] == "二 |\n3 "
    assert is_at(text, row, row)
    assert is_at(text, row, Span(2, 3))
    assert is_at(text, row, Span(2, 12)), "the padding below belongs to the row"
    assert not is_at(text, row, Span(0, 8)), "it begins too early"
    assert not is_at(text, row, Span(2, 15)), "it ends too late"
    assert not is_at(text, row, Span(13, 15))
    assert is_at(text, row, row, whole=True)
    assert not is_at(text, row, Span(2, 3), whole=True)


# ---------------------------------------------------------------- traps


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_changes_the_report_and_leaves_the_figures_right(name: str) -> None:
    done = 0
    for number in range(40):
        choices = Choices(year=2019 + number % 8, proper=True)
        paper = Paper(f"trap {number}", choices)
        if not set_traps(Random(number), paper, [name]):
            continue
        for table, grid in paper.grids.items():
            assert list(broken(table, grid)) == []
        done += paper.finish().text != Paper(f"trap {number}", choices).finish().text
    assert done


def test_clean_reports_cover_layouts_years_and_traps() -> None:
    made = [clean(number) for number in range(300)]
    assert {one.layout for one in made} == {*LAYOUTS, "no form"}
    assert {one.year for one in made} == {*range(2018, 2027)}
    assert {name for one in made for name in one.traps} == {*TRAPS}
    assert all((form_for(one.year) is None) == (one.layout == "no form") for one in made)
    assert clean(7).file == made[7].file
