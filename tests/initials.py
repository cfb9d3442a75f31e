"""Writes down with which letter each character of what is completed is typed: ``python -m tests.initials``.

The pronunciations are pypinyin's, taken from the whole phrases, as many a character has several.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from pypinyin import Style, lazy_pinyin

import gklint
from gklint.server.completing import standing_phrases

PATH = Path(gklint.__file__).parent / "server" / "initials.toml"
_HEAD = """\
# The letter with which each character begins in pinyin, of the texts that are completed: to find them by 一主动 or yzd.
# Basis: 汉语拼音方案 (GB/T 16159-2012). Of several pronunciations it is the one that a character
# mostly has in these texts: 行政 x, 重复 c.

"""


def initials() -> dict[str, str]:
    """Give for each letter the characters that begin with it."""
    heard: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase in standing_phrases():
        chinese = [character for character in phrase if "\u4e00" <= character <= "\u9fff"]
        for character, letter in zip(chinese, lazy_pinyin("".join(chinese), style=Style.FIRST_LETTER), strict=True):
            heard[character][letter] += 1
    found: dict[str, list[str]] = defaultdict(list)
    for character, letters in heard.items():
        found[letters.most_common(1)[0][0]].append(character)
    return {letter: "".join(sorted(found[letter])) for letter in sorted(found)}


def content() -> str:
    """Give the data file."""
    return _HEAD + "".join(f'{letter} = "{characters}"\n' for letter, characters in initials().items())


if __name__ == "__main__":
    PATH.write_text(content(), "utf-8")
