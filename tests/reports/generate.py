"""Whole reports from one number: text as it is found in the wild, and what its tables truly say."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from random import Random

from gklint.forms import Block, Form, Section, Table, official

from . import captions
from .damage import DAMAGE, GRID_DAMAGE, LINE_DAMAGE, MIXED
from .encodings import ENCODINGS, NEWLINES, PUNCTUATION, encoded, punctuated
from .facts import Words, notice_for, words_for
from .figures import Figures, Scale, any_scale, figures_for
from .grids import (
    Grid,
    Key,
    grid_for,
    truth,
    widened,
    with_blank_row,
    with_blanks_in_labels,
    with_header_in_two_rows,
    with_lines_in_labels,
    with_note_row,
    with_page_break,
)
from .layouts import LAYOUTS, Layout, Printed
from .legacy import legacy_parts
from .openings import preamble, sign_off, title_lines
from .organs import Level, Organ, any_organ
from .overview import overview
from .problems import others, problems
from .value_damage import mistyped

FIRST_YEAR, LAST_YEAR = 2018, 2026
TABLES = ("disclosure", "requests", "review")


@dataclass(frozen=True, slots=True)
class Choices:
    """What is left to chance where it is None."""

    level: Level | None = None
    year: int | None = None
    scale: Scale | None = None
    layout: str | None = None
    punctuation: str | None = None
    encoding: str | None = None
    newline: str | None = None
    damage: str | None = None
    """The damage to one table; None for none."""
    table: str | None = None
    """The table to damage."""
    slips: bool = False
    """Whether some figures are mistyped besides, so that sums prove nothing."""
    plain: bool = False
    """Whether tables stay just as the form prints them, with no blanks, breaks or notes."""
    brief: bool = False
    """Whether there is no more prose than a title and a sentence in each section."""


@dataclass(frozen=True, slots=True)
class Specimen:
    """A report as a file, and what a reader must make of it."""

    data: bytes
    text: str
    encoding: str
    organ: Organ
    year: int
    titled: bool
    """Whether it has a title, which names organ and year."""
    year_stated: bool
    """Whether the title or the statistics period names the year."""
    form: Form | None
    """The form that is printed; None where there is none."""
    truth: dict[Key, tuple[str, Decimal]]
    """Every figure of the undamaged tables: printed text and value."""
    layouts: dict[str, str]
    """The name of each table's layout."""
    damage: str | None = None
    damaged_table: str | None = None
    expected: dict[Key, Decimal | None] = field(default_factory=dict)
    """Of each figure of the form, the only value that a reader may give; None: no value may be given."""
    intact: frozenset[Key] = frozenset()
    """The figures that are still printed as they were."""


@dataclass(slots=True)
class _Draft:
    """A report before it is printed."""

    organ: Organ
    year: int
    form: Form
    words: Words
    grids: dict[str, Grid]
    opening: list[str]
    sections: dict[str, list[str]]
    titled: bool
    year_stated: bool


