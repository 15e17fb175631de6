"""Invented enterprises of a county, with codes whose check digits are right, and the store that knows them already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from running import Hte

_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_ORGANISATION = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def organisation(number: int) -> str:
    """An organisation's code of nine characters (GB 11714), the last a check digit."""
    body = f"MA79{number:04}"
    check = 11 - sum(_ORGANISATION.index(sign) * weight for sign, weight in zip(body, _WEIGHTS, strict=True)) % 11
    return body + {10: "X", 11: "0"}.get(check, str(check))


def uscc(number: int, division: str = "652722") -> str:
    """A unified social credit code (GB 32100), the last of its 18 characters a check digit."""
    body = f"91{division}{organisation(number)}"
    total = sum(_SIGNS.index(sign) * pow(3, place, 31) for place, sign in enumerate(body))
    return body + _SIGNS[(31 - total) % 31]


@dataclass(frozen=True)
class Firm:
    """An enterprise that does not exist."""

    name: str
    number: int

    @property
    def code(self) -> str:
        return uscc(self.number)

    @property
    def organisation(self) -> str:
        """As old lists write it: with a hyphen before the check digit."""
        bare = organisation(self.number)
        return f"{bare[:8]}-{bare[8]}"


_WORDS = (
    "云杉示例生物科技 赤谷示例新材料 沙柳示例智能装备 艾比湖示例食品 托里示例纺织科技 北鲵示例环保科技 "
    "阿恰勒示例信息技术 茫丁示例农业科技 金果示例枸杞制品 天河示例节水灌溉 石城示例新能源 大河沿示例机械 "
    "白桦示例包装 红柳示例建材 胡杨示例医药 戈壁示例光电"
)
FIRMS = tuple(Firm(f"精河县{words}有限公司", 100 + n) for n, words in enumerate(_WORDS.split()))
"""The first twelve are recorded in the store that a list comes to; the others are new."""

RECORDED = FIRMS[:12]
TOWNSHIPS = ("精河镇", "托里镇", "大河沿子镇", "茫丁乡")


def hte_number(serial: int, year: int = 2022) -> str:
    """A certificate's number: GR, year, province, serial."""
    return f"GR{year}65{serial:06}"


def sme_number(serial: int, year: int = 2023) -> str:
    """A number of the register of technology SMEs: year, division, class, serial."""
    return f"{year}65272208{serial:06}"


CERTIFIED = {firm: hte_number(1001 + n) for n, firm in enumerate(FIRMS[:4])}
"""Who holds a certificate of 18 October 2022."""

REGISTERED = {firm: sme_number(101 + n) for n, firm in enumerate(FIRMS[4:6])}
"""Who stands in the register of technology SMEs since 20 May 2023."""


def _table(*rows: Sequence[str]) -> bytes:
    return "\n".join(",".join(row) for row in rows).encode()


def recorded_county(hte: Hte) -> Hte:
    """Records the twelve enterprises, four certificates and two register numbers."""
    firms = [(firm.name, firm.code, TOWNSHIPS[n % 4]) for n, firm in enumerate(RECORDED)]
    hte.folder.joinpath("firms.csv").write_bytes(_table(("企业名称", "统一社会信用代码", "所属乡镇"), *firms))
    held = [(firm.name, number, "2022-10-18", "首次认定") for firm, number in CERTIFIED.items()]
    hte.folder.joinpath("certs.csv").write_bytes(_table(("企业名称", "证书编号", "发证日期", "认定类型"), *held))
    entered = [(firm.name, number, "2023-05-20") for firm, number in REGISTERED.items()]
    hte.folder.joinpath("register.csv").write_bytes(_table(("企业名称", "入库登记编号", "入库日期"), *entered))
    hte.json("import", "firms.csv", "certs.csv", "register.csv")
    return hte
