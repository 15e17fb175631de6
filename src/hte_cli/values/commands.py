"""Commands as a sentence shows them, to be copied into a terminal as they stand."""

from __future__ import annotations

import os
import re
import shlex
import subprocess

_PLAIN = re.compile(r"[\w@%+=:,./（）·-]+")


def command(*words: object) -> str:
    """As `command_line`, between backticks, for a sentence."""
    return f"`{command_line(*words)}`"


def command_line(*words: object) -> str:
    """`hte` with its words; a word that a shell would take apart is quoted.

    What the reader must fill in himself is a word in capitals: D (a day), N (a number), SUM, CODE, NUMBER, NAME, WHY.
    """
    return " ".join(["hte", *(quoted(str(word)) for word in words)])


def quoted(word: str) -> str:
    """The word as a shell takes it for one."""
    if _PLAIN.fullmatch(word):
        return word
    return subprocess.list2cmdline([word]) if os.name == "nt" else shlex.quote(word)
