"""What must be the same when a file of ours is read back: structure and text, as far as a file can carry words."""

from app.export.carried import carried
from app.model.labels import labels
from app.model.text import MarkKind


def told(text):
    """Return words with a look for each letter, so that it does not matter how marks are cut."""
    if text is None:
        return None
    text = carried(text)
    looks = [set() for _ in text.plain]
    for mark in text.marks:
        if mark.kind in {MarkKind.BOLD, MarkKind.ITALIC}:
            for at in range(mark.start, mark.end):
                looks[at].add(mark.kind)
    return (text.plain, looks)


def shape(instrument, *, printed=False):
    """Return languages and, of every provision, kind, level, label, heading and text; labels as they are printed."""
    out = []
    for version in instrument.versions:
        known = labels(instrument, version.provisions) if printed else [each.label for each in version.provisions]
        rows = [
            (each.kind, each.level, label, told(each.heading), told(each.text))
            for each, label in zip(version.provisions, known, strict=True)
        ]
        if rows:
            out.append((version.language, version.role, rows))
    return out
