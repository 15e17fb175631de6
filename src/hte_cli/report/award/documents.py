"""Rounds of awards, their lines, decisions and ledger as JSON: sums in yuan, dates ISO, unknown null."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from hte_cli.language import pick
from hte_cli.report.award.doubts import doubts_document
from hte_cli.report.award.rounds import states_counted
from hte_cli.values.award_ledger import Balance, Entry, balance
from hte_cli.values.award_sums import FundYear, county_sums
from hte_cli.values.awards import AwardLine, Ledger, LineStory, Round, RoundStory, Step, Touched
from hte_cli.values.money import yuan_number
from hte_cli.values.names import person_key
from hte_cli.values.reconciling import Unsettled
from hte_cli.values.results import LEVELS, Sums


def round_document(story: RoundStory) -> dict[str, Any]:
    """A round with its steps, its lines and its sums as JSON."""
    round_ = story.round
    return {
        **_round_head(round_),
        "steps": [step_document(step) for step in round_.steps],
        "lines": [line_document(line) for line in story.lines],
        "totals": totals_document(story.lines),
        "undecided": [
            {"rule": one.rule, "count": one.count, "at_most": None if one.at_most is None else yuan_number(one.at_most)}
            for one in story.undecided
        ],
        "doubts": doubts_document(story.doubts),
    }


def _round_head(round_: Round) -> dict[str, Any]:
    return {
        "round": round_.id,
        "year": round_.year,
        "budget_year": round_.budget_year,
        "origin": round_.origin,
        "opened_on": round_.opened_on,
        "opened_by": round_.opened_by,
    }


def rounds_document(stories: Iterable[RoundStory]) -> list[dict[str, Any]]:
    """The rounds without their lines."""
    return [
        {
            **_round_head(story.round),
            "states": states_counted(story.lines),
            "lines": len(story.lines),
            "totals": totals_document(story.lines),
        }
        for story in stories
    ]


def totals_document(lines: Sequence[AwardLine]) -> dict[str, Any]:
    """The county's sums over lines, in yuan: what is due of what is known, committed, paid, recovered.

    `unknown` counts the lines, not rejected, of which nobody knows what is due.
    """
    sums = county_sums(lines)
    fen = {"due": sums.due, "committed": sums.committed, "paid": sums.paid, "recovered": sums.recovered}
    return {name: yuan_number(sum_) for name, sum_ in fen.items()} | {"unknown": sums.unknown}


def sums_document(sums: Sums) -> dict[str, int | float | None]:
    """Sums by level in yuan; a level that is not spoken of is 0, an unknown one null."""
    return {level: None if (fen := sums.get(level, 0)) is None else yuan_number(fen) for level in LEVELS}


def unsettled_document(one: Unsettled) -> dict[str, Any]:
    """An award that is not settled: `amount` is the office's own money at stake in yuan, null where it is not stated."""
    return {
        "case": one.case,
        "year": one.year,
        "enterprise": one.enterprise,
        "uscc": one.uscc,
        "line": one.line,
        "amount": None if one.fen is None else yuan_number(one.fen),
        "what": one.what,
        "fix": one.fix,
    }


def line_document(line: AwardLine) -> dict[str, Any]:
    """A line as JSON: what it was frozen with, where it stands, and its balances by level in yuan."""
    return {
        "line": line.id,
        "state": line.state,
        "enterprise": line.enterprise,
        "uscc": line.uscc,
        "benefit": line.benefit,
        "plan": line.plan,
        "rule": line.rule,
        "rules_hash": line.rules_hash,
        "title": pick(line.titles),
        "clause": line.clause,
        "basis": line.basis,
        "on": line.on,
        "evidence": line.evidence,
        "occasion": line.occasion,
        "occasion_source": line.occasion_source,
        "due": sums_document(line.due),
        **_money_document(line.entries),
        "published": None if line.published is None else yuan_number(line.published),
        "payee": line.payee,
        "adjusts": {other: sums_document(sums) for other, sums in line.earlier.items()},
    }


