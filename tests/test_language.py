"""Everything that gklint says can be said in every language."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from gklint import language
from gklint.findings import say

from . import catalogue

OTHERS = [name for name in language.LANGUAGES if name != language.CHINESE]


@pytest.mark.parametrize("name", OTHERS)
def test_every_sentence_is_translated(name: str) -> None:
    known = catalogue.translations(catalogue.read(catalogue.path_of(name)))
    assert [text for text in sorted(catalogue.sentences()) if not known.get(text)] == []
    assert set(known) == catalogue.sentences()


@pytest.mark.parametrize("name", OTHERS)
def test_translations_have_the_same_fields(name: str) -> None:
    for sentence, translation in catalogue.translations(catalogue.read(catalogue.path_of(name))).items():
        assert _fields(sentence) == _fields(translation), sentence


def _fields(template: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(template) if field is not None}


@pytest.mark.parametrize("path", [*(catalogue.path_of(name) for name in OTHERS), catalogue.CLICK], ids=str)
def test_the_compiled_catalogue_is_up_to_date(path: Path) -> None:
    assert catalogue.translations(catalogue.read_compiled(path)) == catalogue.translations(catalogue.read(path))


def test_click_is_translated_field_by_field() -> None:
    for sentence, translation in catalogue.translations(catalogue.read(catalogue.CLICK)).items():
        assert _fields(translation) <= _fields(sentence) | {"choices"}, sentence
        assert re.search(r"[\u3400-\u9fff]", translation), sentence


def test_everything_written_in_the_command_line_and_the_outputs_is_a_sentence() -> None:
    written = {text for folder in ("cli", "output") for text in catalogue.chinese_strings(folder)}
    assert written - catalogue.sentences() == set()


def test_messages_are_said_in_the_language_in_use() -> None:
    message = say("第{line}行：{message}", line="5", message="x")
    try:
        language.use("en")
        assert language.text(message) == "line 5: x"
    finally:
        language.use("zh")
    assert language.text(message) == str(message) == "第5行：x"
    with pytest.raises(ValueError, match="fr"):
        language.use("fr")


@pytest.mark.parametrize(
    ("arguments", "environment", "console", "expected"),
    [
        ([], {}, "utf-8", "zh"),
        ([], {}, "gbk", "zh"),
        ([], {}, "ascii", "en"),
        ([], {"GKLINT_LANG": "en"}, "utf-8", "en"),
        (["check", "--lang", "zh"], {"GKLINT_LANG": "en"}, "ascii", "zh"),
        (["check", "--lang=en"], {}, "utf-8", "en"),
        (["check", "--", "--lang=en"], {}, "utf-8", "zh"),
        (["check", "--lang"], {}, "utf-8", "zh"),
    ],
)
def test_choice_of_language(arguments: list[str], environment: dict[str, str], console: str, expected: str) -> None:
    assert language.choose(arguments, environment, console) == expected
