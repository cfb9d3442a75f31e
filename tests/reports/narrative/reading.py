"""Reads the figures of the prose back, by patterns that know nothing of how they were written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from gklint.forms import Form, Table
from tests.reports.grids import Key


class Figure(NamedTuple):
    """A figure, and the cell that it must be."""

    pattern: str
    value: Decimal
    cell: Key
    around: str


REQUESTS = {
    r"新收(?:到)?(?:的)?政府信息公开申请(\d+)件": ("received", "total"),
    r"共(?:收到|接到)[^。,，\d]{0,25}(?:申请|公开)(\d+)件": ("received", "total"),
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
STATED: dict[str, dict[str, tuple[str, str]]] = {"requests": REQUESTS, "review": REVIEWS, "disclosure": DOCUMENTS}
"""Patterns by the table in which the figure stands."""

NONE: dict[str, tuple[str, str, str]] = {
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
"""What says that there was nothing."""


def read_back(text: str, form: Form) -> Iterator[Figure]:
    """Give the figures of a text in one spelling (NFKC), and a zero where it says that there was nothing."""
    # What is said of 规章, and of more bodies than the one that reports, is not what these patterns are about.
    text = re.sub(r"[^。\n]*(?:规章|全系统|下属单位)[^。\n]*", "", text)
    for key, patterns in STATED.items():
        for pattern, place in patterns.items():
            cell = _cell(form.by_key[key], *place)
            if cell is None:
                continue
            for hit in re.finditer(pattern, text):
                yield Figure(pattern, Decimal(hit[1]), cell, text[hit.start() - 40 : hit.end() + 20])
    for pattern, (key, row, column) in NONE.items():
        cell = _cell(form.by_key[key], row, column)
        if cell is None:
            continue
        for hit in re.finditer(pattern, text):
            yield Figure(pattern, Decimal(0), cell, text[hit.start() - 40 : hit.end() + 20])


def _cell(table: Table, row: str, column: str) -> Key | None:
    for block in table.blocks:
        rows = {one.key: one.label for one in block.rows}
        columns = {one.key: one.label for one in block.columns}
        if row in rows and column in columns:
            return table.key, rows[row], columns[column]
    return None
