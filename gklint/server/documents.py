"""Documents as the client has them open, changed exactly as the protocol says.

pygls's own documents break lines where Python does, which the protocol does not: after a soft break pasted from
Word, every further edit would land on the wrong line. These keep gklint's text, and a tree that is told of each edit
before the text is replaced, so that parsing again is cheap.
"""

from __future__ import annotations

from urllib.parse import unquote

from lsprotocol import types
from pygls.workspace import TextDocument, Workspace

from gklint.spans import Span
from gklint.syntax import Tree, edited, parse
from gklint.text import Text
from gklint.text.units import Unit


class Document(TextDocument):
    """An open document."""

    def __init__(self, uri: str, source: str, version: int | None, language_id: str | None, unit: Unit) -> None:
        """Take what the client opened."""
        super().__init__(uri, source, version, language_id)
        self.text = Text.of(source)
        self.unit = unit
        self._tree: Tree | None = None
        self._parsed = True

    @property
    def source(self) -> str:
        """The whole text."""
        return self.text.content

    @property
    def tree(self) -> Tree:
        """The tree of the text as it is, parsed from the tree of the text before."""
        if self._tree is None or not self._parsed:
            self._tree = parse(self.text.content, self._tree)
            self._parsed = True
        return self._tree

    def apply_change(self, change: types.TextDocumentContentChangeEvent) -> None:
        """Replace the whole text, or a range of it."""
        if not isinstance(change, types.TextDocumentContentChangePartial):
            self.text, self._tree = Text.of(change.text), None
            return
        one, other = (
            self.text.offset(place.line, place.character, self.unit) for place in (change.range.start, change.range.end)
        )
        span = Span(min(one, other), max(one, other))
        content = self.text.content
        if self._tree is not None:
            self._tree = edited(self._tree, content, span, change.text)
            self._parsed = False
        self.text = Text.of(content[: span.start] + change.text + content[span.end :])


class Documents(Workspace):
    """The documents that are open, and the folders that the client works in."""

    @property
    def unit(self) -> Unit:
        """What the client counts columns in."""
        return Unit(str(getattr(self.position_encoding, "value", self.position_encoding) or Unit.UTF16.value))

    def open_document(self, uri: str) -> Document | None:
        """Give a document that is open."""
        found = self._text_documents.get(unquote(uri))
        return found if isinstance(found, Document) else None

    @property
    def open_documents(self) -> list[Document]:
        """Every document that is open."""
        return [found for found in self._text_documents.values() if isinstance(found, Document)]

    def _create_text_document(
        self, doc_uri: str, source: str | None = None, version: int | None = None, language_id: str | None = None
    ) -> Document:
        return Document(doc_uri, source or "", version, language_id, self.unit)

    def update_text_document(
        self, text_doc: types.VersionedTextDocumentIdentifier, change: types.TextDocumentContentChangeEvent
    ) -> None:
        """Apply a change; one to a document that is not open is left alone."""
        document = self.open_document(text_doc.uri)
        if document is not None:
            document.apply_change(change)
            document.version = text_doc.version
