"""Numbers that belong to a person (GK801–GK803): made up, of places, blocks and banks that there are not."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from .paper import Paper
from .passages import sentences
from .way import Ways

Numbers = Callable[[Random, Paper], dict[str, str]]


def identity_number(rng: Random, last: str | None = None) -> str:
    """Give a number with a right check digit and the code of a county that does not exist."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    while True:
        place = f"{rng.choice((11, 13, 21, 33, 37, 42, 51, 65))}99{rng.randint(1, 29):02d}"
        birth = f"{rng.randint(1950, 2005)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}"
        digits = f"{place}{birth}{rng.randint(1, 999):03d}"
        check = "10X98765432"[sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11]
        if last is None or check == last:
            return digits + check


def mobile_number(rng: Random) -> str:
    """Give a mobile number of a block that is not given out."""
    return f"1{rng.choice('356789')}{rng.randint(0, 9)}0000{rng.randint(1000, 9999)}"


def card_number(rng: Random, length: int = 19) -> str:
    """Give a card number with a right check digit."""
    digits = "6299" + "".join(str(rng.randrange(10)) for _ in range(length - 5))
    total = sum(
        sum(divmod(2 * int(digit), 10)) if i % 2 == 0 else int(digit) for i, digit in enumerate(reversed(digits))
    )
    return f"{digits}{-total % 10}"


def _wide(text: str) -> str:
    return text.translate(str.maketrans("0123456789", "０１２３４５６７８９"))


def _grouped(text: str, *lengths: int, mark: str = " ") -> str:
    parts = []
    for length in lengths:
        parts.append(text[:length])
        text = text[length:]
    return mark.join([*parts, text] if text else parts)


def _made(make: Callable[[Random], str]) -> Numbers:
    def words(rng: Random, paper: Paper) -> dict[str, str]:
        del paper
        return {"n": make(rng)}

    return words


_IDS = (
    "申请人身份证号码为⟦{n}⟧，其申请已依法答复。",
    "对身份证号⟦{n}⟧的申请人予以答复。",
    "公示临时救助对象（身份证号：⟦{n}⟧）有关信息。",
)
_WHOLE = ("GK609",)

GK801: Ways = {
    "plain": sentences("GK801", *_IDS, words=_made(identity_number)),
    "ends in X": sentences("GK801", *_IDS, words=_made(lambda rng: identity_number(rng, "X"))),
    "ends in x": sentences("GK801", *_IDS, words=_made(lambda rng: identity_number(rng, "X").lower())),
    "in groups": sentences(
        "GK801", *_IDS, words=_made(lambda rng: _grouped(identity_number(rng), 6, 8)), allowed=_WHOLE
    ),
    "full width": sentences("GK801", *_IDS, words=_made(lambda rng: _wide(identity_number(rng)))),
    "without a word": sentences(
        "GK801",
        "救助对象：王某，⟦{n}⟧，临时救助500元。",
        "依申请公开答复书送达李某（⟦{n}⟧）。",
        words=_made(identity_number),
    ),
    "in section six": sentences("GK801", "联系人身份证号：⟦{n}⟧。", sections=("others",), words=_made(identity_number)),
}

_PHONES = (
    "如有疑问请联系经办人，手机⟦{n}⟧。",
    "联系人：李某，电话：⟦{n}⟧。",
    "申请人王某（联系方式⟦{n}⟧）提出的申请已办结。",
)

GK802: Ways = {
    "plain": sentences("GK802", *_PHONES, words=_made(mobile_number)),
    "hyphens": sentences("GK802", *_PHONES, words=_made(lambda rng: _grouped(mobile_number(rng), 3, 4, mark="-"))),
    "blanks": sentences("GK802", *_PHONES, words=_made(lambda rng: _grouped(mobile_number(rng), 3, 4)), allowed=_WHOLE),
    "with +86": sentences("GK802", *_PHONES, words=_made(lambda rng: f"+86{mobile_number(rng)}")),
    "full width": sentences("GK802", *_PHONES, words=_made(lambda rng: _wide(mobile_number(rng)))),
    "in the preamble": sentences(
        "GK802",
        "如对本报告有疑问，请与{office}联系（电话：⟦{n}⟧）。",
        "本报告由{office}负责解释，联系电话⟦{n}⟧。",
        sections=("opening",),
        words=_made(mobile_number),
    ),
    "beside an office line": sentences(
        "GK802", "监督电话：{phone}、⟦{n}⟧。", "咨询电话{phone}，手机⟦{n}⟧。", words=_made(mobile_number)
    ),
}

_CARDS = (
    "补助资金已转入申请人银行卡（卡号⟦{n}⟧）。",
    "信息处理费缴入指定账户，银行卡号：⟦{n}⟧。",
    "公示补贴发放账号⟦{n}⟧，开户人王某。",
)

GK803: Ways = {
    "19 digits": sentences("GK803", *_CARDS, words=_made(card_number)),
    "16 digits": sentences("GK803", *_CARDS, words=_made(lambda rng: card_number(rng, 16))),
    "in fours": sentences(
        "GK803", *_CARDS, words=_made(lambda rng: _grouped(card_number(rng), 4, 4, 4, 4)), allowed=_WHOLE
    ),
    "16 digits in fours": sentences(
        "GK803", *_CARDS, words=_made(lambda rng: _grouped(card_number(rng, 16), 4, 4, 4)), allowed=_WHOLE
    ),
    "hyphens": sentences("GK803", *_CARDS, words=_made(lambda rng: _grouped(card_number(rng, 16), 4, 4, 4, mark="-"))),
    "full width": sentences("GK803", *_CARDS, words=_made(lambda rng: _wide(card_number(rng)))),
    "a list": sentences(
        "GK803",
        "发放明细：王某，⟦{n}⟧，500元；李某，已领取。",
        "张某（卡号：⟦{n}⟧）补贴已到账。",
        words=_made(card_number),
    ),
}
