"""`hte check`: each check by what it finds, and what it passes over a day, a fen or a letter before."""

from __future__ import annotations

import re
import shlex
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from hte_cli.errors import Conflict
from hte_cli.services.checking.checks import CHECKS, check_up, correct
from hte_cli.services.workspace import open_workspace
from hte_cli.values.journal import Stamp
from running import Hte

FIRM, OTHER = "精河县甲乙示例有限公司", "精河县丙丁示例有限公司"
CODE, OTHER_CODE = "91652722MAXX00015B", "91652722MAXX000311"
DAY = "2025-06-01"

ADD = f"enterprise add --name {FIRM}"
CERT = f"cert add {FIRM} --scheme hte --number"
SME = f"cert add {FIRM} --scheme tech-sme --number"
EVENT = f"event add {FIRM} --kind"
YEAR = f"annual set {FIRM} --year"


def do(hte: Hte, *lines: str) -> None:
    """Runs commands; a line that begins with SQL is another tool's."""
    for line in lines:
        if line.startswith(("UPDATE", "INSERT")):
            with closing(sqlite3.connect(hte.store)) as connection, connection:
                connection.execute(line.replace("{FIRM}", FIRM))
        else:
            run = hte.here(*line.split())
            assert run.code == 0, run.stderr


def found(hte: Hte, code: str, day: str = DAY) -> list[str]:
    """The records that a check finds."""
    run = hte.here("check", "--only", code, "--as-of", day, "--format", "json")
    assert {finding["code"] for finding in run.document["findings"]} <= {code}
    assert run.code == (8 if run.document["findings"] else 0)
    assert all(finding["reason"] and finding["fix"] for finding in run.document["findings"])
    return [finding["record"] for finding in run.document["findings"]]


NUMBER = "GR202465000901"
HELD = f"{CERT} {NUMBER} --issued-on 2024-10-16"

