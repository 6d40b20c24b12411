"""How long a comparison of 100 pages takes, and how much it marks, beside the standard library's difflib.

Run from the project's folder: ``python benchmarks/compare.py``. Both see the same two texts in the same run. The edited
copy has one paragraph in twenty changed, sentences and paragraphs put in, paragraphs dropped and sections moved.
"""

import difflib
import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.comparing.compare import compare
from app.model.ids import new_id
from app.model.instrument import Instrument, LanguageVersion, Participant, Particulars, Side
from app.model.provision import Kind, Provision
from app.model.text import Text
from app.paths import resources

SECTIONS, PARAGRAPHS = 100, 10
PARTICULARS = Particulars(
    sides=(Side("jp", "Japan"), Side("us", "United States")),
    participants=(
        Participant("jp", "Government of Japan"),
        Participant("us", "Government of the United States of America"),
    ),
)
Words = list[str]


def main() -> None:
    """Print the time and the words marked of both."""
    rng = random.Random(1)
    before = _text(rng)
    after, planted = _edited(before, rng)
    words = sum(len(_words(provision.words)) for provision in before.provisions)
    print(f"{len(before.provisions)} provisions, {words} words, {planted} words planted")
    ours, marked = _timed(lambda: _marked_by_us(before, after))
    _tell("paraph", ours, marked, planted)
    peers = {"difflib by paragraph": _marked_by_difflib, "difflib by word": _marked_by_words}
    for name, peer in peers.items():
        theirs, its = _timed(lambda peer=peer: peer(before, after))
        _tell(name, theirs, its, planted)
        print(f"{'':22}{theirs / ours:.2f} times as long as paraph, {its / marked:.2f} times as many words marked")


def _tell(name: str, seconds: float, marked: int, planted: int) -> None:
    print(f"{name:20} {seconds:8.3f} s {marked:6d} words marked, {marked / planted:.2f} of those planted")


def _timed(work: Callable[[], int]) -> tuple[float, int]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def _marked_by_us(before: Instrument, after: Instrument) -> int:
    hunks = (hunk for change in compare(before, after).changes for hunk in change.hunks if hunk.op != "equal")
    return sum(len(_words(hunk.before)) + len(_words(hunk.after)) for hunk in hunks)


def _marked_by_difflib(before: Instrument, after: Instrument) -> int:
    """Pair paragraphs by difflib, then diff the words of every stretch that differs."""
    old, new = ([provision.words for provision in it.provisions] for it in (before, after))
    marked = 0
    for op, i, j, p, q in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op != "equal":
            marked += _words_marked(_words(" ".join(old[i:j])), _words(" ".join(new[p:q])))
    return marked


def _marked_by_words(before: Instrument, after: Instrument) -> int:
    """Diff the words of the whole text at once."""
    old, new = (_words(" ".join(provision.words for provision in it.provisions)) for it in (before, after))
    codes = difflib.SequenceMatcher(None, old, new).get_opcodes()
    return sum(j - i + q - p for op, i, j, p, q in codes if op != "equal")


def _words_marked(old: Words, new: Words) -> int:
    codes = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return sum(j - i + q - p for op, i, j, p, q in codes if op != "equal")


def _words(text: str) -> Words:
    return re.findall(r"\w+|[^\w\s]", text)


def _text(rng: random.Random) -> Instrument:
    signed = (resources() / "signed").glob("*.txt")
    vocabulary = sorted({
        word for path in signed for word in re.findall(r"[a-z]{4,}", path.read_text(encoding="utf-8"))
    })
    stock = [_sentence(rng, vocabulary) for _ in range(40)]
    provisions = [Provision(new_id(), Kind.TITLE, 0, Text("Memorandum of Cooperation"))]
    for section in range(SECTIONS):
        heading = Text(" ".join(rng.sample(vocabulary, 3)).capitalize())
        provisions.append(Provision(new_id(), Kind.SECTION, 0, heading=heading, label=f"{section + 1}."))
        for at in range(PARAGRAPHS):
            alike = at % 2 == 0
            sentences = [rng.choice(stock) if alike else _sentence(rng, vocabulary) for _ in range(1 if alike else 3)]
            provisions.append(Provision(new_id(), Kind.PARAGRAPH, 1, Text(" ".join(sentences)), label=f"{at + 1}."))
    return Instrument(new_id(), PARTICULARS, (LanguageVersion("en", "original", tuple(provisions)),))


def _sentence(rng: random.Random, vocabulary: Sequence[str]) -> str:
    small = ("the", "of", "and", "to", "in")
    words = [rng.choice(small) if rng.random() < 0.3 else rng.choice(vocabulary) for _ in range(rng.randint(14, 26))]
    return f"{rng.choice(('Japan', 'The United States', 'The Participants'))} intends to {' '.join(words)}."


def _edited(before: Instrument, rng: random.Random) -> tuple[Instrument, int]:
    provisions = list(before.provisions)
    planted = 0
    for at in rng.sample([at for at, p in enumerate(provisions) if p.kind is Kind.PARAGRAPH], 55):
        words = provisions[at].text.plain.split(" ")
        start = rng.randrange(3, len(words) - 4)
        if at % 3:
            words[start : start + 2] = ["lantern", "harbour", "saddle"]
            planted += 5
        else:
            words += ["A", "glossary", "of", "terms", "is", "maintained", "by", "volunteers", "."]
            planted += 9
        provisions[at] = replace(provisions[at], text=Text(" ".join(words)))
    for at in sorted(rng.sample(range(200, 800, 11), 8), reverse=True):
        if provisions[at].kind is Kind.PARAGRAPH:
            planted += len(_words(provisions.pop(at).words))
    starts = [at for at, p in enumerate(provisions) if p.kind is Kind.SECTION]
    block = provisions[starts[20] : starts[21]]
    rest = provisions[: starts[20]] + provisions[starts[21] :]
    rest[starts[70] : starts[70]] = block
    fresh = tuple(replace(provision, id=new_id()) for provision in rest)
    return replace(before, versions=(replace(before.versions[0], provisions=fresh),)), planted


if __name__ == "__main__":
    main()
