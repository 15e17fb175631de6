"""Profiles: how lists of a certain form are to be read, remembered in the store under a name."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from hte_cli.errors import NotFound
from hte_cli.intake.headings import field_named
from hte_cli.intake.layout import heading_key
from hte_cli.kinds import LISTS, field_of
from hte_cli.kinds.stating import Holds
from hte_cli.language import _
from hte_cli.services.asking.answering import in_words
from hte_cli.services.workspace import Workspace
from hte_cli.store.journal import apply
from hte_cli.store.reading import image, images
from hte_cli.values.importing import ImportReport, ImportWishes, ReadOptions
from hte_cli.values.journal import Stamp
from hte_cli.values.names import clean
from hte_cli.values.privacy import PRIVATE_COLUMN
from hte_cli.values.profiles import Profile
from hte_cli.values.records import Change, Fields

_REMEMBERED = tuple(field.name for field in fields(ReadOptions))
_LASTING = ("kind", "fixed", "mapped", "missing")
"""What is remembered of answers without being asked for."""

_OF_ONE_LIST = (Holds.DAY, Holds.YEAR, Holds.HALF)
_SHAPES = "shapes"


def with_profile(workspace: Workspace, name: str, wishes: ImportWishes) -> ImportWishes:
    """The wishes with what the profile remembers, where they say nothing themselves. NotFound for an unknown name."""
    with workspace.store.read() as connection:
        return replace(wishes, **_together(_wishes(_found(connection, name)), wishes))


def with_fitting(workspace: Workspace, report: ImportReport, wishes: ImportWishes) -> ImportWishes:
    """The wishes with what the profiles that fit the report's lists remember; of headings only those that stand there."""
    there = {heading_key(column.heading) for file in report.files for sheet in file.sheets for column in sheet.columns}
    there |= {heading_key(text) for file in report.files for sheet in file.unread for _place, text in sheet.headings}
    for name in report.profiles:
        with workspace.store.read() as connection:
            remembered = _wishes(_found(connection, name))
        mapped = {text: word for text, word in remembered.get("mapped", {}).items() if heading_key(text) in there}
        wishes = replace(wishes, **_together({**remembered, "mapped": mapped}, wishes))
    return wishes


def fitting(connection: Connection, report: ImportReport) -> list[str]:
    """The names of profiles that remember a way to read lists of these shapes."""
    shapes = set(report.shapes)
    return [str(row["name"]) for row in images(connection, "profile") if shapes & set(json.loads(str(row["wishes"])).get(_SHAPES, ()))]


def all_profiles(workspace: Workspace) -> list[Profile]:
    """Every profile, by name."""
    with workspace.store.read() as connection:
        return sorted(map(_profile, images(connection, "profile")), key=lambda profile: profile.name)


def one_profile(workspace: Workspace, name: str) -> Profile:
    """The profile of that name. NotFound where there is none."""
    with workspace.store.read() as connection:
        return _profile(_found(connection, name))


def forget(workspace: Workspace, name: str, stamp: Stamp) -> int | None:
    """Removes a profile; the entry. NotFound where there is none of the name."""
    with workspace.store.write() as connection:
        before = _found(connection, name)
        return apply(connection, [Change("profile", str(before["name"]), before, None)], stamp)


def _profile(row: Fields) -> Profile:
    stated = json.loads(str(row["wishes"]))
    return Profile(str(row["name"]), tuple(in_words(replace(ImportWishes(), **_wishes(row)))), len(stated.get(_SHAPES, ())))


def _found(connection: Connection, name: str) -> Fields:
    found = image(connection, "profile", clean(name))
    if found is None:
        known = ", ".join(str(row["name"]) for row in images(connection, "profile"))
        raise NotFound(
            _("No profile is called {name}.").format(name=name),
            _("Remembered are: {known}.").format(known=known) if known else _("`--save-profile NAME` remembers one."),
        )
    return found


