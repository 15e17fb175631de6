"""What may be written over: never the store nor what the command reads, nothing but a file, and a file only where asked.

The command line says once for each command what it works with (`begin`); whoever writes a file asks `may_write`.
"""

from __future__ import annotations

import errno
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from pathlib import Path
from unicodedata import normalize

from hte_cli.errors import Conflict, HteError, NotFound, UsageFault
from hte_cli.language import _, telling

BESIDE_A_STORE = ("", "-wal", "-shm", "-journal")
"""The endings of the files that SQLite keeps beside a store."""

_DATABASE = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Guard:
    """What the running command works with: its `stores`, the files that it has `read`, and what may take a file's place.

    `force` lets every file be replaced, `granted` those that somebody was asked about; `ask` asks, where there is anybody.
    """

    stores: tuple[Path, ...] = ()
    read: tuple[Path, ...] = ()
    force: bool = False
    ask: Callable[[Path], bool] | None = None
    granted: frozenset[Path] = frozenset()


_guard: ContextVar[Guard] = ContextVar("guard", default=Guard(force=True))  # noqa: B039 - it is frozen
"""Outside the command line whoever calls has decided what is to be replaced."""


@contextmanager
def command() -> Iterator[None]:
    """Inside runs one command, which may write over nothing until `begin` says what; afterwards all is as it was before."""
    token = _guard.set(Guard())
    try:
        yield
    finally:
        _guard.reset(token)


def begin(guard: Guard) -> None:
    """From here on `guard` says what the running command may write over."""
    _guard.set(guard)


def reads(*paths: Path) -> None:
    """The running command reads these files too: it must not write over them."""
    _guard.set(replace(_guard.get(), read=(*_guard.get().read, *paths)))


def may_write(path: Path, *, database: bool = False) -> Path:
    """The very file that is meant by `path`, links followed, if it may be written; on a terminal the user may be asked.

    UsageFault for the store, a file that the command reads, a name that no file can have, and what is no file but a folder
    or a device; Conflict for a file that is there, unless it may be replaced. Of a database only a database takes the place.
    """
    with telling():
        guard, target = _guard.get(), resolved(path)
        if any(_same(target, one) for store in guard.stores for one in _of_store(store)):
            raise UsageFault(_("{path} is the store itself, or belongs to it.").format(path=path), _("Name another file."))
        if any(_same(target, one) for one in guard.read):
            raise UsageFault(_("{path} is read by this command.").format(path=path), _("Name another file."))
        mode = _mode(path, target)
        if mode is None:
            return target
        if not stat.S_ISREG(mode):
            hint = _("It is a folder: add a file's name.") if stat.S_ISDIR(mode) else _("It is not a file: name one.")
            raise UsageFault(_("{path} cannot be written.").format(path=path), hint)
        if _is_database(target) and not database:
            raise Conflict(_("{path} is a database, perhaps a store.").format(path=path), _("Name another file."))
        if not (guard.force or target in guard.granted or _granted(path, target)):
            raise Conflict(_("{path} exists already.").format(path=path), _("Name another file, or replace it with --force."))
        return target


def folder_there(path: Path) -> None:
    """NotFound where the folder is not there in which `path` is to be written."""
    if not path.parent.is_dir():
        with telling():
            raise no_folder(path)


def no_folder(path: Path) -> NotFound:
    """What to say of a file whose folder is not there."""
    message = _("{path} cannot be written.").format(path=path)
    return NotFound(message, _("The folder {folder} is not there: create it or choose another.").format(folder=path.parent))


def is_folder(path: Path) -> bool:
    """Whether a folder is there. Raises UsageFault where nothing can have that name."""
    with telling():
        return stat.S_ISDIR(_mode(path, resolved(path)) or 0)


def _of_store(store: Path) -> Iterator[Path]:
    """The store with what SQLite keeps beside it: beside the file itself, also where the store is named by a link."""
    for named in (store, _followed(store)):
        yield from (Path(f"{named}{ending}") for ending in BESIDE_A_STORE)


def resolved(path: Path) -> Path:
    """The path without links. UsageFault where they go in a circle, or no file can have that name."""
    try:
        return path.resolve()
    except (RuntimeError, ValueError, OSError):
        raise _nameless(path) from None


def _nameless(path: Path) -> UsageFault:
    name = str(path) if len(str(path)) <= _LONGEST_TOLD else f"{str(path)[:_LONGEST_TOLD]}…"
    return UsageFault(_("{path} is not a name that a file can have here.").format(path=name), _("Name another file, with a shorter name."))


_LONGEST_TOLD = 100
"""Characters of a name that is too long, as a message repeats it."""


def _mode(path: Path, target: Path) -> int | None:
    """What kind of thing is there; None where there is nothing."""
    try:
        return target.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno in (errno.EACCES, errno.EPERM, errno.EIO):
            message = _("{path} cannot be written.").format(path=path)
            raise HteError(message, _("Close it in other programs (Excel), or choose a folder you may write to.")) from error
        raise _nameless(path) from None


def _same(one: Path, other: Path) -> bool:
    """Whether both are one file, by whatever name; of one that is not there yet, whether its name would be the same anywhere."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return _spelled(one) == _spelled(other)


def _spelled(path: Path) -> str:
    """The path as systems compare it that tell neither upper case from lower nor one way to write a letter from another."""
    return normalize("NFC", str(_followed(path))).casefold().rstrip(". ")


def _followed(path: Path) -> Path:
    try:
        return path.resolve()
    except (RuntimeError, ValueError, OSError):
        return path.absolute()


def _is_database(target: Path) -> bool:
    try:
        with target.open("rb") as file:
            return file.read(len(_DATABASE)) == _DATABASE
    except OSError:
        return False


def _granted(path: Path, target: Path) -> bool:
    guard = _guard.get()
    if guard.ask is None or not guard.ask(path):
        return False
    _guard.set(replace(guard, granted=guard.granted | {target}))
    return True
