"""Bounds of time and memory, and how each system keeps a process within them.

Linux: the process limits its own address space. Windows: a job object limits what the process commits, and ends it when
the program that made it ends. Everywhere the program also looks how large the process is while it waits.
"""

import os
import sys
from contextlib import suppress
from dataclasses import dataclass

MEGABYTE = 1_000_000
_LATE = 5.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What one call may take: ``seconds`` by the clock, ``megabytes`` (of a million bytes) of memory in all."""

    seconds: float = 30.0
    megabytes: int = 500


def resident(process: int) -> int:
    """Return how many bytes of memory a process of this user holds; 0 when that cannot be told."""
    if sys.platform.startswith("linux"):
        try:
            with open(f"/proc/{process}/statm", "rb") as file:  # noqa: PTH123 - twenty times a second: no Path for it
                return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        except (OSError, IndexError, ValueError):
            return 0
    if sys.platform == "win32":
        from app.worker import windows  # noqa: PLC0415 - late: another system's

        return windows.resident(process)
    if sys.platform == "darwin":
        from app.worker import darwin  # noqa: PLC0415 - late: another system's

        return darwin.resident(process)
    return 0


def begin(limits: Limits) -> None:
    """Bound this process, before it begins a call.

    The address space that is mapped but not used (libraries, the reserves of allocators) does not count. The alarm ends
    a process that nobody looks after any more, even where a C library keeps the interpreter.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - late: Windows has none
    import signal  # noqa: PLC0415 - likewise

    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, limits.seconds + _LATE)
    if sys.platform.startswith("linux"):
        bound = _mapped() - resident(os.getpid()) + limits.megabytes * MEGABYTE
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (bound, resource.getrlimit(resource.RLIMIT_AS)[1]))


def end() -> None:
    """Lift the bounds after a call, so that its answer can be sent."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - late: Windows has none
    import signal  # noqa: PLC0415 - likewise

    signal.setitimer(signal.ITIMER_REAL, 0)
    if sys.platform.startswith("linux"):
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def quiet_death() -> None:
    """Leave no core file when this process dies, and leave Ctrl-C to the program that started it."""
    import signal  # noqa: PLC0415 - late: only the child needs it

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - late: Windows has none

        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _mapped() -> int:
    with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 - once a call: no Path for it
        return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
