"""Every file that is written goes through one guard: never over the store or an input, over a file only with --force."""

from __future__ import annotations

import ast
import errno
import io
import os
import re
import socket
import stat
import zipfile
from collections.abc import Iterator
from inspect import signature
from pathlib import Path
from typing import Any, get_args
from unittest.mock import patch

import pytest
import typer
from openpyxl import Workbook, load_workbook

from hte_cli.cli.nouns import MODULES
from hte_cli.cli.options import Destination
from hte_cli.errors import Problem
from hte_cli.outputs.placing import replacing
from hte_cli.report.workbook.returned import write_returned
from hte_cli.values.returning import Faulty, SheetCells
from running import SAMPLES, Hte

SOURCE = Path(__file__).parents[2] / "src" / "hte_cli"

WRITING = {
    "open": {"store/location.py", "values/arriving.py"},  # an empty file for the store; what a pipe gives, in a passing folder
    "write_text": set[str](),
    "write_bytes": {"services/awarding/privacy.py"},  # in a passing folder
    "copyfile": {"store/reaching.py"},  # a passing copy, where a store cannot be read in its place
    "rename": {"store/restoring.py"},  # a store past reading, out of the way of its copy
    "replace": set[str](),
}
"""What writes a file, and who may besides `outputs`: nothing of it is a file that a user names."""

READ = {
    ("import", "", "files"),
    ("award", "decide", "file"),
    ("award", "approve", "file"),
    ("award", "payments", "file"),
    ("award", "document", "template"),
    ("db", "restore", "file"),
    ("plan", "adopt", "folder"),
    ("plan", "check", "folder"),
    ("report", "issue", "file"),
}
"""Parameters that name a file or a folder to be read: noun, command, parameter."""

private = pytest.mark.skipif(os.name == "nt", reason="there the folder says who may read")


def commands() -> Iterator[tuple[tuple[str, str], Any]]:
    """Every command with its words and the function behind it."""
    from importlib import import_module

    for word, module in MODULES.items():
        app = typer.Typer()
        import_module(f"hte_cli.cli.{module}").register(app)
        for group in app.registered_groups:
            for one in group.typer_instance.registered_commands if group.typer_instance else ():
                yield (word, str(one.name)), one.callback
        for one in app.registered_commands:
            if one.name == word:
                yield (word, ""), one.callback


def parameters() -> Iterator[tuple[tuple[str, str, str], Any, Destination | None]]:
    for (noun, name), callback in commands():
        for parameter in signature(callback, eval_str=True).parameters.values():
            kinds = get_args(parameter.annotation)
            yield (noun, name, parameter.name), kinds, next((kind for kind in kinds if isinstance(kind, Destination)), None)


def test_every_parameter_that_names_a_file_is_read_or_guarded():
    unmarked = {place for place, kinds, mark in parameters() if kinds and mark is None and (kinds[0] is Path or Path in get_args(kinds[0]))}
    assert {place for place in unmarked if place not in READ} == set()
    assert {place[2] for place, _kinds, mark in parameters() if mark is not None} == {"output", "file", "folder", "keep", "errors"}


def test_nothing_but_the_guarded_place_writes_files():
    found = []
    for path in SOURCE.rglob("*.py"):
        where = path.relative_to(SOURCE).as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not where.startswith("outputs/") and isinstance(node, ast.Call) and _writes(node, where):
                found.append(f"{where}:{node.lineno}")
    assert found == []


def _writes(node: ast.Call, where: str) -> bool:
    """Whether the call writes a file: `open` with a mode that does, `write_text`, `x.replace(path)` …"""
    name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id if isinstance(node.func, ast.Name) else ""
    if name not in WRITING or where in WRITING[name]:
        return False
    words = [one.value for one in (*node.args, *(key.value for key in node.keywords)) if isinstance(one, ast.Constant)]
    if name == "open":
        flags = [one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute)]
        return any(isinstance(word, str) and set(word) & set("wax+") and len(word) < 4 for word in words) or "O_CREAT" in flags
    # `str.replace` and `dataclasses.replace` take two, `Path.replace` one.
    return name != "replace" or (isinstance(node.func, ast.Attribute) and len(node.args) == 1 and not node.keywords)


