"""Units as people and laboratories print them, and the exact size of those of time and mass."""

import re
import unicodedata
from collections.abc import Container, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from trials.values import Amount


@dataclass(frozen=True, slots=True)
class Conversion:
    """A conversion into a fact's canonical unit: value * factor + offset, exactly."""

    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)

    def __call__(self, amount: Amount) -> Amount:
        return amount.scaled(self.factor, self.offset)


# One calendar for the whole project: 13 weeks = 91 days = 3 months, and 12 months a year.
DAYS: Mapping[str, Fraction] = MappingProxyType(
    {
        "days": Fraction(1),
        "weeks": Fraction(7),
        "months": Fraction(91, 3),
        "years": Fraction(364),
    }
)

# Kilograms; 1 斤 is half a kilogram, the pound is the international one.
MASS: Mapping[str, Conversion] = MappingProxyType(
    {
        "kg": Conversion(),
        "jin": Conversion(Fraction(1, 2)),
        "lb": Conversion(Fraction("0.45359237")),
    }
)

# Unit key -> how it is written. Case, spaces, full width, and "µ" against "u" make no difference.
# A spelling may belong to several units: "mg/d" is a dose or a protein loss. The fact decides.
_WRITTEN = {
    "": "INR | pH | reciprocal",
    "days": "day | d | 天 | 日 | 个日",
    "weeks": "week | wk | wks | w | 周 | 星期 | 个星期 | 礼拜 | 个礼拜",
    "months": "month | mo | mos | mth | mths | 个月 | 月 | 個月",
    "years": "year | yr | yrs | y | yo | y/o | 年 | 岁 | 周岁 | 歲 | 週歲",
    "courses": "course | cycle | cycles | 疗程 | 个疗程 | 次 | courses(monthly)",
    "kg": "kgs | kilo | kilos | kilogram | kilograms | 公斤 | 千克 | kg(公斤)",
    "jin": "斤 | 市斤",
    "lb": "lbs | pound | pounds | 磅",
    "cm": "centimetre | centimetres | centimeter | centimeters | 厘米 | 公分",
    "m": "metre | metres | meter | meters | 米",
    "in": 'inch | inches | " | 英寸 | 吋',
    "ft": "foot | feet | ' | 英尺 | 呎",
    "mg": "mgs | 毫克 | 毫公克 | mg/d | mg/day | mg/天 | mg/日 | 毫克/天 | 毫克/日",
    "tablets": "tablet | tab | tabs | pill | pills | 片 | 粒 | 颗",
    "g/L": (
        "gm/L | grams/L | 克/升 | g per litre | g per liter | "
        "gram per litre | gram per liter | grams per litre | grams per liter | "
        "grams a litre | grams a liter"
    ),
    "g/dL": (
        "gm/dL | g/100mL | gm/100mL | g% | gm% | gms% | grams% | grams/dL | g per dL | "
        "grams per deciliter | grams per decilitre | 克/分升"
    ),
    "mmol/L": (
        "mM | mmol | mmols | mmol per litre | mmol per liter | mmols per litre | mmols per liter | "
        "millimoles | millimoles per litre | millimoles per liter | millimol per litre | "
        "mmol a litre | 毫摩尔/升 | 毫摩/升 | 毫摩尔"
    ),
    "umol/L": (
        "mcmol/L | umole/L | uM | 微摩尔/升 | 微摩/升 | "
        "micromol/L | micromol | micromol per litre | micromol per liter | "
        "micromoles | micromoles/L | micromoles per litre | micromoles per liter | "
        "micromole per litre | micromole per liter | umol per litre | umol per liter | "
        "micromoles a litre | 微摩尔"
    ),
    "mg/dL": (
        "mg/100mL | mg% | 毫克/分升 | mg per dL | mg per decilitre | mg per deciliter | "
        "milligrams per decilitre | milligrams per deciliter"
    ),
    "mg/L": (
        "毫克/升 | mg per litre | mg per liter | mg a litre | mg a liter | "
        "milligrams per litre | milligrams per liter | milligrams a litre"
    ),
    "10^9/L": (
        "G/L | 10^3/uL | 10^3/mm3 | 10^3/mm^3 | K/uL | K/mm3 | K/mcL | "
        "thou/uL | thousand/uL | 10^9 | 10^9个/L | 10^9/升 | 千/uL | 千/微升"
    ),
    "/uL": (
        "/mcL | /mm3 | /mm^3 | /cumm | cells/uL | cells/mcL | cells/mm3 | "
        "cells/mm^3 | 10^6/L | 个/uL | 个/微升 | /微升 | 个/mm3 | 个/立方毫米 | /立方毫米 | "
        "per microliter | per microlitre | cells per microliter | cells per microlitre"
    ),
    "U/L": (
        "IU/L | units/L | 单位/升 | 国际单位/升 | units per litre | units per liter | "
        "u per litre | iu per litre | units a litre"
    ),
    "IU/mL": (
        "kIU/L | 国际单位/毫升 | 国际单位/mL | iu per mL | iu a mL | iu per millilitre | "
        "international units per mL | international units per millilitre"
    ),
    "×ULN": "xULN | ULN | times ULN | 倍 | 倍上限",
    "s": "sec | secs | second | seconds | 秒 | 秒钟",
    "ms": "msec | millisecond | milliseconds | 毫秒",
    "%": (
        "percent | per cent | pct | 百分之 | % predicted | %predicted | % pred | %pred | %预计值 | "
        "% of predicted | percent predicted | percent of predicted | per cent of predicted | "
        "% of normal | percent of normal | % of expected | percent of expected"
    ),
    "fraction": "",
    "mmol/mol": "",
    "mmHg": (
        "mm Hg | torr | 毫米汞柱 | mm of mercury | mm of hg | millimetres of mercury | "
        "millimeters of mercury | millimetres mercury | mm mercury | 毫米汞"
    ),
    "kPa": "千帕 | kilopascals | kilopascal | kpas",
    "mL/min/1.73m2": (
        "mL/min/1.73m^2 | mL/min/1.73 | mL/min | mL/(min·1.73m2) | "
        "mL/min·1.73m2 | mL/(min·1.73m^2) | 毫升/分钟 | 毫升/分 | 毫升/分/1.73平方米 | "
        "mL per minute | mL per min | mL a minute | mLs per minute | mLs a minute | mLs/min | "
        "mL/minute | millilitres per minute | milliliters per minute"
    ),
    "mL/min": (
        "毫升/分钟 | 毫升/分 | mL per minute | mL per min | mL a minute | mLs per minute | "
        "mLs a minute | mLs/min | mL/minute | millilitres per minute | milliliters per minute"
    ),
    "mL/s": "毫升/秒",
    "mg/24h": (
        "mg/24hr | mg/24hrs | mg/d | mg/day | mg | mg/天 | mg/日 | mg/24小时 | "
        "毫克 | 毫克/天 | 毫克一天 | 毫克每天 | 毫克/24小时 | mg in 24 hours | mg in 24 h | "
        "milligrams | milligram | mg a day | mg per day | mg per 24 hours | mg per 24 h | "
        "mg in a day | milligrams a day | milligrams per day | milligrams in 24 hours"
    ),
    "g/24h": (
        "g/24hr | g/24hrs | g/d | g/day | g | gm | gms | gram | grams | g/天 | g/日 | g/24小时 | "
        "克 | 公克 | 克/天 | 克一天 | 克每天 | 克/24小时 | g in 24 hours | g in 24 h | g a day | "
        "grams in 24 hours | grams a day | grams per day | g per day | grams in a day | "
        "grams per 24 hours | grams per 24 h | g per 24 hours | gram in 24 hours | gram a day | "
        "g in a day | grams in the day"
    ),
    "mg/mg": "g/g | g/gCr | g/g Cr | mg/mgCr | 克/克 | g per g | grams per gram | mg per mg",
    "mg/g": "mg/gCr | mg/g Cr | 毫克/克 | mg per g | mg per gram | milligrams per gram",
    "mg/mmol": (
        "mg/mmolCr | mg/mmol Cr | 毫克/毫摩尔 | mg per mmol | mg per millimole | "
        "milligrams per millimole"
    ),
    "g/mmol": "g/mmolCr | 克/毫摩尔",
    "mm/h": (
        "mm/hr | mm/1h | mm | mm per hour | mm an hour | millimetres per hour | mm per hr | "
        "mm in an hour | mm in the first hour | "
        "mm in 1 hour | mm in one hour | mm/小时 | mm/时 | 毫米/小时 | 毫米/时 | 毫米"
    ),
    "points": "point | pts | 分",
    "joints": "joint | 个关节 | 个 | 关节",
    "drugs": "drug | 种 | 种药 | 个 | mechanisms | mechanism | 类",
    "systems": "organ systems | 个系统 | 个",
    "mg/kg/day": "mg/kg/d | 毫克/公斤/天",
}

SPELLINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {key: (key, *filter(None, written.split(" | "))) for key, written in _WRITTEN.items()}
)

_SUPERSCRIPTS = {ord(sup): f"^{digit}" for digit, sup in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}
_POWER = re.compile(r"^[x×*]?10(?:\^|\*{1,2}|e|\()?0?([369])\)?(?=[/个千]|$)")


def _plain(text: str) -> str:
    """Return the spelling without case, spaces, width, and with one way to write a power of ten."""
    text = unicodedata.normalize("NFKC", text.translate(_SUPERSCRIPTS)).casefold()
    text = "".join(text.split()).replace("μ", "u").replace("每", "/").rstrip(".")
    return _POWER.sub(r"10^\1", text)


def _index() -> Mapping[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for key, spellings in SPELLINGS.items():
        for spelling in {_plain(spelling) for spelling in spellings}:
            index[spelling] = (*index.get(spelling, ()), key)
    return MappingProxyType(index)


_KEYS = _index()


def unit_called(text: str, accepted: Container[str]) -> str | None:
    """Return the accepted unit that is written so: "克/升" -> "g/L"; None if it means none."""
    return next((key for key in _KEYS.get(_plain(text), ()) if key in accepted), None)


def units_written(text: str) -> tuple[str, ...]:
    """Return every unit that is written so, of whatever fact."""
    return _KEYS.get(_plain(text), ())


def time_units(unit: str) -> dict[str, Conversion]:
    """Return the conversions of days, weeks, months and years into `unit`."""
    return {key: Conversion(days / DAYS[unit]) for key, days in DAYS.items()}
