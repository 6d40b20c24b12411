"""Styles of OpenDocument files: those of our Word files, value for value, the lists, and the page."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.export.dress import Dress
from app.export.layout import Paragraph
from app.export.numbering import HOUSE, Level, Listing
from app.export.odf_xml import make, points, spoken
from app.export.ooxml import STEP, Element, hanging, safe, section_hang, w
from app.export.styles import Sheet, Style, Wear, wear_of

_FORMATS = {
    "decimal": "1", "upperRoman": "I", "lowerRoman": "i", "upperLetter": "A", "lowerLetter": "a",
    "decimalFullWidth": "1, 2, 3, ...",
}  # fmt: skip
_HEADINGS = {"Section": 1, "Heading1": 1, "AnnexHeading": 1, "Heading2": 2}
_LOOKS = {"Words": "Words", "Label": "Label", "RunInHeading": "Run-in Heading", "Participle": "Participle"}
_TIED = {"Section": 0, "Numbered1": 1, "Numbered2": 2, "Numbered3": 3}
_ALIGNED = {"left": "start", "both": "justify", "center": "center", "right": "end"}
_NUMBERED_BY = 1
_LINE_GAP = "0.5cm"


def family(used: str) -> int | None:
    """Return the outline level of a style's paragraphs; None where they are no headings."""
    return _HEADINGS.get(used)


def countable(listing: Listing) -> bool:
    """Tell whether an OpenDocument list counts as ``listing`` does; else its labels are words."""
    return all(_countable(listing, depth, level) for depth, level in listing.levels)


def _countable(listing: Listing, depth: int, level: Level) -> bool:
    form = level.form
    if form.number == "bullet":
        return len(form.prefix) == 1
    above = listing.level(depth - 1) if depth else None
    if form.prefix.startswith(f"%{depth}.") and above is not None and above.form.number in _FORMATS:
        return len(form.prefix) == len(f"%{depth}.") and form.number in _FORMATS
    printed = not form.prefix[:1].isspace() and not form.suffix[-1:].isspace() and "%" not in form.prefix + form.suffix
    return form.number in _FORMATS and printed and safe(form.prefix + form.suffix) == form.prefix + form.suffix


def list_style(number: int, listing: Listing, sections: int = 0) -> Element:
    """Return the style of a list, the first being 1; ``sections`` says how many headings count in the house's own."""
    style = make("text:list-style", {"style:name": f"List{number}", "style:display-name": f"List {number}"})
    deepest = max((depth for depth, _ in listing.levels), default=-1)
    style.extend(_level(depth, listing.level(depth)) for depth in range(deepest + 1))
    if listing == HOUSE and section_hang(sections) != STEP:
        aligned = _aligned("listtab", section_hang(sections), section_hang(sections))
        style[0][:] = [aligned]
    return style


def _level(depth: int, level: Level | None) -> Element:
    if level is None:
        return make("text:list-level-style-number", {"text:level": str(depth + 1)}, _aligned("nothing", 0, 0))
    follows, indent = hanging(depth, level)
    left, hung = int(indent.get(w("left"), "0")), int(indent.get(w("hanging"), "0"))
    properties = _aligned("listtab" if follows == "tab" else "space", left, hung)
    form = level.form
    if form.number == "bullet":
        sign = {"text:level": str(depth + 1), "text:bullet-char": form.prefix}
        return make("text:list-level-style-bullet", sign, properties)
    shown = "2" if form.prefix.startswith("%") else ""
    given = {
        "text:level": str(depth + 1),
        "style:num-format": _FORMATS.get(form.number, "1"),
        "style:num-letter-sync": "true" if form.number.endswith("Letter") else "",
        "style:num-prefix": "" if shown else safe(form.prefix),
        "style:num-suffix": safe(form.suffix),
        "text:display-levels": shown,
        "text:start-value": str(level.start) if level.start != 1 else "",
    }
    return make("text:list-level-style-number", given, properties)


def _aligned(follows: str, left: int, hung: int) -> Element:
    given = {
        "text:label-followed-by": follows,
        "text:list-tab-stop-position": points(left) if follows == "listtab" else "",
        "fo:margin-left": points(left),
        "fo:text-indent": points(-hung),
    }
    mode = {"text:list-level-position-and-space-mode": "label-alignment"}
    return make("style:list-level-properties", mode, make("style:list-level-label-alignment", given))


