"""Awards: rounds, their lines, the states of a line and the moves between them, and what its ledger comes to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from hte_cli.kinds.words import Occasion
from hte_cli.values.award_doubts import LineDoubts
from hte_cli.values.award_ledger import Balance, Entry, balance
from hte_cli.values.award_rows import facts_of_text
from hte_cli.values.award_states import CLAIMS, COMMITTED, FIRST, FROM_FUND, State, StepName
from hte_cli.values.claims import adjusts, first_claim
from hte_cli.values.journal import Cell
from hte_cli.values.pots import difference, together
from hte_cli.values.records import Fields
from hte_cli.values.results import LevelTitles, Sums, Undecided

COUNTY = "county"
"""The level whose money the office pays out where a plan names no other (`own_level`)."""

HISTORY: Literal["history"] = "history"
"""The origin of rounds that hold what was paid before the store was kept, and the step that took it over."""


@dataclass(frozen=True, slots=True)
class Step:
    """One decision: on a round or on lines of it. Days are ISO text; `until_on` is the last day of a publicity.

    `entry` is the journal's in which it was typed, `typed_at` when that was (UTC, ISO text), `login` as whom.
    """

    round: str
    number: int
    what: StepName
    on: str
    by: str
    body: str | None = None
    document: str | None = None
    scan: str | None = None
    reason: str | None = None
    from_on: str | None = None
    until_on: str | None = None
    working: bool | None = None
    fen: int | None = None
    out_of_order: bool | None = None
    over_budget: bool | None = None
    entry: int | None = field(default=None, compare=False)
    typed_at: str | None = field(default=None, compare=False)
    login: str | None = field(default=None, compare=False)

    @property
    def is_over_budget(self) -> bool:
        """Whether it is an approval or a payment that the fund did not hold; older stores say so by its reason alone."""
        if self.over_budget is None:
            return self.what in FROM_FUND and self.reason is not None and not self.out_of_order
        return self.over_budget


@dataclass(frozen=True, slots=True)
class Round:
    """The lines of a year that were decided on together."""

    id: str
    year: int
    number: int
    budget_year: int | None
    origin: str
    opened_on: str
    opened_by: str
    steps: tuple[Step, ...] = ()

    @property
    def last_step(self) -> int:
        """The number of its newest step; 0 before the first."""
        return max((step.number for step in self.steps), default=0)

    @property
    def opening(self) -> Step | None:
        """The step by which it was opened; None of one that was taken over as history."""
        return next((step for step in self.steps if step.what == "open"), None)


class AwardLine(NamedTuple):
    """One award as it was frozen, with where it stands. `sums` is what the rule gives, `due` what this line is worth.

    `record` is the id of what it is given for; `own_level` is whose money the office itself pays: the state follows it.

    `moves` are pairs of state and step, the last one holds; `earlier` is what other lines gave for the same claim.

    `shown` is the sum that its last publicity froze, in fen; `payee` the fingerprint of the account that it is approved for.

    `reversed_later`: of a line as it stood on a day, the fen of its own level that were paid by then and reversed after it.
    """

    round: str
    number: int
    claim: str
    benefit: str
    enterprise_key: str
    enterprise: str
    uscc: str | None
    plan: str
    rule: str
    rules_hash: str | None
    titles: Mapping[str, str]
    clause: str
    basis: str
    kind: str
    on: str
    evidence: str
    subject: str
    occasion: Occasion | None
    occasion_source: str | None
    sums: Sums
    earlier: Mapping[str, Sums]
    facts_text: str
    frozen: int
    record: str | None
    own_level: str
    moves: tuple[tuple[State, Step], ...] = ()
    entries: tuple[Entry, ...] = ()
    shown: int | None = None
    payee: str | None = None
    reversed_later: int = 0

    @property
    def id(self) -> str:
        """As people write it: 2024-1/3."""
        return f"{self.round}/{self.number}"

    @property
    def facts(self) -> Mapping[str, Sequence[Fields]]:
        """The rows it was frozen with, by table. StoreFault where another program made them unreadable."""
        return facts_of_text(self.facts_text, self.id)

    @property
    def state(self) -> State:
        """Where it stands."""
        return self.moves[-1][0] if self.moves else FIRST

    @property
    def before_suspension(self) -> State:
        """The state that a suspended line goes back to."""
        return next((state for state, _step in reversed(self.moves) if state != "suspended"), FIRST)

    @property
    def published(self) -> int | None:
        """The fen of the office's own level that its last publicity showed; None where it was not known, or none was."""
        if self.shown is not None or self.publicity is None:
            return self.shown
        last = max(place for place, (_state, step) in enumerate(self.moves) if step.what == "publicise")
        return self._replace(moves=self.moves[:last]).county

    @property
    def resumes_to(self) -> State:
        """Where a suspended line goes on: before its publicity where that showed another sum."""
        state = self.before_suspension
        return "reviewed" if state in ("publicised", "objected") and self.published != self.county else state

    @property
    def settlement(self) -> Step | None:
        """The document that settled what the county pays, where the rule leaves it open."""
        return self.last("settle")

    @property
    def due(self) -> Sums:
        """What the line is worth, in fen by level: the rule's sums (the county's as settled) less what other lines gave.

        Below 0 only where it adjusts what was given for its own record; beside other records of its pot never.
        """
        if not self.earlier and self.sums.get(self.own_level, 0) is not None:
            return self.sums
        sums = dict(self.sums)
        if sums.get(self.own_level, 0) is None and self.settlement is not None:
            sums[self.own_level] = self.settlement.fen
        if self.earlier and not adjusts(self.claim):
            return difference(sums, together(self.earlier.values()), self.own_level)
        for given in self.earlier.values():
            for level, fen in given.items():
                here = sums.get(level)
                sums[level] = None if here is None or fen is None else here - fen
        return sums

    @property
    def county(self) -> int | None:
        """What the office's own level is to pay, in fen; None where that is not known. Negative where it paid too much."""
        return self.due.get(self.own_level, 0)

    @property
    def first_claim(self) -> str:
        """The claim that it holds, or adjusts."""
        return first_claim(self.claim)

    def after(self, moves: Iterable[tuple[State, Step]], entries: Iterable[Entry]) -> AwardLine:
        """The line with what happened to it since."""
        return self._replace(moves=(*self.moves, *moves), entries=(*self.entries, *entries))

    def balance(self, level: str | None = None) -> Balance:
        """What its entries of a level come to, of its own where no other is named."""
        return balance(self.entries, level or self.own_level) if self.entries else Balance()

    @property
    def beyond(self) -> int:
        """The fen that were paid and are not committed."""
        balance = self.balance()
        return max(0, balance.paid - balance.committed)

    @property
    def claimed_back(self) -> int:
        """The fen that were ever to be recovered, as decided or as an adjustment found them to be too much, less what was let go."""
        decided = sum((step.fen or 0) * CLAIMS.get(step.what, 0) for _state, step in self.moves)
        return decided + max(0, -(self.county or 0))

    @property
    def to_come(self) -> int:
        """The fen that are still to be recovered."""
        return self.claimed_back - self.balance().recovered

    @property
    def taken_back(self) -> int:
        """The fen of what it was worth that the county claims back, or got back."""
        return self.claimed_back if (self.county or 0) > 0 else 0

    @property
    def given(self) -> int:
        """The fen of the own level that it stands for by now: committed, and not claimed back; before that what is due.

        Negative where it takes back; 0 where it is rejected, or where nobody knows what is due.
        """
        due = self.county or 0
        if self.state == "rejected":
            return 0
        return self.balance().committed - self.taken_back if self.state in COMMITTED and due > 0 else due

    @property
    def publicity(self) -> Step | None:
        """Its last publicity, where it had one."""
        return self.last("publicise")

    def last(self, what: StepName) -> Step | None:
        """The newest step of a kind that was taken on it."""
        return next((step for _state, step in reversed(self.moves) if step.what == what), None)


