"""Names of organs compared: which cannot be one body, and which have nothing to do with each other."""

from __future__ import annotations

import pytest

from gklint.report.organs import elsewhere, parse, surely_differ

ONE_BODY = (
    ("青禾县住建局", "青禾县住房和城乡建设局"),
    ("望泽市青禾县人民政府", "青禾县人民政府"),
    ("青禾县人民政府办公室", "青禾县人民政府"),
    ("青禾县政务服务和大数据管理局办公室", "青禾县人民政府"),
    ("稻香镇党政综合办公室", "青禾县稻香镇人民政府"),
    ("稻香镇人民政府", "青禾县稻香乡人民政府"),
    ("青禾县卫健委", "青禾县卫生健康委员会"),
    ("青禾县文化广电和旅游局", "青禾县文化和旅游局"),
    ("望泽市财政局", "市财政局"),
    ("县财政局", "青禾县财政局"),
    ("青禾县税务局", "国家税务总局青禾县税务局"),
    ("文庙街道办事处", "文庙街道"),
    ("青禾县水务局", "青禾县水利局"),
    ("中共青禾县委办公室", "青禾县人民政府办公室"),
)
OTHER_BODIES = (
    ("青禾县教育局", "青禾县财政局"),
    ("青禾县审计局", "青禾县统计局"),
    ("青禾县人力资源和社会保障局", "青禾县自然资源和规划局"),
    ("青禾县城市管理局", "青禾县市场监督管理局"),
    ("青禾县财政局", "青禾县人民政府"),
    ("青禾县人民政府", "青禾县财政局"),
    ("青禾县人民政府外事办公室", "青禾县稻香镇人民政府"),
    ("望泽市教育局", "市财政局"),
    ("青禾教育局", "青禾县财政局"),
    ("稻香镇人民政府", "青禾县人民政府"),
    ("青禾县退役军人事务局", "青禾县人民政府外事办公室"),
)
ELSEWHERE = (
    ("松峦县财政局", "青禾县财政局"),
    ("望泽市人民政府", "霖州市人民政府"),
    ("青禾县雪涧镇人民政府", "青禾县稻香镇人民政府"),
    ("雪涧乡人民政府", "稻香镇人民政府"),
    ("文庙街道办事处", "青禾区西桥街道办事处"),
    ("云岭省人民政府", "北原自治区人民政府"),
    ("松峦经济技术开发区管理委员会", "青禾高新技术产业园区管理委员会"),
    ("霖州市自来水有限公司", "望泽经济技术开发区管理委员会"),
    ("国家税务总局松峦县税务局", "国家税务总局青禾县税务局"),
)
RELATED = (
    ("望泽市财政局", "青禾县财政局"),
    ("青禾县人民政府", "青禾县稻香镇人民政府"),
    ("望泽市青禾县人民政府", "青禾县人民政府"),
    ("青禾区人民政府", "青禾县人民政府"),
    ("望泽经开区管委会", "望泽经济技术开发区管理委员会"),
    ("青禾经济技术开发区管委会", "青禾县人民政府"),
    ("望泽市人民政府", "青禾经济技术开发区管理委员会"),
)


@pytest.mark.parametrize(("printed", "own"), ONE_BODY)
def test_what_may_be_one_body_is_not_said_to_differ(printed: str, own: str) -> None:
    assert not surely_differ(printed, own)


@pytest.mark.parametrize(("printed", "own"), [*OTHER_BODIES, *ELSEWHERE[:6]])
def test_other_bodies_differ(printed: str, own: str) -> None:
    assert surely_differ(printed, own)


@pytest.mark.parametrize(("printed", "own"), ELSEWHERE)
def test_places_that_are_not_related(printed: str, own: str) -> None:
    assert elsewhere(printed, own)


@pytest.mark.parametrize(("printed", "own"), [*RELATED, *ONE_BODY])
def test_places_that_may_be_related(printed: str, own: str) -> None:
    assert not elsewhere(printed, own)


def test_the_parts_of_a_name() -> None:
    assert parse("望泽市青禾县住房和城乡建设局") == ((("望泽", "市"), ("青禾", "县")), "住房和城乡建设局")
    assert parse("青禾县人民政府外事办公室") == ((("青禾", "县"),), "外事办公室")
    assert parse("白音温都尔右翼中旗白音塔拉苏木人民政府").places == (("白音温都尔右翼中", "旗"), ("白音塔拉", "苏木"))
    assert parse("国家统计局槐川县调查队（城镇）") == ((("槐川", "县"),), "调查队")
