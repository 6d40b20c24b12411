"""The worker process's own side: it waits for calls, runs them within bounds and answers, until its program ends."""

import os
import pickle
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from inspect import signature
from typing import Any

from app.errors import Cancelled, UserError
from app.worker import bounds
from app.worker.messages import Answer, Began, Call, Failure, Told, Warm

FLAG = "--worker"
_PROTOCOL = 5


def main(handle: str) -> int:
    """Serve the program at the other end of the pipe that ``handle`` names."""
    bounds.quiet_death()
    threading.Thread(target=_outlive_nobody, daemon=True).start()
    connection = _connection(int(handle))
    with suppress(EOFError, OSError):
        while True:
            _serve(connection, connection.recv_bytes())
    return 0


def _connection(handle: int) -> Any:
    if sys.platform == "win32":
        from multiprocessing.connection import PipeConnection  # noqa: PLC0415 - only Windows has it

        return PipeConnection(handle)
    from multiprocessing.connection import Connection  # noqa: PLC0415 - Windows has another

    return Connection(handle)


def _outlive_nobody() -> None:
    """End this process when its program ends: standard input is a pipe that only the program holds open."""
    with suppress(OSError):
        while os.read(0, 1):
            pass
        os._exit(0)


def _serve(connection: Any, request: bytes) -> None:
    """Do what is asked; a fault of asking is answered like one of doing."""
    try:
        asked = pickle.loads(request)  # noqa: S301 - from our own program
    except Exception as error:  # noqa: BLE001 - the edge of the process: the program decides what is said
        connection.send_bytes(_failed(error))
        return
    del request
    if isinstance(asked, Warm):
        for module in asked.modules:
            with suppress(ImportError):
                import_module(module)
    elif isinstance(asked, Call):
        connection.send_bytes(_packed(Began()))
        connection.send_bytes(_answered(asked, lambda *told: connection.send_bytes(_packed(Told(*told)))))


def _answered(call: Call, tell: Callable[[int, int, str], None]) -> bytes:
    """Return the answer to a call, packed within its bounds too."""

    def progress(done: int, total: int, label: str = "") -> None:
        tell(done, total, label)

    bounds.begin(call.limits)
    try:
        kwargs = dict(call.kwargs)
        if "progress" in signature(call.function).parameters:
            kwargs["progress"] = progress
        return _packed(Answer(call.function(*call.args, **kwargs)))
    except (UserError, Cancelled, MemoryError) as error:
        bounds.end()
        return _packed(Failure(error))
    except Exception as error:  # noqa: BLE001 - the edge of the process: the program decides what is said
        bounds.end()
        return _failed(error)
    finally:
        bounds.end()


def _failed(error: Exception) -> bytes:
    """Pack a bug with its traceback; one that does not survive the pipe is told by its name."""
    said = "".join(traceback.format_exception(error))
    try:
        packed = _packed(Failure(error, said))
        if type(pickle.loads(packed).error) is type(error):  # noqa: S301 - packed on the line above
            return packed
    except Exception:  # noqa: BLE001, S110 - whatever an exception's own pickling raises: it is told by its name
        pass
    return _packed(Failure(RuntimeError(f"{type(error).__name__}: {error}"), said))


def _packed(message: object) -> bytes:
    return pickle.dumps(message, _PROTOCOL)
