"""`hte import` of a folder and of a ZIP archive: everything in it that is a list, all else named; and of names in any bytes."""

from __future__ import annotations

import os
import struct
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from running import Hte

CODES = ("91652722MAXX00015B", "91652722MAXX000236", "91652722MAXX000311", "91652722MAXX0004XQ")
FIRMS = ("精河县甲示例有限公司", "精河县乙示例有限公司", "精河县丙示例有限公司", "精河县丁示例有限公司")
PDF, PNG, DOC = b"%PDF-1.7 x", b"\x89PNG\r\n\x1a\nx", "这是通知。\n请各乡镇于6月底前报送，逾期不候。\n联系人：张三，李四，王五\n".encode()


def a_list(*numbers: int, separator: str = ",") -> bytes:
    rows = [("企业名称", "统一社会信用代码"), *((FIRMS[n], CODES[n]) for n in numbers)]
    return "".join(f"{separator.join(row)}\n" for row in rows).encode()


def a_workbook(path: Path, number: int) -> None:
    book = Workbook()
    sheet: Any = book.active
    for row in (("企业名称", "统一社会信用代码"), (FIRMS[number], CODES[number])):
        sheet.append(row)
    book.save(path)


def a_zip(path: Path, members: Mapping[str, bytes], *, flags: int = 0, **packing: Any) -> str:
    """An archive with names as they are given, in GBK where `flags` do not say UTF-8, as Chinese systems write them."""
    made = b""
    directory = b""
    for name, content in members.items():
        raw = name.encode("utf-8" if flags & 0x800 else "gbk")
        size, check = len(content), zipfile.crc32(content)  # type: ignore[attr-defined]
        fields = struct.pack("<HHHHHIIIHH", 20, flags, 0, 0, 0x21, check, size, size, len(raw), 0)
        place = len(made)
        made += b"PK\3\4" + fields + raw + content
        directory += b"PK\1\2" + struct.pack("<H", 20) + fields + struct.pack("<HHHII", 0, 0, 0, 0, place) + raw
    ends = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, len(members), len(members), len(directory), len(made), 0)
    path.write_bytes(made + directory + ends)
    return path.name


def firms(hte: Hte) -> list[str]:
    return sorted(row["name"] for row in hte.json("enterprise", "list"))


def passed(document: Any) -> dict[str, str]:
    """What was said of each file that is no list, by its name."""
    return {problem["file"]: problem["code"] for problem in document["problems"] if not problem["sheet"]}


@pytest.fixture
def folder(empty: Hte) -> Path:
    made = empty.folder / "报送"
    (made / "托里镇").mkdir(parents=True)
    (made / "2.csv").write_bytes(a_list(1))
    a_workbook(made / "1.xlsx", 0)
    (made / "托里镇" / "名单.txt").write_bytes(a_list(2, separator="\t"))
    return made


def test_everything_in_a_folder_that_is_a_list_is_read_in_the_order_of_names(empty: Hte, folder: Path):
    done = empty.json("import", "报送")
    assert [file["file"] for file in done["files"]] == ["报送/1.xlsx", "报送/2.csv", "报送/托里镇/名单.txt"]
    assert firms(empty) == sorted(FIRMS[:3])
    assert [file["file"] for file in empty.json("source", "list")] == ["报送/1.xlsx", "报送/2.csv", "报送/托里镇/名单.txt"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("~$1.xlsx", b"\5clerk"),
        (".~lock.1.xlsx#", b"x"),
        (".名单.csv", a_list(3)),
        ("1-退回.xlsx", b"PK\3\4"),
        ("1-退回2.xlsx", b"PK\3\4"),
        ("通知.pdf", PDF),
        ("照片.png", PNG),
        ("说明.txt", DOC),
        ("空.csv", b""),
        ("程序.exe", bytes(range(256)) * 20),
        ("页.html", b"<html><p>x</p></html>"),
        ("旧.dif", b'TABLE\r\n0,1\r\n"x"\r\n'),
    ],
)
def test_each_other_file_in_a_folder_is_named_and_passed_over(empty: Hte, folder: Path, name: str, content: bytes):
    (folder / name).write_bytes(content)
    done = empty.json("import", "报送")
    assert passed(done) == {f"报送/{name}": "file-passed-over"}
    assert all(problem["severity"] == "warning" and problem["message"] and problem["fix"] for problem in done["problems"])
    assert firms(empty) == sorted(FIRMS[:3])


