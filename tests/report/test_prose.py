import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from gklint.blocks import Block, Kind
from gklint.linter import check_bytes
from gklint.report.model import Report
from gklint.report.prose import line_of, prose
from gklint.rules.sample import report
from gklint.spans import Span
from gklint.text import Text


def _analysed(text: str) -> Report:
    return check_bytes(text.encode()).report


def test_the_lines_of_a_report_are_its_prose_without_headings_and_tables() -> None:
    lines = _analysed(report(2023)).once(prose)
    assert [line.section.section.key if line.section else None for line in lines] == [
        *[None] * 2,
        *["overview"] * 6,
        *["problems"] * 2,
        "others",
    ]
    assert lines[2].text.startswith("2023年,青禾县人民政府")


def test_what_stands_on_a_headings_line_is_prose() -> None:
    text = report(2023).replace("六、其他需要报告的事项\n", "六、其他需要报告的事项。")
    last = _analysed(text).once(prose)[-1]
    assert last.text.startswith("2023年,青禾县人民政府未收取")


def test_a_match_leads_back_to_what_is_printed() -> None:
    text = report(2023).replace("862条", "８６ ２ 条")
    line = next(line for line in _analysed(text).once(prose) if "862条" in line.text)
    start = line.text.index("862条")
    place = line.span(start, start + 4)
    assert text[place.start : place.end] == "８６ ２ 条"


def test_sentences_end_with_their_marks() -> None:
    block = Block(Kind.PARAGRAPH, "收到申请3件；答复3件。结转0件", Span(0, 16), 0)
    line = line_of(block)
    assert [line.text[start:end] for start, end in line.sentences()] == ["收到申请3件;", "答复3件。", "结转0件"]


@given(st.text(alphabet=st.sampled_from("（１ 年\u3000①ﬁ㎡e\u0301\u200b，𠀀x…"), min_size=1))
def test_every_character_knows_its_place(text: str) -> None:
    line = line_of(Block(Kind.PARAGRAPH, text, Span(7, 7 + len(text)), 0))
    assert len(line.places) == len(line.text) + 1
    for i, character in enumerate(line.text):
        span = line.span(i, i + 1)
        shown = Text.of(" " * 7 + text).content[span.start : span.end]
        assert character in unicodedata.normalize("NFKC", shown)
