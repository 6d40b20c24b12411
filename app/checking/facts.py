"""Facts: what rules need to know of one provision and of what stands around it, worked out once for its words."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, NamedTuple, TypeVar

from app.language.naming import Sides, sides_of
from app.language.sentences import sentences
from app.language.titles import titles_in
from app.language.tongues import tongue_of
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision

_QUOTE = re.compile(r"“[^“”]{1,600}”|\"[^\"]{1,600}\"|«[^«»]{1,600}»")
_ANY_QUOTE = re.compile(r"‘[^‘’]{1,300}’(?![a-z])|" + _QUOTE.pattern)
_NAMING = re.compile(
    r"(?:\(|\b(?:as|called|termed|named|styled|hereinafter|hereafter|and|or|the|terms?|means?|an?|each),?\s*)$",
    re.IGNORECASE,
)
_FEW_WORDS = 8
_SAYS = re.compile(r"^.[^ ]+ (?:[^ ]+ )+(?:shall|must|will|should)(?: [^ ]+){2}")
"""A quotation that says what somebody does: never a name."""
_ENGLISH = re.compile(r" (?:the|of|and|in) ")
_TELLING = 60
"""Letters from which a string tells its language."""
_NO = re.compile(
    r"\b(?:not|no|nothing|nor|neither|without|never|none|cannot|non-binding|non-legally)\b|n[’']t\b", re.IGNORECASE
)
_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_LEGAL = "legal_character"

_NOBODY = Sides(())

Span = tuple[int, int]
Noted = TypeVar("Noted")


class Around(NamedTuple):
    """What of a provision's surroundings its own rules may depend on.

    ``stem`` are the words of the paragraph that an item goes on from; ``before`` and ``after`` the kinds of its
    neighbours; ``language`` the tag of its version, ``legal`` that it stands under the heading on legal character;
    ``type`` and ``sides`` are the instrument's.
    """

    language: str = "en"
    stem: str = ""
    before: str = ""
    after: str = ""
    legal: bool = False
    type: str = ""
    sides: Sides = _NOBODY


class Facts:
    """A provision with its surroundings; what is derived from its words is worked out when it is first asked for."""

    def __init__(self, provision: Provision, around: Around) -> None:
        self.provision, self.around = provision, around
        self._noted: dict[str, Any] = {}

    def noted(self, name: str, note: Callable[["Facts"], Noted]) -> Noted:
        """Return what ``note`` says of the provision, asked once."""
        if name not in self._noted:
            self._noted[name] = note(self)
        found: Noted = self._noted[name]
        return found

    @cached_property
    def words(self) -> tuple["Said", ...]:
        """The strings that are checked: heading and text, those that are there."""
        heading = self.provision.heading.plain if self.provision.heading else ""
        made = ((heading, True), (self.provision.text.plain, False))
        return tuple(Said(self, plain, heading=is_heading) for plain, is_heading in made if plain.strip())

    @cached_property
    def english(self) -> bool:
        """Whether the rules of English hold here."""
        return any(each.english for each in self.words)


class Said:
    """One string of a provision, with what is known of its parts; offsets count in it."""

    def __init__(self, facts: Facts, plain: str, *, heading: bool) -> None:
        self.facts, self.plain, self.heading = facts, plain, heading
        self.low = plain.lower()
        self.kind = facts.provision.kind
        self.at = facts.provision.id

    @cached_property
    def language(self) -> str:
        """The language it is in, as far as it matters to rules: "en", "ja", or "" for others."""
        if not self.plain.isascii():
            japanese = len(_JAPANESE.findall(self.plain))
            if 2 * japanese > len(_LATIN.findall(self.plain)):
                return "ja" if self.facts.around.language.startswith(("ja", "en")) else ""
        if self.facts.around.language.startswith("en"):
            foreign = (
                len(self.plain) > _TELLING
                and not _ENGLISH.search(self.plain)
                and tongue_of(self.plain) not in {"", "en"}
            )
            return "" if foreign else "en"
        return ""

    @property
    def english(self) -> bool:
        """Whether the rules of English hold for it."""
        return self.language == "en"

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Its sentences."""
        return sentences(self.plain)

    def sentence(self, at: int) -> Span:
        """Return the sentence at an offset."""
        return next((span for span in self.sentences if span[0] <= at < span[1]), (0, len(self.plain)))

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """The words of somebody else: what is in quotation marks and is no name that is given."""
        return tuple(
            match.span()
            for match in _QUOTE.finditer(self.plain)
            if (len(match[0].split()) >= _FEW_WORDS or _SAYS.search(match[0]))
            and not _NAMING.search(self.plain[max(0, match.start() - 20) : match.start()])
        )

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """Whatever is in quotation marks, single ones too."""
        return tuple(match.span() for match in _ANY_QUOTE.finditer(self.plain))

    @cached_property
    def definitions(self) -> tuple[Span, ...]:
        """Where a short name is given."""
        return tuple(
            match.span()
            for match in _QUOTE.finditer(self.plain)
            if len(match[0].split()) < _FEW_WORDS
            and _NAMING.search(self.plain[max(0, match.start() - 20) : match.start()])
        )

    @cached_property
    def titles(self) -> tuple[Span, ...]:
        """Titles of other instruments."""
        return () if self.kind is Kind.TITLE else titles_in(self.plain)

    @cached_property
    def legal(self) -> bool:
        """Whether it says what the text is in law."""
        return self.facts.around.legal or _LEGAL in self.facts.provision.topic_names

    def negated(self, start: int) -> bool:
        """Tell whether what stands at ``start`` is denied: in its sentence, or by the stem that it goes on from."""
        first, last = self.sentence(start)
        if _NO.search(self.plain, first, start) or _NO.search(self.facts.around.stem):
            return True
        return self.legal and bool(_NO.search(self.plain, first, last))


