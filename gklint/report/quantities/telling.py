"""What a number counts, told by the words around it; anything that is not certain is :attr:`Subject.OTHER`."""

from __future__ import annotations

from gklint.records import NamedTuple
from gklint.report.model import Report
from gklint.report.quantities.context import Sentence
from gklint.report.quantities.model import Predicate, Scope, Subject
from gklint.report.quantities.numerals import Numeral
from gklint.report.quantities.words import has, without_end, words


class Phrase(NamedTuple):
    """The words around a number."""

    sentence: Sentence
    before: str
    """From the beginning of the sentence."""
    label: str
    """From the last mark or number."""
    gap: str
    """From the last number, over marks."""
    after: str
    """From the unit to the next mark."""
    place: int
    """Where the number stands."""


class Told(NamedTuple):
    """What a number counts."""

    subject: Subject
    predicate: Predicate
    scope: Scope = Scope.YEAR
    outcomes: tuple[str, ...] = ()
    channel: str = ""
    aside: bool = False
    """It is said beside the way, and leaves what follows alone."""


_OTHER = Told(Subject.OTHER, Predicate.SAID)
_SHARE = Told(Subject.OTHER, Predicate.SAID, Scope.SHARE)
_LONGEST_CHANNEL = 24


def tell(phrase: Phrase, number: Numeral, report: Report) -> Told:
    """Tell what a number counts."""
    if number.unit == "%":
        return _SHARE
    if number.unit in {"元", "万元", "亿元"}:
        return _money(phrase)
    if not number.unit or number.unit in words("numbers")["cases"]:
        found = _request(phrase, report) or _dispute(phrase) or _document(phrase, report) or _decision(phrase, number)
        if found:
            return found
    return _published(phrase) or _OTHER


# ---------------------------------------------------------------- requests


def _request(phrase: Phrase, report: Report) -> Told | None:
    label = phrase.label
    if not phrase.sentence.about_requests or has(phrase.before, "requests", "foreign"):
        return None
    if "复议" in label or "诉讼" in label:
        return None
    carried = _carried(phrase, report)
    if carried:
        return carried
    if report.year is None and has(label, "requests", "carried"):
        return _OTHER  # 2022年结转2件: into the year or out of it
    core = without_end(label, words("numbers")["fillers"])
    return _outcome(core) or _outcome_after(phrase, core) or _answered(phrase, label) or _received(phrase, core)


def _carried(phrase: Phrase, report: Report) -> Told | None:
    label, after = phrase.label, phrase.after
    at = min((label.find(word) for word in words("requests")["carried"] if word in label), default=len(label))
    if has(label[:at], "requests", "answered") or has(label[:at], "requests", "processed"):
        return None
    if has(label, "requests", "carried") and has(label, "requests", "last-year"):
        return Told(Subject.REQUESTS, Predicate.CARRIED_IN, Scope.CARRIED)
    for text in (label, after, label[-_CARRIED:] + after):
        if has(text, "requests", "carried") and has(text, "requests", "next-year"):
            return Told(Subject.REQUESTS, Predicate.CARRIED_OUT)
    both = label + after
    if report.year and has(both, "requests", "carried"):
        if f"{report.year.value + 1}年" in both:
            return Told(Subject.REQUESTS, Predicate.CARRIED_OUT)
        if f"{report.year.value - 1}年" in label:
            return Told(Subject.REQUESTS, Predicate.CARRIED_IN, Scope.CARRIED)
    return None


_CARRIED = 3
"""Characters before a number that may be 结转: 结转2件至下年度."""


def _outcome_after(phrase: Phrase, core: str) -> Told | None:
    """Read 3件予以公开."""
    if core not in {"", "其中", "有", "其中有"}:
        return None
    found = [item["key"] for item in words("requests")["outcome"] if phrase.after in item["words"]]
    return Told(Subject.REQUESTS, Predicate.OUTCOME, outcomes=tuple(found)) if found else None


def _outcome(core: str) -> Told | None:
    core = without_end(core, words("requests")["outcome-fillers"] + words("numbers")["fillers"])
    found: list[str] = []
    while True:
        for outcome in words("requests")["outcome"]:
            word = next((word for word in outcome["words"] if core.endswith(word)), None)
            if word:
                found.append(outcome["key"])
                core = core.removesuffix(word).rstrip("和或及与、")
                break
        else:
            break
    if not found:
        return None
    ground = has(core, "requests", "grounds") or has(core, "requests", "parts")
    if (ground and "等" not in core) or has(core, "scope", "delta"):
        return Told(Subject.REQUESTS, Predicate.OUTCOME, Scope.PART, tuple(found), aside=True)
    return Told(Subject.REQUESTS, Predicate.OUTCOME, outcomes=tuple(found))


