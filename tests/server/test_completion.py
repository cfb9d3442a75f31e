"""Completion: what is offered where, and that putting it in makes sense."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from gklint.forms import official
from gklint.rules import all_rules, sample
from gklint.server.completing import initials, standing_phrases
from gklint.server.completion import completions
from gklint.server.snapshot import Snapshot
from gklint.text.units import Unit
from tests.initials import PATH, content

from .texts import generated

TEXT = sample.report(2023)
SECTIONS = official()[-1].sections
MARK = "‸"
"""Where the cursor is."""


def _at(text: str, unit: Unit = Unit.UTF16) -> tuple[Snapshot, list[types.CompletionItem]]:
    place = text.index(MARK)
    snapshot = Snapshot.of(text.replace(MARK, "", 1), unit=unit)
    return snapshot, completions(snapshot, snapshot.position(place))


def _put_in(snapshot: Snapshot, item: types.CompletionItem) -> str:
    assert isinstance(item.text_edit, types.TextEdit)
    span = snapshot.span(item.text_edit.range)
    text = snapshot.text.content
    return text[: span.start] + item.text_edit.new_text + text[span.end :]


def _labels(items: list[types.CompletionItem]) -> list[str]:
    return [item.label for item in items]


def test_headings_that_are_not_there_are_offered_on_a_line_that_is_begun() -> None:
    heading = "五、存在的主要问题及改进情况"
    for typed in ("", "五", "五、存在", "cz"):
        snapshot, items = _at(TEXT.replace(heading, typed + MARK))
        (item,) = [item for item in items if item.kind == types.CompletionItemKind.Module]
        assert item.label == heading
        assert _put_in(snapshot, item) == TEXT
    _, items = _at(TEXT.replace("扎实推进", f"扎实推进{MARK}"))
    assert types.CompletionItemKind.Module not in [item.kind for item in items]


def test_items_are_found_by_the_letters_that_their_characters_begin_with() -> None:
    assert initials("二、主动公开政府信息情况") == "ezdgkzfxxqk"
    _, items = _at(TEXT.replace("二、主动公开政府信息情况", f"zdgk{MARK}"))
    assert any("zdgkzfxxqk" in (item.filter_text or "") for item in items)


def test_every_character_that_is_completed_has_its_letter() -> None:
    chinese = {character for phrase in standing_phrases() for character in phrase if "\u4e00" <= character <= "\u9fff"}
    assert all(initials(character) for character in chinese)
    assert PATH.read_text("utf-8") == content(), "python -m tests.initials writes it anew"


def test_rows_that_a_table_does_not_have_are_offered_at_their_place() -> None:
    row = "行政强制 | 0 | | |\n"
    snapshot, items = _at(TEXT.replace(row, f"行政强{MARK} | 0 | | |\n"))
    (item,) = [item for item in items if item.label == "行政强制"]
    assert _put_in(snapshot, item) == TEXT
    _, items = _at(TEXT.replace("2.重复申请 |", f"2.{MARK} |"))
    assert "2.重复申请" in _labels(items)
    assert "1.信访举报投诉类申请" not in _labels(items)


def test_nothing_is_offered_for_a_cell_of_figures() -> None:
    for typed in (f"行政强制 | {MARK} | | |\n", f"行政强制 | 1{MARK} | | |\n"):
        _, items = _at(TEXT.replace("行政强制 | 0 | | |\n", typed).replace("行政许可 | 128 | | |\n", ""))
        assert "行政许可" not in _labels(items)
    _, items = _at(TEXT.replace("行政许可 | 128 | | |\n", MARK + "\n"))
    assert "行政许可" in _labels(items)


def test_the_figure_is_that_of_the_table() -> None:
    for typed, after, figure in (
        ("全年新收政府信息公开申请", "，上年结转1件", "7件"),
        ("全年新收政府信息公开申请", "件，上年结转1件", "7"),
        ("全年新收政府信息公开申请7件，上年结转", "，办结7件", "1件"),
        ("全年新收政府信息公开申请7件，上年结转1件，办结", "，结转", "7件"),
    ):
        sentence = "全年新收政府信息公开申请7件，上年结转1件，办结7件，结转下年度继续办理1件。"
        _, items = _at(TEXT.replace(sentence, typed + MARK + after + "。"))
        offered = [item.label for item in items if item.kind == types.CompletionItemKind.Value]
        assert offered[0] == figure, "the likeliest comes first"
    snapshot, items = _at(TEXT.replace("申请7件，", f"申请1{MARK}件，"))
    (item, *_) = [item for item in items if item.kind == types.CompletionItemKind.Value]
    assert _put_in(snapshot, item) == TEXT


def test_the_sentence_that_is_missing_is_offered_in_its_section() -> None:
    missing = TEXT.replace("2023年，青禾县人民政府未收取政府信息公开信息处理费。", "")
    snapshot, items = _at(missing + MARK)
    (item,) = [item for item in items if item.kind == types.CompletionItemKind.Snippet]
    mended = Snapshot.of(_put_in(snapshot, item))
    assert "GK112" in {found.code for found in snapshot.findings}
    assert "GK112" not in {found.code for found in mended.findings}
    _, items = _at(missing.replace("下一步，将", f"{MARK}\n下一步，将"))
    assert types.CompletionItemKind.Snippet not in [item.kind for item in items]


def test_documents_are_offered_with_their_numbers() -> None:
    snapshot, items = _at(TEXT.replace("方便公众查询。", f"按照《政府信息公开信息{MARK}"))
    (item,) = [item for item in items if "处理费管理办法" in item.label]
    assert "《国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知》（国办函〔2020〕109号）" in _put_in(
        snapshot, item
    )


def test_rules_are_offered_in_comments() -> None:
    snapshot, items = _at(TEXT + f"<!-- gklint: ignore[GK301, gk3{MARK}")
    assert _labels(items) == [rule.code for rule in all_rules()]
    assert _put_in(snapshot, items[_labels(items).index("GK303")]).endswith("ignore[GK301, GK303")
    snapshot, items = _at(TEXT + f"<!-- gklint: {MARK}")
    assert "file-ignore" in _labels(items)


_TEXTS = tuple(generated(20))


@given(st.integers(0, len(_TEXTS) - 1), st.randoms(use_true_random=False), st.sampled_from(list(Unit)))
def test_whatever_is_offered_replaces_what_stands_before_the_cursor(number: int, rng: Random, unit: Unit) -> None:
    text = _TEXTS[number]
    cut = rng.randint(0, len(text))
    typed = rng.choice(["", "《", "<!-- gklint: ", "| ", "收到申请", "一、", "𠮷"])
    snapshot = Snapshot.of(text[:cut] + typed + (text[cut:] if rng.random() < 0.7 else ""), unit=unit)
    place = snapshot.position(cut + len(typed))
    for item in completions(snapshot, place):
        assert isinstance(item.text_edit, types.TextEdit)
        range_ = item.text_edit.range
        assert range_.end == place
        assert range_.start.line == place.line
        assert item.text_edit.new_text
