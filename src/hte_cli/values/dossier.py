"""All that proves a round of awards, for the auditor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hte_cli.values.award_replays import Verified
from hte_cli.values.awards import LineStory, RoundStory
from hte_cli.values.journal import Head, Link
from hte_cli.values.records import Change


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file that a round rests on, by its hash; `content` is None where its bytes are not kept, or are `private`."""

    sha256: str
    name: str
    content: bytes | None
    private: bool = False


@dataclass(frozen=True, slots=True)
class RulesText:
    """A plan's rules as lines were frozen with them, to the letter, and the hash of them."""

    hash: str
    plan: str
    plan_yaml: str
    rules_yaml: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that proves a round: its lines explained, rules, files and scans, the lines recomputed, the journal's head."""

    story: RoundStory
    lines: tuple[LineStory, ...]
    rules: tuple[RulesText, ...]
    sources: tuple[Evidence, ...]
    scans: tuple[Evidence, ...]
    verified: Verified
    head: Head
    chain: tuple[Link, ...]
    withheld: Mapping[int, tuple[Change, ...]]
    """By the number of each entry whose text is private what else it wrote of awards and funds."""
