"""ZIP archives of lists: what is in them, under names that can be trusted, and within bounds."""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from hte_cli.errors import Refused
from hte_cli.intake.files.foreign import foreign_archive
from hte_cli.intake.files.zips import MAX_BYTES, MAX_MEMBERS, MAX_RATIO, RATIO_FROM
from hte_cli.language import _
from hte_cli.values.arriving import beginning

MOST_FILES = 1_000
"""Files of a folder or an archive that are looked at."""

_ARCHIVE = b"PK\x03\x04"
_DIRECTORY = b"PK\1\2"
_PIECE = 1 << 20
_OWN_MARKS = ("[content_types].xml", "mimetype", "content.xml", "ofd.xml", "meta-inf/manifest.xml", "index.zip")
_OWN_FOLDERS = ("xl/", "word/", "ppt/", "visio/", "index/")
_SYSTEM = re.compile(r"(?:.*/)?(?:__MACOSX/.*|\.DS_Store|Thumbs\.db|desktop\.ini)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_OTHER_ALPHABET = re.compile(r"[\x80-\u07ff]")
"""Letters that short words in GB18030 become where they are read as UTF-8."""

_IN_UTF8, _ENCRYPTED = 0x800, 0x1
_FAULTS = (zipfile.BadZipFile, zlib.error, LookupError, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, MemoryError)


@dataclass(frozen=True)
class Member:
    """A file in an archive: its name there, and why it is not taken out of it, if it is not."""

    name: str
    refused: Refused | None
    info: zipfile.ZipInfo


def holds_files(path: Path) -> bool:
    """Whether the file is a ZIP archive of files, and no workbook or document that is packed so. OSError where it cannot be read."""
    if beginning(path, 4) != _ARCHIVE:
        return False
    try:
        with opened(path) as archive:
            names = [name.replace("\\", "/").lower() for name in archive.namelist()]
    except Refused:
        return False  # whoever opens it says what is wrong with it
    return not any(name in _OWN_MARKS or name.startswith(_OWN_FOLDERS) for name in names)


def is_system_file(name: str) -> bool:
    """Whether the system left the file there for itself."""
    return bool(_SYSTEM.fullmatch(name))


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The archive. Raises Refused where it is damaged, or has more members than any list needs."""
    with path.open("rb") as file:
        rest, found = b"", 0
        while piece := file.read(_PIECE):
            found += (rest + piece).count(_DIRECTORY)
            rest = piece[-3:]
    if found > MAX_MEMBERS:
        raise Refused(_("The archive holds more than {n} files.").format(n=f"{MAX_MEMBERS:,}"), _unpack_yourself())
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except _FAULTS:
        raise Refused(_("The file is damaged: its archive cannot be unpacked."), _("Ask for it again.")) from None


def members(archive: zipfile.ZipFile) -> list[Member]:
    """The files in the archive, by name, without folders and what the system left. Raises Refused where they are too many or too large,
    or a name points out of the archive."""
    files = [info for info in archive.infolist() if not info.is_dir()]
    named = sorted(((_name(info), info) for info in files), key=lambda one: one[0])
    found = [Member(name, _refusal(info), info) for name, info in named if not is_system_file(name)]
    for member in found:
        _refuse_escaping(member.name)
    if len(found) > MOST_FILES:
        raise Refused(_("The archive holds more than {n} files.").format(n=f"{MOST_FILES:,}"), _unpack_yourself())
    size = sum(member.info.file_size for member in found)
    if size > MAX_BYTES or any(_is_bomb(member.info) for member in found):
        raise Refused(_("The file unpacks to more than can be read ({n} MB).").format(n=size // 1_000_000), _unpack_yourself())
    return found


def contents(archive: zipfile.ZipFile, member: Member) -> Iterator[bytes]:
    """The file's bytes, piece by piece, and no more of them than it states. Raises Refused where it cannot be unpacked."""
    try:
        with archive.open(member.info) as file:
            while piece := file.read(_PIECE):
                yield piece
    except _FAULTS:
        raise Refused(_("The file is damaged: its archive cannot be unpacked."), _("Ask for it again.")) from None


def nested() -> Refused:
    """What is said of an archive in an archive."""
    return Refused(_("This is an archive inside an archive."), _("Unpack it, and import the lists in it."))


def _name(info: zipfile.ZipInfo) -> str:
    """The member's name with slashes: UTF-8 where it says so or is so, else GB18030, as Chinese systems write it."""
    name = info.orig_filename
    if not info.flag_bits & _IN_UTF8:
        raw = name.encode("cp437", "replace")
        with suppress(UnicodeDecodeError):
            name = raw.decode("gb18030")
        with suppress(UnicodeDecodeError):
            if not _OTHER_ALPHABET.search(said := raw.decode()):
                name = said
    return _CONTROL.sub("_", name.replace("\\", "/"))


def _refuse_escaping(name: str) -> None:
    if name.startswith("/") or re.match(r"[A-Za-z]:", name) or ".." in PurePosixPath(name).parts:
        message = _("A name in the archive points out of it: {name}. It may be an attack.").format(name=name[:100])
        raise Refused(message, _("Ask for the lists themselves."))


def _refusal(info: zipfile.ZipInfo) -> Refused | None:
    if info.flag_bits & _ENCRYPTED:
        return Refused(_("The file is protected by the archive's password."), _("Unpack it with the password, and import the lists in it."))
    if stat.S_ISLNK(info.external_attr >> 16):
        return Refused(_("This is a link to a file that is not in the archive."), _("Ask for the list itself."))
    return None


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    return info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * max(info.compress_size, 1)


def _unpack_yourself() -> str:
    return _("Unpack it yourself, and import the lists in it.")


def empty() -> Refused:
    """What is said of an archive without a file."""
    return foreign_archive(())
