"""Which kind of list a table is: told from all its columns and from what stands around it (docs/definitions.md#kind-of-a-sheet).

A list of a kind of its own goes before a list of enterprises, which nearly every list could be. Of several kinds the one that
reads the most columns wins; where another reads columns that it does not, only a title decides between them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from hte_cli.intake.faults import Fault
from hte_cli.intake.files.grids import Grid, filled
from hte_cli.intake.headings import NOT_READ, folded, unread
from hte_cli.intake.holder_names import looks_like_holder
from hte_cli.intake.known_heading import Heading
from hte_cli.intake.letters import letter
from hte_cli.kinds import KINDS, LISTS, RecordKind
from hte_cli.language import _

WHO = frozenset(("name", "uscc", "former_names", "holder"))
"""Fields that say whom a row is about, and nothing of any kind."""

TITLE_WEIGHS = 3
"""A title that says the kind is worth so many columns."""

MANY = 2
"""So many columns of another kind that would not be read are no accident."""

SAMPLE = 20
"""Names below a heading that are looked at."""

Near = Callable[[RecordKind], "Heading"]
"""The same rows read as the heading of another kind of list."""


def facts(heading: Heading) -> set[str]:
    """The fields that a heading reads beside those that say whom a row is about."""
    return {column.field for column in heading.columns} - WHO


def chosen(told: Mapping[RecordKind, Heading], near: Callable[[Heading], Near], grid: Grid) -> Heading:
    """The heading of the kind that the table is of, out of those that its columns tell; with a `doubt` where that is not sure."""
    if sure := next((heading for name, heading in told.items() if _is_sure(heading)), None):
        return sure
    own = [heading for name, heading in told.items() if name not in ("enterprise", "contact")]
    if own:
        first, *others = sorted(own, key=lambda heading: (-_weight(heading), heading.last))
        rival = next((other for other in others if _rivals(first, other)), None)
        paid = near(first)("payments-made")
        if first.kind == "certification" and "issued_on" not in facts(first) and "county_fen" in facts(paid):
            return replace(first, doubt=_published(paid))
        return replace(first, doubt=_unclear([first, rival])) if rival else first
    heading = told.get("contact") or told["enterprise"]
    if heading.kind == "contact":
        return heading
    whom = _columns_of(near(heading)("contact"))
    return replace(heading, doubt=_not_of_enterprises(heading, _others(heading, near(heading)), whom, grid))


def belonging(heading: Heading, near: Near) -> dict[int, RecordKind]:
    """The columns that a heading does not understand and another kind of list reads, with that kind: enterprises' first."""
    found: dict[int, RecordKind] = {}
    unknown = {index for index, _text in heading.unknown}
    for known in sorted(LISTS, key=lambda known: known.name != "enterprise") if unknown else ():
        for column in near(known.name).columns if known.name not in ("payment", heading.kind) else ():
            if column.index in unknown and column.field not in (*WHO, "year", "batch"):
                found.setdefault(column.index, known.name)
    return found


def _is_sure(heading: Heading) -> bool:
    sure = folded(KINDS[heading.kind].sure)
    return any(key in sure for text in heading.headings.values() for key in text.keys)


def _weight(heading: Heading) -> int:
    return len(facts(heading)) + TITLE_WEIGHS * (heading.kind in heading.around.says)


def _rivals(first: Heading, other: Heading) -> bool:
    """Whether `other` could as well be meant: it is in the same rows, weighs as much, or reads much that `first` does not."""
    if (first.first, first.last) != (other.first, other.last):
        return False
    says = first.around.says
    if (first.kind in says) != (other.kind in says):
        return False
    read = {column.index for column in (*first.columns, *first.doubled)}
    beside = [column for column in other.columns if column.index not in read and column.field not in WHO]
    return len(beside) >= MANY or bool(beside and _weight(first) == _weight(other))


def _others(heading: Heading, near: Near) -> list[tuple[RecordKind, Heading]]:
    """Other kinds that would read columns which a list of enterprises does not, the most first."""
    found = []
    for known in LISTS:
        if known.name in ("enterprise", "payment", "contact"):
            continue
        other = near(known.name)
        if _columns_of(other) - {column.index for column in heading.columns}:
            found.append((known.name, other))
    read = {column.index for column in heading.columns}
    return sorted(found, key=lambda one: -len(_columns_of(one[1]) - read) - TITLE_WEIGHS * (one[0] in heading.around.says))


