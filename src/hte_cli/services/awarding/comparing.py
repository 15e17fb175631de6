"""Whether a row of the finance bureau's answer speaks of the line that it names: what was sent comes back as it was."""

from __future__ import annotations

import re
from dataclasses import replace

from sqlalchemy import Connection

from hte_cli.errors import Problem
from hte_cli.intake.folding import fold
from hte_cli.intake.words import meaning_of, reward_word
from hte_cli.kinds.words import EVENT_KINDS
from hte_cli.language import _, pick
from hte_cli.services import faults
from hte_cli.services.register import Register
from hte_cli.values.awards import AwardLine
from hte_cli.values.capitals import capitals
from hte_cli.values.money import yuan_text
from hte_cli.values.names import name_key, person_key
from hte_cli.values.payees import ACCOUNT, account_number
from hte_cli.values.records import Draft, Fields, Plain


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
        ("capitals", _capitals_fit(line, draft), capitals(max(0, _still_due(line)[-1]))),
    ):
        if field in draft.fields and not fits:
            message = _("{line} is another award: there it says {known}.").format(line=line.id, known=known)
            return faults.at(draft, field, "line-otherwise", message, fix)
    return None


def for_another_account(connection: Connection, line: AwardLine, draft: Draft, approved: Fields | None) -> Problem | None:
    """The problem at the first cell of a payee who is not the one that the line was approved for; None where none is.

    Of a line that was approved without an account the holder alone can be compared: with the enterprise. What stands in
    the cells is private, in the row as in the store: the message says neither.
    """
    said = draft.fields
    if approved is None:
        wrong = [] if "account_name" not in said or _bears(connection, line, str(said["account_name"])) else ["account_name"]
    else:
        wrong = [name for name in reversed(ACCOUNT) if name in said and not _same_payee(name, said[name], approved.get(name))]
    if not wrong:
        return None
    unnamed = replace(draft, fields={name: value for name, value in said.items() if name not in ACCOUNT})
    message = _("{line} was approved for another account than this row states.").format(line=line.id)
    if approved is None:
        message = _("This row states an account in another name than {enterprise}.").format(enterprise=line.enterprise)
    fix = _("Ask the finance bureau whom it paid. Where the bank sent it back: `hte award returned {line}`.").format(line=line.id)
    return faults.at(unnamed, wrong[0], "payee-otherwise", message, fix)


def _same_payee(field: str, said: Plain, approved: Plain | None) -> bool:
    if field == "account":
        return account_number(said) == account_number(approved)
    return person_key(str(said)) == person_key(str(approved or ""))


def _bears(connection: Connection, line: AwardLine, name: str) -> bool:
    """Whether the enterprise has the name, or had it."""
    if person_key(name) == person_key(line.enterprise):
        return True
    register = Register(connection)
    register.look_up((), [name_key(name)], [line.enterprise_key])
    return bool(register.answers_to(line.enterprise_key, name))


def _capitals_fit(line: AwardLine, draft: Draft) -> bool:
    """What was due when the list was sent, or what the row says was paid, in words."""
    paid = draft.fields.get("paid_fen")
    sums = [fen for fen in (*_still_due(line), paid) if isinstance(fen, int) and fen >= 0]
    return _in_words(str(draft.fields.get("capitals", ""))) in {_in_words(capitals(fen)) for fen in sums}


def _in_words(said: str) -> str:
    return fold(said).removeprefix("人民币").replace("圆", "元").replace("正", "整")


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
    """The certificate's number, the event's title or the year of figures; an event without a title is told by its kind."""
    said = str(draft.fields.get("evidence", ""))
    if line.subject == "annual":
        return re.sub(r"\D", "", fold(said)) == line.evidence
    return fold(said) == fold(line.evidence) if line.evidence else meaning_of(said, EVENT_KINDS.cells) == line.subject


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
