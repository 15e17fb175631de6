"""Which columns and fields hold private data, by what they are called."""

from __future__ import annotations

import json
import re

from hte_cli.values.records import Fields

PRIVATE_COLUMN = re.compile(r"联系|经办|电话|手机|开户|户名|银行|[账帐][号户]|person|contact|phone|mobile|bank|account", re.I)
"""A heading, or a field, of private data: whom to call, an account."""

COVER = "***"


def profile_covered(image: Fields) -> Fields:
    """A remembered way of reading, as it is shown where nobody asked for private data: what it fills in of such is covered."""
    wishes = json.loads(str(image["wishes"]))
    for stated in (wishes.get("fixed", {}), wishes.get("where", {})):
        stated.update({column: COVER for column in stated if PRIVATE_COLUMN.search(column)})
    return {**image, "wishes": json.dumps(wishes, ensure_ascii=False, sort_keys=True)}
