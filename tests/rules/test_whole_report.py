"""Hard cases of the rules on the report as a whole: copies, title, period, subsections, remains of web pages."""

from __future__ import annotations

import pytest

from gklint.findings import Applicability, Finding
from gklint.fixes import apply
from gklint.linter import Analysis, check_bytes
from gklint.rules import sample

REPORT = sample.report(2023)
TITLE = "青禾县人民政府2023年政府信息公开工作年度报告\n"
PERIOD = "本报告中所列数据的统计期限自2023年1月1日起，至2023年12月31日止。"
END = "无其他需要报告的事项。\n"
PROBLEMS = "但仍存在政策解读形式单一、基层工作人员业务能力有待提高等问题。\n下一步，将丰富"


def with_text(old: str, new: str) -> str:
    assert old in REPORT
    return REPORT.replace(old, new, 1)


def analysed(text: str) -> Analysis:
    return check_bytes(text.encode())


def found(text: str, code: str) -> list[Finding]:
    return [finding for finding in analysed(text).findings if finding.code == code]


def printed(text: str, finding: Finding) -> str:
    return text[finding.span.start : finding.span.end]


# ---------------------------------------------------------------- GK107

OTHER = REPORT.replace("青禾县", "松峦县")
SHORT = REPORT[REPORT.index("一、总体情况") :]
SIGNED = REPORT + "青禾县人民政府\n2024年1月20日\n"
TWO_LINES = SIGNED.replace("政府2023年", "政府\n2023年", 1)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (REPORT, REPORT),
        (REPORT, "\n\n" + REPORT.replace("\n", "\n\n")),
        (REPORT, "　　" + REPORT.replace("\n", "  \n　　")),
        (SIGNED, SIGNED),
        (TWO_LINES, TWO_LINES),
        (REPORT.replace("\n", "\r\n"), REPORT.replace("\n", "\r\n")),
        (REPORT + "-----\n", REPORT),
    ],
)
def test_an_identical_copy_is_deleted_safely(above: str, below: str) -> None:
    text = above + below
    analysis = analysed(text)
    [finding] = analysis.findings
    assert finding.code == "GK107"
    assert text[: finding.span.start].strip() == above.strip()
    assert text[finding.span.end :].strip() == ""
    assert finding.fix is not None
    assert finding.fix.applicability is Applicability.SAFE
    mended = apply(text, [finding.fix]).content
    assert mended.split() == above.replace("-----\n", "").split()
    assert not analysed(mended).findings


@pytest.mark.parametrize(
    "below",
    [
        REPORT.replace("862", "826"),
        REPORT.replace("行政许可 | 128", "行政许可 | 129"),
        REPORT.replace(TITLE, ""),
        SHORT,
        REPORT.replace("扎实推进", "着力做好").replace("优化县政府", "改进县政府"),
        REPORT.replace(TITLE, "发布日期：2024-01-19\n" + TITLE),
        REPORT.replace("一、总体情况\n", ""),
        REPORT + "附注：无。\n",
        REPORT + REPORT,
    ],
)
def test_a_copy_that_may_differ_is_not_deleted_without_asking(below: str) -> None:
    [finding] = found(REPORT + below, "GK107")
    assert finding.fix is not None
    assert finding.fix.applicability is Applicability.UNSAFE


def test_a_signature_like_the_title_stays_with_the_report_above() -> None:
    for below in (TWO_LINES, SHORT, TWO_LINES.replace("青禾县人民政府\n2023年政府信息公开工作年度报告\n", "", 1)):
        [finding] = found(TWO_LINES + below, "GK107")
        assert finding.span.start >= len(TWO_LINES)


