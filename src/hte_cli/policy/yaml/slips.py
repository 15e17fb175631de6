"""Slips of the keyboard in YAML: full-width punctuation, tabs, a colon without its space."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from hte_cli.language import _

FULL_WIDTH = "：，；、“”‘’｛｝［］－\u3000\u00a0"
_FOUND = re.compile(f"[{FULL_WIDTH}]")
_TIGHT = re.compile(r"[A-Za-z_][\w-]*:[^\s/]", re.ASCII)
_IN_LINE = re.compile(
    r"""^\s*(?:-\s+)*["'“]?[\w.-]+["'”]?[ ]*(?P<colon>：)
      | (?P<comma>，)[ ]*[\w.-]+[ ]*[:：]
      | [:,：，\[{-][ ]*(?P<open>[“‘｛［])
      | ^[ ]*(?P<indent>[\u3000\u00a0－｛［])
      | ^[ ]*(?:-[ ]+)*(?P<tight>[A-Za-z_][\w-]*:(?=[^\s/]))""",
    re.VERBOSE | re.ASCII,
)
_RUNS_ON = re.compile(r"\s[A-Za-z_][\w-]*\s*：", re.ASCII)


class Slip(NamedTuple):
    """A slip: its code, what it is and what to do instead; `line` and `column` count from 1."""

    code: str
    message: str
    fix: str
    line: int = 0
    column: int = 0


def full_width(mark: str) -> Slip:
    """The slip of writing `mark` where YAML wants its half-width twin."""
    twin = {"“": '"', "”": '"', "‘": "'", "’": "'", "、": ","}.get(mark) or unicodedata.normalize("NFKC", mark)
    if mark.isspace():
        return Slip("full-width", _("full-width space here"), _("write ordinary spaces"))
    message = _("{mark} is a full-width sign, which YAML does not read").format(mark=mark)
    spaced = {":": ": ", ",": ", "}.get(twin, twin)
    return Slip("full-width", message, _("type {twin} with the input method set to English").format(twin=repr(spaced)))


def tight_colon() -> Slip:
    """The slip of writing `key:value`."""
    return Slip("colon-space", _("a space is missing after the colon"), _("write `key: value`"))


def of_text(text: str) -> Slip | None:
    """The slip that a key, or a value which could not be taken, seems to hold."""
    if found := _FOUND.search(text):
        return full_width(found.group())
    return tight_colon() if _TIGHT.match(text) else None


def runs_on(value: str) -> bool:
    """Whether a plain text of several lines has swallowed a line that was meant as `key: value`."""
    return bool(_RUNS_ON.search(value))


def of_lines(text: str) -> Iterator[Slip]:
    """The lines of a text that is no YAML which look like a slip."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("#"):
            continue
        for found in _IN_LINE.finditer(line):
            slip = tight_colon() if found["tight"] else full_width(found[found.lastgroup or 0])
            yield slip._replace(line=number, column=found.start(found.lastgroup or 0) + 1)


def tabs(text: str) -> Iterator[Slip]:
    """The lines with a tab outside comments: YAML forbids it as indentation, and parsers differ elsewhere."""
    for number, line in enumerate(text.splitlines(), 1):
        if "\t" in line and "\t" in (bare := re.split(r"(?:^|(?<=\s))#", line, maxsplit=1)[0]):
            yield Slip("tab", _("tab here"), _("write spaces: two for each level"), number, bare.index("\t") + 1)
