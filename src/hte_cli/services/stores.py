"""The store itself: where it is, whether it is whole, copies of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hte_cli.errors import NotFound, StoreFault
from hte_cli.language import _
from hte_cli.store import backup as copies
from hte_cli.store import publishing
from hte_cli.store.location import is_published, store_path
from hte_cli.store.opening import open_store
from hte_cli.store.verifying import altered


def where(db: str | None) -> Path:
    """The store's file, there or not."""
    return store_path(db)


def check(db: str | None) -> tuple[Path, list[str]]:
    """What is wrong with the store: its pages, its references, rows that another program changed; empty where it is whole.

    StoreFault where there is none.
    """
    path = store_path(db)
    if not path.exists():
        open_store(path)
    with open_store(path).read():
        faults = copies.integrity(path)
    if faults:
        return path, faults
    with open_store(path).read() as connection:
        return path, list(altered(connection))


def backup(db: str | None, target: Path) -> Path:
    """Copies the store to a new file, whole even while somebody writes."""
    path = store_path(db)
    if not path.exists():
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
    if path.exists() and not is_published(path) and path.parent.resolve() != kept_in:
        copies.keep_copy(path, kept_in, day)


def restore(db: str | None, copy: Path) -> tuple[Path, Path | None]:
    """Puts a copy in the store's place; returns the store and where the one before is kept."""
    path = store_path(db)
    if copy.exists() and path.exists() and copy.samefile(path):
        raise StoreFault(_("{path} is the store itself.").format(path=copy), _("Name the file that `hte db backup` wrote."))
    return path, copies.restore(copy, path)
