"""Profiles for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hte_cli.language import _, _n
from hte_cli.report.questions import said
from hte_cli.values.commands import command
from hte_cli.values.profiles import Profile
from hte_cli.values.table import Column, Table


def profiles_table(profiles: list[Profile]) -> Table:
    """A row for each profile."""
    columns = (Column("name", _("Name")), Column("options", _("Read with")), Column("forms", _("Forms of list"), "integer"))
    return Table(_("Profiles"), columns, [(one.name, said(one.options), one.shapes) for one in profiles])


def profile_document(profile: Profile) -> dict[str, Any]:
    """A profile (docs/json.md#profile-show)."""
    return {"name": profile.name, "options": list(profile.options), "forms": profile.shapes}


def profile_lines(profile: Profile) -> Iterator[str]:
    """A profile, and what can be done with it."""
    yield profile.name
    yield "  " + _("read with: {options}").format(options=said(profile.options) or "–")
    if profile.shapes:
        yield "  " + _n("offered for lists of {n} form", "offered for lists of {n} forms", profile.shapes).format(n=profile.shapes)
    else:
        yield "  " + _("used only where it is named: --profile {name}").format(name=profile.name)
    name = profile.name
    changes = command("import", "FILE", "--profile", name, "--save-profile", name, "--set", "unit=wan")
    yield "  " + _("to change it: {command}").format(command=changes)
    yield "  " + _("to forget it: {command}").format(command=command("profile", "remove", name))
