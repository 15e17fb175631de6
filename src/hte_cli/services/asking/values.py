"""Questions about what holds for all rows: the unit of money, the year, a day, a word; and about rows and sheets as a whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from hte_cli.intake.folding import fold
from hte_cli.kinds.stating import Words
from hte_cli.language import _, _n, pick
from hte_cli.services.asking.cases import Case, found_in, nearest_in_all
from hte_cli.values.asking import BLANK, Choice, Question
from hte_cli.values.halves import half_named

Ask = Callable[[Case], Iterator[Question]]
"""From the problems of one code the questions that they pose."""

Look = Callable[[str], Iterator[str]]
"""What a text says that may be an answer."""

_FIGURE = re.compile(r"[\d,]+(?:\.\d+)?")
MOST_OFFERED = 4


def stated(field: str, text: Callable[[], str], hint: Callable[[], str], look: Look | None = None, *, sure: bool = False) -> Ask:
    """A question for what rows leave open and `--set` fills: `look` finds answers in titles and names; `sure`: one such is the best."""

    def ask(case: Case) -> Iterator[Question]:
        found = found_in(case.texts, look) if look else {}
        alike = nearest_in_all(case.texts, look) if look and sure else None
        choices = [Choice(value, f"{value} ({line})", ("--set", f"{field}={value}")) for value, line in found.items()]
        yield Question(
            key=f"set:{field}",
            code=case.problems[0].code,
            text=text(),
            choices=tuple(choices[:MOST_OFFERED]),
            best=alike[0] if alike else None,
            why=_("it stands there: {line}").format(line=alike[1]) if alike else "",
            free=("--set", f"{field}={BLANK}"),
            hint=hint(),
            kept=False,
        )

    return ask


def chosen(option: str, text: str, choices: Sequence[tuple[str, str]], *, kept: bool = False) -> Ask:
    """A question that an option with a few words answers, as `--hidden include|skip`; nothing speaks for one of them."""

    def ask(case: Case) -> Iterator[Question]:
        answers = tuple(Choice(value, title, (option, value)) for value, title in choices)
        yield Question(key=option.lstrip("-"), code=case.problems[0].code, text=text, choices=answers, must=case.must, kept=kept)

    return ask


def unit(case: Case) -> Iterator[Question]:
    """The unit of sums that none is stated for: what is filled in rests on how large they are, and says so."""
    figures = [float(found[0].replace(",", "")) for sheet in case.sheets for text in sheet.sums if (found := _FIGURE.fullmatch(text))]
    filled = [figure for figure in figures if figure]
    best, why = None, ""
    if filled and all(figure >= 10_000 and figure % 100 == 0 for figure in filled):
        best, why = "yuan", _("the first {n} are 10,000 or more, and round").format(n=len(filled))
    elif filled and all(figure < 1000 for figure in filled):
        best, why = "wan", _("the first {n} are smaller than 1,000").format(n=len(filled))
    yield Question(
        key="set:unit",
        code="unit-missing",
        text=_("In which unit are the sums?"),
        choices=(Choice("yuan", _("yuan"), ("--set", "unit=yuan")), Choice("wan", _("10,000 yuan (wan)"), ("--set", "unit=wan"))),
        best=best,
        why=why,
    )


def scheme(case: Case) -> Iterator[Question]:
    """Which kind of certificate the list is of."""
    titles = {one.id: [*one.titles.values()] for one in case.vocabulary.schemes}

    def look(text: str) -> Iterator[str]:
        yield from (key for key, names in titles.items() if any(fold(name) in fold(text) for name in names))

    alike = nearest_in_all(case.texts, look)
    yield Question(
        key="set:scheme",
        code=case.problems[0].code,
        text=_("Which kind of certificate are these?"),
        choices=tuple(Choice(one.id, pick(one.titles), ("--set", f"scheme={one.id}")) for one in case.vocabulary.schemes),
        best=alike[0] if alike else None,
        why=_("it stands there: {line}").format(line=alike[1]) if alike else "",
    )


def word(field: str, words: Words, text: Callable[[], str]) -> Ask:
    """Which word of a closed list holds for all rows that state none."""

    def look(line: str) -> Iterator[str]:
        yield from (one.code for one in words.words if any(fold(cell) in fold(line) for cell in one.cells.split()))

    def ask(case: Case) -> Iterator[Question]:
        alike = nearest_in_all(case.texts, look)
        yield Question(
            key=f"set:{field}",
            code=case.problems[0].code,
            text=text(),
            choices=tuple(Choice(one.code, str(one.title), ("--set", f"{field}={one.code}")) for one in words.words),
            best=alike[0] if alike else None,
            why=_("it stands there: {line}").format(line=alike[1]) if alike else "",
        )

    return ask


def halves_in(text: str) -> Iterator[str]:
    """The half-years that a text names."""
    found = re.search(r"(?:19|20)\d{2}\s*年?度?\s*(?:H[12]|[上下第一二]{1,2}半年)", text)
    half = half_named(found[0]) if found else None
    if half is not None:
        yield str(half)


def missing(case: Case) -> Iterator[Question]:
    """What becomes of rows whose enterprises are not recorded."""
    unknown = len(case.problems)
    known = sum(sheet.read - sheet.refused for sheet in case.sheets)
    near = sum(bool(case.near(problem.value)) for problem in case.problems[:50])
    best, why = "create", _("no other row names one that is recorded")
    if near:
        best = "skip"
        why = _n("{n} name is near to a recorded one: look at it first", "{n} names are near to recorded ones: look at them first", near)
        why = why.format(n=near)
    elif known and unknown > known:
        best, why = "skip", _("most rows are of others: {known} rows are of yours").format(known=known)
    elif known:
        why = _("most rows are of enterprises that are recorded")
    text = _n("{n} row is of an enterprise that is not recorded.", "{n} rows are of enterprises that are not recorded.", unknown)
    yield Question(
        key="missing",
        code="enterprise-unknown",
        text=text.format(n=unknown),
        choices=(
            Choice("create", _("record them"), ("--create-missing",)),
            Choice("skip", _("leave their rows out"), ("--only-known",)),
        ),
        best=best,
        why=why,
    )


def clock(case: Case) -> Iterator[Question]:
    """Which day is meant where a clock near midnight leaves it open; a last moment of a day (23:59:59) may well be that day's."""
    ends = any("23:59:59" in problem.value for problem in case.problems)
    yield Question(
        key="clock",
        code=case.problems[0].code,
        text=_("Clocks stand near midnight, as {example}. Which day is meant?").format(example=case.problems[0].value),
        choices=(
            Choice("next", _("the next day"), ("--clock", "next")),
            Choice("written", _("the day as it is written"), ("--clock", "written")),
        ),
        best=None if ends else "next",
        why="" if ends else _("programs write midnight of the next day so"),
        kept=False,
    )


