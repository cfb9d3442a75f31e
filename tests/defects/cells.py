"""Cells blank, in words, badly written, impossible, split, annotated; alternatives left in (GK210–GK216)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from gklint.forms import ValueKind
from tests.reports.figures import Scale
from tests.reports.grids import Cell, Grid, Role
from tests.reports.layouts import CellLayout, Layout, RowLayout
from tests.reports.pages import Kind
from tests.reports.variations import with_note_row

from .paper import Paper, Spot, cell_spots, figure_spots, read, squeezed, write
from .sections import mark_part
from .way import PROSE, Defect, Want, Way, Ways, each, one

TABLES = ("disclosure", "requests", "review")
BUSY = (Scale.SOME, Scale.MANY)


def kind_of(paper: Paper, table: str, cell: Cell) -> ValueKind:
    """Give what the form lets a cell hold."""
    assert cell.key is not None
    _, row, column = cell.key
    return next(
        found.kind
        for block in paper.form.by_key[table].blocks
        if any(one.label == row for one in block.rows)
        for found in block.columns
        if found.label == column
    )


# ---------------------------------------------------------------- GK210


def _blank(choose: str, tables: tuple[str, ...] = TABLES) -> Way:
    """Leave figures blank: one, some or all of a row, all but its total, the zeros of a row, all zeros."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        table = rng.choice(tables)
        grid, layout = paper.grids[table], paper.layouts[table]
        spots = figure_spots(grid)
        line = rng.choice(spots)[0]
        row = [spot for spot in spots if spot[0] == line]
        zeros = [spot for spot in spots if read(grid, spot).text == "0"]
        chosen = {
            "one": [rng.choice(row)],
            "some": sorted(rng.sample(row, max(1, len(row) // 2))),
            "items": row[:-1],
            "all": row,
            "last": row[-1:],
            "zeros": [spot for spot in row if spot in zeros],
            "every zero": zeros,
        }[choose]
        if not chosen or not _shows_blanks(layout, grid, chosen):
            return None
        for spot in chosen:
            write(grid, spot, "")
        lines = sorted({line for line, _ in chosen})
        unsure = [_is_unsure(layout, grid, line) for line in lines]
        wants = tuple(
            Want(("GK210", "GK208") if doubtful else ("GK210",), (paper.mark_rows(table, line),))
            for line, doubtful in zip(lines, unsure, strict=True)
        )
        # Three rows of the form stand side by side in the one line of the review table.
        allowed = PROSE | ({"GK210"} if table == "review" else set())
        return Defect(wants, allowed=frozenset(allowed), ambiguous=any(unsure) or _hardly_a_row(layout, grid))

    return Way(apply)


def _shows_blanks(layout: Layout, grid: Grid, chosen: list[Spot]) -> bool:
    """Tell whether bars show the blank cells, and no stray row of bars stands among them."""
    if isinstance(layout, CellLayout):
        return bool(layout.bar) and all(cell.role is not Role.BLANK for cell in grid.cells())
    seen = any(cell.text for i, _ in chosen for cell in grid.lines[i].cells if cell.role is not Role.FIGURE)
    return layout.separator != "\t" or seen or len(chosen) < len(figure_spots(grid))


def _is_unsure(layout: Layout, grid: Grid, line: int) -> bool:
    """Tell whether a blank cell of a row may as well be one that is not there.

    So it is at the row's end where bars fill rows up, and at its beginning where lines lose the blanks around them.
    """
    cells = grid.lines[line].cells
    if isinstance(layout, RowLayout) and layout.trimmed and not layout.lead and not cells[0].text:
        return True
    return layout.padding is not None and not cells[-1].text


def _hardly_a_row(layout: Layout, grid: Grid) -> bool:
    """Tell whether nothing but lone bars is left of the figures of the whole table."""
    return isinstance(layout, CellLayout) and not any(read(grid, spot).text for spot in figure_spots(grid))


GK210: Ways = {
    "one cell": _blank("one"),
    "some of a row": _blank("some"),
    "only the total": _blank("items", TABLES[1:2]),
    "whole row": _blank("all"),
    "last of a row": _blank("last"),
    "the zeros of a row": _blank("zeros"),
    "every zero": _blank("every zero"),
    "in the review table": _blank("one", TABLES[2:]),
}


# ---------------------------------------------------------------- GK211


def _words(*texts: str, choose: str = "one", tables: tuple[str, ...] = TABLES) -> Way:
    """Write something else than a number; ``{}`` stands for the number that was there."""

    def apply(rng: Random, paper: Paper) -> Defect:
        table = rng.choice(tables)
        grid = paper.grids[table]
        spots = figure_spots(grid)
        row = rng.choice(sorted({spot[0] for spot in spots}))
        chosen = [spot for spot in spots if spot[0] == row]
        if choose == "one":
            chosen = [rng.choice(chosen)]
        text = rng.choice(texts)
        for spot in chosen:
            write(grid, spot, text.format(read(grid, spot).text))
        marks = [paper.mark_cells(table, [spot]) for spot in chosen]
        return Defect(each("GK211", marks), allowed=PROSE)

    return Way(apply)


def _change_in_words(rng: Random, paper: Paper) -> Defect | None:
    """Write 减4 for -4 in the column 本年增/减 of the 2019 form."""
    grid = paper.grids["disclosure"]
    spots = [s for s in figure_spots(grid) if kind_of(paper, "disclosure", read(grid, s)) is ValueKind.SIGNED_COUNT]
    if not spots:
        return None
    spot = rng.choice(spots)
    write(grid, spot, rng.choice(("减4", "减少2", "增3", "+5项")))
    return Defect(each("GK211", [paper.mark_cells("disclosure", [spot])]))


GK211: Ways = {
    "slash": _words("/"),
    "dash": _words("-", "—", "——"),
    "none": _words("无"),
    "not applicable": _words("不适用", "不涉及", "暂无"),
    "unit": _words("{}件", "{}条", "{}个"),
    "about": _words("约{}", "{}余", "{}多"),
    "a row of slashes": _words("/", "无", "—", choose="row"),
    "unit of money": _words("{}元", "{}万元", tables=("disclosure",)),
    "change in words": Way(_change_in_words, years=(2019, 2020)),
    "elsewhere": _words("见附件", "同上", "零", "未统计"),
}


# ---------------------------------------------------------------- GK212

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def _written(write_as: Callable[[str], str], *, long: bool = False, choose: str = "one") -> Way:
    """Write a number otherwise; it says the same."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        if write_as is _wide and paper.drawn.punctuation == "normalised":
            return None
        table = rng.choice(("disclosure", "requests", "requests", "review"))
        grid = paper.grids[table]
        spots = [
            spot
            for spot in figure_spots(grid)
            if read(grid, spot).text.isdigit()
            and write_as(read(grid, spot).text) != read(grid, spot).text
            and kind_of(paper, table, read(grid, spot)) is ValueKind.COUNT
        ]
        if not spots:
            return None
        first = rng.choice(spots)
        chosen = [spot for spot in spots if spot[0] == first[0]] if choose == "row" else [first]
        for spot in chosen:
            write(grid, spot, write_as(read(grid, spot).text))
        return Defect(each("GK212", [paper.mark_cells(table, [spot]) for spot in chosen]))

    return Way(apply, scales=BUSY if long else ())


def _wide(text: str) -> str:
    return text.translate(_WIDE)


def _separated(text: str) -> str:
    return f"{int(text):,}"


def _spaced(text: str) -> str:
    return " ".join(text)


def _one_blank(text: str) -> str:
    return f"{text[:-1]} {text[-1]}" if len(text) > 1 else text


GK212: Ways = {
    "full width": _written(_wide),
    "full width, a row": _written(_wide, choose="row"),
    "thousands separator": _written(_separated, long=True),
    "leading zero": _written("0{}".format),
    "leading zeros": _written("00{}".format),
    "digits apart": _written(_spaced, long=True),
    "a blank inside": _written(_one_blank, long=True),
    "decimals": _written("{}.0".format),
    "decimals, a row": _written("{}.00".format, choose="row"),
}


# ---------------------------------------------------------------- GK213

_SUMS = frozenset({"GK301", "GK302", "GK303", "GK304", "GK305"})


def _impossible(
    change: Callable[[Random, str], str], *kinds: ValueKind, tables: tuple[str, ...] = TABLES, some: bool = False
) -> Way:
    """Write a number that cannot be; the sums may break with it."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        table = rng.choice(tables)
        grid = paper.grids[table]
        spots = [
            spot
            for spot in figure_spots(grid)
            if kind_of(paper, table, read(grid, spot)) in kinds and (read(grid, spot).text.strip("0.") or not some)
        ]
        if not spots:
            return None
        spot = rng.choice(spots)
        write(grid, spot, change(rng, read(grid, spot).text))
        return Defect(each("GK213", [paper.mark_cells(table, [spot])]), allowed=_SUMS | PROSE)

    return Way(apply)


def _negative(rng: Random, text: str) -> str:
    return f"-{text if text.strip('0.') else rng.randint(1, 9)}"


def _wide_negative(rng: Random, text: str) -> str:
    return f"－{text if text.strip('0.') else rng.randint(1, 9)}"


def _fraction(rng: Random, text: str) -> str:
    return f"{text}.{rng.randint(1, 9)}"


def _long_fraction(rng: Random, text: str) -> str:
    return f"{text}.{rng.randint(0, 9)}{rng.randint(1, 9)}"


GK213: Ways = {
    "negative count": _impossible(_negative, ValueKind.COUNT),
    "negative, was some": _impossible(_negative, ValueKind.COUNT, some=True),
    "negative, full width sign": _impossible(_wide_negative, ValueKind.COUNT),
    "fractional count": _impossible(_fraction, ValueKind.COUNT),
    "fraction of two digits": _impossible(_long_fraction, ValueKind.COUNT),
    "negative amount": _impossible(_negative, ValueKind.AMOUNT, tables=("disclosure",)),
    "decisions in fractions": _impossible(_fraction, ValueKind.COUNT, tables=("disclosure",)),
}


# ---------------------------------------------------------------- GK214


def joins(table: str, texts: list[str], *, strict: bool = True) -> list[int]:
    """Give the places where joining two neighbours makes a row of the right width whose sums hold.

    A number has no leading zero, unless not ``strict``.
    """
    found = []
    for i in range(len(texts) - 1):
        if strict and texts[i] == "0":
            continue
        joined = [*texts[:i], texts[i] + texts[i + 1], *texts[i + 2 :]]
        numbers = [int(text) for text in joined if text.isdigit()]
        size = 5 if table == "review" else 7
        groups = [numbers[j : j + size] for j in range(0, len(numbers), size)]
        if all(len(group) == size and sum(group[:-1]) == group[-1] for group in groups):
            found.append(i)
    return found


def _split(choose: str, table: str = "requests") -> Way:
    """Put the digits of one number into two cells: of an ``item`` or a ``total``, at its ``start`` or ``end``."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        grid = paper.grids[table]
        spots = [spot for spot in figure_spots(grid) if len(read(grid, spot).text) > 1]
        totals = [spot for spot in spots if _is_total(read(grid, spot))]
        chosen = totals if choose == "total" else [s for s in spots if s not in totals] if choose == "item" else spots
        if not chosen:
            return None
        i, j = rng.choice(chosen)
        cells = grid.lines[i].cells
        text = cells[j].text
        place = {"start": 1, "end": len(text) - 1}.get(choose, rng.randint(1, len(text) - 1))
        cells[j : j + 1] = [replace(cells[j], text=text[:place]), replace(cells[j], text=text[place:], key=None)]
        texts = [cell.text for cell in cells if cell.role is Role.FIGURE]
        if len(joins(table, texts)) != 1:
            return None
        return Defect(one("GK214", paper.mark_cells(table, [(i, j), (i, j + 1)])))

    return Way(apply, scales=BUSY)


def _is_total(cell: Cell) -> bool:
    return cell.key is not None and cell.key[2] == "总计"


GK214: Ways = {
    "an item": _split("item"),
    "a total": _split("total"),
    "first digit": _split("start"),
    "last digit": _split("end"),
    "anywhere": _split("any"),
    "in the review table": _split("any", "review"),
}


# ---------------------------------------------------------------- GK215

_ALTERNATIVES = (
    "本行政区域（或本部门）",
    "本地区（或本部门）",
    "本级政府（或本部门）",
    "本机关（或本单位）",
    "本行政区域（或本系统）",
)
_NOTES = (
    "{y}年{}政府信息公开发布总数量（非新闻类、消息类）：{web}",
    "{y}年{}主动公开政府信息总数：{published}条",
)
_SENTENCES = (
    "{y}年，{}共公开政府信息{web}条。",
    "{}全年未发生因政府信息公开被追究责任的情形。",
    "{}政府信息公开工作机构为{office}。",
)


def _alternative(where: Kind) -> Way:
    """Leave a choice of the form in a sentence, a caption or a note below the table."""

    def apply(rng: Random, paper: Paper) -> Defect:
        choice = rng.choice(_ALTERNATIVES)
        sentence = rng.choice(_NOTES if where is Kind.TABLE else _SENTENCES)
        mark, marked = paper.mark(choice)
        if where is Kind.TABLE:
            return _in_note(paper, sentence.replace("{}", choice).format_map(paper.words))
        text = sentence.replace("{}", marked).format_map(paper.words)
        if where is Kind.CAPTION:
            place = next(i for i, part in enumerate(paper.parts) if part.kind is Kind.TABLE)
            paper.parts.insert(place, paper.parts[place]._replace(kind=Kind.CAPTION, text=text))
        else:
            places = [i for i, part in enumerate(paper.parts) if part.kind is where and part.section == "overview"]
            place = rng.choice(places) if where is Kind.PARAGRAPH else 0
            paper.parts[place] = paper.parts[place]._replace(text=paper.parts[place].text + text)
        return Defect(one("GK215", mark))

    return Way(apply)


def _in_note(paper: Paper, text: str) -> Defect:
    paper.grids["disclosure"] = grid = with_note_row(paper.grids["disclosure"], text)
    mark = paper.mark_rows("disclosure", len(grid.lines) - 1)
    return Defect(one("GK215", mark), allowed=frozenset({"GK205"}))


def _in_paragraph_of_its_own(rng: Random, paper: Paper) -> Defect:
    sentence = rng.choice(_SENTENCES).replace("{}", rng.choice(_ALTERNATIVES)).format_map(paper.words)
    place = next(i for i, part in enumerate(paper.parts) if part.section == "others" and part.kind is Kind.PARAGRAPH)
    paper.parts.insert(place, paper.parts[place]._replace(text=sentence))
    return Defect(one("GK215", mark_part(paper, place)))


GK215: Ways = {
    "note below the table": _alternative(Kind.TABLE),
    "above the table": _alternative(Kind.CAPTION),
    "in a paragraph": _alternative(Kind.PARAGRAPH),
    "a paragraph of its own": Way(_in_paragraph_of_its_own),
}


# ---------------------------------------------------------------- GK216

_LABEL_NOTES = {
    "规章": ("（县级无此项）", "（设区的市、自治州人民政府提供相关数据）"),
    "行政规范性文件": ("（含政府办公室）", "（指{before}年以来）"),
    "规范性文件": ("（含政府办公室）",),
    "行政许可": ("（指{y}年事项数）", "（办件量）"),
    "行政处罚": ("（含简易程序）",),
    "行政强制": ("（包括强制措施和强制执行）",),
    "行政事业性收费": ("（含代收）",),
    "政府集中采购": ("（不含分散采购）",),
    "2.重复申请": ("（同一申请人）",),
    "7.属于行政执法案卷": ("（含行政处罚案卷）",),
    "四、结转下年度继续办理": ("（{next}年1月答复）",),
    "一、本年新收政府信息公开申请数量": ("（{y}年）",),
}


def _noted_label(rng: Random, paper: Paper) -> Defect | None:
    table = rng.choice(TABLES[:2])
    grid = paper.grids[table]
    spots = [spot for spot in cell_spots(grid, Role.LABEL) if squeezed(read(grid, spot).text) in _LABEL_NOTES]
    if not spots:
        return None
    spot = rng.choice(spots)
    label = squeezed(read(grid, spot).text)
    return _noted(paper, table, spot, label + rng.choice(_LABEL_NOTES[label]).format_map(paper.words))


def _noted_number(*notes: str, tables: tuple[str, ...] = TABLES) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect:
        table = rng.choice(tables)
        spot = rng.choice(figure_spots(paper.grids[table]))
        return _noted(
            paper, table, spot, read(paper.grids[table], spot).text + rng.choice(notes).format_map(paper.words)
        )

    return Way(apply)


def _noted(paper: Paper, table: str, spot: Spot, text: str) -> Defect:
    write(paper.grids[table], spot, text)
    return Defect(each("GK216", [paper.mark_cells(table, [spot])]), allowed=PROSE)


GK216: Ways = {
    "label": Way(_noted_label),
    "number: 其中": _noted_number("（其中修订1件）", "（其中上年结转1）", "（含{before}年1件）"),
    "number: source": _noted_number("（详见附件）", "（截至12月底）", "（自{y}年1月起）"),
    "number: comparison": _noted_number("（上年为3）", "（同比持平）"),
    "number: in brackets": _noted_number("（2）", "（无）", tables=("disclosure",)),
}
