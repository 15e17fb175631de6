"""What must hold of every import, through real files: order decides nothing, and a second time changes nothing."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from counties import code
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from storing import STAMP
from workbooks import Row, contents, dealt, new_store, rows

from hte_cli.services.importing import import_files
from hte_cli.services.journals import journal
from hte_cli.store.verifying import altered
from hte_cli.values.importing import ImportReport, ImportWishes

MISSING = ("refuse", "create", "skip")
KEPT = ImportWishes(partial=True)


def wishes(missing: str) -> ImportWishes:
    return ImportWishes(partial=True, missing=missing)  # type: ignore[arg-type]


def told(report: ImportReport) -> Counter[tuple[str, str, str]]:
    """The problems, wherever they stood; of two records that are doubtful together the one that came later is named."""
    together = ("first-twice", "renewal-twice", "overlap", "match-twice", "number-near", "account-shared")
    return Counter((p.code, p.severity, "" if p.code in together else p.value) for p in report.problems)


@given(rows(), st.sampled_from(MISSING), st.integers(0, 10**6), st.integers(0, 10**6))
@examples(12)
def test_the_order_of_files_and_rows_decides_nothing(template: Path, some: tuple[Row, ...], missing: str, one: int, other: int) -> None:
    found = []
    for seed in (one, other + 10**6):
        with TemporaryDirectory() as folder:
            workspace = new_store(template, Path(folder))
            report = import_files(workspace, dealt(Path(folder), some, seed), wishes(missing), STAMP)
            outcomes = {what: report.total(what) for what in ("read", "refused", "skipped", "unknown")}
            found.append((contents(workspace), told(report), outcomes))
    for first, second in zip(*found, strict=True):
        assert first == second


@given(rows(), st.sampled_from(MISSING), st.integers(0, 10**6), st.integers(0, 10**6))
@examples(8)
def test_importing_again_changes_nothing_and_writes_no_entry(
    template: Path, some: tuple[Row, ...], missing: str, one: int, other: int
) -> None:
    with TemporaryDirectory() as folder:
        workspace = new_store(template, Path(folder) / "store")
        paths = dealt(Path(folder), some, one)
        import_files(workspace, paths, wishes(missing), STAMP)
        before, entries = contents(workspace), len(journal(workspace))
        for again in (paths, dealt(Path(folder), some, other)):
            report = import_files(workspace, again, wishes(missing), STAMP)
            assert report.entry is None
            assert report.total("new") == report.total("changed") == 0
        assert contents(workspace) == before
        assert len(journal(workspace)) == entries
        with workspace.store.read() as connection:
            assert list(altered(connection)) == []


@given(rows(), st.integers(0, 10**6))
@examples(6)
def test_file_by_file_comes_to_the_same_as_all_at_once(template: Path, some: tuple[Row, ...], seed: int) -> None:
    """The enterprises first, all together: their keys are what they were first recorded by."""
    sound = [row for row in some if "？？" not in dict(row.cells).values()]
    with TemporaryDirectory() as folder:
        paths = dealt(Path(folder), sound, seed)
        at_once, by_file = (new_store(template, Path(folder) / name) for name in ("at-once", "by-file"))
        import_files(at_once, paths, KEPT, STAMP)
        lists = [path for path in paths if path.name.startswith("enterprise")]
        for some_paths in (lists, *([path] for path in paths if path not in lists)):
            import_files(by_file, some_paths, KEPT, STAMP)
        assert contents(by_file) == contents(at_once)


@pytest.mark.parametrize("partial", [False, True])
def test_a_refused_row_stops_all_rows_unless_partial(template: Path, tmp_path: Path, partial: bool) -> None:
    good = Row("enterprise", (("企业名称", "示例公司"),))
    bad = Row("enterprise", (("企业名称", "另一公司"), ("迁入日期", "？？")))
    workspace = new_store(template, tmp_path)
    before = contents(workspace)
    report = import_files(workspace, dealt(tmp_path, [good, bad], 1), ImportWishes(partial=partial), STAMP)
    assert (report.applied, report.errors) == (partial, 1)
    assert len(contents(workspace)) == len(before) + partial


@pytest.mark.parametrize("validity", ["", "三年", "3年", "2024.02.29-2027.02.28", "2027-02-28"])
def test_a_certificate_of_29_february_is_recorded_to_28_february(template: Path, tmp_path: Path, validity: str) -> None:
    firm = Row("enterprise", (("企业名称", "示例公司"),))
    leap = Row("hte", (("企业名称", "示例公司"), ("证书编号", "GR202465000001"), ("发证日期", "2024-02-29"), ("有效期至", validity)))
    workspace = new_store(template, tmp_path)
    assert import_files(workspace, dealt(tmp_path, [firm, leap], 1), ImportWishes(), STAMP).applied
    assert contents(workspace)["certification", "hte\tGR202465000001"]["valid_until"] == "2027-02-28"


def lists(folder: Path, *tables: tuple[Row, ...]) -> list[Path]:
    """A file for each table, in their order."""
    made = []
    for number, table in enumerate(tables):
        (folder / str(number)).mkdir()
        made += dealt(folder / str(number), table, 0, piles_of_kind=1)
    return made


def listed(sheet: str, **cells: str) -> tuple[Row, ...]:
    return (Row(sheet, tuple(cells.items())),)


CODED = listed("enterprise", 企业名称="甲公司", 统一社会信用代码=code(1))
RENAMED = listed("enterprise", 企业名称="乙公司", 统一社会信用代码=code(1), 曾用名="甲公司")
HELD = listed("hte", 企业名称="甲公司", 证书编号="GR202265000001", 发证日期="2022-10-18")
RENAMED_WITHOUT_CODE = listed("enterprise", 企业名称="乙公司", 曾用名="甲公司")
ONLY_CODED = listed("enterprise", 统一社会信用代码=code(1), 所属乡镇="精河镇")
OF_ANOTHER_NAME = listed("hte", 企业名称="丙公司", 证书编号="GR202265000001", 发证日期="2022-10-18", 认定类型="首次认定")


@pytest.mark.parametrize(
    ("first", "tables", "enterprises", "problems"),
    [
        pytest.param((), (CODED, RENAMED), ["乙公司"], [], id="a list with the old name, one with the new and the old as 曾用名"),
        pytest.param((), (CODED, RENAMED_WITHOUT_CODE), ["乙公司"], [], id="the new name and the old one, without a code"),
        pytest.param((), (CODED, ONLY_CODED), ["甲公司"], [], id="a row with only a code, and one that names it"),
        pytest.param(
            (CODED,), (HELD, OF_ANOTHER_NAME), ["甲公司"], ["name-differs"], id="a number under the recorded name, and under another"
        ),
    ],
)
def test_two_files_come_to_the_same_in_either_order(
    template: Path,
    tmp_path: Path,
    first: tuple[tuple[Row, ...], ...],
    tables: tuple[tuple[Row, ...], ...],
    enterprises: list[str],
    problems: list[str],
) -> None:
    found = []
    for order in (tables, tables[::-1]):
        folder = tmp_path / str(len(found))
        workspace = new_store(template, folder)
        report = import_files(workspace, lists(folder, *first, *order), KEPT, STAMP)
        found.append((contents(workspace), told(report)))
        assert [row["name"] for (table, _key), row in contents(workspace).items() if table == "enterprise"] == enterprises
        assert [p.code for p in report.problems] == problems
    assert found[0] == found[1]
