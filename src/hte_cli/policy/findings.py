"""What a check of a plan finds: a place in one of its files, a code, what is wrong and what to write instead."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from hte_cli.language import _
from hte_cli.policy.yaml.faults import suggestion
from hte_cli.policy.yaml.file import Path
from hte_cli.values.money import yuan_text

SMALL_FEN = 100_000
"""Sums below 1,000 yuan are likely 万元 written as yuan."""

WARNING = "warning"


class Finding(NamedTuple):
    """Something that does not fit, at a path of one of the files."""

    path: Path
    code: str
    message: str
    fix: str
    severity: str = "error"
    file: str = "rules.yaml"
    of_key: bool = False


def unknown(code: str, path: Path, name: str | None, known: Collection[str] | None) -> Iterator[Finding]:
    """A finding where `name` stands for nothing that is `known`."""
    if name is None or known is None or name in known:
        return
    messages = {
        "level-unknown": _("plan.yaml does not name the level `{name}`"),
        "scheme-unknown": _("plan.yaml does not name the scheme `{name}`"),
        "statistic-unknown": _("plan.yaml does not name the statistic `{name}`"),
        "indicator-unknown": _("targets.yaml does not name the indicator `{name}`"),
    }
    yield Finding(path, code, messages[code].format(name=name[:60]), suggestion(name, known))


def small_sum(path: Path, fen: int) -> Iterator[Finding]:
    """A warning where the sum is so small that it was hardly meant."""
    if fen >= SMALL_FEN:
        return
    message = _("{sum} yuan is a small sum").format(sum=yuan_text(fen))
    fix = _("did you mean {sum}万元?").format(sum=yuan_text(fen))
    if fen == 0:
        fix = _("write unknown for a sum that the plan does not state; leave out a level that the rule does not name")
    yield Finding(path, "sum-small", message, fix, WARNING)
