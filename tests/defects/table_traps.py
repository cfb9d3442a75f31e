"""Traps around and in the tables."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from tests.reports.grids import Role
from tests.reports.organs import Level
from tests.reports.pages import Kind, Part

from .paper import Paper, figure_spots, read, write
from .parts import WITH_TABLE
from .passages import facts

_NOTES = (
    ("注：1.本表数据统计期限为{y}年1月1日至12月31日。", "2.“行政许可”为本机关实际作出的决定数量。"),
    ("说明：", "1.行政处罚数含简易程序。", "2.收费金额按实际入库数填报。"),
    ("填表说明：没有发生的填“0”。",),
    ("备注：上表中本年新收数不含重复提交的申请。",),
    ("（注：勾稽关系已核对）",),
)


def notes_below(rng: Random, paper: Paper) -> bool:
    """Put notes below a table."""
    place = _table_place(paper, rng.choice(WITH_TABLE))
    lines = rng.choice(_NOTES)
    paper.parts[place + 1 : place + 1] = [
        paper.parts[place]._replace(kind=Kind.CAPTION, text=line.format_map(paper.words)) for line in lines
    ]
    return True


def _table_place(paper: Paper, key: str) -> int:
    return next(i for i, part in enumerate(paper.parts) if part.kind is Kind.TABLE and part.section == key)


def table_title(rng: Random, paper: Paper) -> bool:
    """Put a title above a table that says what the heading says."""
    key = rng.choice(WITH_TABLE)
    place = _table_place(paper, key)
    name = next(section.heading for section in paper.form.sections if section.key == key)
    number = WITH_TABLE.index(key) + 1
    texts = (f"表{number}：{name}统计表", f"附表{number} {name}表", f"{name}统计表", f"{paper.year}年{name}一览表")
    paper.parts.insert(place, paper.parts[place]._replace(kind=Kind.CAPTION, text=rng.choice(texts)))
    return True


def words_above(rng: Random, paper: Paper) -> bool:
    """Tell in words what the table says."""
    key = rng.choice(WITH_TABLE)
    text = {
        "disclosure": "本年度行政许可、行政处罚、行政强制及行政事业性收费情况见下表。",
        "requests": "第一项加第二项之和等于第三项加第四项之和，具体数据如下：",
        "review": "行政复议和行政诉讼的结果维持、结果纠正、其他结果、尚未审结情况如下。",
    }[key]
    place = _table_place(paper, key)
    paper.parts.insert(place, paper.parts[place]._replace(kind=Kind.CAPTION, text=text))
    del rng
    return True


def own_table(rng: Random, paper: Paper) -> bool:
    """Put a table of the author's own into section one."""
    rows = [
        ("渠道", "数量（条）"),
        ("门户网站", str(paper.words["web"])),
        ("政务微信", str(paper.words["chat"])),
        ("政务微博", str(paper.words["blog"])),
        ("其他", "0"),
        ("合计", str(paper.words["published"])),
    ]
    lead = rng.choice(("| ", ""))
    text = "\n".join(f"{lead}{name} | {count} |" for name, count in rows)
    place = max(i for i, part in enumerate(paper.parts) if part.section == "overview")
    paper.parts[place + 1 : place + 1] = [
        Part(Kind.PARAGRAPH, "overview", "各渠道公开数量见下表："),
        Part(Kind.PARAGRAPH, "overview", text),
    ]
    return True


def regulations(rng: Random, paper: Paper) -> bool:
    """Let a government that may make regulations, or a department of its, have some."""
    city = paper.organ.level is Level.DEPARTMENT and re.match(r"\w{2,3}市(?!场)", paper.organ.name)
    told = facts(paper, "rules_issued", "rules_repealed", "rules_in_force")
    if told or not (paper.organ.may_make_regulations or city):
        return False
    grid = paper.grids["disclosure"]
    numbers = rng.choice((("2", "1", "38"), ("0", "0", "12"), ("1", "0", "5")))
    if paper.year < 2021:
        numbers = rng.choice((("2", "2", "38"), ("0", "0", "12")))
    spots = [spot for spot in figure_spots(grid) if (key := read(grid, spot).key) and key[1] == "规章"]
    for spot, text in zip(spots, numbers, strict=True):
        write(grid, spot, text)
    return True


def amounts(rng: Random, paper: Paper) -> bool:
    """Give fees with many decimals, or fees where section six has none to tell."""
    if facts(paper, "paid", sections=("others",)):
        return False
    grid = paper.grids["disclosure"]
    spots = [
        spot
        for spot in figure_spots(grid)
        if (key := read(grid, spot).key) and ("收费金额" in key[2] or "采购总金额" in key[2])
    ]
    for spot in spots:
        write(grid, spot, rng.choice(("12.39205", "20.3", "0.08", "1190", "0.5", "38450.6")))
    return True


def signed_change(rng: Random, paper: Paper) -> bool:
    """Let items have become fewer, or more with a sign."""
    grid = paper.grids["disclosure"]
    spots = [spot for spot in figure_spots(grid) if (key := read(grid, spot).key) and key[2] == "本年增/减"]
    for spot in spots:
        write(grid, spot, rng.choice(("-8", "+2", "-1", "0", "-11")))
    return bool(spots)


def unusual_review(rng: Random, paper: Paper) -> bool:
    """Have most suits end in a correction: rare, and quite possible."""
    grid = paper.grids["review"]
    spots = figure_spots(grid)
    if not paper.words["suits"]:
        return False
    total = int(read(grid, spots[9]).text)
    for spot, text in zip(spots[5:9], ("0", str(total), "0", "0"), strict=True):
        write(grid, spot, text)
    del rng
    return True


def aligned_header(rng: Random, paper: Paper) -> bool:
    """Fill short headers with blanks, as in 总　计 and 其 他."""
    blank = rng.choice((" ", "　", "  "))
    for key in ("requests", "review"):
        for line in paper.grids[key].lines:
            line.cells = [
                replace(cell, text=blank.join(cell.text)) if cell.role is Role.HEADER and len(cell.text) == 2 else cell
                for cell in line.cells
            ]
    return True
