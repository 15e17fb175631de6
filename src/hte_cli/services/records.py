"""Records written by hand: added, set, edited. The same drafts and checks as a workbook's rows go through."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection

from hte_cli.errors import Conflict, NotFound, Problem, Refused, UsageFault
from hte_cli.intake.fields import draft_from_words
from hte_cli.kinds import OWN, RecordKind
from hte_cli.language import _, _n
from hte_cli.services.doubting.incoming import doubt_warnings
from hte_cli.services.enterprises import find_enterprise
from hte_cli.services.occasions import occasion_warnings
from hte_cli.services.recording import Outcome, Recorder
from hte_cli.services.schemes import meant
from hte_cli.services.settling import settle
from hte_cli.services.workspace import Workspace
from hte_cli.store.journal import apply
from hte_cli.store.reading import image, images_where, key_of, table_of
from hte_cli.values.awards import Touched
from hte_cli.values.journal import Stamp
from hte_cli.values.level_money import is_money
from hte_cli.values.names import name_key
from hte_cli.values.records import Change, Draft, Fields, Scheme
from hte_cli.values.terms import kind_title


@dataclass(frozen=True, slots=True)
class Written:
    """What a command wrote: its entry (None where nothing changed), the record as it is now, and warnings."""

    entry: int | None
    record: Fields
    warnings: list[Problem] = field(default_factory=list)
    touched: tuple[Touched, ...] = ()
    """Lines of awards that what was written touches."""


def add(
    workspace: Workspace,
    kind: RecordKind,
    words: Mapping[str, str],
    stamp: Stamp,
    *,
    enterprise: str | None = None,
    replace: bool = False,
) -> Written:
    """Writes a new record, or with `replace` (set) adds to the one that is there.

    `words` are the command's, as typed. Refused where one cannot be read; Conflict where the record is there already
    or stands against another; NotFound where `enterprise` fits none, or several.
    """
    with workspace.store.write() as connection:
        if kind == "certification" and "scheme" not in words:
            words = {**words, "scheme": meant(workspace.plans(connection), None)}
        draft, warnings = _draft(workspace, connection, kind, words, enterprise)
        recorder = Recorder(connection, _schemes(workspace, connection))
        if not replace:
            _must_be_new(connection, draft)
        outcomes: list[Outcome] = []
        settle(recorder, draft.kind, [draft], lambda _draft, outcome: outcomes.append(outcome))
        if outcomes == ["refused"]:
            problem = next(p for p in recorder.problems if p.is_error)
            raise Conflict(problem.message, problem.fix)
        if not replace and outcomes != ["new"]:
            # The enterprise's former name is recorded.
            raise _recorded(draft.kind, next(c.before for c in recorder.changes if c.before))
        entry = apply(connection, recorder.changes, stamp)
        warnings += recorder.problems + _occasions(workspace, connection, recorder.changes)
        now = (recorder.changes[0].after if recorder.changes else None) or draft.fields
        return Written(entry, with_owner(connection, now), warnings)


def with_owner(connection: Connection, record: Fields) -> Fields:
    """A record as lists show it: with its enterprise's name and code in the place of the key."""
    if "enterprise" not in record:
        return record
    owner = image(connection, "enterprise", str(record["enterprise"])) or {}
    return {**record, "enterprise": owner.get("name"), "uscc": owner.get("uscc")}


def _draft(
    workspace: Workspace, connection: Connection, kind: RecordKind, words: Mapping[str, str], enterprise: str | None
) -> tuple[Draft, list[Problem]]:
    words = dict(words)
    found = find_enterprise(connection, enterprise) if enterprise is not None else None
    if found is not None:
        words["name"] = str(found["name"])
    draft, problems = draft_from_words(kind, words, workspace.vocabulary(connection))
    if draft is None:
        raise refused(problems)
    if found is not None:
        del draft.fields["name"]
        draft.fields["enterprise"] = found["key"]
    return draft, problems


def refused(problems: Collection[Problem]) -> Refused:
    """The exception for words that cannot be read: the first fault is said, all ride along."""
    first = next(p for p in problems if p.is_error)
    return Refused(first.message, first.fix, list(problems))


