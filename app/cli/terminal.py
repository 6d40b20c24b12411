"""Whether somebody sits at the terminal, who can be asked."""

import sys

_STANDARD_INPUT = -10  # STD_INPUT_HANDLE


def answers() -> bool:
    """Tell whether standard input is a terminal. Windows calls NUL one too, where a question would wait for ever."""
    if not (sys.stdin and sys.stdin.isatty()):
        return False
    return sys.platform != "win32" or _is_console()


def _is_console() -> bool:
    """Tell whether standard input is a console: nothing else has a mode."""
    if sys.platform == "win32":
        from ctypes import WinDLL, byref, c_uint32, c_void_p  # noqa: PLC0415 - late: only Windows has it

        kernel = WinDLL("kernel32")
        kernel.GetStdHandle.restype = c_void_p
        kernel.GetConsoleMode.argtypes = (c_void_p, c_void_p)
        return bool(kernel.GetConsoleMode(kernel.GetStdHandle(_STANDARD_INPUT), byref(c_uint32())))
    return True