def taken(case: Case) -> Iterator[Question]:
    """What a title or a name states for all rows, which is taken unless somebody says otherwise."""
    for title, value in dict.fromkeys(tuple(problem.value.partition("=")[::2]) for problem in case.problems if "=" in problem.value):
        yield Question(
            key=f"set:{title}",
            code="taken-from-title",
            text=_("{title} of all rows?").format(title=title),
            choices=(Choice(value, value),),
            best=value,
            why=_("the title or a name says so"),
            free=("--set", f"{title}={BLANK}"),
            hint=_("what it is for all rows"),
            must=False,
            kept=False,
        )


def day_from_number(case: Case) -> Iterator[Question]:
    """The day of issue of a register that gives none: that of the announcement, where somebody knows it."""
    yield Question(
        key="set:issued_on",
        code=case.problems[0].code,
        text=_("The list gives no day of issue. When was it announced?"),
        choices=(Choice("year-end", _("not known: the year of the number counts")),),
        best="year-end",
        free=("--set", f"issued_on={BLANK}"),
        hint=_("a day, as 2024-10-16"),
        must=False,
        kept=False,
    )


def hidden_sheets(case: Case) -> Iterator[Question]:
    """Whether a hidden sheet is to be read, instead of those that are shown."""
    names = list(dict.fromkeys(name for problem in case.problems for name in problem.value.split(", ")))
    yield Question(
        key="sheet",
        code="sheet-hidden",
        text=_("Hidden sheets are not read: {names}.").format(names=", ".join(names)),
        choices=(
            Choice("shown", _("read those that are shown")),
            *(Choice(name, _("read {sheet} only").format(sheet=name), ("--sheet", name)) for name in names),
        ),
        best="shown",
        why=_("somebody hid them"),
        must=False,
        kept=False,
    )


def rows_above(case: Case) -> Iterator[Question]:
    """Whether what stands above the heading is really none of its records."""
    sheets = [sheet for file in case.report.files for sheet in file.sheets]
    if len(sheets) != 1:
        return
    rows = ", ".join(str(problem.row) for problem in case.problems[:3])
    row = str(sheets[0].heading_row)
    yield Question(
        key="heading-row",
        code="row-above-heading",
        text=_("Row {rows} looks like a record, and stands above the heading in row {row}.").format(rows=rows, row=row),
        choices=(Choice("heading", _("it is no record: the heading is in row {row}").format(row=row), ("--heading-row", row)),),
        kept=False,
    )
