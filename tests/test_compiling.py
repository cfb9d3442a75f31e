"""What is made when gklint is built, and that it says what gklint would find out itself."""

import re
import subprocess
import sys
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

from gklint import data, patterns
from gklint.compiling import data_files
from gklint.patterns import Pattern


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The module, written as a build does it: without anything that Python does not have itself."""
    path = tmp_path_factory.mktemp("built") / "_compiled.py"
    root = Path(__file__).parent.parent
    run = (
        "import sys, runpy; sys.path.insert(0, sys.argv.pop(1)); runpy.run_module('gklint.compiling', None, '__main__')"
    )
    subprocess.run([sys.executable, "-I", "-S", "-c", run, str(root), str(path)], check=True)
    return run_path(str(path))


def test_it_has_every_data_file(copy: dict[str, Any]) -> None:
    assert copy["FILES"] == data_files()


def test_it_has_every_pattern_as_this_python_compiles_it(copy: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(copy["PATTERNS"]) > 50
    monkeypatch.setattr(patterns, "_known", lambda: copy["PATTERNS"])
    for source, flags in copy["PATTERNS"]:
        assert Pattern(source, flags=flags).compiled == re.compile(source, flags)


def test_a_pattern_that_it_does_not_have_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_known", dict)
    assert Pattern("(?P<a>x)|y").search("aby") is not None


@pytest.mark.parametrize("attributes", [{}, {"FILES": {}, "PATTERNS": {("x", 0): ()}, "ENGINE": ("other", 0)}])
def test_code_for_another_engine_is_not_used(attributes: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    module = type(sys)("_compiled")
    vars(module).update(attributes)
    monkeypatch.setattr(data, "import_module", lambda name: module)
    monkeypatch.setattr(patterns, "compiled_copy", data.compiled_copy.__wrapped__)
    assert patterns._known.__wrapped__() == {}
