"""Papers are in Chinese; whatever stops one is told in the language of the person, by every command that writes one."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from hte_cli.errors import NotFound
from hte_cli.language import _
from running import Hte

CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")

ROUND, FIRM = "2024-1", "91652722MAXX0004XQ"

PAPERS: tuple[tuple[str, ...], ...] = (
    ("report", "notice", "--half", "2025H1", "-o", "x.docx"),
    ("report", "workbook", "--year", "2025", "-o", "x.xlsx"),
    ("report", "html", "-o", "x.html"),
    ("report", "all", "--half", "2025H1", "-o", "papers"),
    ("award", "dossier", ROUND, "-o", "x.zip"),
    ("award", "audit", "--year", "2024", "-o", "x.xlsx"),
    ("award", "document", "notice", ROUND, "-o", "x.docx"),
    ("award", "document", "transfer", ROUND, "-o", "x.docx"),
    ("award", "export", ROUND, "--for", "finance", "-o", "x.xlsx"),
    ("award", "statement", FIRM, "-o", "x.docx"),
    ("award", "ledger", "-o", "x.xlsx"),
    ("template", "enterprise", "-o", "x.xlsx"),
    ("enterprise", "list", "-o", "x.xlsx"),
    ("subsidy", "calc", "--year", "2024", "-o", "x.xlsx"),
)

FAULTS = {
    "an award that cannot be read": "UPDATE award_move SET state = 'xyz'",
    "an award without its round": "DELETE FROM award_round",
    "a table that is gone": "DROP TABLE certification",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_wrong_with_the_store_is_told_in_the_persons_language(approved: Hte, fault: str):
    with sqlite3.connect(approved.store) as connection:
        connection.execute(FAULTS[fault])
    stopped = 0
    for words in PAPERS:
        found = approved.here(*words)
        stopped += found.code != 0
        said = [line for line in found.stderr.splitlines() if CHINESE.search(line)]
        assert found.code == 0 or not said, (words, said)
    assert stopped > 0


@pytest.mark.parametrize("words", PAPERS, ids=" ".join)
def test_what_is_wrong_with_the_plan_is_told_in_the_persons_language(approved: Hte, words: tuple[str, ...]):
    (approved.folder / "faulty").mkdir()
    for name in ("plan", "rules"):
        (approved.folder / "faulty" / f"{name}.yaml").write_text("x: 1\n", encoding="utf-8")
    found = approved.here("--plan", "faulty", *words)
    assert found.code == 0 or not CHINESE.search(found.stderr), found.stderr


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_stops_the_demonstrations_papers_is_told_so_too(hte: Hte, monkeypatch: pytest.MonkeyPatch, lang: str):
    def gather(*_words: object) -> None:
        raise NotFound(_("Nothing is written yet."))

    monkeypatch.setattr("hte_cli.services.reporting.gather_years", gather)
    found = type(hte)(hte.folder, {"HTE_LANG": lang}).here("demo", "--keep", Path("demo"))
    assert found.code == 3
    assert bool(CHINESE.search(found.stderr.splitlines()[-1])) == (lang == "zh")
