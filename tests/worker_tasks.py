"""What the tests have the worker process do: functions of a module, as it asks for."""

import contextlib
import ctypes
import os
import pathlib
import re
import resource
import signal
import sys
import tempfile
import threading
import time

from app.errors import UnreadableFile


def add(one, other):
    return one + other


def own_id():
    return os.getpid()


def modules():
    return sorted(sys.modules)


def steps(count, progress):
    for at in range(count):
        progress(at, count, f"step {at}")
    return count


def sleep(seconds):
    time.sleep(seconds)
    return "awake"


def report_and_sleep(folder, seconds, progress):
    (folder / "pid").write_text(str(os.getpid()))
    progress(1, 2, "asleep")
    time.sleep(seconds)


def spin():
    while True:
        pass


def hold_the_interpreter():
    """Backtrack for ages in C code that never lets another thread run."""
    re.match(r"(a*)*b", "a" * 60)


def fill():
    held = []
    while True:
        held.append(bytearray(5_000_000))


def fill_at_once():
    return len(bytearray(2_000_000_000))


def leave():
    os._exit(3)


def kill():
    os.kill(os.getpid(), signal.SIGKILL)


def segfault():
    ctypes.string_at(0)


def refuse(name):
    raise UnreadableFile(name, "it is not so", "Do otherwise.")


def divide(by):
    return 1 / by


class Odd(Exception):
    def __init__(self, one, two):
        super().__init__("odd")
        self.lock = threading.Lock()


def raise_odd():
    raise Odd(1, 2)


def return_a_lock():
    return threading.Lock()


def large(size):
    return b"x" * size


def grow():
    globals()["_kept"] = bytearray(300_000_000)
    return os.getpid()


def core_limit():
    return resource.getrlimit(resource.RLIMIT_CORE)[0]


def interrupt_is_ignored():
    return signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def open_things():
    found = []
    for entry in pathlib.Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):  # the folder itself is among them
            found.append(str(entry.readlink()))
    return found


def temporary():
    return tempfile.gettempdir() if tempfile.tempdir else ""
