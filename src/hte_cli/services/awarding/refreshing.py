"""`hte award refresh`: a line takes the facts and the rule as they are now; where its sum changes, it starts anew."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from hte_cli.errors import Conflict
from hte_cli.language import _
from hte_cli.policy.plan import Plan
from hte_cli.services.awarding.budget import released
from hte_cli.services.awarding.claims import Owed, by_claim, owed
from hte_cli.services.awarding.days import in_order
from hte_cli.services.awarding.deciding import Taken, named_lines, refuse, refuse_adjusted, refuse_illegal
from hte_cli.services.awarding.drifting import changed
from hte_cli.services.awarding.frozen import facts_of, rules_of
from hte_cli.services.awarding.opening import New, frozen_row, gave, ground_owed, rules_changes
from hte_cli.services.awarding.pots import held_of, refreshed
from hte_cli.services.awarding.reading import lines_of, lines_of_enterprises, round_named
from hte_cli.services.awarding.rows import Wish, made, moved, step_row
from hte_cli.services.workspace import Workspace
from hte_cli.store.journal import apply
from hte_cli.store.reading import image, key_of
from hte_cli.values.award_states import FIRST, MOVES
from hte_cli.values.awards import AwardLine, Round
from hte_cli.values.claims import adjusts
from hte_cli.values.journal import Stamp
from hte_cli.values.money import yuan_text
from hte_cli.values.records import Change, Fields
from hte_cli.values.results import Sums


@dataclass(frozen=True, slots=True)
class _Fresh:
    """A line with what is owed for its claim today, as a row, and whether it stays where it stands."""

    line: AwardLine
    row: Fields
    stays: bool


def refresh(
    workspace: Workspace, name: str, reason: str, on: date, stamp: Stamp, *, but: Collection[str] = (), out_of_order: bool = False
) -> Taken:
    """Freezes one line anew, or all lines of a round whose facts have changed, without those named in `but`.

    A line that is worth the same stays where it stands; one whose sum changes is drafted again, its commitment released.
    Conflict where nothing is owed any more (reject it), where money went out already, or where nothing has changed.
    """
    with workspace.store.write() as connection:
        round_, only = round_named(connection, name)
        lines = lines_of(connection, round_.id)
        wish = Wish("refresh", on, reason=reason, out_of_order=out_of_order)
        if only is None:
            apart = changed(connection, workspace.plans(connection), lines)
            # A rejected line comes back only where it is named.
            chosen = [line for line in lines if line.id in apart and line.state in MOVES["refresh"].sources and line.state != "rejected"]
            chosen = [line for line in chosen if not {line.id, str(line.number)} & set(but)]
        else:
            chosen = named_lines(round_, lines, only)
            refuse_illegal(chosen[0], "refresh")
        if not chosen:
            raise Conflict(
                _("Nothing has changed that the lines of round {round} rest on.").format(round=round_.id),
                _("`hte award drift {round}` shows what has.").format(round=round_.id),
            )
        wish = in_order(wish, chosen, round_.opened_on, stamp)
        changes = list(_changes(connection, workspace, round_, chosen, wish, stamp))
        entry = apply(connection, changes, stamp)
        assert entry is not None
        numbers = [line.number for line in chosen]
        return Taken(entry, round_named(connection, round_.id)[0], tuple(lines_of(connection, round_.id, numbers=numbers)), ())


def _changes(
    connection: Connection, workspace: Workspace, round_: Round, chosen: Sequence[AwardLine], wish: Wish, stamp: Stamp
) -> Iterator[Change]:
    plans = workspace.plans(connection)
    key = chosen[0].enterprise_key if len(chosen) == 1 else None
    now = by_claim(owed(connection, plans, round_.year, key))
    earlier = _earlier(connection, plans, chosen, now)
    refuse(
        _("{line}: nothing is owed for it any more; `hte award reject {line} --reason WHY` takes it out.").format(line=line.id)
        for line in chosen
        if earlier[line.id] is None
    )
    step = round_.last_step + 1
    rules = rules_of(connection, plans)
    yield made("award_step", step_row(round_.id, step, wish, stamp))
    yield from rules_changes(connection, rules.values())
    fresh = list(_fresh(connection, chosen, now, earlier, rules, step))
    refuse(
        _("{line}: its sum has changed, and {paid} yuan were paid already; reverse or claim back the payment first.").format(
            line=one.line.id, paid=yuan_text(one.line.balance().kept)
        )
        for one in fresh
        if not one.stays and one.line.balance().kept
    )
    refuse_adjusted(connection, [one.line for one in fresh if not one.stays])
    for one in fresh:
        line, place = one.line, key_of("award_line", one.row)
        yield Change("award_line", place, image(connection, "award_line", place), one.row)
        yield moved(line, line.state if one.stays else FIRST, step)
        if not one.stays and line.balance().committed > 0:
            yield from released(line, line.balance().committed, wish.on, round_.budget_year, wish.reason)


def _earlier(
    connection: Connection, plans: Sequence[Plan], chosen: Sequence[AwardLine], now: Mapping[str, Owed]
) -> dict[str, Mapping[str, Sums] | None]:
    """What other lines gave for the claim of each line, as they stand today; None where nothing is owed for the line."""
    pooled = {line.enterprise_key for line in chosen if (one := now.get(line.first_claim)) is not None and one.pooled}
    held = {one.id: one for one in lines_of_enterprises(connection, pooled | {line.enterprise_key for line in chosen if line.earlier})}
    pots = held_of(held.values(), plans)
    found: dict[str, Mapping[str, Sums] | None] = {}
    for line in chosen:
        one = now.get(line.first_claim)
        if one is not None and one.pooled and not adjusts(line.claim):
            found[line.id] = refreshed(line, one, pots[one.compiled.rule.claim, line.enterprise_key])
            continue
        county = one.line.sums.get(line.own_level, 0) if one is not None else None
        if one is not None and line.earlier and county is not None:
            found[line.id] = gave([held[id_] for id_ in line.earlier], county)
        else:
            found[line.id] = line.earlier if one is not None else None
    return found


def _fresh(
    connection: Connection,
    chosen: Sequence[AwardLine],
    now: Mapping[str, Owed],
    earlier: Mapping[str, Mapping[str, Sums] | None],
    rules: Mapping[str, Fields],
    step: int,
) -> Iterator[_Fresh]:
    found = [now[line.first_claim] for line in chosen]
    grounds = [ground_owed(one) for one in found]
    for line, one, facts in zip(chosen, found, facts_of(connection, grounds), strict=True):
        given = earlier[line.id] or {}
        new = New(one, line.claim, given)
        row = frozen_row(line.round, line.number, new, facts, str(rules[one.line.plan]["hash"]), step)
        same = _spoken(line.sums) == _spoken(one.line.gross) and _all_spoken(line.earlier) == _all_spoken(given)
        # What was published, or approved, was so for that enterprise.
        same = same and one.line.enterprise_key == line.enterprise_key
        yield _Fresh(line, row, same and line.state != "rejected")


def _spoken(sums: Sums) -> dict[str, int | None]:
    """The sums without levels that give nothing."""
    return {level: fen for level, fen in sums.items() if fen != 0}


def _all_spoken(given: Mapping[str, Sums]) -> dict[str, dict[str, int | None]]:
    return {line: _spoken(sums) for line, sums in given.items()}
