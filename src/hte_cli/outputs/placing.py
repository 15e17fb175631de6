"""A file appears whole or not at all: written beside its place, and renamed."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import Any, BinaryIO

from hte_cli.errors import Conflict, HteError
from hte_cli.language import _, telling
from hte_cli.outputs.guard import may_write, no_folder


@contextmanager
def replacing(path: Path, *, private: bool = False) -> Iterator[BinaryIO]:
    """A new file that comes into its place as `path` when the block ends well; whatever is there stays untouched otherwise.

    `private` is a file that holds accounts or persons: nobody but its owner may read it. Raises what `may_write` does, and
    NotFound where the folder is missing, HteError where the file cannot be written (open in Excel, no room).
    """
    target = may_write(path)
    try:
        with placed(target, private=private) as part, _writing(part) as file:
            yield file
    except OSError as error:
        with telling():
            raise _fault(path, error) from error


@contextmanager
def placed(target: Path, *, private: bool = True) -> Iterator[Path]:
    """An empty file beside `target`, which takes that place when the block ends well, and is gone otherwise.

    Where `target` is not there yet, and somebody makes one meanwhile, that one stays: Conflict. Raises OSError as it comes.
    """
    # Its own name is short: the name that is asked for may be as long as a name can be.
    part, fresh = target.with_name(f".hte-{os.getpid()}-{token_hex(4)}.part"), not target.exists()
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600 if private else 0o666))
    try:
        yield part
        if fresh:
            _appear(part, target)
        else:
            # Who could not read the old file cannot read the new one.
            part.chmod(part.stat().st_mode & (target.stat().st_mode | 0o700) & 0o777)
            part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _appear(part: Path, target: Path) -> None:
    """The part in a place that was free. Conflict where it is free no longer."""
    try:
        os.link(part, target)
    except FileExistsError:
        with telling():
            raise Conflict(_("{path} exists already.").format(path=target), _("Run the command again.")) from None
    except (OSError, NotImplementedError):
        part.replace(target)  # memory cards know no second name of a file


class _Part(io.BufferedWriter):
    """A file being written; what a library still writes into it when all is over (in a destructor) goes nowhere, quietly."""

    over, at = False, 0
    failure: OSError | None = None

    def write(self, buffer: Any, /) -> int:
        if self.over:
            self.at += len(buffer)
            return len(buffer)
        with self._noting():
            return super().write(buffer)

    def seek(self, target: int, whence: int = 0, /) -> int:
        if self.over:
            self.at = target
            return target
        with self._noting():
            return super().seek(target, whence)

    def tell(self) -> int:
        return self.at if self.over else super().tell()

    def flush(self) -> None:
        if not self.over:
            with self._noting():
                super().flush()

    @contextmanager
    def _noting(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            self.failure = error
            self.end()
            raise

    def end(self) -> None:
        """Nothing that is written from now on counts."""
        self.at, self.over = 0 if self.raw.closed else super().tell(), True


@contextmanager
def _writing(part: Path) -> Iterator[BinaryIO]:
    raw = io.FileIO(part, "wb")
    file = _Part(raw, 1 << 16)
    try:
        yield file
        file.flush()
    except Exception as error:
        # A library may tell in words of its own that there is no room.
        if file.failure is not None:
            raise file.failure from error
        raise
    finally:
        file.end()
        raw.close()


def write_all(folder: Path, writers: Mapping[str, Callable[[BinaryIO], object]]) -> list[Path]:
    """The files that the writers make in `folder`, which is made where it is not there: all of them, or none and no folder.

    Raises what `replacing` does, each file before any is written.
    """
    files = {folder / name: write for name, write in writers.items()}
    for path in files:
        may_write(path)
    with making(folder), ExitStack() as stack:
        for path, write in files.items():
            file = stack.enter_context(replacing(path))
            write(file)
            file.flush()
    return list(files)


@contextmanager
def making(folder: Path) -> Iterator[None]:
    """The folder, made where it is not there; gone again where the block ends badly and it is empty.

    Raises HteError where it cannot be made.
    """
    try:
        lacking = [one for one in (folder, *folder.parents) if not one.exists()]
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        with telling():
            message = _("The folder {folder} cannot be made.").format(folder=folder)
            raise HteError(message, _("The system says: {reason}.").format(reason=error.strerror or error)) from error
    try:
        yield
    except BaseException:
        for one in lacking:
            with suppress(OSError):
                one.rmdir()
        raise


def _fault(path: Path, error: OSError) -> HteError:
    message = _("{path} cannot be written.").format(path=path)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return no_folder(path)
    if isinstance(error, PermissionError):
        return HteError(message, _("Close it in other programs (Excel), or choose a folder you may write to."))
    return HteError(message, _("The system says: {reason}.").format(reason=error.strerror or error))
