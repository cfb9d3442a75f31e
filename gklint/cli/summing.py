"""The numbers of a whole run, and the exit status that they come to."""

from __future__ import annotations

import sys
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator

from gklint.cli import FAILED
from gklint.cli.run import Outcome
from gklint.findings import Severity
from gklint.language import tr
from gklint.output.style import SEVERITIES
from gklint.rules import find_rule


class Total:
    """The numbers of a whole run."""

    def __init__(self) -> None:
        self.files = 0
        self.failed = 0
        self.changed = 0
        """Findings that were mended or suppressed."""
        self.changed_files = 0
        self.severities: Counter[Severity] = Counter()
        self.codes: Counter[str] = Counter()

    def counted(self, outcomes: Iterable[Outcome], seen: Callable[[Outcome], None]) -> Iterator[str]:
        """Count each outcome and pass on what is to be written of it; notes go to standard error at once."""
        for one in outcomes:
            seen(one)
            self.files += 1
            self.failed += one.failed
            self.changed += one.changed
            self.changed_files += bool(one.changed)
            self.severities.update(one.severities)
            self.codes.update(one.codes)
            for note in one.notes:
                print(note, file=sys.stderr)
            if one.content is not None:
                sys.stdout.flush()
                sys.stdout.buffer.write(one.content)
                sys.stdout.buffer.flush()
            if one.output:
                yield one.output

    def status(self, fail_on: Severity, exit_zero: bool) -> int:
        """Give the exit status."""
        if self.failed:
            return FAILED
        found = any(count and severity.rank >= fail_on.rank for severity, count in self.severities.items())
        return int(found and not exit_zero)

    def summary(self) -> str:
        """Say how many files there were and what was found."""
        counts = tr("，").join(
            tr("{severity}{count}处").format(severity=tr(name), count=self.severities[severity])
            for severity, name in SEVERITIES.items()
        )
        lost = tr("，{count}份无法读取").format(count=self.failed) if self.failed else ""
        return tr("检查了{files}份文件：{counts}{lost}。").format(files=self.files, counts=counts, lost=lost)


def statistics(pieces: Iterator[str], total: Total, shape: str) -> Iterator[str]:
    """Yield a line or an element for each rule that found something, the most frequent first."""
    deque(pieces, maxlen=0)  # nothing is written of a file whose findings are only counted
    import json

    for code, count in sorted(total.codes.items(), key=lambda item: (-item[1], item[0])):
        rule = find_rule(code)
        name = rule.name if rule else ""
        if shape == "json":
            yield json.dumps({"code": code, "name": name, "count": count})
        else:
            yield f"{count:>6}  {code}  {name}\n"
