"""A notice that `hte` wrote, read for the figures that it carries."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from xml.etree import ElementTree

from hte_cli.errors import NotFound, Refused
from hte_cli.intake.zips import attached_parts
from hte_cli.language import _
from hte_cli.values.arriving import arrived
from hte_cli.values.figures import Statement
from hte_cli.values.stating import STATEMENT, statement_of


def read_notice(path: Path) -> tuple[Statement, str]:
    """The figures in the notice and the file's SHA-256. NotFound where there is no file, Refused where it is no such notice."""
    try:
        data = arrived(path).read_bytes()
    except FileNotFoundError:
        raise NotFound(_("There is no file {file}.").format(file=path)) from None
    except OSError:
        raise Refused(_("{file} may not be read.").format(file=path), _("Close it in other programs, or ask for access.")) from None
    if data.startswith(b"PK"):
        for part in attached_parts(data):
            text = _stated(part)
            if text is not None:
                try:
                    return statement_of(json.loads(text)), hashlib.sha256(data).hexdigest()
                except (KeyError, TypeError, ValueError, AttributeError, RecursionError, ArithmeticError):
                    break
    raise Refused(
        _("{file} carries no figures: it is no notice that `hte report notice` wrote, or another program left them out.").format(file=path),
        _("Name the .docx file that `hte report notice -o` wrote, before it was turned into something else."),
    )


def _stated(part: bytes) -> str | None:
    """The text of the part, where it is a statement's."""
    try:
        root = ElementTree.fromstring(part)
    except ElementTree.ParseError:
        return None
    return root.text if root.tag == f"{{{STATEMENT}}}statement" else None
