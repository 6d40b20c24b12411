"""How a number is written: the formats of lists."""

import re
from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINAL = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_DIGITS = "〇一二三四五六七八九"
_LEGAL_DIGITS, _LEGAL_UNITS = "零壹貳參肆伍陸柒捌玖", ("仟", "佰", "拾", "")
_AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
_LEGAL = str.maketrans("一二三十百千", "壱弐参拾百千")
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_GANADA, _CHOSUNG = "가나다라마바사아자차카타파하", "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_HEBREW = (
    (400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס"), (50, "נ"), (40, "מ"),
    (30, "ל"), (20, "כ"), (16, "טז"), (15, "טו"), (10, "י"), *((9 - at, sign) for at, sign in enumerate("טחזוהדגבא")),
)  # fmt: skip
_ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_CHICAGO = "*†‡§"
_CUSTOM = re.compile(r"0+1(?=,)")
_LONGEST = 100
_MYRIAD = 10_000
_MOST = 32_767


def written(count: int, form: str) -> str:
    """Return ``count`` in a number format of WordprocessingML ("lowerRoman"); decimal where the format is not known."""
    if form == "none":
        return ""
    if not 1 <= count <= _MOST:
        return str(count)
    zeros = _CUSTOM.match(form)
    if zeros:
        return f"{count:0{len(zeros[0])}}"
    return _FORMS.get(form, str)(count)


def roman(count: int) -> str:
    """Return a Roman number in small letters."""
    return _added(_ROMAN)(count)


def _added(signs: tuple[tuple[int, str], ...]) -> Callable[[int], str]:
    def written_out(count: int) -> str:
        letters = []
        for worth, sign in signs:
            letters.append(sign * (count // worth))
            count %= worth
        return "".join(letters)

    return written_out


def letters(count: int) -> str:
    """Return a letter as Word counts them: z is followed by aa, bb."""
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)


def words(count: int) -> str:
    """Return a number up to 99 in words; in digits above."""
    if count < len(_ONES):
        return _ONES[count]
    if count >= _LONGEST:
        return str(count)
    return _TENS[count // 10 - 2] + (f"-{_ONES[count % 10]}" if count % 10 else "")


def _ordinal(count: int) -> str:
    ending = "th" if count % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


def _ordinal_words(count: int) -> str:
    if count >= _LONGEST:
        return _ordinal(count)
    head, dash, last = words(count).rpartition("-")
    last = _ORDINAL.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return (head + dash + last).capitalize()


def _legal(count: int) -> str:
    """Return a number below 10,000 as it is counted in Chinese contracts: 壹拾壹."""
    if count >= _MYRIAD:
        return str(count)
    pairs = zip(f"{count:04}", _LEGAL_UNITS, strict=True)
    made = "".join(_LEGAL_DIGITS[int(digit)] + (unit if digit != "0" else "") for digit, unit in pairs)
    return re.sub("零+", "零", made).strip("零")


def _counting(count: int) -> str:
    """Return a number below 10,000 as it is counted in Japanese: 二百十一."""
    if count >= _MYRIAD:
        return _positional(count)
    made = ""
    for digit, unit in zip(f"{count:04}", ("千", "百", "十", ""), strict=True):
        if digit != "0":
            made += unit if unit and digit == "1" else _DIGITS[int(digit)] + unit
    return made


def _positional(count: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(count))


def _full_width(count: int) -> str:
    return "".join(chr(ord("０") + int(digit)) for digit in str(count))


def _until(signs: str) -> Callable[[int], str]:
    return lambda count: signs[count - 1] if count <= len(signs) else str(count)


def _digits(zero: str) -> Callable[[int], str]:
    return lambda count: "".join(chr(ord(zero) + int(digit)) for digit in str(count))


def _from(signs: str) -> Callable[[int], str]:
    return lambda count: signs[(count - 1) % len(signs)]


def _repeated(signs: str) -> Callable[[int], str]:
    return lambda count: signs[(count - 1) % len(signs)] * ((count - 1) // len(signs) + 1)


def _in_twenty(first: int) -> Callable[[int], str]:
    return lambda count: chr(first + count - 1) if count <= 20 else str(count)  # noqa: PLR2004 (twenty signs each)


def _circled(count: int) -> str:
    return chr(0x2460 + count - 1) if count <= 20 else str(count)  # noqa: PLR2004 (the signs end at ⑳)


_FORMS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda count: f"{count:02}",
    "upperRoman": lambda count: roman(count).upper(),
    "lowerRoman": roman,
    "upperLetter": lambda count: letters(count).upper(),
    "lowerLetter": letters,
    "ordinal": _ordinal,
    "cardinalText": lambda count: words(count).capitalize(),
    "ordinalText": _ordinal_words,
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": _in_twenty(0x2488),
    "decimalEnclosedParen": _in_twenty(0x2474),
    "japaneseLegal": lambda count: _counting(count).translate(_LEGAL),
    "ideographTraditional": _until(_STEMS),
    "ideographZodiac": _until(_BRANCHES),
    "ideographLegalTraditional": _legal,
    "hebrew1": _added(_HEBREW),
    "arabicAlpha": _repeated(_ARABIC),
    "arabicAbjad": _repeated(_ABJAD),
    "thaiNumbers": _digits("๐"),
    "hindiNumbers": _digits("०"),
    "ganada": _from(_GANADA),
    "chosung": _from(_CHOSUNG),
    "russianLower": _repeated(_RUSSIAN),
    "russianUpper": lambda count: _repeated(_RUSSIAN)(count).upper(),
    "chicago": _repeated(_CHICAGO),
    "hex": lambda count: f"{count:X}",
    "ideographDigital": _positional,
    "japaneseDigitalTenThousand": _positional,
    "japaneseCounting": _counting,
    "chineseCounting": _counting,
    "chineseCountingThousand": _counting,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _counting,
    "koreanDigital2": lambda count: _positional(count).replace("〇", "零"),
    "aiueo": _from(_AIUEO),
    "aiueoFullWidth": _from(_AIUEO),
    "iroha": _from(_IROHA),
    "irohaFullWidth": _from(_IROHA),
    "numberInDash": lambda count: f"- {count} -",
}
