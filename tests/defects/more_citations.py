"""Documents cited wrongly, and numbers of persons (GK701 to GK705, GK801 to GK803)."""

from __future__ import annotations

from random import Random

from .paper import Paper
from .way import Defect, Way, Ways, one

_FORMAT = "国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知"
_ITEMS = "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知"
_NEW, _OLD = "国办公开办函〔2021〕30号", "国办公开办函〔2019〕60号"
_SECTIONS = ("overview", "problems", "others")


def _way(code: str, *sentences: str, years: tuple[int, int] = (2019, 2026), opening: bool = False) -> Way:
    """Add one of some sentences; what is to be found stands between braces marked by #."""

    def apply(rng: Random, paper: Paper) -> Defect:
        before, wrong, after = rng.choice(sentences).split("#")
        mark, marked = paper.mark(_filled(rng, wrong))
        text = before.format_map(paper.words) + marked + after.format_map(paper.words)
        lines = (
            paper.opening if opening and len(paper.opening) > paper.title_lines else paper.prose[rng.choice(_SECTIONS)]
        )
        if rng.random() < 0.4 and lines[-1].endswith("。"):
            lines[-1] += text
        else:
            lines.append(text)
        return Defect(one(code, mark))

    return Way(apply, years)


def _filled(rng: Random, wrong: str) -> str:
    """Put a number of its kind in place of a letter."""
    makers = {"ID": _identity, "MOBILE": _mobile, "CARD": _card}
    for name, make in makers.items():
        if wrong.startswith(name):
            digits = make(rng)
            sizes = [int(size) for size in wrong.removeprefix(name).split()]
            parts = []
            for size in sizes:
                parts.append(digits[:size])
                digits = digits[size:]
            return " ".join(part for part in [*parts, digits] if part)
    return wrong


def _identity(rng: Random) -> str:
    digits = f"{rng.choice(('1101', '3301', '4401', '6201', '5101'))}0{rng.randint(1, 9)}"
    digits += f"{rng.randint(1940, 2012)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}{rng.randint(1, 999):03}"
    total = sum(int(digit) * 2 ** (17 - i) for i, digit in enumerate(digits))
    check = (12 - total % 11) % 11
    return digits + ("X" if check == 10 else str(check))


def _mobile(rng: Random) -> str:
    return f"{rng.choice(('13', '15', '17', '18', '19'))}{rng.randint(0, 999999999):09}"


def _card(rng: Random) -> str:
    digits = "62" + "".join(str(rng.randint(0, 9)) for _ in range(rng.choice((13, 16))))
    for last in "0123456789":
        total = 0
        for i, digit in enumerate(reversed(digits + last)):
            value = int(digit) * (2 if i % 2 else 1)
            total += value // 10 + value % 10
        if total % 10 == 0:
            return digits + last
    raise AssertionError


