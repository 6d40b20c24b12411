"""A library of very many clauses, made quickly and always the same: what the benchmarks search and type against.

``python -m benchmarks.made_library 100000`` makes it in the folder for temporary files, once, and says where. The
instruments are between random countries; their clauses are worded after the patterns below, with verbs, periods, fields
and names drawn so that, as in real texts, some words stand everywhere and most words in very few.
"""

# ruff: noqa: E501 - a sentence stands on one line

import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from app.language.countries import Country, countries
from app.library.store import Library
from app.model.instrument import Instrument, LanguageVersion, Participant, Particulars, Side, Source
from app.model.provision import Kind, Provision, TopicSpan
from app.model.text import Text

A_TEXT = 60
"""Clauses of one instrument."""
_MADE = 4
"""Grows with every change of what is made, so that a library made before is not taken for one of today's."""

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("purpose", "The purpose of this MOC is to {act} cooperation between {a} and {b} in the field of {field}."),
    ("purpose", "This MOC provides a framework under which the Participants {duty} {act} {field} and {field}."),
    ("areas_of_cooperation", "{Act} {field}, including {thing} and {thing}."),
    ("areas_of_cooperation", "Exchange of {thing} on {field}, with particular attention to the {name} {thing}."),
    ("areas_of_cooperation", "Joint {thing} and {thing} concerning {field} in the {name} region."),
    ("forms_of_cooperation", "Exchange of visits by {people} engaged in {field}."),
    ("forms_of_cooperation", "{Act} seminars, workshops and training for {people} on {field}."),
    ("working_group", "The Participants {duty} establish a working group on {field}, co-chaired at the level of {post}."),
    ("working_group", "The Working Group {duty} report on its {thing} to the {people} of both Participants every {months}."),
    ("participating_agencies", "For {a}, {office_a} is the lead agency; for {b}, it is {office_b}, assisted by {name} Institute."),
    ("contact_points", "Each Participant {duty} designate a contact point for {thing} within {days} of the operative date."),
    ("meetings", "The Participants {duty} meet at least once every {months}, alternately in {name} and {name}, or online."),
    ("meetings", "Meetings are convened at the level of {post}, with the participation of {people} as needed."),
    ("funding", "Each Participant {duty} bear the costs of its own participation in the {thing} under this MOC."),
    ("funding", "Cooperation under this MOC is subject to the availability of funds, personnel and {thing}."),
    ("funding", "Nothing in this MOC commits the Participants to the expenditure of funds for {thing}."),
    ("intellectual_property", "Rights in {thing} created jointly in the {name} {thing} are treated as the Participants mutually determine."),
    ("confidentiality", "{Thing} received in confidence from a Participant {duty} not be disclosed to third parties without written consent."),
    ("legal_character", "This MOC does not create any legally binding rights or obligations under international or domestic law."),
    ("legal_character", "This MOC is not intended to alter existing agreements between {a} and {b} concerning {field}."),
    ("applicable_law", "Activities take place in accordance with the respective laws and regulations of {a} and {b} on {thing}."),
    ("differences", "Any difference arising from the interpretation of this MOC {duty} be resolved by consultation between the {people}."),
    ("modification", "This MOC may be modified by mutual written decision of the Participants, except as regards {thing}."),
    ("review", "The Participants {duty} review this MOC every {months} to determine whether {thing} should be revised or discontinued."),
    ("duration", "This MOC remains in operation for {years}, and may be extended for a further {years} by written consent."),
    ("discontinuation", "Either Participant may discontinue this MOC by giving {days} written notice to the other Participant."),
    ("discontinuation", "Discontinuation {duty} not affect {thing} begun in the {name} programme before the date of the notice."),
    ("operative_date", "This MOC becomes operative on the date of {last} signature by both Participants."),
    ("language", "Signed in duplicate at {name} in the English language, both texts being equally valid."),
)  # fmt: skip
_RECITALS = (
    "Recognizing the importance of {field} to the economies of {a} and {b};",
    "Noting the {thing} agreed at the {name} meeting of {people} on {field};",
    "Desiring to {act} {field} through {thing} and {thing};",
)
_ACTS = tuple(
    each.strip()
    for each in [
        "promote",
        "strengthen",
        "facilitate",
        "expand",
        "encourage",
        "deepen",
        "support",
        "coordinate",
        "develop",
        "advance",
    ]
)
_DUTIES = ("intend to", "intends to", "will", "should", "are expected to", "may", "plan to", "endeavour to")
_KINDS = """critical minerals|deep-sea mining|marine scientific research|renewable energy|hydrogen|nuclear safety|space
 exploration|satellite data|quantum technology|artificial intelligence|semiconductors|biotechnology|public health|vaccine
 production|food safety|plant quarantine|fisheries|forestry|water management|disaster risk reduction|meteorology|civil
 aviation|maritime transport|railways|ports|customs|taxation|competition policy|consumer protection|intellectual
 property|standards|cybersecurity|digital trade|postal services|education|language teaching|museums|archives|film|sport|
 tourism|labour mobility|social security|youth exchange|policing|border control|extradition practice|anti-corruption|
 statistics|land survey|geological mapping|recycling|waste management|urban planning|housing|agriculture|irrigation"""
