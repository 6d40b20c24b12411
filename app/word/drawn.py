"""The words of what is drawn: diagrams (SmartArt), charts, text set as a picture, canvases."""

from collections.abc import Iterator

from app.word.xml import Element

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_NEW_CHART = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
LETTERS = f"{_A}t"
TEXTPATH = "{urn:schemas-microsoft-com:vml}textpath"
_REFERENCES = {f"{_DIAGRAM}relIds": f"{_R}dm", f"{_CHART}chart": f"{_R}id", f"{_NEW_CHART}chart": f"{_R}id"}
REFERENCES = frozenset(_REFERENCES)
PARTS = frozenset({"chart", "chartEx", "diagramData"})
BODY = f"{_A}txBody"
DRAWN = (*_REFERENCES, TEXTPATH, BODY)


def target(reference: Element) -> str:
    """Return the id of the part that a drawing refers to."""
    name = _REFERENCES.get(str(reference.tag))
    return reference.get(name, "") if name else ""


def words_in(root: Element) -> tuple[str, ...]:
    """Return the lines of a diagram's or a chart's part: its texts, and the names of its series and categories."""
    return tuple(line for line in _lines(root) if line.strip())


def lines_of(element: Element) -> tuple[str, ...]:
    """Return the lines of what stands in the document itself: of a canvas, or set as a picture."""
    if element.tag == TEXTPATH:
        return (element.get("string", ""),)
    return words_in(element)


def _lines(root: Element) -> Iterator[str]:
    for element in root.iter(f"{_A}p", f"{_CHART}v", f"{_NEW_CHART}v", f"{_NEW_CHART}pt"):
        if element.tag == f"{_A}p":
            yield "".join(piece.text or "" for piece in element.iter(LETTERS, f"{_A}br"))
        elif element.tag == f"{_CHART}v":
            yield (element.text or "") if _names(element) else ""
        elif element.text and next(element.iterancestors(f"{_NEW_CHART}strDim"), None) is not None:
            yield element.text
        elif element.tag == f"{_NEW_CHART}v":
            yield element.text or ""


def _names(value: Element) -> bool:
    """Tell whether a value is the name of a series or category, no number of a chart's data.

    Every series repeats the categories of the first.
    """
    series = next(value.iterancestors(f"{_CHART}ser"), None)
    if next(value.iterancestors(f"{_CHART}cat"), None) is not None and series is not None:
        before = series.getprevious()
        if before is not None and before.tag == series.tag:
            return False
    return next(value.iterancestors(f"{_CHART}strCache", f"{_CHART}strLit"), None) is not None
