"""Lists of platforms, prizes, listings, subsidies, accounts and applications."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from invented_firms import CERTIFIED, FIRMS
from shape import Shape
from shape_making import page, single_file, table, text, workbook

HOLDERS = tuple(CERTIFIED.items())


def planned(path: Path) -> None:
    """A web page under .xls: a title over all columns, groups over the levels' sums, a total, the offices below."""
    rows = [f"{n + 1}|{firm.name}|{number}|2022-10-18|10|5|10|25" for n, (firm, number) in enumerate(HOLDERS)]
    path.write_bytes(
        page(
            [
                "{colspan=8}西湖区2023年国家重点扶持领域高新技术企业认定奖励（第一批）计划表",
                "{colspan=8 align=right}单位：万元",
                "{rowspan=2}序号|{rowspan=2}企业名称|{rowspan=2}证书编号|{rowspan=2}发证日期|{colspan=4}奖励资金",
                "省级|市级|区级|小计",
                *rows,
                "{colspan=4}合计|40|20|40|100",
                "{colspan=8}杭州市西湖区科学技术局　杭州市西湖区财政局　2024年7月9日",
            ]
        ).encode("gb2312")
    )


def platforms(path: Path) -> None:
    """Two annexes in one document, each with its table: centres and laboratories."""
    document = Document()
    document.add_paragraph("附件1\n2021年拟认定绵阳市工程技术研究中心名单")
    table(document, [["序号", "中心名称", "依托单位"], *[[str(n + 1), f"示例{n + 1}工程技术研究中心", FIRMS[n].name] for n in range(2)]])
    document.add_page_break()
    document.add_paragraph("附件2\n2021年拟认定绵阳市重点实验室名单")
    table(document, [["序号", "实验室名称", "依托单位"], *[[str(n + 1), f"示例{n + 1}重点实验室", FIRMS[2 + n].name] for n in range(2)]])
    document.save(str(path))


def prizes(path: Path) -> None:
    """A prize's class (二等奖) is no level of government."""
    rows = [
        [n + 1, f"示例枸杞精深加工技术{n + 1}", FIRMS[n].name, "李示例,王示例", "博州科学技术局", ["二等奖", "三等奖"][n]] for n in range(2)
    ]
    workbook(
        path,
        [
            ["附件", *[None] * 5],
            ["2020年度科学技术进步奖建议授奖项目名单", *[None] * 5],
            ["序号", "项目名称", "第一完成单位", "主要完成人", "提名单位", "奖励等级"],
            *rows,
        ],
        ("A1:F1", "A2:F2"),
    )


def listed(path: Path) -> None:
    """A single-file web page under .xls (MHTML): who was listed, where and when."""
    single_file(
        path,
        page(
            [
                "{colspan=6}上市、新三板挂牌企业奖励公示表",
                "序号|企业名称|奖励事项|上市板块|上市时间|备注",
                f"1|{FIRMS[0].name}|上市|深圳证券交易所创业板|2020年6月18日|&nbsp;",
                f"2|{FIRMS[1].name}|新三板挂牌|全国股转系统创新层|2020年9月1日|&nbsp;",
            ]
        ),
    )


def paid_ahead(path: Path) -> None:
    """Two levels' money and their sum, the unit above the table, a total below."""
    document = Document()
    document.add_paragraph("2022年度金华市区国家高新技术企业先期拟兑付奖励资金明细表")
    document.add_paragraph("单位：万元")
    rows = [[str(n + 1), firm.name, "婺城区", number, "5", "10", "15"] for n, (firm, number) in enumerate(HOLDERS[:3])]
    head = ["序号", "企业名称", "所属区", "证书编号", "市级资金", "区级资金", "合计"]
    table(document, [head, *rows, ["合计", "", "", "", "15", "30", "45"]], [(4, 0, 4, 3)])
    document.save(str(path))


def accounts(path: Path) -> None:
    """Accounts with a tab before their digits, so that Excel leaves them whole; GBK, quoted."""
    rows = [
        [n + 1, FIRMS[n].name, "示例银行精河支行", f"\t65022280001234567{n}8", "李示例", f"\t1399999000{n}", "50000.00"] for n in range(3)
    ]
    head = ["序号", "收款单位全称", "开户行", "账号", "联系人", "联系电话", "补助金额（元）"]
    text(path, [[f'"{cell}"' for cell in line] for line in [head, *rows]], ",", "gbk")


def applied(path: Path) -> None:
    """Who is recommended for certification: the year in the title, the office's signature below the table."""
    document = Document()
    document.add_paragraph("2022年度高新技术企业申报推荐汇总表")
    document.add_paragraph("推荐单位（盖章）：                    填表时间：2022年5月10日")
    rows = [[str(n + 1), FIRMS[n].name, FIRMS[n].code, "新材料", "是" if n else "否", "李示例", f"1388888000{n}"] for n in range(3)]
    head = ["序号", "企业名称", "统一社会信用代码", "技术领域", "是否首次申报", "联系人", "联系电话"]
    table(document, [head, *rows, ["填表人：", "", "", "审核人：", "", "", ""]])
    document.save(str(path))


