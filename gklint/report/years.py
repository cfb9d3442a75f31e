"""Whether a report says of which year it is."""

from __future__ import annotations

import unicodedata

from gklint.blocks import Kind
from gklint.patterns import Pattern
from gklint.report.furniture import is_furniture
from gklint.report.model import Report
from gklint.report.signoff import sign_off

_YEAR = Pattern(r"(?<![\d.])20[0-4]\d(?=年|[.\-/]0?1[.\-/]0?1)|二[〇○零Oo0][〇○零一二三四五六七八九Oo0]{2}")
_OF_A_DOCUMENT = Pattern(
    r"《[^《》]{0,80}》|[〔\[【(][12]\d{3}[〕\]】)]|"
    r"20\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?[^,。;、]{0,4}?(?:修订|修正|施行|实施|印发|颁布|出台|通过)"
)


def year_stated(report: Report) -> bool:
    """Tell whether a year stands anywhere but in other documents' names and the sign-off.

    To be asked for by ``report.once``.
    """
    title = report.title
    if title is not None and report.year is not None and f"{report.year.value}年" in title.text:
        return True
    signed = report.once(sign_off)
    for block in report.blocks:
        if block.kind is Kind.DIRECTIVE or (signed is not None and block.line >= signed.line):
            continue
        if is_furniture(block) and report.title is None:
            continue
        if "20" not in block.text and "二" not in block.text and "２" not in block.text:
            continue
        text = "".join(unicodedata.normalize("NFKC", block.text).split())
        if _YEAR.search(_OF_A_DOCUMENT.sub("", text)):
            return True
    return False
