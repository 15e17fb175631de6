"""Faults of the YAML itself, by their line; and that reading never raises, never hangs, and knows one kind of boolean."""

import time
from datetime import date
from decimal import Decimal

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from spoiling_plans import PLAN, RULES, SHIPPED, TARGETS, line_of, spoiled

from hte_cli.policy.loading import load_texts
from hte_cli.policy.yaml.reader import MOST_BYTES, MOST_DEPTH, read_yaml

PARSERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if hasattr(yaml, "CSafeLoader") else [])]

UNREADABLE = [
    # text, the codes of its problems with their lines
    ("", [("file-empty", 1)]),
    ("# only a comment\n", [("file-empty", 1)]),
    ("---\n", [("file-empty", 1)]),
    ("a:\n\tb: 1\n", [("tab", 2)]),
    ("a:\tb\nc: 1\nd:\t1\n", [("tab", 1), ("tab", 3)]),
    ("id：hte\ntitle: x\n", [("full-width", 1)]),
    ("id: hte\ntitle：x\ncite: y\n", [("full-width", 2)]),
    ("a: {zh：精河, en: X}\n", [("full-width", 1)]),
    ("a: {zh: 精河， en: X}\n", [("full-width", 1)]),
    ("a: 1\nb: ｛c: 1｝\n", [("full-width", 2)]),
    ("a: “x: y”\n", [("full-width", 1)]),
    ("a: 1\n\u3000b: 2\n", [("full-width", 2)]),
    ("a: 1\n\u00a0\u00a0b: 2\n", [("full-width", 2)]),
    ("a: 二\n  basis：x\nb: 1\n", [("full-width", 2)]),
    ("id:hte\ntitle: x\n", [("colon-space", 1)]),
    ("- {id:hte, title: x}\n", [("colon-space", 1)]),
    ("a: 1\nb: 2\na: 3\n", [("key-duplicate", 3)]),
    ("1: 1\n'1': 2\n", [("key-duplicate", 2)]),
    ("a: &x 1\nb: *x\n", [("yaml-anchor", 1), ("yaml-anchor", 2)]),
    ("a: {b: 1}\nc:\n  <<: {d: 1}\n", [("yaml-anchor", 3)]),
    ("a: !!str 1\nb: !x {}\n", [("yaml-tag", 1), ("yaml-tag", 2)]),
    ("a: !!python/object:os.system {}\n", [("yaml-tag", 1)]),
    ("a: 1\n---\nb: 2\n", [("several-documents", 2)]),
    ("%YAML 1.2\n---\na: 1\n", [("yaml-syntax", 1)]),
    ("a: 1\nb: 'x\nc: 2\n", [("yaml-syntax", 2)]),
    ("a: 1\nb: {x: 1\nc: 2\n", [("yaml-syntax", 2)]),
    ("a: 1\n b: 2\n", [("yaml-syntax", 2)]),
    ("a: 1\nb: x: y\n", [("yaml-syntax", 2)]),
    ("a: 1\nb: @x\n", [("yaml-syntax", 2)]),
    ("a: 1\nb: %90\n", [("yaml-syntax", 2)]),
    ("a: 1\nb: |# x\n  y\n", [("yaml-syntax", 2)]),
    ("a: 1\t# x\n", [("tab", 1)]),
    ("a: 1\n{{b}}: 2\n", [("yaml-syntax", 2)]),
    ("a: [1, 2\n", [("yaml-syntax", 1)]),
    ("[", [("yaml-syntax", 1)]),
    ("a:\nb: 1\nc: null\nd: ~\n", [("value-missing", 1), ("value-missing", 3), ("value-missing", 4)]),
    ("a: 1\nb: \x07\n", [("control-character", 2)]),
    ("a: 1\nb: x\u2028y\n", [("control-character", 2)]),
    ('a: 1\nb: "\\0"\n', [("control-character", 2)]),
    ("a: 1\nb: \ud800\n", [("control-character", 2)]),
    ("a: " + "[" * MOST_DEPTH + "]" * MOST_DEPTH, [("too-deep", 1)]),
    ("#" * (MOST_BYTES + 1), [("file-too-large", 1)]),
]


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
@pytest.mark.parametrize(("text", "expected"), UNREADABLE, ids=[repr(row[0][:30]) for row in UNREADABLE])
def test_a_fault_of_form_is_told_by_its_line_with_either_parser(text, expected, parser):
    file = read_yaml(PLAN, text, parser)
    assert [(p.code, p.line) for p in file.problems] == expected
    assert all(p.message and p.is_error and p.file == PLAN for p in file.problems)


