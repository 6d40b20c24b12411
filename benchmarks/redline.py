"""How exact, small and quick redlines of Word files are, beside the engines that pip can bring.

Run from the project's folder: ``python benchmarks/redline.py``. With ``--peers PYTHON`` its engines
are measured on the same files (python-redlines with python-redlines-docxodus, docx-trackdiff, jubarte-redlines);
``--install FOLDER`` makes a virtual environment with them. With ``--office PYTHON`` (one that has ``uno``) LibreOffice
accepts and rejects the redlines of memoranda, too. A peer that is not there is skipped with a word.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PEERS = {
    "docxodus": "python-redlines python-redlines-docxodus",
    "trackdiff": "docx-trackdiff",
    "jubarte": "jubarte-redlines",
}
PAGES = (10, 30, 100, 300, 1000)
LIMIT = 300


@dataclass(frozen=True)
class Done:
    """A redline, or nothing, and what it cost: CPU seconds and megabytes of the process."""

    data: bytes | None
    seconds: float
    megabytes: float = 0


# What follows runs in the Python of a peer: it may import nothing of this project.


def work(engine: str, folder: Path) -> None:
    """Redline each pair in a folder with a peer; write what it made, print what it cost."""
    run = {"docxodus": _docxodus, "trackdiff": _trackdiff, "jubarte": _jubarte}[engine]()
    for before in sorted(folder.glob("*.before.docx")):
        stem = before.name.removesuffix(".before.docx")
        start = _cpu()
        try:
            run(before, folder / f"{stem}.after.docx", folder / f"{stem}.{engine}.docx")
            said = ""
        except Exception as error:  # noqa: BLE001 - whatever a peer raises, it has not made a redline
            said = str(error)[:100]
        print(json.dumps({"stem": stem, "seconds": _cpu() - start, "megabytes": _peak(), "error": said}), flush=True)


def _cpu() -> float:
    use = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in use)


def _peak() -> float:
    use = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return max(use) / 1024


def _docxodus() -> Callable[[Path, Path, Path], None]:
    from python_redlines import DocxodusEngine  # type: ignore[import-not-found]  # noqa: PLC0415 - late: a peer's

    engine = DocxodusEngine()

    def run(before: Path, after: Path, out: Path) -> None:
        out.write_bytes(engine.run_redline("Peer", before.read_bytes(), after.read_bytes())[0])

    return run


def _trackdiff() -> Callable[[Path, Path, Path], None]:
    import docx_trackdiff  # type: ignore[import-not-found]  # noqa: F401, PLC0415 - late: a peer's; is it there?

    def run(before: Path, after: Path, out: Path) -> None:
        command = [str(Path(sys.executable).parent / "docx-trackdiff"), str(before), str(after), str(out)]
        subprocess.run(command, check=True, capture_output=True, timeout=LIMIT)

    return run


def _jubarte() -> Callable[[Path, Path, Path], None]:
    import jubarte_redlines  # type: ignore[import-not-found]  # noqa: PLC0415 - late: a peer's

    def run(before: Path, after: Path, out: Path) -> None:
        made = jubarte_redlines.compare_documents(before.read_bytes(), after.read_bytes())
        out.write_bytes(made if isinstance(made, bytes) else bytes(made.document))

    return run


# What follows runs in the project's Python.


def ours(before: bytes, after: bytes) -> bytes:
    from datetime import UTC, datetime  # noqa: PLC0415 - late: not for peers

    from app.redlining.redline import Order, redline  # noqa: PLC0415 - late: not for peers

    return redline(before, after, Order("Paraph", datetime(2026, 3, 19, tzinfo=UTC))).data


def by_us(pairs: Sequence) -> list[Done]:
    """Redline pairs in this process."""
    made = []
    for pair in pairs:
        start = _cpu()
        try:
            data = ours(pair.before, pair.after)
        except Exception as error:  # noqa: BLE001 - a redline that is not made is counted, whatever the reason
            print(f"  paraph: {pair.name}: {str(error)[:200]}")
            data = None
        made.append(Done(data, _cpu() - start))
    return made


def by_peer(engine: str, python: str, pairs: Sequence) -> list[Done] | None:
    """Redline pairs in a peer's Python; None when the peer is not there."""
    with tempfile.TemporaryDirectory() as folder:
        for at, pair in enumerate(pairs):
            (Path(folder) / f"{at:04}.before.docx").write_bytes(pair.before)
            (Path(folder) / f"{at:04}.after.docx").write_bytes(pair.after)
        told = subprocess.run(
            [python, __file__, "--work", engine, folder], capture_output=True, text=True, check=False, timeout=3600
        )
        if not told.stdout:
            return None
        made = []
        for at, line in enumerate(told.stdout.splitlines()):
            out, said = Path(folder) / f"{at:04}.{engine}.docx", json.loads(line)
            data = out.read_bytes() if out.exists() and not said["error"] else None
            made.append(Done(data, said["seconds"], said["megabytes"]))
        return made


