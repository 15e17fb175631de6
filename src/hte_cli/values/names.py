"""Names of enterprises and numbers of certificates: as they are kept, and as they are compared
(docs/definitions.md#identity-of-records).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CJK = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_SPACE_AT_CJK = re.compile(rf"(?<=[{_CJK}（）]) +| +(?=[{_CJK}（）])")
_HAS_CJK = re.compile(rf"[{_CJK}]")
_CODE_NOISE = re.compile(r"[\s'`=\"]+")
_BRACKETS = str.maketrans("()", "（）")
DOTS = "·•・‧∙●⋅▪᛫‐‑.．｡。"
"""What stands for the dot between the parts of a Uyghur or Kazakh name, as lists have it."""
_DOT_IN_NAME = re.compile(rf"(?<=[{_CJK}]) *[{re.escape(DOTS)}] *(?=[{_CJK}])")
_NO_LETTER = re.compile(r"[\W_]+")


def clean(text: str) -> str:
    """`text` without control and format characters, outer spaces, and runs of white space."""
    if not text.isprintable():
        text = "".join(" " if c in "\t\r\n\v\f\x85" or unicodedata.category(c) in ("Zs", "Zl", "Zp") else c for c in text)
        text = "".join(c for c in text if unicodedata.category(c)[0] != "C")
    return " ".join(text.split())


def tidy_name(name: str) -> str:
    """The name as it is kept: NFKC, one kind of bracket, no space beside a Chinese character."""
    name = unicodedata.normalize("NFKC", clean(name))
    if not _HAS_CJK.search(name):
        return name
    return _SPACE_AT_CJK.sub("", name.translate(_BRACKETS))


# A row's name is compared several times while it is taken in.
@lru_cache(maxsize=1 << 13)
def name_key(name: str) -> str:
    """The name as it is compared: `tidy_name` without case and spaces, one dot for all. 有限公司 is not 有限责任公司."""
    return _DOT_IN_NAME.sub("·", tidy_name(name)).replace(" ", "").casefold()


def person_key(name: str) -> str:
    """The name of a person, or of the holder of an account, as it is compared: letters and digits alone, without case.

    Dots, blanks, brackets and quotes are left out: every list and every bank writes them otherwise.
    """
    return _NO_LETTER.sub("", tidy_name(name)).casefold()


def fold_code(text: str) -> str:
    """A certificate's number as it is kept: width, case and spaces folded, a trailing 号 dropped (docs/domain.md#certificate-numbers)."""
    return _CODE_NOISE.sub("", unicodedata.normalize("NFKC", text)).upper().removesuffix("号")
