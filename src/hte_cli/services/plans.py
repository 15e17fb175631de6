"""Plans as users ask for them: shown, checked, started, adopted, listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from hte_cli.errors import Conflict, NotFound, PlanRefused, Problem
from hte_cli.language import _, pick
from hte_cli.policy.loading import load_texts, read_folder
from hte_cli.policy.plan import Plan
from hte_cli.policy.rules.pots import given_twice
from hte_cli.policy.shipped import shipped_folder
from hte_cli.policy.starting import write_adopted, write_starter
from hte_cli.services.workspace import Workspace, plan_changes, plan_texts, read_plan
from hte_cli.store.journal import apply
from hte_cli.store.location import is_there, store_path
from hte_cli.store.opening import open_store
from hte_cli.store.reading import images, key_of
from hte_cli.values.commands import command
from hte_cli.values.journal import Stamp
from hte_cli.values.records import Change


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of a plan's YAML found; `notes` say how it is meant where a document may mean it otherwise."""

    ok: bool
    problems: tuple[Problem, ...]
    notes: tuple[str, ...] = ()


def adopted_plans(workspace: Workspace) -> tuple[Plan, ...]:
    """The plans that count, earliest first."""
    with workspace.store.read() as connection:
        return workspace.plans(connection)


def shown_plans(db: str | None, what_if: Path | None) -> tuple[Plan, ...]:
    """The plans to show: the what-if, else the store's, else (no store yet) the one that ships."""
    if what_if is not None:
        return (read_plan(read_folder(what_if), str(what_if)),)
    if not is_there(store_path(db)):
        return (read_plan(read_folder(shipped_folder()), ""),)
    return adopted_plans(Workspace(open_store(store_path(db))))


def known_titles(db: str | None, what_if: Path | None) -> tuple[list[str], list[str]]:
    """What the plans call their schemes, and their statistics, in the chosen language: without a double."""
    plans = shown_plans(db, what_if)
    schemes = [pick(plan.scheme(scheme).titles) for plan in plans for scheme in plan.schemes]
    statistics = [pick(title.model_dump()) for plan in plans for title in plan.statistics.values()]
    return list(dict.fromkeys(schemes)), list(dict.fromkeys(statistics))


def check(db: str | None, folder: Path | None) -> Checked:
    """Every fault of a folder's YAML, or without one of the adopted plans (of the one that ships, where no store is)."""
    if folder is None and is_there(store_path(db)):
        with open_store(store_path(db)).read() as connection:
            found = [load_texts(texts, name) for name, texts in plan_texts(connection).items()]
    else:
        folder = folder or shipped_folder()
        found = [load_texts(read_folder(folder), str(folder))]
    problems = [problem for _plan, some in found for problem in some]
    notes = [said for plan, _some in found if plan for said in _meanings(plan)]
    return Checked(not any(p.is_error for p in problems), tuple(problems), tuple(notes))


def _meanings(plan: Plan) -> Iterator[str]:
    """How `once` and figures are meant, where rules use them: whoever wrote the document may have meant more."""
    once = [rule.id for rule in plan.rules if rule.once]
    if once:
        said = _("`once` is the first within the plan {plan}; what was reached before it is not asked ({rules}).")
        yield said.format(plan=plan.id, rules=", ".join(once))
    dated = [rule.id for rule in plan.rules if rule.when.kind != "annual" and rule.figures]
    if dated:
        said = _("A firm's figures are those of the year of the certificate or event itself, not of the year before ({rules}).")
        yield said.format(rules=", ".join(dated))


def start(folder: Path) -> list[Path]:
    """A commented copy of the shipped plan, from which another county writes its own."""
    return write_starter(folder)


def start_from(db: str | None, plan: str, folder: Path) -> list[Path]:
    """The files of an adopted plan, to the letter, also of one that this program refuses. NotFound where none is called so."""
    with open_store(store_path(db)).read() as connection:
        adopted = plan_texts(connection)
    if plan not in adopted:
        raise _not_adopted(plan, adopted)
    return write_adopted(folder, adopted[plan])


