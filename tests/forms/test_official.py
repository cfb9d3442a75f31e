"""The data files of the forms: complete, consistent, each thing with its legal basis."""

import copy
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import gklint.forms
from gklint.forms import load, official

FILES = sorted(Path(gklint.forms.__file__).parent.glob("*.toml"))


def _data(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text("utf-8"))


def _with_basis(data: Any) -> Iterator[dict[str, Any]]:
    """Yield every part of a form that must name the law it rests on."""
    if isinstance(data, dict):
        if isinstance(data.get("basis"), str):
            yield data
        for value in data.values():
            yield from _with_basis(value)
    elif isinstance(data, list):
        for value in data:
            yield from _with_basis(value)


def test_there_are_two_forms() -> None:
    assert [form.name for form in official()] == ["2019", "2021"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_everything_on_a_form_names_its_legal_basis(file: Path) -> None:
    form = load(_data(file))
    parts: list[Any] = [
        *form.sections,
        *(block for table in form.tables for block in table.blocks),
        *(row for table in form.tables for block in table.blocks for row in block.rows),
        *(column for table in form.tables for block in table.blocks for column in block.columns),
        *(equation for table in form.tables for equation in table.equations),
    ]
    assert len(parts) == len(list(_with_basis(_data(file))))
    assert all(part.basis for part in parts)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_form_without_a_basis_is_none(file: Path) -> None:
    for i in range(len(list(_with_basis(_data(file))))):
        data = copy.deepcopy(_data(file))
        del list(_with_basis(data))[i]["basis"]
        with pytest.raises(KeyError, match="basis"):
            load(data)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_keys_are_unique_and_equations_name_what_there_is(file: Path) -> None:
    form = load(_data(file))
    sections = [section.key for section in form.sections]
    assert len(set(sections)) == len(sections)
    for table in form.tables:
        assert table.section in sections
        rows = [row.key for block in table.blocks for row in block.rows]
        assert len(set(rows)) == len(rows)
        for block in table.blocks:
            columns = [column.key for column in block.columns]
            assert len(set(columns)) == len(columns)
        for equation in table.equations:
            terms = columns if equation.over == "rows" else rows
            assert {*equation.total, *equation.parts, equation.blame} <= set(terms)
