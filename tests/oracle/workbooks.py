"""Random rows of lists that do not contradict each other, and how they are dealt out over files."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from counties import Rolls, code, rolled
from hypothesis import strategies as st
from openpyxl import Workbook
from storing import STAMP

from hte_cli.models import RECORDS
from hte_cli.services.workspace import Workspace, open_for_writing
from hte_cli.store.engine import connect
from hte_cli.store.reaching import Purpose
from hte_cli.store.reading import images, key_of
from hte_cli.values.records import Fields

SHEETS = {
    "enterprise": ("企业名称", "统一社会信用代码", "所属乡镇", "技术领域", "曾用名", "迁入日期"),
    "hte": ("企业名称", "统一社会信用代码", "证书编号", "发证日期", "有效期至", "认定类型", "批次", "撤销日期"),
    "sme": ("企业名称", "统一社会信用代码", "入库登记编号", "入库日期", "批次"),
    "event": ("企业名称", "统一社会信用代码", "事项类型", "发生日期", "项目名称", "级别", "自治州资金（元）"),
    "annual": ("企业名称", "统一社会信用代码", "年度", "是否规上", "营业收入（万元）", "职工总数"),
    "statistic": ("指标", "数值", "统计日期"),
    "reserve": ("企业名称", "统一社会信用代码", "入库来源", "入库时间", "责任人"),
}
"""The headings of each kind of sheet."""

REQUIRED = {
    "enterprise": 0,
    "hte": 2,
    "sme": 2,
    "event": 3,
    "annual": 1,
    "statistic": 3,
    "reserve": 2,
}
"""How many headings after those of the enterprise a row cannot do without (of a statistic, of all)."""

CHECKED = ("迁入日期", "发证日期", "撤销日期", "入库日期", "发生日期", "级别", "自治州资金（元）", "年度", "职工总数", "数值", "入库时间")
"""Headings under which not every word can be read."""

FIRMS = 4


@dataclass(frozen=True)
class Row:
    """One row of a list: the kind of its sheet, and its cells by heading."""

    sheet: str
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Firm:
    """An enterprise as its rows may name it: `names` from the first to the last; `code` where it has one."""

    number: int
    names: tuple[str, ...]
    code: str
    linked: bool
    """Whether rows state of each of its names which one came before: only then a row may give an earlier one for it."""


def rows(most: int = 4) -> st.SearchStrategy[tuple[Row, ...]]:
    """Rows of all kinds, several of some records, each with some of what is true of it; a few cannot be read."""
    of_kind = {sheet: st.lists(rolled(14), max_size=most) for sheet in SHEETS}
    return st.tuples(rolled(FIRMS * 3), st.fixed_dictionaries(of_kind)).map(lambda drawn: _rows(Rolls(drawn[0]), drawn[1]))


def _rows(r: Rolls, drawn: Mapping[str, Sequence[bytes]]) -> tuple[Row, ...]:
    register: list[Row] = []
    firms = []
    for number in range(FIRMS):
        how = r.of(("alone", "in one row", "row by row"))
        made = firm(number, how != "alone")
        firms.append(made)
        if number < FIRMS - 1:
            register.append(_named(r.of(made.names) if made.linked else made.names[-1], made.code))
        register += _links(made, how, made.code if r.once_in(2) else "")
    return (*register, *(_row(sheet, firms, Rolls(b)) for sheet, some in drawn.items() for b in some))


def firm(number: int, linked: bool = False) -> Firm:
    """The last two have no code."""
    names = tuple(f"{age}第{number}有限公司" for age in ("旧名", "前名", "示例"))
    return Firm(number, names, code(number) if number < FIRMS - 2 else "", linked)


def _named(name: str, coded: str, *former: str) -> Row:
    cells = {"企业名称": name, "统一社会信用代码": coded, "曾用名": "；".join(former)}
    return Row("enterprise", tuple((h, text) for h, text in cells.items() if text))


def _links(named: Firm, how: str, coded: str) -> list[Row]:
    """The rows that tell which names came before which; those of a firm with a code may do without it."""
    first, second, last = named.names
    if how == "in one row":
        return [_named(last, coded, first, second)]
    return [_named(last, coded, second), _named(second, coded, first)] if how == "row by row" else []


def _row(sheet: str, firms: Sequence[Firm], r: Rolls) -> Row:
    meant = firms[r.number(FIRMS - 1)]
    record = r.number(1)
    truth = _truth(sheet, meant.number, record)
    headings = list(truth)
    kept = headings[: REQUIRED[sheet]] + [h for h in headings[REQUIRED[sheet] :] if r.once_in(2)]
    cells = {h: truth[h] for h in kept}
    checked = [h for h in kept if h in CHECKED]
    if checked and r.number(9) == 9:
        cells[r.of(checked)] = "？？"
    if sheet != "statistic":
        how = r.of(("both", "name", "code")) if meant.code else "name"
        age = r.number(2) if meant.linked else 2
        cells |= {} if how == "code" else {"企业名称": _called(sheet, meant, age, how, r)}
        cells |= {} if how == "name" else {"统一社会信用代码": meant.code}
        if sheet == "enterprise":
            cells["曾用名"] = "；".join(name for name in meant.names[: 2 if how == "code" else age] if r.once_in(2))
    return Row(sheet, tuple((h, text) for h, text in cells.items() if text))


def _called(sheet: str, meant: Firm, age: int, how: str, r: Rolls) -> str:
    """One of its names; a certificate that is known by its number may stand under a name that nobody knows."""
    if sheet in ("hte", "sme") and how == "name" and meant.number < FIRMS - 1 and r.once_in(3):
        return f"无名第{meant.number}有限公司"
    return meant.names[age]


def _truth(sheet: str, number: int, record: int) -> dict[str, str]:
    """All that can be said of one of the enterprise's two records of a kind."""
    year = 2022 + record
    if sheet == "enterprise":
        return {
            "所属乡镇": f"第{number}镇",
            "技术领域": f"领域{number}",
            "迁入日期": f"20{10 + number}-01-01",
        }
    if sheet == "hte":
        cells = {"证书编号": f"GR{year}65{number:06d}", "发证日期": f"{year}-10-{18 + number}", "批次": "第一批", "撤销日期": "2024-01-01"}
        return cells | {
            "有效期至": f"{year + 3}-10-{17 + number + record}",
            "认定类型": ("首次认定", "重新认定", "首次认定", "重新认定")[number],
        }
    if sheet == "sme":
        return {"入库登记编号": f"{year}6527220A{number:06d}", "入库日期": f"{year}-05-1{number}", "批次": "第二批"}
    if sheet == "event":
        cells = {"事项类型": ("上市", "平台")[record], "发生日期": f"2023-0{number + 1}-01", "项目名称": f"项目{number}"}
        return cells | {"级别": ("国家级", "自治区级")[record], "自治州资金（元）": f"{number + 1}.01"}
    if sheet == "annual":
        return {"年度": str(year), "是否规上": ("是", "否")[number % 2], "营业收入（万元）": f"{number}.5", "职工总数": str(10 + number)}
    if sheet == "statistic":
        return {"指标": "规上企业总数", "数值": str(30 + record), "统计日期": f"{year}-12-31"}
    return {"入库来源": "企业自荐", "入库时间": f"{year}-01-01", "责任人": f"张{number}"}


