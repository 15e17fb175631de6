"""What is said of a workbook that cannot be read, and the guard around the libraries that read it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from python_calamine import PasswordError

from hte_cli.errors import Refused
from hte_cli.language import _

T = TypeVar("T")


def protected() -> Refused:
    """What is said of a workbook behind a password."""
    return Refused(_("The workbook is protected by a password."), _("Open it in Excel, remove the password, and save it."))


def damaged() -> Refused:
    """What is said of a workbook that no library can read."""
    message = _("The workbook cannot be read: it is damaged, or of a kind that is not supported.")
    return Refused(message, _("Open it in Excel and save it as .xlsx."))


def guarded(read: Callable[[], T]) -> T:
    """What `read` gives; every fault inside the libraries, a panic too, becomes one sentence."""
    try:
        with _panics_unheard():
            return read()
    except (KeyboardInterrupt, SystemExit, MemoryError, Refused):
        raise
    except PasswordError:
        raise protected() from None
    except BaseException:  # calamine's panics are no Exception
        raise damaged() from None


@contextmanager
def _panics_unheard() -> Iterator[None]:
    """Keeps what calamine's panics write to the terminal away from it: they bypass Python's own stderr."""
    try:
        kept = os.dup(2)
    except OSError:  # there is no terminal to write to
        yield
        return
    silence = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(silence, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(silence)
        os.close(kept)
