"""Which problem poses which question: a line for each code that a person can decide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hte_cli.kinds.words import EVENT_KINDS
from hte_cli.language import _
from hte_cli.services.asking.cases import Case, days_in, years_in
from hte_cli.services.asking.columns import deciding_headings, kind_in_doubt, missing_columns, no_heading, unknown_headings
from hte_cli.services.asking.values import (
    Ask,
    chosen,
    clock,
    day_from_number,
    halves_in,
    hidden_sheets,
    missing,
    rows_above,
    scheme,
    stated,
    taken,
    unit,
    word,
)
from hte_cli.values.asking import Question


def _hidden(case: Case) -> Iterator[Question]:
    """Whether what is in the file, and nobody sees there, belongs to the list."""
    what = " ".join(dict.fromkeys(problem.message for problem in case.problems[:3]))
    text = _("{what} Does that belong to the list?").format(what=what)
    yield from chosen("--hidden", text, (("skip", _("leave out what is not seen")), ("include", _("read it too"))))(case)


def _day() -> str:
    return _("a day, as 2024-10-16")


QUESTIONS: Mapping[str, Ask] = {
    "headings-not-found": no_heading,
    "kind-unclear": kind_in_doubt,
    "column-missing": missing_columns,
    "heading-decides": deciding_headings,
    "heading-unknown": unknown_headings,
    "sheet-hidden": hidden_sheets,
    "row-above-heading": rows_above,
    "rows-hidden": _hidden,
    "rows-struck": _hidden,
    "columns-hidden": _hidden,
    "date-clock": clock,
    "date-zone": clock,
    "unit-missing": unit,
    "year-missing": stated("year", lambda: _("Of which year are these?"), lambda: _("a year, as 2024"), years_in, sure=True),
    "year-of-column": stated("year", lambda: _("Of which year are the columns that name none?"), lambda: _("a year, as 2024"), years_in),
    "part-of-year": stated("year", lambda: _("Of which whole year are these figures?"), lambda: _("a year, as 2024"), years_in),
    "taken-from-title": taken,
    "half-missing": stated("half", lambda: _("Of which half-year are these?"), lambda: _("as 2024H1"), halves_in, sure=True),
    "issued-on-missing": stated("issued_on", lambda: _("On which day were they issued?"), _day, days_in),
    "on-missing": stated("on", lambda: _("On which day was it?"), _day, days_in),
    "filed-on-missing": stated("filed_on", lambda: _("On which day were they filed?"), _day, days_in),
    "paid-on-missing": stated("paid_on", lambda: _("On which day were they paid?"), _day, days_in),
    "revoked-on-missing": stated("revoked_on", lambda: _("Since when are they not in force?"), _day, days_in),
    "day-from-number": day_from_number,
    "reward-missing": stated("reward", lambda: _("What was rewarded?"), lambda: _("a rule of the plan by its title")),
    "scheme-unclear": scheme,
    "scheme-differs": scheme,
    "event-kind-missing": word("kind", EVENT_KINDS, lambda: _("What are these events?")),
    "enterprise-unknown": missing,
}
"""In the order in which they stand on the screen."""

FIRST = frozenset(
    {
        "headings-not-found",
        "kind-unclear",
        "heading-decides",
        "column-missing",
        "row-above-heading",
        "rows-hidden",
        "rows-struck",
        "columns-hidden",
    }
)
"""What must be decided before anything else of a sheet can be told."""
