"""Clauses: which sentences of an instrument are the clauses that matter, each with its value."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.ingest import clause_values as values
from app.ingest import clauses_japanese
from app.ingest.clause_rules import LISTS, ClauseRule, clause_rules, plain, word, wording
from app.language.sentences import sentences
from app.language.topics import heading_topics
from app.model import terms
from app.model.instrument import Instrument
from app.model.provision import Kind, Provision, Provisions

_BODY = {Kind.SECTION, Kind.SUBHEADING, Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.CLOSING}
_SAYS, _TOPICAL, _TOPIC, _ANNEX = 2.0, 1.0, 0.5, -2.0
_BACK = 4
_FINAL = {"operative_date", "duration", "discontinuation", "modification", "review", "legal_character"}


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of the body: its provision, its span there, its words made plain, and what is known around it."""

    provision: Provision
    start: int
    end: int
    words: str
    topics: frozenset[str]
    annex: bool
    found: frozenset[tuple[str, str]]
    """Clauses that its words speak for, or against, each with the list of the rules that says so."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A sentence that is a clause; ``core`` when it makes one by itself."""

    at: int
    score: float
    core: bool


def clauses_of(instrument: Instrument) -> terms.Clauses:
    """Return the clauses that matter, of the text in its first language; none where its wording is not known."""
    language = instrument.versions[0].language
    if language == "ja":
        return clauses_japanese.clauses_of(instrument.provisions)
    if not language.startswith("en"):
        return terms.Clauses()
    body = _body(instrument.provisions)
    made = {rule.name: _clause(rule, body) for rule in clause_rules()}
    return terms.Clauses(**{name: clause for name, clause in made.items() if clause})  # type: ignore[arg-type]


def _clause(rule: ClauseRule, body: Sequence[_Sentence]) -> terms.Passage | None:
    found = [each for at in range(len(body)) if (each := _match(rule, body, at))]
    cores = sorted((each for each in found if each.core), key=lambda each: -each.score)
    for core in cores:
        clause = _MAKERS[rule.name](_passage(rule, body, found, core), _elsewhere(body, found, core))
        if clause:
            return clause
    return None


def _match(rule: ClauseRule, body: Sequence[_Sentence], at: int) -> _Found | None:
    sentence = body[at]
    says, timed, topical, also, never = ((rule.name, part) in sentence.found for part in LISTS)
    if never or not (says or timed or topical or also):
        return None
    near = bool(sentence.topics & rule.topics)
    often = rule.timed and values.review(sentence.words)[0] is not None
    score = _SAYS * says + _TOPICAL * max(timed and often, topical and near)
    if score:
        return _Found(at, score + _TOPIC * (near + often) + _ANNEX * sentence.annex, core=True)
    return _Found(at, 0.0, core=False) if also else None


def _passage(rule: ClauseRule, body: Sequence[_Sentence], found: Sequence[_Found], core: _Found) -> terms.Passage:
    """Return the sentences of the clause beside its core; of a discontinuation from the first to the last."""
    own = body[core.at].provision
    there = [each.at for each in found if body[each.at].provision is own]
    first = last = core.at
    if rule.name == "discontinuation":
        first, last = there[0], there[-1]
    while first - 1 in there:
        first -= 1
    while last + 1 in there:
        last += 1
    start, end = body[first].start, body[last].end
    return terms.Passage(own.text.plain[start:end], own.id, start, end)


def _elsewhere(body: Sequence[_Sentence], found: Sequence[_Found], core: _Found) -> str:
    """Return the sentences of the clause in other paragraphs: the value may stand there."""
    own = body[core.at].provision
    others = (body[each.at] for each in found if body[each.at].provision is not own)
    return " ".join(each.provision.text.plain[each.start : each.end] for each in others)


# Each sentence with its surroundings.


