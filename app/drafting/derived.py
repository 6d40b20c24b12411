"""A template made from an instrument: its text, with what is its own alone made questions.

Sides, subject, kind of instrument, periods, place, date, languages and signatories become the words of templates where
they can be recognised; everything else stays as it is written. Answered with what the instrument says, the template
gives its text again, but for how names are written.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.drafting import phrases
from app.drafting.derived_words import Spoken
from app.drafting.own import Texts
from app.drafting.writing import head
from app.model.instrument import Instrument, Particulars
from app.model.provision import Kind, Provision, Provisions

_ORDER = (
    "sides", "first_named", "collective_name", "instrument", "subject", "field", "areas", "forms", "review_years",
    "duration_years", "notice_days", "place", "date", "date_style", "languages", "originals",
)  # fmt: skip
_HEADED = {Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX}
_LISTS = {"areas_of_cooperation": ("areas", "area"), "forms_of_cooperation": ("forms", "form")}
_LEAST = 2


@dataclass(slots=True)
class _Made:
    """The template as far as it is made."""

    lines: list[str] = field(default_factory=list)
    signed: bool = False


def derived(instrument: Instrument, description: str = "") -> Texts:
    """Return the template of an instrument's text in its first language; its answers stand as the defaults."""
    particulars = instrument.particulars
    spoken = Spoken(particulars)
    made = _Made(["{# Made from an instrument of the library. Replace in braces what is to be asked. #}"])
    provisions = tuple(each for each in instrument.provisions if each.words or each.kind is Kind.SIGNATURE)
    lists = _one_list(provisions)
    at = 0
    while at < len(provisions):
        topic = next((topic for topic, (start, _) in lists.items() if start == at), "")
        if topic:
            start, end = lists[topic]
            made.lines += _loop(topic, provisions[start:end], spoken)
            at = end
            continue
        made.lines += _lines(provisions, at, spoken, made)
        at += 1
    return Texts("\n".join(made.lines) + "\n", _head(particulars, provisions, spoken, description))


def _lines(provisions: Provisions, at: int, spoken: Spoken, made: _Made) -> list[str]:
    provision = provisions[at]
    match provision.kind:
        case Kind.SIGNATURE:
            if made.signed:
                return []
            made.signed = True
            spoken.ask("sides")
            block = "signature @signature: For {{ side.the_name }}: _____ {{ side.signatory }} {{ side.post }}"
            return ["{% for side in sides %}", block, "{% endfor %}"]
        case Kind.TABLE | Kind.ROW:
            return []
        case Kind.CELL:
            return [f"paragraph: {spoken.said(provision, provision.words)}"]
    return _opened(provision, _opening(provisions, at), spoken)


def _opening(provisions: Provisions, at: int) -> str:
    """Return the word for a provision's kind, with the style of its number."""
    provision = provisions[at]
    kind = Kind.ITEM if provision.kind is Kind.SUBITEM and not _under_item(provisions, at) else provision.kind
    if kind not in {Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM}:
        return kind.value
    number = (provision.number or provision.label).strip(".():•- ")
    style = ""
    if re.fullmatch(r"\d+", number):
        style = "1"
    elif re.fullmatch(r"[ivx]+", number):
        style = "i"
    elif re.fullmatch(r"[a-zA-Z]{1,2}", number):
        style = "a"
    elif kind is not Kind.PARAGRAPH and (provision.label or provision.number).strip():
        style = "-"
    return f"{kind.value} {style}".strip()


def _under_item(provisions: Provisions, at: int) -> bool:
    before = (each.kind for each in reversed(provisions[:at]))
    return next((kind is Kind.ITEM for kind in before if kind is not Kind.SUBITEM), False)


