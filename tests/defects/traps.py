"""Traps: what looks like a defect in a report that has none."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from random import Random

from tests.reports.grids import Role
from tests.reports.organs import Level
from tests.reports.pages import Kind, Part

from .paper import Paper, figure_spots, read, write
from .sections import WITH_TABLE, heading_place, of_section

Trap = Callable[[Random, Paper], bool]
"""Puts a trap into a report; tells whether it could."""

_ORDINALS = "一二三四五六七八"

# ---------------------------------------------------------------- sentences

_SENTENCES = {
    "overview": (
        "全年通过门户网站公开政府信息313条，其中政策文件100条、工作动态138条。",
        "发布重点领域信息425条，包括财政资金210条、社会救助128条等。",
        "{own}下辖7街1镇，8个街镇均已设立政府信息公开查阅点。",
        "按时公开{y}年部门预算和{before}年度部门决算，以及{before}年度“三公”经费决算情况。",
        "政府信息自形成或者变更之日起20个工作日内予以公开，法律、法规另有规定的从其规定。",
        "对涉及第三方合法权益的申请，书面征求意见，第三方应当自收到征求意见书之日起15个工作日内提出意见。",
        "依据《条例》第二十条第（一）项、第（五）项规定，公开规章、行政规范性文件和行政许可的依据、条件、程序。",
        "全年组织政务公开培训37场，即机关1场、部门2场、街镇34场。",
        "截至{y}年12月31日，专栏累计信息26365条。",
        "落实《{y}年政务公开工作要点》，对照要点逐条分解任务。",
        "{own}不承担行政许可事项的，不公开相关办理结果；村（居）务公开由各村（社区）负责。",
        "信息公开申请表可当面领取（或从网站下载），也可来电（来函）索取。",
        "全年行政诉讼败诉0件，因政府信息公开被责任追究人员0名。",
        "总体情况看，各项任务按期完成。",
        "{next}年将继续做好{y}年度决算公开准备工作。",
    ),
    "problems": (
        "总体情况良好，但与公众期待仍有差距。",
        "{before}年查摆的问题已全部整改到位，{y}年未再发生。",
        "上述问题的主要原因是人员变动较大（全年调整3人次）。",
    ),
    "others": (
        "{own}{y}年未收到人大代表建议、政协提案中涉及政府信息公开的内容。",
        "本报告如有疑问，请与{office}联系，电话：{phone}。",
    ),
}


def _sentence(rng: Random, paper: Paper) -> bool:
    """Add sentences to paragraphs, or as paragraphs of their own."""
    key = rng.choice(("overview", "overview", "problems", "others"))
    sentence = rng.choice(_SENTENCES[key]).format_map(paper.words)
    paragraphs = paper.prose[key]
    if rng.random() < 0.5:
        paragraphs.insert(_free_place(rng, paragraphs), sentence)
        return True
    places = [i for i, text in enumerate(paragraphs) if text.endswith("。") and len(text) > 30]
    if places:
        place = rng.choice(places)
        paragraphs[place] += sentence
    return bool(places)


def _free_place(rng: Random, paragraphs: list[str]) -> int:
    """Give a place where a paragraph of its own stands well: at the beginning or the end."""
    return rng.choice((0, len(paragraphs))) if _is_text(paragraphs[0]) else len(paragraphs)


def _is_text(paragraph: str) -> bool:
    return not re.match(r"（|[一二三四五六七]是|\d", paragraph)


# ---------------------------------------------------------------- lists in the prose

_LISTS = (
    (
        "主要做法如下：",
        "1.完善制度。修订信息公开审查办法。",
        "2.明确责任。确定专人负责。",
        "3.强化培训。组织学习{trainings}次。",
    ),
    ("具体包括：", "（1）机构职能信息；", "（2）规划计划信息；", "（3）财政预决算信息。"),
    ("公开渠道包括：", "1、政府网站；", "2、政务新媒体；", "3、公开栏。"),
    (
        "重点抓好三项工作：",
        "第一，抓学习。组织集中学习{trainings}次。",
        "第二，抓落实。逐项对照检查。",
        "第三，抓督查。",
    ),
    ("主要公开以下内容：", "①机构职能；", "②政策文件；", "③办事指南。"),
    ("各季度更新情况：", "一季度{checks}次。", "二季度{points}次。", "三、四季度各{points}次。"),
)
_QUOTED = (
    "《{y}年政务公开工作要点》分为五部分：一、以公开促进经济发展；二、以公开推进政策落实；三、以公开规范权力运行；四、以公开服务群众；五、强化保障。",
    "印发《政府信息公开工作规程》，其中“一、总体要求”“二、办理流程”“三、监督保障”对各环节作出规定。",
    "会议传达了上级文件精神：一、提高认识；二、落实责任；三、加强考核。",
)


def _list(rng: Random, paper: Paper) -> bool:
    """Add a numbered list at the end of a section's prose."""
    key = rng.choice(("overview", "problems"))
    paper.prose[key].extend(text.format_map(paper.words) for text in rng.choice(_LISTS))
    return True


