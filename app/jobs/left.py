"""Findings that somebody left as they are: the same test for all who count what is open or show it."""

from collections.abc import Iterable

from app.model.draft import Draft
from app.model.finding import Finding
from app.negotiating.brackets import wording


def not_left(findings: Iterable[Finding], draft: Draft) -> tuple[Finding, ...]:
    """Return the findings that nobody has left as they are.

    One of a further language is left at the provision of the first that it answers: the window shows it there.
    """
    left = {(each.rule, each.at, each.passage) for each in draft.ignored}
    if not left:
        return tuple(findings)
    first, *others = draft.instrument.versions
    words = {each.id: wording(each).plain for version in draft.instrument.versions for each in version.provisions}
    there = {each.id for each in first.provisions}
    shown = {
        each.id: each.answers if each.answers in there else first.provisions[0].id
        for version in others
        for each in version.provisions
    }

    def open_(each: Finding) -> bool:
        passage = each.passage or words.get(each.at, "")[each.start : each.end]
        return not {(each.rule, at, passage) for at in (each.at, shown.get(each.at, each.at))} & left

    return tuple(filter(open_, findings))
