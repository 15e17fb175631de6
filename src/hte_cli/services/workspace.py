"""What every wish starts from: an open store and the plans that count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sqlalchemy import Connection

from hte_cli.errors import NotFound, PlanRefused, UsageFault
from hte_cli.intake.options import Vocabulary
from hte_cli.language import _
from hte_cli.policy.loading import load_texts, read_folder
from hte_cli.policy.plan import Plan
from hte_cli.policy.shipped import shipped_folder
from hte_cli.store.engine import Store
from hte_cli.store.history import newest_entry_id
from hte_cli.store.journal import apply
from hte_cli.store.location import store_path
from hte_cli.store.opening import create_store, open_store, open_to_write
from hte_cli.store.reaching import Purpose
from hte_cli.store.reading import images, key_of
from hte_cli.values.commands import command
from hte_cli.values.journal import Known, Stamp
from hte_cli.values.records import Change, Fields
from hte_cli.values.terms import call_levels


@dataclass(frozen=True, slots=True)
class Workspace:
    """An open store. `what_if` is a folder whose plan stands in for the adopted ones; nothing can be written then."""

    store: Store
    what_if: Path | None = None
    adopted: str | None = None
    """The plan that a new store has just adopted, to be said on stderr."""
    known: Known | None = None
    """How far the store's answers know the journal, where not to its end (`services.knowing`)."""

    def plans(self, connection: Connection) -> tuple[Plan, ...]:
        """The plans that count, earliest period first; levels are called as they do from here on.

        PlanRefused where one has faults, NotFound where there is none.
        """
        if self.what_if is not None:
            found = [read_plan(read_folder(self.what_if), str(self.what_if))]
        else:
            found = [_adopted(name, texts) for name, texts in plan_texts(connection).items()]
        if not found:
            raise NotFound(_("No plan is adopted."), _("`hte plan adopt DIR` takes one in."))
        found.sort(key=lambda plan: (plan.period.from_, plan.id))
        call_levels({plan.id: {level: title.model_dump() for level, title in plan.levels.items()} for plan in found})
        return tuple(found)

    def vocabulary(self, connection: Connection) -> Vocabulary:
        """The schemes and statistics that the plans know; of two plans with one scheme the later gives its title and pattern."""
        plans = self.plans(connection)
        schemes = {scheme: plan.scheme(scheme) for plan in plans for scheme in plan.schemes}
        statistics = {key: title.model_dump() for plan in plans for key, title in plan.statistics.items()}
        return Vocabulary(
            schemes=tuple(schemes.values()),
            statistics=statistics,
            measures=tuple(measure for plan in plans for measure in plan.measures),
            units=tuple({unit.id: unit for plan in plans for unit in plan.units}.values()),
        )


def open_workspace(db: str | None, what_if: Path | None = None) -> Workspace:
    """The store that is there, for reading. StoreFault where it is not."""
    return Workspace(open_store(store_path(db)), what_if)


def open_for_trial(db: str | None, what_if: Path | None = None) -> Workspace:
    """The store that is there, for what is written and rolled back: it stays as it is. StoreFault where it is not."""
    return Workspace(open_store(store_path(db), Purpose.TRY), what_if)


def open_standing(db: str | None) -> Workspace:
    """The store that is there, for writing; never a new one. StoreFault where it is not."""
    return Workspace(open_to_write(store_path(db)))


def open_for_writing(db: str | None, what_if: Path | None, stamp: Stamp, *, plan_follows: bool = False) -> Workspace:
    """The store, made where it is not there; a new one adopts the shipped plan, in an entry of its own.

    Not where `plan_follows`: then the plan that is adopted first stands there alone. UsageFault where a what-if plan is
    named: it cannot write.
    """
    refuse_what_if(what_if)
    store = create_store(store_path(db))
    with store.write(preparing=True) as connection:
        if plan_follows or newest_entry_id(connection):
            return Workspace(store)
        changes = plan_changes(connection, read_folder(shipped_folder()))
        apply(connection, changes, Stamp(stamp.actor, "hte plan adopt", stamp.at, stamp.program))
    return Workspace(store, adopted=changes[0].key.split("\t")[0])


def refuse_what_if(what_if: Path | None) -> None:
    """UsageFault where a plan is only tried out: nothing can be written by it."""
    if what_if is not None:
        raise UsageFault(
            _("A plan tried out with --plan cannot write."),
            _("Adopt it first (`hte plan adopt DIR`), or leave --plan out."),
        )


def plan_texts(connection: Connection) -> dict[str, dict[str, str]]:
    """The adopted plans' files: plan → name → text."""
    found: dict[str, dict[str, str]] = {}
    for file in images(connection, "plan_file"):
        found.setdefault(str(file["plan"]), {})[str(file["name"])] = str(file["text"])
    return found


def _adopted(name: str, texts: Mapping[str, str]) -> Plan:
    """An adopted plan. PlanRefused, with every fault and the way out, where this program refuses what an older one took in."""
    plan = _sound(tuple(texts.items()))
    if plan is None:
        raise PlanRefused(
            _("This version of hte refuses the plan {plan}, which an older one adopted.").format(plan=name),
            _("Write its files with {write}, correct what is named, and take them in with `hte plan adopt DIR`.").format(
                write=command("plan", "init", "DIR", "--adopted", name)
            ),
            load_texts(texts, name)[1],
        )
    return plan


def read_plan(texts: Mapping[str, str | bytes], folder: str, passing: frozenset[str] = frozenset()) -> Plan:
    """The plan in the texts. PlanRefused, with every fault, where there are any whose code is not `passing`."""
    plan = _sound(tuple(texts.items()), passing)
    if plan is None:
        _none, problems = load_texts(texts, folder)
        raise PlanRefused(_("The plan {folder} is refused.").format(folder=folder), _("Correct what `hte plan check` names."), problems)
    return plan


@lru_cache(maxsize=8)
def _sound(texts: tuple[tuple[str, str | bytes], ...], passing: frozenset[str] = frozenset()) -> Plan | None:
    """The plan in the texts, read once for all who ask within one command; None where it has faults that are not `passing`."""
    return load_texts(dict(texts), passing=passing)[0]


def plan_changes(connection: Connection, texts: Mapping[str, bytes]) -> list[Change]:
    """What adopting these files changes: the plan's files as they are, to the letter."""
    plan = read_plan(texts, "")
    before = {key_of("plan_file", image): image for image in images(connection, "plan_file") if image["plan"] == plan.id}
    after: dict[str, Fields] = {}
    for name, content in texts.items():
        image: Fields = {"plan": plan.id, "name": name, "text": content.decode("utf-8-sig")}
        after[key_of("plan_file", image)] = image
    return [
        Change("plan_file", key, before.get(key), after.get(key))
        for key in sorted(before.keys() | after.keys())
        if before.get(key) != after.get(key)
    ]
