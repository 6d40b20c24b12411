"""Labelled mutations: one edit in a provision of a real or made instrument, and the kind of change that it is.

The rules here are written without regard to resources/rules/weights.toml, so that they can find it wanting.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from app.comparing.compare import compare
from app.ingest.reading import read_file
from app.language.sentences import sentences
from app.language.topics import topics_of
from app.model.comparison import Comparison
from app.model.instrument import Instrument
from app.model.provision import Kind, Provision
from app.model.text import Text
from tests.comparing.planting import rebuilt
from tests.comparing.texts import DEEP_SEA, TECHNOLOGY

ODD = Path(__file__).parents[1] / "data" / "odd"
_MOST = 30  # of each kind
_PER_RULE = 4


@dataclass(frozen=True)
class Mutation:
    """``before`` and ``after`` are texts of one provision of ``source``, and ``kind`` what ought to lead."""

    kind: str
    rule: str
    source: Instrument
    provision: Provision
    before: str
    after: str

    def compared(self) -> Comparison:
        return compare(*(self._with(words) for words in (self.before, self.after)))

    def mirrored(self) -> Comparison:
        return compare(*(self._with(words) for words in (self.after, self.before)))

    def _with(self, words: str) -> Instrument:
        heading = self.provision.heading.plain if self.provision.heading else ""
        topics = topics_of(words, heading, self.provision.kind.value)
        return rebuilt(self.source, [replace(self.provision, text=Text(words), topics=topics)])


@cache
def sources() -> tuple[Instrument, ...]:
    made = [read_file(path).instrument for path in sorted([*ODD.glob("*.txt"), *ODD.glob("*.md")])]
    return (DEEP_SEA, TECHNOLOGY, *made)


def _provisions(kinds: frozenset[Kind]) -> Iterator[tuple[Instrument, Provision]]:
    for source in sources():
        for provision in source.provisions:
            if provision.kind in kinds and len(provision.text.plain.split()) > 3:
                yield source, provision


RUNNING = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.RECITAL})
ALL = RUNNING | {Kind.CHAPEAU, Kind.SIGNING, Kind.CLOSING, Kind.LINK}


@dataclass(frozen=True)
class Rule:
    """Every place where ``pattern`` stands may become ``new``; ``base`` is first put where it stands ("" for nothing)."""

    kind: str
    name: str
    pattern: str
    new: str
    kinds: frozenset[Kind] = RUNNING
    base: str | None = None

    def mutations(self) -> Iterator[Mutation]:
        for source, provision in _provisions(self.kinds):
            plain = provision.text.plain
            match = re.search(self.pattern, plain)
            if not match:
                continue
            before = (
                plain if self.base is None else plain[: match.start()] + match.expand(self.base) + plain[match.end() :]
            )
            after = plain[: match.start()] + match.expand(self.new) + plain[match.end() :]
            if before != after:
                yield Mutation(self.kind, self.name, source, provision, before, after)


def _swap(kind: str, pattern: str, new: str, kinds: frozenset[Kind] = RUNNING) -> Rule:
    return Rule(kind, f"{pattern} → {new}", pattern, new, kinds)


def _put(kind: str, where: str, before: str, after: str) -> Rule:
    return Rule(kind, f"{before} → {after}", where, rf"\g<0>{after}", RUNNING, rf"\g<0>{before}")


_AFTER_VERB = r"(?<=cooperate)|(?<=collaborate)|(?<=information)|(?<=cooperation)(?= (?:in|on))"
_END = r"(?=[.;]?$)"

RULES = (
    _swap("modality", r"\bintends? to\b", "shall"),
    _swap("modality", r"\bintends? to\b", "will"),
    _swap("modality", r"\bintends? to\b", "should"),
    _swap("modality", r"\bintends? to\b", "may"),
    _swap("modality", r"\bshould\b", "shall"),
    _swap("modality", r"\bshould\b", "may"),
    _swap("modality", r"\bmay\b", "shall"),
    _swap("modality", r"\bmay\b", "should"),
    _swap("modality", r"\b(?:is|are) expected to\b", "shall"),
    _swap("modality", r"\bwill\b", "shall"),
    _swap("modality", r"\bwill\b", "intend to"),
    _swap("modality", r"\bwill\b", "are expected to"),
    _swap("negation", r"\bdoes not (\w+)", r"does \1"),
    _swap("negation", r"\b(should|may|will) (?!not)", r"\1 not "),
    _swap("negation", r"\bintend to\b", "do not intend to"),
    _swap("negation", r"\bNothing in\b", "Everything in"),
    _swap("negation", r"\b(is|are) (?=intended|expected)", r"\1 not "),
    _swap("negation", r"\bcannot\b", "can"),
    _swap("negation", r"\b(relevant|appropriate)(?= \w)", r"ir\1"),
    _swap("negation", r"\b(\w+ing) with\b", r"\1 without"),
    _swap("period", r"\b(?:180|90|60|30) days\b", "45 days"),
    _swap("period", r"\b(?:180|90|60|30) days\b", "six months"),
    _swap("period", r"\b(?:six|three|twelve) months", "four months"),
    _swap("period", r"\b(?:six|three|twelve) months", "180 days"),
    _swap("period", r"\b(?:two|three|five) years\b", "ten years"),
    _swap("period", r"\b(?:thirty|sixty|ninety) days\b", "fifteen days"),
    _swap("period", r"\bevery (?:quarter|year)\b", "every two years"),
    _put("period", _END, " within thirty days", " within ninety days"),
    _put("period", _END, " for a period of 2 years", " for a period of 3 years"),
    _put("period", _END, " once a year", " every six months"),
    _put("period", _END, " within ten (10) working days", " within ten (10) calendar days"),
    _put("number", _END, " with 12 visits of experts", " with 15 visits of experts"),
    _put("number", _END, " by three representatives", " by four representatives"),
    _put("number", _END, ", at a cost of 1,000 dollars", ", at a cost of 10,000 dollars"),
    _put("number", _END, ", covering 10% of the cost", ", covering 20% of the cost"),
    _put("number", _END, ", with one contact point", ", with two contact points"),
    _put("number", _END, ", meeting twice in Paris", ", meeting once in Paris"),
    _swap("date", r"(\w+ \d{1,2}, )20(\d\d)", r"\g<1>2031", ALL),
    _swap("date", r"\b(\d{1,2}) ([A-Z]\w+ 20\d\d)", r"9 \2", ALL),
    _put("date", _END, " until 31 March 2027", " until 30 June 2027"),
    _put("date", _END, " before May 2028", " before April 2028"),
    _put("date", _END, " since 2019", " since 2021"),
    _put("date", _END, " as of 1 May 2026", " as of 2 May 2026"),
    _swap("participant", r"\b(Ministry|Department) of [A-Z]\w+", r"\1 of Antarctic Affairs", ALL),
    _swap("participant", r"\bMETI\b", "MOFA"),
    _swap("participant", r"\bNOAA\b", "DOE"),
    _swap("participant", r"\bCabinet Office\b", "Digital Agency", ALL),
    _swap("participant", r"\bNational Science Foundation\b", "Geological Survey Office"),
    _put("participant", _END, ", led by the Bank of Lapland", ", led by the University of Lapland"),
    _put("participant", _END, ", through the Ministry of Health", ", through the Ministry of Labour"),
    _put("participant", _END, " in Brazil", " in Chile"),
    _put("participant", _END, ", chaired by a Deputy Minister", ", chaired by a Director"),
    _swap("scope", r"\bincluding but not limited to\b", "including"),
    _swap("scope", r"\bincluding\b(?! but)", "including but not limited to"),
    _swap("scope", r"\bany\b", "all"),
    _swap("scope", r"\bany (?=\w)", ""),
    _swap("scope", r"\b(?:Either|Each) Participant\b", "All Participants"),
    _swap("scope", r" and (?=\w+[.;]$)", " or "),
    _swap("scope", r" or (?=\w+)", " and "),
    _swap("scope", r" and (?=\w+)", " and/or "),
    _swap("scope", r"\bsuch as\b", "namely"),
    _put("scope", _END, ", e.g. reports", ", i.e. reports"),
    _put("scope", _END, " at all levels", " at some levels"),
    _swap("scope", r"(?<=cooperate )(?=in)|(?<=collaborate )(?=in|on)", "only "),
    _put("condition", _END, "", ", subject to the availability of funds"),
    _put("condition", _END, "", ", where appropriate"),
    _put("condition", _END, "", ", if both sides so decide"),
    _put("condition", _END, ", as needed", ""),
    _put("condition", _END, "", " in accordance with their respective laws"),
    _put("condition", _END, "", ", unless otherwise decided"),
    _put("condition", _END, "", ", except as regards patents"),
    _swap("condition", r"\bas appropriate\b", "as needed"),
    _swap("condition", r",? ?\bin accordance with\b", " without prejudice to"),
    _swap("defined_term", r"(?<=[Tt]he )Participants\b", "participants"),
    _swap("defined_term", r"(?<=[Tt]he )Participants\b", "Parties"),
    _swap("defined_term", r"\b(?:MOC|Memorandum)\b(?! of)", "Arrangement"),
    _swap("defined_term", r"(?<=the )Working Group\b", "working group"),
    _swap("defined_term", r"“(Participants|the Working Group|Working Group|MOC)”", r"\1", ALL),
    _swap("defined_term", r"(?<=[Tt]he )Participants\b", "Sides"),
    _put("reference", _END, " as set out in Section 3", " as set out in Section 4"),
    _put("reference", _END, " under paragraph 2(a)", " under paragraph 2(b)"),
    _put("reference", _END, " (see Annex B)", " (see Annex C)"),
    _put("reference", _END, " under the Paris Agreement", " under the Kyoto Protocol"),
    _put("reference", _END, " and Resolution No. 5", " and Resolution No. 6"),
    _put("reference", _END, " as stated in the second recital", " as stated in the third recital"),
    _put("reference", _END, " listed in Article IV", " listed in Article V"),
    _swap("reference", r"(?<=existing )Agreement between.*$", "Convention on Mutual Assistance;"),
    *(
        _swap("wording", rf"\b{old}\b", new)
        for old, new in (
            ("facilitate", "ease"),
            ("cooperation", "teamwork"),
            ("strengthen", "deepen"),
            ("relevant", "pertinent"),
            ("support", "back"),
            ("develop(?:ment)?", "growth"),
            ("information", "data"),
            ("activities", "work"),
            ("importance", "significance"),
            ("promote", "foster"),
            ("establish", "set up"),
            ("research", "scientific study"),
        )
    ),
    _swap("editorial", r"(\w), (\w)", r"\1 \2"),
    _swap("editorial", r"\biz(e|es|ed|ing|ation|ations)\b|(?<=[a-z]{4})iz(e|es|ed|ing|ation|ations)\b", r"is\1\2"),
    _swap("editorial", r"(?<= )([a-z]{6,})(?=\.$)", r"\1 "),
    _swap("editorial", r"\.$", ";"),
    _swap("editorial", r"[“”]", '"'),
    _swap("editorial", r"['’](?=s )", "’"),
    _swap("editorial", r"(\w)-(\w)", r"\1‑\2"),
    _swap("editorial", r" (?=of )", "\u00a0"),
    _swap("editorial", r"\b(effort|project|expert|technolog|sample|seminar|visit)s\b", r"\1"),
    _swap("editorial", r"(?<= of )cooperation\b", "Cooperation"),
    _swap("editorial", r"\bcenter", "centre"),
    _put("editorial", _END, " in the programme of labour", " in the program of labor"),
    _put("editorial", _END, " within six months", " within 6 months"),
    _swap("alternat", r"\bJapan and the United States\b(?! intend)", "the United States and Japan"),
    _swap("alternat", r"\bJapan or the United States\b", "the United States or Japan"),
    _swap("alternat", r"\bU\.S\. and Japanese\b", "Japanese and U.S."),
    _swap("alternat", r"\bJapan-U\.S\.", "U.S.-Japan"),
)  # fmt: skip


def _names() -> Iterator[Mutation]:
    for source in (DEEP_SEA, TECHNOLOGY):
        for provision in source.provisions:
            plain = provision.text.plain
            match = re.search(r"\bJapan(?='s [a-z])|\bJapan(?= (?:has|intends))|the United States(?= is)", plain)
            if match and provision.kind in RUNNING:
                new = "Japan" if match[0].startswith("the") else "the United States"
                after = plain[: match.start()] + new + plain[match.end() :]
                yield Mutation("name", f"{match[0]} → {new}", source, provision, plain, after)


def _sentences() -> Iterator[Mutation]:
    for source, provision in _provisions(frozenset({Kind.PARAGRAPH})):
        plain = provision.text.plain
        spans = sentences(plain)
        if len(spans) > 1:
            start = spans[-1][0]
            yield Mutation("sentence", "last sentence dropped", source, provision, plain, plain[:start].rstrip())
        if not plain.endswith("."):
            continue
        more = f"{plain} Librarians catalogue photographs each spring."
        yield Mutation("sentence", "sentence added", source, provision, plain, more)


@cache
def mutations() -> tuple[Mutation, ...]:
    """Return all mutations, some of every rule, in a fixed order."""
    found: list[Mutation] = []
    for rule in RULES:
        every = list(rule.mutations())
        step = max(1, len(every) // _PER_RULE)
        found += every[::step][:_PER_RULE]
    found += list(_names())
    found += list(_sentences())[:_MOST]
    return tuple(found)
