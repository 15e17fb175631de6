"""For which account a line is approved: frozen with the approval, held against the account that is recorded later."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, select

from hte_cli.errors import Conflict
from hte_cli.language import _, _n
from hte_cli.services.awarding.rows import made, moved, stated
from hte_cli.store.reading import CHUNK, any_of, images, images_where, rows, table_of
from hte_cli.values.award_states import State
from hte_cli.values.awards import AwardLine
from hte_cli.values.commands import command
from hte_cli.values.payees import ACCOUNT, fingerprint, is_account
from hte_cli.values.records import Change, Fields
from hte_cli.values.telling import names, sentences

MOST_NAMED = 10
"""So many lines are named in a warning."""


class Other(NamedTuple):
    """A line whose money would not go where it was approved for: why, and the account that is recorded (None: none is)."""

    line: AwardLine
    why: str
    account: Fields | None


def accounts_of(connection: Connection, lines: Iterable[AwardLine]) -> dict[str, Fields]:
    """The accounts that are recorded today, by enterprise; one without a number is none."""
    rows = images_where(connection, "contact", "enterprise", {line.enterprise_key for line in lines})
    return {str(row["enterprise"]): {name: row[name] for name in ACCOUNT if name in row} for row in rows if is_account(row)}


class Keys:
    """The keys of fingerprints, one for an enterprise: the same account has the same fingerprint throughout a store."""

    def __init__(self, connection: Connection, lines: Iterable[AwardLine]) -> None:
        payee, line = table_of("award_payee"), table_of("award_line")
        of_line = and_(line.c.round == payee.c.round, line.c.line == payee.c.line)
        enterprises = line.c.enterprise.in_(any_of({one.enterprise_key for one in lines}))
        statement = select(line.c.enterprise, *(payee.c[name] for name in (*ACCOUNT, "key"))).join(payee, of_line).where(enterprises)
        self._held: dict[str, list[Fields]] = {}
        for row in rows(connection, statement.order_by(payee.c.round, payee.c.line, payee.c.number)):
            self._held.setdefault(str(row["enterprise"]), []).append(row)

    def of(self, enterprise: str, account: Fields) -> str:
        """The key for an account of the enterprise: that under which it is known, else the enterprise's, else a new one."""
        held = self._held.setdefault(enterprise, [])
        known = (row for row in held if fingerprint(str(row["key"]), row) == fingerprint(str(row["key"]), account))
        found = next(known, held[0] if held else {"key": secrets.token_hex(16)})
        held.append({**account, "key": found["key"]})
        return str(found["key"])


def moved_for(line: AwardLine, state: State, step: int, account: Fields | None, keys: Keys) -> Iterator[Change]:
    """The move of a line that says for which account its money is, and the account itself, which is private."""
    if account is None:
        yield moved(line, state, step)
        return
    key = keys.of(line.enterprise_key, account)
    move = moved(line, state, step, payee=fingerprint(key, account))
    place: Fields = {name: (move.after or {})[name] for name in ("round", "line", "number")}
    yield move
    yield made("award_payee", stated({**place, **{name: account.get(name) for name in ACCOUNT}, "key": key}))


def approved_accounts(connection: Connection, lines: Sequence[AwardLine]) -> dict[str, Fields]:
    """The accounts that lines were approved for, with the keys of their fingerprints, by the lines' ids."""
    payees, found = table_of("award_payee").c, dict[str, Fields]()
    wanted = {line.id: line.payee for line in lines if line.payee is not None}
    for round_ in {line.round for line in lines}:
        numbers = [line.number for line in lines if line.round == round_]
        few: list[ColumnElement[bool]] = [payees.line.in_(numbers)] if len(numbers) <= CHUNK else []
        for row in images(connection, "award_payee", and_(payees.round == round_, *few)):
            id_ = f"{row['round']}/{row['line']}"
            if wanted.get(id_) == fingerprint(str(row["key"]), row):
                found[id_] = row
    return found


def others(connection: Connection, lines: Sequence[AwardLine]) -> list[Other]:
    """The lines, of those that are approved, whose recorded account is not the one that they are approved for."""
    decided = [line for line in lines if line.last("approve") is not None]
    recorded, approved = accounts_of(connection, decided), approved_accounts(connection, decided)
    found = []
    for line in decided:
        here, then = recorded.get(line.enterprise_key), approved.get(line.id)
        why = _why(line, here, then)
        if why is not None:
            found.append(Other(line, why, here))
    return found


def _why(line: AwardLine, here: Fields | None, then: Mapping[str, object] | None) -> str | None:
    if line.payee is None:
        said = _("{line}: {enterprise} had no account when it was approved; the one recorded since is approved by nobody.")
        return None if here is None else said.format(line=line.id, enterprise=line.enterprise)
    if then is None:
        return _("{line}: the account that it was approved for is not in this store.").format(line=line.id)
    if here is None:
        return _("{line}: no account of {enterprise} is recorded any more.").format(line=line.id, enterprise=line.enterprise)
    if fingerprint(str(then["key"]), here) != line.payee:
        said = _("{line}: the account of {enterprise} is not the one that it was approved for.")
        return said.format(line=line.id, enterprise=line.enterprise)
    return None


def refuse_others(connection: Connection, lines: Sequence[AwardLine]) -> None:
    """Conflict, line by line, where money would go to another account than it was approved for."""
    found = others(connection, lines)
    if found:
        raise Conflict("\n".join(sentences([one.why for one in found], MOST_NAMED)), other_fix(found[0].line))


def other_fix(line: AwardLine) -> str:
    """What to do where the account is another one."""
    payee = command("award", "payee", line.id, "--reason", "WHY", "--document", "NUMBER")
    returned = command("award", "returned", line.id, "--reason", "WHY", "--document", "NUMBER")
    return _("{payee} lets the money go there, on record; {returned} where the bank sent it back.").format(payee=payee, returned=returned)


def unnamed(lines: Sequence[AwardLine]) -> Iterator[str]:
    """A sentence for lines that were approved without an account."""
    if lines:
        said = _n("{n} line is approved without an account: {names}.", "{n} lines are approved without an account: {names}.", len(lines))
        yield said.format(n=len(lines), names=names([f"{line.id} {line.enterprise}" for line in lines], MOST_NAMED))
