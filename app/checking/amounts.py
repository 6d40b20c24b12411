"""Amounts: numbers, dates, periods, shares and references of a text, so that two languages can be held together.

An amount that is ``sure`` has to be said in the other language too; one that is not may answer a sure one ("bilateral"
answers 二国間, "both" answers 両). Offsets count in the text as it was given.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Literal

from app.language.dates import MONTHS, dated, month_at
from app.language.durations import durations, recurrences
from app.language.japanese import ERAS, dated_spans, numeral, periods
from app.language.numbers import CARDINALS, ORDINALS, figure

Sort = Literal["date", "period", "share", "number", "near", "reference"]
"""``near`` is a word that answers a number and names nothing by it: both, bilateral, 両."""
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0x2010: 0x2D, 0x2011: 0x2D}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_HANS = {"兆": 10**12, "億": 10**8, "万": 10**4}
_NO_NUMBER = re.compile(r"[\d〇零一二三四五六七八九十百千万億兆壱弐参,.]{40,}")
"""So many signs are no number that anybody writes."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount at ``start`` to ``end``; equal values of one sort say the same. ``figures``: in digits."""

    sort: Sort
    value: str
    start: int
    end: int
    sure: bool = True
    figures: bool = False


def narrowed(text: str) -> str:
    """Return a text with the wide letters and figures of East Asia in their usual width, and usual hyphens."""
    return text.translate(_WIDE)


def amounts(text: str, language: str) -> tuple[Amount, ...]:
    """Return the amounts of a text in English or Japanese; in any other language its figures alone."""
    plain = _NO_NUMBER.sub(lambda match: "\0" * len(match[0]), narrowed(text))
    reader = {"en": _english, "ja": _japanese}.get(language, figures)
    return tuple(sorted(reader(plain), key=lambda each: each.start))


def figures(plain: str) -> Iterator[Amount]:
    """Yield the figures of a text in any language, without what parts thousands or decimals."""
    for match in re.finditer(r"(?<![\w.,])\d+(?:[.,   '’]\d{3})*(?:[.,]\d+)?(?!\w)", plain):
        digits = re.sub(r"\D", "", match[0])
        yield Amount("number", digits, *match.span(), sure=len(digits) > 1, figures=True)


class _Left:
    """A text of which parts are read and taken away, so that nothing is read twice."""

    def __init__(self, plain: str) -> None:
        self.plain = plain

    def take(self, start: int, end: int) -> None:
        """Take a part away."""
        self.plain = self.plain[:start] + "\0" * (end - start) + self.plain[end:]


# ---- English

