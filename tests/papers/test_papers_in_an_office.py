"""The notice and the workbook as LibreOffice opens them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from running import Hte

Convert = Callable[[Path, str], Path]
Pages = Callable[[Path], list[str]]


def test_formulas_that_libreoffice_computes_anew_have_the_stored_values(papers: Path, converted: Convert, imported: Hte, tmp_path: Path):
    file = papers / "workbook-2024.xlsx"
    load_workbook(file).save(tmp_path / "bare.xlsx")  # formulas only, without the values that stand beside them
    stored, computed = (load_workbook(one, data_only=True) for one in (file, converted(tmp_path / "bare.xlsx", "xlsx")))
    assert stored.sheetnames == computed.sheetnames
    for name in stored.sheetnames:
        assert figures(stored[name]) == figures(computed[name])
    totals = imported.json("subsidy", "calc", "--year", "2024")["totals"]
    row = next(row for row in computed["奖补明细"].iter_rows(values_only=True) if "合计" in f"{row[0]}{row[1]}")
    assert [round(value * 10_000, 2) for value in row[10:14]] == [totals[key] for key in ("region", "prefecture", "county", "known")]


def figures(sheet: Worksheet) -> dict[str, float | str]:
    """What stands in the cells, numbers to the fen of a 万元."""
    cells = (cell for row in sheet.iter_rows() for cell in row if cell.value not in (None, ""))
    return {cell.coordinate: round(cell.value, 6) if isinstance(cell.value, int | float) else str(cell.value) for cell in cells}


def test_the_sheets_lie_on_a4_as_wide_as_a_page(papers: Path, converted: Convert, text_of_pages: Pages):
    pages = text_of_pages(converted(papers / "workbook-2024.xlsx", "pdf"))
    titles = ("指标完成情况", "奖补明细", "到期", "后备库", "任务分工")
    assert len(pages) <= 8
    assert all(any(title in page for page in pages) for title in titles)


def test_the_notice_begins_with_its_title_and_ends_with_its_annexes(papers: Path, converted: Convert, text_of_pages: Pages):
    pages = text_of_pages(converted(papers / "notice-2024H2.docx", "pdf"))
    assert "的通报" in pages[0]
    assert "附件" in pages[-1] + pages[-2]
    assert 3 <= len(pages) <= 9
