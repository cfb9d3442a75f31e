"""GK404: section 一 or 五 largely equal to another report's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, groupby
from typing import TYPE_CHECKING

from gklint.findings import Related, Severity, say
from gklint.records import NamedTuple
from gklint.rules.across.base import AcrossRule, Found
from gklint.rules.base import Documentation, Example

if TYPE_CHECKING:
    from gklint.report.summary import Summary

_SECTIONS = (("overview", "总体情况", 8), ("problems", "存在的主要问题及改进情况", 4))
"""Key, name, and one in how many runs of characters is looked at first."""
_NAMES = {key: name for key, name, _ in _SECTIONS}
_LARGELY = 0.8
"""The share of a section's own words that another must have."""
_LIKELY = 0.6
"""The share of the sample from which on the whole texts are compared."""
_LEAST = 80
"""Runs that a section must have besides official phrases to be judged."""
_COMMON = 3
"""Organs of which more than these have the same words in common: those are nobody's own then."""
_MOST = 40
"""Reports of which more than these have the same words in common: no more pairs are looked at."""
_OFFICES = ("办公室", "办公厅", "政府办公室", "政府办公厅", "人民政府办公室", "人民政府办公厅", "政府办", "人民政府办")


class _Source(NamedTuple):
    """A report whose section another has, and how much of it."""

    report: Summary
    section: str
    share: float


class CopiedText(AcrossRule):
    """A section that was copied from last year's report or from another organ's."""

    code = "GK404"
    name = "copied-text"
    severity = Severity.WARNING
    documentation = Documentation(
        what="几份报告一起检查时，“总体情况”或“存在的主要问题及改进情况”与本机关往年的或其他机关的报告大体相同"
        "（除数字、名称和通用的公文语句外，80%以上的文字相同）。每份报告只报告一次，指出最相近的一份。",
        why="内容雷同、敷衍塞责的年度报告应当责令改正并追究责任。",
        basis="国办公开办函〔2021〕30号；条例第四十七条。",
    )
    bad = (
        Example("照抄上一年的总体情况", beside=(Example("上一年", year=2022),), marks="一、总体情况"),
        Example(
            "照抄其他机关的总体情况",
            beside=(Example("其他机关", replace=(("青禾县人民政府2023年", "松峦县人民政府2023年"),)),),
            marks="一、总体情况",
        ),
    )
    good = (
        Example(
            "各写各的",
            replace=(
                (
                    "全年通过县政府门户网站主动公开政府信息862条。",
                    "围绕乡村振兴、教育、医疗等领域更新目录，解读文件31件。",
                ),
                ("严格落实信息发布审查制度，", "修订发布流程，明确初审、复审、终审责任，"),
                ("优化县政府门户网站政府信息公开专栏，方便公众查询。", "改造办事大厅查阅点12处，配齐电脑和打印机。"),
                ("组织开展社会评议，公众总体满意", "请人大代表、政协委员和群众代表打分，得分92分"),
                ("政策解读形式单一、基层工作人员业务能力有待提高", "目录更新慢、答复文书不规范"),
                ("丰富政策解读形式，加强业务培训", "每季度清理目录，统一答复文书样式并请律师审核"),
            ),
            beside=(Example("上一年", year=2022),),
        ),
        Example("同一份报告的两个文件", beside=(Example("另一个文件"),)),
    )

    def compare(self, reports: Sequence[Summary]) -> Iterator[Found]:
        """Yield one finding for each report that has a copied section."""
        nearest: dict[int, list[_Source]] = {}
        for section, _, one_in in _SECTIONS:
            for i, source in _copies(reports, section, one_in):
                nearest.setdefault(i, []).append(source)
        for i, sources in nearest.items():
            yield self._of(reports[i], sources)

    def _of(self, this: Summary, sources: Sequence[_Source]) -> Found:
        best = max(sources, key=lambda source: source.share)
        same = [source for source in sources if source.report is best.report]
        heading = this.parts[same[0].section].heading
        finding = self.finding(
            say(
                "“{section}”与{organ}{year}年度报告的相同文字约占{share}%，内容雷同。请根据本机关本年度的实际重写。",
                section=_NAMES[same[0].section],
                organ=best.report.organ,
                year=str(best.report.year),
                share=str(int(same[0].share * 100)),
            ),
            heading.span,
            related=tuple(
                Related(
                    say("{organ}{year}年度报告", organ=source.report.organ, year=str(source.report.year)),
                    source.report.parts[source.section].heading.span,
                    source.report.elsewhere(source.report.parts[source.section].heading),
                )
                for source in same
            ),
        )
        return this.path, finding


def _copies(reports: Sequence[Summary], section: str, one_in: int) -> Iterator[tuple[int, _Source]]:
    """Yield the reports whose section is another's, each with the one that has most of it."""
    from gklint.report.shingles import sample, share, shingles

    kept = {i: one.parts[section].words for i, one in enumerate(reports) if section in one.parts}
    samples = {i: sample(shingles(words), one_in) for i, words in kept.items() if len(words) >= _LEAST}
    common, shared = _shared(reports, samples)
    best: dict[int, _Source] = {}
    for (i, j), count in shared.items():
        for one, other in ((i, j), (j, i)):
            own = sum(run not in common for run in samples[one])
            if count < _LIKELY * own or own * one_in < _LEAST or not _may_be_from(reports[one], reports[other]):
                continue
            runs = shingles(kept[one]) - common
            found = share(runs, shingles(kept[other]))
            if len(runs) >= _LEAST and found >= max(_LARGELY, best[one].share if one in best else 0):
                best[one] = _Source(reports[other], section, found)
    yield from best.items()


def _shared(reports: Sequence[Summary], samples: dict[int, list[int]]) -> tuple[set[int], Counter[tuple[int, int]]]:
    """Give the runs that too many organs have, and how many of the others each two reports share."""
    places = sorted((run << 32) | i for i, runs in samples.items() for run in runs)
    common: set[int] = set()
    shared: Counter[tuple[int, int]] = Counter()
    for run, group in groupby(places, key=lambda place: place >> 32):
        numbers = [place & 0xFFFFFFFF for place in group]
        if len(numbers) < 2:
            continue
        if len(numbers) > _MOST or len({reports[i].key for i in numbers}) > _COMMON:
            common.add(run)
        else:
            shared.update(combinations(numbers, 2))
    return common, shared


def _may_be_from(this: Summary, other: Summary) -> bool:
    """Tell whether a report can have been copied from another, and is not a version of it."""
    if this.key == other.key:
        return other.year < this.year
    if other.year > this.year:
        return False
    return not any(this.key == other.key + office or other.key == this.key + office for office in _OFFICES)