_WORD = "|".join(sorted((*CARDINALS, *_SCALES), key=len, reverse=True))
_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMBER = (
    rf"(?:(?:{_FIGURE})(?:\s(?:{'|'.join(_SCALES)})\b)?|(?:a\s+)?(?:{_WORD})\b(?:(?:\s|-)(?:and\s)?(?:{_WORD})\b)*)"
)
_NUMBERS = re.compile(rf"(?<![\w.,]){_NUMBER}", re.IGNORECASE)
_SHARE = re.compile(rf"(?<![\w.,])({_NUMBER})\s*(?:%|per\s?cent\b|percentage\b)", re.IGNORECASE)
_MONTH = re.compile(rf"\b({'|'.join(MONTHS)})\s+(?:of\s+)?((?:19|20)\d\d)\b")
_DAYS = re.compile(
    rf"\b({'|'.join(MONTHS)})\s+([1-3]?\d)(?:\s*(?:to|through|and|-|–)\s*([1-3]?\d)\b)?(?![\d.])(?:,?\s+((?:19|20)\d\d))?"
)
_ALSO = re.compile(
    rf"\b(\d\d?)(?:th|st|nd|rd)?\s+and\s+(?=\d\d?(?:th|st|nd|rd)?\s+({'|'.join(MONTHS)})(?:,?\s+(\d{{4}})\b)?)"
)
_UNIT = r"(?:sections?|sub-?paragraphs?|paragraphs?|paras?|items?|articles?|annex(?:es)?|appendix|chapters?|points?)"
_NUM = r"(?:\(?\d{1,3}(?:\.\d{1,2}|\(\w{1,3}\))*\)?|\(?[IVXL]+\b\)?|\([a-z]{1,3}\)|[A-H]\b(?!\s[a-z]))"
_REFERENCE = re.compile(rf"\b(?i:{_UNIT})\s+({_NUM}(?:(?:\s?,\s?|\s?[-–]\s?|\s(?:and|or|to|through)\s){_NUM})*)")
_ORDINAL = re.compile(
    rf"\b(?:(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?P<last>{'|'.join(ORDINALS)})s?\b|"
    r"\b(?P<digits>\d{1,3})(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"\b(?P<of>{_WORD}|\d+)[\s-](?P<part>half|halves|quarter|{'|'.join(list(ORDINALS)[3:])})s?\b(?!\s(?:part|countr|person|state))",
    re.IGNORECASE,
)
_NEAR = {
    "bilateral": "2", "both": "2", "duplicate": "2", "twice": "2", "two-way": "2", "dual": "2", "double": "2",
    "trilateral": "3", "triplicate": "3", "quadrilateral": "4", "quadruplicate": "4", "once": "1", "half": "2",
    "either": "2", "each other": "2", "dozen": "12", "decade": "10", "century": "100", "quarter": "4",
}  # fmt: skip
_NEARS = re.compile(rf"\b(?:{'|'.join(_NEAR)})", re.IGNORECASE)
_COPIES = re.compile(r"\bin\s+((?:dup|trip|quadrup)licate)\b", re.IGNORECASE)
_YEARLY = re.compile(r"\b(?:years?|annual\w*|yearly|fiscal)\b", re.IGNORECASE)


def _english(plain: str) -> Iterator[Amount]:
    left = _Left(plain)
    for match in _REFERENCE.finditer(plain):
        for part in re.finditer(_NUM, match[1]):
            start = match.start(1) + part.start()
            yield from _reference(part[0], start, start + len(part[0]))
        left.take(*match.span(1))
    for match in _ALSO.finditer(left.plain):
        yield Amount("date", f"{match[3] or ''}-{month_at(match[2]):02}-{int(match[1]):02}", *match.span(1), sure=False)
        left.take(*match.span(1))
    for day in dated(left.plain):
        yield Amount("date", day.on.isoformat(), day.start, day.end)
        left.take(day.start, day.end)
    yield from _days(left)
    for match in _MONTH.finditer(left.plain):
        yield Amount("date", f"{match[2]}-{month_at(match[1]):02}", *match.span())
        left.take(*match.span())
    for match in _SHARE.finditer(left.plain):
        yield Amount("share", _value(_in_english(match[1])), *match.span())
        left.take(*match.span())
    yield from _parts(left)
    yield from _times(left)
    yield from _numbers(left)


def _days(left: _Left) -> Iterator[Amount]:
    """Yield the days of a month without a year, and both ends of some that are one after the other: October 1 to 2."""
    for match in _DAYS.finditer(left.plain):
        month = f"{month_at(match[1]):02}"
        for day, year in ((match[2], ""), (match[3], match[4] or "")):
            if day:
                yield Amount("date", f"{year}-{month}-{int(day):02}", *match.span(), sure=False)
        left.take(*match.span())


def _parts(left: _Left) -> Iterator[Amount]:
    """Yield parts of a whole: two-thirds, three quarters."""
    for match in _PART.finditer(left.plain):
        of, part = _in_english(match["of"]), match["part"].lower()
        whole = {"half": 2, "halves": 2, "quarter": 4}.get(part) or ORDINALS[part]
        yield Amount("share", f"{_value(of)}/{whole}", *match.span())
        left.take(*match.span())


