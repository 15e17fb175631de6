"""Documents as JSON: exactly one, written as it comes, no character of it replaced."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, TextIO

from hte_cli.report.formats.plain import is_unicode
from hte_cli.values.table import UNKNOWN

_CHUNK = 1 << 16
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def write_json(document: Any, stream: TextIO) -> None:
    """Write `document` and a line break: a line for each key, and for each item of a list.

    A list may be an iterator: its items are written one by one and never held together. UNKNOWN is null. Where the
    stream cannot hold a character it is written as \\uXXXX.
    """
    encoder = json.JSONEncoder(ensure_ascii=not is_unicode(stream), allow_nan=False, default=_default)
    buffer: list[str] = []
    size = 0
    for piece in _pieces(document, encoder, "\n"):
        buffer.append(piece)
        size += len(piece)
        if size >= _CHUNK:
            stream.write(_encodable("".join(buffer)))
            buffer.clear()
            size = 0
    stream.write(_encodable("".join(buffer)) + "\n")


def _default(value: Any) -> Any:
    if value is UNKNOWN:
        return None
    if isinstance(value, Iterator):
        return list(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def _pieces(document: Any, encoder: json.JSONEncoder, newline: str) -> Iterator[str]:
    """The document's text: two levels deep on lines of their own, what is deeper on one line."""
    inner = newline + "  "
    if isinstance(document, dict) and newline == "\n":
        separator = "{"
        for key, value in document.items():
            yield f"{separator}{inner}{encoder.encode(key)}: "
            yield from _pieces(value, encoder, inner)
            separator = ","
        yield newline + "}" if document else "{}"
    elif isinstance(document, list | tuple | Iterator):
        separator = "["
        for item in document:
            yield f"{separator}{inner}{encoder.encode(item)}"
            separator = ","
        yield "[]" if separator == "[" else newline + "]"
    else:
        yield encoder.encode(document)


def _encodable(text: str) -> str:
    """Half a surrogate pair (from a file's name, say) fits no encoding."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _LONE_SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return text