@pytest.mark.parametrize(
    "below", [OTHER, sample.report(2022), OTHER.replace("松峦县人民政府2023年", "松峦县财政局2023年")]
)
def test_the_report_of_another_organ_or_year_is_no_copy_and_is_not_read(below: str) -> None:
    wrong = below.replace("行政许可 | 128", "行政许可 | 一百").replace(
        "3 | 1 | 0 | 0 | 0 | 0 | 4", "3 | 1 | 0 | 0 | 0 | 0 | 9"
    )
    report = analysed(REPORT + wrong).report
    assert report.copies == ()
    assert report.span.end == len(REPORT)
    assert [cell.text for table in report.tables for cell in table.cells] == [
        cell.text for table in analysed(REPORT).report.tables for cell in table.cells
    ]
    assert not analysed(REPORT + wrong).findings


def test_a_copy_without_prose_is_told_by_its_lines() -> None:
    bare = "".join(line + "\n" for line in REPORT.splitlines() if "|" in line or line[1:2] == "、")
    text = bare.replace("信息内容", "事项") + "无。\n"
    [finding] = found(text + text, "GK107")
    assert finding.span.start == len(text)


def test_another_years_preamble_makes_another_report_without_a_title() -> None:
    below = sample.report(2022).split("\n", 1)[1]
    assert not found(REPORT + below, "GK107")


def test_nothing_is_said_of_what_is_wrong_in_a_copy() -> None:
    assert [finding.code for finding in analysed(REPORT + REPORT.replace("128", "一百")).findings] == ["GK107"]


def test_a_table_of_contents_is_no_report_that_is_copied() -> None:
    contents = "".join(f"{line}……{i}\n" for i, line in enumerate(REPORT.splitlines()) if line[1:2] == "、")
    text = with_text(TITLE, TITLE + "目录\n" + contents)
    assert not found(text, "GK107")
    assert len(analysed(text).report.tables) == 3
    [finding] = found(text + text, "GK107")
    assert finding.span.start == len(text)


def test_a_section_that_comes_again_is_no_copy() -> None:
    overview = REPORT[REPORT.index("一、总体情况") : REPORT.index("二、主动公开")]
    assert not found(REPORT + overview, "GK107")


# ---------------------------------------------------------------- GK108, GK109

GOOD_TITLES = [
    "青禾县人民政府\n2023年政府信息公开工作年度报告",
    "青禾县\n人民政府2023年政府信息\n公开工作年度报告",
    "# 青禾县人民政府2023年政府信息公开工作年度报告",
    "**《青禾县2023年政府信息公开年度报告》**",
    "青禾县人民政府关于2023年政府信息公开工作情况的报告",
    "2023年青禾县政府信息公开年报",
    "2023年青禾县人民政府信息公开工作报告",
    "青禾县二〇二三年政府信息公开工作年度报告",
    "青禾县２０２３年政府信息公开工作年度报告",
    "2023年政府信息公开工作年度报告\n青禾县人民政府",
    "青禾县人民政府\n政府信息公开工作年度报告\n（2023年度）",
    "青禾县财政局（青禾县人民政府国有资产监督管理办公室）2023年政府信息公开工作年度报告",
    "青禾县 2023 年 政府信息公开工作年度报告",
    "当前位置：首页 > 年报\n青禾县2023年度政府信息公开工作报告\n发布日期：2024-01-19",
    "青禾县公安局2023年度政务公开工作总结",
    "| 青禾县人民政府2023年政府信息公开工作年度报告 |",
    "关于公布青禾县2023年政府信息公开工作年度报告的公告",
    "县政府2023年政府信息公开工作年度报告",
]


@pytest.mark.parametrize("title", GOOD_TITLES)
def test_customary_titles_are_left_alone(title: str) -> None:
    text = with_text(TITLE, title + "\n")
    assert not found(text, "GK108") + found(text, "GK109")


