"""A notice that `hte` wrote, read for the figures that it carries."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from xml.etree import ElementTree

from hte_cli.bounded import bounded
from hte_cli.errors import Refused
from hte_cli.intake.files.zips import attached_parts
from hte_cli.language import _
from hte_cli.values.arriving import lying
from hte_cli.values.figures import Statement
from hte_cli.values.stating import STATEMENT, statement_of

MOST_BYTES = 100_000_000
"""Bytes of a notice that is still read: with pictures in it one has some millions."""


def read_notice(path: Path) -> tuple[Statement, str]:
    """The figures in the notice and the file's SHA-256. Raises what `lying` does; Refused where it is no such notice."""
    data = lying(path, MOST_BYTES).read_bytes()
    statement = bounded(lambda: _statement(data), len(data)) if data.startswith(b"PK") else None
    if statement is not None:
        return statement, hashlib.sha256(data).hexdigest()
    raise Refused(
        _("{file} carries no figures: it is not a notice that `hte report notice` wrote, or another program left them out.").format(
            file=path
        ),
        _("Name the .docx file that `hte report notice -o` wrote, before it was turned into something else."),
    )


def _statement(data: bytes) -> Statement | None:
    """The figures that the Word file carries, if it does."""
    text = next(filter(None, map(_stated, attached_parts(data))), None)
    try:
        return None if text is None else statement_of(json.loads(text))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError, ArithmeticError):
        return None


def _stated(part: bytes) -> str | None:
    """The text of the part, where it is a statement's."""
    try:
        root = ElementTree.fromstring(part)
    except ElementTree.ParseError:
        return None
    return root.text if root.tag == f"{{{STATEMENT}}}statement" else None
