"""Rows that are no records: what they say, whatever stands before or around it, and the names that look like them."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from workbook_making import opened, read, records, workbook

from hte_cli.intake.footers import meaning

FIRM, OTHER = "精河县中泰生物科技有限公司", "精河县百桑新材料有限公司"

TOTALS = """
合计|小计|总计|共计|汇总|合　计|小 计|合 计：|【合计】|（合计）|合计（3家）|合计：3家|合计3家|合计3家企业|总计：3|精河镇小计
本页小计|全县合计|累计|总和|共3家|共计3家企业|以上共3家|共有3家企业|计：3家|3家|计数|平均值|最大值|求和|Grand Total|Subtotal
Total: 5|合计金额（大写）：玖万元整|总计：人民币玖万元整|合计（万元）|合计:|资金合计|汇总数|总数|求和项:金额
"""
NOTES = """
以下空白|——以下空白——|（以下空白）|以下无正文|此页无正文|本页以下空白|空白|(空白)|续表|（续）|续上表|接上页|转下页|承前页
过次页|续表1|续|第1页 共2页|第 1 页，共 2 页|共2页 第1页|第1页/共2页|第1页|1/2|- 1 -|Page 1 of 2|共 2 页|注：以上均在册|注1：某
备注：某|说明：某|备注|填表说明：某|数据来源：某|资料来源：某|填报人：张三|填表人:|审核人|制表|制表人:谷某|填报日期：2025年
单位负责人：|单位负责人（签字）：|负责人签字：|经办人：|财政局经办人：|财政局经办人：张三|科技局审核人:李四|联系电话：0909-1234567
联系人：张三|监督电话：|电子邮箱：a@b|公示期：5天|公示时间：2024年|附件2|附件1：某|附：|抄送：某|（盖章）|单位（公章）|主管领导：
填报单位：精河县科学技术局|制表单位：|审批意见：|年 月 日|注 以上均在册|此表一式两份|本表由各乡镇填报
带*的为重新认定|标★的为规上企业|“*”为重新认定企业|以下无|法定代表人：|时间：2024年|制表：李四 审核：王五|审核人（签字）： 日期：
日期：|以上|以上企业均在册|完|*为重新认定|※ 带星号的为首次|单位：万元
示例行|示例|截至2024年12月31日|Note: x|联系方式：|打印日期：2024-12-06|编制单位：某局|局长（签字）：
"""
SECTIONS = """
一、首次认定企业（2家）|二、重新认定企业（1家）|（一）精河镇|第一批（5家）|精河镇（3家）|精河镇|托里镇：|首次认定企业|重新认定
2024年高新技术企业名单|三、科技型中小企业|第二批
"""
NAMES = """
精河县中泰生物科技有限公司|总计科技有限公司|合计达有限公司|制表机械有限公司|注册资本公司|负责任公司|Total Energies Ltd
新疆合计科技有限公司|精河县共赢农业合作社|共创（新疆）科技有限公司|汇总数据科技有限公司|以上科技有限公司|备注科技有限公司
续表印务厂|第一师科技中心|审核通公司|一二三科技有限公司|上海第二工业大学|说明书印刷厂|累计时光文化传媒有限公司
完美（中国）有限公司|精河县人民医院|联系你我科技公司|公示通科技有限公司|精河县市场主体服务中心|天润棉业|新疆页岩科技|例外科技
小计科技
"""


def words(text: str) -> list[str]:
    return [word for line in text.split("\n") for word in line.split("|") if word]


@pytest.mark.parametrize(("text", "reason"), [*((w, "total") for w in words(TOTALS)), *((w, "note") for w in words(NOTES))])
def test_what_a_row_says_that_is_no_record(text: str, reason: str) -> None:
    assert meaning(text) == reason


@pytest.mark.parametrize("text", words(SECTIONS))
def test_what_stands_over_some_of_the_rows(text: str) -> None:
    assert meaning(text) == "section"


@pytest.mark.parametrize("text", words(NAMES))
def test_a_name_with_such_a_word_is_a_name(text: str) -> None:
    assert meaning(text) is None


@pytest.mark.parametrize("numbered", [False, True])
def test_such_rows_make_no_enterprise_wherever_their_text_stands(tmp_path: Path, numbered: bool) -> None:
    texts = [*words(TOTALS), *words(NOTES)]
    rows: list[list[Any]] = [["序号", "企业名称", "统一社会信用代码", "所属乡镇"], [1, FIRM, None, "精河镇"]]
    for text, place in zip(texts, cycle((1,) if numbered else (0, 1, 1)), strict=False):
        row: list[Any] = [8 if numbered else None, None, None, None]
        row[place] = text if place else (text.replace("8", ""))
        rows.append(row)
    rows.append([2, OTHER, None, "托里镇"])
    path = workbook(tmp_path / "a.xlsx", rows)
    (sheet,) = opened(path).sheets
    found = [one for one in read(sheet) if getattr(one, "code", "") != "total-differs"]
    assert [getattr(one, "fields", one) for one in found] == [{"name": FIRM, "township": "精河镇"}, {"name": OTHER, "township": "托里镇"}]
    assert sheet.account.figures()["total"] == len(words(TOTALS))
    # What states nothing (空白) leaves its row blank.
    figures = sheet.account.figures()
    assert (figures["note"] + figures["blank"], figures["blank"]) == (len(words(NOTES)), 2)


def test_a_row_that_names_somebody_is_a_record_whatever_leads_it(tmp_path: Path) -> None:
    head = ["备注", "企业名称", "证书编号", "发证日期"]
    rows = [["说明：迁入", FIRM, "GR202465000001", "2024-12-06"], ["以上", OTHER, "GR202465000002", "2024-12-06"]]
    assert records(workbook(tmp_path / "a.xlsx", [head, *rows]), "name") == [(FIRM,), (OTHER,)]


def test_an_office_and_its_day_at_the_end_are_its_signature(tmp_path: Path) -> None:
    head = ["企业名称", "证书编号", "发证日期"]
    rows = [[FIRM, "GR202465000001", "2024-12-06"], [None, None, "精河县科学技术局"], [None, None, "2024年12月6日"]]
    path = workbook(tmp_path / "a.xlsx", [head, *rows])
    assert records(path, "name") == [(FIRM,)]


def test_a_day_alone_in_its_own_column_is_a_record_that_lost_its_name(tmp_path: Path) -> None:
    head = ["企业名称", "证书编号", "发证日期"]
    path = workbook(tmp_path / "a.xlsx", [head, [FIRM, "GR202465000001", "2024-12-06"], [None, None, "2024-12-06"]])
    assert {p.code for p in read(opened(path).sheets[0]) if hasattr(p, "code")} == {"enterprise-missing", "number-missing"}


def test_sections_are_kept_with_their_rows(tmp_path: Path) -> None:
    head = ["序号", "企业名称", "证书编号", "发证日期"]
    first, second = [1, FIRM, "GR202465000001", "2024-12-06"], [1, OTHER, "GR202465000002", "2024-12-06"]
    path = workbook(tmp_path / "a.xlsx", [head, ["一、首次认定企业（1家）"], first, [None, "二、重新认定企业", None, "1家"], second])
    (sheet,) = opened(path).sheets
    read(sheet)
    assert [(row.row, row.text) for row in sheet.account.sections] == [(2, "一、首次认定企业（1家）"), (4, "二、重新认定企业")]
