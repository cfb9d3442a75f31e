"""What a rule is: a small class that says what it finds, why, and proves it with examples."""

from __future__ import annotations

import enum
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from gklint.findings import Applicability, CellName, Change, Finding, Fix, Message, Related, Severity
from gklint.records import NamedTuple
from gklint.report.model import Report
from gklint.spans import Span


class Documentation(NamedTuple):
    """What `gklint rule` and the editors say of a rule; each text is a key of the catalogue."""

    what: str
    """做什么: what is reported."""
    why: str
    """为何: what goes wrong otherwise."""
    basis: str
    """依据: the law, notice or printed form that it rests on."""
    fix: str = ""
    """修复: what the fix does and whether it is safe; empty when there is none."""


class Example(NamedTuple):
    """A change to a complete clean report that makes the rule speak, or almost.

    ``cells`` maps (table key, row key, column key) to the text printed there; ``replace`` lists
    texts of the finished report and what stands in their place; ``data`` is a whole file instead, or its
    text in ``encoding``.
    ``marks`` is the text that the finding's range must cover, for bad examples.
    """

    title: str
    cells: Mapping[tuple[str, str, str], str] = {}
    replace: tuple[tuple[str, str], ...] = ()
    year: int = 2023
    data: bytes | str | None = None
    encoding: str = "utf-8"
    marks: str | None = None
    file: str = "report.txt"
    """The name of the file; by it a file of settings is known."""
    below_itself: bool = False
    """The changed report stands below the clean one."""
    beside: tuple[Example, ...] = ()
    """Further reports of the same run, for rules that compare reports."""


class NoOptions(NamedTuple):
    """The options of a rule that has none."""


class Scope(enum.Enum):
    """What a rule needs to know before it can judge."""

    FILE = enum.auto()
    """Nothing: it judges the file itself."""
    TEXT = enum.auto()
    """That the file is a report."""
    FORM = enum.auto()
    """That the report is of a year that has a form (2019 or later, or a year unknown)."""


class Rule(ABC):
    """One thing that can be wrong with a report.

    A rule sees the report and nothing else: it names nodes of the report as places and never
    reckons with offsets.
    """

    known: ClassVar[list[type[Rule]]] = []
    """Every rule defined so far."""

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    scope: ClassVar[Scope] = Scope.FORM
    enabled: ClassVar[bool] = True
    """Whether the rule is selected unless settings say otherwise (the catalogue's ``off``)."""
    fixable: ClassVar[Applicability | None] = None
    """The best applicability that a fix of this rule can have."""
    leaves: ClassVar[Mapping[str, str]] = {}
    """Codes of findings that a fix leaves for a person to see to, each with the reason."""
    across: ClassVar[bool] = False
    """Whether it compares the reports of a run (:class:`gklint.rules.across.base.AcrossRule`)."""
    private: ClassVar[bool] = False
    """Whether what is found is a person's, and is not to be shown again."""
    option_type: ClassVar[type[Any]] = NoOptions
    """What settings may say to this rule: a NamedTuple, each field with a default and ``Annotated`` with what it means.

    A field of the name of a setting for everything, such as ``dictionary``, gets what that setting says.
    """
    documentation: ClassVar[Documentation]
    bad: ClassVar[tuple[Example, ...]]
    good: ClassVar[tuple[Example, ...]]

    options: Any
    """What settings say, as :attr:`option_type`; a rule that has some declares the type again."""

    def __init__(self, options: Any = None) -> None:
        self.options = self.option_type() if options is None else options

    def __init_subclass__(cls) -> None:
        """Take note of a rule when its module is imported; a base of rules has no code."""
        super().__init_subclass__()
        if "code" in vars(cls):
            Rule.known.append(cls)

    def applies(self, report: Report) -> bool:
        """Tell whether enough is known of the report for this rule to judge it."""
        if self.scope is Scope.FILE:
            return True
        return bool(report.sections) and (self.scope is Scope.TEXT or not report.legacy)

    @abstractmethod
    def check(self, report: Report) -> Iterator[Finding]:
        """Yield what is wrong with the report."""

    def finding(
        self,
        message: Message,
        span: Span,
        *,
        cell: CellName | None = None,
        related: tuple[Related, ...] = (),
        fix: Fix | None = None,
        cause: str | None = None,
        repairs: tuple[tuple[Change, ...], ...] = (),
        alternatives: tuple[Fix, ...] = (),
    ) -> Finding:
        """Make a finding of this rule."""
        return Finding(
            code=self.code,
            name=self.name,
            severity=self.severity,
            message=message,
            span=span,
            cell=cell,
            related=related,
            fix=fix,
            cause=cause,
            repairs=repairs,
            alternatives=alternatives,
            private=self.private,
        )