def facts_of(instrument: Instrument, known: Mapping[str, Facts] | None = None) -> tuple[tuple[Facts, ...], ...]:
    """Return the facts of every language version, in the order of the text; those of ``known`` that still hold."""
    particulars = instrument.particulars
    whole = Around(type=particulars.instrument_type, sides=_sides(particulars))
    return tuple(tuple(_facts(version, whole, known or {})) for version in instrument.versions)


@lru_cache(maxsize=16)
def _sides(particulars: Particulars) -> Sides:
    return sides_of(particulars)


def _facts(version: LanguageVersion, whole: Around, known: Mapping[str, Facts]) -> Iterator[Facts]:
    provisions = version.provisions
    legal: int | None = None
    stems: dict[int, str] = {}
    kinds = ["", *(each.kind._value_ for each in provisions), ""]
    for at, provision in enumerate(provisions):
        if legal is not None and provision.level <= legal:
            legal = None
        if provision.heading and _says_legal(provision.heading.plain):
            legal = provision.level
        stem = _stem(provisions, at, stems)
        around = Around(version.language, stem, kinds[at], kinds[at + 2], legal is not None, whole.type, whole.sides)
        there = known.get(provision.id)
        same = there is not None and there.around == around
        if there is not None and same and (there.provision is provision or there.provision == provision):
            yield there
        else:
            yield Facts(provision, around)


@lru_cache(maxsize=4096)
def _says_legal(heading: str) -> bool:
    low = heading.casefold()
    return any(word in low for word in _LEGAL_HEADINGS)


_LEGAL_HEADINGS = (
    "legal character", "legal status", "legal effect", "status of", "non-binding", "legal nature", "no legal",
)  # fmt: skip
_GOES_ON = (":", "-", "–", "—")


def _stem(provisions: Sequence[Provision], at: int, stems: dict[int, str]) -> str:
    """Return the words above, ended by a colon or a dash, that an item goes on from."""
    provision = provisions[at]
    plain = provision.text.plain
    goes_on = plain.rstrip().endswith(_GOES_ON) if plain else False
    if provision.kind is not Kind.ITEM and provision.kind is not Kind.SUBITEM:
        if stems:
            stems.clear()
        if goes_on:
            stems[provision.level] = plain[-300:]
        return ""
    for level in [level for level in stems if level > provision.level]:
        del stems[level]
    found = " ".join(stems[level] for level in sorted(stems) if level <= provision.level)
    if goes_on:
        stems[provision.level + 1] = plain[-300:]
    return found
