"""Whether a row of the finance bureau's answer speaks of the line that it names: what was sent comes back as it was."""

from __future__ import annotations

from sqlalchemy import Connection

from hte_cli.errors import Problem
from hte_cli.intake.folding import fold
from hte_cli.intake.words import EVENT_KINDS, meaning_of, reward_word
from hte_cli.language import _, pick
from hte_cli.services import faults
from hte_cli.services.register import Register
from hte_cli.values.awards import AwardLine
from hte_cli.values.money import yuan_text
from hte_cli.values.names import name_key
from hte_cli.values.records import Draft


def of_another(connection: Connection, line: AwardLine, draft: Draft) -> Problem | None:
    """The problem at the first cell that is not the line's: its enterprise, evidence, reward or sum due; None where none is.

    A cell that is empty, or a column that is not there, says nothing.
    """
    fix = _("Put each payment into the row that it belongs to.")
    wrong = _misnamed(connection, line, draft)
    if wrong is not None:
        message = _("{line} is {enterprise}'s.").format(line=line.id, enterprise=line.enterprise)
        return faults.at(draft, wrong, "line-of-other", message, fix)
    for field, fits, known in (
        ("evidence", _evidence_fits(line, draft), line.evidence),
        ("reward", _reward_fits(line, draft), pick(line.titles)),
        ("due_fen", _due_fits(line, draft), _("{sum} yuan").format(sum=yuan_text(_still_due(line)[-1]))),
    ):
        if field in draft.fields and not fits:
            message = _("{line} is another award: there it says {known}.").format(line=line.id, known=known)
            return faults.at(draft, field, "line-otherwise", message, fix)
    return None


def _misnamed(connection: Connection, line: AwardLine, draft: Draft) -> str | None:
    """The field by which the row names another enterprise than the line's; it may have been renamed, or got a code."""
    name, code = draft.fields.get("name"), draft.fields.get("uscc")
    if code in (None, line.uscc) and (name is None or name_key(str(name)) == name_key(line.enterprise)):
        return None
    register = Register(connection)
    register.look_up((), [name_key(str(name))] if name else [], [line.enterprise_key])
    if code not in (None, line.uscc, register.by_key[line.enterprise_key].get("uscc")):
        return "uscc"
    fits = name is None or name_key(str(name)) == name_key(line.enterprise) or register.answers_to(line.enterprise_key, str(name))
    return None if fits else "name"


def _evidence_fits(line: AwardLine, draft: Draft) -> bool:
    """The certificate's number or the event's title; an event without a title is told by its kind."""
    said = str(draft.fields.get("evidence", ""))
    return fold(said) == fold(line.evidence) if line.evidence else meaning_of(said, EVENT_KINDS) == line.subject


def _reward_fits(line: AwardLine, draft: Draft) -> bool:
    """The rule's title, in either language, in whole or in short."""
    said = reward_word(str(draft.fields.get("reward", "")))
    return any(said in other or other in said for other in map(reward_word, line.titles.values()))


def _due_fits(line: AwardLine, draft: Draft) -> bool:
    """What was due when the list was sent: all, or what was left after one of the payments."""
    return draft.fields.get("due_fen") in _still_due(line)


def _still_due(line: AwardLine) -> list[int]:
    """The county's fen that were still due, from the first to now: of entry after entry."""
    due = line.county or 0
    return [due, *(due - line._replace(entries=line.entries[:n]).balance().paid for n in range(1, len(line.entries) + 1))]
