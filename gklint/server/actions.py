"""Code actions: what can be done about a finding, and about all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from lsprotocol import types

from gklint.findings import Applicability, Finding, Fix
from gklint.fixes import apply
from gklint.language import text as said
from gklint.language import tr
from gklint.mending import mend
from gklint.output.structured import RULE_PAGE
from gklint.server.diagnostics import diagnostic
from gklint.server.edits import changes, workspace_edit
from gklint.server.protocol import let_others_in
from gklint.server.snapshot import Snapshot
from gklint.spans import Edit, Span
from gklint.suppressing import comment, comments
from gklint.suppressions import NEVER

if TYPE_CHECKING:
    from gklint.server.server import Server

FIX_ALL = "source.fixAll.gklint"
SHOW_RULE = "gklint.showRule"
_KINDS = (types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll, FIX_ALL)


class Offering:
    """Makes the actions for a place in a snapshot."""

    def __init__(self, snapshot: Snapshot, *, versioned: bool, related: bool = True) -> None:
        self.snapshot = snapshot
        self._versioned = versioned
        self._related = related

    def at(self, span: Span, wants: Callable[[str], bool]) -> Iterator[types.CodeAction]:
        """Yield what can be done about what is found at a place; ``wants`` tells which kinds are asked for."""
        if wants(types.CodeActionKind.QuickFix):
            touched = [each for each in self.snapshot.findings if _touch(each.span, span)]
            yield from self._fixes(touched)
            for code in dict.fromkeys(found.code for found in touched if found.fix):
                yield from self._all_of(code)
            for found in touched:
                yield from self._silencing(found)
            for found in {found.code: found for found in touched}.values():
                yield self._about(found)
        if wants(FIX_ALL):
            yield from self._fix_all()

    def _fixes(self, touched: Sequence[Finding]) -> Iterator[types.CodeAction]:
        """Yield the fixes and repairs; one that mends several findings once, as theirs."""
        mending: dict[tuple[str, tuple[Edit, ...]], tuple[Fix, list[Finding]]] = {}
        for found in touched:
            for fix in (*((found.fix,) if found.fix else ()), *found.alternatives):
                mending.setdefault((said(fix.title), fix.edits), (fix, []))[1].append(found)
        for fix, mended in mending.values():
            safe = fix.applicability is Applicability.SAFE
            preferred = safe and any(found.fix == fix for found in mended)
            yield self._action(said(fix.title), fix.edits, mended, preferred=preferred)

    def _all_of(self, code: str) -> Iterator[types.CodeAction]:
        """Yield the fix of everything that one rule has found, where it has found several."""
        alike = [found for found in self.snapshot.findings if found.code == code and found.fix]
        fixes = [found.fix for found in alike if found.fix]
        if len(fixes) > 1:
            applied = apply(self.snapshot.text.content, fixes)
            title = tr("修复本文件中的全部{code}（{count}处）").format(code=code, count=len(applied.fixes))
            yield self._action(title, changes(self.snapshot.text.content, applied.content), alike)

    def _fix_all(self) -> Iterator[types.CodeAction]:
        mended = mend(self.snapshot.analysis, self.snapshot.policy.analyse)
        edits = tuple(changes(self.snapshot.text.content, mended.analysis.text.content))
        if edits:
            title = tr("改正全部可以安全修复的问题（{count}处）").format(count=len(mended.fixed))
            yield self._action(title, edits, [], kind=FIX_ALL)

    def _silencing(self, found: Finding) -> Iterator[types.CodeAction]:
        if found.code in NEVER:
            return
        text = self.snapshot.text
        line = text.line_of(found.span.start)
        edit = comment(text, line, [found.code], comments(self.snapshot.analysis).get(line), "")
        if edit is not None:
            yield self._action(tr("本行不再报告{code}").format(code=found.code), [edit], [found])
        end = self.snapshot.report.source.line_end or "\n"
        table = next((each for each in self.snapshot.report.tables if each.span.covers(found.span)), None)
        if table is not None:
            start = text.line_span(text.line_of(table.span.start)).start
            above = Edit(Span(start, start), f"<!-- gklint: ignore[{found.code}] -->{end}")
            yield self._action(tr("本表不再报告{code}").format(code=found.code), [above], [found])
        top = Edit(Span(0, 0), f"<!-- gklint: file-ignore[{found.code}] -->{end}")
        yield self._action(tr("本文件不再报告{code}").format(code=found.code), [top], [found])

    def _about(self, found: Finding) -> types.CodeAction:
        title = tr("查看规则{code}的说明").format(code=found.code)
        return types.CodeAction(
            title=title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[self._diagnostic(found)],
            command=types.Command(title, SHOW_RULE, arguments=[found.code]),
        )

    def _action(
        self,
        title: str,
        edits: Sequence[Edit] | Iterator[Edit],
        findings: Sequence[Finding],
        *,
        preferred: bool = False,
        kind: str = types.CodeActionKind.QuickFix,
    ) -> types.CodeAction:
        return types.CodeAction(
            title=title,
            kind=kind,
            diagnostics=[self._diagnostic(found) for found in findings] or None,
            is_preferred=preferred or None,
            edit=workspace_edit(self.snapshot, edits, versioned=self._versioned),
        )

    def _diagnostic(self, found: Finding) -> types.Diagnostic:
        return diagnostic(self.snapshot, found, related=self._related)


def _touch(one: Span, other: Span) -> bool:
    """Tell whether two spans have a place in common, be it an end."""
    return one.start <= other.end and other.start <= one.end


def wanted(only: Sequence[str] | None) -> Callable[[str], bool]:
    """Tell which kinds are asked for: a kind, those above it, or all but those that a user must ask for."""
    if not only:
        return lambda kind: not kind.startswith("source.")
    return lambda kind: any(kind == each or kind.startswith(f"{each}.") for each in map(str, map(_value, only)))


def _value(kind: object) -> object:
    return getattr(kind, "value", kind)


def register(server: Server) -> None:
    """Offer actions, and do what they ask of the server."""

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=list(_KINDS)))
    async def offer(params: types.CodeActionParams) -> list[types.CodeAction] | None:
        await let_others_in()
        snapshot = server.snapshot(params.text_document.uri)
        if snapshot is None:
            return None
        workspace = server.client_capabilities.workspace
        versioned = bool(workspace and workspace.workspace_edit and workspace.workspace_edit.document_changes)
        offering = Offering(snapshot, versioned=versioned, related=server.shows_related)
        return list(offering.at(snapshot.span(params.range), wanted(params.context.only)))

    @server.command(SHOW_RULE)
    async def show_rule(code: str) -> None:
        params = types.ShowDocumentParams(uri=RULE_PAGE.format(code=code), external=True)
        await server.window_show_document_async(params)
