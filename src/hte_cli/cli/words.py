"""A command's words, looked at before it runs: no text that cannot be written down, no name that no file can have."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from typer.core import TyperCommand

from hte_cli.cli.options import cut
from hte_cli.errors import NotFound, UsageFault
from hte_cli.language import _
from hte_cli.values.spelling import is_text


class Command(TyperCommand):
    """A command whose words are looked at before it runs."""

    def invoke(self, ctx: Any) -> Any:
        """As any command's. UsageFault or NotFound where a word cannot be what it stands for."""
        for param in self.params:
            place = next((name for name in param.opts if name.startswith("--")), param.metavar or str(param.name).upper())
            for value in _values(ctx.params.get(param.name or "")):
                if isinstance(value, Path) or (value and isinstance(value, str) and _means_path(param)):
                    look_at_path(Path(value), place)
                elif isinstance(value, str):
                    _look_at_text(value, place, required=param.required and place.startswith("--"))
        return super().invoke(ctx)


def look_at_path(path: Path, place: str) -> None:
    """UsageFault where no file can have that name, NotFound where its links lead in a circle; it need not be there."""
    try:
        path.stat()
    except UnicodeEncodeError:
        raise _no_text(str(path), place) from None
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            message = _("{option}: {text} is longer than a file's name can be.").format(option=place, text=cut(str(path)))
            raise UsageFault(message, _("Use a shorter name.")) from None
        if error.errno == errno.ELOOP:
            message = _("{option}: the links at {path} lead in a circle.").format(option=place, path=path)
            raise NotFound(message, _("Name the file itself.")) from None


def _means_path(param: Any) -> bool:
    """Whether the word of a parameter names a file; older versions of Typer make a path of it only later."""
    return getattr(getattr(param, "type", None), "name", "") in ("path", "file", "directory")


def _values(value: object) -> Iterable[object]:
    return value if isinstance(value, list | tuple) else (value,)


def _look_at_text(text: str, place: str, *, required: bool) -> None:
    if not is_text(text):
        raise _no_text(text, place)
    if required and not text.strip():
        raise UsageFault(_("{option} is empty.").format(option=place), _("Say what is meant."))


def _no_text(text: str, place: str) -> UsageFault:
    message = _("{option}: '{text}' is not valid UTF-8 text.").format(option=place, text=cut(text))
    return UsageFault(message, _("Type it again, or set the terminal to UTF-8."))
