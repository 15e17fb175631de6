"""The papers of an office, read back; what was reported stays reported."""

from __future__ import annotations

import io
import json
import re
import sqlite3
import zipfile
from contextlib import closing
from typing import Any
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import docx
import pytest
from openpyxl import load_workbook

from hte_cli.store import sources
from running import Hte

JIA, YI = "精河县甲示例有限公司", "精河县乙示例有限公司"


@pytest.fixture
def sent(empty: Hte) -> Hte:
    """The notice of 2024H1 was sent; then 甲 was certified in 2024H2, and 乙's certificate of 2023 was recorded late."""
    for name, code in ((JIA, "91652722MAXX00015B"), (YI, "91652722MA7800015W")):
        assert empty.here("enterprise", "add", "--name", name, "--uscc", code).code == 0
    assert empty.here("report", "notice", "--half", "2024H1", "-o", "h1.docx").code == 0
    assert empty.here("report", "issue", "h1.docx", "--on", "2024-07-08").code == 0
    for name, number, day in ((JIA, "GR202465000001", "2024-10-16"), (YI, "GR202365000002", "2023-10-16")):
        assert empty.here("cert", "add", name, "--scheme", "hte", "--number", number, "--issued-on", day).code == 0
    return empty


def table_of(hte: Hte, file: str) -> dict[str, list[str]]:
    """The overall table of a notice: indicator → its cells."""
    document = docx.Document(io.BytesIO((hte.folder / file).read_bytes()))
    return {row.cells[0].text: [cell.text for cell in row.cells[1:]] for row in document.tables[0].rows}


def text_of(hte: Hte, file: str) -> str:
    return "\n".join(p.text for p in docx.Document(io.BytesIO((hte.folder / file).read_bytes())).paragraphs)


def test_the_notice_says_what_progress_and_subsidies_say(sent: Hte):
    assert sent.here("report", "notice", "--half", "2024H2", "-o", "h2.docx").code == 0
    found = next(i for i in sent.json("progress", "report", "--as-of", "2024-12-31")["indicators"] if i["id"] == "hte")
    target, actual, _done, _last, gap, _applied = table_of(sent, "h2.docx")["高新技术企业"]
    assert (target, actual, gap) == (str(found["target"]), str(found["actual"]), str(found["gap"]))
    totals = sent.json("subsidy", "calc", "--year", "2024")["totals"]
    assert (totals["county"], totals["unknown"]["region"]) == (100000, 1)
    said = text_of(sent, "h2.docx")
    assert "县10万元" in said
    assert "自治区1笔未明确" in said
    assert "自治区0" not in said


def test_last_half_is_what_was_announced_and_not_what_is_recorded_since(sent: Hte):
    assert sent.here("report", "notice", "--half", "2024H2", "-o", "h2.docx").code == 0
    assert table_of(sent, "h2.docx")["高新技术企业"][3] == "0"
    assert sent.json("progress", "report", "--as-of", "2024-06-30")["indicators"][0]["actual"] == 1


def test_every_change_is_named_as_a_development_or_a_correction(sent: Hte):
    assert sent.here("report", "notice", "--half", "2024H2", "-o", "h2.docx").code == 0
    assert sent.here("report", "issue", "h2.docx", "--on", "2025-01-08").code == 0
    found: dict[str, Any] = next(i for i in sent.json("report", "diff", "2024H1", "2024H2")["indicators"] if i["id"] == "hte")
    assert (found["first"], found["second"]) == (0, 2)
    told = [(d["kind"], d["step"], d["enterprise"], d["evidence"], bool(d["entries"])) for d in found["differences"]]
    assert told == [("correction", 1, YI, "GR202365000002", True), ("development", 1, JIA, "GR202465000001", False)]


def diff(hte: Hte, indicator: str = "hte") -> dict[str, Any] | None:
    return next((i for i in hte.json("report", "diff", "2024H1", "2024H2")["indicators"] if i["id"] == indicator), None)


def test_one_that_came_and_one_that_went_are_named_though_the_figure_is_the_same(empty: Hte):
    certify(empty, JIA, "GR202165000001", "2021-10-16")
    issued(empty, "2024H1", "2024-07-08")
    certify(empty, YI, "GR202465000002", "2024-11-01")
    issued(empty, "2024H2", "2025-01-08")
    found = diff(empty)
    assert found is not None
    assert (found["first"], found["second"], found["cancels"]) == (1, 1, True)
    told = [(d["kind"], d["step"], d["enterprise"], d["evidence"]) for d in found["differences"]]
    assert told == [("development", 1, YI, "GR202465000002"), ("development", -1, JIA, "GR202165000001")]
    page = empty.here("report", "diff", "2024H1", "2024H2").stdout
    assert all(said in page.replace("\n", "") for said in ("1 → 1", "GR202465000002", "GR202165000001"))


