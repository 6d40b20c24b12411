"""How long a library of many clauses takes to be searched, and how well it finds the nearest.

``python -m benchmarks.search 10000`` fills a library with that many clauses, made by mixing the words of the two signed
texts, and prints milliseconds a question (median and the slowest of a hundred), and how often a clause with a fifth of
its words gone is found again. ``python -m benchmarks.search`` alone shows which clauses of one signed text answer the
sentences of the other, with their likeness: what the floor in app/library/nearest.py was chosen by.
"""

import hashlib
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from app.language.sentences import sentences
from app.library import nearest as likeness
from app.library.store import Library
from app.model.ids import new_id
from app.model.instrument import Instrument, LanguageVersion, Particulars, Source
from app.model.provision import Kind, Provision
from app.model.text import Text
from app.paths import resources

_A_TEXT = 60


def _signed() -> list[list[str]]:
    found = []
    for path in sorted((resources() / "signed").glob("*.txt")):
        words = path.read_text(encoding="utf-8").replace("**", "").split("\n\n")
        paragraphs = [" ".join(paragraph.split()) for paragraph in words]
        found.append([p[start:end] for p in paragraphs for start, end in sentences(p) if end - start > _A_TEXT // 2])
    return found


def _add(library: Library, texts: list[str]) -> str:
    provisions = tuple(Provision(new_id(), Kind.PARAGRAPH, text=Text(text)) for text in texts)
    instrument = Instrument(new_id(), Particulars(), (LanguageVersion("en", "original", provisions),))
    data = instrument.id.encode()
    return library.add(instrument, Source("made", hashlib.sha256(data).hexdigest(), "", "benchmark"), data).id


def _mixed(count: int, chance: random.Random) -> list[str]:
    pool = [sentence.split() for text in _signed() for sentence in text]
    rare = [f"word{number}" for number in range(count)]
    texts = []
    for _ in range(count):
        one, other = chance.choice(pool), chance.choice(pool)
        words = one[: chance.randint(3, 30)] + chance.sample(rare, 3) + other[-chance.randint(3, 30) :]
        texts.append(" ".join(words))
    return texts


def _timed(name: str, ask: Callable[[int], object]) -> None:
    took = []
    for number in range(100):
        start = time.perf_counter()
        ask(number)
        took.append((time.perf_counter() - start) * 1000)
    print(f"{name:28} median {statistics.median(took):7.1f} ms   slowest {max(took):7.1f} ms")


def _measure(library: Library, count: int) -> None:
    chance = random.Random(1)
    texts = _mixed(count, chance)
    start = time.perf_counter()
    for at in range(0, count, _A_TEXT):
        _add(library, texts[at : at + _A_TEXT])
    print(f"{count} clauses added in {time.perf_counter() - start:.1f} s")
    asked = [chance.choice(texts) for _ in range(100)]
    words = [text.split() for text in asked]
    _timed("one word", lambda n: library.search(words[n][0]))
    _timed("two words", lambda n: library.search(f"{words[n][0]} {words[n][-1]}"))
    _timed("a phrase", lambda n: library.search('"' + " ".join(words[n][:3]) + '"'))
    _timed("a prefix of three letters", lambda n: library.search(words[n][-1][:3] + "*"))
    _timed("a prefix of one letter", lambda n: library.search(words[n][-1][:1] + "*"))
    _timed("facets", lambda _: library.facets())
    short = [" ".join(word for word in text if chance.random() > 0.2) for text in words]
    hits = [library.nearest(text) for text in short]
    _timed("nearest", lambda n: library.nearest(short[n]))
    right = sum(text in [hit.clause.text for hit in found] for text, found in zip(asked, hits, strict=True))
    print(f"found again among five: {right} of 100")


def _show_floor(library: Library) -> None:
    one, other = _signed()
    identity = _add(library, one)
    _add(library, other)
    likeness.FLOOR, floor = 0.0, likeness.FLOOR
    for sentence in one:
        print(f"\n     {sentence[:110]}")
        for hit in library.nearest(sentence, exclude=identity, top=2):
            print(f"{hit.score:.2f} {'' if hit.score >= floor else '-':1}  {hit.clause.text[:110]}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        made = Library.open(Path(folder) / "library.paraph")
        if len(sys.argv) > 1:
            _measure(made, int(sys.argv[1]))
        else:
            _show_floor(made)
        made.close()
