"""The county's page in a browser: what it shows, that it asks nothing of anybody, that nothing in it runs but its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from running import Hte

OPTION = "id => echarts.getInstanceByDom(document.getElementById('chart-' + id)).getOption()"
COUNTS = ("hte", "tech-sme", "above-scale-hte", "reserve-pool")


@dataclass
class Opened:
    """A page with what it said to the console and asked of the network."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def option(self, chart: str) -> Any:
        """What a chart was made from."""
        return self.page.evaluate(OPTION, chart)

    def cells(self, section: str, table: int = 0) -> list[list[str]]:
        """The rows of a section's table, heading and total too."""
        found = self.page.locator(f"#{section} table").nth(table)
        return found.evaluate("t => [...t.rows].map(r => [...r.cells].map(c => c.textContent.trim()))")


@contextmanager
def opened(browser: Browser, file: Path, **context: Any) -> Iterator[Opened]:
    with browser.new_context(**context) as around:
        found = Opened(around.new_page())
        found.page.on("console", lambda message: found.said.append(message.text))
        found.page.on("pageerror", lambda error: found.said.append(str(error)))
        found.page.on("request", lambda request: found.asked.append(request.url))
        found.page.goto(file.as_uri())
        yield found
        assert found.said == []
        assert found.asked == [file.as_uri()]


@pytest.fixture
def page(browser: Browser, papers: Path) -> Iterator[Opened]:
    with opened(browser, papers / "page-2024H2.html") as found:
        yield found


def test_target_and_actual_by_year_are_those_of_progress(page: Opened, imported: Hte):
    for indicator in imported.json("progress", "report", "--as-of", "2024-12-31")["indicators"]:
        target, actual = page.option(f"target-{indicator['id']}")["series"]
        for series, key in ((target, "target"), (actual, "actual")):
            figures = [year[key] for year in indicator["series"]]
            wanted = figures if indicator["unit"] == "count" else [None if f is None else round(f * 100, 1) for f in figures]
            assert series["data"] == wanted


def test_the_table_of_indicators_is_that_of_progress(page: Opened, imported: Hte):
    heading, *cells = page.cells("targets")
    rows = {row[0]: dict(zip(heading, row, strict=True)) for row in cells}
    document = imported.json("--lang", "zh", "progress", "report", "--as-of", "2024-12-31")
    for indicator in (one for one in document["indicators"] if one["id"] in COUNTS):
        wanted = [str(indicator[key]) if indicator[key] is not None else "–" for key in ("actual", "target", "gap")]
        assert [rows[indicator["title"]][title] for title in ("实际值", "目标", "差距")] == wanted


def test_rewards_by_rule_and_year_are_those_of_the_calculation(page: Opened, imported: Hte):
    heading, *rows, total = page.cells("rewards")
    series = {one["name"]: one["data"] for one in page.option("rewards")["series"]}
    for column, year in enumerate(heading[2:]):
        found = imported.json("--lang", "zh", "subsidy", "calc", "--year", year)
        county: dict[str, list[float | None]] = {}
        for line in found["lines"]:
            county.setdefault(line["title"], []).append(line["county"])
        for row in rows:
            known = [sum_ for sum_ in county.get(row[0], []) if sum_ is not None]
            unknown = len(county.get(row[0], [])) - len(known)
            assert amount(row[2 + column]) == (sum(known), unknown), (row[0], year)
            if row[0] in series:
                drawn = series[row[0]][column]
                # A bar of no height would say that nothing is owed.
                assert (drawn is None) == (not known)
                assert drawn is None or round(drawn * 10_000, 2) == sum(known)
        assert amount(total[2 + column]) == (found["totals"]["county"], found["totals"]["unknown"]["county"])
    assert set(heading[2:]) == {"2022", "2023", "2024"}


def amount(cell: str) -> tuple[float, int]:
    """A cell such as 85, 已明确85；另有2笔未明确, or 2笔未明确: yuan, and how many sums are not stated."""
    found = re.fullmatch(r"(?:已明确)?([\d,.]+)?(?:；另有)?(?:(\d+)笔未明确)?", cell)
    assert found is not None, cell
    stated, unknown = found.groups(default="0")
    return round(float(stated.replace(",", "")) * 10_000, 2), int(unknown)


