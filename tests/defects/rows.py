"""Rows of the other form, missing, added, blank, misplaced, too short or too long (GK201, GK204–GK208)."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from gklint.forms import Form, official
from tests.reports.figures import figures_for
from tests.reports.grids import Cell, Grid, Line, Role, data_rows, grid_for, with_row_after, without_row
from tests.reports.layouts import CellLayout, RowLayout
from tests.reports.variations import widened

from .cells import joins
from .labels import LABELLED
from .paper import Paper, squeezed
from .way import PROSE, Defect, Way, Ways, each, one

# ---------------------------------------------------------------- rows and blocks of a grid


def label_of(line: Line) -> str:
    """Give a row's label as the form has it."""
    label = line.label()
    return label.key[1] if label is not None and label.key else ""


def rows_of(grid: Grid) -> list[int]:
    """Give the rows with label and figures."""
    return [i for i in data_rows(grid) if not grid.lines[i].repeated]


def _before(grid: Grid, place: int) -> tuple[int, int]:
    """Give the row before a place; all of its header where the row is the first of its block."""
    last = next(i for i in range(place - 1, -1, -1) if grid.lines[i].is_row and not _is_blank(grid.lines[i]))
    first = last
    while (
        first
        and not grid.lines[last].figures()
        and grid.lines[first - 1].is_row
        and not grid.lines[first - 1].figures()
    ):
        first -= 1
    return first, last


def _is_blank(line: Line) -> bool:
    return all(cell.role in {Role.BLANK, Role.NOTE} for cell in line.cells)


def _titles(grid: Grid) -> dict[str, tuple[int, int]]:
    """Give the blocks of the disclosure table by their titles: from the title to the line before the next."""
    starts = [i for i, line in enumerate(grid.lines) if line.cells and line.cells[0].role is Role.TITLE]
    ends = [*starts[1:], len(grid.lines)]
    while ends[-1] > starts[-1] and (not grid.lines[ends[-1] - 1].is_row or _is_blank(grid.lines[ends[-1] - 1])):
        ends[-1] -= 1
    return {squeezed(grid.lines[start].cells[0].text): (start, end) for start, end in zip(starts, ends, strict=True)}


# ---------------------------------------------------------------- GK201


def _other_form(paper: Paper) -> Form:
    return next(form for form in official() if form.name != paper.form.name)


def _other_grid(rng: Random, paper: Paper) -> Grid:
    """Give the disclosure table of the other form, as wide as the report's own."""
    table = _other_form(paper).by_key["disclosure"]
    grid = grid_for(table, figures_for(rng, table, paper.organ, paper.drawn.scale))
    return widened(grid) if paper.grids["disclosure"].width > table.width else grid


def _mark_block(paper: Paper, start: int) -> int:
    """Mark a block's title and header."""
    return paper.mark_rows("disclosure", start, start + 1)


