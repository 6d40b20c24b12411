"""Content controls: the places of a form that nobody has filled in yet."""

from app.word.package import Package
from app.word.xml import child, switch, w


def placeholders(package: Package) -> tuple[str, ...]:
    """Return what content controls show instead of words, each once, in the order of the text."""
    found = (
        "".join(letters.text or "" for letters in control.iter(w("t"))).strip()
        for control in package.document.iter(w("sdt"))
        if switch(child(control, "sdtPr"), "showingPlcHdr")
    )
    return tuple(dict.fromkeys(filter(None, found)))
