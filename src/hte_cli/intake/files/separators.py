"""What parts the cells of a text table: told from the whole of its first lines, and from columns that fit together."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence

_SEPARATORS = "\t,;|"
_FULL_WIDTH = "，；｜、"
"""Signs that texts hold as well: they part cells only where every line has as many."""

_CERTAIN = 1.5
"""From here on it is certain that a text is a table, and no prose with commas."""

SPACES = "  "
"""Two spaces or more part the cells."""

_STATED = re.compile(r"sep=(.)\s*", re.IGNORECASE)
_GAP = re.compile(r" {2,}|\s*\u3000\s*")


def stated_separator(line: str) -> str | None:
    """The separator that a first line states for Excel, as `sep=;`."""
    found = _STATED.fullmatch(line.removeprefix("\ufeff"))
    return found[1] if found else None


def separator_of(lines: Sequence[str]) -> str | None:
    """The separator of a text table's first lines; None where nothing parts them."""
    if lines and (stated := stated_separator(lines[0])):
        return stated
    best = max(_SEPARATORS, key=lambda sign: _fits(lines, sign))
    if _fits(lines, best) >= (1.0, 0.0):
        return best
    for sign in _FULL_WIDTH:
        if _fits(lines, sign) > (1.8, 1.0) and _fits(lines, sign) > _fits(lines, best):
            return sign
    if any(_fits(lines, best)):
        return best
    return SPACES if _is_spaced(lines) else None


def is_table(lines: Sequence[str]) -> bool:
    """Whether a text's first lines fall into columns."""
    separator = separator_of(lines)
    return separator is not None and (separator == SPACES or _fits(lines, separator) >= (_CERTAIN, 0.0))


def _fits(lines: Sequence[str], sign: str) -> tuple[float, float]:
    """How well the sign parts the lines: the share of rows that it parts with the share that have the commonest number of cells
    (0 to 2); then that number."""
    rows = [row for row in csv.reader(lines, delimiter=sign) if any(cell.strip() for cell in row)]
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0.0, 0.0
    width, alike = max(widths.items(), key=lambda found: (found[1], found[0]))
    return (widths.total() + alike) / len(rows), float(width)


def _is_spaced(lines: Sequence[str]) -> bool:
    widths = {len(spaced(line)) for line in lines if line.strip()} - {1}
    parted = sum(len(spaced(line)) > 1 for line in lines)
    return len(widths) == 1 and parted > 1


def spaced(line: str) -> list[str]:
    """The cells of a line that spaces part."""
    return _GAP.split(line.strip())
