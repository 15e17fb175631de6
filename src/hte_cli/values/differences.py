"""What is no longer as it was frozen, in words: the record, the field and both values as a reader of papers knows them."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from hte_cli.kinds import field_of as stated_field
from hte_cli.kinds.stating import Holds
from hte_cli.language import _
from hte_cli.values.awards import Difference
from hte_cli.values.level_money import field_of
from hte_cli.values.money import yuan_text
from hte_cli.values.results import LEVELS
from hte_cli.values.terms import event_title, grade_in, level_title


class Told(NamedTuple):
    """A difference in words; what is not recorded is said as such."""

    record: str
    field: str
    before: str
    after: str

    @property
    def sentence(self) -> str:
        """All of it, without its end."""
        said = _("{record}: {field} was {before}, is {after}")
        return said.format(record=self.record, field=self.field, before=self.before, after=self.after)


def told(difference: Difference, plan: str) -> Told:
    """The difference as people read it: sums in yuan, titles instead of the columns of the store.

    Levels are called as the plan of that id does.
    """
    table, _space, name = difference.record.partition(" ")
    values = (_value(difference.field, value, plan) for value in (difference.before, difference.after))
    return Told(_record(table, name), _field(difference.field, plan), *values)


def _record(table: str, name: str) -> str:
    parts = name.split(" ")
    if table == "event":
        return " ".join((event_title(parts[0]), *parts[1:]))
    titles = {
        "enterprise": _("enterprise"),
        "certification": _("certificate"),
        "annual": _("figures of the year"),
        "rule": _("rule"),
    }
    # The scheme stands before a certificate's number, which tells it.
    return " ".join((titles.get(table, table), *(parts[1:] if table == "certification" else parts))).strip()


def _field(field: str, plan: str) -> str:
    money = {field_of(level, part): (level, part) for level in LEVELS for part in ("fen", "document", "on")}
    if field in money:
        level, part = money[field]
        said = {"fen": _("{level}: money"), "document": _("{level}: document"), "on": _("{level}: paid on")}[part]
        return said.format(level=level_title(level, plan))
    of_rules = {
        "id": _("the rule itself"),
        "when": _("what it rewards"),
        "require": _("what it requires"),
        "once": _("how often"),
        "benefit": _("benefit"),
        "show": _("shown on request only"),
        "pay": _("what it pays"),
        "own_level": _("whose money is the plan's own"),
    }
    stated = stated_field(field)
    return of_rules.get(field) or (str(stated.title) if stated is not None else field)


def _value(field: str, value: str | None, plan: str) -> str:
    if value is None:
        return _("not recorded") if field != "id" else _("gone")
    if field.endswith("_fen"):
        return _("{sum} yuan").format(sum=yuan_text(int(value)))
    if field == "pay":
        return _pay(json.loads(value), plan)
    if field == "own_level":
        return level_title(value, plan)
    if field == "grade":
        return grade_in(value, plan)
    stated = stated_field(field)
    if stated is not None and stated.holds is Holds.FLAG:
        return {"True": _("yes"), "False": _("no")}.get(value, value)
    return stated.words.title(value) if stated is not None and stated.words is not None else value


def _pay(amounts: dict[str, Any], plan: str) -> str:
    return _("; ").join(f"{level_title(level, plan)} {_amount(amount)}" for level, amount in amounts.items() if amount is not None)


def _amount(amount: Any) -> str:
    return _("{sum} yuan").format(sum=yuan_text(amount)) if isinstance(amount, int) else json.dumps(amount, ensure_ascii=False)
