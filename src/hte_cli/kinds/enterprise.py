"""Enterprises of the county's count, and holders of money who are none."""

from __future__ import annotations

from hte_cli.kinds.shared import CERTIFICATE, CODE, CODE_NOTE, CODE_TITLE, DAY, ENTERPRISE_NAME, FULL_NAME, NAME, SAMPLE_CODE, SAMPLE_NAME
from hte_cli.kinds.stating import Field, Holds, Kind, Option, Stored, Title, same
from hte_cli.kinds.words import BUSINESS, HOLDERS, LEFT_WHY

ENTERPRISE = Kind(
    "enterprise",
    Title("enterprises", "企业"),
    (
        Field(
            "name",
            Holds.NAME,
            title=ENTERPRISE_NAME,
            headings=f"{NAME} 企业 单位 公司 name enterprise company",
            stored=Stored.ALWAYS,
            needed=True,
            frozen=True,
            note=FULL_NAME,
            sample=SAMPLE_NAME,
            option=Option(
                Title("full name", "企业全称"),
                required=True,
                right=Title("the name, where it was recorded wrongly", "正确的名称，登记有误时填写"),
            ),
        ),
        Field(
            "uscc",
            Holds.CODE,
            title=CODE_TITLE,
            headings=CODE,
            stored=Stored.MAYBE,
            unique=True,
            frozen=True,
            note=CODE_NOTE,
            sample=SAMPLE_CODE,
            option=Option(Title("unified social credit code", "统一社会信用代码")),
        ),
        Field(
            "former_names",
            Holds.NAMES,
            title=Title("Former names", "曾用名"),
            headings="曾用名 曾用名称 原名称 原名 原企业名称 企业曾用名 原单位名称 原公司名称 更名前企业名称 更名前名称 更名前 "
            "变更前企业名称 变更前名称 变更前单位名称 变更前 旧企业名称 旧名称 former_names former_name",
            wide=True,
            note=Title("Several are separated by 、", "多个名称用“、”隔开"),
        ),
        Field(
            "registered_on",
            Holds.DAY,
            title=Title("Registered on", "成立日期"),
            headings="成立日期 注册日期 成立时间 注册时间 登记日期 注册登记日期 注册登记时间 注册成立时间 注册成立日期 工商注册时间 "
            "工商注册日期 工商登记日期 企业成立时间 企业成立日期 企业注册时间 开业日期 开业时间 开业成立时间 设立日期 设立时间 "
            "registered_on registered founded_on",
            stored=Stored.MAYBE,
            note=DAY,
            sample=same("2016-05-12"),
            option=Option(Title("day of registration", "成立日期")),
        ),
        Field(
            "township",
            Holds.TEXT,
            title=Title("Township", "所属乡镇"),
            headings="所属乡镇 所属乡镇园区 乡镇园区 乡镇 所在乡镇 注册地 注册地址 所属区域 所属乡镇场 所属乡镇街道 乡镇街道 所属街道 "
            "所属园区 所在园区 园区 所在地 企业所在地 企业注册地 住所 企业住所 企业地址 单位地址 详细地址 地址 单位所在地 "
            "单位所在地详细地址 所在区域 经营地址 办公地址 township",
            stored=Stored.MAYBE,
            sample=Title("Jinghe Town", "精河镇"),
            option=Option(Title("township or park", "所属乡镇或园区")),
        ),
        Field(
            "industry",
            Holds.TEXT,
            title=Title("Industry", "所属行业"),
            headings="技术领域 所属行业 行业 所属技术领域 行业领域 行业类别 行业名称 所属产业 产业类别 行业门类 国民经济行业 "
            "国民经济行业分类 行业大类 所属国民经济行业 企业所属技术领域 技术领域一级 高新技术领域 所属高新技术领域 领域 产业领域 "
            "行业分类 industry",
            stored=Stored.MAYBE,
            wide=True,
            sample=Title("New materials", "新材料"),
            option=Option(Title("industry or field of technology", "所属行业或技术领域")),
        ),
        Field(
            "joined_on",
            Holds.DAY,
            title=Title("Joined on", "迁入日期"),
            headings="迁入日期 迁入时间 迁入本县日期 迁入本县时间 joined_on joined moved_in_on",
            stored=Stored.MAYBE,
            frozen=True,
            note=Title("Only of an enterprise that moved in: the day.", "仅迁入的企业填写日期。"),
            option=Option(Title("day it moved into the county", "迁入本县的日期")),
        ),
        Field(
            "left_on",
            Holds.DAY,
            title=Title("Left on", "迁出日期"),
            headings="迁出日期 迁出时间 注销日期 注销时间 吊销日期 left_on left moved_out_on",
            stored=Stored.MAYBE,
            frozen=True,
            note=Title("Only of an enterprise that left: the day.", "仅已迁出或注销的企业填写日期。"),
        ),
        Field(
            "left_why",
            Holds.WORD,
            title=Title("Why left", "迁出原因"),
            headings="迁出原因 离开原因 减少原因 left_why why_left reason_for_leaving why",
            stored=Stored.MAYBE,
            words=LEFT_WHY,
        ),
        Field(
            "merged_into",
            Holds.ENTERPRISE,
            title=Title("Merged into", "并入企业"),
            headings="并入企业 并入单位 合并后企业 合并至 merged_into",
            stored=Stored.MAYBE,
            wide=True,
            note=Title(
                "Only of a merged one: the name or code of the enterprise it was merged into.", "仅被合并的企业填写：并入企业的名称或代码。"
            ),
        ),
        Field(
            "parent",
            Holds.TEXT,
            title=Title("Parent company", "母公司"),
            headings="母公司 上级母公司 县外母公司 控股母公司 总部企业 parent parent_company",
            stored=Stored.MAYBE,
            wide=True,
            note=Title(
                "Only of a subsidiary: the high-tech enterprise outside the county that founded it.",
                "仅县外高新技术企业在本县设立的子公司填写：母公司名称。",
            ),
            option=Option(Title("the high-tech enterprise outside the county whose subsidiary it is", "其县外高新技术企业母公司")),
        ),
        Field(
            "industrial",
            Holds.FLAG,
            title=Title("Industrial", "是否工业企业"),
            headings="是否工业企业 是否工业 工业企业 industrial",
            stored=Stored.MAYBE,
            wide=True,
            option=Option(Title("an industrial enterprise", "是工业企业")),
        ),
        Field(
            "business",
            Holds.WORD,
            headings="经营状态 登记状态 企业状态 企业经营状态 经营状况 存续状态 运营状态 business_state",
            words=BUSINESS,
        ),
        Field("number", Holds.NUMBER, headings=CERTIFICATE),
    ),
    told_by=(("name",),),
    looked_for="企业名称/单位名称/公司名称",
    weak="企业 单位 公司 name enterprise company",
    titles="企业名录 企业名单 企业花名册 企业清单 企业信息 企业基本 企业登记 企业库 单位名录 单位名单 公司名录 公司名单 法人单位 更名 "
    "名称变更",
    sure="更名前企业名称 更名前名称 更名前 变更前企业名称 变更前名称 变更前单位名称 变更前",
    decides="状态 注销 吊销 迁出 迁入",
)

HOLDER = Kind(
    "holder",
    Title("holders that are not enterprises", "非企业受奖对象"),
    (
        Field(
            "name",
            Holds.NAME,
            title=Title("Name", "姓名或名称"),
        ),
        Field(
            "holder",
            Holds.WORD,
            title=Title("Person or unit", "个人或单位"),
            words=HOLDERS,
        ),
        Field(
            "uscc",
            Holds.CODE,
            title=CODE_TITLE,
        ),
        Field(
            "former_names",
            Holds.NAMES,
            title=Title("Former names", "曾用名"),
        ),
        Field(
            "township",
            Holds.TEXT,
            title=Title("Township", "所属乡镇"),
        ),
        Field(
            "left_on",
            Holds.DAY,
            title=Title("Left on", "迁出日期"),
        ),
        Field(
            "left_why",
            Holds.WORD,
            title=Title("Why left", "迁出原因"),
            words=LEFT_WHY,
        ),
    ),
    persons=True,
)
