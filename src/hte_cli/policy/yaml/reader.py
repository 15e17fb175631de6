"""A YAML file as plain data, and where every key and value of it stands.

A small part of YAML: mappings, lists and single values. Only `true` and `false` are booleans, whole and decimal
numbers are exact, ISO dates are dates, every other value and every key is text. Anchors, aliases, merge keys and tags
are refused, so no text grows while it is read; events are read one by one, so no nesting can exhaust the stack.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import yaml

from hte_cli.language import _
from hte_cli.policy.yaml import slips, syntax
from hte_cli.policy.yaml.decoding import decoded, unwanted
from hte_cli.policy.yaml.file import Path, Place, Plain, YamlFile

PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser written in C, where PyYAML has it."""

MOST_BYTES = 1_000_000
MOST_DEPTH = 20
MOST_VALUES = 10_000

_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NOTHING = ("", "~", "null", "Null", "NULL")


class Stop(Exception):
    """The rest of the file cannot be read; its problem is noted."""


class _Open(NamedTuple):
    """A mapping or list whose end is not yet read."""

    path: Path
    into: dict[str, Any] | list[Any]


def read_yaml(name: str, content: str | bytes, parser: Any = PARSER) -> YamlFile:
    """`content` as plain data, with every problem of its form; never raises.

    `parser` is a loader of PyYAML's, of which only the parser is used; both of its kinds give the same.
    """
    file = YamlFile(name)
    try:
        text = _text(file, content)
        _Reader(file, text, parser).read()
    except Stop:
        file.readable = False
    return file


