"""GK706: 《条例》 used before, or otherwise than, it is introduced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gklint.documents import names
from gklint.findings import Finding, Message, Related, Severity, say
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.model import Report
from gklint.report.prose import Line, prose
from gklint.rules.base import Documentation, Example, Rule, Scope
from gklint.spans import Span

_SHORT = "《条例》"
_INTRODUCED = Pattern(r"(?:简称|统称|下称)(?:为|作|:)?[“\"]?(新|原)?[“\"《]{0,2}([^》”\",。;()]{1,16})")
_INTRODUCING = Pattern(r"(?:简称|统称|下称)[^。;)]{0,12}$")
_OWN = "新原旧"
"""What before 《条例》 makes another abbreviation of it."""


_OTHERS = Pattern(r"(?<![省市区县州盟旗])《信息公开条例》(?!问答|释义|解读|读本|实施)|新《条例》|《新条例》")
"""Other abbreviations; names that are nobody's, as 《政务公开条例》, are told as wrong names."""
_REVISED = ("旧", "原", "修订", "修改", "修正", "颁布", "出台", "公布", "新旧")
"""In a sentence with one of these, 新《条例》 is the regulation as it is since 2019."""


class _Use(NamedTuple):
    """A place where 《条例》 stands, or is introduced: a line by its number, and a place in it."""

    number: int
    start: int
    place: Span
    name: str = ""


class InconsistentAbbreviation(Rule):
    """An abbreviation of the regulation that the report has not introduced, though it introduces one."""

    code = "GK706"
    name = "inconsistent-abbreviation"
    severity = Severity.INFO
    scope = Scope.TEXT
    documentation = Documentation(
        what="“《条例》”用在约定简称之前，或者约定的简称与后面用的不同：约定“新《条例》”而用“《条例》”，"
        "约定“《条例》”而用“《信息公开条例》”“新《条例》”。全文没有约定简称的不报告，条例的全称不论。",
        why="简称应当先约定后使用、前后一致，否则读者不知指的是哪个条例。",
        basis="公文写作惯例：首次用全称并注明简称，此后只用该简称。",
    )
    bad = (
        Example("约定之前使用", replace=(("本报告根据", "为落实《条例》，本报告根据"),), marks="《条例》"),
        Example("约定的是新《条例》", replace=(("以下简称《条例》", "以下简称新《条例》"),), marks="《条例》"),
        Example("约定的是全称", replace=(("以下简称《条例》", "以下简称《政府信息公开条例》"),), marks="《条例》"),
        Example("后面用了别的简称", replace=(("加强业务培训", "加强《信息公开条例》培训"),), marks="《信息公开条例》"),
        Example(
            "后面用了新《条例》", replace=(("认真贯彻落实《条例》", "认真贯彻落实新《条例》"),), marks="新《条例》"
        ),
    )
    good = (
        Example("约定之后使用"),
        Example("后面用了全称", replace=(("加强业务培训", "加强《政府信息公开条例》培训"),)),
        Example("说明条例的修订", replace=(("认真贯彻落实《条例》", "准确把握新《条例》的修订内容"),)),
        Example("地方的条例", replace=(("加强业务培训", "加强《青禾县信息公开条例》培训"),)),
        Example(
            "两个简称都约定过",
            replace=(
                ("以下简称《条例》", "以下简称《条例》或《信息公开条例》"),
                ("加强业务培训", "加强《信息公开条例》培训"),
            ),
        ),
        Example("约定时加引号", replace=(("以下简称《条例》", "以下简称“《条例》”"),)),
        Example("全文没有约定", replace=(("，以下简称《条例》", ""),)),
        Example(
            "约定了两个简称",
            replace=(("以下简称《条例》", "以下简称《政府信息公开条例》或《条例》"),),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield one finding at the first use that is not as introduced; the others are related."""
        lines = [line for line in report.once(prose) if "条例" in line.text]
        introduced = [found for i, line in enumerate(lines) for found in _introduced(i, line)]
        if not introduced:
            return
        uses = [found for i, line in enumerate(lines) for found in _uses(i, line) if not _is_introducing(line, found)]
        same = [one for one in introduced if one.name == "条例"]
        if same:
            early = [use for use in uses if use[:2] < same[0][:2]]
            if early:
                yield self._of(
                    early, same[0], say("这里已用“《条例》”，而简称在后面才约定。请在首次出现处写全称并约定简称。")
                )
            other = [use for use in _others(lines, introduced) if use[:2] > same[0][:2]]
            if other:
                yield self._of(
                    other,
                    same[0],
                    say(
                        "前面约定的简称是“{name}”，这里用了“{printed}”。请前后统一。",
                        name=_SHORT,
                        printed=other[0].name,
                    ),
                )
        elif uses and uses[-1][:2] > introduced[0][:2]:
            late = [use for use in uses if use[:2] > introduced[0][:2]]
            yield self._of(
                late,
                introduced[0],
                say("前面约定的简称是“{name}”，这里用了“《条例》”。请前后统一。", name=_printed(introduced[0].name)),
            )

    def _of(self, uses: Sequence[_Use], introduced: _Use, message: Message) -> Finding:
        related = [Related(say("简称在这里约定"), introduced.place)]
        related += [Related(say("这里也是"), use.place) for use in uses[1:]]
        return self.finding(message, uses[0].place, related=tuple(related))


def _printed(name: str) -> str:
    return f"{name[0]}《{name[1:]}》" if name[0] in _OWN else f"《{name}》"


def _introduced(number: int, line: Line) -> Iterator[_Use]:
    """Yield the abbreviations of the regulation that a line introduces."""
    for match in _INTRODUCED.finditer(line.text):
        if not match[2].endswith("条例") or names().short not in line.text[max(0, match.start() - 80) : match.start()]:
            continue
        yield _Use(number, match.start(), line.span(match.start(), match.end()), (match[1] or "") + match[2])
        bracket = line.text.find(")", match.end())
        if line.text.find(_SHORT, match.end() - 1, bracket if bracket >= 0 else match.end()) >= 0:
            yield _Use(number, match.start(), line.span(match.start(), match.end()), "条例")


def _uses(number: int, line: Line) -> Iterator[_Use]:
    start = line.text.find(_SHORT)
    while start >= 0:
        if line.text[start - 1 : start] not in tuple(_OWN):
            yield _Use(number, start, line.span(start, start + len(_SHORT)))
        start = line.text.find(_SHORT, start + 1)


def _others(lines: Sequence[Line], introduced: Sequence[_Use]) -> Iterator[_Use]:
    """Yield abbreviations that are neither 《条例》 nor introduced themselves."""
    found = [
        (line, _Use(number, match.start(), line.span(match.start(), match.end()), match[0]))
        for number, line in enumerate(lines)
        for match in _OTHERS.finditer(line.text)
    ]
    given = {_printed(one.name) for one in introduced} | {f"《{names().short}》"}
    given |= {use.name for line, use in found if _is_introducing(line, use)}
    for line, use in found:
        if use.name not in given and not ("新" in use.name and any(word in line.text for word in _REVISED)):
            yield use


def _is_introducing(line: Line, use: _Use) -> bool:
    return _INTRODUCING.search(line.text[max(0, use.start - 20) : use.start]) is not None
