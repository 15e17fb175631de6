"""`hte enterprise merge`: two records of one firm become one. A legal merger of two firms is `leave --why merged`."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from hte_cli.errors import Conflict
from hte_cli.kinds import PRIVATE
from hte_cli.language import _
from hte_cli.services.enterprises import find_enterprise
from hte_cli.services.records import Written
from hte_cli.services.workspace import Workspace
from hte_cli.store.identity import ID
from hte_cli.store.journal import apply
from hte_cli.store.reading import images_where, key_of, table_of
from hte_cli.values.claims import moved
from hte_cli.values.journal import Stamp
from hte_cli.values.records import KEY_SEPARATOR, Change, Fields
from hte_cli.values.terms import holder_title

FOLLOWING = ("former_name", "certification", "event", "annual", "reserve", "contact", "application", "pool_move", "pool_task")
"""The tables whose rows belong to an enterprise, beside the lines of awards."""


def merge(workspace: Workspace, enterprise: str, into: str, stamp: Stamp) -> Written:
    """Joins the record of `enterprise` to that of `into`: all that belongs to it follows, its name becomes a former one.

    What the record of `into` lacks is taken from the other. Conflict, with everything that the two tell differently, where
    they do; NotFound where the words fit no enterprise, or several.
    """
    with workspace.store.write() as connection:
        kept = find_enterprise(connection, into)
        gone = find_enterprise(connection, enterprise, but=str(kept["key"]))
        if gone["key"] == kept["key"]:
            raise Conflict(_("Both words mean the same enterprise."), _("Nothing was written."))
        joining = _Joining(connection, gone, kept)
        changes = list(joining.changes())
        if joining.clashes:
            raise Conflict(
                _("The two records tell different things: {clashes}.").format(clashes="; ".join(joining.clashes)),
                _("Correct the one that is wrong (`edit`, `set`), then merge again; nothing was written."),
            )
        return Written(apply(connection, changes, stamp), changes[1].after or kept)


class _Joining:
    """The changes that make one record of two, and on the way what the two tell differently."""

    def __init__(self, connection: Connection, gone: Fields, kept: Fields) -> None:
        self.connection, self.gone, self.kept = connection, gone, kept
        self.clashes: list[str] = []
        self.same: dict[str, str] = {}
        """Ids of records that go, each with that of the one that means the same."""

    def changes(self) -> Iterator[Change]:
        """All of them; each row is touched once."""
        names = {field: self.kept[field] for field in ("key", "name", "name_key")}
        yield Change("enterprise", str(self.gone["key"]), self.gone, None)
        yield Change("enterprise", str(self.kept["key"]), self.kept, self._folded("enterprise", {**self.gone, **names}, self.kept))
        for other in images_where(self.connection, "enterprise", "merged_into", [str(self.gone["key"])]):
            if other["key"] != self.kept["key"]:
                yield Change("enterprise", str(other["key"]), other, {**other, "merged_into": self.kept["key"]})
        self._of_one_kind()
        self._no_legal_merger()
        for table in FOLLOWING:
            yield from self._following(table)
        yield from self._lines()

    def _lines(self) -> Iterator[Change]:
        """The lines of awards, which follow their records. Where both records of one thing have a line, both stay as they are:

        a doubt, as the money may have been given twice.
        """
        lines = table_of("award_line").c
        for row in images_where(self.connection, "award_line", "enterprise", [str(self.gone["key"])]):
            after: Fields = {**row, "enterprise": self.kept["key"]}
            record = self.same.get(str(row.get("record")))
            if record is not None:
                claim = moved(str(row["claim"]), str(row["claim"]).split(KEY_SEPARATOR)[0], record)
                if self.connection.execute(select(lines.line).where(lines.claim == claim)).first() is None:
                    after |= {"record": record, "claim": claim}
            yield Change("award_line", key_of("award_line", row), row, after)

    def _following(self, table: str) -> Iterator[Change]:
        """What belongs to the one that goes, now the other's; what both have becomes one row."""
        there = {key_of(table, row): row for row in images_where(self.connection, table, "enterprise", [str(self.kept["key"])])}
        moved: dict[str, Fields] = {}
        for row in images_where(self.connection, table, "enterprise", [str(self.gone["key"])]):
            after: Fields = {**row, "enterprise": self.kept["key"]}
            key = key_of(table, after)
            if key == key_of(table, row):
                yield Change(table, key, row, after)
                continue
            yield Change(table, key_of(table, row), row, None)
            moved[key] = after
        if table == "former_name":
            moved |= self._name_it_had(moved)
        for key, after in moved.items():
            before = there.get(key)
            folded = after if before is None else self._folded(table, after, before)
            if folded != before:
                yield Change(table, key, before, folded)

    def _name_it_had(self, moved: dict[str, Fields]) -> dict[str, Fields]:
        """The name of the one that goes as a former name, where the other is not called so."""
        name: Fields = {"enterprise": self.kept["key"], "name_key": self.gone["name_key"], "name": self.gone["name"]}
        key = key_of("former_name", name)
        return {} if name["name_key"] == self.kept["name_key"] or key in moved else {key: name}

    def _folded(self, table: str, other: Fields, kept: Fields) -> Fields:
        """One row of two that mean the same; what they tell differently is a clash."""
        if ID in other and ID in kept:
            self.same[str(other[ID])] = str(kept[ID])
        for field in sorted(other.keys() & kept.keys() - {ID}):
            # How a former name was written, and until when it was borne, is not told by every list.
            if other[field] != kept[field] and table != "former_name":
                place = "" if table == "enterprise" else f"{key_of(table, kept)} ".replace("\t", " ")
                differs = "" if table in PRIVATE else f": {other[field]} ≠ {kept[field]}"
                self.clashes.append(f"{place}{field}{differs}")
        return {**other, **kept}

    def _of_one_kind(self) -> None:
        """An enterprise of the county's count and a person, or another unit, are never one."""
        if ("holder" in self.gone) != ("holder" in self.kept):
            holder = self.gone if "holder" in self.gone else self.kept
            said = _("{name} is recorded as a {holder}, no enterprise").format(
                name=holder["name"], holder=holder_title(str(holder["holder"]))
            )
            self.clashes.append(said)

    def _no_legal_merger(self) -> None:
        for one, other in ((self.gone, self.kept), (self.kept, self.gone)):
            if one.get("merged_into") == other["key"]:
                said = _("{name} is recorded as merged into {other}: two firms, not one").format(name=one["name"], other=other["name"])
                self.clashes.append(said)
