"""Numbers in words made digits, for the measures: thirty-eight point five, 三十八度五."""

import re

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_ONES = {word: number for number, word in enumerate(_SMALL.split())} | {"oh": 0}
_TENS = {
    word: 10 * number
    for number, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
} | {"fourty": 40}
_ONE = "|".join(sorted(_ONES, key=len, reverse=True))
_TEN = "|".join(_TENS)
_HUNDREDS = re.compile(
    rf"\b(?:a|one) hundred(?: and)?(?: (?P<ten>{_TEN}))?(?:[ -]?(?P<one>{_ONE}))?\b"
)
_TWO_WORDS = re.compile(rf"\b(?P<ten>{_TEN})(?:[ -](?P<one>{_ONE}))?\b")
_ONE_WORD = re.compile(
    rf"\b({_ONE})\b(?= (?:point|min|hour|tablet|pill|tab|paracetamol|sleeping|of\b))"
)
_POINT = re.compile(rf"(\d+) (?:point|dot) ?({_ONE}|\d+)\b")
_AND = re.compile(rf"\b(3[5-9]|4[0-2]) and ({_ONE}|\d)\b(?! (?:a half|hours|days|weeks))")
_HALF = re.compile(r"\b(3[5-9]|4[0-2]) and a half\b")

_HALF_HOURS = {r"半个?(?:小时|钟头|钟)": "30分钟", r"\bhalf (?:an |a )?hour\b": "30 minutes"}

_DIGITS = {char: n for n, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_NUMERAL = re.compile(
    r"(?:(?P<hundreds>[一二两三四五六七八九])?(?P<hundred>百))?(?P<zero>[零〇])?"
    r"(?:(?P<tens>[一二两三四五六七八九])?(?P<ten>十))?(?P<last>[一二两三四五六七八九])?"
)
_CHINESE = re.compile(
    r"[零〇一二两三四五六七八九十百]*[十百][零〇一二两三四五六七八九十百]*"
    r"|[零〇一二两三四五六七八九]+(?=[点度片颗粒瓶分小个])"
)
_CHINESE_POINT = re.compile(r"(\d+)点([零〇一二三四五六七八九\d]+)(?!钟|半|多|起|整|[到前后左])")
_DEGREES = re.compile(r"(\d{2,3}) ?(?:度|°)([零〇一二三四五六七八九半]|\d)(?![\d度])")


def in_digits(text: str) -> str:
    """Return the text with its number words in digits; what is no number stays as it is."""
    for said, digits in _HALF_HOURS.items():
        text = re.sub(said, digits, text)
    text = _HUNDREDS.sub(lambda m: str(100 + _word_value(m["ten"], m["one"])), text)
    text = _TWO_WORDS.sub(lambda m: str(_word_value(m["ten"], m["one"])), text)
    text = _ONE_WORD.sub(lambda m: str(_ONES[m[1]]), text)
    text = _POINT.sub(lambda m: f"{m[1]}.{_digit(m[2])}", text)
    text = _HALF.sub(r"\1.5", text)
    text = _AND.sub(lambda m: f"{m[1]}.{_digit(m[2])}", text)
    text = _CHINESE.sub(lambda m: _chinese(m[0]), text)
    text = _CHINESE_POINT.sub(lambda m: f"{m[1]}.{''.join(_digit(c) for c in m[2])}", text)
    return _DEGREES.sub(lambda m: f"{m[1]}.{_digit(m[2])}度", text)


def _word_value(ten: str | None, one: str | None) -> int:
    return _TENS.get(ten or "", 0) + _ONES.get(one or "", 0)


def _digit(one: str) -> str:
    if one == "半":
        return "5"
    return str(_ONES.get(one, _DIGITS.get(one, one)))


def _chinese(numeral: str) -> str:
    """Return a numeral below a thousand in digits; digits one after another as they are said."""
    if not any(char in numeral for char in "十百"):
        return "".join(str(_DIGITS[char]) for char in numeral)
    shape = _NUMERAL.fullmatch(numeral)
    if shape is None:
        return numeral
    hundreds, ten, tens, last = shape["hundreds"], shape["ten"], shape["tens"], shape["last"]
    value = 100 * _DIGITS.get(hundreds or "一", 1) if shape["hundred"] else 0
    if ten:
        value += 10 * _DIGITS.get(tens or "一", 1)
    if last and shape["hundred"] and not ten and not shape["zero"]:
        return str(value + 10 * _DIGITS[last])  # 一百二 is a hundred and twenty
    return str(value + _DIGITS.get(last or "", 0))
