"""Forecasts for people and for programs: what lapses, what a target then needs, what a year may cost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from hte_cli.language import _, _n, pick
from hte_cli.report.progress import percent
from hte_cli.report.subsidies import inferred_hint, level_names, people_levels, total_sentences, totals_document
from hte_cli.values.forecast import Applicant, Expected, Forecast, Holder, Outlook, RenewalRate, RenewalsDue, SubsidyForecast
from hte_cli.values.money import yuan_number
from hte_cli.values.results import LEVELS, Totals
from hte_cli.values.table import UNKNOWN, Column, Table
from hte_cli.values.telling import names
from hte_cli.values.terms import occasion_title

NAMED = 10
"""So many names stand in a sentence; the tables and the JSON have all."""


def forecast_tables(forecast: Forecast) -> list[Table]:
    """The counts on the day to come, with the answer in sentences below; then the certificates that lapse before."""
    columns = (
        Column("indicator", _("Indicator")),
        Column("today", _("Today"), "integer"),
        Column("lapsing", _("Lapse"), "integer"),
        Column("staying", _("Stay"), "integer"),
        Column("target", _("Target"), "integer"),
        Column("needed", _("Still needed"), "integer"),
        Column("applied", _("Applied"), "integer"),
    )
    rows = [
        (pick(o.titles), o.today, len(o.lapsing) or None, o.staying, o.target, o.needed, len(o.applicants) or None)
        for o in forecast.outlooks
    ]
    title = _("Forecast to {day}, looked at on {as_of}").format(day=forecast.to, as_of=forecast.as_of)
    notes = (pick(forecast.titles), *forecast_sentences(forecast), *forecast.notes)
    return [Table(title, columns, rows, None, notes, tuple(_hints(forecast))), *_lapsing(forecast)]


def _hints(forecast: Forecast) -> Iterator[str]:
    """How to state a renewal rate, where one is wanted and none is known."""
    if any(o.needed and o.lapsing and o.rate.rate is None for o in forecast.outlooks):
        yield _("`--renewal-rate` states one.")


def _lapsing(forecast: Forecast) -> Iterator[Table]:
    columns = (
        Column("valid_until", _("Valid until"), "date"),
        Column("enterprise", _("Enterprise")),
        Column("number", _("Number")),
        Column("applied", _("Applied")),
    )
    for outlook in forecast.outlooks:
        if outlook.lapsing:
            applied = {one.key for one in outlook.applicants}
            rows = [(h.valid_until, h.enterprise, h.number, _("yes") if h.key in applied else "") for h in outlook.lapsing]
            yield Table(_("{indicator}: these lapse before {day}").format(indicator=pick(outlook.titles), day=forecast.to), columns, rows)


def forecast_sentences(forecast: Forecast, say_day: Callable[[str], str] = str, *, missing_only: bool = False) -> Iterator[str]:
    """The answer: what each target needs, at which renewal rate, and who could bring it; `say_day` says an ISO day."""
    for outlook in forecast.outlooks:
        if outlook.needed or not missing_only:
            yield _("{indicator}: {answer}").format(indicator=pick(outlook.titles), answer=_answer(outlook, forecast.to))
    for due in forecast.renewals:
        if due.needed or not missing_only:
            yield _("{indicator}: {answer}").format(indicator=pick(due.titles), answer=_renewals(due, forecast.to, say_day))


def _answer(outlook: Outlook, to: str) -> str:
    if outlook.target is None:
        return _("no target is set for {year}.").format(year=to[:4])
    if not outlook.needed:
        return _("the target of {target} is held without anything new.").format(target=outlook.target)
    if outlook.scheme is None:
        return _n("{n} more admission is needed.", "{n} more admissions are needed.", outlook.needed).format(n=outlook.needed)
    parts = [_needs(outlook)]
    if outlook.lapsing:
        parts.append(rate_text(outlook.rate, len(outlook.lapsing), outlook.renewals))
    if outlook.applicants:
        said = _n("{n} application is open: {names}", "{n} applications are open: {names}", len(outlook.applicants))
        parts.append(said.format(n=len(outlook.applicants), names=names([one.enterprise for one in outlook.applicants], NAMED)))
    if outlook.ready:
        said = _n(
            "{n} enterprise in the pool meets every criterion that figures can tell: {names}",
            "{n} enterprises in the pool meet every criterion that figures can tell: {names}",
            len(outlook.ready),
        )
        parts.append(said.format(n=len(outlook.ready), names=names(outlook.ready, NAMED)))
    return _("; ").join(parts) + _(".")


def _needs(outlook: Outlook) -> str:
    """2 renewals and 1 first certification are needed."""
    renewals, others = outlook.renewals_needed or 0, outlook.others_needed or 0
    counted = []
    if renewals:
        counted.append(_n("{n} renewal", "{n} renewals", renewals).format(n=renewals))
    if others and outlook.yearly:
        counted.append(_n("{n} new registration", "{n} new registrations", others).format(n=others))
    elif others:
        counted.append(_n("{n} first certification", "{n} first certifications", others).format(n=others))
    return _n("{what} is needed", "{what} are needed", renewals + others).format(what=_(" and ").join(counted))


def rate_text(rate: RenewalRate, lapsing: int, renewed: int) -> str:
    """At which rate the renewals are calculated, and where it comes from, as n/d."""
    if rate.rate is None:
        return _("no certificate came due before, so no renewal rate is known and all {n} are taken as renewed").format(n=lapsing)
    if rate.stated:
        return _("at the stated renewal rate of {rate}, {n} of {d} are renewed").format(rate=percent(rate.rate), n=renewed, d=lapsing)
    return _("at the county's own renewal rate of {renewed}/{ended} = {rate}, {n} of {d} are renewed").format(
        renewed=rate.renewed, ended=rate.ended, rate=percent(rate.rate), n=renewed, d=lapsing
    )


def _renewals(due: RenewalsDue, to: str, say_day: Callable[[str], str]) -> str:
    if not due.ending:
        return _("no certificate ends in {year} up to {day}.").format(year=to[:4], day=say_day(to))
    return _("of {d} certificates that end in {year} up to {day}, {n} are renewed; {k} more must be for {target}.").format(
        d=due.ending, year=to[:4], day=say_day(to), n=due.renewed, k=due.needed, target=percent(due.target)
    )


def forecast_document(forecast: Forecast) -> dict[str, Any]:
    """The forecast as JSON, with the sentences."""
    return {
        "as_of": forecast.as_of,
        "to": forecast.to,
        "plan": forecast.plan,
        "indicators": [_outlook_document(outlook, forecast.to) for outlook in forecast.outlooks],
        "renewals": [
            {"title": pick(due.titles), "target": float(due.target), "ending": due.ending, "renewed": due.renewed, "needed": due.needed}
            for due in forecast.renewals
        ],
    }


def _outlook_document(outlook: Outlook, to: str) -> dict[str, Any]:
    rate = outlook.rate
    source = None if rate.rate is None else "stated" if rate.stated else "record"
    return {
        "id": outlook.id,
        "title": pick(outlook.titles),
        "clause": outlook.clause,
        "today": outlook.today,
        "lapsing": [_holder_document(holder) for holder in outlook.lapsing],
        "leaving": [_holder_document(holder) for holder in outlook.leaving],
        "staying": outlook.staying,
        "target": outlook.target,
        "needed": outlook.needed,
        "renewal_rate": None if rate.rate is None else float(rate.rate),
        "renewal_rate_source": source,
        "renewed": rate.renewed,
        "ended": rate.ended,
        "renewals_needed": outlook.renewals_needed,
        "others_needed": outlook.others_needed,
        "applications": [_applicant_document(one) for one in outlook.applicants],
        "ready": list(outlook.ready),
        "sentence": _answer(outlook, to),
    }


def _holder_document(holder: Holder) -> dict[str, Any]:
    return {"enterprise": holder.enterprise, "uscc": holder.uscc, "number": holder.number, "valid_until": holder.valid_until}


def _applicant_document(one: Applicant) -> dict[str, Any]:
    return {"enterprise": one.enterprise, "uscc": one.uscc, "year": one.year, "filed_on": one.filed_on, "renews": one.renews}


def subsidy_forecast_table(forecast: SubsidyForecast) -> Table:
    """What would be due for certificates to come, with what is due already in a sentence below."""
    levels, order = level_names(forecast.levels), people_levels(forecast.own_level)
    columns = (
        Column("enterprise", _("Enterprise")),
        Column("ground", _("Ground")),
        Column("on", _("Date"), "date"),
        Column("occasion", _("Occasion")),
        *(Column(level, levels.get(level, level), "yuan") for level in order),
    )
    rows = [
        (line.enterprise, _ground(line), line.on, occasion_title(line.occasion), *(_sum(line, level) for level in order))
        for line in forecast.lines
    ]
    title = _("Subsidies to expect, {year}, looked at on {as_of}").format(year=forecast.year, as_of=forecast.as_of)
    return Table(title, columns, rows, None, tuple(_subsidy_notes(forecast, levels)), tuple(inferred_hint(forecast.recorded)))


def _ground(line: Expected) -> str:
    if line.ground == "application":
        return _("applied")
    return _("certificate ends; applied") if line.applied else _("certificate ends")


def _sum(line: Expected, level: str) -> Any:
    return UNKNOWN if line.sums.get(level, 0) is None else line.sums.get(level)


def _subsidy_notes(forecast: SubsidyForecast, levels: dict[str, str]) -> Iterator[str]:
    yield _("To come, if every renewal and application is granted:")
    order = people_levels(forecast.own_level)
    yield from _sums(forecast.totals, levels, order)
    yield _("Due by the records of {year} that are dated up to {day}:").format(year=forecast.year, day=forecast.as_of)
    yield from _sums(forecast.recorded, levels, order)
    for line in forecast.lines:
        if line.titles is None:
            said = _("No rule of {year} rewards this: {enterprise}, {occasion}")
            yield said.format(year=forecast.year, enterprise=line.enterprise, occasion=occasion_title(line.occasion))


def _sums(totals: Totals, levels: dict[str, str], order: Sequence[str]) -> list[str]:
    return list(total_sentences(totals, levels, order)) or [_("nothing")]


def subsidy_forecast_document(forecast: SubsidyForecast) -> dict[str, Any]:
    """The same as JSON; sums in yuan, one that is not known null."""
    return {
        "year": forecast.year,
        "as_of": forecast.as_of,
        "lines": [_expected_document(line) for line in forecast.lines],
        "totals": _totals(forecast.totals),
        "recorded": totals_document(forecast.recorded),
    }


def _totals(totals: Any) -> dict[str, Any]:
    document = totals_document(totals)
    del document["inferred_lines"]
    return document


def _expected_document(line: Expected) -> dict[str, Any]:
    sums = {level: line.sums.get(level, 0) for level in LEVELS}
    return {
        "enterprise": line.enterprise,
        "uscc": line.uscc,
        "ground": line.ground,
        "on": line.on,
        "evidence": line.evidence,
        "occasion": line.occasion,
        "applied": line.applied,
        "title": None if line.titles is None else pick(line.titles),
        "clause": line.clause or None,
        **{level: None if fen is None else yuan_number(fen) for level, fen in sums.items()},
    }