@pytest.mark.parametrize("name", ["Thumbs.db", "desktop.ini", ".DS_Store"])
def test_what_the_system_left_in_a_folder_is_not_spoken_of(empty: Hte, folder: Path, name: str):
    (folder / name).write_bytes(b"x")
    assert empty.json("import", "报送")["problems"] == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("坏.xlsx", b"PK\3\4 no archive"),
        ("坏.csv", a_list(3).replace("丁".encode(), b"\xff")),
        ("更多.rar", b"Rar!\x1a\x07\1\0"),
        ("表.csv", "甲,乙\n1,2\n".encode()),
    ],
)
def test_what_may_be_a_list_and_cannot_be_read_refuses_the_whole_folder(empty: Hte, folder: Path, name: str, content: bytes):
    (folder / name).write_bytes(content)
    done = empty.here("import", "报送", "--format", "json")
    assert (done.code, done.document["applied"]) == (5, False)
    assert [p["file"] for p in done.document["problems"] if p["severity"] == "error"] == [f"报送/{name}"]
    assert firms(empty) == []


@pytest.mark.skipif(not Path("/proc/kmsg").exists(), reason="the system shows no such file")
@pytest.mark.parametrize("named", ["报送", "报送/kmsg", "/proc", "/sys"])
def test_what_keeps_its_reader_waiting_is_not_waited_for(empty: Hte, folder: Path, named: str):
    (folder / "kmsg").symlink_to("/proc/kmsg")
    done = empty("import", named)  # in a process: it is ended where it waits
    assert done.code == (0 if named == "报送" else 5), done.stderr
    assert ("kmsg" in done.stderr) == named.startswith("报送")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_in_a_folder_is_not_waited_for(empty: Hte, folder: Path):
    os.mkfifo(folder / "pipe")
    assert passed(empty.json("import", "报送")) == {"报送/pipe": "file-passed-over"}


def test_a_folder_without_a_list_is_refused_and_says_what_is_in_it(empty: Hte):
    (empty.folder / "f").mkdir()
    (empty.folder / "f" / "通知.pdf").write_bytes(PDF)
    done = empty.here("import", "f")
    assert done.code == 5
    assert "通知.pdf" in done.stderr


def test_a_folder_with_more_files_than_any_is_refused(empty: Hte):
    (empty.folder / "f").mkdir()
    for number in range(1_001):
        (empty.folder / "f" / f"{number}.csv").touch()
    assert empty.here("import", "f").code == 5


@pytest.mark.parametrize("flags", [0, 0x800], ids=["GBK", "UTF-8"])
def test_the_lists_of_an_archive_are_read_and_their_source_names_the_file_inside(empty: Hte, flags: int):
    members = {"精河镇/名单.csv": a_list(0), "托里镇/名单.csv": a_list(1), "__MACOSX/._x": b"x", "通知.pdf": PDF, "空/": b""}
    name = a_zip(empty.folder / "报送.zip", members, flags=flags)
    done = empty.json("import", name)
    assert [file["file"] for file in done["files"]] == ["报送.zip/托里镇/名单.csv", "报送.zip/精河镇/名单.csv"]
    assert passed(done) == {"报送.zip/通知.pdf": "file-passed-over"}
    assert firms(empty) == sorted(FIRMS[:2])
    kept = empty.json("source", "list")
    assert {file["file"] for file in kept} == {"报送.zip/托里镇/名单.csv", "报送.zip/精河镇/名单.csv"}
    assert empty.here("source", "export", kept[0]["sha256"][:12], "-o", "again.csv").code == 0
    assert (empty.folder / "again.csv").read_bytes() in (a_list(0), a_list(1))
    again = empty.json("import", name)
    assert [sheet["same"] for file in again["files"] for sheet in file["sheets"]] == [1, 1]


def test_an_archive_in_a_folder_is_read_too(empty: Hte, folder: Path):
    a_zip(folder / "丁.zip", {"名单.csv": a_list(3)})
    assert "报送/丁.zip/名单.csv" in [file["file"] for file in empty.json("import", "报送")["files"]]
    assert firms(empty) == sorted(FIRMS)


@pytest.mark.parametrize("name", ["../名单.csv", "/etc/名单.csv", "a/../../名单.csv", "C:/名单.csv", "..\\名单.csv", "\\\\x\\名单.csv"])
def test_an_archive_whose_names_point_out_of_it_is_refused(empty: Hte, name: str):
    zipped = a_zip(empty.folder / "a.zip", {"好.csv": a_list(0), name: a_list(1)})
    done = empty.here("import", zipped, "--format", "json")
    assert (done.code, done.codes) == (5, ["file-unreadable"])
    assert firms(empty) == []
    assert not (empty.folder.parent / "名单.csv").exists()


def test_an_archive_in_an_archive_is_refused_by_name(empty: Hte):
    inner = a_zip(empty.folder / "inner.zip", {"名单.csv": a_list(1)})
    a_zip(empty.folder / "a.zip", {"好.csv": a_list(0), "镇/inner.zip": (empty.folder / inner).read_bytes()})
    done = empty.here("import", "a.zip", "--format", "json")
    assert done.code == 5
    assert passed(done.document) == {"a.zip/镇/inner.zip": "file-unreadable"}
    part = empty.here("import", "a.zip", "--partial")
    assert (part.code, firms(empty)) == (5, [FIRMS[0]])


