"""What the papers of a round say beside its lines: where an enterprise is, until when a certificate holds, which account."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hte_cli.values.award_days import EarlyStep, early_steps
from hte_cli.values.award_states import COMMITTED
from hte_cli.values.award_sums import FundYear, county_sums
from hte_cli.values.awards import COUNTY, AwardLine, RoundStory, Step
from hte_cli.values.journal import Head
from hte_cli.values.results import Tally


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A line with what papers add to it. The account is private: only papers for the finance bureau show it.

    `holder` says what it is that receives the money, where that is no enterprise of the county's count.
    """

    line: AwardLine
    township: str | None = None
    valid_until: str | None = None
    account_name: str | None = None
    bank: str | None = None
    account: str | None = None
    holder: str | None = None

    @property
    def open(self) -> int:
        """The fen of the county that are committed and not paid yet."""
        balance = self.line.balance()
        return balance.committed - balance.paid

    @property
    def waits(self) -> bool:
        """Whether county money is to be paid for it."""
        return self.line.state in ("approved", "partly-paid") and self.open > 0


@dataclass(frozen=True, slots=True)
class RoundPaper:
    """A round as its papers need it. `plan` and `signer` are titles by language; `fund` None: no budget year is named.

    `head` is the journal's newest entry when the paper was written: what it says can be held against the store later.
    """

    story: RoundStory
    lines: tuple[PaperLine, ...]
    plan: Mapping[str, str]
    document: str | None
    signer: Mapping[str, str] | None
    fund: FundYear | None
    head: Head
    finance: Mapping[str, str] | None = None
    """What the plan's register of units calls the finance bureau, by language; None where it names none."""

    @property
    def own_level(self) -> str:
        """Whose money the round decides on."""
        return next((one.line.own_level for one in self.lines), COUNTY)

    @property
    def published(self) -> tuple[PaperLine, ...]:
        """The lines that were published, or decided on after it."""
        return tuple(one for one in self.lines if one.line.state in ("publicised", "objected", *COMMITTED))

    @property
    def in_public(self) -> tuple[PaperLine, ...]:
        """The lines of the newest publicity: what was published again after a change stands there alone.

        Before there is one, all that stand: what is to be published.
        """
        step = self.last("publicise")
        return self.standing if step is None else tuple(one for one in self.published if one.line.publicity == step)

    @property
    def standing(self) -> tuple[PaperLine, ...]:
        """All lines but those that are rejected or wait."""
        return tuple(one for one in self.lines if one.line.state not in ("rejected", "suspended"))

    @property
    def waiting(self) -> tuple[PaperLine, ...]:
        """The lines that wait for the county's money."""
        return tuple(one for one in self.lines if one.waits)

    @property
    def out_of_order(self) -> tuple[EarlyStep, ...]:
        """The round's steps whose days are not in order, each once, with a day that it is before."""
        return early_steps(self.story.round, [one.line for one in self.lines])

    def last(self, what: str) -> Step | None:
        """The newest step of a kind."""
        return next((step for step in reversed(self.story.round.steps) if step.what == what), None)


def county_due(lines: Sequence[PaperLine]) -> Tally:
    """What the county has to pay for the lines, with how many sums are not stated; what is to come back is not taken off."""
    return county_sums([one.line for one in lines]).owed


def county_back(lines: Sequence[PaperLine]) -> int:
    """The fen that lines find to have been paid too much by earlier awards."""
    return county_sums([one.line for one in lines]).back


@dataclass(frozen=True, slots=True)
class Statement:
    """One enterprise's awards on a day (ISO text), to be signed by both sides.

    `out_of_order` are the steps on its lines whose days are not in order, round by round.
    """

    enterprise: str
    uscc: str | None
    lines: tuple[AwardLine, ...]
    as_of: str
    levels: Mapping[str, Mapping[str, str]]
    signer: Mapping[str, str] | None
    head: Head
    holder: str | None = None
    out_of_order: tuple[EarlyStep, ...] = ()
