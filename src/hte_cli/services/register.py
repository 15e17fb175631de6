"""The register of enterprises in one command: who is meant by a code, a number or a name (docs/definitions.md#matching)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from hte_cli.store.reading import images, images_where, is_empty, table_of
from hte_cli.values.holders import unmarked
from hte_cli.values.names import name_key, person_key
from hte_cli.values.records import Fields

NEAR = 80
"""From which likeness in percent a name counts as near to another."""


@dataclass(slots=True)
class Register:
    """Enterprises of the store, looked up as they are asked for, and those that the command makes."""

    connection: Connection
    by_key: dict[str, Fields] = field(default_factory=dict)
    by_code: dict[str, str] = field(default_factory=dict)
    by_name: dict[str, list[str]] = field(default_factory=dict)
    by_former: dict[str, list[str]] = field(default_factory=dict)
    store_is_empty: bool = False
    _asked: set[str] = field(default_factory=set)
    _by_person: dict[str, list[str]] = field(default_factory=dict)
    _persons_known: bool = False

    def __post_init__(self) -> None:
        self.store_is_empty = is_empty(self.connection, "enterprise")

    def look_up(self, codes: Collection[str], names: Collection[str], keys: Collection[str] = ()) -> None:
        """Brings the store's enterprises with these codes, compared names (former ones too) or keys into the register."""
        if self.store_is_empty:
            return
        codes, names = set(codes) - self._asked, set(names) - self._asked
        self._asked |= codes | names
        former = [*images_where(self.connection, "former_name", "name_key", names)] if names else []
        owners = {str(f["enterprise"]) for f in former} | set(keys)
        for column, values in (("uscc", codes), ("name_key", names), ("key", owners - self.by_key.keys())):
            for image in images_where(self.connection, "enterprise", column, values):
                if image["key"] not in self.by_key:
                    self.add(image)
        for f in former:
            self.add_former(str(f["name_key"]), str(f["enterprise"]))

    def add(self, image: Fields) -> None:
        """Takes an enterprise in, or in its altered form."""
        key = str(image["key"])
        old = self.by_key.get(key)
        if old is not None and old["name_key"] != image["name_key"]:
            self.by_name[str(old["name_key"])].remove(key)
        self.by_key[key] = image
        if "uscc" in image:
            self.by_code[str(image["uscc"])] = key
        names = [self.by_name.setdefault(str(image["name_key"]), [])]
        if image.get("holder") == "person":
            names.append(self._by_person.setdefault(person_key(unmarked(str(image["name"]))), []))
        for keys in names:
            if key not in keys:
                keys.append(key)

    def add_former(self, former: str, key: str) -> None:
        """Takes a former name in."""
        owners = self.by_former.setdefault(former, [])
        if key not in owners:
            owners.append(key)

    def named(self, name: str) -> list[str]:
        """The keys of the enterprises of that name, or failing that, of that former name."""
        compared = name_key(name)
        return self.by_name.get(compared) or self.by_former.get(compared) or []

    def persons_called(self, name: str) -> list[Fields]:
        """The persons of that name, however it is written and whatever mark tells them apart; those too whom the command makes."""
        if not self._persons_known:
            self._persons_known = True
            for image in images(self.connection, "enterprise", table_of("enterprise").c.holder == "person"):
                if image["key"] not in self.by_key:
                    self.add(image)
        called = person_key(unmarked(name))
        some = (self.by_key[key] for key in self._by_person.get(called, ()))
        return [image for image in some if image.get("holder") == "person" and person_key(unmarked(str(image["name"]))) == called]

    def answers_to(self, key: str, name: str) -> bool:
        """Whether the enterprise has, or had, that name."""
        compared = name_key(name)
        return self.by_key[key]["name_key"] == compared or key in self.by_former.get(compared, [])


def nearest(name: str, names: Iterable[str], most: int = 3) -> list[str]:
    """The names most like `name`, best first; empty where none is near."""
    from rapidfuzz import fuzz, process

    return [found for found, _score, _i in process.extract(name, names, scorer=fuzz.ratio, score_cutoff=NEAR, limit=most)]


def all_names(connection: Connection) -> list[str]:
    """The names of all enterprises, for `nearest`."""
    return [str(row[0]) for row in connection.execute(select(table_of("enterprise").c.name))]
