"""Organs that publish reports: invented names of invented places, at every level."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from random import Random


class Level(enum.StrEnum):
    """What kind of organ reports."""

    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWNSHIP = "township"
    STREET = "street"
    DEPARTMENT = "department"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ and the words that it uses of itself."""

    name: str
    level: Level
    own: str
    """How it speaks of itself: 我县, 我局, 我街道."""
    everywhere: str
    """Its whole scope: 全县, 全局, 全街道."""
    site: str
    """The site that it publishes on."""
    office: str
    """Whom to ask about the report."""
    superior: str
    """Whose instructions it follows."""
    duty: str
    """What its own work is about."""
    address: str

    @property
    def is_government(self) -> bool:
        """Whether it is a 人民政府, whose report must speak of accountability."""
        return self.name.endswith("人民政府")

    @property
    def may_make_regulations(self) -> bool:
        """Whether 规章 of its own are possible."""
        return self.level in {Level.PROVINCE, Level.CITY}


_PROVINCES = ("云岭", "东原", "澜北", "朔南", "昆东", "泽西")
_CITIES = ("望泽", "霖州", "沧原", "雁泊", "锦澜", "枫原", "鹤汀", "磐阳", "泾川", "曲沅")
_COUNTIES = ("青禾", "松峦", "云屏", "丹棠", "石濑", "芦汀", "砚溪", "禾渡", "桐埠", "槐川", "梧岭", "晴洲")
_TOWNS = (
    "柏坞",
    "苇塘",
    "稻香",
    "渔梁",
    "墨池",
    "雪涧",
    "梨坪",
    "樟渡",
    "茶垭",
    "荷坊",
    "麦坡",
    "竹篱",
    "枣林",
    "桑洼",
)
_PARTS = ("东湾", "北苑", "南塘", "西桥", "河沿", "钟楼", "新桥", "文庙")

_DUTIES = {
    "财政局": "财政预决算、政府采购、惠民惠农补贴",
    "教育局": "招生入学、教育收费、校园安全",
    "水利局": "水旱灾害防御、水资源管理、水土保持",
    "住房和城乡建设局": "保障性住房、建筑市场监管、燃气安全",
    "市场监督管理局": "食品药品监管、双随机抽查、消费维权",
    "交通运输局": "公路养护、道路运输、工程招标投标",
    "农业农村局": "农业补贴、农产品质量安全、农机购置",
    "卫生健康局": "疫苗接种、医疗服务、公共卫生应急",
    "人力资源和社会保障局": "就业创业、社会保险、劳动关系",
    "民政局": "社会救助、养老服务、社会组织登记",
    "审计局": "审计计划、审计结果公告、整改情况",
    "林业和草原局": "森林防火、林地审批、生态修复",
    "应急管理局": "安全生产、防灾减灾、执法检查",
    "发展和改革委员会": "重大项目、价格收费、营商环境",
}
_DUTY_OF = {
    Level.PROVINCE: "重大决策、财政预决算、重大建设项目、公共资源配置",
    Level.CITY: "重大行政决策、财政预决算、重大建设项目、民生实事",
    Level.COUNTY: "财政预决算、重大建设项目、社会救助、乡村振兴",
    Level.TOWNSHIP: "惠农补贴、低保五保、征地拆迁、村级财务",
    Level.STREET: "社会救助、就业服务、物业管理、老旧小区改造",
    Level.DEPARTMENT: "行政许可、行政处罚、财政预决算",
    Level.OTHER: "招商引资、规划建设、企业服务",
}


def any_organ(rng: Random, level: Level | None = None) -> Organ:
    """Give a random organ, of a random level unless one is named."""
    level = level or rng.choice(tuple(Level))
    return _MAKERS[level](rng)


def _government(rng: Random, level: Level, place: str, kind: str, superior: str) -> Organ:
    return Organ(
        name=f"{place}人民政府",
        level=level,
        own=f"我{kind}",
        everywhere=f"全{kind}",
        site=f"{place}人民政府门户网站",
        office=f"{place}人民政府办公{'厅' if level is Level.PROVINCE else '室'}",
        superior=superior,
        duty=_DUTY_OF[level],
        address=_address(rng, place),
    )