CASES: list[tuple[str, tuple[str, ...], int]] = [
    ("code-check", (f"{ADD} --uscc {CODE}",), 0),
    ("code-check", (f"{ADD} --uscc {CODE}", "UPDATE enterprise SET uscc = '91652722MAXX00015C'"), 1),
    ("code-organisation", (f"{ADD} --uscc {CODE}",), 0),
    ("code-organisation", (f"{ADD} --uscc 91110000600037341L",), 0),
    ("code-organisation", (f"{ADD} --uscc 91652722MAXX00020W",), 1),
    ("two-codes", (f"{ADD} --uscc {CODE}", f"enterprise add --name {OTHER} --uscc {OTHER_CODE}"), 0),
    ("two-codes", (f"{ADD} --uscc {CODE}", f"enterprise add --name {OTHER} --uscc {OTHER_CODE} --former-name {FIRM}"), 1),
    ("two-codes", (f"{ADD} --uscc {CODE}", f"enterprise add --name {OTHER} --uscc 93652722MAXX000155"), 1),
    ("name-near", (ADD, f"enterprise add --name {OTHER}"), 0),
    ("name-near", (f"{ADD} --uscc {CODE}", ADD.replace("甲乙示例", "甲乙（集团）示例")), 1),
    (
        "name-near",
        (ADD, f"enterprise add --name {OTHER} --uscc {CODE}", "UPDATE enterprise SET name = '{FIRM}', name_key = '{FIRM}'"),
        1,
    ),
    ("name-near", (ADD, "enterprise add --name 甲乙示例股份有限公司"), 1),
    ("name-near", (ADD, "enterprise add --name 新疆甲乙示例有限责任公司"), 1),
    (
        "number-twice",
        (ADD, HELD, f"enterprise add --name {OTHER}", f"cert add {OTHER} --scheme hte --number GR202465000902 --issued-on 2024-10-16"),
        0,
    ),
    (
        "number-twice",
        (
            ADD,
            HELD,
            f"enterprise add --name {OTHER}",
            f"cert add {OTHER} --scheme hte --number GR202465000902 --issued-on 2024-10-16",
            "UPDATE certification SET number = 'gr202465000901' WHERE number = 'GR202465000902'",
        ),
        2,
    ),
    (
        "number-twice",
        (
            ADD,
            HELD,
            f"enterprise add --name {OTHER}",
            f"cert add {OTHER} --scheme hte --number GR202465000902 --issued-on 2024-10-16",
            "UPDATE certification SET number = '202465000901' WHERE number = 'GR202465000902'",
        ),
        2,
    ),
    ("number-form", (ADD, HELD), 0),
    ("number-form", (ADD, f"{CERT} GR20246500090 --issued-on 2024-10-16"), 1),
    ("number-year", (ADD, HELD), 0),
    ("number-year", (ADD, f"{CERT} {NUMBER} --issued-on 2025-01-01"), 1),
    ("province", (ADD, HELD), 0),
    ("province", (ADD, f"{CERT} GR202432000901 --issued-on 2024-10-16"), 1),
    ("province", (ADD, f"{CERT} GR202466000901 --issued-on 2024-10-16"), 0),
    ("province", (f"{ADD} --joined-on 2025-01-01", f"{CERT} GR202432000901 --issued-on 2024-10-16"), 0),
    ("division", (ADD, f"{SME} 20246527220A000001 --issued-on 2024-06-01"), 0),
    ("division", (ADD, f"{SME} 20246527010A000001 --issued-on 2024-06-01"), 1),
    ("overlap", (ADD, f"{CERT} GR202165000901 --issued-on 2021-10-16", f"{CERT} GR202465000902 --issued-on 2024-01-01"), 0),
    ("overlap", (ADD, f"{CERT} GR202165000901 --issued-on 2021-10-16", f"{CERT} GR202365000902 --issued-on 2023-12-31"), 1),
    ("overlap", (ADD, f"{SME} 20246527220A000001 --issued-on 2024-06-01", f"{SME} 20256527220A000001 --issued-on 2025-06-01"), 0),
    ("overlap", (ADD, f"{SME} 20246527220A000001 --issued-on 2024-06-01", f"{SME} 20246527220A000002 --issued-on 2024-08-01"), 1),
    ("validity", (ADD, f"{HELD} --valid-until 2027-10-15"), 0),
    ("validity", (ADD, f"{HELD} --valid-until 2027-10-14"), 1),
    ("validity", (ADD, f"{HELD} --valid-until 2027-10-16"), 0),
    ("validity", (ADD, f"{HELD} --valid-until 2027-10-17"), 1),
    ("occasion", (ADD, f"{HELD} --occasion first"), 0),
    ("occasion", (ADD, f"{HELD} --occasion renewal"), 1),
    ("first-doubtful", (f"{ADD} --registered-on 2021-10-16", HELD), 0),
    ("first-doubtful", (f"{ADD} --registered-on 2021-10-15", HELD), 1),
    ("first-doubtful", (f"{ADD} --registered-on 2011-10-15", f"{HELD} --occasion first"), 0),
    ("announced-late", (ADD, f"{HELD} --announced-on 2025-04-14"), 0),
    ("announced-late", (ADD, f"{HELD} --announced-on 2025-04-15"), 1),
    ("before-joining", (f"{ADD} --joined-on 2024-10-16", HELD), 0),
    ("before-joining", (f"{ADD} --joined-on 2024-10-17", HELD), 1),
    ("after-leaving", (ADD, HELD, f"enterprise leave {FIRM} --on 2024-10-17 --why moved"), 0),
    ("after-leaving", (ADD, HELD, f"enterprise leave {FIRM} --on 2024-10-16 --why moved"), 1),
    ("renewal-due", (ADD, f"{CERT} GR202265000901 --issued-on 2022-11-29"), 0),
    ("renewal-due", (ADD, f"{CERT} GR202265000901 --issued-on 2022-11-28"), 1),
    ("renewal-due", (ADD, f"{CERT} GR202265000901 --issued-on 2022-06-01"), 1),
    ("renewal-due", (ADD, f"{CERT} GR202265000901 --issued-on 2022-11-28", f"{CERT} GR202565000902 --issued-on 2025-05-30"), 0),
    ("lapsed", (ADD, f"{CERT} GR202265000901 --issued-on 2022-06-01"), 0),
    ("lapsed", (ADD, f"{CERT} GR202265000901 --issued-on 2022-05-31"), 1),
    ("lapsed", (ADD, f"{CERT} GR202265000901 --issued-on 2022-05-31", f"enterprise leave {FIRM} --on 2025-06-01 --why moved"), 0),
    ("lapsed", (ADD, f"{CERT} GR202265000901 --issued-on 2022-05-31", f"enterprise leave {FIRM} --on 2025-06-02 --why moved"), 1),
    ("event-outside", (f"{ADD} --joined-on 2024-05-01", f"{EVENT} prize --on 2024-05-01 --title 奖"), 0),
    ("event-outside", (f"{ADD} --joined-on 2024-05-02", f"{EVENT} prize --on 2024-05-01 --title 奖"), 1),
    ("no-certificate", (ADD, HELD, f"{EVENT} listing --on 2024-10-16"), 0),
    ("no-certificate", (ADD, HELD, f"{EVENT} listing --on 2024-10-15"), 1),
    ("no-certificate", (ADD, f"{EVENT} prize --on 2024-10-15 --title 奖"), 0),
    ("quotation", (ADD, f"{EVENT} listing --on 2024-10-15 --board 上海证券交易所"), 0),
    ("quotation", (ADD, f"{EVENT} listing --on 2024-10-15 --board 新三板"), 1),
    ("match-unpaid", (ADD, f"{EVENT} prize --on 2024-10-15 --title 奖 --grade region --prefecture-amount 1"), 0),
    ("match-unpaid", (ADD, f"{EVENT} prize --on 2024-10-15 --title 奖 --grade region"), 1),
    ("match-unpaid", (ADD, f"{EVENT} prize --on 2024-10-15 --title 奖 --grade county"), 0),
    (
        "matched-twice",
        (
            ADD,
            f"{EVENT} prize --on 2024-10-15 --title 奖 --prefecture-amount 100",
            f"{EVENT} platform --on 2024-10-15 --title 台 --prefecture-amount 100.01",
        ),
        0,
    ),
    (
        "matched-twice",
        (
            ADD,
            f"{EVENT} prize --on 2024-10-15 --title 奖 --prefecture-amount 100",
            f"{EVENT} platform --on 2024-10-15 --title 台 --prefecture-amount 100",
        ),
        1,
    ),
    (
        "matched-twice",
        (
            ADD,
            f"{EVENT} prize --on 2024-10-15 --title 奖 --prefecture-amount 100",
            f"{EVENT} platform --on 2024-10-16 --title 台 --prefecture-amount 100",
        ),
        0,
    ),
    (
        "matched-twice",
        (
            ADD,
            f"{EVENT} prize --on 2024-10-15 --title 奖 --prefecture-amount 100 --doc 博州财教〔2024〕1号",
            f"{EVENT} platform --on 2024-10-16 --title 台 --prefecture-amount 100 --doc 博州财教〔2024〕1号",
        ),
        1,
    ),
    (
        "matched-twice",
        (
            ADD,
            f"{EVENT} prize --on 2024-10-15 --title 奖 --prefecture-amount 0",
            f"{EVENT} platform --on 2024-10-15 --title 台 --prefecture-amount 0",
        ),
        0,
    ),
    (
        "matched-twice",
        (
            ADD,
            f"{EVENT} prize --on 2024-10-15 --title 奖 --prefecture-amount 100",
            f"{EVENT} listing --on 2024-10-15 --title 市 --prefecture-amount 100",
        ),
        0,
    ),
    (
        "matched-twice",
        (
            ADD,
            f"{EVENT} prize --on 2024-01-01 --title 奖 --prefecture-amount 100",
            f"{EVENT} prize --on 2024-12-31 --title 奖 --prefecture-amount 100",
        ),
        1,
    ),
    (
        "matched-twice",
        (
            ADD,
            f"{EVENT} prize --on 2024-12-31 --title 奖 --prefecture-amount 100",
            f"{EVENT} prize --on 2025-01-01 --title 奖 --prefecture-amount 100",
        ),
        0,
    ),
    ("spending", (ADD, f"{YEAR} 2024 --revenue 100 --rd-spending 100"), 0),
    ("spending", (ADD, f"{YEAR} 2024 --revenue 100 --rd-spending 100.01"), 1),
    ("sum-of-digits", (ADD, f"{EVENT} prize --on 2024-05-01 --title 科技进步奖 --doc 新科发20240017 --prefecture-amount 20240018"), 0),
    ("sum-of-digits", (ADD, f"{EVENT} prize --on 2024-05-01 --title 科技进步奖 --doc 新科发20240017 --prefecture-amount 20240017"), 1),
    ("sum-of-digits", (ADD, f"{EVENT} prize --on 2024-05-01 --title 奖2024-0017 --region-amount 20240017"), 1),
    ("sum-of-digits", (ADD, f"{EVENT} prize --on 2024-05-01 --title 奖 --doc 新科发〔2024〕15号 --region-amount 15万元"), 0),
    ("income", (ADD, f"{YEAR} 2024 --high-tech-income 100 --total-income 100"), 0),
    ("income", (ADD, f"{YEAR} 2024 --high-tech-income 100.01 --total-income 100"), 1),
    ("size", (ADD, f"{YEAR} 2024 --staff 100000 --rd-staff 100000 --revenue 1000亿元 --assets 12999999999"), 0),
    ("size", (ADD, f"{YEAR} 2024 --staff 100001"), 1),
    ("size", (ADD, f"{YEAR} 2024 --rd-staff 100001"), 1),
    ("size", (ADD, f"{YEAR} 2024 --revenue 100000000000.01"), 1),
    ("size", (ADD, f"{YEAR} 2024 --assets 13912345678"), 1),
    ("size", (ADD, f"{YEAR} 2024 --assets 13912345678.01"), 0),
    ("share", (ADD, HELD, f"{YEAR} 2024 --above-scale", "statistic set above-scale --year 2024 --value 1"), 0),
    ("share", (ADD, HELD, f"{YEAR} 2024 --above-scale", "statistic set above-scale --year 2024 --value 0"), 1),
    ("rd-staff", (ADD, f"{YEAR} 2024 --staff 10 --rd-staff 10"), 0),
    ("rd-staff", (ADD, f"{YEAR} 2024 --staff 10 --rd-staff 11"), 1),
    ("year-missing", (ADD, f"{YEAR} 2022 --staff 10", f"{YEAR} 2023 --staff 10"), 0),
    ("year-missing", (ADD, f"{YEAR} 2021 --staff 10", f"{YEAR} 2024 --staff 10"), 2),
    ("statistic-missing", (ADD, "statistic set above-scale --year 2025 --value 30"), 0),
    ("statistic-missing", (ADD,), 1),
    ("award-unsettled", (ADD, f"{CERT} GR202465000009 --issued-on 2024-10-01 --occasion first"), 1),
    ("award-unsettled", (ADD, f"{CERT} GR202465000009 --issued-on 2021-10-01 --occasion first"), 0),
]


