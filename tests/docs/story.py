"""A story in which every command that has `--format json` says its document, in all the forms that it takes."""

from __future__ import annotations

BEGINNING = """
statistic list
subsidy calc --year 2024 --all
subsidy calc --year 2024 --at-entry 2
subsidy calc --year 2024 --known-on TODAY
subsidy explain 晨光 --year 2024
subsidy explain 茫丁 --year 2023 --at-entry 2
subsidy forecast --year 2025 --as-of 2024-12-31
progress report --year 2024
progress report --year 2025 --known-on TODAY
source list
plan show
plan list
plan check
plan check faulty = 6
enterprise add --name 精河县新设示例有限公司 --registered-on 2023-05-08 --township 精河镇
enterprise add --name 精河县误码示例有限公司 --uscc 123 = 5
enterprise edit 新设示例 --township 大河沿子镇
enterprise list
cert add 新设示例 --scheme hte --number GR202465000999 --issued-on 2024-12-06 --occasion first
cert edit GR202465000999 --batch 第一批
cert show GR202465000999
cert list
cert expiring --within 365 --as-of 2025-01-01
event add 新设示例 --kind prize --grade region --on 2024-09-15 --title 自治区科学技术进步奖 --prefecture-amount 3万元
event edit 新设示例 --kind prize --on 2024-09-15 --doc 新科奖〔2024〕1号
event show 新设示例
event list
annual set 新设示例 --year 2024 --above-scale --revenue 2400万元 --staff 45
annual edit 新设示例 --year 2024 --rd-staff 9 --rd-spending 1234567.89
annual show 新设示例
annual list
statistic set above-scale --year 2024 --value 29
statistic show above-scale
reserve add 新设示例 --on 2024-03-18 --source 科技型中小企业
reserve edit 新设示例 --on 2024-03-18 --responsible 张三
reserve show 新设示例
reserve list
holder add --name 张示例 --kind person
holder edit 张示例 --township 城区
holder show 张示例
holder list
contact set 新设示例 --person 王示例 --phone 13900000000 --bank 示例银行 --account 0622200010009
contact list
contact list --private
enterprise show 新设示例 --private
enterprise show 晨光 --as-of 2024-12-31
application add 星河 --scheme hte --year 2024 --filed-on 2024-08-15
application edit 星河 --year 2024 --recommended-on 2024-09-01
application list
application list --open --as-of 2024-12-31
progress report --as-of 2024-12-31
reserve suggest --as-of 2024-12-31
reserve move 星河 --to cultivating --on 2024-12-02 --remark 重点培育
enterprise add --name 精河县备选示例有限公司
reserve move 备选示例 --to admitted --on 2024-12-02 --responsible 李四 --remark 科技型中小企业
reserve task add 星河 --field ip --title 申请发明专利2件 --due 2025-03-31 --responsible 张三
reserve task add 星河 --field rd --title 归集研发费用 --due 2025-03-31
reserve task done 星河 --title 归集研发费用 --on 2025-03-01
reserve board --as-of 2025-04-01
reserve diagnose 星河 --as-of 2024-12-31
progress forecast --to 2025-12-31 --as-of 2024-12-31
progress forecast --to 2025-12-31 --as-of 2024-12-31 --at-entry 2
subsidy forecast --year 2025 --as-of 2024-12-31 --known-on TODAY
measure list
measure record 二㈠4 --half 2024H2 --unit 科技局 --status done --text 新入库4家
measure record 二㈢2 --half 2024H2 --unit 财政局 --status behind
measure status --half 2024H2
report notice --half 2024H1 -o 2024H1.docx = 0 -
report issue 2024H1.docx --on 2024-07-08
report notice --half 2024H2 -o 2024H2.docx = 0 -
report issue 2024H2.docx --on 2025-01-08
report list
report diff 2024H1 2024H2
todo --as-of 2025-04-01 --within 60 = 8
check --list
check --explain lapsed
check --as-of 2025-06-01 = 8
import 1-enterprises.xlsx
import 2-hte-certificates.xlsx --sheet 2023-2025 --only-known --dry-run
import odd.csv = 5
import open.csv --dry-run
import 1-enterprises.xlsx --set unit=wan --save-profile 企业名录
profile list
profile show 企业名录
enterprise show 没有这家 = 3
journal list
journal show 2
journal head
journal verify
journal verify --head HEAD
history 新设示例
"""
"""Before any round of awards. `= N` is the exit code, `-` a command that says no document."""

