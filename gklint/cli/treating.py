"""What is done to files besides judging them."""

from __future__ import annotations

from gklint.cli.run import Place, Treated
from gklint.files.writing import NotWritten, replace
from gklint.findings import Message
from gklint.linter import Analysis
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
        if content == text.content:
            return Treated(before)
        after = policy.analyse(changed(text, content))
        return written(place, text, after, len(before.findings) - len(after.findings))


def changed(text: Text, content: str) -> Text:
    """Give another text in a file like this one."""
    return Text(content, text.encoding, text.bom)


def written(place: Place, text: Text, after: Analysis, count: int, notes: tuple[Message, ...] = ()) -> Treated:
    """Put the text that was analysed at last in the place of the one that was read."""
    content = after.text.content
    if place.stream:
        return Treated(after, notes, changed=count, content=text.encode(content))
    try:
        replace(place.name, text, content)
    except NotWritten as error:
        return Treated(after, (*notes, error.reason), failed=True)
    return Treated(after, notes, changed=count)
