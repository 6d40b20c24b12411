"""How many differences that are planted into two language versions are found, by kind, and what is told of real ones.

Run: ``python -m benchmarks.conformity [DIR] [--most N] [-v]``. Without a folder the memoranda of
tests/checking/bilingual_texts.py; in a folder each NAME.en.txt is held against NAME.ja.txt (or another). One fault at
a time, seeded; it is found when a finding that was not there before stands at its row. ``-v`` lists what is missed.

What was told of real pairs of English and Japanese that nobody had mended on, each batch before anything was
mended on it, excerpts of treaties, exchanges of notes and notes verbales as their files' reader took them (a
page: 400 English words; false findings a page, in brackets those of the program as it was before all of
these were mended on): 21 texts of 6.1 pages 7.0 (7.0), most of them provisions said to be missing; the Universal
Declaration of Human Rights 9.2 (9.2) beside three true ones, two of words that the Japanese copy lacks and
one of a “should”; then, mended on the ones before, 20 texts of 6.1 pages 4.1, 8 texts of 2.4 pages 5.1
(10.5), 5 texts of 1.6 pages 9.6 (15.4), 5 texts of 1.5 pages 2.0 (6.1), 6 texts of 1.3 pages 2.2 (4.5).
Wherever one said “supplies and services” and the other 物品又は役務, it counts as true. The declaration in French,
German and Spanish beside English: 1.1, 1.1 and 0.9 at first, when only figures and rows were held together.
The texts are not kept here. What is found of faults planted into them, all mended on by then, is less than in
the memoranda of the tests: lost items of lists .33, one of two things lost .53, “or” for “and” .60, strengths
.82, denials .88, the rest .84 to 1.0. A sentence that holds several of a kind hides one; what is joined is
only held together where the word is known (resources/rules/joined.toml).
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.checking.amounts import amounts
from app.checking.conformity import found_in
from app.checking.conformity_pairs import Pair, tag, together
from app.checking.conformity_reads import read_together
from app.checking.conformity_rows import held_rows
from app.checking.conformity_terms import Term, defined
from app.checking.modals import data
from app.errors import NotAnInstrument
from app.jobs.opening import reading_of
from app.language.countries import find
from app.model.finding import Finding
from app.model.instrument import LanguageVersion
from app.model.provision import Kind, Provision
from app.model.text import Text
from tests.checking.bilingual_texts import SETS, versions

Versions = tuple[LanguageVersion, LanguageVersion]
SEED = 20261122
_PAGE = 400
_DIGITS = dict(zip("一二三四五六七八九", "二三五六七八九四五", strict=True))
_WORDS = {"two": "three", "three": "five", "four": "six", "five": "seven", "six": "nine", "seven": "eight",
          "eight": "ten", "ten": "twelve", "thirty": "sixty", "ninety": "thirty", "twelve": "six"}  # fmt: skip
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip

# What is put for what, in the words of each language; each place where a form fits is one fault.
_NOUN = "[一-鿿ァ-ヴー・]{2,9}"
CHANGES: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {
    "negation": {
        "ja": (
            (r"(?<=[一-鿿])しない。", "する。"), (r"するものではない", "する"), (r"ことはない。", "。"),
            (r"できない", "できる"), (r"てはならない", "なければならない"), (r"(?<=[一-鿿])する。", "しない。"),
            (r"ことができる", "ことができない"), (r"意図を有する", "意図を有しない"), (r"有する。", "有しない。"),
        ),
        "en": (
            (r"\b(?:do|does) not ", ""), (r"(?<!o )\bnot (?!only|later|less|more|exceed)", ""),
            (r"\bshall (?!not)", "shall not "), (r"\bmay (?!not|be nec)", "may not "),
            (r"(?<!The )(?<!this )\bwill (?!not)", "will not "), (r"\bintend to\b", "do not intend to"),
        ),
        "fr": ((r"\bsera\b", "ne sera pas"), (r"\ba droit\b", "n’a pas droit"), (r"\bNul ne\b", "Chacun")),
        "de": ((r"\bhat das Recht\b", "hat nicht das Recht"), (r"\bNiemand\b", "Jeder"), (r"\bmuss\b", "muss nicht")),
        "es": ((r"\btiene derecho\b", "no tiene derecho"), (r"\bNadie\b", "Todos"), (r"\bserá\b", "no será")),
    },
    "and for or": {
        "ja": ((r"及び", "又は"), (r"並びに", "又は")), "en": ((r"\band (?!/|a\b)", "or "),),
    },
    "or for and": {
        "ja": ((r"又は", "及び"),), "en": ((r"\bor (?!more|less|both|other)", "and "),),
        "fr": ((r"\bou\b", "et"),), "de": ((r"\boder\b", "und"),), "es": ((r"\b[ou]\b(?= [a-z])", "y"),),
    },
    "modal": {
        "ja": (
            (r"することができる", "するものとする"), (r"(?<!次の)ものとする", "ことができる"),
            (r"する意図を有する", "しなければならない"), (r"なければならない", "ることができる"),
            (r"ことが望ましい", "ことができる"), (r"することができる", "しなければならない"),
        ),
        "en": (
            (r"\bshall (?!:)", "may "), (r"\bmay (?!not)", "shall "), (r"\bintends? to\b", "shall"),
            (r"\bshould (?!not)", "shall "), (r"\bmust\b", "may"),
        ),
        "fr": ((r"\bdoit\b", "peut"), (r"\bdoivent\b", "peuvent"), (r"(?<!ne )\bpeut\b", "doit")),
        "de": ((r"\bmuss\b", "kann"), (r"\bkann\b", "muss")),
        "es": ((r"\bdebe\b", "puede"), (r"\bdeben\b", "pueden"), (r"\bdeberá\b", "podrá")),
    },
    "unit": {
        "ja": (
            (r"円", "ドル"), (r"(?:米|合衆国)?ドル", "ユーロ"), (r"(?<=[十百千\d])日(?=以|前|間|を|の)", "箇月"),
            (r"[箇か]月(?!ごと)", "年"), (r"海里", "キロメートル"), (r"ヘクタール", "アール"),
            (r"パーセント|％", "割"), (r"営業日", "日"),
        ),
        "en": (
            (r"\b[Yy]en\b", "dollars"), (r"\bdollars\b", "euros"), (r"\beuros\b", "dollars"),
            (r"(?<=\d )days\b", "months"), (r"\bmonths\b", "years"), (r"\bnautical miles\b", "kilometres"),
            (r"\bhectares\b", "acres"), (r"(?<=[a-z] )years\b(?=[ ,.;])", "months"),
            (r"\bworking days\b", "days"),
        ),
    },
    "item of a list": {
        "ja": (
            (rf"(?<![一-鿿ァ-ヴー]){_NOUN}、(?={_NOUN}(?:及び|並びに|又は|、{_NOUN}(?:及び|又は)))", ""),
        ),
        "en": (
            (r", [a-z]+(?: [a-z]+)?(?=,? (?:and|or) [a-z]+)", ""),
            (r"\b[a-z]{4,}, (?=[a-z]{4,},? (?:and|or) [a-z]{4,})", ""),
        ),
    },
    "one of two": {
        "ja": (
            (r"及び[一-鿿ァ-ヴー]{2,6}(?=[のをにはが])", ""),
            (r"[一-鿿ァ-ヴー]{2,6}及び(?=[一-鿿ァ-ヴー]{2,6}[のをにはが])", ""),
        ),
        "en": ((r"(?<=[a-z]{4}) and [a-z]{5,}(?= (?:of|in|for|between|to|by)\b|[.;,])", ""),),
    },
}  # fmt: skip
_IDLE = re.compile(r"\b(?:as|if there|nothing|no|no one|neither|nor)\b[^.;]{0,60}$", re.IGNORECASE)
"""Before these “may” and “shall” say the same: as may be agreed, no one may, nothing shall."""

SIDES = {"ja": ("両締約国", "双方の側"), "en": ("the Contracting Parties", "the Sides")}
_OTHERS = {"ja": ("協議会", "研究所", "機構"), "en": ("Bureau", "Council", "Institute")}
_BODY = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.RECITAL})


@dataclass(frozen=True)
class Fault:
    """A fault that was planted: its kind, both versions with it, and what the rows hold that it stands in."""

    kind: str
    versions: Versions
    ids: frozenset[str]
    was: str


class Planter:
    """Plants faults into two versions, each alone."""

    def __init__(self, both: Versions, rows: Sequence[Pair]) -> None:
        self.both = both
        self.rows = together(rows)
        self._row = {each.id: row for row in self.rows for each in (*row.ours, *row.theirs)}

    def faults(self) -> Iterator[Fault]:
        """Yield every fault that can be planted."""
        for side, version in enumerate(self.both):
            language = tag(version)
            for at, provision in enumerate(version.provisions):
                row = self._row.get(provision.id)
                if row is None or not (row.ours and row.theirs):
                    continue
                for kind, words in self._worded(provision.text.plain, language):
                    yield self._made(kind, side, at, words)
                if provision.kind in _BODY and len(provision.words) > 12:
                    yield self._dropped(side, at)
                    if at + 1 < len(version.provisions) and version.provisions[at + 1].kind is provision.kind:
                        yield self._swapped(side, at)
        yield from self._renamed()

    def _worded(self, words: str, language: str) -> Iterator[tuple[str, str]]:
        for kind, forms in CHANGES.items():
            for form, put in forms.get(language, ()):
                for match in re.finditer(form, words):
                    if kind in {"modal", "negation"} and _IDLE.search(words[: match.start()]):
                        continue
                    yield kind, words[: match.start()] + put + words[match.end() :]
        for each in amounts(words, language) if language in {"en", "ja"} else ():
            if not each.sure or each.sort not in {"number", "date", "period", "share"}:
                continue
            changed = _other_amount(words[each.start : each.end], language)
            if changed:
                yield "date" if each.sort == "date" else "number", words[: each.start] + changed + words[each.end :]
        yield from _other_country(words, language)

    def _renamed(self) -> Iterator[Fault]:
        tags = (tag(self.both[0]), tag(self.both[1]))
        paired = [row for row in self.rows if row.ours and row.theirs]
        reads = [(read_together(row.ours, tags[0]), read_together(row.theirs, tags[1])) for row in paired]
        for term in defined(reads):
            for side, language in enumerate(tags):
                yield from self._term(term, side, language)

    def _term(self, term: Term, side: int, language: str) -> Iterator[Fault]:
        said = term.theirs if side else term.ours
        for at, provision in enumerate(self.both[side].provisions):
            row = self._row.get(provision.id)
            words = provision.text.plain
            if row is None or provision.kind not in _BODY or said not in words or re.search(r"[「“\"]", words):
                continue
            many = bool(
                re.search(r"Part|Sides|Govern|Minist|Count", term.ours if tag(self.both[0]) == "en" else term.theirs)
            )
            put = (SIDES if many else _OTHERS).get(language, ("Autre",))[at % 2]
            yield self._made("defined term", side, at, words.replace(said, put))

    def _made(self, kind: str, side: int, at: int, words: str) -> Fault:
        old = self.both[side].provisions[at]
        return self._fault(kind, side, at, (replace(old, text=Text(words)),), old)

    def _dropped(self, side: int, at: int) -> Fault:
        return self._fault("provision", side, at, (), self.both[side].provisions[at])

    def _swapped(self, side: int, at: int) -> Fault:
        one, other = self.both[side].provisions[at : at + 2]
        made = (
            replace(other, label=one.label, number=one.number),
            replace(one, label=other.label, number=other.number),
        )
        return self._fault("order", side, at, made, one, other)

    def _fault(self, kind: str, side: int, at: int, new: tuple[Provision, ...], *old: Provision) -> Fault:
        version = self.both[side]
        changed = (*version.provisions[:at], *new, *version.provisions[at + len(old) :])
        made = list(self.both)
        made[side] = replace(version, provisions=changed)
        rows = [self._row[each.id] for each in old if each.id in self._row]
        ids = frozenset(each.id for row in rows for each in (*row.ours, *row.theirs))
        return Fault(kind, (made[0], made[1]), ids, old[0].words)


def _other_amount(words: str, language: str) -> str:
    if found := re.search(r"[1-9]", words):
        return f"{words[: found.start()]}{int(found[0]) % 9 + 1}{words[found.end() :]}"
    if language == "ja":
        found = re.search("[一二三四五六七八九]", words)
        return (
            words[: found.start()] + _DIGITS[found[0]] + words[found.end() :]
            if found
            else words.replace("十", "二十", 1)
        )
    for one, other in (*_WORDS.items(), *zip(_MONTHS, (*_MONTHS[1:], _MONTHS[0]), strict=True)):
        if re.search(rf"\b{one}\b", words):
            return re.sub(rf"\b{one}\b", other, words, count=1)
    return ""


def _other_country(words: str, language: str) -> Iterator[tuple[str, str]]:
    if language == "en":
        for each in find(words):
            if each.kind == "name":
                said = words[each.start : each.end]
                yield "name", words.replace(said, "Peru" if said.upper() != "PERU" else "Chile")
    elif language == "ja":
        for sure, _ in data()["countries"].values():
            found = re.search(sure, words)
            if found and words[found.end() : found.end() + 1] != "語":
                yield "name", words.replace(found[0], "ペルー" if found[0] != "ペルー" else "チリ")


def told(both: Versions) -> tuple[Sequence[Pair], tuple[Finding, ...]]:
    """Return the rows of two versions and what is found in them."""
    rows = held_rows(*both)
    return rows, found_in(rows, *both)


def _key(finding: Finding) -> tuple[object, ...]:
    beside = finding.beside
    return finding.rule, finding.at, finding.passage, beside and (beside.at, beside.passage)


def caught(fault: Fault, known: set[tuple[object, ...]]) -> bool:
    """Tell whether a finding that was not known stands where the fault is."""
    new = [each for each in told(fault.versions)[1] if _key(each) not in known]
    return any({each.at, each.beside.at if each.beside else each.at} & fault.ids for each in new)


def shipped() -> dict[str, Versions]:
    """Return the memoranda of the tests, each in English and in Japanese."""
    return {f"set {at}": versions(rows) for at, rows in enumerate(SETS)}


def in_folder(folder: Path) -> dict[str, Versions]:
    """Return the pairs of files of a folder; what is no instrument is taken paragraph by paragraph."""
    made = {}
    for path in sorted(folder.glob("*.en.txt")):
        other = next(each for each in folder.glob(f"{path.name[:-7]}.*.txt") if each != path)
        one, two = _read(path), _read(other)
        made[path.name[:-7]] = (one, two) if one and two else (_paragraphs(path), _paragraphs(other))
    return made


def _read(path: Path) -> LanguageVersion | None:
    try:
        reading = reading_of(str(path), changes="accepted", password="", worker=None)
    except NotAnInstrument:
        return None
    return reading.instrument.versions[0] if reading else None


def _paragraphs(path: Path) -> LanguageVersion:
    language = path.name.split(".")[-2]
    words = [each.strip() for each in path.read_text(encoding="utf-8").split("\n\n") if each.strip()]
    made = (Provision(f"{language}{at}", Kind.PARAGRAPH, 0, Text(each)) for at, each in enumerate(words))
    return LanguageVersion(language, "original" if language == "en" else "translation", tuple(made))


def main(arguments: Sequence[str]) -> None:
    """Print what is told of the pairs as they are, and how many planted faults are found, by kind."""
    plain = [each for each in arguments if not each.startswith("-") and not each.isdigit()]
    most = int(arguments[arguments.index("--most") + 1]) if "--most" in arguments else 60
    pairs = in_folder(Path(plain[0])) if plain else shipped()
    faults: dict[str, list[tuple[Fault, set[tuple[object, ...]]]]] = {}
    findings, words = 0, 0
    for both in pairs.values():
        rows, found = told(both)
        known = {_key(each) for each in found}
        findings += len(found)
        words += sum(len(each.words.split()) for each in both[0].provisions)
        for fault in Planter(both, rows).faults():
            faults.setdefault(fault.kind, []).append((fault, known))
        if "-v" in arguments:
            for each in found:
                print(f"  told: {each.rule}: {each.message} {each.passage[:80]}")
    print(f"{len(pairs)} pairs, {words / _PAGE:.1f} pages: {findings} findings as they are")
    chosen = random.Random(SEED)
    hits: Counter[str] = Counter()
    for kind, every in sorted(faults.items()):
        some = chosen.sample(every, min(most, len(every)))
        for fault, known in some:
            hit = caught(fault, known)
            hits[kind] += hit
            if not hit and "-v" in arguments:
                print(f"  missed {kind}: {_changed(fault)}")
        print(f"{kind:<16}{hits[kind]:>4} of {len(some):<4}{hits[kind] / len(some):.2f}")


def _changed(fault: Fault) -> str:
    new = [each.words for version in fault.versions for each in version.provisions if each.id in fault.ids]
    return f"{fault.was[:300]} => {' | '.join(each[:300] for each in new)}"


if __name__ == "__main__":
    main(sys.argv[1:])
