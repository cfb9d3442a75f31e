"""What settings there are: their types, and what each means.

The types are read by :mod:`gklint.settings.reading`, and the JSON schema for editors is made from them
(:mod:`gklint.settings.schema`). A name of a field is a key with ``-`` for ``_``. Annotations are not put
off here: they are read in every run that has settings.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from gklint.findings import say
from gklint.formatting.options import Options as Format
from gklint.records import NamedTuple
from gklint.words import OwnWord

Level = Literal["error", "warning", "info", "off"]
"""How much the findings of a rule matter; with ``off`` the rule is not asked."""


class Settings(NamedTuple):
    """Everything that a file of settings can say."""

    extend: Annotated[str, say("先读这个设置文件（相对于本文件所在文件夹），本文件再作补充或改变")] = ""
    select: Annotated[
        tuple[str, ...], say("只用这些规则：编号、名称、编号开头（GK3）、组名或ALL；不写则用默认规则")
    ] = ()
    extend_select: Annotated[tuple[str, ...], say("在select或默认规则之外，再加这些规则")] = ()
    ignore: Annotated[tuple[str, ...], say("不用这些规则")] = ()
    severity: Annotated[Mapping[str, Level], say('规则的级别，如GK114 = "error"；off为不用这条规则')] = {}
    rules: Annotated[Mapping[str, Mapping[str, Any]], say("各条规则的选项，如[rules.GK118]")] = {}
    per_file_ignores: Annotated[
        Mapping[str, tuple[str, ...]], say("某些文件不用哪些规则：文件名或相对路径（可用*、?、[…]）对应规则")
    ] = {}
    include: Annotated[tuple[str, ...], say("文件夹中检查哪些文件；不写则为*.txt、*.md、*.gk、*.tsv")] = ()
    exclude: Annotated[tuple[str, ...], say("文件夹中不检查哪些文件和文件夹：名称或相对路径")] = ()
    force_exclude: Annotated[bool, say("直接指明的文件，如在exclude之中也不检查")] = False
    dictionary: Annotated[tuple[OwnWord, ...], say("GK604另外要查的用错的词")] = ()
    format: Annotated[Format, say('gklint format怎样排版，如[format]中写layout = "row"')] = Format()
    hierarchy: Annotated[Mapping[str, tuple[str, ...]], say("上级机关与其所属单位，GK405据此核对汇总数")] = {}


def key_of(field: str) -> str:
    """Give the key in a file of settings for a field."""
    return field.replace("_", "-")
