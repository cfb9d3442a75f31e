"""Whole reports from one number: text as it is found in the wild, and what its tables truly say."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from random import Random

from gklint.forms import Form, official

from .damage import DAMAGE, EVERYWHERE, GRID_DAMAGE, HEADING_DAMAGE, LINE_DAMAGE, MIXED, TWICE
from .drafts import Draft, draft_report, shorten
from .encodings import ENCODINGS, NEWLINES, PUNCTUATION, encoded, punctuated
from .facts import words_for
from .figures import Scale, any_scale
from .grids import Grid, Key, truth
from .layouts import Layout, Printed
from .legacy import legacy_parts
from .organs import Level, Organ, any_organ
from .pages import TABLES, choose_layouts, heading_of, sheet_of, varied
from .value_damage import mistyped

FIRST_YEAR, LAST_YEAR = 2018, 2026


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
    further: str | None = None
    """Another kind of damage to the same table."""
    table: str | None = None
    """The table to damage."""
    slips: bool = False
    """Whether some figures are mistyped besides, so that sums prove nothing."""
    plain: bool = False
    """Whether tables stay just as the form prints them, with no blanks, breaks or notes."""
    brief: bool = False
    """Whether there is no more prose than a title and a sentence in each section."""
    proper: bool = False
    """Whether there is a title, and the form is the one that the year calls for."""


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
class _Print:
    """The tables of a report on their way to the page, and what is to be expected of a reader."""

    grids: dict[str, Grid]
    layouts: dict[str, Layout]
    headings: dict[str, str]
    expected: dict[Key, Decimal | None]
    lines: dict[str, list[Printed]] = field(default_factory=dict)
    damaged: str | None = None

    def harm(self, rng: Random, choices: Choices) -> None:
        """Do the damage to one table: the one chosen, or any to which it can be done."""
        if choices.slips:
            for key, grid in self.grids.items():
                slip = mistyped(rng, grid)
                self.grids[key] = slip.grid
                self.expected |= slip.expected
        kinds = (choices.damage, choices.further)
        for kind in kinds:
            if kind in GRID_DAMAGE:
                self._harm_grid(rng, choices, kind)
        self.lines = {key: self.layouts[key].render(grid) for key, grid in self.grids.items()}
        for kind in kinds:
            if kind in LINE_DAMAGE:
                table = self._damaged_table(rng, choices)
                self.lines[table] = LINE_DAMAGE[kind](rng, self.lines[table])
            elif kind in HEADING_DAMAGE:
                table = self._damaged_table(rng, choices)
                self.headings[table] = HEADING_DAMAGE[kind](rng, self.headings[table])

    def _damaged_table(self, rng: Random, choices: Choices) -> str:
        """Give the table that is damaged already, or else the one to damage."""
        if self.damaged is None:
            self.damaged = choices.table or rng.choice(TABLES)
        return self.damaged

    def _harm_grid(self, rng: Random, choices: Choices, kind: str) -> None:
        if kind in EVERYWHERE:
            for key, grid in self.grids.items():
                harm = GRID_DAMAGE[kind](rng, grid)
                self.grids[key] = harm.grid if harm else grid
        chosen = self.damaged or choices.table
        for key in [chosen] if chosen else rng.sample(TABLES, len(TABLES)):
            self.damaged = key
            harm = GRID_DAMAGE[kind](rng, self.grids[key])
            if harm is not None:
                self.grids[key] = harm.grid
                self.expected |= harm.expected
                return

    def intact(self, clean: dict[Key, tuple[str, Decimal]]) -> frozenset[Key]:
        """Give the figures that still stand on the page as a reader is to give them back."""
        there = {key for lines in self.lines.values() for line in lines for key in line.keys}
        return frozenset(
            cell.key
            for grid in self.grids.values()
            for cell in grid.cells()
            if cell.key in there and cell.key in clean and _says(cell.text, self.expected[cell.key])
        )


def _says(text: str, value: Decimal | None) -> bool:
    try:
        return value is not None and text.isascii() and Decimal(text) == value
    except InvalidOperation:
        return False


@dataclass(slots=True)
class Drawn:
    """What is settled of a report before anything of it is written."""

    organ: Organ
    year: int
    scale: Scale
    punctuation: str
    encoding: str
    newline: str
    choices: Choices
    rng: Random
    figures: Random
    prose: Random
    tables: Random
    page: Random
    damage: Random


@dataclass(slots=True)
class Sketch:
    """A report that is written, but not yet put on a page."""

    draft: Draft
    grids: dict[str, Grid]
    layouts: dict[str, Layout]
    headings: dict[str, str]


def draw(seed: int | str, choices: Choices) -> Drawn:
    """Settle what the report of this number is to be.

    What is chosen is drawn all the same, so that a choice changes nothing but itself.
    """
    rng = Random(seed)
    years = (FIRST_YEAR, 2019, *range(2019, LAST_YEAR + 1))
    year, level = rng.choice(years), rng.choice(tuple(Level))
    drawn = [rng.choice(ways) for ways in (PUNCTUATION[:2] * 3 + PUNCTUATION[2:], ENCODINGS, NEWLINES)]
    for_organ, *others = (Random(rng.getrandbits(32)) for _ in range(6))
    organ = any_organ(for_organ, choices.level or level)
    scale = any_scale(rng, organ.level)
    return Drawn(
        organ,
        choices.year or year,
        choices.scale or scale,
        choices.punctuation or drawn[0],
        choices.encoding or drawn[1],
        choices.newline or drawn[2],
        choices,
        rng,
        *others,
    )


def sketch(drawn: Drawn) -> Sketch:
    """Write a report of a year that has a form."""
    choices = drawn.choices
    draft = draft_report(
        drawn.figures,
        drawn.prose,
        drawn.organ,
        drawn.year,
        drawn.scale,
        mixed=choices.damage == MIXED,
        proper=choices.proper,
    )
    if choices.brief:
        shorten(draft)
    layouts = choose_layouts(drawn.rng, choices.layout)
    return Sketch(
        draft=draft,
        grids={
            key: grid if choices.plain else varied(drawn.tables, grid, layouts[key], draft.words)
            for key, grid in draft.grids.items()
        },
        layouts=layouts,
        headings={section.key: heading_of(drawn.page, section) for section in draft.form.sections},
    )


def specimen(seed: int, choices: Choices = Choices()) -> Specimen:
    """Make the report of this number; the same number and choices give the same bytes."""
    drawn = draw(seed, choices)
    if drawn.year < official()[0].first_year:
        return _legacy(drawn)
    made = sketch(drawn)
    draft, layouts = made.draft, made.layouts
    clean = truth(list(draft.grids.values()))
    prints = _Print(made.grids, layouts, made.headings, {key: value for key, (_, value) in clean.items()})
    prints.harm(drawn.damage, choices)
    page = str(sheet_of(drawn.page, draft, prints.headings, prints.lines))
    text = punctuated(f"{page.rstrip()}\n{page}" if choices.damage == TWICE else page, drawn.punctuation)
    return Specimen(
        data=encoded(text, drawn.encoding, drawn.newline),
        text=text.replace("\n", drawn.newline),
        encoding=drawn.encoding,
        organ=drawn.organ,
        year=drawn.year,
        titled=draft.title_lines > 0,
        year_stated=draft.year_stated,
        form=draft.form,
        truth=clean,
        layouts={key: layout.name for key, layout in layouts.items()},
        damage=choices.damage,
        damaged_table=prints.damaged,
        expected=prints.expected,
        intact=prints.intact(clean),
    )


def damaged_specimen(seed: int, choices: Choices = Choices()) -> Specimen:
    """Make a report with a damaged table; the kind of damage comes from the number unless it is chosen."""
    rng = Random(f"damage {seed}")
    kind = choices.damage or rng.choice(DAMAGE)
    year = choices.year or rng.randint(2019, LAST_YEAR)
    scale = choices.scale or rng.choice((Scale.NONE, Scale.FEW, Scale.FEW, Scale.SOME, Scale.SOME, Scale.MANY))
    slips = choices.slips or rng.random() < 0.25
    return specimen(seed, replace(choices, damage=kind, year=year, scale=scale, slips=slips))


def _legacy(drawn: Drawn) -> Specimen:
    words = words_for(drawn.prose, drawn.organ, drawn.year, {}, drawn.scale)
    text = punctuated("\n".join(legacy_parts(drawn.prose, words)) + "\n", drawn.punctuation)
    data = encoded(text, drawn.encoding, drawn.newline)
    text = text.replace("\n", drawn.newline)
    return Specimen(data, text, drawn.encoding, drawn.organ, drawn.year, True, True, None, {}, {})
