"""Two processes approve for the last of the fund at once: exactly one wins, however often it is tried."""

from __future__ import annotations

import json
import multiprocessing
import shutil
from datetime import date
from pathlib import Path

import pytest

from hte_cli.errors import Conflict
from hte_cli.services.awarding.deciding import Wish, decide
from hte_cli.services.awarding.funds import funds, set_fund
from hte_cli.services.awarding.opening import Opening, open_round
from hte_cli.services.records import add
from hte_cli.services.workspace import open_for_writing, open_workspace
from hte_cli.values.journal import Stamp

STAMP = Stamp("clerk", "hte", "2026-01-01T00:00:00Z", "test")
DAY = date(2025, 6, 1)
ROUNDS = 50


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two lines of 100,000 yuan that only wait for their approval, and a fund of 100,000. To be copied."""
    path = tmp_path_factory.mktemp("fund") / "hte.db"
    workspace = open_for_writing(str(path), None, STAMP)
    for number, name in enumerate(("精河县甲示例有限公司", "精河县乙示例有限公司"), 1):
        add(workspace, "enterprise", {"name": name}, STAMP)
        words = {"scheme": "hte", "number": f"GR20246500000{number}", "issued_on": "2024-11-22", "occasion": "first"}
        add(workspace, "certification", words, STAMP, enterprise=name)
    open_round(workspace, Opening(2024, 2025, DAY, no_history=True), STAMP)
    decide(workspace, "2024-1", Wish("review", DAY), STAMP)
    decide(workspace, "2024-1", Wish("publicise", DAY, from_on=date(2025, 5, 1), until_on=date(2025, 5, 8)), STAMP)
    set_fund(workspace, 2025, 10_000_000, None, STAMP)
    return path


def approving(line: str, stores: list[str], start: multiprocessing.synchronize.Barrier, answer: Path) -> None:
    """Approves the line in one store after another, each time at the same moment as the other process."""
    won = []
    for store in stores:
        workspace = open_workspace(store)
        start.wait(60)
        try:
            decide(workspace, line, Wish("approve", DAY, body="会", document="文"), STAMP)
            won.append(True)
        except Conflict:
            won.append(False)
    answer.write_text(json.dumps(won))


def test_of_two_processes_exactly_one_gets_the_last_of_the_fund(published: Path, tmp_path: Path):
    stores = [str(tmp_path / f"{n}.db") for n in range(ROUNDS)]
    for store in stores:
        shutil.copy(published, store)
    around = multiprocessing.get_context("spawn")
    start = around.Barrier(2)
    lines = ("2024-1/1", "2024-1/2")
    processes = [around.Process(target=approving, args=(line, stores, start, tmp_path / f"{line[-1]}.json")) for line in lines]
    for process in processes:
        process.start()
    for process in processes:
        process.join(120)
    assert [process.exitcode for process in processes] == [0, 0]
    first, second = (json.loads((tmp_path / f"{line[-1]}.json").read_text()) for line in lines)
    assert [one + other for one, other in zip(first, second, strict=True)] == [1] * ROUNDS
    for store in stores:
        (fund,) = funds(open_workspace(store))
        assert (fund.committed, fund.left) == (10_000_000, 0)
