"""Certificates that are no more: what a list's title, its remarks and its lack of a day say of them, and what is kept."""

from __future__ import annotations

from typing import Any

import pytest

from running import Hte

FIRM = "精河县甲示例有限公司"
HTE, SME = "GR202265000001", "202365272208000001"
HEAD = ["企业名称", "证书编号", "发证日期"]


@pytest.fixture
def county(hte: Hte) -> Hte:
    """A county with a certificate and a register number."""
    hte.json("import", hte.workbook("h.xlsx", 名单=[HEAD, [FIRM, HTE, "2022-10-18"]]), "--create-missing")
    hte.json("import", hte.workbook("s.xlsx", 名单=[["企业名称", "入库登记编号", "入库日期"], [FIRM, SME, "2023-05-20"]]))
    return hte


def held(hte: Hte, number: str) -> dict[str, Any]:
    return next(c for c in hte.json("cert", "list") if c["number"] == number)


def listed(hte: Hte, title: str, *rows: list[Any]) -> str:
    return hte.workbook("list.xlsx", 名单=[[title], *rows])


@pytest.mark.parametrize(
    "title",
    [
        "取消高新技术企业资格的企业名单",
        "关于撤销甲公司等9家企业科技型中小企业入库登记编号的公告",
        "注销高新技术企业证书名单",
    ],
)
def test_a_list_whose_title_says_cancelled_is_no_list_of_new_certificates(county: Hte, title: str) -> None:
    name = listed(county, title, HEAD, [FIRM, "GR202265000009", "2022-10-18"])
    done = county.here("import", name, "--format", "json")
    assert (done.code, "revoked-on-missing" in done.codes) == (5, True)
    county.json("import", name, "--set", "revoked_on=2023-01-01")
    assert held(county, "GR202265000009")["revoked_on"] == "2023-01-01"


@pytest.mark.parametrize("title", ["2023年高新技术企业名单", "关于取消证书收费后发证企业情况的说明", ""])
def test_other_titles_say_nothing_of_cancelling(county: Hte, title: str) -> None:
    done = county.here("import", listed(county, title, HEAD, [FIRM, "GR202265000009", "2022-10-18"]), "--format", "json")
    assert (done.code, held(county, "GR202265000009")["revoked_on"]) == (0, None)


@pytest.mark.parametrize(("heading", "number"), [("证书编号", HTE), ("入库登记编号", SME)])
def test_a_revocation_needs_no_day_of_issue_and_changes_none(county: Hte, heading: str, number: str) -> None:
    before = held(county, number)
    county.json("import", listed(county, "", ["企业名称", heading, "撤销日期"], [FIRM, number, "2023-09-01"]))
    assert held(county, number) == {**before, "revoked_on": "2023-09-01"}


def test_a_revocation_of_what_is_not_recorded_is_refused(county: Hte) -> None:
    done = county.here(
        "import", listed(county, "", ["企业名称", "证书编号", "撤销日期"], [FIRM, "GR202265000009", "2023-09-01"]), "--format", "json"
    )
    assert (done.code, done.codes) == (5, ["issued-on-missing"])


def test_a_register_without_a_day_leaves_a_recorded_day_alone(county: Hte) -> None:
    new = "202365272208000002"
    name = listed(county, "", ["企业名称", "入库登记编号"], [FIRM, SME], [FIRM, new])
    county.json("import", name)
    assert (held(county, SME)["issued_on"], held(county, new)["issued_on"]) == ("2023-05-20", "2023-12-31")


@pytest.mark.parametrize("turned", [False, True])
def test_a_day_that_another_list_of_the_same_import_gives_counts(county: Hte, turned: bool) -> None:
    new = "202365272208000002"
    files = [
        county.workbook("without.xlsx", 名单=[["企业名称", "入库登记编号"], [FIRM, new]]),
        county.workbook("with.xlsx", 名单=[["企业名称", "入库登记编号", "入库日期"], [FIRM, new, "2023-06-30"]]),
    ]
    county.json("import", *(reversed(files) if turned else files))
    assert held(county, new)["issued_on"] == "2023-06-30"


@pytest.mark.parametrize(
    ("remark", "code"),
    [
        ("已取消资格", 5),
        ("2024年被撤销", 5),
        ("证书已作废", 5),
        ("已迁出", 5),
        ("未撤销", 0),
        ("正常", 0),
        ("2024年更名", 0),
        ("", 0),
    ],
)
def test_a_remark_that_a_certificate_is_no_more_is_refused_by_its_cell(county: Hte, remark: str, code: int) -> None:
    name = listed(county, "", [*HEAD, "备注"], [FIRM, "GR202265000009", "2022-10-18", remark])
    done = county.here("import", name, "--format", "json")
    assert (done.code, [(p["code"], p["row"], p["column"]) for p in done.document["problems"] if p["severity"] == "error"]) == (
        code,
        [("remark-decides", 3, "D")] if code else [],
    )
    assert county.here("import", name, "--map", "备注=-").code == 0


@pytest.mark.parametrize("name", ["*精河县乙示例有限公司", "精河县乙示例有限公司★", "※精河县乙示例有限公司"])
def test_a_mark_beside_a_name_makes_no_other_enterprise(county: Hte, name: str) -> None:
    done = county.here("import", listed(county, "", HEAD, [name, "GR202265000009", "2022-10-18"]), "--create-missing", "--format", "json")
    assert (done.code, done.codes) == (5, ["name-not-holder"])
