"""Traps: what looks like a defect in a report that has none."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from . import page_traps, prose_traps, table_traps
from .paper import Paper
from .sayings import SAYINGS

Trap = Callable[[Random, Paper], bool]
"""Puts a trap into a report; tells whether it could."""

GRID_TRAPS: dict[str, Trap] = {
    "topics in running text": prose_traps.topics_in_prose,
    "short name": prose_traps.abbreviation,
    "period": prose_traps.period_otherwise,
    "parts not listed": prose_traps.announced_without_list,
    "whole system": prose_traps.whole_system,
    **{name: prose_traps.saying(name) for name in SAYINGS},
    "numbered list": prose_traps.numbered_list,
    "quoted document": prose_traps.quoted,
    "section six divided": prose_traps.fee_subsections,
    "sixth topic": prose_traps.more_topics,
    "numbers within subsections": prose_traps.nested,
    "table of contents": page_traps.contents,
    "parts listed": page_traps.listed_parts,
    "date under the title": page_traps.dated_title,
    "second name": page_traps.long_name,
    "regulations of a city": table_traps.regulations,
    "decimal amounts": table_traps.amounts,
    "signed change": table_traps.signed_change,
    "corrected in court": table_traps.unusual_review,
    "headers filled with blanks": table_traps.aligned_header,
}
"""Before the report is put on a page; first those that need to know where the prose tells what."""

PAGE_TRAPS: dict[str, Trap] = {
    "signed on the last day": page_traps.signed_on_the_last_day,
    "signed on one line": page_traps.signed_on_one_line,
    "contact at the end": page_traps.contact_at_the_end,
    "heading style": page_traps.heading_style,
    "heading with its text": page_traps.heading_with_text,
    "note below a table": table_traps.notes_below,
    "title of a table": table_traps.table_title,
    "words above a table": table_traps.words_above,
    "table of one's own": table_traps.own_table,
}
"""Afterwards."""

TRAPS = GRID_TRAPS | PAGE_TRAPS


def set_traps(rng: Random, paper: Paper, names: list[str]) -> list[str]:
    """Put traps into a report; give the names of those that could be set."""
    set_now = [name for name in GRID_TRAPS if name in names and GRID_TRAPS[name](rng, paper)]
    return set_now + [name for name in names if name in PAGE_TRAPS and PAGE_TRAPS[name](rng, paper)]