def exact(pair, data: bytes | None) -> bool:
    """Return whether rejecting gives BEFORE and accepting AFTER, by our proof; how marks are written does not count."""
    from app.redlining.proof import prove  # noqa: PLC0415 - late: not for peers

    if data is None:
        return False
    try:
        found = prove(pair.before, pair.after, data).differences
    except Exception:  # noqa: BLE001 - a package that cannot be read is not exact
        return False
    return not any(each.place.startswith(("accepted: ", "rejected: ")) for each in found)


def exact_in_words(pair, data: bytes | None) -> bool:
    """Return whether the words of the body, paragraph by paragraph, are those of BEFORE and of AFTER."""
    from app.redlining.resolve import resolve  # noqa: PLC0415 - late: not for peers
    from tests.redlining.pairs_words import lines  # noqa: PLC0415 - late: not for peers

    try:
        sides = [lines(resolve(data or b"", choice)) for choice in ("rejected", "accepted")]
    except Exception:  # noqa: BLE001 - a package that cannot be read is not exact
        return False
    return sides == [lines(pair.before), lines(pair.after)]


def beyond(pair, data: bytes) -> int:
    from tests.redlining.pairs_words import marked, optimum  # noqa: PLC0415 - late: not for peers

    return marked(data) - optimum(pair.before, pair.after)


def table(title: str, rows: Iterable[Sequence[str]]) -> None:
    """Print rows under a title, in columns."""
    rows = list(rows)
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    print(f"\n{title}")
    for row in rows:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)))


def measure(engines: dict[str, Callable[[Sequence], list[Done] | None]], office: str | None) -> None:
    """Print the tables."""
    from tests.redlining.pairs import every_pair  # noqa: PLC0415 - late: not for peers
    from tests.redlining.pairs_mocs import long_pair, moc_pairs  # noqa: PLC0415 - late: not for peers

    small, memoranda, long = every_pair(), moc_pairs(), (long_pair(),)
    results = {}
    for name, engine in engines.items():
        made = [engine(pairs) for pairs in (small, memoranda, long)]
        if any(each is None for each in made):
            print(f"{name} is not there: skipped")
            continue
        results[name] = made
    table(f"{len(small)} pairs of every kind", _exactness(small, {name: made[0] for name, made in results.items()}))
    table(
        f"{len(memoranda)} edits of two memoranda, alone and all at once",
        _memoranda(memoranda, {name: made[1] for name, made in results.items()}),
    )
    table("100 pages", _long(long[0], {name: made[2][0] for name, made in results.items()}))
    if office:
        _judged(memoranda, {name: made[1] for name, made in results.items()}, office)


def _exactness(pairs, results):
    yield ("", "exact both ways", "in words", "words beyond the optimum (of exact ones)", "a pair, median s of CPU")
    for name, made in results.items():
        good = [(pair, one.data) for pair, one in zip(pairs, made, strict=True) if exact(pair, one.data)]
        extra = sum(max(0, beyond(pair, data)) for pair, data in good)
        plain = sum(exact_in_words(pair, one.data) for pair, one in zip(pairs, made, strict=True))
        yield (name, str(len(good)), str(plain), str(extra), f"{statistics.median(one.seconds for one in made):.3f}")


def _memoranda(pairs, results):
    from tests.redlining.pairs_words import marked, optimum  # noqa: PLC0415 - late: not for peers

    yield (
        "",
        "exact both ways",
        "in words",
        "all at once, over the optimum",
        "words marked by splits, merges",
        "median s of CPU",
    )
    for name, made in results.items():
        named = {pair.name: (pair, one) for pair, one in zip(pairs, made, strict=True)}
        good = sum(exact(pair, one.data) for pair, one in named.values())
        ratios = [
            f"{marked(one.data) / optimum(pair.before, pair.after):.3f}"
            for pair, one in named.values()
            if pair.name.endswith("all at once") and one.data
        ]
        words = [
            str(sum(marked(one.data) for pair, one in named.values() if pair.name.endswith(f": {kind}") and one.data))
            for kind in ("split", "merge")
        ]
        middle = statistics.median(one.seconds for one in made)
        plain = sum(exact_in_words(pair, one.data) for pair, one in named.values())
        yield (name, f"{good} of {len(named)}", str(plain), " ".join(ratios), ", ".join(words), f"{middle:.3f}")


def _long(pair, results):
    from tests.redlining.pairs_words import marked, optimum, words  # noqa: PLC0415 - late: not for peers

    best = optimum(pair.before, pair.after)
    yield (f"{len(words(pair.before))} words, {best} to mark", "exact", "over the optimum", "s of CPU", "MB at most")
    for name, one in results.items():
        ratio = f"{marked(one.data) / best:.3f}" if one.data else "-"
        size = f"{one.megabytes:.0f}" if one.megabytes else "see below"
        yield (name, "yes" if exact(pair, one.data) else "no", ratio, f"{one.seconds:.2f}", size)


