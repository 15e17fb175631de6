"""What `hte check` says: named checks, and what each found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class NamedCheck:
    """A check as it is listed: what it looks for (`told`), why that matters (`means`), whether `--fix` corrects what it finds."""

    code: str
    severity: Severity
    told: str
    means: str
    fixable: bool


@dataclass(frozen=True, slots=True)
class Correction:
    """What `--fix` would write: of the row `key` of `table`, `wanted` in `column`, as long as `seen` still stands there."""

    table: str
    key: str
    column: str
    seen: str
    wanted: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check found: about which record, why, and how to correct it. `correction` is what `--fix` would write."""

    kind: str
    enterprise: str
    uscc: str | None
    record: str
    reason: str
    fix: str
    correction: Correction | None = None


@dataclass(frozen=True, slots=True)
class Checkup:
    """All remarks with the check that each is of, in the order of the checks; `entry` where `--fix` wrote."""

    day: str
    checks: tuple[NamedCheck, ...]
    remarks: tuple[tuple[NamedCheck, Remark], ...]
    entry: int | None = None
