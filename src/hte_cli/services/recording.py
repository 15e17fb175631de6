"""From drafts to changes: what a command's rows make of the records, and what stands against them.

An enterprise is matched by code, then certificate number, then name, then former name; two candidates are a problem,
never a choice. What is absent or empty never erases. Two rows of one command that state different things are refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Literal

from sqlalchemy import Connection

from hte_cli.errors import Problem
from hte_cli.kinds import OWN
from hte_cli.kinds.words import TITLED
from hte_cli.services import faults
from hte_cli.services.awarding.paid_before import PaidBefore
from hte_cli.services.days_of_certificates import days_that_follow
from hte_cli.services.former_names import FormerNames, who
from hte_cli.services.register import Register, all_names, nearest
from hte_cli.store.reading import image, images_where, is_empty, key_columns, key_of
from hte_cli.values.names import name_key
from hte_cli.values.records import Change, Draft, Fields, Origin, Scheme

Outcome = Literal["new", "changed", "same", "refused", "unknown", "waits"]
"""What became of a row; `unknown`: its enterprise is not recorded, and `--only-known` leaves such rows out; `waits`:

nothing yet, other rows may tell whom it means.
"""

Step = Literal["known", "former", "new", "last"]
"""How far a row may go, the surest first. `known`: its enterprise is known, by that name. `former`: or recorded by a name

