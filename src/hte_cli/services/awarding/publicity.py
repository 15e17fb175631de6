"""How long a publicity runs (公示): working days by China's public holidays, or calendar days (docs/domain.md#publicity)."""

from __future__ import annotations

from datetime import date, timedelta

from hte_cli.errors import UsageFault
from hte_cli.kinds.bounds import PUBLICITY
from hte_cli.language import _


def last_day(first: date, days: int, *, working: bool) -> date:
    """The last day of a publicity of so many days that begins on `first`, which counts where it is one of them.

    UsageFault for a number of days that is none, and for working days of a year whose holidays are not published.
    """
    if not PUBLICITY.holds(days):
        raise UsageFault(_("--days takes a number of days from 1 to {most}.").format(most=PUBLICITY.most), _("For example --days 5."))
    day, left = first, days
    while True:
        left -= not working or _is_working(day)
        if left == 0:
            return day
        day += timedelta(days=1)


def _is_working(day: date) -> bool:
    import chinese_calendar

    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        raise UsageFault(
            _("The public holidays of {year} are not known to this program.").format(year=day.year),
            _("Give the last day with --until D, or leave --working out for calendar days."),
        ) from None
