"""Whatever surrounds a command, it ends in its own exit code, and in a sentence."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from running import PROGRAM, ROOT, Hte
from starting import unmeasured
from wording import HOSTILE, Spoiled, ended, fault_of, furnish

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and signals as POSIX has them")

LONG = "x" * 300
LIST = "企业名称\n甲乙示例有限公司\n"
READING = ("enterprise", "list")
WRITING = ("enterprise", "add", "--name", "丙丁示例有限公司")


@pytest.fixture
def furnished(empty: Hte) -> Hte:
    """A store with links that lead nowhere and in a circle, a torn workbook and more beside it."""
    shutil.copy(ROOT / "data" / "sample" / "1-enterprises.xlsx", empty.folder)
    furnish(empty.folder)
    return empty


@pytest.mark.parametrize("store", ["loop", "dangling", "folder", LONG, f"{LONG}/x.db", "精河\ud800", "~nobody-at-all/x.db"])
def test_where_no_store_can_be_is_a_fault_of_the_store(furnished: Hte, store: str):
    for words in (READING, WRITING, ("import", "1-enterprises.xlsx"), ("db", "check"), ("plan", "show")):
        assert (words, furnished.here(*words, "--db", store).code) == (words, 7)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("import", "loop"), 3),
        (("import", "dangling"), 3),
        (("import", LONG), 2),
        (("import", "folder"), 5),
        (("import", "torn.xlsx"), 5),
        (("plan", "check", "loop"), 3),
        (("plan", "check", LONG), 2),
        (("plan", "init", LONG), 2),
        ((*READING, "--plan", "loop"), 3),
        (("subsidy", "calc", "--year", "2024", "--plan", LONG), 2),
        ((*READING, "-o", f"{LONG}.json"), 2),
        ((*READING, "-o", "loop/x.json"), 3),
        (("db", "backup", "loop"), 3),
        (("db", "restore", LONG), 2),
        (("demo", "--keep", LONG), 2),
        (("enterprise", "add", "--name", " "), 2),
        (("enterprise", "add", "--name", "\udcff示例"), 2),
        (("enterprise", "show", "\udcff"), 2),
        (("enterprise", "show", "9" * 5000), 3),
    ],
    ids=lambda value: " ".join(value)[:40].encode("ascii", "replace").decode() if isinstance(value, tuple) else None,
)
def test_a_word_that_cannot_be_what_it_stands_for_is_told(furnished: Hte, words: tuple[str, ...], code: int):
    done = furnished.here(*words)
    assert done.code == code, done.stderr
    assert done.stderr.strip()


def test_a_list_is_read_from_a_pipe_as_from_a_file(empty: Hte):
    target = empty.folder / "list.csv"
    target.write_text(LIST, encoding="utf-8")
    with target.open("rb") as given:
        done = subprocess.run([PROGRAM, "import", "-"], cwd=empty.folder, env=empty.environment(), stdin=given, capture_output=True)
    assert done.returncode == 0, done.stderr
    piped = subprocess.run(
        ["bash", "-c", f'"{PROGRAM}" import <(cat list.csv)'], cwd=empty.folder, env=empty.environment(), capture_output=True
    )
    assert piped.returncode == 0, piped.stderr
    assert [row["name"] for row in empty.json(*READING)] == ["甲乙示例有限公司"]
    assert len(empty.json("source", "list")) == 1


def test_a_file_whose_name_is_not_utf_8_is_read_and_named_as_it_was_meant(empty: Hte):
    name = os.fsdecode("名单.csv".encode("gb18030"))
    (empty.folder / name).write_text(LIST, encoding="utf-8")
    assert empty.here("import", name).code == 0
    assert [source["file"] for source in empty.json("source", "list")] == ["名单.csv"]


@pytest.mark.parametrize(("line", "content"), [(1, b"\xff"), (3, "企业名称\n甲乙示例有限公司\n".encode() + b"\xff\n")])
def test_a_byte_that_is_no_character_names_its_line(empty: Hte, line: int, content: bytes):
    (empty.folder / "list.csv").write_bytes(content)
    done = empty.here("import", "list.csv")
    assert done.code == 5
    assert f"Line {line}, " in done.stderr


@pytest.mark.parametrize("columns", ["0", "1", "-5", "abc", str(10**9), ""])
def test_any_width_is_one_that_a_table_can_be_drawn_in(empty: Hte, columns: str):
    done = Hte(empty.folder, {"COLUMNS": columns}).here("plan", "list")
    assert done.code == 0, done.stderr
    assert max(map(len, done.stdout.splitlines())) <= 1000


@pytest.mark.parametrize("name", ["TZ", "LANG", "LC_ALL", "HTE_LANG", "HTE_ACTOR", "NO_COLOR", "HTE_BACKUP_DIR"])
@pytest.mark.parametrize("value", ["abc/def", "\udcff", LONG, "loop", "~nobody-at-all"])
def test_no_variable_is_stumbled_over(furnished: Hte, name: str, value: str):
    for words in (READING, WRITING):
        done = Hte(furnished.folder, {name: value}).here(*words)
        assert done.code in (0, 4), done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize("closed", ["<&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_told_where_that_can_be(empty: Hte, closed: str):
    shell = ["bash", "-c", f'"{PROGRAM}" enterprise add --name 示例有限公司 {closed}']
    done = subprocess.run(shell, cwd=empty.folder, env=empty.environment(), capture_output=True)
    assert done.returncode in ((0,) if closed == "<&-" else (0, 9)), done.stderr
    assert b"Traceback" not in done.stderr
    assert len(empty.json(*READING)) == 1


def test_a_folder_that_is_gone_is_the_stores_matter_only_where_the_store_lies_in_it(empty: Hte):
    gone = f'mkdir gone && cd gone && rmdir ../gone && "{PROGRAM}" enterprise list'
    for store, code in ((str(empty.store), 0), ("hte.db", 7)):
        done = subprocess.run(["bash", "-c", gone], cwd=empty.folder, env=empty.environment() | {"HTE_DB": store}, capture_output=True)
        assert done.returncode == code, done.stderr


def test_without_a_home_folder_the_store_must_be_named(empty: Hte, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    assert Hte(empty.folder, {"HTE_DB": "", "XDG_DATA_HOME": ""}).here(*WRITING).code == 7
    assert not (empty.folder / "~").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["SIGINT", "SIGTERM"])
@pytest.mark.parametrize("moment", [0.1, 0.3, 0.6])
def test_a_signal_ends_a_command_in_one_line_and_leaves_the_store_whole(empty: Hte, number: int, moment: float):
    (empty.folder / "list.csv").write_text("企业名称\n" + "".join(f"第{i}示例有限公司\n" for i in range(5000)), encoding="utf-8")
    entry = [sys.executable, "-c", "from hte_cli.cli.process import main; print(flush=True); main()", "import", "list.csv"]
    env = {**unmeasured(), **empty.environment()}
    process = subprocess.Popen(entry, cwd=empty.folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()  # until the interpreter itself is there it is not ours to say anything
    time.sleep(moment)
    process.send_signal(number)
    said = process.communicate(timeout=60)[1].decode()
    assert process.returncode == 128 + number, said
    assert len(said.strip().splitlines()) == 1, said
    assert empty.here("db", "check").code == 0
    assert empty.json(*READING) == []


DROPPED = """
import os, time, weakref
from hte_cli.cli import main, process

