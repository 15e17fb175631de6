"""Enterprises as commands name them: a code, a name, a former name, or a part that fits only one."""

from __future__ import annotations

from sqlalchemy import Connection, func, or_, select

from hte_cli.errors import NotFound
from hte_cli.language import _
from hte_cli.services.faults import said
from hte_cli.services.register import Register, all_names, nearest
from hte_cli.store.reading import images, table_of
from hte_cli.values.names import clean, name_key
from hte_cli.values.records import Fields

MOST_NAMED = 5
"""How many enterprises a message names."""


def find_enterprise(connection: Connection, words: str, but: str | None = None) -> Fields:
    """The one enterprise that `words` mean, one of the key `but` only where they can mean no other.

    NotFound where there is none (the nearest are named) or more than one.
    """
    words = clean(words)
    register = Register(connection)
    code, compared = words.replace(" ", "").upper(), name_key(words)
    register.look_up({code}, {compared})
    if code in register.by_code:
        return register.by_key[register.by_code[code]]
    found = [register.by_key[key] for key in register.named(words)] or _with_part(connection, compared, code)
    found = [enterprise for enterprise in found if enterprise["key"] != but] or found
    if len(found) == 1:
        return found[0]
    if found:
        names = "; ".join([*(said(e) for e in found[:MOST_NAMED]), *(["…"] if len(found) > MOST_NAMED else [])])
        raise NotFound(
            _("{words} may be any of {n}: {names}.").format(words=words, n=len(found), names=names),
            _("Give the unified social credit code, or more of the name."),
        )
    near = nearest(words, all_names(connection))
    raise NotFound(
        _("No enterprise is recorded as {words}.").format(words=words),
        _("Near to it: {names}.").format(names="; ".join(near)) if near else _("`hte enterprise list` shows all."),
    )


def _with_part(connection: Connection, compared: str, code: str) -> list[Fields]:
    """The enterprises whose name, former name or code holds the words."""
    if not compared:
        return []
    enterprise, former = table_of("enterprise").c, table_of("former_name").c
    owners = select(former.enterprise).where(func.instr(former.name_key, compared) > 0)
    fits = or_(
        func.instr(enterprise.name_key, compared) > 0,
        func.instr(func.coalesce(enterprise.uscc, ""), code) > 0,
        enterprise.key.in_(owners),
    )
    return list(images(connection, "enterprise", fits))
