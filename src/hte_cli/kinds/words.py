"""The words of closed lists: how each is kept, what it is called, what else a cell may say for it."""

from __future__ import annotations

from typing import Literal

from hte_cli.kinds.stating import Title, Word, Words

Occasion = Literal["first", "renewal", "relapse"]

OCCASIONS = Words(
    "occasion-unknown",
    (
        Word("first", Title("first", "首次认定"), "首次认定 首次 新认定 初次认定 第一次认定 first"),
        Word("renewal", Title("renewal", "重新认定"), "重新认定 再次认定 复审 重新 再认定 renewal"),
        Word("relapse", Title("relapse", "失效后再次认定"), "失效后再次认定 失效后重新认定 失效后认定 relapse"),
    ),
)

EventKind = Literal["listing", "relocation", "platform", "talent", "prize"]

EVENT_KINDS = Words(
    "event-kind-unknown",
    (
        Word("listing", Title("listing", "上市"), "上市 企业上市 成功上市 上市奖励 挂牌上市 新三板挂牌 新三板 listing"),
        Word("relocation", Title("relocation", "整体迁入"), "整体迁入 迁入 县外整体迁入 整体搬迁 整体迁移 relocation"),
        Word(
            "platform",
            Title("platform", "创新平台"),
            "创新平台 科技创新平台 平台 平台建设 新型研发机构 技术转移机构 技术合同认定登记机构 技术合同登记机构 重点实验室 企业技术中心 "
            "企业技术创新中心 技术创新中心 工程技术研究中心 工程研究中心 platform",
        ),
        Word(
            "talent",
            Title("talent plan", "人才计划"),
            "人才计划 人才 创新人才推进计划 国家创新人才推进计划 人才项目 科技人才 talent talent_plan",
        ),
        Word(
            "prize",
            Title("prize", "科学技术奖"),
            "科学技术奖 科技奖 科学技术进步奖 科技进步奖 自然科学奖 技术发明奖 科学技术奖励 科技奖励 prize",
        ),
    ),
)

TITLED = frozenset(("platform", "talent", "prize"))
"""Events of which a firm may have several on one day: their titles tell them apart."""

HOLDERS = Words(
    "holder-unknown",
    (
        Word("person", Title("person", "个人"), "个人 自然人 人员 person"),
        Word("unit", Title("unit", "单位"), "单位 其他单位 机构 事业单位 科研院所 孵化器 unit"),
        Word("enterprise", Title("enterprise", "企业"), "企业 公司 enterprise"),
    ),
)

Grade = Literal["national", "region", "prefecture", "county"]

GRADES = Words(
    "grade-unknown",
    (
        Word("national", Title("national", "国家级"), "国家级 国家 部级 national"),
        Word("region", Title("regional", "自治区级"), "自治区级 自治区 省级 省部级 省 region regional provincial"),
        Word(
            "prefecture", Title("prefectural", "自治州级"), "自治州级 自治州 州级 地州级 地级 地市级 市级 州 地区级 prefecture prefectural"
        ),
        Word("county", Title("county-level", "县级"), "县级 县 县市级 区县级 county county-level"),
    ),
)

LEFT_WHY = Words(
    "left-why-unknown",
    (
        Word("moved", Title("moved away", "已迁出"), "迁出 已迁出 整体迁出 外迁 搬迁 迁移 迁离 moved moved_away"),
        Word("dissolved", Title("dissolved", "已注销"), "注销 吊销 解散 破产 已注销 撤销 dissolved"),
        Word("merged", Title("merged", "被合并"), "合并 被合并 吸收合并 并购 被并购 merged"),
    ),
)

Status = Literal["done", "on-track", "behind", "not-started"]
"""How far a unit is with a measure."""

STATUSES = Words(
    "status-unknown",
    (
        Word("done", Title("done", "完成"), "完成 已完成 全部完成 办结 done"),
        Word("on-track", Title("on track", "推进中"), "推进中 正常推进 按期推进 按计划推进 进行中 正在推进 持续推进 on-track"),
        Word("behind", Title("behind", "滞后"), "滞后 进展滞后 进度滞后 推进缓慢 未达进度 behind"),
        Word("not-started", Title("not started", "未启动"), "未启动 未开展 尚未启动 未开始 not-started"),
    ),
)

STANDINGS = Words(
    "standing-unknown",
    (
        Word(
            "in-force",
            Title("in force", "有效"),
            "有效 正常 在有效期 在有效期内 有效期内 存续 续存 正常有效 生效 已认定 认定 通过 已通过 无异动 无变动 未变动 未异动 无变更 "
            "已颁证 已发证 valid active in-force",
        ),
        Word(
            "renamed",
            Title("renamed", "更名"),
            "更名 已更名 名称变更 企业更名 已变更名称 变更名称 改名 迁入 整体迁入 地址变更 补发证书 换证 换发证书 renamed",
        ),
        Word("ended", Title("its time is over", "到期"), "到期 已到期 过期 已过期 期满 已期满 有效期满 有效期届满 expired ended"),
        Word(
            "out",
            Title("not in force", "无效"),
            "无效 失效 已失效 取消 已取消 取消资格 已取消资格 资格取消 取消高企资格 取消高新技术企业资格 撤销 已撤销 撤销资格 "
            "已撤销资格 撤销登记编号 注销 已注销 证书注销 吊销 已吊销 作废 已作废 不符合 不通过 未通过 主动放弃 放弃资格 invalid "
            "revoked cancelled out",
        ),
    ),
)
"""What a list says of a certificate's standing."""

RESULTS = Words(
    "result-unknown",
    (
        Word("passed", Title("passed", "通过"), "通过 已通过 评审通过 合格 已认定 认定通过 是 √ passed"),
        Word("failed", Title("failed", "未通过"), "未通过 不通过 评审未通过 不合格 未认定 否 × failed"),
        Word(
            "open",
            Title("open", "未定"),
            "未定 评审中 审核中 待审核 待评审 已受理 已提交 已申报 申报中 已推荐 公示中 open",
        ),
    ),
)
"""What became of an application, as a list says it: the day of it is stated beside."""

BUSINESS = Words(
    "business-unknown",
    (
        Word(
            "open",
            Title("open", "存续"),
            "存续 在业 开业 正常 正常经营 营业 在营 存续在业 在营开业在册 开业在业 存续在营开业在册 正常运营 运营 生产 在产 筹建 停产 "
            "停业 歇业 半停产 open",
        ),
        Word("closed", Title("closed", "注销"), "注销 已注销 吊销 已吊销 吊销未注销 吊销已注销 破产 清算 撤销 关闭 当年关闭 closed"),
        Word("moved", Title("moved away", "迁出"), "迁出 已迁出 外迁 迁往外地 moved"),
    ),
)
"""What a list says of an enterprise's business: where it is over, the day must be stated."""

SOURCES = Words("", (Word("stated", Title("stated", "明示"), ""), Word("inferred", Title("inferred", "推断"), "")))
"""Whether an occasion is stated, or inferred from earlier certificates; no list states it."""
