"""A command that has written says so, or ends with exit code 9 and names the entry on whatever stream is left."""

from __future__ import annotations

import errno
import io
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, chdir, closing, redirect_stderr, redirect_stdout
from contextvars import copy_context
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import typer
from typer.main import get_command

from hte_cli.cli.nouns import MODULES
from running import ROOT, Hte

NO_ENTRY = {"demo", "template", "plan init", "db backup", "db publish", "db restore", "db upgrade", "source export"}
"""What writes no entry into the store that it is given."""

READING = {
    "": "todo history",
    "journal": "list show verify head",
    "subsidy": "calc explain forecast",
    "award": "list show doubts ledger export document statement drift verify audit dossier",
    "fund": "list",
    "progress": "report forecast",
    "report": "notice workbook html all list diff export",
    "enterprise": "show list",
    "holder": "show list",
    "cert": "show list expiring",
    "event": "show list",
    "annual": "show list",
    "statistic": "show list",
    "reserve": "show list board suggest diagnose",
    "application": "list",
    "measure": "list status",
    "contact": "list",
    "profile": "show list",
    "plan": "show check list",
    "source": "list",
    "db": "path check",
}
READS = {f"{noun} {word}".strip() for noun, words in READING.items() for word in words.split()}

FIRM = "示例补录有限公司"
FIRST = "天山雪示例新材料（精河）有限公司"
"""Whose first certification is line 1."""

RENEWED = "精河县晨曦示例生物科技有限公司"
"""Whose renewal is line 3."""

MATCHED = "精河县北山示例智能装备有限公司"
"""Whose platform is line 6."""

