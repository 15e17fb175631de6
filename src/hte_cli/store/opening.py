"""Opening a store: making a new one, and bringing an older one's schema up to date after a backup."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import Connection

from hte_cli.errors import StoreFault
from hte_cli.language import _
from hte_cli.store.backup import copy_store
from hte_cli.store.engine import Store, connect, open_raw, told
from hte_cli.store.journal import apply
from hte_cli.store.location import is_published, owner_only, refuse_network
from hte_cli.values.journal import MIGRATING, signed

HEAD = "0006"
"""The newest migration; a test holds it against the migrations' folder."""

MIGRATIONS = Path(__file__).parent / "migrations"


def open_store(path: Path) -> Store:
    """An existing store, its schema brought up to date. StoreFault where it is missing, foreign, or newer."""
    if not path.exists():
        raise StoreFault(
            _("There is no store at {path}.").format(path=path),
            _("A command that writes makes one (`hte import FILE…`, `hte enterprise add …`), or name another with --db."),
        )
    published = is_published(path)
    if not published:
        refuse_network(path)
    store = connect(path)
    version = _schema_version(path)
    if version is not None and not published:
        owner_only(path)
    if version == HEAD:
        return store
    if version is None and not _is_empty(path):
        raise StoreFault(_("{path} is a database, but no store of hte.").format(path=path), _("Name another with --db."))
    if version is not None and version > HEAD:
        raise StoreFault(
            _("The store {path} was written by a newer hte (schema {version}).").format(path=path, version=version),
            _("Install the newest hte, then run the command again."),
        )
    if published:
        raise StoreFault(
            _("The copy {path} was published by an older hte (schema {version}).").format(path=path, version=version),
            _("Ask for a newer copy: `hte db publish FILE`."),
        )
    if version is not None:
        copy_store(path, path.with_name(f"{path.name}.before-{HEAD}.backup"))
    _upgrade(store)
    return store


def create_store(path: Path) -> Store:
    """A store at `path`: the one that is there, or a new one."""
    if path.exists():
        return open_store(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise StoreFault(
            _("The folder of the store {path} cannot be made ({error}).").format(path=path, error=e.strerror),
            _("Name another place with --db."),
        ) from e
    refuse_network(path)
    owner_only(path)
    store = connect(path)
    _upgrade(store)
    return store


def _schema_version(path: Path) -> str | None:
    """The schema's version by one raw SELECT, so that Alembic is imported only where it is needed."""
    with told(path):
        connection = open_raw(path)
        try:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except sqlite3.OperationalError as e:
            if "no such table" in str(e):
                return None
            raise
        finally:
            connection.close()
        return str(row[0]) if row else None


def _is_empty(path: Path) -> bool:
    connection = sqlite3.connect(path)
    try:
        return not connection.execute("SELECT name FROM sqlite_master").fetchall()
    finally:
        connection.close()


def _upgrade(store: Store) -> None:
    with store.write(preparing=True) as connection:
        migrate(connection)


def migrate(connection: Connection) -> None:
    """Runs the migrations that the store has not seen yet; what they rewrite is journalled in the same transaction.

    A migration's `upgrade` changes the schema. Where rows must be other rows in the new one, its `rewrite(connection)`
    gives the changes; it is asked when the schema is the newest, so that it reads and writes rows as the program does.
    """
    from alembic import command
    from alembic.config import Config
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    seen = MigrationContext.configure(connection).get_current_revision() or "base"
    command.upgrade(config, "head")
    passed = list(ScriptDirectory.from_config(config).iterate_revisions("head", seen))
    for step in reversed(passed):
        rewrite = getattr(step.module, "rewrite", None)
        if rewrite is not None:
            apply(connection, list(rewrite(connection)), signed(f"{MIGRATING} {step.revision}"))
