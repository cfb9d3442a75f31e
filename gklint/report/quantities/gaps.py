"""Places where the number before a unit is gone: 共主动公开条, 满意率达%."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.model import Report
from gklint.report.prose import Line, prose
from gklint.report.quantities.words import has, words
from gklint.spans import Span

_MARKS = ",。;、()!?:"
_LONGEST_CLAUSE = 40
_SHORT = 12
_YEAR = len("2023年")


class Gap(NamedTuple):
    """A unit without its number."""

    span: Span
    """The gap and the unit."""
    before: str
    """The words before it, back to the last mark."""
    unit: str


_ALONE = Pattern(
    r"(?<=[^\d零〇一二两三四五六七八九十百千万亿几多余数干各每逐半,。;、()!?:.])(?:人次|[条篇次份期个宗起件%元])(?=[,。;、()!?]|$)"
)


def _within() -> str:
    """A unit between what is done and what is counted: 公开条信息."""
    doing, between, counted = (words("gaps")[key] for key in ("doing", "between", "counting"))
    return f"(?<=[{''.join(sorted({word[-1] for word in doing}))}])(?:{'|'.join(between)})(?={'|'.join(counted)})"


_WITHIN = Pattern(_within)


def gaps(report: Report) -> tuple[Gap, ...]:
    """Give the places where a number is gone; to be asked for by ``report.once(gaps)``."""
    return tuple(_gaps(report))


def _gaps(report: Report) -> Iterator[Gap]:
    for line in report.once(prose):
        for match in _ALONE.finditer(line.text):
            clause = _clause(line.text, match.start())
            if _lacks_number(line, clause, match.start(), match[0]):
                yield _gap(line, match.start(), match.end(), clause)
        for match in _WITHIN.finditer(line.text):
            clause = _clause(line.text, match.start())
            if clause.endswith(tuple(words("gaps")["doing"])) and not has(clause, "gaps", "denied"):
                yield _gap(line, match.start(), match.end(), clause)


def _gap(line: Line, start: int, end: int, clause: str) -> Gap:
    return Gap(Span(line.places[start - 1] + 1, line.places[end - 1] + 1), clause, line.text[start:end])


def _clause(text: str, end: int) -> str:
    start = end
    while start and text[start - 1] not in _MARKS and end - start < _LONGEST_CLAUSE:
        start -= 1
    return text[start:end]


def _lacks_number(line: Line, clause: str, place: int, unit: str) -> bool:
    caption = len(line.text) <= _SHORT and not line.text.endswith(("。", ";", ","))
    if caption or (clause.endswith("信息公开") and place + 1 == len(line.text)):
        return False  # 信息公开条 with 例 on the next line
    if has(clause.replace("不予", "").replace("无法提供", ""), "gaps", "denied"):
        return False
    return _ends_without_number(line, clause, place, unit)


def _ends_without_number(line: Line, clause: str, place: int, unit: str) -> bool:
    if clause.endswith(tuple(words("gaps")["counted"])):
        return True
    if unit == "次":
        return has(clause, "gaps", "occasions") and not clause.endswith(tuple(words("gaps")["other-words"]))
    ends = clause.endswith(tuple(words("gaps")["after"][unit]))
    if unit in "%元":
        return ends and (unit == "%" or "单位" not in clause)
    if unit == "件":
        return _lacks_count(line, clause, place)
    return ends or (_is_blank(line, place) and place + len(unit) < len(line.text))


def _lacks_count(line: Line, clause: str, place: int) -> bool:
    """Tell whether 件 is a unit here: 申请件, 公开件 and 办结件 are words."""
    if clause.endswith(tuple(words("gaps")["after"]["件"])) or _is_exact(line, clause, place):
        return True
    return has(clause, "gaps", "summing") or _is_blank(line, place)


def _is_exact(line: Line, clause: str, place: int) -> bool:
    """Tell whether nothing but a verb stands before 件, and its neighbours have their numbers."""
    while True:
        leading = words("gaps")["before-exact"] + words("reworded")["leading"]
        word = next((word for word in leading if clause.startswith(word)), "")
        year = _YEAR if clause[:2] == "20" and clause[2:4].isdigit() and clause[4:5] == "年" else 0
        if not word and not year:
            break
        clause = clause[year or len(word) :]
    return clause in words("gaps")["exact"] and any(
        character.isdigit() for character in line.text[max(0, place - _LONGEST_CLAUSE) : place + _SHORT]
    )


def _is_blank(line: Line, place: int) -> bool:
    """Tell whether blanks are printed before a unit, and not between all characters."""
    wide = line.places[place] - line.places[place - 1] > 1
    return wide and place > 1 and line.places[place - 1] - line.places[place - 2] == 1
