"""Finding words in a draft, and putting others in their place as one step."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.model.draft import Draft, Step
from app.model.provision import Provisions
from app.negotiating import structure
from app.ui.models.desk_edits import Chain
from app.ui.models.desk_words import words_of

_ALIKE = {
    "'": "['’‘]", "’": "['’‘]", "‘": "['’‘]", '"': '["“”„]', "“": '["“”„]', "”": '["“”„]',
    "-": "[-‐‑–]", "‑": "[-‐‑–]", "–": "[-‐‑–]",
}  # fmt: skip
"""Signs that a person who types them does not tell apart; spaces and line breaks are one."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; capitals count where ``case``, parts of words do not where ``whole``."""

    words: str
    case: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Words found: ``[start:end]`` of provision ``at``."""

    at: int
    provision: str
    start: int
    end: int


def find(provisions: Provisions, query: Query) -> tuple[Found, ...]:
    """Return all places of the words, in the order of the text, none over another."""
    if not query.words.strip():
        return ()
    sought = _pattern(query)
    return tuple(
        Found(at, provision.id, match.start(), match.end())
        for at, provision in enumerate(provisions)
        for match in sought.finditer(words_of(provision).plain)
    )


def put_instead(draft: Draft, found: Iterable[Found], words: str) -> Step | None:
    """Return the one step that puts ``words`` in the place of all that was found."""
    chain = Chain(draft)
    for each in sorted(found, key=lambda each: (each.at, each.start), reverse=True):
        chain.then(structure.typed, each.at, each.start, each.end, words)
    return chain.step("replaced")


def _pattern(query: Query) -> re.Pattern[str]:
    letters = "".join(_letter(sign) for sign in re.sub(r"\s+", " ", query.words))
    if query.whole:
        before = r"(?<!\w)" if query.words[:1].isalnum() else ""
        letters = f"{before}{letters}" + (r"(?!\w)" if query.words[-1:].isalnum() else "")
    return re.compile(letters, 0 if query.case else re.IGNORECASE)


def _letter(sign: str) -> str:
    return r"\s+" if sign == " " else _ALIKE.get(sign) or re.escape(sign)
