"""How a rule does over many cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from gklint.rules import all_rules
from gklint.spans import Span

from .cases import Case, case
from .judging import Answer, Verdict, judge


def known_codes() -> set[str]:
    """Give the codes of the rules that there are."""
    return {rule.code for rule in all_rules()}


@dataclass(frozen=True, slots=True)
class Failure:
    """A case of which something is wrong."""

    case: Case
    verdict: Verdict

    def places(self) -> list[Span]:
        """Give where something should have been found, and where more was found."""
        wanted = [self.case.file.places[want.marks[0]] for want in self.case.defect.wants]
        return [*wanted, *(finding.span for finding in self.verdict.surplus)]

    def __str__(self) -> str:
        text = self.verdict.analysis.text
        wanted = [text.line_of(place.start) + 1 for place in self.places()[: len(self.case.defect.wants)]]
        said = [
            f"{finding.code} line {text.line_of(finding.span.start) + 1}: {finding.message}"
            for finding in self.verdict.surplus
        ]
        return f"{self.case}: {self.verdict.answer.value}, wanted on lines {wanted}" + "".join(
            f"; also {one}" for one in said
        )


@dataclass(slots=True)
class Score:
    """What became of a rule's cases."""

    answers: Counter[Answer] = field(default_factory=Counter)
    doubled: int = 0
    failures: list[Failure] = field(default_factory=list)
    by_way: dict[str, Score] = field(default_factory=dict)

    @property
    def tries(self) -> int:
        return self.answers.total()

    @property
    def recall(self) -> float:
        """The share that was found of what can be told."""
        judged = self.tries - self.answers[Answer.UNREADABLE]
        return self.answers[Answer.FOUND] / judged if judged else 1.0

    def of(self, way: str) -> Score:
        """Give the score of one way."""
        return self.by_way[way]

    def add(self, made: Case, verdict: Verdict) -> None:
        """Count a case."""
        self.answers[verdict.answer] += 1
        self.doubled += bool(verdict.surplus)
        if verdict.answer in {Answer.MISSED, Answer.ELSEWHERE} or verdict.surplus:
            self.failures.append(Failure(made, verdict))


def score(code: str, numbers: Iterable[int], way: str | None = None, layout: str | None = None) -> Score:
    """Judge the cases of these numbers."""
    total = Score()
    for number in numbers:
        made = case(code, number, way, layout)
        if made is None:
            continue
        verdict = judge(made)
        total.add(made, verdict)
        total.by_way.setdefault(made.way, Score()).add(made, verdict)
    return total
