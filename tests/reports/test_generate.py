"""Generated reports are whole, the same for the same number, and agree with themselves."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from unicodedata import normalize

import pytest

from gklint.forms import form_for, official

from .__main__ import main
from .encodings import ENCODINGS, NEWLINES, encoded, punctuated
from .generate import FIRST_YEAR, LAST_YEAR, Choices, Specimen, specimen
from .layouts import LAYOUTS
from .organs import Level

SEEDS = range(150)
FULL = Choices(punctuation="full width", newline="\n", encoding="utf-8")


@pytest.fixture(scope="module")
def many() -> list[Specimen]:
    return [specimen(seed, FULL) for seed in SEEDS]


def test_the_same_number_gives_the_same_bytes() -> None:
    for seed in range(20):
        assert specimen(seed).data == specimen(seed).data
    assert len({specimen(seed).data for seed in range(20)}) == 20


@pytest.mark.parametrize("seed", range(6))
def test_a_choice_changes_nothing_but_itself(seed: int) -> None:
    free = specimen(seed, Choices(newline="\n", punctuation="full width", year=2022))
    for layout in LAYOUTS:
        made = specimen(
            seed, Choices(newline="\n", punctuation="full width", year=2022, layout=layout, encoding="gb18030")
        )
        assert made.truth == free.truth
        assert made.organ == free.organ
        assert made.text.split("\n")[:3] == free.text.split("\n")[:3]
        assert set(made.layouts.values()) == {layout}


def test_reports_cover_levels_years_forms_and_layouts() -> None:
    made = [specimen(seed) for seed in range(400)]
    assert {one.organ.level for one in made} == {*Level}
    assert {one.year for one in made} == {*range(FIRST_YEAR, LAST_YEAR + 1)}
    assert {one.form.name for one in made if one.form} == {form.name for form in official()}
    assert {layout for one in made for layout in one.layouts.values()} == {*LAYOUTS}
    assert {one.encoding for one in made} == {*ENCODINGS}


def test_most_reports_use_the_form_of_their_year_and_a_few_the_other(many: list[Specimen]) -> None:
    right = Counter(one.form == form_for(one.year) for one in many)
    assert right[True] > 20 * right[False] / 2 > 0


def test_all_figures_of_the_printed_form_have_their_truth(many: list[Specimen]) -> None:
    for made in many:
        if made.form is None:
            assert made.year == FIRST_YEAR
            assert made.truth == {}
            continue
        cells = {
            (table.key, row.label, column.label)
            for table in made.form.tables
            for block in table.blocks
            for row in block.rows
            for column in block.columns
        }
        assert made.truth.keys() == cells
        assert made.intact == cells
        assert made.expected == {key: value for key, (_, value) in made.truth.items()}


def test_the_six_sections_stand_in_order(many: list[Specimen]) -> None:
    for made in many:
        if made.form is None:
            continue
        places = [
            [line.strip().startswith(f"{section.ordinal}、") for line in made.text.split("\n")].index(True)
            for section in made.form.sections
        ]
        assert places == sorted(places)


def test_prose_has_no_gaps(many: list[Specimen]) -> None:
    for made in many:
        assert not re.search(r"[{}]|None|。。|，，", made.text), made.text
        assert made.organ.name in made.text or not made.titled


def test_prose_varies(many: list[Specimen]) -> None:
    sentences = Counter(
        re.sub(r"\d+", "0", sentence)
        for made in many
        for sentence in re.split(r"[。\n]", made.text)
        if len(sentence) > 25
    )
    assert len(sentences) > 700


STATEMENTS = [
    (
        r"(?:新收政府信息公开申请|共收到政府信息公开申请|受理依申请公开|新收申请|收到申请|年收到)(\d+)件",
        "received",
        "total",
    ),
    (r"其中，?自然人(?:申请)?(\d+)件", "received", "natural-person"),
    (r"(?:上年|上年度)结转(?:申请)?的?(\d+)件", "carried-in", "total"),
    (r"(?:已办结|共办结|全年办结|年内办结|本年度办结|已答复|作出答复|全年答复)(\d+)件", "handled", "total"),
    (r"结转下年(?:度|度继续办理)?(\d+)件", "carried-out", "total"),
    (r"予以公开(\d+)件", "granted", "total"),
]


def test_figures_in_the_prose_agree_with_the_tables(many: list[Specimen]) -> None:
    stated: Counter[str] = Counter()
    for made in many:
        if made.form is None:
            continue
        (block,) = made.form.by_key["requests"].blocks
        rows = {row.key: row.label for row in block.rows}
        columns = {column.key: column.label for column in block.columns}
        for pattern, row, column in STATEMENTS:
            for hit in re.finditer(pattern, made.text):
                stated[pattern] += 1
                truth = made.truth["requests", rows[row], columns[column]][1]
                assert Decimal(hit[1]) == truth, made.text[hit.start() - 40 : hit.end() + 20]
    assert len(stated) == len(STATEMENTS)


def test_no_requests_are_told_of_only_where_there_are_none(many: list[Specimen]) -> None:
    told = 0
    for made in many:
        if made.form and re.search("(?:未收到|没有收到|未接到)[^。]*(?:公开申请|申请公开)|无依申请公开件", made.text):
            (block,) = made.form.by_key["requests"].blocks
            assert made.truth["requests", block.rows[0].label, block.columns[-1].label][1] == 0
            told += 1
    assert told > 10


def test_breakdowns_in_the_prose_add_up(many: list[Specimen]) -> None:
    found = [
        tuple(map(int, numbers))
        for made in many
        for numbers in re.findall(r"信息(\d+)条，(?:其中|包括)\D+(\d+)条[，、]\D+(\d+)条[，、]\D+(\d+)条", made.text)
    ]
    assert found
    assert all(whole == sum(parts) for whole, *parts in found)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("newline", NEWLINES)
def test_bytes_decode_to_the_text(encoding: str, newline: str) -> None:
    made = specimen(3, Choices(encoding=encoding, newline=newline))
    decoded = made.data.decode("utf-16" if encoding.startswith("utf-16") else encoding)
    assert decoded == made.text
    assert newline in made.text
    assert set(re.findall(r"\r\n|\r|\n", made.text)) == {newline}


def test_utf16_begins_with_its_mark() -> None:
    assert encoded("年", "utf-16-le", "\n") == b"\xff\xfe\x74\x5e"
    assert encoded("年", "utf-16-be", "\n") == b"\xfe\xff\x5e\x74"


def test_punctuation() -> None:
    text = "（一）甲：乙；丙，“丁”、〔2021〕。"
    assert punctuated(text, "full width") == text
    assert punctuated(text, "normalised") == "(一)甲:乙;丙,“丁”、〔2021〕。" == normalize("NFKC", text)
    assert punctuated(text, "brackets only") == "(一)甲:乙;丙，“丁”、〔2021〕。"


def test_brief_reports_have_their_tables_and_hardly_any_prose() -> None:
    made = specimen(9, Choices(year=2023, brief=True, plain=True, layout="bare rows", newline="\n"))
    assert made.intact == made.truth.keys()
    assert sum(bool(line) and "|" not in line for line in made.text.split("\n")) < 20


def test_a_report_can_be_printed(capsys: pytest.CaptureFixture[str]) -> None:
    main(["57", "--damage", "figures blank", "--layout", "bare rows", "--year", "2023", "--brief"])
    text = capsys.readouterr().out
    assert "第二十条" in text
    assert ", now None" in text
