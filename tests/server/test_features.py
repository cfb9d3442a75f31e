"""What editors can ask of one version of a document: hover, actions, shape, jumps, lenses and hints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from gklint.fixes import apply
from gklint.rules import sample
from gklint.server import actions, hover, lenses, symbols
from gklint.server.snapshot import Snapshot
from gklint.spans import Edit, Span
from gklint.text.units import Unit

from .texts import generated

WRONG_SUM = {("requests", "handled", "natural-person"): "9"}


def _snapshot(text: str | None = None, unit: Unit = Unit.UTF16) -> Snapshot:
    return Snapshot.of(text if text is not None else sample.report(2023, WRONG_SUM), unit=unit)


def _place(snapshot: Snapshot, words: str, after: int = 0) -> types.Position:
    text = snapshot.text.content
    return snapshot.position(text.index(words) + after)


def _cell(snapshot: Snapshot, row: str, column: str) -> Span:
    (table,) = [table for table in snapshot.report.tables if (row, column) in table.by_key]
    return table.by_key[row, column].span


def _shown(snapshot: Snapshot, range_: types.Range) -> str:
    span = snapshot.span(range_)
    return snapshot.text.content[span.start : span.end]


def _told(snapshot: Snapshot, position: types.Position) -> str:
    found = hover.hover(snapshot, position)
    assert found is not None
    assert isinstance(found.contents, types.MarkupContent)
    return found.contents.value


# ---------------------------------------------------------------- hover


def test_a_cell_tells_its_names_its_basis_and_its_sums() -> None:
    snapshot = _snapshot()
    told = _told(snapshot, snapshot.position(_cell(snapshot, "handled", "natural-person").start))
    assert "自然人" in told
    assert "（七）总计" in told
    assert "依据：" in told
    assert "✗ 相差" in told
    assert "✓" in _told(snapshot, snapshot.position(_cell(snapshot, "handled", "research").start))


def test_a_figure_of_the_text_tells_its_cell() -> None:
    snapshot = _snapshot()
    told = _told(snapshot, _place(snapshot, "申请7件", 2))
    assert "一、本年新收政府信息公开申请数量" in told
    assert "**7** ✓" in told


def test_a_finding_tells_its_rule() -> None:
    snapshot = _snapshot()
    told = _told(snapshot, snapshot.position(_cell(snapshot, "handled", "natural-person").start))
    assert "GK302" in told
    assert "为何：" in told


def test_where_nothing_is_nothing_is_told() -> None:
    snapshot = _snapshot(sample.report(2023))
    assert hover.hover(snapshot, _place(snapshot, "扎实推进")) is None


# ---------------------------------------------------------------- actions


def _offered(snapshot: Snapshot, span: Span, *only: str) -> list[types.CodeAction]:
    return list(actions.Offering(snapshot, versioned=False).at(span, actions.wanted(only)))


def _done(snapshot: Snapshot, action: types.CodeAction) -> str:
    assert action.edit is not None
    assert action.edit.changes is not None
    edits = [Edit(snapshot.span(each.range), each.new_text) for each in action.edit.changes[snapshot.uri]]
    text = snapshot.text.content
    for edit in sorted(edits, reverse=True):
        text = text[: edit.span.start] + edit.content + text[edit.span.end :]
    return text


def test_each_repair_of_a_sum_is_an_action_that_mends_it() -> None:
    snapshot = _snapshot()
    (found,) = [found for found in snapshot.findings if found.code == "GK302"]
    offered = [each for each in _offered(snapshot, found.span) if each.edit is not None and not _silences(each)]
    assert len(offered) >= len(found.repairs) > 0
    for action in offered[: len(found.repairs)]:
        assert not action.is_preferred, "which figure is wrong is for the clerk to say"
        mended = _snapshot(_done(snapshot, action))
        assert "GK302" not in {each.code for each in mended.findings}


def _silences(action: types.CodeAction) -> bool:
    return "不再报告" in action.title


def test_every_fix_offered_anywhere_makes_its_finding_go() -> None:
    for text in generated(40):
        snapshot = _snapshot(text)
        for found in snapshot.findings:
            if found.fix is None:
                continue
            offered = _offered(snapshot, found.span)
            named = [each for each in offered if each.is_preferred or each.title]
            assert named
            mended = apply(text, [found.fix]).content
            done = [_done(snapshot, each) for each in offered if each.edit is not None and not _silences(each)]
            assert mended in done


@pytest.mark.parametrize("kind", ["行", "表", "文件"])
def test_what_is_not_to_be_reported_is_reported_no_more(kind: str) -> None:
    snapshot = _snapshot()
    (found,) = [found for found in snapshot.findings if found.code == "GK302"]
    (action,) = [each for each in _offered(snapshot, found.span) if each.title == f"本{kind}不再报告GK302"]
    codes = {each.code for each in _snapshot(_done(snapshot, action)).findings}
    assert "GK302" not in codes
    assert not codes & {"GK906", "GK907", "GK908"}


def test_all_of_one_rule_and_everything_safe_are_mended_at_once() -> None:
    text = sample.report(2023).replace("行政处罚 |", "行政处法 |").replace("行政许可 |", "行政许司 |")
    text = text.replace("方便公众查询。", "方便公众查询，供以查阅。")
    snapshot = _snapshot(text)
    found = next(found for found in snapshot.findings if found.code == "GK203")
    (all_of_one,) = [
        each for each in _offered(snapshot, found.span) if each.title.startswith("修复本文件中的全部GK203")
    ]
    assert {each.code for each in _snapshot(_done(snapshot, all_of_one)).findings} == {"GK604"}
    assert [each.kind for each in _offered(snapshot, found.span) if each.kind == actions.FIX_ALL] == []
    (everything,) = _offered(snapshot, found.span, "source.fixAll")
    assert _snapshot(_done(snapshot, everything)).findings == ()


def test_documentation_is_opened_by_a_command() -> None:
    snapshot = _snapshot()
    found = snapshot.findings[0]
    commands = [each.command for each in _offered(snapshot, found.span) if each.command]
    assert {each.command for each in commands} == {actions.SHOW_RULE}
    assert [found.code] in [each.arguments for each in commands]


def test_what_mends_two_findings_is_offered_once() -> None:
    snapshot = _snapshot()
    (found,) = [found for found in snapshot.findings if found.code == "GK302"]
    offered = [each for each in _offered(snapshot, found.span) if each.edit is not None and not _silences(each)]
    assert len({each.title for each in offered}) == len(offered)
    assert {one.code for one in offered[0].diagnostics or ()} == {"GK302", "GK303"}


# ---------------------------------------------------------------- shape


def test_the_outline_has_sections_tables_and_rows() -> None:
    snapshot = _snapshot()
    outline = symbols.document_symbols(snapshot)
    assert [each.name for each in outline] == [section.heading.text for section in snapshot.report.sections]
    (table,) = outline[2].children or ()
    assert table.name == "收到和处理政府信息公开申请情况"
    assert len(table.children or ()) == 25
    for each in _all(outline):
        whole, chosen = snapshot.span(each.range), snapshot.span(each.selection_range)
        assert whole.covers(chosen)


def _all(found: Sequence[types.DocumentSymbol]) -> Iterator[types.DocumentSymbol]:
    for each in found:
        yield each
        yield from _all(each.children or ())


def test_sections_and_tables_fold() -> None:
    snapshot = _snapshot()
    lines = snapshot.text.content.split("\n")
    folded = {lines[each.start_line] for each in symbols.folding_ranges(snapshot)}
    assert {section.heading.text for section in snapshot.report.sections if section.section.key != "review"} <= folded


def test_selections_grow_from_the_cell_to_the_report() -> None:
    snapshot = _snapshot()
    cell = _cell(snapshot, "handled", "natural-person")
    grown = []
    range_: types.SelectionRange | None = symbols.selection_range(snapshot, snapshot.position(cell.start))
    while range_ is not None:
        grown.append(snapshot.span(range_.range))
        range_ = range_.parent
    assert cell in grown
    assert grown[-1] == Span(0, len(snapshot.text.content))
    assert all(outer.covers(inner) and outer != inner for inner, outer in pairwise(grown))
    assert len(grown) >= 6


# ---------------------------------------------------------------- what belongs to what


def test_a_figure_leads_to_its_cell_and_back() -> None:
    snapshot = _snapshot()
    figure = _place(snapshot, "申请7件", 2)
    (cell,) = symbols.definition(snapshot, figure)
    assert snapshot.span(cell.range) == _cell(snapshot, "received", "total")
    back = symbols.references(snapshot, cell.range.start)
    assert figure in [each.range.start for each in back]
    assert symbols.definition(snapshot, _place(snapshot, "扎实推进")) == []


def test_a_total_shows_what_it_adds_up() -> None:
    snapshot = _snapshot()
    total = _cell(snapshot, "received", "total")
    marked = symbols.highlights(snapshot, snapshot.position(total.start))
    assert [_shown(snapshot, each.range) for each in marked] == ["6", "1", "0", "0", "0", "0", "7"]
    assert symbols.highlights(snapshot, snapshot.position(_cell(snapshot, "received", "research").start)) == []


# ---------------------------------------------------------------- lenses and hints


def test_tables_say_whether_they_add_up() -> None:
    snapshot = _snapshot()
    told = [each.command.title for each in lenses.code_lenses(snapshot) if each.command]
    assert told[0] == told[2] == "勾稽 ✓"
    assert told[1].endswith("处不符")


def test_totals_say_what_they_should_be() -> None:
    snapshot = _snapshot()
    whole = types.Range(types.Position(0, 0), types.Position(10_000, 0))
    told = {snapshot.offset(each.position): each.label for each in lenses.inlay_hints(snapshot, whole)}
    assert told[_cell(snapshot, "handled", "natural-person").end] == "= 6，差3"
    none = types.Range(types.Position(0, 0), types.Position(1, 0))
    assert lenses.inlay_hints(snapshot, none) == []


# ---------------------------------------------------------------- at every place of every text


_TEXTS = tuple(generated(30))


@given(
    st.integers(0, len(_TEXTS) - 1),
    st.randoms(use_true_random=False),
    st.sampled_from(list(Unit)),
)
def test_nothing_fails_at_any_place_of_damaged_reports(number: int, rng: Random, unit: Unit) -> None:
    text = _TEXTS[number]
    start = rng.randint(0, len(text))
    end = min(len(text), start + rng.randint(0, 300))
    snapshot = _snapshot(text[:start] + rng.choice(["", "𠮷", "\u2028", "|", "\r", "<!-- gklint: "]) + text[end:], unit)
    for _ in range(3):
        line, column = rng.randint(0, snapshot.text.line_count + 2), rng.randint(0, 60)
        position = types.Position(line, column)
        hover.hover(snapshot, position)
        symbols.definition(snapshot, position)
        symbols.references(snapshot, position)
        symbols.highlights(snapshot, position)
        assert symbols.selection_range(snapshot, position)
        list(_offered(snapshot, snapshot.span(types.Range(position, position))))
    symbols.document_symbols(snapshot)
    symbols.folding_ranges(snapshot)
    lenses.code_lenses(snapshot)