def third_part(path: Path) -> None:
    """What is paid in three parts: the whole sum, and what is paid this time, with its day."""
    rows = [[n + 1, firm.name, number, "首次认定", 10, 3.5, "2022/11/17"] for n, (firm, number) in enumerate(HOLDERS[:2])]
    workbook(
        path,
        [
            ["仲恺高新区2021年高新技术企业认定奖补企业名单（第三批次）", *[None] * 6],
            ["序号", "企业名称", "证书编号", "认定类型", "奖补总额（万元）", "本次拨付金额（万元）", "拨付时间"],
            *rows,
            ["合计", None, None, None, 20, 7, None],
        ],
        ("A1:G1",),
    )


MONEY = (
    Shape(
        "14西湖2023认定奖励计划表.xls",
        "杭州市西湖区科学技术局、财政局：2023年国家重点扶持领域高新技术企业认定奖励（第一批）计划表，2024-07-09",
        planned,
        {"payments-made": 4},
        (("award show 2022-0", {"evidence": HOLDERS[3][1]}, {"paid": {"county": 100000, "prefecture": 50000, "region": 100000}}),),
        (
            "--as",
            "payments-made",
            "--set",
            "兑现日期=2024-07-09",
            "--set",
            "奖补事项=首次认定",
            "--map",
            "奖励资金省级=自治区资金",
            "--map",
            "奖励资金市级=自治州资金",
            "--map",
            "奖励资金区级=县级资金",
        ),
    ),
    Shape(
        "24绵阳2021平台名单.docx",
        "绵阳市科学技术局：关于2021年拟认定绵阳市工程技术研究中心和重点实验室的公示（附件1、附件2），2021-08-23",
        platforms,
        {"event": 4},
        (
            ("event list", {"enterprise": FIRMS[1].name}, {"kind": "platform", "title": "示例2工程技术研究中心", "on": "2021-08-23"}),
            ("event list", {"enterprise": FIRMS[3].name}, {"title": "示例2重点实验室", "grade": "prefecture"}),
        ),
        (
            "--as",
            "event",
            "--set",
            "事项=创新平台",
            "--set",
            "日期=2021-08-23",
            "--set",
            "级别=自治州级",
            "--map",
            "中心名称=项目名称",
            "--map",
            "实验室名称=项目名称",
        ),
    ),
    Shape(
        "25湖北2020科技奖建议授奖名单.xlsx",
        "湖北省科学技术厅：2020年度湖北省科学技术奖建议授奖项目名单，2020-09-03",
        prizes,
        {"event": 2},
        (("event list", {"enterprise": FIRMS[1].name}, {"kind": "prize", "title": "示例枸杞精深加工技术2", "grade": "region"}),),
        (
            "--as",
            "event",
            "--set",
            "事项=科学技术奖",
            "--set",
            "日期=2020-09-03",
            "--set",
            "级别=自治区级",
            "--map",
            "第一完成单位=企业名称",
        ),
    ),
    Shape(
        "26东湖高新2020上市奖励公示表.xls",
        "武汉东湖新技术开发区管委会金融局：完成上市、再融资、新三板挂牌企业奖励公示，2020-12-04",
        listed,
        {"event": 2},
        (
            ("event list", {"enterprise": FIRMS[0].name}, {"kind": "listing", "on": "2020-06-18", "board": "深圳证券交易所创业板"}),
            ("event list", {"enterprise": FIRMS[1].name}, {"kind": "listing", "on": "2020-09-01"}),
        ),
        ("--map", "奖励事项=事项"),
    ),
    Shape(
        "27金华2022先期兑付明细表.docx",
        "金华市科学技术局：关于2022年度金华市区国家高新技术企业先期拟兑付奖励资金的公示，2023-06-30",
        paid_ahead,
        {"payments-made": 3},
        (("award show 2022-0", {"evidence": HOLDERS[2][1]}, {"paid": {"county": 100000, "prefecture": 50000, "region": 0}}),),
        (
            "--as",
            "payments-made",
            "--set",
            "兑现日期=2023-06-30",
            "--set",
            "奖补事项=首次认定",
            "--map",
            "市级资金=自治州资金",
            "--map",
            "区级资金=县级资金",
        ),
    ),
    Shape(
        "28潮州2021收款账户汇总.csv",
        "潮州市工业和信息化局：关于下达2020年度工业企业上规入库工作专项奖励资金计划的通知（收款单位全称、开户行、账号），2021-12-16",
        accounts,
        {"contact": 3},
        (
            (
                "contact list --private",
                {"enterprise": FIRMS[2].name},
                {"account": "6502228000123456728", "phone": "13999990002", "bank": "示例银行精河支行"},
            ),
        ),
        ("--map", "收款单位全称=企业名称"),
    ),
    Shape(
        "29菏泽2022申报推荐汇总表.docx",
        "菏泽市科学技术局：2022年度高新技术企业申报推荐汇总表.docx（附件8），2022",
        applied,
        {"application": 3},
        (("application list", {"enterprise": FIRMS[1].name}, {"filed_on": "2022-05-10", "year": 2022}),),
        ("--as", "application", "--set", "申报日期=2022-05-10"),
    ),
    Shape(
        "30仲恺2021第三批次奖补名单.xlsx",
        "仲恺高新区科技创新局：2021年高新技术企业认定奖补企业名单（第三批次）.xlsx，2022-11-17",
        third_part,
        {"payments-made": 2},
        (("award show 2022-0", {"evidence": HOLDERS[1][1]}, {"paid": {"county": 35000, "prefecture": 0, "region": 0}}),),
        ("--as", "payments-made", "--map", "本次拨付金额=县级资金"),
    ),
)