FILES = {
    "enterprise list": "out.json",
    "subsidy calc --year 2024": "out.xlsx",
    "cert list": "out.csv",
    "report notice --half 2024H1": "out.docx",
    "report workbook --year 2024": "out.xlsx",
    "report html": "out.html",
    "report export 2024H1": "out.docx",
    "award export 2024-1 --for finance": "out.xlsx",
    "award document notice 2024-1": "out.docx",
    "award dossier 2024-1": "out.zip",
    "award statement 天山雪": "out.docx",
    "source export 0": "out.xlsx",
    "template event": "out.xlsx",
    "db backup": "out.db",
    "db publish": "out.db",
    "import 1-enterprises.xlsx": "out.xlsx",
}
"""Commands that write one file, and a file that each takes."""


def words(command: str, target: Path | str) -> list[str]:
    option = [] if command.startswith("db ") else ["--errors"] if command.startswith("import") else ["-o"]
    return [*command.split(), *option, str(target)]


@pytest.fixture
def filled(county: Hte) -> Hte:
    (county.folder / SAMPLES[0].name).write_bytes(SAMPLES[0].read_bytes())
    return county


def test_each_command_that_writes_one_file_is_in_the_table():
    known = {
        tuple(command.split()[:2]) if not command.startswith(("import", "template")) else (command.split()[0], "") for command in FILES
    }
    lone = {
        place[:2]
        for place, kinds, mark in parameters()
        if mark is not None and not (mark.folder and place[2] != "errors") and not (place[2] == "output" and get_args(kinds[0]))
    }
    assert lone - known == set()


@pytest.mark.parametrize("command", FILES)
def test_nothing_is_written_over_that_must_not_be(filled: Hte, command: str):
    name = FILES[command]
    ending = Path(name).suffix
    before = filled.store.read_bytes()
    (filled.folder / f"link{ending}").symlink_to(filled.store)
    (filled.folder / f"hard{ending}").hardlink_to(filled.store)
    (filled.folder / f"folder{ending}").mkdir()
    os.mkfifo(filled.folder / f"fifo{ending}")
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(os.path.relpath(filled.folder / f"s{ending}"))
    (filled.folder / f"ring{ending}").symlink_to(f"ring{ending}")
    (filled.folder / f"null{ending}").symlink_to("/dev/null")
    for place in (f"link{ending}", f"hard{ending}", f"folder{ending}", f"fifo{ending}", f"s{ending}", f"ring{ending}", f"null{ending}"):
        done = filled.here(*words(command, place), "--force")
        refused = {3} if place == f"ring{ending}" else {0, 2} if place == f"folder{ending}" and command.startswith("import") else {2}
        assert done.code in refused, (place, done.stderr)
    for place in ("hte.db", "hte.db-wal", "hte.db-shm", "HTE.DB", "./hte.db"):
        assert filled.here(*words(command, place), "--force").code == 2, place
    assert filled.here(*words(command, "长" * 90 + ending), "--force").code == 2
    assert stat.S_ISFIFO((filled.folder / f"fifo{ending}").stat().st_mode)
    assert Path("/dev/null").is_char_device()
    assert filled.store.read_bytes() == before
    assert filled.here("db", "check").code == 0


@pytest.mark.parametrize("command", FILES)
def test_a_file_that_is_there_stays_unless_it_is_forced(filled: Hte, command: str):
    target = filled.folder / FILES[command]
    target.write_bytes(b"mine")
    done = filled.here(*words(command, target.name))
    assert (done.code, target.read_bytes(), "--force" in done.stderr) == (4, b"mine", True)
    forced = filled.here(*words(command, target.name), "--force")
    assert forced.code in (0, 3, 4), forced.stderr
    assert (target.read_bytes() == b"mine") == (forced.code != 0 or command.startswith("import"))
    assert [path.name for path in filled.folder.iterdir() if "part" in path.name] == []


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("n", 4)])
def test_on_a_terminal_it_is_asked_for(filled: Hte, answer: str, code: int):
    (filled.folder / "out.csv").write_bytes(b"mine")
    seen = patch("hte_cli.cli.guarding.converses", return_value=True)
    with seen, patch("typer.confirm", return_value=answer == "y") as asked:
        assert filled.here("cert", "list", "-o", "out.csv").code == code
    assert asked.call_count == 1
    assert ((filled.folder / "out.csv").read_bytes() == b"mine") == (answer == "n")


def test_no_command_writes_over_what_it_reads(filled: Hte):
    filled.here("plan", "init", "mine")
    rules = (filled.folder / "mine" / "rules.yaml").read_bytes()
    linked = filled.folder / "linked.json"
    linked.symlink_to(filled.folder / "mine" / "rules.yaml")
    assert filled.here("--plan", "mine", "cert", "list", "-o", "linked.json", "--force").code == 2
    name = SAMPLES[0].name
    (filled.folder / "same.xlsx").hardlink_to(filled.folder / name)
    for place in (name, "same.xlsx"):
        assert filled.here("import", "1-*.xlsx", "--errors", place, "--force").code == 2
    assert (filled.folder / "mine" / "rules.yaml").read_bytes() == rules
    assert (filled.folder / name).read_bytes() == SAMPLES[0].read_bytes()


