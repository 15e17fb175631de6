"""Names of enterprises and numbers of certificates: as they are kept, and as they are compared
(docs/definitions.md#identity-of-records).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from hte_cli.values.characters import one_form, seen, separates, unjoined

_CJK = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_SPACE_AT_CJK = re.compile(rf"(?<=[{_CJK}（）]) +| +(?=[{_CJK}（）])")
_HAS_CJK = re.compile(rf"[{_CJK}]")
_CODE_NOISE = re.compile(r"[\s'`=\"]+")
_BRACKETS = str.maketrans("()", "（）")
_WIDTH = str.maketrans({**{chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}, "\u3000": " "})
DOTS = "·•・‧∙●⋅▪᛫‐‑.．｡。"
"""What stands for the dot between the parts of a Uyghur or Kazakh name, as lists have it."""
_DOT_IN_NAME = re.compile(rf"(?<=[{_CJK}]) *[{re.escape(DOTS)}] *(?=[{_CJK}])")


def clean(text: str) -> str:
    """`text` without control characters and what is not seen, outer spaces, and runs of white space."""
    return " ".join((text if text.isprintable() else seen(text)).split())


def tidy_name(name: str) -> str:
    """The name as it is kept: Latin letters, digits and signs of usual width, one kind of bracket, no space beside a Chinese character.

    No character is replaced by another or left out: those that are alike are alike only where names are compared.
    """
    name = clean(name.translate(_WIDTH))
    if not _HAS_CJK.search(name):
        return name
    return _SPACE_AT_CJK.sub("", name.translate(_BRACKETS))


# A row's name is compared several times while it is taken in.
@lru_cache(maxsize=1 << 13)
def name_key(name: str) -> str:
    """The name as it is compared: `tidy_name` without case, width and spaces, one dot for all, and one of the two codes of a
    character that GBK has in its private use. 有限公司 is not 有限责任公司.
    """
    plain = unicodedata.normalize("NFKC", one_form(unjoined(clean(name))))
    return _DOT_IN_NAME.sub("·", tidy_name(plain)).replace(" ", "").casefold()


@lru_cache(maxsize=1 << 13)
def person_key(name: str) -> str:
    """The name of a person, or of the holder of an account, as it is compared: without case, dots, blanks, brackets and quotes.

    Those are left out because every list and every bank writes them otherwise. Whatever else is no letter stays: characters
    that this interpreter does not know, marks, signs.
    """
    return "".join(c for c in name_key(name) if not separates(c))


def fold_code(text: str) -> str:
    """A certificate's number as it is kept: width, case and spaces folded, a trailing 号 dropped (docs/domain.md#certificate-numbers)."""
    return _CODE_NOISE.sub("", unicodedata.normalize("NFKC", text)).upper().removesuffix("号")