@dataclass(frozen=True, slots=True)
class RoundStory:
    """A round with its lines, and what the plans call the levels."""

    round: Round
    lines: tuple[AwardLine, ...]
    levels: LevelTitles
    undecided: tuple[Undecided, ...] = ()
    """What cannot be told of the year's rules today, and so is in no round."""
    doubts: LineDoubts = field(default_factory=LineDoubts)


@dataclass(frozen=True, slots=True)
class LineStory:
    """A line with how its sum comes about, in sentences, and the cell of its evidence as it was when the line was frozen.

    `beside` is where the lines stand by now whose sums are taken off its own, by their names.
    """

    line: AwardLine
    levels: LevelTitles
    arithmetic: tuple[str, ...]
    source: Cell | None
    beside: Mapping[str, str] = field(default_factory=dict)
    doubts: LineDoubts = field(default_factory=LineDoubts)


@dataclass(frozen=True, slots=True)
class Ledger:
    """Entries of money, and the lines that they are of."""

    lines: tuple[AwardLine, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Touched:
    """A line that a revoked certificate touches, and the command that answers it."""

    line: AwardLine
    fix: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that is no longer what was frozen: of which record, which field, what it was and what it is."""

    record: str
    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Drift:
    """How the facts of a line have changed since it was frozen, and what it would be worth now (None: nothing at all)."""

    line: AwardLine
    differences: tuple[Difference, ...]
    now: Sums | None
