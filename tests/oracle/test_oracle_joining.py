"""One firm recorded as two and merged is that one firm: the same rows, the same subsidies; and undo brings both back."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from counties import rolled
from examples import examples
from hypothesis import given
from storing import STAMP
from workbooks import Row, contents, dealt, firm, new_store, rows

from hte_cli.services.importing import import_files
from hte_cli.services.joining import merge
from hte_cli.services.journals import undo
from hte_cli.services.subsidies import calculate
from hte_cli.services.workspace import Workspace
from hte_cli.store.verifying import altered
from hte_cli.values.importing import ImportWishes

FIRM, TWICE = firm(3).names[-1], "精河县重复有限公司"
REGISTERED = tuple(Row("enterprise", (("企业名称", name),)) for name in (FIRM, TWICE))
DECIDING = ("证书编号", "入库登记编号")
"""By which a record can belong to one enterprise only."""


def of_one_firm(some: tuple[Row, ...]) -> tuple[Row, ...]:
    return (REGISTERED[0], *(row for row in some if row.sheet != "statistic" and dict(row.cells).get("企业名称") == FIRM))


def as_two(some: tuple[Row, ...], dice: bytes) -> tuple[Row, ...]:
    """The same rows, some of them under the other name; what has a number stays under one name."""
    found = list(REGISTERED)
    for place, row in enumerate(some):
        cells = dict(row.cells)
        number = next((cells[h] for h in DECIDING if h in cells), None)
        luck = dice[place % len(dice)] if number is None else sum(map(ord, number))
        found.append(replace(row, cells=tuple((cells | {"企业名称": TWICE if luck % 2 else FIRM}).items())))
    return tuple(found)


def recorded(template: Path, folder: Path, some: tuple[Row, ...]) -> Workspace:
    workspace = new_store(template, folder / "store")
    import_files(workspace, dealt(folder, some, 1), ImportWishes(partial=True), STAMP)
    return workspace


def owed(workspace: Workspace, year: int) -> tuple[Counter[str], Counter[str]]:
    with calculate(workspace, year) as found:
        # A doubt names the ids of records, which tell where each was written first.
        lines = (line._replace(doubts=tuple(doubt.code for doubt in line.doubts)) for line in found.lines)
        return Counter(map(repr, lines)), Counter(map(repr, found.uncovered))


@given(rows(), rolled(8))
@examples(15)
def test_merging_makes_the_rows_and_subsidies_of_one_firm_and_undo_restores_both(
    template: Path, some: tuple[Row, ...], dice: bytes
) -> None:
    rows_of_it = of_one_firm(some)
    with TemporaryDirectory() as one, TemporaryDirectory() as two:
        whole = recorded(template, Path(one), rows_of_it)
        split = recorded(template, Path(two), as_two(rows_of_it, dice))
        before = contents(split)
        merged = merge(split, TWICE, FIRM, STAMP)
        after = contents(split)
        assert after.pop(("former_name", f"{FIRM}\t{TWICE}"))["name"] == TWICE
        assert after == contents(whole)
        for year in (2022, 2023, 2024):
            assert owed(split, year) == owed(whole, year)
        assert merged.entry is not None
        taken_back = undo(split, merged.entry, STAMP)
        assert contents(split) == before
        undo(split, taken_back, STAMP)
        assert contents(split) == {**after, ("former_name", f"{FIRM}\t{TWICE}"): contents(split)["former_name", f"{FIRM}\t{TWICE}"]}
        with split.store.read() as connection:
            assert list(altered(connection)) == []
