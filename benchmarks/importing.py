"""How long a long instrument takes from its file into the library, and a thousand texts as a batch, memory included.

Run from the project's folder: ``python benchmarks/importing.py [texts]``. All is read in the worker process, as the
window and the command line do. The texts are made of the signed ones: other countries, subjects and days, sections in
another order; one in ten is a Word file, one in ten a web page.
"""

import os
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

sys.path.pop(0)  # this folder, whose html.py is not the standard library's
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from html import escape

from app.export.docx import clean_bytes
from app.ingest.reading import read_bytes
from app.jobs import importing
from app.jobs.batch import gather, import_all
from app.library.store import Library
from app.worker import Worker
from app.worker.bounds import resident

PAGES, WORDS_ON_A_PAGE = 36, 400
COUNTRIES = (
    "Australia",
    "Canada",
    "Chile",
    "Denmark",
    "Estonia",
    "Finland",
    "France",
    "Ghana",
    "Iceland",
    "India",
    "Italy",
    "Kenya",
    "Latvia",
    "Mexico",
    "Norway",
    "Peru",
    "Poland",
    "Spain",
    "Sweden",
    "Vietnam",
)
SUBJECTS = (
    "Fisheries",
    "Hydrogen Energy",
    "Space Research",
    "Railway Safety",
    "Seed Banks",
    "Water Supply",
    "Disaster Relief",
    "Patent Examination",
    "Polar Science",
    "Digital Trade",
)
MONTHS = ("January", "March", "May", "July", "September", "November")
_TITLED = re.compile(r"(?m)^(?=(?:\*\*)?(?:[IVX]+|\d+)[.:] ?)")


def main() -> None:
    """Print the times and the sizes of both processes."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    rng = random.Random(1)
    with tempfile.TemporaryDirectory() as folder, closing(Worker()) as worker:
        _one(Path(folder), worker, rng)
        _many(Path(folder), worker, rng, count)


def _one(folder: Path, worker: Worker, rng: random.Random) -> None:
    """Time an instrument of 36 pages, as text and as a Word file, in a warm process and in a fresh one."""
    text = long_text(PAGES * WORDS_ON_A_PAGE, rng)
    (folder / "long.txt").write_text(text, encoding="utf-8")
    (folder / "long.docx").write_bytes(clean_bytes(read_bytes("long.txt", text.encode()).instrument))
    print(f"{PAGES} pages, {len(text.split()):,} words")
    with closing(Library.open(folder / "one.paraph")) as library:
        for name in ("long.txt", "long.docx"):
            worker.close()
            for state in ("fresh process", "warm process"):
                start = time.perf_counter()
                reading = importing.read(folder / name, worker=worker)
                read = time.perf_counter()
                added = importing.add(library, reading)
                end = time.perf_counter()
                print(f"  {name:10} {state:14} {end - start:6.3f} s (read {read - start:.3f}, added {end - read:.3f})")
                library.remove(added.id)


def _many(folder: Path, worker: Worker, rng: random.Random, count: int) -> None:
    """Time a batch, and print how large both processes are at its beginning, in its midst and at its end."""
    texts = folder / "texts"
    texts.mkdir()
    for number, (name, data) in enumerate(made_texts(rng, count)):
        (texts / f"{number:04} {name}").write_bytes(data)
    spent: list[float] = []
    sizes: list[tuple[int, int, int]] = []

    def progress(done: int, _total: int, _label: str = "") -> None:
        if done == len(spent):
            spent.append(time.perf_counter())
            if done % max(1, count // 10) == 0 and worker.process:
                sizes.append((done, resident(os.getpid()), resident(worker.process)))

    with closing(Library.open(folder / "many.paraph")) as library:
        start = time.perf_counter()
        report = import_all(library, gather([texts], worker=worker), progress, worker=worker)
        seconds = time.perf_counter() - start
    each = [after - before for before, after in pairwise(spent)]
    tenth = max(1, count // 10)
    print(f"{count:,} texts: {len(report.of('read')):,} read, {len(report.of('refused'))} refused, {seconds:.1f} s")
    print(f"  each {1000 * sum(each[:tenth]) / tenth:.0f} ms in the first tenth,", end=" ")
    print(f"{1000 * sum(each[-tenth:]) / tenth:.0f} ms in the last, {1000 * max(each):.0f} ms at most")
    for done, own, other in sizes:
        print(f"  after {done:5}: program {own / 1e6:6.1f} MB, worker {other / 1e6:6.1f} MB")
    for outcome in report.of("refused")[:3]:
        print(f"  {outcome.why}")


def made_texts(rng: random.Random, count: int) -> Iterator[tuple[str, bytes]]:
    """Yield names and bytes of instruments that differ in sides, subject, day and the order of their sections."""
    bases = [path.read_text(encoding="utf-8").replace("**", "") for path in importing.starter_texts()]
    for number in range(count):
        text = _varied(bases[number % 2], rng, number)
        if number % 10 == 8:
            paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line.strip())
            yield "page.html", f"<html><body><article>{paragraphs}</article></body></html>".encode()
        elif number % 10 == 9:
            yield "word.docx", clean_bytes(read_bytes("a.txt", text.encode()).instrument)
        else:
            yield "text.txt", text.encode()


def _varied(text: str, rng: random.Random, number: int) -> str:
    country, subject = rng.choice(COUNTRIES), rng.choice(SUBJECTS)
    text = text.replace("Japan", country).replace("Deep-Sea Mineral Resource Development", f"{subject} {number}")
    text = text.replace("Technology Prosperity", f"{subject} {number}")
    text = re.sub(
        r"March 19, 2026|October 28, 2025", f"{rng.choice(MONTHS)} {rng.randint(1, 28)}, {2000 + number % 25}", text
    )
    front, *sections = _TITLED.split(text)
    middle = sections[:-1]
    rng.shuffle(middle)
    return front + "".join((*middle, *sections[-1:]))


def long_text(words: int, rng: random.Random) -> str:
    """Return an instrument of about so many words: a signed text whose sections come again with other sentences."""
    text = importing.starter_texts()[0].read_text(encoding="utf-8").replace("**", "")
    front, *_, last = re.split(r"(?m)^(?=[IVX]+: )", text)
    sentences = [
        each.strip()
        for path in importing.starter_texts()
        for each in re.findall(r"[A-Z][^.;:\n]{60,400}\.", path.read_text(encoding="utf-8"))
    ]
    made, number = [front], 0
    while sum(len(part.split()) for part in made) < words:
        number += 1
        made.append(f"{_roman(number)}: {rng.choice(SUBJECTS)} and {rng.choice(SUBJECTS)}\n\n")
        made += [f"{at}. {' '.join(rng.sample(sentences, 3))}\n\n" for at in range(1, rng.randint(3, 8))]
    return "".join(made) + re.sub(r"^[IVX]+:", f"{_roman(number + 1)}:", last)


def _roman(number: int) -> str:
    signs = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    said = ""
    for value, sign in signs:
        said += sign * (number // value)
        number %= value
    return said


if __name__ == "__main__":
    main()
