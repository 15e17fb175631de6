import json
import os
from pathlib import Path

import pytest
from sample_tables import TABLE

from hte_cli.errors import HteError, UsageFault
from hte_cli.report.formats.files import format_of, write_document, write_table


@pytest.mark.parametrize(("name", "format_"), [("a.csv", "csv"), ("a.b.XLSX", "xlsx"), ("表.json", "json")])
def test_the_ending_names_the_format(name, format_):
    assert format_of(Path(name)) == format_


@pytest.mark.parametrize("name", ["a", "a.xls", "a.docx", ".csv", "a.csv.gz"])
def test_any_other_ending_is_refused(name):
    with pytest.raises(UsageFault):
        format_of(Path(name))


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_table_becomes_a_file_and_nothing_is_left_beside_it(tmp_path, name):
    (tmp_path / name).write_text("old")
    write_table(TABLE, tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).stat().st_size > 300


def test_several_tables_fit_a_workbook_only(tmp_path):
    write_table([TABLE, TABLE], tmp_path / "a.xlsx")
    with pytest.raises(UsageFault):
        write_table([TABLE, TABLE], tmp_path / "a.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]


def test_a_table_is_no_json_document(tmp_path):
    with pytest.raises(UsageFault):
        write_table(TABLE, tmp_path / "a.json")


def test_a_document_becomes_a_file_in_utf_8(tmp_path):
    write_document({"名称": iter(["甲"])}, tmp_path / "a.json")
    assert json.loads((tmp_path / "a.json").read_text("utf-8")) == {"名称": ["甲"]}


def broken():
    yield {"a": 1}
    raise RuntimeError


def test_a_document_that_breaks_off_leaves_the_old_file(tmp_path):
    (tmp_path / "a.json").write_text("old")
    with pytest.raises(RuntimeError):
        write_document({"a": broken()}, tmp_path / "a.json")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.json"])
def test_a_missing_folder_and_a_folder_in_the_way_are_faults_with_a_hint(tmp_path, name):
    (tmp_path / name).mkdir()
    for target in (tmp_path / "none" / name, tmp_path / name):
        with pytest.raises(HteError) as stopped:
            write_document({}, target) if name == "a.json" else write_table(TABLE, target)
        assert (str(target) in stopped.value.message, bool(stopped.value.hint)) == (True, True)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_that_is_open_elsewhere_is_a_fault_and_stays_as_it_is(tmp_path, monkeypatch):
    def held(self, target):
        raise PermissionError(13, "in use")

    (tmp_path / "a.csv").write_text("old")
    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(HteError):
        write_table(TABLE, tmp_path / "a.csv")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    write_table(TABLE, tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes().startswith(b"\xef\xbb\xbf")
