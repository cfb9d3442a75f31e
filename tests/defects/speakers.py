"""Another organ as the author, another level as the speaker (GK515, GK516)."""

from __future__ import annotations

from random import Random

from tests.reports.organs import Level, Organ, any_organ
from tests.reports.pages import Kind, Part

from .paper import Paper
from .passages import facts, sentences, tell_otherwise
from .way import Defect, Way, Ways, each, one

# ---------------------------------------------------------------- GK515


def _other_organ(rng: Random, paper: Paper, level: Level | None) -> str:
    """Give the name of another organ that is not part of this one's name, nor the other way round."""
    own = paper.organ.name
    while True:
        name = any_organ(rng, level or paper.organ.level).name
        if name not in own and own not in name and name[:2] != own[:2]:
            return name


def _other_trade(rng: Random, paper: Paper) -> str | None:
    """Give another department of the same place."""
    own = paper.organ.name
    for _ in range(60):
        name = any_organ(rng, Level.DEPARTMENT).name
        ends = [i for mark in "市县区" if (i := name.find(mark)) > 0]
        if ends and not name.startswith("国家"):
            start = (
                min(i for mark in "市县区" if (i := own.find(mark)) > 0) + 1 if any(m in own for m in "市县区") else 0
            )
            found = own[:start] + name[min(ends) + 1 :]
            if start and found != own and found not in own and own not in found:
                return found
    return None


def _foreign(
    *sections: str, level: Level | None = None, same_place: bool = False, levels: tuple[Level, ...] = ()
) -> Way:
    """Put another organ's name where the prose says who reports."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        places = facts(paper, "organ", sections=sections)
        name = _other_trade(rng, paper) if same_place else _other_organ(rng, paper, level)
        if not places or name is None:
            return None
        return Defect(
            each("GK515", tell_otherwise(paper, rng.choice(places), f"⟦{name}⟧")), allowed=frozenset({"GK516"})
        )

    return Way(apply, levels=levels)


def _signed_by_another(rng: Random, paper: Paper) -> Defect:
    mark, name = paper.mark(_other_organ(rng, paper, None))
    paper.parts[:] = [part for part in paper.parts if part.kind is not Kind.SIGN_OFF]
    for text in (name, f"{paper.year + 1}年1月{rng.randint(4, 28)}日"):
        paper.parts.append(Part(Kind.SIGN_OFF, None, text))
    return Defect(one("GK515", mark), elsewhere=True)


def _announced(*templates: str) -> Way:
    """Announce another organ's report."""

    def words(rng: Random, paper: Paper) -> dict[str, str]:
        return {"other": _other_organ(rng, paper, None)}

    return sentences("GK515", *templates, sections=("opening",), words=words, alone=True)


GK515: Ways = {
    "preamble": _foreign("opening"),
    "preamble, another trade": _foreign("opening", same_place=True, levels=(Level.DEPARTMENT,)),
    "preamble, a department": _foreign("opening", level=Level.DEPARTMENT, levels=(Level.TOWNSHIP, Level.STREET)),
    "announced": _announced(
        "现公布⟦{other}⟧{y}年政府信息公开工作年度报告。",
        "现将⟦{other}⟧{y}年政府信息公开工作情况报告如下：",
        "根据要求，特向社会公布⟦{other}⟧{y}年度政府信息公开工作年度报告。",
    ),
    "section one": _foreign("overview"),
    "sections five and six": _foreign("problems", "others"),
    "signature": Way(_signed_by_another),
}

# ---------------------------------------------------------------- GK516

_OTHERS = {
    Level.PROVINCE: ("市", "县"),
    Level.CITY: ("县", "省", "区"),
    Level.COUNTY: ("省", "镇", "街道"),
    Level.TOWNSHIP: ("县", "省", "市"),
    Level.STREET: ("区", "市", "镇"),
    Level.DEPARTMENT: ("区", "县", "市"),
}


def _out_of_scope(name: str, prefix: str, *levels: Level, sections: tuple[str, ...] = ("overview", "problems")) -> Way:
    """Let the organ speak as 我区 or of 全省."""

    def apply(rng: Random, paper: Paper) -> Defect | None:
        organ: Organ = paper.organ
        places = facts(paper, name, sections=sections)
        kinds = [kind for kind in _OTHERS[organ.level] if f"我{kind}" != organ.own and kind not in organ.own]
        if not places:
            return None
        text = f"⟦{prefix}{rng.choice(kinds)}⟧"
        return Defect(each("GK516", tell_otherwise(paper, rng.choice(places), text)))

    return Way(apply, levels=levels)


GK516: Ways = {
    "a department's 我区": _out_of_scope("own", "我", Level.DEPARTMENT),
    "a department's problems": _out_of_scope("own", "我", Level.DEPARTMENT, sections=("problems",)),
    "a township's 我县": _out_of_scope("own", "我", Level.TOWNSHIP),
    "a street office's 我区": _out_of_scope("own", "我", Level.STREET),
    "a county's 我省": _out_of_scope("own", "我", Level.COUNTY),
    "a city's 我县": _out_of_scope("own", "我", Level.CITY, Level.PROVINCE),
    "a sentence": sentences(
        "GK516",
        "组织推动⟦全省⟧政府信息公开工作，取得明显成效。",
        "指导⟦全省⟧各地各部门做好政府信息公开工作。",
        sections=("overview",),
        levels=(Level.TOWNSHIP, Level.STREET, Level.COUNTY),
        alone=True,
    ),
}
