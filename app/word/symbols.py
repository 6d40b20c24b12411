"""Signs of symbol fonts, which stand in Word files as letters for private use."""

_PRIVATE = range(0xE000, 0xF900)
_KNOWN = {
    0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF076: "❖", 0xF06F: "□", 0xF0A8: "□", 0xF0FE: "☑",
    0xF0FD: "☒", 0xF0E0: "→", 0xF02D: "–", 0xF020: " ",
}  # fmt: skip


def plain(text: str) -> str:
    """Return ``text`` with the known signs as letters that every font has; others stay as they are."""
    return text.translate(_KNOWN)


def sign(code: str) -> str:
    """Return the sign with a hexadecimal code; one that is not known as a bullet, so that it is seen."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    if point in _PRIVATE:
        return _KNOWN.get(point, "•")
    return chr(point) if 0x20 <= point < 0xD800 else ""  # noqa: PLR2004 (the bounds of signs)


def bullet(text: str, font: str) -> str:
    """Return the bullet that a list prints."""
    letters = text.strip()
    if letters == "o" and font.startswith("Courier"):
        return "◦"
    return "".join("•" if ord(letter) in _PRIVATE else letter for letter in plain(letters))
