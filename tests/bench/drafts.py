"""Reports of a given size to measure with."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice, product
from pathlib import Path

from gklint.patterns import words
from gklint.rules import sample

_SECTION = "（二）依申请公开。"
_WHO = words(
    """
    县政务服务中心 县档案馆 县图书馆 各乡镇便民服务站 县融媒体中心 县法制机构 各业务科室 县政府网站编辑部
    政务新媒体运营单位 县教育部门 县卫生健康部门 县生态环境部门 县住房和城乡建设部门 县农业农村部门
    县市场监管部门 县应急管理部门 县交通运输部门
    """
)
_HOW = words(
    """
    对照目录逐项 结合本职工作 会同有关单位 按照既定流程 依托现有栏目 围绕群众关切 指定专门人员 利用线下窗口
    根据群众反馈 在规定期限内 采取集中办理方式 通过实地走访 坚持边查边改
    """
)
_DOES = words(
    """
    更新 整理 核对 充实 归集 审查 发布 登记 解读 完善 规范
    """
)
_WHAT = words(
    """
    义务教育招生政策 医疗机构设置信息 环境质量监测数据 保障性住房分配结果 惠农补贴发放名单 食品抽检情况
    应急预案和演练安排 公共交通线路调整方案 公共文化活动预告 招聘录用公告 财政预算决算报表 权责清单 办事指南
    征地补偿资料 政策解读材料 公开指南和目录 依申请公开答复模板 网站检索功能说明 历年文件底稿
    """
)
_SO_THAT = words(
    """
    方便公众随时查阅 便于企业及时知晓 解答来访者的疑问 减少重复来电 让内容与实际一致 保证链接能够打开
    使表述通俗易懂 留存完整的办理记录 接受群众评议
    """
)
_STRIDE = 24_007
"""From one combination of words to the next; a prime, so that each is reached."""
_TOGETHER = 4
"""Sentences of a paragraph."""


def _sentences() -> Iterator[str]:
    """Yield sentences that share words, and of which no two are alike before the 400,000th."""
    combined = list(product(_WHO, _HOW, _DOES, _WHAT, _SO_THAT))
    for number in count():
        who, how, does, what, so_that = combined[number * _STRIDE % len(combined)]
        yield f"{who}{how}{does}{what}，{so_that}。"


def _paragraphs(size: int) -> str:
    """Write paragraphs of about ``size`` bytes in all."""
    sentences = _sentences()
    lines: list[str] = []
    while size > 0:
        lines.append("".join(islice(sentences, _TOGETHER)))
        size -= len(lines[-1].encode()) + 1
    return "".join(f"{line}\n" for line in lines)


def prose(size: int, year: int = 2023) -> bytes:
    """Write a complete report of about ``size`` bytes: the text grows, the three tables are what they are."""
    text = sample.report(year)
    return text.replace(_SECTION, _paragraphs(size - len(text.encode())) + _SECTION, 1).encode()


def copies(size: int) -> bytes:
    """Write the report again and again after itself, to about ``size`` bytes."""
    text = sample.report(2023).encode()
    return text * max(1, round(size / len(text)))


def rows(size: int) -> bytes:
    """Write a report to whose last section a list of about ``size`` bytes is added, with bars between its cells."""
    text = sample.report(2023).encode()
    row = "某某街道办事处 | 主动公开 | 12 | 0 | 3 | 1,024 | 政务公开专栏 | |\n".encode()
    return text + row * max(1, (size - len(text)) // len(row))


def write(folder: Path, count: int, size: int) -> list[Path]:
    """Write ``count`` reports of different years and of about ``size`` bytes each."""
    paths = [folder / f"{number:04}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_bytes(prose(size, 2019 + number % 7))
    return paths
