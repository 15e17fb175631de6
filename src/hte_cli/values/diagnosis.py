"""How far an enterprise is from what a certificate asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion. `holds` is None where it cannot be told; `lacking` are the figures that are missing then.

    `value` and `threshold` are in the criterion's `unit`: ratio, fen, people, pieces, days, points; `short` is what is missing
    in `short_unit` (fen or people where more of the upper figure at the same lower one would do), None where nothing is.
    """

    id: str
    titles: Mapping[str, str]
    holds: bool | None
    unit: str
    value: Fraction | None = None
    threshold: Fraction | None = None
    at_most: bool = False
    short: int | None = None
    short_unit: str = ""
    figure: str = ""
    judged: bool = False
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """An enterprise against the criteria of a scheme, by the figures of a year."""

    key: str
    enterprise: str
    uscc: str | None
    scheme: str
    year: int
    findings: tuple[Finding, ...]
    why_suggested: str = ""

    @property
    def unmet(self) -> tuple[Finding, ...]:
        """What is asked for and not there."""
        return tuple(finding for finding in self.findings if finding.holds is False)

    @property
    def untold(self) -> tuple[Finding, ...]:
        """What figures that are missing could tell."""
        return tuple(finding for finding in self.findings if finding.holds is None and not finding.judged)

    @property
    def meets_all(self) -> bool:
        """Whether every criterion that figures can tell is met."""
        return not self.unmet and not self.untold