VALUES = [
    ("true", True),
    ("false", False),
    ("yes", "yes"),
    ("no", "no"),
    ("on", "on"),
    ("off", "off"),
    ("True", "True"),
    ("'true'", "true"),
    ("12", 12),
    ("-3", -3),
    ("'12'", "12"),
    ("012", "012"),
    ("0x1F", "0x1F"),
    ("1_000", "1_000"),
    ("1:30", "1:30"),
    ("0.5", Decimal("0.5")),
    ("1.10", Decimal("1.10")),
    ("0.1000000000000000055511", "0.1000000000000000055511"),
    ("0.10000000000000001", Decimal("0.10000000000000001")),
    ("1e5", "1e5"),
    (".inf", ".inf"),
    (".nan", ".nan"),
    ("2022-01-01", date(2022, 1, 1)),
    ("'2022-01-01'", "2022-01-01"),
    ("2022-02-30", "2022-02-30"),
    ("2022-01-01T00:00:00", "2022-01-01T00:00:00"),
    ("20%", "20%"),
    ("10万元", "10万元"),
    ("1:0.5", "1:0.5"),
    ("a：b", "a：b"),
    ("“双高”企业，县", "“双高”企业，县"),
    ("|\n  two\n  lines", "two\nlines"),
]


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
@pytest.mark.parametrize(("written", "read"), VALUES, ids=[row[0] for row in VALUES])
def test_a_value_is_exactly_what_is_written(written, read, parser):
    file = read_yaml(PLAN, f"on: {written}", parser)
    assert file.problems == []
    assert file.data == {"on": read}
    assert type(file.data["on"]) is type(read)


@pytest.mark.parametrize("key", ["on", "off", "yes", "no", "true", "false", "2022", "2022-01-01", "0.5", "='"])
def test_every_key_is_text(key):
    assert read_yaml(PLAN, f"{key}: 1").data == {key: 1}


def test_a_byte_order_mark_and_windows_line_ends_change_nothing():
    plan, problems = load_texts({name: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode() for name, text in SHIPPED.items()})
    assert problems == []
    assert plan == load_texts(SHIPPED)[0]


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-16"])
def test_another_encoding_is_named_together_with_the_other_faults(encoding):
    text = SHIPPED[RULES].replace("occasion: first", "occasion: frist").replace("—", "-")
    plan, problems = load_texts({**SHIPPED, RULES: text.encode(encoding)})
    assert plan is None
    assert [(p.code, p.line) for p in problems] == [("not-utf8", 1), ("word-unknown", line_of(RULES, "occasion: first"))]


def test_the_line_of_the_first_byte_that_is_not_utf8_is_told():
    _, problems = load_texts({**SHIPPED, TARGETS: b"# comment\n# more\n- id: " + "高企".encode("gbk") + b"\n"})
    assert [(p.code, p.line, p.column) for p in problems if p.code == "not-utf8"] == [("not-utf8", 3, "7")]


def test_bytes_that_are_no_text_are_refused():
    _, problems = load_texts({**SHIPPED, TARGETS: b"\x00\xff\x81\x00"})
    assert [p.code for p in problems] == ["not-utf8"]


SLIPS = [
    (RULES, "[national, region]", "[national，region]", "full-width"),
    (RULES, "once: enterprise", "once：enterprise", "full-width"),
    (RULES, "occasion: first", "occasion：first", "full-width"),
    (RULES, "title: {zh: 上市奖励, en: Listing}", "title: {zh: 上市奖励， en: Listing}", "full-width"),
    (RULES, "once: enterprise", "once:enterprise", "colon-space"),
    (RULES, "occasion: first", "occasion:first", "colon-space"),
    (RULES, "  once: enterprise", "\tonce: enterprise", "tab"),
    (PLAN, 'division: "652722"', "division: “652722”", "full-width"),
    (TARGETS, "{2025: 25}", "{2025：25}", "full-width"),
    (TARGETS, "{admitted: reserve}", "｛admitted: reserve｝", "full-width"),
]


@pytest.mark.parametrize(("name", "old", "new", "code"), SLIPS, ids=[row[2] for row in SLIPS])
def test_a_slip_of_the_keyboard_in_a_plan_is_named_as_such(name, old, new, code):
    assert (code, name, line_of(name, old)) in [(p.code, p.file, p.line) for p in spoiled(name, old, new)]


