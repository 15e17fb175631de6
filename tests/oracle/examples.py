"""How many examples a property is tried on."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

TIMES = int(os.environ.get("HTE_ORACLE_TIMES", "1"))
"""HTE_ORACLE_TIMES=30 asks for thirty times as many examples, other ones each time, and makes a failing one small."""


def examples(most: int) -> settings:
    """So many examples, every day the same ones: a change is judged by what it changes, never by luck."""
    return settings(
        max_examples=most * TIMES,
        derandomize=TIMES == 1,
        phases=(Phase.explicit, Phase.generate, *((Phase.shrink,) if TIMES > 1 else ())),
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
    )
