"""The complete clean report that rules' examples change in one place."""

from __future__ import annotations

from collections.abc import Mapping

from gklint.forms import Form, Table, form_for, official
from gklint.forms.printing import table_lines
from gklint.rules.base import Example

_ORGAN = "青禾县人民政府"
_COUNTS = {
    ("disclosure", "normative-documents", "issued"): "2",
    ("disclosure", "normative-documents", "repealed"): "1",
    ("disclosure", "normative-documents", "in-force"): "16",
    ("disclosure", "normative-documents", "newly-made"): "2",
    ("disclosure", "normative-documents", "newly-disclosed"): "2",
    ("disclosure", "normative-documents", "disclosed"): "16",
    ("disclosure", "licences", "decisions"): "128",
    ("disclosure", "penalties", "decisions"): "35",
    ("requests", "granted", "natural-person"): "3",
    ("requests", "granted", "business"): "1",
    ("requests", "partly-granted", "natural-person"): "1",
    ("requests", "not-held", "natural-person"): "2",
    ("requests", "carried-in", "natural-person"): "1",
    ("requests", "carried-out", "natural-person"): "1",
    ("review", "reconsideration", "upheld"): "1",
    ("review", "reconsideration", "corrected"): "1",
    ("review", "direct-suit", "upheld"): "1",
}
_AMOUNTS = {("disclosure", "charges", "fees"): "20.35"}

_PREAMBLE = (
    "本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）和{notice}要求编制。"
    "本报告中所列数据的统计期限自{year}年1月1日起，至{year}年12月31日止。"
)
_OVERVIEW = (
    "{year}年，青禾县人民政府认真贯彻落实《条例》，扎实推进政府信息公开各项工作。",
    "（一）主动公开。全年通过县政府门户网站主动公开政府信息862条。",
    "（二）依申请公开。全年新收政府信息公开申请7件，上年结转1件，办结7件，结转下年度继续办理1件。",
    "（三）政府信息管理。严格落实信息发布审查制度，全年制发行政规范性文件2件，废止1件，现行有效16件。",
    "（四）政府信息公开平台建设。优化县政府门户网站政府信息公开专栏，方便公众查询。",
    "（五）监督保障。将政府信息公开纳入年度工作考核；组织开展社会评议，公众总体满意；全年未发生责任追究情形。",
)
_PROBLEMS = (
    "{year}年，我县政府信息公开工作取得了一定成效，但仍存在政策解读形式单一、基层工作人员业务能力有待提高等问题。",
    "下一步，将丰富政策解读形式，加强业务培训，不断提升政府信息公开工作水平。",
)
_OTHERS = ("{year}年，青禾县人民政府未收取政府信息公开信息处理费。无其他需要报告的事项。",)


def content(example: Example) -> bytes:
    """Give the whole file that an example stands for; raise ValueError when a text to replace is absent."""
    if example.data is not None:
        return example.data.encode(example.encoding) if isinstance(example.data, str) else example.data
    clean = text = report(example.year, example.cells)
    for old, new in example.replace:
        if old not in text:
            raise ValueError(f"{example.title}: the clean report of {example.year} has no {old!r}")
        text = text.replace(old, new, 1)
    return (clean + text if example.below_itself else text).encode()


def report(year: int, cells: Mapping[tuple[str, str, str], str] | None = None) -> str:
    """Give the text of a complete report of this year without defects, but for ``cells``.

    Reports before 2019, which have no form, are printed on the oldest one.
    """
    form = form_for(year) or official()[0]
    tables = {
        table.section: "\n".join(table_lines(table, _figures(table, cells or {}), missing="0")) for table in form.tables
    }
    prose = {"overview": _OVERVIEW, "problems": _PROBLEMS, "others": _OTHERS}
    lines = [f"{_ORGAN}{year}年{form.title}", _PREAMBLE.format(year=year, notice=_notice(form))]
    for section in form.sections:
        lines.append(f"{section.ordinal}、{section.heading}")
        lines.extend(line.format(year=year) for line in prose.get(section.key, ()))
        if section.key in tables:
            lines.append(tables[section.key])
    return "\n".join(lines) + "\n"


def _notice(form: Form) -> str:
    return f"《{form.notice_title}》（{form.notice_number}）"


def _figures(table: Table, cells: Mapping[tuple[str, str, str], str]) -> dict[tuple[str, str], str]:
    """Give the figures of a table: the sample's, the sums that follow from them, then the changes."""
    figures = {key[1:]: text for key, text in (_COUNTS | _AMOUNTS).items() if key[0] == table.key}
    sums = {key for equation in table.equations if equation.over == "rows" for key in equation.total}
    # Sums over columns first, but for the columns that themselves are sums of rows.
    for equation in sorted(table.equations, key=lambda equation: equation.over == "rows"):
        for scope in table.scopes(equation):
            if equation.over == "rows" or scope not in sums:
                _solve(figures, equation.names(scope, equation.total), equation.names(scope, equation.parts))
    figures.update({key[1:]: text for key, text in cells.items() if key[0] == table.key})
    return figures


def _solve(
    figures: dict[tuple[str, str], str], total: tuple[tuple[str, str], ...], parts: tuple[tuple[str, str], ...]
) -> None:
    """Fill in the first operand of an equation that has no figure, so that it holds."""
    unknown = next((name for name in total + parts if name not in figures and name in (total[0], parts[0])), None)
    if unknown is None:
        return
    sums = [sum(int(figures.get(name, "0")) for name in side) for side in (total, parts)]
    figures[unknown] = str(sums[1] - sums[0] if unknown in total else sums[0] - sums[1])
