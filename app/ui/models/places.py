"""Where provisions of a draft stand, as people say it: V.4 Effect of notice."""

from dataclasses import dataclass

from app.model.draft import Draft
from app.negotiating.printed import place_names
from app.ui.models.outline_rows import part_name, row_words
from app.ui.terms import kind_name

_LONGEST = 28


@dataclass(frozen=True, slots=True)
class Place:
    """``label`` is the way to a provision, empty where it has none; ``words`` say what it is about."""

    label: str
    words: str

    @property
    def said(self) -> str:
        """Both, as one line."""
        return " ".join(filter(None, (self.label, self.words)))

    @property
    def short(self) -> str:
        """The label, or the words where there is none."""
        return self.label or self.words


def places(draft: Draft) -> dict[str, Place]:
    """Return the place of every provision of the first language, by its id."""
    names = place_names(draft)
    found: dict[str, Place] = {}
    above: list[tuple[int, str, str]] = []
    for provision in draft.provisions:
        while above and above[-1][0] >= provision.level:
            above.pop()
        name = names[provision.id]
        heading = provision.heading.plain if provision.heading else ""
        part = part_name(provision.kind)
        numbered = name != (above[-1][1] if above else "")
        over = next((each for _, _, each in reversed(above) if each), "")
        words = part or heading or (row_words(provision) if numbered else "") or over
        found[provision.id] = Place("" if part else name, _short(words) or kind_name(provision.kind))
        above.append((provision.level, name, heading))
    return found


def _short(words: str) -> str:
    """Return words as a heading can hold them, cut after a whole word."""
    if len(words) <= _LONGEST:
        return words.rstrip(".;:, ")
    return f"{words[:_LONGEST].rpartition(' ')[0] or words[:_LONGEST]}…"
