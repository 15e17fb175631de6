"""Every command that reads, on the imported sample county: its document, its table, its files."""

from __future__ import annotations

import csv
import io

import contract_keys as keys
import pytest
from contract_keys import lacks
from openpyxl import load_workbook

from running import Hte


def test_subsidy_calc_says_who_is_owed_what_and_who_gets_nothing(imported: Hte):
    done = imported("subsidy", "calc", "--year", "2024", "--format", "json")
    assert (done.code, done.stderr) == (0, "")
    found = done.document
    assert lacks(found, keys.SUBSIDIES) == lacks(found["lines"], keys.LINE) == lacks(found["uncovered"], keys.UNCOVERED) == set()
    assert lacks(found["totals"], keys.TOTALS) == lacks(found["totals"]["unknown"], keys.LEVELS) == set()
    assert found["plans"] == ["jinghe-2022-2025"]
    assert [(line["evidence"], line["rule"], line["region"], line["prefecture"], line["county"]) for line in found["lines"]] == [
        ("GR202465000942", "hte-first", None, None, 100000),
        ("GR202465000943", "hte-first", None, None, 100000),
        ("GR202465000941", "hte-renewal", 100000, 50000, 50000),
        ("整体迁入", "relocation", 0, 0, None),
        ("北京证券交易所", "listing", 0, 0, 500000),
        ("枸杞采收装备企业技术创新中心", "platform-match", 0, 0, 150000),
        ("自治区科学技术进步奖三等奖", "prize-match", 0, 0, None),
    ]
    assert [line["complete"] for line in found["lines"]] == [False, False, True, False, True, True, False]
    assert [line["occasion_source"] for line in found["lines"]] == ["stated", "inferred", "stated", None, None, None, None]
    assert found["totals"] == {
        "region": 100000,
        "prefecture": 50000,
        "county": 900000,
        "known": 1050000,
        "unknown": {"region": 2, "prefecture": 2, "county": 2},
        "inferred_lines": 1,
        "undecided": {"count": 0, "at_most": 0},
    }
    assert [line["evidence"] for line in found["uncovered"]] == ["GR202465000944", "深圳证券交易所创业板"]


def test_subsidy_calc_can_be_kept_to_an_enterprise_a_rule_or_widened_to_all(imported: Hte):
    lines = imported.json("subsidy", "calc", "--year", "2024", "--enterprise", "丝路云")["lines"]
    assert [line["uscc"] for line in lines] == ["91652722MAXX00058Q"]
    lines = imported.json("subsidy", "calc", "--year", "2024", "--rule", "listing")["lines"]
    assert [line["rule"] for line in lines] == ["listing"]
    rules = {line["rule"] for line in imported.json("subsidy", "calc", "--year", "2024", "--all")["lines"]}
    assert "rd-subsidy" in rules


def test_subsidy_explain_names_clause_evidence_and_source_cell(imported: Hte):
    found = imported.json("subsidy", "explain", "晨光", "--year", "2024")
    assert found["uscc"] == "91652722MAXX00015B"
    renewal = next(rule for rule in found["rules"] if rule["rule"] == "hte-renewal")
    assert (renewal["clause"], renewal["basis"]) == ("二㈢1", "精党办发〔2021〕26号")
    (verdict,) = renewal["verdicts"]
    assert (verdict["verdict"], verdict["region"], verdict["prefecture"], verdict["county"]) == ("yes", 100000, 50000, 50000)
    source = verdict["source"]
    assert (source["file"], source["sheet"], source["row"], source["column"]) == ("2-hte-certificates.xlsx", "2023-2025", 6, "C")
    first = next(rule for rule in found["rules"] if rule["rule"] == "hte-first")
    assert [c["condition"] for c in first["verdicts"][0]["conditions"] if c["holds"] is False] == ["occasion"]
    page = imported.here("subsidy", "explain", "晨光", "--year", "2024")
    assert page.code == 0
    assert all(word in page.stdout for word in ("二㈢1", "GR202465000941", "2-hte-certificates.xlsx", "C6"))


def test_progress_report_says_actual_target_and_gap(imported: Hte):
    done = imported("progress", "report", "--year", "2024", "--format", "json")
    assert (done.code, done.stderr) == (0, "")
    found = done.document
    assert lacks(found, keys.PROGRESS) == lacks(found["indicators"], keys.INDICATOR) == set()
    assert (found["as_of"], found["plan"]) == ("2024-12-31", "jinghe-2022-2025")
    figures = {i["id"]: (i["actual"], i["target"], i["gap"], i["met"]) for i in found["indicators"]}
    assert figures["hte"] == (8, 10, 2, False)
    assert figures["tech-sme"] == (13, 18, 5, False)
    assert figures["reserve-pool"] == (10, None, None, None)
    rate = next(i for i in found["indicators"] if i["id"] == "renewal-rate")
    assert (rate["unit"], rate["numerator"], rate["denominator"], rate["met"]) == ("ratio", 1, 2, False)
    assert [excluded["evidence"] for excluded in rate["excluded"]] == ["GR202165000912"]
    same_day = imported.json("progress", "report", "--as-of", "2024年12月31日")
    assert same_day == found


