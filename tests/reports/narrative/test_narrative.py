"""The sentences are whole, and what they say is what the tables say: read back by patterns of the test's own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from random import Random
from string import Formatter
from typing import NamedTuple
from unicodedata import normalize

import pytest

from gklint.forms import form_for
from tests.reports.drafts import Draft, draft_report
from tests.reports.figures import Scale, any_scale
from tests.reports.grids import truth
from tests.reports.organs import any_organ

from . import disclosure, disputes, introductions, management, openings, others, platform, problems, requests
from . import supervision as supervised
from .reading import NONE, STATED, read_back
from .telling import any_style, fill, in_characters, noted, printed, read_out

MODULES = (
    disclosure,
    disputes,
    introductions,
    management,
    openings,
    others,
    platform,
    problems,
    requests,
    supervised,
)
PHRASES = (problems.PROBLEMS, problems.AS_TASKS, problems.MEASURES)
"""What stands in a list: it gets its ordinal and its stop there."""


class Report(NamedTuple):
    """A draft and its text, in plain characters."""

    draft: Draft
    text: str
    cells: dict[tuple[str, str, str], Decimal]


def _templates(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _templates(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from _templates(one)


def _all_templates() -> list[str]:
    return [
        template
        for module in MODULES
        for name, value in vars(module).items()
        if name.isupper() and not name.endswith(("NAMES", "APPLICANTS", "REASONS", "HEADINGS"))
        for template in _templates(value)
    ]


@cache
def _draft(seed: int) -> Draft:
    rng = Random(f"narrative {seed}")
    organ = any_organ(rng)
    scale = rng.choice((any_scale(rng, organ.level), Scale.FEW, Scale.SOME))
    return draft_report(rng, rng, organ, rng.randint(2019, 2026), scale, proper=True)


@pytest.fixture(scope="module")
def many() -> list[Report]:
    found = []
    for seed in range(1000):
        draft = _draft(seed)
        paragraphs = [*draft.opening, *(text for section in draft.sections.values() for text in section)]
        cells = {key: value for key, (_, value) in truth(list(draft.grids.values())).items()}
        found.append(Report(draft, normalize("NFKC", "\n".join(paragraphs)), cells))
    return found


# ---------------------------------------------------------------- the sentences


def test_there_are_many_sentences() -> None:
    assert len(set(_all_templates())) > 300


@pytest.mark.parametrize("template", sorted(set(_all_templates())))
def test_a_sentence_is_whole(template: str) -> None:
    words = _draft(1).words | dict.fromkeys(("REG", "notice", "short_notice", "number", "parts"), "甲")
    lists = {"results", "reasons", "applicants", "review_results", "problem", "measure"}
    tables = {
        *("issued", "repealed", "in_force", "made", "disclosed", "new_disclosed", "licences", "penalties"),
        *("coercions", "rules_issued", "rules_repealed", "rules_in_force"),
    }
    fields = {field for _, field, _, _ in Formatter().parse(template) if field}
    assert fields <= {*words, *lists, *tables}
    for pair in ("（）", "《》", "“”", "〈〉", "〔〕"):
        assert template.count(pair[0]) == template.count(pair[1])
    assert not re.search(r"[,;!?()]|。。|，，|、、|，。|。，|：。|\s", template)
    phrase = any(template in pool for pool in PHRASES) or template in _templates(problems.PAIRS)
    assert template.endswith("。") != phrase or template.endswith("：") or template == "无"


# ---------------------------------------------------------------- telling


def test_what_is_told_stands_where_it_is_said_to_stand(many: list[Report]) -> None:
    told: Counter[str] = Counter()
    for report in many:
        draft = report.draft
        style = str(draft.words["style"])
        for one in draft.told:
            paragraphs = draft.opening if one.section == "opening" else draft.sections[one.section]
            text = paragraphs[one.paragraph][one.start : one.end]
            told[one.name] += 1
            if one.name in draft.words and one.name not in {"reg", "y", "before", "next"}:
                assert text == printed(draft.words[one.name], style)
    assert told["received"] > 300
    assert {"reviews", "suits", "in_force", "web", "paid", "topic requests", "period", "basis", "y"} <= told.keys()


def test_nothing_private_is_left_in_the_prose(many: list[Report]) -> None:
    assert not [report for report in many if re.search("[\ue000-\uf8ff\U000f0000-\U0010ffff]", report.text)]


def test_styles_of_figures() -> None:
    assert [in_characters(value) for value in (0, 1, 2, 10, 12, 20, 22, 99)] == [
        *("零", "一", "两", "十", "十二", "二十", "二十二", "九十九")
    ]
    assert printed(1234, "thousands") == "1,234"
    assert printed(12, "full width") == "１２"
    assert [printed(value, "characters") for value in (0, 2, 10, 11)] == ["0", "两", "十", "11"]
    assert printed("12", "characters") == "12"
    assert fill("{y}年{n}件，{n:thousands}件", {"y": 2023, "n": 1000, "style": "full width"}) == (
        noted("y", "2023") + "年" + noted("n", "１０００") + "件，" + noted("n", "1,000") + "件"
    )
    assert {any_style(Random(seed)) for seed in range(200)} == {"digits", "full width", "thousands", "characters"}


def test_notes_may_lie_in_each_other() -> None:
    text, found = read_out("甲" + noted("outer", "乙" + noted("inner", "12") + "丙") + "丁")
    assert text == "甲乙12丙丁"
    assert [(one.name, text[one.start : one.end]) for one in found] == [("inner", "12"), ("outer", "乙12丙")]


# ---------------------------------------------------------------- figures against tables


def test_figures_of_the_prose_are_the_cells_of_the_tables(many: list[Report]) -> None:
    found: Counter[str] = Counter()
    for report in many:
        form = form_for(report.draft.year)
        assert form is not None
        for one in read_back(report.text, form):
            found[one.pattern] += 1
            assert one.value == report.cells[one.cell], one.around
    assert found.keys() == {*NONE, *(pattern for patterns in STATED.values() for pattern in patterns)}
    assert min(found.values()) > 2, found


_NEXT = r"[^\d。]*?(\d+)"


def test_parts_add_up(many: list[Report]) -> None:
    """A figure and the three that follow it in brackets or after 其中 add up, wherever the four are of one kind."""
    found: Counter[str] = Counter()
    shapes = {
        "channels": r"信息(\d+)条[，,。(（]+(?:其中|包括)?[，,]?(?:门户网站|政府网站|网站)(\d+)条" + 2 * _NEXT + "条",
        "readings": r"材料(\d+)篇,其中文字解读(\d+)篇、图片解读(\d+)篇、视频解读(\d+)篇",
        "ways of asking": r"申请(\d+)件[,:其中按申请方式分通过]*(?:网上申请|网络平台|网络提交)(\d+)件"
        + 2 * _NEXT
        + "件",
    }
    for report in many:
        if report.draft.words["style"] == "characters":
            continue
        for name, pattern in shapes.items():
            for numbers in re.findall(pattern, report.text):
                whole, *parts = map(int, numbers)
                assert whole == sum(parts), report.text
                found[name] += 1
    assert found.keys() == shapes.keys()
    assert min(found.values()) > 5


def test_shares_are_rounded_from_their_figures(many: list[Report]) -> None:
    found = 0
    for report in many:
        whole = re.search(r"主动公开(?:政府)?信息(\d+)条", report.text)
        if whole is None:
            continue
        for figure, percent in re.findall(r"(\d+)条,占比?(\d+(?:\.\d+)?)%", report.text):
            decimals = len(percent.partition(".")[2])
            exact = Decimal(100 * int(figure)) / int(whole[1])
            assert abs(exact - Decimal(percent)) <= Decimal("0.5").scaleb(-decimals)
            found += 1
    assert found > 20


def test_fees_are_within_what_the_table_has(many: list[Report]) -> None:
    found = 0
    for report in many:
        for paid in re.findall(r"(?:实际收取信息处理费|实际收取总金额|信息处理费共计|实收)(\d+)元", report.text):
            cell = report.cells["disclosure", "行政事业性收费", "本年收费金额（单位：万元）"]
            assert Decimal(paid) / 10000 <= cell
            assert Decimal(paid) % 10 == 0
            found += int(paid) > 0
    assert found > 3


def test_governments_tell_of_all_three_results(many: list[Report]) -> None:
    for report in many:
        if report.draft.organ.is_government:
            text = "".join(report.draft.sections["overview"])
            assert re.search("考核", text)
            assert re.search("评议", text)
            assert re.search("追究|追责", text)


def test_citations_are_those_of_the_year(many: list[Report]) -> None:
    numbers: Counter[str] = Counter()
    for report in many:
        for number in re.findall(r"〔\d{4}〕\d+号", report.text):
            assert number == ("〔2021〕30号" if report.draft.year >= 2021 else "〔2019〕60号")
            numbers[number] += 1
    assert len(numbers) == 2
