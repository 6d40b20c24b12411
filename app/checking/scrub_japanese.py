"""Scrub of Japanese: defined terms, digits of two widths, the full stop at the end."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from app.checking.facts import Facts, Said, Span
from app.checking.rules import Rule
from app.checking.telling import finding
from app.model.finding import Finding, Replacement
from app.model.provision import Kind

_GIVEN = re.compile(r"(?:以下|以後)[^「」（）]{0,12}「(?P<term>[^「」]{1,40})」")
_HALF, _FULL = re.compile(r"[0-9]+"), re.compile(r"[０-９]+")
_ENDED = re.compile(r"[。：:；;、？！」）)]\s*$|_\s*$")
_TO_HALF = str.maketrans("０１２３４５６７８９", "0123456789")
_TO_FULL = str.maketrans("0123456789", "０１２３４５６７８９")
_LONG = 12
_BODY = frozenset({Kind.PARAGRAPH, Kind.CLOSING})
_VERB_ENDS = re.compile(r"(?:[るたうくすむつぶぐ]|しい|ない|たい|もの)$")


def _said(version: Sequence[Facts]) -> Iterator[Said]:
    return (said for facts in version for said in facts.words if said.language == "ja")


def unused(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the terms given as 以下「…」という that stand nowhere else."""
    for term, places in _given(version).items():
        pattern = re.compile(rf"{re.escape(term)}(?!」|\s*[（(]\s*以[下後])")
        if not any(pattern.search(said.plain) for said in _said(version)):
            yield finding(rule, places[0][0], places[0][1])


def twice(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the places where a term is given again."""
    for places in _given(version).values():
        for said, span in places[1:]:
            yield finding(rule, said, span)


def _given(version: Sequence[Facts]) -> dict[str, list[tuple[Said, Span]]]:
    found: dict[str, list[tuple[Said, Span]]] = {}
    for said in _said(version):
        for match in _GIVEN.finditer(said.plain):
            found.setdefault(match["term"], []).append((said, match.span("term")))
    return found


def widths(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the figures of the width that is rarer in the text."""
    counted: Counter[str] = Counter()
    for said in _said(version):
        counted["half"] += len(_HALF.findall(said.plain))
        counted["full"] += len(_FULL.findall(said.plain))
    if not counted["half"] or not counted["full"]:
        return
    pattern, table = (_FULL, _TO_HALF) if counted["full"] <= counted["half"] else (_HALF, _TO_FULL)
    for said in _said(version):
        for match in pattern.finditer(said.plain):
            yield finding(rule, said, match.span(), [Replacement(*match.span(), match[0].translate(table))])


def stop_missing(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the paragraphs that end without 。, where the others have it."""
    bodies = [said for said in _said(version) if said.kind in _BODY and not said.heading and len(said.plain) >= _LONG]
    missing = [said for said in bodies if not _ENDED.search(said.plain) and _VERB_ENDS.search(said.plain.rstrip())]
    if bodies and 2 * len(missing) < len(bodies):
        for said in missing:
            at = len(said.plain.rstrip())
            yield finding(rule, said, (at - 1, at), [Replacement(at, at, "。")])


def note(facts: Facts) -> object:
    """Return what of a provision matters here: its words, where they are Japanese."""
    return tuple(said.plain for said in facts.words if said.language == "ja")
