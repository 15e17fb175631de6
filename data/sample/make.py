"""Makes the sample county's workbooks beside this file: `python data/sample/make.py` writes them anew, to the byte.

The county is made up. Every name holds 示例 (example), every code is MAXX… with valid check characters (GB 32100-2015,
GB 11714). The sheets look as offices fill them in: title rows, headings in two rows, 万元, repeated headings, sums,
dates and names in many forms, a CSV file in GB18030.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

JINGHE, SUZHOU = "652722", "320500"
MADE_ON = datetime(2025, 12, 31)  # noqa: DTZ001
FORMS: tuple[Callable[[date], Any], ...] = (
    lambda day: day,
    lambda day: f"{day.year}年{day.month}月{day.day}日",
    lambda day: f"{day.year}.{day.month}.{day.day}",
    lambda day: f"{day:%Y/%m/%d}",
    lambda day: f"{day:%Y%m%d}",
)
"""A day as clerks write it."""


class Firm(NamedTuple):
    """An enterprise of the list; `serial` is the last figure of its code's middle part."""

    serial: int
    name: str
    registered: date
    township: str
    former: str = ""
    joined: date | None = None
    left: date | None = None
    why: str = ""
    division: str = JINGHE

    @property
    def code(self) -> str:
        """Its unified social credit code."""
        return code(self.division, self.serial)


def code(division: str, serial: int) -> str:
    """A made-up unified social credit code that is right in both check characters."""
    body = f"MAXX{serial:04d}"
    letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    rest = 11 - sum(letters.index(c) * w for c, w in zip(body, (3, 7, 9, 10, 5, 8, 4, 2), strict=True)) % 11
    body = f"91{division}{body}" + {10: "X", 11: "0"}.get(rest, str(rest))
    alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    return body + alphabet[-sum(alphabet.index(c) * pow(3, i, 31) for i, c in enumerate(body)) % 31]


PARK = "精河工业园区"
FIRMS = (
    Firm(1, "精河县晨曦示例生物科技有限公司", date(2012, 4, 18), PARK, former="精河县晨光示例生物科技有限公司"),
    Firm(2, "精河县戈壁红示例枸杞制品有限公司", date(2009, 8, 3), PARK),
    Firm(3, "精河县北山示例智能装备有限公司", date(2015, 3, 26), PARK),
    Firm(4, "天山雪示例新材料（精河）有限公司", date(2018, 9, 10), PARK),
    Firm(5, "精河县丝路云示例信息技术有限公司", date(2019, 6, 5), "精河镇"),
    Firm(6, "精河县托里河示例环保科技股份有限公司", date(2011, 5, 16), "托里镇"),
    Firm(7, "苏新示例新能源（精河）有限公司", date(2014, 10, 9), PARK, joined=date(2024, 4, 21), division=SUZHOU),
    Firm(8, "精河县大河沿示例农业科技有限责任公司", date(2016, 7, 21), "大河沿子镇", left=date(2024, 6, 30), why="整体迁出"),
    Firm(9, "精河县阿合其示例食品科技有限公司", date(2013, 11, 28), "阿合其农场"),
    Firm(10, "精河县红果示例健康食品有限公司", date(2014, 2, 14), "大河沿子镇"),
    Firm(11, "精河县茫丁示例纺织科技股份有限公司", date(2015, 12, 1), "茫丁乡"),
    Firm(12, "精河县星河示例储能科技有限公司", date(2021, 3, 8), "精河镇"),
    Firm(13, "精河县绿洲示例节水灌溉有限公司", date(2017, 1, 19), "托托镇"),
    Firm(14, "精河县金桑示例蛋白桑开发有限公司", date(2020, 5, 25), "八家户农场"),
    Firm(15, "精河县驼铃示例物流科技有限公司", date(2018, 4, 2), "精河镇"),
    Firm(16, "精河县雪菊示例生物提取有限公司", date(2024, 3, 12), PARK),
)
FIRST, RENEWAL, RELAPSE = "首次认定", "重新认定", "失效后再次认定"
CERTIFICATES = (
    (6, "GR201965000901", date(2019, 11, 20), FIRST),
    (1, "GR202165000911", date(2021, 11, 25), FIRST),
    (8, "GR202165000912", date(2021, 12, 9), FIRST),
    (10, "GR202165000913", date(2021, 12, 9), FIRST),
    (2, "GR202265000921", date(2022, 10, 18), FIRST),
    (7, "GR202232000922", date(2022, 11, 18), FIRST),
    (3, "GR202365000931", date(2023, 10, 16), FIRST),
    (9, "GR202365000932", date(2023, 11, 9), FIRST),
    (1, "GR202465000941", date(2024, 11, 22), RENEWAL),
    (4, "GR202465000942", date(2024, 12, 6), FIRST),
    (5, "GR202465000943", date(2024, 12, 6), ""),
    (6, "GR202465000944", date(2024, 12, 6), RELAPSE),
    (12, "GR202565000951", date(2025, 10, 28), FIRST),
    (2, "GR202565000952", date(2025, 11, 3), RENEWAL),
    (11, "GR202565000953", date(2025, 11, 20), FIRST),
    (7, "GR202565000954", date(2025, 12, 8), RENEWAL),
)
RENAMED_IN = 2023
"""Lists before this year know the first firm by its former name."""

