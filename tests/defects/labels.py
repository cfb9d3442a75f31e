"""Headers and row labels wrong or misspelt (GK202, GK203)."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from gklint.forms import official
from tests.reports.grids import Role
from tests.reports.slips import misspelt

from .paper import Paper, Spot, cell_spots, read, squeezed, write
from .way import Defect, Want, Way, Ways, each

TABLES = ("disclosure", "requests", "review")
LABELLED = TABLES[:2]
HEADERS = (Role.HEADER, Role.CORNER, Role.TITLE)


def _official() -> frozenset[str]:
    """Give every label and header of both forms, variants that the form knows included."""
    found: set[str] = set()
    for form in official():
        for table in form.tables:
            for block in table.blocks:
                found |= {block.title, block.corner, *(cell.text for line in block.header for cell in line)}
                for column in block.columns:
                    found |= {column.label, *column.variants}
                for row in block.rows:
                    found |= {*row.path, *row.variants}
    return frozenset(found - {""})


OFFICIAL = _official()


def spots_of(paper: Paper, table: str, roles: tuple[Role, ...]) -> list[Spot]:
    """Give the cells of some roles whose text is the form's own, line breaks and blanks in it left out."""
    grid = paper.grids[table]
    return [spot for spot in cell_spots(grid, *roles) if squeezed(read(grid, spot).text) in OFFICIAL]


def relabel(paper: Paper, table: str, spot: Spot, text: str) -> int:
    """Put another text in the place of a label, and mark it."""
    write(paper.grids[table], spot, text)
    return paper.mark_cells(table, [spot])


def _garbled(right: str, text: str) -> bool:
    """Tell whether a text is neither a label nor an unbroken part of the right one."""
    return text not in OFFICIAL and text not in right


def _tried(rng: Random, right: str, change: Callable[[Random, str], str]) -> str | None:
    """Change a label until it is garbled."""
    for _ in range(8):
        text = change(rng, right)
        if _garbled(right, text):
            return text
    return None


_SAME_SOUND = {
    "制": "治",
    "件": "建",
    "数": "书",
    "效": "校",
    "止": "至",
    "发": "法",
    "公": "工",
    "开": "升",
    "理": "里",
    "定": "订",
    "量": "两",
    "维": "唯",
    "持": "特",
    "正": "政",
    "审": "申",
    "诉": "讼",
    "议": "义",
    "组": "祖",
    "织": "积",
    "企": "起",
    "构": "够",
    "许": "准",
    "罚": "伐",
    "强": "弱",
    "收": "受",
    "费": "废",
    "属": "署",
    "密": "蜜",
    "案": "按",
    "申": "伸",
    "请": "情",
    "章": "张",
    "计": "记",
    "他": "它",
    "结": "洁",
    "转": "专",
    "予": "与",
    "项": "向",
    "自": "白",
    "然": "燃",
    "规": "归",
    "重": "众",
    "稳": "隐",
    "版": "板",
}


def _mistaken(rng: Random, text: str) -> str:
    """Write another character for one, as like in sound or shape as input methods offer them."""
    places = [i for i, character in enumerate(text) if character in _SAME_SOUND]
    if not places:
        return text
    place = rng.choice(places)
    return text[:place] + _SAME_SOUND[text[place]] + text[place + 1 :]


def _hollow(rng: Random, text: str) -> str:
    """Lose one character or two from the middle."""
    if len(text) < 4:
        return text
    place = rng.randint(1, len(text) - 2)
    return text[:place] + text[place + (2 if place + 2 < len(text) and len(text) > 5 and rng.random() < 0.4 else 1) :]


def _doubled(rng: Random, text: str) -> str:
    place = rng.randrange(len(text))
    return text[: place + 1] + text[place:]


def _swapped(rng: Random, text: str) -> str:
    place = rng.randrange(len(text) - 1)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def _added(rng: Random, text: str) -> str:
    place = rng.randint(1, len(text))
    return text[:place] + rng.choice("的了和及一之") + text[place:]


Change = Callable[[Random, str], str]


def _misspelt(
    code: str, roles: tuple[Role, ...], change: Change, tables: tuple[str, ...] = TABLES, most: int = 1
) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect | None:
        table = rng.choice(tables)
        spots = spots_of(paper, table, roles)
        if not spots:
            return None
        marks, gone = [], []
        for spot in rng.sample(spots, min(len(spots), rng.randint(1, most))):
            right = squeezed(read(paper.grids[table], spot).text)
            text = _tried(rng, right, change)
            if text is not None:
                marks.append(relabel(paper, table, spot, text))
                gone += [right] if right not in text else []
        return Defect(each(code, marks), gone=tuple(gone)) if marks else None

    return Way(apply)


