"""Tables that print a cell that spans columns in each of them."""

from __future__ import annotations

from gklint.report.model import Table
from gklint.rules import sample

from .drafts import changed, read, values

_WIDTHS = {"disclosure": 4, "requests": 10}


def _spread(line: str, width: int) -> str:
    """Print the last label or figure of a line as often as it takes to fill the line."""
    cells = [cell.strip() for cell in line.split("|")]
    cells = [cell for cell in cells if cell]
    return " | ".join(cells + cells[-1:] * (width - len(cells)))


def _tables(year: int) -> dict[str, Table]:
    lines = sample.report(year).splitlines()
    first = next(i for i, line in enumerate(lines) if line.startswith("第二十条"))
    last = next(i for i, line in enumerate(lines) if line.startswith("三、收到"))
    lines[first:last] = [_spread(line, _WIDTHS["disclosure"]) for line in lines[first:last]]
    return read("\n".join(lines)).by_key


def test_a_table_that_repeats_figures_is_not_guessed_at() -> None:
    for year in (2020, 2023):
        tables = _tables(year)
        assert "重复" in str(tables["disclosure"].unreadable)
        assert tables["requests"].unreadable is None


def test_repeated_labels_before_the_figures_do_no_harm() -> None:
    clean = changed("（七）总计", "（七）总计").by_key["requests"]
    label = "一、本年新收政府信息公开申请数量 |"
    assert values(changed(label, f"{label} {label} {label}").by_key["requests"]) == values(clean)
