"""Edits planted in an instrument, with how many words they change and which provisions they touch."""

import random
import re
from dataclasses import dataclass, field, replace

from app.language.sentences import sentences
from app.model.comparison import Comparison
from app.model.ids import new_id
from app.model.instrument import Instrument
from app.model.provision import Kind, Provision, end_of
from app.model.text import Text

POOL = (
    "The sides exchanged views on fisheries last spring.",
    "Visiting researchers receive office space without charge.",
    "Samples taken from glaciers remain with the museum that keeps them.",
    "A glossary of agricultural terms is maintained by volunteers.",
    "Librarians catalogue photographs within ninety working days.",
)
VOCABULARY = (
    "harbour",
    "lantern",
    "orchard",
    "violin",
    "granite",
    "meadow",
    "timber",
    "copper",
    "saddle",
    "ribbon",
    "pepper",
    "window",
    "garden",
    "marble",
    "thunder",
    "walnut",
)
RUNNING = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.RECITAL})


@dataclass
class Planted:
    """The edited provisions, the words planted, and the expected kind by id of the provision before."""

    provisions: list[Provision]
    words: int = 0
    expected: dict[str, str] = field(default_factory=dict)
    fresh: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)

    @property
    def touched(self):
        return set(self.expected) | self.fresh


def count(text):
    return len(re.findall(r"\w+|[^\w\s]", text))


def marked(comparison: Comparison) -> int:
    return sum(
        count(hunk.before) + count(hunk.after)
        for change in comparison.changes
        for hunk in change.hunks
        if hunk.op != "equal"
    )


def rebuilt(source: Instrument, provisions) -> Instrument:
    return replace(source, id=new_id(), versions=(replace(source.versions[0], provisions=tuple(provisions)),))


def fresh_ids(source: Instrument) -> Instrument:
    return rebuilt(source, [replace(p, id=new_id()) for p in source.provisions])


def candidates(planted: Planted, least=8):
    return [
        at
        for at, p in enumerate(planted.provisions)
        if p.kind in RUNNING and p.id not in planted.touched and len(p.text.plain.split()) >= least
    ]


def with_text(provision, plain):
    return replace(provision, text=Text(plain), topics=())