@pytest.mark.parametrize(
    ("title", "after"),
    [
        ("政府信息公开工作年度报告", None),
        ("青禾县人民政府政府信息公开工作年度报告", "青禾县人民政府2023年政府信息公开工作年度报告"),
        ("青禾县人民政府年政府信息公开工作年度报告", "青禾县人民政府2023年政府信息公开工作年度报告"),
        ("2023年政府信息公开工作年度报告", None),
        ("| 青禾县人民政府政府信息公开工作年度报告 |", None),
        ("青禾县人民政府政府信\n息公开工作年度报告", None),
        ("青禾县人民政府2023年度\n政府信息公开工作年度报告", None),
        ("青禾县2023年政务公开工作", None),
        ("青禾县人民政府\n政府信息公开工作年度报告", "青禾县人民政府\n2023年政府信息公开工作年度报告"),
        ("青禾县人民政府\n\n政府信息\n公开工作年度报告", None),
        ("青禾县人民政府2023年政府信息公开工作年度报", "青禾县人民政府2023年政府信息公开工作年度报告"),
        ("# 青禾县人民政府2023年政府信息公开工作", "# 青禾县人民政府2023年政府信息公开工作年度报告"),
        ("青禾县人民政府2023年度政府信息公开工作年度报告", "青禾县人民政府2023年政府信息公开工作年度报告"),
        ("青禾县人民政府2023年政府信息公开工作年度年度报告", "青禾县人民政府2023年政府信息公开工作年度报告"),
        ("青禾县\n2023年度政府信息公开工作年度报", "青禾县\n2023年政府信息公开工作年度报告"),
    ],
)
def test_malformed_titles_are_mended_where_it_is_determined(title: str, after: str | None) -> None:
    text = with_text(TITLE, title + "\n")
    [finding] = found(text, "GK109")
    assert not found(text, "GK108")
    assert (finding.fix is None) == (after is None)
    if finding.fix is not None and after is not None:
        assert apply(text, [finding.fix]).content.startswith(after + "\n")


def test_organ_and_year_are_put_into_a_title_that_has_neither() -> None:
    text = with_text(TITLE, "政府信息公开工作年度报告\n") + "青禾县人民政府\n2024年1月20日\n"
    [finding] = found(text, "GK109")
    assert "缺少机关名称，缺少年份" in str(finding.message)
    assert finding.fix is not None
    assert apply(text, [finding.fix]).content.startswith(TITLE)


def test_a_year_that_is_nowhere_is_not_put_into_the_title() -> None:
    text = REPORT.replace("2023年", "").replace(TITLE.replace("2023年", ""), "青禾县人民政府政府信息公开工作年度报告\n")
    [finding] = found(text, "GK109")
    assert finding.fix is None


@pytest.mark.parametrize(
    "instead",
    [
        "",
        "按照县政府要求，完成2023年政府信息公开工作年度报告\n",
        "您现在的位置：首页>>政府信息公开年报>>青禾县2023年政府信息公开年报\n",
        "2023年政府信息公开工作年度报告.docx\n",
        "发布机构：青禾县人民政府\n",
        "现将2023年政府信息公开工作年度报告公布如下\n",
    ],
)
def test_what_is_no_title_does_not_stand_for_one(instead: str) -> None:
    text = with_text(TITLE, instead)
    [finding] = found(text, "GK108")
    assert not found(text, "GK109")
    assert finding.span.start == 0
    assert finding.fix is None


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_title_is_inserted_below_the_remains_of_a_page(newline: str) -> None:
    text = with_text(TITLE, "当前位置：首页 > 年报\n") + "青禾县人民政府\n2024年1月20日\n"
    text = text.replace("\n", newline)
    [finding] = found(text, "GK108")
    assert finding.fix is not None
    assert apply(text, [finding.fix]).content.splitlines()[:2] == ["当前位置：首页 > 年报", TITLE.strip()]
    assert apply(text, [finding.fix]).content.count("\n") == apply(text, [finding.fix]).content.count(newline)


# ---------------------------------------------------------------- GK114


