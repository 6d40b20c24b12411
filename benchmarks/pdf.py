"""How long a PDF file of 100 pages takes to be read, beside pypdfium2's own extraction of its text in the same run.

Run from the project's folder: ``python benchmarks/pdf.py``, or with the path of a PDF file to measure that one.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.ingest.pdf import read_pdf
from app.paths import resources
from tests.ingest.typeset import Setting, typeset

PAGES, RUNS = 100, 5


def main() -> None:
    """Print the milliseconds of the processor a page of both, and how many times as long the reading takes."""
    data = Path(sys.argv[1]).read_bytes() if len(sys.argv) > 1 else _made()
    count = _extracted(data)[0]
    theirs, ours = [], []
    for _ in range(RUNS):  # by turns, so that a busy machine slows both
        theirs.append(_timed(lambda: _extracted(data)))
        ours.append(_timed(lambda: read_pdf("a.pdf", data)))
    print(f"{count} pages, {len(read_pdf('a.pdf', data)[0])} letters")
    print(f"pypdfium2's text {1000 * min(theirs) / count:8.2f} ms a page")
    print(f"paraph           {1000 * min(ours) / count:8.2f} ms a page, {min(ours) / min(theirs):.2f} times as long")


def _made() -> bytes:
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted((resources() / "signed").glob("*.txt")))
    return typeset((text + "\n\n") * 16, Setting(head="", foot="{n}"))


def _extracted(data: bytes) -> tuple[int, int]:
    document = pypdfium2.PdfDocument(data)
    letters = 0
    for page in document:
        words = page.get_textpage()
        letters += len(words.get_text_range())
        words.close()
        page.close()
    count = len(document)
    document.close()
    return count, letters


def _timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
