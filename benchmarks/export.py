"""How long a clean Word file of a draft of sixty pages takes: plain, fully dressed, and read back.

Run from the project's folder: ``python benchmarks/export.py``. The goal is a clean file in under a second.
"""

import io
import statistics
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from app.export.docx import clean_bytes  # noqa: E402 - after the path
from app.export.dress import Dress  # noqa: E402
from app.ingest import ours_word  # noqa: E402
from app.ingest.docx import read_whole  # noqa: E402
from app.model.draft import Draft, Setting  # noqa: E402
from app.model.ids import new_id  # noqa: E402
from app.model.instrument import Instrument, LanguageVersion, Particulars  # noqa: E402
from app.model.provision import Kind, Provision  # noqa: E402
from app.model.text import Text  # noqa: E402
from app.negotiating.outgoing import Outgoing, outgoing  # noqa: E402
from app.negotiating.printed import printed  # noqa: E402

PAGES, WORDS, RUNS = 60, 420, 5
SENTENCE = (
    "The Participants intend to cooperate in the exploration and development of seabed mineral resources, to exchange "
    "information and experts, and to consult each other on measures that may affect projects under paragraph 1 of "
    "section II, subject to the laws and regulations of their respective countries and to the funds at hand."
)


def draft() -> Draft:
    """Return a draft of so many pages, with a reference in each sentence."""
    made = [_provision(Kind.TITLE, 0, "Memorandum of Cooperation"), _provision(Kind.CHAPEAU, 0, SENTENCE)]
    while sum(len(each.words.split()) for each in made) < PAGES * WORDS:
        made.append(replace(_provision(Kind.SECTION, 0), heading=Text("Areas of Cooperation")))
        for _ in range(3):
            made.append(_provision(Kind.PARAGRAPH, 1, SENTENCE))
            made += [_provision(Kind.ITEM, 2, SENTENCE[:120]) for _ in range(2)]
    version = LanguageVersion("en", "original", tuple(made))
    text = Instrument(new_id(), Particulars("Memorandum of Cooperation", status="draft"), (version,))
    return Draft(text.id, text, Setting())


def _provision(kind: Kind, level: int, words: str = "") -> Provision:
    return Provision(new_id(), kind, level, Text(words))


def timed(name: str, work: Callable[[], object]) -> None:
    """Print the first time and the middle one of several."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    print(f"{name:34} first {times[0]:.2f} s, then {statistics.median(times[1:]):.2f} s")


def main() -> None:
    """Measure."""
    one = draft()
    text = printed(outgoing(one, Outgoing()))
    data = clean_bytes(text)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        size = len(package.read("word/document.xml"))
    words = sum(len(each.words.split()) for each in text.provisions)
    print(f"{words} words, {len(text.provisions)} provisions, {size // 1000} kB of XML")
    timed("clean", lambda: clean_bytes(text))
    full = Dress(head="MOC", dated="Draft of 14 May 2026", marking="RESTRICTED", line_numbers=True)
    timed("clean, fully dressed", lambda: clean_bytes(text, full))
    timed("leaving the desk and clean", lambda: clean_bytes(printed(outgoing(one, Outgoing()))))
    timed("read back by our styles", lambda: ours_word.read(read_whole("a.docx", data, "accepted").placed))


if __name__ == "__main__":
    main()
