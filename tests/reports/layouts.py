"""How a table's grid comes out as lines of text: every layout in which published reports are found."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import east_asian_width

from .grids import Cell, Covered, Grid, Key, Line, slots


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of text and the figures that stand on it."""

    text: str
    keys: tuple[Key, ...] = ()


class Spans(enum.Enum):
    """Which columns covered by a spanning cell are printed as blank cells."""

    OMITTED = "none"
    ROWS = "those covered from above"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class RowLayout:
    """A row of the table on each line."""

    name: str
    separator: str = " | "
    lead: str = ""
    trail: str = " |"
    spans: Spans = Spans.OMITTED
    padding: str | None = None
    """A bar for each column that the row leaves uncovered, with what stands before each; None for no bars."""
    padding_lead: str = ""
    delimiter: bool = False
    """Whether a Markdown delimiter row follows the first row."""
    aligned: bool = False
    """Whether cells are filled up to the width of their column."""
    trimmed: bool = False
    """Whether blank cells shrink to one blank and the ends of a line lose theirs."""

    @property
    def cell_a_line(self) -> bool:
        """Whether each cell has a line of its own."""
        return False

    def render(self, grid: Grid) -> list[Printed]:
        """Print the grid."""
        rows = list(slots(grid))
        texts = [[slot.text if slot else "" for slot in self.shown(row)] for _, row in rows]
        if self.aligned:
            _fill_up(texts)
        printed = []
        for i, ((line, row), shown) in enumerate(zip(rows, texts, strict=True)):
            if line.interruption is not None:
                printed.append(Printed(line.interruption))
                continue
            text = self.lead + self.separator.join(shown) + self.trail + self._padding(grid, rows, i)
            printed.append(Printed(_trimmed(text) if self.trimmed else text, _keys(row)))
            if self.delimiter and i == 0:
                printed.append(Printed(self._delimiter(shown)))
        return printed

    def shown(self, row: list[Cell | Covered]) -> list[Cell | None]:
        """Give what is printed of a row: its cells, and None for each blank cell in place of a covered column."""
        wanted = {
            Spans.OMITTED: (),
            Spans.ROWS: (Covered.FROM_ABOVE,),
            Spans.ALL: (Covered.FROM_ABOVE, Covered.FROM_LEFT),
        }[self.spans]
        return [slot if isinstance(slot, Cell) else None for slot in row if isinstance(slot, Cell) or slot in wanted]

    def _padding(self, grid: Grid, rows: list[tuple[Line, list[Cell | Covered]]], i: int) -> str:
        if self.padding is None or _ends_table(rows, i):
            return ""
        missing = _uncovered(grid, rows[i][0])
        return self.padding_lead + self.padding * missing if missing > 0 else ""

    def _delimiter(self, shown: list[str]) -> str:
        dashes = [("-" * max(3, _columns(text))) if self.aligned else "---" for text in shown]
        return self.lead + self.separator.join(dashes) + self.trail


@dataclass(frozen=True, slots=True)
class CellLayout:
    """Each cell on a line of its own."""

    name: str
    bar: str = " |"
    """What follows the cell's text; a line break puts the bar on a line of its own."""
    padding: str | None = None
    """What stands before the bars for the columns that the row leaves uncovered; None for no such bars."""
    between: int = 0
    """Empty lines after each cell."""

    @property
    def cell_a_line(self) -> bool:
        """Whether each cell has a line of its own."""
        return True

    def render(self, grid: Grid) -> list[Printed]:
        """Print the grid."""
        rows = list(slots(grid))
        printed: list[Printed] = []
        for i, (line, _) in enumerate(rows):
            if line.interruption is not None:
                printed.append(Printed(line.interruption))
            else:
                last = len(line.cells) - 1
                for j, cell in enumerate(line.cells):
                    printed.extend(self._cell(cell, self._padding(grid, rows, i) if j == last else ""))
        return printed

    def _cell(self, cell: Cell, padding: str) -> Iterator[Printed]:
        if not (cell.text or self.bar):
            return
        first, *rest = (cell.text + (self.bar if cell.text else self.bar.strip()) + padding).split("\n")
        yield Printed(first, (cell.key,) if cell.key else ())
        for text in rest:
            yield Printed(text)
        for _ in range(self.between):
            yield Printed("")

    def _padding(self, grid: Grid, rows: list[tuple[Line, list[Cell | Covered]]], i: int) -> str:
        if self.padding is None or _ends_table(rows, i):
            return ""
        missing = _uncovered(grid, rows[i][0])
        return self.padding + "|" * missing if missing > 0 else ""


