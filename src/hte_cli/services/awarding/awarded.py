"""What the rounds of each year came to by a day: for the papers that report on it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from sqlalchemy import Connection

from hte_cli.services.awarding.reading import lines_of, rounds
from hte_cli.store.reading import table_of
from hte_cli.values.awards import AwardedYear, county_sums, on_day


def awarded_years(connection: Connection, day: date) -> tuple[AwardedYear, ...]:
    """The county's money by the year that it is awarded for, of rounds opened by the day, as it stood at the day's end."""
    opened = {one.id: one.year for one in rounds(connection, table_of("award_round").c.opened_on <= day)}
    lines = [on_day(line, day.isoformat()) for line in lines_of(connection) if line.round in opened] if opened else []
    by_year = {year: [line for line in lines if opened[line.round] == year] for year in sorted(set(opened.values()))}
    return tuple(AwardedYear(**asdict(county_sums(some)), year=year) for year, some in by_year.items())
