"""Texts for property tests: Chinese prose with everything in it that makes counting hard."""

from __future__ import annotations

from hypothesis import strategies as st

# Letters of each length in UTF-8, astral ones, combining marks, a joiner and a variation selector,
# everything that some program takes for a line end, a byte order mark and the replacement character.
TROUBLE = "a1 |\té政府，“…①　\u0301\u200d\ufe0f😀𠀀\r\n\x0b\x0c\x1c\x85\u2028\u2029\ufeff\ufffd"

any_character = st.one_of(st.sampled_from(TROUBLE), st.characters(exclude_categories=["Cs"]))
texts = st.text(any_character)
"""Any text that a file can hold."""

editor_texts = st.text(st.one_of(any_character, st.sampled_from("\ud83d\ude00\udfff")))
"""Any text that an editor can send: lone surrogates as well, also two that would make a pair."""

lines = editor_texts.map(lambda text: text.replace("\r", "").replace("\n", ""))
"""One line of such a text."""

offsets = st.integers(-2, 60)
"""Offsets and columns, some of them outside the text."""