def _address(rng: Random, place: str) -> str:
    return f"{place}{rng.choice(('人民', '中兴', '迎宾', '滨河', '文昌'))}路{rng.randint(1, 399)}号"


def _province(rng: Random) -> Organ:
    return _government(rng, Level.PROVINCE, f"{rng.choice(_PROVINCES)}省", "省", "国务院办公厅")


def _city(rng: Random) -> Organ:
    return _government(rng, Level.CITY, f"{rng.choice(_CITIES)}市", "市", "省政府")


def _county(rng: Random) -> Organ:
    kind = rng.choice("县县区")
    place = f"{rng.choice(_COUNTIES)}{kind}"
    if rng.random() < 0.3:
        place = f"{rng.choice(_CITIES)}市{place}"
    return _government(rng, Level.COUNTY, place, kind, "市政府")


def _township(rng: Random) -> Organ:
    kind = rng.choice("镇镇乡")
    county = rng.choice(_COUNTIES)
    place = f"{rng.choice(_TOWNS)}{kind}"
    organ = _government(rng, Level.TOWNSHIP, f"{county}县{place}", kind, "县政府")
    return Organ(
        name=organ.name if rng.random() < 0.6 else f"{place}人民政府",
        level=Level.TOWNSHIP,
        own=organ.own,
        everywhere=organ.everywhere,
        site=f"{county}县人民政府门户网站",
        office=rng.choice((f"{place}党政综合办公室", f"{place}人民政府办公室", f"{place}党政办公室")),
        superior="县政府",
        duty=organ.duty,
        address=organ.address,
    )


def _street(rng: Random) -> Organ:
    county = f"{rng.choice(_COUNTIES)}区"
    street = f"{rng.choice(_PARTS)}街道"
    return Organ(
        name=f"{county if rng.random() < 0.6 else ''}{street}办事处",
        level=Level.STREET,
        own="我街道",
        everywhere="全街道",
        site=f"{county}人民政府门户网站",
        office=f"{street}党政办公室",
        superior="区政府",
        duty=_DUTY_OF[Level.STREET],
        address=_address(rng, county),
    )


def _department(rng: Random) -> Organ:
    place = rng.choice((f"{rng.choice(_CITIES)}市", f"{rng.choice(_COUNTIES)}县", f"{rng.choice(_COUNTIES)}区"))
    kind = rng.choice(tuple(_DUTIES))
    short = "委" if kind.endswith("委员会") else "局"
    return Organ(
        name=f"{place}{kind}",
        level=Level.DEPARTMENT,
        own=f"我{short}",
        everywhere=f"全{'系统' if rng.random() < 0.3 else short}",
        site=f"{place}人民政府门户网站",
        office=f"{place}{kind}办公室",
        superior=f"{place[-1]}政府",
        duty=_DUTIES[kind],
        address=_address(rng, place),
    )


def _other(rng: Random) -> Organ:
    city = f"{rng.choice(_CITIES)}市"
    name, own = rng.choice(
        (
            (f"{city}{rng.choice(_PARTS)}新区管理委员会", "管委会"),
            (f"{rng.choice(_COUNTIES)}经济技术开发区管理委员会", "开发区"),
            (f"{rng.choice(_COUNTIES)}高新技术产业园区管理委员会", "园区"),
            (f"{city}自来水有限公司", "公司"),
            (f"{city}公共交通集团有限公司", "集团"),
            (f"{rng.choice(_COUNTIES)}湖风景名胜区管理局", "景区"),
        )
    )
    return Organ(
        name=name,
        level=Level.OTHER,
        own=f"我{own}",
        everywhere=f"全{own}",
        site=f"{city}人民政府门户网站",
        office=f"{name}办公室",
        superior="市政府",
        duty=_DUTY_OF[Level.OTHER],
        address=_address(rng, city),
    )


_MAKERS = {
    Level.PROVINCE: _province,
    Level.CITY: _city,
    Level.COUNTY: _county,
    Level.TOWNSHIP: _township,
    Level.STREET: _street,
    Level.DEPARTMENT: _department,
    Level.OTHER: _other,
}
