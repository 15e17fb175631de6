"""Makes a nation of any size, the same every time: a clerk's list of enterprises, or a whole store.

    python benchmarks/nation.py csv|xlsx|store|awards FILE ENTERPRISES

It runs as a process of its own, so that what it needs does not count as the memory of what is measured.
"""

from __future__ import annotations

import csv
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from random import Random
from typing import NamedTuple

from history import annuals, certain, certificates, events, reserves, statistics

HEADINGS = ("企业名称", "统一社会信用代码", "成立日期", "所属乡镇", "所属行业", "迁入日期", "迁出日期")

DIVISIONS = ("652722", "652701", "650102", "110108", "310115", "440305", "510104", "330108", "420111", "610113")
PLACES = ("精河县", "博乐市", "乌鲁木齐市", "北京市", "上海市", "深圳市", "成都市", "杭州市", "武汉市", "西安市")
TOWNSHIPS = ("精河镇", "大河沿子镇", "托里镇", "托托镇", "茫丁乡", "阿合其农场", "八家户农场", "精河工业园区")
INDUSTRIES = ("电子信息", "生物与新医药", "航空航天", "新材料", "高技术服务", "新能源与节能", "资源与环境", "先进制造与自动化")
TRADES = ("生物科技", "新能源", "信息技术", "装备制造", "枸杞制品", "新材料", "农业科技", "环保工程")

_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CODE_WEIGHTS = tuple(pow(3, i, 31) for i in range(17))
_ORGANISATION = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


class Enterprise(NamedTuple):
    """A row of the clerk's list; days are ISO text, "" where the cell is empty."""

    name: str
    uscc: str
    registered_on: str
    township: str
    industry: str
    joined_on: str
    left_on: str


def enterprises(n: int) -> Iterator[Enterprise]:
    """The first `n` enterprises. One in thirty moved in, one in twenty-five moved away."""
    random = Random("enterprises")
    for i in range(n):
        place = random.randrange(len(PLACES))
        yield Enterprise(
            name=f"{PLACES[place]}{TRADES[i % len(TRADES)]}{i:07d}有限公司",
            uscc=code(DIVISIONS[place], i),
            registered_on=_day(random, 1995, 2018),
            township=random.choice(TOWNSHIPS),
            industry=random.choice(INDUSTRIES),
            joined_on=_day(random, 2019, 2023) if random.random() < 1 / 30 else "",
            left_on=_day(random, 2024, 2026) if random.random() < 1 / 25 else "",
        )


def code(division: str, i: int) -> str:
    """The i-th unified social credit code: both check characters are right (GB 32100-2015, GB 11714)."""
    own = f"M{_CODE[10 + i // 1_000_000]}{i % 1_000_000:06d}"
    rest = 11 - sum(_ORGANISATION.index(c) * w for c, w in zip(own, _ORGANISATION_WEIGHTS, strict=True)) % 11
    body = f"91{division}{own}{ {10: 'X', 11: '0'}.get(rest, rest) }"
    return body + _CODE[-sum(_CODE.index(c) * w for c, w in zip(body, _CODE_WEIGHTS, strict=True)) % 31]


def _day(random: Random, first: int, last: int) -> str:
    return f"{random.randint(first, last)}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}"


def write_csv(path: Path, n: int) -> None:
    """The list as CSV, as Excel writes it: UTF-8 with BOM."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([HEADINGS, *enterprises(n)])


def write_xlsx(path: Path, n: int) -> None:
    """The list as a workbook; days are dates."""
    from datetime import date

    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("企业名单")
    sheet.append(HEADINGS)
    for e in enterprises(n):
        days = {"registered_on", "joined_on", "left_on"}
        sheet.append([(date.fromisoformat(v) if v else None) if k in days else v for k, v in zip(e._fields, e, strict=True)])
    book.save(path)


def write_store(path: Path, n: int) -> None:
    """A store of `n` enterprises and 2 `n` certificates under the plan that ships. Only the plan is journalled."""
    from hte_cli.services.workspace import open_for_writing
    from hte_cli.values.journal import Stamp
    from hte_cli.values.names import name_key

    open_for_writing(str(path), None, Stamp("benchmark", "nation", "2026-01-01T00:00:00Z", "0"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA cache_size = -200000")
        codes = [(e.uscc, e.registered_on) for e in enterprises(n)]
        rows = (
            (e.uscc, e.uscc, e.name, name_key(e.name), *(cell or None for cell in e[2:]), "moved" if e.left_on else None)
            for e in enterprises(n)
        )
        enterprise = "key, uscc, name, name_key, registered_on, township, industry, joined_on, left_on, left_why"
        _fill(connection, "enterprise", enterprise, rows)
        certification = "scheme, number, enterprise, issued_on, valid_until, occasion, revoked_on, revocation_decided_on"
        _fill(connection, "certification", certification, certificates(codes))
        told = list(events(codes))
        _fill(connection, "event", 'enterprise, kind, "on", title, grade', (row[:-1] for row in told))
        paid = ((f"event.{number}", "prefecture", row[-1]) for number, row in enumerate(told, 1) if row[-1] is not None)
        _fill(connection, "level_payment", "record, level, fen", paid)
        _fill(connection, "annual", "enterprise, year, above_scale, revenue_fen, rd_spending_fen, staff, rd_staff", annuals(codes))
        _fill(connection, "reserve", 'enterprise, "on", source', reserves(codes))
        _fill(connection, "statistic", "id, as_of, value", statistics(n))


def write_awards(path: Path, n: int) -> None:
    """A store in which exactly `n` awards of 2024 are certain: two first certificates of three, one renewal."""
    from hte_cli.services.workspace import open_for_writing
    from hte_cli.values.journal import Stamp
    from hte_cli.values.names import name_key

    open_for_writing(str(path), None, Stamp("benchmark", "nation", "2026-01-01T00:00:00Z", "0"))
    with closing(sqlite3.connect(path)) as connection, connection:
        rows = ((e.uscc, e.uscc, e.name, name_key(e.name), e.registered_on, e.township, e.industry) for e in enterprises(n))
        _fill(connection, "enterprise", "key, uscc, name, name_key, registered_on, township, industry", rows)
        codes = [(e.uscc, e.registered_on) for e in enterprises(n)]
        _fill(connection, "certification", "scheme, number, enterprise, issued_on, valid_until, occasion", certain(codes))


def _fill(connection: sqlite3.Connection, table: str, columns: str, rows: Iterable[tuple[object, ...]]) -> None:
    """Writes the rows; a record is known by its table and place, as no journal entry gives it an id."""
    if table != "level_payment":
        columns += ", record_id"
        rows = ((*row, f"{table}.{number}") for number, row in enumerate(rows, 1))
    places = ", ".join("?" * (columns.count(",") + 1))
    source = iter(rows)
    while some := list(islice(source, 10_000)):
        connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", some)  # noqa: S608  (names of this file)


if __name__ == "__main__":
    makers = {"csv": write_csv, "xlsx": write_xlsx, "store": write_store, "awards": write_awards}
    makers[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
