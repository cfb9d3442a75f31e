"""Which encoding a file has, and what was lost of it."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from encodings.aliases import aliases
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gklint.spans import Span
from gklint.text import NotText, Text, UnknownEncoding, canonical_name, decode

from .corpus import REPORTS, SHORT, piece
from .strategies import texts

MARKLESS = ("utf-8", "gb18030", "utf-16-le", "utf-16-be")
MARKED = (*MARKLESS, "utf-32-le", "utf-32-be")


# Clean files


@pytest.mark.parametrize("encoding", MARKLESS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("report", REPORTS)
def test_reports_without_a_mark(report: str, line_end: str, encoding: str) -> None:
    content = report.replace("\n", line_end)
    data = content.encode(encoding)
    text = decode(data)
    assert text == Text(content, encoding)
    assert text.encode() == data


@pytest.mark.parametrize("encoding", MARKED)
@pytest.mark.parametrize("report", REPORTS)
def test_reports_with_a_mark(report: str, encoding: str) -> None:
    data = ("\ufeff" + report).encode(encoding)
    text = decode(data)
    assert text == Text(report, encoding, bom=True)
    assert text.encode() == data


@given(texts, st.sampled_from(MARKED), st.booleans())
def test_any_text_in_a_named_encoding(content: str, encoding: str, bom: bool) -> None:
    content = content.lstrip("\ufeff") or "甲"
    data = (("\ufeff" if bom else "") + content).encode(encoding)
    try:
        text = decode(data, encoding)
    except NotText:
        assert sum(character < " " or character == "\x7f" for character in content) > 0
    else:
        assert text == Text(content, encoding, bom, told=True)
        assert text.encode() == data


@given(texts)
def test_clean_utf8_with_chinese_in_it_is_never_taken_for_anything_else(content: str) -> None:
    content = "".join(character for character in "政府" + content if character.isprintable() or character in "\r\n\t")
    assert decode(content.encode()) == Text(content)


@given(st.integers(0, 2**32), st.integers(8, 400), st.sampled_from(MARKLESS))
def test_pieces_of_reports(seed: int, length: int, encoding: str) -> None:
    content = piece(Random(seed), length)
    text = decode(content.encode(encoding))
    # Two or three Chinese characters in GB18030 may also be UTF-8 or, between blanks, ASCII in UTF-16.
    if sum(character >= "\u4e00" for character in content) > 3:
        assert text == Text(content, encoding)


@pytest.mark.parametrize("encoding", ["gb2312", "gbk", "gb18030"])
def test_the_chinese_encodings_are_one(encoding: str) -> None:
    content = "行政规范性文件的制发、废止情况，“政府信息公开”专栏。\n" + ("𠀀镕" if encoding == "gb18030" else "")
    assert decode(content.encode(encoding)) == Text(content, "gb18030")
    assert decode(content.encode(encoding), encoding) == Text(content, "gb18030", told=True)


def test_short_words_in_gb18030_that_are_utf8_as_well() -> None:
    content = "知识学习目录平台"
    data = content.encode("gb18030")
    assert data.decode("utf-8") != content
    assert decode(data) == Text(content, "gb18030")


@pytest.mark.parametrize("content", ["", "a", "12 · 3", "café", "Привет, мир", "日本語", "\ufffd政府\ufffd"])
def test_other_texts_in_utf8(content: str) -> None:
    assert decode(content.encode()) == Text(content)


def test_a_replacement_character_in_the_file_is_no_loss() -> None:
    data = "政府\ufffd信息".encode() + b"\xe5\x85" + "开工作年度报告".encode()
    assert decode(data).lossy == (Span(5, 6),)


def test_a_second_mark_is_text() -> None:
    assert decode("\ufeff\ufeff政府".encode()) == Text("\ufeff政府", bom=True)


# Damaged files


def lose(random: Random, data: bytes) -> bytes:
    """Lose one byte."""
    place = random.randrange(len(data))
    return data[:place] + data[place + 1 :]


def overwrite(random: Random, data: bytes) -> bytes:
    """Overwrite one byte."""
    place = random.randrange(len(data))
    return data[:place] + random.randbytes(1) + data[place + 1 :]


def truncate(random: Random, data: bytes) -> bytes:
    """Lose the last bytes."""
    return data[: -random.randint(1, 3)]


def overwrite_many(random: Random, data: bytes) -> bytes:
    """Overwrite one byte in fifty."""
    for _ in range(len(data) // 50 + 1):
        data = overwrite(random, data)
    return data


Damage = Callable[[Random, bytes], bytes]
DAMAGES: tuple[Damage, ...] = (lose, overwrite, truncate, overwrite_many)


def rate(encoding: str, damage: Damage, length: int, count: int) -> tuple[float, float]:
    """Say which parts of damaged texts were read in their encoding, and as text at all."""
    random = Random(f"{encoding} {damage.__name__} {length}")
    right = read = 0
    for _ in range(count):
        try:
            text = decode(damage(random, piece(random, length).encode(encoding)))
        except NotText:
            continue
        read += 1
        right += text.encoding == encoding
    return right / count, read / count


# UTF-16 that has lost a byte is not to be recovered: everything after it is shifted.
CASES = [
    (encoding, damage)
    for encoding in MARKLESS
    for damage in DAMAGES
    if not (damage is lose and encoding.startswith("utf-16"))
]


@pytest.mark.parametrize(("encoding", "damage"), CASES)
def test_damaged_files_are_read_in_their_encoding(encoding: str, damage: Damage) -> None:
    rates = {length: rate(encoding, damage, length, 200) for length in (10, 40, 200, 1500)}
    figures = ", ".join(f"{length}: {right:.1%} ({read:.1%})" for length, (right, read) in rates.items())
    print(f"{encoding} {damage.__name__}: right (read at all) by length: {figures}")
    assert rates[10][0] >= 0.9
    assert rates[40][0] >= 0.97
    assert rates[200][0] == 1
    assert rates[1500][0] == 1


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_loss_in_utf8_is_noted_at_its_place(damage: Damage) -> None:
    random = Random(damage.__name__)
    for _ in range(200):
        clean = piece(random, 300).encode()
        data = damage(random, clean)
        text = decode(data)
        assert text.content == data.decode("utf-8", "replace")
        assert [text.content[start:end] for start, end in text.lossy] == [
            "\ufffd" * (end - start) for start, end in text.lossy
        ]
        assert sum(end - start for start, end in text.lossy) == text.content.count("\ufffd")


@given(st.binary(max_size=300), st.sampled_from([*MARKED, "big5", "utf-16", "latin-1", "iso-2022-jp"]))
def test_any_bytes_in_any_encoding(data: bytes, encoding: str) -> None:
    try:
        text = decode(data, encoding)
    except NotText:
        return
    assert not any("\ud800" <= character <= "\udfff" for character in text.content)
    assert all(set(text.content[start:end]) == {"\ufffd"} for start, end in text.lossy)
    if not text.lossy and encoding not in ("big5", "iso-2022-jp"):
        assert text.encode() == data


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    try:
        text = decode(data)
    except NotText:
        return
    assert text.lossy or text.encode() == data


def test_what_cannot_be_written_is_not_replaced() -> None:
    with pytest.raises(UnicodeEncodeError):
        "政府".encode("ascii", "gklint-lost")


def test_every_character_of_gb18030_is_written_as_it_was_read() -> None:
    """Fixing one character of a file must not change another."""
    lead, trail, digit = range(0x81, 0xFF), [*range(0x40, 0x7F), *range(0x80, 0xFF)], range(0x30, 0x3A)
    for first in lead:
        data = b"".join(bytes((first, second)) for second in trail)
        if first < 0x90:
            data += b"".join(bytes((first, a, b, c)) for a in digit for b in lead for c in digit)
        text = decode(data, "gb18030")
        clean = "".join(character for character in text.content if character != "\ufffd")
        assert decode(clean.encode("gb18030"), "gb18030").content == clean
        if not text.lossy:
            assert text.encode() == data


# What is no text

ZIP = b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00" + zlib.compress(SHORT.encode())
BINARIES = {
    "docx": ZIP,
    "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog>>\n",
    "rtf": b"{\\rtf1\\ansi\\ansicpg936 \\'d5\\'fe}",
    "png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "gzip": b"\x1f\x8b\x08" + zlib.compress(b"x"),
    "zeros": bytes(1000),
    "one zero": b"\x00",
    "numbers": b"".join(number.to_bytes(4, "little") for number in range(1000)),
    "compressed": zlib.compress("".join(REPORTS).encode() * 3),
    "random": Random(1).randbytes(4000),
}


@pytest.mark.parametrize("kind", BINARIES)
@pytest.mark.parametrize("encoding", [None, "utf-8"])
def test_what_is_no_text(kind: str, encoding: str | None) -> None:
    with pytest.raises(NotText) as raised:
        decode(BINARIES[kind], encoding)
    assert "纯文本" in str(raised.value.reason) or "编码" in str(raised.value.reason)


@pytest.mark.parametrize(("kind", "word"), [("docx", "Word"), ("pdf", "PDF"), ("png", "图片"), ("gzip", "压缩")])
def test_the_reason_names_the_format(kind: str, word: str) -> None:
    with pytest.raises(NotText, match=word):
        decode(BINARIES[kind])


def test_random_bytes_are_no_text() -> None:
    accepted = 0
    for seed in range(300):
        try:
            decode(Random(seed).randbytes(2000))
        except NotText:
            continue
        accepted += 1
    assert accepted == 0


def test_a_stray_control_character_is_no_reason_to_refuse() -> None:
    content = SHORT.replace("县", "县\x00", 1)
    assert decode(content.encode()) == Text(content)
    assert decode(content.encode("gb18030")) == Text(content, "gb18030")


def test_a_file_in_big5_is_refused_rather_than_misread() -> None:
    data = "政府資訊公開年度報告，主動公開政府資訊情況，收到和處理申請情況。".encode("big5")
    with pytest.raises(NotText, match="--encoding"):
        decode(data)
    assert decode(data, "Big5").content.startswith("政府資訊公開")


# Encodings by name


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("UTF8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("GBK", "gb18030"),
        ("cp936", "gb18030"),
        ("GB2312", "gb18030"),
        ("UTF_16LE", "utf-16-le"),
        ("utf-16", "utf-16"),
        ("latin1", "iso8859-1"),
        ("Big5", "big5"),
    ],
)
def test_names(name: str, canonical: str) -> None:
    assert canonical_name(name) == canonical
    assert canonical_name(canonical) == canonical


@pytest.mark.parametrize(
    "name", ["", "utf-9", "base64", "rot13", "punycode", "idna", "undefined", "汉字", "a\x00b", "\ud800"]
)
def test_unknown_names(name: str) -> None:
    with pytest.raises(UnknownEncoding) as raised:
        decode(b"a", name)
    assert name in str(raised.value.reason)


@pytest.mark.parametrize("module", sorted(set(aliases.values())))
def test_whatever_python_can_decode_can_be_named(module: str) -> None:
    try:
        name = canonical_name(module)
    except UnknownEncoding:
        return
    for data in (SHORT.encode(), SHORT.encode("utf-16"), Random(1).randbytes(200)):
        try:
            text = decode(data, name)
        except NotText:
            continue
        assert canonical_name(text.encoding) == text.encoding


@pytest.mark.parametrize("bom", [False, True])
@pytest.mark.parametrize("order", ["le", "be"])
def test_utf16_without_a_byte_order_in_its_name(order: str, bom: bool) -> None:
    data = (("\ufeff" if bom else "") + SHORT).encode(f"utf-16-{order}")
    assert decode(data, "utf-16") == Text(SHORT, f"utf-16-{order}", bom, told=True)


def test_the_named_encoding_is_taken_against_all_appearances() -> None:
    data = "政府信息公开".encode()
    assert decode(data, "gb18030").content == data.decode("gb18030")
    assert decode(data, "latin-1").content == data.decode("latin-1")


def test_a_wrong_name_is_named_in_the_reason() -> None:
    with pytest.raises(NotText, match="UTF-8"):
        decode(SHORT.encode("gb18030"), "utf-8")


def test_new_content_is_written_as_the_file_was() -> None:
    text = decode(b"\xff\xfe" + "甲".encode("utf-16-le"))
    assert text.encode("乙\r\n") == b"\xff\xfe" + "乙\r\n".encode("utf-16-le")
    with pytest.raises(UnicodeEncodeError):
        decode("é".encode("latin-1"), "latin-1").encode("政")
