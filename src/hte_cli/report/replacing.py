"""A file appears whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from hte_cli.errors import HteError
from hte_cli.language import _, telling


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A new file that takes the place of `path` when the block ends well; `path` stays untouched otherwise.

    Raises HteError where the folder is missing, or the file cannot be written (open in Excel, a folder, no room).
    """
    target = path.resolve()
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(target)
    except OSError as error:
        with telling():
            raise _fault(path, error) from error
    finally:
        part.unlink(missing_ok=True)


def making(folder: Path) -> None:
    """The folder, made where it is not there. Raises HteError where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        with telling():
            message = _("The folder {folder} cannot be made.").format(folder=folder)
            raise HteError(message, _("The system says: {reason}.").format(reason=error.strerror or error)) from error


def _fault(path: Path, error: OSError) -> HteError:
    message = _("{path} cannot be written.").format(path=path)
    if isinstance(error, FileNotFoundError):
        return HteError(message, _("The folder {folder} is not there: create it or choose another.").format(folder=path.parent))
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return HteError(message, _("It is a folder: add a file's name."))
    if isinstance(error, PermissionError):
        return HteError(message, _("Close it in other programs (Excel), or choose a folder you may write to."))
    return HteError(message, _("The system says: {reason}.").format(reason=error.strerror or error))
