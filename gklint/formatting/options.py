"""How a report is to be formatted: the table [format] of the settings.

Annotations are not put off here: they are read in every run that has settings.
"""

from __future__ import annotations

from typing import Annotated, Literal

from gklint.messages import say
from gklint.records import NamedTuple

Layout = Literal["keep", "row", "markdown"]
"""How tables are laid out; with ``keep`` each as it is: rows on lines, Markdown, or untouched with a cell a line."""
Ambiguous = Literal["narrow", "wide"]
"""Whether characters of ambiguous width, such as “ and ①, are taken to be one column wide or two."""


class Options(NamedTuple):
    """What the user can choose."""

    layout: Annotated[Layout, say("表格的排法：keep保持原来的排法，row每行一行、竖线分隔，markdown为Markdown表格")] = (
        "keep"
    )
    ambiguous_width: Annotated[Ambiguous, say("宽度不定的字符（如“”、…、①）按一列（narrow）还是两列（wide）对齐")] = (
        "narrow"
    )

    @property
    def columns(self) -> int:
        """How many columns a character of ambiguous width takes."""
        return 2 if self.ambiguous_width == "wide" else 1


USUAL = Options()
