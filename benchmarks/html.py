"""How long a saved page takes from bytes to its text and lines, beside lxml's extraction of text.

Run from the project's folder: ``python benchmarks/html.py``. Both read the same page in the same run: a signed text in
the page of a ministry, once and twenty times over. lxml only gives the text, its blocks glued; Paraph also tells the
instrument from what stands round it.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.pop(0)  # this folder, whose html.py is not the standard library's
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from lxml import html

from app.ingest.html import read_html
from app.ingest.markup import page_of
from app.paths import resources
from tests.ingest import pages

TIMES = 5


def main() -> None:
    """Print the time of both and their ratio."""
    text = (resources() / "signed" / "technology-prosperity-moc-2025.txt").read_text(encoding="utf-8")
    for copies in (1, 20):
        page = pages.ministry(pages.as_p("\n\n".join([text] * copies))).encode()
        peer = _best(lambda page=page: html.document_fromstring(page).text_content())
        walk = _best(lambda page=page: page_of(page.decode()))
        ours = _best(lambda page=page: read_html("page.html", page))
        print(f"{len(page):9,} bytes  lxml text {1000 * peer:7.2f} ms  paraph {1000 * ours:7.2f} ms", end="  ")
        print(f"ratio {ours / peer:.1f} (paragraphs alone {walk / peer:.1f})")


def _best(work: Callable[[], object]) -> float:
    times = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    main()
