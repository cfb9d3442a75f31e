"""Organs that publish reports: invented names of invented places, at every level."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
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
    units: str = "各科室"
    """Who works under it."""
    branches: str = "科室"
    """What its parts are called."""
    short: str = ""
    """Its place, without what kind of place it is."""
    border: bool = False
    """Whether it is of an autonomous region, with more than one language."""

    @property
    def is_government(self) -> bool:
        """Whether it is a 人民政府, whose report must speak of accountability."""
        return self.name.endswith("人民政府")

    @property
    def has_site(self) -> bool:
        """Whether the site that it publishes on is its own."""
        return self.site.startswith(self.name)

    @property
    def may_make_regulations(self) -> bool:
        """Whether 规章 of its own are possible."""
        return self.level in {Level.PROVINCE, Level.CITY}


_PROVINCES = ("云岭", "东原", "澜北", "朔南", "昆东", "泽西")
_REGIONS = ("岭西壮族自治区", "河套回族自治区", "北原自治区")
_CITIES = ("望泽", "霖州", "沧原", "雁泊", "锦澜", "枫原", "鹤汀", "磐阳", "泾川", "曲沅", "海门港", "潮屿")
_PREFECTURES = ("澜川傣族自治州", "乌兰山蒙古族自治州", "清溪土家族苗族自治州")
_LEAGUES = ("巴彦塔拉盟", "阿日善盟")
_BANNERS = ("查干诺尔旗", "乌兰淖尔旗", "白音温都尔右翼中旗", "敖仑达斡尔族自治旗")
_OWN_COUNTIES = ("竹溪苗族自治县", "白马河藏族自治县", "云渡瑶族自治县")
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
    "自然资源和规划局": "征地补偿、国土空间规划、不动产登记",
    "生态环境局": "环境质量、建设项目环评审批、排污许可",
    "科学技术局": "科技项目、创新平台、成果转化",
    "司法局": "法律援助、公共法律服务、行政复议",
    "文化和旅游局": "公共文化服务、旅游市场监管、文物保护",
    "退役军人事务局": "优待抚恤、就业安置、服务保障",
    "医疗保障局": "医保待遇、药品采购、基金监管",
    "统计局": "统计公报、统计调查、数据解读",
    "商务局": "促消费活动、外贸外资、成品油市场",
    "城市管理局": "市容环卫、户外广告审批、违法建设查处",
    "公安局": "户籍办理、交通管理、治安管理",
    "海洋与渔业局": "渔业生产、海域使用、渔船管理",
    "信访局": "信访事项受理办理、来访接待",
    "工业和信息化局": "产业政策、企业服务、技术改造",
    "行政审批服务局": "政务服务事项、审批流程、证照办理",
    "机关事务管理局": "公共机构节能、办公用房、公务用车",
    "国有资产监督管理委员会": "国有企业监管、产权交易、企业财务信息",
    "乡村振兴局": "衔接资金、帮扶项目、防止返贫监测",
    "粮食和物资储备局": "粮食收购、储备管理、应急保障",
    "体育局": "全民健身、体育设施、赛事活动",
    "档案局": "档案管理、开放利用、执法检查",
    "人民政府外事办公室": "因公出国、领事保护、对外交往",
    "人民政府办公室": "政策文件、政府会议、重点工作进展",
}
_PROVINCIAL = {
    "财政厅": "财政预决算、转移支付、政府采购",
    "教育厅": "高校招生、教育收费、教师资格",
    "自然资源厅": "矿业权出让、国土空间规划、用地审批",
    "水利厅": "水资源管理、河湖长制、水利工程建设",
    "农业农村厅": "农业补贴、农产品质量安全、种业振兴",
    "药品监督管理局": "药品抽检、生产许可、飞行检查",
    "民族事务委员会": "民族团结进步创建、资金项目",
}
_NATIONAL = {
    "国家税务总局{}税务局": "税费优惠政策、纳税服务、涉税处罚",
    "国家统计局{}调查队": "居民收入调查、价格监测",
    "{}气象局": "气象灾害预警、气象服务、防雷审批",
    "{}烟草专卖局": "专卖许可、市场监管",
    "{}海事局": "水上交通安全、船舶登记、船员管理",
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


def _government(
    rng: Random, level: Level, place: str, kind: str, superior: str, *, short: str = "", border: bool = False
) -> Organ:
    units = {
        Level.PROVINCE: ("各市（州）、省直各部门", "各地各部门"),
        Level.CITY: ("各县（市、区）、市直各部门", "各县区各部门", "各部门各单位"),
        Level.COUNTY: ("各乡镇（街道）、各部门", "各部门各单位", "各镇街、各部门"),
        Level.TOWNSHIP: ("各站所、各村（社区）", "各办公室", "各内设机构"),
    }[level]
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
        units="各地各部门" if border and level is Level.PROVINCE else rng.choice(units),
        branches="站所" if level is Level.TOWNSHIP else "部门",
        short=short or place[: -len(kind)],
        border=border,
    )


def _address(rng: Random, place: str) -> str:
    return f"{place}{rng.choice(('人民', '中兴', '迎宾', '滨河', '文昌'))}路{rng.randint(1, 399)}号"


def _province(rng: Random) -> Organ:
    if rng.random() < 0.15:
        return _government(rng, Level.PROVINCE, rng.choice(_REGIONS), "区", "国务院办公厅", short="自治区", border=True)
    return _government(rng, Level.PROVINCE, f"{rng.choice(_PROVINCES)}省", "省", "国务院办公厅")


def _city(rng: Random) -> Organ:
    if rng.random() < 0.12:
        place = rng.choice(_PREFECTURES)
        return _government(rng, Level.CITY, place, "州", "省政府", short=place[:2], border=True)
    return _government(rng, Level.CITY, f"{rng.choice(_CITIES)}市", "市", "省政府")


def _county(rng: Random) -> Organ:
    chance = rng.random()
    if chance < 0.08:
        place = rng.choice(_BANNERS)
        return _government(rng, Level.COUNTY, place, "旗", "盟行署", short=place[:4], border=True)
    if chance < 0.14:
        place = rng.choice(_OWN_COUNTIES)
        return _government(rng, Level.COUNTY, place, "县", "州政府", short=place[:2], border=True)
    kind = rng.choice("县县区")
    place = short = rng.choice(_COUNTIES)
    place = f"{place}{kind}"
    if rng.random() < 0.3:
        place = f"{rng.choice(_CITIES)}市{place}"
    return _government(rng, Level.COUNTY, place, kind, "市政府", short=short)


def _township(rng: Random) -> Organ:
    kind = rng.choice(("镇", "镇", "镇", "镇", "乡", "乡", "满族乡", "苏木"))
    county = f"{rng.choice(_COUNTIES)}县"
    short = rng.choice(_TOWNS)
    if kind == "苏木":
        county, short = rng.choice(_BANNERS), "白音塔拉"
    place = f"{short}{kind}"
    called, above = ("苏木", "旗政府") if kind == "苏木" else (kind[-1], "县政府")
    organ = _government(
        rng, Level.TOWNSHIP, f"{county}{place}", called, above, short=short, border=kind in {"满族乡", "苏木"}
    )
    return replace(
        organ,
        name=organ.name if rng.random() < 0.6 else f"{place}人民政府",
        site=f"{county}人民政府门户网站",
        office=rng.choice((f"{place}党政综合办公室", f"{place}人民政府办公室", f"{place}党政办公室")),
    )


def _street(rng: Random) -> Organ:
    county = f"{rng.choice(_COUNTIES)}区"
    part = rng.choice(_PARTS)
    street = f"{part}街道"
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
        units=rng.choice(("各科室、各社区", "各办公室、各社区")),
        short=part,
    )


def _department(rng: Random) -> Organ:
    chance = rng.random()
    if chance < 0.1:
        return _provincial(rng)
    banner = chance < 0.14
    place, short = _place_of_department(rng, banner=banner)
    if chance > 0.94:
        pattern = rng.choice(tuple(_NATIONAL))
        return _of_department(rng, pattern.format(place), place, short, _NATIONAL[pattern])
    kind = rng.choice(tuple(_DUTIES))
    return _of_department(rng, f"{place}{kind}", place, short, _DUTIES[kind], border=banner)


def _place_of_department(rng: Random, *, banner: bool) -> tuple[str, str]:
    """Give a place and its name without what it is."""
    if banner:
        place = rng.choice(_BANNERS)
        return place, place[:4]
    short, kind = rng.choice(
        ((rng.choice(_CITIES), "市"), (rng.choice(_COUNTIES), "县"), (rng.choice(_COUNTIES), "区"))
    )
    return short + kind, short


def _of_department(rng: Random, name: str, place: str, short: str, duty: str, *, border: bool = False) -> Organ:
    own = next(
        last for mark, last in (("委员会", "委"), ("办公室", "办"), ("队", "队"), ("局", "局")) if mark in name[-3:]
    )
    return Organ(
        name=name,
        level=Level.DEPARTMENT,
        own=f"我{own}",
        everywhere=f"全{'系统' if rng.random() < 0.3 else own}",
        site=f"{place}人民政府门户网站",
        office=f"{name}{'秘书科' if own == '办' else '办公室'}",
        superior=f"{place[-1]}政府",
        duty=duty,
        address=_address(rng, place),
        units=rng.choice(("各科室", "各科室、各下属单位", "各股室", "各业务科室")),
        branches=rng.choice(("科室", "股室", "科室")),
        short=short,
        border=border,
    )


def _provincial(rng: Random) -> Organ:
    short = rng.choice(_PROVINCES)
    kind = rng.choice(tuple(_PROVINCIAL))
    own = "委" if kind.endswith("委员会") else kind[-1]
    return Organ(
        name=f"{short}省{kind}",
        level=Level.DEPARTMENT,
        own=f"我{own}",
        everywhere=f"全{own}",
        site=f"{short}省{kind}门户网站",
        office=f"{short}省{kind}办公室",
        superior="省政府",
        duty=_PROVINCIAL[kind],
        address=_address(rng, f"{rng.choice(_CITIES)}市"),
        units=rng.choice(("各处室", "各处室、各直属单位")),
        branches="处室",
        short=short,
    )


def _other(rng: Random) -> Organ:
    short = rng.choice(_CITIES)
    county = rng.choice(_COUNTIES)
    city = f"{short}市"
    league = rng.choice(_LEAGUES)
    name, own = rng.choice(
        (
            (f"{city}{rng.choice(_PARTS)}新区管理委员会", "管委会"),
            (f"{county}经济技术开发区管理委员会", "开发区"),
            (f"{county}高新技术产业园区管理委员会", "园区"),
            (f"{city}综合保税区管理委员会", "管委会"),
            (f"{county}旅游度假区管理委员会", "度假区"),
            (f"{city}自来水有限公司", "公司"),
            (f"{city}公共交通集团有限公司", "集团"),
            (f"{county}湖风景名胜区管理局", "景区"),
            (f"{league}行政公署", "盟"),
        )
    )
    return Organ(
        name=name,
        level=Level.OTHER,
        own=f"我{own}",
        everywhere=f"全{own}",
        site=f"{league}行政公署门户网站" if own == "盟" else f"{city}人民政府门户网站",
        office=f"{name}办公室",
        superior="自治区政府" if own == "盟" else "市政府",
        duty=_DUTY_OF[Level.OTHER],
        address=_address(rng, league if own == "盟" else city),
        units="各部门",
        branches="部门",
        short=league[:2] if own == "盟" else short,
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
