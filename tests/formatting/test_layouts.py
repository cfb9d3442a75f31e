"""Any layout becomes any other and goes back: the cells are the same, and so is everything that is found."""

from __future__ import annotations

import pytest

from gklint.formatting.options import Options
from gklint.formatting.report import formatted
from gklint.text import decode
from tests.reports.encodings import ENCODINGS, NEWLINES
from tests.reports.generate import Choices, damaged_specimen, specimen
from tests.reports.layouts import LAYOUTS as PRINTED

from .reading import LAYOUTS, after, cells, findings, words


@pytest.mark.parametrize("printed", PRINTED)
@pytest.mark.parametrize("year", [2019, 2023])
def test_every_layout_becomes_every_other_and_back(printed: str, year: int, request: pytest.FixtureRequest) -> None:
    for number in range(max(1, request.config.getoption("--reports") // 300)):
        encoding, newline = ENCODINGS[number % len(ENCODINGS)], NEWLINES[(number + len(printed)) % len(NEWLINES)]
        choices = Choices(year=year, layout=printed, plain=True, encoding=encoding, newline=newline)
        text = specimen(number, choices).text
        said = cells(text), findings(text)
        assert len(said[0]) > 150
        made = {layout: after(text, layout) for layout in LAYOUTS}
        for layout, new in made.items():
            assert not formatted(text, Options(layout)).skipped
            assert (cells(new), findings(new)) == said
            assert words(new) == words(text)
            assert after(new, layout) == new
        assert after(made["row"], "markdown") == made["markdown"]
        assert after(made["markdown"], "row") == made["row"]
        assert after(made["keep"], "row") == made["row"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_bytes_stay_of_their_encoding(encoding: str) -> None:
    data = specimen(5, Choices(year=2022, encoding=encoding)).data
    text = decode(data)
    new = text.encode(after(text.content, "row"))
    again = decode(new)
    assert (again.encoding, again.bom) == (text.encoding, text.bom)
    assert cells(again.content) == cells(text.content)


def test_reports_as_they_are_found(request: pytest.FixtureRequest) -> None:
    """Page breaks, remarks, blanks in labels and damage: what can be read is formatted, and nothing is lost."""
    left = tables = 0
    for number in range(max(24, request.config.getoption("--reports") // 12)):
        text = (specimen(number) if number % 2 else damaged_specimen(number)).text
        layout = LAYOUTS[number % 3]
        new = after(text, layout)
        assert (cells(new), findings(new)) == (cells(text), findings(text)), number
        assert words(new) == words(text), number
        assert after(new, layout) == new, number
        if number % 2:
            left += len(formatted(text, Options("row")).skipped)
            tables += 3
    assert left < tables / 10