_THINGS = """information|data|samples|best practices|experts|research results|equipment|projects|programmes|activities|
 publications|technical assistance|capacity building|training materials|pilot studies|supply chains|investments|
 laboratories|observations|models|surveys|inspections|certificates|licences|procedures|guidelines|standards|facilities"""
_PEOPLE = """officials|senior officials|experts|researchers|scientists|engineers|students|inspectors|representatives|
 ministers|private sector representatives|academic institutions"""
_POSTS = ("Director-General", "Deputy Assistant Secretary", "Vice-Minister", "Director", "Head of Department")
_OFFICES = ("Ministry of {}", "Department of {}", "Agency for {}", "Office of {}", "National Institute of {}")
_LENGTHS = (
    "six months",
    "twelve months",
    "two years",
    "three years",
    "five years",
    "180 days",
    "ninety days",
    "30 days",
)
_SYLLABLES = [
    "ka",
    "lo",
    "ri",
    "ben",
    "tas",
    "mor",
    "ved",
    "al",
    "gu",
    "ne",
    "shi",
    "po",
    "ran",
    "dil",
    "che",
    "wo",
    "ster",
    "ham",
    "fi",
    "que",
    "zan",
    "bri",
    "no",
    "tel",
    "ur",
]
_RARE = 30_000


def path_of(clauses: int, folder: Path | None = None, a_text: int = A_TEXT) -> Path:
    """Return where a library of so many clauses lies, ``a_text`` to an instrument; made there when it is not yet."""
    place = folder or Path(tempfile.gettempdir())
    path = place / f"paraph-made-{_MADE}-{clauses}-{a_text}.paraph"
    if not path.exists():
        making = path.with_suffix(".making")
        for left in (making, *(Path(f"{making}{end}") for end in ("-wal", "-shm"))):
            left.unlink(missing_ok=True)
        library = Library.open(making)
        fill(library, clauses, a_text=a_text)
        library.close()
        making.replace(path)
    return path


