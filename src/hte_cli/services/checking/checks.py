"""The checks by their names, and the wish to run them. A new one is a line in `CHECKS` and a section in docs/checks.md."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import Connection

from hte_cli.errors import Conflict, NotFound
from hte_cli.language import _
from hte_cli.policy.rules.rules_sql import scheme_years
from hte_cli.services.checking import awards, certificates, enterprises, events, figures, plans
from hte_cli.services.checking.look import Check, Look
from hte_cli.services.checking.meanings import MEANINGS
from hte_cli.services.workspace import Workspace
from hte_cli.store.journal import apply
from hte_cli.store.reading import image
from hte_cli.values.checking import Checkup, Correction, NamedCheck, Remark
from hte_cli.values.journal import Stamp
from hte_cli.values.records import Change

CHECKS: tuple[Check, ...] = (
    Check("code-check", "error", lambda: _("A code whose check character does not fit."), enterprises.mistyped_codes),
    Check(
        "code-organisation",
        "warning",
        lambda: _("A code whose inner organisation code has a check character that does not fit (GB 11714)."),
        enterprises.mistyped_organisations,
    ),
    Check("two-codes", "error", lambda: _("One name, former name or organisation code under two codes."), enterprises.two_codes),
    Check(
        "name-near",
        "warning",
        lambda: _("Two enterprises whose names differ only in the place before them or in the form of the company."),
        enterprises.near_names,
    ),
    Check("number-twice", "error", lambda: _("One certificate number under two enterprises."), certificates.numbers_twice),
    Check("number-form", "warning", lambda: _("A number that has not the form of its scheme's."), certificates.foreign_numbers),
    Check("number-year", "warning", lambda: _("A number that speaks of another year than the day of issue."), certificates.number_years),
    Check("province", "info", lambda: _("A certificate of another province than the plan's: moved in?"), certificates.other_provinces),
    Check("division", "info", lambda: _("A register number of another division than the plan's."), certificates.other_divisions),
    Check(
        "overlap",
        "warning",
        lambda: _("A certificate issued while an earlier one of the same scheme was in force, before the year of its end."),
        certificates.overlapping,
    ),
    Check(
        "validity",
        "warning",
        lambda: _("A last day other than the scheme's, or the day before it."),
        certificates.other_validity,
        fixable=True,
    ),
    Check(
        "occasion",
        "warning",
        lambda: _("A stated occasion that the recorded certificates speak against."),
        certificates.contradicted_occasions,
    ),
    Check(
        "first-doubtful",
        "warning",
        lambda: _("An inferred first certification of an enterprise registered more than three years before."),
        certificates.doubtful_firsts,
    ),
    Check(
        "announced-late", "info", lambda: _("A certificate announced more than 180 days after its issue."), certificates.late_announcements
    ),
    Check("before-joining", "info", lambda: _("A certificate from before the enterprise came to the county."), certificates.before_joining),
    Check("after-leaving", "warning", lambda: _("A certificate from after the enterprise left the county."), certificates.after_leaving),
    Check("renewal-due", "info", lambda: _("A certificate that ends within 180 days, without a later one."), certificates.due_renewals),
    Check("lapsed", "info", lambda: _("An enterprise whose last certificate has ended."), certificates.lapsed),
    Check("event-outside", "warning", lambda: _("An event of a day on which the enterprise was not in the county."), events.outside),
    Check(
        "no-certificate",
        "warning",
        lambda: _("A listing or relocation without the certificate in force that its reward requires."),
        events.without_certificate,
    ),
    Check("quotation", "warning", lambda: _("A listing on a board that is not a stock exchange."), events.quotations),
    Check("match-unpaid", "warning", lambda: _("A match without the sum that the upper level paid."), events.unpaid_matches),
    Check("matched-twice", "warning", lambda: _("One payment of the prefecture that may be matched twice."), events.matched_twice),
    Check(
        "sum-of-digits",
        "warning",
        lambda: _("A sum of an upper level that is the digits of the event's document or title."),
        events.sums_of_digits,
    ),
    Check("spending", "warning", lambda: _("R&D spending above revenue."), figures.spending_above_revenue),
    Check("rd-staff", "warning", lambda: _("More R&D staff than staff."), figures.rd_staff_above_staff),
    Check("income", "warning", lambda: _("High-tech income above the total income."), figures.income_above_total),
    Check(
        "size",
        "warning",
        lambda: _("A head count or a sum that is hardly one firm's, or looks like a telephone number."),
        figures.implausible,
    ),
    Check("year-missing", "info", lambda: _("A year without figures between two that have them."), figures.missing_years),
    Check("statistic-missing", "warning", lambda: _("A statistic that a target of the year needs."), figures.missing_statistics),
    Check(
        "share", "error", lambda: _("A county-wide figure that is smaller than the part that is counted of it."), figures.small_statistics
    ),
    Check(
        "award-unsettled",
        "warning",
        lambda: _("An award that is owed and not held, or held and not owed any more."),
        awards.unsettled_awards,
    ),
    Check("given-twice", "error", lambda: _("A reward that two adopted plans both give for one day."), plans.both_give),
)


def named_checks(only: Collection[str] = ()) -> tuple[NamedCheck, ...]:
    """The checks, or those of the names `only`. NotFound for a name that none has."""
    return tuple(_named(check) for check in _chosen(only))


def check_up(workspace: Workspace, day: date, only: Collection[str] = ()) -> Checkup:
    """Everything that the checks find on `day`. NotFound for a name that no check has."""
    checks = _chosen(only)
    with workspace.store.read() as connection:
        adopted = workspace.plans(connection)
        schemes = {scheme.id: scheme for scheme in workspace.vocabulary(connection).schemes}
        look = Look(connection, adopted, scheme_years(adopted), schemes, day)
        remarks = tuple((_named(check), remark) for check in checks for remark in check.find(look))
    return Checkup(day.isoformat(), tuple(map(_named, checks)), remarks)


def correct(workspace: Workspace, remarks: Collection[Remark], stamp: Stamp) -> int | None:
    """Writes what the remarks would correct, in one entry; its number, None where nothing is to be corrected.

    Conflict where a record is no longer as it was found: somebody corrected it, or wrote something else, meanwhile.
    """
    corrections = [remark.correction for remark in remarks if remark.correction is not None]
    with workspace.store.write() as connection:
        return apply(connection, [_change(connection, correction) for correction in corrections], stamp)


def _change(connection: Connection, correction: Correction) -> Change:
    before = image(connection, correction.table, correction.key)
    if before is None or before.get(correction.column) != correction.seen:
        raise Conflict(_("A record was changed while you were asked."), _("Run the check again; nothing was written."))
    return Change(correction.table, correction.key, before, {**before, correction.column: correction.wanted})


def _named(check: Check) -> NamedCheck:
    return NamedCheck(check.code, check.severity, check.told(), MEANINGS[check.code](), check.fixable)


def _chosen(only: Collection[str]) -> tuple[Check, ...]:
    unknown = sorted(set(only) - {check.code for check in CHECKS})
    if unknown:
        raise NotFound(_("No check is called {name}.").format(name=", ".join(unknown)), _("`hte check --list` shows those there are."))
    return tuple(check for check in CHECKS if not only or check.code in only)