def _answered(phrase: Phrase, label: str) -> Told | None:
    label = label.removeprefix("其中")
    verbs = [word for word in words("requests")["answered"] if word in label]
    if not verbs:
        return None
    verb = max(verbs, key=lambda word: (label.rfind(word), len(word)))
    at = label.rfind(verb)
    before, rest = label[:at], label[at + len(verb) :]
    if _names_left(rest) or has(before, "requests", "not-all") or has(before, "scope", "delta"):
        return None
    if has(before, "requests", "last-year") or has(rest, "requests", "last-year"):
        return None
    sentence = phrase.sentence.text[phrase.sentence.start : phrase.sentence.end]
    on_time = "按" in before or "期限" in before or "期内" in before
    if _is_part(label) or _is_part(rest) or (on_time and has(sentence, "requests", "otherwise-answered")):
        return Told(Subject.REQUESTS, Predicate.ANSWERED, Scope.PART, aside=True)
    also = has(before, "requests", "received") or has(before, "requests", "processed")
    return Told(Subject.REQUESTS, Predicate.PROCESSED if also else Predicate.ANSWERED)


def _names_left(rest: str) -> bool:
    """Tell whether more follows a verb than a name of requests and what leads up to the number."""
    rest = without_end(rest, words("numbers")["fillers"])
    for name in words("requests")["names"]:
        rest = rest.replace(name, "")
    return bool(without_end(rest, words("requests")["tails"] + ["政府", "了", "期", "时", "已", "全部"]))


def _received(phrase: Phrase, core: str) -> Told | None:
    verbs = [word for word in words("requests")["received"] + words("requests")["processed"] if word in phrase.label]
    named = _ends_in_name(core)
    if not named and not (verbs and _ends_in_verb(core, verbs) and _requests_follow(phrase)):
        return None
    if has(phrase.label, "requests", "submitted") and not verbs:
        return None
    scope = Scope.PART if _is_part(phrase.label) or _is_listed(phrase) else Scope.YEAR
    if "累计" in phrase.label and has(phrase.before, "scope", "other-time"):
        scope = Scope.CUMULATIVE
    return Told(Subject.REQUESTS, _verb(phrase, verbs), scope)


def _verb(phrase: Phrase, verbs: list[str]) -> Predicate:
    if has(phrase.label, "requests", "newly"):
        return Predicate.RECEIVED
    if any(word in phrase.label for word in words("requests")["processed"]):
        return Predicate.PROCESSED
    if any(word in phrase.label for word in words("requests")["accepted"]):
        return Predicate.ACCEPTED
    if has(phrase.label + phrase.after, "requests", "including") or "共" in phrase.label or _has_carried(phrase):
        return Predicate.RECEIVED_IN_ALL
    return Predicate.RECEIVED_IN_ALL if not verbs else Predicate.RECEIVED


def _has_carried(phrase: Phrase) -> bool:
    """Tell whether brackets after the number say that last year's are among them."""
    sentence = phrase.sentence
    following = sentence.text[phrase.place : min(phrase.place + _LONGEST_CHANNEL, sentence.end)]
    inside = following.partition("(")[2].partition(")")[0] or following.partition("其中")[2]
    return has(inside, "requests", "carried") and has(inside, "requests", "last-year")


def _ends_in_name(core: str) -> bool:
    bare = without_end(core, ["事项", "件", "办件", "的", "表", "事宜", "政府信息", "信息", "办理"])
    if any(core.endswith(name) or bare.endswith(name) for name in words("requests")["names"]):
        return True
    if any(name in core for name in words("requests")["names"]):
        return bare.endswith(("申请", "公开")) or not bare
    return core.endswith(tuple(words("requests")["short"]))


def _ends_in_verb(core: str, verbs: list[str]) -> bool:
    return without_end(core, ["了", "到"]).endswith(tuple(verbs)) or core.endswith(tuple(verbs))


def _requests_follow(phrase: Phrase) -> bool:
    """Tell whether what follows the unit is requests, or nothing of another kind."""
    after = phrase.after
    if not after:
        return True
    return after.startswith(("政府信息公开申请", "信息公开申请", "依申请", "申请", "政府信息申请"))


def _is_part(label: str) -> bool:
    if "其中" in label:
        return True
    return has(label, "requests", "parts") and not has(label, "requests", "all-parts")


def _is_listed(phrase: Phrase) -> bool:
    """Tell whether it stands among parts: after 其中 in this sentence, but for 上年结转3件，新收60件."""
    all_new = has(phrase.label, "requests", "newly") and has(phrase.before, "requests", "carried")
    return "其中" in phrase.before and not all_new


# ---------------------------------------------------------------- reconsideration and suits


