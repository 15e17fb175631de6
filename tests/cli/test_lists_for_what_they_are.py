"""Lists as they come, from the file to the record: renames, published subsidies, names that are none."""

from __future__ import annotations

import pytest

from running import Hte

FIRM, NEW = "精河县测试示例有限公司", "精河县新名示例有限公司"
NUMBER = "GR202465000001"


@pytest.fixture
def recorded(hte: Hte) -> Hte:
    """A store with one enterprise and its certificate."""
    hte.here(
        "import", hte.workbook("a.xlsx", 名单=[["企业名称", "证书编号", "发证日期"], [FIRM, NUMBER, "2024-12-06"]]), "--create-missing"
    )
    return hte


def names(hte: Hte) -> list[tuple[str, list[str]]]:
    found = hte.json("enterprise", "list")
    return [(one["name"], [former["name"] if isinstance(former, dict) else former for former in one["former_names"]]) for one in found]


@pytest.mark.parametrize(
    "rows",
    [
        [["序号", "更名前企业名称", "更名后企业名称", "证书编号"], [1, FIRM, NEW, NUMBER]],
        [["原名称", "更名后名称"], [FIRM, NEW]],
        [["变更前企业名称", "变更后企业名称", "证书编号", "发证日期"], ["某某旧名示例有限公司", NEW, NUMBER, "2024-12-06"]],
    ],
)
def test_a_list_of_renames_finds_the_enterprise_by_number_or_old_name(recorded: Hte, rows: list[list[object]]) -> None:
    run = recorded.here("import", recorded.workbook("b.xlsx", 名单=rows), "--format", "json")
    assert run.code == 0
    assert [name for name, _former in names(recorded)] == [NEW]
    assert FIRM in names(recorded)[0][1]


def test_a_rename_of_somebody_who_is_not_recorded_makes_nobody(recorded: Hte) -> None:
    rows = [["更名前企业名称", "更名后企业名称"], ["精河县无名示例有限公司", NEW]]
    run = recorded.here("import", recorded.workbook("b.xlsx", 名单=rows), "--format", "json")
    assert (run.code, run.codes) == (5, ["enterprise-unknown"])
    run = recorded.here("import", recorded.workbook("b.xlsx", 名单=rows), "--only-known", "--format", "json")
    assert (run.code, [name for name, _former in names(recorded)]) == (0, [FIRM])


@pytest.mark.parametrize("name", ["打印纸", "产品A", "2024年", "12345", "办公用品"])
@pytest.mark.parametrize("headings", [["企业名称", "所属乡镇"], ["企业名称", "证书编号", "发证日期"]])
def test_what_is_like_no_name_of_a_firm_makes_none(hte: Hte, name: str, headings: list[str]) -> None:
    row = [name, "精河镇"] if len(headings) == 2 else [name, NUMBER, "2024-12-06"]
    run = hte.here("import", hte.workbook("a.xlsx", 名单=[headings, row]), "--create-missing", "--format", "json")
    assert run.code == 5
    assert [(p["code"], p["column"]) for p in run.document["problems"] if p["severity"] == "error"] == [("name-not-holder", "A")]


@pytest.mark.parametrize(
    "name",
    [
        "精河县老王面馆",
        "精河县某合作社",
        "某中心（有限合伙）",
        "Example Technology Co., Ltd.",
        "精河县某某研究院",
        "张三农资经营部",
        "天山果业",
    ],
)
def test_names_of_firms_units_and_sole_traders_make_one(hte: Hte, name: str) -> None:
    run = hte.here("import", hte.workbook("a.xlsx", 名单=[["企业名称", "所属乡镇"], [name, "精河镇"]]), "--format", "json")
    assert run.code == 0


def test_a_published_list_of_subsidies_is_one_of_payments_once_they_are_made(recorded: Hte) -> None:
    headings = ["年份", "认定类型", "批次", "公司名称", "证书编号", "拟奖补金额(万元)"]
    rows: list[list[object]] = [[*headings], ["2024", "首次认定", "第一批", FIRM, NUMBER, 10]]
    path = recorded.workbook("b.xlsx", 名单=rows)
    run = recorded.here("import", path, "--format", "json")
    assert (run.code, run.codes) == (5, ["subsidies-published"])
    run = recorded.here("import", path, "--as", "payments-made", "--set", "支付日期=2025-01-20", "--format", "json")
    assert (run.code, run.document["files"][0]["sheets"][0]["new"]) == (0, 1)
