"""What section five tells: problems, what is done about them, both, or that there is nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gklint.blocks import Kind
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.model import Report
from gklint.report.phrases import words
from gklint.report.prose import Line, prose
from gklint.report.signoff import sign_off

PROBLEMS = "problems"
_MARKS = "。;!?,:"
_NUMBER = Pattern(
    r"^(?:\W{0,2}(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[①-⑨])(?:是要?|要|[)、.,:\s])|"
    r"首先,?|其次,?|再次,?|最后,?|第[一二三四五六七][是,、]?)\W{0,2}"
)
_BEFORE_NUMBERS = frozenset("(（一二三四五六七八九十0123456789首其再最第①②③④⑤⑥⑦⑧⑨")
_NOTHING = Pattern(
    r"(?:\d{4}年度?,?)?[^,。;:]{0,30}?(?:无|没有|暂无|不存在|未发现|未发生)[^,。;:]{0,14}"
    r"(?:问题|不足|情况|事项)?(?:及改进情况|和不足)?[。;]?"
)
_MENTIONED = Pattern(
    r"(?:针对|对照|围绕)(?:上述|以上|这些|前述|上年度?|上一年度?|去年|[12]\d{3}年度?)?(?:存在|查找|反映|指出|发现)?的?(?:主要|突出)?"
    r"(?:问题|不足|困难|差距)(?:[和与、及](?:问题|不足|困难|差距))?"
)
"""Problems that are spoken of, but not told."""
_LONGEST_NOTHING = 45
_LONGEST_TITLE = 22


class Discussion(NamedTuple):
    """What the section has."""

    nothing: bool
    """It says that there are no problems, and nothing else."""
    problems: bool
    remedies: bool


def discussion(report: Report) -> Discussion | None:
    """Read section five; None when there is none, or nothing in it. To be asked for by ``report.once``."""
    signed = report.once(sign_off)
    lines = [
        line
        for line in report.once(prose)
        if line.section
        and line.section.section.key == PROBLEMS
        and line.text
        and (signed is None or line.block.line < signed.line)
    ]
    if not lines:
        return None
    if _says_nothing(lines):
        return Discussion(True, False, False)
    clauses = [clause for line in lines for clause in _clauses(line)]
    following = [clause for clause, _ in clauses[1:]] + [""]
    titles = list(_titles(lines))
    return Discussion(
        False,
        problems=_has(titles, "problem-titles") or any(_is_problem(clause) for clause, _ in clauses),
        remedies=_has(titles, "remedy-titles")
        or any(
            _is_remedy(clause, first) and not _leads_to_problem(clause, after)
            for (clause, first), after in zip(clauses, following, strict=True)
        ),
    )


def _says_nothing(lines: Sequence[Line]) -> bool:
    text = "".join(line.text for line in lines)
    if text.strip("。. ()") in ("无", "暂无", "没有", "不存在", "/", "-", "—"):
        return True
    return len(text) <= _LONGEST_NOTHING and "将" not in text and bool(_NOTHING.fullmatch(text)) and "但" not in text


def _titles(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the short lines that announce what follows, where something does."""
    for i, line in enumerate(lines):
        text = line.text.rstrip("。:")
        if len(text) <= _LONGEST_TITLE and not any(mark in text for mark in ",;。") and i + 1 < len(lines):
            after = lines[i + 1].block
            if after.kind is not Kind.SUBHEADING or line.block.kind is not Kind.SUBHEADING:
                yield text


def _has(titles: Sequence[str], names: str) -> bool:
    return any(word in title for title in titles for word in words("problems", names))


def _clauses(line: Line) -> Iterator[tuple[str, bool]]:
    """Yield the clauses of a line without their numbers, each with whether it begins a sentence or an item."""
    begins = True
    text = line.text
    for mark in _MARKS:
        text = text.replace(mark, f"{mark}\n")
    for clause in text.split():
        number = _NUMBER.match(clause) if clause[0] in _BEFORE_NUMBERS else None
        told = clause[number.end() if number else 0 :]
        yield told, begins or number is not None
        begins = clause[-1] in "。;!?:" or told.startswith(words("problems", "asides"))


def _is_problem(clause: str) -> bool:
    mentions = any(word in clause for word in ("针对", "对照", "围绕"))
    told = _MENTIONED.sub("", clause) if mentions else clause
    return _any("problems", told) and not _any("averted", told)


def _is_remedy(clause: str, first: bool) -> bool:
    if _is_problem(clause):
        return _any("mended", clause)
    return _any("remedies", clause) or (first and clause.startswith(words("problems", "verbs")))


def _leads_to_problem(clause: str, following: str) -> bool:
    """Tell whether a clause only leads up to a gap, as 对照上级要求 does before 举措不多."""
    return clause.endswith(",") and clause.startswith(words("problems", "asides")) and _is_problem(following)


def _any(names: str, clause: str) -> bool:
    return any(word in clause for word in words("problems", names))