def specimen(seed: int, choices: Choices = Choices()) -> Specimen:
    """Make the report of this number; the same number and choices give the same bytes."""
    rng = Random(seed)
    year = choices.year or rng.choice((FIRST_YEAR, 2019, *range(2019, LAST_YEAR + 1)))
    organ = any_organ(rng, choices.level)
    scale = choices.scale or any_scale(rng, organ.level)
    punctuation = choices.punctuation or rng.choice(PUNCTUATION[:2] * 3 + PUNCTUATION[2:])
    encoding = choices.encoding or rng.choice(ENCODINGS)
    newline = choices.newline or rng.choice(NEWLINES)
    if year < official()[0].first_year:
        return _legacy(rng, organ, year, scale, punctuation, encoding, newline)

    draft = _draft(rng, organ, year, scale, mixed=choices.damage == MIXED)
    if choices.brief:
        _shorten(draft)
    layouts = _layouts(rng, choices.layout)
    clean = truth(list(draft.grids.values()))
    # Damage and page have chances of their own: the same number gives the same page with and without damage.
    for_page, for_damage = Random(rng.getrandbits(32)), Random(rng.getrandbits(32))
    grids = {
        key: grid if choices.plain else _varied(rng, grid, layouts[key], draft.words)
        for key, grid in draft.grids.items()
    }
    expected: dict[Key, Decimal | None] = {key: value for key, (_, value) in clean.items()}
    damaged = None
    if choices.slips:
        grids = _mistyped(for_damage, grids, expected)
    if choices.damage in GRID_DAMAGE:
        damaged, grids, changed = _damaged(for_damage, grids, choices)
        expected |= changed
    printed = {key: layouts[key].render(grid) for key, grid in grids.items()}
    if choices.damage in LINE_DAMAGE:
        damaged = choices.table or for_damage.choice(TABLES)
        printed[damaged] = LINE_DAMAGE[choices.damage](for_damage, printed[damaged])
    text = punctuated(_page(for_page, draft, printed, layouts), punctuation)
    return Specimen(
        data=encoded(text, encoding, newline),
        text=text.replace("\n", newline),
        encoding=encoding,
        organ=organ,
        year=year,
        titled=draft.titled,
        year_stated=draft.year_stated,
        form=draft.form,
        truth=clean,
        layouts={key: layout.name for key, layout in layouts.items()},
        damage=choices.damage,
        damaged_table=damaged,
        expected=expected,
        intact=_intact(grids, printed, clean, expected),
    )


def damaged_specimen(seed: int, choices: Choices = Choices()) -> Specimen:
    """Make a report with a damaged table; the kind of damage comes from the number unless it is chosen."""
    rng = Random(f"damage {seed}")
    kind = choices.damage or rng.choice(DAMAGE)
    year = choices.year or rng.randint(2019, LAST_YEAR)
    scale = choices.scale or rng.choice((Scale.NONE, Scale.FEW, Scale.FEW, Scale.SOME, Scale.SOME, Scale.MANY))
    slips = choices.slips or rng.random() < 0.25
    return specimen(seed, replace(choices, damage=kind, year=year, scale=scale, slips=slips))


# ---------------------------------------------------------------- the report


def _draft(rng: Random, organ: Organ, year: int, scale: Scale, *, mixed: bool) -> _Draft:
    required = notice_for(year)
    form = required if rng.random() < 0.93 else rng.choice(official())
    tables = [_mixed(rng, table) for table in form.tables] if mixed else list(form.tables)
    filled: dict[str, tuple[Table, Figures]] = {
        table.key: (table, figures_for(rng, table, organ, scale)) for table in tables
    }
    words = words_for(rng, organ, year, filled, scale)
    title = title_lines(rng, organ, year, required) if rng.random() < 0.85 else []
    start = preamble(rng, words, required)
    return _Draft(
        organ=organ,
        year=year,
        form=form,
        words=words,
        grids={key: grid_for(table, figures) for key, (table, figures) in filled.items()},
        opening=title + start,
        sections={
            "overview": overview(rng, organ, words),
            "problems": problems(rng, words),
            "others": others(rng, words),
        },
        titled=bool(title),
        year_stated=bool(title) or any(f"{year}年1月1日" in text for text in start),
    )


def _shorten(draft: _Draft) -> None:
    draft.opening = [f"{draft.organ.name}{draft.year}年{draft.form.title}"]
    draft.sections = {key: ["无。"] for key in draft.sections}
    draft.titled = draft.year_stated = True


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
    return replace(table, blocks=tuple(blocks))


def _layouts(rng: Random, name: str | None) -> dict[str, Layout]:
    """Choose the layout, mostly one for the whole report."""
    names = list(LAYOUTS)
    common = name or rng.choice(names)
    other = {key: rng.choice(names) if name is None and rng.random() < 0.08 else common for key in TABLES}
    return {key: LAYOUTS[layout] for key, layout in other.items()}


