"""How long an OpenDocument text and an Akoma Ntoso file of 60 pages take to write and to read back.

Run from the project's folder: ``python benchmarks/open_formats.py``, or with another number of pages.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.export.akn import akn_bytes
from app.export.odf import odt_bytes
from app.ingest.reading import read_bytes
from benchmarks.redline_ours import RUNS, made


def main() -> None:
    """Print the processor's seconds of writing and of reading each."""
    text = made(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
    for suffix, write in ((".odt", odt_bytes), (".akn", akn_bytes)):
        data = write(text)
        wrote = min(_timed(lambda write=write: write(text)) for _ in range(RUNS))
        read = min(_timed(lambda suffix=suffix, data=data: read_bytes(f"text{suffix}", data)) for _ in range(RUNS))
        print(f"{suffix}  written {wrote:.2f} s, read {read:.2f} s, {len(data):,} bytes")


def _timed(work: object) -> float:
    start = time.process_time()
    work()  # type: ignore[operator]
    return time.process_time() - start


if __name__ == "__main__":
    main()
