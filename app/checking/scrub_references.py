"""Scrub of references: to sections that are not there; and headings that say less than stands under them."""

import re
from collections.abc import Iterator, Sequence

from app.checking.facts import Facts, Said
from app.checking.rules import Rule
from app.checking.scrub_lists import values
from app.checking.telling import finding
from app.language.topics import heading_topics
from app.model.finding import Finding
from app.model.provision import Kind

_NUMBER = r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-H])(?:\s*\([a-z0-9]{1,4}\))*"
_REFERENCE = re.compile(
    rf"\b(?P<what>Sections?|Articles?|Paragraphs?|Annex(?:es)?|Chapters?|Parts?|Appendix|Attachment|paras?\.?)\s+"
    rf"(?P<first>{_NUMBER})(?P<more>(?:\s*(?:,|and|or|to|through|[-–])\s*{_NUMBER})*)(?![\w/]|\.\w)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:its|their|under|see|Part|Title|Chapter)?\s*(?:U\.?S\.?C|C\.?F\.?R|§)\.?\s*$")
_OF_ANOTHER = re.compile(r"\b[A-Z]{3,}(?:[’']s?)?\s+$")
"""A body whose part it is: ICAO Annex 13."""
_THERE = re.compile(
    r"\s*(?:,\s*)?(?:above|below|hereof|herein|of\s+(?:this|the\s+present|section|article|annex|the\s+annex))\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\s*(?:,\s*)?(?:(?:[,(][^.;]{0,40}[,)])\s*)?(?:of|to|in|under|from)\s+(?:the\s+|an?\s+|that\s+|its\s+|their\s+|such\s+)?"
    r"(?!this\b|present\b|section\b|article\b|annex\b|paragraph\b)[\w“\"(]|\s+(?:thereof|therein|TFEU|GATT|UNCLOS|UNFCCC|ECHR)\b|\s*\(\d",
    re.IGNORECASE,
)
_ANNOUNCED = {"section": Kind.SECTION, "article": Kind.SECTION, "chapter": Kind.SECTION, "part": Kind.SECTION}
_LAST = {
    "operative_date": "when it becomes operative", "duration": "how long it lasts", "review": "its review",
    "modification": "its modification", "discontinuation": "its discontinuation", "differences": "differences",
}  # fmt: skip
_COVERS = {"duration": {"operative_date", "discontinuation"}, "operative_date": {"duration", "discontinuation"}}
_WIDE = re.compile(
    r"\b(?:end|ending|final|general|other|miscellaneous|expiry|status|provisions|clauses|exit|effect)\b", re.IGNORECASE
)
_UNITS = (
    "section",
    "article",
    "annex",
    "chapter",
    "part ",
    "parts ",
    "part\u00a0",
    "part\n",
    "append",
    "attach",
    "para",
)