def test_a_correction_and_a_development_that_cancel_out_are_both_named(empty: Hte):
    certify(empty, JIA, "GR202365000001", "2023-10-16")
    issued(empty, "2024H1", "2024-07-08")
    assert empty.here("cert", "revoke", "GR202365000001", "--effective", "2024-03-01", "--decided", "2024-08-01").code == 0
    certify(empty, YI, "GR202465000002", "2024-11-01")
    issued(empty, "2024H2", "2025-01-08")
    found = diff(empty)
    assert found is not None
    assert (found["first"], found["second"], found["cancels"]) == (1, 1, True)
    told = [(d["kind"], d["step"], d["enterprise"], bool(d["entries"])) for d in found["differences"]]
    assert told == [("correction", -1, JIA, True), ("development", 1, YI, False)]


@pytest.mark.parametrize("day", ["2023-11-01", "2024-09-01"])
def test_what_was_recorded_after_both_notices_is_no_change_between_them(empty: Hte, day: str):
    certify(empty, JIA, "GR202365000001", "2023-10-16")
    issued(empty, "2024H1", "2024-07-08")
    issued(empty, "2024H2", "2025-01-08")
    certify(empty, YI, f"GR{day[:4]}65000002", day)
    assert empty.here("cert", "revoke", "GR202365000001", "--effective", "2024-03-01", "--decided", "2025-02-01").code == 0
    assert diff(empty) is None


def test_a_figure_behind_which_nothing_changed_is_not_named(empty: Hte):
    certify(empty, JIA, "GR202365000001", "2023-10-16")
    issued(empty, "2024H1", "2024-07-08")
    issued(empty, "2024H2", "2025-01-08")
    assert empty.json("report", "diff", "2024H1", "2024H2")["indicators"] == []


def test_without_its_plan_those_who_came_and_went_are_named_and_not_explained(empty: Hte):
    certify(empty, JIA, "GR202165000001", "2021-10-16")
    issued(empty, "2024H1", "2024-07-08")
    certify(empty, YI, "GR202465000002", "2024-11-01")
    issued(empty, "2024H2", "2025-01-08")
    assert empty.here("plan", "init", "other").code == 0
    plan = empty.folder / "other" / "plan.yaml"
    other = re.sub("^id: .*$", "id: other-2026", plan.read_text(encoding="utf-8"), flags=re.MULTILINE)
    plan.write_text(other, encoding="utf-8")
    assert empty.here("plan", "adopt", "other", "--instead-of", "jinghe-2022-2025").code == 0
    found = diff(empty)
    assert found is not None
    assert {(d["kind"], d["step"], d["enterprise"]) for d in found["differences"]} == {("unexplained", 1, YI), ("unexplained", -1, JIA)}


def certify(hte: Hte, name: str, number: str, day: str) -> None:
    hte.here("enterprise", "add", "--name", name)
    assert hte.here("cert", "add", name, "--scheme", "hte", "--number", number, "--issued-on", day).code == 0


def issued(hte: Hte, half: str, day: str) -> None:
    assert hte.here("report", "notice", "--half", half, "-o", f"{half}.docx").code == 0
    assert hte.here("report", "issue", f"{half}.docx", "--on", day).code == 0


def test_a_notice_that_was_sent_is_given_back_byte_by_byte(sent: Hte):
    paper = (sent.folder / "h1.docx").read_bytes()
    (sent.folder / "h1.docx").unlink()
    assert sent.here("report", "export", "2024H1", "-o", "back.docx").code == 0
    assert (sent.folder / "back.docx").read_bytes() == paper
    (one,) = sent.json("report", "list")
    assert one["kept"] is True
    kept = [(file["sha256"], file["file"], file["entry"]) for file in sent.json("source", "list")]
    assert kept == [(one["sha256"], "h1.docx", one["entry"] + 1)]
    assert sent.here("source", "export", one["sha256"][:12], "-o", "again.docx").code == 0
    assert (sent.folder / "again.docx").read_bytes() == paper


def test_a_notice_is_given_back_to_a_new_file_only_and_where_it_is_kept(sent: Hte):
    assert sent.here("report", "export", "2024H1", "-o", "h1.docx").code == 4
    assert sent.here("report", "export", "2023H2", "-o", "back.docx").code == 3
    assert sent.here("db", "publish", "public.db").code == 0
    assert sent.here("--db", "public.db", "report", "export", "2024H1", "-o", "back.docx").code == 3
    assert sent.json("--db", "public.db", "report", "list")[0]["kept"] is False
    with closing(sqlite3.connect(sent.store)) as connection, connection:
        connection.execute("UPDATE source_file SET content = x'00'")
    assert sent.here("report", "export", "2024H1", "-o", "back.docx").code == 7
    assert not (sent.folder / "back.docx").exists()


def test_a_notice_that_is_too_large_is_recorded_and_said_not_to_be_kept(sent: Hte, monkeypatch: pytest.MonkeyPatch):
    assert sent.here("report", "notice", "--half", "2024H2", "-o", "h2.docx").code == 0
    monkeypatch.setattr(sources, "MOST_KEPT", 10)
    done = sent.here("report", "issue", "h2.docx", "--on", "2025-01-08")
    assert (done.code, "h2.docx" in done.stderr) == (0, True)
    assert [one["kept"] for one in sent.json("report", "list")] == [True, False]
    assert sent.here("report", "export", "2024H2", "-o", "back.docx").code == 3


