"""Sentences about figures as officials write them (``data/sentences*.toml``), each in a report whose tables agree."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from gklint.forms import form_for, official
from gklint.rules import sample

_ROWS = {
    "reconsideration": ("review", "reconsideration", "total"),
    "direct-suit": ("review", "direct-suit", "total"),
    "suit-after-reconsideration": ("review", "suit-after-reconsideration", "total"),
    "issued": ("disclosure", "normative-documents", "issued"),
    "repealed": ("disclosure", "normative-documents", "repealed"),
    "in-force": ("disclosure", "normative-documents", "in-force"),
    "newly-made": ("disclosure", "normative-documents", "newly-made"),
    "newly-disclosed": ("disclosure", "normative-documents", "newly-disclosed"),
    "disclosed": ("disclosure", "normative-documents", "disclosed"),
    "licences": ("disclosure", "licences", "decisions"),
    "penalties": ("disclosure", "penalties", "decisions"),
    "coercions": ("disclosure", "coercions", "decisions"),
    "fees": ("disclosure", "charges", "fees"),
}
"""The short names of cells; any other is a row of the requests table, in its 总计 column."""
_TOPICS = {
    "overview": "",
    "disclosure": "（一）主动公开。",
    "requests": "（二）依申请公开。",
    "management": "（三）政府信息管理。",
    "platform": "（四）政府信息公开平台建设。",
    "supervision": "（五）监督保障。",
}
_ORGAN = "青禾县人民政府"

Key = tuple[str, str, str]


class Sum(NamedTuple):
    """A whole and its parts, as they are written."""

    place: str
    """The whole, perhaps after the words before it and a colon."""
    parts: tuple[str, ...]
    exhaustive: bool

    @property
    def whole(self) -> str:
        return self.place.rpartition(":")[2]


class Case(NamedTuple):
    """A paragraph, what the tables say, and what a reader makes of its figures."""

    say: str
    under: str
    organ: str
    year: int
    cells: dict[str, str]
    figures: tuple[str, ...]
    none: tuple[str, ...]
    sums: tuple[Sum, ...]
    rates: tuple[str, ...]
    missing: tuple[str, str] | None

    def text(self, say: str | None = None, cells: dict[str, str] | None = None) -> str:
        """Print the report, with another paragraph or other cells."""
        return _report(self, self.say if say is None else say, self.cells | (cells or {}))

    def start(self) -> int:
        """Say where the paragraph stands."""
        return self.text().index(self.say)

    def places(self, figures: tuple[str, ...]) -> list[tuple[int, int]]:
        """Give the places of figures in the paragraph, each looked for after the one before, as whole numbers.

        The figures are in the order of the text.
        """
        found = []
        place = 0
        for item in figures:
            words, _, figure = item.rpartition(":")
            place = self._find(figure, self.say.index(words, place) + len(words) if words else place)
            found.append((place, place + len(figure)))
            place += len(figure)
        return found

    def _find(self, figure: str, place: int) -> int:
        while True:
            place = self.say.index(figure, place)
            before, after = self.say[place - 1 : place], self.say[place + len(figure) : place + len(figure) + 1]
            if not any(_is_numeral(character) for character in (before, after)) and not after.startswith(("年", "月")):
                return place
            place += 1


def _is_numeral(character: str) -> bool:
    return bool(character) and (character.isdigit() or character in ".零一二三四五六七八九十百两")


@cache
def cases() -> tuple[Case, ...]:
    """Give every case of the file."""
    files = sorted((Path(__file__).parent / "data").glob("sentences*.toml"))
    return tuple(_case(item) for file in files for item in tomllib.loads(file.read_text("utf-8"))["case"])


def _case(data: dict[str, Any]) -> Case:
    number, _, unit = data.get("missing", "").rpartition(":")
    return Case(
        say=data["say"],
        under=data.get("under", "requests"),
        organ=data.get("organ", _ORGAN),
        year=data.get("year", 2023),
        cells=dict(item.split("=") for item in data.get("cells", "").split()),
        figures=tuple(_listed(data.get("figures", ""))),
        none=tuple(data.get("none", "").split()),
        sums=tuple(_sum(item) for item in data.get("sums", "").split(";") if item.strip()),
        rates=tuple(data.get("rates", "").split()),
        missing=(number, unit) if number else None,
    )


def _listed(text: str) -> list[str]:
    """Divide figures: by blanks, and by a comma where it is no thousands separator."""
    found = []
    for item in text.split():
        _, comma, tail = item.partition(",")
        found += [item] if comma and len(tail) == 3 else item.split(",")
    return found


def _sum(text: str) -> Sum:
    mark = "=" if "=" in text else ">"
    whole, _, parts = text.strip().partition(mark)
    return Sum(whole, tuple(parts.split("+")), mark == "=")


def _report(case: Case, say: str, cells: dict[str, str]) -> str:
    form = form_for(case.year) or official()[0]
    zeros: dict[Key, str] = {
        (table.key, row.key, column.key): "0"
        for table in form.tables
        for block in table.blocks
        for row in block.rows
        for column in block.columns
    }
    known = {_ROWS.get(name, ("requests", name, "total")): text for name, text in cells.items()}
    assert known.keys() <= zeros.keys(), known.keys() - zeros.keys()
    lines = []
    for line in sample.report(case.year, zeros | known).replace(_ORGAN, case.organ).split("\n"):
        topic = next((key for key, title in _TOPICS.items() if title and line.startswith(title)), None)
        if topic == case.under:
            lines.append(_TOPICS[topic] + say)
        elif topic in {"requests", "disclosure", "management"}:
            lines.append(f"{_TOPICS[topic]}按照要求做好相关工作。")
        else:
            lines.append(line)
            if _heads(case.under, line):
                lines.append(say)
    return "\n".join(lines)


def _heads(under: str, line: str) -> bool:
    return {"overview": "一、", "problems": "五、存在", "others": "六、"}.get(under, "\0") in line[:4]