that the row calls a former one. `new`: it may make an enterprise, or give one another name. `last`: it waits no more.
"""

NAMED = frozenset(("name", "name_key"))
"""What a row states otherwise than another one whose name it calls a former one."""

Missing = Literal["refuse", "create", "skip"]
"""What a row of an enterprise that is not recorded does: refused, or the enterprise is made, or the row left out."""

MOST_HELPED = 20
"""For how many rows of unknown enterprises the nearest recorded names are looked up."""


@dataclass(slots=True)
class Recorder:
    """Gathers the changes of one command. The changes are in the order in which they must be told."""

    connection: Connection
    schemes: Mapping[str, Scheme]
    missing: Missing = "refuse"
    paid_before: PaidBefore | None = None
    changes: list[Change] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unknown: list[tuple[str, Origin | None]] = field(default_factory=list)
    register: Register = field(init=False)
    _rows: dict[str, dict[str, Fields]] = field(default_factory=dict)
    _stated: dict[str, dict[str, frozenset[str]]] = field(default_factory=dict)
    _shapes: dict[frozenset[str], frozenset[str]] = field(default_factory=dict)
    _empty: dict[str, bool] = field(default_factory=dict)
    _warned: dict[str, tuple[int, str]] = field(default_factory=dict)
    _names: list[str] = field(default_factory=list)
    _helped: int = 0

    def __post_init__(self) -> None:
        self.register = Register(self.connection)

    def take(self, drafts: Sequence[Draft], step: Step, former: FormerNames) -> list[Outcome]:
        """Takes drafts of one kind in, which were looked up; what became of each (`settling.settle` says when).

        Enterprises must be taken before what refers to them. `former` is what the rows that wait state of former names.
        """
        if drafts and drafts[0].kind == "enterprise":
            return [self._merged(draft, step, former) for draft in drafts]
        owners = [self._owner(draft) for draft in drafts]
        self._load_rows(drafts, owners)
        return [self._record(draft, owner, step) for draft, owner in zip(drafts, owners, strict=True)]

    # --- enterprises

    def _merged(self, draft: Draft, step: Step, former: FormerNames) -> Outcome:
        """Takes a row in when the enterprise that it says it was merged into is known."""
        if "merged_into" not in draft.fields:
            return self._enterprise(draft, step, former)
        word = str(draft.fields["merged_into"])
        found = [self.register.by_code[word]] if word in self.register.by_code else self.register.named(word)
        if len(found) == 1:
            return self._enterprise(Draft(draft.kind, {**draft.fields, "merged_into": found[0]}, draft.origin), step, former)
        return self._refuse(faults.merged_into_unknown(draft)) if step == "last" else "waits"

    def _enterprise(self, draft: Draft, step: Step, former: FormerNames) -> Outcome:
        key = self._known(draft)
        if isinstance(key, Problem):
            return self._refuse(key) if step == "last" else "waits"
        later = former.later_than(draft)
        if later and step != "last" and draft.fields.get("uscc") not in self.register.by_code:
            # Whose name it is now is known when the rows are recorded that call it a former one.
            return "waits"
        if key is None and step == "former":
            key = self._formerly(draft, former)
        return self._unknown(draft, step, later) if key is None else self._found(draft, key, step, former)

    def _unknown(self, draft: Draft, step: Step, later: Mapping[str, str]) -> Outcome:
        if step in ("known", "former") or (step == "new" and "name" not in draft.fields):
            return "waits"
        if wrong := faults.not_nameable(draft):
            return self._refuse(wrong)
        if later:
            return self._refuse(faults.contradicts(draft, "name", min(later.values())))
        stated = dict(draft.fields)
        return self._new_enterprise(draft, stated, str(stated.pop("former_names", "") or ""))

    def _found(self, draft: Draft, key: str, step: Step, former: FormerNames) -> Outcome:
        before, stated = self.register.by_key[key], {**draft.fields, "key": key}
        earlier = str(stated.pop("former_names", "") or "")
        told = "name" in self._stated.get("enterprise", {}).get(key, ())
        free = NAMED if before["name_key"] in former.earlier_than(draft) else frozenset()
        if "name" not in stated or self.register.answers_to(key, str(stated["name"])):
            # Another spelling of the name, or a former name, changes nothing.
            stated.pop("name", None)
        elif later := former.later_than(draft).get(who(draft)):
            return self._refuse(faults.contradicts(draft, "name", later)) if step == "last" else "waits"
        elif not free and (step in ("known", "former") or (step == "new" and told)):
            return "waits"
        else:
            stated["name_key"] = name_key(str(stated["name"]))
        outcome = self._put("enterprise", stated, draft, before, free=free)
        if outcome == "changed":
            self._renamed(draft, before, self._rows["enterprise"][key], told)
        return outcome if outcome == "refused" else self._former(key, earlier, draft, outcome)

    def _formerly(self, draft: Draft, former: FormerNames) -> str | None:
        """The one enterprise recorded by a name that became the row's; without a code, where the row gives one.

        None where there are several, or where that name became another one's too.
        """
        found: set[str] = set()
        for name in former.earlier_than(draft):
            keys = self.register.by_name.get(name)
            if keys and former.last_of(name) <= {who(draft)}:
                found.update(keys)
        if "uscc" in draft.fields:
            found = {key for key in found if "uscc" not in self.register.by_key[key]}
        return found.pop() if len(found) == 1 else None

    def _new_enterprise(self, draft: Draft, stated: Fields, former: str = "") -> Outcome:
        compared = name_key(str(stated["name"]))
        key = self._free_key(str(stated.get("uscc") or compared))
        stated["key"], stated["name_key"] = key, compared
        self._put("enterprise", stated, draft, None)
        self.register.add(self._rows["enterprise"][key])
        return self._former(key, former, draft, "new")

    def _free_key(self, wanted: str) -> str:
        """The key of a new enterprise; another one may have been recorded by that code or name before it was corrected."""
        numbered = (f"{wanted}#{number}" for number in count(2))
        return next(key for key in chain((wanted,), numbered) if key not in self.register.by_key)

    def _renamed(self, draft: Draft, before: Fields, after: Fields, told: bool) -> None:
        """Takes the altered enterprise in. A name that was replaced is kept as a former name: with one warning, of the

        last name, where it was recorded before the command; none of its rows `told` it.
        """
        self.register.add(after)
        if before["name_key"] == after["name_key"]:
            return
        key, name = str(after["key"]), str(before["name"])
        if key in self._warned:
            place, recorded = self._warned[key]
            self.problems[place] = faults.renamed(draft, recorded)
        elif not told:
            self._warned[key] = len(self.problems), name
            self.problems.append(faults.renamed(draft, name))
        self._former(key, name, draft, "changed")

    def _former(self, key: str, former: str, draft: Draft, outcome: Outcome) -> Outcome:
        for name in filter(None, former.split("\t")):
            compared = name_key(name)
            if compared == self.register.by_key[key]["name_key"] or key in self.register.by_former.get(compared, []):
                continue
            self._put("former_name", {"enterprise": key, "name_key": compared, "name": name}, draft, None)
            self.register.add_former(compared, key)
            outcome = "changed" if outcome == "same" else outcome
        return outcome

    # --- who is meant

    def _known(self, draft: Draft) -> str | Problem | None:
        """The key of the enterprise that a row names by code or name; None where it is not recorded."""
        code, name = draft.fields.get("uscc"), draft.fields.get("name")
        if code and str(code) in self.register.by_code:
            return self.register.by_code[str(code)]
        found = self.register.named(str(name)) if name else []
        if code:
            found = [key for key in found if "uscc" not in self.register.by_key[key]] or found
        if len(found) > 1:
            return faults.ambiguous(draft, [self.register.by_key[key] for key in found])
        if found and code and "uscc" in self.register.by_key[found[0]]:
            return faults.other_code(draft, self.register.by_key[found[0]])
        return found[0] if found else None

    def _owner(self, draft: Draft) -> str | Problem | None:
        """The key of the enterprise that a record belongs to; None where it is not recorded (yet), or is not needed."""
        if draft.kind in OWN:
            return None
        if "enterprise" in draft.fields:
            return str(draft.fields["enterprise"])
        key = self._known(draft)
        if draft.kind != "certification" or isinstance(key, Problem):
            return key
        held = self._rows_of("certification").get(key_of("certification", draft.fields))
        if held is None or key == held["enterprise"]:
            return key
        holder = self._holder(str(held["enterprise"]))
        if key is not None or "uscc" in draft.fields:
            return faults.number_taken(draft, holder)
        if "name" in draft.fields:
            self.problems.append(faults.name_differs(draft, holder))
        return str(held["enterprise"])

    def _holder(self, key: str) -> Fields:
        if key not in self.register.by_key:
            self.register.look_up((), (), (key,))
        return self.register.by_key[key]

    # --- everything else

    def _record(self, draft: Draft, owner: str | Problem | None, step: Step) -> Outcome:
        if owner is None and step == "new":
            # An earlier row of the same chunk may have made the enterprise.
            owner = self._owner(draft)
        if isinstance(owner, Problem):
            return self._refuse(owner) if step == "last" else "waits"
        if owner is None and draft.kind not in OWN:
            if step != "last" and (step != "new" or self.missing != "create" or "name" not in draft.fields):
                return "waits"
            if self.missing == "skip":
                self.unknown.append((str(draft.fields.get("name") or draft.fields.get("uscc") or ""), draft.origin))
                return "unknown"
            if self.missing == "refuse" or "name" not in draft.fields:
                return self._refuse(faults.unknown_enterprise(draft, self._near(draft)))
            owner = self._created(draft)
            if isinstance(owner, Problem):
                return self._refuse(owner)
        stated: Fields = {k: v for k, v in draft.fields.items() if k not in ("uscc", "name", "holder")}
        if owner is not None:
            if wrong := faults.not_its_kind(draft, self._holder(owner)):
                return self._refuse(wrong)
            self._warn_name(draft, owner)
            stated["enterprise"] = owner
        return self._stating(draft, stated)

    def _stating(self, draft: Draft, stated: Fields) -> Outcome:
        """Writes down what a row states of its enterprise, which is known."""
        if draft.kind == "payments-made":
            return self._payment(draft, str(stated["enterprise"]))
        before = self._rows_of(draft.kind).get(key_of(draft.kind, stated))
        if draft.kind == "contact" and stated.keys() <= {"enterprise"}:
            return "same"
        if draft.kind != "certification":
            return self._put(draft.kind, stated, draft, before)
        if before is not None and before["enterprise"] != stated["enterprise"]:
            return self._refuse(faults.number_taken(draft, self._holder(str(before["enterprise"]))))
        return self._certified(draft, stated, before)

    def _certified(self, draft: Draft, stated: Fields, before: Fields | None) -> Outcome:
        """Writes down what a row states of a certificate, and the days that follow."""
        derived = days_that_follow(stated, before, self.schemes)
        return self._refuse(faults.certificate_unknown(draft)) if derived is None else self._put(draft.kind, stated, draft, before, derived)

    def _payment(self, draft: Draft, enterprise: str) -> Outcome:
        """A payment made before the store was kept: it becomes several rows."""
        assert self.paid_before is not None
        found = self.paid_before.take(draft, self.register.by_key[enterprise], self._rows)
        if isinstance(found, Problem):
            return self._refuse(found)
        self.changes += found
        return "new" if found else "same"

    def _near(self, draft: Draft) -> list[str]:
        """Recorded names like the row's, for the first rows that need them: in a long list the rest are like those."""
        if "name" not in draft.fields or self._helped >= MOST_HELPED:
            return []
        self._helped += 1
        if not self._names:
            self._names = all_names(self.connection)
        return nearest(str(draft.fields["name"]), self._names)

    def _created(self, draft: Draft) -> str | Problem:
        """The key of the enterprise that a row makes; unless somebody's name is recorded, with a mark or written otherwise.

        A code is no person's, and no unit is taken for one.
        """
        stated: Fields = {k: draft.fields[k] for k in ("uscc", "name", "holder") if k in draft.fields}
        may_be_person = "uscc" not in stated and stated.get("holder") != "unit"
        if may_be_person and (alike := self.register.persons_called(str(stated["name"]))):
            return faults.person_ambiguous(draft, alike)
        if wrong := faults.not_nameable(draft):
            return wrong
        self._new_enterprise(draft, stated)
        return str(stated["key"])

    def _warn_name(self, draft: Draft, owner: str) -> None:
        name = draft.fields.get("name")
        if name and draft.fields.get("uscc") and not self.register.answers_to(owner, str(name)):
            self.problems.append(faults.name_differs(draft, self.register.by_key[owner]))

    # --- one row

    def _put(
        self,
        table: str,
        stated: Fields,
        draft: Draft,
        before: Fields | None,
        derived: Fields | None = None,
        free: frozenset[str] = frozenset(),
    ) -> Outcome:
        """Writes down that a row states these fields, and what follows from them (`derived`).

        `before` is the row as the store holds it; what an earlier row of the command made of it counts instead. Only
        the `free` fields may be stated otherwise than by an earlier row.
        """
        key = key_of(table, stated)
        before = self._rows_of(table).get(key, before)
        after = {**(before or {}), **stated, **(derived or {})}
        here = self._stated.setdefault(table, {})
        repeats = key in here
        if repeats and before is not None:
            clash = next((f for f in stated if f in here[key] and before.get(f) != stated[f] and f not in free), None)
            if clash is not None:
                return self._refuse(faults.contradicts(draft, clash, before[clash]))
        shape = frozenset(stated) | here.get(key, frozenset())
        here[key] = self._shapes.setdefault(shape, shape)
        if after == before:
            # Two rows that say one thing are one record, unless nothing but the missing title could tell two apart.
            again = repeats and draft.kind == "event" and stated.get("kind") in TITLED and not stated.get("title")
            return self._refuse(faults.event_again(draft)) if again else "same"
        self.changes.append(Change(table, key, before, after, draft.origin))
        self._rows_of(table)[key] = after
        return "new" if before is None else "changed"

    def _refuse(self, problem: Problem) -> Outcome:
        self.problems.append(problem)
        return "refused"

    # --- what the store holds

    def _rows_of(self, table: str) -> dict[str, Fields]:
        return self._rows.setdefault(table, {})

    def look_up(self, drafts: Sequence[Draft]) -> None:
        """Brings in what the store holds of those whom the drafts may mean. Must be called before they are taken."""
        if self.register.store_is_empty:
            return
        codes = {str(d.fields["uscc"]) for d in drafts if "uscc" in d.fields}
        names = {name_key(str(d.fields["name"])) for d in drafts if "name" in d.fields}
        for d in drafts:
            names.update(name_key(n) for n in str(d.fields.get("former_names") or "").split("\t") if n)
            if "merged_into" in d.fields:
                codes.add(str(d.fields["merged_into"]))
                names.add(name_key(str(d.fields["merged_into"])))
        owners = {str(d.fields["enterprise"]) for d in drafts if "enterprise" in d.fields}
        # An enterprise may have been recorded by a code or name that it has no more: its key is taken all the same.
        self.register.look_up(codes, names, owners | codes | names)
        certificates = [d for d in drafts if d.kind == "certification"]
        if certificates:
            self._load("certification", "number", {str(d.fields["number"]) for d in certificates})

    def _load_rows(self, drafts: Sequence[Draft], owners: Sequence[str | Problem | None]) -> None:
        kind = drafts[0].kind if drafts else "statistic"
        if kind in ("event", "annual", "reserve", "contact", "application"):
            self._load(kind, "enterprise", {owner for owner in owners if isinstance(owner, str)})
        elif kind in OWN:
            first = key_columns(kind)[0]
            self._load(kind, first, {str(d.fields[first]) for d in drafts})

    def _load(self, table: str, column: str, values: Iterable[str]) -> None:
        if table not in self._empty:
            self._empty[table] = is_empty(self.connection, table)
        if self._empty[table]:
            return
        known = self._rows_of(table)
        for row in images_where(self.connection, table, column, set(values)):
            known.setdefault(key_of(table, row), row)

    def row(self, table: str, key: str) -> Fields | None:
        """A row as the command has it by now."""
        return self._rows_of(table).get(key) or image(self.connection, table, key)