WALK: tuple[tuple[str, ...], ...] = (
    ("enterprise", "add", "--name", FIRM),
    ("enterprise", "edit", FIRM, "--township", "托里镇"),
    ("enterprise", "rename", FIRM, "--to", "示例新名有限公司", "--on", "2024-05-01"),
    ("enterprise", "add", "--name", "示例重复有限公司"),
    ("enterprise", "merge", "示例重复有限公司", "--into", FIRM),
    ("cert", "add", FIRM, "--number", "GR202265000901", "--issued-on", "2022-10-12"),
    ("cert", "edit", "GR202265000901", "--batch", "第二批"),
    ("cert", "confirm", "GR202265000901", "--occasion", "first"),
    ("cert", "revoke", "GR202265000901", "--effective", "2023-01-01"),
    ("event", "add", FIRM, "--kind", "prize", "--on", "2022-06-01", "--title", "奖", "--grade", "region"),
    ("event", "edit", FIRM, "--kind", "prize", "--on", "2022-06-01", "--to-title", "大奖"),
    ("annual", "set", FIRM, "--year", "2022", "--staff", "12"),
    ("annual", "edit", FIRM, "--year", "2022", "--staff", "13"),
    ("statistic", "set", "above-scale", "--year", "2031", "--value", "30"),
    ("reserve", "add", FIRM, "--on", "2024-01-05", "--source", "科技型中小企业"),
    ("reserve", "edit", FIRM, "--on", "2024-01-05", "--source", "其他"),
    ("reserve", "move", FIRM, "--to", "cultivating", "--on", "2024-02-05"),
    ("reserve", "task", "add", FIRM, "--field", "rd", "--title", "研发台账", "--due", "2024-06-30"),
    ("reserve", "task", "done", FIRM, "--title", "研发台账", "--on", "2024-06-01"),
    ("application", "add", FIRM, "--filed-on", "2031-05-01"),
    ("application", "edit", FIRM, "--year", "2031", "--recommended-on", "2031-05-10"),
    ("measure", "record", "二㈠1", "--half", "2024H1", "--unit", "县科技局", "--status", "done"),
    ("contact", "set", FIRM, "--person", "王示例"),
    ("enterprise", "leave", FIRM, "--on", "2024-12-01", "--why", "moved"),
    ("fund", "set", "--budget-year", "2025", "--amount", "100万元"),
    ("undo", "--yes"),
    ("plan", "adopt", "another"),
    ("import", "new.csv", "--create-missing", "--save-profile", "甲"),
    ("profile", "remove", "甲"),
    ("check", "--fix", "--yes"),
    ("report", "issue", "sent.docx"),
    ("holder", "add", "--name", "王示例", "--kind", "person"),
    ("holder", "edit", "王示例", "--township", "托里镇"),
    ("holder", "rename", "王示例", "--to", "王新例", "--on", "2024-05-01"),
    ("import", "made.csv"),
    ("award", "relink", "2022-0/1", "--to", "GR202265000901", "--reason", "x", "--on", "2025-02-02"),
    ("award", "open", "--year", "2024", "--budget-year", "2025", "--on", "2025-03-01"),
    ("award", "review", "2024-1", "--on", "2025-03-05"),
    ("contact", "set", MATCHED, "--account-name", FIRM, "--account", "6217000099997777"),
    ("award", "allow", "2024-1/6", "--reason", "x", "--on", "2025-03-05"),
    ("award", "refresh", "2024-1/5", "--reason", "x", "--on", "2025-03-05"),
    ("award", "settle", "2024-1/4", "--county", "20万元", "--basis", "x", "--on", "2025-03-07"),
    ("award", "suspend", "2024-1/7", "--reason", "x", "--on", "2025-03-07"),
    ("award", "resume", "2024-1/7", "--reason", "x", "--on", "2025-03-08"),
    ("award", "reject", "2024-1/7", "--reason", "x", "--on", "2025-03-09"),
    ("award", "publicise", "2024-1", "--from", "2025-05-23", "--days", "5"),
    ("award", "object", "2024-1/1", "--reason", "x", "--on", "2025-05-24"),
    ("award", "dismiss", "2024-1/1", "--reason", "x", "--on", "2025-05-25"),
    ("award", "approve", "2024-1/1", "--body", "b", "--document", "d", "--on", "2025-05-30"),
    ("award", "approve", "2024-1/3", "--body", "b", "--document", "d", "--on", "2025-05-30"),
    ("contact", "set", RENEWED, "--account-name", RENEWED, "--account", "6217000099998888"),
    ("award", "payee", "2024-1/3", "--reason", "x", "--document", "d", "--on", "2025-05-31"),
    ("award", "unpaid", "2024-1/1", "--reason", "x", "--on", "2025-06-01"),
    ("award", "pay", "2024-1/1", "--amount", "40000", "--on", "2025-06-02"),
    ("award", "reverse", "2024-1/1", "--entry", "2", "--reason", "x", "--on", "2025-06-03"),
    ("award", "payments", "answer.csv"),
    ("contact", "set", FIRST, "--account-name", FIRST, "--account", "6217000099996666"),
    ("award", "returned", "2024-1/1", "--reason", "x", "--document", "d", "--on", "2025-06-11"),
    ("award", "pay", "2024-1/1", "--on", "2025-06-12"),
    ("award", "clawback", "2024-1/1", "--amount", "100000", "--reason", "x", "--document", "d", "--on", "2025-07-01"),
    ("award", "recover", "2024-1/1", "--amount", "40000", "--on", "2025-07-02"),
    ("award", "waive", "2024-1/1", "--reason", "x", "--document", "d", "--on", "2025-07-03"),
)
"""Every command that writes, in an order in which each has something to write on the sample county."""


@cache
def tree() -> set[str]:
    """Every command that there is."""
    app = typer.Typer()
    for module in dict.fromkeys(MODULES.values()):
        import_module(f"hte_cli.cli.{module}").register(app)

    def walk(command: Any, path: tuple[str, ...]) -> Iterator[str]:
        below = getattr(command, "commands", None)
        if not below:
            yield " ".join(path)
        for name, one in (below or {}).items():
            yield from walk(one, (*path, name))

    return set(walk(get_command(app), ()))


def named(words: tuple[str, ...]) -> str:
    known = tree()
    return next(" ".join(words[:n]) for n in (3, 2, 1) if " ".join(words[:n]) in known)


def test_the_walk_has_every_command_that_writes():
    assert {named(words) for words in WALK} == tree() - NO_ENTRY - READS
    assert tree() >= NO_ENTRY | READS


