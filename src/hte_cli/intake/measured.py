"""How much memory this process takes, on each system."""

from __future__ import annotations

import sys


def memory_taken() -> int:
    """Bytes, the most that it has taken so far; 0 where the system does not tell."""
    if sys.platform == "win32":
        return _peak_on_windows()
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _peak_on_windows() -> int:
    """`PeakWorkingSetSize` of GetProcessMemoryInfo."""
    import ctypes

    class Counters(ctypes.Structure):
        _fields_ = [("cb", ctypes.c_uint32), ("faults", ctypes.c_uint32), ("peak", ctypes.c_size_t), ("rest", ctypes.c_size_t * 7)]

    counters = Counters()
    counters.cb = ctypes.sizeof(Counters)
    windows = ctypes.windll  # type: ignore[attr-defined]
    current = windows.kernel32.GetCurrentProcess
    current.restype = ctypes.c_void_p
    told = windows.kernel32.K32GetProcessMemoryInfo(ctypes.c_void_p(current()), ctypes.byref(counters), counters.cb)
    return int(counters.peak) if told else 0
