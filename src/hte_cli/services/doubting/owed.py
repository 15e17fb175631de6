"""What is doubtful of the sums that are owed today: the marks in `hte subsidy calc` and `explain`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection

from hte_cli.policy.plan import Plan
from hte_cli.services.awarding.reading import lines_of_enterprises
from hte_cli.services.doubting import certificates, held
from hte_cli.services.doubting.registry import answered, doubts_of_records
from hte_cli.services.doubting.scope import Doubtful, schemes_of
from hte_cli.store.reading import is_empty
from hte_cli.values.award_doubts import ORDER, About, Doubt
from hte_cli.values.award_states import COMMITTED
from hte_cli.values.awards import AwardLine
from hte_cli.values.records import Scheme
from hte_cli.values.results import Entitlement

Thing = tuple[str, str, str, str]
"""What is rewarded: the enterprise, the scheme or kind of event, the day, the number or title."""


@dataclass(slots=True)
class Marks:
    """Says of each entitlement what stands against its approval; an answer given in a round holds here too."""

    records: Doubtful
    answered: frozenset[str]
    loose: dict[tuple[str, str], list[AwardLine]]
    given: dict[Thing, list[AwardLine]]
    schemes: Mapping[str, Scheme]
    clean: bool = field(init=False)
    """Whether nothing is doubtful but what a line's own number tells."""
    fits: Callable[[str, str], bool] = field(init=False)

    def __post_init__(self) -> None:
        self.clean = not (self.records.by_thing or self.records.by_enterprise or self.loose)
        self.fits = certificates.fitting(self.schemes)

    def marked(self, line: Entitlement) -> Entitlement:
        """The entitlement with what stands against its approval."""
        if self.clean and self.fits(line.subject, line.evidence):
            return line
        found = {doubt.key: doubt for doubt in self._of(line) if doubt.grade == "stop" and doubt.key not in self.answered}
        if not found:
            return line
        return line._replace(doubts=tuple(sorted(found.values(), key=lambda doubt: (ORDER[doubt.code], doubt.key))))

    def _of(self, line: Entitlement) -> Sequence[Doubt]:
        key, subject = line.enterprise_key, line.subject
        thing = (key, subject, line.on, line.evidence)
        found = [doubt for doubt, _other in self.records.by_thing.get(thing, ())]
        found += self.records.by_enterprise.get(key, ())
        if (misfit := certificates.form(line.evidence, self.schemes.get(subject))) is not None:
            found.append(misfit)
        if self.loose and thing not in self.given:
            found += map(held.missing, self.loose.get((key, held.alike(subject)), ()))
        return found


def marks(connection: Connection, plans: Sequence[Plan], year: int, enterprise: str | None = None) -> Marks:
    """The marks for what is owed for a year, to all enterprises or to one (its key)."""
    days, schemes = (date(year, 1, 1), date(year, 12, 31)), schemes_of(plans)
    records = doubts_of_records(connection, plans, None if enterprise is None else {enterprise}, days)
    loose: dict[tuple[str, str], list[AwardLine]] = {}
    given: dict[Thing, list[AwardLine]] = {}
    if is_empty(connection, "award_line"):
        return Marks(records, frozenset(), loose, given, schemes)
    missing = held.without_record(connection)
    for line in missing:
        loose.setdefault((line.enterprise_key, held.alike(line.subject)), []).append(line)
    for line in lines_of_enterprises(connection, {line.enterprise_key for line in missing}) if missing else ():
        if line.state in COMMITTED and line not in missing:
            given.setdefault((line.enterprise_key, line.subject, line.on, line.evidence), []).append(line)
    claims = held.Claims(connection, plans)
    for one in held.no_longer_given(connection, claims).values():
        records.of_record(held.no_longer(one), About(None, one.enterprise_key, one.subject, one.on, one.evidence))
    return Marks(records, frozenset(answered(connection)), loose, given, schemes)