def _dispute(phrase: Phrase) -> Told | None:
    label = phrase.label
    if "复议" not in label and "诉讼" not in label:
        return None
    sentence = phrase.sentence
    told_about = sentence.about_requests or sentence.about_review or has(phrase.before, "review", "about")
    restricted = has(phrase.before, "review", "causes")
    if not told_about or restricted or has(label, "review", "foreign") or "其中" in phrase.before:
        return None
    core = without_end(label, words("numbers")["fillers"] + ["发生", "引发"])
    review = any(core.endswith(word) for word in words("review")["reconsideration"])
    suit = any(core.endswith(word) for word in words("review")["suit"])
    if not review and not suit:
        return None
    gap = phrase.gap
    if suit and "复议" in label:
        return None if "各" in label[-3:] else Told(Subject.DISPUTES, Predicate.OCCURRED)
    if review and "诉讼" in gap and "诉讼" in label:
        return None if "各" in label[-3:] else Told(Subject.DISPUTES, Predicate.OCCURRED)
    return Told(Subject.REVIEWS if review else Subject.SUITS, Predicate.OCCURRED)


# ---------------------------------------------------------------- documents


def _document(phrase: Phrase, report: Report) -> Told | None:
    name = words("documents")["name"]
    if name not in phrase.before or _is_not_own(phrase, name):
        return None
    label = phrase.label
    core = without_end(label, ["件数", *(word for word in words("numbers")["fillers"] if word not in name)])
    verbs = ["in-force", "repealed", "issued"]
    if report.year is not None and report.year.value <= _LAST_OF_OLD_FORM:
        verbs.insert(0, "disclosed")
    if not core.endswith((name, *(word for key in verbs for word in words("documents")[key]))):
        return None
    found = next((key for key in verbs if has(label, "documents", key)), None)
    return Told(Subject.DOCUMENTS, Predicate(found)) if found else None


def _is_not_own(phrase: Phrase, name: str) -> bool:
    """Tell whether the documents are published, reviewed or another body's, as the clauses say that name them."""
    at = phrase.before.index(name)
    start = max(phrase.before.rfind(mark, 0, at) for mark in ",;:()。") + 1
    naming = phrase.before[start:].partition(",")[0] + phrase.label
    sentence = phrase.sentence.text[phrase.sentence.start : phrase.sentence.end]
    cleaned = "清理" in naming and not has(phrase.before, "documents", "issued")
    return cleaned or has(sentence, "documents", "ended") or has(naming, "documents", "foreign")


_LAST_OF_OLD_FORM = 2020


# ---------------------------------------------------------------- decisions


_DECISIONS = {"licences": Subject.LICENCES, "penalties": Subject.PENALTIES, "coercions": Subject.COERCIONS}


def _decision(phrase: Phrase, number: Numeral) -> Told | None:
    if number.unit not in words("decisions")["units"] or has(_since_decided(phrase.before), "decisions", "foreign"):
        return None
    core = without_end(phrase.label, [*words("numbers")["fillers"], "处理"])
    for key, subject in _DECISIONS.items():
        if core.endswith(words("decisions")[key][0]) and has(phrase.before, "decisions", "verbs"):
            # 许可和处罚 in one number is neither.
            others = [words("decisions")[other][0] for other in _DECISIONS if other != key]
            if any(other in phrase.label for other in others):
                return None
            return Told(subject, Predicate.DECIDED)
    return None


def _since_decided(before: str) -> str:
    """Leave out the clauses before the one that says what was done: 公开处罚信息,作出行政处罚决定."""
    verb = max(before.rfind(word) for word in words("decisions")["verbs"])
    return before[max(0, before.rfind(",", 0, max(0, verb))) :]


# ---------------------------------------------------------------- money


def _money(phrase: Phrase) -> Told:
    label = phrase.label
    core = without_end(label, [*words("numbers")["fillers"], "金额", "收入", "总额", "人民币", "费用"])
    if any(core.endswith(name) for name in words("fees")["charges"]) and "其中" not in phrase.before:
        return Told(Subject.CHARGES, Predicate.COLLECTED)
    if any(name in label for name in words("fees")["processing"]):
        received = has(label, "fees", "collected") and not has(label, "fees", "demanded")
        return Told(Subject.PROCESSING_FEES, Predicate.COLLECTED if received else Predicate.SAID)
    return _OTHER


# ---------------------------------------------------------------- what was published


def _published(phrase: Phrase) -> Told | None:
    label = phrase.label
    core = without_end(label, ["共计", "总计", "合计", "共", "总数", "总量", "为", "达"])
    objects = [item for item in words("published")["objects"] if core.endswith(item)]
    if not objects:
        return None
    core = core.removesuffix(max(objects, key=len))
    verb = next((verb for verb in ("主动公开", "公开", "发布") if core.endswith(verb)), None)
    if verb is None:
        return None
    core = core.removesuffix(verb)
    scope = Scope.PART if "其中" in phrase.before or has(label, "scope", "delta") else Scope.YEAR
    if "累计" in label:
        scope = Scope.CUMULATIVE
    channel = ""
    if "通过" in core or core.endswith(tuple(words("published")["channels"])):
        channel = core.rpartition("通过")[2][:_LONGEST_CHANNEL]
        channel = without_end(channel, ["累计", "共", "主动", "及时", "集中", "栏目", "专栏", "页面", "上"])
    elif verb != "主动公开":
        return None
    return Told(Subject.PUBLISHED, Predicate.DISCLOSED, scope, channel=channel)
