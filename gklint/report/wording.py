"""Printed labels and header cells compared with what the form has at their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from gklint.blocks import Piece
from gklint.forms import Block, official
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.align import Slot, cheapest
from gklint.report.labels import Role, without_ordinal
from gklint.report.model import Label, Wording
from gklint.report.normal import bare, likeness, plain
from gklint.report.records import Record, Segment
from gklint.spans import Span

_NOTE = Pattern(r"[（(][^（）()]*[）)]")
_MISTYPED = Pattern(r"\(\(|\)\)|[.,、:][.,、:]|^[.,、:)]")
"""Marks doubled, or before the ordinal that they belong after."""
_SENTENCE = Pattern(r"[。；;]|[：:]$")
_ALIKE = 0.4
"""Likeness from which a cell can be a misspelling of the form's label that is missing at its place."""
_CLEARLY = 0.1
"""By how much a label must be more like its printed form than every other, to be the nearest."""
_NUMBERED_BY_ITSELF = 3
_SKIP_PRINTED = 0.6
_SKIP_OFFICIAL = 0.4
_UNLIKE = 1.6


class Expected(NamedTuple):
    """A cell that the form prints, with other wordings that are known for it."""

    text: str
    variants: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def wording(printed: str, wanted: str, variants: tuple[str, ...] = ()) -> Wording | None:
    """Tell how a printed text differs from the form's; None when blanks, marks and widths are all."""
    words, form = bare(printed), bare(wanted)
    if words == form:
        return _marks(plain(printed), plain(wanted))
    if any(bare(printed.replace(note, "")) == form for note in _NOTE.findall(printed)):
        return Wording.NOTED
    if any(words == bare(text) for text in variants):
        return Wording.OTHER
    return Wording.PART if words and words in form else Wording.OTHER


def _marks(printed: str, wanted: str) -> Wording | None:
    """Tell whether the marks of the same words were mistyped; other marks in the same place are all right."""
    lost = any(printed.count(left) != printed.count(right) for left, right in ("()", "“”"))
    if not lost and not _MISTYPED.search(printed):
        return None
    return Wording.PART if printed in wanted else Wording.OTHER


# ---------------------------------------------------------------- before the figures


def row_labels(placed: Iterable[tuple[Record, Slot | None]]) -> Iterator[Label]:
    """Yield the labels of rows, and of their groups, that are not in the form's words.

    Where several have lost nothing but their ordinals, these were numbered by the word processor and
    are in the document all right.
    """
    found = list(_row_labels(placed))
    unnumbered = [label for label in found if bare(label.piece.text) == bare(without_ordinal(label.official))]
    yield from found if len(unnumbered) < _NUMBERED_BY_ITSELF else (label for label in found if label not in unnumbered)


def _row_labels(placed: Iterable[tuple[Record, Slot | None]]) -> Iterator[Label]:
    before: tuple[str, ...] = ()
    for record, slot in placed:
        if slot is None:
            continue
        above = [segment for segment in record.segments if segment is not record.label]
        strange = [segment for segment in above if not segment.meanings]
        groups = [text for i, text in enumerate(slot.row.path[:-1]) if before[: i + 1] != slot.row.path[: i + 1]]
        if strange and groups:
            yield from _group_labels(strange, groups, slot.block)
        if record.label is not None and record.label.cells == 1:
            label = _row_label(record.label, strange, slot)
            if label is not None:
                yield label
        before = slot.row.path


def _group_labels(strange: Sequence[Segment], groups: Sequence[str], block: Block) -> Iterator[Label]:
    others = _before_figures(block)
    for segment in strange:
        printed = segment.piece.text
        score, group = max((likeness(bare(printed), bare(text)), text) for text in groups)
        if score >= _ALIKE:
            how = wording(printed, group)
            if how is not None:
                yield Label(segment.piece, group, how, block, False, _is_nearest(printed, group, others))


def _row_label(label: Segment, strange: Sequence[Segment], slot: Slot) -> Label | None:
    row, piece, spread = slot.row, label.piece, False
    known = _wordings_elsewhere().get(row.key, ()) + row.variants
    how = wording(piece.text, row.label, known)
    if how is None:
        return None
    if strange:
        # The words before it may be its beginning: a long label is often printed on two lines.
        above = strange[-1].piece
        joined = Piece(above.text + piece.text, Span(above.span.start, piece.span.end))
        if likeness(bare(joined.text), bare(row.label)) > likeness(bare(piece.text), bare(row.label)):
            piece, spread = joined, True
            how = wording(piece.text, row.label, known) or how
    nearest = _is_nearest(piece.text, row.label, _before_figures(slot.block))
    return Label(piece, row.label, how, slot.block, False, nearest, spread)


