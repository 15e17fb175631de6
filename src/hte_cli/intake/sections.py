"""Rows that head a section of a list (二、重新认定企业（3家）): what they state of the rows below them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hte_cli.intake.folding import fold, year_in
from hte_cli.intake.words import SCHEMES
from hte_cli.kinds import RecordKind
from hte_cli.kinds.words import OCCASIONS
from hte_cli.values.records import Fields

_LEVELS = (
    re.compile(r"第?[一二三四五六七八九十]{1,3}(?:[、.．:：]|部分)\s*(\S.*)", re.DOTALL),
    re.compile(r"[（(][一二三四五六七八九十]{1,3}[)）]\s*[、.．]?\s*(\S.*)", re.DOTALL),
)
_COUNTED = re.compile(r"[（(]?\s*共?\s*\d+\s*[家户条项个名][)）]?\s*[:：]?\s*$")


@dataclass
class Sections:
    """The sections that a row stands in, the outer before the inner, and what they state."""

    kind: RecordKind
    stated: Fields = field(default_factory=dict)
    """What the sections that are open state."""
    _facts: dict[int, Fields] = field(default_factory=dict)

    def take(self, text: str) -> None:
        """Lets the rows below fall into the section of that heading, however it was recognised; without a numeral an outermost."""
        level, bare = next(((at, found[1]) for at, pattern in enumerate(_LEVELS) if (found := pattern.fullmatch(text))), (0, text))
        self._facts = {outer: facts for outer, facts in self._facts.items() if outer < level}
        self._facts[level] = facts_of(bare, self.kind)
        self.stated = {name: value for at in sorted(self._facts) for name, value in self._facts[at].items()}


def facts_of(text: str, kind: RecordKind) -> Fields:
    """What the heading of a section states of a record of that kind: occasion, scheme, source, reward, year."""
    bare = fold(_COUNTED.sub("", text))
    occasions = [word.code for word in reversed(OCCASIONS.words) if any(fold(cell) in bare for cell in word.cells.split())]
    schemes = [words.split()[0] for words in SCHEMES.values() if any(fold(word) in bare for word in words.split())]
    facts: Fields = {}
    if kind == "certification":
        if occasions:
            facts["occasion"] = occasions[0]
        if len(schemes) == 1:
            facts["scheme"] = schemes[0]
    elif kind == "payments-made" and occasions:
        facts["reward"] = OCCASIONS.title(occasions[0])
    elif kind == "reserve":
        source = re.sub(r"(?:入库)?(?:企业)?名单$|^来源[:：]?", "", _COUNTED.sub("", text).strip())
        if "企业" in source:
            facts["source"] = source
    elif kind in ("annual", "application") and (year := year_in(text)):
        facts["year"] = year
    return facts