@pytest.mark.parametrize(
    "period",
    [
        "统计期限自2023年1月1日起至2023年12月31日止。",
        "统计时间为2023年1月1日—12月31日。",
        "数据范围：2023年1-12月。",
        "统计期限为2023年全年。",
        "统计期限为2023年度。",
        "统计期限自２０２３年１月１日至１２月３１日。",
        "统计期限：2023.1.1-2023.12.31。",
        "2023 年 1 月 1 日 至 12 月 31 日。",
        "202311日到1231日。",
        "2023111231日。",
        "数据统计截至2023年12月31日。",
        "二〇二三年一月一日至十二月三十一日。",
        "统计期限自2022年1月1日至2022年12月31日。",
    ],
)
def test_every_wording_of_a_period_counts(period: str) -> None:
    assert not found(with_text(PERIOD, period), "GK114")


@pytest.mark.parametrize(
    "instead",
    [
        "",
        "报告数据的统计口径与上年一致。",
        "截至2023年12月31日，专栏累计信息26365条。",
        "3月1日至5月31日开展专项检查，12月组织培训。",
        "据统计局统计，全年公开信息12条。",
    ],
)
def test_other_dates_are_no_period(instead: str) -> None:
    [finding] = found(with_text(PERIOD, instead), "GK114")
    assert finding.span.start == 0


# ---------------------------------------------------------------- GK116


def numbered(*lines: str) -> str:
    start, end = REPORT.index("五、存在"), REPORT.index("六、其他")
    return REPORT[:start] + "五、存在的主要问题及改进情况\n" + "\n".join(lines) + "\n" + REPORT[end:]


@pytest.mark.parametrize(
    "lines",
    [
        ("（一）甲问题。", "（二）乙问题。", "下一步，将采取以下措施。", "（一）甲措施。", "（二）乙措施。"),
        ("存在的问题：", "（一）甲问题。", "改进措施：", "（一）甲措施。"),
        ("存在的问题", "（一）甲。", "（二）乙。", "改进措施", "（一）甲。", "（二）乙。"),
        ("1.存在的问题", "（一）甲。", "（二）乙。", "2.改进措施", "（一）甲。", "（二）乙。"),
        ("（一）甲。", "1.子。", "2.丑。", "（二）乙。", "1.子。"),
        ("（一）甲。具体如下：", "（一）子；", "（二）丑。", "（二）乙。"),
        ("（一）甲。", "（二）乙，依据第二十条第", "（五）项规定。", "（三）丙。"),
        ("一是甲。三是乙。", "据《办法》第（三）项，（五）不计。"),
        ("（一）只有一项。",),
        tuple(f"（{ordinal}）某项。" for ordinal in "一 二 三 四 五 六 七 八 九 十 十一 十二".split()),  # noqa: SIM905
        ("(一)甲。", "（二）乙。", "(三)丙。"),
    ],
)
def test_subsections_that_begin_anew_with_a_reason(lines: tuple[str, ...]) -> None:
    assert not found(numbered(*lines), "GK116")


@pytest.mark.parametrize(
    ("ordinals", "wrong", "expected"),
    [
        ("一 三 四", [1], "二"),
        ("一 二 二 三", [2], "三"),
        ("一 二 二 四", [2], "三"),
        ("二 三 四", [0], "一"),
        ("一 一 一 一", [1], "二"),
        ("一 七 三 四", [1], "二"),
        ("一 三 二 四", [1], "二"),
        ("二", [0], "一"),
        ("一 二 三 四 五 六 七 八 九 十 十二", [10], "十一"),
        ("一 三 三", [1], "二"),
    ],
)
def test_one_finding_for_each_cause_and_the_whole_run_is_renumbered(
    ordinals: str, wrong: list[int], expected: str
) -> None:
    lines = [f"（{ordinal}）某项工作。" for ordinal in ordinals.split()]
    text = numbered(*lines)
    findings = found(text, "GK116")
    start = text.index("五、存在")
    assert [text.count("\n", start, finding.span.start) - 1 for finding in findings] == wrong
    assert f"应为（{expected}）" in str(findings[0].message)
    fix = findings[0].fix
    assert fix is not None
    assert fix.applicability is Applicability.SAFE
    assert not found(apply(text, [fix]).content, "GK116")


