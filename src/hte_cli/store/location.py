"""Where the store lies: `--db`, else `HTE_DB`, else the user's data folder."""

from __future__ import annotations

import os
import re
import stat
import sys
from pathlib import Path

from hte_cli.errors import StoreFault
from hte_cli.language import _

NETWORK_FILE_SYSTEMS = frozenset({"cifs", "smb3", "smbfs", "nfs", "nfs4", "9p", "afs", "ncpfs", "davfs", "fuse.sshfs", "fuse.rclone"})

MOUNTS = Path("/proc/self/mounts")

REMOTE_DRIVE = 4
"""What Windows calls a drive that is mapped to a network folder."""

ALLOW_NETWORK = "HTE_ALLOW_NETWORK"
"""The variable that says that a store may lie on a network folder; `--allow-network` sets it."""


def store_path(asked: str | None) -> Path:
    """The store's file. StoreFault for a database that is not SQLite: nothing else is served yet."""
    place = asked or os.environ.get("HTE_DB")
    if not place:
        return _in_data_folder()
    if re.match(r"[a-z0-9+]{2,}:/", place):
        if not place.startswith("sqlite:///"):
            raise StoreFault(_("This store is not SQLite: {place}.").format(place=place), _("Name a file, or sqlite:///FILE."))
        place = place.removeprefix("sqlite:///")
    try:
        path = Path(place).expanduser()
    except RuntimeError:
        raise _no_home(place) from None
    _look_at(path)
    return path


def _in_data_folder() -> Path:
    """Where the store lies when nobody says where. StoreFault where the user has no home folder."""
    from platformdirs import user_data_path

    try:
        path = user_data_path("hte", appauthor=False) / "hte.db"
    except RuntimeError:
        raise _no_home("hte.db") from None
    if not path.is_absolute():
        raise _no_home(str(path))
    _look_at(path)
    return path


def _no_home(place: str) -> StoreFault:
    message = _("The store {place} lies in a home folder, and this user has none.").format(place=place)
    return StoreFault(message, _("Name a file: --db FILE, or HTE_DB."))


def _look_at(path: Path) -> None:
    """StoreFault where no store can be under that name, whatever is done; where nothing is yet, one can be made."""
    reason = _hindrance(path)
    if reason:
        raise _no_place(path, reason)


def _hindrance(path: Path) -> str:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        if path.is_symlink():
            return _("it is a link that leads nowhere")
        return "" if path.is_absolute() or _is_somewhere() else _("the folder in which you are is gone")
    except PermissionError:
        return ""  # SQLite meets the same and says so
    except (OSError, ValueError) as error:
        return str(getattr(error, "strerror", None) or _("it is not valid UTF-8 text"))
    return "" if stat.S_ISREG(mode) else _("it is not a file") if not stat.S_ISDIR(mode) else _("it is a folder")


def _is_somewhere() -> bool:
    try:
        return bool(Path.cwd())
    except OSError:
        return False


def on_network(path: Path) -> bool:
    """Whether the file lies on a network folder: there SQLite's locks and its WAL cannot be trusted."""
    text = str(path.absolute())
    if text.startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(path.absolute().anchor) == REMOTE_DRIVE)
    return _file_system(str(path.resolve())) in NETWORK_FILE_SYSTEMS


def _file_system(text: str) -> str:
    """The kind of file system that the path lies on; "" where the system does not tell."""
    if not MOUNTS.exists():
        return ""
    best, kind = "", ""
    for line in MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines():
        fields = line.split(" ")
        folder = fields[1].replace("\\040", " ") if len(fields) > 2 else ""
        if len(folder) >= len(best) and (text == folder or text.startswith(folder.rstrip("/") + "/")):
            best, kind = folder, fields[2]
    return kind


def refuse_network(path: Path) -> None:
    """StoreFault where the store lies on a network folder and nobody said that it may (`--allow-network`)."""
    if not os.environ.get(ALLOW_NETWORK) and on_network(path):
        raise StoreFault(
            _("The store {path} lies on a network folder, where it can be damaged when two write at once.").format(path=path),
            _("Keep it on a disk of this computer (--db FILE), or say --allow-network and let only one person use it at a time."),
        )


def is_there(path: Path) -> bool:
    """Whether there is a file at the store's place. StoreFault for what can be none: a link that leads nowhere or in a
    circle, a folder, a device, a name that is too long.
    """
    _look_at(path)
    try:
        return path.exists()
    except OSError as error:
        raise _no_place(path, error.strerror or str(error)) from error


def _no_place(path: Path, reason: str) -> StoreFault:
    message = _("There can be no store at {path}: {reason}.").format(path=path, reason=reason)
    return StoreFault(message, _("Name another place with --db."))


PUBLISHED = b"htep"
"""SQLite's application id of a published copy (bytes 68 to 72 of the file): it is only read, and wherever it lies."""


def is_published(path: Path) -> bool:
    """Whether the file is a copy that `hte db publish` wrote."""
    return header(path)[68:72] == PUBLISHED


def in_wal_mode(path: Path) -> bool:
    """Whether the file says that what is written goes into a WAL beside it."""
    return header(path)[18:20] == b"\x02\x02"


def header(path: Path) -> bytes:
    """The first 100 bytes of a file; nothing where there are none to be read."""
    try:
        with path.open("rb") as file:
            state = os.fstat(file.fileno())
            return file.read(100) if stat.S_ISREG(state.st_mode) and state.st_size else b""
    except (OSError, ValueError):
        return b""


def owner_only(path: Path) -> None:
    """Makes the file where it is not there, readable by nobody but its owner; SQLite's files beside it follow.

    One that is there stays as it was set: whoever lets a colleague read it has reasons. On Windows the user's data folder
    is the user's own.
    """
    if os.name == "nt":
        return
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError:
        return  # it is there; or SQLite meets the same and says so