def _body(provisions: Provisions) -> tuple[_Sentence, ...]:
    made: list[_Sentence] = []
    above: list[Provision] = []
    for at, provision in enumerate(provisions):
        above = [each for each in above if each.level < provision.level]
        hints = heading_topics(" / ".join(each.heading.plain for each in (*above, provision) if each.heading))
        annex = any(each.kind is Kind.ANNEX for each in above)
        above.append(provision)
        if provision.kind in _BODY:
            stem = _stem(provisions, at)
            made += _sentences(provision, frozenset(hints), annex=annex, stem=stem, before=made)
    return tuple(made)


def _sentences(
    provision: Provision, hints: frozenset[str], *, annex: bool, stem: str, before: Sequence[_Sentence]
) -> list[_Sentence]:
    text = provision.text.plain
    made: list[_Sentence] = []
    for start, end in sentences(text):
        own = {span.topic for span in provision.topics if span.start <= start and span.end >= end}
        words = plain(f"{stem} {text[start:end]}" if stem else text[start:end])
        if _opens_with_it(words) and not _means_instrument([*before, *made][-_BACK:], hints | own):
            words = f"xx{words[2:]}"
        found = frozenset(wording().found(words))
        made.append(_Sentence(provision, start, end, words, frozenset(own) | hints, annex, found))
    return made


def _opens_with_it(words: str) -> bool:
    return words[:3].casefold() == "it "


def _means_instrument(before: Sequence[_Sentence], topics: frozenset[str] | set[str]) -> bool:
    """Tell whether "It" can be the instrument: the last subject named before is, or the heading is one of the end."""
    for sentence in reversed(before):
        if word("opens").match(sentence.words):
            return True
        if word("others").match(sentence.words):
            return False
    return bool(topics & _FINAL)


def _stem(provisions: Provisions, at: int) -> str:
    """Return the words that an item goes on from: the paragraph above it that ends in a colon or a dash."""
    item = provisions[at]
    if item.kind not in {Kind.ITEM, Kind.SUBITEM}:
        return ""
    for above in reversed(provisions[:at]):
        if above.kind not in {Kind.ITEM, Kind.SUBITEM} or above.level < item.level:
            words = above.text.plain.rstrip()
            if word("introduces").search(words):
                return ""  # whole sentences follow
            return words[sentences(words)[-1][0] :].rstrip(" :-–—") if words.endswith((":", "-", "–", "—")) else ""
    return ""


# From a passage to the value.


def _with(kind: type[terms.Passage]) -> Callable[[terms.Passage, str], terms.Passage]:
    return lambda passage, _: kind(passage.text, passage.provision_id, passage.start, passage.end)


def _legal_character(passage: terms.Passage, _: str) -> terms.Passage:
    bound = word("bound").search(plain(passage.text)) and not word("negation").search(plain(passage.text))
    return terms.LegalCharacter(*passage.where, binding="binding" if bound else "non-binding")


def _discontinuation(passage: terms.Passage, elsewhere: str) -> terms.Passage:
    return terms.Discontinuation(*passage.where, **(values.notice(passage.text) or values.notice(elsewhere)))


def _review(passage: terms.Passage, elsewhere: str) -> terms.Passage:
    months, words = values.review(passage.text)
    if not words:
        months, words = values.review(elsewhere)
    return terms.Review(*passage.where, months=months, period_text=words)


def _operative(passage: terms.Passage, _: str) -> terms.Passage:
    rule, on = values.operative(passage.text)
    return terms.Operative(*passage.where, rule=rule, on=on)


def _duration(passage: terms.Passage, _: str) -> terms.Passage | None:
    months, until = values.duration(passage.text)
    return terms.DurationTerm(*passage.where, months=months, until=until) if months or until else None


_MAKERS: dict[str, Callable[[terms.Passage, str], terms.Passage | None]] = {
    "legal_character": _legal_character,
    "funding": _with(terms.Funding),
    "other_instruments": _with(terms.OtherInstruments),
    "applicable_law": _with(terms.ApplicableLaw),
    "modification": _with(terms.Modification),
    "discontinuation": _discontinuation,
    "review": _review,
    "operative": _operative,
    "duration": _duration,
    "differences": _with(terms.Differences),
}
