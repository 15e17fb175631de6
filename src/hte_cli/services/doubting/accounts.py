"""Doubts of accounts: one account at two enterprises, or one that is in another name than the enterprise's.

Accounts are private: what is said of one names neither its number nor its holder.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import combinations
from typing import Any

from sqlalchemy import func, select

from hte_cli.language import _
from hte_cli.models import CONTACT, ENTERPRISE, ROW_CHANGE
from hte_cli.services.doubting.scope import Doubtful, Scope
from hte_cli.store.reading import any_of, table_of
from hte_cli.values.award_doubts import doubt
from hte_cli.values.commands import command
from hte_cli.values.holders import unmarked
from hte_cli.values.names import person_key
from hte_cli.values.payees import account_number


def accounts(scope: Scope, found: Doubtful) -> None:
    """Accounts that two enterprises have, or that are in another name. One that was merged into the other may have its account."""
    c, e = CONTACT.c, ENTERPRISE.c
    twice = _had_twice(scope)
    columns = [
        c.enterprise.label("owner_key"),
        e.name,
        e.uscc,
        e.merged_into,
        e.holder,
        e.record_id.label("record"),
        c.account,
    ]
    statement = select(*columns, c.account_name).select_from(CONTACT.join(ENTERPRISE, e.key == c.enterprise))
    holders: dict[str, list[dict[str, Any]]] = {}
    for row in scope.rows(statement.where(c.enterprise.in_(any_of(twice)))) if twice else ():
        holders.setdefault(account_number(row["account"]), []).append(row)
    otherwise = scope.rows(statement.where(c.account_name != e.name))
    foreign = [row for row in otherwise if person_key(row["account_name"]) != person_key(_borne(row))]
    shared = [pair for rows in holders.values() for pair in combinations(rows, 2) if not _merged(*pair)]
    doubtful = {row["owner_key"] for row in foreign} | {row["owner_key"] for pair in shared for row in pair}
    since = _written(scope, doubtful)
    for one, other in shared:
        said = _("{name} and {other} have the same account.").format(name=one["name"], other=other["name"])
        ids = sorted(f"{row['record']}@{since.get(row['owner_key'])}" for row in (one, other))
        for row in (one, other):
            found.of_enterprise(doubt("account-shared", ids, said, _fix(row)), row["owner_key"])
    for row in _not_their_own(scope, foreign):
        said = _("The account of {name} is in another name.").format(name=row["name"])
        ids = [f"{row['record']}@{since.get(row['owner_key'])}"]
        found.of_enterprise(doubt("account-name", ids, said, _fix(row)), row["owner_key"])


def _had_twice(scope: Scope) -> set[str]:
    """The keys of enterprises whose account another one has too, however its number is written."""
    by_number: dict[str, list[str]] = {}
    for row in scope.rows(select(CONTACT.c.enterprise.label("key"), CONTACT.c.account).where(CONTACT.c.account.is_not(None))):
        by_number.setdefault(account_number(row["account"]), []).append(row["key"])
    return {key for number, keys in by_number.items() if number and len(keys) > 1 for key in keys}


def _fix(row: Mapping[str, Any]) -> str:
    correct = command("contact", "set", row["uscc"] or row["name"], "--account-name", "NAME", "--account", "NUMBER")
    return _("Ask the enterprise for its account: {command}.").format(command=correct)


def _borne(row: Mapping[str, Any]) -> str:
    """The name that an account of its own bears: a person's without what tells people of one name apart."""
    return unmarked(row["name"]) if row["holder"] == "person" else str(row["name"])


def _merged(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(one["merged_into"] == other["owner_key"] or other["merged_into"] == one["owner_key"])


def _not_their_own(scope: Scope, rows: Collection[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Those of the rows whose account is in no name that the enterprise had, nor in that of the one it was merged into."""
    former = table_of("former_name").c
    keys = {row["owner_key"] for row in rows}
    names: dict[str, set[str]] = {}
    for row in scope.rows(select(former.enterprise, former.name).where(former.enterprise.in_(any_of(keys)))) if keys else ():
        names.setdefault(row["enterprise"], set()).add(person_key(row["name"]))
    merged = {str(row["merged_into"]) for row in rows if row["merged_into"]}
    e = ENTERPRISE.c
    into = (
        {row["key"]: person_key(row["name"]) for row in scope.rows(select(e.key, e.name).where(e.key.in_(any_of(merged))))}
        if merged
        else {}
    )
    for row in rows:
        if person_key(row["account_name"]) not in {*names.get(row["owner_key"], ()), into.get(str(row["merged_into"]))}:
            yield row


def _written(scope: Scope, keys: Collection[str]) -> dict[str, int]:
    """The newest entry that wrote each account: an answer holds for the account as it was then, and no secret stands in it."""
    c = ROW_CHANGE.c
    newest = select(c.key, func.max(c.entry).label("entry")).where(c.table == "contact", c.key.in_(any_of(keys))).group_by(c.key)
    return {row["key"]: row["entry"] for row in scope.rows(newest)} if keys else {}
