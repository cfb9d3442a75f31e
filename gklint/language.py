"""The languages in which gklint speaks: Chinese as written in the code, others from catalogues."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from gklint.messages import Message

if TYPE_CHECKING:
    from gettext import NullTranslations

CHINESE = "zh"
LANGUAGES = (CHINESE, "en")
FOLDER = os.path.join(os.path.dirname(__file__), "locale")
"""Holds ``<language>/LC_MESSAGES/gklint.po`` and, made from it, ``gklint.mo``."""

VARIABLE = "GKLINT_LANG"
"""The environment variable that names a language."""
_current = CHINESE


def use(language: str) -> None:
    """Speak this language from now on; raise ValueError when there is no such language."""
    if language not in LANGUAGES:
        raise ValueError(language)
    global _current  # noqa: PLW0603 - the language is the process's, like its console
    _current = language


def current() -> str:
    """Give the language spoken."""
    return _current


def choose(arguments: Sequence[str], environment: Mapping[str, str], console: str) -> str:
    """Choose a language before anything is said: by ``--lang``, by GKLINT_LANG, by what the console can show."""
    given = environment.get(VARIABLE, "")
    for i, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            given = argument.removeprefix("--lang=")
        elif argument == "--lang" and i + 1 < len(arguments):
            given = arguments[i + 1]
    if given in LANGUAGES:
        return given
    return CHINESE if _can_show(console) else "en"


def tr(template: str) -> str:
    """Give a sentence of the code in the language spoken."""
    if _current == CHINESE or not template:
        return template
    return _catalogue(_current).gettext(template)


def text(message: Message) -> str:
    """Say a message in the language spoken."""
    values = {name: text(value) if isinstance(value, Message) else value for name, value in message.values.items()}
    return tr(message.template).format_map(values)


@cache
def _catalogue(language: str) -> NullTranslations:
    import gettext

    return gettext.translation("gklint", FOLDER, [language], fallback=True)


def _can_show(encoding: str) -> bool:
    try:
        "报告“”（）".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
