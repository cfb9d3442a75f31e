"""Defects of the prose are defects: figures that no reading allows, parts that do not add up, right check digits."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import cycle
from random import Random
from unicodedata import normalize

import pytest

from tests.reports.figures import Scale
from tests.reports.generate import Choices
from tests.reports.grids import truth
from tests.reports.narrative.reading import read_back

from .cases import Case, case
from .catalogue import WAYS
from .paper import Paper
from .passages import tell_otherwise
from .persons import card_number, identity_number, mobile_number
from .statements import wrong_for
from .traps import GRID_TRAPS, set_traps

CODES = [
    *("GK110", "GK111", "GK112", "GK113", "GK115", "GK118"),
    *(f"GK{number}" for number in (*range(501, 507), *range(510, 517))),
    *(f"GK{number}" for number in (*range(601, 610), *range(701, 707), *range(801, 804))),
]
PLACED = [code for code in CODES if code not in {"GK110", "GK111", "GK112", "GK113", "GK118", "GK510"}]
"""Rules whose place is what was written there, not a heading or a first line that stays as it was."""


def _cases(code: str) -> list[Case]:
    made = [case(code, number) for number in range(2 * len(WAYS[code]))]
    return [one for one in made if one is not None]


def _marked(one: Case) -> list[str]:
    places = [one.file.places[mark] for want in one.defect.wants for mark in want.marks]
    return [normalize("NFKC", one.file.text[start:end]) for start, end in places]


@pytest.mark.parametrize("code", CODES)
def test_there_are_many_ways(code: str) -> None:
    assert len(WAYS[code]) >= 6


@pytest.mark.parametrize("code", PLACED)
def test_what_is_marked_was_not_there_before(code: str) -> None:
    for one in _cases(code):
        clean = one.clean().text
        for want in one.defect.wants:
            start, end = one.file.places[want.marks[0]]
            assert one.file.text[start:end].strip(), one
            around = one.file.text[max(0, start - 10) : end + 10]
            assert clean.count(around) < one.file.text.count(around), (str(one), around)


def test_no_marks_are_left_in_a_file() -> None:
    for code in CODES:
        for one in _cases(code):
            assert not re.search("[⟦⟧{}]|[\ue000-\uf8ff\U000f0000-\U0010ffff]", one.file.text), one


# ---------------------------------------------------------------- figures


def test_a_wrong_figure_is_right_in_no_reading() -> None:
    for seed in range(200):
        rng = Random(seed)
        words = Paper(seed, Choices(year=2023, scale=rng.choice((Scale.FEW, Scale.SOME)), proper=True)).words
        new, before, done, left = (int(words[name]) for name in ("received", "carried_in", "handled", "carried_out"))
        assert new + before == done + left
        wrong = {wrong_for(rng, words, name) for name in ("received", "handled", "carried_out", "granted")}
        assert not wrong & {0, new, before, done, left, new + before, done - before, new - left}


def test_marked_figures_differ_from_their_cells() -> None:
    for one in _cases("GK501"):
        words = Paper(one.seed, one.choices).words
        (text,) = _marked(one)
        if text.isdigit():
            name = {"received": "received", "handled": "handled", "who asked": "natural", "suits": "suits"}.get(one.way)
            assert name is None or int(text) != words[name]
            assert int(text) > 0


def test_breakdowns_do_not_add_up() -> None:
    judged = 0
    for one in _cases("GK502"):
        (start, end) = one.file.places[one.defect.wants[0].marks[0]]
        text = normalize("NFKC", one.file.text[start : end + 80])
        numbers = [int(number) for number in re.findall(r"(\d+)(?=[件份条场篇个])", text)]
        if one.way not in {"the total of the channels", "a part too large"}:
            count = 2 if one.way == "two parts" else 3
            assert numbers[0] != sum(numbers[1 : 1 + count]), text
            judged += 1
    assert judged > 8


def test_shares_are_off_by_more_than_their_precision() -> None:
    judged = 0
    for one in _cases("GK503"):
        (start, end) = one.file.places[one.defect.wants[0].marks[0]]
        text = normalize("NFKC", one.file.text[start - 40 : end])
        numbers = re.findall(r"(\d+(?:\.\d+)?)(?=[件个条%])", text.replace("\n", ""))
        if one.way != "a channel" and len(numbers) >= 3:
            whole, part, printed = map(Decimal, numbers[-3:])
            assert abs(100 * part / whole - printed) > 1, text
            judged += 1
    assert judged > 5


# ---------------------------------------------------------------- persons


def test_identity_numbers_have_their_check_digit_and_no_county() -> None:
    for seed in range(300):
        number = identity_number(Random(seed))
        assert re.fullmatch(r"\d\d99\d{13}[\dX]", number)
        values = [10 if digit == "X" else int(digit) for digit in number]
        # ISO 7064 MOD 11-2: each digit weighs twice what the next one does.
        assert sum(value * 2 ** (17 - i) for i, value in enumerate(values)) % 11 == 1
    assert identity_number(Random(0), "X").endswith("X")


@pytest.mark.parametrize("length", [16, 19])
def test_card_numbers_have_their_check_digit(length: int) -> None:
    for seed in range(300):
        number = card_number(Random(seed), length)
        assert len(number) == length
        doubled = (int(digit) * factor for digit, factor in zip(reversed(number), cycle((1, 2)), strict=False))
        assert sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def test_mobile_numbers_are_of_no_block_that_is_given_out() -> None:
    assert all(re.fullmatch(r"1[356789]\d0000\d{4}", mobile_number(Random(seed))) for seed in range(100))


# ---------------------------------------------------------------- traps


def test_traps_leave_the_prose_true() -> None:
    figures = 0
    for number in range(400):
        rng = Random(number)
        paper = Paper(f"traps {number}", Choices(year=rng.randint(2019, 2026), proper=True))
        set_traps(rng, paper, rng.sample(list(GRID_TRAPS), 6))
        cells = {key: value for key, (_, value) in truth(list(paper.grids.values())).items()}
        text = normalize("NFKC", "\n".join(paper.opening + [one for prose in paper.prose.values() for one in prose]))
        for one in read_back(text, paper.form):
            figures += 1
            assert one.value == cells[one.cell], (number, one.around)
    assert figures > 500


def test_an_edit_moves_what_stands_behind_it() -> None:
    for seed in range(30):
        paper = Paper(seed, Choices(year=2023, scale=Scale.SOME, proper=True))
        for fact in list(paper.told)[:3]:
            tell_otherwise(paper, fact, "甲乙丙丁戊己庚辛壬癸" * 3)
        for fact in paper.told[3:]:
            text = paper.paragraphs(fact.section)[fact.paragraph][fact.start : fact.end]
            if fact.name in {"own", "site", "office"} and "甲" not in text:
                assert text == paper.words[fact.name]
