"""How papers and screens name the level whose money the office pays: the county, or what the plan calls another level."""

from __future__ import annotations

from hte_cli.language import current, pick
from hte_cli.values.awards import COUNTY
from hte_cli.values.results import LevelTitles
from hte_cli.values.terms import level_title


def of_own(own: str, levels: LevelTitles, county: str, other: str) -> str:
    """The words `county` where the office is a county's; else `other` with the title that the plan gives the level."""
    return county if is_county(own, levels) else other.format(level=own_name(own, levels))


def is_county(own: str, levels: LevelTitles) -> bool:
    """Whether the office is that of a county, and the plan calls it so: not a district, a banner, a prefecture."""
    return own == COUNTY and (own not in levels or levels[own]["zh"] == "县")


def own_name(own: str, levels: LevelTitles) -> str:
    """The level as the plan calls it; in Chinese as that of a level: 市级."""
    title = pick(levels[own]) if own in levels else level_title(own)
    return title if current() != "zh" or title.endswith("级") else f"{title}级"
