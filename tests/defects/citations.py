"""Notices, their numbers, the regulation's name and its wording (GK701–GK706)."""

from __future__ import annotations

import re
from random import Random

from .paper import Paper
from .passages import facts, sentences, tell_otherwise, with_marks
from .way import Defect, Way, Ways, each

_REGULATION = "《中华人民共和国政府信息公开条例》"
_TRIAL = "关于政府信息公开工作年度报告有关事项的通知"
_FORM = "关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知"
_OFFICE = "国务院办公厅政府信息与政务公开办公室"
_NOW = (2021, 2026)


def _basis(
    code: str,
    *templates: str,
    years: tuple[int, int] = (2019, 2026),
    also: tuple[str, ...] = (),
    allowed: tuple[str, ...] = (),
) -> Way:
    """Give another basis in the place of the preamble's own, or in a sentence where there is none."""

    def apply(rng: Random, paper: Paper) -> Defect:
        words = {"reg": _REGULATION, "trial": _TRIAL, "form": _FORM, "office_of_state": _OFFICE}
        template = rng.choice(templates).format_map({**paper.words, **words})
        old = next(iter(facts(paper, "basis", sections=("opening",))), None)
        if old:
            marks = tell_otherwise(paper, old, template)
        else:
            marks, text = with_marks(paper, template)
            paper.opening.append(text)
        wants = tuple(want._replace(codes=(code, *also)) for want in each(code, marks))
        return Defect(wants, allowed=frozenset({"GK706", *allowed}))

    return Way(apply, years)


# ---------------------------------------------------------------- GK701

GK701: Ways = {
    "the trial notice": _basis(
        "GK701",
        "根据{reg}和《{office_of_state}{trial}》（⟦国办公开办函〔2019〕60号⟧）要求，编制本报告。",
        "本报告依据{reg}及⟦国办公开办函〔2019〕60号⟧文件要求编制。",
        years=_NOW,
    ),
    "the trial notice, number first": _basis(
        "GK701", "按照⟦国办公开办函〔2019〕60号⟧《{trial}》规定的格式编制本报告。", years=_NOW
    ),
    "in section one": sentences(
        "GK701", "严格按照⟦国办公开办函〔2019〕60号⟧文件规定的格式编制年度报告。", sections=("overview",), years=_NOW
    ),
    "in section six": sentences(
        "GK701",
        "年度报告编制执行《{trial}》（⟦国办公开办函〔2019〕60号⟧）。".replace("{trial}", _TRIAL),
        sections=("others",),
        years=_NOW,
    ),
    "the old decree": _basis(
        "GK701",
        "根据{reg}（⟦国务院令第492号⟧）要求，编制本报告。",
        "本报告依据{reg}（⟦国务院令第492号⟧，以下简称《条例》）编制。",
    ),
    "the old decree in section one": sentences(
        "GK701",
        "认真贯彻⟦国务院令第492号⟧公布的政府信息公开条例。",
        "学习贯彻《条例》（⟦国务院第492号令⟧）。",
        sections=("overview",),
        allowed=("GK706", "GK703"),
    ),
}

# ---------------------------------------------------------------- GK702

GK702: Ways = {
    "trial title, new number": _basis(
        "GK702", "根据{reg}和《⟦{office_of_state}{trial}》（国办公开办函〔2021〕30号⟧）要求，编制本报告。", years=_NOW
    ),
    "new title, trial number": _basis(
        "GK702",
        "根据{reg}和《⟦{office_of_state}{form}》（国办公开办函〔2019〕60号⟧）要求，编制本报告。",
        also=("GK701",),
        allowed=("GK701",),
        years=_NOW,
    ),
    "short title": _basis("GK702", "依据⟦《{trial}》（国办公开办函〔2021〕30号）⟧编制本报告。", years=_NOW),
    "number first": _basis("GK702", "依据⟦国办公开办函〔2021〕30号《{trial}》⟧编制本报告。", years=_NOW),
    "the rules on fees": sentences(
        "GK702",
        "依据《政府信息公开信息处理费管理办法》（⟦国办公开办函〔2021〕30号⟧），本年度未收取费用。",
        "按照《政府信息公开信息处理费管理办法》（⟦国办函〔2019〕60号⟧）执行，本年度未收取信息处理费。",
        sections=("others",),
        years=_NOW,
    ),
    "in section one": sentences(
        "GK702", f"按照⟦《{_TRIAL}》（国办公开办函〔2021〕30号）⟧要求编制年报。", sections=("overview",), years=_NOW
    ),
    "another number": _basis(
        "GK702",
        "依据《⟦{office_of_state}{form}》（国办公开办函〔2021〕60号⟧）编制本报告。",
        also=("GK703",),
        years=_NOW,
    ),
}

# ---------------------------------------------------------------- GK703


def _number(*numbers: str) -> Way:
    return _basis(
        "GK703",
        *(
            text
            for number in numbers
            for text in (
                f"根据{{reg}}和《{{office_of_state}}{{form}}》（⟦{number}⟧）要求，编制本报告。",
                f"本报告按照⟦{number}⟧文件要求编制。",
            )
        ),
        years=_NOW,
        also=("GK604", "GK702"),
        allowed=("GK605",),
    )


