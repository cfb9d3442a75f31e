"""What is done to files besides judging them."""

from __future__ import annotations

from gklint.cli.run import Place, Treated
from gklint.diffs import unified
from gklint.files.writing import NotWritten, encoded, replace
from gklint.findings import Message, say
from gklint.linter import Analysis
from gklint.mending import mend
from gklint.policy import Policy
from gklint.text import Text


class Suppressing:
    """Writes suppressions for everything that is found."""

    def __init__(self, reason: str) -> None:
        self._reason = reason

    def __call__(self, place: Place, text: Text, policy: Policy) -> Treated:
        """Add a comment to each line that has findings."""
        from gklint.suppressing import with_suppressions

        before = policy.analyse(text)
        content = with_suppressions(before, self._reason)
        after = policy.analyse(Text(content, text.encoding, text.bom)) if content != text.content else before
        return written(place, before, after, len(before.findings) - len(after.findings))


class Mending:
    """Applies fixes."""

    def __init__(self, *, unsafe: bool, diff: bool, silent: bool) -> None:
        self._unsafe = unsafe
        self._diff = diff
        """Show what would change, and change nothing."""
        self._silent = silent
        """Say nothing of what is left."""

    def __call__(self, place: Place, text: Text, policy: Policy) -> Treated:
        """Mend a text and put it in the place of the one that was read."""
        before = policy.analyse(text)
        mended = mend(before, policy.analyse, unsafe=self._unsafe)
        after, count = mended.analysis, len(mended.fixed)
        notes = (_endless(place, mended.endless),) if mended.endless else ()
        if self._diff:
            shown = unified(place.name, text.content, after.text.content)
            return Treated(after, notes, changed=count, shown=shown)
        treated = written(place, before, after, count, notes)
        return treated._replace(shown="") if self._silent else treated


def _endless(place: Place, codes: tuple[str, ...]) -> Message:
    return say(
        "{path}：{codes}的修复互相牵扯，改来改去没有定局，此文件没有改动。请手工修改，并报告所见。",
        path=place.name,
        codes="、".join(codes),
    )


def written(place: Place, before: Analysis, after: Analysis, count: int, notes: tuple[Message, ...] = ()) -> Treated:
    """Put a new text in the place of the one that was read; where that fails, all stays as it was ``before``."""
    text, content = before.text, after.text.content
    try:
        if place.stream:
            return Treated(after, notes, changed=count, content=encoded(text, content))
        if content != text.content:
            replace(place.name, text, content)
    except NotWritten as error:
        note = say("{path}：{reason}", path=place.name, reason=error.reason)
        return Treated(before, (*notes, note), failed=True)
    return Treated(after, notes, changed=count)
