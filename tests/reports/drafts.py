"""Reports before they are printed: who reports, what the tables say, and what is told around them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from gklint.forms import Block, Form, Table, official

from .facts import notice_for, words_for
from .figures import Figures, Scale, figures_for
from .grids import Grid, grid_for
from .narrative.telling import read_out
from .openings import preamble, title_lines
from .organs import Organ
from .overview import overview
from .problems import others, problems
from .words import Words


@dataclass(slots=True)
class Draft:
    """A report before it is printed."""

    organ: Organ
    year: int
    form: Form
    words: Words
    grids: dict[str, Grid]
    opening: list[str]
    sections: dict[str, list[str]]
    title_lines: int
    """How many lines of the opening are the title; none where there is no title."""
    year_stated: bool
    told: list[Told]
    """What the prose tells, and where."""


class Told(NamedTuple):
    """A fact and where the prose tells it."""

    name: str
    section: str
    """``opening`` for what stands before the first section."""
    paragraph: int
    start: int
    end: int


def _read(section: str, paragraphs: list[str], told: list[Told], first: int = 0) -> list[str]:
    """Give paragraphs as they are printed, and take note of what they tell."""
    found = []
    for i, paragraph in enumerate(paragraphs, first):
        text, statements = read_out(paragraph)
        found.append(text)
        told.extend(Told(one.name, section, i, one.start, one.end) for one in statements)
    return found


def draft_report(
    for_figures: Random,
    for_prose: Random,
    organ: Organ,
    year: int,
    scale: Scale,
    *,
    mixed: bool = False,
    proper: bool = False,
) -> Draft:
    """Draft the report of an organ for a year; with ``mixed``, blocks of both forms stand in its tables.

    With ``proper`` it has a title and the form that its year calls for.
    """
    required = notice_for(year)
    form = required if for_figures.random() < 0.93 or proper else for_figures.choice(official())
    tables = [_mixed(for_figures, table) for table in form.tables] if mixed else list(form.tables)
    filled: dict[str, tuple[Table, Figures]] = {
        table.key: (table, figures_for(for_figures, table, organ, scale)) for table in tables
    }
    words = words_for(for_prose, organ, year, filled, scale)
    title = title_lines(for_prose, organ, year, required)
    if for_prose.random() < 0.15 and not proper:
        title = []
    told: list[Told] = []
    start = _read("opening", preamble(for_prose, words, required), told, len(title))
    return Draft(
        organ=organ,
        year=year,
        form=form,
        words=words,
        grids={key: grid_for(table, figures) for key, (table, figures) in filled.items()},
        opening=title + start,
        sections={
            "overview": _read("overview", overview(for_prose, organ, words), told),
            "problems": _read("problems", problems(for_prose, words), told),
            "others": _read("others", others(for_prose, words), told),
        },
        title_lines=len(title),
        year_stated=bool(title) or any(f"{year}年1月1日" in text for text in start),
        told=told,
    )


def shorten(draft: Draft) -> None:
    """Leave no more prose than a title and a word in each section."""
    draft.opening = [f"{draft.organ.name}{draft.year}年{draft.form.title}"]
    draft.sections = {key: ["无。"] for key in draft.sections}
    draft.told = []
    draft.title_lines = 1
    draft.year_stated = True


def _mixed(rng: Random, table: Table) -> Table:
    """Take each block of a table, and the results of （六）, from one of the two forms."""
    versions = [form.by_key[table.key] for form in official()]
    if table.key == "requests":
        return rng.choice(versions)
    keys = list(dict.fromkeys(block.key for version in versions for block in version.blocks))
    blocks: list[Block] = []
    for key in keys:
        found = [block for version in versions for block in version.blocks if block.key == key]
        if len(found) > 1 or rng.random() < 0.5:
            blocks.append(rng.choice(found))
    return table._replace(blocks=tuple(blocks))
