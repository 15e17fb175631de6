"""Each format is stated once: what is asked for, what is written and what help says of it agree."""

import ast
import inspect
import io
import json

import pytest
from sample_tables import TABLE

from hte_cli.cli import options, output
from hte_cli.errors import UsageFault
from hte_cli.report.formats.files import format_of, write_document, write_table
from hte_cli.report.formats.registry import FILES, Format, endings_said, formats_said

WITH_TABLES = [one for one in Format if one.way.tables]
WITH_A_DOCUMENT = [one for one in Format if one.way.document]


def test_a_format_holds_tables_or_a_document_and_one_is_for_the_screen():
    assert [one for one in Format if one not in WITH_TABLES + WITH_A_DOCUMENT] == [Format.TABLE]
    assert not set(WITH_TABLES) & set(WITH_A_DOCUMENT)


def test_json_is_the_only_document():
    """Commands that show a page write it with `write_json`: another format of documents must be theirs too."""
    assert WITH_A_DOCUMENT == [Format.JSON]


def test_what_can_be_a_file_has_an_ending_of_its_own():
    assert list(FILES.values()) == sorted(set(WITH_TABLES + WITH_A_DOCUMENT), key=list(FILES.values()).index)
    assert len(FILES) == len(Format) - 1


@pytest.mark.parametrize("one", FILES.values(), ids=str)
def test_the_ending_brings_the_format_and_another_word_contradicts_it(one, tmp_path):
    path = tmp_path / f"a{one.way.ending}"
    assert (format_of(path), output.format_wanted(None, path), output.format_wanted(one, path)) == (one, one, one)
    for other in set(Format) - {one}:
        with pytest.raises(UsageFault):
            output.format_wanted(other, path)


@pytest.mark.parametrize("one", Format, ids=str)
def test_what_is_no_stream_of_text_needs_a_file(one):
    if one.way.needs_file:
        with pytest.raises(UsageFault):
            output.format_wanted(one, None)
    else:
        assert output.format_wanted(one, None) is one


@pytest.mark.parametrize("one", Format, ids=str)
def test_a_page_is_written_in_no_format_of_tables(one):
    if one in WITH_TABLES:
        with pytest.raises(UsageFault):
            output.page_wanted(one)
    else:
        assert output.page_wanted(one) == (one is Format.TABLE)


@pytest.mark.parametrize("one", FILES.values(), ids=str)
def test_a_file_is_what_the_format_writes_or_it_cannot_hold_it(one, tmp_path):
    path = tmp_path / f"a{one.way.ending}"
    if one.way.tables:
        with pytest.raises(UsageFault):
            write_document({}, path)
        made = io.BytesIO()
        one.way.tables([TABLE], made)
        write_table(TABLE, path)
        assert path.read_bytes()[:2] == made.getvalue()[:2]
        if one.way.rows_only:
            with pytest.raises(UsageFault):
                write_table([TABLE, TABLE], path)
    else:
        with pytest.raises(UsageFault):
            write_table(TABLE, path)
        write_document({"a": 1}, path)
        assert json.loads(path.read_text("utf-8")) == {"a": 1}


def test_two_formats_never_write_the_same():
    made = {}
    for one in WITH_TABLES:
        one.way.tables([TABLE], file := io.BytesIO())
        made[file.getvalue()] = one
    assert list(made.values()) == WITH_TABLES


class Stdout:
    def __init__(self):
        self.buffer = io.BytesIO()

    def write(self, text):
        self.buffer.write(text.encode())

    def flush(self):
        pass


@pytest.mark.parametrize("one", [one for one in WITH_TABLES if not one.way.needs_file], ids=str)
def test_on_stdout_stands_what_the_format_writes(one, monkeypatch):
    made = io.BytesIO()
    one.way.tables([TABLE], made)
    monkeypatch.setattr("sys.stdout", stdout := Stdout())
    output._write_tables(TABLE, one, None, None, private=False)
    assert stdout.buffer.getvalue() == made.getvalue()


def test_help_names_every_format_and_every_ending():
    named = formats_said().replace(" or ", ", ").split(", ")
    assert named == [f"{one} (with -o)" if one.way.needs_file else one for one in Format]
    assert set(endings_said().replace(" or ", ", ").split(", ")) == set(FILES)
    assert formats_said() in str(options.FormatOption.__metadata__[0].help)
    assert endings_said() in str(options.OutputOption.__metadata__[0].help)


def test_commands_ask_what_a_format_holds_and_never_whether_it_is_one_of_tables():
    """`Format.CSV` in a command would be a second dispatch, which a new format passes by."""
    spelled = {node.attr for node in ast.walk(ast.parse(inspect.getsource(output))) if isinstance(node, ast.Attribute)}
    assert not spelled & {one.name for one in WITH_TABLES}
