"""The three papers of a half-year, written into one folder from the same figures."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from hte_cli.outputs.placing import write_all
from hte_cli.report.docx.document import write_official
from hte_cli.report.notice.document import notice
from hte_cli.report.web.county_page import write_page
from hte_cli.report.workbook.year import write_year
from hte_cli.values.figures import Figures, PlanYears
from hte_cli.values.halves import Half


def write_papers(figures: Figures, years: PlanYears, half: Half, folder: Path) -> list[Path]:
    """Writes the notice, the workbook and the page into a folder, made where it is not there: all or none; the files.

    Raises what `write_all` does.
    """

    def write_notice(file: BinaryIO) -> None:
        write_official(notice(figures, half), file)

    def write_workbook(file: BinaryIO) -> None:
        write_year(figures, file)

    def write_html(file: BinaryIO) -> None:
        write_page(figures, years, file)

    writers = {f"notice-{half}.docx": write_notice, f"workbook-{half.year}.xlsx": write_workbook, f"page-{half}.html": write_html}
    return write_all(folder, writers)