REGISTERS = {
    2022: (1, 2, 3, 8, 9, 10, 13, 14, 15),
    2023: (1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 13, 14),
    2024: (1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 13, 14, 15, 16),
    2025: (1, 2, 3, 4, 5, 6, 7, 9, 11, 12, 13, 14, 15, 16),
}
"""The firms in the register of 科技型中小企业, year by year."""

EVENTS = (
    (2, "人才计划", "国家级", "国家创新人才推进计划", date(2023, 9, 15), None, 12.5, ""),
    (3, "创新平台", "自治区级", "枸杞采收装备企业技术创新中心", date(2024, 3, 28), 50, 30, "示例科发〔2024〕8号"),
    (7, "整体迁入", "", "整体迁入", date(2024, 4, 21), None, None, ""),
    (2, "上市", "", "北京证券交易所", date(2024, 5, 16), None, None, ""),
    (11, "上市", "", "深圳证券交易所创业板", date(2024, 8, 8), None, None, ""),
    (9, "科学技术奖", "自治区级", "自治区科学技术进步奖三等奖", date(2024, 9, 15), None, None, "示例科奖字〔2024〕3号"),
)
FIGURES = (
    # firm, its first and last year, first year above scale, revenue of 2022 (万元), R&D ‰ of revenue, staff, R&D staff
    (1, 2022, 2025, 2022, "8634.50", 62, 128, 26),
    (2, 2022, 2025, 2022, "15208.77", 48, 216, 31),
    (3, 2022, 2025, 2023, "1876.20", 71, 57, 14),
    (4, 2022, 2025, 2026, "1120.35", 83, 34, 9),
    (5, 2022, 2025, 2026, "688.90", 126, 22, 12),
    (6, 2022, 2025, 2024, "1755.06", 57, 49, 8),
    (7, 2024, 2025, 2026, "1403.00", 66, 41, 7),
    (8, 2022, 2023, 2026, "905.48", 59, 38, 6),
    (9, 2022, 2025, 2025, "1634.81", 52, 63, 9),
    (10, 2022, 2025, 2026, "742.15", 45, 29, 4),
    (11, 2022, 2025, 2023, "1893.60", 55, 174, 19),
    (12, 2022, 2025, 2026, "356.72", 148, 17, 8),
    (14, 2022, 2025, 2022, "2310.09", 33, 85, 9),
)
SME, INDUSTRY, BRANCH = "科技型中小企业", "规上工业企业", "县外高企子公司"
ADMISSIONS = (
    (3, date(2022, 3, 15), SME),
    (9, date(2022, 3, 15), SME),
    (14, date(2022, 6, 20), INDUSTRY),
    (8, date(2022, 9, 8), SME),
    (4, date(2023, 4, 12), SME),
    (5, date(2023, 4, 12), SME),
    (11, date(2023, 5, 30), INDUSTRY),
    (13, date(2023, 10, 11), SME),
    (12, date(2024, 3, 18), SME),
    (15, date(2024, 3, 18), SME),
    (10, date(2025, 3, 20), SME),
    (16, date(2025, 3, 20), BRANCH),
)
ABOVE_SCALE = {2022: 24, 2023: 26, 2024: 28, 2025: 31}
"""规上企业总数 at each year's end."""


def firm(serial: int) -> Firm:
    """The firm of this serial number."""
    return FIRMS[serial - 1]


