"""How long a backup takes, what whoever types feels of it, and how long the whole library takes out and back.

    python benchmarks/backups.py [TEXTS]

Prints seconds, and for typing milliseconds: 50th and 95th percentile and the worst.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from threading import Event, Thread

from app.jobs.desks import KeptDesk
from app.jobs.keeping import Writer
from app.library.backups import back_up
from app.library.store import Library
from app.library.values import Kept
from app.library.whole import write_library
from app.library.whole_reading import read_library
from app.model.draft import Draft, Setting
from app.model.ids import new_id
from app.model.instrument import Source
from benchmarks.keeping import instrument, typed

BYTES, WORDS = 100_000, 50_000
"""Of a source: a Word file, and the words in it."""


def filled(path: Path, texts: int) -> None:
    with closing(Library.open(path)) as library:
        for _ in range(texts):
            data = os.urandom(BYTES)
            source = Source("a.docx", sha256(data).hexdigest(), "words " * (WORDS // 6), "benchmark")
            library.add(instrument(20), source, data)


def took(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


class Typist(Thread):
    def __init__(self, library: Library) -> None:
        super().__init__()
        text = instrument(200)
        draft = Draft(new_id(), text, Setting(), text.provisions)
        library.begin(draft, "Draft")
        self.desk = KeptDesk(Kept(draft, (), (), 0))
        self.writer = Writer(library, self.desk)
        self.times: list[float] = []
        self.over = Event()

    def run(self) -> None:
        while not self.over.is_set():
            self.desk.do(typed(self.desk.draft, 7))
            self.times.append(1000 * took(self.writer.write))
            time.sleep(0.02)

    def said(self) -> str:
        times, self.times = sorted(self.times), []
        return f"{times[len(times) // 2]:.0f} / {times[len(times) * 95 // 100]:.0f} / {times[-1]:.0f} ms"


def main(texts: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PARAPH_HOME"] = folder
        path = Path(folder) / "library.paraph"
        filled(path, texts)
        print(f"{texts} texts, {path.stat().st_size / 1e6:.0f} MB")
        print(f"opened in {took(lambda: Library.open(path).close()):.3f} s")
        with closing(Library.open(path)) as library:
            typist = Typist(library)
            typist.start()
            time.sleep(3)
            print(f"typing alone: {typist.said()}")
            print(f"backed up and checked in {took(lambda: back_up(path, 'daily')):.1f} s")
            print(f"typing meanwhile: {typist.said()}")
            typist.over.set()
            typist.join()
        print(f"written to one open file in {took(lambda: write_library(path, Path(folder) / 'out.zip')):.1f} s")
        print(f"read back in {took(lambda: read_library(Path(folder) / 'out.zip', Path(folder) / 'n.paraph')):.1f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