class Thing:
    pass

def obey():
    thing = Thing()
    kept = weakref.ref(thing, lambda _gone: os.kill(os.getpid(), {number}))
    del thing  # what is raised while an object is dropped is raised nowhere
    time.sleep(10)

main.main = obey
process.main()
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["SIGINT", "SIGTERM"])
def test_a_signal_is_heard_also_where_nothing_can_be_raised(number: int):
    done = subprocess.run([sys.executable, "-c", DROPPED.format(number=int(number))], capture_output=True, timeout=9, check=False)
    assert (done.returncode, done.stderr.decode().strip()) == (128 + number, "Interrupted. 已中断。")


COMMANDS = (
    "enterprise add --name 甲乙示例有限公司 --uscc 91652722MAXX00015B --registered-on 2020-01-01",
    "cert expiring --within 365 --as-of 2025-01-01",
    "subsidy explain 甲乙 --year 2024",
    "statistic set above-scale --year 2024 --value 30",
    "import 1-enterprises.xlsx --set unit=yuan --sheet 1",
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.partition(" --")[0])
def test_hostile_words_are_refused_in_a_sentence(furnished: Hte, command: str):
    words, wrong = command.split(), []
    for place in range(len(words)):
        for word in HOSTILE[place :: len(words)]:
            spoiled = Spoiled(Path(), 0, (*words[:place], word, *words[place + 1 :]))
            code, out, err = ended(spoiled.words, furnished.folder)
            if fault := fault_of(code, out, err):
                wrong.append((fault, spoiled.told, err[:300]))
    assert wrong == []