def _columns_of(heading: Heading) -> set[int]:
    return {column.index for column in heading.columns if column.field not in WHO}


def _not_of_enterprises(heading: Heading, others: list[tuple[RecordKind, Heading]], whom: set[int], grid: Grid) -> Fault | None:
    """Why a table that names enterprises is no list of enterprises, or may be none; None for a list of them.

    `whom` are the columns that say whom to call at each.
    """
    read = {column.index for column in heading.columns}
    best = others[0][1] if others else None
    dropped = _columns_of(best) - read if best else set()
    if best and best.kind == "payments-made" and any(column.field == "county_fen" for column in best.columns):
        return _published(best)
    alone = not ({"uscc", *facts(heading)} & {column.field for column in heading.columns})
    telling = any(column.index in dropped and _is_telling(column.field, best.kind) for column in best.columns) if best else False
    if best and (len(dropped) >= MANY or (dropped and alone) or telling or best.kind in heading.around.says):
        return _unclear([other for _kind, other in others if _columns_of(other) >= dropped] or [best])
    if not alone or "enterprise" in heading.around.says:
        return None
    if any(index not in whom for index, _text in heading.unknown):
        return _lonely(heading)
    identifying = bool(whom - read) or any(
        unread(key) for text in heading.headings.values() for key in text.keys if key not in folded(NOT_READ)
    )
    return None if identifying or _names_fit(heading, grid) else _lonely(heading)


def _is_telling(field: str, kind: RecordKind) -> bool:
    return any(field in group for group in KINDS[kind].told_by)


def _names_fit(heading: Heading, grid: Grid) -> bool:
    """Whether most of the first names below a heading are those of holders."""
    index = next(column.index for column in heading.columns if column.field == "name")
    cells = [row[index] for number, row in grid.head(heading.last + SAMPLE) if number > heading.last and index < len(row)]
    names = filled(cells)
    return 2 * sum(isinstance(cell, str) and looks_like_holder(cell) for cell in names) >= len(names)


def _unclear(candidates: list[Heading]) -> Fault:
    names = " | ".join(dict.fromkeys(heading.kind for heading in candidates))
    titles = _(", ").join(dict.fromkeys(str(KINDS[heading.kind].title) for heading in candidates))
    message = _("The columns do not tell what this list holds: it may be {kinds}.").format(kinds=titles)
    fix = _("Say it: --as {kind}. A list that holds several kinds is imported once as each.").format(kind=names)
    lacking = dict.fromkeys(group[0] for group in _lacking(candidates[0])) if len(candidates) == 1 else {}
    if lacking:
        words = " ".join(f"--set {KINDS[candidates[0].kind][name].headings.split()[0]}=…" for name in lacking)
        fix = _("Write it into the title. Or say it, and what it lacks for all rows: --as {kind} {words}.").format(kind=names, words=words)
    return Fault("kind-unclear", message, fix, value=names)


def _lacking(heading: Heading) -> list[tuple[str, ...]]:
    """The groups of fields of which a list of that kind needs one and no column is there."""
    there = {column.field for column in heading.columns}
    known = KINDS[heading.kind]
    return [group for group in (*known.told_by, *known.needs) if not there & set(group)]


def _lonely(heading: Heading) -> Fault:
    names = ", ".join(f"{letter(column.index)} {column.heading.text}" for column in heading.columns)
    message = _("Only {columns} is a known heading, which alone makes no list of enterprises.").format(columns=names)
    fix = _("Name its columns as the templates do. If it is a list of enterprises, say so: --as enterprise. See `hte template`.")
    return Fault("kind-unclear", message, fix, value=names)


def _published(heading: Heading) -> Fault:
    column = next(column for column in heading.columns if column.field == "county_fen")
    message = _("This is a published list of subsidies: {column} says what is to be paid, and no column says on which day it was.").format(
        column=f"{letter(column.index)} {column.heading.text}"
    )
    fix = _("Once it is paid, import it as payments made: --as payments-made --set paid_on=DAY. Before that it is no record.")
    return Fault("subsidies-published", message, fix, value=column.heading.text)
