"""Which source files hold accounts or persons: an auditor is told of them, and given them only where somebody says so."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from hte_cli.errors import HteError
from hte_cli.intake.files.grids import BrokenOff
from hte_cli.intake.files.opening import open_book
from hte_cli.values.dossier import Evidence
from hte_cli.values.privacy import PRIVATE_COLUMN

ROWS_LOOKED_AT = 1000
"""A table may begin below another; its heading names what it holds."""


def without_private(evidence: Evidence) -> Evidence:
    """The file; without its content where that is private."""
    if evidence.content is None or not is_private(evidence.name, evidence.content):
        return evidence
    return replace(evidence, content=None, private=True)


def is_private(name: str, content: bytes) -> bool:
    """Whether a cell speaks of accounts or persons, in a heading or elsewhere; also where nobody can see it.

    That is a file with hidden sheets, and one that cannot be read.
    """
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder) / f"source{Path(name).suffix[:10]}"
        path.write_bytes(content)
        try:
            book = open_book(path)
            if book.hidden:
                return True
            rows = (row for grid in book.grids for _number, row in islice(grid.rows(), ROWS_LOOKED_AT))
            return any(isinstance(cell, str) and PRIVATE_COLUMN.search(cell) for row in rows for cell in row)
        except (HteError, BrokenOff):
            return True
