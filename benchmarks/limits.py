"""How the library bears its size: time and memory against clauses, from a thousand to as many as are asked for.

    python -m benchmarks.limits [SIZES…] [--page FILE]

For each size (1000, 10000 and 100000 unless told; twenty clauses to an instrument, so that 100,000 clauses are 5,000
instruments) a process of its own opens a copy of a made library and does what a person does with it. ``--page`` writes
the figures and their curves as a page in Markdown with a picture beside it. Times are wall-clock milliseconds (seconds
where the unit says so), medians and 95th percentiles; memory is the most that the process ever held.
"""

import argparse
import json
import os
import platform
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from shutil import copy

from app.jobs.departures import Ground, some_looked_up
from app.jobs.precedents_kept import recalled, remember
from app.jobs.tables import tabulate
from app.library.store import Library
from app.library.values import Filter
from app.model.draft import Draft
from benchmarks import limits_page, made_library

A_TEXT = 20
"""Clauses of one instrument: 5,000 instruments have 100,000."""
SIZES = (1_000, 10_000, 100_000)
_PROVISIONS, _SCREEN, _MORE, _COLUMNS = 700, 20, 1_000, 20
_LONG = 3600.0


def spent(work: Callable[[], object]) -> float:
    """Return the milliseconds that something takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def of_many(name: str, ask: Callable[[str], object], given: Iterable[str]) -> dict[str, float]:
    """Return median and 95th percentile of asking for each."""
    took = sorted(spent(lambda: ask(each)) for each in given)  # noqa: B023 - called at once
    return {name: statistics.median(took), f"{name}, 95 %": took[int(len(took) * 0.95)]}


def typed(library: Library) -> list[str]:
    """Return what the field holds while words of the library are typed, letter by letter."""
    chance = random.Random(3)
    texts = [clause.text for clause in library.clauses(limit=3_000)]
    found = []
    for _ in range(40):
        words = chance.choice(texts).split()
        at = chance.randrange(max(1, len(words) - 2))
        asked = " ".join(words[at : at + chance.choice((1, 1, 2))]).strip(".,;:")
        found += [f"{asked[:end]}*" for end in range(1, len(asked) + 1) if asked[end - 1].isalnum()]
    return found


def draft() -> Draft:
    """Return a draft of sixty pages that no text of the library holds."""
    made = list(made_library.instruments(-(-_PROVISIONS // made_library.A_TEXT) + 1))
    provisions = tuple(provision for each in made for provision in each.provisions)[:_PROVISIONS]
    first = made[0]
    return Draft("draft", replace(first, versions=(replace(first.versions[0], provisions=provisions),)))


def core(path: Path) -> dict[str, float]:
    """Measure the library itself."""
    found: dict[str, float] = {"file, MB": path.stat().st_size / 1e6}
    opened = []
    for _ in range(3):
        start = time.perf_counter()
        library = Library.open(path)
        opened.append((time.perf_counter() - start) * 1000)
        library.close()
    found["open"] = statistics.median(opened)
    library = Library.open(path)
    found["list of instruments"] = spent(library.instruments)
    found["choices with counts"] = spent(library.facets)
    found["choices of a topic"] = spent(lambda: library.facets(Filter(topics=("funding",))))
    found |= of_many("search as one types", library.search, typed(library))
    found |= precedents(library)
    ids = [entry.id for entry in library.instruments()[:_COLUMNS]]
    found[f"comparison table of {_COLUMNS} texts"] = spent(lambda: tabulate(library, "funding", ids))
    more = list(made_library.instruments(_MORE, seed=5, a_text=A_TEXT))
    start = time.perf_counter()
    for each in more:
        made_library.add(library, each)
    found["1,000 texts more, s"] = time.perf_counter() - start
    library.close()
    found["memory, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found


def precedents(library: Library) -> dict[str, float]:
    """Measure the precedents of a draft of sixty pages, for the first time and from what is remembered."""
    asked = draft()
    ground = Ground(asked.instrument.particulars, asked.id)
    first = spent(lambda: some_looked_up(library, ground, asked.provisions[:_SCREEN], _LONG))
    start = time.perf_counter()
    found = some_looked_up(library, ground, asked.provisions[_SCREEN:], _LONG)
    whole = first / 1000 + time.perf_counter() - start
    library.begin(asked, "A draft")
    remember(library, asked, {provision.id: departure for provision, departure in found if departure})
    again = spent(lambda: recalled(library, asked))
    return {"precedents, first screen": first, "precedents of 60 pages, s": whole, "precedents again": again}


def of_size(clauses: int, child: str) -> dict[str, float]:
    """Measure one size in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.paraph"
        copy(made_library.path_of(clauses, a_text=A_TEXT), path)
        command = [sys.executable, "-m", "benchmarks.limits", f"{child}{path}"]
        environment = {**os.environ, "PARAPH_HOME": folder, "QT_QPA_PLATFORM": "offscreen"}
        said = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
        return dict(json.loads(said.stdout.splitlines()[-1]))


def main() -> None:
    """Measure, print, and write the page."""
    parser = argparse.ArgumentParser(description="How the library bears its size.")
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--page", type=Path)
    parser.add_argument("--core", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--window", type=Path, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.core:
        print(json.dumps(core(wanted.core)))
        return
    if wanted.window:
        from benchmarks.limits_window import window  # noqa: PLC0415 - late: Qt only in this process

        print(json.dumps(window(wanted.window)))
        return
    figures = {size: of_size(size, "--core=") | of_size(size, "--window=") for size in wanted.sizes}
    print(limits_page.table(figures))
    if wanted.page:
        machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
        limits_page.write(wanted.page, figures, f"{datetime.now().astimezone().date().isoformat()}, {machine}")


if __name__ == "__main__":
    main()
