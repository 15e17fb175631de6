"""The commands of `hte`, built for the words that are typed."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from importlib import import_module
from itertools import zip_longest
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.main import get_command

from hte_cli import __version__
from hte_cli.cli.nouns import GLOBAL_OPTIONS, MODULES, summaries, without_private
from hte_cli.cli.options import Globals
from hte_cli.cli.words import Command, look_at_path
from hte_cli.language import _, current
from hte_cli.values.spelling import as_text


def build(words: list[str]) -> Any:
    """The command line in the chosen language, with the noun that is asked for; it runs with the words as its `obj`.

    Its modules load no library that only a command needs.
    """
    first, second = _first_two(words)
    return _built(first if first in MODULES else None, second if second in _behind(first) else None, current(), _completes())


@cache
def _built(first: str | None, second: str | None, _language: str, _completing: bool) -> Any:
    """The commands, kept: whoever runs many in one process (a test) builds each but once."""
    app = typer.Typer(
        name="hte",
        help=_("Who is owed which reward, why, and how far the county is from its targets."),
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @app.callback()
    def start(
        context: typer.Context,
        store: Annotated[str | None, typer.Option("--db", help=_("the store: a file (else HTE_DB, else your data folder)"))] = None,
        folder: Annotated[Path | None, typer.Option("--plan", help=_("try out the plan in this folder; nothing is written"))] = None,
        lang: Annotated[str | None, typer.Option("--lang", help=_("zh or en (else HTE_LANG, else the system's)"))] = None,
        allow_network: Annotated[
            bool, typer.Option("--allow-network", help=_("the store may lie on a network folder: one person at a time"))
        ] = False,
        _version: Annotated[
            bool, typer.Option("--version", help=_("say the version and end"), is_eager=True, callback=_say_version)
        ] = False,
    ) -> None:
        if allow_network:
            os.environ["HTE_ALLOW_NETWORK"] = "1"
        context.obj = Globals(store, folder, lang, as_text(" ".join(["hte", *without_private(context.obj)])))
        if folder is not None:
            look_at_path(folder, "--plan")
            from hte_cli.cli.output import note

            note(_("What if: the plan in {folder} stands in for the adopted ones; nothing is written.").format(folder=folder))

    _add_commands(app, first, second)
    for group in (app, *(noun.typer_instance for noun in app.registered_groups)):
        for command in group.registered_commands if group else ():
            command.cls = Command
    return get_command(app)


def _completes() -> bool:
    """Whether a shell asks which word may follow."""
    return "_HTE_COMPLETE" in os.environ


@cache
def _behind(first: str | None) -> frozenset[str]:
    """The words that may follow a noun; none after what is no noun."""
    app = typer.Typer()
    if first in MODULES:
        import_module(f"hte_cli.cli.{MODULES[first]}").register(app)
    nouns = [group.typer_instance for group in app.registered_groups if group.name == first]
    return frozenset(str(command.name) for noun in nouns if noun for command in noun.registered_commands)


def _say_version(asked: bool) -> None:
    if asked:
        typer.echo(f"hte {__version__}")
        raise typer.Exit


def _add_commands(app: typer.Typer, first: str | None, second: str | None) -> None:
    """The commands behind the first word; where none is meant, the words alone, which is all that help shows of them.

    Of a noun's commands only the one that the second word names, where it names one: each takes its time to build.
    """
    if first in MODULES or _completes():
        from hte_cli.cli.guarding import guarded

        modules = [MODULES[first]] if first in MODULES else dict.fromkeys(MODULES.values())
        for module in modules:
            import_module(f"hte_cli.cli.{module}").register(app)
        for noun in filter(None, (group.typer_instance for group in app.registered_groups)):
            meant = [command for command in noun.registered_commands if command.name == second]
            noun.registered_commands = meant or noun.registered_commands
            _guard(noun, guarded)
        _guard(app, guarded)
        return
    for word, summary in summaries().items():
        app.command(word, help=summary)(_nothing)


def _guard(group: typer.Typer, guarded: Callable[[Callable[..., Any]], Callable[..., Any]]) -> None:
    """Its commands write over nothing that they must not write over."""
    for command in group.registered_commands:
        if command.callback is not None:
            command.callback = guarded(command.callback)


def _nothing() -> None:
    """Stands for a command that is only named."""


def _first_two(words: list[str]) -> tuple[str | None, str | None]:
    """The first word that is no option, nor the value of one, and the word right after it."""
    skip = False
    for word, after in zip_longest(words, words[1:]):
        if skip or word in GLOBAL_OPTIONS:
            skip = not skip
        elif not word.startswith("-"):
            return word, after
    return None, None
