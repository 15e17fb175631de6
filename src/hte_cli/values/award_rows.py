"""Rows of awards that no program of ours left so: what is said of them instead of stumbling."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from hte_cli.errors import StoreFault
from hte_cli.language import _
from hte_cli.values.records import Fields


def facts_of_text(text: str, line: str) -> Mapping[str, Sequence[Fields]]:
    """The frozen rows of a line, by table. StoreFault where they cannot be read."""
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    if not isinstance(found, dict) or not all(isinstance(rows, list) for rows in found.values()):
        raise odd_row(f"award_line {line}")
    return found


def odd_row(row: str) -> StoreFault:
    """What to say of a row of the store that no program of ours left so."""
    return StoreFault(
        _("The row {row} of the store is not as hte left it: it cannot be read, or what it names is not there.").format(row=row),
        _("`hte journal verify` names what another program changed; `hte db restore FILE` brings a copy back."),
    )
