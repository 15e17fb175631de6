"""`hte report diff`: what stands behind every figure from one notice to another, also one that changes left as it was.

Three steps lead from the first notice to the second: what was recorded about the first's day since it was written
(corrections), what happened between the two days (developments), and what was recorded about the second's day since.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from hte_cli.language import _
from hte_cli.policy.plan import Indicator, Plan
from hte_cli.services.contributing import contributors
from hte_cli.services.issuing import issued_as
from hte_cli.services.workspace import Workspace
from hte_cli.store.history import changes_of_enterprise
from hte_cli.store.reading import images_where
from hte_cli.values.figures import Changed, Contributor, Difference, Issued, Reported, Statement
from hte_cli.values.records import Fields
from hte_cli.values.terms import left_title

Contributors = tuple[Contributor, ...]

By = Mapping[tuple[str, str], Contributor]
"""Contributors by enterprise, or for a renewal rate and a statistic by enterprise and evidence."""


def differences(workspace: Workspace, first: str, second: str) -> tuple[Issued, Issued, tuple[Changed, ...]]:
    """Every indicator of both notices behind whose figure something changed, with the reasons.

    Also where those who came and those who went leave the figure as it was. NotFound where a notice was not recorded.
    """
    with workspace.store.read() as connection:
        earlier, later = issued_as(connection, first), issued_as(connection, second)
        plans = {plan.id: plan for plan in workspace.plans(connection)}
        plan = plans.get(later.statement.plan)
        found = []
        for reported in later.statement.indicators:
            before = earlier.statement.of(reported.id)
            if before is None:
                continue
            indicator = next((one for one in plan.indicators if one.id == reported.id), None) if plan else None
            steps = _Steps(connection, plan, indicator, earlier.statement, later.statement) if plan and indicator else None
            reasons = steps.reasons(before.contributors, reported.contributors) if steps else _unexplained(before, reported)
            changed = Changed(reported.id, reported.titles, reported.unit, before.actual, reported.actual, tuple(reasons))
            if changed.first != changed.second or changed.differences:
                found.append(changed)
        return earlier, later, tuple(found)


def _unexplained(before: Reported, after: Reported) -> Iterator[Difference]:
    """Who came and who went by the notices alone, where no plan says any more who counts."""
    why = _("why cannot be told: its plan is no longer adopted")
    counts = after.unit == "count"
    for step, one in _steps(_by(before.contributors, counts), _by(after.contributors, counts)):
        yield Difference("unexplained", step, one.enterprise, one.evidence, why)


@dataclass(frozen=True, slots=True)
class _Steps:
    """One indicator on its way from the first notice to the second."""

    connection: Connection
    plan: Plan
    indicator: Indicator
    first: Statement
    second: Statement

    def reasons(self, told: Contributors, retold: Contributors) -> Iterator[Difference]:
        """From what the first notice told, by what the records say today of both days, to what the second told."""
        then, now = (self._today(date.fromisoformat(statement.as_of)) for statement in (self.first, self.second))
        said, again = self._by(told), self._by(retold)
        for step, one in _steps(said, then):
            if self._is_between(one, said, now, again):
                yield self._correction(step, one, self.first, recorded=step > 0)
        for step, one in _steps(then, now):
            if self._is_between(one, said, now, again):
                yield Difference("development", step, one.enterprise, one.evidence, self._happened(step, one))
        for step, one in _steps(now, again):
            if self._is_between(one, said, now, again):
                yield self._correction(step, one, self.second, recorded=step < 0)

    def _is_between(self, one: Contributor, said: By, now: By, again: By) -> bool:
        """Whether what changed of a contributor lies between the notices.

        What both say of it alike changed since the second where the records of today say otherwise, or where nothing
        was recorded of the enterprise between the two.
        """
        place = _place(one, self._counts)
        if (place in said) != (place in again):
            return True
        if (place in now) != (place in again):
            return False
        changes = changes_of_enterprise(self.connection, one.key) if one.key else ()
        return not one.key or any(self.first.entry < number <= self.second.entry for number, _change in changes)

    @property
    def _counts(self) -> bool:
        return self.indicator.unit == "count"

    def _today(self, day: date) -> By:
        return self._by(contributors(self.connection, self.plan, self.indicator, day))

    def _by(self, some: Contributors) -> By:
        return _by(some, self._counts)

    def _correction(self, step: int, one: Contributor, notice: Statement, *, recorded: bool) -> Difference:
        """What was `recorded` since the notice was written, or taken back."""
        changes = changes_of_enterprise(self.connection, one.key) if one.key else ()
        later = sorted({number for number, _change in changes if number > notice.entry})
        why = _("recorded after the notice of {half}") if recorded else _("taken back after the notice of {half}")
        return Difference("correction", step, one.enterprise, one.evidence, why.format(half=notice.half), tuple(later))

    def _happened(self, step: int, one: Contributor) -> str:
        """What the records say happened between the two days."""
        first, second = self.first.as_of, self.second.as_of
        if not one.key:  # a statistic
            return _("figure of {day}").format(day=second if step > 0 else first)
        owner = next(images_where(self.connection, "enterprise", "key", [one.key]), {})
        if step > 0:
            return self._came(owner, one, first, second)
        left = str(owner.get("left_on") or "")
        if first < left <= second:
            return _("{why} on {day}").format(why=left_title(str(owner.get("left_why") or "moved")), day=left)
        certificate = self._certificate(one)
        revoked, until = str(certificate.get("revoked_on") or ""), str(certificate.get("valid_until") or "")
        if first < revoked <= second:
            return _("revoked on {day}").format(day=revoked)
        return _("lapsed after {day}").format(day=until) if until else _("no longer counted on {day}").format(day=second)

    def _came(self, owner: Fields, one: Contributor, first: str, second: str) -> str:
        certificate = self._certificate(one)
        issued, joined = str(certificate.get("issued_on") or ""), str(owner.get("joined_on") or "")
        if first < issued <= second:
            return _("certified on {day}").format(day=issued)
        if first < joined <= second:
            return _("moved in on {day}").format(day=joined)
        if first < one.evidence <= second:
            return _("admitted on {day}").format(day=one.evidence)
        if certificate.get("valid_until") and not self._counts:
            return _("ended on {day}").format(day=certificate["valid_until"])
        return _("counted from {day}").format(day=second)

    def _certificate(self, one: Contributor) -> Fields:
        held = images_where(self.connection, "certification", "enterprise", [one.key])
        return next((image for image in held if image["number"] == one.evidence), {})


def _by(some: Contributors, counts: bool) -> By:
    return {_place(one, counts): one for one in some}


def _place(one: Contributor, counts: bool) -> tuple[str, str]:
    """Of a count an enterprise counts once, whichever certificate stands for it; elsewhere evidence tells them apart."""
    return one.key, "" if counts else f"{one.evidence} {one.counts}"


def _steps(before: By, after: By) -> Iterator[tuple[int, Contributor]]:
    """Those who came (+1) and those who went (−1), in the order of their keys."""
    for key in sorted(before.keys() | after.keys()):
        if key not in before:
            yield 1, after[key]
        elif key not in after:
            yield -1, before[key]
