"""The variables of a county's own template (docs/awards.md names them)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from hte_cli.language import _, current, pick
from hte_cli.report.award.letters import published_of, waiting_of
from hte_cli.report.award.order import order_remarks
from hte_cli.report.award.rounds import due_cell
from hte_cli.report.docx.numbering import day
from hte_cli.report.formats.cells import text_for_people
from hte_cli.report.phrases import clause_text, head_text
from hte_cli.report.recipients import recipient_code
from hte_cli.report.totals import total_text
from hte_cli.values.award_papers import PaperLine, RoundPaper, county_due
from hte_cli.values.award_states import COMMITTED
from hte_cli.values.capitals import capitals
from hte_cli.values.money import yuan_text
from hte_cli.values.results import LEVELS, Tally
from hte_cli.values.terms import evidence_title


def template_values(
    paper: RoundPaper, kind: str, *, to: str | None, signed_by: str | None, on: date | None, number: str | None
) -> dict[str, Any]:
    """What a template of the kind may name: texts, and `lines`. Accounts only in a transfer. Conflict as `letter`."""
    lines = waiting_of(paper)[1] if kind == "transfer" else published_of(paper)[1]
    lines = paper.in_public if kind == "notice" else lines
    publicity, approval, round_ = paper.last("publicise"), paper.last("approve"), paper.story.round
    total = Tally.of(one.open for one in lines) if kind == "transfer" else county_due(lines)
    return {
        "round": round_.id,
        "head": head_text(paper.head),
        "year": str(round_.year),
        "budget_year": str(round_.budget_year or ""),
        "plan": pick(paper.plan),
        "office": signed_by or (pick(paper.signer) if paper.signer else ""),
        "to": to or "",
        "number": number or "",
        "on": day(on, current()),
        "publicity_from": _day(publicity.from_on if publicity else None),
        "publicity_until": _day(publicity.until_on if publicity else None),
        "body": (approval.body if approval else None) or "",
        "document": (approval.document if approval else None) or "",
        "decided_on": _day(approval.on if approval else None),
        "count": str(len(lines)),
        "total": total_text(total) or _("none"),
        "total_capitals": total_text(total, capitals) or _("none"),
        "out_of_order": " ".join(order_remarks(paper.out_of_order)),
        "lines": _lines(lines, accounts=kind == "transfer"),
    }


def _day(iso: str | None) -> str:
    return day(date.fromisoformat(iso), current()) if iso else ""


def _lines(lines: Sequence[PaperLine], *, accounts: bool) -> list[dict[str, str]]:
    found = []
    for number, one in enumerate(lines, 1):
        line = one.line
        values = {
            "no": str(number),
            "line": line.id,
            "enterprise": line.enterprise,
            "uscc": recipient_code(line.uscc, one.holder) or "",
            "township": one.township or "",
            "reward": pick(line.titles),
            "evidence": evidence_title(line.evidence, line.subject),
            "on": _day(line.on),
            "valid_until": _day(one.valid_until),
            "clause": clause_text(line.clause),
            "basis": line.basis,
            **{level: text_for_people(due_cell(line, level), "yuan") for level in LEVELS},
            "open": yuan_text(one.open) if one.line.state in COMMITTED else "",
        }
        if accounts:
            values |= {"account_name": one.account_name or "", "bank": one.bank or "", "account": one.account or ""}
        found.append(values)
    return found
