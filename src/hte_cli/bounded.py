"""Work on a file that may be built to exhaust the machine: in a process of its own that may take so much and no more.

The libraries that read workbooks set memory aside for whatever a file claims, and end the program where there is none.
On POSIX only the process that looks ends then, and this one says so. Elsewhere a watchman ends the program with the sentence.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from io import BufferedReader
from pathlib import Path
from typing import TypeVar, cast

from hte_cli.errors import HteError, Refused
from hte_cli.language import _

T = TypeVar("T")

MOST_MEMORY = 470_000_000
"""Bytes that a process may take while it looks at a file."""

SECONDS, SECONDS_PER_MB = 6, 4
"""How long a look may compute: so long, and longer for each megabyte of the file."""

_TOO_LONG, _TOO_MUCH = 91, 92
"""Exit codes of a process that was ended by its own watchman."""

_LOOK = 0.02


class Exhausting(Refused):
    """A file takes more than any of its kind, or ends the program that reads it."""


def bounded(read: Callable[[], T], size: int, each: int = SECONDS_PER_MB) -> T:
    """What `read` gives of a file of `size` bytes, or raises; what it gives must be picklable. It may compute for some
    seconds, and `each` seconds more for each megabyte of the file.

    Raises Exhausting, in one sentence, where it takes more memory or time than any list needs, or crashes.
    """
    seconds = SECONDS + each * size // 1_000_000
    try:
        if not hasattr(os, "fork"):
            raise OSError
        source, target = os.pipe()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # of threads: the child uses none of theirs
            process = os.fork()
    except OSError:
        return _watched(read, seconds)
    if process == 0:
        os.close(source)
        _look(read, target, seconds)
    os.close(target)
    try:
        with os.fdopen(source, "rb") as pipe:
            found = _received(pipe)
    except BaseException:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        raise
    _pid, status = os.waitpid(process, 0)
    if found is None:
        raise _ended(os.waitstatus_to_exitcode(status))
    given, value = found
    if isinstance(value, HteError) and not given:
        raise value
    return cast("T", value)


def _received(pipe: BufferedReader) -> tuple[bool, object] | None:
    """Whether something was given, and what; None where the process ended before it had said all."""
    try:
        return pickle.load(pipe)  # type: ignore[no-any-return]
    except (EOFError, pickle.UnpicklingError):
        return None


def _look(read: Callable[[], object], target: int, seconds: int) -> None:
    """What the new process does; it never comes back."""
    code = _TOO_MUCH
    try:
        _bind(seconds)
        try:
            found = True, read()
        except HteError as refused:
            found = False, refused
        with os.fdopen(target, "wb") as pipe:
            pickle.dump(found, pipe, pickle.HIGHEST_PROTOCOL)
        code = 0
    except MemoryError:
        pass
    except RecursionError:
        code = 1
    except BaseException:  # what it is cannot be told here: the other process has the user's ear
        code = 1
    finally:
        os._exit(code)


def _bind(seconds: int) -> None:
    """Limits this process, in time and memory, and quiets what libraries write when they end it."""
    import resource

    for number in (signal.SIGXCPU, signal.SIGPIPE, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _limit(resource.RLIMIT_CPU, seconds)
    sizes = Path("/proc/self/statm")
    if sizes.exists():
        reserved, taken = (int(pages) * resource.getpagesize() for pages in sizes.read_text(encoding="ascii").split()[:2])
        _limit(resource.RLIMIT_AS, reserved + max(MOST_MEMORY - taken, 100_000_000))
    else:  # macOS keeps no such limit
        _watch(seconds, lambda code, _said: os._exit(code))


def _limit(what: int, most: int) -> None:
    import resource

    _soft, hard = resource.getrlimit(what)
    lowest = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (lowest, hard))


def _ended(code: int) -> Exhausting:
    """What is to be said of a process that ended with `code`, or by the signal -`code`, before it had said anything."""
    if code in (-getattr(signal, "SIGXCPU", 0), _TOO_LONG):
        return _too_long()
    if code in (-getattr(signal, "SIGABRT", 0), -getattr(signal, "SIGKILL", 0), _TOO_MUCH):
        return _too_much()
    return Exhausting(_("The file cannot be read: it is damaged, or built to end the program that opens it."), _("Ask for it again."))


def _too_long() -> Exhausting:
    return Exhausting(_("The file takes longer to read than any list does."), _smaller())


def _too_much() -> Exhausting:
    return Exhausting(_("The file takes more memory than any list does."), _smaller())


def _smaller() -> str:
    return _("Copy the table alone into a new workbook, or save it as CSV.")


def _watched(read: Callable[[], T], seconds: int) -> T:
    """What `read` gives in this process, with a watchman who ends the program."""

    def end(_code: int, said: Refused) -> None:
        with suppress(Exception):
            sys.stderr.write(f"{said}\n")
            sys.stderr.flush()
        os._exit(said.exit_code)

    over = _watch(seconds, end)
    try:
        return read()
    except MemoryError:
        raise _too_much() from None
    finally:
        over.set()


def _watch(seconds: int, end: Callable[[int, Refused], None]) -> threading.Event:
    """Begins to watch this process; the event ends it."""
    over, started = threading.Event(), time.process_time()

    def watch() -> None:
        while not over.wait(_LOOK):
            if _memory_taken() > MOST_MEMORY:
                end(_TOO_MUCH, _too_much())
            if time.process_time() - started > seconds:
                end(_TOO_LONG, _too_long())

    threading.Thread(target=watch, daemon=True).start()
    return over


def _memory_taken() -> int:
    """Bytes, the most that this process has taken so far; 0 where the system does not tell."""
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
