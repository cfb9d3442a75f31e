"""What the rules on sums share: a finding at the blamed cell, what most likely is wrong, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gklint.findings import Applicability, Change, Edit, Finding, Fix, Message, Related, say
from gklint.records import NamedTuple
from gklint.report.equations import Instance, instances
from gklint.report.model import Cell, Report
from gklint.report.numbers import write_number
from gklint.rules.base import Rule

if TYPE_CHECKING:
    from gklint.repairs.causes import Cause, Correction, Repair

_MOST_NAMED = 2
"""Cells that a sentence names; of more it gives the number."""


class Broken(NamedTuple):
    """An equation that does not hold."""

    instance: Instance
    cause: Cause | None
    """What most likely is behind it; None when no small change would mend it."""


def broken(report: Report, rule: str) -> Iterator[Broken]:
    """Yield the equations of a rule that do not hold."""
    for table in report.tables:
        for instance in instances(table, rule):
            if instance.found != instance.expected:
                # Most reports have no broken sum: they do not wait for this import.
                from gklint.repairs.causes import explain, key

                yield Broken(instance, table.once(explain).get(key(instance)))


def sum_finding(rule: Rule, found: Broken, message: Message) -> Finding:
    """Make the finding of a broken sum."""
    instance, cause = found
    repairs = cause.repairs if cause else ()
    chosen = _chosen(found)
    return rule.finding(
        message,
        instance.blame.span,
        cell=instance.blame.name,
        # What adds nothing to the sum is named last.
        related=tuple(_operand(cell) for cell in sorted(instance.others, key=lambda cell: cell.value == 0)),
        fix=_fix(chosen) if chosen else None,
        cause=cause.key if cause else None,
        repairs=tuple(tuple(_change(correction) for correction in repair) for repair in repairs),
        alternatives=tuple(_fix(repair) for repair in repairs if repair is not chosen),
    )


def sums(found: Broken, otherwise: Message) -> dict[str, str | Message]:
    """Give what every message about a sum says; ``otherwise`` is the advice when nothing is most likely wrong."""
    instance, cause = found
    return {
        "found": write_number(instance.found),
        "expected": write_number(instance.expected),
        "difference": write_number(instance.difference),
        "advice": _advice(cause.repairs[0]) if cause and cause.clear else otherwise,
    }


def _chosen(found: Broken) -> Repair | None:
    """Choose the repair that is offered as the fix: the clearly best one, or the sum where that is a repair."""
    instance, cause = found
    if cause is None:
        return None
    if cause.clear:
        return cause.repairs[0]
    alone = len(instance.total) == 1
    return next((one for one in cause.repairs if alone and [each.cell for each in one] == [instance.blame]), None)


def _advice(repair: Repair) -> Message:
    if len(repair) == 1:
        return say("最可能是“{row}”×“{column}”应为{after}（现为{before}）。", **_values(repair[0]))
    if len(repair) <= _MOST_NAMED:
        return say("最可能有{count}处填错：{changes}。", count=str(len(repair)), changes=_changes(repair))
    return say("最可能有{count}处填错，要一并改正。", count=str(len(repair)))


def _fix(repair: Repair) -> Fix:
    if len(repair) == 1:
        title = say("把“{row}”×“{column}”由{before}改为{after}", **_values(repair[0]))
    else:
        title = say("改{count}处：{changes}", count=str(len(repair)), changes=_changes(repair))
    edits = sorted(Edit(cell.span, write_number(value)) for cell, value in repair)
    return Fix(title, Applicability.UNSAFE, tuple(edits))


def _changes(repair: Sequence[Correction]) -> str:
    """Name changes in signs that need no translation."""
    named = [f"“{cell.row}”×“{cell.column}”：{cell.text}→{write_number(value)}" for cell, value in repair[:_MOST_NAMED]]
    return "、".join([*named, *(["…"] if len(repair) > _MOST_NAMED else [])])


def _values(correction: Correction) -> dict[str, str | Message]:
    cell, value = correction
    return {"row": cell.row, "column": cell.column, "before": cell.text, "after": write_number(value)}


def _change(correction: Correction) -> Change:
    return Change(correction.cell.name, correction.cell.text, write_number(correction.value))


def _operand(cell: Cell) -> Related:
    return Related(say("“{row}”×“{column}”：{text}", row=cell.row, column=cell.column, text=cell.text), cell.span)
