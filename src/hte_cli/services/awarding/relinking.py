"""`hte award relink`: a line is put on the record that it was given for, on somebody's word.

That record was missing; or it is there, and the plan of today calls the benefit otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy import Connection

from hte_cli.errors import Conflict, NotFound
from hte_cli.language import _
from hte_cli.policy.plan import Plan
from hte_cli.services.awarding.claims import owed
from hte_cli.services.awarding.deciding import Taken
from hte_cli.services.awarding.reading import line_named, lines_of, lines_of_records, round_named
from hte_cli.services.awarding.rows import Wish, made, moved, step_row
from hte_cli.services.doubting.held import OF_KINDS, Claims, benefit_of
from hte_cli.services.workspace import Workspace
from hte_cli.store.identity import ID
from hte_cli.store.journal import apply
from hte_cli.store.reading import image, images, images_where, key_of, table_of
from hte_cli.values.awards import AwardLine
from hte_cli.values.claims import adjusted, claim_on
from hte_cli.values.claims import moved as claim_moved
from hte_cli.values.commands import command
from hte_cli.values.journal import Stamp
from hte_cli.values.names import fold_code, name_key
from hte_cli.values.records import Change, Fields
from hte_cli.values.terms import event_title


def relink(workspace: Workspace, name: str, record: str, wish: Wish, stamp: Stamp) -> Taken:
    """Puts the claim of a line on the record that the words mean; what it was frozen with stays as it is.

    `record` is a certificate's number, an event as `DAY TITLE`, or a year. NotFound where that is not recorded for the
    line's enterprise; Conflict where the line has its record and a benefit that the plan knows, or another line, not
    rejected, holds the claim.
    """
    with workspace.store.write() as connection:
        line = line_named(connection, name)
        round_ = round_named(connection, line.round)[0]
        there = line.record is not None and any(_recorded(connection, table, line.record) for table in OF_KINDS)
        renamed = renamed_benefit(connection, workspace.plans(connection), line) if there else None
        if there and renamed is None:
            raise Conflict(
                _("{line} is given for a record that is there.").format(line=line.id),
                _("A number, day or title is corrected with `edit`; the line follows its record."),
            )
        found = _meant(connection, line, record)
        step = round_.last_step + 1
        place = key_of("award_line", {"round": line.round, "line": line.number})
        before = image(connection, "award_line", place)
        assert before is not None
        benefit = renamed or benefit_of(line.claim)
        after: Fields = {**before, "record": found[ID], "claim": _claim(connection, line, str(found[ID]), benefit)}
        if renamed is not None:
            after["benefit"] = renamed
        changes = [
            made("award_step", step_row(line.round, step, wish, stamp)),
            Change("award_line", place, before, after),
            moved(line, line.state, step),
        ]
        entry = apply(connection, changes, stamp)
        assert entry is not None
        return Taken(entry, round_named(connection, line.round)[0], tuple(lines_of(connection, line.round, numbers=[line.number])), ())


def _recorded(connection: Connection, table: str, record: str) -> bool:
    return next(images_where(connection, table, ID, [record]), None) is not None


def renamed_benefit(connection: Connection, plans: Sequence[Plan], line: AwardLine) -> str | None:
    """As what the rules of today give what the line was given for, where none knows the line's benefit; else None."""
    claims = Claims(connection, plans)
    if claims.knows(benefit_of(line.claim)):
        return None
    today = owed(connection, plans, int(line.on[:4]), line.enterprise_key)
    given = {benefit_of(one.claim) for one in today if one.record == line.record}
    return given.pop() if len(given) == 1 else None


def _claim(connection: Connection, line: AwardLine, record: str, benefit: str) -> str:
    """The line's claim to the record; a further one where only rejected lines hold the first."""
    wanted = claim_on(benefit, record)
    holding = [one for one in lines_of_records(connection, [record]) if one.first_claim == wanted and one.id != line.id]
    standing = [one for one in holding if one.state != "rejected"]
    if standing:
        reject = command("award", "reject", standing[0].id, "--reason", "WHY")
        raise Conflict(
            _("{other} holds the award for that record.").format(other=standing[0].id),
            _("If it is the same award, take that one out first: {reject}.").format(reject=reject),
        )
    return adjusted(wanted, len(holding)) if holding else claim_moved(line.claim, benefit, record)


def _meant(connection: Connection, line: AwardLine, words: str) -> Fields:
    """The record of the line's enterprise that the words mean."""
    table = table_of(line.kind).c
    own = list(images(connection, line.kind, table.enterprise == line.enterprise_key))
    of_kind = [row for row in own if line.subject in (row.get("scheme"), row.get("kind"), line.kind)]
    found = [row for row in of_kind if _fits(line.kind, row, words)]
    if len(found) == 1:
        return found[0]
    others = [row for row in own if row not in of_kind and _fits(line.kind, row, words)]
    if others:
        said = _("{words} is recorded as {kind}, and {line} was given for {subject}: an award is not put on another kind of record.")
        kind = str(others[0].get("scheme") or others[0].get("kind"))
        raise Conflict(
            said.format(words=words, kind=event_title(kind), line=line.id, subject=event_title(line.subject)),
            _("If the kind is wrong, undo what recorded it and record it again; else take the award back."),
        )
    known = "; ".join(_told(line.kind, row) for row in found or of_kind)
    raise NotFound(
        _("{enterprise} has no record that {words} means alone.").format(enterprise=line.enterprise, words=words),
        _("Recorded are: {known}.").format(known=known) if known else _("Record it first."),
    )


def _told(kind: str, row: Fields) -> str:
    return {
        "certification": lambda: str(row["number"]),
        "event": lambda: f"{row['on']} {row['title']}".strip(),
        "annual": lambda: str(row["year"]),
    }[kind]()


def _fits(kind: str, row: Fields, words: str) -> bool:
    if kind == "certification":
        return str(row["number"]) == fold_code(words)
    if kind == "annual":
        return str(row["year"]) == words.strip()
    # The kind may stand before the day: `prize 2024-06-01 title`.
    said = words.strip().removeprefix(str(row["kind"])).strip()
    day = re.match(r"\d{4}-\d{2}-\d{2}", said)
    title = said[day.end() :] if day else said
    return (day is None or day[0] == row["on"]) and (name_key(title) in ("", name_key(str(row["title"])))) and bool(said)
