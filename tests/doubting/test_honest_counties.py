"""A thousand counties whose records are in order: nothing stops a line of theirs, and nothing is to be looked at."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from hte_cli.services.awarding.deciding import Wish, decide
from hte_cli.services.awarding.opening import Opening, open_round
from hte_cli.services.awarding.showing import round_doubts_of
from hte_cli.services.importing import import_files
from hte_cli.services.joining import merge
from hte_cli.services.workspace import Workspace, open_for_writing
from hte_cli.values.importing import ImportWishes
from hte_cli.values.journal import Stamp
from hte_cli.values.records import years_later
from running import Hte

STAMP = Stamp("clerk", "hte", "2026-01-01T00:00:00Z", "test")
COUNTIES, FIRMS = 1000, 2
"""All in one store: nothing that is doubtful looks beyond one firm, but for accounts, and those are looked at all together."""

CODES = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def code(i: int) -> str:
    """A code whose check character fits (GB 32100)."""
    organisation = f"MA{i:06d}"
    values = [int(c, 36) for c in organisation]
    check = (11 - sum(v * w for v, w in zip(values, (3, 7, 9, 10, 5, 8, 4, 2), strict=True)) % 11) % 11
    body = f"91652722{organisation}{'X' if check == 10 else check}"
    total = sum(CODES.index(c) * pow(3, n, 31) for n, c in enumerate(body))
    return body + CODES[(31 - total % 31) % 31]


class County:
    """The lists of one county, as an office that makes no mistakes has them."""

    def __init__(self, number: int, lists: dict[str, list[list[str]]]) -> None:
        self.number, self.random, self.lists = number, Random(number), lists
        for firm in range(FIRMS):
            self.firm(number * FIRMS + firm)

    def add(self, kind: str, *cells: str) -> None:
        self.lists[kind].append(list(cells))

    def firm(self, i: int) -> None:
        name, former, uscc, random = f"第{self.number}县{i}示例科技有限公司", "", code(i), self.random
        joined, left = "", ""
        if random.random() < 0.2:
            former = f"第{self.number}县{i}旧名有限公司"
        if random.random() < 0.15:
            joined = "2020-06-01"
        if random.random() < 0.1:
            left = "2025-03-01"
        self.add("firms", name, uscc, former, joined, left)
        self.certificates(i, uscc, name)
        self.add("accounts", name, uscc, random.choice((name, former or name, name.replace("示例", "（示例）"))), f"6222{i:012d}")
        if random.random() < 0.5:
            self.events(i, uscc, name)
        if random.random() < 0.5:
            for year in (2022, 2023, 2024):
                self.add("sme", name, uscc, f"{year}652722A{i:07d}"[:20], f"{year}-0{random.randint(1, 9)}-15")

    def certificates(self, i: int, uscc: str, name: str) -> None:
        """First, then renewed in the year of the end (before, on or after the last day), or lapsed and back later; one paid before."""
        random, issued = (
            self.random,
            date(self.random.choice((2018, 2019, 2020, 2021)), self.random.randint(1, 12), self.random.randint(1, 28)),
        )
        occasion, serial = "首次认定", 0
        while issued < date(2026, 1, 1):
            number = f"GR{issued.year}65{i * 5 + serial:06d}"
            self.add("certificates", name, uscc, number, issued.isoformat(), random.choice((occasion, "")) if serial else occasion)
            if issued.year < 2022 and occasion == "首次认定" and random.random() < 0.5:
                self.add("history", name, "首次认定", number, "100000", f"{issued.year + 1}-03-01", f"财{issued.year}")
            end = years_later(issued, 3)
            lapses = random.random() < 0.2
            issued = date(end.year + lapses * random.randint(1, 2), random.randint(1, 12), random.randint(1, 28))
            occasion, serial = "" if lapses else "重新认定", serial + 1

    def events(self, i: int, uscc: str, name: str) -> None:
        """Two platforms of a year with other sums and documents, a prize, one of last year paid before."""
        for n, (kind, title) in enumerate((("创新平台", "技术中心"), ("创新平台", "重点实验室"), ("科学技术奖", "科技进步奖"))):
            money, document = str(300000 + n * 1000), f"博科〔2024〕{n + 1}号"
            self.add("events", name, uscc, kind, "自治区级", f"{title}{i}", f"2024-0{n + 2}-1{n}", money, document)


HEADINGS = {
    "firms": ["企业名称", "统一社会信用代码", "曾用名", "迁入日期", "迁出日期"],
    "certificates": ["企业名称", "统一社会信用代码", "证书编号", "发证日期", "认定类型"],
    "sme": ["企业名称", "统一社会信用代码", "入库登记编号", "入库日期"],
    "events": ["企业名称", "统一社会信用代码", "事项类型", "级别", "项目名称", "日期", "自治州资金（元）", "文号"],
    "accounts": ["企业名称", "统一社会信用代码", "开户名称", "银行账号"],
    "history": ["企业名称", "奖补类型", "证书编号", "兑现金额（元）", "兑现日期", "文号"],
}


def imported(folder: Path) -> Workspace:
    lists: dict[str, list[list[str]]] = {kind: [] for kind in HEADINGS}
    for number in range(COUNTIES):
        County(number, lists)
    # One firm in fifty stands twice, once without its code, until somebody merges the two.
    twice = [row for row in lists["firms"] if int(row[1][10:16]) % 50 == 7 and not row[2]]
    lists["firms"] += [[f"{row[0].removesuffix('有限公司')}有限责任公司", "", "", "", ""] for row in twice]
    files = []
    for kind, rows in lists.items():
        path = folder / f"{kind}.csv"
        path.write_text("\n".join(",".join(row) for row in (HEADINGS[kind], *rows)), encoding="utf-8-sig")
        files.append(path)
    workspace = open_for_writing(str(folder / "hte.db"), None, STAMP)
    report = import_files(workspace, files, ImportWishes(), STAMP)
    assert report.applied, report.problems[:5]
    assert [p for p in report.problems if p.code != "name-differs"] == [], "what is honest is not warned of either"
    for row in twice[:5]:
        merge(workspace, f"{row[0].removesuffix('有限公司')}有限责任公司", row[0], STAMP)
    return workspace


def test_honest_counties_meet_no_stop(tmp_path: Path):
    workspace = imported(tmp_path)
    lines = 0
    for year in (2023, 2024):
        round_ = open_round(workspace, Opening(year, year + 1, date(2025, 2, 1)), STAMP)
        assert [(one.line, one.doubt) for one in round_doubts_of(workspace, round_.round).standing] == []
        lines += len(round_.lines)
        # What is decided in one round is no doubt of the next.
        sure = [line.id for line in round_.lines if line.occasion_source == "inferred"]
        for wish in (
            Wish("review", date(2025, 2, 2)),
            Wish("publicise", date(2025, 2, 3), from_on=date(2025, 2, 3), until_on=date(2025, 2, 10)),
            Wish("approve", date(2025, 2, 11), body="会", document=f"{year}号"),
        ):
            decide(workspace, round_.round, wish, STAMP, but=sure)
    assert lines > COUNTIES


def test_the_sample_county_meets_no_stop(opened: Hte):
    assert opened.json("award", "doubts", "2024-1") == []
    assert all(
        line["doubts"] == []
        for year in ("2022", "2023", "2024", "2025")
        for line in opened.json("subsidy", "calc", "--year", year)["lines"]
    )
