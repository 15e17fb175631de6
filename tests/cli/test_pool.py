"""The reserve pool as a ledger: legal moves, what a certificate does, tasks, and what is no admission."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hte_cli.values.pool import LEGAL, OPEN, STATES, Step, state_after
from running import Hte

JIA, CODE = "精河县甲示例有限公司", "91652722MAXX00015B"
ROUTES = {
    None: (),
    "candidate": ("candidate",),
    "admitted": ("admitted",),
    "cultivating": ("admitted", "cultivating"),
    "applied": ("admitted", "applied"),
    "withdrawn": ("admitted", "withdrawn"),
}


@pytest.fixture
def firm(empty: Hte) -> Hte:
    """One enterprise in no pool."""
    assert empty.here("enterprise", "add", "--name", JIA, "--uscc", CODE).code == 0
    return empty


def move(hte: Hte, to: str, on: str) -> int:
    return hte.here("reserve", "move", JIA, "--to", to, "--on", on).code


def state(hte: Hte, day: str) -> str | None:
    found = [m["state"] for m in hte.json("reserve", "board", "--as-of", day)["members"]]
    return found[0] if found else None


def test_every_state_is_reached_and_left_but_the_final_one():
    reached = {to for targets in LEGAL.values() for to in targets} | {"certified"}
    assert reached == set(STATES) == set(LEGAL) - {None}
    assert [state for state, targets in LEGAL.items() if not targets] == ["certified"]


@pytest.mark.parametrize("origin", ROUTES)
@pytest.mark.parametrize("to", STATES)
def test_only_legal_moves_are_written(firm: Hte, origin: str | None, to: str):
    for number, step in enumerate(ROUTES[origin], 1):
        assert move(firm, step, f"2024-01-0{number}") == 0
    entries = len(firm.json("journal", "list"))
    legal = to in LEGAL[origin]
    assert move(firm, to, "2024-02-01") == (0 if legal else 4)
    assert state(firm, "2024-02-01") == (to if legal else origin)
    assert len(firm.json("journal", "list")) == entries + legal


def test_a_refusal_names_the_legal_moves(firm: Hte):
    move(firm, "candidate", "2024-01-01")
    done = firm.here("reserve", "move", JIA, "--to", "applied", "--on", "2024-02-01")
    assert "admitted, withdrawn" in done.stderr


def test_moves_are_recorded_in_the_order_of_days(firm: Hte):
    move(firm, "admitted", "2024-03-01")
    assert move(firm, "candidate", "2024-02-01") == 4


@pytest.mark.parametrize("origin", OPEN)
def test_a_certificate_leads_to_certified_from_every_open_state(firm: Hte, origin: str):
    for number, step in enumerate(ROUTES[origin], 1):
        move(firm, step, f"2024-01-0{number}")
    assert firm.here("cert", "add", JIA, "--number", "GR202465000001", "--issued-on", "2024-11-01").code == 0
    assert (state(firm, "2024-10-31"), state(firm, "2024-11-01")) == (origin, "certified")
    assert move(firm, "withdrawn", "2024-12-01") == 4


def test_a_candidate_is_no_admission(firm: Hte):
    move(firm, "candidate", "2024-01-01")
    assert (firm.json("reserve", "list"), pool_count(firm)) == ([], 0)
    move(firm, "admitted", "2024-02-01")
    assert ([r["on"] for r in firm.json("reserve", "list")], pool_count(firm)) == (["2024-02-01"], 1)


def pool_count(hte: Hte) -> int:
    found = hte.json("progress", "report", "--as-of", "2024-12-31")["indicators"]
    return next(i["actual"] for i in found if i["id"] == "reserve-pool")


def test_a_task_is_open_then_overdue_then_done(firm: Hte):
    task = ("--field", "研发投入", "--title", "研发费用占比达到5%", "--due", "2024-06-30", "--responsible", "李四")
    assert firm.here("reserve", "task", "add", JIA, *task).code == 4
    move(firm, "admitted", "2024-01-01")
    assert firm.here("reserve", "task", "add", JIA, *task).code == 0
    assert firm.here("reserve", "task", "add", JIA, *task).code == 4
    assert firm.here("reserve", "task", "add", JIA, "--field", "培训", "--title", "x", "--due", "2024-06-30").code == 2

    def tasks(day: str) -> tuple[int, int]:
        (member,) = firm.json("reserve", "board", "--as-of", day)["members"]
        return len(member["tasks"]), len(member["overdue"])

    assert (tasks("2024-06-30"), tasks("2024-07-01")) == ((1, 0), (1, 1))
    assert firm.here("reserve", "task", "done", JIA, "--title", "占比", "--on", "2024-07-02").code == 0
    assert (tasks("2024-07-01"), tasks("2024-07-02")) == ((1, 1), (0, 0))
    assert firm.here("reserve", "task", "done", JIA, "--title", "占比").code == 3


def test_what_belongs_to_the_ledger_follows_a_merging_and_is_history(firm: Hte):
    move(firm, "admitted", "2024-01-01")
    move(firm, "cultivating", "2024-02-01")
    assert {row["table"] for row in firm.json("history", JIA)} == {"enterprise", "reserve", "pool_move"}
    assert firm.here("enterprise", "add", "--name", "另一示例有限公司").code == 0
    assert firm.here("enterprise", "merge", CODE, "--into", "另一示例有限公司").code == 0
    assert state(firm, "2024-03-01") == "cultivating"
    assert firm.here("journal", "verify").code == 0


@given(st.lists(st.sampled_from(STATES), max_size=8))
def test_the_state_is_that_of_the_last_step_that_counts(states: list[str]):
    steps = [Step(f"2024-01-{n:02}", state) for n, state in enumerate(states, 1)]
    last, current = None, None
    for step in steps:
        if step.state == "certified" and current not in OPEN:
            continue
        if step.state == "admitted" and "admitted" not in LEGAL[current]:
            continue
        last, current = step, step.state
    assert state_after(steps) == last
