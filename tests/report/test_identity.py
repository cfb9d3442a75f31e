"""Title, year, organ and level."""

from __future__ import annotations

import pytest

from gklint.report.identity import is_below_city, level_of
from gklint.report.model import Certainty, Level

from .drafts import changed, read

SECTIONS = "一、总体情况\n主动公开信息5条。\n五、存在的主要问题及改进情况\n力度不够，将改进。\n"


@pytest.mark.parametrize(
    ("title", "organ", "year"),
    [
        ("青禾县人民政府2023年政府信息公开工作年度报告", "青禾县人民政府", 2023),
        ("2022年青禾县人民政府信息公开工作年度报告", "青禾县人民政府", 2022),
        ("青禾县财政局2021年度政府信息公开工作年度报告", "青禾县财政局", 2021),
        ("青禾县财政局政府信息公开工作2024年年度报告", "青禾县财政局", 2024),
        ("东河街道办事处2025年政府信息公开工作年度报告", "东河街道办事处", 2025),
        ("青禾市2020年政府信息公开工作年度报告", "青禾市", 2020),
        ("白石镇人民政府二〇二三年政府信息公开工作年度报告", "白石镇人民政府", 2023),
        ("青禾县农业农村局关于2023年政府信息公开工作年度报告", "青禾县农业农村局", 2023),
        ("青禾市公安局２０２３年政府信息公开工作年度报告", "青禾市公安局", 2023),
        ("# 青禾县民政局2023年政府信息公开年报", "青禾县民政局", 2023),
    ],
)
def test_title_names_organ_and_year(title: str, organ: str, year: int) -> None:
    report = read(f"{title}\n{SECTIONS}")
    assert report.title is not None
    assert report.organ is not None
    assert report.organ.value == organ
    assert report.year is not None
    assert report.year.value == year
    assert report.year.certainty is Certainty.STATED


def test_title_on_two_lines() -> None:
    text = f"青禾县白石镇人民政府\n2020年政府信息公开工作年度报告\n{SECTIONS}"
    report = read(text)
    assert report.title is not None
    assert report.title.text == "青禾县白石镇人民政府2020年政府信息公开工作年度报告"
    assert report.organ is not None
    assert report.organ.value == "青禾县白石镇人民政府"


def test_year_and_organ_point_at_their_text() -> None:
    text = f"青禾县人民政府2023年政府信息公开工作年度报告\n{SECTIONS}"
    report = read(text)
    assert report.year is not None
    assert report.organ is not None
    assert text[slice(*report.year.span)] == "2023"
    assert text[slice(*report.organ.span)] == "青禾县人民政府"


@pytest.mark.parametrize(
    ("text", "year", "certainty"),
    [
        (f"本报告数据统计期限自2022年1月1日起至2022年12月31日止。\n{SECTIONS}", 2022, Certainty.STATED),
        (f"统计期限为2021年1月1日至12月31日。\n{SECTIONS}", 2021, Certainty.STATED),
        (f"现将2023年政府信息公开工作情况报告如下：\n{SECTIONS}", 2023, Certainty.STATED),
        (f"{SECTIONS}六、其他需要报告的事项\n无。\n东河街道办事处\n2025年1月20日\n", 2024, Certainty.GUESSED),
        (f"{SECTIONS}六、其他需要报告的事项\n无。\n东河街道办事处\n2024年12月31日\n", 2024, Certainty.GUESSED),
    ],
)
def test_year_without_a_title(text: str, year: int, certainty: Certainty) -> None:
    report = read(text)
    assert report.title is None
    assert report.year is not None
    assert (report.year.value, report.year.certainty) == (year, certainty)


def test_no_year_at_all() -> None:
    report = read(SECTIONS)
    assert report.year is None
    assert report.form is None
    assert not report.legacy


def test_sign_off_names_the_organ() -> None:
    report = read(f"{SECTIONS}六、其他需要报告的事项\n无。\n东河街道办事处\n2025年1月20日\n")
    assert report.organ is not None
    assert report.organ.value == "东河街道办事处"
    assert report.level is not None
    assert report.level.value is Level.STREET_OFFICE


def test_forms_by_year() -> None:
    assert [
        (year, form.name if (form := changed("862条", "863条", year).form) else None)
        for year in (2018, 2019, 2020, 2021, 2025)
    ] == [
        (2018, None),
        (2019, "2019"),
        (2020, "2019"),
        (2021, "2021"),
        (2025, "2021"),
    ]


