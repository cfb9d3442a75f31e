"""GK306: regulations reported by a body that may make none."""

from __future__ import annotations

from collections.abc import Iterator

from gklint.findings import Finding, Related, Severity, say
from gklint.report.identity import is_below_city
from gklint.report.model import Report
from gklint.rules.base import Documentation, Example, Rule

_ROW = "regulations"


class UnauthorisedRegulation(Rule):
    """Regulations reported by a body that may make none."""

    code = "GK306"
    name = "unauthorised-regulation"
    severity = Severity.WARNING
    documentation = Documentation(
        what="县级及以下机关的“规章”一行填了大于0的数字。",
        why="规章只能由国务院部门、省级和设区的市、自治州的人民政府制定；县级及以下机关填的多半是规范性文件。",
        basis="《中华人民共和国立法法》关于规章制定权限的规定。",
    )
    bad = (
        Example("县政府填了规章", cells={("disclosure", "regulations", "in-force"): "3"}, marks="3"),
        Example(
            "整行都填了", cells={("disclosure", "regulations", key): "2" for key in ("issued", "in-force")}, marks="2"
        ),
    )
    good = (
        Example("填0", cells={("disclosure", "regulations", "in-force"): "0"}),
        Example(
            "设区的市可以制定规章",
            cells={("disclosure", "regulations", "in-force"): "3"},
            replace=(
                ("青禾县人民政府", "云州市人民政府"),
                ("青禾县人民政府", "云州市人民政府"),
                ("青禾县人民政府", "云州市人民政府"),
            ),
        ),
    )

    def check(self, report: Report) -> Iterator[Finding]:
        """Yield the row when it has a number above 0."""
        if report.organ is None or not is_below_city(report.organ.value):
            return
        for table in report.tables:
            for row in table.rows:
                # Parts of a regulation are told as what no count is.
                counts = [cell for cell in row.cells if cell.value is not None and cell.value % 1 == 0]
                cells = [cell for cell in counts if row.row.key == _ROW and (cell.value or 0) > 0]
                if cells:
                    first, *rest = cells
                    yield self.finding(
                        say(
                            "“{row}”填了{number}，但{organ}没有制定规章的权限。请核对是否应填在下一行，没有的填0。",
                            row=first.row,
                            number=first.text,
                            organ=report.organ.value,
                        ),
                        first.span,
                        cell=first.name,
                        related=tuple(
                            Related(say("{column}：{text}", column=cell.column, text=cell.text), cell.span)
                            for cell in rest
                        ),
                    )