def _times(left: _Left) -> Iterator[Amount]:
    """Yield the periods of an English text, and how often things come back."""
    taken = []
    for each in durations(left.plain):
        words = left.plain[each.start : each.end]
        sure = not re.match(r"an?\b", words, re.IGNORECASE)
        working = bool(re.search(r"\b(?:working|business)\b", words, re.IGNORECASE))
        yield Amount("period", _period(each.amount, each.unit, working=working), each.start, each.end, sure)
        taken.append((each.start, each.end))
    for back in recurrences(left.plain):
        apart = not any(start < back.end and back.start < end for start, end in taken)
        yield Amount("period", f"{back.months} month", back.start, back.end, apart)
        if apart:
            taken.append((back.start, back.end))
    for match in _YEARLY.finditer(left.plain):
        yield Amount("period", "12 month", *match.span(), sure=False)
    for start, end in taken:
        left.take(start, end)


def _numbers(left: _Left) -> Iterator[Amount]:
    for match in _NUMBERS.finditer(left.plain):
        value = _in_english(match[0])
        after = left.plain[match.end() : match.end() + 1]
        ordinal = bool(re.match(r"(?:st|nd|rd|th)\b", left.plain[match.end() :]))
        if value is None:
            continue
        sure = value > 1 and (ordinal or not after.isalpha())
        yield Amount("number", _value(value), *match.span(), sure, match[0][:1].isdigit())
    for match in _ORDINAL.finditer(left.plain):
        if match["last"]:
            number = (CARDINALS[match["tens"].lower()] if match["tens"] else 0) + ORDINALS[match["last"].lower()]
            yield Amount("number", str(number), *match.span(), sure=False)
    yield from _near(left.plain)
    for match in re.finditer(r"\d+", left.plain):
        yield Amount("number", str(figure(match[0])), *match.span(), sure=False)
    for match in re.finditer(r"\b[IVXL]+\b", left.plain):
        yield Amount("number", str(_roman(match[0])), *match.span(), sure=False)


def _near(plain: str) -> Iterator[Amount]:
    """Yield words that stand for a number; that of the copies is one."""
    for match in _COPIES.finditer(plain):
        yield Amount("number", _NEAR[match[1].lower()], *match.span(1))
    for match in _NEARS.finditer(plain):
        yield Amount("near", _NEAR[match[0].lower()], *match.span(), sure=False)


def _in_english(words: str) -> Decimal | None:
    """Return the value of an English number: "1,000", "5 million", "one hundred and eighty"."""
    total, part = Decimal(0), Decimal(0)
    found = False
    for word in re.split(r"[\s-]+", words.lower().strip()):
        if word in {"and", "a", ""}:
            part = part or Decimal(word == "a")
            continue
        found = True
        if word in _SCALES:
            size = _SCALES[word]
            part = (part or Decimal(1)) * size
            if size > 100:  # noqa: PLR2004 - hundreds go on: two hundred and five thousand
                total, part = total + part, Decimal(0)
        elif word in CARDINALS:
            part += CARDINALS[word]
        else:
            try:
                part += Decimal(word.replace(",", ""))
            except InvalidOperation:
                return None
    return total + part if found else None


# ---- Japanese

