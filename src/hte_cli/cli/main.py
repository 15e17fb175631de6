"""`hte`: chooses the language, builds the commands, and turns every error into one line and an exit code."""

from __future__ import annotations

import gc
import os
import signal
import sys
import traceback
from contextlib import suppress

from hte_cli import __version__, language
from hte_cli.cli.nouns import GLOBAL_FLAGS, GLOBAL_OPTIONS
from hte_cli.cli.process import received
from hte_cli.cli.streams import Voices, voices
from hte_cli.cli.unsaid import Unsaid
from hte_cli.errors import HteError, StoreFault, UsageFault
from hte_cli.language import _
from hte_cli.outputs import guard
from hte_cli.values.arriving import arriving
from hte_cli.values.committed import committed, forget


def main() -> None:
    """Runs the command line of this process; never returns."""
    words = hoisted(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a character gets a replacement, never a traceback (docs/decisions/0012-language-of-files.md).
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    language.choose(language.preferred(_value_of("--lang", words)))
    # A command lives for seconds: looking again and again for circles among all that it holds finds next to none.
    gc.disable()
    try:
        code = run(words)
    finally:
        gc.enable()
    raise SystemExit(code)


def run(words: list[str]) -> int:
    """Runs a command; its exit code (docs/commands.md#exit-codes). Every error is told here.

    Where the command has committed, and then an error or a stream that fails keeps it from saying so, the code is that of
    `Unsaid`, and the entry is named on the stream that is left.
    """
    forget()
    with guard.command(), voices() as said:
        code, error = _obeyed(words, said)
        _tell_upgrade(said)
        if committed() and (said.lost or error is not None or code in CUT_SHORT):
            # A document on stdout that is whole has named the entry; nothing may follow it.
            whole = _wants_json(words) and error is None and code not in CUT_SHORT and not said.out.lost
            error = Unsaid(committed(), error.message if error else "")
            code = error.exit_code
            if whole:
                error = None
        if code == INTERRUPTED:
            code, error = 128 + (received() or signal.SIGINT), HteError(_("Interrupted; nothing was written to the store."))
        if error is not None:
            _fail(error, words, said)
        if words != ["--version"] and not isinstance(error, StoreFault):
            _keep_copy(words)
    return code


INTERRUPTED = 128 + signal.SIGINT

CUT_SHORT = (1, INTERRUPTED)
"""How Typer ends a command whose reader has gone, or that was interrupted."""


def _obeyed(words: list[str], said: Voices) -> tuple[int, HteError | None]:
    """Runs a command until all it says has left; its exit code, and the error that is still to be told."""
    try:
        with arriving():
            code = _obey(words)
        said.out.flush()
        said.beside.flush()
        # Whoever reads through a pipe and goes away has had what was wanted.
        return (0 if code == CUT_SHORT[0] and isinstance(said.out.failure, BrokenPipeError) else code), None
    except HteError as error:
        return error.exit_code, error
    except KeyboardInterrupt:
        return CUT_SHORT[-1], None
    except Exception as error:
        if os.environ.get("HTE_DEBUG"):
            traceback.print_exc()
        found = _stumbled(error, words, said)
        return found.exit_code if found is not None else int(not isinstance(error, BrokenPipeError)), found


def _obey(words: list[str]) -> int:
    if words == ["--version"]:
        print(f"hte {__version__}")
        return 0
    from hte_cli.cli.application import build

    try:
        build(words)(args=words, prog_name="hte", obj=words)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
        if code == UsageFault.exit_code:
            _hint(words)
        return code
    return 0


def _tell_upgrade(said: Voices) -> None:
    """Says that a command which wrote has brought an older store up to date first, and where it is kept as it was."""
    upgrade = committed().upgrade
    if upgrade is None or said.beside.lost:
        return
    from hte_cli.cli.output import note

    told = _("The store {store} was brought up to date (schema {schema}); as it was before it is kept as {kept}.")
    with suppress(OSError):
        note(told.format(store=upgrade.store, schema=upgrade.schema, kept=upgrade.kept))


def _stumbled(error: Exception, words: list[str], said: Voices) -> HteError | None:
    """What to say of an error that nobody foresaw; nothing where only the reader of stdout has gone.

    A store that another program changed is the reason where it was changed: then that is told.
    """
    if isinstance(error, BrokenPipeError):
        return None
    if failure := said.out.failure:
        return HteError(_("What was to be said could not be written: {reason}.").format(reason=failure.strerror or failure))
    from hte_cli.services.stores import unsound

    if not committed() and (fault := unsound(_value_of("--db", words))) is not None:
        return fault
    told = f"{type(error).__name__}: {error}".splitlines()[0][:300]
    hint = _("Nothing was written to the store. Set HTE_DEBUG=1 to see where, and please report it with the file that caused it.")
    return HteError(_("Internal error: {error}.").format(error=told), hint)


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


def _fail(error: HteError, words: list[str], said: Voices) -> None:
    """Tells an error where it is asked for: as a document on stdout, unless one was begun there, else in a sentence on stderr.

    What was committed is told on the other stream where that one is lost.
    """
    from hte_cli.cli.output import fail

    if _wants_json(words) and not said.out.lost and not said.out.used:
        with suppress(OSError):
            fail(error, as_json=True)
            said.out.flush()
            return
    fail(error, as_json=False)
    said.beside.flush()
    if isinstance(error, Unsaid) and said.beside.lost:
        with suppress(OSError):
            said.out.write(f"{error}\n")
            said.out.flush()


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