Layout = RowLayout | CellLayout

LAYOUTS: dict[str, Layout] = {
    layout.name: layout
    for layout in (
        # a row a line, bars for the columns not covered
        RowLayout("padded rows", padding="|", padding_lead=" "),
        RowLayout("padded rows, bars apart", padding=" |"),
        # a row a line, nothing for the columns not covered
        RowLayout("bare rows"),
        RowLayout("bare rows, open end", trail=""),
        RowLayout("bare rows, tight", separator="|", trail="|"),
        RowLayout("bare rows, leading bar", lead="| "),
        # a row a line, blank cells for the columns not covered
        RowLayout("blank row spans", spans=Spans.ROWS),
        RowLayout("blank row spans, leading bar", lead="| ", spans=Spans.ROWS),
        RowLayout("blank row spans, trimmed", spans=Spans.ROWS, trimmed=True),
        RowLayout("blank spans", spans=Spans.ALL),
        RowLayout("blank spans, leading bar", lead="| ", spans=Spans.ALL),
        RowLayout("blank spans, trimmed", lead="| ", spans=Spans.ALL, trimmed=True),
        # Markdown
        RowLayout("markdown", lead="| ", spans=Spans.ALL, delimiter=True),
        RowLayout("markdown, aligned", lead="| ", spans=Spans.ALL, delimiter=True, aligned=True),
        RowLayout("markdown, padded", lead="| ", delimiter=True, padding="|"),
        # tabs
        RowLayout("tabs", separator="\t", trail=""),
        RowLayout("tabs, blank spans", separator="\t", trail="", spans=Spans.ALL),
        # a cell a line
        CellLayout("cells, padding apart", padding="\n"),
        CellLayout("cells, padding beside", padding=" "),
        CellLayout("cells, bar apart", bar="\n|"),
        CellLayout("cells, bar apart, padded", bar="\n|", padding="\n"),
        CellLayout("cells alone", bar=""),
        CellLayout("cells alone, spaced", bar="", between=1),
    )
}


def _uncovered(grid: Grid, line: Line) -> int:
    """Give how many columns of the grid the row has no cell for."""
    return grid.width - len(line.cells) - line.swallowed


def _ends_table(rows: list[tuple[Line, list[Cell | Covered]]], i: int) -> bool:
    """Tell whether the row is the last one, or the last before the table begins again with its header."""
    for line, _ in rows[i + 1 :]:
        if line.repeated:
            return True
        if line.is_row:
            return False
    return True


def _keys(slots: list[Cell | Covered]) -> tuple[Key, ...]:
    return tuple(slot.key for slot in slots if isinstance(slot, Cell) and slot.key)


def _trimmed(text: str) -> str:
    while "|  |" in text:
        text = text.replace("|  |", "| |")
    return text.strip(" ")


def _fill_up(rows: list[list[str]]) -> None:
    widths: dict[int, int] = {}
    for row in rows:
        for i, text in enumerate(row):
            widths[i] = max(widths.get(i, 3), _columns(text))
    for row in rows:
        row[:] = [text + " " * (widths[i] - _columns(text)) for i, text in enumerate(row)]


def _columns(text: str) -> int:
    """Give the width on a terminal."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
