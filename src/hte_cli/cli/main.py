"""`hte`: chooses the language, builds the commands, and turns every error into one line and an exit code."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from hte_cli import __version__, language
from hte_cli.errors import HteError, UsageFault
from hte_cli.language import _

GLOBAL_OPTIONS = ("--db", "--plan", "--lang")
"""Options with a value that may stand anywhere on the line: they are brought before the command."""

COMMANDS = {
    "demo": "demo",
    "import": "importing",
    "subsidy": "subsidy",
    "progress": "progress",
    "enterprise": "enterprise",
    "cert": "cert",
    "event": "event",
    "annual": "annual",
    "statistic": "statistic",
    "reserve": "reserve",
    "plan": "plan",
    "journal": "journal",
    "undo": "journal",
    "db": "db",
}
"""The first word of a command, and the module that serves it; help lists them in this order."""


def main() -> None:
    """Runs the command line of this process; never returns."""
    words = hoisted(sys.argv[1:])
    if words == ["--version"]:
        print(f"hte {__version__}")
        raise SystemExit(0)
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a character gets a replacement, never a traceback (design §3).
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    language.choose(language.preferred(_value_of("--lang", words)))
    raise SystemExit(run(words))


def run(words: list[str]) -> int:
    """Runs a command; its exit code (design §6). Every error is told here."""
    from hte_cli.cli.output import fail

    try:
        build(words)(args=words, prog_name="hte")
    except HteError as error:
        fail(error, _wants_json(words))
        return error.exit_code
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
        if code == UsageFault.exit_code:
            _hint(words)
        return code
    except BrokenPipeError:
        # Whoever read the output has gone; nothing more can be said to them.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:
        if os.environ.get("HTE_DEBUG"):
            raise
        told = f"{type(error).__name__}: {error}".splitlines()[0][:300]
        hint = _("Nothing was written. Set HTE_DEBUG=1 to see where, and please report it with the file that caused it.")
        fail(HteError(_("hte stumbled over something it should know: {error}.").format(error=told), hint), _wants_json(words))
        return 1
    return 0


def _hint(words: list[str]) -> None:
    """What Typer says of a wrong command is English and on stderr: a hint in the user's language, a document for scripts."""
    from hte_cli.cli.output import fail, note

    hint = _("The command is not written as it must be: see the line above, and `hte COMMAND --help`.")
    if _wants_json(words):
        fail(UsageFault(hint), as_json=True)
    elif language.current() != "en" and words:
        note(hint)


def hoisted(words: list[str]) -> list[str]:
    """The words with the global options brought to the front; what stands after `--` stays as it is."""
    front: list[str] = []
    rest: list[str] = []
    pending = list(words)
    while pending:
        word = pending.pop(0)
        if word == "--":
            rest += [word, *pending]
            break
        if word in GLOBAL_OPTIONS and pending:
            front += [word, pending.pop(0)]
        elif word.startswith(tuple(f"{option}=" for option in GLOBAL_OPTIONS)):
            front.append(word)
        else:
            rest.append(word)
    return front + rest


def build(words: list[str]) -> typer.Typer:
    """The application in the chosen language, with the noun that is asked for, or with all.

    Its modules load no library that only a command needs.
    """
    from hte_cli.cli.options import Globals

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
        _version: Annotated[
            bool, typer.Option("--version", help=_("say the version and end"), is_eager=True, callback=_say_version)
        ] = False,
    ) -> None:
        context.obj = Globals(store, folder, lang, " ".join(["hte", *words]))
        if folder is not None:
            from hte_cli.cli.output import note

            note(_("What if: the plan in {folder} stands in for the adopted ones; nothing is written.").format(folder=folder))

    for module in _modules(words):
        import_module(f"hte_cli.cli.{module}").register(app)
    return app


def _say_version(asked: bool) -> None:
    if asked:
        typer.echo(f"hte {__version__}")
        raise typer.Exit


def _modules(words: list[str]) -> list[str]:
    """The modules that serve the words: building one noun's commands takes a tenth of building all."""
    skip = False
    for word in words:
        if skip or word in GLOBAL_OPTIONS:
            skip = not skip
        elif not word.startswith("-"):
            return [COMMANDS[word]] if word in COMMANDS else list(dict.fromkeys(COMMANDS.values()))
    return list(dict.fromkeys(COMMANDS.values()))


def _value_of(option: str, words: list[str]) -> str | None:
    for i, word in enumerate(words):
        if word == option and i + 1 < len(words):
            return words[i + 1]
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
    return None


def _wants_json(words: list[str]) -> bool:
    return "json" in (_value_of("--format", words), _value_of("-f", words))
