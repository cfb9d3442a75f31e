"""Why one word is right and another is not, in every language.

Most reasons can be told from the two words: a character taken for another, lost, added or out of order. An entry of
the dictionary whose reason is another one names its kind, or tells it in a sentence of its own.
"""

from __future__ import annotations

from gklint.messages import Message, say
from gklint.words import Word

_FEW = 2
"""Characters of the longest part of a word that is called mistyped, and not the word."""


def reason(word: Word) -> Message | None:
    """Tell why a word is wrong, in a sentence without its mark; None when nothing can be told but the right one."""
    if word.why:
        return Message(word.why)
    told = {
        "idiom": say("成语为“{right}”", right=word.right),
        "standard": say("规范写法为“{right}”", right=word.right),
        "phrase": say("提法为“{right}”", right=word.right),
        "regulation": say("条例用语为“{right}”", right=word.right),
        "name": say("规定的名称是“{right}”", right=word.right),
    }
    return told.get(word.kind) or _slip(word.wrong, word.right)


def _slip(wrong: str, right: str) -> Message | None:
    """Tell what was mistyped: what is left when the two lose what they have in common at both ends."""
    if len(wrong) == len(right) and sorted(wrong) == sorted(right):
        return say("字序颠倒")
    start = _alike(wrong, right)
    end = _alike(wrong[start:][::-1], right[start:][::-1])
    one, meant = wrong[start : len(wrong) - end], right[start : len(right) - end]
    if not one:
        return say("漏“{lost}”字", lost=meant)
    if not meant:
        return say("多一“{added}”字", added=one)
    return say("“{meant}”误作“{one}”", meant=meant, one=one) if _is_short(one, wrong) else None


def _is_short(part: str, word: str) -> bool:
    return len(part) <= _FEW and (len(part) < len(word) or len(word) == 1)


def _alike(one: str, other: str) -> int:
    """Count the characters with which both begin."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
