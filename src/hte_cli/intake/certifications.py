"""A certificate as a row states it: its scheme, its number, and its last day in force (docs/definitions.md#last-day-in-force)."""

from __future__ import annotations

from datetime import date

from hte_cli.intake import standings
from hte_cli.intake.cells import as_text
from hte_cli.intake.dates import year_end
from hte_cli.intake.faults import Fault
from hte_cli.intake.folding import fold
from hte_cli.intake.long_numbers import is_scientific
from hte_cli.intake.options import Vocabulary
from hte_cli.intake.placeholders import is_blank
from hte_cli.intake.several import several, several_numbers
from hte_cli.intake.words import SCHEMES, meaning_of
from hte_cli.kinds.words import OCCASIONS
from hte_cli.language import _, pick
from hte_cli.values import doubts
from hte_cli.values.names import fold_code
from hte_cli.values.records import Fields, Scheme, year_of

Hint = str
"""What a heading says of the scheme: "years" (证书编号), "year-end" (入库登记编号), or nothing ("")."""

_FLAGS = {"是": True, "有": True, "√": True, "✓": True, "✔": True, "否": False, "×": False, "✗": False, "✘": False, "未": False}
_USUAL_DAYS = 31
"""A stated last day may differ by so much from the computed one before somebody is asked to look."""


def read_number(cell: object) -> str | Fault | None:
    """A certificate's or register number: width, case and spaces folded, a trailing 号 dropped."""
    text = fold_code(as_text(cell))
    if is_blank(text):
        return None
    if len(text) <= 2 and (said := _FLAGS.get(text)) is not None:
        if not said:
            return None
        message = _("This says that there is a certificate, and not its number.")
        return Fault("number-is-flag", message, _("Enter the certificate's number."))
    if (not isinstance(cell, str) and len(text) > 15) or is_scientific(text):
        return Fault(
            "number-digits",
            _("The number is stored as a number: its last digits are lost and cannot be brought back."),
            _("Format the column as text and enter the number again."),
        )
    return several() if isinstance(cell, str) and several_numbers(cell) else text


def finish(fields: Fields, vocabulary: Vocabulary, hint: Hint) -> list[Fault]:
    """Complete a certificate's fields with its scheme and `valid_until`; the faults found."""
    faults = standings.decide(fields)
    said_year = fields.pop("year", None)
    if "number" not in fields:
        faults.append(Fault("number-missing", _("The certificate has no number."), _("Enter its number."), field="number"))
    found = _scheme(fields, vocabulary, hint)
    scheme = None if isinstance(found, Fault) else found
    faults += [found] if isinstance(found, Fault) else []
    faults += _missing_day(fields, scheme)
    if scheme is None or any(fault.is_error for fault in faults):
        return faults
    fields["scheme"] = scheme.id
    if said_year is not None and year_of(str(fields["number"])) not in (said_year, None):
        message = _("The row says {year}, and its number another year.").format(year=said_year)
        faults.append(_warning("number-other-year", message, "year", str(said_year)))
    faults += _number_faults(fields, scheme)
    return faults if any(f.is_error for f in faults) else [*faults, *_last_day(fields, scheme)]


def other_year(fields: Fields) -> Fault | None:
    """Why the day of issue that is stated for all rows is not that of this number; None where their years are one."""
    year, day = year_of(str(fields.get("number", ""))), str(fields["issued_on"])
    if year is None or day[:4] == str(year):
        return None
    message = _("The number is of {year}, and the day stated for all rows, {day}, of another year.").format(year=year, day=day)
    fix = _("Enter the day of issue in the row. Or import the years apart: --where COLUMN=VALUE.")
    return Fault("issued-on-other-year", message, fix, field="number", value=fields.get("number"))


def implied_day(fields: Fields) -> str | None:
    """The day on which a certificate valid to the year's end is held to be issued where none is stated: that of the announcement

    in its number's year, else the last of that year, by which it was; None where the number names no year.
    """
    year, announced = year_of(str(fields.get("number", ""))), str(fields.get("announced_on", ""))
    if year is None:
        return None
    return announced if announced[:4] == str(year) else year_end(year)


def _missing_day(fields: Fields, scheme: Scheme | None) -> list[Fault]:
    """What is said where a row gives no day of issue.

    One that follows from the number is no statement: `issued_on_else` counts where no day is recorded. A certificate that
    is revoked was recorded with its day.
    """
    if "issued_on" in fields:
        return []
    if scheme is not None and scheme.years is None and (day := implied_day(fields)):
        fields["issued_on_else"] = day
        return [] if day == fields.get("announced_on") else [day_from_number()]
    return [] if "revoked_on" in fields else [day_missing()]


def day_missing() -> Fault:
    """That a certificate has no day of issue."""
    fix = _("Enter the day on which it was issued. Or give it for all rows: --set issued_on=2023-10-16.")
    return Fault("issued-on-missing", _("The day of issue is missing."), fix, field="issued_on")


def day_from_number() -> Fault:
    """What is said where a register gives no day: once of a list without such a column, else of the row."""
    message = _("The list gives no day: a number of which none is recorded is kept as of 31 December of its year, by which it was given.")
    fix = _("If the day of the announcement is known, write it into the title. Or state it: --set issued_on=DAY.")
    return Fault("day-from-number", message, fix, severity="warning", field="issued_on")


