"""What says of a list, beside its columns, that records are no more: its title (撤销…名单), and the remarks of its rows (已取消资格).

A list of cancelled certificates looks like one of new ones but for its title; nobody may be paid by it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence

from hte_cli.intake.faults import Fault
from hte_cli.intake.headings import folded
from hte_cli.intake.known_heading import Heading
from hte_cli.intake.layout import heading_key
from hte_cli.kinds import RecordKind
from hte_cli.language import _
from hte_cli.values.importing import LEFT_OUT

REMARKS = "备注 备考 说明 备注说明 note notes remark remarks"
"""Headings of columns in which whoever keeps a list writes what it has no column for."""

_TITLED = re.compile(r"(?:取消|撤销|撤消|注销|作废|吊销)[^。；;]{0,40}(?:资格|编号|名单|证书(?=的|名单|公告|$))")
_NOT_SO = r"(?<![未不无没非拟免])(?<!没有|并未|尚未)"
_SAID: Mapping[RecordKind, re.Pattern[str]] = {
    "certification": re.compile(_NOT_SO + "(?:取消|撤销|撤消|吊销|作废|无效|注销|迁出|迁离|终止|放弃)"),
    "enterprise": re.compile(_NOT_SO + "(?:注销|吊销|迁出|迁离|破产|解散)"),
}
_STATED = frozenset(("revoked_on", "standing", "valid", "cancelled"))


def titled(heading: Heading, fixed: Collection[str]) -> Fault | None:
    """Why a list of certificates cannot be read as one of new ones: its title says that they are cancelled, and nothing since when."""
    if heading.kind != "certification" or _STATED & {*fixed, *(column.field for column in heading.columns)}:
        return None
    around = (*(text for _row, text in heading.around.titles), heading.around.sheet, heading.around.file)
    said = next((text for text in around if _TITLED.search(unicodedata.normalize("NFKC", text))), None)
    if said is None:
        return None
    message = _("The title speaks of certificates that are cancelled, and no column says since when: {text}").format(text=said)
    fix = _("Say from which day they no longer count: --set revoked_on=DAY. If they are not cancelled, correct the title.")
    return Fault("revoked-on-missing", message, fix, value=said)


def remark_columns(heading: Heading, mapped: Mapping[str, str]) -> tuple[int, ...]:
    """The columns of remarks, but those of which the user says that they decide nothing (`--map 备注=-`)."""
    aside = {heading_key(text) for text, word in mapped.items() if word in LEFT_OUT}
    words = folded(REMARKS) - aside
    return tuple(index for index, text in heading.headings.items() if text.keys and text.keys[0] in words)


def remarked(kind: RecordKind, row: Sequence[object], columns: Sequence[int]) -> list[tuple[Fault, int, object]]:
    """The remarks of a row that say that its record is no more, each a fault of its cell."""
    said = _SAID.get(kind)
    cells = [(index, row[index]) for index in columns if index < len(row)] if said else []
    return [(_decides(), index, cell) for index, cell in cells if isinstance(cell, str) and said and said.search(cell)]


def _decides() -> Fault:
    message = _("The remark says what may decide about money, and remarks are not read.")
    fix = _("Enter it in a column of its own, as 撤销日期 or 迁出日期. Or, if it decides nothing: --map 备注=-.")
    return Fault("remark-decides", message, fix)
