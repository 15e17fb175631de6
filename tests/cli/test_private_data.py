"""Contacts and bank accounts: kept apart, shown only where `--private` asks, and in no file that leaves the office."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from hte_cli.cli.nouns import without_private
from running import Hte, Run

PERSON, PHONE, BANK, ACCOUNT = "赵密某", "13909990001", "精河某密银行示例支行", "6222020200112233446"
SECRETS = (PERSON, PHONE, BANK, ACCOUNT)
HEADINGS = ["企业名称", "统一社会信用代码", "联系人", "联系电话", "开户银行", "账户名称", "银行账号"]


@pytest.fixture
def told(county: Hte) -> Hte:
    """The sample county with one contact from a workbook, changed once by hand, and a year of the firm set afterwards."""
    name, code = firm(county)
    rows = [HEADINGS, [name, code, PERSON, PHONE, BANK, name, ACCOUNT]]
    assert county.here("import", county.workbook("contacts.xlsx", 联系方式=rows)).code == 0
    assert county.here("contact", "set", code, "--phone", PHONE + "9").code == 0
    return county


def firm(hte: Hte) -> tuple[str, str]:
    first = next(e for e in hte.json("enterprise", "list") if e["uscc"] and not e["left_on"])
    return first["name"], first["uscc"]


def secret_in(content: bytes) -> list[str]:
    return [secret for secret in SECRETS if secret.encode() in content or secret.encode("gb18030") in content]


def opened(path: Path) -> bytes:
    """A file's bytes, those of a zip archive's members unpacked."""
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return b"".join(map(archive.read, archive.namelist()))


def everything(run: Run) -> bytes:
    return run.out + run.err


def test_a_list_of_contacts_is_told_by_its_headings_and_gives_way_to_a_list_of_enterprises(county: Hte):
    name, code = firm(county)
    sheets = {
        "联系": [HEADINGS, [name, code, PERSON, PHONE, BANK, name, ACCOUNT]],
        "企业": [["企业名称", "统一社会信用代码", "所属乡镇", "联系人", "联系电话"], [name, code, None, PERSON, PHONE]],
    }
    done = county.here("import", county.workbook("two.xlsx", **sheets), "-f", "json")
    assert [(s["sheet"], s["kind"]) for s in done.document["files"][0]["sheets"]] == [("联系", "contact"), ("企业", "enterprise")]
    assert {p["code"] for p in done.document["problems"]} == {"heading-not-read"}
    again = county.here("import", "two.xlsx", "-f", "json")
    assert again.document["entry"] is None


def test_an_account_stored_as_a_number_has_lost_its_digits(county: Hte):
    name, code = firm(county)
    done = county.here(
        "import",
        county.workbook("n.xlsx", 联系=[HEADINGS, [name, code, PERSON, 13909990001, BANK, name, 6222020200112233446]]),
        "-f",
        "json",
    )
    assert (done.code, [(p["code"], p["column"]) for p in done.document["problems"]]) == (5, [("digits-lost", "G")])


def test_a_row_without_any_contact_records_nothing(county: Hte):
    name, code = firm(county)
    done = county.here("import", county.workbook("none.xlsx", 联系=[HEADINGS, [name, code, None, "", None, None, None]]), "-f", "json")
    assert (done.code, done.document["entry"]) == (0, None)
    assert county.json("contact", "list") == []


def test_only_private_shows_them(told: Hte):
    name, code = firm(told)
    for command in (
        ("contact", "list"),
        ("enterprise", "show", code),
        ("history", code),
        ("journal", "show", "2"),
        ("journal", "show", "3"),
    ):
        for shape in ((), ("-f", "json")):
            assert secret_in(everything(told.here(*command, *shape))) == [], command
    (covered,) = told.json("contact", "list")
    assert (covered["enterprise"], covered["phone"], covered["account"]) == (name, "***", "***")
    (shown,) = told.json("contact", "list", "--private")
    assert (shown["person"], shown["phone"], shown["account"]) == (PERSON, PHONE + "9", ACCOUNT)
    assert told.json("enterprise", "show", code, "--private")["contact"]["bank"] == BANK
    assert set(secret_in(told.here("enterprise", "show", code, "--private").out)) >= {PERSON, PHONE}
    assert PHONE in told.here("history", code, "--private").stdout
    assert "phone (private)" in " ".join(told.here("journal", "show", "3").stdout.split())


def test_the_journal_keeps_no_private_word_of_a_command(told: Hte):
    assert all(secret not in entry["command"] for entry in told.json("journal", "list") for secret in SECRETS)
    assert without_private(["contact", "set", "甲=乙", "--phone", "1", "--account=2", "--bank", "3"]) == [
        "contact", "set", "甲=乙", "--phone", "***", "--account=***", "--bank", "***"
    ]  # fmt: skip
    assert without_private(["import", "a.csv", "--set", "联系电话=1", "--set=年度=2024"]) == [
        "import", "a.csv", "--set", "联系电话=***", "--set=年度=2024"
    ]  # fmt: skip


NOUNS = ("enterprise", "cert", "event", "annual", "statistic", "reserve", "contact", "source", "journal")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_file_that_is_written_holds_them(told: Hte, lang: str):
    _name, code = firm(told)
    commands = [(noun, "list") for noun in NOUNS]
    commands += [("cert", "expiring", "--within", "4000"), ("subsidy", "calc", "--year", "2024", "--all"), ("history", code)]
    commands += [("progress", "report", "--as-of", "2024-06-30"), ("subsidy", "explain", code, "--year", "2024"), ("check",)]
    for number, command in enumerate(commands):
        for ending in ("json", "csv", "xlsx"):
            file = told.folder / f"{number}.{ending}"
            done = told.here("--lang", lang, *command, "-o", file)
            assert secret_in(everything(done)) == []
            if done.code not in (0, 8):
                done = told.here("--lang", lang, *command, "-f", "json")
                assert (done.code in (0, 8), secret_in(everything(done))) == (True, []), command
            else:
                assert secret_in(opened(file)) == [], command
    assert told.here("--lang", lang, "report", "all", "--half", "2024H2", "-o", "papers").code == 0
    written = list((told.folder / "papers").iterdir())
    assert len(written) == 3
    assert [secret_in(opened(file)) for file in written] == [[], [], []]


def test_what_belongs_to_a_merged_record_follows_and_is_not_told_in_a_clash(told: Hte):
    name, code = firm(told)
    assert told.here("enterprise", "add", "--name", "另一示例有限公司").code == 0
    assert told.here("contact", "set", "另一示例有限公司", "--phone", "13800000000").code == 0
    done = told.here("enterprise", "merge", "另一示例有限公司", "--into", code)
    assert (done.code, "phone" in done.stderr, PHONE in done.stderr, "13800000000" in done.stderr) == (4, True, False, False)
    assert told.here("contact", "set", "另一示例有限公司", "--clear", "phone", "--person", PERSON).code == 0
    assert told.here("enterprise", "merge", "另一示例有限公司", "--into", code).code == 0
    (left,) = told.json("contact", "list", "--private")
    assert (left["enterprise"], left["phone"]) == (name, PHONE + "9")
    assert told.here("journal", "verify").code == 0


def test_a_published_copy_is_whole_without_them_and_only_read(told: Hte):
    assert told.here("undo", "--yes").code == 0
    done = told.here("db", "publish", "public.db")
    assert done.code == 0, done.stderr
    copy = told.folder / "public.db"
    assert secret_in(copy.read_bytes()) == []
    assert copy.stat().st_mode & 0o777 == 0o444
    for command in (("subsidy", "calc", "--year", "2024"), ("progress", "report", "--as-of", "2024-12-31"), ("cert", "list")):
        assert told.json("--db", "public.db", *command) == told.json(*command)
    head = told.json("journal", "head")["hash"]
    proof = told.json("--db", "public.db", "journal", "verify", "--head", head)
    assert (proof["ok"], proof["proved"], proof["withheld"]) == (True, True, 3)
    assert told.here("--db", "public.db", "db", "check").code == 0
    written = told.here("--db", "public.db", "enterprise", "add", "--name", "新设示例有限公司")
    assert (written.code, "published copy" in written.stderr) == (7, True)
    assert [p.name for p in told.folder.iterdir() if p.name.startswith("public")] == ["public.db"]


def test_a_published_copy_that_somebody_alters_is_found_out(told: Hte):
    assert told.here("db", "publish", "public.db").code == 0
    (told.folder / "public.db").chmod(0o644)
    with closing(sqlite3.connect(told.folder / "public.db")) as connection, connection:
        connection.execute("UPDATE certification SET issued_on = '2020-01-01' WHERE number = (SELECT min(number) FROM certification)")
    assert told.here("--db", "public.db", "journal", "verify").code == 7
