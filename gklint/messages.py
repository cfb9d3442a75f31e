"""What is said to the user, in whatever language."""

from collections.abc import Mapping

from gklint.records import NamedTuple


class Message(NamedTuple):
    """A sentence that can be said in any language: a template in Chinese and what fills it.

    The template is the key of the catalogue (gettext's ``msgid``), with ``{name}`` fields; a field
    may be filled by another message.
    """

    template: str
    values: Mapping[str, "str | Message"] = {}

    def __str__(self) -> str:
        """Say it in Chinese."""
        return self.template.format_map(self.values)


def say(template: str, **values: str | Message) -> Message:
    """Make a message; ``template`` is the Chinese sentence with ``{name}`` fields, ``values`` fills them."""
    return Message(template, values)
