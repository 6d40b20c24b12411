"""Numbers spelled as instruments spell them, apart from the lists that the program reads them with."""

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def words(value, joined="-", conjunction=" and "):
    if value >= 100:
        rest = words(value % 100, joined, conjunction)
        return f"{_SMALL[value // 100]} hundred" + (f"{conjunction}{rest}" if value % 100 else "")
    if value < 20:
        return _SMALL[value]
    return _TENS[value // 10] + (f"{joined}{_SMALL[value % 10]}" if value % 10 else "")
