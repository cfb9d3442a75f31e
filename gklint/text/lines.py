"""Where the lines of a text begin and end."""

from __future__ import annotations

from gklint.patterns import Pattern

# As LSP has it, and nothing else: VT, FF, NEL, U+2028 and U+2029 end no line.
LINE_END = Pattern(r"\r\n?|\n")


def line_starts(content: str) -> list[int]:
    """Find the offset of each line's beginning; after a last line end one more line begins."""
    return [0, *(match.end() for match in LINE_END.finditer(content))]


def first_line_end(content: str) -> str:
    """Give what the first line ends with; LF when there is only one line."""
    match = LINE_END.search(content)
    return match.group() if match else "\n"


def without_line_end(content: str, start: int, end: int) -> int:
    """Give the end of the line ``content[start:end]`` with its line end left out."""
    if end > start and content[end - 1] == "\n":
        end -= 1
        return end - 1 if end > start and content[end - 1] == "\r" else end
    return end - 1 if end > start and content[end - 1] == "\r" else end


def count_line_ends(content: str, start: int, end: int) -> int:
    r"""Count the line ends (\n, \r\n, \r) between two places, neither in the middle of one."""
    count = content.count("\n", start, end)
    if "\r" in content[start:end]:
        count += content.count("\r", start, end) - content.count("\r\n", start, end)
    return count