def replace_words(planted, rng):
    at = rng.choice(candidates(planted))
    provision = planted.provisions[at]
    words = provision.text.plain.split(" ")
    size = rng.randint(1, min(4, len(words) // 4))
    start = rng.randrange(1, len(words) - size)
    new = [rng.choice(VOCABULARY) for _ in range(rng.randint(1, 4))]
    planted.words += count(" ".join(words[start : start + size])) + len(new)
    words[start : start + size] = new
    planted.provisions[at] = with_text(provision, " ".join(words))
    planted.expected[provision.id] = "reworded"


def insert_sentence(planted, rng):
    choices = [at for at in candidates(planted) if planted.provisions[at].text.plain.endswith(".")]
    at = rng.choice(choices)
    provision, new = planted.provisions[at], rng.choice(POOL)
    spans = sentences(provision.text.plain)
    place = rng.choice(spans)[1]
    plain = provision.text.plain
    planted.provisions[at] = with_text(provision, f"{plain[:place]} {new}{plain[place:]}")
    planted.words += count(new)
    planted.expected[provision.id] = "reworded"


def delete_paragraph(planted, rng):
    at = rng.choice([at for at in candidates(planted) if end_of(planted.provisions, at) == at + 1])
    provision = planted.provisions.pop(at)
    planted.words += count(provision.words)
    planted.expected[provision.id] = "dropped"


def add_paragraph(planted, rng):
    at = rng.choice(candidates(planted))
    new = Provision(new_id(), planted.provisions[at].kind, planted.provisions[at].level, Text(rng.choice(POOL)))
    planted.provisions.insert(end_of(planted.provisions, at), new)
    planted.words += count(new.words)
    planted.fresh.add(new.id)


def split_paragraph(planted, rng):
    choices = [
        (at, spans)
        for at in candidates(planted, 30)
        if len(spans := sentences(planted.provisions[at].text.plain)) > 1 and end_of(planted.provisions, at) == at + 1
    ]
    if not choices:
        return
    at, spans = rng.choice(choices)
    provision = planted.provisions[at]
    cut = rng.choice(spans[1:])[0]
    plain = provision.text.plain
    if min(len(plain[:cut].split()), len(plain[cut:].split())) < 4:
        return
    second = Provision(new_id(), provision.kind, provision.level, Text(plain[cut:]))
    planted.provisions[at : at + 1] = [with_text(provision, plain[:cut].rstrip()), second]
    planted.expected[provision.id] = "split"
    planted.fresh.add(second.id)


def merge_paragraphs(planted, rng):
    free = set(candidates(planted, 4))
    choices = [
        at
        for at in free
        if at + 1 in free
        and planted.provisions[at].level == planted.provisions[at + 1].level
        and planted.provisions[at].kind == planted.provisions[at + 1].kind
        and planted.provisions[at + 1].heading is None
        and end_of(planted.provisions, at + 1) == at + 2
    ]
    if not choices:
        return
    at = rng.choice(sorted(choices))
    first, second = planted.provisions[at : at + 2]
    planted.provisions[at : at + 2] = [with_text(first, f"{first.text.plain} {second.text.plain}")]
    planted.expected[first.id] = planted.expected[second.id] = "merged"


def move_section(planted, rng):
    sections = [at for at, p in enumerate(planted.provisions) if p.kind is Kind.SECTION]
    if len(sections) < 4:
        return
    take = rng.choice(sections)
    end = end_of(planted.provisions, take)
    block = planted.provisions[take:end]
    if any(p.id in planted.touched for p in block):
        return
    rest = planted.provisions[:take] + planted.provisions[end:]
    homes = [at for at, p in enumerate(rest) if p.kind is Kind.SECTION]
    index = sections.index(take)
    far = [home for at, home in enumerate(homes) if abs(at - index) >= 2]
    if not far:
        return
    to = rng.choice(far)
    planted.provisions = rest[:to] + block + rest[to:]
    planted.expected[block[0].id] = "moved"


def move_paragraph(planted, rng):
    """Take a paragraph to the end of a section that is not its own, two sections away at least."""
    owner, sections = {}, []
    for at, p in enumerate(planted.provisions):
        if p.level == 0:
            sections.append(at)
        owner[at] = len(sections)
    choices = [
        at
        for at in candidates(planted)
        if planted.provisions[at].level == 1 and end_of(planted.provisions, at) == at + 1
    ]
    homes = [at for at in sections if planted.provisions[at].kind is Kind.SECTION]
    pairs = [(at, home) for at in choices for home in homes if abs(owner[at] - owner[home]) >= 2]
    if not pairs:
        return
    at, home = rng.choice(pairs)
    end = end_of(planted.provisions, home)
    provision = planted.provisions.pop(at)
    planted.provisions.insert(end - (at < end), provision)
    planted.expected[provision.id] = "moved"


NAMES = {
    "Japan": "the United States",
    "the United States": "Japan",
    "Japanese": "American",
}


def replace_name(planted, rng):
    choices = [
        (at, match, NAMES[match[0]])
        for at in candidates(planted)
        for match in re.finditer(
            r"\b(?:Japan(?!ese)|the United States(?! of)|Japanese)\b", planted.provisions[at].text.plain
        )
        if planted.provisions[at].kind in {Kind.PARAGRAPH, Kind.ITEM}
    ]
    if not choices:
        return
    at, match, new = rng.choice(choices)
    provision = planted.provisions[at]
    plain = provision.text.plain
    planted.provisions[at] = with_text(provision, plain[: match.start()] + new + plain[match.end() :])
    planted.words += count(match[0]) + count(new)
    planted.expected[provision.id] = "reworded"
    planted.names.add(provision.id)


EDITS = (
    replace_words,
    insert_sentence,
    delete_paragraph,
    add_paragraph,
    split_paragraph,
    merge_paragraphs,
    move_paragraph,
    replace_name,
    move_section,
)


def plant(source: Instrument, seed: int, edits: int, kinds=EDITS) -> tuple[Instrument, Planted]:
    rng = random.Random(seed)
    planted = Planted(list(source.provisions))
    for _ in range(edits):
        rng.choice(kinds)(planted, rng)
    return rebuilt(source, planted.provisions), planted
