"""The account that a line's money is for, and its fingerprint: what may be shown of it without saying what it is."""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from collections.abc import Mapping

from hte_cli.values.canonical import canonical_json
from hte_cli.values.names import person_key
from hte_cli.values.records import Plain

ACCOUNT = ("account_name", "bank", "account")
"""Holder, bank and number: what tells an account."""


def fingerprint(key: str, told: Mapping[str, Plain]) -> str:
    """HMAC-SHA256 of an account under a key (hexadecimal text). How blanks, widths and dots are written does not matter."""
    folded = [person_key(str(told.get("account_name") or "")), person_key(str(told.get("bank") or "")), account_number(told.get("account"))]
    return hmac.new(bytes.fromhex(key), canonical_json(folded).encode(), hashlib.sha256).hexdigest()


def is_account(told: Mapping[str, Plain]) -> bool:
    """Whether money can be sent there: a number is recorded."""
    return bool(account_number(told.get("account")))


def account_number(account: Plain | None) -> str:
    """An account's number as it is compared: without blanks, marks and widths; empty where there is none."""
    said = str(account or "")
    if said.isascii() and said.isdigit():
        return said
    plain = unicodedata.normalize("NFKC", said)
    return "".join(character for character in plain if character.isalnum()).upper()
