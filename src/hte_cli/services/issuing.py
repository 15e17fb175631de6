"""`hte report issue`: a notice that was sent stays as it was sent."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from hte_cli.errors import Conflict, NotFound
from hte_cli.intake.notices import read_notice
from hte_cli.language import _
from hte_cli.services.records import Written
from hte_cli.services.sources import too_large, write_out
from hte_cli.services.workspace import Workspace
from hte_cli.store.history import entry_of_hash
from hte_cli.store.journal import apply
from hte_cli.store.reading import images, images_where, key_of
from hte_cli.store.sources import content_of, is_kept, keep
from hte_cli.values.figures import Issued
from hte_cli.values.halves import Half, half_named
from hte_cli.values.journal import Stamp
from hte_cli.values.records import Change, Fields
from hte_cli.values.stating import statement_of, statement_text


def issue(workspace: Workspace, path: Path, on: date, stamp: Stamp) -> Written:
    """Records that the notice in the file was sent on a day, and keeps the file. Of one half-year a further notice gets the
    next number.

    Refused where the file is no notice of `hte`'s; Conflict where this very file is recorded already, or where its figures
    are of another store's journal. A warning where it is too large to be kept.
    """
    statement, sha256 = read_notice(path)
    file = path.name
    with workspace.store.write() as connection:
        before = _of_half(connection, statement.half)
        for one in before:
            if one.sha256 == sha256:
                raise Conflict(
                    _("{file} is recorded already, as {name}.").format(file=file, name=one.name), _("`hte report list` shows all.")
                )
        if entry_of_hash(connection, statement.head) != statement.entry:
            raise Conflict(
                _("The figures in {file} were not written from this store.").format(file=file),
                _("Name the store that it was written from (`--db`), or write the notice again."),
            )
        warnings = [] if keep(connection, path, sha256) else [too_large(str(path), sha256)]
        number = before[-1].number + 1 if before else 1
        after: Fields = {
            "half": statement.half,
            "number": number,
            "on": on.isoformat(),
            "file": file,
            "sha256": sha256,
            "entry": statement.entry,
            "head": statement.head,
            "figures": statement_text(statement),
        }
        entry = apply(connection, [Change("issued_report", key_of("issued_report", after), None, after)], stamp)
        return Written(entry, {key: value for key, value in after.items() if key != "figures"}, warnings)


def issued(workspace: Workspace) -> list[Issued]:
    """The notices that were sent, half-year by half-year."""
    with workspace.store.read() as connection:
        found = (_issued(connection, image) for image in images(connection, "issued_report"))
        return sorted(found, key=lambda one: (one.statement.half, one.number))


def export(workspace: Workspace, name: str, target: Path) -> Issued:
    """Writes the notice of that name (2024H1, 2024H1/1) to `target`, byte by byte as it was sent.

    NotFound where none is recorded so; what `write_out` raises.
    """
    with workspace.store.read() as connection:
        found = issued_as(connection, name)
        content = content_of(connection, found.sha256)
    write_out(content, found.file, found.sha256, target, private=False)
    return found


def last_issued(connection: Connection, half: Half) -> Issued | None:
    """The last notice of a half-year; None where none was sent."""
    return next(reversed(_of_half(connection, half)), None)


def _of_half(connection: Connection, half: Half | str) -> list[Issued]:
    """The notices of a half-year, the first the first."""
    found = (_issued(connection, image) for image in images_where(connection, "issued_report", "half", [str(half)]))
    return sorted(found, key=lambda one: one.number)


def issued_as(connection: Connection, name: str) -> Issued:
    """The notice of that name: 2024H1 is the last of its half-year, 2024H1/1 its first. NotFound where there is none."""
    half_text, slash, number = name.partition("/")
    half = half_named(half_text)
    if half is not None:
        named = [one for one in _of_half(connection, half) if not slash or str(one.number) == number]
        if named:
            return named[-1]
    raise NotFound(
        _("No notice is recorded as {name}.").format(name=name),
        _("`hte report issue FILE` records one that was sent; `hte report list` shows all."),
    )


def _issued(connection: Connection, image: Fields) -> Issued:
    statement, sha256 = statement_of(json.loads(str(image["figures"]))), str(image["sha256"])
    return Issued(int(str(image["number"])), str(image["on"]), str(image["file"]), sha256, statement, is_kept(connection, sha256))
