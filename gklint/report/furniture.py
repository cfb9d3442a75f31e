"""Remains of the web page that a report was copied from, told by the line alone.

A line of prose, whom to ask, a signature or a title is never one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from gklint.blocks import Block, Kind
from gklint.patterns import Pattern, words

_LONGEST = 160
"""Code points of the longest line that is looked at; what is longer is prose."""

_FIELDS = (
    r"(?:信息)?索引号|信息名称|主题分类|体裁分类|组配分类|信息分类|服务对象分类|所属主题|主题词|关键[词字]|"
    r"发[布文](?:机构|机关|单位|部门)|制发(?:机构|机关|单位)|公开(?:方式|日期|时间|范围|时限|形式|类别|程序|责任部门)|"
    r"(?:成文|发文|生成|发布|印发|更新|生效|失效|废止|创建|入库)(?:日期|时间)|(?:是否)?有效性?|发文字号|统一登记号|"
    r"(?:信息|文章|稿件|内容|新闻)来源|来源|责任编辑|编辑|作者|录入(?:员|人)?|"
    r"(?:浏览|访问|阅读|点击|查看|下载)(?:次数|量|数|人次|率)|人气|字[号体](?:大小)?|字体显示|视力保护色|背景色|"
    r"分享(?:到|至)?|打印|收藏|上一[篇页条]|下一[篇页条]|主办(?:单位)?|承办(?:单位)?|技术支持|版权所有|"
    r"(?:政府)?网站标识码|ICP备案?号?|备案(?:序)?号|您?的?(?:当前|现在|目前|所在)(?:所在)?的?位置|您的位置"
)
_FIELD = Pattern(_FIELDS, flags=re.IGNORECASE)
_FIELD_FIRST = Pattern(rf"(?:{_FIELDS})[:：]", hints=(":",), flags=re.IGNORECASE)
_MORE_FIELDS = Pattern(
    rf"(?:^|[\s|,，;；\[【(（]|\d)(?:{_FIELDS}|名称|文号|日期|时间)\s*[:：]", hints=(":",), flags=re.IGNORECASE
)
_COUNTED = Pattern(
    r"(?:浏览|访问|阅读|点击|查看)(?:次数|量|数|人次)\s*[:：]?\s*\d*\s*次?\W*$", hints=("次", "量", "数")
)
_TRAIL = Pattern(
    r"^(?:网站)?首页\s*(?:[>＞›»/→|\\]|--?>)|(?:[>＞›»]+[^>＞›»]+){2}|^[>＞›»]{2}|^[^。]{1,20}首页\s*[>＞›»]",
    hints=(">", "›", "»", "首页"),
)
_POSITION = Pattern(r"^您?的?(?:当前|现在|目前|所在)(?:所在)?的?位置", hints=("位置",))
_SCAN = Pattern(r"^(?:请|用|可|使用|打开|通过|手机|微信)*(?:“?扫一扫”?|扫码|扫描).{0,60}$", hints=("扫",))
_CLOCKED = Pattern(
    r"^\W?20\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?\W?$", hints=(":",)
)
_FILE = Pattern(
    r"^(?!.*(?:http|本报告|可在|可从|网址))[^。，,；;]{1,100}\.(?:docx?|pdf|wps|xlsx?|et|ofd|zip|rar|jpe?g|png|gif)\W*(?:[(\[].{0,20}[)\]])?$",
    hints=(".",),
    flags=re.IGNORECASE,
)
_NAMED_ATTACHMENT = Pattern(
    r"^(?:相关)?附件\s*\d*\s*[:：.、]\s*[^。]{0,60}年度?报告?(?:全文|正文)?$|^(?:相关附件|附件下载|点击下载.{0,30})[:：]?$",
    hints=("附件", "下载"),
)
_PICTURED = Pattern(
    r"^(?:年报|报告|年度报告)?(?:图解|图片解读)$|^一图读懂.{0,40}$|^(?:相关)?(?:图解|解读)(?:链接)?[:：]",
    hints=("图", "解读"),
)
_RIGHTS = Pattern(r"ICP备|公网安备|网站标识码|版权所有|Copyright", flags=re.IGNORECASE)
_WORDS = frozenset(
    words(
        """
        打印 打印本页 打印此页 打印本文 打印文章 我要打印 关闭 关闭窗口 关闭本页 关闭页面 返回
        返回顶部 返回首页 返回列表 返回上一页 回到顶部 收藏 收藏本页 分享 分享到 分享至 转发 微信
        微博 新浪微博 腾讯微博 qq qq空间 朋友圈 大 中 小 特大 默认 字体 字号 字体大小 无障碍
        无障碍浏览 无障碍阅读 适老化 长者模式 长者版 关怀版 繁体 简体 english 手机版 客户端
        登录 注册 网站地图 站点地图 联系我们 关于我们 隐私声明 网站声明 免责声明 版权声明 使用帮助
        网站纠错 我要纠错 纠错 设为首页 加入收藏 网站首页 首页 上一篇 下一篇 上一页 下一页 尾页 末页
        没有了 已经没有了 语音播报 朗读 听新闻 保存 另存为 下载 下载全文 全文下载 点击下载 附件下载
        相关链接 相关文档 相关文章 相关解读 相关附件 友情链接
        """
    )
)
"""What the buttons and links around a text say, in small letters."""
_BETWEEN = str.maketrans(dict.fromkeys("|【】[]()（）<>《》,，、:：;；/·&+-—_", " "))
_BLANKS = Pattern(r"\s+")


def is_furniture(block: Block) -> bool:
    """Tell whether a line is what a web page had around the report."""
    if block.kind in (Kind.HEADING, Kind.SUBHEADING, Kind.DIRECTIVE) or len(block.text) > _LONGEST:
        return False
    return _is_remains(block.text) if block.kind is not Kind.ROW else _is_row_of_remains(block)


def _is_row_of_remains(block: Block) -> bool:
    """Tell whether a row is part of a page's index, or the links at its foot."""
    cells = [cell.text for cell in block.cells if cell.text]
    if not cells:
        return False
    first = _BLANKS.sub("", unicodedata.normalize("NFKC", cells[0])).rstrip(":")
    return bool(_FIELD.fullmatch(first)) or _is_remains(" | ".join(cells))


@lru_cache(maxsize=512)
def _is_remains(printed: str) -> bool:
    text = unicodedata.normalize("NFKC", printed).strip("# *\t")
    together = _BLANKS.sub("", text)
    if _SCAN.match(together) or _PICTURED.match(together) or _POSITION.match(together):
        return True
    if "。" in text:
        return False
    if not any(character.isalnum() for character in text):
        return False
    return (
        bool(_FIELD_FIRST.match(together.lstrip("[【(")))
        or len(_MORE_FIELDS.findall(text)) > 1
        or any(pattern.search(text) for pattern in (_TRAIL, _CLOCKED, _FILE, _COUNTED, _NAMED_ATTACHMENT, _RIGHTS))
        or all(word.lower() in _WORDS for word in text.translate(_BETWEEN).split())
    )
