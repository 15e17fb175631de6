"""A county's own Word template, such as one with a red head, filled in by docxtpl inside a sandbox."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, BinaryIO

from jinja2 import StrictUndefined, TemplateError, UndefinedError, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment

from hte_cli.bounded import Exhausting, bounded
from hte_cli.errors import Refused
from hte_cli.language import _, telling

MOST_BYTES = 50_000_000
"""Unpacked bytes of a template that is still read."""

MOST_MADE = 100_000
"""Characters, items or places that one expression of a template may make, and turns of all its loops and macros together."""

MOST_WRITTEN = 10_000_000
"""Characters that a template may write."""

_FAULTS = (TemplateError, LookupError, ValueError, TypeError, AttributeError, ArithmeticError, RecursionError, SyntaxError)
"""What the two libraries raise over a template that is wrong."""

_ENDLESS = frozenset(("lipsum", "cycler", "joiner"))


class _Sandbox(SandboxedEnvironment):
    """Expressions reach the variables and nothing behind them, and make no more than a paper holds."""

    intercepted_binops = frozenset(("*", "**", "+", "%"))

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True, finalize=self._written)
        self._turns = self._signs = 0
        self.globals = {name: value for name, value in self.globals.items() if name not in _ENDLESS}
        self.globals[_TURN] = self._turn
        self.filters = {name: _modest(name, found) for name, found in self.filters.items()}

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        counted = all(isinstance(side, int | float) for side in (left, right))
        if operator == "**" or (operator == "*" and not counted):
            raise SecurityError(f"{operator} is not allowed here")
        if operator == "%" and isinstance(left, str):
            _check_widths("", left, ())
        return _checked(super().call_binop(context, operator, left, right))

    def call(self, context: Any, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        name = str(getattr(called, "__name__", "")).removeprefix("safe_")
        method = getattr(called, "__wrapped__", called)  # the sandbox wraps `format`
        _check_widths(name, getattr(method, "__self__", None), (*args, *kwargs.values()))
        return _checked(super().call(context, called, *args, **kwargs))

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The template, in which each turn of a loop and each call of a macro is counted."""
        parsed = super()._parse(source, name, filename)
        counted: list[nodes.For | nodes.Macro] = [*parsed.find_all(nodes.For), *parsed.find_all(nodes.Macro)]
        for place in counted:
            turn = nodes.Call(nodes.Name(_TURN, "load", lineno=place.lineno), [], [], None, None, lineno=place.lineno)
            place.body.insert(0, nodes.Output([turn], lineno=place.lineno).set_environment(self))
        return parsed

    def _turn(self) -> str:
        self._turns += 1
        if self._turns > MOST_MADE:
            raise SecurityError(f"its loops turn more than {MOST_MADE} times")
        return ""

    def _written(self, value: Any) -> Any:
        self._signs += len(value) if isinstance(value, str) else 1
        if self._signs > MOST_WRITTEN:
            raise SecurityError(f"it writes more than {MOST_WRITTEN} characters")
        return _checked(value)


_TURN = "turn_of_a_loop"
_WIDTHS = frozenset(
    ("center", "ljust", "rjust", "zfill", "expandtabs", "indent", "wordwrap", "truncate", "batch", "slice", "round", "range")
)
_PLACE = re.compile(r"%[-+ #0-9.*]*|\{[^{}]*\{?[^{}]*\}")
"""Where a value goes into a text, with how wide it is to be."""


def _modest(name: str, filtered: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that makes no more than is allowed."""

    @wraps(filtered)
    def bound(*args: Any, **kwargs: Any) -> Any:
        _check_widths(name, next((arg for arg in args if isinstance(arg, str)), None), (*args, *kwargs.values()))
        return _checked(filtered(*args, **kwargs))

    return bound


def _check_widths(name: str, text: Any, given: Sequence[Any]) -> None:
    """SecurityError where a number that says how wide, how far or how often is larger than anything on a paper may be."""
    widths = [abs(one) for one in given if isinstance(one, int)] if name in _WIDTHS else []
    places = _PLACE.findall(text) if isinstance(text, str) and ("%" in text or "{" in text) else []
    widths += [int(digits[:12]) for place in places for digits in re.findall(r"\d+", place)]
    if any(width > MOST_MADE for width in widths) or any("*" in place or "{" in place[1:] for place in places):
        raise SecurityError(f"an expression makes more than {MOST_MADE} characters")


def _checked(made: Any) -> Any:
    """What an expression made; SecurityError where it is too much."""
    large = len(made) > MOST_MADE if isinstance(made, str | list | tuple | dict | range) else isinstance(made, int) and abs(made) >= 1 << 64
    if large:
        raise SecurityError(f"an expression makes more than {MOST_MADE} characters")
    return made


@telling()
def fill(template: Path, name: str, values: Mapping[str, Any], file: BinaryIO) -> None:
    """Writes the template, which is called `name`, filled in, to `file`. Refused where it is no Word document, is huge, names
    a variable that there is none of, or does what a template may not.
    """
    _examine(template, name)
    try:
        file.write(bounded(lambda: _filled(template, name, values), template.stat().st_size))
    except Exhausting as error:
        raise _refused(name, _("it takes more time or memory than a paper does"), _("Correct the template in Word.")) from error


def _filled(template: Path, name: str, values: Mapping[str, Any]) -> bytes:
    from docx.opc.exceptions import PackageNotFoundError
    from docxtpl import DocxTemplate

    try:
        document = DocxTemplate(template)
        document.render(dict(values), jinja_env=_Sandbox(), autoescape=True)
        made = io.BytesIO()
        document.save(made)
    except UndefinedError as error:
        known = _(", ").join(sorted(values))
        raise _refused(name, str(error.message), _("The variables: {known}.").format(known=known)) from error
    except (*_FAULTS, PackageNotFoundError) as error:
        raise _refused(name, str(error), _("Correct the template in Word.")) from error
    return made.getvalue()


def _examine(template: Path, name: str) -> None:
    """Whether it is a Word document of a bearable size."""
    try:
        with zipfile.ZipFile(template) as archive:
            size, names = sum(entry.file_size for entry in archive.infolist()), archive.namelist()
    except (OSError, zipfile.BadZipFile) as error:
        raise _refused(name, _("it is not a Word document"), _("Save it in Word as .docx.")) from error
    if "word/document.xml" not in names:
        raise _refused(name, _("it is not a Word document"), _("Save it in Word as .docx."))
    if size > MOST_BYTES:
        raise _refused(name, _("it is too large"), _("Leave pictures out."))


def _refused(name: str, why: str, hint: str) -> Refused:
    return Refused(_("The template {file} is refused: {why}.").format(file=name, why=why.rstrip(".")), hint)
