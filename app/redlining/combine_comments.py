"""Comments of copies in BASE's package: each once, under a number of its own, and the threads that they stand in."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from app.redlining.bring import Carrier
from app.redlining.names import ID, P, T
from app.redlining.package import Pack, relation_type
from app.redlining.translate import relate
from app.word.xml import Element, w

_COMMENT = w("comment")
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_PARAGRAPH = f"{_W14}paraId"
_ENTRY, _KEY, _PARENT, _DONE = (f"{_W15}{name}" for name in ("commentEx", "paraId", "paraIdParent", "done"))
_FIRST = 0x20000000  # such ids are below 0x80000000
_DONE_SAID = frozenset({"1", "true", "on"})


@dataclass(slots=True)
class Comments:
    """Which comment of which copy is which in BASE; ``written`` are those that were brought, by their new ids."""

    base: Pack
    carriers: Mapping[int, Carrier]
    ids: dict[tuple[int, str], str] = field(default_factory=dict)
    written: dict[str, tuple[int, str]] = field(default_factory=dict)
    related: set[int] = field(default_factory=set)
    last: int = 0

    def learn(self) -> dict[int, set[str]]:
        """Find out which comments of the copies are new; return their ids there."""
        known: dict[tuple[str, str, str], list[str]] = {}
        for comment in _comments(self.base):
            known.setdefault(_said(comment), []).append(comment.get(ID, ""))
            self.last = max(self.last, _number(comment))
        found: dict[int, set[str]] = {}
        for copy, carrier in self.carriers.items():
            seen: dict[tuple[str, str, str], int] = {}
            for comment in _comments(carrier.after):
                said, identity = _said(comment), comment.get(ID, "")
                answers, nth = known.setdefault(said, []), seen.get(said, 0)
                seen[said] = nth + 1
                if nth == len(answers):
                    self.last += 1
                    answers.append(str(self.last))
                    found.setdefault(copy, set()).add(identity)
                self.ids[copy, identity] = answers[nth]
        return found

    def bring(self, copy: int, identity: str) -> str:
        """Bring a comment of a copy into BASE, if it is not there yet; return its id there."""
        new = self.ids[copy, identity]
        carrier = self.carriers[copy]
        if new not in self.written:
            theirs = carrier.after.related_part(carrier.after.main, "comments") or ""
            source = next(each for each in _comments(carrier.after) if each.get(ID, "") == identity)
            part = self.base.related_part(self.base.main, "comments") or self._new_part(carrier, theirs)
            if copy not in self.related:  # a second time other things would have these ids
                self.related.add(copy)
                relate(carrier, part, theirs)
            made = deepcopy(source)
            made.tail = None
            made.set(ID, new)
            for paragraph in made.iter(P):
                paragraph.attrib.pop(_PARAGRAPH, "")
            self.base.root(part).append(made)
            self.base.changed.add(part)
            self.written[new] = copy, identity
        return new

    def drop(self, identity: str) -> None:
        """Take a comment that was brought away again."""
        self.written.pop(identity, None)
        for comment in [each for each in _comments(self.base) if each.get(ID, "") == identity]:
            above = comment.getparent()
            if above is not None:
                above.remove(comment)

    def thread(self) -> None:
        """Let comments that were brought answer those that they answer in their copies, and be done where they are."""
        for new, (copy, identity) in self.written.items():
            pack = self.carriers[copy].after
            entry = _entries(pack).get(_paragraph_id(_comment(pack, identity)))
            if entry is None:
                continue
            answered = self._answered(pack, copy, entry.get(_PARENT, ""))
            done = entry.get(_DONE, "0") in _DONE_SAID
            if answered is None and not done:
                continue
            made = etree.SubElement(self._extended(pack), _ENTRY, nsmap={"w15": _W15[1:-1]})
            made.set(_KEY, self._named(_comment(self.base, new)))
            if answered is not None:
                made.set(_PARENT, self._named(answered))
            made.set(_DONE, "1" if done else "0")

    def _answered(self, pack: Pack, copy: int, paragraph: str) -> Element | None:
        """Return the comment in BASE that is the one of a copy with a paragraph of this id."""
        theirs = next((each for each in _comments(pack) if paragraph and _paragraph_id(each) == paragraph), None)
        return None if theirs is None else _comment(self.base, self.ids.get((copy, theirs.get(ID, "")), ""))

    def _named(self, comment: Element | None) -> str:
        """Return the id of a comment's last paragraph, given to it where it has none."""
        paragraphs = [] if comment is None else list(comment.iter(P))
        if not paragraphs:
            return ""
        if not paragraphs[-1].get(_PARAGRAPH):
            taken = {each.get(_PARAGRAPH) for root in self.base.roots.values() for each in root.iter(P)}
            number = _FIRST
            while f"{number:08X}" in taken:
                number += 1
            paragraphs[-1].set(_PARAGRAPH, f"{number:08X}")
            self.base.changed.add(self.base.related_part(self.base.main, "comments") or "")
        return paragraphs[-1].get(_PARAGRAPH, "")

    def _extended(self, pack: Pack) -> Element:
        """Return the root of BASE's part of threads: made after a copy's where there is none."""
        part = self.base.related_part(self.base.main, "commentsExtended")
        if part is None:
            theirs = pack.related_part(pack.main, "commentsExtended") or ""
            kind = next(each.kind for each in pack.relations_of(pack.main).values() if each.target == theirs)
            part = self._emptied(pack, theirs, _ENTRY)
            self.base.relate(self.base.main, kind, part)
        self.base.changed.add(part)
        return self.base.root(part)

    def _new_part(self, carrier: Carrier, theirs: str) -> str:
        made = self._emptied(carrier.after, theirs, _COMMENT)
        self.base.relate(self.base.main, relation_type("comments"), made)
        return made

    def _emptied(self, pack: Pack, part: str, tag: str) -> str:
        """Give BASE a part like one of a copy, without what it holds."""
        root = deepcopy(pack.root(part))
        for each in root.findall(tag):
            root.remove(each)
        data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return self.base.add(part, data, pack.content_type(part))


def _comments(pack: Pack) -> Iterator[Element]:
    part = pack.related_part(pack.main, "comments")
    if part is not None:
        yield from pack.root(part).iterchildren(_COMMENT)


def _comment(pack: Pack, identity: str) -> Element | None:
    return next((each for each in _comments(pack) if each.get(ID, "") == identity), None)


def _entries(pack: Pack) -> dict[str, Element]:
    part = pack.related_part(pack.main, "commentsExtended")
    return {} if part is None else {each.get(_KEY, ""): each for each in pack.root(part).iter(_ENTRY)}


def _paragraph_id(comment: Element | None) -> str:
    ids = [] if comment is None else [paragraph.get(_PARAGRAPH, "") for paragraph in comment.iter(P)]
    return ids[-1] if ids else ""


def _said(comment: Element) -> tuple[str, str, str]:
    words = "".join(each.text or "" for each in comment.iter(T))
    return comment.get(w("author"), ""), comment.get(w("date"), ""), words


def _number(comment: Element) -> int:
    identity = comment.get(ID, "")
    return int(identity) if identity.isdecimal() else 0
