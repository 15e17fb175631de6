"""The auditor's workbook: a row for each line of a year, from the clause to the last voucher."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from hte_cli.language import _, pick
from hte_cli.report.award.documents import entry_document, line_document, step_document
from hte_cli.report.award.doubts import doubts_document
from hte_cli.report.award.rounds import due_cell, entry_kind, step_details
from hte_cli.report.explanation import cell_text
from hte_cli.report.phrases import head_text, signer
from hte_cli.values.award_audit import Audit, AuditLine, Correction, Named
from hte_cli.values.awards import AwardLine, Step
from hte_cli.values.differences import told
from hte_cli.values.money import yuan_number, yuan_text
from hte_cli.values.table import UNKNOWN, Cell, Column, Table
from hte_cli.values.terms import award_title, evidence_title, level_title, step_title


def audit_tables(audit: Audit) -> list[Table]:
    """One table of lines; below it what is wrong with the funds, and the entry of the journal that it was written from."""
    columns = (
        Column("line", _("Line")),
        Column("state", _("State")),
        Column("clause", _("Clause")),
        Column("reward", _("Reward")),
        Column("enterprise", _("Enterprise")),
        Column("uscc", _("Unified social credit code"), "digits"),
        Column("evidence", _("Evidence")),
        Column("on", _("Date"), "date"),
        Column("source", _("Source")),
        Column("owed", _("Owed by the rules of today"), "yuan"),
        Column("frozen", _("Frozen"), "yuan"),
        Column("published", _("Published"), "yuan"),
        Column("approved", _("Approved"), "yuan"),
        Column("payee", _("Accounts by their fingerprints: approved, then later ones")),
        Column("paid", _("Paid"), "yuan"),
        Column("recovered", _("Recovered"), "yuan"),
        Column("vouchers", _("Vouchers")),
        Column("decisions", _("Decisions: day, who, document, reason, typed")),
        Column("doubts", _("Doubts and their reasons")),
        Column("drift", _("Changed since it was frozen")),
        Column("corrections", _("Corrections after the approval")),
        Column("verdict", _("Recalculated")),
    )
    notes = (*audit.faults, head_text(audit.head))
    title = _("Awards of {year}, line by line, for the auditor").format(year=audit.year)
    return [Table(title, columns, [_row(one) for one in audit.lines], None, notes)]


def _row(one: AuditLine) -> tuple[Cell, ...]:
    line, balance = one.line, one.line.balance()
    return (
        line.id,
        award_title(line.state),
        line.clause,
        pick(line.titles),
        line.enterprise,
        line.uscc,
        evidence_title(line.evidence, line.subject),
        line.on,
        cell_text(one.source) if one.source is not None else None,
        UNKNOWN if one.open else one.owed,
        due_cell(line),
        line.published,
        balance.committed or None,
        _lines(map(_payee, one.payees)),
        balance.paid or None,
        balance.recovered or None,
        _lines(_vouchers(line)),
        _lines(map(_decision, _steps(one))),
        _lines(_doubts(one)),
        _lines(told(d, line.plan).sentence for d in one.differences),
        _lines(map(_correction, one.corrections)),
        _verdict(one),
    )


def _lines(parts: Iterable[str]) -> str | None:
    """Several statements in one cell, which is one line: numbered, so that each is told from the next."""
    found = list(parts)
    return _("; ").join(f"{n}) {part}" for n, part in enumerate(found, 1)) if len(found) > 1 else next(iter(found), None)


def _vouchers(line: AwardLine) -> Iterator[str]:
    """What happened to money, each with its kind and sum: a payment that was reversed is none."""
    for entry in line.entries:
        if entry.kind in ("paid", "recovered", "reversed"):
            what = _("No. {n} {kind} {sum} yuan").format(n=entry.number, kind=entry_kind(entry), sum=yuan_text(entry.fen))
            level = level_title(entry.level, line.plan) if entry.level != line.own_level else None
            yield " ".join(filter(None, (entry.on, level, what, entry.document, entry.reason)))


def _payee(named: Named) -> str:
    """The account's fingerprint, and the step that named it: the approval, or why, on which paper and by whom it is another."""
    step = named.step
    told = (step.on, step_title(step.what), signer(step.by, step.login), step.document, step.reason)
    return " ".join(filter(None, ((named.fingerprint or _("no account"))[:16], *told)))


def _correction(one: Correction) -> str:
    who = signer(one.actor, one.login)
    return _("entry {n}, {at}, {who}: {command}").format(n=one.entry, at=one.at, who=who, command=one.command)


def _steps(one: AuditLine) -> Iterator[Step]:
    """The decisions on the line, the opening of its round first."""
    if one.opening is not None:
        yield one.opening
    yield from (step for _state, step in one.line.moves)


def _decision(step: Step) -> str:
    said = " ".join(filter(None, (step.on, step_title(step.what), signer(step.by, step.login), _(", ").join(step_details(step)))))
    if step.typed_at is None:
        return said
    return _("{said} (typed {at} UTC, entry {n})").format(said=said, at=step.typed_at, n=step.entry)


def _doubts(one: AuditLine) -> Iterator[str]:
    for standing in one.doubts.standing:
        answer = standing.answer
        yield standing.doubt.said if answer is None else _answered(standing.doubt.said, answer.by, answer.on, answer.reason)
    for past in one.doubts.past:
        yield _answered(past.said, past.by, past.on, past.reason)


def _answered(said: str, by: str, on: str, reason: str | None) -> str:
    return _("{said} Allowed by {who} on {day}: {reason}").format(said=said, who=by, day=on, reason=reason or "-")


def _verdict(one: AuditLine) -> str:
    if one.replay.told:
        return " ".join(one.replay.told)
    return _("the same") if one.line.rules_hash is not None else _("paid before the store was kept: no rule to recalculate with")


def audit_document(audit: Audit) -> dict[str, Any]:
    """The same as JSON: sums in yuan, unknown and nothing null; `owed` is null where nothing is owed any more."""
    return {
        "year": audit.year,
        "head": {"entry": audit.head.entry, "hash": audit.head.hash},
        "faults": list(audit.faults),
        "lines": [_line_document(one) for one in audit.lines],
    }


def _line_document(one: AuditLine) -> dict[str, Any]:
    line = one.line
    return {
        **line_document(line),
        "source": None if one.source is None else cell_text(one.source),
        "owed": None if one.owed is None else yuan_number(one.owed),
        "owed_unknown": one.open,
        "published": None if line.published is None else yuan_number(line.published),
        "payee": line.payee,
        "payees": [{"fingerprint": named.fingerprint, **step_document(named.step)} for named in one.payees],
        "opened": None if one.opening is None else step_document(one.opening),
        "steps": [{**step_document(step), "state": state} for state, step in line.moves],
        "entries": [entry_document(entry) for entry in line.entries],
        "doubts": doubts_document(one.doubts),
        "changed": [{"record": d.record, "field": d.field, "before": d.before, "after": d.after} for d in one.differences],
        "corrections": [{"entry": c.entry, "at": c.at, "actor": c.actor, "login": c.login, "command": c.command} for c in one.corrections],
        "faults": list(one.replay.told),
    }
