"""docs/schema/contract.yaml as JSON Schema, and as the page docs/json.md; and which of its keys a document has."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).parents[2]
STATEMENT = ROOT / "docs" / "schema" / "contract.yaml"
SCHEMA = ROOT / "docs" / "schema" / "hte.schema.json"
PAGE = ROOT / "docs" / "json.md"

PLAIN: Mapping[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "day": {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "time": {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"},
    "int": {"type": "integer"},
    "number": {"type": "number"},
    "yuan": {"type": "number"},
    "flag": {"type": "boolean"},
    "value": {"type": ["string", "number", "boolean"]},
    "row": {"type": "object", "additionalProperties": {"type": ["string", "number", "boolean", "null"]}},
}

Keys = dict[str, str]


class Key(NamedTuple):
    """One key: its name, whether it is always there, its type as it is written, what it means."""

    name: str
    always: bool
    type: str
    means: str


@cache
def statement() -> dict[str, Any]:
    """The statement as it stands in the file."""
    found: dict[str, Any] = yaml.load(STATEMENT.read_text(encoding="utf-8"), yaml.BaseLoader)  # keys such as `on` stay text
    return found


def forms(command: str) -> list[tuple[str, Any]]:
    """The forms that a command's document takes: `object` with its keys, or `list` with those of its items."""
    return list(_forms(statement()["commands"][command]))


def _forms(stated: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    if "any" in stated:
        for one in stated["any"]:
            yield from _forms(one)
    elif "list" in stated:
        yield "list", stated["list"] if isinstance(stated["list"], str) else keys_of(stated["list"])
    else:
        yield "object", stated["part"] if stated.get("part") in statement()["parts"] else keys_of(stated)


def keys_of(stated: str | Mapping[str, Any]) -> list[Key]:
    """The keys of a part, or of what is stated in its place."""
    if isinstance(stated, str):
        stated = statement()["parts"][stated]
    base = stated.get("extends") or stated.get("part") or stated.get("shape")
    found = {} if base is None else {one.name: one for one in keys_of(statement()["shapes"].get(base, base))}
    if stated.get("known"):
        asked = "only with --at-entry or --known-on"
        found["at_entry"] = Key("at_entry", False, "int", f"journal entry up to which it was known; {asked}")
        found["known_on"] = Key("known_on", False, "day?", f"day up to which it was known; {asked}")
    for name, said in stated.get("keys", {}).items():
        type_, _, means = said.partition(" | ")
        found[name.removesuffix("?")] = Key(name.removesuffix("?"), not name.endswith("?"), type_, means)
    record = stated.get("record")
    return [one._replace(type=record) if one.type == "RECORD" and record else one for one in found.values()]


def schema(*, closed: bool) -> dict[str, Any]:
    """One JSON Schema, with each command's document under `$defs`. `closed`: no key that is not described."""
    parts = {name: _object(keys_of(name), closed) for name in statement()["parts"]}
    documents = {}
    for command, stated in statement()["commands"].items():
        some = [_form(kind, what, closed) for kind, what in forms(command)]
        documents[command.replace(" ", "-")] = {"description": stated["about"], **(some[0] if len(some) == 1 else {"anyOf": some})}
    error = {"description": "What a command says that stopped.", **_object([Key("error", True, "error", "")], closed)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"hte --format json, contract {statement()['version']}",
        "description": "A command's document is under $defs by its words, as #/$defs/subsidy-calc; one that stopped says #/$defs/stopped.",
        "$defs": {**documents, "stopped": error, **{f"part-{name}": part for name, part in parts.items()}},
    }


def schema_text() -> str:
    """docs/schema/hte.schema.json, as readers take it: what they do not know they pass over."""
    return json.dumps(schema(closed=False), ensure_ascii=False, indent=1) + "\n"


def _form(kind: str, what: Any, closed: bool) -> dict[str, Any]:
    one = {"$ref": f"#/$defs/part-{what}"} if isinstance(what, str) else _object(what, closed)
    return {"type": "array", "items": one} if kind == "list" else one


def _object(keys: list[Key], closed: bool) -> dict[str, Any]:
    properties = {one.name: {**_type(one.type), **({"description": one.means} if one.means else {})} for one in keys}
    found: dict[str, Any] = {"type": "object", "properties": properties, "required": [one.name for one in keys if one.always]}
    return {**found, "additionalProperties": False} if closed else found


def _type(written: str) -> dict[str, Any]:
    """A type as it is written, as JSON Schema."""
    if written.endswith("?"):
        return {"anyOf": [_type(written[:-1]), {"type": "null"}]}
    if written.startswith("["):
        return {"type": "array", "items": _type(written[1:-1])}
    if written.startswith("{"):
        return {"type": "object", "additionalProperties": _type(written[1:-1])}
    if written in PLAIN:
        return dict(PLAIN[written])
    if written in statement()["parts"]:
        return {"$ref": f"#/$defs/part-{written}"}
    words = statement()["words"].get(written, written).split("/")
    return {"enum": words}


def keys_in(command: str, document: Any) -> set[str]:
    """The described keys that a document of the command has, each with the part that it stands in: `entitlement.pot`."""
    found: set[str] = set()
    for kind, what in forms(command):
        if (kind == "list") == isinstance(document, list):
            for one in document if isinstance(document, list) else [document]:
                known = {key.name for key in keys_of(what)} if isinstance(what, str) else {key.name for key in what}
                if set(one) <= known:
                    _seen(what if isinstance(what, str) else command, what, one, found)
    return found


def keys_of_error(document: Any) -> set[str]:
    """Likewise of what a command says that stopped."""
    found: set[str] = set()
    _seen("error", "error", document["error"], found)
    return found


def _seen(place: str, what: Any, document: Mapping[str, Any], found: set[str]) -> None:
    for key in keys_of(what) if isinstance(what, str) else what:
        if key.name in document:
            found.add(f"{place}.{key.name}")
            part = key.type.rstrip("?").strip("[]{}").rstrip("?")
            if part in statement()["parts"]:
                for one in _objects(document[key.name], by_name=key.type.startswith("{")):
                    _seen(part, part, one, found)


def _objects(value: Any, *, by_name: bool) -> Iterator[Mapping[str, Any]]:
    """The objects in a value: itself, those of a list, those under keys that are not fixed."""
    for one in value.values() if by_name else value if isinstance(value, list) else [value]:
        if one is not None:
            yield one


def described() -> set[str]:
    """Every key that is described, each with the part or the command that it stands in; of a part that extends one its own."""
    found = {f"{name}.{key.removesuffix('?')}" for name, part in statement()["parts"].items() for key in part["keys"]}
    for command in statement()["commands"]:
        found |= {f"{command}.{key.name}" for _kind, what in forms(command) if not isinstance(what, str) for key in what}
    return found