def _scheme(fields: Fields, vocabulary: Vocabulary, hint: Hint) -> Scheme | Fault:
    stated = str(fields.pop("scheme", ""))
    if stated and (occasion := meaning_of(stated, OCCASIONS.cells)):
        fields.setdefault("occasion", occasion)
        stated = ""
    if stated:
        found = scheme_named(stated, vocabulary)
        return found or _unknown_scheme(stated, vocabulary)
    number = str(fields.get("number", ""))
    fitting = [s for s in vocabulary.schemes if _fits(number, s)]
    hinted = [s for s in vocabulary.schemes if hint and (s.years is not None) == (hint == "years")]
    if hinted and (len(hinted) == 1 or hint == "years"):
        if hinted[0] not in fitting and len(fitting) == 1:
            return _other_scheme(number, fitting[0])
        return hinted[0]
    if len(fitting) == 1:
        return fitting[0]
    return Fault(
        "scheme-unclear",
        _("Neither the heading nor the number tells which kind of certificate this is."),
        _("Name it in a column 资格类别. Or say it for all rows, as --set scheme={scheme}.").format(
            scheme=" | ".join(s.id for s in vocabulary.schemes)
        ),
        field="number",
        value=number,
    )


def scheme_named(word: str, vocabulary: Vocabulary) -> Scheme | None:
    """The scheme of that id or title, else None."""
    wanted = fold(word)
    for scheme in vocabulary.schemes:
        if wanted in {fold(scheme.id), *(fold(title) for title in scheme.titles.values())}:
            return scheme
    kind = meaning_of(word, SCHEMES)
    return next((s for s in vocabulary.schemes if kind and (s.years is not None) == (kind == "years")), None)


def _unknown_scheme(stated: str, vocabulary: Vocabulary) -> Fault:
    known = ", ".join(pick(scheme.titles) for scheme in vocabulary.schemes)
    fix = _("Write one of: {known}.").format(known=known)
    return Fault("scheme-unknown", _("The plan knows no such kind of certificate."), fix, field="scheme", value=stated)


def _other_scheme(number: str, scheme: Scheme) -> Fault:
    return Fault(
        "scheme-differs",
        _("The heading speaks of another kind of certificate than this number, which is one of {scheme}.").format(
            scheme=pick(scheme.titles)
        ),
        _("Compare the number with the certificate. Or say which it is for all rows: --set scheme={scheme}.").format(scheme=scheme.id),
        field="number",
        value=number,
    )


def _fits(number: str, scheme: Scheme) -> bool:
    """Whether the number tells the scheme: a pattern that fits every number tells nothing."""
    return bool(number) and scheme.pattern not in ("", ".+", ".*") and scheme.fits(number)


def _issued(fields: Fields) -> str:
    """The day of issue that the row gives or its number implies; "" without one."""
    return str(fields.get("issued_on") or fields.get("issued_on_else") or "")


def _number_faults(fields: Fields, scheme: Scheme) -> list[Fault]:
    number, issued = str(fields["number"]), _issued(fields)
    year = year_of(number)
    if scheme.years is None and year is None:
        fix = _("Compare it with the announcement: the number begins with its year.")
        message = _("The year in the number cannot be read, so its last day in force is not known.")
        return [Fault("number-year-unreadable", message, fix, field="number", value=number)]
    faults = []
    if not scheme.fits(number):
        faults.append(_warning("number-pattern", doubts.number_pattern(scheme), "number", number))
    doubt = doubts.number_year(number, issued) if issued else None
    if doubt is not None:
        faults.append(_warning("number-year", doubt, "number", number))
    return faults


def _last_day(fields: Fields, scheme: Scheme) -> list[Fault]:
    """Keeps a last day that the row states; the scheme's own is for whoever records it to fill in."""
    issued, stated = _issued(fields), fields.pop("valid_until", None)
    if not issued:
        if isinstance(stated, str) and scheme.years is not None:
            fields["valid_until"] = stated
        return []
    usual = scheme.last_day(date.fromisoformat(issued), str(fields["number"]))
    last = usual.isoformat() if usual else issued
    faults = _against(stated, last, scheme)
    if isinstance(stated, str) and scheme.years is not None:
        last = fields["valid_until"] = stated
    if last < issued:
        message = _("The last day in force, {last}, lies before the day of issue, {issued}.").format(last=last, issued=issued)
        faults.append(Fault("valid-until-early", message, _("Correct one of the two."), field="valid_until", value=last))
    return faults


def _against(stated: object, last: str, scheme: Scheme) -> list[Fault]:
    """What a stated validity says against the scheme's own."""
    if isinstance(stated, int):
        if stated == (scheme.years or stated) and (scheme.years or stated <= 1):
            return []
        message = _("The validity of {n} years is not that of {scheme}.").format(n=stated, scheme=pick(scheme.titles))
        fix = _("Enter the last day in force instead.")
        return [Fault("validity-years", message, fix, field="valid_until", value=stated)]
    if not isinstance(stated, str):
        return []
    apart = abs((date.fromisoformat(stated) - date.fromisoformat(last)).days)
    if apart > (0 if scheme.years is None else _USUAL_DAYS):
        return [_warning("valid-until-differs", doubts.last_day(scheme, last), "valid_until", stated)]
    return []


def _warning(code: str, message: str, field: str, value: str) -> Fault:
    return Fault(code, message, _("Compare it with the certificate."), severity="warning", field=field, value=value)
