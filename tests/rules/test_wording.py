"""GK6: clean prose is left alone, whatever it looks like; what is found, where, and how long it takes to look."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from random import Random

import pytest

from gklint.blocks import Block, Kind
from gklint.fixes import apply
from gklint.language import text as told_in
from gklint.language import use
from gklint.linter import analyse, check_bytes
from gklint.report.brackets import _of_paragraph
from gklint.report.prose import Line, line_of
from gklint.report.repeats import _again, _clauses, _squares
from gklint.rules import sample
from gklint.rules.wording.misused_word import MisusedWord, Options
from gklint.spans import Span
from gklint.text import Text
from gklint.words import OwnWord, Word, misused, misused_in, words
from gklint.words.reasons import reason

from .wording import DATA, RULES, Paragraph, codes, found, paragraphs, report_with

CLEAN = paragraphs()


def _nfkc(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def _line(text: str) -> Line:
    return line_of(Block(Kind.PARAGRAPH, text, Span(0, len(text)), 0))


def _said(text: str, section: str = "overview") -> list[tuple[str, str]]:
    return [(finding.code, about) for finding, about in found(report_with((section, text)))]


# ---------------------------------------------------------------- clean prose


@pytest.mark.parametrize("paragraph", CLEAN, ids=lambda paragraph: paragraph.trap[:40])
@pytest.mark.parametrize("normalised", [False, True], ids=["full width", "normalised"])
def test_a_paragraph_that_looks_like_a_defect_is_left_alone(paragraph: Paragraph, normalised: bool) -> None:
    text = report_with((paragraph.section, paragraph.text))
    assert set(codes(_nfkc(text) if normalised else text)) <= {paragraph.allowed}


def test_all_of_them_in_one_report_are_left_alone() -> None:
    for year in (2019, 2021, 2024):
        text = report_with(*((paragraph.section, paragraph.text) for paragraph in CLEAN), year=year)
        assert Counter(codes(text)) <= Counter(paragraph.allowed for paragraph in CLEAN if paragraph.allowed)


def test_there_are_many_of_them_for_every_section() -> None:
    assert len(CLEAN) >= 60
    assert {paragraph.section for paragraph in CLEAN} == {"overview", "problems", "others"}


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.glob("*.txt") if path.name != "said.txt"))
def test_errors_and_warnings_in_the_reports_by_hand_are_those_listed(name: str) -> None:
    listed = (DATA / "defects.tsv").read_text("utf-8").splitlines()[1:]
    wanted = {line.split("\t")[2] for line in listed if line.startswith(f"{name}\t")}
    analysis = check_bytes((DATA / name).read_bytes(), rules=RULES)
    assert {each.code for each in analysis.findings if each.severity.rank} <= wanted


# ---------------------------------------------------------------- misused words


DICTIONARY = misused()


@pytest.mark.parametrize(
    ("wrong", "right", "why"),
    [
        ("公开办涵", "公开办函", "“函”误作“涵”"),
        ("政府息公开", "政府信息公开", "漏“信”字"),
        ("其进他", "其他", "多一“进”字"),
        ("密秘", "秘密", "字序颠倒"),
        ("甲乙", "丙丁", None),
        ("甲乙丙", "丁戊", None),
        ("社会注意", "社会主义", "“主义”误作“注意”"),
        ("甲乙丙丁", "甲戊己庚", None),
    ],
)
def test_why_a_word_is_wrong_is_told_from_the_two(wrong: str, right: str, why: str | None) -> None:
    told = reason(Word(wrong, right))
    assert (str(told) if told else None) == why


def test_the_reasons_of_the_dictionary_are_told_in_english() -> None:
    use("en")
    try:
        for word in DICTIONARY:
            why = reason(word)
            assert why is not None
            assert word.right in told_in(why) or re.search("[A-Za-z]{3}", told_in(why)), word
    finally:
        use("zh")


@pytest.mark.parametrize("word", DICTIONARY, ids=lambda word: word.wrong)
def test_a_word_is_wrong_in_its_bad_example_and_not_in_its_good_one(word: Word) -> None:
    bad, good = _nfkc(word.bad), _nfkc(word.good)
    assert list(word.places(bad))
    assert not [other.wrong for other in misused_in(good) if list(other.places(good))]
    assert word.wrong == _nfkc(word.wrong)
    assert word.right not in ("", word.wrong)
    why = reason(word)
    assert why is not None
    assert not str(why).endswith("。")
    assert (word.why, word.kind).count("") > 0


def test_the_right_word_is_not_wrong_itself() -> None:
    for word in DICTIONARY:
        mended = _nfkc(word.bad).replace(word.wrong, word.right)
        assert not [other.wrong for other in misused_in(mended) if list(other.places(mended))], word


def test_the_dictionary_is_large_and_has_no_word_twice() -> None:
    assert len(DICTIONARY) >= 120
    assert len({word.wrong for word in DICTIONARY}) == len(DICTIONARY)


def test_every_word_is_looked_for() -> None:
    assert misused_in("\n".join(word.wrong for word in DICTIONARY)) == DICTIONARY


def test_further_words_can_be_given() -> None:
    [own] = words({"word": [{"wrong": "连带", "right": "连带责任", "why": "本县用语", "unless-after": ["责任"]}]})
    assert [word.wrong for word in misused_in("明确连带关系", [own]) if list(word.places("明确连带关系"))] == ["连带"]
    assert not [word for word in misused_in("明确连带责任", [own]) if list(word.places("明确连带责任"))]


def test_an_entry_without_its_right_word_is_refused() -> None:
    with pytest.raises(KeyError):
        list(words({"word": [{"wrong": "连带", "why": "本县用语"}]}))


def test_the_fix_puts_the_right_word_in() -> None:
    text = report_with(("overview", "截止 2023 年底，台帐齐全。"))
    analysis = check_bytes(text.encode(), rules=RULES)
    fixes = [each.fix for each in analysis.findings if each.fix and each.code == "GK604"]
    assert "截至 2023 年底，台账齐全。" in apply(text, fixes).content


# ---------------------------------------------------------------- repeats


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("扎实推进推进政务公开。", "推进"),
        ("做好政务服务服务工作。", "服务"),
        ("按照《条例》和上级要求，对对需要公开的文件逐件审查。", "对"),
        ("组织业务培训，组织业务培训，提高能力。", "组织业务培训，"),
        ("各科室及时报送，各科室及时报送。", "各科室及时报送"),
        ("公开教育、教育、卫生等信息，扎实推进各领域公开。", None),
        ("公开名誉副主席、副主席和委员名单。", None),
        ("认真落实条例要求，扎实推进认真落实条例要求，扎实推进各项工作。", "认真落实条例要求，扎实推进"),
        (
            "压实工作责任，完善公开制度，畅通申请渠道，压实工作责任，完善公开制度，畅通申请渠道，取得实效。",
            "压实工作责任，完善公开制度，畅通申请渠道，",
        ),
        ("明确专人及时更新栏目内容，做好解读，明确专人及时更新栏目内容。", "明确专人及时更新栏目内容"),
        ("推进推进推进政务公开。", "推进推进"),
        ("𠮷祥街道推进推进政务公开。", "推进"),
        ("县人民政府政府信息公开工作有序开展。", None),
        ("区政府发文公文公开属性全部确定，公文办理规范。", None),
        ("做到公开、公开、再公开。", None),
    ],
)
def test_what_stands_twice_in_a_row(text: str, again: str | None) -> None:
    said = [about for code, about in _said(text) if code == "GK603"]
    assert said == ([again] if again else [])


_SENTENCE = "安排专人每周检查栏目更新情况，发现问题立即整改。"


@pytest.mark.parametrize(
    ("added", "again"),
    [
        ((("problems", f"{_SENTENCE}定期开展业务培训。{_SENTENCE}"),), _SENTENCE),
        ((("problems", _SENTENCE), ("problems", f"此外，定期培训。{_SENTENCE}")), _SENTENCE),
        ((("problems", f"加强检查。{_SENTENCE}"), ("problems", f"加强检查。{_SENTENCE}")), f"加强检查。{_SENTENCE}"),
        ((("overview", f"{_SENTENCE * 2}"),), _SENTENCE),
        ((("overview", _SENTENCE), ("problems", _SENTENCE)), _SENTENCE),
        ((("overview", _SENTENCE[:16] + "。"), ("problems", _SENTENCE[:16] + "。")), None),
        (
            (
                (
                    "overview",
                    f"{_SENTENCE}畅通申请渠道，完善答复文书格式，严格按照法定期限办理每一件申请。发布解读材料8篇，内容涵盖教育等领域。",
                ),
            )
            * 1,
            None,
        ),
    ],
)
def test_sentences_and_paragraphs_that_stand_twice(added: tuple[tuple[str, str], ...], again: str | None) -> None:
    assert [about for finding, about in found(report_with(*added)) if finding.code == "GK603"] == (
        [again] if again else []
    )


def test_a_long_paragraph_stands_twice_in_two_sections() -> None:
    text = "畅通申请渠道，完善答复文书格式，严格按照法定期限办理每一件申请。发布解读材料8篇，"
    text += "内容涵盖教育、医疗、社保、住房等群众关心的领域。"
    assert [finding.code for finding, _ in found(report_with(("overview", text), ("problems", text)))] == ["GK603"]


def test_only_a_doubled_word_is_deleted_safely() -> None:
    for text, safe in (("扎实推进推进公开。", True), ("组织业务培训，组织业务培训，提高能力。", False)):
        [(finding, _)] = found(report_with(("overview", text)))
        assert finding.fix is not None
        assert (finding.fix.applicability == "safe") == safe


# ---------------------------------------------------------------- places and fixes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公开信息XX条，（单位名称）负责。", [("GK601", "XX"), ("GK601", "（单位名称）")]),
        ("20XX年公开信息**条。", [("GK601", "20XX"), ("GK601", "**")]),
        ("收到申请待补充件，共N件，{{total}}份。", [("GK601", "待补充"), ("GK601", "N"), ("GK601", "{{total}}")]),
        ("错误！未找到引用源。公开信息8条。", [("GK601", "错误！未找到引用源")]),
        ("该部分以表格形式报告。表格如下：", [("GK602", "该部分以表格形式报告。表格如下：")]),
        ("公开信息8条（没有数据的填0），解读3篇。", [("GK602", "（没有数据的填0）")]),
        ("落实《条例要求（以下简称要求）。", [("GK605", "《")]),
        ("落实《条例）要求。", [("GK605", "《")]),
        ("推行“放管服“改革和“互联网+”行动。", [("GK605", "“")]),
        ("推行”放管服”改革。", [("GK605", "”")]),
        ("推行“放管服改革和“互联网+”行动。", [("GK605", "“")]),
        ("转发〔2021〕30号文件〕有关要求。", [("GK605", "〕")]),
        ("国办公开办函〔202130号文件要求明确。", []),
        ("更新栏目，。办理留言。。", [("GK606", "，。"), ("GK606", "。。")]),
        ("更新栏目；；办理留言、，回复及时。", [("GK606", "；；"), ("GK606", "、，")]),
        ("政府信\ufffd息公开\u200b工作\ue123做好。", [("GK608", "\ufffd"), ("GK608", "\u200b")]),
        ("编制锟斤拷年度报告。", [("GK608", "锟斤拷")]),
        ("编制政(zhèng)府年度报告，公开???工作。", [("GK608", "(zhèng)"), ("GK608", "???")]),
        ("编制&ldquo;年度&rdquo;报告，做好Ã¤Â¸Â­Ã¥公开。", [("GK608", "Ã¤Â¸Â­Ã¥"), ("GK608", "&ldquo;")]),
        ("家庭标志👨\u200d👩\u200d👧已上墙，内容做了公示。", []),
        ("全年公开信息3 26条，其中1 月份公开8 条，定期更 新。", [("GK609", "息3 26")]),
        ("2 0 2 3年以来，持续公开重点领域信息。", [("GK609", "2 0 ")]),
    ],
)
def test_what_is_found_and_where(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(_said(text)) == sorted(expected)


def test_garbled_characters_in_a_table_are_found() -> None:
    text = report_with().replace("行政强制 | 0", "行政强制\u200b | 0").replace("2.重复申请", "2.重复申请\x07")
    assert [about for finding, about in found(text) if finding.code == "GK608"] == ["\u200b", "\x07"]


def test_what_decoding_lost_is_said_by_another_rule() -> None:
    data = report_with(("overview", "定期更新栏目。")).encode()
    broken = data.replace("栏".encode(), "栏".encode()[:2], 1)
    assert {each.code for each in check_bytes(broken).findings} == {"GK902"}


def test_a_text_that_is_wrapped_at_every_line_has_no_broken_lines() -> None:
    sentence = "全年围绕群众关心的领域及时公开信息并做好解读回应工作努力提高服务水平，持续改进作风。"
    wrapped = "\n".join((sentence * 6)[i : i + 28] for i in range(0, len(sentence) * 6 - 28, 28))
    assert "GK607" not in codes(report_with(("overview", wrapped), ("problems", wrapped)))


def test_a_paragraph_without_its_full_stop_is_found_by_its_last_character() -> None:
    text = "定期更新栏目，及时回应关切。组织业务培训，全面提高工作人员的业务能力"
    assert _said(text) == [("GK606", "力")]
    assert "GK606" not in codes(report_with(*[("overview", f"{n}月份{text}") for n in range(1, 13)]))


def test_marks_of_another_width_are_found_only_where_both_are() -> None:
    text = report_with(("overview", "更新栏目，办理留言，回复及时,群众满意(总体良好)。"))
    assert [about for finding, about in found(text) if finding.code == "GK606"] == [","]
    assert codes(_nfkc(text)) == []


def test_a_document_set_with_blanks_is_left_alone() -> None:
    spaced = [("overview", f"全年公开 第{n}类 信息，内容涵盖教育医疗等领域。") for n in "一二三四五六七八"]
    assert codes(report_with(*spaced)) == []
    dated = [("overview", f"2023 年{n} 月公开信息{n} 条，内容涵盖教育医疗等领域。") for n in range(1, 9)]
    assert codes(report_with(*dated)) == []


def test_safe_fixes_mend_what_they_are_for() -> None:
    text = report_with(("overview", "定期更新更新栏目\u200b，，全年8 6条，截止2023年底全部办结。。"))
    analysis = check_bytes(text.encode(), rules=RULES)
    fixes = [each.fix for each in analysis.findings if each.fix and each.fix.applicability == "safe"]
    mended = apply(text, fixes).content
    assert "定期更新栏目，全年86条，截至2023年底全部办结。\n" in mended
    assert codes(mended) == []


# ---------------------------------------------------------------- how much is looked at


class _Counted(str):
    """A text that counts how often, and how much of it, is looked through by ``find``."""

    looked = 0

    def find(self, *arguments: object) -> int:
        found = super().find(*arguments)  # type: ignore[arg-type]
        start = arguments[1] if len(arguments) > 1 and isinstance(arguments[1], int) else 0
        end = arguments[2] if len(arguments) > 2 and isinstance(arguments[2], int) else len(self)
        type(self).looked += (found if found >= 0 else min(end, len(self))) - start
        return found


BAIT = {
    "one character": "的",
    "a word": "公开",
    "words twice": "推进推进，落实落实了更新更新。",
    "a phrase of official use": "政府信息公开工作，",
    "opening brackets": "（《“",
    "closing brackets": "）》”",
    "marks": "，、；。",
    "digits and blanks": "1 2 ",
    "blanks": "公 开 ",
    "letters": "XX年_*",
    "pinyin": "公(gong)",
    "question marks": "公???",
    "accents": "Ã¤Â¸",
    "read wrongly": "鏀垮簻淇℃伅",
    "entities": "&nbsp;",
    "sentences": "公开信息。",
    "a title": "《条例》的",
}


@pytest.mark.parametrize("bait", BAIT)
def test_longer_repeats_are_looked_for_in_proportion_to_the_text(bait: str) -> None:
    looked = []
    for size in (5_000, 20_000):
        _Counted.looked = 0
        text = (BAIT[bait] * size)[:size]
        list(_again(_line(text)._replace(text=_Counted(text))))
        looked.append(_Counted.looked + 1)
    assert looked[1] <= 6 * looked[0] + 20_000


@pytest.mark.parametrize("size", [50_000, 200_000])
@pytest.mark.parametrize("bait", BAIT)
@pytest.mark.timeout(20)
def test_bait_is_gone_through(bait: str, size: int) -> None:
    """The limit is some hundred times what it takes: anything that grows with the square of 200 kB does not end."""
    count = size // len(BAIT[bait].encode())
    for lines in (1, 20):
        text = "\n".join(BAIT[bait] * (count // lines) for _ in range(lines))
        assert check_bytes(report_with(("overview", text)).encode(), rules=RULES).report.sections


def test_random_texts_are_gone_through() -> None:
    rng = Random(6)
    for _ in range(150):
        text = "".join(rng.choice("公开信息，。、（）《》“”〔〕1年 XX\u200b*_:;\n") for _ in range(rng.randint(1, 120)))
        text = f"公{text.strip()}"
        analysis = check_bytes(report_with(("overview", text)).encode(), rules=RULES)
        assert all(0 <= each.span.start <= each.span.end <= len(analysis.text.content) for each in analysis.findings)


def test_every_repeat_is_one() -> None:
    rng = Random(3)
    for _ in range(400):
        text = "".join(rng.choice("甲乙丙，") for _ in range(rng.randint(2, 60)))
        for first, period, length in _squares(text):
            assert text[first : first + period] * (length // period) == text[first + period : first + period + length]
        line = _line(text)
        for repeat in (*_again(line), *_clauses(line, 0, len(text))):
            _, start, end = repeat.first
            assert text[start:end].rstrip("，") == text[repeat.start : repeat.end].rstrip("，")


def test_every_square_of_words_is_found() -> None:
    rng = Random(4)
    words_of = [chr(code) for code in range(0x4E10, 0x4E80)]
    for _ in range(300):
        rng.shuffle(words_of)
        length = rng.randint(2, 40)
        said, before, after = words_of[:length], words_of[length : length + 5], words_of[length + 5 : length + 12]
        line = _line("".join((*before, *said, *said, *after)))
        hits = [first for first, period, _ in _squares(line.text) if period == length]
        hits += [repeat.first[1] for repeat in _again(line) if repeat.end - repeat.start == length]
        assert hits == [len(before)]


def test_brackets_in_any_order_are_told() -> None:
    rng = Random(5)
    for _ in range(500):
        text = "公" + "".join(rng.choice("公()《》“”〔〕，") for _ in range(rng.randint(0, 12)))
        lonely = [text[each.span.start] for each in _of_paragraph([_line(text)])]
        for opening, closing in ("()", "《》", "〔〕"):
            if not any(mark in text for mark in "“”") and text.count(opening) != text.count(closing):
                assert lonely or text.count(opening) < text.count(closing)


@pytest.mark.parametrize(
    "line",
    [
        "当前位置：首页 > 政府信息公开 > 政府信息公开 > 政府信息公开年报",
        "首页 >> 信息公开 >> 信息公开 >> 年度报告",
        "索引号：，，01523/2024-00686　（发布机构：县政府",
    ],
)
def test_remains_of_a_web_page_are_said_by_another_rule(line: str) -> None:
    assert codes(f"{line}\n{report_with()}") == []


def test_a_title_with_two_years_is_said_by_another_rule() -> None:
    assert codes(report_with().replace("2023年政府信息公开工作年度", "2023年政府信息公开工作年度年度", 1)) == []


def test_words_of_the_users_own_are_found_with_and_without_a_reason() -> None:
    own = Options((OwnWord("青禾县城", "青禾县县城"), OwnWord("扎实推进", "有序推进", "本县用语")))
    text = Text.of(sample.report(2023).replace("方便公众查询。", "方便青禾县城公众查询。"))
    found = analyse(text, (MisusedWord(own),)).findings
    assert [str(finding.message) for finding in found] == [
        "“扎实推进”应为“有序推进”：本县用语。",
        "“青禾县城”应为“青禾县县城”。",
    ]
