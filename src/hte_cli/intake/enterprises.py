"""Which enterprise a row speaks of, and what its name cell says of former names (docs/domain.md#names-days-and-numbers-in-lists)."""

from __future__ import annotations

import re

from hte_cli.intake import standings
from hte_cli.intake.cells import as_text, read_name, tidy
from hte_cli.intake.faults import Fault
from hte_cli.intake.placeholders import is_blank
from hte_cli.language import _
from hte_cli.values.names import name_key
from hte_cli.values.records import Fields

FORMER_SEPARATOR = "\t"

_BETWEEN = re.compile(r"[、,，;；\t\r\n|]+")
_IN_BRACKETS = re.compile(
    r"(?P<name>.+?)[（(](?:(?:原名称?|曾用名称?|原企业名称|更名前|原)\s*[:：为]\s*|(?:原名|曾用名))(?P<former>.+?)[）)]"
    r"|(?P<name2>.+?)[（(]原(?P<former2>[^）)]+(?:公司|厂|社|院|中心|集团))[）)]"
    r"|(?P<name3>.+?)\s*曾用名\s*[:：]?(?P<former3>.+)"
)


def read_former_names(cell: object) -> str | None:
    """Former names, separated by tabs; None where the cell is blank."""
    text = cell if isinstance(cell, str) else as_text(cell)
    names = (tidy(part) for part in _BETWEEN.split(text))
    return FORMER_SEPARATOR.join(n for n in dict.fromkeys(names) if not is_blank(n)) or None


def split_name(name: str) -> tuple[str, str | None]:
    """A name and the former names written behind it: `甲公司（原：乙公司）`."""
    found = _IN_BRACKETS.fullmatch(name) if "原" in name or "曾用名" in name or "更名" in name else None
    if found is None:
        return name, None
    now, former = (next(t for t in (found[f"{group}{n}"] for n in ("", "2", "3")) if t) for group in ("name", "former"))
    return read_name(now) or name, read_former_names(former)


def finish(fields: Fields, keep_former: bool) -> list[Fault]:
    """Settle which enterprise is meant; former names, and what is said of its business, are for an enterprise's own record."""
    said = {"business": fields.pop("business", None)} if keep_former else {}
    if said.get("business") and "left_on" not in fields and (faults := standings.business(said)):
        return faults
    name = fields.get("name")
    if isinstance(name, str) and (name[-1:] in ")）" or "曾用名" in name):
        fields["name"], former = split_name(name)
        if keep_former and former:
            fields["former_names"] = read_former_names(FORMER_SEPARATOR.join((former, str(fields.get("former_names", "")))))
    if keep_former and "former_names" in fields:
        _without_present_name(fields)
    if name is None and "uscc" not in fields:
        message = _("The row names no enterprise.")
        return [Fault("enterprise-missing", message, _("Enter its name or its code."), field="name")]
    return []


def _without_present_name(fields: Fields) -> None:
    present = name_key(str(fields.get("name", "")))
    others = [n for n in str(fields.pop("former_names")).split(FORMER_SEPARATOR) if name_key(n) != present]
    if others:
        fields["former_names"] = FORMER_SEPARATOR.join(others)
