"""The window without a command, the command line with one; and the worker process, which starts the program itself.

``paraph FILE…`` opens the window with files, ``paraph --compare FILE…`` compares them there: so does a desktop.
"""

import gc
import sys
from pathlib import Path

COMPARE = "--compare"


def main() -> int:
    """Run Paraph and return its exit status: 0 done, 1 refused or could not be done, 2 wrong usage."""
    if sys.argv[1:2] == ["--worker"]:
        from app.worker.child import main as serve  # noqa: PLC0415 - no part pays for another's imports

        return serve(sys.argv[2])
    compare = sys.argv[1:2] == [COMPARE]
    files = tuple(Path(each) for each in sys.argv[2 if compare else 1 :])
    if not all(path.exists() for path in files) or (compare and not files) or _is_word(sys.argv[1:2]):
        from app.cli.main import run  # noqa: PLC0415
        from app.temporary import begin  # noqa: PLC0415 - the worker makes no files, and the window is there first

        begin()
        return run(sys.argv[1:])
    gc.disable()  # what is imported stays: looking for garbage in it takes a tenth of the start; the window enables it
    from app.ui.start import open_window  # noqa: PLC0415

    return open_window(files, compare=compare)


def _is_word(first: list[str]) -> bool:
    """Tell whether the first argument reads as a command, even where a folder of that name is at hand."""
    said = "".join(first)
    return said.isascii() and said.replace("-", "").isalpha() and not said.startswith("-")


if __name__ == "__main__":
    sys.exit(main())
