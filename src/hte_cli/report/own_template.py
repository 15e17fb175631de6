"""A county's own Word template, such as one with a red head, filled in by docxtpl inside a sandbox."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

from jinja2 import StrictUndefined, TemplateError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment

from hte_cli.errors import Refused
from hte_cli.language import _, telling

MOST_BYTES = 50_000_000
"""Unpacked bytes of a template that is still read."""

MOST_MADE = 100_000
"""Characters, or turns of a loop, that one expression of a template may make."""


class _Sandbox(SandboxedEnvironment):
    """Expressions reach the variables and nothing behind them, and may not multiply texts without end."""

    intercepted_binops = frozenset(("*", "**"))

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if operator == "**" or not all(isinstance(side, int | float) for side in (left, right)):
            raise SecurityError(f"{operator} is not allowed here")
        return super().call_binop(context, operator, left, right)


@telling()
def fill(template: Path, values: Mapping[str, Any], file: BinaryIO) -> None:
    """Writes the template, filled in, to `file`. Refused where it is no Word document, is huge, names a variable that there
    is none of, or does what a template may not.
    """
    from docx.opc.exceptions import PackageNotFoundError
    from docxtpl import DocxTemplate

    _examine(template)
    environment = _Sandbox(undefined=StrictUndefined, autoescape=True)
    try:
        document = DocxTemplate(template)
        document.render(dict(values), jinja_env=environment, autoescape=True)
        made = io.BytesIO()
        document.save(made)
    except UndefinedError as error:
        known = _(", ").join(sorted(values))
        raise _refused(template, str(error.message), _("The variables: {known}.").format(known=known)) from error
    except (TemplateError, PackageNotFoundError, KeyError, ValueError, TypeError, ArithmeticError) as error:
        raise _refused(template, str(error), _("Mend the template in Word.")) from error
    file.write(made.getvalue())


def _examine(template: Path) -> None:
    """Whether it is a Word document of a bearable size."""
    try:
        with zipfile.ZipFile(template) as archive:
            size, names = sum(entry.file_size for entry in archive.infolist()), archive.namelist()
    except (OSError, zipfile.BadZipFile) as error:
        raise _refused(template, _("it is no Word document"), _("Save it in Word as .docx.")) from error
    if "word/document.xml" not in names:
        raise _refused(template, _("it is no Word document"), _("Save it in Word as .docx."))
    if size > MOST_BYTES:
        raise _refused(template, _("it is too large"), _("Leave pictures out."))


def _refused(template: Path, why: str, hint: str) -> Refused:
    return Refused(_("The template {file} is refused: {why}.").format(file=template.name, why=why.rstrip(".")), hint)