def test_two_causes_are_two_findings() -> None:
    text = numbered(*(f"（{ordinal}）某项。" for ordinal in "一三四六"))
    assert [printed(text, finding) for finding in found(text, "GK116")] == ["（三）某项", "（六）某项"]


def test_a_new_count_without_a_reason_is_reported() -> None:
    assert found(numbered("（一）甲问题。", "表现为更新较慢。", "（一）乙问题。", "表现为解读较少。"), "GK116")


def test_rows_of_a_table_without_bars_are_no_subsections() -> None:
    rows = "一、本年新收政府信息公开申请数量\n0\n（一）予以公开\n0\n（三）不予公开\n0\n"
    start, end = REPORT.index("二、主动"), REPORT.index("四、政府")
    assert not found(REPORT[:start] + rows + REPORT[end:], "GK116")


# ---------------------------------------------------------------- GK117


@pytest.mark.parametrize(
    "line",
    [
        "当前位置 : 首页",
        ">>政府信息公开 >>区政府办公室 >>政府信息公开工作年度报告",
        "首页 > 信息公开 > 年报",
        "索 引 号：000014349/2024-00017",
        "索引号 | 000014349 | 主题分类 | 政务公开 |",
        "发布机构：县政府办公室　发布日期：2024-01-19",
        "2024-01-19 16:16",
        "来源：县政府办公室　浏览次数：86次",
        "青禾县人民政府 发布时间：2024-01-22 来源：办公室",
        "【字体：大 中 小】 打印本页 关闭窗口",
        "扫一扫在手机打开当前页",
        "请用微信扫描下方二维码关注我们。",
        "上一篇：2022年政府信息公开工作年度报告",
        "网站地图 | 联系我们 | 隐私声明",
        "版权所有：青禾县人民政府　ICP备12345678号",
        "附件：青禾县人民政府2023年政府信息公开工作年度报告.pdf",
        "青禾县2023年年报.docx",
        "年报图解",
    ],
)
def test_remains_of_a_page_are_found_at_both_ends(line: str) -> None:
    for text in (line + "\n" + REPORT, with_text(TITLE, TITLE + line + "\n"), REPORT + line + "\n"):
        [finding] = found(text, "GK117")
        assert printed(text, finding).rstrip(" |") == line.rstrip(" |")
        assert finding.fix is not None
        assert apply(text, [finding.fix]).content == REPORT


@pytest.mark.parametrize(
    "line",
    [
        "联系单位：县政府办公室",
        "联系电话：0000-1234567",
        "（联系人：政务公开科，电话：0000-1234567）",
        "地址：青禾县人民路1号　邮编：100000",
        "青禾县人民政府",
        "2024年1月20日",
        "日期：2024年1月20日",
        "本报告电子版可在县政府门户网站首页下载，网址：http://www.example.gov.cn/nb.pdf",
        "全年门户网站浏览量1234次。",
        "扫描件与原件不符的申请件，已通知申请人补正，相关办理情况已按照规定的时限和程序告知，并在年底前全部办结归档，没有发生投诉、举报以及信访的情况。",
        "青禾县人民政府　　2024年1月20日",
        "附件：政府信息公开情况统计表",
    ],
)
def test_whom_to_ask_signatures_and_prose_are_no_remains(line: str) -> None:
    assert not found(REPORT + line + "\n", "GK117")


def test_lines_that_follow_each_other_are_one_finding() -> None:
    text = "当前位置：首页\n\n索引号：1\n" + REPORT + "附件：年报.pdf\n【打印】【关闭】\n"
    assert [printed(text, finding) for finding in found(text, "GK117")] == [
        "当前位置：首页\n\n索引号：1",
        "附件：年报.pdf\n【打印】【关闭】",
    ]


def test_nothing_is_said_of_the_structure_of_a_legacy_report() -> None:
    text = sample.report(2018).replace(PERIOD.replace("2023", "2018"), "").replace("（二）", "（四）")
    assert not [finding for finding in analysed("当前位置：首页\n" + text).findings if finding.code.startswith("GK1")]
