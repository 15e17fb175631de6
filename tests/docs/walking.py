"""Every command of the program with what it takes, as its help shows it in English."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any
from unittest.mock import patch

from hte_cli import language
from hte_cli.cli.application import build


def application() -> Any:
    """The whole application, every noun with all its commands."""
    language.choose("en")
    with patch.dict(os.environ, {"_HTE_COMPLETE": "complete_bash"}):
        return build([])


def commands(group: Any, before: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Each command that does something, with its words: `subsidy calc`."""
    for word, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*before, word))
        else:
            yield " ".join((*before, word)), command


def takes(command: Any, option: str) -> bool:
    """Whether the command takes the option."""
    return any(option in param.opts for param in command.params)
