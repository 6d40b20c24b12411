"""The sides of a draft: the words that templates use for them, and the particulars that follow from the answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.drafting import phrases
from app.drafting.questions import known_languages
from app.language import countries
from app.model.instrument import Participant, Particulars, Side, Signatory

_PAIR = 2


@dataclass(frozen=True, slots=True)
class SideWords:
    """One side as templates speak of it; names stand without article, ``the_…`` as in a sentence."""

    id: str
    country: str
    the_country: str
    adjective: str
    names: tuple[str, ...]
    represented_by: str
    short: str
    lead: str
    agencies: tuple[str, ...]
    signatory: str
    post: str
    formal: str = ""

    @property
    def the_formal(self) -> str:
        """The country's full name in a sentence: "the Republic of Chile", "the United States of America"."""
        return phrases.the(self.formal)

    @property
    def the_name(self) -> str:
        """Its participants in a sentence: "the Ministry of A of X and the Ministry of B of X"."""
        return phrases.and_list(phrases.the(name) for name in self.names)

    @property
    def owner(self) -> str:
        """The country's possessive in a sentence: "Chile’s", "the Netherlands’"."""
        return phrases.possessive(self.the_country)

    @property
    def the_lead(self) -> str:
        """The office that leads the work: the one named, else the short form, else the office that represents it."""
        return phrases.the(self.lead) or self.short or phrases.the(self.represented_by) or self.the_name

    @property
    def presented(self) -> str:
        """How the chapeau names it; a short form is given only where the text goes on to use it."""
        short = f" (“{self.short}”)" if self.short and not self.lead else ""
        if self.represented_by:
            return f"{self.the_name}, represented by {phrases.the(self.represented_by)}{short}"
        return f"{self.the_name}{short}"


def sides_of(answers: Mapping[str, Any]) -> tuple[SideWords, ...]:
    """Return the sides in the order of this original: its keeper first, the others as answered."""
    sides = tuple(_side(index, row) for index, row in enumerate(answers["sides"], 1))
    named = str(answers.get("first_named", ""))
    known = countries.named(named)
    first = (known.name if known else phrases.bare(named)).casefold()
    return tuple(sorted(sides, key=lambda side: bool(first) and side.country.casefold() != first))


def _side(index: int, row: Mapping[str, Any]) -> SideWords:
    country = phrases.bare(row["country"])
    known = countries.named(country)
    formal = known.full if known and known.full else country
    name = phrases.bare(row.get("name", "")) or f"Government of {phrases.the(formal)}"
    return SideWords(
        id=f"side{index}",
        country=known.name if known else country,
        the_country=phrases.the(known.name if known else country),
        adjective=row.get("adjective", "") or (known.adjectives[0] if known and known.adjectives else country),
        names=(name, *(phrases.bare(also) for also in row.get("also", ()))),
        represented_by=phrases.bare(row.get("represented_by", "")),
        short=row.get("short", ""),
        lead=phrases.bare(row.get("lead", "")),
        agencies=tuple(row.get("agencies", ())),
        signatory=row.get("signatory", ""),
        post=row.get("post", ""),
        formal=formal,
    )


def instrument_words(answers: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the row of the lexicon for the kind of instrument that was asked for; a memorandum of cooperation else."""
    rows: Sequence[Mapping[str, Any]] = phrases.lexicon()["instrument"]
    wanted = answers.get("instrument", "")
    return next((row for row in rows if row["title"] == wanted), rows[0])


def words_of(answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a template may use: the answers by their keys, and the words that follow from them."""
    sides = sides_of(answers)
    many = len(sides) > _PAIR
    plural = str(answers.get("collective_name", "") or "Participants")
    single = plural.removesuffix("s")
    instrument = instrument_words(answers)
    return dict(answers) | {
        "sides": sides,
        "many": many,
        "participants": plural,
        "participant": single,
        "others": f"the other {plural if many else single}",
        "both": "all" if many else "both",
        "either": "any" if many else "either",
        "between": "among" if many else "between",
        "chapeau": phrases.capital(_presented(sides)),
        "the_names": _together(sides),
        "the_countries": phrases.and_list(side.the_country for side in sides),
        "instrument": instrument["title"],
        "short": instrument["short"],
        "defined": _defined(instrument),
        "originals": answers.get("originals") or len(sides),
        "languages": [phrases.language_name(name) for name in answers.get("languages") or ("English",)],
    }


def particulars_of(answers: Mapping[str, Any], title: str) -> Particulars:
    """Return the particulars of a draft; ``title`` is what the template made of it."""
    sides = sides_of(answers)
    day = answers.get("date")
    return Particulars(
        title=title,
        instrument_type=str(instrument_words(answers)["slug"]),
        sides=tuple(Side(side.id, side.country) for side in sides),
        participants=tuple(_participant(side, name) for side in sides for name in side.names),
        collective_name=str(answers.get("collective_name", "") or "Participants"),
        signed_on=day if isinstance(day, date) else None,
        place=str(answers.get("place", "")),
        languages=known_languages(answers.get("languages") or ("English",)),
        originals=answers.get("originals") or len(sides),
        signatories=tuple(Signatory(side.id, side.signatory, side.post) for side in sides),
        status="draft",
        binding="non-binding",
    )


def _participant(side: SideWords, name: str) -> Participant:
    if name != side.names[0]:
        return Participant(side.id, name)
    return Participant(side.id, name, side.represented_by, side.short)


def _together(sides: Sequence[SideWords]) -> str:
    """Return the sides' participants in a row; commas part the sides where one of them has several."""
    names = [side.the_name for side in sides]
    if all(len(side.names) == 1 for side in sides):
        return phrases.and_list(names)
    return ", ".join(names[:-1]) + f", and {names[-1]}"


def _presented(sides: Sequence[SideWords]) -> str:
    parts = [side.presented for side in sides]
    if len(parts) > _PAIR:
        mark = ";" if any("," in part for part in parts) else ","
        return f"{mark} ".join(parts[:-1]) + f"{mark} and {parts[-1]}"
    return ", and ".join(parts) if any("," in part or " and " in part for part in parts) else " and ".join(parts)


def _defined(instrument: Mapping[str, Any]) -> str:
    title = str(instrument["title"])
    return f"{title} (hereinafter “{instrument['short']}”)" if instrument["defined"] else title
