"""What reaches the terminal: any encoding, hostile names, a reader that goes away, the interface's language."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from hte_cli import language
from running import Hte

HOSTILE = "[red]甲[/red]\x1b[31m\x1b]0;title\x07示例有限公司"
FORMULA = '=HYPERLINK("http://example.org")示例有限公司'
MAIN_COMMANDS = [
    ["subsidy", "calc", "--year", "2024"],
    ["subsidy", "explain", "晨曦", "--year", "2024"],
    ["progress", "report", "--year", "2024"],
    ["enterprise", "show", "晨曦"],
    ["enterprise", "list"],
    ["cert", "list"],
    ["event", "list"],
    ["cert", "expiring", "--within", "365", "--as-of", "2025-01-01"],
    ["plan", "show"],
    ["journal", "list"],
    ["journal", "show", "2"],
    ["demo"],
]


ONE_AFTER_THE_OTHER = """
import json, sys
from hte_cli.cli.main import main
for words in json.loads(sys.argv[1]):
    sys.argv[1:] = words
    try:
        main()
    except SystemExit as end:
        print("ended with", end.code)
"""


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_a_console_that_cannot_show_a_character_gets_a_replacement(imported: Hte, encoding: str):
    done = subprocess.run(
        [sys.executable, "-c", ONE_AFTER_THE_OTHER, json.dumps(MAIN_COMMANDS)],
        env=imported.environment() | {"PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert re.findall(r"ended with (.*)", done.stdout.decode(encoding)) == ["0"] * len(MAIN_COMMANDS)
    assert ("精河县" in done.stdout.decode(encoding)) == (encoding == "gbk")


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_in_json_no_character_is_ever_replaced(imported: Hte, encoding: str):
    done = imported("subsidy", "calc", "--year", "2024", "-f", "json", PYTHONIOENCODING=encoding)
    assert done.code == 0
    assert json.loads(done.out.decode(encoding)) == imported.json("subsidy", "calc", "--year", "2024")


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_an_error_in_a_narrow_encoding_is_told_without_a_traceback(imported: Hte, encoding: str):
    done = imported("enterprise", "show", "𠮷野示例", PYTHONIOENCODING=encoding)
    assert (done.code, done.out) == (3, b"")
    assert done.err.decode(encoding)


def test_a_reader_that_goes_away_ends_the_command_quietly(imported: Hte):
    program = subprocess.Popen(
        [*imported.command, "annual", "list", "--format", "json"],
        env=imported.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.close()
    assert program.stderr.read() == b""
    program.stderr.close()
    assert program.wait(60) in (0, 1)


def test_markup_and_escape_sequences_in_a_name_reach_nobody(hte: Hte):
    assert hte("enterprise", "add", "--name", HOSTILE).code == 0
    for words in (["enterprise", "list"], ["enterprise", "show", "甲"], ["journal", "show", "2"], ["journal", "list"]):
        done = hte.here(*words)
        assert done.code == 0
        assert b"\x1b" not in done.out
        assert b"\x07" not in done.out
    assert "[red]甲[/red]" in hte("enterprise", "list", FORCE_COLOR="1").stdout
    assert "[red]" in hte.here("enterprise", "show", "没有[red]这家\x1b[31m").stderr


def test_a_name_that_begins_like_a_formula_is_text_in_files(hte: Hte):
    assert hte.here("enterprise", "add", "--name", FORMULA).code == 0
    printed = hte.here("enterprise", "list", "-f", "csv").out.decode("utf-8-sig")
    assert "\n=" not in printed
    assert '"=' not in printed
    assert hte.json("enterprise", "list")[0]["name"].startswith("=")


def test_the_interface_speaks_chinese_or_english_as_asked(imported: Hte):
    english = imported.here("subsidy", "calc", "--year", "2024")
    by_variable = imported("subsidy", "calc", "--year", "2024", HTE_LANG="zh")
    by_option = imported("subsidy", "calc", "--year", "2024", "--lang", "zh")
    assert "First" in english.stdout
    assert "首次认定奖补" not in english.stdout.replace("\n", "")
    assert by_variable.stdout == by_option.stdout
    assert "First" not in by_variable.stdout
    assert "县" in by_variable.stdout


def test_the_help_is_in_the_chosen_language(hte: Hte):
    english, chinese = (hte("subsidy", "--help", "--lang", word).stdout for word in language.LANGUAGES[::-1])
    assert english != chinese


def test_titles_in_json_follow_the_interface(imported: Hte):
    chinese = imported("subsidy", "calc", "--year", "2024", "-f", "json", HTE_LANG="zh").document
    english = imported.json("subsidy", "calc", "--year", "2024")
    assert chinese["lines"][0]["title"] == "首次认定奖补"
    assert english["lines"][0]["title"] == "First certification"
    for document in (chinese, english):
        for line in [*document["lines"], *document["uncovered"]]:
            line.pop("title", None), line.pop("why", None)
    assert chinese == english
