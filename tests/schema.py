"""The JSON schema of the settings: ``python -m tests.schema`` writes it anew."""

from __future__ import annotations

from pathlib import Path

from gklint.settings.schema import FILE, as_text

if __name__ == "__main__":
    Path(FILE).write_text(as_text(), "utf-8")
