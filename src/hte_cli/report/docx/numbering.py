"""The few words and numbers that an official document gets from its writer: 一、（一）1. · 附件1 · 2026年7月8日."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from hte_cli.report.formats.layout import cell_len
from hte_cli.report.formats.plain import printable
from hte_cli.values.documents import Annex, Heading, OfficialDocument

_DIGITS = "〇一二三四五六七八九"
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def chinese_number(number: int) -> str:
    """`number` as a heading counts: 一, 十, 十一, 二十, 九十九; beyond that plain digits."""
    tens, ones = divmod(number, 10)
    if number > 99 or number < 1:
        return str(number)
    return ("" if tens < 1 else "十" if tens == 1 else f"{_DIGITS[tens]}十") + (_DIGITS[ones] if ones else "")


def width_in_characters(text: str) -> float:
    """How many Chinese characters `text` is wide; a digit or a Latin letter is taken for half of one."""
    return cell_len(text) / 2


class Numbering:
    """Numbers headings in the order in which they come: 一、（一）1. as GB/T 9704 asks, or 1. 1.1 (1) in English."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.counts = [0, 0, 0]

    def numbered(self, heading: Heading) -> str:
        """The heading's text behind its number; a level starts anew under each heading of a higher one."""
        level = heading.level
        self.counts = [*self.counts[: level - 1], self.counts[level - 1] + 1, *[0] * (3 - level)]
        return self._number(level) + printable(heading.text).strip()

    def _number(self, level: int) -> str:
        count = self.counts[level - 1]
        if self.lang == "en":
            above = f"{self.counts[0]}." if self.counts[0] else ""
            return (f"{count}. ", f"{above}{count} ", f"({count}) ")[level - 1]
        return (f"{chinese_number(count)}、", f"（{chinese_number(count)}）", f"{count}.")[level - 1]


def day(on: date | None, lang: str) -> str:
    """2026年7月8日, no zeros before; "8 July 2026" in English; room to fill it in where it is None."""
    if on is None:
        return "____ __________ ____" if lang == "en" else "　　　　年　　月　　日"
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}" if lang == "en" else f"{on.year}年{on.month}月{on.day}日"


def salutation(recipient: str, lang: str) -> str:
    """The recipient with its colon, a full-width one in Chinese."""
    return printable(recipient).strip().rstrip("：:").rstrip() + (":" if lang == "en" else "：")


def note(text: str, lang: str) -> str:
    """What stands below a table."""
    return ("Note: " if lang == "en" else "注：") + printable(text).strip()


def annex_label(number: int, document: OfficialDocument) -> str:
    """附件1 at the top of an annex's page; the only annex has no number."""
    count = "" if len(document.annexes) == 1 else str(number)
    return f"Annex {count}".rstrip() if document.lang == "en" else f"附件{count}"


def annex_list(annexes: Sequence[Annex], lang: str) -> Iterator[tuple[str, str]]:
    """The lines of 附件说明, "附件：" before the first, as what stands left of the title (a number) and the title."""
    word = "附件：" if lang == "zh" else "Annexes: " if len(annexes) > 1 else "Annex: "
    for number, annex in enumerate(annexes, 1):
        count = f"{number}." if len(annexes) > 1 else ""
        yield (word if number == 1 else "") + count, printable(annex.title).strip()
