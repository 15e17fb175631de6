"""What a line rests on is its own: it does not depend on which other lines are looked at beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hte_cli.services.awarding.frozen import FACTS, Ground, facts_of
from hte_cli.services.workspace import open_workspace
from running import ROOT, Hte

FIRM = "庚示例科技有限公司"
STAFF_AID = """
- {id: staff-aid, title: 用工补助, cite: {clause: 一}, when: {annual: staff}, require: {staff: {at_least: 100}}, pay: {county: 6万元}}
"""


@pytest.fixture
def mixed(hte: Hte) -> Hte:
    """A firm with a certificate, an event and a figure, each rewarded in the round 2024-1."""
    folder = hte.folder / "plan"
    folder.mkdir()
    for file in ("plan.yaml", "targets.yaml", "rules.yaml"):
        (folder / file).write_bytes((ROOT / "data" / file).read_bytes())
    rules = folder / "rules.yaml"
    rules.write_text(rules.read_text(encoding="utf-8") + STAFF_AID, encoding="utf-8")
    for words in (
        ("plan", "adopt", folder),
        ("enterprise", "add", "--name", FIRM),
        ("cert", "add", FIRM, "--number", "GR202465000003", "--issued-on", "2024-11-01", "--occasion", "first"),
        ("event", "add", FIRM, "--kind", "listing", "--on", "2024-12-16", "--title", "上市", "--board", "北京证券交易所"),
        ("annual", "set", FIRM, "--year", "2024", "--staff", "200", "--above-scale"),
        ("award", "open", "--year", "2024", "--no-history", "--on", "2025-02-01"),
    ):
        done = hte.here(*words)
        assert done.code == 0, done.stderr
    assert len(hte.json("award", "show", "2024-1")["lines"]) == 3
    return hte


def test_every_line_goes_its_way_alone_as_it_does_with_the_others(mixed: Hte):
    for line in ("2024-1/1", "2024-1/2", "2024-1/3"):
        assert mixed.here("award", "drift", line).code == 0, "nothing has changed"
        assert mixed.here("award", "review", line, "--on", "2025-02-02").code == 0
    assert mixed.here("award", "publicise", "2024-1", "--from", "2025-02-03", "--days", "5").code == 0
    approve = ("award", "approve", "2024-1", "--body", "局", "--document", "1号", "--on", "2025-02-10")
    assert mixed.here(*approve, "--except", "2024-1/2").code == 0
    assert mixed.here(*approve).code == 0
    assert mixed.here("award", "pay", "2024-1/1", "--on", "2025-02-11").code == 0
    assert mixed.here("award", "pay", "2024-1", "--on", "2025-02-12").code == 0
    assert mixed.here("award", "verify").code == 0


def test_facts_asked_for_together_are_those_asked_for_one_by_one(mixed: Hte, tmp_path: Path):
    workspace = open_workspace(str(mixed.store))
    with workspace.store.read() as connection:
        (key,) = {str(row[0]) for row in connection.exec_driver_sql("SELECT enterprise FROM certification")}
        (plan,) = workspace.plans(connection)
        records = {str(row[0]): str(row[1]) for row in connection.exec_driver_sql("SELECT kind, record FROM award_line")}
        grounds = [Ground(key, records.get(rule.when.kind), "2024-12-31", "", rule) for rule in plan.rules]
        together = list(facts_of(connection, grounds))
        alone = [next(iter(facts_of(connection, [ground]))) for ground in grounds]
    assert together == alone
    assert {table for facts in together for table in facts} == set(FACTS)
