"""From cells or words to a draft: which reader reads which field, and what is checked over a whole row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from hte_cli.errors import Problem
from hte_cli.intake import applications, certifications, enterprises, events, holders, measures, payments
from hte_cli.intake.cells import Reader, count_reader, money_reader, read_code, read_digits, read_flag, read_name, read_text, word_reader
from hte_cli.intake.dates import day_reader, read_validity, read_year, year_end
from hte_cli.intake.faults import Fault
from hte_cli.intake.folding import fold
from hte_cli.intake.options import Vocabulary
from hte_cli.intake.words import GRADES, HOLDERS, LEFT_WHY, OCCASIONS, STATISTICS, STATUSES, meaning_of
from hte_cli.language import _
from hte_cli.values.bounds import FIELDS
from hte_cli.values.records import Draft, Fields, Plain, RecordKind

MONEY = {
    "region": "region_fen",
    "prefecture": "prefecture_fen",
    "revenue": "revenue_fen",
    "rd_spending": "rd_spending_fen",
    "high_tech_income": "high_tech_income_fen",
    "total_income": "total_income_fen",
    "assets": "assets_fen",
    "county": "county_fen",
    "paid": "paid_fen",
    "due": "due_fen",
}
"""The column behind each word for a sum."""

COUNTS = ("staff", "rd_staff", "ip_class_1", "ip_class_2", "conversions", "value")

DAYS = frozenset(
    (
        *("registered_on", "joined_on", "left_on", "issued_on", "announced_on", "revoked_on", "revocation_decided_on", "on", "as_of"),
        *("filed_on", "recommended_on", "publicised_on", "passed_on", "failed_on", "paid_on"),
    )
)

_READERS: Mapping[str, Callable[[object], Plain | Fault]] = {
    "uscc": read_code,
    "name": read_name,
    "former_names": enterprises.read_former_names,
    "number": certifications.read_number,
    "title": events.read_title,
    "phone": read_digits,
    "account": read_digits,
    "year": read_year,
    "above_scale": read_flag,
    "industrial": read_flag,
    "half": measures.read_half,
    "budget_year": read_year,
    "line": payments.read_line,
    **{field: count_reader(FIELDS[field]) for field in COUNTS},
}


def reader_of(field: str, unit: str | None = None, date1904: bool = False) -> Reader:
    """The reader of a field's cells; `unit` is that of a column of money, None where nothing states it."""
    if field in MONEY.values():
        return money_reader(unit, FIELDS[field])
    if field in DAYS:
        return day_reader(date1904)
    if field == "valid_until":
        return partial(read_validity, date1904=date1904)
    if field == "occasion":
        return word_reader(OCCASIONS, "occasion-unknown")
    if field == "grade":
        return word_reader(GRADES, "grade-unknown")
    if field == "status":
        return word_reader(STATUSES, "status-unknown")
    if field == "holder":
        return word_reader(HOLDERS, "holder-unknown")
    if field == "left_why":
        return word_reader(LEFT_WHY, "left-why-unknown")
    return _READERS.get(field, read_text)


def finish(kind: RecordKind, fields: Fields, vocabulary: Vocabulary, hint: str = "") -> list[Fault]:
    """Complete a row's fields in place and check them together; `hint` is what its heading says of the scheme."""
    if kind == "statistic":
        return _finish_statistic(fields, vocabulary)
    if kind == "measure":
        return measures.finish(fields, vocabulary)
    if kind == "payment":
        return payments.finish_answer(fields)
    faults = holders.finish(fields) if kind in ("event", "payments-made") else []
    faults += enterprises.finish(fields, keep_former=kind == "enterprise") if not faults else []
    if kind == "payments-made":
        return faults + payments.finish_made(fields)
    if kind == "certification":
        faults += certifications.finish(fields, vocabulary, hint)
    elif kind == "event":
        faults += events.finish(fields)
    elif kind == "application":
        faults += applications.finish(fields, vocabulary)
    elif kind == "annual" and "year" not in fields:
        faults.append(Fault("year-missing", _("The year is missing."), _("Enter the year, as 2023."), field="year"))
    elif kind == "reserve" and "on" not in fields:
        fix = _("Enter the day, as 2023-10-16.")
        faults.append(Fault("on-missing", _("The day of admission is missing."), fix, field="on"))
    return faults


def _finish_statistic(fields: Fields, vocabulary: Vocabulary) -> list[Fault]:
    faults = []
    stated, year = str(fields.get("id", "")), fields.pop("year", None)
    known = _statistic_named(stated, vocabulary)
    if known is None:
        fix = _("Write one of: {known}.").format(known=", ".join(vocabulary.statistics) or "above-scale")
        faults.append(Fault("statistic-unknown", _("No plan knows this figure."), fix, field="id", value=stated))
    else:
        fields["id"] = known
    if "value" not in fields:
        faults.append(Fault("value-missing", _("The figure is missing."), _("Enter it in digits."), field="value"))
    if "as_of" not in fields and isinstance(year, int):
        fields["as_of"] = year_end(year)
    elif "as_of" not in fields:
        faults.append(Fault("year-missing", _("The year is missing."), _("Enter the year, as 2023."), field="year"))
    elif year is not None and str(fields["as_of"])[:4] != str(year):
        message = _("The day of the figure lies in another year than the row says.")
        faults.append(Fault("year-differs", message, _("Correct one of the two."), field="as_of", value=fields["as_of"]))
    return faults


def _statistic_named(stated: str, vocabulary: Vocabulary) -> str | None:
    wanted = fold(stated)
    for key, titles in vocabulary.statistics.items():
        if wanted and wanted in {fold(key), *(fold(title) for title in titles.values())}:
            return key
    return meaning_of(stated, STATISTICS) or ("above-scale" if wanted == "abovescale" else None)


def draft_from_words(kind: RecordKind, words: Mapping[str, str], vocabulary: Vocabulary) -> tuple[Draft | None, list[Problem]]:
    """A draft from the words of a command, with the same conversions and checks as a sheet's rows.

    Keys are column names; `region`, `prefecture`, `revenue` and `rd_spending` are sums in yuan, or with a unit
    ("10万元"). An empty word states nothing. A problem's `column` is the key whose word it is about; with an error
    among them there is no draft.
    """
    fields: Fields = {}
    problems = []
    for key, word in words.items():
        field = MONEY.get(key, key)
        value = reader_of(field, unit="yuan")(word) if word.strip() else None
        if isinstance(value, Fault):
            problems.append(value.at(column=key, value=word))
        elif value is not None:
            fields[field] = value
    if not problems:
        problems = [fault.at(column=fault.field, value=words.get(fault.field)) for fault in finish(kind, fields, vocabulary)]
    if any(p.is_error for p in problems):
        return None, problems
    return Draft(kind, fields), problems
