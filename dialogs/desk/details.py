"""Whatever in a text may say who wrote it: numbers, addresses, accounts, names."""

import re

from dialogs import reading

MOST = 4  # pointed out at a time
_DIGITS = 7  # of a telephone number, at the least
_MAIL = re.compile(r"[a-z0-9_.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?<![a-zA-Z0-9.,])\+?\d[\d\s().-]{4,}\d[Xx]?(?![a-zA-Z0-9])|[零〇一二三四五六七八九幺]{7,}"
)
_DATE = re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4}")
_ACCOUNT = re.compile(
    r"(?:微信|weixin|wechat|whatsapp|\bvx\b|\bqq\b)\s*(?:号|id)?\s*(?:是|is)?\s*[:：]?\s*"
    r"([a-z0-9][\w-]{4,20})|(?<![a-z0-9.])(@\w{4,})|(?:https?://)?(t\.me/\w+)",
    re.IGNORECASE,
)
_PINYIN = (
    "Wang|Li|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Hu|Zhu|Gao|Lin|He|Guo|Ma|Luo|Liang|Song|"
    "Zheng|Xie|Han|Tang|Feng|Yu|Dong|Xiao|Cheng|Cao|Yuan|Deng|Fu|Shen|Zeng|Peng|Lu|Su|Jiang|Cai|Jia|"
    "Ding|Wei|Xue|Ye|Yan|Pan|Du|Dai|Xia|Zhong|Tian|Ren|Fan|Fang|Shi|Yao|Tan|Liao|Zou|Xiong|Jin|Hao|"
    "Kong|Bai|Cui|Kang|Mao|Qiu|Qin|Gu|Hou|Shao|Meng|Long|Wan|Duan|Lei|Qian|Yin|Chang|Qiao|Lai|Gong|Wong|Lee"
)
_RELATIVES = (
    "son|daughter|child|kid|baby|mother|mom|mum|father|dad|wife|husband|brother|sister|friend|boy|"
    "girl"
)
# Two capitals where the words before may also lead to something else: "I am in China".
_ENGLISH = re.compile(
    r"\b(?i:my|his|her|(?:son|daughter|child|mother|father|wife|husband)'s)\s+(?i:name)\s*"
    r"(?i:'s|is|:)\s*([A-Za-z][\w'-]+(?:\s+[A-Z][\w'-]+){0,2})"
    r"|\b(?i:i\s+am\s+called|is\s+called|is\s+named|call\s+me|named)\s+"
    r"([A-Z][\w'-]+(?:\s+[A-Z][\w'-]+){0,2})"
    r"|\b(?i:i\s+am|i'm|im)\s+([A-Z][a-z'-]+\s+[A-Z][a-z'-]+)(?![\w-])"
    r"|\b(?i:this\s+is)\s+([A-Z][a-z'-]+\s+[A-Z][a-z'-]+)(?=[,.!?\n]|$|\s+(?:calling|here|from))"
    r"|\b((?:Mr|Mrs|Ms|Miss)\.?\s+[A-Z][\w'-]+)"
    rf"|\b(?i:my|our|his|her)\s+(?i:{_RELATIVES}),?\s+([A-Z][a-z'-]+(?:\s+[A-Z][a-z'-]+)?)"
    rf"|\b((?!Dr|Prof|Doctor)[A-Z][a-z'-]+\s+(?:{_PINYIN}))\b|\b((?:{_PINYIN})\s+[A-Z][a-z'-]+)\b"
    r"|(?:(?i:regards|thanks|thank\s+you|yours),?\s*\n+|[—–-]\s*)([A-Z][a-z'-]+(?:\s+[A-Z][a-z'-]+)?)\s*$"
)
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方"
    "石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
_NAME = f"[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}"
_ENDS = r"(?=[，。,.!！?？、;；:：\s]|$)"
_CHINESE = re.compile(
    rf"(?:我叫|名叫|名字[是叫]?|姓名是?[:：]?|(?:孩子|儿子|女儿|妈妈|爸爸|母亲|父亲|老公|老婆|丈夫|妻子)叫|叫做)\s*({_NAME}){_ENDS}"
    rf"|(我姓[{_SURNAMES}]){_ENDS}"
    rf"|(?:我是|本人)\s*({_NAME}){_ENDS}"
    rf"|([{_SURNAMES}](?:女士|先生|小姐|阿姨|叔叔))"
)


def personal_details(text: str, known: str = "") -> tuple[str, ...]:
    """Return the parts of a text that may tell who wrote it, as they stand there; `known`: a name.

    It points out, and decides nothing: what is found can still be sent.
    """
    found = [match[0] for match in _MAIL.finditer(text)]
    found += [next(filter(None, match.groups())) for match in _ACCOUNT.finditer(text)]
    found += [match[0] for match in _NUMBER.finditer(reading.normal(text)) if _is_number(match[0])]
    found += [next(filter(None, match.groups())) for match in _ENGLISH.finditer(text)]
    found += _chinese_names(text)
    if known and known.casefold() in text.casefold():
        found.append(known)
    distinct = dict.fromkeys(part.strip() for part in found)
    whole = [part for part in distinct if not any(part != o and part in o for o in distinct)]
    return tuple(whole[:MOST])


def _chinese_names(text: str) -> list[str]:
    """Return the Chinese names of a text in either script, as they stand there."""
    plain = reading.simplified(text)
    whole = text if len(plain) == len(text) else plain
    return [
        whole[match.start(match.lastindex) : match.end(match.lastindex)]
        for match in _CHINESE.finditer(plain)
        if match.lastindex
    ]


def _is_number(part: str) -> bool:
    if _DATE.fullmatch(part.strip()):
        return False
    return sum(letter.isnumeric() for letter in part) >= _DIGITS or "幺" in part
