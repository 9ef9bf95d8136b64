"""Numbers in words made digits, for the measures: thirty-eight point five, 三十八度五."""

import re

_ONES = dict(
    zero=0, oh=0, one=1, two=2, three=3, four=4, five=5, six=6, seven=7, eight=8, nine=9, ten=10,
    eleven=11, twelve=12, thirteen=13, fourteen=14, fifteen=15, sixteen=16, seventeen=17,
    eighteen=18, nineteen=19,
)  # fmt: skip
_TENS = dict(twenty=20, thirty=30, forty=40, fourty=40, fifty=50, sixty=60, seventy=70, eighty=80,
             ninety=90)  # fmt: skip
_ONE = "|".join(sorted(_ONES, key=len, reverse=True))
_TEN = "|".join(_TENS)
_HUNDREDS = re.compile(
    rf"\b(?:a|one) hundred(?: and)?(?: (?P<ten>{_TEN}))?(?:[ -]?(?P<one>{_ONE}))?\b"
)
_TWO_WORDS = re.compile(rf"\b(?P<ten>{_TEN})(?:[ -](?P<one>{_ONE}))?\b")
_ONE_WORD = re.compile(
    rf"\b({_ONE})\b(?= (?:point|minutes?|mins?|hours?|tablets?|pills?|tabs|paracetamol|sleeping|of))"
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