def _block(number: str) -> Way:
    """Print one block of article 20 as the other form has it."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        grid = paper.grids["disclosure"]
        title = f"第二十条第（{number}）项"
        own, other = _titles(grid), _titles(source := _other_grid(rng, paper))
        if title not in own or title not in other:
            return None
        start, end = own[title]
        first, last = other[title]
        grid.lines[start:end] = source.lines[first:last]
        return Defect(one("GK201", _mark_block(paper, start)), allowed=PROSE, elsewhere=True)

    return Way(apply)


def _ninth_block(rng: Random, paper: Paper) -> Defect | None:
    """Keep the block of the 2019 form that the new one has no more."""
    grid, source = paper.grids["disclosure"], _other_grid(rng, paper)
    first, last = list(_titles(source).values())[-1]
    end = list(_titles(grid).values())[-1][1]
    grid.lines[end:end] = source.lines[first:last]
    return Defect(one("GK201", _mark_block(paper, end)), elsewhere=True)


def _whole_table(rng: Random, paper: Paper) -> Defect:
    """Fill in the disclosure table of the other form."""
    paper.grids["disclosure"] = _other_grid(rng, paper)
    marks = [_mark_block(paper, start) for start, _ in _titles(paper.grids["disclosure"]).values()]
    # What the new form has no block for is missing from a table of the old one, and the reverse.
    return Defect(each("GK201", marks), allowed=PROSE | {"GK204"}, elsewhere=True)


def _others(rng: Random, paper: Paper) -> Defect | None:
    """Print the results of （六） as the other form does."""
    del rng
    grid = paper.grids["requests"]
    rows = [i for i in rows_of(grid) if _is_result_six(paper, label_of(grid.lines[i]))]
    if not rows or rows != list(range(rows[0], rows[-1] + 1)):
        return None
    if len(rows) == 1:
        return Defect(one("GK201", _split(paper, rows[0])))
    return Defect(one("GK201", _merge(paper, rows)), gone=("3.其他",))


def _is_result_six(paper: Paper, label: str) -> bool:
    (block,) = paper.form.by_key["requests"].blocks
    return any(row.label == label and any("（六）" in text for text in row.path) for row in block.rows)


def _merge(paper: Paper, rows: list[int]) -> int:
    grid = paper.grids["requests"]
    sums = [
        str(sum(int(grid.lines[i].figures()[j].text) for i in rows)) for j in range(len(grid.lines[rows[0]].figures()))
    ]
    for place in reversed(rows[1:]):
        grid = without_row(grid, place)
    line = grid.lines[rows[0]]
    figures = [replace(cell, text=text) for cell, text in zip(line.figures(), sums, strict=True)]
    before = [cell for cell in line.cells if cell.role is Role.GROUP and "（六）" not in cell.text]
    line.cells = [*before, Cell("（六）其他处理", Role.LABEL, 2, key=("requests", "（六）其他处理", "")), *figures]
    paper.grids["requests"] = grid
    return paper.mark_rows("requests", rows[0])


def _split(paper: Paper, place: int) -> int:
    (block,) = _other_form(paper).by_key["requests"].blocks
    labels = [row.label for row in block.rows if any("（六）" in text for text in row.path)]
    grid = paper.grids["requests"]
    line = grid.lines[place]
    figures = line.figures()
    zeros = [replace(cell, text="0") for cell in figures]
    line.cells = [Cell("（六）其他处理", Role.GROUP), Cell(labels[0], Role.LABEL), *zeros]
    for i, label in enumerate(labels[1:], 1):
        row = figures if label == labels[-1] else zeros
        grid = with_row_after(grid, place + i - 1, [Cell(label, Role.LABEL), *row])
        grid.lines[place].cells[0] = replace(grid.lines[place].cells[0], rowspan=i + 1)
    paper.grids["requests"] = grid
    return paper.mark_rows("requests", place, place + len(labels) - 1)


def _everything(rng: Random, paper: Paper) -> Defect | None:
    """Fill in last year's form."""
    results = _others(rng, paper)
    if results is None:
        return None
    tables = _whole_table(rng, paper)
    return Defect(results.wants + tables.wants, allowed=tables.allowed, elsewhere=True)


GK201: Ways = {
    "block （一）": _block("一"),
    "block （五）": _block("五"),
    "block （六）": _block("六"),
    "block （八）": _block("八"),
    "block （九） kept": Way(_ninth_block, years=(2021, 2026)),
    "whole table": Way(_whole_table),
    "results （六）": Way(_others),
    "the whole form": Way(_everything),
}


# ---------------------------------------------------------------- GK204


