"""Templates: what an empty list of a kind of record looks like, with everything that helps to fill it in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hte_cli.language import _
from hte_cli.report.cells import heading
from hte_cli.report.records import WORDS, Shown, columns_of
from hte_cli.values.records import RecordKind
from hte_cli.values.table import Column, Kind
from hte_cli.values.terms import kind_title


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """A column to fill in. `kind` is `text` for what must keep its zeros; `choices` are the words that an import knows."""

    field: str
    heading: str
    kind: Kind
    needed: bool
    note: str
    sample: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """An empty list of one kind."""

    title: str
    columns: tuple[TemplateColumn, ...]


NEEDED: Mapping[RecordKind, frozenset[str]] = {
    "enterprise": frozenset({"name"}),
    "certification": frozenset({"enterprise", "number", "issued_on"}),
    "event": frozenset({"enterprise", "kind", "on"}),
    "annual": frozenset({"enterprise", "year"}),
    "statistic": frozenset({"id", "as_of", "value"}),
    "reserve": frozenset({"enterprise", "on", "source"}),
    "contact": frozenset({"enterprise"}),
    "application": frozenset({"enterprise", "filed_on"}),
    "measure": frozenset({"clause", "half", "unit", "status"}),
    "payments-made": frozenset({"enterprise", "reward", "county_fen", "paid_on"}),
}
"""Without these an import refuses a row."""

DERIVED = frozenset({"occasion_source"})
"""What a list shows and nobody fills in."""

CODE_WORDS: Mapping[str, tuple[str, ...]] = {
    "occasion": ("first", "renewal", "relapse"),
    "kind": ("listing", "relocation", "platform", "talent", "prize"),
    "grade": ("national", "region", "prefecture", "county"),
    "left_why": ("moved", "dissolved", "merged"),
    "status": ("done", "on-track", "behind", "not-started"),
}


def template_of(kind: RecordKind, schemes: Sequence[str], statistics: Sequence[str]) -> Template:
    """The template of a kind; `schemes` and `statistics` are the titles that the plans know."""
    choices = {"scheme": tuple(schemes), "id": tuple(statistics), **dict.fromkeys(("above_scale", "industrial"), (_("yes"), _("no")))}
    choices |= {field: tuple(WORDS[field](word) for word in words) for field, words in CODE_WORDS.items()}
    shown = [column for column in columns_of(kind) if column[0] not in DERIVED]
    return Template(kind_title(kind), tuple(_column(kind, column, choices) for column in shown))


def _column(kind: RecordKind, column: Shown, choices: Mapping[str, tuple[str, ...]]) -> TemplateColumn:
    field, title, how = column
    note, sample = {**_samples_of_records(), **_samples_of_enterprises(), **_samples_of_the_plan(), **_samples_of_payments()}[field]
    known = choices.get(field, ())
    return TemplateColumn(
        field=field,
        heading=heading(Column(field, title, how)),
        kind="integer" if field == "year" else how,
        needed=field in NEEDED[kind],
        note=note or (_("One of: {known}.").format(known=" / ".join(known)) if known else ""),
        sample=sample or (known[0] if known else ""),
        choices=known,
    )


def _samples_of_enterprises() -> dict[str, tuple[str, str]]:
    """Of each field what to heed, and a sample."""
    day = _("A day, as 2023-10-16.")
    as_text = _("As text: a long number loses its last digits.")
    return {
        "name": (_("The full name on the licence."), _("Example Technology Co., Ltd.")),
        "enterprise": (_("The full name on the licence."), _("Example Technology Co., Ltd.")),
        "uscc": (_("18 characters, as text. With it a row finds its enterprise even under another name."), "91652722MAXX00015B"),
        "former_names": (_("Several are separated by 、"), ""),
        "registered_on": (day, "2016-05-12"),
        "township": ("", _("Jinghe Town")),
        "industry": ("", _("New materials")),
        "joined_on": (_("Only of an enterprise that moved in: the day."), ""),
        "parent": (_("Only of a subsidiary: the high-tech enterprise outside the county that founded it."), ""),
        "industrial": ("", ""),
        "left_on": (_("Only of an enterprise that left: the day."), ""),
        "left_why": ("", ""),
        "merged_into": (_("Only of a merged one: the name or code of the enterprise it was merged into."), ""),
        "person": ("", _("Ms Example")),
        "phone": (as_text, "13900000000"),
        "bank": (_("With its branch."), _("Example Bank, Jinghe Branch")),
        "account_name": (_("Where it is not the enterprise's name."), ""),
        "account": (as_text, "0000000000000000000"),
    }


def _samples_of_records() -> dict[str, tuple[str, str]]:
    day = _("A day, as 2023-10-16.")
    money = _("In the unit of the heading; write 万元 there if the sums are so.")
    return {
        "scheme": ("", ""),
        "number": (_("As on the certificate, as text."), "GR202465000001"),
        "issued_on": (day, "2024-10-28"),
        "valid_until": (_("The last day in force. Empty: as the scheme says."), ""),
        "occasion": (_("Empty: inferred from earlier certificates, and shown as inferred."), ""),
        "revoked_on": (_("The day from which it no longer counts."), ""),
        "revocation_decided_on": (day, ""),
        "announced_on": (day, "2024-12-02"),
        "announcement": ("", ""),
        "batch": ("", _("first batch")),
        "kind": ("", ""),
        "on": (day, "2024-05-20"),
        "title": (_("The name of the project, platform or prize."), _("Example project")),
        "grade": ("", ""),
        "board": (_("Of a listing: the exchange and its board."), ""),
        "region_fen": (money, ""),
        "prefecture_fen": (money, ""),
        "document": (_("Number of the document that approved or paid it."), ""),
        "year": ("", "2024"),
        "above_scale": ("", ""),
        "revenue_fen": (money, "25000000"),
        "rd_spending_fen": (money, "1500000"),
        "staff": ("", "86"),
        "rd_staff": ("", "12"),
        "id": ("", ""),
        "as_of": (day, "2024-12-31"),
        "value": (_("A whole number."), "29"),
        "source": (_("Such as 科技型中小企业 or 规上工业企业."), "科技型中小企业"),
        "responsible": ("", _("Ms Example")),
    }


def _samples_of_payments() -> dict[str, tuple[str, str]]:
    day = _("A day, as 2023-10-16.")
    money = _("In the unit of the heading; write 万元 there if the sums are so.")
    return {
        "reward": (_("The rule's title, or such as 首次认定, 重新认定, 上市."), "首次认定"),
        "county_fen": (money, "100000"),
        "paid_on": (day, "2024-11-20"),
        "budget_year": (_("Whose budget paid it."), ""),
    }


def _samples_of_the_plan() -> dict[str, tuple[str, str]]:
    day = _("A day, as 2023-10-16.")
    money = _("In the unit of the heading; write 万元 there if the sums are so.")
    return {
        "high_tech_income_fen": (money, "18000000"),
        "total_income_fen": (money, "26000000"),
        "assets_fen": (money, "40000000"),
        "ip_class_1": (_("Rights held at the end of the year."), "1"),
        "ip_class_2": (_("Rights held at the end of the year."), "6"),
        "conversions": ("", "4"),
        "filed_on": (day, "2024-06-12"),
        "recommended_on": (day, ""),
        "publicised_on": (day, ""),
        "passed_on": (day, ""),
        "failed_on": (day, ""),
        "clause": (_("The plan's clause or the measure's title."), "二㈠4"),
        "half": (_("Such as 2024H1."), "2024H1"),
        "unit": ("", _("Science bureau")),
        "status": ("", ""),
        "text": ("", _("Five enterprises were admitted.")),
    }
