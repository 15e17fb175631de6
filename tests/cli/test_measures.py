"""The plan's measures: listed by unit, reported by hand and from workbooks, and who is missing."""

from __future__ import annotations

import pytest

from running import Hte


def status(hte: Hte, half: str = "2024H1"):
    return hte.json("measure", "status", "--half", half)


def test_the_thirteen_measures_and_their_units(county: Hte):
    measures = county.json("measure", "list")
    assert [m["clause"] for m in measures][:5] == ["二㈠1", "二㈠2", "二㈠3", "二㈠4", "二㈠5"]
    assert len(measures) == 13
    led = [m["clause"] for m in county.json("measure", "list", "--unit", "科技局", "--lead")]
    assert (len(led), len(county.json("measure", "list", "--unit", "县科技局"))) == (10, 13)
    assert [m["clause"] for m in county.json("measure", "list", "--unit", "精河县商务和工业信息化局", "--lead")] == ["二㈠2"]
    assert county.here("measure", "list", "--unit", "水利局").code == 3


@pytest.mark.parametrize(
    ("clause", "unit", "half", "stored"),
    [
        ("二㈠4", "县科技局", "2024H1", ("二㈠4", "science")),
        ("二(一)4", "科技局", "2024年上半年", ("二㈠4", "science")),
        ("二（一）4", "science", "2024-H1", ("二㈠4", "science")),
        ("拓宽高新技术企业融资渠道", "中国人民银行精河县支行", "2024h1", ("二㈢2", "peoples-bank")),
    ],
)
def test_a_measure_and_a_unit_are_known_by_all_their_names(county: Hte, clause: str, unit: str, half: str, stored: tuple[str, str]):
    done = county.here("measure", "record", clause, "--unit", unit, "--half", half, "--status", "done", "-f", "json")
    assert done.code == 0, done.stderr
    record = done.document["record"]
    assert (record["clause"], record["unit"], record["half"], record["status"]) == (*stored, "2024H1", "done")


@pytest.mark.parametrize(
    ("clause", "unit", "half", "status", "code"),
    [
        ("二㈣1", "县科技局", "2024H1", "done", 5),
        ("二㈠4", "水利局", "2024H1", "done", 5),
        ("二㈠1", "县统计局", "2024H1", "done", 5),
        ("二㈠4", "县科技局", "2024", "done", 2),
        ("二㈠4", "县科技局", "2024H1", "良好", 5),
    ],
)
def test_what_the_plan_does_not_know_is_refused(county: Hte, clause: str, unit: str, half: str, status: str, code: int):
    assert county.here("measure", "record", clause, "--unit", unit, "--half", half, "--status", status).code == code
    assert county.json("journal", "list")[-1]["entry"] == 2


def test_who_has_not_reported_and_who_is_behind(county: Hte):
    before = status(county)
    assert (len(before["reports"]), len(before["missing"])) == (59, 59)
    county.here("measure", "record", "二㈠4", "--unit", "县科技局", "--half", "2024H1", "--status", "behind", "--text", "只入库3家")
    after = status(county)
    assert len(after["missing"]) == 58
    assert [(r["clause"], r["unit"], r["lead"], r["text"]) for r in after["behind"]] == [("二㈠4", "science", True, "只入库3家")]
    assert len(status(county, "2024H2")["missing"]) == 59
    county.here("measure", "record", "二㈠4", "--unit", "县科技局", "--half", "2024H1", "--status", "on-track")
    assert status(county)["behind"] == []


def test_a_workbook_of_reports_is_imported_and_read_back(county: Hte):
    rows = [
        ["2024年上半年任务分工进展情况"],
        ["序号", "措施", "责任单位", "完成情况", "工作情况"],
        [1, "二(一)4", "县科技局", "推进中", "入库5家"],
        [2, "建立后备高新技术企业培育库", "统计局", "已完成", None],
    ]
    done = county.here("import", county.workbook("reports.xlsx", 进展=rows), "--set", "half=2024H1", "-f", "json")
    assert (done.code, [s["new"] for s in done.document["files"][0]["sheets"]]) == (0, [2])
    assert {(r["unit"], r["status"]) for r in status(county)["reports"] if r["status"]} == {("science", "on-track"), ("statistics", "done")}
    assert county.here("measure", "status", "--half", "2024H1", "-o", "status.xlsx").code == 0


def test_the_matrix_names_what_is_missing(county: Hte):
    shown = county.here("--lang", "zh", "measure", "status", "--half", "2024H1").stdout
    assert "应报送 59 项，未报送 59 项" in shown
    assert max(map(len, shown.splitlines())) <= 80
