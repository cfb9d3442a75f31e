"""How a report numbers its sections, and where that goes wrong."""

from __future__ import annotations

from collections.abc import Sequence

from gklint.blocks import Block, Kind
from gklint.records import NamedTuple
from gklint.report.headings import number_at_start, number_of
from gklint.report.model import Report, Section
from gklint.report.order import longest_rise
from gklint.report.outline import Outline

_NUMERALS = "一二三四五六七八九十"


class Slip(NamedTuple):
    """Sections whose numbers have one thing wrong with them, and what the numbers should be."""

    sections: tuple[Section, ...]
    numbers: tuple[int, ...]


def displaced(parts: Outline) -> list[Section]:
    """Give as few sections as must be moved to put all in the form's order."""
    places = [number_of(section.section) for section in parts.own]
    kept = longest_rise(places)
    return [section for section in parts.own if number_of(section.section) not in kept]


def unnumbered(parts: Outline) -> Slip:
    """Give the sections without a number."""
    return _slip([(section, number_of(section.section)) for section in parts.own if section.number is None])


def slips(report: Report, parts: Outline) -> list[Slip]:
    """Give the wrong numbers, those with one cause together.

    An author who leaves a section out, puts one elsewhere or has one twice may number on as the form
    does or go on counting; whichever explains more is taken for what was meant.
    """
    counted = {id(section): i for i, section in enumerate(report.sections, 1)}
    readings = [[number_of(section.section) for section in parts.own]]
    if parts.missing or displaced(parts):
        readings.append([i for i, _ in enumerate(parts.own, 1)])
    if parts.repeated:
        readings.append([counted[id(section)] for section in parts.own])
    return min((_slips(report, parts.own, reading) for reading in readings), key=len)


def numeral(section: Section, number: int) -> str:
    """Write a number as the heading's own is written; with the usual mark when it has none."""
    if section.number is None:
        return f"{_NUMERALS[number - 1]}、"
    return str(number) if section.ordinal.text.isdecimal() else _NUMERALS[number - 1]


def _slips(report: Report, own: Sequence[Section], meant: Sequence[int]) -> list[Slip]:
    """Give each run of numbers that are off by the same."""
    runs: list[list[tuple[Section, int]]] = []
    carried = 0
    before: Section | None = None
    for section, number in zip(own, meant, strict=True):
        if section.number is not None:
            off = section.number - number
            if off and off == carried:
                if runs:
                    runs[-1].append((section, number))
            elif off and not (before and _explained(report, before, section.number)):
                runs.append([(section, number)])
            carried = off
        before = section
    return [_slip(run) for run in _exchanged(runs)]


def _exchanged(runs: list[list[tuple[Section, int]]]) -> list[list[tuple[Section, int]]]:
    """Put together single wrong numbers of which each is the other's."""
    found: list[list[tuple[Section, int]]] = []
    for run in runs:
        (section, number), *more = run
        last = found[-1] if found else []
        if len(last) == 1 and not more and last[0][0].number == number and section.number == last[0][1]:
            last.extend(run)
        else:
            found.append(run)
    return found


def _explained(report: Report, before: Section, number: int) -> bool:
    """Tell whether a numbered line that is no section of the form stands before a section's heading."""
    return any(number_at_start(block) == number - 1 for block in before.blocks if _is_heading(report, block))


def _is_heading(report: Report, block: Block) -> bool:
    return block.kind is Kind.HEADING and not any(
        table.span.start <= block.span.start < table.span.end for table in report.tables
    )


def _slip(run: Sequence[tuple[Section, int]]) -> Slip:
    return Slip(tuple(section for section, _ in run), tuple(number for _, number in run))
