"""Lists of certificates and register numbers as certifying bodies publish them: announced, renamed, moved, withdrawn, exported."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from invented_firms import CERTIFIED, FIRMS, REGISTERED, hte_number, sme_number
from openpyxl import Workbook
from shape import Shape
from shape_making import excel_95, filled, text, word, workbook

NEW = [hte_number(2001 + n, 2023) for n in range(8)]
HEAD = ["序号", "企业名称", "证书编号"]


def announced(path: Path) -> None:
    """The day of all certificates stands in a line above; the heading comes again where a page ends."""
    rows = [[str(n + 1), FIRMS[4 + n].name, NEW[n]] for n in range(6)]
    word(
        path,
        "附件",
        "江西省认定机构2023年认定报备的第一批高新技术企业备案名单",
        "（发证日期：2023年11月22日）",
        [HEAD, *rows[:4], HEAD, *rows[4:]],
        "全国高新技术企业认定管理工作领导小组办公室",
        "2023年12月8日",
    )


def passed(path: Path) -> None:
    """Districts merged downwards, days as text and as days, footers below."""
    said = ["首次认定", "重新认定", "首次认定", "首次认定", "重新认定"]
    days = ["2023-12-28", date(2023, 12, 28), "2023年12月28日", "2023.12.28", date(2023, 10, 16)]
    rows = [
        [n + 1, ["精河镇", None, None, "托里镇", None][n], FIRMS[4 + n].name, said[n], "第一批", NEW[n], days[n], None] for n in range(5)
    ]
    sheet = workbook(
        path,
        [
            ["附件：", *[None] * 7],
            ["2023年珠海市通过高新技术企业认定企业名单", *[None] * 7],
            ["序号", "所属乡镇", "企业名称", "认定类型", "认定批次", "证书编号", "发证日期", "备注"],
            *rows,
            [None] * 8,
            ["注：1.本名单以国家备案公告为准；2.排名不分先后。", *[None] * 7],
            [None, None, None, None, None, None, "珠海市科技创新局", None],
            [None, None, None, None, None, None, "2024年4月15日", None],
        ],
        ("A1:H1", "A2:H2", "B4:B6", "B7:B8", "A10:H10", "G11:H11", "G12:H12"),
        "公示名单",
    )
    sheet.freeze_panes = "A4"
    sheet.auto_filter.ref = "A3:H8"
    sheet.print_title_rows = "3:3"
    sheet.parent.save(path)  # type: ignore[union-attr]


def rewarded(path: Path) -> None:
    """Excel 95 in GBK: certificates, and what the prefecture pays for each; a total below."""
    rows = [[n + 1, FIRMS[4 + n].name, "钟山区", NEW[n], (45252 + n,), 5] for n in range(3)]
    excel_95(
        path,
        [
            ["2023年高新技术企业奖励性后补助企业名单"],
            ["", "", "", "", "", "单位：万元"],
            ["序号", "企业名称", "所属县区", "高企证书编号", "认定时间", "市级补助金额"],
            *rows,
            ["合计", "", "", "", "", 15],
        ],
    )


def renamed(path: Path) -> None:
    """Old and new name below one merged heading, on a landscape page."""
    from docx import Document
    from shape_making import table

    document = Document()
    document.add_paragraph("天津市2023年第三批高新技术企业更名名单")
    rows = [["序号", "企业名称", "", "证书编号", "所属区"], ["", "更名前", "更名后", "", ""]]
    for n, (firm, number) in enumerate(list(CERTIFIED.items())[:2]):
        rows.append([str(n + 1), firm.name, firm.name.replace("示例", "新名示例"), number, "精河县"])
    table(document, rows, [(0, 1, 0, 2), (0, 0, 1, 0), (0, 3, 1, 3), (0, 4, 1, 4)])
    document.save(str(path))


def cancelled(path: Path) -> None:
    """The letter's sentence says from when; the table has number and name."""
    rows = [[n + 1, firm.name, number, None] for n, (firm, number) in enumerate(list(CERTIFIED.items())[:2])]
    workbook(
        path,
        [
            ["附件", None, None, None],
            ["取消高新技术企业资格的企业名单（自2023年1月1日起取消）", None, None, None],
            ["序号", "企业名称", "高新技术企业证书编号", "备注"],
            *rows,
        ],
        ("A2:D2",),
    )


