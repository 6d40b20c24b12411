"""Writing a file that the user named: whole, or not at all."""

from pathlib import Path

from app.export.files import write_whole


def save_bytes(data: bytes, path: Path) -> Path:
    """Write ``data`` to ``path`` by way of a file beside it; raise UnwritableFile, and the target is as it was."""
    write_whole(path, data)
    return path