def _lost(which: str) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect | None:
        table = (
            "disclosure" if which == "only" else "requests" if which in {"first", "grouped"} else rng.choice(LABELLED)
        )
        grid = paper.grids[table]
        rows = rows_of(grid)
        lines = grid.lines
        if which == "last":
            rows = rows[-1:]
        elif which == "first":
            rows = [i for i in rows if any(cell.role is Role.GROUP for cell in lines[i].cells)]
        elif which == "grouped":
            rows = [i for i in rows if label_of(lines[i])[:2] in {"2.", "4.", "6."}]
        elif which == "first of a block":
            rows = [i for i in rows if lines[i - 1].is_row and not lines[i - 1].figures()]
        if not rows or len(rows_of(grid)) < 2:
            return None
        place = rng.choice(rows)
        label = label_of(lines[place])
        paper.grids[table] = grid = without_row(grid, place)
        if which == "only" and not _has_rows(grid, place):
            return None
        return Defect(one("GK204", paper.mark_rows(table, *_before(grid, place))), allowed=PROSE, gone=(label,))

    return Way(apply)


def _has_rows(grid: Grid, place: int) -> bool:
    """Tell whether the block that a row was taken from has another one."""
    around = [grid.lines[i] for i in (place - 1, place) if i < len(grid.lines)]
    return any(line.figures() for line in around)


def _block_lost(rng: Random, paper: Paper) -> Defect | None:
    """Lose a block of one row with its title and header."""
    grid = paper.grids["disclosure"]
    blocks = [block for block in list(_titles(grid).values())[1:] if block[1] - block[0] == 3]
    if not blocks:
        return None
    start, end = rng.choice(blocks)
    label = label_of(grid.lines[end - 1])
    del grid.lines[start:end]
    return Defect(one("GK204", paper.mark_rows("disclosure", *_before(grid, start))), allowed=PROSE, gone=(label,))


def _two_lost(rng: Random, paper: Paper) -> Defect | None:
    """Lose two rows that do not stand next to each other."""
    grid = paper.grids["requests"]
    rows = rows_of(grid)
    first = rng.randrange(1, len(rows) - 4)
    places = [rows[first], rows[rng.randrange(first + 3, len(rows))]]
    gone = [label_of(grid.lines[place]) for place in places]
    for place in reversed(places):
        grid = without_row(grid, place)
    paper.grids["requests"] = grid
    marks = [paper.mark_rows("requests", *_before(grid, place - i)) for i, place in enumerate(places)]
    return Defect(each("GK204", marks), allowed=PROSE, gone=tuple(gone))


GK204: Ways = {
    "any row": _lost("any"),
    "row inside a group": _lost("grouped"),
    "first of a group": _lost("first"),
    "first of a block": _lost("first of a block"),
    "last row": _lost("last"),
    "row of the disclosure table": _lost("only"),
    "block of one row": Way(_block_lost),
    "two rows": Way(_two_lost),
}


# ---------------------------------------------------------------- GK205

_FOREIGN = {
    "disclosure": ("其他主动公开文件", "合计", "行政检查", "行政确认", "行政奖励", "上级转发文件", "党内规范性文件"),
    "requests": (
        "其中：网络申请",
        "其中：信函申请",
        "9.属于党务信息",
        "（八）备注",
        "合计",
        "6.其他原因",
        "4.不属于本机关职责",
    ),
}