class Full(io.RawIOBase):
    """A stream that takes nothing any more."""

    def writable(self) -> bool:
        return True

    def write(self, _data: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def run(hte: Hte, words: tuple[str, ...], lost: str) -> tuple[int, str, str]:
    """Runs a command in this process, one of its streams being full; its code, stdout and stderr."""
    from hte_cli.cli.main import main

    streams = {name: io.BytesIO() if name not in lost else io.BufferedWriter(Full()) for name in ("out", "err")}
    out, err = (io.TextIOWrapper(stream, "utf-8", newline="\n") for stream in streams.values())
    around = (
        patch.dict(os.environ, hte.environment(), clear=True),
        patch.object(sys, "argv", ["hte", *words]),
        chdir(hte.folder),
        redirect_stdout(out),
        redirect_stderr(err),
    )
    with ExitStack() as stack:
        for context in around:
            stack.enter_context(context)
        with pytest.raises(SystemExit) as end:
            copy_context().run(main)
    said = []
    for name, text in (("out", out), ("err", err)):
        if name in lost:
            text._CHUNK_SIZE = 1  # what is left in a full stream goes nowhere
            said.append("")
        else:
            text.flush()
            said.append(streams[name].getvalue().decode())  # type: ignore[union-attr]
    assert isinstance(end.value.code, int)
    return end.value.code, said[0], said[1]


def newest(hte: Hte) -> int:
    with closing(sqlite3.connect(hte.store)) as connection:
        found: int = connection.execute("SELECT max(id) FROM entry").fetchone()[0]
    return found


@pytest.fixture
def prepared(county: Hte) -> Hte:
    """The sample county, with the files that the walk reads."""
    (county.folder / "new.csv").write_text("企业名称\n示例名单有限公司\n", encoding="utf-8")
    made = "企业名称,奖补类型,证书编号,兑现金额（元）,兑现日期,文号\n示例新名有限公司,首次认定,GR202265000999,100000,2023-05-07,号\n"
    (county.folder / "made.csv").write_text(made, encoding="utf-8")
    (county.folder / "answer.csv").write_text("行号,实付金额（元）,支付日期\n2024-1/1,100000,2025-06-10\n", encoding="utf-8")
    shutil.copytree(ROOT / "data", county.folder / "another", ignore=shutil.ignore_patterns("sample"))
    rules = county.folder / "another" / "rules.yaml"
    rules.write_text("# ours\n" + rules.read_text(encoding="utf-8"), encoding="utf-8")
    assert county.here("report", "notice", "--half", "2024H2", "-o", "sent.docx").code == 0
    with closing(sqlite3.connect(county.store)) as connection, connection:
        # Something that `check --fix` corrects.
        connection.execute("UPDATE certification SET valid_until = '2031-06-01' WHERE scheme = 'tech-sme'")
    return county


@pytest.mark.parametrize(("lost", "json"), [("out", False), ("out", True), ("err", False), ("err", True), ("out err", False)])
def test_what_is_written_is_said_or_ends_with_9_and_the_entry_named(prepared: Hte, lost: str, json: bool):
    for words in WALK:
        before = newest(prepared)
        asked = (*words, "--format", "json") if json and named(words) not in WITHOUT_JSON else words
        code, out, err = run(prepared, asked, lost)
        entry = newest(prepared)
        assert (entry > before, "Traceback" in out + err) == (True, False), (words, code, out, err)
        assert code in (0, 8, 9), (words, code, out, err)
        left = "" if lost == "out err" else err if lost == "out" else out
        assert left == "" if lost == "out err" else str(entry) in left, (words, code, out, err)
        assert code == 9 or lost != "out err", (words, code)


WITHOUT_JSON = {
    "profile remove",
    "undo",
    "plan adopt",
    "enterprise rename",
    "holder rename",
    "enterprise leave",
    "enterprise merge",
    "cert confirm",
}
"""Commands that write and have no --format."""


@pytest.mark.skipif(sys.platform == "win32", reason="streams as POSIX shells redirect them")
@pytest.mark.parametrize(
    ("told", "streams", "code"),
    [
        (">/dev/full", "err", 9),
        (">&-", "err", 9),
        ("2>/dev/full", "out", 9),
        ("2>&-", "out", 9),
        (">&- 2>&-", "", 9),
        (">/dev/full 2>/dev/full", "", 9),
        ("| true", "err", 9),
        ("<&-", "out err", 0),
    ],
)
def test_a_real_stream_that_fails_after_the_payment_ends_with_9(approved: Hte, told: str, streams: str, code: int):
    if "/dev/full" in told and not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    before = newest(approved)
    words = f"'{approved.command[0]}' award pay 2024-1/1 --amount 40000 --on 2025-06-10 {told}"
    # What a pipe is read by has gone when anything is written into it.
    words = words.replace("| true", "2>err | true; exit ${PIPESTATUS[0]}") if "|" in told else words
    done = subprocess.run(["bash", "-c", words], cwd=approved.folder, env=approved.environment(), capture_output=True, check=False)
    err = (approved.folder / "err").read_bytes() if "|" in told else done.stderr
    assert (done.returncode, newest(approved), b"Traceback" in err) == (code, before + 1, False), err
    for name, said in (("out", done.stdout), ("err", err)):
        assert (f"entry {before + 1}".encode() in said) == (name in streams and not (name == "out" and code == 0)), (name, said)
    assert approved.here("award", "pay", "2024-1/1", "--amount", "40000", "--on", "2025-06-10").code == 0
    assert approved.json("award", "show", "2024-1/1")["paid"]["county"] == 40000


def test_a_file_that_cannot_be_written_after_the_commit_ends_with_9(prepared: Hte):
    listed = prepared.folder / "half.csv"
    listed.write_text("企业名称,统一社会信用代码\n示例甲有限公司,\n示例乙有限公司,坏代码\n", encoding="utf-8")
    (prepared.folder / "back.xlsx").mkdir()
    before = newest(prepared)
    done = prepared.here("check", "--fix", "--yes", "-o", "absent/found.xlsx", "--format", "xlsx")
    if newest(prepared) > before:
        assert (done.code, f"entry {before + 1}" in done.stderr) == (9, True)
    fixed = newest(prepared)
    with patch("hte_cli.report.workbook.returned.write_returned", side_effect=OSError(errno.ENOSPC, "full")):
        done = prepared.here("import", "half.csv", "--create-missing", "--partial", "--errors", "marked.xlsx", "--format", "json")
    assert newest(prepared) == fixed + 1
    assert (done.code, done.document["error"]["entries"]) == (9, [fixed + 1])


def test_a_command_that_only_reads_says_that_its_result_is_lost(imported: Hte):
    assert run(imported, ("enterprise", "list"), "out")[0] == 1
    assert "No space left" in run(imported, ("enterprise", "list"), "out")[2]
    code, out, err = run(imported, ("enterprise", "show", "没有这家", "--format", "json"), "out")
    assert (code, out, "没有这家" in err) == (3, "", True)
    assert run(imported, ("enterprise", "list"), "err")[0] == 0


def test_what_is_refused_before_the_commit_keeps_its_code(prepared: Hte):
    before = newest(prepared)
    assert [run(prepared, ("fund", "set", "--budget-year", "2025", "--amount", "x"), lost)[0] for lost in ("out", "err", "out err")] == [
        2
    ] * 3
    assert newest(prepared) == before


def test_the_adoption_of_a_new_store_alone_is_not_what_was_asked_for(hte: Hte):
    code, _out, err = run(hte, ("event", "add", "没有这家", "--kind", "listing", "--on", "2024-01-01"), "out")
    assert (code, "没有这家" in err) == (3, True)
    assert run(hte, ("event", "add", "没有这家", "--kind", "listing", "--on", "2024-01-01"), "err")[0] == 3


def test_a_copy_that_was_restored_is_told_too(county: Hte, tmp_path: Path):
    assert county.here("db", "backup", "copy.db").code == 0
    code, out, _err = run(county, ("db", "restore", "copy.db", "--yes"), "err")
    assert (code, "in the store's place" in out) == (9, True)
