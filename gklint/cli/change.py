"""What ``gklint check`` does to files besides judging them."""

from __future__ import annotations

from collections.abc import Callable

from gklint.cli.run import Treatment, judged
from gklint.cli.summing import Total
from gklint.records import NamedTuple


class Change(NamedTuple):
    """What is done to files besides judging them."""

    treatment: Treatment = judged
    done: str = ""
    """What was done, as a sentence with {count} and {files}; nothing when files stay as they are."""
    to_stdout: bool = False
    """Standard input is given back on standard output, and findings go to standard error."""
    shape: str | None = None
    """What is written in place of the output format that was asked for."""
    status: Callable[[Total, int], int] = lambda _total, status: status
    """The exit status, from what was counted and from what the findings come to."""
