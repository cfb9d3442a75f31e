"""Remains of a web page (GK117)."""

from __future__ import annotations

from random import Random

from tests.reports.pages import Kind, Part

from .paper import Paper
from .parts import (
    mark_parts,
)
from .way import Defect, Way, Ways, each, one

_TOP = (
    ("当前位置：首页 > 政府信息公开 > 政府信息公开年报",),
    ("您现在的位置： 首页 >> 信息公开 >> 法定主动公开内容 >> 年度报告",),
    (
        "索引号：11330000002673575G/{next}-00{points}86",
        "发布机构：{office}",
        "成文日期：{next}-01-19",
        "公开方式：主动公开",
    ),
    ("索 引 号: 000014349/{next}-00{points}17  主题分类: 政务公开", "发文机关: {organ}  公开日期: {next}年1月20日"),
    ("发布时间：{next}-01-22 15:40  来源：{office}  浏览次数：{replies}次",),
)
_UNDER_TITLE = (
    ("发布日期：{next}-01-19 16:16 访问次数：{replies} 信息来源：{office}",),
    ("时间：{next}-01-18 10:05:33　来源：{office}　字号：[大 中 小]",),
    ("【字体：大 中 小】 打印本页 关闭窗口",),
    ("日期：{next}-01-24 浏览次数：{replies} 字体：[ 大 中 小 ]", "分享到："),
)
_BOTTOM = (
    ("扫一扫在手机打开当前页",),
    ("扫描下方二维码，关注“{organ}”微信公众号",),
    ("附件：{organ}{y}年政府信息公开工作年度报告.pdf",),
    ("{y}年政府信息公开工作年度报告.docx",),
    ("【打印本页】 【关闭窗口】", "分享到：微信 微博"),
    ("上一篇：{organ}{before}年政府信息公开工作年度报告", "下一篇：没有了"),
    ("主办单位：{office} 网站标识码：41{postcode}00", "网站地图 | 联系我们 | 隐私声明"),
)


def _furniture(where: str, runs: tuple[tuple[str, ...], ...]) -> Way:
    def apply(rng: Random, paper: Paper) -> Defect:
        return Defect(one("GK117", _put(paper, where, rng.choice(runs))))

    return Way(apply)


def _put(paper: Paper, where: str, lines: tuple[str, ...]) -> int:
    parts = [Part(Kind.PREAMBLE, None, line.format_map(paper.words)) for line in lines]
    title = paper.title_lines
    place = {"top": 0, "title": title, "bottom": len(paper.parts)}[where]
    paper.parts[place:place] = parts
    return mark_parts(paper, place, place + len(parts) - 1)


def _around(rng: Random, paper: Paper) -> Defect:
    """Leave remains both above and below the report."""
    top, bottom = _put(paper, "top", rng.choice(_TOP)), _put(paper, "bottom", rng.choice(_BOTTOM))
    return Defect(each("GK117", [top, bottom]))


GK117: Ways = {
    "breadcrumb, index": _furniture("top", _TOP),
    "under the title": _furniture("title", _UNDER_TITLE),
    "bottom": _furniture("bottom", _BOTTOM),
    "top and bottom": Way(_around),
}
