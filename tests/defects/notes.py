"""Alternatives left in, notes inside cells (GK215, GK216)."""

from __future__ import annotations

from random import Random

from tests.reports.grids import Role
from tests.reports.pages import Kind
from tests.reports.variations import with_note_row

from .cells import TABLES
from .paper import Paper, Spot, cell_spots, figure_spots, read, squeezed, write
from .parts import (
    mark_part,
)
from .way import PROSE, Defect, Way, Ways, each, one

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
