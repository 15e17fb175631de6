"""Unknown stays unknown to the last page: a law over every paper of a store in which nothing is known, and its boundaries."""

from __future__ import annotations

import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from running import Hte

ROOT = Path(__file__).parents[2]
JIA, YI, BING = "精河县甲示例有限公司", "精河县乙示例有限公司", "精河县丙示例有限公司"
NOUGHT = re.compile(r"(?<![\d.,])0+(?:\.0+)?(?![\d.,])")
"""A figure of nothing that stands alone: 0, 0.00, 0家, 0%, 0/29; not the zeros of a day or a number."""

HASH = re.compile(r"\b[0-9a-f]{12,}\b")
COMMAND = re.compile(r"\bhte |`hte|--[a-z]")


def unknown_plan(folder: Path) -> Path:
    """The shipped plan in which no sum is stated, and whose targets rest on records that nobody made."""
    plan = folder / "plan"
    shutil.copytree(ROOT / "data", plan, ignore=shutil.ignore_patterns("sample"))
    rules = (plan / "rules.yaml").read_text(encoding="utf-8")
    (plan / "rules.yaml").write_text(re.sub(r"(?m)^  pay: .*$", "  pay: {prefecture: unknown, county: unknown}", rules), encoding="utf-8")
    targets = (plan / "targets.yaml").read_text(encoding="utf-8").split("\n- ")
    kept = [targets[0], *(one for one in targets[1:] if one.startswith(("id: above-scale-hte\n", "id: above-scale-hte-share\n")))]
    (plan / "targets.yaml").write_text("\n- ".join(kept) + "\n", encoding="utf-8")
    return plan


def done(hte: Hte, *commands: tuple[str | Path, ...]) -> None:
    """Each command ends well."""
    for words in commands:
        run = hte.here(*words)
        assert run.code == 0, (words, run.stderr)


def with_certificates(hte: Hte, *names: str) -> None:
    """Each enterprise is there, with a certificate of 1 October 2024 that is its first."""
    for number, name in enumerate(names):
        cert = ("cert", "add", name, "--scheme", "hte", "--number", f"GR20246500000{number}", "--issued-on", "2024-10-01")
        done(hte, ("enterprise", "add", "--name", name), (*cert, "--occasion", "first"))


@pytest.fixture
def unknown(empty: Hte) -> Hte:
    """Three firms with certificates of 2024, whose awards are published, and one of before; no sum and no figure is known."""
    done(empty, ("plan", "adopt", unknown_plan(empty.folder)))
    with_certificates(empty, JIA, YI, BING)
    before = ("--number", "GR202165000009", "--issued-on", "2021-11-01", "--occasion", "first")
    done(
        empty,
        ("enterprise", "add", "--name", "精河县丁示例有限公司"),
        ("cert", "add", "精河县丁示例有限公司", "--scheme", "hte", *before),
        ("statistic", "set", "above-scale", "--year", "2024", "--value", "29"),
        ("award", "open", "--year", "2024", "--no-history", "--on", "2024-10-10"),
        ("award", "review", "2024-1", "--on", "2024-10-12"),
        ("award", "publicise", "2024-1", "--from", "2024-10-13", "--days", "5"),
    )
    return empty


PAPERS: dict[str, tuple[str, ...]] = {
    "notice.docx": ("report", "notice", "--half", "2024H2"),
    "workbook.xlsx": ("report", "workbook", "--year", "2024"),
    "page.html": ("report", "html", "--as-of", "2024-12-31"),
    "statement.docx": ("award", "statement", JIA, "--as-of", "2024-12-31"),
    "statement.xlsx": ("award", "statement", JIA, "--as-of", "2024-12-31"),
    "public.docx": ("award", "document", "notice", "2024-1"),
    "request.docx": ("award", "document", "request", "2024-1"),
    "own.docx": ("award", "document", "request", "2024-1", "--template", "template.docx"),
    "public.xlsx": ("award", "export", "2024-1", "--for", "publicity"),
    "round.xlsx": ("award", "show", "2024-1"),
    "rounds.xlsx": ("award", "list"),
    "progress.xlsx": ("progress", "report", "--as-of", "2024-12-31"),
    "calc.xlsx": ("subsidy", "calc", "--year", "2024"),
    "dossier.zip": ("award", "dossier", "2024-1"),
}


