"""Lists of enterprises, of their figures by year, of the pool, and of what units and the county report."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from invented_firms import FIRMS, hte_number, sme_number, uscc
from openpyxl import Workbook
from shape import Shape
from shape_making import filled, text, word, workbook, zipped


def to_be_certified(path: Path) -> None:
    """Those who shall be certified: no number yet, so no certificate; the heading comes again on the next page."""
    head = ["序号", "企业名称", "所属乡镇"]
    rows = [[str(n + 1), FIRMS[10 + n].name, "精河镇"] for n in range(6)]
    word(
        path,
        "附件",
        "陕西省2022年拟认定高新技术企业名单",
        [head, *rows[:3]],
        [head, *rows[3:]],
        "陕西省高新技术企业认定管理工作领导小组办公室",
        "2022年11月18日",
    )


def two_sections(path: Path) -> None:
    """A ZIP with names in GBK: the notice as PDF, and a list in two sections."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    rows = [[n + 1, FIRMS[10 + n].name, uscc(110 + n), "东昌区"] for n in range(5)]
    filled(
        sheet,
        [
            ["2022年通化市市级“专精特新”中小企业名单", None, None, None],
            ["序号", "企业名称", "统一社会信用代码", "所属县（市、区）"],
            ["一、2022年新认定企业（3户）", None, None, None],
            *rows[:3],
            ["二、2021年通过省级认定企业（2户）", None, None, None],
            *rows[3:],
        ],
        ("A1:D1", "A3:D3", "A7:D7"),
    )
    kept = BytesIO()
    book.save(kept)
    notice = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
    zipped(path, {"附件/关于公布名单的通知.pdf": notice, "附件/附件：名单.xlsx": kept.getvalue()})


def three_abreast(path: Path) -> None:
    """Names three abreast, to save pages; the last row is not full."""
    firms = FIRMS[9:]
    rows = [[cell for n in range(r * 3, min(r * 3 + 3, 7)) for cell in (str(n + 1), firms[n].name)] for r in range(3)]
    word(
        path,
        "2022年广东省创新型中小企业名单",
        [["序号", "企业名称"] * 3, *[row + [""] * (6 - len(row)) for row in rows]],
        landscape=True,
    )


def above_scale(path: Path) -> None:
    """A statistics bureau's list of who is above scale, parted by bars in GBK; the year stands in the title."""
    rows = [[n + 1, FIRMS[n].code, FIRMS[n].name, "1371", "蔬菜加工", 2016 + n, f"{n + 3:02}", "中型"] for n in range(4)]
    text(
        path,
        [
            ["2023年度规模以上工业企业名单"],
            ["序号", "统一社会信用代码", "单位详细名称", "行业代码", "行业名称", "开业（成立）年", "开业（成立）月", "单位规模"],
            *rows,
        ],
        "|",
    )


