"""How long precedents take at a drafter's elbow, in a library of 100,000 clauses.

``python -m benchmarks.precedents [CLAUSES]`` prints, in milliseconds: looking a provision up in a library that was just
opened, and again; the wordings of a place; a phrase; holding a provision against its known wording at a key; the first
screen and the whole of a draft of 60 pages; the same while instruments are added on another thread, which is what a
batch import does; and searches while another thread reads all clauses.
"""

import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from shutil import copy

from app.jobs.departures import Ground, looked_up, remarked, some_looked_up
from app.jobs.precedents import passages, precedents
from app.library.nearest import Sought
from app.library.store import Library
from app.model.draft import Draft
from app.model.instrument import Instrument
from app.model.provision import Provision
from app.model.text import Text
from benchmarks import made_library

_SCREEN, _PAGES_60 = 20, 700
_SWITCH = 0.0005
"""Seconds after which a thread lets another one go on, as in the window."""


def _timed(name: str, ask: Callable[[object], object], given: Iterable[object]) -> None:
    took = []
    for each in given:
        start = time.perf_counter()
        ask(each)
        took.append((time.perf_counter() - start) * 1000)
    took.sort()
    print(
        f"{name:46} median {statistics.median(took):7.1f}   95 % {took[int(len(took) * 0.95)]:7.1f}"
        f"   slowest {took[-1]:7.1f}"
    )


def _draft() -> Draft:
    """Return a draft of 60 pages between participants that no text of the library has together."""
    made = list(made_library.instruments(-(-_PAGES_60 // made_library.A_TEXT) + 1))
    provisions = tuple(provision for instrument in made for provision in instrument.provisions)[:_PAGES_60]
    first = made[0]
    return Draft("draft", replace(first, versions=(replace(first.versions[0], provisions=provisions),)))


def _typed(provision: Provision) -> Provision:
    plain = provision.text.plain
    at = len(plain) // 2
    return replace(provision, text=Text(f"{plain[:at]}x{plain[at:]}"))


def _lookups(library: Library, draft: Draft) -> None:
    ground = Ground(draft.instrument.particulars, draft.id)
    texts = [each.text.plain for each in draft.provisions[:100] if each.text.plain]
    _timed("nearest, library just opened", lambda text: library.look_up(Sought(str(text))), texts)
    _timed("nearest, again", lambda text: library.look_up(Sought(str(text))), texts)
    some = draft.provisions[100:200]
    _timed("a provision looked up, re-voiced, weighed", lambda it: looked_up(library, ground, it), some)  # type: ignore[arg-type]
    spots = [passages(each)[0] for each in some if each.text.plain]
    _timed("the wordings of a place, and who accepted them", lambda it: precedents(library, draft, it), spots)  # type: ignore[arg-type]
    words = [" ".join(text.split()[2:7]) for text in texts]
    _timed("a phrase of five words", lambda it: library.phrase(str(it)), words)
    known = [(each, departure) for each in some if (departure := looked_up(library, ground, each))]
    pairs = [(_typed(each), departure) for each, departure in known]
    _timed("held against its wording after a key", lambda it: remarked(ground.particulars, *it), pairs)  # type: ignore[misc]


def _whole(library: Library, draft: Draft, name: str) -> None:
    ground = Ground(draft.instrument.particulars, draft.id)
    start = time.perf_counter()
    some_looked_up(library, ground, draft.provisions[:_SCREEN], 3600)
    screen = time.perf_counter() - start
    some_looked_up(library, ground, draft.provisions[_SCREEN:], 3600)
    print(f"{name:46} first screen {screen:5.2f} s   all {time.perf_counter() - start:5.1f} s")


@contextmanager
def _meanwhile(work: Callable[[], object]) -> Iterator[None]:
    """Do something over and over on another thread."""
    over = threading.Event()

    def go_on() -> None:
        while not over.is_set():
            work()

    thread = threading.Thread(target=go_on)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _importing(library: Library) -> Callable[[], object]:
    made: list[Instrument] = list(made_library.instruments(400, seed=5))

    def add() -> None:
        if made:
            made_library.add(library, made.pop())

    return add


def _measure(clauses: int, folder: Path) -> None:
    path = folder / "library.paraph"
    copy(made_library.path_of(clauses), path)
    draft = _draft()
    library = Library.open(path)
    _lookups(library, draft)
    library.close()
    library = Library.open(path)
    _whole(library, draft, "a draft of 60 pages, library just opened")
    texts = [each.text.plain for each in draft.provisions[200:300] if each.text.plain]
    words = [text.split()[3] for text in texts if len(text.split()) > 3]
    _timed("search for a word", lambda it: library.search(str(it)), words)
    with _meanwhile(_importing(library)):
        _timed("nearest while instruments are added", lambda it: library.look_up(Sought(str(it))), texts)
    with _meanwhile(library.clauses):
        _timed("nearest while all clauses are read", lambda it: library.look_up(Sought(str(it))), texts)
        _timed("search while all clauses are read", lambda it: library.search(str(it)), words[:20])
    library.close()


if __name__ == "__main__":
    sys.setswitchinterval(_SWITCH)
    with tempfile.TemporaryDirectory() as made_here:
        _measure(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, Path(made_here))
