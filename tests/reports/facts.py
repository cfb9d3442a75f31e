"""What the prose of a report can speak of: the words and figures that its sentences are filled with."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from gklint.forms import Form, Table, official

from .figures import Figures, Scale
from .narrative.telling import any_style
from .organs import Organ
from .words import Words

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
        "units": organ.units,
        "branches": organ.branches,
        "short": organ.short,
        "y": year,
        "before": year - 1,
        "next": year + 1,
        "reg": REGULATION,
        "style": any_style(rng),
    }
    words |= _contacts(rng)
    words |= _efforts(rng, scale)
    for table, figures in tables.values():
        words |= _said_by(table, figures)
    if "received" in words:
        words |= _ways_of_asking(rng, words)
        words |= _fees(rng, words)
    return words


def _contacts(rng: Random) -> Words:
    """Where to ask; numbers and addresses that nobody has."""
    area = rng.choice(("0900", "0901", "020", "0951"))
    digits = 8 if area == "020" else rng.choice((7, 8))
    phones = [f"{rng.randint(2, 8)}{rng.randint(0, 10 ** (digits - 1) - 1):0{digits - 1}d}" for _ in "ab"]
    shape = rng.choice(("{}-{}", "{}-{}", "{}—{}", "（{}）{}", "{}{}", "{}－{}"))
    if rng.random() < 0.06:
        phones[0] += f"转{rng.randint(8001, 8099)}"
    return {
        "phone": shape.format(area, phones[0]) if rng.random() < 0.85 else phones[0],
        "fax": shape.format(area, phones[1]),
        "postcode": f"9{rng.randint(10000, 99999)}",
        "mail": rng.choice(("zwgk{}@163.example", "xxgk{}@gov.example", "bgs{}@qq.example", "{}@mail.example")).format(
            rng.randint(10, 99999)
        ),
        "url": f"http{rng.choice(('', 's'))}://www.{rng.choice(('zfxx', 'gov', 'portal', 'xxgk'))}{rng.randint(1, 99)}"
        f".example{rng.choice(('', '/', '/zwgk/', '/col/col1229012345/index.html'))}",
    }


def _efforts(rng: Random, scale: Scale) -> Words:
    """Figures that no table has."""
    most = 60 + scale.value
    web, chat, blog = (rng.randint(12, most + extra) for extra in (600, 300, 90))
    published = web + chat + blog
    policy = rng.randint(1, web - 2)
    news = rng.randint(1, web - policy - 1)
    texts, pictures, videos = rng.randint(1, 25), rng.randint(1, 15), rng.randint(1, 6)
    trainings = rng.randint(1, 6)
    forms = rng.randint(50, 600)
    decimals = rng.choice((0, 1, 2, 2))
    return {
        "web": web,
        "chat": chat,
        "blog": blog,
        "social": chat + blog,
        "published": published,
        "more": rng.randint(1, 200),
        "web_share": share(web, published, decimals),
        "chat_share": share(chat, published, decimals),
        "blog_share": share(blog, published, decimals),
        "web_policy": policy,
        "web_news": news,
        "web_notices": web - policy - news,
        "texts": texts,
        "pictures": pictures,
        "videos": videos,
        "readings": texts + pictures + videos,
        "replies": rng.randint(3, 400),
        "answers": rng.randint(2, 30),
        "drafts": rng.randint(2, 20),
        "opinions": rng.randint(2, 60),
        "briefings": rng.randint(2, 12),
        "opendays": rng.randint(2, 8),
        "bulletins": rng.choice((4, 6, 12)),
        "copies": rng.randint(2, 30) * 100,
        "sessions": rng.randint(12, 40),
        "leaflets": rng.randint(2, 90) * 10,
        "trainings": trainings,
        "trained": trainings * rng.randint(12, 60),
        "meetings": rng.randint(2, 8),
        "checks": rng.choice((2, 3, 4, 6, 12)),
        "columns": rng.randint(5, 32),
        "merged": rng.randint(2, 9),
        "accounts": rng.randint(2, 9),
        "visits": rng.randint(2, 90) * 1000,
        "visitors": rng.randint(20, 900),
        "zones": rng.randint(2, 9),
        "fixed": rng.randint(2, 60),
        "boards": rng.randint(3, 30),
        "points": rng.choice((3, 4, 5)),
        "forms": forms,
        "answers_back": rng.randint(forms // 2, forms),
        "appraisals": rng.randint(2, 4),
        "proposals": rng.randint(2, 60),
        "satisfied": f"{rng.randint(8800, 9990) / 100:.2f}",
    }


def share(part: int, whole: int, decimals: int) -> str:
    """Give a share in percent, rounded half up as people do."""
    step = Decimal(1).scaleb(-decimals)
    return str((Decimal(100 * part) / whole).quantize(step, ROUND_HALF_UP))


def _ways_of_asking(rng: Random, words: Words) -> Words:
    """Say by which way the new requests came."""
    received = int(words["received"])
    online = rng.randint(received // 2, received)
    by_post = rng.randint(0, received - online)
    decimals = rng.choice((0, 1, 2, 2))
    return {
        "online": online,
        "by_post": by_post,
        "by_hand": received - online - by_post,
        "offline": received - online,
        "online_share": share(online, received, decimals) if received else "0",
        "offline_share": share(received - online, received, decimals) if received else "0",
    }


def _fees(rng: Random, words: Words) -> Words:
    """Say what was charged for handling information: no more than the table has of charges."""
    unpaid = int(words["fee_unpaid"])
    paid = rng.randint(1, 9)
    sum_paid = 100 * rng.randint(paid, 4 * paid)
    if int(words["y"]) < 2021 or Decimal(words.get("charges", "0")) * 10000 < sum_paid or not words["granted"]:
        paid = sum_paid = 0
    return {
        "notices": paid + unpaid,
        "billed": sum_paid + 100 * unpaid * rng.randint(1, 4),
        "paid": sum_paid,
    }


_APPLICANTS = {
    "natural": "natural-person",
    "business": "business",
    "research": "research",
    "welfare": "welfare",
    "lawyers": "legal-service",
    "other_applicants": "other",
}
_RESULTS = {
    "state_secret": "state-secret",
    "forbidden": "forbidden-by-law",
    "endangering": "endangering",
    "third_party": "third-party",
    "internal": "internal",
    "in_process": "in-process",
    "case_files": "enforcement-files",
    "queries": "administrative-queries",
    "fee_unpaid": "fee-unpaid",
    "received": "received",
    "carried_in": "carried-in",
    "handled": "handled",
    "carried_out": "carried-out",
}
_DISPUTES = {
    "reviews": ("reconsideration", "total"),
    "reviews_upheld": ("reconsideration", "upheld"),
    "reviews_corrected": ("reconsideration", "corrected"),
    "reviews_other": ("reconsideration", "other"),
    "reviews_pending": ("reconsideration", "pending"),
    "direct_suits": ("direct-suit", "total"),
    "later_suits": ("suit-after-reconsideration", "total"),
}
_DISCLOSED = {
    "rules_issued": ("regulations", "issued"),
    "rules_repealed": ("regulations", "repealed"),
    "rules_in_force": ("regulations", "in-force"),
    "issued": ("normative-documents", "issued"),
    "repealed": ("normative-documents", "repealed"),
    "in_force": ("normative-documents", "in-force"),
    "made": ("normative-documents", "newly-made"),
    "new_disclosed": ("normative-documents", "newly-disclosed"),
    "disclosed": ("normative-documents", "disclosed"),
    "licences": ("licences", "decisions"),
    "penalties": ("penalties", "decisions"),
    "coercions": ("coercions", "decisions"),
}


def _said_by(table: Table, figures: Figures) -> Words:
    def count(row: str, column: str) -> int:
        text = figures.get((table.key, row, column), "0")
        return int(text) if text.lstrip("+-").isdigit() else 0

    if table.key == "requests":
        words: Words = {name: sum(count(row, "total") for row in rows) for name, rows in _GROUPS.items()}
        words |= {name: count(row, "total") for name, row in _RESULTS.items()}
        words |= {name: count("received", column) for name, column in _APPLICANTS.items()}
        received, carried_in = count("received", "total"), count("carried-in", "total")
        return words | {"legal": received - count("received", "natural-person"), "burden": received + carried_in}
    if table.key == "review":
        words = {name: count(*place) for name, place in _DISPUTES.items()}
        suits = int(words["direct_suits"]) + int(words["later_suits"])
        return words | {"suits": suits, "disputes": int(words["reviews"]) + suits}
    words = {name: count(*place) for name, place in _DISCLOSED.items() if (table.key, *place) in figures}
    if (table.key, "charges", "fees") in figures:
        words["charges"] = figures[table.key, "charges", "fees"]
    return words


def notice_for(year: int) -> Form:
    """Give the form whose notice a report of this year cites."""
    return next((form for form in official() if form.covers(year)), official()[0])