def test_a_member_that_is_protected_by_a_password_is_named(empty: Hte):
    name = a_zip(empty.folder / "a.zip", {"密.csv": a_list(0)}, flags=0x1)
    done = empty.here("import", name, "--format", "json")
    assert (done.code, passed(done.document)) == (5, {"a.zip/密.csv": "file-unreadable"})


def test_a_damaged_member_is_named_and_the_others_wait(empty: Hte):
    name = a_zip(empty.folder / "a.zip", {"好.csv": a_list(0), "坏.csv": a_list(1)})
    content = (empty.folder / name).read_bytes()
    (empty.folder / name).write_bytes(content.replace(a_list(1), a_list(1)[:-1] + b"x"))
    done = empty.here("import", name, "--format", "json")
    assert (done.code, passed(done.document)) == (5, {"a.zip/坏.csv": "file-unreadable"})
    assert firms(empty) == []


@pytest.mark.parametrize("what", ["large", "many"])
def test_an_archive_that_is_built_to_exhaust_the_machine_is_refused(empty: Hte, what: str):
    with zipfile.ZipFile(empty.folder / "a.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        if what == "large":
            made.writestr("名单.csv", a_list(0) + b"," * 40_000_000)
        for number in range(0 if what == "large" else 1_001):
            made.writestr(f"{number}.csv", b"x")
    assert empty.here("import", "a.zip").code == 5
    assert firms(empty) == []


BAD = a_list(0).replace(CODES[0].encode(), b"91652722MAXX00015C")


@pytest.mark.parametrize("where", ["folder", "archive"])
def test_the_marked_copies_of_a_folder_and_of_an_archive_go_into_a_folder(empty: Hte, where: str):
    members = {"甲/名单.csv": BAD, "乙/名单.csv": BAD.replace("甲".encode(), "乙".encode()), "好.csv": a_list(2)}
    if where == "archive":
        a_zip(empty.folder / "报送", members)
    for name, content in members.items() if where == "folder" else ():
        (empty.folder / "报送" / name).parent.mkdir(parents=True, exist_ok=True)
        (empty.folder / "报送" / name).write_bytes(content)
    done = empty.here("import", "报送", "--errors", "退回")
    assert done.code == 5, done.stderr
    assert sorted(path.name for path in (empty.folder / "退回").iterdir()) == ["名单-退回.xlsx", "名单-退回2.xlsx"]


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text are known of Linux")
def test_two_names_that_read_alike_are_two_files(empty: Hte):
    (empty.folder / "f").mkdir()
    place = os.fsencode(empty.folder / "f") + b"/"
    Path(os.fsdecode(place + "名单.csv".encode("gbk"))).write_bytes(a_list(0))
    Path(os.fsdecode(place + "名单.csv".encode())).write_bytes(a_list(1))
    done = empty.json("import", "f")
    assert sorted(file["file"] for file in done["files"]) == ["f/名单 (2).csv", "f/名单.csv"]
    assert firms(empty) == sorted(FIRMS[:2])


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text are known of Linux")
@pytest.mark.parametrize("name", ["名单.csv".encode("gbk"), b"\xff\xfe\x80.csv", b"a\nb\x1b[31m.csv"])
@pytest.mark.parametrize("sound", [True, False])
def test_a_name_in_any_bytes_is_read_told_marked_and_kept(empty: Hte, name: bytes, sound: bool):
    path = Path(os.fsdecode(os.fsencode(empty.folder) + b"/" + name))
    path.write_bytes(a_list(0) if sound else BAD)
    done = empty.here("import", path, "--errors", "back.xlsx", "--save-profile", "p", "--format", "json")
    assert done.code == (0 if sound else 5)
    assert (empty.folder / "back.xlsx").exists() is not sound
    assert len(done.document["files"]) == 1
    assert len(empty.json("source", "list")) == sound


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="the system has no /dev/fd")
@pytest.mark.parametrize(("word", "sound"), [("-", False), ("/dev/stdin", True), ("<(…)", False)])
def test_what_comes_through_a_pipe_is_read_and_marked(empty: Hte, word: str, sound: bool):
    import subprocess

    (empty.folder / "in.csv").write_bytes(a_list(0) if sound else BAD)
    named = "<(cat in.csv)" if word == "<(…)" else f"{word} < <(cat in.csv)"
    line = f"'{empty.command[0]}' import {named} --errors back.xlsx --format json"
    done = subprocess.run(["bash", "-c", line], cwd=empty.folder, env=empty.environment(), capture_output=True, check=False)
    assert done.returncode == (0 if sound else 5), done.stderr.decode()
    assert (empty.folder / "back.xlsx").exists() is not sound
    assert len(firms(empty)) == sound
