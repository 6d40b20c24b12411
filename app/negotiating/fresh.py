"""New provisions from words alone: what they are, told by the label typed before them and by their neighbours."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.model.ids import new_id
from app.model.provision import Kind, Provision, Provisions
from app.model.text import EMPTY, Text
from app.negotiating.fields import HEADED
from app.negotiating.outlining import COUNTED

_LABEL_ENDS = r"(?:[.:](?=\s|$)|(?=\s*$|\s+[^a-z\s]))"
"""What shows that a word and a number are a label: "Article 5 of the Treaty applies" begins a sentence."""

_FORMS = (
    ("annex", re.compile(rf"(?:Annex|ANNEX|Appendix|APPENDIX)(?:\s+(?:\d+|[IVXLC]+|[A-Z]))?{_LABEL_ENDS}")),
    (
        "word",
        re.compile(rf"(?:Section|SECTION|Article|ARTICLE|Paragraph|PARAGRAPH)\s+(?:\d+|[IVXLC]+){_LABEL_ENDS}"),
    ),
    ("points", re.compile(r"\d+(?:\.\d+)+[.:)]?(?=\s)")),
    ("Roman", re.compile(r"[IVXLC]+[.:)](?=\s)")),
    ("digit", re.compile(r"\(?\d{1,3}[.:)](?=\s)")),
    ("roman", re.compile(r"\(?[ivxl]+[.)](?=\s)")),
    ("letter", re.compile(r"\(?[a-z]{1,2}[.)](?=\s)")),
    ("Letter", re.compile(r"\(?[A-Z][.:)](?=\s)")),
    ("bullet", re.compile(r"[•▪◦●○■‣∙·–—*-](?=\s)")),
)
_AFTER = {Kind.CHAPEAU: Kind.RECITAL, Kind.LINK: Kind.PARAGRAPH, Kind.TITLE: Kind.CHAPEAU}
_LISTED = frozenset({Kind.ITEM, Kind.SUBITEM})
_USUAL = {"annex": Kind.ANNEX, "word": Kind.SECTION, "Roman": Kind.SECTION}


def fresh(provisions: Provisions, labels: Sequence[str], after: int, words: str) -> Provision:
    """Return a provision of these words as it stands after provision ``after`` (-1: before all), its label left out.

    ``labels`` are those of the provisions, as counted.
    """
    made = _of_words(provisions, labels, after, words)
    typed = _read(words)
    counts = bool(typed) and typed[0][0] != "bullet" and any(each.number for each in provisions)
    return replace(made, number=COUNTED) if counts else made


def _of_words(provisions: Provisions, labels: Sequence[str], after: int, words: str) -> Provision:
    forms = _read(words)
    for form, end in forms:
        for at in range(after, -1, -1):
            if labels[at] and form in {each for each, _ in _read(f"{labels[at]} x")}:
                return _made(provisions[at].kind, provisions[at].level, words[end:].strip())
    body = words[forms[0][1] :].strip() if forms else words.strip()
    if after < 0:
        return _made(Kind.PARAGRAPH, 0, body)
    for form, _ in forms:
        if form in _USUAL:
            return _made(_USUAL[form], 0, body)
    return _by_neighbour(provisions[after], labels[after], provisions[:after], body, labelled=bool(forms))


def _read(words: str) -> list[tuple[str, int]]:
    """Return the forms of label that words may begin with, each with where the words after it begin."""
    return [(form, match.end()) for form, pattern in _FORMS if (match := pattern.match(words))]


def _by_neighbour(beside: Provision, label: str, above: Provisions, words: str, *, labelled: bool) -> Provision:
    if beside.kind in HEADED:
        return _made(Kind.PARAGRAPH, beside.level + 1, words)
    if labelled and not label and beside.kind is Kind.PARAGRAPH and words and beside.text.plain.rstrip()[-1:] in ":：":
        return _made(Kind.ITEM, beside.level, words)
    if not labelled and label and beside.kind in _LISTED:
        stem = next((each for each in reversed(above) if each.kind not in _LISTED), None)
        if stem is not None and stem.kind not in HEADED:
            return _made(stem.kind, stem.level, words)
        return _made(Kind.PARAGRAPH, beside.level, words)
    return _made(_AFTER.get(beside.kind, beside.kind), beside.level, words)


def _made(kind: Kind, level: int, words: str) -> Provision:
    return in_place(Provision(new_id(), kind, level), Text(words))


def in_place(provision: Provision, text: Text) -> Provision:
    """Return the provision with this text where its kind has its words: in the heading of headed kinds."""
    if provision.kind in HEADED:
        return replace(provision, heading=text, text=EMPTY)
    return replace(provision, text=text, heading=None)