def texts(file: Path) -> Iterator[str]:
    """Everything that a reader of the paper reads: paragraphs, cells, and the figures that a chart draws."""
    content = file.read_bytes()
    if file.suffix == ".docx":
        document = docx.Document(io.BytesIO(content))
        yield from (paragraph.text for paragraph in document.paragraphs)
        yield from (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    elif file.suffix == ".xlsx":
        yield from in_workbook(content)
    elif file.suffix == ".zip":
        archive = zipfile.ZipFile(io.BytesIO(content))
        told = [name for name in archive.namelist() if name.endswith((".txt", ".xlsx")) and not name.startswith(("00", "07", "08"))]
        for name in told:
            yield from in_workbook(archive.read(name)) if name.endswith("xlsx") else [archive.read(name).decode("utf-8-sig")]
    else:
        yield from in_page(content.decode())


def in_workbook(content: bytes) -> Iterator[str]:
    for sheet in load_workbook(io.BytesIO(content), data_only=True):
        cells = (cell for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None)
        yield from (cell.date().isoformat() if isinstance(cell, datetime) else str(cell) for cell in cells)


def in_page(page: str) -> Iterator[str]:
    charts = re.search(r'<script type="application/json" id="charts">(.*?)</script>', page, re.S)
    assert charts
    # How many enterprises the reserve pool has is counted, not unknown; time lines hold rows and days.
    drawn = [chart for chart in json.loads(charts[1]) if chart["id"].startswith(("target", "rewards"))]
    yield from (str(value) for chart in drawn for series in chart["option"]["series"] for value in series["data"])
    shown = re.sub(r'(?s)<(script|style).*?</\1>|<section id="(certificates|reserve)">.*?</section>', "", page)
    yield from re.split(r"<[^>]+>", shown)


@pytest.mark.parametrize("name", PAPERS)
def test_no_paper_makes_a_nought_or_a_command_of_what_is_not_known(unknown: Hte, name: str):
    own = docx.Document()
    own.add_paragraph("{{ total }} {{ total_capitals }} {% for one in lines %}{{ one.county }}{{ one.region }}{{ one.open }};{% endfor %}")
    own.save(str(unknown.folder / "template.docx"))
    done(unknown, (*PAPERS[name], "-o", name))
    said = [HASH.sub("#", text) for text in texts(unknown.folder / name)]
    assert [text for text in said if NOUGHT.search(text)] == []
    assert [text for text in said if COMMAND.search(text)] == []
    assert any("未明确" in text or "not recorded" in text for text in said)


@pytest.mark.parametrize(
    "words",
    [
        ("award", "list"),
        ("award", "show", "2024-1"),
        ("award", "statement", JIA, "--as-of", "2024-12-31"),
        ("subsidy", "calc", "--year", "2024"),
        ("enterprise", "show", JIA),
        ("progress", "report", "--as-of", "2024-12-31"),
    ],
)
def test_nor_does_a_screen_make_a_nought_of_it(unknown: Hte, words: tuple[str, ...]):
    said = unknown.here("--lang", "zh", *words).stdout
    assert NOUGHT.findall(said) == []
    assert "未明确" in said or "未登记" in said


def test_a_count_of_which_nothing_is_recorded_is_open_in_every_year(unknown: Hte):
    above, share = unknown.json("progress", "report", "--as-of", "2025-12-31")["indicators"]
    assert [(one["actual"], one["numerator"], one["gap"], one["met"]) for one in (above, share)] == [(None, None, None, None)] * 2
    assert [(one["actual"], one["undecided"]) for one in above["series"]] == [(None, 1), (None, 1), (None, 3), (None, 3)]
    assert (above["undecided"], above["fix"]) == (3, "hte annual set CODE --year 2025 --above-scale")
    assert share["fix"] == "hte statistic set above-scale --year 2025 --value N"
    assert [one for one in (above, share) if "hte" in one["why"]] == [], "the reason is for readers, the remedy for the screen"


@pytest.mark.parametrize(
    ("flags", "actual", "undecided", "said", "cell"),
    [
        ((True, True, True), 3, 0, "规上高新技术企业3家", "3"),
        ((True, False, None), 1, 1, "规上高新技术企业已明确1家；另有1家未明确", "≥1"),
        ((False, False, None), None, 1, "规上高新技术企业未明确", "–"),
        ((False, False, False), 0, 0, "规上高新技术企业0家", "0"),
    ],
)
def test_a_count_says_what_is_recorded_and_how_many_are_not(
    empty: Hte, flags: tuple[bool | None, ...], actual: int | None, undecided: int, said: str, cell: str
):
    firms = (JIA, YI, BING)
    with_certificates(empty, *firms)
    for name, flag in zip(firms, flags, strict=True):
        if flag is not None:
            done(empty, ("annual", "set", name, "--year", "2024", "--above-scale" if flag else "--not-above-scale"))
    done(empty, ("statistic", "set", "above-scale", "--year", "2024", "--value", "20"))
    found = {one["id"]: one for one in empty.json("progress", "report", "--as-of", "2024-12-31")["indicators"]}
    above, share = found["above-scale-hte"], found["above-scale-hte-share"]
    assert [(one["numerator"], one["undecided"]) for one in (share,)] == [(actual, undecided)]
    assert (above["actual"], above["undecided"]) == (actual, undecided)
    done(empty, ("report", "notice", "--half", "2024H2", "-o", "a.docx"), ("report", "workbook", "--year", "2024", "-o", "a.xlsx"))
    told = list(texts(empty.folder / "a.docx"))
    assert said in "".join(told)
    years = docx.Document(str(empty.folder / "a.docx")).tables[1]
    row = next(row for row in years.rows if row.cells[0].text == "规上高新技术企业")
    assert row.cells[6].text == cell


def test_a_level_that_no_rule_speaks_of_is_in_no_sentence(empty: Hte):
    done(
        empty,
        ("enterprise", "add", "--name", JIA),
        ("event", "add", JIA, "--kind", "platform", "--on", "2024-05-01", "--title", "平台", "--grade", "national"),
        ("report", "notice", "--half", "2024H2", "-o", "a.docx"),
        ("report", "workbook", "--year", "2024", "-o", "a.xlsx"),
    )
    said = "".join(texts(empty.folder / "a.docx"))
    assert "县1笔未明确" in said
    assert "自治州0" not in said
    assert "自治州1笔" not in said
    totals = empty.json("subsidy", "calc", "--year", "2024")["totals"]
    assert (totals["prefecture"], totals["unknown"]["prefecture"]) == (0, 0), "JSON keeps its 0"
    sheet = load_workbook(empty.folder / "a.xlsx", data_only=True)["奖补明细"]
    total = next(row for row in sheet.iter_rows(values_only=True) if row[1] == "已明确金额合计")
    assert [cell or None for cell in total[10:14]] == [None, None, "未明确", "未明确"]


def test_what_cannot_be_told_is_not_said_to_get_nothing(empty: Hte):
    done(
        empty,
        ("enterprise", "add", "--name", JIA),
        ("event", "add", JIA, "--kind", "platform", "--on", "2024-05-01", "--title", "平台"),
        ("report", "notice", "--half", "2024H2", "-o", "a.docx"),
    )
    said = "".join(texts(empty.folder / "a.docx"))
    assert "1项未能判断" in said
    assert "没有对应的奖补规定" not in said


REASONS = """
- {id: national, title: 国家级, cite: {clause: 一}, when: {event: platform, grade: [national]}, benefit: platform, once: enterprise, pay: {county: 80万元}}
- {id: regional, title: 自治区级, cite: {clause: 一}, when: {event: platform, grade: [region]}, benefit: platform, once: enterprise, pay: {county: 40万元}}
- {id: listing, title: 上市, cite: {clause: 二}, when: {event: listing}, once: enterprise, pay: {county: 50万元}}
- {id: scale, title: 规上, cite: {clause: 三}, when: {certification: hte}, require: {above_scale: true}, pay: {county: 30万元}}
"""  # noqa: E501 - a rule on a line


def with_reasons(hte: Hte) -> None:
    """A firm with two platforms of one benefit, two listings of which the first counts, a prize that no rule is for, and two

    certificates, of one of which the condition is not met, and cannot be told of the other.
    """
    folder = hte.folder / "plan"
    shutil.copytree(ROOT / "data", folder, ignore=shutil.ignore_patterns("sample"))
    (folder / "rules.yaml").write_text(REASONS, encoding="utf-8")
    event = ("event", "add", JIA, "--kind")
    with_certificates(hte, JIA, YI)
    done(
        hte,
        ("plan", "adopt", folder),
        (*event, "platform", "--on", "2024-03-01", "--title", "平台一", "--grade", "region"),
        (*event, "platform", "--on", "2024-10-01", "--title", "平台二", "--grade", "national"),
        (*event, "listing", "--on", "2024-04-01", "--title", "新三板"),
        (*event, "listing", "--on", "2024-05-01", "--title", "北交所"),
        (*event, "prize", "--on", "2024-06-01", "--title", "奖"),
        ("annual", "set", JIA, "--year", "2024", "--not-above-scale"),
    )


def test_what_gets_nothing_is_counted_by_its_reason(empty: Hte):
    with_reasons(empty)
    done(empty, ("report", "notice", "--half", "2024H2", "-o", "a.docx"))
    said = "".join(texts(empty.folder / "a.docx"))
    assert "另有1项认定或事项，方案没有对应的奖补规定。" in said
    assert "另有1项认定或事项，按已有记录不符合奖补条件。" in said
    assert "另有2项认定或事项，同一事项已有更高或更早的奖补，不再另给。" in said
    assert "另有1项未能判断，合计至多300,000元" in said


def test_a_higher_award_of_a_later_day_is_in_no_paper_of_an_earlier_one(empty: Hte):
    with_reasons(empty)
    done(empty, ("report", "notice", "--half", "2024H1", "-o", "a.docx"))
    said = "".join(texts(empty.folder / "a.docx"))
    assert "县90万元" in said, "40 for the platform, 50 for the listing"


def test_the_workbook_says_what_cannot_be_told(empty: Hte):
    with_reasons(empty)
    done(empty, ("report", "workbook", "--year", "2024", "-o", "a.xlsx"))
    assert "注：另有1项未能判断，合计至多300,000元" in list(texts(empty.folder / "a.xlsx"))


def sums(file: Path) -> list[str]:
    """The sums of the last row of a list, thousands and decimals aside."""
    if file.suffix == ".docx":
        cells = [cell.text for cell in docx.Document(str(file)).tables[-1].rows[-1].cells]
    else:
        rows = list(load_workbook(file, data_only=True).worksheets[0].iter_rows(values_only=True))
        cells = [str(cell or "") for cell in next(row for row in rows if row[1] == "合计")]
    found = (re.search(r"\d[\d,]*", cell) for cell in cells)
    return [match[0].replace(",", "") for match in found if match]


def test_the_notice_and_the_list_of_one_round_say_the_same_sums(approved: Hte):
    done(
        approved,
        ("award", "document", "notice", "2024-1", "-o", "a.docx"),
        ("award", "export", "2024-1", "--for", "publicity", "-o", "a.xlsx"),
    )
    assert sums(approved.folder / "a.docx") == sums(approved.folder / "a.xlsx") == ["900000", "50000", "100000"]


def test_what_was_published_again_stands_alone_in_both(approved: Hte):
    done(
        approved,
        ("award", "reject", "2024-1/5", "--reason", "来信", "--on", "2025-05-31"),
        ("award", "refresh", "2024-1/5", "--reason", "已核", "--on", "2025-06-02"),
        ("award", "review", "2024-1/5", "--on", "2025-06-03"),
        ("award", "publicise", "2024-1", "--from", "2025-06-04", "--days", "5"),
        ("award", "document", "notice", "2024-1", "-o", "a.docx"),
        ("award", "export", "2024-1", "--for", "publicity", "-o", "a.xlsx"),
    )
    assert sums(approved.folder / "a.docx") == sums(approved.folder / "a.xlsx") == ["500000"]


@pytest.mark.parametrize("as_of", ["2025-06-09", "2025-06-10", "2025-12-31"])
def test_a_payment_that_was_wrong_is_in_no_sum_as_of_any_day(approved: Hte, as_of: str):
    done(
        approved,
        ("award", "pay", "2024-1/1", "--on", "2025-06-10", "--voucher", "记-1"),
        ("award", "reverse", "2024-1/1", "--entry", "2", "--reason", "记错"),
    )
    entries = approved.json("award", "ledger")["entries"]
    assert [(one["kind"], one["on"]) for one in entries if one["kind"] in ("paid", "reversed")] == [
        ("paid", "2025-06-10"),
        ("reversed", "2025-06-10"),
    ]
    done(approved, ("report", "notice", "--half", as_of[:4] + ("H1" if as_of < "2025-07" else "H2"), "--as-of", as_of, "-o", "a.docx"))
    said = "".join(texts(approved.folder / "a.docx"))
    assert "已批准30万元" in said
    assert "已支付10万元" not in said
    assert "-10万元" not in said


def test_a_correction_may_have_a_day_of_its_own_but_none_before(approved: Hte):
    done(approved, ("award", "pay", "2024-1/1", "--on", "2025-06-10"))
    wrong = ("award", "reverse", "2024-1/1", "--entry", "2", "--reason", "退票", "--on")
    assert approved.here(*wrong, "2025-06-09").code == 4
    done(approved, (*wrong, "2025-06-12"))
    paid = [approved.json("award", "statement", "天山雪", "--as-of", day)["lines"] for day in ("2025-06-09", "2025-06-11", "2025-06-12")]
    assert [lines[0]["paid"]["county"] for lines in paid] == [0, 100000, 0]


def test_a_statement_shows_the_day_it_names(approved: Hte):
    done(approved, ("award", "pay", "2024-1/1", "--on", "2025-06-10"))
    states = {
        day: [(one["state"], one["paid"]["county"]) for one in approved.json("award", "statement", "天山雪", "--as-of", day)["lines"]]
        for day in ("2025-02-28", "2025-03-01", "2025-05-30", "2025-06-10")
    }
    assert states == {
        "2025-02-28": [],
        "2025-03-01": [("drafted", 0)],
        "2025-05-30": [("approved", 0)],
        "2025-06-10": [("paid", 100000)],
    }


def test_history_is_shown_on_its_own_days(county: Hte):
    done(county, ("import", ROOT / "data" / "sample" / "awards" / "payments-made.csv"))
    line = county.json("award", "show", "2024-0" if county.here("award", "show", "2024-0").code == 0 else "2023-0")["lines"][0]
    entries = [one for one in county.json("award", "ledger")["entries"] if one["line"] == line["line"]]
    day = max(one["on"] for one in entries)
    found = county.json("award", "statement", line["enterprise"], "--as-of", day)["lines"]
    assert [(one["line"], one["state"]) for one in found if one["line"] == line["line"]] == [(line["line"], "paid")]


def test_a_sum_below_nothing_has_its_reason_beside_it(county: Hte):
    """A first certification turns out to be a renewal after it was paid: 50,000 of 100,000 is to come back."""
    with_certificates(county, JIA)
    done(
        county,
        ("award", "open", "--year", "2024", "--no-history", "--on", "2025-03-01"),
    )
    found = {one["enterprise"]: one["line"] for one in county.json("award", "show", "2024-1")["lines"]}
    line = found[JIA]
    others = [word for name, other in found.items() if name != JIA for word in ("--except", other)]
    done(
        county,
        ("award", "review", line, "--on", "2025-03-02"),
        ("award", "publicise", line, "--from", "2025-03-03", "--days", "1"),
        ("award", "approve", "2024-1", "--body", "局党组会", "--document", "文1", "--on", "2025-03-10", *others),
        ("award", "pay", line, "--on", "2025-03-11"),
        ("cert", "edit", "GR202465000000", "--occasion", "renewal"),
        ("award", "open", "--year", "2024", "--on", "2025-04-01"),
        ("award", "review", "2024-2", "--on", "2025-04-02"),
        ("award", "publicise", "2024-2", "--from", "2025-04-03", "--days", "1"),
        ("award", "document", "notice", "2024-2", "-o", "a.docx"),
        ("award", "export", "2024-2", "--for", "publicity", "-o", "a.xlsx"),
        ("award", "statement", JIA, "-o", "b.docx"),
    )
    for name in ("a.docx", "a.xlsx", "b.docx"):
        said = list(texts(county.folder / name))
        assert any("-50,000" in text or text.startswith("-50000") for text in said)
        assert any("多拨" in text for text in said)


def test_what_is_called_awards_shows_decisions_and_what_is_owed_is_called_so(approved: Hte):
    done(approved, ("report", "all", "--half", "2025H1", "-o", "out"))
    assert "奖补兑现情况表" in "\n".join(texts(approved.folder / "out" / "notice-2025H1.docx")), "what was decided"
    sheets = load_workbook(approved.folder / "out" / "workbook-2025.xlsx").sheetnames
    assert sheets[:3] == ["指标完成情况", "奖补明细", "兑现情况"]
    done(approved, ("report", "notice", "--half", "2024H2", "-o", "a.docx"))
    earlier = "\n".join(texts(approved.folder / "a.docx"))
    assert "2024年应享奖补情况表" in earlier
    assert "兑现情况表" not in earlier, "no round was opened by then"


def test_a_rest_below_nothing_says_that_a_payment_was_reversed_later(approved: Hte):
    """Paid on 10 June, again on 12 June, and the first reversed on 20 June: on 15 June both stood."""
    done(
        approved,
        ("award", "pay", "2024-1/1", "--on", "2025-06-10", "--voucher", "记-1"),
        ("award", "reverse", "2024-1/1", "--entry", "2", "--reason", "退票", "--on", "2025-06-20"),
        ("award", "pay", "2024-1/1", "--on", "2025-06-12", "--voucher", "记-2"),
        ("report", "all", "--half", "2025H1", "--as-of", "2025-06-15", "-o", "out"),
        ("award", "statement", "天山雪", "--as-of", "2025-06-15", "-o", "b.docx"),
    )
    for file in (
        approved.folder / "out" / "notice-2025H1.docx",
        approved.folder / "out" / "workbook-2025.xlsx",
        approved.folder / "b.docx",
    ):
        said = "".join(texts(file))
        assert "10万元已支付款项于其后冲回" in said
        assert "批准已撤回或未登记" not in said


def test_what_another_level_owes_stays_open_whatever_was_claimed_back(approved: Hte):
    """Line 3 is a renewal: 50,000 of the county, as much of the prefecture, 100,000 of the region."""
    done(
        approved,
        ("award", "pay", "2024-1/3", "--on", "2025-06-10"),
        ("award", "clawback", "2024-1/3", "--amount", "2万", "--reason", "核减", "--document", "1号", "--on", "2025-06-11"),
        ("award", "recover", "2024-1/3", "--on", "2025-06-12"),
        ("award", "statement", "晨曦", "--as-of", "2025-06-30", "-o", "b.docx"),
    )
    rows = [[cell.text for cell in row.cells] for row in docx.Document(str(approved.folder / "b.docx")).tables[0].rows]
    assert {row[2]: row[6] for row in rows if row[0] == "2024-1/3"} == {"县": "0", "自治州": "50,000", "自治区": "100,000"}
