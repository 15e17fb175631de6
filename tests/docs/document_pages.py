"""The pages that are made of the program: docs/json.md of the contract, docs/commands.md of the commands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any, get_args

from contract import ROOT, Key, forms, keys_of, statement
from walking import application, commands, takes

COMMANDS = ROOT / "docs" / "commands.md"
MADE = "<!-- Made by `make documents`: do not edit. -->"


HEADS = Path(__file__).parent / "heads"
"""How each page begins."""

WORDS = {
    "text": "text",
    "day": "day",
    "time": "time",
    "int": "whole number",
    "number": "number",
    "yuan": "yuan",
    "flag": "true or false",
    "value": "text, number, true or false",
    "row": "row of the store",
}


def json_page() -> str:
    """docs/json.md."""
    stated = statement()
    lines = [MADE, "", _head("json", VERSION=stated["version"])]
    for command in sorted(stated["commands"]):
        about = stated["commands"][command]["about"]
        lines += [f"### {command}", "", f"{about} [hte {command}](commands.md#hte-{command.replace(' ', '-')})", ""]
        for kind, what in forms(command):
            lines += [*_form(kind, what), ""]
    lines += ["## Parts", "", "What stands in several documents.", ""]
    for name in sorted(stated["parts"]):
        part = stated["parts"][name]
        lines += [f"### {name}", "", part["about"], ""]
        if "extends" in part:
            lines += [f"The keys of {_linked(part['extends'])}, and:", ""]
            own = {key.removesuffix("?") for key in part["keys"]}
            lines += [*_table([key for key in keys_of(name) if key.name in own]), ""]
        else:
            lines += [*_table(keys_of(name)), ""]
    return "\n".join(lines).rstrip() + "\n"


def _form(kind: str, what: Any) -> Iterator[str]:
    if isinstance(what, str):
        yield f"A list of {_linked(what)}." if kind == "list" else f"One {_linked(what)}."
        return
    if kind == "list":
        yield from ("A list; each item:", "")
    yield from _table(what)


def _table(keys: list[Key]) -> Iterator[str]:
    yield from ("| key | type | meaning |", "|---|---|---|")
    for key in keys:
        yield f"| `{key.name}`{'' if key.always else ' ?'} | {_type(key.type)} | {key.means} |"


def _type(written: str) -> str:
    if written.endswith("?"):
        return f"{_type(written[:-1])} or null"
    if written.startswith("["):
        return f"list of {_type(written[1:-1])}"
    if written.startswith("{"):
        return f"by name: {_type(written[1:-1])}"
    if written in WORDS:
        return WORDS[written]
    if written in statement()["parts"]:
        return _linked(written)
    return " · ".join(f"`{word}`" for word in statement()["words"].get(written, written).split("/"))


def _linked(part: str) -> str:
    return f"[{part}](#{part})"


CODES = (
    (0, "done"),
    (1, "another fault"),
    (2, "usage: invalid or conflicting options"),
    (3, "not found, or ambiguous"),
    (4, "conflict: the records contradict what is asked"),
    (5, "rows or a file refused (also after `--partial`)"),
    (6, "plan refused"),
    (7, "store: missing, locked, damaged, changed by another program, or newer than this program"),
    (8, "something found or due (`check`, `todo`, `award verify`)"),
    (9, "written, but it could not be said; the entry is named on whatever stream is left"),
)


def commands_page() -> str:
    """docs/commands.md."""
    app = application()
    found = list(commands(app))
    nouns: dict[str, list[str]] = {}
    for name, _taken in found:
        nouns.setdefault(name.split()[0], []).append(name)
    contents = "\n".join("* " + " · ".join(map(_contents, names)) for names in nouns.values())
    options = "\n".join(["| option | |", "|---|---|", *(_option(param) for param in app.params if _shown(param))])
    codes = "\n".join(["| code | |", "|---|---|", *(f"| {code} | {means} |" for code, means in CODES)])
    lines = [MADE, "", _head("commands", OPTIONS=options, CODES=codes, CONTENTS=contents)]
    for name, command in found:
        lines += _command(name, command)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip() + "\n"


def _head(page: str, **words: str) -> str:
    text = (HEADS / f"{page}.md").read_text(encoding="utf-8")
    for word, means in words.items():
        text = text.replace(word, means)
    return text


def _contents(name: str) -> str:
    return f"[{name}](#hte-{name.replace(' ', '-')})"


def _command(name: str, command: Any) -> Iterator[str]:
    arguments = [param for param in command.params if param.param_type_name == "argument"]
    options = [param for param in command.params if param.param_type_name == "option" and _shown(param)]
    words = [_named(one) for one in arguments]
    words += [f"{one.opts[0]}{'' if one.is_flag else ' ' + _metavar(one)}" for one in options if one.required]
    left = " [OPTIONS]" if any(not one.required for one in options) else ""
    yield from (f"### hte {name}", "", f"{command.help}", "", "```", " ".join(["hte", name, *words]) + left, "```", "")
    if arguments or options:
        yield from ("| | |", "|---|---|")
        yield from (f"| `{_named(one)}` | {_cell(one.help)} |" for one in arguments)
        yield from (_option(one) for one in options)
        yield ""
    if takes(command, "--format"):
        yield from (f"JSON: [{name}](json.md#{name.replace(' ', '-')}).", "")


def _shown(param: Any) -> bool:
    return not getattr(param, "hidden", False) and param.name not in ("help", "install_completion", "show_completion")


def _named(argument: Any) -> str:
    metavar = argument.metavar or argument.name.rstrip("_").upper()
    return metavar if argument.required else f"[{metavar.strip('[]')}]"


def _metavar(option: Any) -> str:
    """What stands for the word behind an option."""
    kind = option.type_descriptor.annotation
    kind = next((one for one in get_args(kind) if one is not type(None)), kind)
    if option.metavar:
        return str(option.metavar)
    if issubclass(kind, Enum):
        return "|".join(str(one.value) for one in kind)
    return {Path: "FILE", int: "N"}.get(kind, "TEXT")


def _option(option: Any) -> str:
    names = " ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    word = "" if option.is_flag else f" {_metavar(option)}".replace("|", " \\| ")
    more = [_cell(option.help), "**required**" if option.required else "", "may be given again" if option.multiple else ""]
    default = option.default
    if not option.is_flag and not callable(default) and default not in (None, [], ()) and not option.required:
        more.append(f"default {getattr(default, 'value', default)}")
    return f"| {names}{word} | {'; '.join(filter(None, more))} |"


def _cell(text: str | None) -> str:
    return (text or "").replace("|", "\\|").replace("\n", " ")


def written(path: Path, text: str) -> None:
    """Writes a page, where it is another one."""
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8", newline="\n")
        print(path.relative_to(ROOT))
