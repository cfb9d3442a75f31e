"""Long numbers in a report, and whether they are a person's: identity numbers, mobiles, bank cards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from gklint.blocks import Block, Kind
from gklint.patterns import Pattern
from gklint.records import NamedTuple
from gklint.report.model import Report
from gklint.spans import Span

_WORTH_A_LOOK = Pattern(r"\d[\d \-—–－‑\u3000\xa0]{9}")
_ADDRESS = Pattern(r"(?:https?://|www\.)[!-~]{0,300}")
_MOBILE = r"1[3-9]\d{9}|1[3-9]\d([ -])\d{4}\2\d{4}|1[3-9]\d{3}([ -])\d{3}\3\d{3}"
_IDENTITY = r"\d{17}[\dXx]|\d{6}([ -])\d{8}\4\d{3}[\dXx]|\d{6}([ -])\d{4}\5\d{4}\5\d{3}[\dXx]"
_CARD_NUMBER = r"\d{16,19}|\d{4}([ -])\d{4}\6\d{4}\6\d{4}(?:\6\d{1,3})?"
_LONG = Pattern(
    rf"(?<![\dA-Za-z._*×＊%])(?<![\dA-Za-z]-)(?:\+86[ -]?)?((?:{_MOBILE}|{_IDENTITY}|{_CARD_NUMBER}))"
    r"(?![\dA-Za-z*×＊@%]|[._-][\dA-Za-z])"
)
"""A number in groups or not; none that is within a code with letters, or masked."""
_FULL_WIDTH = {0xFF10 + i: ord("0") + i for i in range(10)} | {ord("Ｘ"): ord("X"), ord("　"): ord(" "), 0xA0: ord(" ")}
_DASHES = {ord("－"): ord("-"), ord("—"): ord("-"), ord("–"): ord("-"), ord("‑"): ord("-")}
_SHORTEST = 11
"""Digits of the shortest of them, a mobile number."""

_REGIONS = Pattern(r"1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"

_OTHER_NUMBER = Pattern(
    r"(?:信用代码|机构代码|索引号?|编号|编码|代码|流水号?|订单号?|受理号|文号|档号|序列号|备案号|许可证号|项目号|条码|批次号?|"
    r"QQ号?|QQ群号?|案号|决定书号?|合同号?|快递单?号?|运单号?|邮件号)(?:为|是|[:：|“\"（(\s]){0,4}$"
)
_COUNTED = Pattern(r"\s{0,2}(?:余|多)?(?:元|万|亿|次|人|户|条|件|份|个|平方|公里|吨|号)")
_CARD = Pattern(r"卡号|银行卡|储蓄卡|社保卡|一卡通|存折")
_ACCOUNT = Pattern(r"[账帐][号户]|开户|银行|信用社")
_OFFICIAL_ACCOUNT = Pattern(r"对公|国库|财政专户|单位[账帐]户|非税|收款单位|基本户|公共[账帐]户")
_NEAR = 24
_WIDE = 40


Kinds = Literal["identity", "mobile", "card"]
"""What a person's number is."""


class LongNumber(NamedTuple):
    """A number that is a person's."""

    kind: Kinds
    digits: str
    span: Span

    @property
    def masked(self) -> str:
        """The number with its middle hidden: the first three and the last two digits are shown."""
        return f"{self.digits[:3]}{'*' * (len(self.digits) - 5)}{self.digits[-2:]}"


def personal_numbers(report: Report) -> tuple[LongNumber, ...]:
    """Give the numbers of persons in prose, headings and cells; to be asked for by ``report.once``."""
    return tuple(number for block in report.blocks for number in _of_block(block))


def _of_block(block: Block) -> Iterator[LongNumber]:
    if block.kind is Kind.DIRECTIVE or not _WORTH_A_LOOK.search(block.text):
        return
    if block.kind is not Kind.ROW:
        yield from _of_text(block.text, block.span.start, "")
        return
    before = ""
    for cell in block.cells:
        yield from _of_text(cell.text, cell.span.start, before)
        before = cell.text[-_NEAR:] + "|"


def _of_text(text: str, start: int, before: str) -> Iterator[LongNumber]:
    """Yield the numbers of a text; ``before`` is what stands in the cell before."""
    if len(text) < _SHORTEST:
        return
    plain = text if text.isascii() else text.translate(_FULL_WIDTH | _DASHES)
    if "://" in plain or "www." in plain:
        plain = _ADDRESS.sub(lambda match: " " * len(match[0]), plain)
    for match in _LONG.finditer(plain):
        digits = match[1].replace(" ", "").replace("-", "").upper()
        kind = _kind(digits, (before + plain[: match.start()])[-_WIDE:], plain[match.end() : match.end() + 8])
        if kind is not None:
            yield LongNumber(kind, digits, Span(start + match.start(1), start + match.end(1)))


def _kind(digits: str, before: str, after: str) -> Kinds | None:
    if _OTHER_NUMBER.search(before[-_NEAR:]) or _COUNTED.match(after):
        return None
    if len(digits) == 18 and _is_identity(digits):
        return "identity"
    if len(digits) == 11:
        return "mobile"
    if 16 <= len(digits) <= 19 and digits.isdigit() and _is_card(digits, before):
        return "card"
    return None


def _is_identity(digits: str) -> bool:
    """Tell whether it is an identity number by its region, its date of birth and its check digit (GB 11643)."""
    from datetime import date  # few reports have a number that may be one

    if not _REGIONS.match(digits) or not digits[:17].isdigit():
        return False
    try:
        born = date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
    return date(1900, 1, 1) <= born <= date.today() and _CHECKS[total % 11] == digits[17]


def _is_card(digits: str, before: str) -> bool:
    """Tell whether it is a bank card's: by its check digit, and by its issuer or what is said before it."""
    if not _luhn(digits) or len(set(digits)) < 2 or _OFFICIAL_ACCOUNT.search(before):
        return False
    if _CARD.search(before[-_NEAR:]):
        return digits[0] in "34569"
    if digits[:2] == "62":
        return len(digits) in {16, 19} or bool(_ACCOUNT.search(before))
    return digits[0] in "45" and len(digits) == 16 and bool(_ACCOUNT.search(before))


def _luhn(digits: str) -> bool:
    """Tell whether the last digit checks the others (ISO/IEC 7812-1)."""
    doubled = [int(digit) * 2 for digit in digits[-2::-2]]
    return (sum(map(int, digits[-1::-2])) + sum(value - 9 * (value > 9) for value in doubled)) % 10 == 0
