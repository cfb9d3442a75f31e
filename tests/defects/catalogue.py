"""Every way of making every defect, by the code of the rule that must find it."""

from __future__ import annotations

from . import cells, labels, rows, sections, sums, whole
from .way import Ways

WAYS: dict[str, Ways] = {
    "GK101": sections.GK101,
    "GK102": sections.GK102,
    "GK103": sections.GK103,
    "GK104": sections.GK104,
    "GK105": sections.GK105,
    "GK106": sections.GK106,
    "GK107": whole.GK107,
    "GK108": whole.GK108,
    "GK109": whole.GK109,
    "GK114": whole.GK114,
    "GK116": sections.GK116,
    "GK117": whole.GK117,
    "GK201": rows.GK201,
    "GK202": labels.GK202,
    "GK203": labels.GK203,
    "GK204": rows.GK204,
    "GK205": rows.GK205,
    "GK206": rows.GK206,
    "GK207": rows.GK207,
    "GK208": rows.GK208,
    "GK209": labels.GK209,
    "GK210": cells.GK210,
    "GK211": cells.GK211,
    "GK212": cells.GK212,
    "GK213": cells.GK213,
    "GK214": cells.GK214,
    "GK215": cells.GK215,
    "GK216": cells.GK216,
    "GK301": sums.GK301,
    "GK302": sums.GK302,
    "GK303": sums.GK303,
    "GK304": sums.GK304,
    "GK305": sums.GK305,
    "GK306": sums.GK306,
}