def _quoted(rng: Random, paper: Paper) -> bool:
    """Quote a document that is numbered like the report itself."""
    paper.prose["overview"].append(rng.choice(_QUOTED).format_map(paper.words))
    return True


def _fee_subsections(rng: Random, paper: Paper) -> bool:
    """Divide section six."""
    fee = f"（一）信息处理费收取情况。{paper.year}年，{paper.words['own']}未收取信息处理费。"
    if paper.year < 2021:
        return False
    paper.prose["others"][:] = rng.choice(
        (
            [fee, "（二）其他需要报告的事项。无。"],
            [
                "（一）收取信息处理费情况",
                f"{paper.year}年未收取政府信息公开信息处理费。",
                "（二）其他事项",
                "无其他需要报告的事项。",
            ],
        )
    )
    return True


def _more_topics(rng: Random, paper: Paper) -> bool:
    """Add a subsection of the organ's own to the five topics."""
    del rng
    paragraphs = paper.prose["overview"]
    count = sum(bool(re.match(r"（[一二三四五六七]）", text)) for text in paragraphs)
    if count != 5:
        return False
    paragraphs.append(f"（六）{paper.year}年政务公开工作要点落实情况。对照要点逐项抓好落实，全部任务按期完成。")
    return True


def _nested(rng: Random, paper: Paper) -> bool:
    """Number problems within subsections: （一） 1. 2. （二） 1. 2."""
    del rng
    year = paper.year
    paper.prose["problems"][:] = [
        "（一）存在的主要问题",
        "1.政策解读形式较为单一。",
        "2.部分栏目更新不够及时。",
        "（二）改进情况",
        f"1.丰富解读形式，{year + 1}年增加图解类解读。",
        "2.明确专人每周检查栏目更新情况。",
    ]
    return True


# ---------------------------------------------------------------- opening and end


def _contents(rng: Random, paper: Paper) -> bool:
    """Print a table of contents."""
    dots = rng.choice(("……………………", "…………", "　　", "........"))
    lines = [f"{section.ordinal}、{section.heading}{dots}{i + 1}" for i, section in enumerate(paper.form.sections)]
    paper.opening[paper.title_lines : paper.title_lines] = [rng.choice(("目录", "目　录")), *lines]
    return True


def _listed_parts(rng: Random, paper: Paper) -> bool:
    """List the parts in the preamble, a line each."""
    names = [section.heading for section in paper.form.sections]
    names[3] = "因政府信息公开工作被申请行政复议、提起行政诉讼情况"
    style = rng.randrange(3)
    lines = [
        (f"（{_ORDINALS[i]}）{name}；", f"{i + 1}.{name}；", f"{_ORDINALS[i]}是{name}；")[style]
        for i, name in enumerate(names)
    ]
    lines[-1] = lines[-1].replace("；", "。")
    paper.opening.extend(["本报告由以下六部分组成：", *lines])
    return True