def test_a_folder_of_papers_counts_file_by_file(filled: Hte):
    (filled.folder / "papers").mkdir()
    (filled.folder / "papers" / "page-2024H1.html").write_bytes(b"mine")
    assert filled.here("report", "all", "--half", "2024H1", "-o", "papers").code == 4
    assert [path.read_bytes() for path in (filled.folder / "papers").iterdir()] == [b"mine"]
    assert filled.here("report", "all", "--half", "2024H1", "-o", "papers", "--force").code == 0
    assert len(list((filled.folder / "papers").iterdir())) == 3


def test_a_name_of_255_bytes_can_be_written_and_a_longer_one_not(filled: Hte):
    assert filled.here("cert", "list", "-o", "a" * 251 + ".csv").code == 0
    assert filled.here("cert", "list", "-o", "a" * 252 + ".csv").code == 2


class Full(io.FileIO):
    """A file on a disk on which no more than a few bytes find room."""

    def write(self, data: Any, /) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("command", [one for one in FILES if not one.startswith(("db", "import", "award", "report export", "source"))])
def test_a_full_disk_leaves_nothing_and_ends_in_one_sentence(filled: Hte, command: str):
    before = sorted(path.name for path in filled.folder.iterdir())
    with patch.object(io, "FileIO", Full):
        done = filled.here(*words(command, FILES[command]))
    assert (done.code, len(done.stderr.strip().splitlines())) == (1, 1), done.stderr
    assert "HTE_DEBUG" not in done.stderr
    assert sorted(path.name for path in filled.folder.iterdir()) == before


def test_what_is_still_written_after_a_failure_goes_nowhere(tmp_path: Path):
    archives = []

    def broken() -> None:
        with replacing(tmp_path / "a.zip") as file:
            archives.append(zipfile.ZipFile(file, "w"))
            archives[0].writestr("a", b"a" * 100_000)
            raise KeyError

    with pytest.raises(KeyError):
        broken()
    archives[0].close()  # as its destructor does
    assert list(tmp_path.iterdir()) == []


@private
def test_files_with_accounts_or_persons_are_for_their_owner_alone(filled: Hte):
    filled.here("contact", "set", "天山雪", "--bank", "示例银行", "--account", "6222000011112222")
    kept = filled.json("source", "list")[0]["sha256"]
    filled.workbook("bad.xlsx", 名单=[["企业名称", "统一社会信用代码"], ["甲示例有限公司", "1"]])
    (filled.folder / "old.csv").write_bytes(b"")
    (filled.folder / "old.csv").chmod(0o644)
    private = (
        ("contact", "list", "--private", "-o", "private.csv"),
        ("contact", "list", "--private", "-o", "old.csv", "--force"),
        ("source", "export", kept, "-o", "source.xlsx"),
        ("import", "bad.xlsx", "--errors", "back.xlsx"),
        ("db", "backup", "copy.db"),
    )
    for one in private:
        assert filled.here(*one).code in (0, 5)
    for name in ("private.csv", "old.csv", "source.xlsx", "back.xlsx", "copy.db"):
        assert stat.S_IMODE((filled.folder / name).stat().st_mode) == 0o600, name
    assert filled.here("cert", "list", "-o", "open.csv").code == 0
    assert stat.S_IMODE((filled.folder / "open.csv").stat().st_mode) & 0o044


def test_a_private_value_is_not_remembered(empty: Hte):
    empty.workbook("firms.xlsx", 名单=[["企业名称", "统一社会信用代码"], ["精河县甲乙示例有限公司", "91652722MAXX00015B"]])
    done = empty.here(
        "import", "firms.xlsx", "--set", "bank=某银行", "--set", "account=6222000011112222", "--create-missing", "--save-profile", "p"
    )
    shown = empty.here("journal", "show", "2")
    document = empty.here("journal", "show", "2", "--format", "json")
    assert done.code == 0
    private = empty.here("journal", "show", "2", "--private", "--format", "json")
    assert "6222000011112222" not in shown.stdout + document.stdout + private.stdout


