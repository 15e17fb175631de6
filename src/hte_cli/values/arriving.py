"""Files that a command reads: under a name that can be written down, and on the disk, also what comes through a pipe.

Some of what a person names as a file can be read only once (`-`, /dev/stdin, `<(…)`), and some names are no text. What a
command is given is `taken` first; from then on it goes by the name that is shown, and `arrived` says where its bytes lie.
"""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, NamedTuple

from hte_cli.errors import NotFound, Refused
from hte_cli.language import _
from hte_cli.values.spelling import as_text

STDIN = "-"
"""What stands for the standard input."""

MOST_PIPED = 256 << 20
"""The bytes that are taken from a pipe: more is no list."""

MOST_HASHED = 1 << 30
"""The bytes of a file that is still hashed: some seconds' work."""

_PIECE = 1 << 20


@dataclass
class _Arrivals:
    """What a command was given: the name that each thing goes by, and where the bytes of what goes by a name lie."""

    names: dict[Path, Path] = field(default_factory=dict)
    lies: dict[Path, Path] = field(default_factory=dict)

    def name(self, path: Path) -> Path:
        """The name for what is given as `path`: one that can be written down, and that nothing else bears."""
        plain = Path(as_text(str(path)))
        named, number = plain, 1
        while named in self.lies:
            number += 1
            named = plain.with_name(f"{plain.stem} ({number}){plain.suffix}")
        self.names[path] = named
        return named


_arrived: ContextVar[_Arrivals | None] = ContextVar("arrived", default=None)
_room: ContextVar[Path | None] = ContextVar("room", default=None)


@contextmanager
def arriving() -> Iterator[None]:
    """Inside files can be taken; what came through a pipe is gone afterwards."""
    tokens = _arrived.set(_Arrivals()), _room.set(None)
    try:
        yield
    finally:
        room = _room.get()
        _arrived.reset(tokens[0])
        _room.reset(tokens[1])
        if room is not None:
            for left in room.iterdir():
                left.unlink(missing_ok=True)
            room.rmdir()


def taken(path: Path) -> Path:
    """The file by the name that it goes by from here on. Refused where a pipe gives too much, or cannot be read.

    What is not there, or is a folder, is taken as it is: whoever opens it says so.
    """
    known = _arrived.get()
    if known is None:
        return Path(as_text(str(path)))
    if path in known.names:
        return known.names[path]
    try:
        lies = _poured(path) if str(path) == STDIN or _is_read_once(path) else path
    except OSError as error:
        message = _("{path} cannot be read: {reason}.").format(path=as_text(str(path)), reason=error.strerror or error)
        raise Refused(message, _("Save it as a file first, and name that.")) from None
    named = known.name(path)
    known.lies[named] = lies
    return named


def unpacked(path: Path, pieces: Iterable[bytes]) -> Path:
    """The name that a file out of an archive goes by from here on; its bytes lie in a file of this process alone."""
    known = _arrived.get()
    if known is None:
        raise RuntimeError("nothing can be unpacked before a command begins")
    target = _new_file()
    with target.open("xb") as into:
        for piece in pieces:
            into.write(piece)
    named = known.name(path)
    known.lies[named] = target
    return named


def arrived(path: Path) -> Path:
    """Where the bytes of a file lie that was `taken` under this name; the file itself where it is one on the disk."""
    known = _arrived.get()
    return path if known is None else known.lies.get(path, path)


class Hashed(NamedTuple):
    """A file with the SHA-256 of its bytes."""

    path: Path
    sha256: str


def hashed(path: Path) -> Hashed:
    """A file that was `taken`, with its hash. Raises what `lying` does."""
    import hashlib

    with lying(path, MOST_HASHED).open("rb") as file:
        return Hashed(path, hashlib.file_digest(file, "sha256").hexdigest())


def lying(path: Path, most: int = MOST_PIPED) -> Path:
    """Where the bytes lie of a file that is to be read whole: a regular one, not empty, of not more than `most` bytes.

    NotFound where there is none; Refused where it is anything else, larger, or may not be read.
    """
    lies = arrived(path)
    try:
        with open(lies, "rb", opener=without_waiting) as file:
            state = os.fstat(file.fileno())
    except (FileNotFoundError, NotADirectoryError):
        raise NotFound(_("There is no file {file}.").format(file=path)) from None
    except IsADirectoryError:
        raise Refused(_("{path} is a folder.").format(path=path), _("Name the file that is meant.")) from None
    except OSError:
        raise Refused(_("{file} may not be read.").format(file=path), _("Close it in other programs, or ask for access.")) from None
    if not stat.S_ISREG(state.st_mode):
        raise Refused(_("{path} is not a file.").format(path=path), _("Name the file that is meant."))
    if not state.st_size:
        raise Refused(_("{path} is empty.").format(path=path), _("Name the file that is meant."))
    if state.st_size > most:
        message = _("{path} is larger than can be read ({n} MB).").format(path=path, n=state.st_size // 1_000_000)
        raise Refused(message, _("Name a file of not more than {n} MB.").format(n=most // 1_000_000))
    return lies


def beginning(path: Path, length: int) -> bytes:
    """How a file begins; nothing where it states no size: what the system shows so (/proc/kmsg) may keep its reader waiting.
    Raises OSError."""
    with open(path, "rb", opener=without_waiting) as file:
        return file.read(length) if os.fstat(file.fileno()).st_size else b""


def without_waiting(path: str, flags: int) -> int:
    """Opens a file without waiting for somebody who writes to it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _is_read_once(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode) or stat.S_ISSOCK(mode)


def _new_file() -> Path:
    """Where a file of this process alone can be written, which is gone afterwards."""
    room = _room.get()
    if room is None:
        from tempfile import mkdtemp  # every command loads this file: what takes time is loaded where it is needed

        room = Path(mkdtemp(prefix="hte-"))
        _room.set(room)
    return room / str(len(list(room.iterdir())))


def _poured(path: Path) -> Path:
    """A file of this process alone with what the stream gives."""
    target = _new_file()
    with target.open("xb") as into:
        if str(path) == STDIN:
            _pour(path, getattr(sys.stdin, "buffer", io.BytesIO()), into)
        else:
            with path.open("rb") as source:
                _pour(path, source, into)
    return target


def _pour(path: Path, source: BinaryIO, into: BinaryIO) -> None:
    size = 0
    while piece := source.read(_PIECE):
        size += len(piece)
        if size > MOST_PIPED:
            raise Refused(
                _("{path} gives more than {n} MB.").format(path=as_text(str(path)), n=MOST_PIPED >> 20),
                _("Save it as a file first, and name that."),
            )
        into.write(piece)