def written(name: str, number: int) -> str:
    """A name as the clerks of different offices type it."""
    if number % 2:
        name = name.replace("（", "(").replace("）", ")")
    forms = (name, f" {name}", name.replace("示例", "示例 "), f"{name}\u3000")
    return forms[number % len(forms)]


def titled(sheet: Worksheet, titles: Sequence[str], columns: int) -> None:
    """Title rows above the headings; all but a first 附件 are merged across the columns."""
    for title in titles:
        sheet.append([title])
        if title.startswith("附件"):
            continue
        sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=columns)
        sheet.cell(sheet.max_row, 1).font = Font(name="Calibri", size=16, bold=True)
        sheet.cell(sheet.max_row, 1).alignment = Alignment(horizontal="center")


def rows_below(sheet: Worksheet, rows: Iterable[Sequence[Any]]) -> None:
    """Append rows; dates get a date's format."""
    for row in rows:
        sheet.append(list(row))
        for cell in sheet[sheet.max_row]:
            if isinstance(cell.value, date):
                cell.number_format = "yyyy-mm-dd"


def widths(sheet: Worksheet, *places: int) -> None:
    """The columns' widths."""
    for letter, width in zip("ABCDEFGHIJ", places, strict=False):
        sheet.column_dimensions[letter].width = width


def enterprises() -> Workbook:
    """企业名录: two title rows, a heading with a line break, a township merged over four rows."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "企业名录"
    headings = (
        "序号",
        "单位名称",
        "统一社会\n信用代码",
        "成立日期",
        "所属乡镇/园区",
        "曾用名",
        "迁入日期",
        "迁出日期",
        "迁出原因",
    )
    titled(sheet, ["附件1", "精河县科技型企业名录（示例）"], len(headings))
    sheet.append(headings)
    top = sheet.max_row + 1
    for number, one in enumerate(FIRMS):
        form = FORMS[number % len(FORMS)]
        typed = (one.code, f" {one.code}", one.code.lower())[number % 3]
        township = one.township if number == 0 or number > 3 else None
        moved = [form(day) if day else None for day in (one.joined, one.left)]
        rows_below(sheet, [(number + 1, one.name, typed, form(one.registered), township, one.former or None, *moved, one.why or None)])
    sheet.merge_cells(start_row=top, end_row=top + 3, start_column=5, end_column=5)
    sheet.append(["填表人：科技局", None, None, "填报日期：2025年12月31日"])
    widths(sheet, 6, 40, 24, 14, 16, 34, 14, 14, 12)
    return book


def certificates() -> Workbook:
    """高新技术企业名单: two sheets, the heading repeated half-way, validity in several forms, a 合计 row."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, years in (("2019-2022", range(2019, 2023)), ("2023-2025", range(2023, 2026))):
        sheet = book.create_sheet(title)
        headings = ("序号", "企业名称", "证书编号", "发证日期", "有效期", "认定类型", "备注")
        titled(sheet, ["附件2", f"精河县高新技术企业名单（{title.replace('-', '—')}年）"], len(headings))
        sheet.append(headings)
        chosen = [c for c in CERTIFICATES if c[2].year in years]
        for number, (serial, certificate, issued, occasion) in enumerate(chosen):
            if number == 4:
                sheet.append(headings)
            name = firm(serial).former if issued.year < RENAMED_IN and firm(serial).former else firm(serial).name
            typed = (certificate, certificate.lower(), certificate[:2] + " " + certificate[2:])[number % 3]
            until = issued.replace(year=issued.year + 3)
            term = ("三年", FORMS[2](issued) + "-" + FORMS[2](until), until, FORMS[1](until))[number % 4]
            day = FORMS[number % len(FORMS)](issued)
            rows_below(sheet, [(number + 1, written(name, number), typed, day, term, occasion or None, None)])
        sheet.append(["合计", f"{len(chosen)}家"])
        widths(sheet, 6, 42, 20, 18, 24, 18, 10)
    return book