def test_counts_are_numbers_in_a_workbook_and_ratios_text(imported: Hte):
    assert imported.here("progress", "report", "--year", "2024", "-o", "progress.xlsx").code == 0
    rows = load_workbook(imported.folder / "progress.xlsx").active.iter_rows(values_only=True)
    found = {row[0]: row[1:4] for row in rows}
    assert found["高新技术企业"] == (8, 10, 2)
    assert found["到期重新认定率"] == ("1/2 = 50%", "90%", "40%")


def test_the_lists_hold_what_the_contract_names(imported: Hte):
    enterprises = imported.json("enterprise", "list")
    assert len(enterprises) == 16
    assert lacks(enterprises, keys.ENTERPRISE) == set()
    assert {e["uscc"]: e["former_names"] for e in enterprises}["91652722MAXX00015B"] == ["精河县晨光示例生物科技有限公司"]
    certificates = imported.json("cert", "list")
    assert len(certificates) == 65
    assert lacks(certificates, keys.CERTIFICATE) == set()
    assert [c["number"] for c in imported.json("cert", "list", "--inferred")] == ["GR202465000943"]


@pytest.mark.parametrize(
    ("noun", "count", "expected"),
    [
        ("event", 6, "enterprise uscc kind on title grade region prefecture"),
        ("annual", 48, "enterprise uscc year above_scale revenue rd_spending staff rd_staff"),
        ("statistic", 4, "id as_of value"),
        ("reserve", 12, "enterprise uscc on source"),
    ],
)
def test_the_other_lists_are_documents_too(imported: Hte, noun: str, count: int, expected: str):
    found = imported.json(noun, "list")
    assert len(found) == count
    assert lacks(found, expected) == set()


def test_expiring_certificates_say_whether_they_are_renewed(imported: Hte):
    found = imported.json("cert", "expiring", "--within", "365", "--as-of", "2025-01-01")
    assert [(c["number"], c["days"], c["renewed"]) for c in found] == [
        ("GR202265000921", 290, "GR202565000952"),
        ("GR202232000922", 321, "GR202565000954"),
    ]


def test_an_enterprise_is_shown_by_any_name_it_ever_had(imported: Hte):
    by_code = imported.here("enterprise", "show", "91652722MAXX00015B", "--as-of", "2024-12-31")
    by_former = imported.here("enterprise", "show", "精河县晨光示例生物科技有限公司", "--as-of", "2024-12-31")
    assert (by_code.code, by_code.stdout) == (0, by_former.stdout)
    assert all(word in by_code.stdout for word in ("精河县晨曦示例生物科技有限公司", "精河县晨光示例生物科技有限公司", "GR202465000941"))


def test_plans_are_shown_listed_and_checked(imported: Hte):
    page = imported.here("plan", "show")
    assert page.code == 0
    assert all(word in page.stdout for word in ("hte-renewal", "二㈡2", "20%"))
    assert [plan["id"] for plan in imported.json("plan", "list")] == ["jinghe-2022-2025"]
    assert imported.json("plan", "check") == {"ok": True, "problems": []}


def test_the_journal_names_who_did_what(imported: Hte):
    adopted, imported_by = imported.json("journal", "list")
    assert (adopted["entry"], imported_by["entry"]) == (1, 2)
    assert (imported_by["actor"], imported_by["changes"]) == ("clerk", 155)
    assert imported_by["command"].startswith("hte import 1-enterprises.xlsx")
    story = imported.json("journal", "show", "2")
    assert len(story["rows"]) == 155
    assert story["rows"][0]["before"] is None


def test_csv_begins_with_a_byte_order_mark_and_is_a_table(imported: Hte):
    printed = imported("cert", "list", "--format", "csv")
    assert printed.code == 0
    assert printed.out.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(printed.out.decode("utf-8-sig"))))
    assert len(rows) == 66
    assert {len(row) for row in rows} == {len(rows[0])}


def test_a_file_for_an_office_is_in_chinese_unless_the_command_line_says_otherwise(county: Hte):
    office = county("subsidy", "calc", "--year", "2024", "-o", "2024.xlsx")
    asked = county.here("subsidy", "calc", "--year", "2024", "-o", "2024-en.xlsx", "--lang", "en")
    assert (office.code, office.stdout, asked.code, asked.stdout) == (0, "", 0, "")
    chinese, english = (words_of(county.folder / name) for name in ("2024.xlsx", "2024-en.xlsx"))
    assert {"首次认定奖补", "企业名称"} <= chinese
    assert "First certification" in english
    assert "企业名称" not in english


def words_of(path) -> set[str]:
    return {str(cell.value) for sheet in load_workbook(path) for row in sheet.iter_rows() for cell in row if cell.value is not None}


def test_json_goes_into_a_file_as_it_goes_to_the_terminal(county: Hte):
    assert county.here("progress", "report", "--year", "2024", "-o", "progress.json").code == 0
    printed = county.here("progress", "report", "--year", "2024", "-f", "json")
    assert (county.folder / "progress.json").read_text(encoding="utf-8") == printed.stdout


def test_db_path_and_check_name_the_store(imported: Hte):
    assert imported.here("db", "path").stdout.strip() == str(imported.store)
    checked = imported.here("db", "check")
    assert (checked.code, str(imported.store) in checked.stdout.replace("\n", "")) == (0, True)
