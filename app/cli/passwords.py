"""A password or passphrase out of a file: never an argument, which others see."""

from pathlib import Path

from app.errors import UnreadableFile


def password_in(path: Path | None, what: str = "password") -> str:
    """Return the first line of a file; nothing without one. Raise UnreadableFile."""
    if path is None:
        return ""
    try:
        return path.read_text(encoding="utf-8-sig").partition("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        why = (getattr(error, "strerror", "") or "it is not text").lower()
        raise UnreadableFile(path.name, why, f"Its first line must be the {what}.") from error