def nowhere(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the references to parts of the text that it does not have; other instruments' parts are left out."""
    labels: dict[str, set[int]] | None = None
    for facts in version:
        for said, span, (what, first), _ in references(facts):
            labels = labels if labels is not None else _labels(version)
            if not _is_there(what, first, labels, version):
                yield finding(rule, said, span)


Reference = tuple[Said, tuple[int, int], tuple[str, str], bool]


def references(facts: Facts) -> tuple[Reference, ...]:
    """Return the references that a provision makes to parts of its own text: what is said, and the first number."""
    return facts.noted("references", _references)


def _references(facts: Facts) -> tuple[Reference, ...]:
    if facts.provision.kind in {Kind.TITLE, Kind.SIGNATURE}:
        return ()
    return tuple(
        (said, match.span(), (match["what"], match["first"]), True)
        for said in facts.words
        if said.english and not said.heading and any(word in said.low for word in _UNITS)
        for match in _REFERENCE.finditer(said.plain)
        if _is_own(said, match)
    )


def _is_own(said: Said, match: re.Match[str]) -> bool:
    plain = said.plain
    if _OF_ANOTHER.search(plain, max(0, match.start() - 24), match.start()):
        return False
    if _BEFORE.search(plain[max(0, match.start() - 24) : match.start()]):
        return False
    if any(first <= match.start() < last for first, last in (*said.quotations, *said.titles)):
        return False
    if match["what"].casefold().startswith(("part", "chapter")) and not match["what"][0].isupper():
        return False
    return bool(_THERE.match(plain, match.end())) or not _ELSEWHERE.match(plain, match.end())


def _labels(version: Sequence[Facts]) -> dict[str, set[int]]:
    """Return the numbers that parts of the text have, by what they are called; as letters and Roman figures alike."""
    found: dict[str, set[int]] = {"section": set(), "annex": set(), "paragraph": set()}
    heads = (each.provision.number or each.provision.label for each in version if each.provision.kind is Kind.SECTION)
    roman = any(re.search(r"\b[IVX]{2,}\W*$", head) for head in heads)
    for facts in version:
        provision = facts.provision
        kind = {Kind.SECTION: "section", Kind.SUBHEADING: "section", Kind.ANNEX: "annex"}.get(
            provision.kind, "paragraph"
        )
        numbers = values(provision.number or provision.label) if provision.label else ()
        if len(numbers) > 1 and kind == "section" and roman:
            numbers = numbers[:1]  # I is one, and not the ninth
        found[kind].update(numbers)
        if kind == "section" and not provision.text.plain and "." in provision.label.strip(". "):
            found["paragraph"].update(numbers)
    return found


def _is_there(what: str, first: str, labels: dict[str, set[int]], version: Sequence[Facts]) -> bool:
    """Tell whether a text has the part, or counts no parts of that kind: then nothing can be told."""
    capital = what[:1].isupper()
    what = what.casefold().rstrip(".")
    annex = what.startswith(("annex", "append", "attach"))
    kind = "annex" if annex else "paragraph" if what.startswith("para") else "section"
    known = labels[kind]
    if kind == "paragraph":
        known = known | labels["section"]
    if len(known) < (1 if kind == "annex" else 2):
        return not annex or not capital or any(facts.provision.kind is Kind.ANNEX for facts in version)
    core = re.sub(r"\s*\(.*", "", first)
    wanted = values(core.partition(".")[0])
    roman = core.isalpha()
    if kind == "section" and not _alike(version, roman=roman):
        return True
    return not wanted or any(value in known for value in wanted)


def _alike(version: Sequence[Facts], *, roman: bool) -> bool:
    """Tell whether the sections are counted in letters or figures as the reference is: else it is another text's."""
    heads = [each.provision.number or each.provision.label for each in version if each.provision.kind is Kind.SECTION]
    lettered = [bool(re.search(r"(?:^|\s)[IVXLCA-H]+\W*$", head)) for head in heads if head]
    return not lettered or (sum(lettered) * 2 > len(lettered)) == roman


def heading_narrow(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the headings that name some of the matters at an instrument's end, over a section that has others too."""
    for at, facts in enumerate(version):
        heading = facts.provision.heading
        if facts.provision.kind is not Kind.SECTION or heading is None or facts.around.language[:2] != "en":
            continue
        announced = set(heading_topics(heading.plain))
        if not announced or not announced <= _LAST.keys() or _WIDE.search(heading.plain):
            continue
        covered = announced.union(*(_COVERS.get(topic, set()) for topic in announced))
        told = _topics_under(version, at)
        more = [topic for topic in _LAST if topic in told and topic not in covered]
        if more:
            said = facts.words[0]
            yield finding(rule, said, (0, len(said.plain)), others=" and ".join(_LAST[topic] for topic in more))


def _topics_under(version: Sequence[Facts], at: int) -> set[str]:
    """Return the topics of sentences under a heading that are of one topic alone."""
    level = version[at].provision.level
    found: set[str] = set()
    for place, facts in enumerate(version[at:]):
        if place and facts.provision.level <= level:
            break
        spans = facts.provision.topics
        for span in spans:
            alone = not any(other is not span and other.start < span.end and other.end > span.start for other in spans)
            if alone:
                found.add(span.topic)
    return found


def note(facts: Facts) -> object:
    """Return what of a provision matters to references: its label, and those it makes."""
    provision = facts.provision
    label = (provision.kind, provision.label, provision.number) if provision.label else ()
    return label, tuple((span, there) for _, span, there, _ in references(facts))


def note_topics(facts: Facts) -> object:
    """Return what of a provision matters to headings: its level, heading and topics."""
    provision = facts.provision
    return provision.level, provision.kind, provision.heading, provision.topics