def _dated_title(rng: Random, paper: Paper) -> bool:
    """Put the date of publication in brackets under the title."""
    date = rng.choice((f"（{paper.year + 1}年1月20日）", f"（{paper.year + 1}年1月）"))
    paper.opening.insert(paper.title_lines, date)
    return True


def _long_name(rng: Random, paper: Paper) -> bool:
    """Give the organ its second name in brackets, in the title."""
    if paper.organ.level is not Level.DEPARTMENT:
        return False
    place = paper.organ.name[: max(paper.organ.name.find(mark) for mark in "市县区") + 1]
    other = rng.choice(("外事办公室", "地方金融监督管理局", "大数据管理局", "人民防空办公室"))
    name = f"{paper.organ.name}（{place}{other}）"
    for i in range(paper.title_lines):
        paper.opening[i] = paper.opening[i].replace(paper.organ.name, name)
    return True


def _signed_on_one_line(rng: Random, paper: Paper) -> bool:
    """Sign with organ and date on one line."""
    day = rng.randint(4, 28)
    paper.parts[:] = [part for part in paper.parts if part.kind is not Kind.SIGN_OFF]
    paper.parts.append(Part(Kind.SIGN_OFF, None, f"{paper.organ.name}　　{paper.year + 1}年1月{day}日"))
    return True


def _contact_at_the_end(rng: Random, paper: Paper) -> bool:
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


def _heading_style(rng: Random, paper: Paper) -> bool:
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


def _heading_with_text(rng: Random, paper: Paper) -> bool:
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


# ---------------------------------------------------------------- around and in the tables

_NOTES = (
    ("注：1.本表数据统计期限为{y}年1月1日至12月31日。", "2.“行政许可”为本机关实际作出的决定数量。"),
    ("说明：", "1.行政处罚数含简易程序。", "2.收费金额按实际入库数填报。"),
    ("填表说明：没有发生的填“0”。",),
    ("备注：上表中本年新收数不含重复提交的申请。",),
    ("（注：勾稽关系已核对）",),
)


def _note(rng: Random, paper: Paper) -> bool:
    """Put notes below a table."""
    place = _table_place(paper, rng.choice(WITH_TABLE))
    lines = rng.choice(_NOTES)
    paper.parts[place + 1 : place + 1] = [
        paper.parts[place]._replace(kind=Kind.CAPTION, text=line.format_map(paper.words)) for line in lines
    ]
    return True


def _table_place(paper: Paper, key: str) -> int:
    return next(i for i, part in enumerate(paper.parts) if part.kind is Kind.TABLE and part.section == key)


def _caption(rng: Random, paper: Paper) -> bool:
    """Put a title above a table that says what the heading says."""
    key = rng.choice(WITH_TABLE)
    place = _table_place(paper, key)
    name = next(section.heading for section in paper.form.sections if section.key == key)
    number = WITH_TABLE.index(key) + 1
    texts = (f"表{number}：{name}统计表", f"附表{number} {name}表", f"{name}统计表", f"{paper.year}年{name}一览表")
    paper.parts.insert(place, paper.parts[place]._replace(kind=Kind.CAPTION, text=rng.choice(texts)))
    return True


def _words_above(rng: Random, paper: Paper) -> bool:
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


def _own_table(rng: Random, paper: Paper) -> bool:
    """Put a table of the author's own into section one."""
    rows = [
        ("渠道", "数量（条）"),
        ("门户网站", str(paper.words["web"])),
        ("政务微信", str(paper.words["chat"])),
        ("其他", "0"),
        ("合计", str(int(paper.words["web"]) + int(paper.words["chat"]))),
    ]
    lead = rng.choice(("| ", ""))
    text = "\n".join(f"{lead}{name} | {count} |" for name, count in rows)
    place = max(i for i, part in enumerate(paper.parts) if part.section == "overview")
    paper.parts[place + 1 : place + 1] = [
        Part(Kind.PARAGRAPH, "overview", "各渠道公开数量见下表："),
        Part(Kind.PARAGRAPH, "overview", text),
    ]
    return True


