"""Which generation of the form each block of a table is printed on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from gklint.forms import Block, official
from gklint.report.labels import Role
from gklint.report.normal import bare, likeness
from gklint.report.records import Record, Segment

_ALIKE = 0.6
"""Likeness from which a garbled header cell says which form it came from."""
_BETTER = 0.2
"""By how much it must be more like one form's header than like any other's."""


class Choice:
    """The form of each block, by the name of the form."""

    def __init__(self, headers: dict[str, list[Segment]]) -> None:
        self.headers = headers
        """The header cells printed above the rows of each block."""
        self.blocks: dict[str, str] = {}
        self.undecided: set[str] = set()

    @property
    def form(self) -> str | None:
        """The form of the whole table; None when it is mixed, undecided or the same in every form."""
        names = set(self.blocks.values())
        return names.pop() if len(names) == 1 and not self.undecided else None


def choose(table: str, records: Sequence[Record]) -> Choice:
    """Decide the form of each block that has rows among the records."""
    variants = _variants(table)
    choice = Choice(headers=_headers(records, variants))
    present = {key for record in records for key in _blocks_of(record)}
    for key, blocks in variants.items():
        if key not in present or _same(blocks.values()):
            continue
        other_columns = len({block.columns for block in blocks.values()}) > 1
        name = _by_header(choice.headers.get(key, ()), blocks) if other_columns else None
        name = name or _by_rows(key, records, blocks)
        if name:
            choice.blocks[key] = name
        elif other_columns:
            choice.undecided.add(key)
    _follow_the_others(choice, records)
    return choice


def _variants(table: str) -> dict[str, dict[str, Block]]:
    """Give for each block of a table its layouts, by the name of the form."""
    found: dict[str, dict[str, Block]] = {}
    for form in official():
        for block in form.by_key[table].blocks:
            found.setdefault(block.key, {})[form.name] = block
    return found


def _same(blocks: Iterable[Block]) -> bool:
    layouts = {(block.columns, block.rows) for block in blocks}
    return len(layouts) == 1 and len(list(blocks)) > 1


def _blocks_of(record: Record) -> set[str]:
    if not record.rows or record.label is None:
        return set()
    return {meaning.block for meaning in record.label.meanings if meaning.role is Role.ROW}


def _headers(records: Sequence[Record], variants: dict[str, dict[str, Block]]) -> dict[str, list[Segment]]:
    """Give the header cells above each block: those since the row before, below the block's title."""
    found: dict[str, list[Segment]] = {}
    heads: list[Segment] = []
    for record in records:
        rows = _blocks_of(record)
        heads.extend(record.segments[:-1] if rows else record.segments)
        if rows:
            _share_out(heads, rows & variants.keys(), found)
            heads = []
    _share_out(heads, variants.keys() if len(variants) == 1 else set(), found)
    return found


def _share_out(heads: list[Segment], blocks: Collection[str], found: dict[str, list[Segment]]) -> None:
    """Give a title and header cells below it to its block; header cells without one, to the block of the row below."""
    owners = blocks
    for segment in heads:
        titled = {meaning.block for meaning in segment.meanings if meaning.role is Role.TITLE}
        if titled:
            owners = titled if len(titled) == 1 else set()
        for key in owners:
            found.setdefault(key, []).append(segment)


def _by_header(header: Sequence[Segment], blocks: dict[str, Block]) -> str | None:
    exact = {name for segment in header for name in _exact(segment, blocks)}
    votes = exact or {name for segment in header if not segment.meanings for name in _alike(segment, blocks)}
    return votes.pop() if len(votes) == 1 else None


def _exact(segment: Segment, blocks: dict[str, Block]) -> Iterator[str]:
    """Yield the form's name when the cell is a column of this block in that form alone.

    处理决定数量 is a column of one form, and what is left of 本年处理决定数量 of the other: no witness.
    """
    keys = {block.key for block in blocks.values()}
    forms = {m.form for m in segment.meanings if m.role is Role.COLUMN and m.block in keys}
    if len(forms) == 1:
        (name,) = forms
        printed = bare(segment.piece.text)
        others = (column for form, block in blocks.items() if form != name for column in block.columns)
        if not any(printed in bare(column.label) for column in others):
            yield name


def _alike(segment: Segment, blocks: dict[str, Block]) -> Iterator[str]:
    printed = bare(segment.piece.text)
    scores = sorted(
        (
            (max(likeness(printed, bare(column.label)) for column in block.columns), name)
            for name, block in blocks.items()
        ),
        reverse=True,
    )
    if scores[0][0] >= _ALIKE and (len(scores) == 1 or scores[0][0] >= scores[1][0] + _BETTER):
        yield scores[0][1]


def _by_rows(key: str, records: Sequence[Record], blocks: dict[str, Block]) -> str | None:
    """Decide by rows that only one form has, or else by the number of values in every row."""
    if len(blocks) == 1:
        return next(iter(blocks))
    rows = [record for record in records if key in _blocks_of(record) and record.numbers]
    # （六）其他处理 is a row of one form and a group of the other: plain rows are better witnesses.
    plain = [record for record in rows if record.label and all(m.role is Role.ROW for m in record.label.meanings)]
    keys = {name: {row.key for row in block.rows} for name, block in blocks.items()}
    for witnesses in (plain, rows):
        owners = {name for record in witnesses for name in _owners(record, keys)}
        if owners:
            return owners.pop() if len(owners) == 1 else None
    widths = {len(record.numbers) for record in rows}
    fitting = [name for name, block in blocks.items() if widths == {len(block.columns)}]
    return fitting[0] if len(fitting) == 1 else None


def _owners(record: Record, rows: dict[str, set[str]]) -> Iterator[str]:
    """Yield the form's name when the record's row is among the rows of that form alone."""
    names = [name for name, keys in rows.items() if record.rows & keys]
    if len(names) == 1:
        yield names[0]


def _follow_the_others(choice: Choice, records: Sequence[Record]) -> None:
    """Let a block whose header is lost follow the rest of the table, unless its labels say otherwise."""
    for key in sorted(choice.undecided):
        said = {
            forms.pop()
            for record in records
            if key in _blocks_of(record) and record.label
            for forms in [{m.form for m in record.label.meanings if m.role is Role.ROW}]
            if len(forms) == 1
        }
        names = said | set(choice.blocks.values())
        if len(names) == 1 and not _contradicted(choice.headers.get(key, ()), names):
            choice.blocks[key] = names.pop()
            choice.undecided.discard(key)


def _contradicted(header: Sequence[Segment], names: set[str]) -> bool:
    forms = {m.form for segment in header for m in segment.meanings if m.role is Role.COLUMN}
    return len(forms) > 1 and not names >= forms
