"""What a person names to be read, as files: each file itself, and of a folder or a ZIP archive everything in it that is a list."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hte_cli.errors import Problem, Refused
from hte_cli.intake.files import archives
from hte_cli.intake.files.sorting import why_no_list
from hte_cli.language import _
from hte_cli.values.arriving import arrived, beginning, taken, unpacked
from hte_cli.values.spelling import as_text

_ARCHIVES = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh91AY&SY", b"\xfd7zXZ\0")
"""Other archives: in each may be a list, so that none is passed over."""


@dataclass
class Gathered:
    """The files to read, in order; and what is said of those in a folder or an archive that are none."""

    paths: list[Path] = field(default_factory=list)
    passed: list[Problem] = field(default_factory=list)
    several: bool = False
    """Whether a folder or an archive was named, of which it is not known how many lists it holds."""


def gathered(words: Sequence[Path]) -> Gathered:
    """The files that the words mean, each once. Raises Refused where a folder or an archive holds no list, too much, or is
    built to do harm; what `taken` raises."""
    found = Gathered()
    for word in dict.fromkeys(words):
        before = len(found.paths), len(found.passed)
        if word.is_dir():
            found.several = True
            for path in _inside(word):
                _add(found, path)
        elif archives.holds_files(arrived(taken(word))) if _is_file(word) else False:
            found.several = True
            _unpack(found, taken(word))
        else:
            found.paths.append(taken(word))
            continue
        if len(found.paths) == before[0] and not any(problem.is_error for problem in found.passed[before[1] :]):
            raise _no_list(word, found.passed[before[1] :])
    return found


def _is_file(word: Path) -> bool:
    """Whether the word can be looked at: whoever opens it says what is wrong with it otherwise."""
    try:
        return arrived(taken(word)).is_file() and os.access(arrived(taken(word)), os.R_OK)
    except (OSError, ValueError):
        return False


def _inside(folder: Path) -> list[Path]:
    """The files in a folder and in those in it, by name; none is opened before all are counted. Refused where they are too many,
    or it may not be looked into."""
    found: list[Path] = []
    waiting = [folder]
    while waiting:
        place = waiting.pop(0)
        try:
            entries = sorted(os.scandir(place), key=lambda entry: entry.name)
        except OSError as error:
            message = _("{path} cannot be read: {reason}.").format(path=taken(place), reason=error.strerror or error)
            raise Refused(message, _("Ask for access, or name the lists in it.")) from None
        waiting[:0] = [Path(e.path) for e in entries if e.is_dir(follow_symlinks=False) and not archives.is_system_file(f"{e.name}/")]
        found += [Path(e.path) for e in entries if not e.is_dir(follow_symlinks=False) and not archives.is_system_file(e.name)]
        if len(found) > archives.MOST_FILES:
            message = _("{path} holds more than {n} files.").format(path=folder, n=f"{archives.MOST_FILES:,}")
            raise Refused(message, _("Put the lists into a folder of their own, and name that."))
    return found


def _add(found: Gathered, path: Path) -> None:
    """A file out of a folder: to be read, or passed over and named."""
    try:
        if path.is_file() and os.access(path, os.R_OK):
            _add_file(found, taken(path))
            return
    except OSError:  # what the system shows as a file need not be one: it may answer nobody, or never
        pass
    unread = Refused(_("It is not a file that can be read."), _("If it is a list, name it by itself."))
    found.passed.append(_passed(Path(as_text(str(path))), unread))


def _add_file(found: Gathered, named: Path, *, from_archive: bool = False) -> None:
    """A file that is there, of a folder or unpacked from an archive: to be read, or named."""
    if archives.holds_files(arrived(named)):
        if from_archive:
            found.passed.append(_failed(named, archives.nested()))
        else:
            _unpack(found, named)
    elif refused := why_no_list(named.name, arrived(named)):
        found.passed.append(_told(named, refused))
    else:
        found.paths.append(named)


def _unpack(found: Gathered, named: Path) -> None:
    """The files of an archive: to be read, or named."""
    try:
        with archives.opened(arrived(named)) as archive:
            for member in archives.members(archive):
                if member.refused:
                    found.passed.append(_failed(named / member.name, member.refused))
                    continue
                try:
                    path = unpacked(named / member.name, archives.contents(archive, member))
                except Refused as refused:
                    found.passed.append(_failed(named / member.name, refused))
                    continue
                _add_file(found, path, from_archive=True)
    except Refused as refused:
        found.passed.append(_failed(named, refused))


def _told(path: Path, refused: Refused) -> Problem:
    is_archive = beginning(arrived(path), 10).startswith(_ARCHIVES)
    return _failed(path, refused) if is_archive else _passed(path, refused)


def _passed(path: Path, refused: Refused) -> Problem:
    """The warning that a file is passed over."""
    return Problem("file-passed-over", refused.message, refused.hint, "warning", file=str(path))


def _failed(path: Path, refused: Refused) -> Problem:
    """The error that a file cannot be looked into, in which there may be lists."""
    return Problem("file-unreadable", refused.message, refused.hint, file=str(path))


def _no_list(word: Path, passed: Sequence[Problem]) -> Refused:
    """What is said of a folder or an archive in which nothing is a list."""
    reasons = "; ".join(f"{problem.file}: {problem.message}" for problem in passed[:10])
    message = _("{path} holds no list.").format(path=taken(word))
    return Refused(f"{message} {reasons}".strip(), _("Name a folder, an archive or a file with a list in it."))