GK703: Ways = {
    "square brackets": _number("国办公开办函[2021]30号"),
    "round brackets": _number("国办公开办函（2021）30号"),
    "thick brackets": _number("国办公开办函【2021】30号"),
    "bracket as a digit": _number("国办公开办函〔20211号", "国办公开办函〔202130号", "国办公开办函〔2021130号"),
    "no brackets": _number("国办公开办函202130号", "国办公开办函2021〕30号"),
    "mixed brackets": _number("国办公开办函〔2021]30号", "国办公开办函[2021〕30号"),
    "year cut": _number("国办公开办函〔21〕30号", "国办公开办函〔202〕30号"),
    "hexagons lost": sentences(
        "GK703",
        "认真落实⟦国办函[2020]109号⟧文件，本年度未收取信息处理费。",
        "认真落实⟦国办函（2020）109号⟧文件要求。",
        years=_NOW,
    ),
}

# ---------------------------------------------------------------- GK704

GK704: Ways = {
    "政府 lost": _basis(
        "GK704", "根据⟦《中华人民共和国信息公开条例》⟧要求，编制本报告。", "根据⟦《信息公开条例》⟧规定，编制本报告。"
    ),
    "政务 for 政府信息": sentences(
        "GK704",
        "加大⟦政务公开条例⟧的宣传力度。",
        "认真学习⟦《政务公开条例》⟧。",
        "组织学习⟦《中华人民共和国政务公开条例》⟧。",
    ),
    "公开 lost": _basis("GK704", "根据⟦《中华人民共和国政府信息条例》⟧要求，编制本报告。"),
    "words turned": _basis("GK704", "根据⟦《中华人民共和国政府公开信息条例》⟧要求，编制本报告。"),
    "工作 put in": _basis("GK704", "根据⟦《中华人民共和国政府信息公开工作条例》⟧要求，编制本报告。"),
    "another kind": sentences(
        "GK704", "认真贯彻⟦《中华人民共和国政府信息公开法》⟧。", "落实⟦《中华人民共和国政府信息公开管理条例》⟧。"
    ),
    "政务信息": _basis("GK704", "依据⟦《中华人民共和国政务信息公开条例》⟧编制本报告。"),
}

# ---------------------------------------------------------------- GK705

GK705: Ways = {
    "原则": sentences(
        "GK705",
        "坚持⟦以公开为原则、不公开为例外⟧，做好信息公开。",
        "始终遵循“⟦公开为原则，不公开为例外⟧”的要求。",
        sections=("overview",),
    ),
    "15 days": sentences(
        "GK705",
        "自收到申请之日起⟦15个工作日内⟧予以答复。",
        "对依申请公开事项，均在⟦15个工作日内⟧作出答复。",
        "不能当场答复的，自收到申请之日起⟦15个工作日⟧内答复。",
        sections=("overview",),
    ),
    "costs": sentences(
        "GK705",
        "除⟦收取检索、复制、邮寄等成本费用⟧外，不收取其他费用。",
        "依申请提供政府信息，仅收取⟦检索、复制、邮寄等成本费用⟧。",
    ),
    "fees and waivers": sentences(
        "GK705", "政府信息公开⟦收费及减免情况⟧：无。", "本年度无政府信息公开⟦收费及减免情况⟧。", sections=("others",)
    ),
    "what is to be disclosed": sentences(
        "GK705",
        "主动公开⟦涉及公民、法人或者其他组织切身利益⟧的信息。",
        "对⟦需要社会公众广泛知晓或者参与⟧的信息及时公开。",
        "主动公开⟦反映本行政机关机构设置、职能、办事程序等情况⟧的信息。",
        sections=("overview",),
    ),
    "special needs": sentences(
        "GK705", "申请人可根据⟦自身生产、生活、科研等特殊需要⟧申请获取政府信息。", sections=("overview",)
    ),
}

# ---------------------------------------------------------------- GK706


def _abbreviated(introduction: str, use: str) -> Way:
    """Introduce one name and use another."""

    def apply(rng: Random, paper: Paper) -> Defect:
        del rng
        marks, text = with_marks(paper, use.format_map({**paper.words, "reg": _REGULATION}))
        intro = introduction.format_map({**paper.words, "reg": _REGULATION})
        paper.opening[paper.title_lines :] = [intro] if intro else []
        paper.prose["overview"].insert(0, text)
        for section, paragraphs in paper.prose.items():
            start = 1 if section == "overview" else 0
            paragraphs[start:] = [
                re.sub(rf"(?:《条例》|{_REGULATION})(?:规定)?", "有关规定", one) for one in paragraphs[start:]
            ]
        wants = tuple(want._replace(codes=("GK706", "GK704")) for want in each("GK706", marks))
        return Defect(wants, elsewhere=True)

    return Way(apply)


GK706: Ways = {
    "新《条例》 introduced": _abbreviated(
        "根据{reg}（国务院令第711号，以下简称新《条例》）要求，编制本报告。",
        "{y}年，{own}认真贯彻落实⟦《条例》⟧，扎实做好公开工作。",
    ),
    "《公开条例》 introduced": _abbreviated(
        "根据{reg}（以下简称《公开条例》）要求，编制本报告。", "{y}年，{own}深入学习⟦《条例》⟧，扎实做好公开工作。"
    ),
    "《条例》 introduced": _abbreviated(
        "根据{reg}（以下简称《条例》）要求，编制本报告。",
        "{y}年，{own}认真贯彻落实⟦《信息公开条例》⟧，扎实做好公开工作。",
    ),
    "used before": _abbreviated("", "{y}年，{own}认真落实⟦《条例》⟧，依据{reg}（以下简称《条例》）做好公开工作。"),
    "used in the sentence before": _abbreviated(
        "", "{y}年，{own}深入学习⟦《条例》⟧。按照{reg}（以下简称《条例》）规定，做好各项公开工作。"
    ),
    "新条例 used": _abbreviated(
        "根据{reg}（以下简称《条例》）要求，编制本报告。", "{y}年，{own}认真贯彻落实⟦新《条例》⟧，扎实做好公开工作。"
    ),
}
