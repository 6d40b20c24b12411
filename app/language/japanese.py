"""Japanese: numbers, dates and periods as instruments write them."""

import re
import unicodedata
from datetime import date

from app.language.numbers import figure

_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "壱": 1,
    "弐": 2,
    "参": 3,
    "元": 1,
}
_UNITS = {"十": 10, "拾": 10, "百": 100, "千": 1000}
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
"""The year before the first of each era."""
NUMBER = r"(?:[0-9０-９]+|[〇零一二三四五六七八九十百千元壱弐参]+)"
"""A number in figures of either width, or in Chinese characters."""
_DATE = re.compile(
    rf"(?:(?P<era>{'|'.join(ERAS)})\s?)?(?P<year>{NUMBER})\s?年\s?(?:[（(][^（()）]{{1,16}}[)）]\s?)?"
    rf"(?P<month>{NUMBER})\s?月\s?(?P<day>{NUMBER})\s?日"
)
_PERIOD = re.compile(
    rf"(?P<number>{NUMBER})\s?"
    rf"(?P<unit>(?:営業|業務|執務|就業)?日(?:間)?(?!\s?本|付)|週間|[箇か個カヶケヵ]\s?月|月間"
    rf"|(?:[箇か個カヶケヵ]\s?)?年半?(?:間)?(?!\s?{NUMBER}\s?月)|月(?=前(?:まで)?に|を経過|以内))"
)
_HALF = re.compile(r"半年(?=間|以内|前|後|を|が|のうち)")
_OF_A_MONTH = re.compile(rf"{NUMBER}\s?月\s?$")
_OF_AN_ERA = re.compile(rf"(?:{'|'.join(ERAS)})\s?$")
_LAST = 9_999


def numeral(signs: str) -> int | None:
    """Return the value of a number in figures or Chinese characters (百八十, 二〇二五); None when it is none."""
    plain = unicodedata.normalize("NFKC", signs).strip()
    if plain.isascii():
        return figure(plain) if plain.isdecimal() else None
    if not any(sign in _UNITS for sign in plain):
        digits = [_DIGITS.get(sign) for sign in plain]
        known = [digit for digit in digits if digit is not None]
        return figure("".join(map(str, known))) if len(known) == len(digits) and known else None
    total, digit = 0, None
    for sign in plain:
        if sign in _UNITS:
            total += (1 if digit is None else digit) * _UNITS[sign]
            digit = None
        elif sign in _DIGITS and digit is None:
            digit = _DIGITS[sign]
        else:
            return None
    return total + (digit or 0)


def dates(text: str) -> tuple[date, ...]:
    """Return the whole dates of a text in its order: 2025年10月27日, 令和七年十月二十七日; impossible ones left out."""
    return tuple(day for _, _, day in dated_spans(text))


def dated_spans(text: str) -> tuple[tuple[int, int, date], ...]:
    """Return the whole dates of a text with the places where they stand."""
    found = []
    for match in _DATE.finditer(text):
        year, month, day = (numeral(match[name]) for name in ("year", "month", "day"))
        if year is None or month is None or day is None:
            continue
        year += ERAS.get(match["era"] or "", 0)
        if year <= _LAST and _possible(year, month, day):
            found.append((match.start(), match.end(), date(year, month, day)))
    return tuple(found)


def _possible(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except (ValueError, OverflowError):
        return False
    return True


def periods(text: str) -> tuple[tuple[int, str, int, int], ...]:
    """Return the periods of a text: the amount, "day" or "month", where it stands; years and weeks are converted."""
    dated = [match.span() for match in _DATE.finditer(text)]
    found = []
    for match in _PERIOD.finditer(text):
        amount = numeral(match["number"])
        if amount is None or any(start <= match.start() < end for start, end in dated):
            continue
        if _OF_AN_ERA.search(text, 0, match.start()) or _OF_A_MONTH.search(text, 0, match.start()):
            continue
        if "年" in match["unit"] and amount > 100:  # noqa: PLR2004 (a year, no period)
            continue
        unit, times = ("day", 1) if "日" in match["unit"] else ("month", 1)
        if match["unit"] == "週間":
            unit, times = "day", 7
        elif "年" in match["unit"]:
            times = 12
        half = 6 if match["unit"].rstrip("間").endswith("半") else 0
        found.append((amount * times + half, unit, match.start(), match.end()))
    found += [(6, "month", match.start(), match.end()) for match in _HALF.finditer(text)]
    return tuple(sorted(found, key=lambda each: each[2]))