def _extra(where: str, label: str | None = None, *, busy: bool = False) -> Way:
    """Add a row of the author's own."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        table = rng.choice(LABELLED)
        grid = paper.grids[table]
        rows = rows_of(grid)
        if where == "end":
            rows = rows[-1:]
        elif where == "inside":
            rows = rows[:-1]
        place = rng.choice(rows)
        pattern = [cell for cell in grid.lines[place].cells if cell.role is not Role.GROUP]
        text = rng.choice(_FOREIGN[table]) if label is None else label
        layout = paper.layouts[table]
        if not text and isinstance(layout, CellLayout) and not layout.bar:
            return None
        figures = [
            replace(cell, text=str(rng.randint(1, 40)) if busy else "0", key=None)
            for cell in pattern
            if cell.role is Role.FIGURE
        ]
        cells = [Cell(text, Role.NOTE, pattern[0].colspan), *figures]
        paper.grids[table] = with_row_after(grid, place, cells)
        mark = paper.mark_rows(table, place + 1)
        return Defect(one("GK205", mark), new=(text,) if text else ())

    return Way(apply)


def _row_doubled(rng: Random, paper: Paper) -> Defect:
    """Print a row twice; either may be the one too many."""
    table = rng.choice(LABELLED)
    grid = paper.grids[table]
    place = rng.choice(rows_of(grid))
    cells = [cell for cell in grid.lines[place].cells if cell.role is not Role.GROUP]
    paper.grids[table] = with_row_after(grid, place, cells)
    return Defect(one("GK205", paper.mark_rows(table, place), paper.mark_rows(table, place + 1)))


GK205: Ways = {
    "zeros, inside": _extra("inside"),
    "figures, inside": _extra("inside", busy=True),
    "zeros, at the end": _extra("end"),
    "figures, at the end": _extra("end", busy=True),
    "row doubled": Way(_row_doubled),
    "without label": _extra("inside", "", busy=True),
}


# ---------------------------------------------------------------- GK206


def _blank(where: str, most: int = 1) -> Way:
    """Leave rows without any text; where bars do not show them nothing is to be seen."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        table = "disclosure" if where == "block" else rng.choice(("disclosure", "requests", "review"))
        layout = paper.layouts[table]
        grid = paper.grids[table]
        if (isinstance(layout, RowLayout) and layout.separator == "\t") or any(map(_is_blank, grid.lines)):
            return None
        starts = [i for i, line in enumerate(grid.lines) if i and line.cells and line.cells[0].role is Role.TITLE]
        tops = [i for i in rows_of(grid) if label_of(grid.lines[i])[:2] in {"二、", "四、"}]
        places = {"block": starts, "inside": tops or starts, "end": [len(grid.lines)]}[where]
        if not places:
            return None
        place = rng.choice(places)
        count = rng.randint(1, most)
        grid.lines[place:place] = [Line([Cell("", Role.BLANK) for _ in range(grid.width)]) for _ in range(count)]
        return Defect(one("GK206", paper.mark_rows(table, place, place + count - 1)), allowed=frozenset({"GK206"}))

    return Way(apply)


GK206: Ways = {
    "at the end": _blank("end"),
    "several at the end": _blank("end", 4),
    "between blocks": _blank("block"),
    "several between blocks": _blank("block", 3),
    "between rows": _blank("inside"),
}


# ---------------------------------------------------------------- GK207


def _groups(paper: Paper, table: str) -> list[list[int]]:
    """Give the rows of each group, in the order of the form."""
    grid = paper.grids[table]
    places = {label_of(grid.lines[i]): i for i in rows_of(grid)}
    found: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for block in paper.form.by_key[table].blocks:
        for row in block.rows:
            if row.label in places:
                found.setdefault((block.key, row.path[:-1]), []).append(places[row.label])
    return [rows for rows in found.values() if len(rows) > 1]


def _exchange(grid: Grid, a: int, b: int) -> None:
    """Exchange two rows; cells of groups stay where they are."""
    one, other = grid.lines[a], grid.lines[b]
    one.cells, other.cells = _taking(one, other), _taking(other, one)


def _taking(place: Line, source: Line) -> list[Cell]:
    label = place.label()
    span = label.colspan if label else 1
    own = [cell for cell in source.cells if cell.role is not Role.GROUP]
    moved = [replace(cell, colspan=span) if cell.role is Role.LABEL else cell for cell in own]
    return [*(cell for cell in place.cells if cell.role is Role.GROUP), *moved]


