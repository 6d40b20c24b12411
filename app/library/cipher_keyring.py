"""The system's own store of passwords: Windows Credential Manager, macOS Keychain, Secret Service on Linux.

What is kept there is the key of one file, not the passphrase, under the salt that the file begins with: so the entry
belongs to that file and its copies wherever they lie, and says nothing of the passphrase, which may serve elsewhere.

Only these three are used, each by its name: the keyring package would take any other that is installed, one that
writes into a plain file or talks to a server among them. None is waited for longer than is said.
"""

import os
import sys
import threading
from collections.abc import Callable
from typing import Any

from app.errors import KeyringUnusable
from app.library.cipher import SALT, Key

_SERVICE = "Paraph"
_SOON = 4.0
"""Seconds in which a store says whether it is there."""
PATIENCE = 60.0
"""Seconds in which a person can allow it, when the system asks them to unlock the store."""


class Errand:
    """Something asked of the store on a thread of its own: where the store hangs, nobody hangs with it."""

    def __init__(self, work: Callable[[], Any]) -> None:
        self._work, self._result, self._error = work, None, ""
        self._done = threading.Event()
        threading.Thread(target=self._run, name="keyring", daemon=True).start()

    @property
    def done(self) -> bool:
        """Whether the store has answered."""
        return self._done.is_set()

    def result(self, seconds: float) -> Any:
        """Return the answer, waiting for it so long; raise KeyringUnusable."""
        if not self._done.wait(seconds):
            raise KeyringUnusable("the system’s store of passwords does not answer")
        if self._error:
            raise KeyringUnusable(self._error)
        return self._result

    def _run(self) -> None:
        try:
            self._result = self._work()
        except KeyringUnusable as error:
            self._error = error.why
        except Exception:  # noqa: BLE001 - each system's store raises what it likes; what it says may hold a name
            self._error = "the system’s store of passwords refused it"
        finally:
            self._done.set()


def looked_for() -> Errand:
    """Look whether the system has a store; the errand's result raises KeyringUnusable with the reason if not."""
    return Errand(_store)


def unavailable() -> str:
    """Return why no key can be kept on this computer, in a clause; nothing where one can."""
    try:
        looked_for().result(_SOON)
    except KeyringUnusable as error:
        return error.why
    return ""


def asked_for(salt: bytes) -> Errand:
    """Ask for the key of the file that begins with ``salt``; the answer is a Key, or None where none is kept."""
    return Errand(lambda: _key(_store().get_password(_SERVICE, salt.hex()), salt))


def keeping(key: Key) -> Errand:
    """Keep the key of a file, and see that it is there."""

    def work() -> None:
        store = _store()
        store.set_password(_SERVICE, key.salt.hex(), key.raw.hex())
        if _key(store.get_password(_SERVICE, key.salt.hex()), key.salt) != key:
            raise KeyringUnusable("the system’s store of passwords did not keep it")

    return Errand(work)


def keep(key: Key) -> None:
    """Keep the key of a file, and wait for it; raise KeyringUnusable."""
    keeping(key).result(PATIENCE)


def forget(salt: bytes) -> None:
    """Take the key of a file out of the store, where it is in it; raise KeyringUnusable."""

    def work() -> None:
        store = _store()
        if store.get_password(_SERVICE, salt.hex()) is not None:
            store.delete_password(_SERVICE, salt.hex())

    Errand(work).result(PATIENCE)


def _key(kept: str | None, salt: bytes) -> Key | None:
    try:
        raw = bytes.fromhex(kept or "")
    except ValueError:
        return None
    return Key(raw, salt) if len(raw) == 2 * SALT else None


def _store() -> Any:
    """Return this system's store; raise KeyringUnusable with the reason why there is none."""
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring as Store  # noqa: PLC0415 - late: half a second
    elif sys.platform == "darwin":
        from keyring.backends.macOS import Keyring as Store  # noqa: PLC0415 - late
    else:
        _see_that_the_bus_is_local()
        from keyring.backends.SecretService import Keyring as Store  # noqa: PLC0415 - late
    try:
        Store.priority  # noqa: B018 - asking for it raises where the store is not there
    except RuntimeError as error:
        raise KeyringUnusable("no store of passwords runs on this computer") from error
    store: Any = Store()  # type: ignore[no-untyped-call, unused-ignore]
    if sys.platform == "win32":
        store.persist = "local machine"  # else it wanders to every computer that the person signs in to
    return store


def _see_that_the_bus_is_local() -> None:
    """Refuse a bus that is reached through a network; where none is named, no store runs for this person."""
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if not address:
        raise KeyringUnusable("no store of passwords runs on this computer")
    if not all(each.startswith("unix:") for each in address.split(";") if each):
        raise KeyringUnusable("the store of passwords would be reached through a network")