def _opened(provision: Provision, opening: str, spoken: Spoken) -> list[str]:
    heading = spoken.said(provision, provision.heading.plain) if provision.heading else ""
    text = provision.text.plain
    if provision.kind in _HEADED and not heading:
        heading, text = spoken.said(provision, text), ""
    if heading and not text:
        return [f"{opening}: {heading}"]
    lead = f"{heading} || " if heading else ""
    spans = [span for span in sorted(provision.topics, key=lambda span: span.start) if span.end > span.start]
    if len({(span.start, span.end) for span in spans}) < _LEAST or len({span.topic for span in spans}) < _LEAST:
        about = "".join(f" @{topic}" for topic in dict.fromkeys(span.topic for span in spans))
        return [f"{opening}{about}: {lead}{spoken.said(provision, text)}"]
    starts = [0, *(span.start for span in spans[1:]), len(text)]
    parts = [(span.topic, text[start:end].strip()) for span, start, end in zip(spans, starts, starts[1:], strict=False)]
    sentences = [f"  @{topic} {spoken.said(provision, words, topic)}" for topic, words in parts if words]
    return [f"{opening}: {lead}".rstrip(), *sentences]


# ---- lists that become a question


def _one_list(provisions: Provisions) -> dict[str, tuple[int, int]]:
    """Return the topics whose items stand in just one plain list, with where it begins and ends."""
    found: dict[str, tuple[int, int]] = {}
    for topic in _LISTS:
        own = [at for at, each in enumerate(provisions) if _plain_item(provisions, at) and topic in each.topic_names]
        together = own == list(range(own[0], own[-1] + 1)) if own else False
        if together and len(own) >= _LEAST and len({provisions[at].level for at in own}) == 1:
            found[topic] = own[0], own[-1] + 1
    return found


def _plain_item(provisions: Provisions, at: int) -> bool:
    each = provisions[at]
    deeper = at + 1 < len(provisions) and provisions[at + 1].level > each.level
    return each.kind is Kind.ITEM and not each.heading and not deeper and len(each.topic_names) == 1


def _loop(topic: str, items: Provisions, spoken: Spoken) -> list[str]:
    key, one = _LISTS[topic]
    spoken.ask(key, [phrases.phrase(re.sub(r"[;,]\s+(?:and|or)$", "", each.text.plain.strip())) for each in items])
    semicolons = items[0].text.plain.rstrip().endswith(";")
    ending = ' ~ ("." if loop.last else "; and" if loop.revindex == 2 else ";")'
    words = f"{one}|phrase{ending}" if semicolons else f"{one}|sentence"
    opening = _opening(items, 0)
    return [f"{{% for {one} in {key} %}}", f"{opening} @{topic}: {{{{ {words} }}}}", "{% endfor %}"]


# ---- the head


def _head(particulars: Particulars, provisions: Provisions, spoken: Spoken, description: str) -> str:
    keys = [key for key in _ORDER if key in spoken.asked or key == "sides"]
    topics = list(dict.fromkeys(span.topic for each in provisions for span in each.topics))
    title = " ".join(particulars.title.split())
    parts: dict[str, Any] = {
        "title": spoken.subject or title[:80] or "Template",
        "description": description or f"Made from “{title}”.",
        "signed_text_behind": particulars.status == "signed",
        "ask": keys,
        "topics": topics,
    }
    return head(parts, [*_rows(spoken), *spoken.own_rows()])


def _rows(spoken: Spoken) -> list[Mapping[str, Any]]:
    """Return what the instrument itself answers, as the defaults of the common questions."""
    rows: list[Mapping[str, Any]] = [{"key": "sides", "default": spoken.side_rows()}]
    for key, answer in spoken.asked.items():
        if key in _ORDER and key != "sides" and answer != "":
            rows.append({"key": key, **spoken.row_of(key, answer)})
    return rows


def unread(provisions: Sequence[Provision]) -> tuple[str, ...]:
    """Return the ids of provisions that a template cannot hold as they are: the parts of tables."""
    return tuple(each.id for each in provisions if each.kind in {Kind.TABLE, Kind.ROW, Kind.CELL})
