"""Whom to call at an enterprise, and where money goes."""

from __future__ import annotations

from hte_cli.kinds.shared import ACCOUNT, ACCOUNT_NAME, AS_TEXT, BANK, FIRM_NEEDED, firm
from hte_cli.kinds.stating import Field, Holds, Kind, Option, Stored, Title, same

CONTACT = Kind(
    "contact",
    Title("contacts", "联系方式"),
    (
        *firm(Stored.KEY, wide=True),
        Field(
            "person",
            Holds.TEXT,
            title=Title("Contact person", "联系人"),
            headings="联系人 联系人姓名 企业联系人 经办人 person contact contact_person",
            stored=Stored.MAYBE,
            sample=Title("Ms Example", "李示例"),
            option=Option(Title("whom to call", "联系人")),
        ),
        Field(
            "phone",
            Holds.DIGITS,
            title=Title("Phone", "联系电话"),
            headings="联系电话 联系方式 电话 手机 手机号 手机号码 联系手机 座机 固定电话 手机电话 联系手机号 联系手机号码 法人电话 "
            "电话号码 联系人电话 联系人手机 phone telephone mobile phone_number",
            stored=Stored.MAYBE,
            note=AS_TEXT,
            sample=same("13900000000"),
            option=Option(Title("telephone", "联系电话")),
        ),
        BANK,
        ACCOUNT_NAME,
        ACCOUNT,
    ),
    told_by=(("bank", "account_name", "account"),),
    looked_for="企业名称 + 开户银行/账户名称/银行账号",
    needs=(FIRM_NEEDED,),
    gives_way_to="enterprise",
    titles="联系方式 通讯录 联系表 账户信息 银行账户 开户信息",
    private=True,
)
