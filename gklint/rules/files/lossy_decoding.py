"""GK902: a file that could be decoded only with replacement characters."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Related, Severity, say
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule, Scope

_MOST_RELATED = 20


class LossyDecoding(Rule):
    """Bytes that are no text in the file's encoding."""

    code = "GK902"
    name = "lossy-decoding"
    severity = Severity.ERROR
    scope = Scope.TEXT
    documentation = Documentation(
        what="文件中有字节不能按其编码解读，已用替代符“\ufffd”代替；说明所用的编码。",
        why="替代符处的字已经丢失，检查结果可能因此不准。",
        basis="文件须为UTF-8、GB18030（含GBK）或UTF-16编码的文本。",
    )
    bad = (
        Example(
            "UTF-8文件中缺了一个字节",
            data=(
                "一、总体情况\n本年度未收到政府信息公开申请，也没有行政复议和行政".encode()
                + "诉".encode()[:2]
                + "讼。\n".encode()
            ),
        ),
    )
    good = (
        Example("完好的UTF-8文件", data="一、总体情况\n本年度未收到政府信息公开申请。\n"),
        Example(
            "不是年度报告的由GK903报告", data="关于做好编制工作的通".encode() + "知".encode()[:2] + "。\n".encode()
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding at the first place, with the others beside it."""
        places = report.source.lossy
        if places:
            yield self.finding(
                say(
                    "文件按{encoding}编码读取，有{count}处无法解读，原字已丢失。"
                    "请用原文件重新另存为UTF-8，或用 --encoding 指明编码。",
                    encoding=report.source.encoding.upper(),
                    count=str(len(places)),
                ),
                places[0],
                related=tuple(Related(say("此处也无法解读"), span) for span in places[1:_MOST_RELATED]),
            )