def withdrawn(path: Path) -> None:
    """Register numbers that are withdrawn, with why."""
    rows = [[n + 1, "博州", firm.name, firm.code, number, "不符合评价条件"] for n, (firm, number) in enumerate(REGISTERED.items())]
    workbook(
        path,
        [
            ["附件", *[None] * 5],
            ["撤销2023年度科技型中小企业入库登记编号的企业名单", *[None] * 5],
            ["序号", "地市", "企业名称", "统一社会信用代码", "入库登记编号", "撤销原因"],
            *rows,
        ],
        ("A1:F1", "A2:F2"),
        "名单",
    )


def sixth_batch(path: Path) -> None:
    """A register without a day: its number tells the year, a merged row above the firms their city."""
    from docx import Document
    from shape_making import table

    document = Document()
    document.add_paragraph("广西2019年第六批入库科技型中小企业名单")
    rows = [["序号", "企业名称", "注册地", "入库登记编号"], ["南宁市（2家）", "", "", ""]]
    rows += [[str(n + 1), FIRMS[6 + n].name, "南宁市", sme_number(301 + n, 2019)] for n in range(2)]
    rows += [["柳州市（2家）", "", "", ""]]
    rows += [[str(n + 3), FIRMS[8 + n].name, "柳州市", sme_number(303 + n, 2019)] for n in range(2)]
    table(document, rows, [(1, 0, 1, 3), (4, 0, 4, 3)])
    document.save(str(path))


def old_review(path: Path) -> None:
    """Excel's 「Unicode 文本」: tabs, UTF-16; organisation codes of nine characters, days with dots."""
    rows = [[n + 1, FIRMS[6 + n].name, FIRMS[6 + n].organisation, hte_number(11 + n, 2008), "2008.12.18", "新材料"] for n in range(2)]
    text(
        path,
        [
            ["2011年高新技术企业复审汇总表", "", "", "", "", ""],
            ["序号", "企业名称", "组织机构代码", "高新技术企业证书编号", "发证日期", "技术领域"],
            *rows,
            ["填表人：", "", "", "联系电话：", "", ""],
        ],
        "\t",
        "utf-16",
    )


def moved_in(path: Path) -> None:
    rows = [
        [str(n + 1), FIRMS[6 + n].name, ["湖南省", "陕西省"][n], "郑州市", hte_number(2101 + n, 2023), "2023-10-16", "三年"]
        for n in range(2)
    ]
    word(
        path,
        "附件",
        "河南省2025年第一批完成异地搬迁高新技术企业的名单",
        [["序号", "企业名称", "迁出地", "迁入地", "证书编号", "发证日期", "有效期"], *rows],
        landscape=True,
    )


def exported(path: Path) -> None:
    """A certificate service's export: quoted, a byte order mark, midnight behind each day, two schemes."""
    rows = [
        (FIRMS[6], "高新技术企业认定证书", "高新技术企业", NEW[0], "2023-11-22", "2026-11-22"),
        (FIRMS[7], "高新技术企业认定证书", "高新技术企业", NEW[1], "2023-11-22", "2026-11-22"),
        (FIRMS[8], "科技型中小企业入库登记", "科技型中小企业", sme_number(401), "2023-06-30", "2023-12-31"),
    ]
    head = ["企业名称", "统一社会信用代码", "证书名称", "证书类型", "证书编号", "发证日期", "截止日期", "证书状态", "发证机构"]
    lines = [
        [firm.name, firm.code, name, kind, number, f"{day} 00:00:00", f"{until} 00:00:00", "有效", "认定机构"]
        for firm, name, kind, number, day, until in rows
    ]
    text(path, [[f'"{cell}"' for cell in line] for line in [head, *lines]], ",", "utf-8-sig")