def _must_be_new(connection: Connection, draft: Draft) -> None:
    if draft.kind == "enterprise":
        code = draft.fields.get("uscc")
        named = name_key(str(draft.fields.get("name", "")))
        there = [*images_where(connection, "enterprise", "uscc", {str(code)} if code else ())]
        there += [] if there or not named else [*images_where(connection, "enterprise", "name_key", {named})]
        found = there[0] if there else None
    else:
        found = image(connection, draft.kind, key_of(draft.kind, draft.fields))
    if found is not None:
        raise _recorded(draft.kind, found)


def _recorded(kind: RecordKind, found: Fields) -> Conflict:
    return Conflict(_("It is recorded already: {record}.").format(record=told(kind, found)), _("Use `edit` or `set` to change it."))


def edit(
    workspace: Workspace,
    kind: RecordKind,
    key: str,
    words: Mapping[str, str],
    stamp: Stamp,
    *,
    clear: Collection[str] = (),
) -> Written:
    """Changes fields of a record, and empties those in `clear`. NotFound where there is no such record."""
    with workspace.store.write() as connection:
        before = image(connection, kind, key)
        if before is None:
            raise NotFound(_("There is no such record among the {kind}.").format(kind=kind_title(kind)), _("`list` shows those there are."))
        after, warnings = _edited(workspace, connection, kind, before, words, clear)
        changes = _replacing(connection, kind, before, after)
        entry = apply(connection, changes, stamp)
        return Written(entry, with_owner(connection, after), warnings + _occasions(workspace, connection, changes))


def edit_enterprise(
    workspace: Workspace, enterprise: str, words: Mapping[str, str], stamp: Stamp, *, clear: Collection[str] = ()
) -> Written:
    """Changes what is recorded of an enterprise."""
    with workspace.store.read() as connection:
        key = str(find_enterprise(connection, enterprise)["key"])
    return edit(workspace, "enterprise", key, words, stamp, clear=clear)


def edit_of_day(
    workspace: Workspace,
    kind: RecordKind,
    enterprise: str,
    which: Mapping[str, str | None],
    words: Mapping[str, str],
    stamp: Stamp,
    *,
    clear: Collection[str] = (),
) -> Written:
    """Changes an enterprise's event, year or admission, told by what `which` says of it.

    NotFound where none fits, or several do.
    """
    wanted = {field: word for field, word in which.items() if word is not None}
    with workspace.store.read() as connection:
        owner = str(find_enterprise(connection, enterprise)["key"])
        named = {"name": enterprise, **wanted}
        draft, problems = draft_from_words(kind, named, workspace.vocabulary(connection))
        if draft is None:
            raise refused(problems)
        fields = {field: draft.fields[field] for field in wanted}
        found = [r for r in images_where(connection, kind, "enterprise", {owner}) if fields.items() <= r.items()]
    return edit(workspace, kind, key_of(kind, _the_one(kind, found)), words, stamp, clear=clear)


def edit_application(
    workspace: Workspace,
    enterprise: str,
    which: Mapping[str, str],
    words: Mapping[str, str],
    stamp: Stamp,
    *,
    clear: Collection[str] = (),
) -> Written:
    """Changes an enterprise's application, told by its scheme, year and batch as far as `which` states them.

    NotFound where none fits, or several do.
    """
    with workspace.store.read() as connection:
        owner = str(find_enterprise(connection, enterprise)["key"])
        of_owner = images_where(connection, "application", "enterprise", {owner})
        found = [row for row in of_owner if all(str(row[field]) == word for field, word in which.items())]
    return edit(workspace, "application", key_of("application", _the_one("application", found)), words, stamp, clear=clear)


def _the_one(kind: RecordKind, found: Sequence[Fields]) -> Fields:
    """The record that fits. NotFound where there is none, or more than one."""
    if len(found) != 1:
        raise NotFound(
            _n("{n} record fits.", "{n} records fit.", len(found)).format(n=len(found)),
            _("Recorded: {records}.").format(records="; ".join(told(kind, r) for r in found))
            if found
            else _("`list` shows those there are."),
        )
    return found[0]


