"""`hte source`: the files that records came from, kept once and given back byte by byte."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import sha256

import pytest

from hte_cli.store import sources
from running import SAMPLES, Hte

CODE = "91652722MAXX00066K"


def kept(hte: Hte) -> dict[str, str]:
    """File → hash."""
    return {file["file"]: file["sha256"] for file in hte.json("source", "list")}


def test_every_file_of_an_import_is_kept_once_and_given_back_as_it_was(county: Hte):
    found = kept(county)
    assert found == {sample.name: sha256(sample.read_bytes()).hexdigest() for sample in SAMPLES}
    for sample in SAMPLES:
        assert county.here("source", "export", found[sample.name][:12], "-o", f"back-{sample.name}").code == 0
        assert (county.folder / f"back-{sample.name}").read_bytes() == sample.read_bytes()
    assert county.here("undo", "2").code == 0
    assert county.here("import", *(sample.name for sample in SAMPLES)).code == 0
    assert [(f["entry"], f["entries"]) for f in county.json("source", "list")] == [(2, 2)] * len(SAMPLES)


def test_where_nothing_is_written_nothing_is_kept(county: Hte):
    before = kept(county)
    good = county.workbook("good.xlsx", 名录=[["企业名称"], ["新设示例有限公司"]])
    bad = county.workbook("bad.xlsx", 名录=[["企业名称", "成立日期"], ["另设示例有限公司", "？？"]])
    same = county.workbook("same.xlsx", 名录=[["企业名称", "统一社会信用代码"], ["精河县托里河示例环保科技股份有限公司", CODE]])
    for words, code in ((["--dry-run", good], 0), ([good, bad], 5), ([same], 0)):
        assert county.here("import", *words).code == code
    assert kept(county) == before
    assert county.here("import", "--partial", good, bad).code == 5
    assert kept(county).keys() - before.keys() == {good}


def test_the_explanation_ends_in_a_file_that_can_be_opened(county: Hte):
    page = county.here("subsidy", "explain", CODE, "--year", "2024").stdout
    words = next(line.split() for line in page.splitlines() if "2-hte-certificates.xlsx" in line and "source export" in line)
    assert words[0] == "hte"
    (county.folder / words[-1]).unlink()
    assert county.here(*words[1:]).code == 0
    original = next(sample for sample in SAMPLES if sample.name == words[-1])
    assert (county.folder / words[-1]).read_bytes() == original.read_bytes()


@pytest.mark.parametrize(("words", "code"), [(["0123456789ab", "-o", "new"], 3), (["", "-o", "new"], 3)], ids=["no such hash", "several"])
def test_a_hash_that_means_no_file_or_several_is_not_found(county: Hte, words: list[str], code: int):
    assert county.here("source", "export", *words).code == code
    assert not (county.folder / "new").exists()


def test_a_file_that_is_there_is_not_written_over(county: Hte):
    assert county.here("source", "export", kept(county)[SAMPLES[0].name], "-o", SAMPLES[1].name).code == 4
    assert (county.folder / SAMPLES[1].name).read_bytes() == SAMPLES[1].read_bytes()


def test_a_file_that_is_too_large_is_imported_and_said_not_to_be_kept(hte: Hte, monkeypatch: pytest.MonkeyPatch):
    file = hte.workbook("list.xlsx", 名录=[["企业名称"], ["新设示例有限公司"]])
    size = (hte.folder / file).stat().st_size
    monkeypatch.setattr(sources, "MOST_KEPT", size - 1)
    done = hte.here("import", file, "--format", "json")
    assert (done.code, done.codes) == (0, ["source-large"])
    assert hte.json("source", "list")[0]["kept"] is False
    assert hte.here("source", "export", kept(hte)[file], "-o", "back.xlsx").code == 3
    assert hte.json("journal", "verify")["ok"] is True


@pytest.mark.parametrize("content", [b"\x00", b"x\x9c\x03\x00\x00\x00\x00\x01"], ids=["no zlib", "other bytes"])
def test_kept_bytes_that_were_changed_are_found(county: Hte, content: bytes):
    name, hash_ = next(iter(kept(county).items()))
    with closing(sqlite3.connect(county.store)) as connection, connection:
        connection.execute("UPDATE source_file SET content = ? WHERE sha256 = ?", (content, hash_))
    done = county.here("db", "check")
    assert (done.code, name in done.stdout) == (7, True)
    assert county.here("source", "export", hash_, "-o", "back").code == 7
    assert not (county.folder / "back").exists()
