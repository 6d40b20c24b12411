"""Fields that have begun: their code is no text, their result is."""

from app.word.xml import Element, child, number, switch, w


def filled_in(element: Element) -> str:
    """Return what an old form's field prints that begins here: a box, ticked or not, or the entry that was chosen."""
    box, choice = child(element, "ffData/checkBox"), child(element, "ffData/ddList")
    if box is not None:
        ticked = switch(box, "checked")
        return "☒" if (switch(box, "default") if ticked is None else ticked) else "☐"
    if choice is None:
        return ""
    entries = [entry.get(w("val"), "") for entry in choice.findall(w("listEntry"))]
    chosen = number(choice, "result")
    at = (number(choice, "default") or 0) if chosen is None else chosen
    return entries[at] if 0 <= at < len(entries) else ""


class Fields:
    """The fields that are open at a place of the text, one within another."""

    def __init__(self) -> None:
        self._at_result: list[bool] = []
        self._codes = 0

    @property
    def reading(self) -> bool:
        """Whether what stands here is text: no open field is still at its code."""
        return not self._codes

    def follow(self, element: Element) -> None:
        """Take in the beginning, the separator or the end of a field."""
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            self._at_result.append(False)
            self._codes += 1
        elif kind == "separate" and self._at_result:
            self._codes -= not self._at_result[-1]
            self._at_result[-1] = True
        elif kind == "end" and self._at_result:
            self._codes -= not self._at_result.pop()

    def paragraph_ended(self) -> None:
        """Forget fields whose code has not ended: what never ends swallows nothing."""
        if self._codes:
            self._at_result = [each for each in self._at_result if each]
            self._codes = 0
