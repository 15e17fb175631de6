"""What is due, day by day, and the exit code for a scheduled job."""

from __future__ import annotations

from typing import Any

import pytest

from running import Hte

JIA, CODE = "精河县甲示例有限公司", "91652722MAXX00015B"


@pytest.fixture
def firm(empty: Hte) -> Hte:
    """One enterprise with a certificate that ends on 2026-10-16, after the plan's period, and a number of 2025."""
    assert empty.here("enterprise", "add", "--name", JIA, "--uscc", CODE).code == 0
    for scheme, number, day in (("hte", "GR202365000001", "2023-10-16"), ("tech-sme", "202565272200000001", "2025-06-30")):
        assert empty.here("cert", "add", JIA, "--scheme", scheme, "--number", number, "--issued-on", day).code == 0
    assert empty.here("statistic", "set", "above-scale", "--year", "2025", "--value", "20").code == 0
    return empty


def due(hte: Hte, day: str, within: int = 0) -> list[tuple[str, str | None]]:
    done = hte.here("todo", "--as-of", day, "--within", str(within), "--format", "json")
    items: list[dict[str, Any]] = done.document["items"]
    assert done.code == (8 if items else 0)
    assert [i["due_on"] for i in items if i["due_on"]] == sorted(i["due_on"] for i in items if i["due_on"])
    return [(i["kind"], i["due_on"]) for i in items if i["kind"] not in ("measure", "check", "unsettled")]


REPORT, NUMBER, RENEWAL = ("annual-report", "2026-05-31"), ("registration", "2026-03-31"), ("renewal", "2026-10-16")


@pytest.mark.parametrize(
    ("day", "within", "found"),
    [
        ("2026-03-30", 0, []),
        ("2026-03-30", 1, [NUMBER]),
        ("2026-05-30", 0, [NUMBER]),
        ("2026-05-31", 0, [NUMBER, REPORT]),
        ("2026-10-15", 0, [NUMBER, REPORT]),
        ("2026-10-16", 0, [NUMBER, REPORT, RENEWAL]),
        ("2026-09-01", 44, [NUMBER, REPORT]),
        ("2026-09-01", 45, [NUMBER, REPORT, RENEWAL]),
    ],
)
def test_each_thing_is_due_from_its_day(firm: Hte, day: str, within: int, found: list[tuple[str, str]]):
    assert due(firm, day, within) == found


def test_what_was_done_is_no_longer_due(firm: Hte):
    assert firm.here("annual", "set", JIA, "--year", "2025", "--revenue", "100万元").code == 0
    certs = [("tech-sme", "202665272200000002", "2026-06-30"), ("hte", "GR202665000009", "2026-09-30")]
    for scheme, number, day in certs:
        assert firm.here("cert", "add", JIA, "--scheme", scheme, "--number", number, "--issued-on", day).code == 0
    assert due(firm, "2026-10-16") == []


def test_a_task_of_the_pool_is_due_until_it_is_done(firm: Hte):
    yi = ("精河县乙示例有限公司", "91652722MA7800015W")
    assert firm.here("enterprise", "add", "--name", yi[0], "--uscc", yi[1]).code == 0
    assert firm.here("reserve", "move", yi[1], "--to", "candidate", "--on", "2024-01-01").code == 0
    assert firm.here("reserve", "task", "add", yi[1], "--field", "ip", "--title", "申请发明专利", "--due", "2024-06-01").code == 0
    report = ("annual-report", "2024-05-31")
    assert due(firm, "2024-05-31") == [report]
    assert due(firm, "2024-06-02") == [report, ("pool-task", "2024-06-01")]
    assert firm.here("reserve", "task", "done", yi[1], "--title", "发明", "--on", "2024-06-02").code == 0
    assert due(firm, "2024-06-02") == [report]


def test_units_that_did_not_report_are_named_half_by_half(firm: Hte):
    def missing(day: str, within: int = 0) -> list[str]:
        items = firm.here("todo", "--as-of", day, "--within", str(within), "--format", "json").document["items"]
        return [i["due_on"] for i in items if i["kind"] == "measure"]

    assert missing("2024-06-29") == ["2023-12-31"]
    assert missing("2024-06-30") == ["2023-12-31", "2024-06-30"]
    assert missing("2024-07-01") == ["2024-06-30"]
    assert missing("2026-07-01") == []


def test_a_missing_statistic_is_due_at_the_end_of_its_year(empty: Hte):
    assert due(empty, "2025-12-30") == []
    assert due(empty, "2025-12-31") == [("statistic", "2025-12-31")]
    assert due(empty, "2026-06-30") == [("statistic", "2025-12-31")]


def test_findings_of_checks_come_last_and_have_no_day(imported: Hte):
    done = imported.here("todo", "--as-of", "2025-06-01", "--format", "json")
    items = done.document["items"]
    assert (done.code, done.err) == (8, b"")
    assert [i["due_on"] for i in items][-3:] == [None, None, None]
    assert all(i["fix"].startswith("hte check --only ") for i in items if i["kind"] == "check")


def test_a_negative_number_of_days_is_refused(empty: Hte):
    assert empty.here("todo", "--within=-1").code == 2