def _varied(rng: Random, grid: Grid, layout: Layout, words: Words) -> Grid:
    """Vary a table as authors and their tools do, without changing what it says."""
    if grid.table == "disclosure" and rng.random() < 0.15:
        grid = widened(grid)
    if grid.table == "disclosure" and rng.random() < 0.05:
        note = "{y}年本行政区域政府信息公开发布总数量（非新闻类、消息类）：{web}"
        grid = with_note_row(grid, note.format_map(words))
    if grid.table == "requests" and rng.random() < 0.06:
        grid = with_header_in_two_rows(grid)
    if rng.random() < 0.25:
        grid = with_blanks_in_labels(rng, grid, rng.choice((0.05, 0.2, 0.5)))
    if layout.cell_a_line and rng.random() < 0.2:
        grid = with_lines_in_labels(rng, grid, rng.choice((0.1, 0.4)))
    if rng.random() < 0.05:
        grid = with_blank_row(rng, grid)
    if rng.random() < 0.08:
        grid = with_page_break(rng, grid, captions.page_mark(rng, words), repeat_header=rng.random() < 0.4)
    return grid


def _mistyped(rng: Random, grids: dict[str, Grid], expected: dict[Key, Decimal | None]) -> dict[str, Grid]:
    """Mistype figures of every table, and expect what is printed now."""
    found = {}
    for key, grid in grids.items():
        harm = mistyped(rng, grid)
        expected |= harm.expected
        found[key] = harm.grid
    return found


def _damaged(
    rng: Random, grids: dict[str, Grid], choices: Choices
) -> tuple[str, dict[str, Grid], dict[Key, Decimal | None]]:
    """Damage one table: the one chosen, or any to which the damage can be done."""
    assert choices.damage is not None
    keys = [choices.table] if choices.table else rng.sample(TABLES, len(TABLES))
    for key in keys:
        harm = GRID_DAMAGE[choices.damage](rng, grids[key])
        if harm is not None:
            return key, grids | {key: harm.grid}, harm.expected
    return keys[0], grids, {}


def _legacy(
    rng: Random, organ: Organ, year: int, scale: Scale, punctuation: str, encoding: str, newline: str
) -> Specimen:
    words = words_for(rng, organ, year, {}, scale)
    text = punctuated("\n".join(legacy_parts(rng, words)) + "\n", punctuation)
    data = encoded(text, encoding, newline)
    return Specimen(data, text.replace("\n", newline), encoding, organ, year, True, True, None, {}, {})


# ---------------------------------------------------------------- the page


@dataclass(frozen=True, slots=True)
class _Style:
    """How paragraphs are set."""

    indent: str
    heading_indent: str
    between: str
    """What stands between two paragraphs."""


def _page(rng: Random, draft: _Draft, printed: dict[str, list[Printed]], layouts: dict[str, Layout]) -> str:
    style = _style(rng)
    chunks = [style.indent + text if i else text for i, text in enumerate(draft.opening)]
    for section in draft.form.sections:
        chunks.append(style.heading_indent + _heading(rng, section))
        if section.key in printed:
            chunks += [style.indent + text for text in captions.above(rng, section.key, draft.words)]
            chunks.append("\n".join(line.text for line in printed[section.key]).rstrip("\n"))
            chunks += [style.indent + text for text in captions.below(rng, draft.words)]
        else:
            chunks += [style.indent + text for text in draft.sections[section.key]]
    if rng.random() < 0.4:
        chunks += sign_off(rng, draft.organ, draft.year)
    return style.between.join(chunks) + rng.choice(("\n", "\n", "", "\n\n"))


def _style(rng: Random) -> _Style:
    indent = rng.choice(("", "", "　　", "    "))
    heading = indent if rng.random() < 0.3 else ""
    return _Style(indent, heading, rng.choice(("\n", "\n", "\n\n")))


def _heading(rng: Random, section: Section) -> str:
    text = rng.choice(section.variants) if section.variants and rng.random() < 0.06 else section.heading
    return f"{section.ordinal}、{text}"


def _intact(
    grids: dict[str, Grid],
    printed: dict[str, list[Printed]],
    clean: dict[Key, tuple[str, Decimal]],
    expected: dict[Key, Decimal | None],
) -> frozenset[Key]:
    there = {key for lines in printed.values() for line in lines for key in line.keys}
    return frozenset(
        cell.key
        for grid in grids.values()
        for cell in grid.cells()
        if cell.key in there and cell.key in clean and _says(cell.text, expected[cell.key])
    )


def _says(text: str, value: Decimal | None) -> bool:
    try:
        return value is not None and text.isascii() and Decimal(text) == value
    except InvalidOperation:
        return False
