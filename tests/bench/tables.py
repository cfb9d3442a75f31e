"""Printing figures as a table."""

from __future__ import annotations

from collections.abc import Sequence


def show(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table: the first column to the left, figures to the right."""
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    print(f"\n{title}\n")
    for number, row in enumerate((head, *rows)):
        first, *rest = (
            cell.ljust(width) if i == 0 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("  " + "  ".join((first, *rest)).rstrip())
        if number == 0:
            print("  " + "  ".join("-" * width for width in widths))


def ms(seconds: float, digits: int = 1) -> str:
    """Write seconds in milliseconds."""
    return f"{seconds * 1000:.{digits}f} ms"


def mb(size: float) -> str:
    """Write bytes in MB (10^6)."""
    return f"{size / 1e6:.1f} MB"