def register() -> bytes:
    """科技型中小企业: CSV in GB18030, a tab before each code so that Excel keeps it as text."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(["序号", "企业名称", "统一社会信用代码", "入库登记编号", "入库日期"])
    number = 0
    for year, serials in REGISTERS.items():
        for place, serial in enumerate(serials):
            number += 1
            one, day = firm(serial), date(year, 5 + place % 5, 3 + 2 * place)
            # The 11th character: founded this year, else filed from June on or by the end of May (docs/domain.md#sme-numbers).
            mark = "B" if one.registered.year == year else "A" if day.month >= 6 else "0"
            writer.writerow([number, one.name, f"\t{one.code}", f"\t{year}{JINGHE}{mark}0{year % 100:02d}9{number:03d}", f"{day:%Y/%m/%d}"])
    return text.getvalue().encode("gb18030")


def events() -> Workbook:
    """奖补事项: a heading of two rows, 上级资金 over 自治区 and 自治州, the unit in a note above."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "奖补事项"
    upper = ("序号", "企业名称", "事项类型", "级别", "项目名称", "发生日期", "上级资金", None, "文号")
    titled(sheet, ["精河县科技奖补事项台账（示例）"], len(upper))
    sheet.append([None] * 7 + ["单位：万元"])
    sheet.append(upper)
    sheet.append([None] * 6 + ["自治区", "自治州"])
    for column in (1, 2, 3, 4, 5, 6, 9):
        sheet.merge_cells(start_row=3, end_row=4, start_column=column, end_column=column)
    sheet.merge_cells("G3:H3")
    for number, (serial, kind, grade, title, day, region, prefecture, document) in enumerate(EVENTS):
        form = FORMS[(number + 1) % len(FORMS)]
        name = written(firm(serial).name, number)
        rows_below(sheet, [(number + 1, name, kind, grade or None, title, form(day), region, prefecture, document or None)])
    sheet.append(["注：自治州未拨付或未见文件的，资金栏空白。"])
    widths(sheet, 6, 42, 14, 12, 32, 18, 12, 12, 24)
    return book


def yearly() -> Workbook:
    """年度指标, 后备库 and 统计数据, a sheet each."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "年度指标"
    sheet.append(["企业名称", "统一社会信用代码", "年度", "是否规上", "营业收入(万元)", "研发费用（万元）", "职工总数", "科技人员数"])
    for year in range(2022, 2026):
        for serial, since, until, above, revenue, per_mille, staff, rd_staff in FIGURES:
            if not since <= year <= until:
                continue
            grown = (Decimal(revenue) * (100 + 9 * (year - 2022) + serial % 4) / 100).quantize(Decimal("0.01"))
            spent = (grown * per_mille / 1000).quantize(Decimal("0.01"))
            typed = f"{year}年" if serial % 3 == 0 else year
            flag = "是" if year >= above else "否"
            sheet.append([firm(serial).name, firm(serial).code, typed, flag, grown, spent, staff + year - 2022, rd_staff])
    widths(sheet, 42, 24, 10, 10, 18, 18, 12, 12)
    reserve = book.create_sheet("后备库")
    titled(reserve, ["精河县高新技术企业后备库台账（示例）"], 5)
    reserve.append(["序号", "企业名称", "入库时间", "入库来源", "责任人"])
    admitted = [
        (number + 1, firm(serial).name, FORMS[number % len(FORMS)](day), source, "赵某" if number % 2 else "马某某")
        for number, (serial, day, source) in enumerate(ADMISSIONS)
    ]
    rows_below(reserve, admitted)
    widths(reserve, 6, 42, 18, 18, 12)
    statistics = book.create_sheet("统计数据")
    statistics.append(["指标", "年度", "数值", "统计日期"])
    rows_below(statistics, [("规上企业总数", year, value, date(year, 12, 31)) for year, value in ABOVE_SCALE.items()])
    widths(statistics, 20, 10, 10, 14)
    return book


def saved(book: Workbook) -> bytes:
    """The workbook's bytes, without the hour of its making."""
    book.properties.creator = "示例"
    book.properties.created = MADE_ON
    raw, fixed = io.BytesIO(), io.BytesIO()
    book.save(raw)
    now = f"{book.properties.modified:%Y-%m-%dT%H:%M:%SZ}".encode()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, date_time=MADE_ON.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(member, source.read(name).replace(now, f"{MADE_ON:%Y-%m-%dT%H:%M:%SZ}".encode()))
    return fixed.getvalue()


def make(folder: Path) -> None:
    """Write the five files into `folder`."""
    (folder / "1-enterprises.xlsx").write_bytes(saved(enterprises()))
    (folder / "2-hte-certificates.xlsx").write_bytes(saved(certificates()))
    (folder / "3-tech-sme.csv").write_bytes(register())
    (folder / "4-events.xlsx").write_bytes(saved(events()))
    (folder / "5-annual.xlsx").write_bytes(saved(yearly()))


if __name__ == "__main__":
    make(Path(__file__).parent)
