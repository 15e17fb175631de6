"""Text tables: CSV in UTF-8, GB18030 or UTF-16, separated by commas, semicolons or tabs; read as a stream."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TextIO

from hte_cli.errors import Refused
from hte_cli.intake.files.grids import BrokenOff, Grid, Row
from hte_cli.intake.files.packing import MAX_ROWS, too_many_rows
from hte_cli.language import _

MAX_TEXT = 100_000_000
"""Bytes of a text table that is still read: one of 100,000 rows has 13 MB."""

_LONGEST_LINE, _LONGEST_RECORD, _MOST_CELLS = 2_000_000, 4_000_000, 16_384
"""Characters of a line, and of all lines that quotation marks make one row; cells of a row, as in Excel."""

MAX_LINES = 1_048_576
"""Lines of a text table, as many as rows of a sheet in Excel."""

_CHUNK = 1 << 20
_SEPARATORS = ",;\t"
_HEAD_LINES = 30
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def open_text(path: Path) -> Grid:
    """A text file's one grid. Raises Refused where it is no text, or another kind of document."""
    with path.open("rb") as file:
        head = file.read(4096)
    _refuse_other_documents(head)
    encoding = _encoding(path, head)
    with path.open(encoding=encoding, newline="") as text:
        lines = list(islice(text, _HEAD_LINES))
    if "".join(lines).lstrip().startswith("<"):
        raise _web_page()
    separator = _separator(lines)
    _refuse_too_many(_rows(path, encoding, separator), path)
    return Grid("", lambda: _rows(path, encoding, separator))


def _refuse_too_many(rows: Iterator[tuple[int, Row]], path: Path) -> None:
    """Counts the rows of a text that has lines enough for too many."""
    with path.open("rb") as file:
        ends = sum(chunk.count(b"\n") + chunk.count(b"\r") for chunk in iter(lambda: file.read(_CHUNK), b""))
    if ends > MAX_ROWS:
        with suppress(BrokenOff):
            if sum(1 for _number, row in rows if any(row)) > MAX_ROWS:
                raise too_many_rows()


def _refuse_other_documents(head: bytes) -> None:
    if not head.strip():
        raise Refused(_("The file is empty."))
    if head.startswith(b"%PDF"):
        fix = _(
            "Ask for the list as a workbook, or make one of it: in Excel by Data > Get Data > From File > From PDF, or in WPS by "
            "PDF to Excel; then compare it with the PDF."
        )
        raise Refused(_("This is a PDF, no workbook."), fix)
    if head.startswith(b"{\\rtf"):
        raise Refused(_("This is a text document, no workbook."), _("Open it in Word or WPS and save it as .docx."))
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        raise _web_page()


def _web_page() -> Refused:
    return Refused(_("This is a web page under the name of a table."), _("Open it in Excel and save it as .xlsx."))


def _encoding(path: Path, head: bytes) -> str:
    """The first encoding that reads the whole file."""
    marked = next((name for bom, name in _BOMS if head.startswith(bom)), None)
    furthest = 0
    for encoding in (marked,) if marked else ("utf-8", "gb18030"):
        line = _broken_line(path, encoding)
        if line is None:
            return encoding
        furthest = max(furthest, line)
    if marked:
        message = _("The file says that it is {encoding}, but is damaged.").format(encoding=marked.removesuffix("-sig").upper())
    else:
        message = _("The file is neither a workbook nor text in UTF-8, GB18030 or UTF-16.")
    where = _("Line {line} holds bytes that are not characters.").format(line=furthest)
    raise Refused(f"{message} {where}", _("Open it in Excel, compare that line, and save it as .xlsx."))


def _broken_line(path: Path, encoding: str) -> int | None:
    """The line in which a byte stands that is no character in the encoding; None where the whole file is read."""
    decoder = codecs.getincrementaldecoder(encoding)()
    line, length = 1, 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            try:
                text = decoder.decode(chunk)
            except UnicodeDecodeError as error:
                return line + error.object[: error.start].decode(encoding, "ignore").count("\n")
            if "\0" in text:
                raise _null_byte(line + text[: text.index("\0")].count("\n"))
            line += text.count("\n")
            before, length = length, _after_last_line(text, length)
            if max(before + _until_first_line(text), length) > _LONGEST_LINE:
                raise Refused(_("Line {line} is longer than any row of a list.").format(line=line), _resave())
            if line > MAX_LINES:
                raise too_many_rows()
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return line
    return None


def _until_first_line(text: str) -> int:
    """How many signs stand before the first end of a line, or all."""
    return min((at for at in (text.find("\n"), text.find("\r")) if at >= 0), default=len(text))


def _after_last_line(text: str, before: int) -> int:
    """How many signs of an unfinished line there are, with those from `before`."""
    last = max(text.rfind("\n"), text.rfind("\r"))
    return before + len(text) if last < 0 else len(text) - last - 1


def _null_byte(line: int) -> Refused:
    message = _("The file holds a zero byte in line {line}: it is damaged, or no table.").format(line=line)
    return Refused(message, _resave())


def _resave() -> str:
    return _("Open it in Excel, compare that line, and save it as .xlsx.")


def _separator(lines: list[str]) -> str:
    """The separator that most lines have most of."""
    return max(_SEPARATORS, key=lambda s: sum(min(line.count(s), 50) for line in lines))


def _unguarded(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from computing it (`report.formats.cells.guarded`)."""
    return cell[1:] if cell.lstrip("'").startswith(_FORMULA_STARTS) else cell


class _Lines:
    """A text's lines; csv.Error where one row of cells goes on and on. `length` are the signs since a row began."""

    def __init__(self, text: TextIO) -> None:
        self._text, self.length = text, 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = next(self._text)
        self.length += len(line)
        if self.length > _LONGEST_RECORD:
            raise csv.Error("a row without end")
        return line


def _rows(path: Path, encoding: str, separator: str) -> Iterator[tuple[int, Row]]:
    with path.open(encoding=encoding, newline="") as text:
        lines = _Lines(text)
        reader = csv.reader(lines, delimiter=separator, strict=True)
        first = 1
        try:
            for row in reader:
                lines.length = 0
                if len(row) > _MOST_CELLS:
                    raise BrokenOff(first, "csv-broken", _("From here on the file cannot be read: the row has more cells than a sheet."))
                yield first, [_unguarded(cell) if cell[:1] == "'" else cell for cell in row]
                first = reader.line_num + 1
        except csv.Error:
            message = _("From here on the file cannot be read: a quotation mark is not closed, or is inside a quoted cell.")
            raise BrokenOff(first, "csv-broken", message) from None
