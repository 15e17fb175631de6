"""Numbers that are names: accounts, telephones, codes. As figures of a workbook they lose digits; here that is found, and their form."""

from __future__ import annotations

import re
import unicodedata

from hte_cli.intake.faults import Fault
from hte_cli.intake.placeholders import is_blank
from hte_cli.intake.several import several, several_accounts
from hte_cli.language import _
from hte_cli.values.names import clean
from hte_cli.values.privacy import COVER
from hte_cli.values.records import Fields

LOST_FROM = 10**15
"""From here on a workbook's number no longer holds every digit."""

_SCIENTIFIC = re.compile(r"[-+]?\d+(?:\.\d+)?[eE](?:\+\d{1,3}|\d{2})")
_ACCOUNT = re.compile(r"[A-Z]{0,6}\d{4,32}")
_NOISE = re.compile(r"[\s\-.—–_]+")
_TELEPHONE = re.compile(
    r"(?:\(?(?:\+|00)?86\)?)?(?:1[3-9]\d{9}|\(?0\d{2,3}\)?\d{7,8}|[2-8]\d{6,7}|[48]00\d{7}|9\d{4,5}|1[012]\d{1,3})(?:(?:转|ext|x|#|\*)\d{1,6})?",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[\r\n、；;，,/|]+|(?<=\d{7})\s+(?=\d{7})|或")


def is_lost(cell: object) -> bool:
    """Whether a cell holds a number so long that a workbook does not keep all its digits."""
    return isinstance(cell, float | int) and not isinstance(cell, bool) and abs(cell) >= LOST_FROM


def is_scientific(text: str) -> bool:
    """Whether a text is a number as a spreadsheet shows one that is too long: 6.22202E+18."""
    return text[:1] in "0123456789+-" and _SCIENTIFIC.fullmatch(text) is not None


def digits_lost() -> Fault:
    """The fault of a number whose digits are lost."""
    return Fault(
        "digits-lost",
        _("The number is stored as a figure: its last digits are lost and cannot be brought back."),
        _("Format the column as text and enter the number again."),
    )


def _digits(cell: object) -> str | Fault | None:
    """The text of a cell of digits."""
    if is_lost(cell):
        return digits_lost()
    if not isinstance(cell, str):
        return None if cell is None else str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
    text = clean(cell)
    if is_blank(text):
        return None
    return digits_lost() if is_scientific(unicodedata.normalize("NFKC", text)) else text


def read_phone(cell: object) -> str | Fault | None:
    """A telephone, or several, as written; its form is looked at by `phone_doubts`."""
    return _digits(cell)


def read_account(cell: object) -> str | Fault | None:
    """The number of a bank account, as written: 4 to 32 digits beside blanks and dashes, some with letters before them."""
    text = _digits(cell)
    if not isinstance(text, str):
        return text
    if isinstance(cell, str) and several_accounts(cell):
        return several()
    if _ACCOUNT.fullmatch(_bare(text)):
        return text
    message = _("This is not the number of a bank account: it has 4 to 32 digits.")
    fix = _("Enter the whole number as the bank writes it, in a column formatted as text.")
    return Fault("account-form", message, fix, value=COVER)


def _bare(text: str) -> str:
    return _NOISE.sub("", unicodedata.normalize("NFKC", text)).upper()


def doubts_of_digits(fields: Fields) -> list[Fault]:
    """What is doubtful of a row's telephone (a warning): its form."""
    found, phone = [], fields.get("phone")
    if isinstance(phone, str) and not all(map(_is_telephone, _PARTS.split(phone))):
        message = _("This does not look like a telephone number.")
        found.append(
            Fault(
                "phone-form",
                message,
                _("Compare it: a mobile has 11 digits, a landline its area code before it."),
                "warning",
                "phone",
                COVER,
            )
        )
    return found


def _is_telephone(part: str) -> bool:
    plain = _bare(part)
    return (not any(c.isdigit() for c in plain) and bool(plain)) or _TELEPHONE.fullmatch(re.sub(r"[^\d+()转A-Z#*]", "", plain)) is not None