def named(wear: Wear, tied: bool) -> Iterator[Element]:
    """Yield the named styles of paragraphs and letters; ``tied`` says that the house's list counts its styles."""
    for name in wear_of().styles:  # a base has many more, and they may have names that this format knows not
        style = wear.style(name)
        given = {
            "style:name": "Standard" if name == "Normal" else name,
            "style:family": "paragraph",
            "style:class": "text",
        }
        if name != "Normal":
            given["style:parent-style-name"] = "Standard"
            given["style:display-name"] = _shown(name)
        if tied and name in _TIED:
            given["style:list-style-name"] = "List1"
        if name in _HEADINGS:
            given["style:default-outline-level"] = str(_HEADINGS[name])
        yield make("style:style", given, *_properties(name, style))
    for look, shown in _LOOKS.items():
        for bold, italic in ((False, False), (True, False), (False, True), (True, True)):
            own = " Bold" * bold + " Italic" * italic
            if look != "Words" or own:
                given = {
                    "style:name": look + own.replace(" ", ""),
                    "style:display-name": (shown + own).replace("Words ", ""),
                }
                yield make("style:style", {**given, "style:family": "text"}, _lettered(look, bold=bold, italic=italic))


def _shown(name: str) -> str:
    """Return the name of a style as a person reads it: "Signature Name", "Numbered 1"."""
    shown = ""
    for sign in name:
        shown += f" {sign}" if shown and (sign.isupper() or (sign.isdigit() and not shown[-1].isdigit())) else sign
    return shown


def stretched(per_cent: int) -> Element:
    """Return the style of a rule that is stretched, so that there is room to sign."""
    given = {"style:name": f"Rule{per_cent}", "style:family": "text"}
    return make("style:style", given, make("style:text-properties", {"style:text-scale": f"{per_cent}%"}))


def _lettered(look: str, *, bold: bool, italic: bool) -> Element:
    given: dict[str, str] = {}
    if bold or look == "RunInHeading":
        given |= {f"{prefix}:font-weight{kind}": "bold" for prefix, kind in _SCRIPTS}
    if italic or look == "Participle":
        given |= {f"{prefix}:font-style{kind}": "italic" for prefix, kind in _SCRIPTS}
    return make("style:text-properties", given)


_SCRIPTS = (("fo", ""), ("style", "-asian"), ("style", "-complex"))


def _properties(name: str, style: Style) -> Iterator[Element]:
    line = {"fo:line-height": points(style.line) if style.exact else f"{style.line / 2.4:g}%"}
    given = {
        "fo:text-align": _ALIGNED[style.align],
        "fo:margin-top": points(style.before),
        "fo:margin-bottom": points(style.after),
        "fo:margin-left": points(style.left) if style.left else "",
        "fo:margin-right": points(style.right) if style.right else "",
        "fo:text-indent": points(style.first) if style.first else "",
        "fo:keep-with-next": "always" if style.keep_next else "auto",
        "fo:keep-together": "always" if style.keep_lines else "auto",
        "fo:break-before": "page" if style.new_page else "auto",
        "fo:border-bottom": "0.5pt solid #000000" if style.ruled else "",
        "fo:widows": "2",
        "fo:orphans": "2",
        "style:punctuation-wrap": "hanging",
        "style:writing-mode": "lr-tb" if name == "Normal" else "",
        **line,
    }
    if name in {"Header", "Footer", "Marking", "TableText", "Closer"} or name.startswith("Signature"):
        given |= {"text:number-lines": "false", "text:line-number": "0"}
    yield make("style:paragraph-properties", given)
    yield _letters(style)


def _letters(style: Style) -> Element:
    size = f"{style.size / 2:g}pt"
    given = {
        "style:font-name": safe(style.font),
        "style:font-name-asian": safe(style.eastern),
        "style:font-name-complex": safe(style.font),
        "fo:hyphenate": "false",
    }
    for prefix, kind in _SCRIPTS:
        given[f"{prefix}:font-size{kind}"] = size
        given[f"{prefix}:font-weight{kind}"] = "bold" if style.bold else "normal"
        given[f"{prefix}:font-style{kind}"] = "italic" if style.italic else "normal"
    return make("style:text-properties", given)


