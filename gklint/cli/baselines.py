"""Findings that were there before a run, and those that are to count as such after it."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from gklint.cli import Failure
from gklint.cli.run import Outcome
from gklint.files.reading import reason_of
from gklint.language import text, tr

if TYPE_CHECKING:
    from gklint.baseline import Baseline, Key


class Baselines:
    """What is known before a run, and what is to be known after it."""

    def __init__(self, read: str | None = None, write: str | None = None) -> None:
        self.known = _read(read or write, must_exist=read is not None) if read or write else None
        self.silent = write is not None and read is None
        """Nothing is listed: all that is found is written down."""
        self._write = write
        self._pruning = read is not None
        self._after: dict[str, Counter[Key]] = {}

    def note(self, outcome: Outcome) -> None:
        """Take note of a file that was checked."""
        if outcome.known is not None and outcome.new is not None and self.known is not None:
            both = outcome.known if self._pruning else outcome.known + outcome.new
            self._after[self.known.name_of(outcome.path)] = both

    def finish(self) -> list[str]:
        """Write the new baseline if there is to be one, and say what became of the old one."""
        if self.known is None:
            return []
        from gklint.baseline import as_text
        from gklint.cli.writing import opened

        before = self.known.entries
        kept = {name: keys for name, keys in before.items() if name not in self._after and self.known.exists(name)}
        after = {**kept, **self._after}
        gone = sum((_all(before) - _all(after)).values())
        if self._write is None:
            said = tr("基线中有{gone}处问题已不存在。加上--write-baseline可从基线中删去。").format(gone=gone)
            return [said] if gone else []
        with opened(self._write) as out:
            out.write(as_text(after))
        total, added = sum(_all(after).values()), sum((_all(after) - _all(before)).values())
        said = tr("基线“{path}”现有{total}处问题：新增{added}处，删去{gone}处。")
        return [said.format(path=self._write, total=total, added=added, gone=gone)]


def _all(entries: dict[str, Counter[Key]]) -> Counter[tuple[str, Key]]:
    return Counter({(name, key): count for name, keys in entries.items() for key, count in keys.items()})


def _read(path: str | None, *, must_exist: bool) -> Baseline | None:
    from gklint.baseline import Baseline, InvalidBaseline, read

    if path is None:
        return None
    folder = os.path.dirname(os.path.realpath(path))
    if not must_exist and not os.path.exists(path):
        return Baseline(folder, {})
    try:
        return Baseline(folder, read(path))
    except InvalidBaseline as error:
        raise Failure(tr("“{path}”不是gklint的基线文件").format(path=path)) from error
    except OSError as error:
        raise Failure(tr("无法读取基线“{path}”：{reason}").format(path=path, reason=text(reason_of(error)))) from error
