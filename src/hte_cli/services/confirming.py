"""What is decided of a certificate later: its occasion confirmed, or the certificate revoked."""

from __future__ import annotations

from dataclasses import replace

from hte_cli.services.awarding.touched import touched
from hte_cli.services.certificates import certificate_key
from hte_cli.services.records import Written, edit
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import image
from hte_cli.values.journal import Stamp


def revoke(workspace: Workspace, number: str, effective: str, decided: str | None, stamp: Stamp) -> Written:
    """The certificate is revoked with effect from a day, decided on another (docs/domain.md#revocation: two days).

    Which awards rest on it is told with what was written.
    """
    words = {"revoked_on": effective} | ({"revocation_decided_on": decided} if decided else {})
    key = certificate_key(workspace, number)
    written = edit(workspace, "certification", key, words, stamp)
    with workspace.store.read() as connection:
        return replace(written, touched=tuple(touched(connection, image(connection, "certification", key) or {})))


def confirm(workspace: Workspace, number: str, occasion: str, stamp: Stamp) -> Written:
    """States the occasion of a certificate, so that it is inferred no longer."""
    return edit(workspace, "certification", certificate_key(workspace, number), {"occasion": occasion}, stamp)
