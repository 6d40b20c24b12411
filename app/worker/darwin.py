"""macOS: how large a process is. Written after Apple's <sys/proc_info.h>; not run by the tests here."""

from ctypes import CDLL, Structure, byref, c_int, c_int32, c_uint64, c_void_p, sizeof

_TASK_INFO = 4  # PROC_PIDTASKINFO


class _TaskInfo(Structure):
    """struct proc_taskinfo."""

    _fields_ = (
        ("virtual_size", c_uint64),
        ("resident_size", c_uint64),
        *((f"time{number}", c_uint64) for number in range(4)),
        *((f"count{number}", c_int32) for number in range(12)),
    )


def resident(process: int) -> int:
    """Return how many bytes the process of this id has in memory; 0 when that cannot be told."""
    try:
        ask = CDLL("/usr/lib/libproc.dylib").proc_pidinfo
    except (OSError, AttributeError):
        return 0
    ask.argtypes = (c_int, c_int, c_uint64, c_void_p, c_int)
    info = _TaskInfo()
    told = ask(process, _TASK_INFO, 0, byref(info), sizeof(info))
    return int(info.resident_size) if told == sizeof(info) else 0
