"""What helps to find out why the server does what it does: a command that tells what it has been told."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from gklint import __version__, language
from gklint.server.snapshot import path_of

if TYPE_CHECKING:
    from gklint.server.server import Server

DEBUG_INFORMATION = "gklint.debugInformation"


def debug_information(server: Server) -> dict[str, Any]:
    """Give versions, how columns are counted, the folders, and what holds for each document that is open."""
    return {
        "version": __version__,
        "python": f"{platform.python_version()} {sys.executable}",
        "pygls": version("pygls"),
        "platform": platform.platform(),
        "language": language.current(),
        "positionEncoding": server.documents.unit.value,
        "diagnostics": "push" if server.pushes else "pull",
        "folders": list(server.folders),
        "settings": server.rulings.settings._asdict(),
        "documents": [_document(server, document.uri) for document in server.documents.open_documents],
    }


def _document(server: Server, uri: str) -> dict[str, Any]:
    snapshot = server.snapshot(uri)
    if snapshot is None:
        return {"uri": uri, "checked": False}
    report = snapshot.report
    return {
        "uri": uri,
        "checked": True,
        "version": snapshot.version,
        "characters": len(snapshot.text.content),
        "settings": server.rulings.place_of(path_of(uri)),
        "rules": len(snapshot.policy.codes),
        "findings": len(snapshot.findings),
        "organ": report.organ.value if report.organ else None,
        "year": report.year.value if report.year else None,
        "form": report.form.name if report.form else None,
    }


def register(server: Server) -> None:
    """Answer the command."""

    @server.command(DEBUG_INFORMATION)
    def tell() -> dict[str, Any]:
        return debug_information(server)