def fill(library: Library, clauses: int, seed: int = 1, a_text: int = A_TEXT) -> None:
    """Add instruments with so many clauses in all, at least."""
    chance = random.Random(seed)
    maker = _Maker(chance, a_text)
    for number in range(-(-clauses // a_text)):
        add(library, maker.instrument(number))


def add(library: Library, instrument: Instrument) -> str:
    """Add one instrument as if a file of it had been read; return its id."""
    data = instrument.id.encode()
    source = Source("made.txt", hashlib.sha256(data).hexdigest(), "", "benchmark")
    return library.add(instrument, source, data).id


def instruments(count: int, seed: int = 2, a_text: int = A_TEXT) -> Iterator[Instrument]:
    """Yield instruments like those of the library, but others: what a draft, or a batch to import, is made of."""
    maker = _Maker(random.Random(seed), a_text)
    for number in range(count):
        yield maker.instrument(1_000_000 * seed + number)


class _Maker:
    def __init__(self, chance: random.Random, a_text: int) -> None:
        self._chance, self._a_text = chance, a_text
        self._countries = countries()
        words = random.Random(7)
        self._names = ["".join(words.choices(_SYLLABLES, k=words.randint(2, 4))).capitalize() for _ in range(_RARE)]
        self._fields, self._things, self._people = (
            [" ".join(each.split()) for each in words.split("|")] for words in (_KINDS, _THINGS, _PEOPLE)
        )

    def instrument(self, number: int) -> Instrument:
        one, other = self._chance.sample(self._countries, 2)
        field = self._chance.choice(self._fields)
        offices = [self._chance.choice(_OFFICES).format(self._chance.choice(self._fields).title()) for _ in range(2)]
        slots = {"a": one.name, "b": other.name, "office_a": offices[0], "office_b": offices[1]}
        signed = date(1990, 1, 1) + timedelta(days=self._chance.randrange(13_000))
        identity = f"made{number:08d}"
        particulars = Particulars(
            title=f"Memorandum of Cooperation on {field.title()} between {one.name} and {other.name}",
            instrument_type="memorandum_of_cooperation",
            sides=(Side("a", one.name), Side("b", other.name)),
            participants=(self._participant("a", one, offices[0]), self._participant("b", other, offices[1])),
            collective_name="Participants",
            signed_on=signed,
            place=self._name(),
            languages=("en",),
            status="signed",
            binding="non-binding",
        )
        provisions = tuple(self._provisions(identity, particulars, field, slots))
        return Instrument(identity, particulars, (LanguageVersion("en", "original", provisions),))

    def _participant(self, side: str, country: Country, office: str) -> Participant:
        return Participant(side, f"Government of {country.name}", office)

    def _provisions(
        self, identity: str, particulars: Particulars, field: str, slots: dict[str, str]
    ) -> Iterator[Provision]:
        count = iter(range(10_000))

        def made(kind: Kind, text: str, topic: str = "", level: int = 0, heading: str = "") -> Provision:
            spans = (TopicSpan(topic, 0, len(text)),) if topic else ()
            head = Text(heading) if heading else None
            return Provision(f"{identity}p{next(count)}", kind, level, Text(text), head, topics=spans)

        yield made(Kind.TITLE, particulars.title)
        sides = " and ".join(f"the {one.name}" for one in particulars.participants)
        yield made(Kind.CHAPEAU, f"{sides[0].upper()}{sides[1:]} (hereinafter “the Participants”),")
        for pattern in _RECITALS:
            yield made(Kind.RECITAL, self._worded(pattern, field, slots))
        yield made(Kind.LINK, "Have reached the following understandings:")
        for _ in range(self._a_text - 8):
            topic, pattern = self._chance.choice(_PATTERNS)
            yield made(Kind.PARAGRAPH, self._worded(pattern, field, slots), topic, 1)
        yield made(Kind.CLOSING, "The foregoing represents the understandings reached between the Participants.")
        yield made(
            Kind.SIGNING, f"Signed at {particulars.place} on {particulars.signed_on}, in duplicate.", "signature"
        )

    def _worded(self, pattern: str, field: str, slots: dict[str, str]) -> str:
        words, at = "", 0
        while (start := pattern.find("{", at)) >= 0:
            end = pattern.index("}", start)
            words += pattern[at:start] + self._slot(pattern[start + 1 : end], field, slots)
            at = end + 1
        words += pattern[at:]
        if self._chance.random() < 0.6:
            words = f"{words[:-1]}, as regards the {self._name()} {self._chance.choice(self._things)}{words[-1]}"
        return words

    def _slot(self, name: str, field: str, slots: dict[str, str]) -> str:
        chance = self._chance
        lists = {
            "act": _ACTS, "duty": _DUTIES, "thing": self._things, "people": self._people, "post": _POSTS,
            "months": _LENGTHS, "days": _LENGTHS, "years": _LENGTHS, "last": ("the last", "the later", "first"),
        }  # fmt: skip
        if name == "field":
            return field if chance.random() < 0.5 else chance.choice(self._fields)
        if name == "name":
            return self._name()
        if name in slots:
            return slots[name]
        word = chance.choice(lists[name.lower()])
        return word.capitalize() if name[0].isupper() else word

    def _name(self) -> str:
        """Return one of very many names, a few of them often, most of them hardly ever."""
        return self._names[int(_RARE * self._chance.random() ** 4)]


if __name__ == "__main__":
    start = time.perf_counter()
    print(path_of(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
    print(f"{time.perf_counter() - start:.1f} s")