def _edited(
    workspace: Workspace,
    connection: Connection,
    kind: RecordKind,
    before: Fields,
    words: Mapping[str, str],
    clear: Collection[str],
) -> tuple[Fields, list[Problem]]:
    """The record as the words make it; the whole record goes through the checks once more."""
    table = table_of(kind)
    fixed = [c.name for c in table.columns if not c.nullable]
    for column in clear:
        if (column not in table.c or column in fixed) and not is_money(kind, column):
            raise UsageFault(
                _("{field} cannot be emptied.").format(field=column),
                _("Fields that can: {fields}.").format(fields=", ".join(c.name for c in table.columns if c.nullable)),
            )
    stated = {**words_of(kind, before), **words}
    if kind == "certification" and "valid_until" not in words and _as_scheme_says(workspace, connection, before):
        stated.pop("valid_until")
    draft, problems = draft_from_words(kind, stated, workspace.vocabulary(connection))
    if draft is None:
        raise refused(problems)
    fields = {k: v for k, v in draft.fields.items() if k in table.c or is_money(kind, k)}
    after = {**before, **fields}
    if kind == "enterprise" and "name" in fields:
        after["name_key"] = name_key(str(fields["name"]))
    if kind == "certification" and "valid_until" not in draft.fields:
        after["valid_until"] = _usual_end(workspace, connection, after)
    return {k: v for k, v in after.items() if k not in clear}, problems


def _as_scheme_says(workspace: Workspace, connection: Connection, certificate: Fields) -> bool:
    return certificate["valid_until"] == _usual_end(workspace, connection, certificate)


def _usual_end(workspace: Workspace, connection: Connection, certificate: Fields) -> str:
    scheme = _schemes(workspace, connection).get(str(certificate["scheme"]))
    if scheme is None:
        return str(certificate["valid_until"])
    last = scheme.last_day(date.fromisoformat(str(certificate["issued_on"])), str(certificate["number"]))
    return last.isoformat() if last else str(certificate["valid_until"])


def _replacing(connection: Connection, kind: RecordKind, before: Fields, after: Fields) -> list[Change]:
    """The changes that put `after` in the place of `before`; where its key changes the row moves."""
    old, new = key_of(kind, before), key_of(kind, after)
    code = after.get("uscc")
    if kind == "enterprise" and code and code != before.get("uscc"):
        for other in images_where(connection, "enterprise", "uscc", {str(code)}):
            raise Conflict(_("The code is that of {other}.").format(other=told(kind, other)), _("Check the code."))
    if old == new:
        return [Change(kind, old, before, after)] if after != before else []
    if image(connection, kind, new) is not None:
        raise Conflict(_("It is recorded already: {record}.").format(record=told(kind, after)), _("Edit that one instead."))
    return [Change(kind, old, before, None), Change(kind, new, None, after)]


def words_of(kind: RecordKind, record: Fields) -> dict[str, str]:
    """A record in the words of a command: money in yuan, flags yes or no."""
    words = {}
    for column, value in record.items():
        if column.endswith("_fen"):
            words[column.removesuffix("_fen")] = str(Decimal(int(str(value))) / 100)
        elif isinstance(value, bool):
            words[column] = "yes" if value else "no"
        else:
            words[column] = str(value)
    if kind != "enterprise" and kind not in OWN:
        words["name"] = words.pop("enterprise")
    return {k: v for k, v in words.items() if k not in ("key", "name_key")}


def told(kind: str, record: Fields) -> str:
    """A record as messages name it."""
    parts = {
        "enterprise": ("name", "uscc"),
        "certification": ("scheme", "number", "issued_on"),
        "event": ("kind", "on", "title"),
        "annual": ("year",),
        "statistic": ("id", "as_of", "value"),
        "reserve": ("on", "source"),
        "contact": (),
        "application": ("scheme", "year", "batch", "filed_on"),
        "measure": ("clause", "half", "unit", "status"),
    }[kind]
    return " · ".join(str(record[part]) for part in parts if record.get(part) not in (None, ""))


def _schemes(workspace: Workspace, connection: Connection) -> dict[str, Scheme]:
    return {scheme.id: scheme for scheme in workspace.vocabulary(connection).schemes}


def _occasions(workspace: Workspace, connection: Connection, changes: list[Change]) -> list[Problem]:
    plans = workspace.plans(connection)
    return occasion_warnings(connection, plans, changes) + doubt_warnings(connection, plans, changes)
