"""The program's side of the worker process: start it, call it, watch it, end it."""

import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from app.errors import Unfinished
from app.progress import Progress, quiet
from app.worker.bounds import MEGABYTE, Limits, resident
from app.worker.child import FLAG
from app.worker.messages import Answer, Began, Call, Failure, Told, Warm

_Result = TypeVar("_Result")
_TICK = 0.04
_START = 60.0
_TRIES = 2
_NEARLY = 0.8
_GROWN = 250 * MEGABYTE
_BOOTSTRAP = "import sys; sys.path[:] = sys.argv[2:]; from app.worker.child import main; main(sys.argv[1])"


class Worker:
    """Runs functions in a process of its own, one after the other; for one thread at a time.

    The process starts with the first call (or ``warm``) and stays for the next ones, until it has grown; ``close`` ends
    it. It ends with this program, however that ends.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._child: _Child | None = None

    def warm(self, *modules: str) -> None:
        """Start the process, if it does not run, and have it import what will be needed; do not wait for it."""
        with suppress(_Gone):
            self._running().send(pickle.dumps(Warm(modules), 5))

    def call(
        self,
        function: Callable[..., _Result],
        *args: Any,
        progress: Progress = quiet,
        about: str = "",
        **kwargs: Any,
    ) -> _Result:
        """Return what the module-level ``function`` returns for these arguments.

        Where it takes ``progress``, what it reports is passed on; ``progress`` is called again and again in any case,
        and when it raises, the process is ended. ``about`` names the file that is worked on. What the function raises
        is raised here, a bug with the traceback of the process as its cause. Raises Unfinished when a limit is exceeded
        or the process dies; the next call then has a fresh one.
        """
        answer = self._answered(Call(function, args, kwargs, self._limits), progress, about)
        if self._child and self._child.size() > _GROWN:
            self.close()
        if isinstance(answer, Answer):
            value: _Result = answer.value
            return value
        if isinstance(answer.error, MemoryError):
            self.close()
            raise self._too_large(about)
        if answer.traceback:
            raise answer.error from _ChildTraceback(answer.traceback)
        raise answer.error

    def close(self) -> None:
        """End the process; a later call starts another."""
        if self._child:
            child, self._child = self._child, None
            child.end()

    @property
    def process(self) -> int | None:
        """The id of the process; None when none runs."""
        return self._child.id if self._child else None

    def _running(self) -> "_Child":
        if self._child and not self._child.alive:
            self.close()
        if self._child is None:
            self._child = _Child(self._limits)
        return self._child

    def _answered(self, call: Call, progress: Progress, about: str) -> Answer | Failure:
        """Return the answer to a call; a process that was found dead, or died before it began, is replaced once."""
        packed = pickle.dumps(call, 5)
        for _ in range(_TRIES):
            child = self._running()
            try:
                return self._awaited(child, packed, progress, about)
            except _Gone as gone:
                self.close()
                if child.began:
                    raise self._died(child, about) from gone
            except BaseException:
                self.close()
                raise
        raise RuntimeError("the worker process does not start")

    def _awaited(self, child: "_Child", packed: bytes, progress: Progress, about: str) -> Answer | Failure:
        said = (0, 0, about)
        progress(*said)
        child.send(packed)
        latest = time.monotonic() + _START
        while True:
            message = child.message(_TICK)
            if isinstance(message, Answer | Failure):
                return message
            if isinstance(message, Began):
                latest = time.monotonic() + self._limits.seconds
            elif message:
                said = (message.done, message.total, message.label)
            progress(*said)
            self._watch(child, latest, about)

    def _watch(self, child: "_Child", latest: float, about: str) -> None:
        if time.monotonic() > latest:
            if not child.began:
                raise RuntimeError("the worker process does not start")
            why = f"reading it took longer than {self._limits.seconds:g} seconds, longer than any instrument takes"
            raise Unfinished(about, why, "Save it anew, or only the part that is needed, and read that.")
        if child.size() > self._limits.megabytes * MEGABYTE:
            raise self._too_large(about)

    def _too_large(self, about: str) -> Unfinished:
        why = f"reading it takes more than {self._limits.megabytes} MB of memory, more than any instrument takes"
        return Unfinished(about, why, "Save it anew, or only the part that is needed, and read that.")

    def _died(self, child: "_Child", about: str) -> Unfinished:
        if child.most > _NEARLY * self._limits.megabytes * MEGABYTE:
            return self._too_large(about)
        why = "reading it broke off: the file is damaged, or holds what no reader foresaw"
        return Unfinished(about, why, "Open it in the program that it was made with, save it anew, and read that.")


class _ChildTraceback(Exception):
    """The traceback of the worker process, as the cause of a bug that was raised there."""

    def __str__(self) -> str:
        return f"\n{self.args[0]}"


class _Gone(Exception):
    """The process has died."""


class _Child:
    """One process and the pipe to it."""

    def __init__(self, limits: Limits) -> None:
        from multiprocessing.connection import Pipe  # noqa: PLC0415 - late: who reads no file needs no sockets

        self.began = False
        self.most = 0
        self._connection, theirs = Pipe()
        try:
            self._process = _started(theirs.fileno())
        except BaseException:
            self._connection.close()
            raise
        finally:
            theirs.close()
        self.id = self._process.pid
        self._job = _held(self._process, limits)

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def send(self, packed: bytes) -> None:
        self.began = False
        try:
            self._connection.send_bytes(packed)
        except OSError as error:
            raise _Gone from error

    def message(self, seconds: float) -> Began | Told | Answer | Failure | None:
        """Return the next message, None when there is none so soon."""
        try:
            packed = self._connection.recv_bytes() if self._connection.poll(seconds) else b""
        except (EOFError, OSError) as error:
            raise _Gone from error
        if not packed:
            return None
        message: Began | Told | Answer | Failure = pickle.loads(packed)  # noqa: S301 - from our own program
        self.began = True
        return message

    def size(self) -> int:
        """Return how many bytes the process holds, and remember the most that was seen."""
        size = resident(self.id)
        self.most = max(self.most, size)
        return size

    def end(self) -> None:
        """Kill the process and wait for it; nothing of it is left."""
        self._process.kill()
        self._process.wait()
        if self._process.stdin:
            with suppress(OSError):
                self._process.stdin.close()
        self._connection.close()
        if self._job and sys.platform == "win32":
            from app.worker import windows  # noqa: PLC0415 - late: another system's

            windows.release(self._job)


def _command(handle: int) -> list[str]:
    """Return how this program starts itself as a worker: by the interpreter, or frozen by its own name."""
    if getattr(sys, "frozen", False) or not Path(sys.executable).stem.lower().startswith(("python", "pypy")):
        return [sys.executable, FLAG, str(handle)]
    return [sys.executable, "-c", _BOOTSTRAP, str(handle), *map(os.path.abspath, sys.path)]


def _started(handle: int) -> "subprocess.Popen[bytes]":
    """Start the process with the other end of the pipe, no window, and nothing else of this program's."""
    options: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    if sys.platform == "win32":
        os.set_handle_inheritable(handle, True)
        startup = subprocess.STARTUPINFO()
        startup.lpAttributeList = {"handle_list": [handle]}
        options |= {"startupinfo": startup, "creationflags": subprocess.CREATE_NO_WINDOW}
    else:
        options |= {"pass_fds": (handle,)}
    return subprocess.Popen(_command(handle), **options)  # noqa: S603 - this program itself


def _held(process: "subprocess.Popen[bytes]", limits: Limits) -> int:
    """Return the job that holds the process on Windows; 0 elsewhere."""
    if sys.platform != "win32":
        return 0
    from app.worker import windows  # noqa: PLC0415 - late: another system's

    return windows.hold(int(process._handle), limits.megabytes * MEGABYTE)  # noqa: SLF001 - Popen tells it nowhere else