def _text(file: YamlFile, content: str | bytes) -> str:
    """The text of the file; raises Stop where it is none."""
    if len(content) > MOST_BYTES:
        file.blame((1, 1), "file-too-large", _("the file has more than {n} MB").format(n=MOST_BYTES // 1_000_000), too_large_fix())
        raise Stop
    text, fault = decoded(content)
    if fault:
        file.blame(fault.place, fault.code, fault.message, fault.fix)
    if text is None:
        raise Stop
    stops = [*unwanted(text), *slips.tabs(text)]
    for slip in stops:
        file.blame((slip.line, slip.column), slip.code, slip.message, slip.fix)
    if stops:
        raise Stop
    return text


def too_large_fix() -> str:
    """What to do about a file that is too large for a plan."""
    return _("a plan's files are a few pages of text; is this the right file?")


class _Reader:
    """Builds a file's data from the parser's events."""

    def __init__(self, file: YamlFile, text: str, parser: Any) -> None:
        self.file = file
        self.text = text
        self.lines = re.split(r"\r\n|\r|\n", text.rstrip()) or [""]
        self.parser = parser
        self.open: list[_Open] = []
        self.key: str | None = None
        self.count = 0
        self.documents = 0

    def read(self) -> None:
        """Fill the file from the text; raises Stop where reading ends early."""
        try:
            self._refuse_directives()
            for event in yaml.parse(self.text, Loader=self.parser):
                self._take(event)
        except yaml.MarkedYAMLError as e:
            for slip in syntax.reasons(self.text, e):
                self.file.blame(self._inside(slip.line, slip.column), slip.code, slip.message, slip.fix)
            raise Stop from None
        except (yaml.YAMLError, ValueError, OverflowError):  # a character, or an escape, that is none
            self.file.blame(self.file.place(self._path()), "yaml-syntax", _("this cannot be read as YAML"))
            raise Stop from None
        if self.documents == 0 or self.file.data is None:
            if not self.file.problems:
                self.file.blame((1, 1), "file-empty", _("the file is empty"), _("`hte plan init DIR` writes one to start from"))
            raise Stop

    def _refuse_directives(self) -> None:
        """Directives (%YAML, %TAG) say nothing that a plan needs, and parsers differ over unknown ones."""
        for number, line in enumerate(self.lines, 1):
            if line.startswith("%"):
                self.file.blame((number, 1), "yaml-syntax", _("directives (%) are not read"), _("delete the line"))
                raise Stop
            if line.strip() and not line.lstrip().startswith("#"):
                return

    def _start(self, event: Any) -> Place:
        return self._inside(event.start_mark.line + 1, event.start_mark.column + 1)

    def _inside(self, line: int, column: int) -> Place:
        """The place, or the end of the text where it lies beyond: parsers differ over that."""
        return (line, column) if line <= len(self.lines) else (len(self.lines), len(self.lines[-1]) + 1)

    def _take(self, event: Any) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._stop(event, "several-documents", _("a second document starts here (---)"), _("keep one to a file"))
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
        elif isinstance(event, yaml.NodeEvent):
            self._node(event)

    def _stop(self, event: Any, code: str, message: str, fix: str = "") -> None:
        self.file.blame(self._start(event), code, message, fix)
        raise Stop

    def _node(self, event: Any) -> None:
        self.count += 1
        if self.count > MOST_VALUES:
            self._stop(event, "file-too-large", _("the file has more than {n} values").format(n=MOST_VALUES), too_large_fix())
        if self.open and isinstance(self.open[-1].into, dict) and self.key is None:
            self._take_key(event)
            return
        path = self._path()
        self.file.values.setdefault(path, self._start(event))
        refused = self._refuse_extras(event, path)
        if isinstance(event, yaml.ScalarEvent):
            self._attach(path, None if refused else self._scalar(event, path))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._begin(event, path)
        else:
            self._attach(path, None)

    def _begin(self, event: Any, path: Path) -> None:
        if len(self.open) >= MOST_DEPTH:
            self._stop(event, "too-deep", _("more than {n} levels inside each other").format(n=MOST_DEPTH))
        into: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        self._attach(path, into)
        self.open.append(_Open(path, into))

    def _path(self) -> Path:
        if not self.open:
            return ()
        top = self.open[-1]
        return (*top.path, len(top.into) if isinstance(top.into, list) else self.key or "")

    def _attach(self, path: Path, value: Plain) -> None:
        """Put `value` where `path` says; the value of a key that stands there already is read, but not kept."""
        if not self.open:
            self.file.data = value
        elif isinstance(into := self.open[-1].into, list):
            into.append(value)
        else:
            into.setdefault(str(path[-1]), value)
            self.key = None

    def _take_key(self, event: Any) -> None:
        if not isinstance(event, yaml.ScalarEvent):
            self._stop(event, "yaml-syntax", _("a word is expected before the colon"), _("text with { or [ goes into quotes"))
        key: str = event.value
        top = self.open[-1]
        path = (*top.path, key)
        self.key = key
        self._refuse_extras(event, path)
        if key == "<<":
            message = _("merge keys (<<) are not read")
            self._refuse(path, event, "yaml-anchor", message, _("write the keys out"))
        elif slip := slips.of_text(key):
            self._refuse(path, event, slip.code, slip.message, slip.fix)
        elif key in top.into:
            message = _("“{key}” is here a second time (first in line {line})")
            message = message.format(key=key[:60], line=self.file.keys.get(path, (1, 1))[0])
            self.file.blame(self._start(event), "key-duplicate", message, _("keep one of the two"), key)
        self.file.keys.setdefault(path, self._start(event))

    def _refuse_extras(self, event: Any, path: Path) -> bool:
        """Whether the node carries what a plan does not read: an anchor, an alias or a tag."""
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            fix = _("write the value out; text that begins with & or * goes into quotes")
            self._refuse(path, event, "yaml-anchor", _("anchors (&) and aliases (*) are not read"), fix)
            return True
        if event.tag is not None:
            fix = _("leave it out; text that begins with ! goes into quotes")
            self._refuse(path, event, "yaml-tag", _("tags (!) are not read"), fix)
            return True
        return False

    def _refuse(self, path: Path, event: Any, code: str, message: str, fix: str) -> None:
        self.file.blame(self._start(event), code, message, fix)
        self.file.blamed.add(path)

    def _heads_a_block(self, event: Any) -> bool:
        """Whether the line on which a block text begins is right; the parser in Python forgives `|#`."""
        line = self.lines[event.start_mark.line]
        return bool(re.fullmatch(r"[|>][-+1-9]{0,2}(?:\s+#.*|\s*)", line[event.start_mark.column :]))

    def _scalar(self, event: Any, path: Path) -> Plain:
        text: str = event.value
        if next(unwanted(text), None):
            fix = _("leave it out")
            self._refuse(path, event, "control-character", _("control character in this text"), fix)
            return None
        if event.style in ("|", ">") and not self._heads_a_block(event):
            self._stop(event, "yaml-syntax", _("only a comment can follow | or > on its line"), _("begin the text on the next line"))
        if event.style:  # in quotes, or a block: text
            return text
        if text in _NOTHING:
            if path not in self.file.blamed and path:
                fix = _("write the value, or `unknown` for a sum that the plan does not state, or leave the key out")
                self._refuse(path, event, "value-missing", _("nothing is here"), fix)
            return None
        if event.end_mark.line > event.start_mark.line and slips.runs_on(text):
            slip = slips.full_width("：")
            first, last = event.start_mark.line + 1, event.end_mark.line
            line = next((n for n in range(first, min(last + 1, len(self.lines))) if "：" in self.lines[n]), first)
            self.file.blame((line + 1, self.lines[line].find("：") + 1), slip.code, slip.message, slip.fix)
            self.file.blamed.add(path)
            return None
        return plain(text)


def plain(text: str) -> Plain:
    """An unquoted value: true, false, a whole or decimal number, an ISO date, else text."""
    if text in ("true", "false"):
        return text == "true"
    if _INT.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    try:
        return date.fromisoformat(text) if _DATE.fullmatch(text) else text
    except ValueError:
        return text