def _judged(pairs, results, office: str) -> None:
    """Print how often LibreOffice comes to the texts themselves."""
    from tests.redlining.office import told  # noqa: PLC0415 - late: not for peers

    rows = [("", "LibreOffice: rejected is BEFORE", "accepted is AFTER", "words only")]
    for name, made in results.items():
        with tempfile.TemporaryDirectory() as folder:
            orders = []
            for at, (pair, one) in enumerate(zip(pairs, made, strict=True)):
                files = {"before": pair.before, "after": pair.after, "out": one.data or b""}
                for kind, data in files.items():
                    (Path(folder) / f"{at}{kind}.docx").write_bytes(data)
                ways = (("before", "plain"), ("out", "rejected"), ("after", "plain"), ("out", "accepted"))
                orders += [[str(Path(folder) / f"{at}{kind}.docx"), way] for kind, way in ways]
            answers = told(orders, folder, office)
        sides = [(answers[at], answers[at + 1]) for at in range(0, len(answers), 2)]
        same = [one is not None and one == other for one, other in sides]
        bare = [one is not None and _bare(one) == _bare(other or []) for one, other in sides]
        rows.append((
            name,
            f"{sum(same[::2])} of {len(pairs)}",
            f"{sum(same[1::2])}",
            f"{sum(bare[::2])}, {sum(bare[1::2])}",
        ))
    table("LibreOffice on the memoranda", rows)


def _bare(lines: list[str]) -> list[str]:
    import re  # noqa: PLC0415 - late: for this only

    return [re.sub(r"<[^>]*>", "", line.rsplit("|", 1)[-1]) for line in lines]


def command(pages: float) -> tuple[float, float, float]:
    """Return how long the command takes (elapsed and CPU), and its memory in MB."""
    from tests.redlining.pairs_mocs import SIGNED, all_at_once, long_pair  # noqa: PLC0415 - late: not for peers

    pair = all_at_once(SIGNED[1]) if pages == 2 else long_pair(int(pages))
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / name for name in ("before.docx", "after.docx", "out.docx")]
        files[0].write_bytes(pair.before)
        files[1].write_bytes(pair.after)
        line = [sys.executable, "-m", "app", "redline", str(files[0]), str(files[1]), "-o", str(files[2])]
        script = (
            "import json, resource, subprocess, sys, time; start = time.perf_counter(); "
            f"subprocess.run({line!r}, check=True, stdout=subprocess.DEVNULL); took = time.perf_counter() - start; "
            "use = resource.getrusage(resource.RUSAGE_CHILDREN); "
            "print(json.dumps([took, use.ru_utime + use.ru_stime, use.ru_maxrss / 1024]))"
        )
        told = subprocess.run(
            [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True,
            env=os.environ | {"PARAPH_HOME": folder},
        )  # fmt: skip
    took, cpu, size = json.loads(told.stdout)
    return took, cpu, size


def curve() -> None:
    """Print how time and memory grow with the pages."""
    from tests.redlining.pairs_mocs import SIGNED, all_at_once, long_pair  # noqa: PLC0415 - late: not for peers

    rows = [("pages", "in the process, s of CPU", "a page, ms", "as a command, s", "of these CPU", "its memory, MB")]
    for pages in (2, *PAGES):
        pair = all_at_once(SIGNED[1]) if pages == 2 else long_pair(pages)
        times = []
        for _ in range(5 if pages <= 100 else 1):
            start = time.process_time()
            ours(pair.before, pair.after)
            times.append(time.process_time() - start)
        took, cpu, size = command(pages)
        best = min(times)
        rows.append((
            str(pages),
            f"{best:.3f}",
            f"{1000 * best / pages:.1f}",
            f"{took:.2f}",
            f"{cpu:.2f}",
            f"{size:.0f}",
        ))
    table("Paraph by length (the proof is part of it)", rows)


def _installed(folder: str) -> str:
    """Make a virtual environment with the peers; return its Python."""
    venv.create(folder, with_pip=True)
    python = str(Path(folder) / "bin" / "python")
    for packages in PEERS.values():
        subprocess.run([python, "-m", "pip", "install", "--quiet", *packages.split()], check=False)
    return python


def main() -> None:
    """Do what the command line says."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--peers", metavar="PYTHON", help="a Python that has the peers")
    options.add_argument("--install", metavar="FOLDER", help="make a virtual environment with the peers there")
    options.add_argument("--office", metavar="PYTHON", help="a Python that has uno: let LibreOffice judge, too")
    options.add_argument("--work", nargs=2, metavar=("ENGINE", "FOLDER"), help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.work:
        work(given.work[0], Path(given.work[1]))
        return
    sys.path.insert(0, str(ROOT))
    python = _installed(given.install) if given.install else given.peers
    engines: dict[str, Callable[[Sequence], list[Done] | None]] = {"paraph": by_us}
    if python is None:
        print("No peers: give --peers PYTHON or --install FOLDER to measure them, too.")
    else:
        engines |= {name: lambda pairs, name=name: by_peer(name, python, pairs) for name in PEERS}
    measure(engines, given.office)
    curve()


if __name__ == "__main__":
    main()
