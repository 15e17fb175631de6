"""Commands that write a file: each has `--force`, and none does anything before it is known that its file may be written."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import Annotated, Any, get_args

import typer

from hte_cli.cli.options import Destination, globals_of
from hte_cli.cli.streams import converses
from hte_cli.errors import HteError
from hte_cli.language import _
from hte_cli.outputs.guard import Guard, begin, folder_there, is_folder, may_write


def guarded(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with `--force` and a guard before it; one that writes no file as it is."""
    asked = signature(command, eval_str=True)
    written = {name: kind for name, one in asked.parameters.items() if (kind := _written(one)) is not None}
    if not written:
        return command
    option = Annotated[bool, typer.Option("--force", help=_("overwrite an existing file"))]

    @wraps(command)
    def started(*, force: bool = False, **words: Any) -> Any:
        if any(words[name] is not None for name in written):
            _guard(words, written, force=force)
        return command(**words)

    if any(kind.forced for kind in written.values()):
        last = Parameter("force", Parameter.KEYWORD_ONLY, default=False, annotation=option)
        started.__signature__ = asked.replace(parameters=[*asked.parameters.values(), last])  # type: ignore[attr-defined]
        started.__annotations__ = {**{name: one.annotation for name, one in asked.parameters.items()}, "force": option}
    return started


def _written(parameter: Parameter) -> Destination | None:
    """How the parameter names what is written, if it does."""
    return next((mark for mark in get_args(parameter.annotation) if isinstance(mark, Destination)), None)


def _guard(words: dict[str, Any], written: dict[str, Destination], *, force: bool) -> None:
    context: typer.Context = words["context"]
    others = [word for name, word in words.items() if name not in written]
    seen = converses(beside=True) and not (words.get("yes") or words.get("no_input"))
    read = tuple(path for word in (*others, globals_of(context).plan) for path in _read(word))
    begin(Guard(tuple(_stores(context)), read, force=force, ask=_ask if seen else None))
    for name, kind in written.items():
        path = words[name]
        if path is not None and not (kind.folder and (is_folder(path) or not path.suffix)):
            may_write(path, database=kind.database)
            if not kind.folder:
                folder_there(path)


def _stores(context: typer.Context) -> Iterator[Path]:
    """The store of the command, and the one that HTE_DB names beside it."""
    from hte_cli.services.stores import where

    for db in {globals_of(context).db, os.environ.get("HTE_DB")}:
        with suppress(HteError, RuntimeError):
            yield where(db)


def _read(word: Any) -> Iterator[Path]:
    """The files that a word of the command names, be it an option's or an argument's; of a folder those in it."""
    if isinstance(word, list | tuple):
        for one in word:
            yield from _read(one)
    elif isinstance(word, str | Path):
        with suppress(OSError, ValueError):
            path = Path(word)
            if path.is_file():
                yield path
            elif isinstance(word, Path) and path.is_dir():
                yield from (one for one in path.iterdir() if one.is_file())


def _ask(path: Path) -> bool:
    from hte_cli.cli.output import asked

    return asked(_("{path} exists already. Overwrite it?").format(path=path), default=False, beside=True)