def _money_document(entries: Sequence[Entry]) -> dict[str, dict[str, int | float]]:
    """What the entries of a line come to, by level in yuan."""
    found: dict[str, dict[str, int | float]] = {name: dict.fromkeys(LEVELS, 0) for name in ("committed", "paid", "recovered")}
    for level in {entry.level for entry in entries}:
        for name, yuan in balance_document(balance(entries, level)).items():
            found[name][level] = yuan
    return found


def story_document(story: LineStory) -> dict[str, Any]:
    """A line with all that it rests on."""
    line, cell = story.line, story.source
    return {
        **line_document(line),
        "rule_gives": sums_document(line.sums),
        "arithmetic": list(story.arithmetic),
        "facts": line.facts,
        "source": None if cell is None else {"entry": cell.entry, "file": cell.file or None, "sheet": cell.sheet or None, "row": cell.row},
        "steps": [{**step_document(step), "state": state} for state, step in line.moves],
        "entries": [entry_document(entry) for entry in line.entries],
        "doubts": doubts_document(story.doubts),
    }


def step_document(step: Step) -> dict[str, Any]:
    """A decision as JSON; what it does not state is left out."""
    told = {
        "body": step.body,
        "document": step.document,
        "scan": step.scan,
        "reason": step.reason,
        "from": step.from_on,
        "until": step.until_on,
        "working": step.working,
        "sum": None if step.fen is None else yuan_number(step.fen),
        "out_of_order": step.out_of_order,
        "over_budget": step.is_over_budget or None,
        "typed_at": step.typed_at,
        "entry": step.entry,
        "login": step.login if step.login is not None and person_key(step.login) != person_key(step.by) else None,
    }
    return {"step": step.number, "what": step.what, "on": step.on, "by": step.by} | {k: v for k, v in told.items() if v is not None}


def entry_document(entry: Entry) -> dict[str, Any]:
    """An entry of the ledger as JSON, its sum in yuan."""
    return {
        "line": f"{entry.round}/{entry.line}",
        "entry": entry.number,
        "level": entry.level,
        "kind": entry.kind,
        "sum": yuan_number(entry.fen),
        "on": entry.on,
        "budget_year": entry.budget_year,
        "document": entry.document,
        "reason": entry.reason,
        "reverses": entry.reverses,
    }


def ledger_document(ledger: Ledger) -> dict[str, Any]:
    """The entries, and what they add up to by level."""
    names = {line.id: line for line in ledger.lines}
    return {
        "entries": [entry_document(entry) | {"enterprise": names[f"{entry.round}/{entry.line}"].enterprise} for entry in ledger.entries],
        "balances": {level: balance_document(balance(ledger.entries, level)) for level in LEVELS},
    }


def balance_document(sums: Balance) -> dict[str, int | float]:
    """A balance in yuan."""
    return {"committed": yuan_number(sums.committed), "paid": yuan_number(sums.paid), "recovered": yuan_number(sums.recovered)}


def touched_document(touched: Touched) -> dict[str, Any]:
    """A line that a revoked certificate touches, and the command that answers it."""
    line = touched.line
    return {
        "line": line.id,
        "state": line.state,
        "kept": yuan_number(line.balance().kept),
        "clause": line.clause,
        "basis": line.basis,
        "command": touched.fix,
    }


def fund_document(fund: FundYear) -> dict[str, Any]:
    """The fund of a budget year in yuan; null where none is stated."""
    return {
        "budget_year": fund.budget_year,
        "fund": None if fund.fund is None else yuan_number(fund.fund),
        "document": fund.document,
        "committed": yuan_number(fund.committed),
        "paid": yuan_number(fund.paid),
        "recovered": yuan_number(fund.recovered),
        "left": None if fund.left is None else yuan_number(fund.left),
        "grows": fund.grows,
    }
