"""Bringing parts over from AFTER: pictures, charts and whatever else its text refers to."""

import hashlib
from dataclasses import dataclass, field

from app.redlining.package import Pack, Relation, relations_part

_DEEP = 6


@dataclass(slots=True)
class Carrier:
    """Finds in BEFORE what AFTER refers to, by what it is; brings over what is not there."""

    before: Pack
    after: Pack
    brought: dict[str, str] = field(default_factory=dict)
    taken: dict[str, set[str]] = field(default_factory=dict)

    def relation(self, before_part: str, after_part: str, identity: str) -> str:
        """Return the id by which BEFORE's part refers to what ``identity`` stands for in AFTER's."""
        wanted = self.after.relations_of(after_part).get(identity)
        if wanted is None:
            return identity
        same = [each.id for each in self.before.relations_of(before_part).values() if self._same(each, wanted)]
        taken = self.taken.setdefault(before_part, set())
        found = next((each for each in same if each not in taken), same[-1] if same else "")
        if not found:
            target = wanted.target if wanted.outside else self.part(wanted.target)
            found = self.before.relate(before_part, wanted.kind, target, wanted.outside)
        taken.add(found)
        return found

    def _same(self, one: Relation, other: Relation) -> bool:
        if one.kind != other.kind or one.outside != other.outside:
            return False
        if one.outside:
            return one.target == other.target
        return seal(self.before, one.target) == seal(self.after, other.target)

    def part(self, name: str) -> str:
        """Bring a part of AFTER over, with all that it refers to; return its name in BEFORE."""
        if name in self.brought:
            return self.brought[name]
        data = self.after.parts.get(name)
        if data is None:
            return name
        made = self.before.add(name, data, self.after.content_type(name))
        self.brought[name] = made
        known = self.before.relations_of(made)
        for each in self.after.relations_of(name).values():
            target = each.target if each.outside else self.part(each.target)
            known[each.id] = Relation(each.id, each.kind, target, each.outside)
            self.before.related.add(made)
        return made


def seal(pack: Pack, part: str, deep: int = _DEEP) -> str:
    """Return what stands for the bytes of a part and of all that it refers to."""
    data = pack.parts.get(part, part.encode())
    below = ""
    if deep and relations_part(part) in pack.parts:
        below = "".join(
            f"{each.id}{each.target if each.outside else seal(pack, each.target, deep - 1)}"
            for each in pack.relations_of(part).values()
        )
    return hashlib.blake2b(data + below.encode(), digest_size=16).hexdigest()
