"""Whether two language versions say the same: of one text in two languages, of two files, or of a draft."""

from dataclasses import dataclass

from app.checking.conformity import found_in
from app.checking.conformity_pairs import Pair, tag, together
from app.checking.conformity_rows import held_rows, kinship
from app.checking.conformity_terms import Word, Wordbook
from app.drafting.phrases import language_name
from app.errors import OneLanguage, OtherInstrument, SameLanguage
from app.library.dating import GlossaryEntry
from app.library.store import Library
from app.model.draft import Draft
from app.model.finding import Finding
from app.model.instrument import Instrument, LanguageVersion
from app.progress import Progress, quiet

_FEW, _STRANGE = 6, 0.15
"""Provisions that both texts must have before they are found strange, and what they have in common then at most."""


@dataclass(frozen=True)
class Held:
    """Two language versions held together: the rows, and where they do not say the same."""

    first: LanguageVersion
    other: LanguageVersion
    rows: tuple[Pair, ...]
    findings: tuple[Finding, ...]


def paired(held: Held) -> int:
    """Return how many rows have something in both versions."""
    return sum(bool(row.ours and row.theirs) for row in together(held.rows))


def words_of(library: Library) -> tuple[Word, ...]:
    """Return the glossary of a library as checks use it."""
    return wordbook(library.glossary())


def wordbook(entries: tuple[GlossaryEntry, ...]) -> tuple[Word, ...]:
    """Return a glossary as checks use it."""
    return tuple(Word(each.language, each.words, each.other_language, each.other_words) for each in entries)


def hold(
    first: LanguageVersion,
    other: LanguageVersion,
    words: Wordbook = (),
    *,
    kept: bool = False,
    progress: Progress = quiet,
) -> Held:
    """Return two versions held together; ``kept`` says that a person keeps what answers what."""
    rows = held_rows(first, other, kept=kept, progress=progress)
    return Held(first, other, rows, found_in(rows, first, other, words, progress))


def of_text(
    text: Instrument | Draft, name: str, words: Wordbook = (), version: int = 1, progress: Progress = quiet
) -> Held:
    """Return the versions of one text held together; raise OneLanguage for a text that has only one."""
    instrument = text.instrument if isinstance(text, Draft) else text
    if len(instrument.versions) <= version:
        raise OneLanguage(name)
    return hold(
        instrument.versions[0], instrument.versions[version], words, kept=isinstance(text, Draft), progress=progress
    )


def of_two(
    first: Instrument,
    other: Instrument,
    words: Wordbook = (),
    names: tuple[str, str] = ("The first text", "the second text"),
    *,
    anyway: bool = False,
    progress: Progress = quiet,
) -> Held:
    """Return two texts held together: the first version of one, and one of the other in another language.

    Raise SameLanguage, and OtherInstrument unless it is to be done ``anyway``.
    """
    ours = first.versions[0]
    theirs = next((each for each in other.versions if tag(each) != tag(ours)), None)
    if theirs is None:
        raise SameLanguage(*names, language_name(ours.language))
    held = hold(ours, theirs, words, progress=progress)
    if not anyway and min(len(ours.provisions), len(theirs.provisions)) >= _FEW:
        common = kinship(held.rows, tag(ours), tag(theirs))
        if common is not None and common < (_STRANGE if "ja" in {tag(ours), tag(theirs)} else _STRANGE / 2):
            raise OtherInstrument(*names)
    return held
