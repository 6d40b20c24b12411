"""Content controls that come or go with their words: marked as Word marks them, at each of their four ends."""

from app.redlining.marks import Marks, make
from app.redlining.names import CONTROL, CONTROL_CONTENT, DEL, ID, INS, MOVE_FROM, MOVE_TO, R
from app.word.xml import Element, w

_NEW, _GONE = frozenset({INS, MOVE_TO}), frozenset({DEL, MOVE_FROM})


def mark_controls(marks: Marks, paragraph: Element) -> None:
    """Mark the controls of a paragraph of which all words are inserted, or all deleted."""
    for control in list(paragraph.iter(CONTROL)):
        changes = {_change_of(marks, run, control) for run in control.iter(R)}
        if changes and changes <= _NEW:
            _mark(marks, control, "Ins")
        elif changes and changes <= _GONE:
            _mark(marks, control, "Del")


def _change_of(marks: Marks, run: Element, control: Element) -> str:
    """Return the name of the mark of ours in which a run stands within a control; "" of none."""
    above = run.getparent()
    while above is not None and above is not control:
        if above.tag in _NEW | _GONE and marks.made(above):
            return str(above.tag)
        above = above.getparent()
    return ""


def _mark(marks: Marks, control: Element, kind: str) -> None:
    """Put a range around the beginning of a control, and one around its end."""
    content = control.find(CONTROL_CONTENT)
    if content is None:
        return
    start, end = _range(marks, kind)
    control.addprevious(start)
    content.insert(0, end)
    start, end = _range(marks, kind)
    content.append(start)
    control.addnext(end)


def _range(marks: Marks, kind: str) -> tuple[Element, Element]:
    start = marks.mark(w(f"customXml{kind}RangeStart"))
    end = make(w(f"customXml{kind}RangeEnd"))
    end.set(ID, start.get(ID, ""))
    return start, end