_OTHER_HEADERS = {
    "自然人": "公民",
    "商业企业": "公司",
    "科研机构": "高等院校",
    "社会公益组织": "社团",
    "法律服务机构": "律师事务所",
    "法人或其他组织": "单位申请",
    "其他": "备注",
    "总计": "合计",
    "申请人情况": "申请主体",
    "结果维持": "维持原判",
    "结果纠正": "撤销或变更",
    "其他结果": "撤诉",
    "尚未审结": "正在办理",
    "行政复议": "复议案件",
    "行政诉讼": "诉讼案件",
    "未经复议直接起诉": "直接诉讼",
    "复议后起诉": "不服复议的诉讼",
    "本年制发件数": "今年发文总计",
    "本年废止件数": "失效文件",
    "现行有效件数": "累计数",
    "本年处理决定数量": "全年办件量",
    "本年收费金额（单位：万元）": "全年总收入（元）",
    "信息内容": "项目名称",
    "本年新制作数量": "今年发文",
    "本年新公开数量": "今年上网",
    "对外公开总数量": "累计数",
    "上一年项目数量": "去年事项",
    "处理决定数量": "全年办件量",
    "采购项目数量": "招标次数",
    "采购总金额": "中标价（元）",
}


def _of_another_kind(rng: Random, paper: Paper) -> Defect | None:
    """Put a header of one's own in place of the form's."""
    table = rng.choice(TABLES)
    grid = paper.grids[table]
    spots = [spot for spot in spots_of(paper, table, HEADERS) if squeezed(read(grid, spot).text) in _OTHER_HEADERS]
    if not spots:
        return None
    spot = rng.choice(spots)
    right = squeezed(read(grid, spot).text)
    return Defect(each("GK202", [relabel(paper, table, spot, _OTHER_HEADERS[right])]), gone=(right,))


GK202: Ways = {
    "character mistaken": _misspelt("GK202", (Role.HEADER,), _mistaken),
    "characters lost inside": _misspelt("GK202", (Role.HEADER,), _hollow),
    "character doubled": _misspelt("GK202", (Role.HEADER,), _doubled),
    "characters swapped": _misspelt("GK202", (Role.HEADER,), _swapped),
    "character added": _misspelt("GK202", (Role.HEADER,), _added),
    "any slip": _misspelt("GK202", (Role.HEADER,), misspelt),
    "corner or block title": _misspelt("GK202", (Role.CORNER, Role.TITLE), _mistaken),
    "two headers": _misspelt("GK202", (Role.HEADER,), _mistaken, most=2),
    "of another kind": Way(_of_another_kind),
}

_VARIANTS = (
    ("这一情形", "这一情况"),
    ("三类内部事务信息", "三类内容事务信息"),
    ("四类过程性信息", "四类过程信息"),
    ("法律行政法规禁止", "法律法规禁止"),
    ("行政执法案卷", "执法案卷"),
    ("行政查询事项", "行政查询事务"),
    ("不掌握相关政府信息", "不掌握相关信息"),
    ("需要另行制作", "需另行制作"),
    ("仍不明确", "仍然不明确"),
    ("信访举报投诉类申请", "信访投诉举报类申请"),
    ("要求提供公开出版物", "要求提供公开的出版物"),
    ("无正当理由大量反复申请", "无正当理由大量重复申请"),
    ("确认或重新出具", "确认或者重新出具"),
    ("逾期不补正、行政", "逾期不补正，行政"),
    ("缴纳费用、行政", "缴纳费用，行政"),
    ("结转下年度继续办理", "结转下年继续办理"),
    ("行政事业性收费", "行政事业收费"),
    ("其他对外管理服务事项", "其它对外管理服务事项"),
    ("保护第三方合法权益", "保护第三人合法权益"),
    ("政府集中采购", "政府采购"),
)


def _variant(rng: Random, paper: Paper) -> Defect | None:
    """Word a label as many published reports do."""
    table = rng.choice((*LABELLED, "requests", "requests"))
    grid = paper.grids[table]
    found = [
        (spot, text.replace(usual, variant))
        for spot in spots_of(paper, table, (Role.LABEL,))
        for text in [squeezed(read(grid, spot).text)]
        for usual, variant in _VARIANTS
        if usual in text
    ]
    if not found:
        return None
    spot, text = rng.choice(found)
    right = squeezed(read(grid, spot).text)
    return Defect(each("GK203", [relabel(paper, table, spot, text)]), gone=(right,), new=(text,))


def _old_label(rng: Random, paper: Paper) -> Defect | None:
    """Keep 规范性文件 of the 2019 form in a table that is otherwise new: a part of the label, or the old one."""
    del rng
    grid = paper.grids["disclosure"]
    for spot in spots_of(paper, "disclosure", (Role.LABEL,)):
        if squeezed(read(grid, spot).text) == "行政规范性文件":
            mark = relabel(paper, "disclosure", spot, "规范性文件")
            return Defect((Want(("GK203", "GK201", "GK209"), (mark,)),))
    return None


GK203: Ways = {
    "variant": Way(_variant),
    "character mistaken": _misspelt("GK203", (Role.LABEL,), _mistaken, LABELLED),
    "characters lost inside": _misspelt("GK203", (Role.LABEL,), _hollow, LABELLED),
    "character doubled": _misspelt("GK203", (Role.LABEL,), _doubled, LABELLED),
    "characters swapped": _misspelt("GK203", (Role.LABEL,), _swapped, LABELLED),
    "any slip": _misspelt("GK203", (Role.LABEL,), misspelt, LABELLED),
    "several labels": _misspelt("GK203", (Role.LABEL,), _mistaken, ("requests",), most=4),
    "group label": _misspelt("GK203", (Role.GROUP,), _mistaken, ("requests",)),
    "old label": Way(_old_label, years=(2021, 2026)),
}