def test_a_folder_that_is_not_there_is_not_found_before_anything_is_done(filled: Hte):
    before = filled.store.read_bytes()
    for command, name in FILES.items():
        assert (command, filled.here(*words(command, f"absent/{name}")).code) == (command, 3)
    assert not (filled.folder / "absent").exists()
    assert filled.store.read_bytes() == before


@pytest.mark.parametrize("command", ["plan init", "report all --half 2024H1 -o", "demo --keep", "import 1-enterprises.xlsx 2.csv --errors"])
def test_a_folder_with_a_name_that_none_can_have_is_a_usage_fault(filled: Hte, command: str):
    assert filled.here(*command.split(), "长" * 90).code == 2


@pytest.mark.parametrize("command", ["plan init", "report all --half 2024H1 -o", "demo --keep"])
def test_a_full_disk_leaves_no_folder(filled: Hte, command: str):
    with patch.object(io, "FileIO", Full):
        done = filled.here(*command.split(), "new/folder")
    assert (done.code, (filled.folder / "new").exists()) == (1, False), done.stderr


def returned(empty: Hte, rows: list[list[object]], *words: str) -> Any:
    empty.workbook("list.xlsx", 名单=rows)
    assert empty.here("import", "list.xlsx", "--create-missing", "--errors", "back.xlsx", *words).code in (0, 5)
    return load_workbook(empty.folder / "back.xlsx").worksheets[0]


def test_what_goes_back_names_no_option_of_ours(empty: Hte):
    sheet = returned(
        empty, [["企业名称", "统一社会信用代码", "证书编号", "发证日期"], ["甲示例有限公司", "91652722MAXX00015B", "X1", None]]
    )
    said = " ".join(str(cell.comment.text if cell.comment else cell.value) for row in sheet.iter_rows() for cell in row)
    assert "--" not in said
    assert "hte import" not in said


def test_an_unclosed_quotation_mark_goes_back_beside_the_rows_that_were_written(empty: Hte):
    text = '企业名称,统一社会信用代码\n精河县甲乙示例有限公司,91652722MAXX00015B\n"精河县丙丁示例有限公司,\n'
    (empty.folder / "half.csv").write_text(text, encoding="utf-8")
    done = empty.here("import", "half.csv", "--create-missing", "--partial", "--errors", "back.xlsx")
    assert done.code == 5, done.stderr
    assert len(empty.json("enterprise", "list")) == 1
    assert load_workbook(empty.folder / "back.xlsx").worksheets[0]["C3"].value


def test_two_files_of_one_name_go_back_as_two_into_a_folder_that_is_made(empty: Hte):
    for folder in ("a", "b"):
        (empty.folder / folder).mkdir()
        (empty.folder / folder / "list.csv").write_text(f"企业名称,统一社会信用代码\n{folder}示例有限公司,1\n", encoding="utf-8")
    assert empty.here("import", "a/list.csv", "b/list.csv", "--create-missing", "--errors", "退回").code == 5
    assert sorted(path.name for path in (empty.folder / "退回").iterdir()) == ["list-退回.xlsx", "list-退回2.xlsx"]


def test_a_formula_that_shows_a_formula_comes_back_as_text(tmp_path: Path):
    shown = {"A": "=1+1", "B": "文字"}
    book = Workbook()
    book.worksheets[0]["A1"], book.worksheets[0]["B1"] = '="="&"1+1"', '="文"&"字"'
    book.save(tmp_path / "made.xlsx")
    with zipfile.ZipFile(tmp_path / "made.xlsx") as whole, zipfile.ZipFile(tmp_path / "valued.xlsx", "w") as valued:
        for name in whole.namelist():
            content = whole.read(name).decode()
            for column, text in shown.items():
                content = re.sub(rf'(<c r="{column}1")([^>]*>)(<f>[^<]*</f>)<v ?/?>(</v>)?', rf'\1 t="str"\2\3<v>{text}</v>', content)
            valued.writestr(name, content)
    sheets = [SheetCells("Sheet", lambda: iter([(1, list(shown.values()))]), (), False)]
    faulty = Faulty(
        str(tmp_path / "made.xlsx"),
        (tmp_path / "valued.xlsx").read_bytes(),
        sheets,
        {"Sheet": 1},
        [Problem("x", "x", sheet="Sheet", row=2)],
    )
    write_returned(faulty, tmp_path / "back.xlsx")
    sheet = load_workbook(tmp_path / "back.xlsx").worksheets[0]
    assert [(sheet[f"{column}1"].value, sheet[f"{column}1"].data_type) for column in shown] == [("=1+1", "s"), ("文字", "s")]
