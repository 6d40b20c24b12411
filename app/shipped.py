"""Where the data that ships lies: in the checkout, in an installed wheel, or beside a frozen program."""

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
    return installed if installed.is_dir() else package.parent
