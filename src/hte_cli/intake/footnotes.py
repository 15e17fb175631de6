"""Signs of footnotes behind a name: no part of it, and said to be left out."""

from __future__ import annotations

import re

from hte_cli.intake.cells import Reader
from hte_cli.intake.faults import Fault
from hte_cli.language import _
from hte_cli.values.records import Plain

NAMES = ("name", "title", "holder")
"""The fields that hold the name of somebody or something."""

_SIGNS = "¹²³⁰⁴⁵⁶⁷⁸⁹⁽⁾①②③④⑤⑥⑦⑧⑨⑩※†‡"
_BEHIND = re.compile(rf"(?<=[\u2e80-\u9fff）)])\s*[{_SIGNS}]+$")


def without_footnote(reader: Reader) -> Reader:
    """`reader` for a column of names: a raised or circled figure behind a name is left out with a warning."""

    def read(cell: object) -> Plain | Fault:
        if not isinstance(cell, str) or cell[-1:] not in _SIGNS or not cell:
            return reader(cell)
        name = _BEHIND.sub("", cell)
        value = reader(name)
        if name == cell or isinstance(value, Fault):
            return value
        message = _("The sign of a footnote behind the name, {sign}, is not part of it.").format(sign=cell[len(name) :].strip())
        return Fault("footnote-dropped", message, severity="warning", kept=value)

    return read
