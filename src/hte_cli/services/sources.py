"""The files that entries rest on: kept with the entry, listed, and given back to be opened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from sqlalchemy import Connection

from hte_cli.errors import NotFound, Problem
from hte_cli.language import _
from hte_cli.outputs.placing import replacing
from hte_cli.services.workspace import Workspace
from hte_cli.store.sources import MOST_KEPT, content_of, keep, kept_files
from hte_cli.values.importing import FileReport
from hte_cli.values.journal import KeptFile
from hte_cli.values.records import Change


def keep_sources(connection: Connection, files: Sequence[FileReport], changes: Sequence[Change]) -> Iterator[Problem]:
    """Keeps the files that the changes came from; a warning for each that is too large to be kept."""
    rested_on = {change.origin.source.sha256 for change in changes if change.origin}
    for file in files:
        if file.sha256 in rested_on and not keep(connection, Path(file.file), file.sha256):
            yield too_large(file.file, file.sha256)


def too_large(file: str, sha256: str) -> Problem:
    """The warning that a file's bytes are not kept."""
    return Problem(
        "source-large",
        _("The file is larger than {n} MB: what it says is recorded, its bytes are not kept.").format(n=MOST_KEPT >> 20),
        _("Keep the file yourself: its hash is {hash}.").format(hash=sha256),
        "warning",
        file=file,
    )


def sources(workspace: Workspace) -> list[KeptFile]:
    """Every file that an entry rests on, in the order of the entries."""
    with workspace.store.read() as connection:
        return list(kept_files(connection))


def export(workspace: Workspace, beginning: str, target: Path) -> KeptFile:
    """Writes the file whose hash begins so to `target`, byte by byte as it was imported.

    NotFound where none, or more than one, is kept under it; what `write_out` raises; StoreFault where the bytes
    are not what the hash says.
    """
    with workspace.store.read() as connection:
        found = [file for file in kept_files(connection) if file.sha256.startswith(beginning.lower())]
        if len(found) != 1:
            hint = _("`hte source list` shows those there are.")
            raise NotFound(
                _("{n} files have a hash that begins with {hash}.").format(n=len(found), hash=beginning)
                if found
                else _("No entry rests on a file with the hash {hash}.").format(hash=beginning),
                hint,
            )
        content = content_of(connection, found[0].sha256)
    write_out(content, found[0].file, found[0].sha256, target, private=True)
    return found[0]


def write_out(content: bytes | None, name: str, sha256: str, target: Path, *, private: bool) -> None:
    """Writes the kept bytes of the file `name` to a file of the user's.

    NotFound where they are not kept; else raises what `replacing` does.
    """
    if content is None:
        raise NotFound(
            _("The bytes of {file} are not kept: it was too large, an older hte recorded it, or this is a published copy.").format(
                file=name
            ),
            _("Look for the file itself: its hash is {hash}.").format(hash=sha256),
        )
    with replacing(target, private=private) as file:
        file.write(content)
