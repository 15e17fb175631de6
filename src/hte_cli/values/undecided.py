"""What cannot be told of a rule, in words that rounds, tables and lists of what is to be done share."""

from __future__ import annotations

from hte_cli.language import _, _n
from hte_cli.values.commands import command
from hte_cli.values.money import yuan_text
from hte_cli.values.results import Undecided


def undecided_sentence(one: Undecided) -> str:
    """How much cannot be told, what is at stake, and the command that names the records."""
    return _("{told}; {command} names them.").format(told=undecided_text(one), command=command("subsidy", "calc", "--year", one.year))


def undecided_text(one: Undecided) -> str:
    """How much of a rule cannot be told, and what is at stake."""
    if one.at_most is None:
        said = _n(
            "{rule}, {year}: {n} record cannot be told, what is at stake has no end",
            "{rule}, {year}: {n} records cannot be told, what is at stake has no end",
            one.count,
        )
        return said.format(rule=one.rule, year=one.year, n=one.count)
    said = _n(
        "{rule}, {year}: {n} record cannot be told, at most {sum} yuan",
        "{rule}, {year}: {n} records cannot be told, at most {sum} yuan",
        one.count,
    )
    return said.format(rule=one.rule, year=one.year, n=one.count, sum=yuan_text(one.at_most))
