"""Reports of a given size to measure with."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

from gklint.rules import sample

_SECTION = "（二）依申请公开。"
_PROSE = (
    "严格落实“先审查、后公开”要求，全年对拟公开信息逐件审查，发布重点领域信息，并及时更新政府信息公开指南和目录。",
    "县政务服务中心设立政府信息查阅点，配备自助终端，方便群众查阅；图书馆、档案馆查阅点全年接待群众，并做好登记。",
    "对涉及群众切身利益的政策，通过图解、问答、视频等形式同步解读，解读材料与政策文件相互关联，便于公众理解。",
    "健全申请办理流程，登记、审核、答复、归档各环节责任到人，疑难申请由业务科室与法制机构会商后答复申请人。",
)


def prose(size: int, year: int = 2023) -> bytes:
    """Write a complete report of about ``size`` bytes: the text grows, the three tables are what they are."""
    text = sample.report(year)
    missing = size - len(text.encode())
    lines: list[str] = []
    for line in cycle(_PROSE):
        if missing <= 0:
            break
        lines.append(line)
        missing -= len(line.encode()) + 1
    return text.replace(_SECTION, "".join(f"{line}\n" for line in lines) + _SECTION, 1).encode()


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
