"""Which modules read a kind of file: the worker process imports them while its program does other things."""

from collections.abc import Iterable
from pathlib import PurePath

_WORD = ("app.ingest.docx", "app.ingest.word_proof")
_PAGE = ("app.ingest.mht", "app.ingest.html", "app.ingest.ours_html")
_READERS = {
    **dict.fromkeys((".docx", ".docm", ".dotx", ".dotm"), _WORD),
    **dict.fromkeys((".html", ".htm", ".xhtml", ".mht", ".mhtml"), _PAGE),
    **dict.fromkeys((".odt", ".ott", ".fodt"), ("app.ingest.odt",)),
    **dict.fromkeys((".xml", ".akn"), ("app.ingest.akn", "app.ingest.ours_akn")),
    ".pdf": ("app.ingest.pdf",),
}


def needed(names: Iterable[str]) -> tuple[str, ...]:
    """Return the modules that read files of these names, the one for all first."""
    kinds = {PurePath(name).suffix.casefold() for name in names}
    own = {module for kind in kinds for module in _READERS.get(kind, ())}
    return ("app.ingest.apart", "app.ingest.reading", *sorted(own))
