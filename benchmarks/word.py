"""How long a Word file takes from bytes to its text and lines, and how much memory, as it grows.

Run from the project's folder: ``python benchmarks/word.py [FOLDER]``. Numbered paragraphs with tracked changes are read
as accepted, proved by the second count, and read as negotiated; lxml's parsing of the same part stands beside it. With
a folder, every Word file in it is read and proved, and what is refused, lost, doubled or slow is listed.
"""

import sys
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from lxml import etree

from app.errors import UserError
from app.ingest.docx import read_docx, read_marked
from app.ingest.word_proof import prove
from tests.word.packages import docx, level, lists, p, part, r

TIMES = 3
SIZES = (40, 1_120, 11_200)
SLOW = 1.0
SUFFIXES = {".docx", ".docm", ".dotx", ".dotm"}


def main() -> None:
    """Print the figures of made files, or of those in a folder."""
    if len(sys.argv) > 1:
        folder(Path(sys.argv[1]))
        return
    numbers = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    words = "The Participants intend to cooperate on the safe and responsible development of resources, as needed, "
    changed = f'<w:ins w:author="A">{r("in person ")}</w:ins><w:del w:author="B">{r("online ")}</w:del>'
    for size in SIZES:
        body = p(r(words) + changed + r(words), numbers) * size
        data = docx(body, numbering=lists(level(0, "decimal", "%1.")))
        xml = part("document", f"<w:body>{body}</w:body>").encode()
        text, lines = read_docx("a.docx", data)
        figures = {
            "lxml": _best(lambda xml=xml: etree.fromstring(xml)),
            "read": _best(lambda data=data: read_docx("a.docx", data)),
            "proved": _best(lambda *given: prove("a.docx", *given), data, text, lines),
            "negotiated": _best(lambda data=data: read_marked("a.docx", data)),
        }
        tracemalloc.start()
        read_docx("a.docx", data)
        peak = tracemalloc.get_traced_memory()[1] / 1_000_000
        tracemalloc.stop()
        said = "  ".join(f"{name} {1000 * seconds:8.1f} ms" for name, seconds in figures.items())
        print(f"{size:6,} paragraphs  {said}  {peak:6.1f} MB")


def folder(path: Path) -> None:
    """Read and prove each Word file below a folder."""
    outcomes: Counter[str] = Counter()
    for file in sorted(each for each in path.rglob("*") if each.suffix.casefold() in SUFFIXES):
        start = time.perf_counter()
        try:
            data = file.read_bytes()
            text, lines = read_docx(file.name, data)
            proof = prove(file.name, data, text, lines)
            twice = [said for rule, said in proof.remarks if rule == "words_twice"]
            outcomes["read"] += 1
            if proof.missing or twice:
                print(file.name, "missing:", " ".join(proof.missing[:12]), *twice)
        except UserError as error:
            outcomes["refused"] += 1
            print(error)
        if time.perf_counter() - start > SLOW:
            print(f"{file.name} took {time.perf_counter() - start:.1f} s")
    print(dict(outcomes))


def _best(work: Callable[..., object], *given: object) -> float:
    times = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work(*given)
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    main()
