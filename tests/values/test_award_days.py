"""Which steps of a line are dated before what they follow: the short way says what the long way says."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from hte_cli.values.award_days import _is_plain, out_of_order, too_early
from hte_cli.values.award_states import MOVES
from hte_cli.values.awards import AwardLine, Step

DAYS = st.sampled_from([f"2024-0{month}-0{day}" for month in (1, 2, 3) for day in (1, 2)])
STEPS = st.builds(
    lambda what, on, until, typed: ("reviewed", Step("2024-1", 1, what, on, "clerk", until_on=until, typed_at=typed)),
    st.sampled_from([*MOVES, "reverse", "history"]),
    DAYS,
    DAYS,
    st.none() | DAYS,
)


def line_with(on: str, kind: str, moves: Any) -> AwardLine:
    cells: dict[str, Any] = {**dict.fromkeys(AwardLine._fields), "on": on, "kind": kind, "moves": tuple(moves), "entries": ()}
    return AwardLine(**cells)


@given(DAYS, st.sampled_from(["certification", "annual"]), st.lists(STEPS, max_size=5), DAYS)
def test_days_that_are_in_their_order_are_no_fault_of_any_step(on: str, kind: str, moves: Any, opened_on: str):
    line = line_with(on, kind, moves)
    slowly = []
    for place, (_state, step) in enumerate(moves):
        # As the line was before the step; what a later refreshing did to its day is asked of the whole line.
        if (early := too_early(line_with(on, kind, moves[:place]), step.what, step.on, opened_on)) is not None:
            slowly.append((step, early))
    if _is_plain(line, opened_on):
        assert slowly == []
        assert list(out_of_order(line, opened_on)) == []
    if all(step.what != "refresh" for _state, step in moves):
        assert list(out_of_order(line, opened_on)) == slowly
