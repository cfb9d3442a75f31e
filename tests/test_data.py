"""The data files, and the compiled copy that saves reading them."""

import tomllib
from binascii import crc32
from pathlib import Path
from types import SimpleNamespace

import pytest

import gklint
from gklint import data
from gklint.data import load_data

FOLDER = Path(gklint.__file__).parent
FILES = sorted(FOLDER.rglob("*.toml"))


def _copy(files: dict[str, tuple[int, dict[str, bool]]]) -> SimpleNamespace:
    return SimpleNamespace(FILES=files)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_data_file_says_what_its_toml_says(path: Path) -> None:
    assert load_data(str(path)) == tomllib.loads(path.read_text("utf-8"))


def test_a_copy_of_another_state_of_the_file_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    path = FILES[0]
    name = path.relative_to(FOLDER).as_posix()
    monkeypatch.setattr(data, "compiled_copy", lambda: _copy({name: (0, {"old": True})}))
    assert load_data(str(path)) == tomllib.loads(path.read_text("utf-8"))


def test_the_copy_is_used_when_it_is_of_this_very_file(monkeypatch: pytest.MonkeyPatch) -> None:
    path = FILES[0]
    made = {path.relative_to(FOLDER).as_posix(): (crc32(path.read_bytes()), {"copy": True})}
    monkeypatch.setattr(data, "compiled_copy", lambda: _copy(made))
    assert load_data(str(path)) == {"copy": True}
