"""What the prose of a report can speak of: the words and figures that its sentences are filled with."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from gklint.forms import Form, Table, official

from .figures import Figures, Scale
from .organs import Organ

Words = dict[str, str | int]
"""By the names that stand in braces in the sentences."""

REGULATION = "《中华人民共和国政府信息公开条例》"

_GROUPS = {
    "granted": ("granted",),
    "partly": ("partly-granted",),
    "refused": (
        "state-secret",
        "forbidden-by-law",
        "endangering",
        "third-party",
        "internal",
        "in-process",
        "enforcement-files",
        "administrative-queries",
    ),
    "unavailable": ("not-held", "not-made", "still-unclear"),
    "unprocessed": ("petitions", "repeated", "publications", "excessive", "reconfirmation"),
    "otherwise": ("not-corrected", "fee-unpaid", "otherwise", "other-handling"),
}


def words_for(rng: Random, organ: Organ, year: int, tables: Mapping[str, tuple[Table, Figures]], scale: Scale) -> Words:
    """Gather the words of a report; figures come from its tables wherever they have them."""
    words: Words = {
        "organ": organ.name,
        "own": organ.own,
        "everywhere": organ.everywhere,
        "site": organ.site,
        "office": organ.office,
        "superior": organ.superior,
        "duty": organ.duty,
        "address": organ.address,
        "y": year,
        "before": year - 1,
        "next": year + 1,
        "reg": REGULATION,
        "phone": f"0900-{rng.randint(2000000, 8999999)}",
        "postcode": f"9{rng.randint(10000, 99999)}",
        "url": f"http://www.{rng.choice(('zfxx', 'gov', 'portal', 'xxgk'))}{rng.randint(1, 99)}.example",
    }
    words |= _efforts(rng, scale)
    for table, figures in tables.values():
        words |= _said_by(table, figures)
    return words


def _efforts(rng: Random, scale: Scale) -> Words:
    """Figures that no table has."""
    most = 60 + scale.value
    web, chat, blog = (rng.randint(12, most + extra) for extra in (600, 300, 90))
    trainings = rng.randint(1, 6)
    return {
        "web": web,
        "chat": chat,
        "blog": blog,
        "published": web + chat + blog,
        "readings": rng.randint(2, 40),
        "pictures": rng.randint(1, 15),
        "replies": rng.randint(3, 400),
        "trainings": trainings,
        "trained": trainings * rng.randint(12, 60),
        "checks": rng.choice((2, 3, 4, 6, 12)),
        "columns": rng.randint(5, 32),
        "accounts": rng.randint(1, 9),
        "visits": rng.randint(1, 90) * 1000,
        "fixed": rng.randint(2, 60),
        "boards": rng.randint(3, 30),
        "points": rng.choice((3, 4, 5)),
        "satisfied": f"{rng.randint(8800, 9990) / 100:.2f}",
    }


def _said_by(table: Table, figures: Figures) -> Words:
    def count(row: str, column: str) -> int:
        text = figures.get((table.key, row, column), "0")
        return int(text) if text.lstrip("+-").isdigit() else 0

    if table.key == "requests":
        words: Words = {name: sum(count(row, "total") for row in rows) for name, rows in _GROUPS.items()}
        words |= {
            "received": count("received", "total"),
            "natural": count("received", "natural-person"),
            "legal": count("received", "total") - count("received", "natural-person"),
            "carried_in": count("carried-in", "total"),
            "handled": count("handled", "total"),
            "carried_out": count("carried-out", "total"),
        }
        return words
    if table.key == "review":
        reviews = count("reconsideration", "total")
        suits = count("direct-suit", "total") + count("suit-after-reconsideration", "total")
        return {"reviews": reviews, "suits": suits, "disputes": reviews + suits}
    return {
        name: count("normative-documents", column)
        for name, column in (
            ("issued", "issued"),
            ("repealed", "repealed"),
            ("in_force", "in-force"),
            ("made", "newly-made"),
            ("disclosed", "disclosed"),
        )
        if (table.key, "normative-documents", column) in figures
    }


def notice_for(year: int) -> Form:
    """Give the form whose notice a report of this year cites."""
    return next((form for form in official() if form.covers(year)), official()[0])
