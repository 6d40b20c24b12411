"""Windows: the job object that holds the worker process. After Microsoft's reference; not run by the tests here.

https://learn.microsoft.com/windows/win32/procthread/job-objects
"""

import sys
from ctypes import POINTER, Structure, byref, c_int64, c_size_t, c_uint32, c_uint64, c_void_p, sizeof
from typing import Any

_EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
_PROCESS_MEMORY = 0x0100  # JOB_OBJECT_LIMIT_PROCESS_MEMORY
_NO_FAULT_DIALOG = 0x0400  # JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION
_KILL_ON_CLOSE = 0x2000  # JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE
_LOOK = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION


class _Basic(Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("PerProcessUserTimeLimit", c_int64),
        ("PerJobUserTimeLimit", c_int64),
        ("LimitFlags", c_uint32),
        ("MinimumWorkingSetSize", c_size_t),
        ("MaximumWorkingSetSize", c_size_t),
        ("ActiveProcessLimit", c_uint32),
        ("Affinity", c_size_t),
        ("PriorityClass", c_uint32),
        ("SchedulingClass", c_uint32),
    )


class _Counters(Structure):
    """IO_COUNTERS."""

    _fields_ = tuple((name, c_uint64) for name in ("Read", "Write", "Other", "ReadBytes", "WriteBytes", "OtherBytes"))


class _Extended(Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("Basic", _Basic),
        ("Io", _Counters),
        ("ProcessMemoryLimit", c_size_t),
        ("JobMemoryLimit", c_size_t),
        ("PeakProcessMemoryUsed", c_size_t),
        ("PeakJobMemoryUsed", c_size_t),
    )


class _Memory(Structure):
    """PROCESS_MEMORY_COUNTERS."""

    _fields_ = (
        ("cb", c_uint32),
        ("PageFaultCount", c_uint32),
        ("PeakWorkingSetSize", c_size_t),
        ("WorkingSetSize", c_size_t),
        *((f"quota{number}", c_size_t) for number in range(4)),
        ("PagefileUsage", c_size_t),
        ("PeakPagefileUsage", c_size_t),
    )


def _kernel() -> Any:
    if sys.platform == "win32":
        from ctypes import WinDLL  # noqa: PLC0415 - late: only Windows has it

        kernel = WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = kernel.OpenProcess.restype = c_void_p
        kernel.CreateJobObjectW.argtypes = (c_void_p, c_void_p)
        kernel.SetInformationJobObject.argtypes = (c_void_p, c_uint32, c_void_p, c_uint32)
        kernel.AssignProcessToJobObject.argtypes = (c_void_p, c_void_p)
        kernel.CloseHandle.argtypes = (c_void_p,)
        kernel.OpenProcess.argtypes = (c_uint32, c_uint32, c_uint32)
        kernel.K32GetProcessMemoryInfo.argtypes = (c_void_p, POINTER(_Memory), c_uint32)
        return kernel
    raise OSError("there are no job objects but on Windows")


def hold(process: int, most: int) -> int:
    """Put the process (a handle) into a job that commits ``most`` bytes at most; return the job's handle.

    The process ends when the handle is closed, which Windows itself does when this program ends. 0 when Windows
    refuses: then only the watch over its size is left.
    """
    kernel = _kernel()
    job = kernel.CreateJobObjectW(None, None)
    if not job:
        return 0
    limits = _Extended()
    limits.Basic.LimitFlags = _PROCESS_MEMORY | _NO_FAULT_DIALOG | _KILL_ON_CLOSE
    limits.ProcessMemoryLimit = most
    set_ = kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, byref(limits), sizeof(limits))
    if not set_ or not kernel.AssignProcessToJobObject(job, process):
        kernel.CloseHandle(job)
        return 0
    return int(job)


def release(job: int) -> None:
    """Close a job's handle: what still runs in it ends."""
    if job:
        _kernel().CloseHandle(job)


def resident(process: int) -> int:
    """Return how many bytes the process of this id has in memory; 0 when that cannot be told."""
    kernel = _kernel()
    handle = kernel.OpenProcess(_LOOK, 0, process)
    if not handle:
        return 0
    counters = _Memory(cb=sizeof(_Memory))
    try:
        told = kernel.K32GetProcessMemoryInfo(handle, byref(counters), sizeof(counters))
        return int(counters.WorkingSetSize) if told else 0
    finally:
        kernel.CloseHandle(handle)