def test_every_certificate_has_its_stretch_and_the_next_to_lapse_come_first(page: Opened, imported: Hte):
    option = page.option("time-hte")
    stretches = {item["name"].split(" · ")[1]: item["value"] for series in option["series"] for item in series["data"]}
    listed = {c["number"]: c for c in imported.json("cert", "list") if c["scheme"] == "hte" and c["issued_on"] <= "2024-12-31"}
    assert set(stretches) <= set(listed)
    assert all(stretches[number][1] == listed[number]["issued_on"] for number in stretches)
    soonest = [row[5] for row in page.cells("certificates")[1:]]
    assert [row for number in soonest for row in stretches[number][:1]] == list(range(len(soonest)))
    ending = imported.json("cert", "expiring", "--within", "365", "--as-of", "2024-12-31")
    assert soonest == [one["number"] for one in ending if one["renewed"] not in listed]


def test_measures_and_pool_are_those_of_their_commands(page: Opened, imported: Hte):
    standing = imported.json("measure", "status", "--half", "2024H2")
    marked = page.page.locator("#measures table").first.locator("td.silent, td.done, td.on-track, td.behind, td.not-started")
    assert marked.count() == len(standing["reports"])
    assert page.page.locator("#measures td.silent").count() == len(standing["missing"])
    counts = imported.json("reserve", "board", "--as-of", "2024-12-31")["counts"]
    assert page.option("pool")["series"][0]["data"] == list(counts.values())


def test_a_click_sorts_and_a_word_filters(page: Opened):
    page.page.locator("#certificates details summary").click()
    days = page.page.locator("#certificates details th button", has_text="剩余天数")
    for down in (False, True):
        days.click()
        found = [int(row[1]) for row in page.cells("certificates", 1)[1:]]
        assert found == sorted(found, reverse=down)
    page.page.locator("#certificates details input").fill("gr2022")
    assert 0 < page.page.locator("#certificates details tbody tr:visible").count() < len(found)


def test_a_pointed_bar_tells_its_figures(page: Opened):
    page.page.evaluate(
        "echarts.getInstanceByDom(document.getElementById('chart-rewards')).dispatchAction({type: 'showTip', seriesIndex: 0, dataIndex: 2})"
    )
    assert "万元" in page.page.locator("#chart-rewards").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_it_fits_a_telephone_and_a_screen_by_day_and_by_night(browser: Browser, papers: Path, width: int, scheme: Any):
    with opened(browser, papers / "page-2024H2.html", viewport={"width": width, "height": 800}, color_scheme=scheme) as found:
        assert found.page.evaluate("document.documentElement.scrollWidth") <= width
        background = found.page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (sum(map(int, background.removeprefix("rgb(").removesuffix(")").split(","))) > 384) is (scheme == "light")


def test_printed_it_keeps_within_the_paper(browser: Browser, papers: Path, tmp_path: Path):
    with opened(browser, papers / "page-2024H2.html", color_scheme="dark") as found:
        found.page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
        found.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert found.page.locator(".chart svg").first.evaluate("svg => svg.clientWidth") <= 680
        found.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")


def test_no_name_runs_as_a_script(browser: Browser, empty: Hte):
    name = "<img src=x onerror=alert`1`>{{ 7*7 }}</script><script>alert`2`</script>公司"
    assert empty.here("enterprise", "add", "--name", name, "--uscc", "91652722MAXX00015B").code == 0
    added = empty.here("cert", "add", "91652722MAXX00015B", "--scheme", "hte", "--number", "GR202465000001", "--issued-on", "2024-10-16")
    assert added.code == 0
    assert empty.here("report", "html", "--as-of", "2024-12-31", "-o", "p.html").code == 0
    with opened(browser, empty.folder / "p.html") as found:
        alerts: list[str] = []
        found.page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
        chart = "echarts.getInstanceByDom(document.getElementById('chart-time-hte'))"
        found.page.evaluate(f"{chart}.dispatchAction({{type: 'showTip', seriesIndex: 3, dataIndex: 0}})")
        assert name in found.page.locator("#chart-time-hte").inner_text()
        assert found.page.locator("img").count() == 0
        assert any(name in cell for row in found.cells("certificates") for cell in row)
        assert alerts == []


def test_the_same_store_and_words_give_the_same_bytes(papers: Path, imported: Hte, tmp_path: Path):
    assert imported.here("report", "html", "--as-of", "2024-12-31", "-o", tmp_path / "a.html").code == 0
    assert (tmp_path / "a.html").read_bytes() == (papers / "page-2024H2.html").read_bytes()


def test_a_day_outside_every_plan_and_an_empty_store_make_a_page(browser: Browser, empty: Hte):
    for day in ("2021-06-30", "2024-12-31", "2027-01-01"):
        assert empty.here("--lang", "en", "report", "html", "--as-of", day, "-o", "p.html", "--force").code == 0
        with opened(browser, empty.folder / "p.html") as found:
            assert "where it stands" in found.page.locator("h1").inner_text()
