"""The files that entries rest on, or record: their bytes, kept once by their hash, so that the auditor can open the very cell.

They are not rows of the journal: the hash that names them stands in the entry's sheets or rows, which the chain covers.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, String, cast, exists, func, insert, select

from hte_cli.errors import Conflict, StoreFault
from hte_cli.language import _
from hte_cli.models import ENTRY, ROW_CHANGE, SOURCE_FILE, SOURCE_SHEET
from hte_cli.store.reading import table_of
from hte_cli.values.arriving import arrived
from hte_cli.values.journal import KeptFile
from hte_cli.values.records import KEY_SEPARATOR

MOST_KEPT = 64 << 20
"""The bytes of the largest file that is kept."""

PIECE = 1 << 20


def keep(connection: Connection, path: Path, sha256: str) -> bool:
    """Stores the file's bytes, unless they are there; whether they are. A file of more than `MOST_KEPT` bytes is not kept.

    Conflict where the file is no longer the one of that hash.
    """
    if is_kept(connection, sha256):
        return True
    lies = arrived(path)
    size = lies.stat().st_size
    if size > MOST_KEPT:
        return False
    digest, packer, packed = hashlib.sha256(), zlib.compressobj(), bytearray()
    with lies.open("rb") as file:
        while piece := file.read(PIECE):
            digest.update(piece)
            packed += packer.compress(piece)
    packed += packer.flush()
    if digest.hexdigest() != sha256:
        raise Conflict(_("{file} was changed while it was read.").format(file=path), _("Run the command again; nothing was written."))
    connection.execute(insert(SOURCE_FILE).values(sha256=sha256, name=path.name, size=size, content=bytes(packed)))
    return True


def is_kept(connection: Connection, sha256: str) -> bool:
    """Whether the bytes of the file of that hash are in the store."""
    return bool(connection.execute(select(exists().where(SOURCE_FILE.c.sha256 == sha256))).scalar_one())


def kept_files(connection: Connection) -> Iterator[KeptFile]:
    """Every file that an entry rests on, in the order of the entries; `size` is None where its bytes are not kept."""
    of_hash = (
        select(SOURCE_SHEET.c.sha256, func.min(SOURCE_SHEET.c.entry).label("first"), func.count(SOURCE_SHEET.c.entry.distinct()).label("n"))
        .group_by(SOURCE_SHEET.c.sha256)
        .subquery()
    )
    named = (
        select(func.min(SOURCE_SHEET.c.file))
        .where(SOURCE_SHEET.c.sha256 == of_hash.c.sha256, SOURCE_SHEET.c.entry == of_hash.c.first)
        .scalar_subquery()
    )
    statement = (
        select(of_hash.c.sha256, named.label("file"), SOURCE_FILE.c.size, of_hash.c.first, of_hash.c.n, ENTRY.c.at, ENTRY.c.actor)
        .select_from(of_hash.join(ENTRY, ENTRY.c.id == of_hash.c.first).outerjoin(SOURCE_FILE, SOURCE_FILE.c.sha256 == of_hash.c.sha256))
        .order_by(of_hash.c.first, "file", of_hash.c.sha256)
    )
    for row in connection.execute(statement):
        yield KeptFile(row.sha256, row.file, row.size, row.first, row.n, row.at, row.actor)
    yield from _scans(connection)
    yield from _notices(connection)


def _notices(connection: Connection) -> Iterator[KeptFile]:
    """The notices that were sent."""
    notice = table_of("issued_report")
    key = notice.c.half + KEY_SEPARATOR + cast(notice.c.number, String)
    first = select(func.max(ROW_CHANGE.c.entry)).where(ROW_CHANGE.c.table == "issued_report", ROW_CHANGE.c.key == key).scalar_subquery()
    statement = (
        select(notice.c.sha256, notice.c.file, SOURCE_FILE.c.size, ENTRY.c.id, ENTRY.c.at, ENTRY.c.actor)
        .select_from(notice.join(ENTRY, ENTRY.c.id == first).outerjoin(SOURCE_FILE, SOURCE_FILE.c.sha256 == notice.c.sha256))
        .order_by(ENTRY.c.id)
    )
    for row in connection.execute(statement):
        yield KeptFile(row.sha256, row.file, row.size, row.id, 1, row.at, row.actor)


def _scans(connection: Connection) -> Iterator[KeptFile]:
    """The scans of decisions on awards."""
    steps = table_of("award_step")
    key = steps.c.round + KEY_SEPARATOR + cast(steps.c.number, String)
    of_hash = (
        select(steps.c.scan, func.min(ROW_CHANGE.c.entry).label("first"), func.count(ROW_CHANGE.c.entry.distinct()).label("n"))
        .select_from(steps.join(ROW_CHANGE, (ROW_CHANGE.c.table == "award_step") & (ROW_CHANGE.c.key == key)))
        .where(steps.c.scan.is_not(None))
        .group_by(steps.c.scan)
        .subquery()
    )
    statement = (
        select(of_hash, SOURCE_FILE.c.name, SOURCE_FILE.c.size, ENTRY.c.at, ENTRY.c.actor)
        .select_from(of_hash.join(ENTRY, ENTRY.c.id == of_hash.c.first).outerjoin(SOURCE_FILE, SOURCE_FILE.c.sha256 == of_hash.c.scan))
        .order_by(of_hash.c.first, of_hash.c.scan)
    )
    for row in connection.execute(statement):
        yield KeptFile(row.scan, row.name or "", row.size, row.first, row.n, row.at, row.actor)


def content_of(connection: Connection, sha256: str) -> bytes | None:
    """The bytes kept under the hash; None where there are none. StoreFault where they are not what the hash says."""
    packed = connection.execute(select(SOURCE_FILE.c.content).where(SOURCE_FILE.c.sha256 == sha256)).scalar_one_or_none()
    if packed is None:
        return None
    content = _unpacked(packed)
    if content is None or hashlib.sha256(content).hexdigest() != sha256:
        raise StoreFault(
            _("The file kept as {hash} is not what came in.").format(hash=sha256[:12]),
            _("Run `hte db check`, and bring a copy back with `hte db restore FILE`."),
        )
    return content


def kept_name(connection: Connection, sha256: str) -> str:
    """What the file kept under the hash was called; "" where none is kept."""
    return connection.execute(select(SOURCE_FILE.c.name).where(SOURCE_FILE.c.sha256 == sha256)).scalar_one_or_none() or ""


def damaged(connection: Connection) -> Iterator[str]:
    """A sentence for each kept file whose bytes are not what its hash says."""
    for sha256, name in connection.execute(select(SOURCE_FILE.c.sha256, SOURCE_FILE.c.name).order_by(SOURCE_FILE.c.sha256)).fetchall():
        try:
            content_of(connection, sha256)
        except StoreFault:
            yield _("The file {name}, kept as {hash}, is not what came in.").format(name=name, hash=sha256[:12])


def _unpacked(packed: bytes) -> bytes | None:
    unpacker = zlib.decompressobj()
    try:
        return unpacker.decompress(packed, MOST_KEPT)
    except zlib.error:
        return None
