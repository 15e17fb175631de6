"""The oracle is tried on every way to pay, every way to calculate an indicator, and every kind of record that a rule is about."""

from __future__ import annotations

import random
from datetime import date
from typing import get_args

from counties import plan
from storing import model

from hte_cli.policy.indicators.ways import Calculated
from hte_cli.policy.plan import When
from hte_cli.policy.rules.paying import Way

PERIOD = (date(2021, 1, 1), date(2028, 1, 1))


def test_no_way_is_left_out_of_the_plans_that_the_oracle_is_tried_on() -> None:
    chance = random.Random(1)
    tried = [model(plan(f"p{n}", PERIOD, [chance.randbytes(60) for _ in range(3)], chance.randbytes(60))) for n in range(30)]
    rules = [rule for one in tried for rule in one.rules]
    assert {type(way) for rule in rules for way in rule.pay.spoken.values()} == set(get_args(Way))
    assert {type(indicator.of) for one in tried for indicator in one.indicators} == set(get_args(Calculated))
    assert {name for rule in rules for name in rule.when.model_fields_set} == set(When.model_fields)
