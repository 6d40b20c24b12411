"""The system's store of passwords: used where it is known and local, never waited for without an end."""

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from app.errors import KeyringUnusable
from app.library import cipher_keyring
from app.library.cipher import Key
from app.library.cipher_keyring import asked_for, forget, keep, unavailable

KEY = Key(b"k" * 32, b"s" * 16)
ROOT = Path(__file__).parents[2]
LINUX = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the store is reached by a bus on Linux alone")


class Store:
    def __init__(self):
        self.kept = {}

    def get_password(self, service, name):
        return self.kept.get((service, name))

    def set_password(self, service, name, password):
        self.kept[service, name] = password

    def delete_password(self, service, name):
        del self.kept[service, name]


@pytest.fixture
def store(monkeypatch):
    made = Store()
    monkeypatch.setattr(cipher_keyring, "_store", lambda: made)
    return made


def test_the_key_is_kept_and_not_the_passphrase(store):
    assert asked_for(KEY.salt).result(1) is None
    keep(KEY)
    assert asked_for(KEY.salt).result(1) == KEY
    assert store.kept == {("Paraph", KEY.salt.hex()): KEY.raw.hex()}
    assert unavailable() == ""
    forget(KEY.salt)
    forget(KEY.salt)
    assert store.kept == {}


@pytest.mark.parametrize("kept", ["", "xyz", "abcd"])
def test_what_is_no_key_is_none(store, kept):
    store.kept["Paraph", KEY.salt.hex()] = kept
    assert asked_for(KEY.salt).result(1) is None


def test_a_store_that_keeps_nothing_is_found_out(store):
    store.set_password = lambda *_: None
    with pytest.raises(KeyringUnusable, match="did not keep it"):
        keep(KEY)


def test_a_store_that_hangs_holds_nobody_up(monkeypatch):
    freed = threading.Event()
    monkeypatch.setattr(cipher_keyring, "_SOON", 0.05)
    monkeypatch.setattr(cipher_keyring, "_store", lambda: freed.wait(20))
    before = time.monotonic()
    assert "does not answer" in unavailable()
    assert time.monotonic() - before < 5
    errand = asked_for(KEY.salt)
    assert not errand.done
    freed.set()


def test_what_a_store_says_is_not_repeated(store):
    def refuse(*_):
        raise LookupError("Ministry of Silence")

    store.get_password = refuse
    with pytest.raises(KeyringUnusable) as said:
        asked_for(KEY.salt).result(1)
    assert "Silence" not in str(said.value)


@LINUX
@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("", "no store of passwords runs"),
        ("tcp:host=127.0.0.1,port=9", "through a network"),
        ("unix:path=/run/none;tcp:host=127.0.0.1,port=9", "through a network"),
    ],
)
def test_a_bus_that_is_not_local_is_not_asked(monkeypatch, address, why):
    monkeypatch.setattr(socket, "socket", None)  # whoever opens one fails
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert why in unavailable()


@pytest.mark.long
@LINUX
def test_a_bus_without_a_store_says_so(monkeypatch, tmp_path):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    assert "no store of passwords runs" in unavailable() or "refused" in unavailable()


REAL = """
echo -n password | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null 2>&1
sleep 1
exec "$0" -c '
from app.library import cipher_keyring as ring
from app.library.cipher import Key
key = Key(b"k" * 32, b"s" * 16)
assert ring.unavailable() == ""
ring.keep(key)
assert ring.asked_for(key.salt).result(9) == key
assert ring.asked_for(b"t" * 16).result(9) is None
ring.forget(key.salt)
assert ring.asked_for(key.salt).result(9) is None
print("kept and forgotten")
'
"""


@pytest.mark.long
@LINUX
@pytest.mark.skipif(
    not (shutil.which("gnome-keyring-daemon") and shutil.which("dbus-run-session")),
    reason="no Secret Service is installed (apt-get install gnome-keyring dbus)",
)
def test_a_real_store_keeps_and_forgets_it(tmp_path):
    """GNOME's own, in a session of its own with a home of its own."""
    known = {name: value for name, value in os.environ.items() if not name.startswith(("DBUS_", "XDG_"))}
    command = ["dbus-run-session", "--", "sh", "-c", REAL, sys.executable]
    environment = {**known, "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert "kept and forgotten" in done.stdout, done.stderr
