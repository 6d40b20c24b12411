"""Styles: what a paragraph or run is, through all that its style is based on."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.word.xml import Element, child, number, switch, value, w

_DEEPEST = 30


@dataclass(frozen=True, slots=True)
class NumberOf:
    """The list and the level that a paragraph or style asks for; None where it does not say."""

    list: int | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """One style: its name as Word knows it in every language, and its properties."""

    id: str
    name: str
    kind: str
    based_on: str
    paragraph: Element | None
    run: Element | None
    whole: Element | None = None


class Styles:
    """The styles of a file."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else [_style(element) for element in root.findall(w("style"))]
        self._styles = {style.id: style for style in found}
        self._switches: dict[tuple[str, str], bool] = {}
        self._defaults = child(root, "docDefaults/rPrDefault/rPr")
        self._default_alignment = value(root, "docDefaults/pPrDefault/pPr/jc") or ""
        self._ordinary = next(
            (
                element.get(w("styleId"), "")
                for element in (() if root is None else root.findall(w("style")))
                if element.get(w("type")) == "paragraph" and element.get(w("default")) in {"1", "true", "on"}
            ),
            "",
        )

    def of(self, properties: Element | None) -> str:
        """Return the id of a paragraph's style: the one it names, else the ordinary one."""
        named = value(properties, "pStyle")
        return named if named in self._styles else self._ordinary

    def name(self, style: str) -> str:
        """Return what a style is: the nearest heading, title or the like that it is based on, else its own name."""
        chain = [each.name for each in self._chain(style)]
        known = next((name for name in chain if name.casefold().startswith(_TELLING)), "")
        return known or (chain[0] if chain else "")

    def outline(self, style: str, properties: Element | None) -> int | None:
        """Return the outline level (0 to 8) of a paragraph; None for body text."""
        sources = (properties, *(each.paragraph for each in self._chain(style)))
        found = next((level for source in sources if (level := number(source, "outlineLvl")) is not None), None)
        return found if found is not None and 0 <= found <= 8 else None  # noqa: PLR2004 (9 is body text)

    def alignment(self, style: str, properties: Element | None) -> str:
        """Return the alignment of a paragraph ("center", "start", …); empty when nothing says it."""
        sources = (properties, *(each.paragraph for each in self._chain(style)))
        return next((set_ for source in sources if (set_ := value(source, "jc"))), self._default_alignment)

    def numbers(self, style: str) -> Iterator[tuple[str, NumberOf]]:
        """Yield what a style, and each that it is based on, says of numbers, with the style's id."""
        for each in self._chain(style):
            said = child(each.paragraph, "numPr")
            if said is not None:
                yield each.id, NumberOf(number(said, "numId"), number(said, "ilvl"))

    def list_of(self, style: str) -> int | None:
        """Return the list that a numbering style stands for."""
        return next((said.list for _, said in self.numbers(style) if said.list is not None), None)

    def switched(self, name: str, paragraph_style: str, run: Element | None) -> bool:
        """Tell whether bold ("b"), italic ("i") or hidden ("vanish") is on for a run.

        What the run says counts; else the paragraph's and the run's style together, one undoing the other, as Word
        does it; the defaults of the file put it on for all.
        """
        direct = switch(run, name)
        if direct is not None:
            return direct
        if switch(self._defaults, name):
            return True
        own = self._switched_by(name, value(run, "rStyle") or "")
        return self._switched_by(name, paragraph_style) != own

    def ordinarily(self, name: str, paragraph_style: str) -> bool:
        """Tell whether a property is on for a run that says nothing itself."""
        return self.switched(name, paragraph_style, None)

    def said(self, name: str, attribute: str, paragraph_style: str, run: Element | None) -> str:
        """Return what holds for a run ("sz", "val"): its own, its style's, its paragraph's, the file's; else empty."""
        chains = (*self._chain(value(run, "rStyle") or ""), *self._chain(paragraph_style))
        sources = (run, *(each.run for each in chains), self._defaults)
        return next((set_ for each in sources if (set_ := value(each, name, attribute))), "")

    def shaded(self, style: str) -> bool:
        """Tell whether a style, or one that it is based on, puts a colour behind its words."""
        chain = (each for link in self._chain(style) for each in (link.whole, link.paragraph, link.run))
        return any(each is not None and next(each.iter(w("shd")), None) is not None for each in chain)

    def _switched_by(self, name: str, style: str) -> bool:
        known = self._switches.get((name, style))
        if known is None:
            said = (switch(each.run, name) for each in self._chain(style))
            known = self._switches[name, style] = next((on for on in said if on is not None), False)
        return known

    def _chain(self, style: str) -> Iterator[Style]:
        """Yield a style and those it is based on; a circle ends."""
        for _ in range(_DEEPEST):
            found = self._styles.get(style)
            if found is None:
                return
            yield found
            style = found.based_on


_TELLING = ("heading", "title", "subtitle", "footnote text", "endnote text", "toc ", "caption")


def _style(element: Element) -> Style:
    return Style(
        id=element.get(w("styleId"), ""),
        name=value(element, "name") or element.get(w("styleId")) or "",
        kind=element.get(w("type"), "paragraph"),
        based_on=value(element, "basedOn") or "",
        paragraph=child(element, "pPr"),
        run=child(element, "rPr"),
        whole=element,
    )
