"""Every way in which an indicator is calculated: read, checked, asked of the store; and none is left out of these tables."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest
from sqlalchemy.dialects import sqlite

from hte_cli.policy.indicators.indicators_sql import behind
from hte_cli.policy.indicators.ways import Admitted, Calculated, Holders, Renewed, ShareOf, Targeted
from hte_cli.policy.plan import Indicator
from hte_cli.services.contributing import contributors
from hte_cli.services.forecasting import forecast_on
from hte_cli.services.progress import report_on
from hte_cli.services.workspace import open_workspace
from hte_cli.store.opening import open_store
from running import Hte

DAY = date(2024, 12, 31)

READ: list[tuple[dict[str, Any], Calculated]] = [
    ({"count": {"in_force": "hte"}}, Holders("hte")),
    ({"count": {"in_force": "hte", "where": "above_scale"}}, Holders("hte", above_scale=True)),
    ({"count": {"admitted": "reserve"}}, Admitted()),
    ({"ratio": {"of": "holders", "to": {"statistic": "above-scale"}}}, ShareOf("holders", "above-scale")),
    ({"ratio": {"renewed": "hte"}}, Renewed("hte")),
]
"""What the YAML says, and the way that it is."""

UNKNOWN = Targeted({}, (), {})
KNOWN = Targeted({"hte": False, "tech-sme": True}, ("above-scale",), {"holders": True, "rate": False})
CHECKED: list[tuple[Calculated, Targeted, list[str]]] = [
    (Holders("hte"), KNOWN, []),
    (Holders("hte"), UNKNOWN, ["scheme-unknown"]),
    (Admitted(), UNKNOWN, []),
    (ShareOf("holders", "above-scale"), KNOWN, []),
    (ShareOf("rate", "above-scale"), KNOWN, ["indicator-not-count"]),
    (ShareOf("holders", "above-scale"), UNKNOWN, ["indicator-unknown", "statistic-unknown"]),
    (Renewed("hte"), KNOWN, []),
    (Renewed("tech-sme"), KNOWN, ["renewed-year-end"]),
    (Renewed("hte"), UNKNOWN, ["scheme-unknown"]),
]


def indicator(stated: dict[str, Any], name: str = "one") -> Indicator:
    return Indicator.model_validate({"id": name, "title": "t", "cite": {"clause": "1"}, "targets": {"2024": 1}} | stated)


@pytest.mark.parametrize(("stated", "of"), READ, ids=str)
def test_what_the_yaml_states_is_a_way_with_the_unit_of_its_key(stated: dict[str, Any], of: Calculated) -> None:
    made = indicator(stated)
    assert (made.of, made.unit) == (of, next(iter(stated)))


@pytest.mark.parametrize(("of", "known", "codes"), CHECKED, ids=str)
def test_a_way_says_what_does_not_fit(of: Calculated, known: Targeted, codes: list[str]) -> None:
    assert [found.code for found in of.check(known)] == codes


@pytest.mark.parametrize("of", [of for _stated, of in READ], ids=str)
def test_what_stands_behind_a_figure_has_the_columns_of_a_contributor(of: Calculated) -> None:
    statement = behind(of, {"hte": 3}, DAY)
    assert (statement is None) == (of.share_of is not None), "only a share leaves that to its count"
    if statement is not None:
        assert {"key", "enterprise", "evidence", "counts"} <= {str(column.key) for column in statement.selected_columns}
        statement.compile(dialect=sqlite.dialect())


def test_what_stands_behind_a_figure_makes_it_up(imported: Hte) -> None:
    """From the plan to the notice nothing is missing: of every way the figure, those behind it, and what is foreseen."""
    some = tuple(indicator(stated, "holders" if number == 0 else f"i{number}") for number, (stated, _of) in enumerate(READ))
    with open_store(imported.store).read() as connection:
        (shipped,) = open_workspace(str(imported.store)).plans(connection)
        plan = shipped.model_copy(update={"indicators": some})
        gaps = report_on(connection, [plan], DAY).gaps
        assert [gap.unit for gap in gaps] == [one.unit for one in some]
        for one, gap in zip(some, gaps, strict=True):
            told = [each for each in contributors(connection, plan, one, DAY) if each.key]
            assert told, "the sample county has something of everything"
            assert sum(each.counts for each in told) == (gap.numerator if one.unit == "ratio" else gap.actual)
        forecast = forecast_on(connection, (plan,), DAY, date(2025, 12, 31))
        assert [one.id for one in forecast.outlooks] == ["holders", "i2"]


def test_no_way_is_left_out_of_a_table() -> None:
    assert {type(of) for _stated, of in READ} == {type(of) for of, _known, _codes in CHECKED} == set(get_args(Calculated))
