"""The official forms, read from their data files; a new form is one new file in this folder."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from gklint.data import load_data
from gklint.forms.model import Block, Column, Equation, Form, HeaderCell, Row, Section, Sum, Table, ValueKind

__all__ = [
    "Block",
    "Column",
    "Equation",
    "Form",
    "HeaderCell",
    "Row",
    "Section",
    "Sum",
    "Table",
    "ValueKind",
    "form_for",
    "load",
    "official",
]


@cache
def official() -> tuple[Form, ...]:
    """Give the official forms, oldest first."""
    folder = os.path.dirname(__file__)
    names = [name for name in os.listdir(folder) if name.endswith(".toml")]
    found = (load(load_data(os.path.join(folder, name))) for name in names)
    return tuple(sorted(found, key=lambda form: form.first_year))


def form_for(year: int) -> Form | None:
    """Give the form that reports of ``year`` are to be made on; None before 2019."""
    return next((form for form in official() if form.covers(year)), None)


def load(data: Mapping[str, Any]) -> Form:
    """Build a form from the content of its data file; raise KeyError or ValueError where it is wrong."""
    basis = data["basis"]
    return Form(
        name=data["form"],
        first_year=data["first-year"],
        last_year=data.get("last-year"),
        title=data["title"],
        notice_title=basis["title"],
        notice_number=basis["number"],
        basis=f"{basis['title']}（{basis['number']}）；{basis['regulation']}",
        sections=tuple(_section(item) for item in data["section"]),
        tables=tuple(_table(item) for item in data["table"]),
    )


def _section(data: Mapping[str, Any]) -> Section:
    return Section(
        key=data["key"],
        ordinal=data["ordinal"],
        heading=data["heading"],
        basis=data["basis"],
        variants=tuple(data.get("variants", ())),
        topics=tuple(tuple(topic) for topic in data.get("topics", ())),
        parts_share_its_name=data.get("parts-share-its-name", False),
    )


def _table(data: Mapping[str, Any]) -> Table:
    return Table(
        key=data["key"],
        section=data["section"],
        width=data["width"],
        blocks=tuple(_block(item) for item in data["block"]),
        equations=tuple(_equation(item) for item in data.get("equation", ())),
    )


def _block(data: Mapping[str, Any]) -> Block:
    return Block(
        key=data["key"],
        columns=tuple(_column(item) for item in data["columns"]),
        rows=tuple(
            Row(item["key"], tuple(item["path"]), item["basis"], tuple(item.get("variants", ())))
            for item in data["rows"]
        ),
        basis=data["basis"],
        title=data.get("title", ""),
        corner=data.get("corner", ""),
        header=tuple(tuple(HeaderCell(**cell) for cell in line) for line in data.get("header", ())),
        side_by_side=data.get("side-by-side", False),
    )


def _column(data: Mapping[str, Any]) -> Column:
    kind = ValueKind(data["kind"])
    return Column(data["key"], data["label"], kind, data["basis"], tuple(data.get("variants", ())))


def _equation(data: Mapping[str, Any]) -> Equation:
    total = tuple(data["total"])
    return Equation(data["rule"], data["over"], total, tuple(data["parts"]), data["basis"], data.get("blame", total[0]))
