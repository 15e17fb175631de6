"""`hte`: chooses the language, builds the commands, and turns every error into one line and an exit code."""

from __future__ import annotations

import gc
import os
import sys

from hte_cli import __version__, language
from hte_cli.cli.nouns import GLOBAL_FLAGS, GLOBAL_OPTIONS
from hte_cli.errors import HteError, UsageFault
from hte_cli.language import _


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
    # A command lives for seconds: looking again and again for circles among all that it holds finds next to none.
    gc.disable()
    try:
        code = run(words)
        _keep_copy(words)
    finally:
        gc.enable()
    raise SystemExit(code)


def run(words: list[str]) -> int:
    """Runs a command; its exit code (design §6). Every error is told here."""
    from hte_cli.cli.application import build

    try:
        build(words)(args=words, prog_name="hte")
    except HteError as error:
        _fail(error, words)
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
        _fail(HteError(_("hte stumbled over something it should know: {error}.").format(error=told), hint), words)
        return 1
    return 0


def _keep_copy(words: list[str]) -> None:
    """Where `HTE_BACKUP_DIR` names a folder, the day's copy of the store lies there after every command that wrote."""
    folder = os.environ.get("HTE_BACKUP_DIR")
    if not folder:
        return
    from hte_cli.cli.options import today
    from hte_cli.services.stores import keep_copy

    try:
        keep_copy(_value_of("--db", words), folder, today())
    except (HteError, OSError) as error:
        from hte_cli.cli.output import note

        note(_("Warning: no copy was kept in {folder} (HTE_BACKUP_DIR): {error}").format(folder=folder, error=error))


def _fail(error: HteError, words: list[str]) -> None:
    from hte_cli.cli.output import fail

    fail(error, _wants_json(words))


def _hint(words: list[str]) -> None:
    """What Typer says of a wrong command is English and on stderr: a hint in the user's language, a document for scripts."""
    from hte_cli.cli.output import note

    hint = _("The command is not written as it must be: see the line above, and `hte COMMAND --help`.")
    if _wants_json(words):
        _fail(UsageFault(hint), words)
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
        elif word in GLOBAL_FLAGS or word.startswith(tuple(f"{option}=" for option in GLOBAL_OPTIONS)):
            front.append(word)
        else:
            rest.append(word)
    return front + rest


def _value_of(option: str, words: list[str]) -> str | None:
    for i, word in enumerate(words):
        if word == option and i + 1 < len(words):
            return words[i + 1]
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
    return None


def _wants_json(words: list[str]) -> bool:
    return "json" in (_value_of("--format", words), _value_of("-f", words))