@dataclass(frozen=True, slots=True)
class Adopted:
    """What adopting a plan wrote: its entry (None: adopted already, to the letter), and what to look at."""

    plan: str
    entry: int | None
    problems: tuple[Problem, ...]
    beside: tuple[str, ...]
    """Other adopted plans that speak of the same days, of other rewards."""


def adopt(workspace: Workspace, folder: Path, stamp: Stamp, *, instead_of: Sequence[str] = ()) -> Adopted:
    """Takes a folder's plan into the store, in the place of those that are named.

    PlanRefused, with every fault, where it has any; NotFound where no adopted plan is called as one of `instead_of`; Conflict
    where another plan gives a scheme another validity, or one of its benefits for one of its days: what counts would
    depend on who asks.
    """
    texts, plan, problems = read_sound(folder)
    with workspace.store.write() as connection:
        changes = plan_changes(connection, texts)
        replaced = [one for one in dict.fromkeys(instead_of) if one != plan.id] if plan_texts(connection) else []
        for one in replaced:
            changes += _removal(connection, one)
        entry = apply(connection, changes, stamp)
        others = [other for other in workspace.plans(connection) if other.id != plan.id]
        _agrees(plan, others, folder, replaced)
        beside = tuple(o.id for o in others if o.period.from_ < plan.period.until and plan.period.from_ < o.period.until)
        return Adopted(plan.id, entry, tuple(problems), beside)


def read_sound(folder: Path) -> tuple[dict[str, bytes], Plan, list[Problem]]:
    """A folder's files, the plan in them, and what to look at. PlanRefused, with every fault, where it has any."""
    texts = read_folder(folder)
    plan, problems = load_texts(texts, str(folder))
    if plan is None:
        raise PlanRefused(_("The plan in {folder} is refused.").format(folder=folder), _("Correct what is named."), problems)
    return texts, plan, problems


def _agrees(plan: Plan, others: Sequence[Plan], folder: Path, replaced: Sequence[str]) -> None:
    """Conflict where another adopted plan gives one of the plan's benefits for one of its days, or a scheme another validity.

    The way out names every such plan, beside those that are `replaced` already.
    """
    said = {other.id: reason for other in others for reason in (_in_the_way(plan, other),) if reason is not None}
    if not said:
        return
    command_ = command("plan", "adopt", folder, *(word for other in (*replaced, *said) for word in ("--instead-of", other)))
    way = _("Adopt this plan in the other's place ({command}), or let the two agree: no benefit twice, one `valid` of each scheme.")
    raise Conflict(next(iter(said.values())), way.format(command=command_))


def _in_the_way(plan: Plan, other: Plan) -> str | None:
    """Why the plan cannot count beside the other: one firm would be owed a reward twice, or what counts depend on who asks."""
    for twice in given_twice((other, plan)):
        said = _("{other}, which is adopted, gives {benefit} for {day} too: one firm would be owed it twice.")
        return said.format(other=other.id, benefit=twice.benefit, day=twice.first)
    for scheme in sorted(plan.schemes.keys() & other.schemes.keys()):
        if plan.schemes[scheme].valid != other.schemes[scheme].valid:
            said = _("{plan} gives {scheme} another validity than {other}, which is adopted.")
            return said.format(plan=plan.id, scheme=scheme, other=other.id)
    return None


def _removal(connection: Connection, plan: str) -> list[Change]:
    files = [file for file in images(connection, "plan_file") if file["plan"] == plan]
    if not files:
        raise _not_adopted(plan, plan_texts(connection))
    return [Change("plan_file", key_of("plan_file", file), file, None) for file in files]


def _not_adopted(plan: str, adopted: Iterable[str]) -> NotFound:
    return NotFound(_("No adopted plan is called {plan}.").format(plan=plan), _("Adopted: {known}.").format(known=", ".join(adopted)))
