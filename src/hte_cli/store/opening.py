"""Opening a store: to read, to try something out, or to write; making a new one, and bringing an older one up to date.

What is read stays as it is: an older store is brought up to date by a write, or by `hte db upgrade`, after a copy.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from hte_cli.errors import StoreFault
from hte_cli.language import _
from hte_cli.store.backup import copy_store
from hte_cli.store.engine import Store, connect, told
from hte_cli.store.examining import faults, glance, refuse_foreign, schema_version
from hte_cli.store.journal import apply
from hte_cli.store.location import is_published, is_there, owner_only, refuse_network
from hte_cli.store.reaching import Purpose, reach
from hte_cli.values.committed import note_upgrade
from hte_cli.values.journal import MIGRATING, signed

HEAD = "0006"
"""The newest migration; a test holds it against the migrations' folder."""

MIGRATIONS = Path(__file__).parent / "migrations"


def open_store(path: Path, purpose: Purpose = Purpose.READ) -> Store:
    """An existing store, to be read, or to be tried out: nothing of it is changed.

    StoreFault where it is missing, foreign, older or newer, or a row is odd.
    """
    version = looked_at(path)
    if version is None:
        raise _missing(path)
    if version != HEAD:
        raise _older(path, version)
    return connect(path, purpose)


def open_to_write(path: Path) -> Store:
    """An existing store, its schema brought up to date, which is noted. StoreFault as `open_store`, and for a published copy."""
    if not is_there(path):
        raise _missing(path)
    if is_published(path):
        raise StoreFault(_("{path} is a published copy, only to be read.").format(path=path), _("Write to the store itself: --db FILE."))
    version = looked_at(path)
    store = connect(path, Purpose.WRITE)
    if version == HEAD:
        return store
    copy = None
    if version is not None:
        copy = path.with_name(f"{path.name}.before-{HEAD}.backup")
        copy_store(path, copy)
    with store.write(preparing=True) as connection:
        migrate(connection)
    if copy is not None:
        note_upgrade(path, copy, HEAD)
    return store


def create_store(path: Path) -> Store:
    """A store at `path`, to be written: the one that is there, or a new one."""
    if not is_there(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as e:
            raise StoreFault(
                _("The folder of the store {path} cannot be made ({error}).").format(path=path, error=e.strerror),
                _("Name another place with --db."),
            ) from e
        refuse_network(path)
        owner_only(path)
        path.touch()
    return open_to_write(path)


def looked_at(path: Path) -> str | None:
    """The schema of the store that is there, after a look at the file; None where it is empty, or there is none.

    StoreFault for a folder of the network that nobody allowed, for what is no store of this program, and for an odd row.
    """
    if not is_there(path):
        return None
    if not is_published(path):
        refuse_network(path)
    with told(path), closing(reach(path, Purpose.READ)) as connection:
        version = schema_version(connection, path, HEAD)
        refuse_foreign(connection, path)
        if version == HEAD:
            glance(connection)
        return version


def shape(path: Path) -> list[str]:
    """What a store of the newest schema holds that it should not, before the journal is asked: a sentence for each.

    StoreFault where it is no store of hte, or one of another schema.
    """
    if not is_there(path):
        raise _missing(path)
    with told(path), closing(reach(path, Purpose.READ)) as connection:
        version = schema_version(connection, path, HEAD)
        if version is None:
            raise _missing(path)
        if version != HEAD:
            raise _older(path, version)
        return list(faults(connection))


def _missing(path: Path) -> StoreFault:
    return StoreFault(
        _("There is no store at {path}.").format(path=path),
        _("A command that writes makes one (`hte import FILE…`, `hte enterprise add …`), or name another with --db."),
    )


def _older(path: Path, version: str) -> StoreFault:
    if is_published(path):
        return StoreFault(
            _("The copy {path} was published by an older hte (schema {version}).").format(path=path, version=version),
            _("Ask for a newer copy: `hte db publish FILE`."),
        )
    return StoreFault(
        _("The store {path} was written by an older hte (schema {version}).").format(path=path, version=version),
        _("`hte db upgrade` brings it up to date, and keeps a copy of what it was."),
    )


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
