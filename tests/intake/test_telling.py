"""Which kind a table is: told from all its columns and from what stands around it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from workbook_making import CODES, Rows, fields, only_sheet, opened, problems, table, workbook

FIRM, OTHER = "精河县中泰生物科技有限公司", "新疆金桑蛋白桑农业科技有限责任公司"


def codes(path: Path, **options: Any) -> list[str]:
    """The errors of a file and of its rows."""
    file = opened(path, **options)
    return [p.code for p in file.problems if p.is_error] + [code for code, _row, _column in problems(path, **options)]


@pytest.mark.parametrize(
    ("name", "title", "headings", "kind"),
    [
        ("a", "精河县2023年度科技型企业主要指标统计表", "单位名称,营业收入（万元）,研发费用（万元）", "annual"),
        ("a", "2023年规模以上工业企业名单", "单位详细名称,统一社会信用代码,行业代码", "annual"),
        ("2023年度规上企业名单", "", "单位详细名称,统一社会信用代码,行政区划", "annual"),
        ("a", "高新技术企业后备培育库台账", "企业名称,类型,入库时间,拟申报年度,责任人", "reserve"),
        ("后备库", "", "企业名称,入库时间,存在短板", "reserve"),
        ("a", "", "企业名称,统一社会信用代码,成立日期,所属乡镇,技术领域,证书编号,发证日期", "certification"),
        ("a", "", "序号,更名前企业名称,更名后企业名称,证书编号,发证日期", "enterprise"),
        ("a", "", "企业名称,法定代表人,注册资本,联系电话", "enterprise"),
        ("企业名录", "", "企业名称,爱好", "enterprise"),
        ("a", "2024年上半年重点任务推进情况", "措施,责任单位,完成情况", "measure"),
        ("a", "", "企业名称,奖补事项,兑现金额（元）,兑现日期,年度", "payments-made"),
    ],
)
def test_columns_title_sheet_and_file_tell_the_kind(tmp_path: Path, name: str, title: str, headings: str, kind: str) -> None:
    rows: list[list[Any]] = [*([[title]] if title else []), headings.split(","), [FIRM]]
    assert only_sheet(workbook(tmp_path / f"{name}.xlsx", rows, title="Sheet1")).kind == kind


@pytest.mark.parametrize(
    ("headings", "code"),
    [
        ("企业名称,单价,数量", "kind-unclear"),
        ("单位名称,事由,经办", "kind-unclear"),
        ("单位名称,主题词,抄送", "kind-unclear"),
        ("企业名称,发证日期", "kind-unclear"),
        ("企业名称,营业收入（万元）,研发费用（万元）", "kind-unclear"),
        ("企业名称,证书编号,发证日期,年度,营业收入（万元）,研发费用（万元）", "kind-unclear"),
        ("年份,认定类型,批次,公司名称,拟奖补金额(万元)", "subsidies-published"),
        ("企业名称,补助金额（元）", "subsidies-published"),
        ("企业名称,证书编号,发证日期,是否持续有效", "heading-decides"),
        ("企业名称,证书编号,发证日期,到期提醒", "heading-decides"),
        ("企业名称,证书编号,发证日期,首次年份", "heading-decides"),
        ("企业名称,年度,营业收入（万元）,是否规上（限上）情况", "heading-decides"),
    ],
)
def test_what_is_not_sure_is_refused(tmp_path: Path, headings: str, code: str) -> None:
    assert codes(workbook(tmp_path / "a.xlsx", [headings.split(","), [FIRM]], title="Sheet1")) == [code]


def test_a_kind_that_is_named_settles_the_doubt(tmp_path: Path) -> None:
    path = table(
        tmp_path / "a.csv",
        f"企业名称,证书编号,发证日期,年度,营业收入（万元）,研发费用（万元）\n{FIRM},GR202365000136,2023-10-16,2023,10,1\n",
    )
    assert fields(path, kind="certification")[0]["number"] == "GR202365000136"
    assert fields(path, kind="annual")[0]["revenue_fen"] == 10_000_000


def test_a_list_of_names_alone_is_one_of_enterprises_where_the_names_are_of_firms(tmp_path: Path) -> None:
    assert fields(table(tmp_path / "a.csv", f"企业名称\n{FIRM}\n{OTHER}\n")) == [{"name": FIRM}, {"name": OTHER}]
    assert codes(table(tmp_path / "b.csv", "企业名称\n打印纸\n产品A\n")) == ["kind-unclear"]


def test_a_column_that_decides_nothing_is_left_out_by_name(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", f"企业名称,证书编号,发证日期,复审备忘\n{FIRM},GR202365000136,2023-10-16,x\n")
    assert codes(path) == ["heading-decides"]
    assert codes(path, mapped={"复审备忘": "-"}) == []


CERTIFICATE = "GR202365000136"


@pytest.mark.parametrize(
    ("heading", "cell", "found"),
    [
        ("证书状态", "有效", {}),
        ("异动情况", "更名", {}),
        ("异动情况", "已取消资格", "revoked-on-missing"),
        ("证书状态", "无效", "revoked-on-missing"),
        ("状态", "谁知道", "standing-unknown"),
        ("是否有效", "否", "revoked-on-missing"),
        ("是否有效", "是", {}),
        ("是否取消资格", "是", "revoked-on-missing"),
        ("是否通过", "否", "not-passed"),
        ("是否首次认定", "是", {"occasion": "first"}),
        ("是否首次认定", "否", {"occasion": "renewal"}),
        ("是否重新认定", "是", {"occasion": "renewal"}),
        ("首次/重新", "重新", {"occasion": "renewal"}),
        ("证书到期日", "2026-10-15", {"valid_until": "2026-10-15"}),
        ("登记状态", "注销", "left-on-missing"),
        ("登记状态", "存续（在营、开业、在册）", {}),
    ],
)
def test_what_a_list_says_of_a_certificate_decides(tmp_path: Path, heading: str, cell: str, found: Any) -> None:
    path = table(tmp_path / "a.csv", f'企业名称,证书编号,发证日期,{heading}\n{FIRM},{CERTIFICATE},2023-10-16,"{cell}"\n')
    if isinstance(found, str):
        assert problems(path) == [(found, 2, "D")]
    else:
        plain = {"name": FIRM, "number": CERTIFICATE, "issued_on": "2023-10-16", "scheme": "hte"}
        assert fields(path) == [plain | found]


def test_a_day_of_revocation_stated_for_all_rows_is_of_those_only_that_are_not_in_force(tmp_path: Path) -> None:
    text = f"企业名称,证书编号,发证日期,异动情况\n{FIRM},{CERTIFICATE},2023-10-16,\n{OTHER},GR202365000144,2023-10-16,取消资格\n"
    found = fields(table(tmp_path / "a.csv", text), fixed={"revoked_on": "2024-05-01"})
    assert [row.get("revoked_on") for row in found] == [None, "2024-05-01"]


def test_a_day_stated_for_all_rows_is_not_that_of_a_number_of_another_year(tmp_path: Path) -> None:
    text = f"企业名称,证书编号\n{FIRM},GR202465000001\n{OTHER},GR202265000003\n"
    path = table(tmp_path / "a.csv", text)
    assert problems(path, fixed={"发证日期": "2024-12-06"}) == [("issued-on-other-year", 3, "B")]


REGISTERED = "20246527220A000001"


@pytest.mark.parametrize(
    ("title", "issued", "said"),
    [
        ("2024年第一批入库科技型中小企业名单", "2024-12-31", "day-from-number"),
        ("2024年8月20日公告的入库科技型中小企业名单", "2024-08-20", "taken-from-title"),
        ("入库科技型中小企业名单（入库日期：2024年7月1日）", "2024-07-01", "taken-from-title"),
    ],
)
def test_a_register_without_days_goes_in(tmp_path: Path, title: str, issued: str, said: str) -> None:
    path = workbook(tmp_path / "a.xlsx", [[title], ["序号", "企业名称", "入库登记编号"], [1, FIRM, REGISTERED]], title="Sheet1")
    assert (read := fields(path)[0]).get("issued_on", read.get("issued_on_else")) == issued
    assert [p.code for p in opened(path).problems] == [said]


@pytest.mark.parametrize(
    ("where", "year"),
    [
        (("精河县2023年度指标", "Sheet1", "a"), 2023),
        (("精河县二〇二三年度指标", "Sheet1", "a"), 2023),
        (("指标统计", "2023年", "a"), 2023),
        (("指标统计", "2023", "a"), 2023),
        (("指标统计", "Sheet1", "2023年度指标"), 2023),
        (("2024年3月报送的2023年度指标", "Sheet1", "a"), 2023),
        (("2022—2025年指标", "Sheet1", "a"), None),
        (("2022年和2023年指标", "Sheet1", "a"), None),
        (("指标（填报日期：2024年3月1日）", "Sheet1", "a"), None),
        (("新科发〔2024〕12号", "Sheet1", "a"), None),
    ],
)
def test_the_year_comes_from_the_title_the_sheet_or_the_file(tmp_path: Path, where: tuple[str, str, str], year: int | None) -> None:
    title, sheet, file = where
    path = workbook(tmp_path / f"{file}.xlsx", [[title], ["企业名称", "营业收入（万元）", "职工总数"], [FIRM, 10, 5]], title=sheet)
    if year is None:
        assert codes(path) in (["column-missing"], ["kind-unclear"])
    else:
        assert fields(path) == [{"name": FIRM, "revenue_fen": 10_000_000, "staff": 5, "year": year}]
        assert [(p.code, p.severity, p.value) for p in opened(path).problems] == [("taken-from-title", "warning", f"年度={year}")]


def test_figures_of_a_part_of_a_year_are_no_annual_ones(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["2024年上半年主要指标"], ["企业名称", "年度", "职工总数"], [FIRM, 2024, 5]], title="Sheet1")
    assert codes(path) == ["part-of-year"]


def test_the_half_year_of_reports_comes_from_the_title(tmp_path: Path) -> None:
    rows: Rows = [["精河县2024年上半年措施推进情况"], ["措施", "责任单位", "完成情况"], ["二㈠4", "县科技局", "完成"]]
    sheet = only_sheet(workbook(tmp_path / "a.xlsx", rows, title="Sheet1"))
    assert (sheet.kind, sheet.below.converter.fixed["half"]) == ("measure", "2024H1")


def test_units_of_money_stand_in_titles_and_names_of_sheets_too(tmp_path: Path) -> None:
    for title, sheet in (("2023年度指标（万元）", "Sheet1"), ("2023年度指标", "指标(万元)")):
        path = workbook(tmp_path / "a.xlsx", [[title], ["企业名称", "营业收入", "职工总数"], [FIRM, 10, 5]], title=sheet)
        assert fields(path)[0]["revenue_fen"] == 10_000_000


SIDE = [
    ["企业名称", "2022年营业收入（万元）", "2023年营业收入（万元）"],
    ["企业名称", "营业收入（2022年，万元）", "营业收入（2023年，万元）"],
    ["企业名称", "2022年度 营业收入（万元）", "2023年度 营业收入（万元）"],
]


@pytest.mark.parametrize("headings", SIDE)
@pytest.mark.parametrize("fixed", [{}, {"年度": "2023"}])
def test_years_side_by_side_are_a_record_each_whatever_is_set(tmp_path: Path, headings: list[str], fixed: dict[str, str]) -> None:
    path = workbook(tmp_path / "a.xlsx", [headings, [FIRM, 10, 20], [OTHER, 30, None]], title="Sheet1")
    file = opened(path, fixed=fixed)
    found = [draft.fields for sheet in file.sheets for draft in sheet.drafts()]  # type: ignore[union-attr]
    assert [(f["name"], f["year"], f["revenue_fen"]) for f in found] == [
        (FIRM, 2022, 10_000_000),
        (OTHER, 2022, 30_000_000),
        (FIRM, 2023, 20_000_000),
    ]
    assert [sheet.skipped for sheet in file.sheets] == [0, 1]


def test_years_may_stand_in_groups_over_the_columns(tmp_path: Path) -> None:
    rows: Rows = [
        ["企业名称", "2022年", None, "2023年", None],
        [None, "营业收入（万元）", "职工总数", "营业收入（万元）", "职工总数"],
        [FIRM, 1, 2, 3, 4],
    ]
    file = opened(workbook(tmp_path / "a.xlsx", rows, ["A1:A2", "B1:C1", "D1:E1"], title="Sheet1"))
    found = [draft.fields for sheet in file.sheets for draft in sheet.drafts()]  # type: ignore[union-attr]
    assert [(f["year"], f["revenue_fen"], f["staff"]) for f in found] == [(2022, 1_000_000, 2), (2023, 3_000_000, 4)]


def test_a_column_without_a_year_beside_others_of_several_is_refused_until_its_year_is_stated(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx", [["企业名称", "2022年营业收入（元）", "2023年营业收入（元）", "职工总数"], [FIRM, 1, 2, 9]], title="Sheet1"
    )
    assert set(codes(path)) == {"year-of-column"}
    found = [draft.fields for sheet in opened(path, fixed={"year": "2023"}).sheets for draft in sheet.drafts()]  # type: ignore[union-attr]
    assert [(f["year"], f.get("staff")) for f in found] == [(2022, None), (2023, 9)]


def test_a_year_in_a_heading_alone_is_the_records_year(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx", [["企业名称", "2023年度研发费用（万元）", "2023年度营业收入（万元）"], [FIRM, 1, 2]], title="Sheet1"
    )
    assert fields(path, fixed={"年度": "2022"})[0]["year"] == 2023


def test_a_table_of_qualifications_gives_each_certificate_of_a_row(tmp_path: Path) -> None:
    rows: Rows = [
        ["企业名称", "高企", "认定时间", "科小", "入库时间"],
        [FIRM, CERTIFICATE, "2023-10-16", REGISTERED, "2024-07-01"],
        [OTHER, "GR202365000144", "2023-10-16", "否", None],
    ]
    file = opened(workbook(tmp_path / "a.xlsx", rows, title="Sheet1"))
    found = [draft.fields for sheet in file.sheets for draft in sheet.drafts()]  # type: ignore[union-attr]
    assert [(f["name"], f["scheme"], f["number"], f["issued_on"]) for f in found] == [
        (FIRM, "hte", CERTIFICATE, "2023-10-16"),
        (OTHER, "hte", "GR202365000144", "2023-10-16"),
        (FIRM, "tech-sme", REGISTERED, "2024-07-01"),
    ]


def test_a_tick_for_a_certificate_is_no_number(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["企业名称", "高企", "高企认定时间"], [FIRM, "√", "2023-10-16"]], title="Sheet1")
    assert problems(path) == [("number-is-flag", 2, "B")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一、首次认定企业（1家）", "二、重新认定企业（1家）"),
        ("一、新认定", "二、重新认定"),
        ("（一）首次认定高新技术企业名单", "（二）重新认定高新技术企业名单"),
        ("第一部分 首次认定企业", "第二部分 重新认定企业"),
    ],
)
@pytest.mark.parametrize("column", [0, 1])
def test_rows_that_head_sections_state_the_occasion_of_those_below(tmp_path: Path, first: str, second: str, column: int) -> None:
    heads = [[None, text] if column else [text] for text in (first, second)]
    rows: Rows = [
        ["序号", "企业名称", "证书编号", "发证日期"],
        heads[0],
        [1, FIRM, CERTIFICATE, "2023-10-16"],
        heads[1],
        [1, OTHER, "GR202365000144", "2023-10-16"],
    ]
    path = workbook(tmp_path / "a.xlsx", rows)
    assert [f["occasion"] for f in fields(path)] == ["first", "renewal"]
    assert [(code, row) for code, row, _column in problems(path)] == [("section-row", 2), ("section-row", 4)]


def test_a_sheet_for_each_occasion_states_it(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["企业名称", "证书编号", "发证日期"], [FIRM, CERTIFICATE, "2023-10-16"]], title="重新认定")
    assert fields(path)[0]["occasion"] == "renewal"


def test_what_is_in_a_title_and_in_a_column_is_read_from_the_column(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["2023年度指标"], ["企业名称", "年度", "职工总数"], [FIRM, 2022, 5]], title="Sheet1")
    assert fields(path)[0]["year"] == 2022
    assert opened(path).problems == []


def test_codes_are_kept_beside_what_the_statistics_bureau_calls_a_unit(tmp_path: Path) -> None:
    rows: Rows = [["2023年规模以上工业企业名单"], ["单位详细名称", "统一社会信用代码", "是否规上"], [FIRM, " ".join(CODES[0]), "是"]]
    assert fields(workbook(tmp_path / "a.xlsx", rows, title="Sheet1")) == [
        {"name": FIRM, "uscc": CODES[0], "above_scale": True, "year": 2023}
    ]


def test_a_year_over_a_column_may_be_a_number(tmp_path: Path) -> None:
    rows: Rows = [["企业名称", "营业收入（万元）", None], [None, 2022, 2023], [FIRM, 1, 2]]
    file = opened(workbook(tmp_path / "a.xlsx", rows, ["A1:A2", "B1:C1"], title="Sheet1"), fixed={"年度": "2023"})
    found = [draft.fields for sheet in file.sheets for draft in sheet.drafts()]  # type: ignore[union-attr]
    assert [(f["year"], f["revenue_fen"]) for f in found] == [(2022, 1_000_000), (2023, 2_000_000)]


def test_a_year_in_the_row_and_one_over_a_column_are_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["企业名称", "年度", "2022年营业收入（元）"], [FIRM, 2023, 2]], title="Sheet1")
    assert codes(path) == ["year-twice"]


def test_a_ledger_of_the_pool_need_not_say_where_each_came_from(tmp_path: Path) -> None:
    rows: Rows = [
        ["高企后备库台账"],
        ["序号", "企业名称", "入库时间"],
        ["一、科技型中小企业（2家）"],
        [1, FIRM, "2023-10-16"],
        [2, OTHER, "2023-10-16"],
    ]
    path = workbook(tmp_path / "a.xlsx", rows, title="Sheet1")
    assert [f["source"] for f in fields(path)] == ["科技型中小企业", "科技型中小企业"]
    plain = workbook(tmp_path / "b.xlsx", [rows[0], rows[1], rows[3]], title="Sheet1")
    assert fields(plain) == [{"name": FIRM, "on": "2023-10-16"}]


def test_a_code_may_be_written_character_by_character(tmp_path: Path) -> None:
    rows: Rows = [["单位详细名称", "统一社会信用代码", *[None] * 17, "所属乡镇"], [FIRM, *CODES[0], "精河镇"]]
    assert fields(workbook(tmp_path / "a.xlsx", rows, ["B1:S1"], title="Sheet1")) == [
        {"name": FIRM, "uscc": CODES[0], "township": "精河镇"}
    ]