@pytest.mark.parametrize(("code", "lines", "number"), CASES, ids=[f"{code} {number}" for code, _lines, number in CASES])
def test_a_check_finds_what_it_is_for_and_nothing_else(empty: Hte, code: str, lines: tuple[str, ...], number: int):
    do(empty, *lines)
    assert len(found(empty, code)) == number


def test_every_check_is_tried_with_something_to_find_and_without():
    for wanted in (True, False):
        tried = {code for code, _lines, number in CASES if bool(number) is wanted}
        # Two plans that give one benefit are refused on adoption: only a store of an older program holds them.
        assert tried == {check.code for check in CHECKS} - {"given-twice"}


def test_a_target_of_a_later_year_needs_no_statistic_yet(hte: Hte):
    do(hte, ADD)
    assert (found(hte, "statistic-missing", "2024-12-31"), len(found(hte, "statistic-missing", "2025-01-01"))) == ([], 1)


def test_what_is_safe_is_mended_in_one_entry_that_can_be_undone(hte: Hte):
    do(hte, ADD, f"{SME} 20246527220A000001 --issued-on 2024-06-01", HELD + " --valid-until 2027-10-01")
    do(hte, "UPDATE certification SET valid_until = '2025-06-01' WHERE scheme = 'tech-sme'")
    assert len(found(hte, "validity")) == 2
    run = hte.here("check", "--only", "validity", "--fix", "--format", "json")
    assert [finding["record"] for finding in run.document["findings"]] == [NUMBER]
    assert (run.code, run.document["entry"]) == (8, hte.json("journal", "head")["entry"])
    (sme,) = hte.json("cert", "list", "--scheme", "tech-sme")
    assert sme["valid_until"] == "2024-12-31"
    do(hte, "undo")
    assert len(found(hte, "validity")) == 2


