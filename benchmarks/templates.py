"""What it costs to run a template of one's own in a process of its own: ``python -m benchmarks.templates``.

A shipped template runs in the program, a copy of it among the own ones in the process with bounds.
"""

import os
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median

from app.jobs import drafting, templating
from app.jobs.press import press
from app.library.store import Library
from app.worker.bounds import resident

_TIMES = 30


def _took(work: Callable[[], object]) -> list[float]:
    times = []
    for _ in range(_TIMES):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1000)
    return times


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        os.environ["PARAPH_HOME"] = home

        for name in ("sectoral", "umbrella", "supply_security"):
            templating.duplicate(name)
        began = time.perf_counter()
        drafting.warm()
        told = (time.perf_counter() - began) * 1000
        began = time.perf_counter()
        drafting.shelf()
        first = (time.perf_counter() - began) * 1000
        again = median(_took(drafting.shelf))
        print(
            f"asking the process to start: {told:.0f} ms; the first list of templates waits for it: {first:.0f} ms;"
            f" then {again:.1f} ms"
        )
        sides = [{"country": "Japan"}, {"country": "United States"}]
        with closing(Library.open(Path(home) / "library.paraph")) as library:
            for template in drafting.templates():
                answers = {
                    question.key: question.default or "x" for question in template.questions if question.required
                }
                answers |= {"sides": sides}
                times = _took(
                    lambda template=template, answers=answers: drafting.assemble(library, template, answers, {})
                )
                where = (
                    "in the program"
                    if template.name in {"sectoral", "umbrella", "supply_security"}
                    else "in its process"
                )
                print(f"{template.name:<20}{where:<16} median {median(times):6.1f} ms   least {min(times):6.1f} ms")
        worker = press()._worker  # noqa: SLF001 - to say how large it is
        print(f"the process holds {resident(worker.process or 0) / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
