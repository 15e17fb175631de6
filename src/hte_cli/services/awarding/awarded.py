"""What the rounds of each year came to by a day: for the papers that report on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date

from sqlalchemy import Connection

from hte_cli.services.awarding.reading import lines_of, rounds
from hte_cli.values.award_sums import AwardedYear, county_sums, on_day
from hte_cli.values.awards import HISTORY, AwardLine


def awarded_years(connection: Connection, day: date) -> tuple[AwardedYear, ...]:
    """The county's money by the year that it is awarded for, as it stood at the day's end."""
    found = standing_on(connection, lines_of(connection), day)
    by_year: dict[int, list[AwardLine]] = {}
    for year, line in found:
        by_year.setdefault(year, []).append(line)
    return tuple(AwardedYear(**asdict(county_sums(by_year[year])), year=year) for year in sorted(by_year))


def lines_on(connection: Connection, lines: Iterable[AwardLine], day: date | None) -> list[AwardLine]:
    """As `standing_on`, the lines alone; all of them as they stand now where no day is named."""
    return list(lines) if day is None else [line for _year, line in standing_on(connection, lines, day)]


def standing_on(connection: Connection, lines: Iterable[AwardLine], day: date) -> Iterator[tuple[int, AwardLine]]:
    """The lines as they stood at the day's end, each with the year that it awards for; only those that were there by then.

    A line was there when its round was opened. What was paid before the store was kept was there from its first payment
    on, whenever it was written down.
    """
    held = {one.id: one for one in rounds(connection)}
    for line in lines:
        round_, then = held[line.round], on_day(line, day.isoformat())
        if then.entries if round_.origin == HISTORY else round_.opened_on <= day.isoformat():
            yield round_.year, then