@pytest.mark.parametrize("title", ["精河县：方案", "“双高”企业，一号", "a\u3000b", "｛x｝", "注意：zh：y"])
def test_full_width_punctuation_is_welcome_in_text(title):
    assert spoiled(RULES, "zh: 上市奖励", f"zh: {title}") == []


BOMBS = {
    "aliases": "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(2_000)),
    "laughs": "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1},*a{n - 1},*a{n - 1}]\n" for n in range(1, 60)),
    "brackets": "[" * 100_000,
    "braces": "{a: " * 100_000,
    "dashes": "- " * 100_000,
    "questions": "? " * 100_000,
    "indentation": "\n".join(" " * n + "a:" for n in range(1_000)),
    "list": "- a\n" * 100_000,
    "keys": "".join(f"k{n}: 1\n" for n in range(9_000)),
    "entries": "- {id: 1}\n" * 400,
    "digits": "a: " + "9" * 500_000,
    "text": "a: " + "x" * 900_000,
    "colons": "a: " + ":" * 100_000,
    "quote": '"' + "x\n" * 30_000,
}


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_ends_quickly(name, bomb):
    begun = time.process_time()
    plan, problems = load_texts({**SHIPPED, name: BOMBS[bomb]})
    assert time.process_time() - begun < 3  # a second, with room for a slow machine
    assert plan is None
    assert problems


FUZZ = settings(max_examples=200, deadline=None)
SCRAPS = st.sampled_from(
    [
        *":,-[]{}#&*!|>'\"%@`~\n\t ",
        "\n  ",
        "- ",
        ": ",
        "：",
        "，",
        "“",
        "\x00",
        "\ud800",
        "\u2028",
        "\ufeff",
        "null",
        "true",
        "2022-01-01",
        "[[",
        "}}",
        "<<: ",
        "&a ",
        "*a",
        "!!x ",
        "---\n",
        "9" * 30,
        "1e999999999",
        "10万元",
        "0:0",
        "id",
        "pay",
        "county",
    ]
)
FILES = st.sampled_from(sorted(SHIPPED))


def sound(texts):
    """Loads `texts`; a plan comes exactly where no problem is an error, and every problem has its place."""
    plan, problems = load_texts(texts)
    assert (plan is None) == any(p.is_error for p in problems)
    assert all(p.code and p.message and p.line and p.line >= 1 and int(p.column) >= 1 for p in problems)
    assert problems == sorted(problems, key=lambda p: (p.file, p.line))
    assert len(set(problems)) == len(problems)
    return plan, problems


@FUZZ
@given(FILES, st.text() | st.binary())
def test_any_text_is_read_or_refused(name, content):
    sound({**SHIPPED, name: content})


@FUZZ
@given(FILES, st.lists(SCRAPS, max_size=30).map("".join))
def test_any_heap_of_yaml_signs_is_read_or_refused(name, content):
    sound({**SHIPPED, name: content})


@FUZZ
@given(FILES, st.data())
def test_any_spoiled_copy_of_the_plan_is_read_or_refused(name, data):
    text = SHIPPED[name]
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 12))
        text = text[:start] + data.draw(SCRAPS | st.text(max_size=4) | st.just("")) + text[start + length :]
    sound({**SHIPPED, name: text})


WORDS = st.sampled_from(
    ["hte", "first", "unknown", "county", "prefecture", "listing", 0, 10, -1, True, 2025, "20%", "0.5", "2022-01-01", "", "x" * 300]
)
KEYS = st.sampled_from(
    [
        "id",
        "title",
        "zh",
        "cite",
        "clause",
        "when",
        "event",
        "certification",
        "pay",
        "county",
        "match",
        "ratio",
        "targets",
        "2025",
        "period",
        "from",
        "until",
        "levels",
        "schemes",
        "valid",
        "years",
        "count",
        "of",
        "to",
        "in_force",
        "rules",
        "[key]",
        "require",
    ]
)
SHAPES = st.recursive(WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5), max_leaves=25)


@FUZZ
@given(FILES, SHAPES)
def test_any_shape_of_data_is_read_or_refused(name, shape):
    sound({**SHIPPED, name: yaml.safe_dump(shape, allow_unicode=True)})


@FUZZ
@given(st.lists(SCRAPS, max_size=20).map("".join) | st.text())
def test_both_parsers_accept_the_same_texts_and_read_them_alike(content):
    read = [read_yaml(PLAN, content, parser) for parser in PARSERS]
    assert len({"refused" if file.problems else repr((file.data, file.values, file.keys)) for file in read}) == 1