AWARDS = """
subsidy calc --year 2024
import payments-made.csv
fund set --budget-year 2025 --amount 100万元 --document 精财预〔2025〕1号
award open --year 2024 --budget-year 2025 --on 2025-03-03
award open --year 2024 --budget-year 2025 --on 2025-03-03 = 4
award show 2024-1
award show 2024-1/6
award review 2024-1 --on 2025-03-05
cert confirm GR202465000943 --occasion first = 0 -
award refresh 2024-1/2 --reason 认定类型已核对原件 --on 2025-03-06
contact set 天山雪示例 --account-name 天山雪示例集团有限公司 --account 0990001
award doubts 2024-1
award allow 2024-1 1 --reason 集团统一收款 --document 授权书2025-1 --on 2025-03-07
award settle 2024-1/4 --county 20万元 --basis 精政办函〔2025〕8号 --on 2025-03-07
award reject 2024-1/7 --reason 自治州资金尚未下达 --on 2025-03-07
award reject 2024-1/5 --reason 未取得上市证明材料 --on 2025-03-07
award suspend 2024-1/2 --reason 核实 --on 2025-03-08
award resume 2024-1/2 --reason 已核实 --on 2025-03-09
award publicise 2024-1 --from 2025-03-17 --days 5 --working
award object 2024-1/6 --reason 来信反映平台已停用 --on 2025-03-19
award dismiss 2024-1/6 --reason 现场核查平台正常运行 --on 2025-03-20
award approve 2024-1 --body 局党组会 --document 精科党组〔2025〕3号 --on 2025-03-24 --file payments-made.csv
award drift 2024-1
award payments finance-answer.csv --on 2025-05-01
award pay 2024-1/2 --amount 60000 --on 2025-05-12 --voucher 记-031
contact set 丝路云 --account-name 精河县丝路云示例信息技术有限公司 --account 0622200010002
award payee 2024-1/2 --reason 账户登记 --document 函1号 --on 2025-06-01
award pay 2024-1/2 --on 2025-06-12 --voucher 记-044
award pay 2024-1/2 --level prefecture --amount 5万元 --on 2025-09-20 --voucher 博财教〔2025〕12号
contact set 晨曦 --account-name 精河县晨曦示例生物科技有限公司 --bank 示例银行 --account 0622200010001
award returned 2024-1/3 --reason 账户已注销 --document 退汇通知1号 --on 2025-06-16
award pay 2024-1/3 --on 2025-06-20 --voucher 记-047
award reverse 2024-1/6 --entry 2 --reason 登记错误
award unpaid 2024-1/6 --reason 账户有误 --on 2025-06-21
award list
cert revoke GR202465000942 --effective 2024-12-06 --decided 2025-10-20
award clawback 2024-1/1 --amount 100000 --reason 证书被取消 --document 精科发〔2025〕20号 --on 2025-10-27
award recover 2024-1/1 --amount 40000 --on 2025-10-20 --voucher 收-007 --out-of-order --reason 企业先行退款
award waive 2024-1/1 --reason 企业注销 --document 精政办函〔2025〕30号 --on 2025-12-01
award ledger --budget-year 2025
award statement 天山雪示例
award drift 2024-1
award verify
award audit --year 2024
award show 2024-1/1
award show 2024-1
fund list
cert add 茫丁示例纺织 --number GR202465000998 --issued-on 2024-12-30 --occasion first
event add 北山示例 --kind platform --on 2024-05-05 --title 未定级平台 --prefecture-amount 10万元
event add 北山示例 --kind platform --grade region --on 2024-06-05 --title 示例研发机构 --prefecture-amount 60万元 --doc 博科发〔2024〕9号
award open --year 2024 --budget-year 2025 --on 2025-12-02
award show 2024-2
undo CERT --yes = 0 -
cert add 茫丁示例纺织 --number GR202465000997 --issued-on 2024-12-30 --occasion first
award relink 2024-2/1 --to GR202465000997 --reason 编号更正 --on 2025-12-02
fund set --budget-year 2025 --amount 50万元 --reason 预算调减
award refresh 2024-2 --reason 编号更正 --on 2025-12-02
award review 2024-2 --on 2025-12-03
award publicise 2024-2 --from 2025-12-04 --days 5
award approve 2024-2/2 --body 局党组会 --document 精科党组〔2025〕9号 --on 2025-12-10 --over-budget --reason 先行拨付
cert edit GR202465000997 --to-number GR202465000996
event add 北山示例 --kind platform --grade region --on 2023-06-05 --title 早期平台 --prefecture-amount 10万元
award show 2024-2/2
subsidy calc --year 2024
--plan pots subsidy calc --year 2024
enterprise show 天山雪示例
history 天山雪示例 --private
"""
"""The round of a year, from its opening to money that comes back."""
