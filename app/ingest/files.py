"""Files of others, before they are read."""

from pathlib import Path
from stat import S_ISDIR, S_ISREG

from app.errors import UnreadableFile

WORD = frozenset({".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot"})
"""How the names of Word files end, old ones too."""
_MOST = 100_000_000


def bytes_of(path: Path) -> bytes:
    """Return a file's bytes; raise UnreadableFile when it cannot be opened or is larger than any instrument."""
    try:
        known = path.stat()
        if not (S_ISREG(known.st_mode) or S_ISDIR(known.st_mode)):
            raise UnreadableFile(path.name, "it is a device or a pipe, not a file")
        if known.st_size > _MOST:
            raise UnreadableFile(path.name, f"it is larger than {_MOST // 1_000_000} MB, larger than any instrument")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(path.name, (error.strerror or "it cannot be opened").lower()) from error
