"""What is doubtful of a record, tested and told in one way: by the warnings of an import and by `hte check`."""

from __future__ import annotations

import re

from hte_cli.language import _, pick
from hte_cli.values.money import UNITS
from hte_cli.values.names import name_key
from hte_cli.values.records import Scheme, year_of
from hte_cli.values.terms import occasion_title

NO_EXCHANGE = "新三板 新四板 全国股转 全国中小企业股份转让 neeq 区域股权 区域性股权 股权交易中心 股权托管 四板"
"""Boards that are no stock exchange: admission to them is no listing (docs/domain.md#sums-of-the-plan)."""


def no_exchange(text: str) -> bool:
    """Whether a board's or title's words speak of no stock exchange."""
    folded = name_key(text)
    return any(word in folded for word in NO_EXCHANGE.split())


EXCHANGE = "证券交易所 上交所 深交所 北交所 港交所 联交所 联合交易所 主板 科创板 创业板 纳斯达克 exchange nasdaq nyse sse szse bse hkex"
"""Words of which the name of a stock exchange, or of a board of one, has at least one."""


def is_exchange(board: str) -> bool:
    """Whether a board's words name a stock exchange."""
    folded = name_key(board)
    return not no_exchange(board) and any(word in folded for word in EXCHANGE.split())


def not_exchange() -> str:
    """What is said of such a board."""
    return _("This is not a stock exchange: being admitted to it is not a listing.")


def code_mistyped() -> str:
    """What is said of a code that `codes.code_fits` refuses."""
    return _("The code is mistyped: its check character does not fit.")


def number_pattern(scheme: Scheme) -> str:
    """What is said of a number that has not the form of the scheme's."""
    return _("The number does not look like one of {scheme}.").format(scheme=pick(scheme.titles))


def number_year(number: str, issued_on: str) -> str | None:
    """What is said where the year in a number is not the year of issue (docs/domain.md#certificate-numbers); None where it is, or there
    is none.
    """
    year = year_of(number)
    if year is None or issued_on[:4] == str(year):
        return None
    return _("The number speaks of {year}, the day of issue of {issued}.").format(year=year, issued=issued_on[:4])


MANY_PEOPLE = 100_000
"""Above it a head count is hardly one firm's."""

LARGE_FIGURE = 10**13
"""Fen (100,000 million yuan): above it a figure of a year is hardly one firm's."""

_TELEPHONE = re.compile(r"1[3-9]\d{9}")
_LEAST_DIGITS = 4
"""A sum of fewer digits may well be those of a document's number."""


def like_telephone(fen: int) -> bool:
    """Whether a sum is, in yuan, the digits of a mobile telephone's number."""
    return fen % 100 == 0 and _TELEPHONE.fullmatch(str(fen // 100)) is not None


def like_document(fen: int, *words: str | None) -> bool:
    """Whether a sum is, in yuan or 万元, the digits that stand in the words (a document's number, a title)."""
    written = {str(fen // factor) for factor in (UNITS["元"], UNITS["万元"]) if fen % factor == 0}
    said = [word for word in words if word]
    digits = {run for word in said for run in re.findall(r"\d+", word)} | {"".join(re.findall(r"\d", word)) for word in said}
    return any(len(one) >= _LEAST_DIGITS for one in written & digits)


def share_above_one(part: int, whole: int, called: str) -> str:
    """What is said of a share whose part is more than the whole, which is `called` so."""
    return _("{part} of {whole} cannot be: compare {called}").format(part=part, whole=whole, called=called)


def last_day(scheme: Scheme, last: str) -> str:
    """What is said of a last day in force other than the scheme's, which is `last`."""
    if scheme.years is None:
        return _("A number of {scheme} is in force to {last}; the stated day is not used.").format(scheme=pick(scheme.titles), last=last)
    return _("The stated last day is used, though by the rules it would be {last}.").format(last=last)


def occasion(stated: str, derived: str) -> str:
    """What is said of a stated occasion that the earlier certificates speak against (docs/definitions.md#occasion)."""
    return _("The occasion is stated as {stated}; by the recorded certificates it would be {derived}.").format(
        stated=occasion_title(stated), derived=occasion_title(derived)
    )
