import io
import json
import tracemalloc

import pytest

from hte_cli.report.formats.json_text import write_json
from hte_cli.values.table import UNKNOWN


def written(document, encoding="utf-8", errors="strict"):
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, errors=errors, newline="")
    write_json(document, stream)
    stream.flush()
    return raw.getvalue()


DOCUMENTS = [
    {
        "year": 2024,
        "plans": ["甲"],
        "lines": [{"a": 1, "b": None}, {"a": 2.5}],
        "totals": {"x": {"y": 1}},
        "none": [],
        "empty": {},
    },
    [{"uscc": "1"}, {"uscc": "2"}],
    [],
    {},
    {"error": {"code": "usage", "message": 'a "quote"\n'}},
    "text",
    None,
]


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gbk", "ascii"])
def test_a_document_reads_back_as_it_was(document, encoding):
    assert json.loads(written(document, encoding).decode(encoding)) == document


@pytest.mark.parametrize("document", DOCUMENTS)
def test_there_is_one_document_and_one_line_break_at_its_end(document):
    text = written(document).decode()
    assert text.endswith("\n")
    assert json.JSONDecoder().raw_decode(text)[1] == len(text) - 1


def test_each_item_of_a_list_has_a_line_of_its_own():
    lines = written({"year": 1, "lines": [{"a": {"b": 1}}, {"a": 2}]}).decode().splitlines()
    assert lines == ["{", '  "year": 1,', '  "lines": [', '    {"a": {"b": 1}},', '    {"a": 2}', "  ]", "}"]


def test_an_unknown_is_null_at_any_depth():
    assert json.loads(written({"a": UNKNOWN, "b": [{"c": UNKNOWN, "d": [UNKNOWN]}]})) == {
        "a": None,
        "b": [{"c": None, "d": [None]}],
    }


def test_iterators_are_lists_at_any_depth():
    document = {"a": iter([1, 2]), "b": (n for n in ()), "c": [{"d": iter([3])}]}
    assert json.loads(written(document)) == {"a": [1, 2], "b": [], "c": [{"d": [3]}]}


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "cp437"])
def test_no_character_is_replaced_where_the_stream_cannot_hold_it(encoding):
    text = "精河 𠮷 – é"
    assert json.loads(written({"a": text}, encoding, "replace").decode(encoding)) == {"a": text}


@pytest.mark.parametrize("errors", ["strict", "surrogateescape", "replace"])
def test_half_a_surrogate_pair_is_kept(errors):
    assert json.loads(written({"a": "甲\udc80", "b": [{"c": "\ud800"}]}, "utf-8", errors)) == {
        "a": "甲\udc80",
        "b": [{"c": "\ud800"}],
    }


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object()])
def test_what_json_does_not_know_is_not_written_as_something_else(value):
    with pytest.raises((ValueError, TypeError)):
        written({"a": value})


def test_a_long_list_is_never_held_in_memory():
    class Sink(io.StringIO):
        def write(self, text):
            self.length = getattr(self, "length", 0) + len(text)
            return len(text)

    sink = Sink()
    items = ({"enterprise": "精河县示例有限公司", "n": n, "region": UNKNOWN} for n in range(200_000))
    tracemalloc.start()
    try:
        write_json({"lines": items, "totals": {}}, sink)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert sink.length > 10_000_000
    assert peak < 2_000_000
