"""Sentences as officials write them, each with what must be found in it, put into a report that is clean otherwise."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from gklint.linter import Analysis, check_bytes
from gklint.rules import sample

_DATA = Path(__file__).parents[1] / "data"
_END = "无其他需要报告的事项。\n"
_AFTER = {"overview": "862条。\n", "problems": "等问题。\n", "others": _END, "row": _END}


class Sentence(NamedTuple):
    """A line of a data file."""

    file: str
    line: int
    year: int
    where: str
    expected: tuple[tuple[str, str], ...]
    """Codes, and the text with which each range begins."""
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.text[:40]}"


def sentences(file: str) -> list[Sentence]:
    """Read a data file; one without years is about a report of 2023."""
    found = []
    for number, line in enumerate((_DATA / file).read_text("utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            *year, where, expected, text = line.split("\t")
            pairs = [item.split("@", 1) for item in expected.split(" ; ") if item != "-"]
            wanted = tuple((code, place) for code, place in pairs)
            found.append(Sentence(file, number, int(*year or ["2023"]), where, wanted, text.replace("\\n", "\n")))
    return found


def report_with(sentence: Sentence) -> str:
    """Give a report with the sentence in its place."""
    text = sample.report(sentence.year)
    if sentence.where == "opening":
        title, _, rest = text.split("\n", 2)
        period = f"统计期限为{sentence.year}年1月1日至{sentence.year}年12月31日。"
        return f"{title}\n{sentence.text}{period}\n{rest}".replace("贯彻落实《条例》，", "贯彻落实各项规定，")
    place = text.index(_AFTER[sentence.where]) + len(_AFTER[sentence.where])
    return f"{text[:place]}{sentence.text}\n{text[place:]}"


def found_in(sentence: Sentence, codes: tuple[str, ...]) -> list[tuple[str, str]]:
    """Give the findings of some rules: the code, and the text at its range."""
    analysis: Analysis = check_bytes(report_with(sentence).encode())
    return [
        (finding.code, analysis.text.content[finding.span.start : finding.span.end])
        for finding in analysis.findings
        if finding.code.startswith(codes)
    ]