def grouped(path: Path) -> None:
    """Groups by county that Excel's outline has folded away: the rows are hidden, the sums below them are seen."""
    rows = [[n + 1, ["鄢陵县", "鄢陵县", "禹州市", "禹州市"][n], FIRMS[4 + n].name, NEW[n], date(2023, 11, 22)] for n in range(4)]
    sheet = workbook(
        path,
        [
            ["许昌市2023年高新技术企业名单", None, None, None, None],
            ["序号", "县区", "企业名称", "证书编号", "发证日期"],
            *rows[:2],
            [None, "鄢陵县 计数", 2, None, None],
            *rows[2:],
            [None, "禹州市 计数", 2, None, None],
            [None, "总计数", 4, None, None],
        ],
        ("A1:E1",),
    )
    for row in (3, 4, 6, 7):
        sheet.row_dimensions[row].outlineLevel = 2
        sheet.row_dimensions[row].hidden = True
    for row in (5, 8):
        sheet.row_dimensions[row].collapsed = True
    sheet.parent.save(path)  # type: ignore[union-attr]


def opened_data(path: Path) -> None:
    """An open-data portal's workbook: codes of the fields above their names, all text, a second sheet that explains them."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "高新技术企业信息"
    names = ["序号", "企业名称", "统一社会信用代码", "证书编号", "认定日期", "有效截止日期", "认定依据"]
    codes = ["XH", "QYMC", "TYSHXYDM", "ZSBH", "RDRQ", "YXJZRQ", "RDYJ"]
    rows = [
        [str(n + 1), FIRMS[6 + n].name, FIRMS[6 + n].code, hte_number(3001 + n, 2017), "20171129", "20201129", "国科火字[2017]201号"]
        for n in range(2)
    ]
    filled(sheet, [codes, names, *rows])
    meaning = [["字段英文名", "字段中文名", "数据类型", "字段描述"], *[[c, n, "字符型C", n] for c, n in zip(codes, names, strict=True)]]
    filled(book.create_sheet("数据项说明"), meaning)
    book.save(path)


CERTIFICATES = (
    Shape(
        "01江西2023第一批备案公告.docx",
        "全国高新技术企业认定管理工作领导小组办公室：关于对江西省认定机构2023年认定的第一批高新技术企业进行备案的公告，2023",
        announced,
        {"certification": 6},
        tuple(("cert list", {"number": NEW[n]}, {"enterprise": FIRMS[4 + n].name, "issued_on": "2023-11-22"}) for n in (0, 4, 5)),
    ),
    Shape(
        "02珠海2023通过认定名单.xlsx",
        "珠海市科技创新局：关于2023年珠海市通过高新技术企业认定企业名单的公示，2024-04-15",
        passed,
        {"certification": 5},
        (
            ("cert list", {"number": NEW[1]}, {"occasion": "renewal", "batch": "第一批", "issued_on": "2023-12-28"}),
            ("cert list", {"number": NEW[3]}, {"occasion": "first", "issued_on": "2023-12-28"}),
        ),
    ),
    Shape(
        "04六盘水2023奖励性后补助企业名单.xls",
        "六盘水市科学技术局：2023年高新技术企业奖励性后补助企业名单.xls（附件1），2024",
        rewarded,
        {"certification": 3},
        (
            ("cert list", {"number": NEW[0]}, {"issued_on": "2023-11-22", "prefecture": 50000}),
            ("cert list", {"number": NEW[2]}, {"issued_on": "2023-11-24", "enterprise": FIRMS[6].name}),
        ),
        ("--map", "市级补助金额=自治州资金"),
    ),
    Shape(
        "05天津2023第三批更名.docx",
        "天津市高企认定办：关于领取2023年第三批更名高新技术企业证书的通知（附件），2024-01-22",
        renamed,
        {"enterprise": 2},
        (
            ("enterprise list", {"uscc": FIRMS[0].code}, {"name": "精河县云杉新名示例生物科技有限公司", "former_names": [FIRMS[0].name]}),
            ("cert list", {"number": hte_number(1002)}, {"enterprise": "精河县赤谷新名示例新材料有限公司", "issued_on": "2022-10-18"}),
        ),
    ),
    Shape(
        "06江苏2022取消资格名单.xlsx",
        "江苏省高新技术企业认定管理工作协调小组：苏高企协〔2022〕34号，取消高新技术企业资格的企业名单，2022-11-02",
        cancelled,
        {"certification": 2},
        (
            ("cert list", {"number": hte_number(1001)}, {"revoked_on": "2023-01-01", "issued_on": "2022-10-18"}),
            ("cert list", {"number": hte_number(1003)}, {"revoked_on": None}),
        ),
        ("--set", "撤销日期=2023-01-01"),
    ),
    Shape(
        "07广东2024撤销入库登记编号名单.xlsx",
        "广东省科学技术厅：粤科公告〔2024〕21号，撤销2023年度科技型中小企业入库登记编号的企业名单，2024-05-23",
        withdrawn,
        {"certification": 2},
        (("cert list", {"number": sme_number(101)}, {"revoked_on": "2024-05-23", "issued_on": "2023-05-20"}),),
        ("--set", "撤销日期=2024-05-23", "--map", "撤销原因=-"),
    ),
    Shape(
        "08广西2019第六批入库科技型中小企业.docx",
        "广西壮族自治区科学技术厅：2019年第六批入库科技型中小企业名单（117家），2019",
        sixth_batch,
        {"certification": 4},
        (
            ("cert list", {"number": sme_number(301, 2019)}, {"scheme": "tech-sme", "enterprise": FIRMS[6].name}),
            ("cert list", {"number": sme_number(304, 2019)}, {"scheme": "tech-sme", "valid_until": "2019-12-31"}),
        ),
    ),
    Shape(
        "09内蒙古2011复审汇总表.txt",
        "内蒙古自治区科学技术厅：内科发新字[2011]20号，2011年高新技术企业复审汇总表（附件4），2011-06-27",
        old_review,
        {"certification": 2},
        (("cert list", {"number": hte_number(12, 2008)}, {"enterprise": FIRMS[7].name, "issued_on": "2008-12-18"}),),
    ),
    Shape(
        "10河南2025异地搬迁名单.docx",
        "河南省高新技术企业认定管理工作领导小组办公室：河南省2025年第一批完成异地搬迁高新技术企业的名单，2025-04-22",
        moved_in,
        {"certification": 2},
        (("cert list", {"number": hte_number(2101, 2023)}, {"issued_on": "2023-10-16", "valid_until": "2026-10-16"}),),
    ),
    Shape(
        "11企业证书查询导出.csv",
        "聚美智数：企业证书查询接口的返回项（licname、licnameKind、licno、valform、valto、licnameStatus），2025",
        exported,
        {"certification": 3},
        (
            ("cert list", {"number": NEW[1]}, {"scheme": "hte", "issued_on": "2023-11-22", "valid_until": "2026-11-22"}),
            ("cert list", {"number": sme_number(401)}, {"scheme": "tech-sme", "valid_until": "2023-12-31"}),
        ),
    ),
    Shape(
        "12许昌2023高企名单分级显示.xlsx",
        "许昌市科学技术局：2023年高新技术企业按县（市、区）汇总（河南日报2023-12-27所载口径）",
        grouped,
        {"certification": 4},
        (("cert list", {"number": NEW[3]}, {"enterprise": FIRMS[7].name, "issued_on": "2023-11-22"}),),
        ("--hidden", "include"),
        never=("鄢陵县 计数", "总计数"),
    ),
    Shape(
        "13宁波开放数据高企信息.xlsx",
        "宁波市公共数据开放平台：高新技术企业信息（认定依据 国科火字[2017]201号）",
        opened_data,
        {"certification": 2},
        (("cert list", {"number": hte_number(3001, 2017)}, {"issued_on": "2017-11-29", "valid_until": "2020-11-29"}),),
        never=("QYMC", "企业名称"),
    ),
)
