"""The key that a library is under, and keeping it so while its file is copied."""

from contextlib import AbstractContextManager

from app.library.cipher import Key
from app.library.connections import Connections


class Keyed:
    """The part of the library that knows its key."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    @property
    def key(self) -> Key | None:
        """The key of an encrypted library, which copies of it and files beside it are kept under; None of a plain."""
        return self._connections.key

    def kept_still(self) -> AbstractContextManager[Key | None]:
        """Return what yields the key and lets nobody put the library under another: for who copies its file."""
        return self._connections.kept_still()