def recommended(path: Path) -> None:
    """The pool's summary, two rows of merged headings, figures of one year below a group."""
    figures = [(1200, 75.5), (860.25, 40), (330, 28.8)]
    rows = [
        [n + 1, "田阳区", FIRMS[n].name, FIRMS[n].code, "科技型中小企业", *figures[n], "李示例", f"1390000000{n}", None] for n in range(3)
    ]
    workbook(
        path,
        [
            ["附件4", *[None] * 9],
            ["2022年高新技术企业培育库入库企业推荐汇总表", *[None] * 9],
            ["推荐单位（盖章）：百色市田阳区科学技术局", *[None] * 5, "填报时间：2022年3月18日", *[None] * 3],
            ["序号", "县（市、区）", "企业名称", "统一社会信用代码", "企业类型", "2021年度经营情况", None, "联系人", "联系电话", "备注"],
            [None, None, None, None, None, "销售收入（万元）", "研发费用（万元）", None, None, None],
            *rows,
            ["填表人：", None, None, "审核人：", None, None, None, None, None, None],
        ],
        ("A2:J2", "A3:F3", "G3:J3", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:E5", "F4:G4", "H4:H5", "I4:I5", "J4:J5"),
    )


def qualified(path: Path) -> None:
    """One row for each enterprise, with both of its qualifications side by side."""
    rows = [
        [1, FIRMS[6].name, FIRMS[6].code, "是", hte_number(2001, 2023), "2023-11-22", "是", sme_number(501), "2023-06-30"],
        [2, FIRMS[7].name, FIRMS[7].code, "是", hte_number(2002, 2023), "2023-11-22", "否", None, None],
        [3, FIRMS[8].name, FIRMS[8].code, "否", None, None, "是", sme_number(502), "2023-06-30"],
    ]
    head = ["序号", "企业名称", "统一社会信用代码", "是否高新技术企业", "高新技术企业证书编号", "发证日期"]
    head += ["是否科技型中小企业", "科技型中小企业登记编号", "入库时间"]
    workbook(path, [["企业资质信息汇总表", *[None] * 8], head, *rows], ("A1:I1",), "企业资质信息")


def years_abreast(path: Path) -> None:
    """Three years side by side below merged headings, the unit in a corner."""
    rows = [
        [1, FIRMS[0].name, 900, 50.5, 1000.5, 60, 1200, 72.25],
        [2, FIRMS[1].name, 300, 20, 450, 31, 500, 40],
    ]
    workbook(
        path,
        [
            ["2022年企业研发投入后补助资金核定表", *[None] * 7],
            [*[None] * 6, "单位：万元", None],
            ["序号", "企业名称", "2020年", None, "2021年", None, "2022年", None],
            [None, None, "营业收入", "研发费用", "营业收入", "研发费用", "营业收入", "研发费用"],
            *rows,
            ["合计", None, 1200, 70.5, 1450.5, 91, 1700, 112.25],
        ],
        ("A1:H1", "G2:H2", "A3:A4", "B3:B4", "C3:D3", "E3:F3", "G3:H3", "A7:B7"),
    )


def in_thousands(path: Path) -> None:
    """A statistical table: a row of units and one of 甲 乙 1 2 3 below the headings, sums in thousands of yuan."""
    rows = [[n + 1, 2023, FIRMS[n].name, FIRMS[n].code, 12345 + n, 678.9, 86 + n] for n in range(3)]
    workbook(
        path,
        [
            ["企业研究开发活动及相关情况", *[None] * 6],
            ["序号", "统计年份", "填报单位详细名称", "统一社会信用代码", "营业收入", "研究开发费用", "从业人员期末人数"],
            ["计量单位", None, None, None, "千元", "千元", "人"],
            ["甲", "乙", "丙", "丁", 1, 2, 3],
            *rows,
            ["单位负责人：", None, "统计负责人：", None, "填表人：", None, "报出日期：2024年3月10日"],
        ],
        ("A1:G1",),
    )


def county_figures(path: Path) -> None:
    """A bulletin's table: years side by side, a source below."""
    workbook(
        path,
        [
            ["2021—2023年规模以上企业情况", None, None, None, None],
            ["指标", "计量单位", "2021年", "2022年", "2023年"],
            ["规上企业总数", "家", 22, 24, 26],
            ["数据来源：县统计局", None, None, None, None],
        ],
        ("A1:E1", "A4:E4"),
        "统计公报",
    )


def tasks(path: Path) -> None:
    """Who has to do what, and how it stands at the half-year that the title names."""
    word(
        path,
        "谯城区2023年上半年重点工作任务进展情况表",
        [
            ["序号", "重点工作任务", "主要责任单位", "进展情况", "完成情况"],
            ["1", "加大科技型中小企业培育力度", "县科技局", "已入库科技型中小企业12家。", "正常推进"],
            ["2", "落实各项惠企利企政策", "县税务局", "办理加计扣除9户。", "已完成"],
            ["3", "加强知识产权保护运用", "县市场监管局", "开展培训2期。", "滞后"],
        ],
        "（此件主动公开）",
        landscape=True,
    )


ENTERPRISES = (
    Shape(
        "03陕西2022拟认定名单.docx",
        "陕西省高新技术企业认定管理工作领导小组办公室：拟认定高新技术企业名单.docx（1473家），2022-11-18",
        to_be_certified,
        {"enterprise": 6},
        (("enterprise list", {"name": FIRMS[15].name}, {"township": "精河镇"}),),
        never=("企业名称",),
    ),
    Shape(
        "15通化2022专精特新名单.zip",
        "通化市工业和信息化局：通市工信民营〔2022〕72号，2022年通化市市级“专精特新”中小企业名单，2022-10-10",
        two_sections,
        {"enterprise": 3},
        (("enterprise list", {"name": FIRMS[14].name}, {"uscc": uscc(114)}),),
        never=("一、2022年新认定企业（3户）", "二、2021年通过省级认定企业（2户）"),
    ),
    Shape(
        "16广东2022创新型中小企业名单.docx",
        "广东省工业和信息化厅：2022年广东省创新型中小企业名单（15730家），2022-12-20",
        three_abreast,
        {"enterprise": 4},
        (("enterprise list", {"name": FIRMS[15].name}, {"uscc": None}), ("enterprise list", {"name": FIRMS[13].name}, {})),
    ),
    Shape(
        "17规模以上工业企业名单.txt",
        "潮州市工业和信息化局：2020年度工业企业上规入库专项奖励金下达计划明细表，2021-12-16；列名按统计上一套表单位名录",
        above_scale,
        {"annual": 4},
        (
            ("annual list", {"enterprise": FIRMS[0].name}, {"year": 2023, "above_scale": True}),
            ("annual list", {"enterprise": FIRMS[3].name}, {"year": 2023, "above_scale": True}),
        ),
    ),
    Shape(
        "18百色2022培育库推荐汇总表.xlsx",
        "百色市科学技术局：百科字〔2022〕8号，高新技术企业培育入库企业推荐汇总表（附件4），2022-03-11",
        recommended,
        {"reserve": 3},
        (("reserve list", {"enterprise": FIRMS[2].name}, {"on": "2022-03-18", "source": "科技型中小企业"}),),
        ("--as", "reserve", "--set", "入库日期=2022-03-18", "--map", "企业类型=入库来源"),
    ),
    Shape(
        "19企业资质信息汇总表.xlsx",
        "公开源码中的企业资质信息导入表（是否高新技术企业、高新技术企业证书编号、是否是科技型中小企业、科技型中小企业登记编码）",
        qualified,
        {"certification": 4},
        (
            ("cert list", {"number": hte_number(2002, 2023)}, {"scheme": "hte", "issued_on": "2023-11-22"}),
            ("cert list", {"number": sme_number(501)}, {"scheme": "tech-sme", "enterprise": FIRMS[6].name, "issued_on": "2023-06-30"}),
            ("cert list", {"number": sme_number(502)}, {"enterprise": FIRMS[8].name}),
        ),
    ),
    Shape(
        "20石家庄2022研发投入后补助核定表.xlsx",
        "石家庄市财政局、科学技术局：石财教〔2023〕105号，2022年研发投入后补助资金，2023",
        years_abreast,
        {"annual": 6},
        (
            ("annual list", {"enterprise": FIRMS[0].name, "year": 2021}, {"revenue": 10005000, "rd_spending": 600000}),
            ("annual list", {"enterprise": FIRMS[0].name, "year": 2022}, {"revenue": 12000000, "rd_spending": 722500}),
            ("annual list", {"enterprise": FIRMS[1].name, "year": 2020}, {"revenue": 3000000, "rd_spending": 200000}),
        ),
    ),
    Shape(
        "21企业研究开发活动情况.xlsx",
        "国家统计局一套表：企业研究开发活动及相关情况（公开源码中的列名：统计年份、填报单位详细名称、统一社会信用代码、组织机构代码）",
        in_thousands,
        {"annual": 3},
        (("annual list", {"enterprise": FIRMS[0].name, "year": 2023}, {"revenue": 12345000, "rd_spending": 678900, "staff": 86}),),
    ),
    Shape(
        "22统计公报规上企业.xlsx",
        "昌吉市统计局：2023年国民经济和社会发展统计公报的附表，2024",
        county_figures,
        {"statistic": 3},
        (
            ("statistic list", {"as_of": "2021-12-31"}, {"id": "above-scale", "value": 22}),
            ("statistic list", {"as_of": "2023-12-31"}, {"id": "above-scale", "value": 26}),
        ),
    ),
    Shape(
        "23谯城2023重点任务进展.docx",
        "亳州市谯城区科学技术局：2023年本部门年度重点工作任务的任务分解，2023-07-12",
        tasks,
        {"measure": 3},
        (
            ("measure status --half 2023H1", {"clause": "二㈠3", "unit": "science"}, {"status": "on-track"}),
            ("measure status --half 2023H1", {"clause": "二㈢4", "unit": "market"}, {"status": "behind"}),
        ),
        ("--map", "重点工作任务=措施", "--map", "主要责任单位=责任单位"),
    ),
)
