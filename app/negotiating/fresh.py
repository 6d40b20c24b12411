"""New provisions from words alone: what they are, told by the label typed before them and by their neighbours."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.model.ids import new_id
from app.model.provision import Kind, Provision, Provisions
from app.model.text import EMPTY, Text
from app.negotiating.fields import HEADED
from app.negotiating.outlining import COUNTED

_NUMBER = r"(?:\d+|[IVXLC]+|[A-Z])\b"
_LABEL_ENDS = r"(?:[.:](?=\s|$)|(?=\s*$|\s+[^a-z\s]))"
"""What shows that a word and a number are a label: "Article 5 of the Treaty applies" begins a sentence."""

_FORMS = (
    ("annex", re.compile(rf"(?:Annex|ANNEX|Appendix|APPENDIX)(?:\s+{_NUMBER}|(?!\s+{_NUMBER})){_LABEL_ENDS}")),
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
_BEFORE_HEADING = frozenset({Kind.LINK, Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM})
_STOPS = (".", "。", ".”", '."', ".)", "．")
_SENTENCE = (". ", "; ", ": ", "、", "。")
_MOST, _FEW, _SMALL, _LONGEST = 12, 4, 5, 90  # words of a heading; of one in small letters; letters
_SAID = 4  # words that something below a heading has at least
_USUAL = {"annex": Kind.ANNEX, "word": Kind.SECTION, "Roman": Kind.SECTION}


def fresh(provisions: Provisions, labels: Sequence[str], after: int, words: str, below: str = "") -> Provision:
    """Return a provision of these words as it stands after provision ``after`` (-1: before all), its label left out.

    ``labels`` are those of the provisions, as counted; ``below`` are the words that stand below it.
    """
    heads = not _read(words) and len(below.split()) >= _SAID
    like = _like_heading(provisions, after, words) if heads else None
    if like is not None:
        return replace(_made(like.kind, like.level, words.strip()), number=like.number)
    typed = _read(words)
    counts = bool(typed) and typed[0][0] != "bullet" and any(each.number for each in provisions)
    made = _of_words(provisions, labels, after, words)
    return replace(made, number=COUNTED) if counts else made


def _like_heading(provisions: Provisions, after: int, words: str) -> Provision | None:
    """Return the section that words without a label head another one like; None where they are no heading by shape.

    A heading is a few words that end without a stop, below a sentence that ends, in a text that has sections.
    """
    if after < 0 or provisions[after].kind not in _BEFORE_HEADING or not _is_heading(words.strip()):
        return None
    above = provisions[after].text.plain.rstrip()
    if provisions[after].kind is not Kind.LINK and not above.endswith(_STOPS):
        return None
    sections = (*reversed(provisions[:after]), *provisions[after + 1 :])
    return next((each for each in sections if each.kind is Kind.SECTION), None)


def _is_heading(words: str) -> bool:
    parts = words.split()
    if not parts or not (words[-1].isalnum() or words[-1] in ")）") or words[0].islower() or not words[0].isalpha():
        return False
    if len(words) > _LONGEST or len(parts) > _MOST or any(mark in words for mark in _SENTENCE):
        return False
    named = all(each[0].isupper() or len(each) < _SMALL for each in parts)
    return words.isupper() or named or len(parts) <= _FEW


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
