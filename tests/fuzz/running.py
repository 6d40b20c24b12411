"""Runs the fuzzer on one parser, in a process of its own under bounds, and keeps what it finds.

``python -m tests.fuzz.running TARGET SECONDS [SEED [FOLDER]]`` prints how many files were tried and what broke.
"""

# ruff: noqa: T201, BLE001 - it talks to the terminal; whatever a parser raises is what it looks for

import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from app.errors import Unfinished
from app.worker import Limits, Worker
from tests.fuzz.mutate import mutated
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import run

BOUNDS = Limits(seconds=30.0, megabytes=500)
"""What one file may take: those of the program."""
_SLOW = 8.0


@dataclass
class Found:
    tried: int = 0
    slowest: float = 0.0
    cases: dict[str, bytes] = field(default_factory=dict)
    """A file for each fault, by what was raised and where."""


def files(target: str, seed: int) -> Iterator[bytes]:
    """Yield changed files without end, the same for a seed."""
    random = Random(f"{target} {seed}")
    sound = seeds(target)
    yield from sound
    weights = [max(1.0, 40_000 / (len(each) + 1)) for each in sound]
    while True:
        yield mutated(random.choices(sound, weights)[0], random, sound)


def fuzzed(target: str, seconds: float, seed: int = 0) -> Found:
    """Try changed files for so long, one of them at least; keep one for each fault."""
    found = Found()
    until, sound = time.monotonic() + seconds, len(seeds(target))
    with closing(Worker(BOUNDS)) as worker:
        for data in files(target, seed):
            if time.monotonic() > until and found.tried > sound:
                return found
            began = time.monotonic()
            fault = fault_of(worker, target, data)
            took = time.monotonic() - began
            if not fault and took > _SLOW:
                fault = f"slow: {took:.0f} s"
            found.tried += 1
            found.slowest = max(found.slowest, took)
            if fault:
                found.cases.setdefault(fault, data)
    return found


def fault_of(worker: Worker, target: str, data: bytes) -> str:
    """Return what a file breaks, told by its innermost place in the program; empty when it keeps the contract."""
    try:
        worker.call(run, target, data, about="fuzzed")
    except Unfinished as error:
        return f"Unfinished: {error.why}"
    except Exception as error:
        trace = str(error.__cause__ or "")
        places = [line.strip() for line in trace.splitlines() if line.strip().startswith("File ")]
        ours = [line for line in places if "/app/" in line and "/worker/" not in line]
        where = (ours or places or ["?"])[-1].rpartition("/app/")[2]
        return f"{type(error).__name__}: {str(error)[:160]} | {where}"
    return ""


def minimised(target: str, data: bytes, fault: str, seconds: float = 60.0) -> bytes:
    """Return a shorter file with the same fault: pieces are left out as long as that is so."""
    kind = fault.partition(" | ")[2] or fault[:12]
    until = time.monotonic() + seconds
    with closing(Worker(BOUNDS)) as worker:
        size = len(data) // 2
        while size and time.monotonic() < until:
            at = 0
            while at < len(data) and time.monotonic() < until:
                shorter = data[:at] + data[at + size :]
                if kind in fault_of(worker, target, shorter):
                    data = shorter
                else:
                    at += size
            size //= 2
    return data


def main(arguments: list[str]) -> None:
    target, seconds = arguments[0], float(arguments[1])
    seed = int(arguments[2]) if len(arguments) > 2 else int(time.time())
    folder = Path(arguments[3]) if len(arguments) > 3 else None
    found = fuzzed(target, seconds, seed)
    print(
        f"{target} seed {seed}: {found.tried} files, slowest {found.slowest:.1f} s, {len(found.cases)} faults",
        flush=True,
    )
    for number, (fault, data) in enumerate(found.cases.items()):
        print(f"  {len(data)} bytes  {fault}", flush=True)
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{target}-{seed}-{number}.bin").write_bytes(data)
            (folder / f"{target}-{seed}-{number}.txt").write_text(fault)


if __name__ == "__main__":
    main(sys.argv[1:])
