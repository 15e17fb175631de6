"""A copy of the store for colleagues: only to be read, from wherever it lies, without what concerns the office alone."""

from __future__ import annotations

from pathlib import Path

from hte_cli.store.backup import named, part_of
from hte_cli.store.location import PUBLISHED

LEFT_OUT = ("contact", "award_payee", "profile")
"""Tables whose rows, and what the journal says of them, stay in the office's own store."""


def publish(source: Path, target: Path) -> None:
    """Writes the copy to a file that everybody may read and nobody write.

    Left out are private data, the bytes of source files (which may hold some), and how the office reads workbooks. The
    journal's entries stay, with their hashes. Raises what `named` does.
    """
    placed = named(target)
    with part_of(source, placed) as copy:
        for table in LEFT_OUT:
            copy.execute(f"DELETE FROM {table}")  # noqa: S608 - the names above
            copy.execute('DELETE FROM row_change WHERE "table" = ?', [table])
        copy.execute("DELETE FROM source_file")
        copy.execute(f"PRAGMA application_id = {int.from_bytes(PUBLISHED)}")
        copy.execute("VACUUM")
    placed.chmod(0o444)
