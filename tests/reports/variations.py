"""How authors and their tools vary the print of a table, without changing what it says."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from .grids import Cell, Grid, Line, Role


def widened(grid: Grid) -> Grid:
    """Give the grid a column more, as Word does when columns do not line up; the last cells span it."""
    grid = grid.copy()
    grid.width += 1
    for line in grid.lines:
        line.cells[-1] = replace(line.cells[-1], colspan=line.cells[-1].colspan + 1)
    return grid


def with_blanks_in_labels(rng: Random, grid: Grid, share: float) -> Grid:
    """Put a blank inside some labels, where a line was broken or to fill the cell: 第二十条 第（一）项."""
    grid = grid.copy()
    for line in grid.lines:
        for i, cell in enumerate(line.cells):
            if cell.role is not Role.FIGURE and len(cell.text) > 1 and rng.random() < share:
                line.cells[i] = replace(cell, text=_broken(rng, cell.text, " "))
    return grid


def with_lines_in_labels(rng: Random, grid: Grid, share: float) -> Grid:
    """Break some labels over two lines of the text; only for layouts with a cell a line."""
    grid = grid.copy()
    for line in grid.lines:
        for i, cell in enumerate(line.cells):
            if cell.role in {Role.HEADER, Role.GROUP} and len(cell.text) > 3 and rng.random() < share:
                line.cells[i] = replace(cell, text=_broken(rng, cell.text, "\n"))
    return grid


def _broken(rng: Random, text: str, mark: str) -> str:
    """Break a label where people do: after its ordinal, before 第, or in its middle."""
    for stop in ("）", "条", "."):
        place = text.find(stop) + 1
        if 0 < place < len(text) and place < 6 and rng.random() < 0.7:
            return text[:place] + mark + text[place:]
    middle = (len(text) + 1) // 2 if len(text) < 6 else rng.randint(2, len(text) - 2)
    return text[:middle] + mark + text[middle:]


def with_header_in_two_rows(grid: Grid) -> Grid:
    """Split the lowest header row in two: 商业 | 科研 | … above 企业 | 机构 | …; short labels stay whole."""
    grid = grid.copy()
    last = leading_heads(grid) - 1
    cells = grid.lines[last].cells
    halves = [len(cell.text) if len(cell.text) < 3 else (len(cell.text) + 1) // 2 for cell in cells]
    upper = [replace(cell, text=cell.text[:half]) for cell, half in zip(cells, halves, strict=True)]
    lower = [replace(cell, text=cell.text[half:]) for cell, half in zip(cells, halves, strict=True)]
    for above, line in enumerate(grid.lines[:last]):
        line.cells = [
            replace(cell, rowspan=cell.rowspan + 1) if cell.rowspan > last - above else cell for cell in line.cells
        ]
    grid.lines[last : last + 1] = [Line(upper), Line(lower)]
    return grid


def with_blank_row(rng: Random, grid: Grid) -> Grid:
    """Leave a row without any text: at the end, or before a block or a row that opens no span."""
    grid = grid.copy()
    places = [len(grid.lines)]
    places += [i for i, line in enumerate(grid.lines) if i and line.cells[0].role is Role.TITLE]
    grid.lines.insert(rng.choice(places), Line([Cell("", Role.BLANK) for _ in range(grid.width)]))
    return grid


def with_note_row(grid: Grid, text: str) -> Grid:
    """Add a row of text that spans the table, under its last row."""
    grid = grid.copy()
    grid.lines.append(Line([Cell(text, Role.NOTE, grid.width)]))
    return grid


def with_page_break(rng: Random, grid: Grid, mark: str, *, repeat_header: bool) -> Grid:
    """Split the table by the end of a page: the page's number, perhaps an empty line, perhaps the header again."""
    grid = grid.copy()
    heads = leading_heads(grid)
    data = [i for i, line in enumerate(grid.lines) if i > heads and line.label() is not None]
    if not data:
        return grid
    place = rng.choice(data)
    inserted = [Line([], interruption=text) for text in mark.split("\n")]
    if repeat_header and not any(line.cells[0].role is Role.TITLE for line in grid.lines):
        inserted += [Line(list(line.cells), repeated=True) for line in grid.lines[:heads]]
    grid.lines[place:place] = inserted
    return grid


def leading_heads(grid: Grid) -> int:
    heads = 0
    while heads < len(grid.lines) and not grid.lines[heads].figures():
        heads += 1
    return heads