def stating(sent: Hte, name: str, text: str) -> str:
    """A copy of the notice h1.docx in which `text` stands in the place of its figures; its name."""
    with zipfile.ZipFile(sent.folder / "h1.docx") as notice, zipfile.ZipFile(sent.folder / name, "w", zipfile.ZIP_DEFLATED) as made:
        for part in notice.namelist():
            content = notice.read(part)
            if b"urn:hte:statement" in content and part.endswith("item1.xml"):
                content = f'<statement xmlns="urn:hte:statement:1">{escape(text)}</statement>'.encode("utf-8", "surrogatepass")
            made.writestr(part, content)
    return name


def figures(sent: Hte) -> str:
    """The figures that h1.docx carries, as JSON."""
    with zipfile.ZipFile(sent.folder / "h1.docx") as notice:
        parts = [notice.read(part) for part in notice.namelist() if part.endswith("item1.xml")]
    return next(str(ElementTree.fromstring(part).text) for part in parts if b"urn:hte:statement" in part)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("half", "2024"),
        ("half", "\ud800"),
        ("half", None),
        ("as_of", "0000-00-00"),
        ("entry", 2**64),
        ("entry", 1e400),
        ("entry", "9" * 5000),
        ("county_fen", -(2**63) - 1),
        ("head", "\ud800"),
        ("plan", "\udfff"),
        ("indicators", 5),
        ("indicators", [{"id": "x"}]),
    ],
)
def test_a_notice_whose_figures_were_tampered_with_is_refused(sent: Hte, field: str, value: object):
    text = json.dumps({**json.loads(figures(sent)), field: value})
    assert sent.here("report", "issue", stating(sent, "a.docx", text)).code in ((5,) if field != "head" else (4, 5))
    assert len(sent.json("report", "list")) == 1


@pytest.mark.parametrize("text", ["[" * 100_000, "[" * 3_000_000, "9" * 5_000_000, '{"half":' * 50_000, "", "null", "[]", '"' * 9])
def test_a_notice_that_is_built_to_exhaust_the_machine_is_refused(sent: Hte, text: str):
    assert sent.here("report", "issue", stating(sent, "a.docx", text)).code == 5


def test_a_notice_larger_than_any_is_refused_unread(sent: Hte):
    with (sent.folder / "h1.docx").open("r+b") as huge:
        huge.truncate(3 << 30)
    assert sent.here("report", "issue", "h1.docx").code == 5


def test_a_file_is_issued_once_and_only_from_its_own_store(sent: Hte):
    assert sent.here("report", "issue", "h1.docx").code == 4
    name = sent.workbook("a.xlsx", 一=[["企业名称"]])
    assert sent.here("report", "issue", name).code == 5
    assert sent.here("report", "issue", "nowhere.docx").code == 3
    assert sent.here("report", "diff", "2024H1", "2023H2").code == 3
    assert [one["name"] for one in sent.json("report", "list")] == ["2024H1/1"]


@pytest.mark.parametrize("command", [("notice", "--half", "2024H2", "-o", "{}.docx"), ("workbook", "--year", "2024", "-o", "{}.xlsx")])
def test_the_same_store_and_words_give_the_same_bytes(sent: Hte, command: tuple[str, ...]):
    for name in "ab":
        assert sent.here("report", *(word.format(name) for word in command)).code == 0
    first, second = ((sent.folder / command[-1].format(name)).read_bytes() for name in "ab")
    assert first == second
    assert zipfile.ZipFile(io.BytesIO(first)).testzip() is None


def test_the_workbooks_totals_are_formulas_with_the_values_of_the_calculation(imported: Hte, tmp_path):
    file = tmp_path / "2024.xlsx"
    assert imported.here("report", "workbook", "--year", "2024", "-o", file).code == 0
    totals = imported.json("subsidy", "calc", "--year", "2024")["totals"]
    values, formulas = (load_workbook(file, data_only=only)["奖补明细"] for only in (True, False))
    row = next(
        r for r in range(1, values.max_row + 1) if values.cell(r, 2).value == "已明确金额合计" or "=SUM" in str(formulas.cell(r, 13).value)
    )
    wan = [round(values.cell(row, column).value * 10_000, 2) for column in (11, 12, 13, 14)]
    assert wan == [totals["region"], totals["prefecture"], totals["county"], totals["known"]]
    assert all(str(formulas.cell(row, column).value).startswith("=SUM(") for column in (11, 12, 13, 14))
    assert load_workbook(file).sheetnames == ["指标完成情况", "奖补明细", "到期预警", "后备库台账", "任务分工"]


@pytest.mark.parametrize("words", [("notice", "--half", "2024H1", "-o", "a.pdf"), ("workbook", "--year", "2024", "-o", "a.csv")])
def test_a_paper_has_its_own_ending(empty: Hte, words: tuple[str, ...]):
    assert empty.here("report", *words).code == 2
