"""What the enterprise rows that still wait state of former names (曾用名)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hte_cli.values.names import name_key
from hte_cli.values.records import Draft

NOBODY: Mapping[str, str] = {}


@dataclass(slots=True)
class FormerNames:
    """Who was called what before, by rows of one command. Who is meant is told by the code, else by the name."""

    stated: dict[str, set[str]] = field(default_factory=dict)
    """The former names, as they are compared, that rows state of one."""
    later: dict[str, dict[str, str]] = field(default_factory=dict)
    """For each former name those who had it, with the name that came later."""

    @classmethod
    def of(cls, drafts: Iterable[Draft]) -> FormerNames:
        """What the drafts state."""
        found = cls()
        for draft in drafts:
            former = formers(draft)
            if not former:
                continue
            found.stated.setdefault(who(draft), set()).update(former)
            if "name" in draft.fields:
                for name in former:
                    found.later.setdefault(name, {})[who(draft)] = str(draft.fields["name"])
        return found

    def later_than(self, draft: Draft) -> Mapping[str, str]:
        """Those who are said to have had the draft's name before, each with the name that came later."""
        if not self.later or "name" not in draft.fields:
            return NOBODY
        return self.later.get(name_key(str(draft.fields["name"])), NOBODY)

    def earlier_than(self, draft: Draft) -> set[str]:
        """All names that the draft's enterprise is said to have had, directly or by way of others."""
        return _reached(who(draft), self.stated) if self.stated else set()

    def last_of(self, name: str) -> set[str]:
        """Who has the name's enterprise become: several, where others say so of one name; nobody, where names go round."""
        return {one for one in _reached(name, self.later) if one not in self.later}


def _reached(start: str, links: Mapping[str, Iterable[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = set(links.get(waiting.pop(), ())) - found
        found |= new
        waiting += new
    return found


def who(draft: Draft) -> str:
    """Whom an enterprise row means: its code, else its name as it is compared."""
    return str(draft.fields.get("uscc") or name_key(str(draft.fields.get("name"))))


def formers(draft: Draft) -> set[str]:
    """The former names that a row states, as they are compared; never its own name."""
    stated = draft.fields.get("former_names")
    if not stated:
        return set()
    return {name_key(name) for name in str(stated).split("\t") if name} - {name_key(str(draft.fields.get("name")))}
