"""How papers name those who receive money: enterprises, and beside them units and persons who are none."""

from __future__ import annotations

from collections.abc import Iterable

from hte_cli.language import _
from hte_cli.values.award_papers import PaperLine
from hte_cli.values.terms import holder_title


def recipient_heading(lines: Iterable[PaperLine]) -> str:
    """The heading over their names: it says so where not all are enterprises."""
    return _("Enterprise, unit or person") if any(one.holder for one in lines) else _("Enterprise")


def recipient_code(code: str | None, holder: str | None) -> str | None:
    """The unified social credit code; of a person, who has none, that it is one."""
    return holder_title(holder) if code is None and holder == "person" else code
