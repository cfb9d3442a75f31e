"""What the READMEs show is what gklint does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import readme


@pytest.mark.parametrize("spoken", readme.READMES)
def test_picture_and_rules_are_up_to_date(spoken: str) -> None:
    assert readme.READMES[spoken].read_text("utf-8") == readme.renewed(spoken), "run python -m tests.readme"


@pytest.mark.parametrize("path", readme.READMES.values(), ids=lambda path: path.name)
def test_the_first_two_blocks_are_one_line_each(path: Path) -> None:
    first, second = readme.commands(path)[:2]
    assert first.count("\n") == second.count("\n") == 1
    assert readme.REPORT in first
    assert "pytest" in second
    assert readme.commands(path)[:2] == readme.commands(readme.READMES["en"])[:2]
