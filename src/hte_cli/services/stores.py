"""The store itself: where it is, whether it is whole, copies of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hte_cli.errors import NotFound, StoreFault
from hte_cli.language import _
from hte_cli.store import backup as copies
from hte_cli.store import publishing, restoring
from hte_cli.store.location import is_published, is_there, store_path
from hte_cli.store.opening import HEAD, looked_at, open_store, open_to_write, shape
from hte_cli.store.verifying import altered
from hte_cli.values.journal import Lost


def where(db: str | None) -> Path:
    """The store's file, there or not."""
    return store_path(db)


def check(db: str | None) -> tuple[Path, list[str]]:
    """What is wrong with the store: what in it hte did not make, odd rows, its pages and references, rows that another
    program changed; empty where it is whole.

    StoreFault where there is none, or it is older or newer.
    """
    path = store_path(db)
    faults = shape(path) + copies.integrity(path)
    return path, faults or list(_altered(path))


def _altered(path: Path) -> Iterator[str]:
    with open_store(path).read() as connection:
        yield from altered(connection)


def upgrade(db: str | None) -> tuple[Path, bool]:
    """Brings an older store up to date, after a copy; the store, and whether there was anything to do."""
    path = store_path(db)
    before = looked_at(path)
    open_to_write(path)
    return path, before != HEAD


def backup(db: str | None, target: Path) -> Path:
    """Copies the store to a new file, whole even while somebody writes."""
    path = store_path(db)
    if not is_there(path):
        open_store(path)
    copies.backup(path, target)
    return path


def publish(db: str | None, target: Path) -> Path:
    """Writes a copy to be read by colleagues, without private data; returns the store that it is of."""
    path = store_path(db)
    open_store(path)
    publishing.publish(path, target)
    return path


def keep_copy(db: str | None, folder: str, day: date) -> None:
    """Keeps the day's copy of the store in the folder, where something was written since the last one."""
    path = store_path(db)
    try:
        kept_in = Path(folder).expanduser().resolve()
    except (OSError, RuntimeError, ValueError):  # no home folder, links in a circle, a name that none can have
        raise NotFound(_("There is no folder {path}.").format(path=folder), _("Make it, or name another.")) from None
    if is_there(path) and not is_published(path) and path.parent.resolve() != kept_in:
        copies.keep_copy(path, kept_in, day)


@dataclass(frozen=True, slots=True)
class Restoring:
    """A copy that may take the store's place: it was looked at. `lost` is None where no store is there, or none to be read."""

    copy: Path
    store: Path
    there: bool
    older: bool
    lost: Lost | None


def look_before_restoring(db: str | None, copy: Path) -> Restoring:
    """Looks at a copy that is to take the store's place, and at what would be lost. Errors as `store.restoring.examine`."""
    path = store_path(db)
    there = is_there(path)
    if there and is_there(copy) and copy.samefile(path):
        raise StoreFault(_("{path} is the store itself.").format(path=copy), _("Name the file that `hte db backup` wrote."))
    version = restoring.examine(copy)
    return Restoring(copy, path, there, version != HEAD, restoring.lost_by(copy, path) if there else None)


def restore(wanted: Restoring) -> Path | None:
    """Puts the copy in the store's place; returns where the one before is kept."""
    return restoring.restore(wanted.copy, wanted.store)


def unsound(db: str | None) -> StoreFault | None:
    """What another program did to the store, looked for where a command stumbled; None where it is as hte left it."""
    hint = _("`hte db check` names all that another program changed; `hte db restore FILE` brings a copy back.")
    try:
        path = store_path(db)
        if looked_at(path) != HEAD:
            return None
        fault = next(iter(shape(path)), None) or next(_altered(path), None)
    except StoreFault as found:
        return found
    except Exception:  # only asked for the reason of another error, which is told else
        return None
    return StoreFault(fault, hint) if fault is not None else None