def test_what_was_changed_meanwhile_is_not_overwritten(empty: Hte):
    do(empty, ADD, f"{SME} 20246527220A000001 --issued-on 2024-06-01")
    do(empty, "UPDATE certification SET valid_until = '2025-06-01'")
    workspace = open_workspace(str(empty.store), None)
    remarks = [remark for _check, remark in check_up(workspace, date(2025, 6, 1), ["validity"]).remarks]
    do(empty, "UPDATE certification SET valid_until = '2025-07-01'")
    with pytest.raises(Conflict):
        correct(workspace, remarks, Stamp("test", "check --fix", "2025-06-01T00:00:00Z", "test"))
    (sme,) = empty.json("cert", "list", "--scheme", "tech-sme")
    assert sme["valid_until"] == "2025-07-01"


FILLED = {"D": "2024-10-16", "NUMBER": "GR202465000777", "CODE": CODE, "SUM": "10万元", "N": "3"}


# What another tool wrote in small letters no command can name.
NAMEABLE = [case for case in CASES if case[2] and "'gr" not in case[1][-1]]


@pytest.mark.parametrize(("code", "lines", "number"), NAMEABLE, ids=[case[0] for case in NAMEABLE])
def test_what_a_finding_says_to_run_can_be_run(empty: Hte, code: str, lines: tuple[str, ...], number: int):
    do(empty, *(line.replace(FIRM, FIRM + "（a&b）") if "matched" not in code else line for line in lines))
    findings = empty.here("check", "--only", code, "--as-of", DAY, "--format", "json").document["findings"]
    for fix in (finding["fix"] for finding in findings):
        for said in re.findall(r"`hte ([^`]*)`", fix):
            run = empty.here(*(FILLED.get(word, word) for word in shlex.split(said)))
            assert run.code in (0, 4, 5), (said, run.stderr)


