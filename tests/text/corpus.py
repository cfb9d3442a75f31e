"""Texts to be decoded: a short report of its own, and the sample reports where there are any."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

SHORT = """某县人民政府2023年政府信息公开工作年度报告

　　根据《中华人民共和国政府信息公开条例》第五十条的规定，编制本报告。统计期限自2023年1月1日起至12月31日止。
一、总体情况
2023年，本县主动公开政府信息1,286条，办理“依申请公开”52件，按时答复率100％；召开新闻发布会6场、培训3次。
（一）主动公开。围绕重点领域，更新栏目12个……
二、主动公开政府信息情况
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
规章 | 0 | 0 | 0
行政规范性文件 | 14 | 3 | 57
五、存在的主要问题及改进情况
存在的问题：一是公开的深度还不够；二是队伍建设有待加强。下一步，我们将加大培训力度，不断提高水平。
"""

_SAMPLES = Path(os.environ.get("GKLINT_SAMPLES", Path(__file__).parents[3] / "shared" / "seeds"))

REPORTS = (SHORT, *(path.read_text("utf-8") for path in sorted(_SAMPLES.glob("*.txt"))))


def piece(random: Random, length: int) -> str:
    """Cut a piece of ``length`` code points from one of the reports, with something in it that is not ASCII."""
    while True:
        report = random.choice(REPORTS)
        start = random.randrange(max(len(report) - length, 1))
        if not report[start : start + length].isascii():
            return report[start : start + length]
