"""From cells or words to a draft: which reader reads which field, and what is checked over a whole row."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from hte_cli.errors import Problem
from hte_cli.intake import applications, certifications, enterprises, events, holders, measures, payments
from hte_cli.intake.cells import Reader, count_reader, money_reader, read_code, read_firm, read_flag, read_name, read_text, word_reader
from hte_cli.intake.dates import day_reader, read_validity, read_year, year_end
from hte_cli.intake.faults import Fault
from hte_cli.intake.folding import fold
from hte_cli.intake.left_overs import bare
from hte_cli.intake.long_numbers import doubts_of_digits, read_account, read_phone
from hte_cli.intake.options import Vocabulary
from hte_cli.intake.words import STATISTICS, meaning_of
from hte_cli.kinds import KINDS, RecordKind, field_of
from hte_cli.kinds.bounds import Bound
from hte_cli.kinds.stating import Field, Holds
from hte_cli.language import _
from hte_cli.values.records import Draft, Fields, Plain

MONEY = {field.name.removesuffix("_fen"): field.name for kind in KINDS.values() for field in kind.fields if field.holds is Holds.SUM}
"""The column behind each word for a sum."""


def reader_of(field: str, unit: str | None = None, date1904: bool = False) -> Reader:
    """The reader of a field's cells; `unit` is that of a column of money, None where nothing states it."""
    stated = field_of(field)
    if stated is None:  # an id, or what a level beyond those of lists paid
        return read_text
    match stated.holds:
        case Holds.SUM:
            return money_reader(unit, _bound(stated))
        case Holds.COUNT:
            return count_reader(_bound(stated))
        case Holds.DAY:
            return day_reader(date1904)
        case Holds.VALIDITY:
            return partial(read_validity, date1904=date1904)
        case Holds.WORD:
            assert stated.words is not None
            return word_reader(stated.words.cells, stated.words.unknown)
        case _:
            return _READERS[stated.holds]


def read_word(field: str, word: str) -> Plain | Fault:
    """What a word of a command (an option, `--set`, an answer) says of a field; a sum is in yuan where it names no unit.

    A word that states nothing, as a cell may (无, -, NaN), is a fault: whoever writes it means something.
    """
    value = reader_of(field, unit="yuan")(word)
    if value is not None:
        return value
    fix = _("Write the value; to leave the field as it is, leave the word out.")
    return Fault("value-missing", _("“{word}” states nothing.").format(word=word), fix)


_READERS: Mapping[Holds, Reader] = {
    Holds.TEXT: read_text,
    Holds.ENTERPRISE: read_firm,
    Holds.NAME: read_name,
    Holds.NAMES: enterprises.read_former_names,
    Holds.CODE: read_code,
    Holds.NUMBER: certifications.read_number,
    Holds.PROJECT: events.read_title,
    Holds.ACCOUNT: read_account,
    Holds.PHONE: read_phone,
    Holds.PERSON: holders.read_person,
    Holds.BEARER: holders.read_bearer,
    Holds.YEAR: read_year,
    Holds.HALF: measures.read_half,
    Holds.LINE: payments.read_line,
    Holds.FLAG: read_flag,
}
"""The readers that need nothing but the cell. Whatever a field may hold has a reader: a test looks."""


def _bound(field: Field) -> Bound:
    assert field.bound is not None
    return field.bound


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
    elif kind == "contact":
        faults += doubts_of_digits(fields)
    elif kind == "application":
        faults += applications.finish(fields, vocabulary)
    else:
        faults += _when_missing(kind, fields)
    return faults


def _when_missing(kind: RecordKind, fields: Fields) -> list[Fault]:
    """The year or the day without which a record of the kind cannot be kept."""
    if kind == "annual" and "year" not in fields:
        return [Fault("year-missing", _("The year is missing."), _("Enter the year, as 2023."), field="year")]
    if kind == "reserve" and "on" not in fields:
        fix = _("Enter the day, as 2023-10-16.")
        return [Fault("on-missing", _("The day of admission is missing."), fix, field="on")]
    return []


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
        said = bare(word)
        value = said if isinstance(said, Fault) else read_word(field, said) if said.strip() else None
        if isinstance(value, Fault):
            problems.append(value.at(column=key, value=word))
        elif value is not None:
            fields[field] = value
    if not problems:
        problems = [fault.at(column=fault.field, value=words.get(fault.field)) for fault in finish(kind, fields, vocabulary)]
    if any(p.is_error for p in problems):
        return None, problems
    return Draft(kind, fields), problems
