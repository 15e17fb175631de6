"""What the lists write into a file, an import reads back without a difference (both formats, both languages)."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from running import Hte

NOUNS = ("enterprise", "cert", "event", "annual", "statistic", "reserve")
CODES = ("91652722MAXX00015B", "91652722MAXX000236", "91652722MAXX000311", "91652722MAXX0004XQ")
JIA, YI, BING, DING, WU = (f"精河县{sign}示例有限公司" for sign in "甲乙丙丁戊")
both_files = pytest.mark.parametrize("ending", ["xlsx", "csv"])
both_languages = pytest.mark.parametrize("lang", ["zh", "en"])

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("enterprise", "add", "--name", JIA, "--uscc", CODES[0], "--registered-on", "2001-02-03", "--township", "=精河镇+1"),
    ("enterprise", "add", "--name", YI, "--uscc", CODES[1], "--joined-on", "2022-02-01", "--industry", '\'-新材料, "含引号"'),
    ("enterprise", "add", "--name", BING, "--former-name", "精河县丙一示例有限公司", "--former-name", "精河县丙二示例有限公司"),
    ("enterprise", "add", "--name", DING, "--uscc", CODES[3]),
    ("enterprise", "add", "--name", WU),
    ("enterprise", "rename", JIA, "--to", "精河县甲新(更名)示例有限公司", "--on", "2024-05-01"),
    ("enterprise", "leave", CODES[1], "--on", "2025-03-31", "--why", "moved"),
    ("enterprise", "leave", DING, "--on", "2024-06-30", "--why", "merged", "--into", WU),
    ("enterprise", "leave", WU, "--on", "2025-06-30", "--why", "dissolved"),
    ("cert", "add", JIA, "--number", "GR201965000001", "--issued-on", "2019-11-01", "--occasion", "first"),
    ("cert", "add", JIA, "--number", "GR202265000001", "--issued-on", "2022-11-01"),
    ("cert", "add", BING, "--number", "GR202265000002", "--issued-on", "2022-11-01", "--valid-until", "2025-10-30"),
    ("cert", "add", BING, "--number", "2024652722A0000017", "--issued-on", "2024-05-06", "--scheme", "tech-sme"),
    ("cert", "edit", "GR202265000002", "--announced-on", "2022-12-01", "--announcement", "国科火字〔2022〕1号", "--batch", "01"),
    ("cert", "revoke", "GR202265000002", "--effective", "2024-01-01", "--decided", "2024-03-01"),
    ("event", "add", JIA, "--kind", "listing", "--on", "2023-05-05", "--board", "科创板"),
    ("event", "add", JIA, "--kind", "prize", "--on", "2023-05-05", "--title", "+一等奖", "--grade", "region", "--region-amount", "0.01"),
    ("event", "add", BING, "--kind", "platform", "--on", "2023-05-05", "--title", "0012", "--prefecture-amount", "30万元", "--doc", "001"),
    ("event", "add", WU, "--kind", "relocation", "--on", "2023-05-05", "--title", "relocation"),
    ("annual", "set", JIA, "--year", "2023", "--above-scale", "--revenue", "9876543210.12", "--rd-spending", "0", "--staff", "0"),
    ("annual", "set", BING, "--year", "2023", "--not-above-scale", "--staff", "12345", "--rd-staff", "7"),
    ("annual", "set", WU, "--year", "2024", "--revenue", "100.1"),
    ("statistic", "set", "above-scale", "--year", "2023", "--value", "25"),
    ("statistic", "set", "above-scale", "--year", "2024", "--value", "29", "--as-of", "2024-06-30"),
    ("reserve", "add", JIA, "--on", "2022-02-02", "--source", "科技型中小企业"),
    ("reserve", "add", WU, "--on", "2022-03-02"),
)


@pytest.fixture(scope="module")
def rich(begun: Hte, tmp_path_factory: pytest.TempPathFactory) -> Hte:
    """A store with every field of every kind, by hand. For tests that only read."""
    folder = tmp_path_factory.mktemp("rich")
    shutil.copy(begun.store, folder)
    program = type(begun)(folder)
    for command in COMMANDS:
        done = program.here(*command)
        assert done.code == 0, (command, done.stderr)
    return program


def records(hte: Hte) -> dict[str, Any]:
    """Everything that the lists show; the one a firm was merged into by its present name or code."""
    found = {noun: hte.json(noun, "list") for noun in NOUNS}
    for enterprise in found["enterprise"]:
        enterprise["merged_into"] = bool(enterprise["merged_into"])
    return found


def written(hte: Hte, folder: Path, lang: str, ending: str) -> list[Path]:
    files = [folder / f"{noun}.{ending}" for noun in NOUNS]
    for noun, file in zip(NOUNS, files, strict=True):
        done = hte.here("--lang", lang, noun, "list", "-o", file)
        assert done.code == 0, done.stderr
    return files


def outcomes(document: dict[str, Any]) -> dict[str, int]:
    sheets = [sheet for file in document["files"] for sheet in file["sheets"]]
    return {key: sum(sheet[key] for sheet in sheets) for key in ("read", "new", "changed", "same", "skipped", "refused")}


@both_files
@both_languages
def test_importing_the_lists_into_the_same_store_changes_nothing(rich: Hte, tmp_path: Path, lang: str, ending: str):
    before = records(rich)
    done = rich.here("import", *written(rich, tmp_path, lang, ending), "--format", "json")
    assert (done.code, done.document["entry"]) == (0, None), done.stdout
    count = sum(len(some) for some in before.values())
    assert outcomes(done.document) == {"read": count, "new": 0, "changed": 0, "same": count, "skipped": 0, "refused": 0}
    assert [p for p in done.document["problems"] if p["code"] not in ("number-pattern", "valid-until-differs")] == []
    assert records(rich) == before


@both_files
@both_languages
def test_importing_the_lists_into_an_empty_store_gives_the_same_records(rich: Hte, empty: Hte, tmp_path: Path, lang: str, ending: str):
    files = written(rich, tmp_path, lang, ending)
    done = empty.here("import", *reversed(files), "--format", "json")
    assert done.code == 0, done.stdout
    assert outcomes(done.document)["new"] == sum(len(some) for some in records(rich).values())
    assert records(empty) == records(rich)
    (merged,) = [e["merged_into"] for e in empty.json("enterprise", "list") if e["merged_into"]]
    assert merged == WU


def test_an_inferred_occasion_is_not_stated_by_a_round_trip(county: Hte, tmp_path: Path):
    assert county.json("cert", "list", "--inferred")
    files = written(county, tmp_path, "zh", "xlsx")
    assert county.here("import", *files, "-f", "json").document["entry"] is None


def test_one_firm_may_bear_the_name_that_another_had(empty: Hte, tmp_path: Path):
    for name, code, on in ((JIA, CODES[0], "2023-01-01"), (YI, CODES[1], None)):
        assert empty.here("enterprise", "add", "--name", name, "--uscc", code).code == 0
        if on:
            assert empty.here("enterprise", "rename", code, "--to", BING, "--on", on).code == 0
    assert empty.here("enterprise", "rename", CODES[1], "--to", JIA, "--on", "2024-01-01").code == 0
    done = empty.here("import", *written(empty, tmp_path, "zh", "xlsx"), "-f", "json")
    assert (done.code, done.document["entry"]) == (0, None), done.stdout


def test_a_firm_merged_into_one_that_nobody_knows_is_refused(empty: Hte):
    rows = [["企业名称", "统一社会信用代码", "迁出日期", "迁出原因", "并入企业"], [JIA, CODES[0], "2024-01-01", "合并", YI]]
    done = empty.here("import", empty.workbook("merged.xlsx", 企业=rows), "-f", "json")
    assert (done.code, [(p["code"], p["row"], p["column"]) for p in done.document["problems"]]) == (5, [("merged-into-unknown", 2, "E")])


TEXT = st.text(st.sampled_from("精河甲示例公司=+-@'\"＝＋（）()0 1９,;，；\tａB.·#*%/~^_合计：:"), min_size=1, max_size=12)


@both_files
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(name="=1+1", title="'=1", township="'", document="007")
@example(name="'＝甲", title="-甲", township="''+", document="1.0")
@given(name=TEXT, title=TEXT, township=TEXT, document=TEXT)
def test_odd_characters_survive(begun: Hte, tmp_path: Path, ending: str, name: str, title: str, township: str, document: str):
    for file in tmp_path.iterdir():
        file.unlink()
    shutil.copy(begun.store, tmp_path)
    hte = type(begun)(tmp_path)
    name = f"{name}示例有限公司"
    # "--" before what might look like an option is not enough for an option's value: it is joined by "=".
    added = hte.here("enterprise", "add", f"--name={name}", f"--uscc={CODES[0]}", f"--township={township}")
    event = ("event", "add", CODES[0], "--kind", "prize", "--on", "2023-05-05", f"--title={title}", f"--doc={document}")
    for done in (added, hte.here(*event)):
        assume("states nothing" not in done.stderr)
        assert done.code == 0, done.stderr
    before = {noun: hte.json(noun, "list") for noun in ("enterprise", "event")}
    files = [tmp_path / f"{noun}.{ending}" for noun in before]
    for noun, file in zip(before, files, strict=True):
        assert hte.here(noun, "list", "-o", file).code == 0
    same = hte.here("import", *files, "-f", "json")
    assert (same.code, same.document["entry"]) == (0, None), same.stdout
    shutil.copy(begun.store, tmp_path)
    assert hte.here("import", *files).code == 0
    assert {noun: hte.json(noun, "list") for noun in before} == before
