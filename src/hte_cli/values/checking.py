"""What `hte check` says: named checks, and what each found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hte_cli.values.records import Change

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class NamedCheck:
    """A check as it is listed. `fixable` says whether `--fix` can mend what it finds."""

    code: str
    severity: Severity
    told: str
    fixable: bool


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check found: about which record, why, and how to mend it. `mending` is what `--fix` would write."""

    kind: str
    enterprise: str
    uscc: str | None
    record: str
    reason: str
    fix: str
    mending: Change | None = None


@dataclass(frozen=True, slots=True)
class Checkup:
    """All remarks with the check that each is of, in the order of the checks; `entry` where `--fix` wrote."""

    day: str
    checks: tuple[NamedCheck, ...]
    remarks: tuple[tuple[NamedCheck, Remark], ...]
    entry: int | None = None
