"""How documents of an office say things: sums in 万元, clauses and plan titles without the plan's odd signs."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from hte_cli.language import _, current
from hte_cli.report.docx.numbering import day
from hte_cli.report.subsidies import PEOPLE_LEVELS
from hte_cli.report.totals import total_text, yuan_said
from hte_cli.values.journal import Head
from hte_cli.values.names import person_key
from hte_cli.values.results import Totals

_PERIOD = re.compile(r"\s*[（(][^（）()]*[)）]$")
_SECTIONS = {chr(0x3220 + n): f"（{word}）" for n, word in enumerate("一二三四五六七八九十")}


def wan_text(fen: int) -> str:
    """`50000000` fen as "50" (万元), exact to the fen: 61,728.50 yuan is "6.17285"."""
    return f"{Decimal(fen).scaleb(-6).normalize():,f}"


def money(fen: int) -> str:
    """A sum in a sentence: Chinese counts in 万元, English in yuan."""
    return f"{wan_text(fen)}万元" if current() == "zh" else yuan_said(fen)


def counted(figure: str, unit: str) -> str:
    """A figure in a sentence: Chinese counts enterprises in 家."""
    return f"{figure}家" if unit == "count" and current() == "zh" else figure


def level_sums(totals: Totals, levels: dict[str, str]) -> str:
    """Each level's sum with what it leaves out, the county's first; nothing of a level that no rule speaks of."""
    spoken = totals.tallies
    parts = [
        _("{level} {sum}").format(level=levels.get(level, level), sum=total_text(spoken[level], money))
        for level in PEOPLE_LEVELS
        if level in spoken
    ]
    return _("; ").join(parts)


def head_text(head: Head) -> str:
    """Up to which entry of the journal a paper was written, and that entry's hash: to be held against the store later."""
    return _("written from journal entry {n}, SHA-256 {hash}").format(n=head.entry, hash=head.hash)


def clause_text(clause: str) -> str:
    """二㈠4 as 二（一）4: documents do not repeat the plan's signs (docs/domain.md#official-documents)."""
    return "".join(_SECTIONS.get(sign, sign) for sign in clause)


def plan_name(title: str) -> str:
    """A plan's title between 《》, its brackets full-width in Chinese."""
    return f"《{title.replace('(', '（').replace(')', '）')}》" if current() == "zh" else title


def undertaking(title: str) -> str:
    """What a plan is for: its title without its period and without 实施方案."""
    return re.sub(r"(?:实施|工作)?方案$", "", _PERIOD.sub("", title)) if current() == "zh" else title


def day_text(iso: str) -> str:
    """2024年6月30日, or 30 June 2024."""
    return day(date.fromisoformat(iso), current())


def signer(actor: str, login: str | None) -> str:
    """Who wrote something: the name given, and beside it that by which the computer knows them, where it is another."""
    if login is None or person_key(login) == person_key(actor):
        return actor
    return _("{actor} (login {login})").format(actor=actor, login=login)