_HAN = "〇零一二三四五六七八九十百千壱弐参"
_JA_NUMBER = re.compile(rf"(?:\d[\d,]*+(?:\.\d++)?|[{_HAN}])(?:\d[\d,]*+(?:\.\d++)?|[{_HAN}万億兆])*+")
_COUNTER = re.compile(
    r"\s?(?:[箇か個カヶケヵ](?:国|所|条|月|年)|通|回|名|人|部(?!分|門)|つ|件|段階|分野|社|機関|本(?!国)|円|ドル|米ドル|ユーロ"
    r"|ポンド|元(?!首)|倍|時間|トン|キロ|メートル|隻|基(?!づ|本|準|盤)|台|種類|省庁|項目|柱|名|者(?!と|に)|週|日|年|月)"
)
_NUMBERED = "条項号節章部款編"
_JA_NUM = rf"(?:\d{{1,3}}|[{_HAN}]{{1,4}}|[IVXLⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+)"
_JA_REFERENCE = re.compile(
    rf"第\s?(?P<one>{_JA_NUM})\s?(?:[{_NUMBERED}](?!分|門|目)|段落|パラグラフ|セクション)"
    rf"|(?:附属書|付属書|附属文書|付属文書|別添|別紙|別表|付録|セクション|パラグラフ|パラ|アネックス|[{_NUMBERED}])"
    rf"\s?\(?(?P<two>{_JA_NUM}|[A-H](?![A-Za-z]))\)?(?![箇か個カヶケヵ通回名人年月日つ者国\d{_HAN}])"
)
_JA_SHARE = re.compile(rf"({_JA_NUMBER.pattern})\s?(?:%|パーセント|(?P<tenth>割))")
_JA_MONTH = re.compile(rf"(?P<era>令和|平成|昭和)?\s?(?P<year>[\d{_HAN}]+)\s?年(?P<month>\s?[\d{_HAN}]+\s?月)?(?!間)")
_JA_DAY = re.compile(rf"(?<![\d{_HAN}年])(?P<month>[\d{_HAN}]{{1,3}})\s?月\s?(?P<day>[\d{_HAN}]{{1,3}})\s?日")
_JA_ALSO = re.compile(rf"(?:及び|から|より|、)\s?([\d{_HAN}]{{1,3}})\s?日")
_JA_TIMES = (
    (r"毎年|隔年(?!の)|年次|年度|年間|各年|年に?\s?[一1]\s?回", "12 month"), (r"四半期", "3 month"),
    (r"半年|半期", "6 month"), (r"隔年|二年に一度|2年に1度", "24 month"), (r"毎月|月次|月例|月に?[一1]回", "1 month"),
    (r"毎週|週次", "7 day"), (r"年に?\s?[二2]\s?回", "6 month"),
)  # fmt: skip
_JA_SURE = re.compile(r"毎年|四半期|半年|隔年|毎月")
_JA_NEAR = re.compile(r"両(?!立|替)|双方|相互|互い")


def _japanese(plain: str) -> Iterator[Amount]:
    left = _Left(plain)
    for start, end, day in dated_spans(plain):
        yield Amount("date", day.isoformat(), start, end)
        if also := _JA_ALSO.match(left.plain, end):
            yield Amount("date", f"-{day.month:02}-{numeral(also[1]) or 0:02}", *also.span(1), sure=False)
        left.take(start, also.end() if also else end)
    yield from _japanese_days(left)
    for match in _JA_REFERENCE.finditer(left.plain):
        name = "one" if match["one"] else "two"
        yield from _reference(
            match[name], *match.span(name), sure=name == "one" or match[0][0] not in "条項号節章部款編"
        )
        left.take(*match.span(name))
    for match in _JA_SHARE.finditer(left.plain):
        value = _in_japanese(match[1])
        if value is not None:
            yield Amount("share", _value(value * (10 if match["tenth"] else 1)), *match.span())
            left.take(*match.span())
    for match in re.finditer(rf"({_JA_NUMBER.pattern})分の({_JA_NUMBER.pattern})", left.plain):
        yield Amount("share", f"{_value(_in_japanese(match[2]))}/{_value(_in_japanese(match[1]))}", *match.span())
        left.take(*match.span())
    yield from _japanese_times(left)
    yield from _years(left)
    yield from _japanese_numbers(left)


def _japanese_days(left: _Left) -> Iterator[Amount]:
    """Yield the days of a month without a year, as the end of a span has them: 一月一日から十二月三十一日まで."""
    for match in _JA_DAY.finditer(left.plain):
        month, day = numeral(match["month"]), numeral(match["day"])
        if month and day and month <= 12 and day <= 31:  # noqa: PLR2004 - of a year, and of a month
            yield Amount("date", f"-{month:02}-{day:02}", *match.span(), sure=False)
            left.take(*match.span())


def _japanese_times(left: _Left) -> Iterator[Amount]:
    found = [each for each in periods(left.plain) if not left.plain[: each[2]].endswith("第")]
    for amount, unit, start, end in found:
        words = left.plain[start:end]
        if unit == "day" and left.plain.startswith("まで", end) and words.endswith("日"):
            yield Amount("number", str(amount), start, end)  # a day of the month: 一日から二日まで
            continue
        working = bool(re.search(r"営業日|業務日|執務日|就業日", words))
        yield Amount("period", _period(amount, unit, working=working), start, end)
    for form, value in _JA_TIMES:
        for match in re.finditer(form, left.plain):
            yield Amount(
                "period", value, *match.span(), sure=bool(_JA_SURE.fullmatch(match[0])) and "隔年" not in match[0]
            )
    for _, _, start, end in found:
        left.take(start, end)


