"""How long all rules take on a draft of 60 pages, and again after one edit (targets: 300 ms and 20 ms).

Run: python -m benchmarks.checking
"""

import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

from app.checking.check import check
from app.ingest.reading import read_file
from app.model.instrument import Instrument
from app.model.provision import Kind
from app.model.text import Text
from app.paths import resources

_PAGES, _PAGE, _RUNS = 60, 2_500, 7
_ONCE = {Kind.TITLE, Kind.CHAPEAU, Kind.SIGNATURE}


def draft_of(pages: int) -> Instrument:
    """Return the provisions of the signed texts over and over, up to a number of pages."""
    texts = [read_file(path).instrument for path in sorted((resources() / "signed").glob("*.txt"))]
    body = [each for text in texts for each in text.provisions if each.kind not in _ONCE]
    made, letters = [], 0
    while letters < pages * _PAGE:
        each = body[len(made) % len(body)]
        letters += len(each.words)
        made.append(replace(each, id=f"p{len(made)}"))
    return replace(texts[0], versions=(replace(texts[0].versions[0], provisions=tuple(made)),))


def with_typed(whole: Instrument, words: str) -> Instrument:
    """Return the draft with words typed into a paragraph in its middle."""
    version = whole.versions[0]
    middle = len(version.provisions) // 2
    long_ones = (
        at for at, each in enumerate(version.provisions) if at > middle and len(each.text.plain) > len("words") * 40
    )
    at = next(long_ones)
    plain = version.provisions[at].text.plain
    changed = replace(version.provisions[at], text=Text(plain[:100] + words + plain[100:]))
    provisions = (*version.provisions[:at], changed, *version.provisions[at + 1 :])
    return replace(whole, versions=(replace(version, provisions=provisions),))


def timed(what: Callable[[], object]) -> float:
    """Return the middle of several times in milliseconds."""
    times = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        what()
        times.append((time.perf_counter() - start) * 1000)
    return median(times)


def main() -> None:
    """Print the times."""
    whole = draft_of(_PAGES)
    first = check(whole, "us")
    print(f"{len(whole.provisions)} provisions, {len(first.findings)} findings")
    print(f"all rules, whole text: {timed(lambda: check(whole, 'us')):.0f} ms (target 300)")
    for words in ("x", " shall ", " on 3 May 2026 "):
        now = with_typed(whole, words)
        print(f"after typing {words!r}: {timed(lambda now=now: check(now, 'us', first)):.1f} ms (target 20)")


if __name__ == "__main__":
    main()
