"""A plan's file as text: UTF-8, and what to say of every other encoding."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from hte_cli.language import _
from hte_cli.policy.yaml.slips import Slip

_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Named one by one: the complement takes ten times as long to compile, at every start."""


class Misread(NamedTuple):
    """Why a file is not UTF-8, and where its first such byte stands."""

    place: tuple[int, int]
    code: str
    message: str
    fix: str


def decoded(content: str | bytes) -> tuple[str | None, Misread | None]:
    """The text of a file, and what is wrong with its encoding.

    Text in GBK or UTF-16 comes with its fault, so that its other faults can be told too; None where it is no text.
    """
    if isinstance(content, str):
        return content.removeprefix("\ufeff"), None
    fix = _("save the file as UTF-8 (in Notepad: Save as, encoding UTF-8)")
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        fault = Misread((1, 1), "not-utf8", _("the file is saved as UTF-16 (“Unicode”)"), fix)
        return content.decode("utf-16", "replace"), fault
    try:
        return content.decode("utf-8").removeprefix("\ufeff"), None
    except UnicodeDecodeError as e:
        before = content[: e.start]
        place = before.count(b"\n") + 1, e.start - before.rfind(b"\n")
    try:
        return content.decode("gb18030"), Misread(place, "not-utf8", _("the file is saved as GBK (“ANSI”)"), fix)
    except UnicodeDecodeError:
        return None, Misread(place, "not-utf8", _("the file is not text in UTF-8"), fix)


def unwanted(text: str) -> Iterator[Slip]:
    """The control characters and exotic line ends in `text`: no program shows them, and readers of YAML differ over them."""
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if found := _UNWANTED.search(line):
            message = _("control character here (U+{code:04X})").format(code=ord(found.group()))
            yield Slip("control-character", message, _("delete it"), number, found.start() + 1)