def _years(left: _Left) -> Iterator[Amount]:
    """Yield the years, and the months of years, that are no whole dates."""
    for match in _JA_MONTH.finditer(left.plain):
        year = numeral(match["year"])
        least = 1 if match["era"] else 1000
        if year is None or year < least:
            continue
        year += ERAS.get(match["era"] or "", 0)
        month = numeral(match["month"].strip().rstrip("月").strip()) if match["month"] else None
        if month:
            yield Amount("date", f"{year}-{month:02}", *match.span())
        else:
            yield Amount("number", str(year), *match.span(), figures=True)
        left.take(*match.span())


def _japanese_numbers(left: _Left) -> Iterator[Amount]:
    for match in _JA_NUMBER.finditer(left.plain):
        value = _in_japanese(match[0])
        if value is None:
            continue
        before, after = left.plain[: match.start()][-1:], left.plain[match.end() :]
        digits = match[0][0].isdigit()
        latin = (before.isascii() and before.isalpha()) or (after[:1].isascii() and after[:1].isalpha())
        counted = before == "第" or bool(_COUNTER.match(after))
        sure = value > 1 and not latin and before != "数" and (digits or counted)
        yield Amount("number", _value(value), *match.span(), sure, digits)
    for match in _JA_NEAR.finditer(left.plain):
        yield Amount("near", "2", *match.span(), sure=False)
    for match in re.finditer(r"[IVXL]+|[Ⅰ-Ⅹ]", left.plain):
        yield Amount("number", str(_roman(match[0])), *match.span(), sure=False)


def _in_japanese(words: str) -> Decimal | None:
    """Return the value of a Japanese number: 百八十, 1億5,000万, 二〇二六."""
    total, rest = Decimal(0), words.replace(",", "")
    try:
        for sign, size in _HANS.items():
            head, found, tail = rest.partition(sign)
            if found:
                total, rest = total + (_small(head) if head else Decimal(1)) * size, tail
        return total + (_small(rest) if rest else 0)
    except (InvalidOperation, ValueError):
        return None


def _small(words: str) -> Decimal:
    """Return the value of a number below ten thousand, or in figures; raise ValueError."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)([百千]?)", words)
    if match:
        return Decimal(match[1]) * {"": 1, "百": 100, "千": 1000}[match[2]]
    value = numeral(words)
    if value is None:
        raise ValueError(words)
    return Decimal(value)


# ---- both


def _reference(words: str, start: int, end: int, *, sure: bool = True) -> Iterator[Amount]:
    for part in re.finditer(r"\d+|[IVXL]+|[Ⅰ-Ⅹ]|[A-Za-z]|[一-鿿〇]+", words):
        sign = part[0]
        if sign.isdigit():
            value = str(figure(sign))
        elif re.fullmatch(r"[IVXL]+|[Ⅰ-Ⅹ]", sign):
            value = str(_roman(sign))
        elif sign.isascii():
            value = sign.lower()
        else:
            value = str(numeral(sign) or 0)
        yield Amount("reference", value, start, end, sure and not value.isalpha())


def _roman(signs: str) -> int:
    if not signs.isascii():
        return "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ".index(signs[0]) + 1 if signs[0] in "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ" else 0
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[sign] for sign in signs]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _period(amount: int, unit: str, *, working: bool) -> str:
    if unit in {"month", "year"}:
        return f"{amount * (12 if unit == 'year' else 1)} month"
    return f"{amount * (7 if unit == 'week' else 1)} {'working day' if working else 'day'}"


@cache
def _value_of(number: Decimal) -> str:
    return format(number.normalize(), "f")


def _value(number: Decimal | None) -> str:
    return "" if number is None else _value_of(number)
