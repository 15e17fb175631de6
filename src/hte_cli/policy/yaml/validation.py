"""A file's data against the models of plan.py: every error of pydantic as a problem at its place, in our words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from hte_cli.language import _
from hte_cli.policy.plan import Indicator, Plan, Rule
from hte_cli.policy.stated import Stated
from hte_cli.policy.yaml import slips
from hte_cli.policy.yaml.faults import Seen, nearest, words
from hte_cli.policy.yaml.file import Path, YamlFile
from hte_cli.policy.yaml.salvage import CERTAIN, without

M = TypeVar("M", bound=BaseModel)

MOST_LOOKS = 6
"""More than the mappings that stand inside each other in a plan."""

ELSEWHERE = {"rules": "rules.yaml", "indicators": "targets.yaml", "carrying_out": "measures.yaml", "criteria": "criteria.yaml"}
"""Fields of Plan that stand in a file of their own."""


def read_plan(file: YamlFile) -> Plan | None:
    """plan.yaml, without rules and indicators; what is faulty is noted in `file` and stands there with a stand-in."""
    if not file.readable:
        return None
    data = file.data
    if isinstance(data, dict):
        for key in [key for key in ELSEWHERE if key in data]:
            message = _("the key `{name}` is not known here").format(name=key)
            fix = _("it is in {file}, as a list").format(file=ELSEWHERE[key])
            file.blame(file.place((key,), of_key=True), "key-unknown", message, fix)
        data = {key: value for key, value in data.items() if key not in ELSEWHERE}
    return _sound(file, Plan, data, ())


def read_whole(file: YamlFile, model: type[M]) -> M | None:
    """A file that is one `model`; None where it has a fault, which is noted in `file`."""
    if not file.readable:
        return None
    try:
        return model.model_validate(file.data, by_alias=True, by_name=False)
    except ValidationError as e:
        _note_all(file, model, (), list(e.errors(include_url=False)))
        return None


def read_rules(file: YamlFile) -> list[tuple[int, Rule]]:
    """The rules of rules.yaml with their positions, as far as they are without fault; the faults are noted in `file`."""
    return list(_entries(file, Rule))


def read_indicators(file: YamlFile) -> list[tuple[int, Indicator]]:
    """The indicators of targets.yaml, likewise."""
    return list(_entries(file, Indicator))


def _entries(file: YamlFile, model: type[M]) -> Iterator[tuple[int, M]]:
    if not file.readable:
        return
    if not isinstance(file.data, list):
        if () not in file.blamed:
            fix = _("begin every entry with “- id: …” at the start of a line")
            file.blame(file.place(()), "wrong-type", _("{file} is not a list").format(file=file.name), fix)
        return
    for number, data in enumerate(file.data):
        if (item := _sound(file, model, data, (number,))) is not None:
            yield number, item


def _sound(file: YamlFile, model: type[M], data: object, at: Path) -> M | None:
    """`data`, which stands at `at`, as a `model`, without what is faulty; every fault is noted in `file`.

    A look at a time: pydantic tells what is wrong between the keys of a mapping only when each by itself is right.
    """
    rest: object = data
    for look in range(MOST_LOOKS):
        try:
            return model.model_validate(rest, by_alias=True, by_name=False)
        except ValidationError as e:
            errors: list[Any] = list(e.errors(include_url=False))
        _note_all(file, model, at, errors if look == 0 else [error for error in errors if _certain(error)])
        rest = without(rest, errors, model, at)
        if rest is None:
            return None
    return None


def _certain(error: Mapping[str, Any]) -> bool:
    """Whether an error is none that follows from what was taken out before."""
    several = error["type"] == "one-of" and int(error["ctx"]["found"]) > 1
    return several or error["type"] in CERTAIN


def _note_all(file: YamlFile, model: type[BaseModel], at: Path, errors: list[Any]) -> None:
    typos = {(*path[:-1], near) for error in errors if (path := _path(error)) and (near := _meant(file, model, at, path))}
    for error in errors:
        path = _path(error)
        if error["type"] == "missing" and path in typos:
            continue  # it is there, misspelt
        if not file.is_blamed((*at, *path)):
            _note(file, model, at, error)
    file.blamed.update((*at, *_path(error)) for error in errors)


def _path(error: Mapping[str, Any]) -> Path:
    loc: Path = error["loc"]
    return loc[:-1] if loc and loc[-1] == "[key]" and error["type"] != "extra_forbidden" else loc


def _meant(file: YamlFile, model: type[BaseModel], at: Path, path: Path) -> str:
    """The key that an unknown key at `path` seems to mean, or ""."""
    around = fields_at(model, path[:-1])
    key = path[-1]
    if isinstance(key, int) or key in around or (*at, *path) not in file.keys:
        return ""
    return nearest(key, around)


def _note(file: YamlFile, model: type[BaseModel], at: Path, error: Mapping[str, Any]) -> None:
    path, kind = _path(error), error["type"]
    of_key = kind == "extra_forbidden" or error["loc"] != path
    place = file.place((*at, *path), of_key)
    if kind == "missing":
        place = file.place((*at, *path[:-1]), of_key=True)
    given = error["input"]
    slip = slips.of_text(given) if isinstance(given, str) and kind not in ("missing", "extra_forbidden", "too_short") else None
    if slip:
        file.blame(place, slip.code, slip.message, slip.fix, given)
        return
    where = ".".join(str(part) for part in path if isinstance(part, str)) or (f"{file.name}" if not at else _("this entry"))
    value = "" if isinstance(given, dict | list) or (of_key and kind == "extra_forbidden") else str(given)[:80]
    said = {name: str(what) for name, what in error.get("ctx", {}).items()}
    seen = Seen(where, value, _expected(model, path, kind, said), said)
    file.blame(place, *words(kind, seen), value=value)


def _expected(model: type[BaseModel], path: Path, kind: str, said: Mapping[str, str]) -> tuple[str, ...]:
    if kind == "literal_error":
        return tuple(re.findall(r"'([^']*)'", said.get("expected", "")))
    return tuple(fields_at(model, path[:-1] if kind == "extra_forbidden" else path))


def fields_at(model: type[BaseModel], path: Path) -> Collection[str]:
    """The keys that the mapping at `path` of a `model` may have; none where it is no mapping with keys of its own."""
    kinds: list[Any] = [model]
    for part in path:
        kinds = [inside for kind in kinds for inside in _inside(kind, part)]
    models = [kind for kind in kinds if _is_model(kind)]
    return [key for kind in models for key in fields_of(kind) if kind is not Plan or key not in ELSEWHERE]


def fields_of(model: type[Stated]) -> dict[str, Any]:
    """The keys of a `model` as the YAML writes them, with their types."""
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _inside(kind: Any, part: str | int) -> list[Any]:
    """The types that may stand under `part` in a value of type `kind`."""
    if _is_model(kind):
        return _bare(fields_of(kind).get(str(part)))
    if get_origin(kind) in (dict, list, tuple):
        return _bare(get_args(kind)[1 if get_origin(kind) is dict else 0])
    return []


def _bare(kind: Any) -> list[Any]:
    """A type without what is annotated to it; of a union, the parts that hold others."""
    if get_origin(kind) is Annotated:
        return _bare(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        parts = [bare for part in get_args(kind) for bare in _bare(part)]
        return [part for part in parts if _is_model(part) or get_origin(part) in (dict, list)]
    return [kind]


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Stated)
