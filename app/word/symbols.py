"""Signs of symbol fonts, which stand in Word files as letters for private use, or as other letters in that font."""

_PRIVATE = range(0xE000, 0xF900)
_OFFSET = 0xF000
_KNOWN = {
    0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF076: "❖", 0xF06F: "□", 0xF0A8: "□", 0xF0FE: "☑",
    0xF0FD: "☒", 0xF0E0: "→", 0xF02D: "–", 0xF020: " ",
}  # fmt: skip
_GREEK = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑",
)
_SYMBOL = dict(enumerate(_GREEK[0], 0x20)) | dict(enumerate(_GREEK[1], 0xA0)) | {0xF1: "〉", 0xF2: "∫"}
_WINGDINGS = {
    0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x36: "⌛", 0x3F: "✍", 0x45: "☜", 0x46: "☞", 0x4A: "☺", 0x4C: "☹", 0x6C: "●",
    0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA7: "▪", 0xA8: "□",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑",
    **dict(enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿", 0x80)),
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x98: "●", 0xA2: "■", 0xA3: "□"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}


def plain(text: str, font: str = "") -> str:
    """Return ``text`` with the known signs of a font as letters that every font has; others stay as they are."""
    if text.isascii():
        return text
    signs = _FONTS.get(font.casefold())
    return text.translate(_KNOWN | {at + _OFFSET: sign for at, sign in signs.items()} if signs else _KNOWN)


def sign(code: str, font: str = "") -> str:
    """Return the sign with a hexadecimal code in a font; one that is not known as a bullet, so that it is seen."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    signs = _FONTS.get(font.casefold())
    within = point - _OFFSET if point in _PRIVATE else point
    if signs and within in signs:
        return signs[within]
    if point in _PRIVATE:
        return _KNOWN.get(point, "•")
    return chr(point) if 0x20 <= point < 0xD800 else ""  # noqa: PLR2004 (the bounds of signs)


def bullet(text: str, font: str) -> str:
    """Return the bullet that a list prints."""
    letters = text.strip()
    if letters == "o" and font.startswith("Courier"):
        return "◦"
    return "".join("•" if ord(letter) in _PRIVATE else letter for letter in plain(letters))
