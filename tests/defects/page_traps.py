"""Traps at the opening, the end and the headings of a report."""

from __future__ import annotations

from random import Random

from tests.reports.organs import Level
from tests.reports.pages import Kind, Part

from .paper import Paper
from .parts import (
    ORDINALS,
    heading_place,
    of_section,
)

# ---------------------------------------------------------------- opening and end


def contents(rng: Random, paper: Paper) -> bool:
    """Print a table of contents."""
    dots = rng.choice(("……………………", "…………", "　　", "........"))
    lines = [f"{section.ordinal}、{section.heading}{dots}{i + 1}" for i, section in enumerate(paper.form.sections)]
    paper.opening[paper.title_lines : paper.title_lines] = [rng.choice(("目录", "目　录")), *lines]
    return True


def listed_parts(rng: Random, paper: Paper) -> bool:
    """List the parts in the preamble, a line each."""
    names = [section.heading for section in paper.form.sections]
    names[3] = "因政府信息公开工作被申请行政复议、提起行政诉讼情况"
    style = rng.randrange(3)
    lines = [
        (f"（{ORDINALS[i]}）{name}；", f"{i + 1}.{name}；", f"{ORDINALS[i]}是{name}；")[style]
        for i, name in enumerate(names)
    ]
    lines[-1] = lines[-1].replace("；", "。")
    paper.opening.extend(["本报告由以下六部分组成：", *lines])
    return True


def dated_title(rng: Random, paper: Paper) -> bool:
    """Put the date of publication in brackets under the title."""
    date = rng.choice((f"（{paper.year + 1}年1月20日）", f"（{paper.year + 1}年1月）"))
    paper.opening.insert(paper.title_lines, date)
    return True


def long_name(rng: Random, paper: Paper) -> bool:
    """Give the organ its second name in brackets, in the title."""
    if paper.organ.level is not Level.DEPARTMENT:
        return False
    place = paper.organ.name[: max(paper.organ.name.find(mark) for mark in "市县区") + 1]
    other = rng.choice(("外事办公室", "地方金融监督管理局", "大数据管理局", "人民防空办公室"))
    name = f"{paper.organ.name}（{place}{other}）"
    for i in range(paper.title_lines):
        paper.opening[i] = paper.opening[i].replace(paper.organ.name, name)
    return True


def signed_on_one_line(rng: Random, paper: Paper) -> bool:
    """Sign with organ and date on one line."""
    day = rng.randint(4, 28)
    paper.parts[:] = [part for part in paper.parts if part.kind is not Kind.SIGN_OFF]
    paper.parts.append(Part(Kind.SIGN_OFF, None, f"{paper.organ.name}　　{paper.year + 1}年1月{day}日"))
    return True


def signed_on_the_last_day(rng: Random, paper: Paper) -> bool:
    """Sign on the first or the last day that is right."""
    due = "3月31日" if paper.organ.is_government else "1月31日"
    day = rng.choice((due, due, "1月1日", "1月4日"))
    paper.parts[:] = [part for part in paper.parts if part.kind is not Kind.SIGN_OFF]
    paper.parts.append(Part(Kind.SIGN_OFF, None, paper.organ.name))
    paper.parts.append(Part(Kind.SIGN_OFF, None, f"{paper.year + 1}年{day}"))
    return True


def contact_at_the_end(rng: Random, paper: Paper) -> bool:
    """End with whom to ask."""
    lines = rng.choice(
        (
            ("联系单位：{office}", "联系电话：{phone}"),
            ("（联系人：政务公开科，电话：{phone}）",),
            ("地址：{address}　邮编：{postcode}",),
        )
    )
    paper.parts.extend(Part(Kind.SIGN_OFF, None, line.format_map(paper.words)) for line in lines)
    return True


# ---------------------------------------------------------------- headings


def heading_style(rng: Random, paper: Paper) -> bool:
    """Set headings as Markdown or with a blank after the ordinal."""
    style = rng.choice(("## {}", "**{}**", "### {}", "blank", "colon"))
    for i, part in enumerate(paper.parts):
        if part.kind is Kind.HEADING:
            text = (
                part.text.replace("、", "、 ", 1)
                if style == "blank"
                else f"{part.text}："
                if style == "colon"
                else style.format(part.text)
            )
            paper.parts[i] = part._replace(text=text, indent="" if "#" in text or "*" in text else part.indent)
    return True


def heading_with_text(rng: Random, paper: Paper) -> bool:
    """Say what there is to say of section six on the line of its heading."""
    place = heading_place(paper, "others")
    body = of_section(paper, "others")[1:]
    if len(body) != 1:
        return False
    mark = rng.choice(("：", "。"))
    paper.parts[place : place + 2] = [
        paper.parts[place]._replace(text=f"{paper.parts[place].text}{mark}{body[0].text}")
    ]
    return True
