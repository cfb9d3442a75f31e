"""Whether a report says anywhere which year it is about."""

from __future__ import annotations

import re
import unicodedata

from gklint.blocks import Kind
from gklint.report.furniture import is_furniture
from gklint.report.model import Report
from gklint.report.signoff import sign_off

_YEAR = re.compile(r"(?<!\d)(?:20[0-4]\d)(?!\d)|二[〇○零Oo0][〇○零一二三四五六七八九Oo0]{2}")
_OF_A_DOCUMENT = re.compile(
    r"《[^《》]{0,80}》|[〔\[【(][12]\d{3}[〕\]】)]|"
    r"20\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?[^,。;、]{0,4}?(?:修订|修正|施行|实施|印发|颁布|出台|通过)"
)


def year_stated(report: Report) -> bool:
    """Tell whether a year stands anywhere but in other documents' names and the sign-off.

    To be asked for by ``report.once``.
    """
    signed = report.once(sign_off)
    for block in report.blocks:
        if block.kind is Kind.DIRECTIVE or (signed is not None and block.line >= signed.line):
            continue
        if not _YEAR.search(block.text) and "20" not in unicodedata.normalize("NFKC", block.text[:60]):
            continue
        if is_furniture(block) and report.title is None:
            continue
        text = "".join(unicodedata.normalize("NFKC", block.text).split())
        found = _YEAR.search(_OF_A_DOCUMENT.sub("", text))
        if found is not None and (block.kind is not Kind.ROW or "年" in text):
            return True
    return False
