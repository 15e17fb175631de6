import io
import re

import pytest
from rich.cells import cell_len
from sample_tables import COLUMNS, ROWS, TABLE

from hte_cli.language import _
from hte_cli.report.formats.terminal import bar, say, show_lines, show_table
from hte_cli.values.table import Column, Table


def shown(table, encoding="utf-8", errors="strict", **options):
    """What reaches a console of this encoding."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, errors=errors, newline="")
    show_table(table, stream, **options)
    stream.flush()
    return raw.getvalue().decode(encoding)


class Terminal(io.StringIO):
    def isatty(self):
        return True


FIGURES = ["2024-03-28", "2024-12-06", "GR202465000181", "GR202465000172", "61,728.50", "100,000", "50,000", "211,728.50"]


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 200])
def test_no_line_is_wider_than_asked(width):
    assert max(map(cell_len, shown(TABLE, width=width).splitlines())) <= width


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("figure", FIGURES)
def test_figures_dates_and_codes_stay_in_one_piece(width, figure):
    assert re.search(rf"(?<![\d,.]){re.escape(figure)}(?![\d,.])", shown(TABLE, width=width))


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_long_names_wrap_and_lose_nothing(width):
    table = Table("", COLUMNS[:1], [(name,) for name, *_rest in ROWS])
    text = shown(table, width=width)
    assert "".join(text.split()).endswith("".join(name for name, *_rest in ROWS))


def test_at_80_places_a_chinese_table_still_is_a_grid():
    lines = shown(TABLE, width=80).splitlines()
    assert any("2024-12-06" in line and "GR202465000181" in line and "100,000" in line for line in lines)


def test_figures_end_in_one_line_below_each_other():
    lines = shown(TABLE, width=120).splitlines()
    ends = {
        cell_len(line[: line.index(figure) + len(figure)])
        for figure in ("61,728.50", "211,728.50")
        for line in lines
        if f" {figure}" in line
    }
    assert len(ends) == 1


def test_where_the_columns_do_not_fit_each_row_is_a_paragraph():
    lines = shown(TABLE, width=40).splitlines()
    assert sum(line.startswith("依据") for line in lines) == len(ROWS)


@pytest.mark.parametrize(("limit", "rows"), [(2, 2), (200, 200), (500, 250), (None, 250)])
def test_a_long_table_is_capped_at_the_limit(limit, rows):
    table = Table("", (Column("n", "序号", "integer"),), [(n,) for n in range(250)])
    figures = [line for line in shown(table, limit=limit, width=80).splitlines() if line.strip().isdigit()]
    assert len(figures) == rows


def test_a_capped_table_says_how_many_rows_are_hidden():
    table = Table("", (Column("n", "N", "integer"),), [(n,) for n in range(5000)])
    assert "4,800" in shown(table, width=80)


def test_an_empty_table_shows_its_headings():
    assert "企业名称" in shown(Table("", COLUMNS, []), width=120)


def test_a_year_has_no_thousands_separator_and_a_large_count_has():
    text = shown(Table("", (Column("n", "N", "integer"),), [(2024,), (12_345,)]), width=80)
    assert ("2024" in text, "12,345" in text) == (True, True)


@pytest.mark.parametrize("text", ["[red]有限公司[/red]", "[link=http://x]甲[/]", ":smile:甲", "[/]"])
def test_markup_from_outside_is_only_text(text):
    assert text in shown(Table(text, (Column("a", "甲"),), [(text,)], notes=(text,)), width=80)


@pytest.mark.parametrize(
    "text",
    [
        "\x1b[31m甲乙\x1b[0m",
        "\x1b]0;title\x07甲乙",
        "\x1b]8;;http://x\x1b\\甲乙",
        "甲\x00\x08乙",
        "\u202e甲乙",
        "\x9b31m甲乙",
        "\ufeff甲\u200b乙",
    ],
)
def test_control_characters_and_escape_sequences_never_reach_the_screen(text):
    screen = io.StringIO()
    say(text, screen)
    assert screen.getvalue() == "甲乙\n"
    assert "甲乙\n" in shown(Table("", (Column("a", "丙"),), [(text,)]), width=80)


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "latin-1", "cp437", "gb18030"])
def test_every_console_shows_the_table_without_a_fault(encoding):
    table = Table("标题 – 2022–2025 …", (*COLUMNS, Column("p", "进度", "bar")), [(*row, (3, 4)) for row in ROWS], notes=("𠮷 € \ud800",))
    text = shown(table, encoding=encoding, width=80)
    assert "─" not in text or encoding.startswith("gb18030")
    assert all(figure in text for figure in ("61,728.50", "GR202465000181"))


@pytest.mark.parametrize(
    ("encoding", "errors", "expected"),
    [
        ("gbk", "strict", "甲–乙?"),
        ("ascii", "strict", "?-??"),
        ("ascii", "backslashreplace", r"\u7532-\u4e59\xdf"),
        ("ascii", "surrogateescape", "?-??"),
    ],
)
def test_what_a_stream_cannot_hold_is_replaced_in_its_own_way(encoding, errors, expected):
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, errors=errors, newline="")
    show_lines(["甲–乙ß"], stream)
    stream.flush()
    assert raw.getvalue().decode(encoding) == f"{expected}\n"


@pytest.mark.parametrize(("encoding", "expected"), [("gbk", "√ × ?"), ("ascii", "+ x ?"), ("utf-8", "✓ ✗ ?")])
def test_met_and_missed_and_not_to_be_told_stay_three_signs_on_every_console(encoding, expected):
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="")
    show_lines(["✓ ✗ ?"], stream)
    stream.flush()
    assert raw.getvalue().decode(encoding) == f"{expected}\n"


def test_gbk_lines_hold_their_width_too():
    assert max(map(cell_len, shown(TABLE, encoding="gbk", width=80).splitlines())) <= 80


def test_a_terminal_gets_bold_headings_and_a_file_none(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    terminal, file = Terminal(), io.StringIO()
    show_table(TABLE, terminal, width=80)
    show_table(TABLE, file, width=80)
    assert ("\x1b[" in terminal.getvalue(), "\x1b[" in file.getvalue()) == (True, False)


def test_no_color_is_obeyed_on_a_terminal(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    terminal = Terminal()
    show_table(TABLE, terminal, width=80)
    assert "\x1b" not in terminal.getvalue()


def test_what_is_unknown_says_so_and_what_is_absent_is_blank():
    table = Table("", COLUMNS[3:5], [("A", ROWS[1][4]), ("B", None)])
    cells = [line.split()[1:] for line in shown(table, width=80).splitlines() if line.startswith(("A", "B"))]
    assert cells == [_("not stated").split(), []]


@pytest.mark.parametrize(
    ("done", "wanted", "full"),
    [(0, 10, 0), (8, 10, 16), (19, 20, 19), (10, 10, 20), (12, 10, 20), (0, 0, 20), (-1, 5, 0), (999, 1000, 19)],
)
def test_a_bar_is_full_only_when_the_target_is_met(done, wanted, full):
    assert bar(done, wanted) == "█" * full + "░" * (20 - full)
    assert bar(done, wanted, ascii_only=True) == "#" * full + "." * (20 - full)


def test_several_lines_are_said_as_several_lines():
    screen = io.StringIO()
    say("one\n  two  columns\x07", screen)
    assert screen.getvalue() == "one\n  two  columns\n"
