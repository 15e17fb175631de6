"""The process `hte`: what Ctrl-C and a request to end do to it, from its first moment to its last.

While modules are still being imported nothing has been written, so the process may end on the spot. Later a signal is a
KeyboardInterrupt in the midst of the command: transactions are rolled back, half-written files go, one line says so.
"""

from __future__ import annotations

# Nothing that takes time to load: until `main` has begun Ctrl-C is Python's, and ends in a traceback.
import _signal as signal  # type: ignore[import-not-found]
import os
import sys
from contextvars import ContextVar
from time import monotonic

ENDING: tuple[int, ...] = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""Ctrl-C, what `kill` sends, and the terminal going away."""

PATIENCE = 2.0
"""Seconds for which a second signal is passed over: what the first one began shall come to its end."""

_received: ContextVar[tuple[int, float]] = ContextVar("received", default=(0, 0.0))
"""The signal that ends the command, and when the last one came."""


def main() -> None:
    """Runs the command line of this process; never returns. The console script."""
    # Where somebody has a signal ignored (`nohup`, a job in the background) it stays so.
    minded = [each for each in ENDING if signal.getsignal(each) in (signal.SIG_DFL, signal.default_int_handler)]
    _mind(minded, _leave)
    try:
        from hte_cli.cli.main import main as obey

        _mind(minded, _stop)
        sys.unraisablehook = _unheard
        obey()
    except KeyboardInterrupt:  # when what the command did was said already
        _say("Interrupted. 已中断。\n")
        raise SystemExit(128 + received()) from None
    finally:
        _mind(minded, signal.SIG_IGN)


def received() -> int:
    """The number of the signal that ends the command; 0 where none came."""
    return _received.get()[0]


def _mind(signals: list[int], how: object) -> None:
    for each in signals:
        signal.signal(each, how)


def _leave(number: int, _frame: object) -> None:
    _say("Interrupted; nothing was written. 已中断，未写入任何内容。\n")
    os._exit(128 + number)


def _say(text: str) -> None:
    """In both languages: the catalogue is not there yet, or no longer."""
    try:  # noqa: SIM105 - `suppress` takes its time to load
        os.write(2, text.encode())
    except OSError:
        pass


def _unheard(lost: sys.UnraisableHookArgs) -> None:
    """Where Python could raise nothing (while it drops an object) the signal has come to nothing: it comes again."""
    if lost.exc_type is not KeyboardInterrupt or not received():
        sys.__unraisablehook__(lost)
        return
    from threading import Timer, main_thread

    number = received()
    _received.set((number, -PATIENCE))
    if hasattr(signal, "pthread_kill"):  # which ends a wait of the main thread, too
        again = Timer(_MOMENT, signal.pthread_kill, (main_thread().ident, number))
    else:
        again = Timer(_MOMENT, signal.raise_signal, (number,))
    again.daemon = True
    again.start()


_MOMENT = 0.02
"""Seconds after which a signal comes again."""


def _stop(number: int, _frame: object) -> None:
    now = monotonic()
    first, last = _received.get()
    if first and now - last < PATIENCE:
        return
    _received.set((first or number, now))
    raise KeyboardInterrupt