@pytest.mark.parametrize(
    ("organ", "level"),
    [
        ("江南省人民政府", Level.PROVINCE),
        ("上海市人民政府", Level.PROVINCE),
        ("青禾市人民政府", Level.CITY),
        ("白石州人民政府", Level.CITY),
        ("东海市青禾市人民政府", Level.COUNTY),
        ("青禾县人民政府", Level.COUNTY),
        ("东海市青禾区人民政府", Level.COUNTY),
        ("青禾县白石镇人民政府", Level.TOWNSHIP),
        ("白石乡人民政府", Level.TOWNSHIP),
        ("东河街道办事处", Level.STREET_OFFICE),
        ("青禾县财政局", Level.DEPARTMENT),
        ("青禾县人民政府办公室", Level.DEPARTMENT),
        ("江南省卫生健康委员会", Level.DEPARTMENT),
        ("江南省教育厅", Level.DEPARTMENT),
        ("东海高新技术产业开发区管理委员会", Level.OTHER),
    ],
)
def test_level_from_the_name(organ: str, level: Level) -> None:
    assert level_of(organ) is level


@pytest.mark.parametrize(
    "preamble",
    [
        "根据2019年修订的《中华人民共和国政府信息公开条例》，现公布2023年度报告。",
        "依据2008年施行的条例，编制2023年政府信息公开工作年度报告。",
        "根据《关于做好2022年政府信息公开工作的通知》，现将我局2023年政府信息公开工作情况报告如下。",
        "按照国办公开办函〔2021〕30号要求编制。所列数据的统计期限为2023年1月1日至2023年12月31日。",
        "我局于2019年3月组建。本报告所列数据的统计期限自2023年1月1日起至12月31日止。",
    ],
)
def test_years_of_other_documents_are_not_the_report_s(preamble: str) -> None:
    report = read(f"青禾县财政局政府信息公开工作年度报告\n{preamble}\n{SECTIONS}")
    assert report.year is not None
    assert report.year.value == 2023


def test_the_period_of_a_plan_is_not_the_report_s() -> None:
    plan = "落实《三年行动方案》（2020年1月1日至2022年12月31日）各项任务，2020年1月1日至12月31日开展自查。"
    text = f"青禾县财政局政府信息公开工作年度报告\n{SECTIONS}{plan}\n2024年1月15日\n"
    report = read(text)
    assert report.year is not None
    assert report.year.value == 2023
    assert report.year.certainty is Certainty.GUESSED


def test_a_year_alone_in_the_opening_is_a_guess() -> None:
    report = read(f"政府信息公开工作年度报告\n2023年，我局认真贯彻落实《条例》。\n{SECTIONS}")
    assert report.year is not None
    assert (report.year.value, report.year.certainty) == (2023, Certainty.GUESSED)


@pytest.mark.parametrize(
    ("organ", "level"),
    [
        ("大兴安岭地区行政公署", Level.CITY),
        ("常州经济开发区", Level.OTHER),
        ("云台山风景名胜区", Level.OTHER),
        ("浦东新区人民政府", Level.COUNTY),
        ("青禾县开发区管理委员会", Level.OTHER),
        ("东城区人民政府", Level.COUNTY),
    ],
)
def test_level_of_bodies_of_their_own_kind(organ: str, level: Level) -> None:
    assert level_of(organ) is level


@pytest.mark.parametrize(
    "organ", ["青禾县教育局", "东城区民政局", "莫力达瓦旗财政局", "白石镇人民政府", "东河街道办事处", "青禾县人民政府"]
)
def test_who_is_below_a_city(organ: str) -> None:
    assert is_below_city(organ)


@pytest.mark.parametrize(
    "organ",
    [
        "云州市教育局",
        "云州市人民政府",
        "河北省民政厅",
        "内蒙古自治区教育厅",
        "阿里地区教育局",
        "云州市行政区划办公室",
        "云州市社区建设局",
        "云州市景区管理局",
        "常州经济开发区",
        "云州市林区管理局",
        "海西州人民政府",
        "云州市库区移民局",
    ],
)
def test_who_may_belong_to_a_city(organ: str) -> None:
    assert not is_below_city(organ)
