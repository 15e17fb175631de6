"""Applications that wait for their certificate."""

from __future__ import annotations

from datetime import date
from typing import Any

from hte_cli.policy.indicators.pool_sql import open_applications
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import rows


def open_on(workspace: Workspace, day: date, scheme: str | None = None) -> list[dict[str, Any]]:
    """The applications open on the day, the earliest filed first; days ISO text."""
    with workspace.store.read() as connection:
        return list(rows(connection, open_applications(day, scheme)))