def _regulations(rng: Random, paper: Paper) -> bool:
    """Let a government that may make regulations, or a department of its, have some."""
    city = paper.organ.level is Level.DEPARTMENT and "市" in paper.organ.name[:4]
    if not paper.organ.may_make_regulations and not city:
        return False
    grid = paper.grids["disclosure"]
    numbers = rng.choice((("2", "1", "38"), ("0", "0", "12"), ("1", "0", "5")))
    if paper.year < 2021:
        numbers = rng.choice((("2", "2", "38"), ("0", "0", "12")))
    spots = [spot for spot in figure_spots(grid) if (key := read(grid, spot).key) and key[1] == "规章"]
    for spot, text in zip(spots, numbers, strict=True):
        write(grid, spot, text)
    return True


def _amount(rng: Random, paper: Paper) -> bool:
    """Give fees with many decimals, or fees where section six has none to tell."""
    grid = paper.grids["disclosure"]
    spots = [
        spot
        for spot in figure_spots(grid)
        if (key := read(grid, spot).key) and ("收费金额" in key[2] or "采购总金额" in key[2])
    ]
    for spot in spots:
        write(grid, spot, rng.choice(("12.39205", "20.3", "0.08", "1190", "0.5", "38450.6")))
    return True


def _signed_change(rng: Random, paper: Paper) -> bool:
    """Let items have become fewer, or more with a sign."""
    grid = paper.grids["disclosure"]
    spots = [spot for spot in figure_spots(grid) if (key := read(grid, spot).key) and key[2] == "本年增/减"]
    for spot in spots:
        write(grid, spot, rng.choice(("-8", "+2", "-1", "0", "-11")))
    return bool(spots)


def _unusual_review(rng: Random, paper: Paper) -> bool:
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


def _aligned_header(rng: Random, paper: Paper) -> bool:
    """Fill short headers with blanks, as in 总　计 and 其 他."""
    blank = rng.choice((" ", "　", "  "))
    for key in ("requests", "review"):
        for line in paper.grids[key].lines:
            line.cells = [
                replace(cell, text=blank.join(cell.text)) if cell.role is Role.HEADER and len(cell.text) == 2 else cell
                for cell in line.cells
            ]
    return True


GRID_TRAPS: dict[str, Trap] = {
    "sentence": _sentence,
    "sentences": _sentence,
    "numbered list": _list,
    "quoted document": _quoted,
    "section six divided": _fee_subsections,
    "sixth topic": _more_topics,
    "numbers within subsections": _nested,
    "table of contents": _contents,
    "parts listed": _listed_parts,
    "date under the title": _dated_title,
    "second name": _long_name,
    "regulations of a city": _regulations,
    "decimal amounts": _amount,
    "signed change": _signed_change,
    "corrected in court": _unusual_review,
    "headers filled with blanks": _aligned_header,
}
"""Before the report is put on a page."""

PAGE_TRAPS: dict[str, Trap] = {
    "signed on one line": _signed_on_one_line,
    "contact at the end": _contact_at_the_end,
    "heading style": _heading_style,
    "heading with its text": _heading_with_text,
    "note below a table": _note,
    "title of a table": _caption,
    "words above a table": _words_above,
    "table of one's own": _own_table,
}
"""Afterwards."""

TRAPS = GRID_TRAPS | PAGE_TRAPS


def set_traps(rng: Random, paper: Paper, names: list[str]) -> list[str]:
    """Put traps into a report; give the names of those that could be set."""
    set_now = [name for name in names if name in GRID_TRAPS and GRID_TRAPS[name](rng, paper)]
    return set_now + [name for name in names if name in PAGE_TRAPS and PAGE_TRAPS[name](rng, paper)]
