"""The two streams of the process, and whether anything that was to be said on them was lost."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple, TextIO, TypeVar, cast

T = TypeVar("T")


class Voice:
    """A stream that remembers, in `lost`, that something did not reach its reader.

    What is lost on stdout ends the command, as the OSError that it is; a sentence beside it, on stderr, ends nothing.
    `used` says whether anything was written on it.
    """

    def __init__(self, stream: TextIO, *, beside: bool = False) -> None:
        self.failure: OSError | None = None
        self.used = False
        self._stream = stream
        self._beside = beside

    @property
    def lost(self) -> bool:
        """Whether anything was."""
        return self.failure is not None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """As of any stream; what was lost before is not followed by more."""
        self.used = self.used or bool(text)
        return self._minded(lambda: self._stream.write(text)) or 0

    def writelines(self, lines: Iterable[str]) -> None:
        """As `write`."""
        self.used = True
        self._minded(lambda: self._stream.writelines(lines))

    def flush(self) -> None:
        """As of any stream; where something was lost nothing is left to flush."""
        if self.failure is None:
            self._minded(self._stream.flush)

    def _minded(self, act: Callable[[], T]) -> T | None:
        try:
            if self.failure is not None:
                raise self.failure
            return act()
        except OSError as failure:
            if self.failure is None:
                _silence(self._stream)
            self.failure = failure
            if not self._beside:
                raise
            return None


class Voices(NamedTuple):
    """Stdout, and stderr beside it."""

    out: Voice
    beside: Voice

    @property
    def lost(self) -> bool:
        """Whether anything that was to be said was lost on either."""
        return self.out.lost or self.beside.lost


@contextmanager
def voices() -> Iterator[Voices]:
    """Inside, stdout and stderr are such streams, also where the process was started with one of them closed."""
    kept = sys.stdin, sys.stdout, sys.stderr
    if None in kept:
        _take_free_places()
    found = Voices(Voice(kept[1] or _closed()), Voice(kept[2] or _closed(), beside=True))
    sys.stdin = kept[0] or io.StringIO()
    sys.stdout, sys.stderr = cast("TextIO", found.out), cast("TextIO", found.beside)
    try:
        yield found
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept


def converses(*, beside: bool = False) -> bool:
    """Whether somebody reads stdout, or what is said `beside` it on stderr, and can answer."""
    return sys.stdin.isatty() and (sys.stderr if beside else sys.stdout).isatty()


def _take_free_places() -> None:
    """No file that is opened later shall take the place of a standard stream."""
    while (place := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(place)


def _silence(stream: TextIO) -> None:
    """What a dead stream still holds goes nowhere, so that the end of the process does not stumble over it once more."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


class _Closed(io.RawIOBase):
    """What stands where the process has no stream."""

    def writable(self) -> bool:
        return True

    def write(self, _data: object) -> int:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def _closed() -> TextIO:
    return io.TextIOWrapper(cast("Any", _Closed()), "utf-8", errors="replace", write_through=True)