def dealt(folder: Path, some: Sequence[Row], seed: int, piles_of_kind: int = 2) -> list[Path]:
    """The rows in workbooks and CSV files of the folder: in an order, and over files, that the seed decides."""
    luck = Random(seed)
    shuffled = luck.sample(some, len(some))
    piles: dict[tuple[str, int], list[Row]] = {}
    for row in shuffled:
        piles.setdefault((row.sheet, luck.randrange(piles_of_kind)), []).append(row)
    paths = []
    for (sheet, number), pile in luck.sample(sorted(piles.items(), key=lambda item: item[0]), len(piles)):
        table = [SHEETS[sheet], *([dict(row.cells).get(h, "") for h in SHEETS[sheet]] for row in pile)]
        path = folder / f"{sheet}-{number}.{luck.choice(('csv', 'xlsx'))}"
        (_as_csv if path.suffix == ".csv" else _as_workbook)(path, table)
        paths.append(path)
    return paths


def _as_csv(path: Path, table: Sequence[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(table)


def _as_workbook(path: Path, table: Sequence[Sequence[str]]) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("名单")
    for row in table:
        sheet.append(list(row))
    book.save(path)


def new_store(template: Path, folder: Path) -> Workspace:
    """A copy of the template's store."""
    folder.mkdir(parents=True, exist_ok=True)
    return Workspace(connect(Path(shutil.copy(template, folder / "hte.db")), Purpose.WRITE))


def made_template(folder: Path) -> Path:
    """A store that holds the shipped plan and nothing else."""
    path = folder / "template.db"
    open_for_writing(str(path), None, STAMP)
    return path


def held(workspace: Workspace) -> dict[tuple[str, str], Fields]:
    """Every row of every table of records, by table and key, as it is stored."""
    with workspace.store.read() as connection:
        return {(table, key_of(table, row)): row for table in RECORDS for row in images(connection, table)}


def contents(workspace: Workspace) -> dict[tuple[str, str], Fields]:
    """The same without a record's id, which says where it was written first; what names a record names it by its key."""
    stored = held(workspace)
    keys = {str(row["record_id"]): f"{table} {key}" for (table, key), row in stored.items() if "record_id" in row}
    found = dict[tuple[str, str], Fields]()
    for (table, key), row in stored.items():
        named = {field: keys.get(str(value), value) if field == "record" else value for field, value in row.items() if field != "record_id"}
        found[table, key_of(table, named) if "record" in row else key] = named
    return found
