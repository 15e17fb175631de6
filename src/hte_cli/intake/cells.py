"""From a cell to what a record keeps: text, codes, counts, money and flags. Each reader gives a value, None or a fault."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from math import isfinite
from typing import TypeGuard

from hte_cli.intake.faults import Fault
from hte_cli.intake.long_numbers import LOST_FROM, digits_lost, is_lost, is_scientific
from hte_cli.intake.placeholders import is_blank
from hte_cli.intake.several import several, several_codes, several_names
from hte_cli.intake.words import FLAGS, meaning_of
from hte_cli.kinds.bounds import Bound
from hte_cli.language import _
from hte_cli.values import doubts
from hte_cli.values.codes import code_fits
from hte_cli.values.money import LONGEST, UNITS, Unread, commas_fit, read_sum, whole_fen, without_thin
from hte_cli.values.names import clean, tidy_name
from hte_cli.values.records import Plain

Reader = Callable[[object], "Plain | Fault"]

_QUESTION = re.compile(r"(?<=[\u2e80-\U0003ffff])[?？\u25a1\u3013](?=[\u2e80-\U0003ffff])")
"""What stands in a name for a character that a program could not write."""

_CODE_NOISE = re.compile(r"[\s'`‘’=\"]+")
_IMPOSSIBLE = {"O": "0", "I": "1", "Z": "2", "S": "5"}
_COUNT = re.compile(r"(\d[\d,]*)(?:\.0*)?\s*[人家个户名]?")


def as_text(cell: object) -> str:
    """A cell as clean text: a whole number without its ".0", a day as ISO text."""
    if isinstance(cell, str):
        return clean(cell)
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < LOST_FROM else format(cell, ".15g")
    if isinstance(cell, datetime) and (cell.hour or cell.minute or cell.second):
        return cell.isoformat(" ")
    if isinstance(cell, date):
        return cell.isoformat()[:10]
    return "" if cell is None else str(cell)


def read_text(cell: object) -> str | Fault | None:
    """Text without control characters; None where the cell is blank, a fault where it is a number whose digits are lost."""
    if isinstance(cell, str):
        return _text(cell)
    return digits_lost() if is_lost(cell) else as_text(cell) or None


@lru_cache(maxsize=4096)
def _text(cell: str) -> str | Fault | None:
    text = clean(cell)
    if is_blank(text):
        return None
    return digits_lost() if is_scientific(text) else text


def read_name(cell: object) -> str | Fault | None:
    """An enterprise's name as it is kept; a trailing asterisk is a list's mark, not part of it."""
    if not isinstance(cell, str):
        return read_text(cell)
    name = tidy(cell).rstrip("*")
    if is_blank(name):
        return None
    if several_names(cell):
        return several()
    return character_lost() if marks_loss(name) else name


def marks_loss(name: str) -> bool:
    """Whether a sign stands between Chinese characters of a name for one that a program could not write: 精河县?示例."""
    return _QUESTION.search(name) is not None


def read_firm(cell: object) -> str | Fault | None:
    """The name or code of an enterprise, kept as it is written."""
    return several() if isinstance(cell, str) and several_names(cell) else read_text(cell)


def tidy(name: str) -> str:
    """`values.names.tidy_name`, without its work where the name is already tidy."""
    bare = name.replace("（", "").replace("）", "")
    plain = bare.isprintable() and " " not in bare and "(" not in bare and ")" not in bare
    if plain and unicodedata.is_normalized("NFKC", bare) and "\u2e80" <= bare[:1] <= "\u9fff":
        return name
    return tidy_name(name)


NO_CODE = ("个人", "PERSON")
"""What stands for a code where somebody is a person, who has none: our own lists say so."""


def read_code(cell: object) -> str | Fault | None:
    """A unified social credit code, checked by its check character (GB 32100-2015); never repaired."""
    if not isinstance(cell, str):
        return _code_lost()
    code = cell.upper()
    if len(code) != 18 or not code.isascii() or not code.isalnum():
        code = _CODE_NOISE.sub("", unicodedata.normalize("NFKC", clean(cell))).upper()
        if is_blank(code) or code in NO_CODE:
            return None
    return code if code_fits(code) else _bad_code(code)


def _code_lost() -> Fault:
    return Fault(
        "uscc-number",
        _("The code is stored as a number: its last digits are lost and cannot be brought back."),
        _("Format the column as text and enter the code again from the licence."),
    )


def _bad_code(code: str) -> Fault:
    if is_scientific(code):
        return _code_lost()
    if several_codes(code):
        return several()
    bare = code.replace("-", "")
    if bare.isalnum() and len(bare) in (9, 15):
        old = _("an organisation code (9 characters)") if len(bare) == 9 else _("an old registration number (15 characters)")
        return Fault("uscc-old", _("This is {old}, no unified social credit code.").format(old=old), _("Enter the code of 18."))
    hints = [f"{letter} → {digit}" for letter, digit in _IMPOSSIBLE.items() if letter in code]
    if hints:
        fix = _("Such a code has no letters I, O, S, V, Z; perhaps {hints}. Compare it with the licence.").format(hints=", ".join(hints))
    else:
        fix = _("Compare it with the licence.")
    if len(code) != 18:
        return Fault("uscc-check", _("The code has {n} characters instead of 18.").format(n=len(code)), fix)
    return Fault("uscc-check", doubts.code_mistyped(), fix)


def count_reader(bound: Bound) -> Reader:
    """A reader of whole numbers within the bound: 127, "1,234", "127人"."""

    def read(cell: object) -> Plain | Fault:
        if isinstance(cell, str):
            if is_blank(cell):
                return None
            found = _COUNT.fullmatch(unicodedata.normalize("NFKC", clean(without_thin(cell))))
            if found and not commas_fit(found[1]):
                return comma_unclear()
            digits = found[1].replace(",", "") if found else None
            if digits is not None:
                # Python refuses to make a number of thousands of digits.
                return _counted(int(digits) if len(digits) <= LONGEST else bound.most + 1, bound)
        elif is_number(cell) and cell % 1 == 0 and cell >= 0:
            return _counted(int(cell), bound)
        return Fault("count-unreadable", _("This is not a whole number of 0 or more."), _("Write digits only, as 127."))

    return read


def _counted(number: int, bound: Bound) -> int | Fault:
    if bound.holds(number):
        return number
    fix = _("Compare it with the source: perhaps a code, a telephone number or a sum is here.")
    return Fault("count-too-large", bound.beyond(), fix)


def is_number(cell: object) -> TypeGuard[int | float]:
    """Whether a cell holds a number: neither yes or no, nor what a computation without a result leaves (NaN, infinity)."""
    return (isinstance(cell, float) and isfinite(cell)) or (isinstance(cell, int) and not isinstance(cell, bool))


def no_number() -> Fault:
    """The fault of a cell whose number is none."""
    message = _("The cell holds no number, but what a computation without a result leaves (NaN or infinity).")
    return Fault("number-impossible", message, _("Enter the value itself, or leave the cell empty if it is not known."))


def read_flag(cell: object) -> bool | Fault | None:
    """Yes or no as lists say it: 是 or 否, √ or ×, Y or N, 1 or 0, 规上 or 规下."""
    if isinstance(cell, bool):
        return cell
    text = as_text(cell)
    meaning = meaning_of(text, FLAGS)
    if meaning is None and is_blank(text):
        return None
    if meaning is None:
        return Fault("flag-unknown", _("This says neither yes nor no."), _("Write 是 or 否."))
    return meaning == "yes"


def money_reader(unit: str | None, bound: Bound) -> Reader:
    """A reader of sums, to fen, in a column whose heading or note says `unit` (a key of UNITS), or nothing (None)."""
    factor = UNITS.get(unit or "")

    def read(cell: object) -> Plain | Fault:
        if isinstance(cell, str):
            return None if is_blank(cell) else _sum_in_text(cell, unit if factor else None, bound)
        if not is_number(cell):
            return _no_sum()
        if factor is None:
            return unit_missing()
        return _taken(whole_fen(Decimal(format(cell, ".15g")), factor), bound)

    return read


def _sum_in_text(text: str, unit: str | None, bound: Bound) -> int | Fault:
    plain = clean(unicodedata.normalize("NFKC", without_thin(text)))
    fen = read_sum(plain, unit)
    if not isinstance(fen, Unread) and unit is None and plain[-1:] in "0123456789.)":
        return unit_missing()
    return _taken(fen, bound)


def _taken(fen: int | Unread, bound: Bound) -> int | Fault:
    """The sum, where it is one that can be kept."""
    if fen is Unread.NO_SUM:
        return _no_sum()
    if fen is Unread.COMMA:
        return comma_unclear()
    if fen is Unread.PARTS_OF_A_FEN:
        fix = _("Enter it to the fen, as the document says. In a formula ROUND(…, 2) does so in yuan, ROUND(…, 6) in 万元.")
        return Fault("amount-parts-of-fen", _("The sum has parts of a fen."), fix)
    if fen < 0:
        return Fault("amount-negative", _("The sum is negative."), _("Enter what was received or spent as 0 or more."))
    if bound.holds(fen):
        return fen
    fix = _("Compare the figure and its unit (元 or 万元): perhaps a code or a telephone number is here.")
    return Fault("amount-too-large", bound.beyond(), fix)


def comma_unclear() -> Fault:
    """The fault of a number with a comma that is no thousands mark."""
    message = _("The comma is no thousands mark: whether 1,5 is one and a half or fifteen is not said.")
    return Fault("comma-unclear", message, _("Write a point before decimals, as 1.5, and thousands marks as in 1,234,567 or none."))


def character_lost() -> Fault:
    """The fault of a cell in which a sign stands in the place of a character that a program could not write."""
    message = _("A character of this cell was lost when the file was saved: another sign stands in its place.")
    return Fault("character-lost", message, _("Enter the cell again, and save the list as .xlsx or in UTF-8."))


def _no_sum() -> Fault:
    return Fault("amount-unreadable", _("This is not a sum of money."), _("Write digits, with the unit in the heading: 12.5 under (万元)."))


def unit_missing() -> Fault:
    """The fault of a whole column of money that no heading, note, cell or word of the command gives a unit."""
    return Fault(
        "unit-missing",
        _("The amounts of this column have no known unit: neither the heading nor a note above it says 元 or 万元."),
        _("Write the unit into the heading. Or say it for all: --set unit=yuan or --set unit=wan."),
        whole_column=True,
    )


def word_reader(words: Mapping[str, str], code: str) -> Reader:
    """A reader of one of a closed list of words; another one is a fault with `code`."""

    def read(cell: object) -> Plain | Fault:
        text = as_text(cell)
        meaning = meaning_of(text, words)
        if meaning is None and not is_blank(text):
            known = ", ".join(w.split()[0] for w in words.values())
            return Fault(code, _("This word is not known here."), _("Write one of: {known}.").format(known=known))
        return meaning

    return read
