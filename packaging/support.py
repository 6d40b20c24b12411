"""Compiles ahead what PySide would compile at every start: python packaging/support.py FOLDER.

PySide's Python modules for its signatures lie in its library as text. It takes them from a folder ``files.dir`` beside
``shiboken6`` where there is one (its own switch SBK_EMBED=0 makes such a folder); there they may be compiled.
"""

import py_compile
import sys
import tempfile
from pathlib import Path

import PySide6.QtCore  # noqa: F401 - it brings the modules

UNCHECKED = py_compile.PycInvalidationMode.UNCHECKED_HASH


def main(folder: Path) -> None:
    """Write the compiled modules into ``folder``, the same bytes each time."""
    archive = sys.modules["shibokensupport"].__loader__.zfile  # type: ignore[union-attr]
    with tempfile.TemporaryDirectory() as scratch:
        for name in sorted(each for each in archive.namelist() if each.startswith("shibokensupport/")):
            if name.endswith(".py"):
                source, compiled = archive.extract(name, scratch), folder / f"{name}c"
                py_compile.compile(source, str(compiled), name, doraise=True, invalidation_mode=UNCHECKED)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
