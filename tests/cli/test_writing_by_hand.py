"""Commands that write one record: happy paths, and what they leave in lists and journal."""

from __future__ import annotations

import pytest

from running import Hte

CODE = "91652722MAXX000311"
OTHER = "91652722MAXX000236"


def test_a_record_of_every_kind_is_written_by_hand_and_counts(hte: Hte):
    """The whole story of a small county without a workbook."""
    made = hte.here("enterprise", "add", "--name", "精河县北山示例智能装备有限公司", "--uscc", CODE.lower())
    assert (made.code, made.stdout) == (0, "")
    assert "jinghe-2022-2025" in made.stderr.replace("\n", "")
    for words in (
        ["cert", "add", "北山", "--scheme", "hte", "--number", "GR202465000001", "--issued-on", "2024.11.22", "--occasion", "first"],
        ["event", "add", "北山", "--kind", "listing", "--on", "2024-12-01", "--title", "北京证券交易所"],
        ["event", "add", "北山", "--kind", "prize", "--on", "20241202", "--grade", "region", "--prefecture-amount", "3万元"],
        ["annual", "set", "北山", "--year", "2024", "--above-scale", "--revenue", "1200万元", "--staff", "50"],
        ["statistic", "set", "above-scale", "--year", "2024", "--value", "4"],
        ["reserve", "add", "北山", "--on", "2024年3月18日", "--source", "科技型中小企业"],
    ):
        assert hte.here(*words).code == 0, words
    (certificate,) = hte.json("cert", "list")
    assert (certificate["uscc"], certificate["issued_on"], certificate["valid_until"]) == (CODE, "2024-11-22", "2027-11-22")
    assert [(e["kind"], e["prefecture"]) for e in hte.json("event", "list")] == [("listing", None), ("prize", 30000)]
    (annual,) = hte.json("annual", "list")
    assert (annual["above_scale"], annual["revenue"], annual["staff"], annual["rd_spending"]) == (True, 12000000, 50, None)
    assert hte.json("statistic", "list") == [{"id": "above-scale", "as_of": "2024-12-31", "value": 4}]
    assert [r["on"] for r in hte.json("reserve", "list")] == ["2024-03-18"]
    owed = hte.json("subsidy", "calc", "--year", "2024")
    assert {line["rule"]: line["county"] for line in owed["lines"]} == {"hte-first": 100000, "listing": 500000, "prize-match": 15000}
    share = {i["id"]: (i["numerator"], i["denominator"]) for i in hte.json("progress", "report", "--year", "2024")["indicators"]}
    assert share["above-scale-hte-share"] == (1, 4)
    assert [entry["entry"] for entry in hte.json("journal", "list")] == list(range(1, 9))


def test_what_is_written_is_told_as_a_document_too(county: Hte):
    done = county.here("enterprise", "add", "--name", "精河县新设示例有限公司", "--format", "json")
    assert done.code == 0
    assert done.document["entry"] == 3
    assert done.document["record"]["name"] == "精河县新设示例有限公司"


def test_an_enterprise_that_is_recorded_by_its_former_name_is_not_added_again(county: Hte):
    before = county.json("enterprise", "list")
    done = county.here("enterprise", "add", "--name", "精河县新名示例有限公司", "--former-name", "精河县北山示例智能装备有限公司")
    assert done.code == 4
    assert county.json("enterprise", "list") == before


def test_a_name_that_another_enterprise_bears_is_not_taken(county: Hte):
    assert county.here("enterprise", "add", "--name", "新设示例有限公司").code == 0
    before = county.json("enterprise", "list")
    for name in ("新设示例有限公司", "新设示例 有限公司"):
        assert county.here("enterprise", "rename", CODE, "--to", name, "--on", "2025-03-01").code == 4
    assert county.json("enterprise", "list") == before


def test_a_rename_keeps_the_former_name_and_is_no_new_certification(county: Hte):
    before = county.json("subsidy", "calc", "--year", "2024")["totals"]
    assert county.here("enterprise", "rename", CODE, "--to", "精河县南山示例智能装备有限公司", "--on", "2025-03-01").code == 0
    shown = county.json("enterprise", "show", "精河县北山示例智能装备有限公司")
    assert shown["enterprise"]["name"] == "精河县南山示例智能装备有限公司"
    assert [(name["name"], name["until"]) for name in shown["names"]] == [("精河县北山示例智能装备有限公司", "2025-03-01")]
    assert county.json("subsidy", "calc", "--year", "2024")["totals"] == before


@pytest.mark.parametrize(("on", "counted"), [("2024-12-31", 7), ("2025-01-01", 8)])
def test_who_leaves_is_counted_until_the_day_before(county: Hte, on: str, counted: int):
    assert county.here("enterprise", "leave", CODE, "--on", on, "--why", "moved").code == 0
    report = county.json("progress", "report", "--as-of", "2024-12-31")
    assert next(i["actual"] for i in report["indicators"] if i["id"] == "hte") == counted


def test_who_is_merged_says_into_whom(county: Hte):
    assert county.here("enterprise", "leave", CODE, "--on", "2025-06-01", "--why", "merged", "--into", "戈壁红").code == 0
    left = next(e for e in county.json("enterprise", "list") if e["uscc"] == CODE)
    assert (left["left_on"], left["left_why"]) == ("2025-06-01", "merged")


def test_a_confirmed_occasion_is_inferred_no_longer(county: Hte):
    assert county.here("cert", "confirm", "gr202465000943", "--occasion", "first").code == 0
    assert county.json("cert", "list", "--inferred") == []
    assert county.json("subsidy", "calc", "--year", "2024")["totals"]["inferred_lines"] == 0


def test_a_revoked_certificate_counts_until_the_day_before_its_revocation(county: Hte):
    assert county.here("cert", "revoke", "GR202465000942", "--effective", "2024-12-31", "--decided", "2025-05-06").code == 0
    assert county.json("cert", "show", "GR202465000942")["revoked_on"] == "2024-12-31"
    report = county.json("progress", "report", "--as-of", "2024-12-31")
    assert next(i["actual"] for i in report["indicators"] if i["id"] == "hte") == 7


def test_records_are_mended_and_emptied(county: Hte):
    assert county.here("enterprise", "edit", CODE, "--township", "精河镇", "--clear", "registered_on").code == 0
    corrected = next(e for e in county.json("enterprise", "list") if e["uscc"] == CODE)
    assert (corrected["township"], corrected["registered_on"]) == ("精河镇", None)
    assert county.here("cert", "edit", "GR202365000931", "--issued-on", "2023-10-17").code == 0
    assert county.json("cert", "show", "GR202365000931")["valid_until"] == "2026-10-17"
    assert county.here("annual", "edit", CODE, "--year", "2024", "--staff", "61", "--clear", "rd_staff").code == 0
    (figures,) = county.json("annual", "list", "--enterprise", CODE, "--year", "2024")
    assert (figures["staff"], figures["rd_staff"]) == (61, None)


def test_writing_what_is_recorded_already_makes_no_entry(county: Hte):
    before = county.json("journal", "list")
    assert county.here("statistic", "set", "above-scale", "--year", "2024", "--value", "28").code == 0
    assert county.here("annual", "set", CODE, "--year", "2024", "--above-scale").code == 0
    assert county.json("journal", "list") == before
