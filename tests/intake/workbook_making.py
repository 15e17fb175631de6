"""Small files for the tests of intake, and how they are read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from hte_cli.errors import Problem
from hte_cli.intake.options import Vocabulary
from hte_cli.intake.reading import ReadFile, ReadSheet, read_file
from hte_cli.values.importing import ReadOptions
from hte_cli.values.records import Draft, Scheme

CODES = ("91652722MA7800015W", "91652722MA7800023P", "91652722MA7800031J", "91652722MABC000163")

VOCABULARY = Vocabulary(
    schemes=(
        Scheme("hte", {"zh": "高新技术企业", "en": "High-tech enterprises"}, r"GR\d{4}\d{2}\d{6}", 3),
        Scheme("tech-sme", {"zh": "科技型中小企业", "en": "Technology SMEs"}, r"\d{4}\d{6}[0AB][0-9A-Z]\d{6}", None),
    ),
    statistics={"above-scale": {"zh": "规模以上企业总数", "en": "Enterprises above scale"}},
)

Rows = Sequence[Sequence[Any]]


def workbook(path: Path, rows: Rows, merges: Sequence[str] = (), title: str = "名单") -> Path:
    """A workbook of one sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for cells in merges:
        sheet.merge_cells(cells)
    book.save(path)
    return path


def table(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def opened(path: Path, **options: Any) -> ReadFile:
    return read_file(path, VOCABULARY, ReadOptions(**options))


def only_sheet(path: Path, **options: Any) -> ReadSheet:
    file = opened(path, **options)
    assert [p for p in file.problems if p.is_error] == []
    assert len(file.sheets) == 1
    return file.sheets[0]


def read(sheet: ReadSheet) -> list[Draft | Problem]:
    """What a sheet's rows give, with the account of them: no row is lost."""
    found = list(sheet.drafts())
    account, drafts = sheet.account, sum(isinstance(one, Draft) for one in found)
    assert account.seen == account.read + account.skipped
    assert account.read == drafts + account.refused
    table = sheet.below.table
    if table.region is None and not any(isinstance(one, Problem) and one.code == "csv-broken" for one in found):
        filled = [n for n, row in table.grid.rows() if any(cell not in ("", None) for cell in row)] + list(table.grid.broken)
        below = max((n for n in filled if n > sheet.heading_row), default=sheet.heading_row)
        numbers = {n for n, _row in table.grid.rows()} | set(table.grid.broken)
        assert account.seen == sum(sheet.heading_row < n <= below for n in numbers)
    return found


def fields(path: Path, **options: Any) -> list[dict[str, Any]]:
    """The fields of every draft of the file's only sheet; no row may have an error."""
    found = read(only_sheet(path, **options))
    assert [f for f in found if isinstance(f, Problem) and f.is_error] == []
    return [dict(f.fields) for f in found if isinstance(f, Draft)]


def problems(path: Path, **options: Any) -> list[tuple[str, int | None, str]]:
    """Code, row and column of every problem of the file's rows."""
    return [(f.code, f.row, f.column) for s in opened(path, **options).sheets for f in read(s) if isinstance(f, Problem)]


def records(path: Path, *names: str, **options: Any) -> list[tuple[Any, ...]]:
    """These fields of every record of all tables of a file, in the order in which they were read; nothing may be refused."""
    file = opened(path, **options)
    assert [p for p in file.problems if p.is_error] == []
    found = [one for sheet in file.sheets for one in read(sheet)]
    assert [f for f in found if isinstance(f, Problem) and f.is_error] == []
    return [tuple(f.fields.get(name) for name in names) for f in found if isinstance(f, Draft)]
