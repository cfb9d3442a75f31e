"""What the rules on sums share: a finding at the blamed cell, every other operand beside it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gklint.findings import Applicability, Edit, Finding, Fix, Message, Related, say
from gklint.report.equations import Instance, breaks, instances
from gklint.report.model import Cell, Report
from gklint.rules.base import Rule


def broken(report: Report, rule: str) -> Iterator[Instance]:
    """Yield the equations of a rule that do not hold."""
    for table in report.tables:
        yield from (instance for instance in instances(table, rule) if instance.found != instance.expected)


def total_may_be_wrong(report: Report, instance: Instance) -> bool:
    """Tell whether the sum of the parts can stand for the total without contradicting another equation."""
    cell = instance.blame
    change = {(cell.row_key, cell.column_key): instance.expected}
    return instance.expected >= 0 and not breaks(report.by_key[cell.table], change)


def sum_finding(rule: Rule, instance: Instance, message: Message, *, mend: bool) -> Finding:
    """Make the finding of a broken sum; ``mend`` offers the sum of the parts in place of the total."""
    return rule.finding(
        message,
        instance.blame.span,
        cell=instance.blame.name,
        # What adds nothing to the sum is named last.
        related=tuple(_operand(cell) for cell in sorted(instance.others, key=lambda cell: cell.value == 0)),
        fix=_fix(instance) if mend else None,
    )


def sums(instance: Instance) -> dict[str, str]:
    """Give the three numbers that every message about a sum names."""
    return {
        "found": number(instance.found),
        "expected": number(instance.expected),
        "difference": number(instance.difference),
    }


def number(value: Decimal) -> str:
    """Write a number as a clerk would: no exponent, no trailing zeros after the point."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _operand(cell: Cell) -> Related:
    return Related(say("“{row}”×“{column}”：{text}", row=cell.row, column=cell.column, text=cell.text), cell.span)


def _fix(instance: Instance) -> Fix:
    expected = number(instance.expected)
    title = say("把“{row}”×“{column}”改为{value}", row=instance.blame.row, column=instance.blame.column, value=expected)
    return Fix(title, Applicability.UNSAFE, (Edit(instance.blame.span, expected),))
