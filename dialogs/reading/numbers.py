"""Numbers in digits, Chinese numerals and English words -> ASCII decimals."""

import re
from decimal import Decimal
from fractions import Fraction

import cn2an

# A number in digits; "1,000" is a thousand, "8,5" is eight and a half.
NUMBER = r"(?:\d{1,9}(?:[.,]\d{1,9})*|\.\d{1,9})"

# 几十年 is some tens of years, and not ten.
_NUMERAL = re.compile(
    r"(?<!几)[零〇一二两三四五六七八九十百千万廿]+(?:点[零〇一二三四五六七八九]+)?"
)
_LARGE = re.compile(r"(?<![\d.,])(\d+(?:\.\d+)?) ?([百千万])(?![\d百千万])")
_LARGE_SIZE = {"百": 100, "千": 1000, "万": 10000}
_COLLOQUIAL = str.maketrans({"〇": "零"})
_NEIGHBOURS = "一[二两]|[二两]三|三四|四五|五六|六七|七八|八九"
_UNIT_ZH = r"(?:个月|个星期|个礼拜|年|岁|周|月|星期|礼拜|天|日|片|粒|颗|斤|公斤|千克|米|毫克)"

_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {word: n for n, word in enumerate(_ONES)} | {
    word: 10 * n for n, word in enumerate(_TENS, start=2)
}
_ENGLISH = re.compile(
    rf"\b(?:(?P<hundreds>{'|'.join(_ONES[1:10])}|a) hundred(?: and)? ?)?"
    rf"(?:(?P<tens>{'|'.join(_TENS)})(?:[- ](?P<one>{'|'.join(_ONES[1:10])}))?"
    rf"|(?P<small>{'|'.join(sorted(_ONES, key=len, reverse=True))}))?\b"
)


def value_of(number: str) -> Fraction | None:
    """The value of a number in digits, or None where its commas and points make no sense."""
    if re.fullmatch(r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?", number):
        return Fraction(Decimal(number.replace(",", "")))
    if re.fullmatch(r"\d*[.,]\d+|\d+", number):
        return Fraction(Decimal(number.replace(",", ".")))
    return None


def in_digits(text: str) -> str:
    """The text in lower case with every number in ASCII digits: 一年半 -> 1.5年."""
    text = _english(text.lower())
    text = re.sub(r"俩个?|两(?=月)", "两个", text)
    text = re.sub(r"仨个?", "三个", text)
    text = text.replace("千克", "公斤")  # its 千 belongs to the unit
    text = re.sub(r"(?<!十)一(?=[共直])", "", text)
    text = re.sub(r"(?<=[十百])几", "多", text)
    # 大半年 is more than half a year, 小半年 less.
    text = re.sub(r"大半(个?[年月])", r"半\1多", text)
    text = re.sub(r"小半(?=个?[年月])", "不到半", text)
    text = re.sub(r"(?:百分之)([零〇一二两三四五六七八九十百点\d.]+)", r"\1%", text)
    text = _NUMERAL.sub(lambda m: _chinese(m[0]), text)
    text = _LARGE.sub(lambda m: _plain(Fraction(m[1]) * _LARGE_SIZE[m[2]]), text)
    text = re.sub(r"(?<![\d.,])(\d+) ?个半(?=月|星期|礼拜|小时)", r"\1.5个", text)
    text = re.sub(rf"(?<![\d.,])(\d+) ?({_UNIT_ZH})半(?!年|个|天|月)", r"\1.5\2", text)
    text = re.sub(rf"半(?=个?{_UNIT_ZH})", "0.5", text)
    return re.sub(r"^半$", "0.5", text)


def _chinese(numeral: str) -> str:
    plain = numeral.translate(_COLLOQUIAL).replace("廿", "二十")
    if re.fullmatch(_NEIGHBOURS, plain):
        # 两三个月 is two to three months, not twenty-three.
        return "-".join(_plain(Fraction(str(cn2an.cn2an(digit, "smart")))) for digit in plain)
    if numeral.startswith(("百", "千", "万")):
        # What is left of "3百" or "1.2万": the digits before it say how many.
        return numeral
    try:
        return _plain(Fraction(str(cn2an.cn2an(plain, "smart"))))
    except (ValueError, KeyError, IndexError, AttributeError, TypeError):
        return numeral


def _english(text: str) -> str:
    text = _ENGLISH.sub(_worded, text)
    text = re.sub(r"(?<![\w.,])(\d+) and (?:a|1) half\b", r"\1.5", text)
    text = re.sub(r"\b(?:an?|(\d+)) (year|month|week|day)s? and a half\b", _and_a_half, text)
    text = re.sub(r"\bhalf (?:an? |of an? )?(?=year|month|week|day|tablet)", "0.5 ", text)
    text = re.sub(r"\ba couple(?: of)?(?= (?:year|month|week|day))", "2", text)
    return re.sub(r"\ban? (?=(?:year|month|week|day|tablet)\b)", "1 ", text)


def _and_a_half(match: re.Match[str]) -> str:
    return f"{match[1] or 1}.5 {match[2]}s"


def _worded(match: re.Match[str]) -> str:
    hundreds, tens, one, small = match.group("hundreds", "tens", "one", "small")
    if not (hundreds or tens or small):
        return match[0]
    total = 100 * _WORDS.get(hundreds or "", 1 if hundreds else 0)
    total += _WORDS.get(tens or "", 0) + _WORDS.get(one or "", 0) + _WORDS.get(small or "", 0)
    trailing = " " if match[0].endswith(" ") else ""
    return f"{total}{trailing}"


def _plain(number: Fraction) -> str:
    """A decimal without an exponent; the numbers here always end."""
    text = f"{Decimal(number.numerator) / Decimal(number.denominator):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