def test_where_nothing_is_safe_to_mend_nothing_is_written(county: Hte):
    before = county.json("journal", "head")
    assert county.here("check", "--fix", "--as-of", DAY).code == 8
    assert county.json("journal", "head") == before


def test_the_sample_countys_findings_are_all_told_and_counted(county: Hte):
    run = county.here("check", "--as-of", DAY)
    document = county.here("check", "--as-of", DAY, "--format", "json").document
    assert (run.code, document["as_of"]) == (8, DAY)
    assert sum(document["counts"].values()) == len(document["findings"]) > 3
    for code in {finding["code"] for finding in document["findings"]}:
        assert code in run.stdout
    file = county.here("check", "--as-of", DAY, "-o", "check.xlsx")
    assert (file.code, (county.folder / "check.xlsx").exists()) == (8, True)


def test_checks_are_listed_and_explained(county: Hte):
    listed = county.json("check", "--list")
    assert [check["code"] for check in listed] == [check.code for check in CHECKS]
    for check in listed[:2]:
        assert county.json("check", "--explain", check["code"]) == check
        assert check["looks_for"] in county.here("check", "--explain", check["code"]).stdout
    assert county.here("check", "--only", "no-such").code == 3
    assert county.here("check", "--explain", "no-such").code == 3


def test_every_check_has_its_section_in_the_document():
    text = (Path(__file__).parents[2] / "docs" / "checks.md").read_text(encoding="utf-8")
    assert [line.split("`")[1] for line in text.splitlines() if line.startswith("### ")] == [check.code for check in CHECKS]
