"""Column letters, as every spreadsheet shows them."""

from __future__ import annotations


def letter(index: int) -> str:
    """The letters of the column at `index` from 0: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