GK701: Ways = {
    "old notice by number": _way(
        "GK701", f"本报告按照#{_OLD}#文件要求编制。", f"严格执行#{_OLD}#的规定。", years=(2021, 2026), opening=True
    ),
    "old notice with its title": _way(
        "GK701", f"本报告依据《{_ITEMS}》（#{_OLD}#）编制。", years=(2021, 2026), opening=True
    ),
    "old notice by title": _way("GK701", f"按照#《{_ITEMS}》#的要求，做好年度报告编制工作。", years=(2021, 2026)),
    "old regulation": _way(
        "GK701",
        "{own}认真执行《中华人民共和国政府信息公开条例》（#国务院令第492号#）。",
        "{own}认真学习#国务院令第492号#公布的《中华人民共和国政府信息公开条例》。",
    ),
    "trial form": _way(
        "GK701", "按照《中华人民共和国政府信息公开工作年度报告格式#（试行）#》编制年度报告。", years=(2021, 2026)
    ),
}
GK702: Ways = {
    "new number, old title": _way("GK702", f"本报告依据《{_ITEMS}》（#{_NEW}#）编制。", opening=True),
    "old number, new title": _way("GK702", f"本报告依据《{_FORMAT}》（#{_OLD}#）编制。", opening=True),
    "old number, short title": _way("GK702", f"按照《政府信息公开工作年度报告格式》（#{_OLD}#）要求编制年度报告。"),
    "decree mistyped": _way("GK702", "{own}认真执行《中华人民共和国政府信息公开条例》（#国务院令第771号#）。"),
    "another's number": _way("GK702", f"按照《政府信息公开信息处理费管理办法》（#{_NEW}#）规定，未收取费用。"),
}
GK703: Ways = {
    "square brackets": _way("GK703", "{own}落实#国办公开办函[2021]30号#文件要求。", opening=True),
    "round brackets": _way("GK703", "{own}落实#国办公开办函（2021）30号#文件要求。"),
    "bracket lost": _way(
        "GK703", "{own}落实#国办公开办函〔20211号#文件要求。", "{own}落实#国办公开办函2021〕30号#要求。"
    ),
    "digits lost": _way("GK703", "{own}落实#国办公开办函〔2021〕号#文件要求。", "{own}落实#国办函〔〕109号#要求。"),
    "local number": _way(
        "GK703", "印发《政务公开工作要点》（#青政办发[2023]12号#）。", "印发《要点》（#青政发〔2023 5号#）。"
    ),
}
GK704: Ways = {
    "a word left out": _way("GK704", "{own}认真执行《#中华人民共和国信息公开条例#》。"),
    "another word": _way("GK704", "{own}认真执行《#中华人民共和国政务公开条例#》。", "加强《#政务公开条例#》学习。"),
    "a law": _way("GK704", "{own}认真执行《#中华人民共和国政府信息公开法#》。"),
    "mistyped": _way(
        "GK704", "{own}认真执行《#中华人民共和国政府信息公开条列#》。", "学习《#中国人民共和国政府信息公开条例#》。"
    ),
    "without book marks": _way("GK704", "加大对#政务公开条例#等法规的宣传培训力度。"),
}
GK705: Ways = {
    "principle": _way(
        "GK705", "坚持以公开为#原则#、不公开为例外，及时发布信息。", "落实“公开是#原则#，不公开是例外”要求。"
    ),
    "term": _way(
        "GK705", "对公开申请，自收到申请之日起#15个工作日#内予以答复。", "收到申请后#十五个工作日#内书面答复。"
    ),
    "charges": _way("GK705", "{y}年政府信息公开#收费及减免情况#：无。"),
    "cost": _way("GK705", "依申请提供信息，只收取#检索、复制、邮寄等成本费用#。"),
    "needs": _way("GK705", "公民可以#根据自身生产、生活、科研等特殊需要#申请获取政府信息。"),
}
GK801: Ways = {
    "applicant": _way("GK801", "申请人李某（身份证号：#ID#）的申请已按时办结。"),
    "without a word": _way("GK801", "{own}收到王某#ID#的来信。"),
    "in groups": _way("GK801", "申请人证件号码#ID6 8#，申请已答复。"),
    "in a list": _way("GK801", "名单：张某，男，#ID#，汉族。"),
}
GK802: Ways = {
    "applicant": _way("GK802", "申请人李某（电话：#MOBILE#）的申请已按时办结。"),
    "contact": _way("GK802", "如有疑问，请联系王主任，联系电话：#MOBILE#。"),
    "in groups": _way("GK802", "联系方式：#MOBILE3 4#。"),
    "beside a landline": _way("GK802", "咨询电话：{phone}、#MOBILE#。", "联系电话：{phone}/#MOBILE#。"),
}
GK803: Ways = {
    "card": _way("GK803", "补贴发至张某银行卡（卡号：#CARD#）。"),
    "account": _way("GK803", "开户行：农业银行，账号：#CARD#。"),
    "in groups": _way("GK803", "卡号#CARD4 4 4 4#。"),
    "without a word": _way("GK803", "已退还张某费用（#CARD#）。"),
}