def fonts(wear: Wear) -> Element:
    """Return the declarations of the fonts that the styles name."""
    found = dict.fromkeys(name for style in wear.styles.values() for name in (style.font, style.eastern) if name)
    return make(
        "office:font-face-decls",
        None,
        *(make("style:font-face", {"style:name": safe(name), "svg:font-family": f"'{safe(name)}'"}) for name in found),
    )


def defaults(language: str) -> Element:
    """Return the style of paragraphs where nothing else is said: the languages of the text."""
    given = {"fo:language": "en", "fo:country": "US", "style:language-asian": "ja", "style:country-asian": "JP"}
    letters = make("style:text-properties", given | spoken(language) | {"fo:hyphenate": "false"})
    paragraph = make("style:paragraph-properties", {"style:tab-stop-distance": points(680)})
    return make("style:default-style", {"style:family": "paragraph"}, paragraph, letters)


def line_numbers(dress: Dress) -> Element:
    """Return whether and how lines are numbered: every line, anew on each page."""
    given = {
        "text:number-lines": "true" if dress.line_numbers else "false",
        "text:offset": _LINE_GAP,
        "style:num-format": "1",
        "text:number-position": "left",
        "text:increment": str(_NUMBERED_BY),
        "text:restart-on-page": "true",
        "text:count-empty-lines": "false",
    }
    return make("text:linenumbering-configuration", given)


def page_layout(sheet: Sheet, *, headed: bool) -> Element:
    """Return the page; the head and the foot stand within its margins."""
    given = {
        "fo:page-width": points(sheet.width),
        "fo:page-height": points(sheet.height),
        "fo:margin-top": points(sheet.head if headed else sheet.top),
        "fo:margin-bottom": points(sheet.foot),
        "fo:margin-left": points(sheet.left),
        "fo:margin-right": points(sheet.right),
        "style:print-orientation": "portrait" if sheet.height >= sheet.width else "landscape",
        "style:num-format": "1",
    }
    made = make("style:page-layout", {"style:name": "Page"}, make("style:page-layout-properties", given))
    head, foot = max(sheet.top - sheet.head, 0), max(sheet.bottom - sheet.foot, 0)
    within = {"fo:min-height": points(head), "fo:margin-bottom": points(0)}
    if headed:
        made.append(make("style:header-style", None, make("style:header-footer-properties", within)))
    within = {"fo:min-height": points(foot), "fo:margin-top": points(foot / 2)}
    made.append(make("style:footer-style", None, make("style:header-footer-properties", within)))
    return made


Own = tuple[str, int, int, bool, bool, str]
"""What sets a paragraph: a named style, space before and after in twips, keep with next, new page, language."""


@dataclass(slots=True)
class Automatic:
    """The styles that single paragraphs have besides a named one, each made once."""

    wear: Wear
    names: dict[Own, str] = field(default_factory=dict)
    elements: list[Element] = field(default_factory=list)

    def of(self, style: str, paragraph: Paragraph) -> str:
        """Return the style of a paragraph that is set in a named one."""
        before, after = paragraph.space_before, paragraph.space_after
        own = (style, before, after, paragraph.keep_next, paragraph.new_page, paragraph.language)
        if not any(own[1:]):
            return style
        if own not in self.names:
            self.names[own] = f"P{len(self.names) + 1}"
            self.elements.append(_own(self.names[own], own, self.wear.style(style)))
        return self.names[own]


def _own(name: str, own: Own, parent: Style) -> Element:
    style, before, after, keep, new_page, language = own
    spaced = before or after  # LibreOffice takes both from here where one is said
    given = {
        "fo:margin-top": points(before or parent.before) if spaced else "",
        "fo:margin-bottom": points(after or parent.after) if spaced else "",
        "fo:keep-with-next": "always" if keep else "",
        "fo:break-before": "page" if new_page else "",
    }
    about = {"style:name": name, "style:family": "paragraph", "style:parent-style-name": style}
    made = make("style:style", about, make("style:paragraph-properties", given))
    if language:
        made.append(make("style:text-properties", spoken(language)))
    return made