def _misplaced(how: str) -> Way:
    """Exchange ``near`` or ``far`` rows of one group, or ``move`` one of them."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        table = rng.choice(("disclosure", "requests", "requests")) if how == "near" else "requests"
        grid = paper.grids[table]
        groups = [rows for rows in _groups(paper, table) if how == "near" or len(rows) > 3]
        if not groups:
            return None
        rows = rng.choice(groups)
        first = rng.randrange(len(rows) - 1)
        second = first + 1 if how == "near" else rng.choice([i for i in range(len(rows)) if abs(i - first) > 1])
        if how == "move":
            step = 1 if second > first else -1
            for i in range(first, second, step):
                _exchange(grid, rows[i], rows[i + step])
            # One move mends it, and it is this row's; a far exchange needs two.
            return Defect(one("GK207", paper.mark_rows(table, rows[second])), elsewhere=True)
        _exchange(grid, rows[first], rows[second])
        marks = [paper.mark_rows(table, rows[i]) for i in (first, second)]
        return Defect(one("GK207", *marks), allowed=frozenset({"GK207"}))

    return Way(apply)


def _carried_exchanged(rng: Random, paper: Paper) -> Defect:
    """Put 上年结转 before 本年新收."""
    del rng
    grid = paper.grids["requests"]
    a, b = rows_of(grid)[:2]
    _exchange(grid, a, b)
    marks = [paper.mark_rows("requests", i) for i in (a, b)]
    return Defect(one("GK207", *marks), allowed=frozenset({"GK207"}))


def _blocks_exchanged(rng: Random, paper: Paper) -> Defect:
    """Exchange two neighbouring blocks of the disclosure table."""
    grid = paper.grids["disclosure"]
    blocks = list(_titles(grid).values())
    which = rng.randrange(len(blocks) - 1)
    (start, middle), (_, end) = blocks[which : which + 2]
    upper, lower = grid.lines[start:middle], grid.lines[middle:end]
    grid.lines[start:end] = lower + upper
    marks = [
        paper.mark_rows("disclosure", start, start + len(lower) - 1),
        paper.mark_rows("disclosure", start + len(lower), end - 1),
    ]
    return Defect(one("GK207", *marks), allowed=frozenset({"GK207"}))


GK207: Ways = {
    "neighbours exchanged": _misplaced("near"),
    "far rows exchanged": _misplaced("far"),
    "one row moved": _misplaced("move"),
    "first rows exchanged": Way(_carried_exchanged),
    "blocks exchanged": Way(_blocks_exchanged),
}


# ---------------------------------------------------------------- GK208


def _count(change: int, which: str = "any", tables: tuple[str, ...] = LABELLED) -> Way:
    """Lose or add values in a row of at least three; there is no blank in place of a lost one."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        table = rng.choice(tables)
        grid = paper.grids[table]
        rows = [i for i, line in enumerate(grid.lines) if len(line.figures()) > 2 and not line.repeated]
        place = rng.choice(rows)
        line = grid.lines[place]
        figures = [i for i, cell in enumerate(line.cells) if cell.role is Role.FIGURE]
        for _ in range(abs(change)):
            spot = {"any": rng.choice(figures), "last": figures[-1], "first": figures[0]}[which]
            if change < 0:
                del line.cells[spot]
                line.swallowed += 1
            else:
                line.cells.insert(spot + 1, replace(line.cells[spot], text=str(rng.randint(0, 3)), key=None, colspan=1))
            figures = [i for i, cell in enumerate(line.cells) if cell.role is Role.FIGURE]
        texts = [line.cells[i].text for i in figures]
        if change == 1 and _joinable(table, texts):
            return None
        return Defect(one("GK208", paper.mark_rows(table, place)), allowed=PROSE, ambiguous=table == "review")

    return Way(apply)


def _joinable(table: str, texts: list[str]) -> bool:
    """Tell whether joining two neighbouring values would make a row whose sums hold: that is GK214."""
    return table != "disclosure" and bool(joins(table, texts, strict=False))


GK208: Ways = {
    "a value lost": _count(-1),
    "last value lost": _count(-1, "last"),
    "first value lost": _count(-1, "first"),
    "two values lost": _count(-2, tables=("requests",)),
    "a value added": _count(1),
    "a value added at the end": _count(1, "last"),
    "two values added": _count(2, tables=("requests",)),
    "review: a value lost": _count(-1, tables=("review",)),
    "review: a value added": _count(1, tables=("review",)),
}
