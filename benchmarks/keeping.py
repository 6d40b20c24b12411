"""How soon what is typed is on the disk, while texts are imported, and how long a draft with a long past takes to open.

    python benchmarks/keeping.py

Prints milliseconds: 50th and 95th percentile and the worst.
"""

import hashlib
import random
import tempfile
import threading
import time
from dataclasses import replace
from pathlib import Path

from app.jobs.desks import KeptDesk, open_desk
from app.jobs.keeping import Writer
from app.library.store import Library
from app.library.values import Kept
from app.model.draft import Draft, Setting, Step
from app.model.edits import Splice
from app.model.ids import new_id
from app.model.instrument import Instrument, LanguageVersion, Particulars, Source
from app.model.provision import Kind, Provision, TopicSpan
from app.model.text import Text

WORDS = Path(__file__).with_name("keeping.py").read_text(encoding="utf-8").split()
CHANCE = random.Random(5)


def instrument(provisions: int, words: int = 28) -> Instrument:
    made = tuple(
        Provision(new_id(), Kind.PARAGRAPH, 1, Text(text), topics=(TopicSpan("funding", 0, len(text)),))
        for text in (" ".join(CHANCE.choices(WORDS, k=words)) for _ in range(provisions))
    )
    return Instrument(new_id(), Particulars(title="Memorandum"), (LanguageVersion("en", "original", made),))


def typed(draft: Draft, at: int) -> Step:
    old = draft.provisions[at]
    return Step((Splice(at, (old,), (replace(old, text=Text(f"{old.text.plain}x")),)),), "typed")


def begun(library: Library) -> KeptDesk:
    text = instrument(700)
    draft = Draft(new_id(), text, Setting(), text.provisions)
    library.begin(draft, "Draft")
    return KeptDesk(Kept(draft, (), (), 0))


def said(what: str, times: list[float]) -> None:
    times.sort()
    parts = (times[len(times) // 2], times[len(times) * 95 // 100], times[-1])
    print(f"{what:<58}" + "".join(f"{part * 1000:8.1f}" for part in parts))


def writes(seconds: float, writer: Writer, desk: KeptDesk) -> list[float]:
    times, end = [], time.perf_counter() + seconds
    while time.perf_counter() < end:
        desk.do(typed(desk.draft, CHANCE.randrange(700)))
        before = time.perf_counter()
        writer.write()
        times.append(time.perf_counter() - before)
        time.sleep(0.05)
    return times


def while_importing(library: Library, provisions: int, writer: Writer, desk: KeptDesk) -> None:
    stop, texts = [], [instrument(provisions) for _ in range(4)]

    def go_on() -> None:
        number = 0
        while not stop:
            data = str(number).encode() + str(provisions).encode()
            source = Source("a.docx", hashlib.sha256(data).hexdigest(), "text", "importer")
            library.add(replace(texts[number % 4], id=new_id()), source, data)
            number += 1

    thread = threading.Thread(target=go_on)
    thread.start()
    said(f"a write, while texts of {provisions} provisions are imported", writes(6, writer, desk))
    stop.append(True)
    thread.join()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.paraph")
        desk = begun(library)
        writer = Writer(library, desk)
        said("a write, nothing else running", writes(4, writer, desk))
        for provisions in (60, 700, 3_500):
            while_importing(library, provisions, writer, desk)
        writer.leave()
        desk = begun(library)
        writer = Writer(library, desk)
        for number in range(20_000):
            desk.do(typed(desk.draft, number // 3 % 700))
            if number % 4 == 0:
                writer.write()
        writer.leave()
        times = []
        for _ in range(10):
            before = time.perf_counter()
            open_desk(library, desk.draft.id)
            times.append(time.perf_counter() - before)
        said("opening a draft of 700 provisions with 20,000 steps", times)
        library.close()
        print(f"the library is {(Path(folder) / 'library.paraph').stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
