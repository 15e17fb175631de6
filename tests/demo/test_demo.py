"""`hte demo`: the made-up county from its workbooks to what it owes and its papers, and nothing left behind."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from running import Hte

SAMPLE = ("1-enterprises.xlsx", "2-hte-certificates.xlsx", "3-tech-sme.csv", "4-events.xlsx", "5-annual.xlsx")
PAPERS = ("notice-2024H2.docx", "workbook-2024.xlsx", "page-2024H2.html")


def test_the_demo_goes_from_workbooks_to_subsidies_an_explanation_and_progress(hte: Hte):
    done = hte("demo")
    assert (done.code, done.stderr) == (0, "")
    shown = re.findall(r"^\$ hte (\w+(?: \w+)?)", done.stdout, re.MULTILINE)
    assert [words.split()[0] for words in shown] == ["import", "subsidy", "subsidy", "progress", "report"]
    assert all(figure in done.stdout for figure in ("900,000", "二㈢1", "8/10", "GR202465000944"))


def test_the_demo_names_workbooks_as_the_reader_knows_them(hte: Hte):
    assert str(Path(tempfile.gettempdir())) not in hte.here("demo").stdout


def test_the_demo_leaves_nothing_behind_and_touches_no_store(county: Hte):
    before = {path: path.stat().st_mtime_ns for path in county.folder.iterdir() if path.suffix != ".db-shm"}
    assert county.here("demo").code == 0
    assert {path: path.stat().st_mtime_ns for path in county.folder.iterdir() if path.suffix != ".db-shm"} == before


def test_the_demo_speaks_chinese_too(hte: Hte):
    done = hte.here("demo", "--lang", "zh")
    assert done.code == 0
    assert "首次认定奖补" in re.sub(r"\s", "", done.stdout)
    assert "First" not in done.stdout
    assert "Written" not in done.stdout


def test_a_kept_demo_can_be_gone_on_with(hte: Hte):
    done = hte("demo", "--keep", "county")
    assert done.code == 0
    assert {path.name for path in (hte.folder / "county").iterdir()} == {*SAMPLE, *PAPERS, "hte.db"}
    assert "--db county" in done.stdout
    assert "county/page-2024H2.html" in done.stdout
    assert "Try next" in done.stdout  # the papers are Chinese, the terminal is not
    again = hte.here("--db", "county/hte.db", "import", *(f"county/{name}" for name in SAMPLE), "-f", "json")
    assert (again.code, again.document["entry"]) == (0, None)
    assert not hte.store.exists()


def test_a_folder_that_holds_something_is_not_written_into(hte: Hte):
    (hte.folder / "county").mkdir()
    (hte.folder / "county" / "mine.txt").write_text("mine", encoding="utf-8")
    assert hte.here("demo", "--keep", "county").code == 4
    assert [path.name for path in (hte.folder / "county").iterdir()] == ["mine.txt"]
