"""An enterprise's figures of a year."""

from __future__ import annotations

from hte_cli.kinds.bounds import FIGURE, PEOPLE, PIECES, YEAR
from hte_cli.kinds.shared import FIRM_NEEDED, MONEY, firm
from hte_cli.kinds.stating import Field, Holds, Kind, Option, Stored, Title, same

ANNUAL = Kind(
    "annual",
    Title("annual figures", "年度指标"),
    (
        *firm(Stored.KEY, frozen=True),
        Field(
            "year",
            Holds.YEAR,
            title=Title("Year", "年度"),
            headings="年度 年份 统计年度 所属年度 统计年份 数据年度 数据年份 报表年度 会计年度 财务年度 填报年度 所属期 报告期年度 "
            "年报年度 year",
            stored=Stored.KEY,
            bound=YEAR,
            needed=True,
            frozen=True,
            sample=same("2024"),
            option=Option(Title("the year, such as 2024", "年度，如 2024"), flags=("--year", "-y"), required=True),
        ),
        Field(
            "above_scale",
            Holds.FLAG,
            title=Title("Above scale", "是否规上"),
            headings="是否规上 是否规上企业 是否为规上企业 是否规模以上 是否规模以上企业 规上 规上企业 规模以上 规模以上企业 规上情况 "
            "是否为规模以上企业 是否规上工业企业 是否规模以上工业企业 规上工业企业 规模以上工业企业 是否规上工业 是否规上单位 "
            "是否四上企业 四上企业 是否四上单位 是否入规 是否在统 是否一套表单位 规上否 规上规下 是否四上 是否规上服务业 "
            "是否规上企业工业 是否限上企业 above_scale",
            stored=Stored.MAYBE,
            frozen=True,
            option=Option(Title("on the list of 规上 enterprises", "在规上企业名单内")),
        ),
        Field(
            "revenue_fen",
            Holds.SUM,
            title=Title("Revenue", "营业收入"),
            headings="营业收入 营业总收入 年营业收入 营业收入合计 营业收入总额 全年营业收入 营收 年营收 年度营业收入 营业收入本年 "
            "销售收入 年销售收入 销售收入总额 销售额 年销售额 主营业务收入 主营收入 revenue",
            stored=Stored.MAYBE,
            bound=FIGURE,
            frozen=True,
            note=MONEY,
            sample=same("25000000"),
            option=Option(Title("revenue: yuan, or 1200万元", "营业收入：单位为元，或写作 1200万元")),
        ),
        Field(
            "rd_spending_fen",
            Holds.SUM,
            title=Title("R&D spending", "研发费用"),
            headings="研发费用 研究开发费用 研发投入 研发经费 研发支出 研发费 研发经费投入 研究开发经费 研究开发投入 R&D费用 "
            "研究开发费用合计 研究开发费用合计本年 研发费用合计 研发费用总额 研发投入总额 研发投入合计 研究开发费用总额 "
            "企业研究开发费用 企业研发费用 年研发投入 研发投入金额 研发总投入 研究开发经费支出 研发经费支出 研发费用投入 科研投入 "
            "年度研发费用 R&D经费支出 R&D经费内部支出 R&D经费内部支出合计 研究与试验发展经费支出 R&D经费 R&D投入 rd_spending "
            "r&d_spending research_and_development_spending",
            stored=Stored.MAYBE,
            bound=FIGURE,
            frozen=True,
            note=MONEY,
            sample=same("1500000"),
            option=Option(Title("R&D spending: yuan, or 80万元", "研发费用：单位为元，或写作 80万元")),
        ),
        Field(
            "staff",
            Holds.COUNT,
            title=Title("Staff", "职工总数"),
            headings="职工总数 职工人数 职工数 从业人员 从业人数 从业人员数 员工总数 员工人数 员工数 从业人员期末人数 从业人员年末人数 "
            "从业人员期末人数本年 期末从业人员 年末从业人员 年末从业人员数 从业人员总数 企业职工总数 企业职工人数 企业人数 职工总人数 "
            "从业人员平均人数 在职职工总数 在职人数 人员总数 员工总人数 全体职工人数 参保人数 staff",
            stored=Stored.MAYBE,
            bound=PEOPLE,
            frozen=True,
            sample=same("86"),
            option=Option(Title("staff", "职工总数")),
        ),
        Field(
            "rd_staff",
            Holds.COUNT,
            title=Title("R&D staff", "科技人员数"),
            headings="科技人员数 科技人员 科技人员总数 研发人员 研发人员数 研发人员总数 科技活动人员 科技活动人员数 研究开发人员 "
            "研究开发人员数 研究开发人员合计 研究开发人员合计本年 研发人员合计 研发人员人数 科技人员人数 企业科技人员 "
            "从事科技活动人员 R&D人员 R&D人员合计 研究与试验发展人员 科研人员 科研人员数 技术人员数 专职研发人员 研发人员总人数 "
            "rd_staff r&d_staff",
            stored=Stored.MAYBE,
            bound=PEOPLE,
            frozen=True,
            sample=same("12"),
            option=Option(Title("R&D staff", "科技人员数")),
        ),
        Field(
            "high_tech_income_fen",
            Holds.SUM,
            title=Title("High-tech income", "高新技术产品收入"),
            headings="高新技术产品收入 高新技术产品服务收入 高新产品收入 高新收入 高新技术产品 高新技术产品销售收入 "
            "高新技术产品服务总收入 高新技术产品收入总额 高品收入 高新技术服务收入 上年度高新技术产品服务收入 高新技术产品或服务收入 "
            "high_tech_income high-tech_income",
            stored=Stored.MAYBE,
            bound=FIGURE,
            wide=True,
            note=MONEY,
            sample=same("18000000"),
            option=Option(Title("income from high-tech products: yuan, or 300万元", "高新技术产品收入：元，或写 300万元")),
        ),
        Field(
            "total_income_fen",
            Holds.SUM,
            title=Title("Total income", "总收入"),
            headings="总收入 收入总额 企业总收入 全年总收入 年总收入 企业收入总额 年度总收入 同期总收入 total_income",
            stored=Stored.MAYBE,
            bound=FIGURE,
            wide=True,
            note=MONEY,
            sample=same("26000000"),
            option=Option(Title("total income: yuan, or 1200万元", "总收入：元，或写 1200万元")),
        ),
        Field(
            "assets_fen",
            Holds.SUM,
            title=Title("Assets", "资产总额"),
            headings="资产总额 总资产 资产合计 资产总计 年末资产总额 年末资产总计 期末资产总额 期末资产总计 资产总额年末 年末总资产 "
            "企业资产总额 assets",
            stored=Stored.MAYBE,
            bound=FIGURE,
            wide=True,
            note=MONEY,
            sample=same("40000000"),
            option=Option(Title("assets: yuan, or 2000万元", "资产总额：元，或写 2000万元")),
        ),
        Field(
            "ip_class_1",
            Holds.COUNT,
            title=Title("Class I rights", "Ⅰ类知识产权"),
            headings="Ⅰ类知识产权 Ⅰ类知识产权数 一类知识产权 一类知识产权数 Ⅰ类知识产权件数 拥有Ⅰ类知识产权数 发明专利数 发明专利 "
            "有效发明专利数 有效发明专利 期末有效发明专利数 期末有效发明专利数本年 拥有发明专利数 授权发明专利数 发明专利授权数 "
            "发明专利件数 拥有有效发明专利数 发明专利拥有量 I类知识产权 I类知识产权数 ip_class_1 class_i_rights",
            stored=Stored.MAYBE,
            bound=PIECES,
            wide=True,
            note=Title("Rights held at the end of the year.", "年末拥有的数量。"),
            sample=same("1"),
            option=Option(Title("rights of class I held (inventions …)", "拥有的Ⅰ类知识产权（发明专利等）")),
        ),
        Field(
            "ip_class_2",
            Holds.COUNT,
            title=Title("Class II rights", "Ⅱ类知识产权"),
            headings="Ⅱ类知识产权 Ⅱ类知识产权数 二类知识产权 二类知识产权数 Ⅱ类知识产权件数 拥有Ⅱ类知识产权数 II类知识产权 "
            "II类知识产权数 ip_class_2 class_ii_rights",
            stored=Stored.MAYBE,
            bound=PIECES,
            wide=True,
            note=Title("Rights held at the end of the year.", "年末拥有的数量。"),
            sample=same("6"),
            option=Option(Title("rights of class II held (utility models, software …)", "拥有的Ⅱ类知识产权（实用新型、软件著作权等）")),
        ),
        Field(
            "conversions",
            Holds.COUNT,
            title=Title("Results put to use", "成果转化数"),
            headings="成果转化数 科技成果转化数 成果转化项数 转化项数 科技成果转化项数 成果转化数量 科技成果转化数量 成果转化个数 "
            "当年成果转化数 年均转化数 科技成果转化 成果转化 conversions results_put_to_use",
            stored=Stored.MAYBE,
            bound=PIECES,
            wide=True,
            sample=same("4"),
            option=Option(Title("results put to use in the year", "当年成果转化数")),
        ),
    ),
    told_by=(("year",), ("above_scale", "revenue_fen", "rd_spending_fen", "staff", "rd_staff", "assets_fen", "high_tech_income_fen")),
    looked_for="年度 + 营业收入/研发费用/是否规上/职工总数/科技人员",
    needs=(FIRM_NEEDED,),
    titles="主要指标 年度指标 指标统计 经济指标 统计年报 年报 指标汇总 主要经济 经营情况 财务指标 规上企业 规模以上 四上企业 "
    "研发投入情况 研发费用情况",
    decides="规上 规模以上 四上",
    counted=True,
)
