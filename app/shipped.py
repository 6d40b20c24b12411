"""Where the data that ships lies: in the checkout, in an installed wheel, or beside a program that is one folder."""

import sys
from functools import cache
from pathlib import Path


@cache
def data_folder() -> Path:
    """Return the folder that holds ``templates`` and ``resources``."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen)
    package = Path(__file__).resolve().parent
    installed = package / "data"
    if installed.is_dir():
        return installed
    holder = package.parent
    return holder.parent if holder.is_file() else holder  # a file: the archive of modules of an installed program