def _wishes(row: Fields) -> dict[str, Any]:
    """What a profile says of the wishes, without what it is known by."""
    return {field: value for field, value in json.loads(str(row["wishes"])).items() if field != _SHAPES}


def _together(remembered: dict[str, Any], wishes: ImportWishes) -> dict[str, Any]:
    """Of each option what the command states, else what is remembered; of mappings both."""
    found = {}
    for name, value in remembered.items():
        stated = getattr(wishes, name)
        if isinstance(value, dict):
            found[name] = {**value, **stated}
        else:
            found[name] = value if stated in (None, "refuse") else stated
    return found


def profile_changes(connection: Connection, wishes: ImportWishes, report: ImportReport) -> list[Change]:
    """The change that remembers how the lists were read, under the name that is given or, where questions were answered,
    one that is made; none where it is remembered so already. `report.remembered` is the name.
    """
    if wishes.profile is None and not wishes.shapes:
        return []
    remembered = _as_kept(wishes)
    if wishes.shapes:
        remembered = _lasting(remembered, all_of_it=wishes.profile is not None)
    if not remembered and wishes.profile is None:
        return []
    name = clean(wishes.profile) if wishes.profile is not None else _made_name(connection, report, wishes.shapes)
    remembered[_SHAPES] = sorted(set(wishes.shapes or report.shapes))
    before = image(connection, "profile", name)
    after: Fields = {"name": name, "wishes": json.dumps(remembered, ensure_ascii=False, sort_keys=True)}
    report.remembered = name
    return [] if after == before else [Change("profile", name, before, after)]


def _as_kept(wishes: ImportWishes) -> dict[str, Any]:
    """Only what was stated, so that a profile says the same to a later version, which may have more options.

    Values of private columns are never kept.
    """
    stated = {field: getattr(wishes, field) for field in _REMEMBERED}
    kept = {field: _public(value) if field in ("fixed", "where") else value for field, value in stated.items()}
    if wishes.missing != "refuse":
        kept["missing"] = wishes.missing
    return {field: dict(value) if isinstance(value, Mapping) else value for field, value in kept.items() if value not in (None, {})}


def _public(stated: Mapping[str, str]) -> dict[str, str]:
    return {column: value for column, value in stated.items() if not PRIVATE_COLUMN.search(column)}


def private_wishes(wishes: ImportWishes) -> list[str]:
    """The columns whose values are private, so that no profile keeps them."""
    return [column for stated in (wishes.fixed, wishes.where) for column in stated if PRIVATE_COLUMN.search(column)]


def _lasting(remembered: dict[str, Any], *, all_of_it: bool) -> dict[str, Any]:
    """What holds for the next list too: never the year or the day of this one; its sheet and its rows only if that is asked for."""
    kept = {field: value for field, value in remembered.items() if all_of_it or field in _LASTING}
    fixed = {word: value for word, value in kept.pop("fixed", {}).items() if not _of_one_list(word)}
    return {**kept, **({"fixed": fixed} if fixed else {})}


def _of_one_list(word: str) -> bool:
    holds = {found.holds for kind in LISTS if (field := field_named(word, kind.name)) and (found := field_of(field))}
    return bool(holds & set(_OF_ONE_LIST))


def _made_name(connection: Connection, report: ImportReport, shapes: Sequence[str]) -> str:
    """The name of the profile that is for these shapes already, else one after the file, that no other has."""
    taken = {}
    for row in images(connection, "profile"):
        known = json.loads(str(row["wishes"])).get(_SHAPES, ())
        if set(known) & set(shapes):
            return str(row["name"])
        taken[str(row["name"])] = True
    return next(name for name in _names_after(report.files[0].file) if name not in taken)


def _names_after(file: str) -> Iterator[str]:
    stem = clean("".join(sign for sign in Path(file.replace("\\", "/")).stem if not sign.isdecimal())).strip(" -_.年")
    stem = stem[:30] if len(stem) > 1 else _("list")
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1