@cache
def _wordings_elsewhere() -> dict[str, tuple[str, ...]]:
    """Give the labels that each row has on any form: one form's may be a part of another's."""
    found: dict[str, tuple[str, ...]] = {}
    for form in official():
        for row in (row for table in form.tables for block in table.blocks for row in block.rows):
            found[row.key] = (*found.get(row.key, ()), row.label)
    return found


def _before_figures(block: Block) -> list[str]:
    return list(dict.fromkeys(text for row in block.rows for text in row.path))


# ---------------------------------------------------------------- above the figures


def header_labels(block: Block, segments: Sequence[Segment]) -> Iterator[Label]:
    """Yield the header cells of a block that are not in the form's words."""
    printed = [segment for segment in segments if not _is_row(segment) and not _SENTENCE.search(segment.piece.text)]
    cells = expected_header(block)
    words = {bare(cell.text) for cell in cells}
    known = sum(_is_official(segment, words) for segment in printed)
    if known == len(printed):
        return
    cells = cells * max(1, -(-known // len(cells)))  # a header may be printed again after a page break
    costs = [[_header_cost(segment, cell) for cell in cells] for segment in printed]
    places = cheapest(costs, [_SKIP_PRINTED] * len(printed), [_SKIP_OFFICIAL] * len(cells))
    places = _between_neighbours(places, len(cells))
    texts = [cell.text for cell in cells]
    rests = {bare(segment.piece.text) for segment in printed if not _is_official(segment, words)}
    for segment, place in zip(printed, places, strict=True):
        if place is not None:
            part, cell = bare(segment.piece.text), cells[place]
            how = wording(segment.piece.text, cell.text)
            if how is Wording.PART and _is_divided(part, bare(cell.text), rests):
                continue
            if how is None or (how is Wording.OTHER and part in map(bare, cell.variants)):
                continue
            yield Label(segment.piece, cell.text, how, block, True, _is_nearest(segment.piece.text, cell.text, texts))


def _is_divided(part: str, official: str, parts: set[str]) -> bool:
    """Tell whether the rest of a cell is printed as well, in other cells: narrow columns are often so."""
    place = official.find(part)
    rest = official[:place], official[place + len(part) :]
    return place >= 0 and rest != ("", "") and all(_is_made_of(text, parts) for text in rest)


def _is_made_of(text: str, parts: set[str]) -> bool:
    return not text or any(part and text.startswith(part) and _is_made_of(text[len(part) :], parts) for part in parts)


def expected_header(block: Block) -> list[Expected]:
    """Give the cells above a block's figures in reading order."""
    if block.header:
        variants = {column.label: column.variants for column in block.columns}
        return [Expected(cell.text, variants.get(cell.text, ())) for line in block.header for cell in line]
    corner = [Expected(text) for text in (block.title, block.corner) if text]
    return corner + [Expected(column.label, column.variants) for column in block.columns]


def _is_row(segment: Segment) -> bool:
    return any(meaning.role in (Role.ROW, Role.GROUP) for meaning in segment.meanings)


def _is_official(segment: Segment, official: set[str]) -> bool:
    """Tell whether a cell is in the form's own words, the title of another block included."""
    return bare(segment.piece.text) in official or any(meaning.role is Role.TITLE for meaning in segment.meanings)


def _header_cost(segment: Segment, cell: Expected) -> float:
    words = bare(_NOTE.sub("", segment.piece.text)) or bare(segment.piece.text)
    if words in (bare(cell.text), bare(_NOTE.sub("", cell.text))):
        return 0.0
    return _UNLIKE * (1 - max(likeness(words, bare(text)) for text in (cell.text, *cell.variants)))


def _between_neighbours(places: Sequence[int | None], count: int) -> list[int | None]:
    """Place a cell like none, where its neighbours are placed and the form has one cell between them.

    Below the last of the ``count`` cells stands the first row of figures.
    """
    found = list(places)
    for i in range(1, len(found)):
        before, after = places[i - 1], places[i + 1] if i + 1 < len(found) else count
        if places[i] is None and before is not None and after is not None and after - before == 2:
            found[i] = before + 1
    return found


def _is_nearest(printed: str, official: str, others: Iterable[str]) -> bool:
    words = bare(printed)
    score = likeness(words, bare(official))
    return all(score >= likeness(words, bare(text)) + _CLEARLY for text in others if plain(text) != plain(official))
