"""Who receives money and is no enterprise of the county's count: a person with a prize, an incubator, an institute."""

from __future__ import annotations

import re

from hte_cli.kinds import words

HOLDERS = tuple(code for code in words.HOLDERS.codes if code != "enterprise")
"""The kinds of holder, as they are kept: what a list may say beside them, an enterprise, is none."""

_IDENTITY_NUMBER = re.compile(r"(?<!\d)\d{17}[\dXx](?![\dA-Za-z])")


def marked(name: str, mark: str | None) -> str:
    """A person's name with what tells him or her apart from others of that name: 张三（县医院）."""
    return f"{name}（{mark}）" if mark else name


def unmarked(name: str) -> str:
    """The name without the mark, as an account bears it."""
    return name.partition("（")[0] or name


def shows_identity_number(text: str) -> bool:
    """Whether the text holds what looks like the number of an identity card: private, and never kept here."""
    return _IDENTITY_NUMBER.search(text) is not None
