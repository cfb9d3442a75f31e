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

REQUESTS = {
    r"新收(?:到)?(?:的)?政府信息公开申请(\d+)件": ("received", "total"),
    r"共(?:收到|接到)[^。，\d]{0,25}(?:申请|公开)(\d+)件": ("received", "total"),
    r"提出的政府信息公开申请共有(\d+)件": ("received", "total"),
    r"(?:上年|上年度|\d{4}年|\d{4}年度)结转(?:的|申请|至本年度办理的申请)?(\d+)件": ("carried-in", "total"),
    r"(?:共办结|年内办结|全年办结|本年度办结|已答复|已办理完毕|(?<!未)办结的|作出答复)(\d+)件": ("handled", "total"),
    r"(?:尚有|剩余|未办结的)(\d+)件": ("carried-out", "total"),
    r"结转下年(?:度)?(?:继续办理)?(\d+)件": ("carried-out", "total"),
    r"(?<!理由)予以公开(\d+)件": ("granted", "total"),
    r"部分公开(\d+)件": ("partly-granted", "total"),
    r"(?:其中，?|中，|按申请人类型划分，)自然人(?:申请|提出)?(\d+)件": ("received", "natural-person"),
    r"科研机构(\d+)件": ("received", "research"),
    r"属于国家秘密(\d+)件": ("state-secret", "total"),
}
REVIEWS = {
    r"(?:申请行政复议|行政复议案件|中行政复议|、?行政复议为?)(\d+)件": ("reconsideration", "total"),
    r"结果维持(\d+)件": ("reconsideration", "upheld"),
    r"未经复议直接起诉的?(\d+)件": ("direct-suit", "total"),
    r"复议后起诉的?(\d+)件": ("suit-after-reconsideration", "total"),
}
DOCUMENTS = {
    r"(?<!未)制[发定](?:行政规范性文件)?(\d+)件": ("normative-documents", "issued"),
    r"(?<!文件)现行有效(?:的)?(?:行政规范性文件)?(?:共|有|的有)?(\d+)件(?!规章)": ("normative-documents", "in-force"),
    r"行政许可(?:处理决定|决定)?(\d+)件": ("licences", "decisions"),
    r"行政处罚(?:处理决定|决定)?(\d+)件": ("penalties", "decisions"),
    r"行政强制(?:处理决定|决定)?(\d+)件": ("coercions", "decisions"),
}


@pytest.mark.parametrize(
    ("table", "patterns"), [("requests", REQUESTS), ("review", REVIEWS), ("disclosure", DOCUMENTS)]
)
def test_figures_of_the_prose_are_the_cells_of_the_tables(
    many: list[Report], table: str, patterns: dict[str, tuple[str, str]]
) -> None:
    for pattern, (row, column) in patterns.items():
        found = 0
        for report in many:
            form = form_for(report.draft.year)
            assert form is not None
            labels = _labels(form.by_key[table], row, column)
            text = re.sub(r"[^。\n]*规章[^。\n]*", "", report.text)
            for hit in re.finditer(pattern, text) if labels else ():
                found += 1
                assert Decimal(hit[1]) == report.cells[(table, *labels)], text[hit.start() - 40 : hit.end() + 20]
        assert found > 3, pattern


def _labels(table: object, row: str, column: str) -> tuple[str, str] | tuple[()]:
    for block in table.blocks:  # type: ignore[attr-defined]
        rows = {one.key: one.label for one in block.rows}
        columns = {one.key: one.label for one in block.columns}
        if row in rows and column in columns:
            return rows[row], columns[column]
    return ()


NONE = {
    r"(?:未收到|没有收到|未接到|没有接到|未发生公民)[^。投评复]{0,30}申请|零受理|无人向|公开申请(?:0件|为零)": (
        "requests",
        "received",
        "total",
    ),
    r"(?:未新收|没有新收到)": ("requests", "received", "total"),
    r"(?:无上年结转|上年结转0件|没有结转的申请)": ("requests", "carried-in", "total"),
    r"(?:无结转下年度|没有结转下年度|无结转事项|结转下年度(?:继续办理)?0件)": ("requests", "carried-out", "total"),
    r"(?:未发生|全年无|没有发生|没有收到)[^。]{0,25}行政复议": ("review", "reconsideration", "total"),
    r"行政复议0件": ("review", "reconsideration", "total"),
    r"行政诉讼(?:均为)?0件|没有发生行政诉讼|未发生行政诉讼": ("review", "direct-suit", "total"),
    r"未作出行政处罚|没有发生行政处罚": ("disclosure", "penalties", "decisions"),
    r"未制发行政规范性文件|没有制发行政规范性文件": ("disclosure", "normative-documents", "issued"),
    r"发出收费通知0件|未发出收费通知": ("requests", "fee-unpaid", "total"),
}


@pytest.mark.parametrize(("pattern", "place"), NONE.items())
def test_nothing_is_told_of_only_where_there_is_nothing(
    many: list[Report], pattern: str, place: tuple[str, str, str]
) -> None:
    found = 0
    for report in many:
        form = form_for(report.draft.year)
        assert form is not None
        labels = _labels(form.by_key[place[0]], *place[1:])
        if labels and (hit := re.search(pattern, report.text.replace("\n", ""))):
            found += 1
            assert report.cells[(place[0], *labels)] == 0, hit[0]
    assert found > 3


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
