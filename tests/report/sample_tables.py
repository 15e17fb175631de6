"""Tables that the tests of this folder show and write."""

from hte_cli.values.table import UNKNOWN, Column, Table

COLUMNS = (
    Column("enterprise", "企业名称"),
    Column("rule", "奖补事项"),
    Column("on", "日期", "date"),
    Column("evidence", "依据"),
    Column("region", "自治区", "yuan"),
    Column("prefecture", "自治州", "yuan"),
    Column("county", "县级", "yuan"),
    Column("complete", "齐全", "flag"),
)
ROWS = (
    (
        "精河县甲乙丙示例智能装备（精河）有限公司",
        "科技创新平台配套奖励",
        "2024-03-28",
        "智能采收装备技术创新中心",
        None,
        None,
        6172850,
        True,
    ),
    ("精河县丁戊示例新材料有限公司", "首次认定奖补", "2024-12-06", "GR202465000181", UNKNOWN, UNKNOWN, 10_000_000, False),
    ("精河县己庚示例生物科技有限公司", "重新认定奖补", "2024-11-22", "GR202465000172", 10_000_000, 5_000_000, 5_000_000, True),
)
TABLE = Table("2024 年应享奖补", COLUMNS, ROWS, ("合计", "", "", "", 10_000_000, 5_000_000, 21_172_850, None), ("两项未明确。", "第二条。"))
