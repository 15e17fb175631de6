"""`hte subsidy explain`: every rule on every candidate of one enterprise's year, from the sum back to the cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from hte_cli.language import _
from hte_cli.policy.rules.rules_sql import CompiledRule, base_name, compile_rules
from hte_cli.policy.rules.year_sql import Asked
from hte_cli.services.arithmetic import arithmetic, drawn_from
from hte_cli.services.doubting.owed import marks
from hte_cli.services.enterprises import find_enterprise
from hte_cli.services.lacking import own_text
from hte_cli.services.owing import Owing, always, entitlement, owed
from hte_cli.services.subsidies import level_titles
from hte_cli.services.words import condition_title, found_text, subject_title, wanted_text
from hte_cli.services.workspace import Workspace
from hte_cli.store.history import cell_of
from hte_cli.store.reading import rows
from hte_cli.values.journal import Cell
from hte_cli.values.pots import Before, Drawn
from hte_cli.values.records import KEY_SEPARATOR
from hte_cli.values.results import Explanation, Finding, RuleStory, Totals, Verdict

FIELD_OF = {"occasion": "occasion", "grade": "grade", "sound": "revoked_on"}
"""The field of the candidate's own record that a condition looks at, for the cell it came from."""

EVIDENCE_FIELD = {"certification": "number", "event": "on", "annual": "year"}
"""The field whose cell is shown as a candidate's evidence."""


def explain(workspace: Workspace, enterprise: str, year: int) -> Explanation:
    """Why, and why not, rule by rule (docs/definitions.md#entitlement). NotFound where the words fit no enterprise, or more than one."""
    with workspace.store.read() as connection:
        plans = workspace.plans(connection)
        found = find_enterprise(connection, enterprise)
        key, totals = str(found["key"]), Totals()
        rules = compile_rules(plans)
        owing = owed(connection, plans, rules, Asked(year, key, always(rules), uncovered=True, untold=True))
        stories = [_story(connection, owing, place, year, key) for place in range(len(rules))]
        told = marks(connection, plans, year, key)
        stories = [replace(story, verdicts=tuple(replace(one, line=told.marked(one.line)) for one in story.verdicts)) for story in stories]
        for story in stories:
            for verdict in story.verdicts:
                if verdict.holds and not story.on_request:
                    totals.add(verdict.line)
        return Explanation(
            year=year,
            enterprise=str(found["name"]),
            uscc=str(found["uscc"]) if "uscc" in found else None,
            levels=level_titles(plans),
            rules=tuple(stories),
            totals=totals,
            uncovered=tuple(owing.uncovered(totals)),
        )


def _story(connection: Connection, owing: Owing, place: int, year: int, key: str) -> RuleStory:
    compiled = owing.rules[place]
    rule = compiled.rule
    found = ((row, owing.drawn.get((place, compiled.record(row)))) for row in rows(connection, compiled.verdicts(year, key)))
    verdicts = [_verdict(connection, compiled, row, drawn) for row, drawn in found]
    return RuleStory(
        plan=compiled.plan.id,
        rule=rule.id,
        titles=compiled.titles,
        clause=rule.cite.clause,
        basis=rule.cite.basis,
        wants=subject_title(rule, compiled.plan),
        on_request=rule.show == "on-request",
        verdicts=tuple(verdicts),
    )


def _verdict(connection: Connection, compiled: CompiledRule, row: Mapping[str, Any], drawn: Drawn | None) -> Verdict:
    table = compiled.candidates.kind
    key = KEY_SEPARATOR.join(str(row[f"key_{i}"]) for i in range(len(compiled.candidates.key)))
    findings = []
    for i, condition in enumerate(compiled.conditions):
        holds = row[f"test_{i}"]
        field = FIELD_OF.get(condition.name)
        findings.append(
            Finding(
                condition=condition.name,
                about=condition_title(condition.name),
                holds=holds,
                found=found_text(condition.name, row[f"found_{i}"], holds, compiled.plan),
                wanted=wanted_text(condition, compiled.plan),
                cell=cell_of(connection, table, key, field) if field and row[f"found_{i}"] is not None else None,
            )
        )
    said = [*arithmetic(compiled.plan, compiled.rule, compiled.sums(row), lambda level: row[base_name(level)])]
    if drawn is not None:
        findings.append(_of_pot(drawn))
        said += drawn_from(compiled.plan, drawn)
    return Verdict(
        line=entitlement(compiled, row, drawn),
        holds=_all(finding.holds for finding in findings),
        findings=tuple(findings),
        arithmetic=tuple(said),
        cell=_evidence(connection, table, key),
    )


def _of_pot(drawn: Drawn) -> Finding:
    """Whether the line brings more than the pot of its benefit gives without it, and to whom that gave what."""
    told = _("{sum} for {evidence} of {day}")
    gave = [told.format(sum=own_text(one), evidence=one.asking.name, day=one.asking.on) for one in drawn.before]
    return Finding(
        condition="benefit",
        about=_("more than {benefit} gives besides").format(benefit=drawn.benefit),
        holds=drawn.sums is not None,
        found=_(", ").join(gave),
        wanted=_("less than {sum}").format(sum=own_text(Before(drawn.asking, drawn.gross))),
    )


def _evidence(connection: Connection, table: str, key: str) -> Cell | None:
    return cell_of(connection, table, key, EVIDENCE_FIELD[table])


def _all(tests: Any) -> bool | None:
    """SQL's AND: false where one is false, else unknown where one is unknown."""
    seen: Sequence[bool | None] = list(tests)
    return False if False in seen else None if None in seen else True
