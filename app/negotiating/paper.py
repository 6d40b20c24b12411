"""A draft as a sheet of lines, with what each letter stands in: a provision's text, its heading, or a label."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from app.model.draft import Draft
from app.model.provision import Kind, Provision
from app.model.sheet import Sheet

BROKEN = frozenset({Kind.TITLE, Kind.SIGNATURE})
"""Kinds that hold several lines as one provision."""


@dataclass(frozen=True, slots=True)
class Owner:
    """What a line stands in: ``start`` is where its words begin in the provision's text, or heading."""

    provision: str
    start: int
    heading: bool = False
    broken: bool = False
    last: bool = True


@dataclass(frozen=True, slots=True)
class Paper:
    """A draft's sheet, and the owner of each line."""

    sheet: Sheet
    owners: tuple[Owner, ...]

    def line_of(self, at: int) -> int:
        """Return the number of the line that a letter of the sheet's text stands in."""
        return bisect_right(self.sheet.starts, at) - 1


def paper_of(draft: Draft, labels: tuple[str, ...]) -> Paper:
    """Return a draft's lines, each label before its provision's first words; blank lines are left out."""
    lines: list[str] = []
    leads: list[int] = []
    owners: list[Owner] = []
    for provision, label in zip(draft.provisions, labels, strict=True):
        lead = f"{label} " if label else ""
        for words, owner in _lines(provision):
            lines.append(f"{lead}{words}")
            leads.append(len(lead))
            owners.append(owner)
            lead = ""
    return Paper(Sheet(tuple(lines), tuple(leads)), tuple(owners))


def _lines(provision: Provision) -> Iterator[tuple[str, Owner]]:
    broken = provision.kind in BROKEN
    for heading, field in ((True, provision.heading), (False, provision.text)):
        at, plain = 0, field.plain if field else ""
        found: list[tuple[str, int]] = []
        for line in plain.split("\n"):
            words = line.rstrip()
            lead = len(words) - len(words.lstrip())
            found += [(words[lead:], at + lead)] if words.strip() else []
            at += len(line) + 1
        for number, (words, start) in enumerate(found):
            yield words, Owner(provision.id, start, heading, broken, number == len(found) - 1)
