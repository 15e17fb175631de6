"""What is said of a sheet's heading: columns that are not read and why, what was taken from around the table, what decides and
is not understood.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hte_cli.intake.faults import Fault
from hte_cli.intake.files.grids import Grid
from hte_cli.intake.folding import fold
from hte_cli.intake.headings import nearest_headings
from hte_cli.intake.known_heading import Heading
from hte_cli.intake.letters import letter
from hte_cli.intake.parts import homeless
from hte_cli.intake.surroundings import Taken
from hte_cli.kinds import KINDS, RecordKind
from hte_cli.kinds.words import OCCASIONS
from hte_cli.language import _


def wanted(heading: Heading, fixed: Mapping[str, object]) -> dict[str, Taken]:
    """What the rows take from around the table: of fields that no column has, and that are not stated for all rows."""
    there = {column.field for column in heading.columns} | fixed.keys()
    if any(isinstance(column.part, int) for column in heading.columns) and not any(
        column.part is None and column.field not in ("name", "uscc") for column in heading.columns
    ):
        there.add("year")
    return {field: one for field, one in heading.around.taken(heading.kind).items() if field not in there}


def of_taken(kind: RecordKind, field: str, taken: Taken) -> Fault:
    """That a value was taken from a title, the sheet's or the file's name."""
    places = {"title": _("the title"), "sheet": _("the sheet's name"), "file": _("the file's name")}
    title = KINDS[kind][field].headings.split()[0]
    message = _("{title} {value} is taken from {place} for all rows: {text}").format(
        title=title, value=_shown(taken.value), place=places[taken.where], text=taken.text
    )
    fix = _("If that is not so, write it into the list. Or state it: --set {title}=….").format(title=title)
    return Fault("taken-from-title", message, fix, severity="warning", value=f"{title}={_shown(taken.value)}")


def _shown(value: object) -> object:
    return _("yes") if value is True else value


def refused(heading: Heading, fixed: Mapping[str, object], taken: Mapping[str, Taken]) -> list[Fault]:
    """What keeps the whole sheet from being read: columns that decide, figures of an unknown or part of a year."""
    known = KINDS[heading.kind]
    decides = [fold(word) for word in known.decides.split()]
    faults = []
    for index, text in heading.unknown:
        if index not in heading.belong and any(word in fold(text) for word in decides):
            faults.append(_decides(heading, index, text))
    year = fixed.get("year", taken["year"].value if "year" in taken else None)
    for column in homeless(heading, year):  # type: ignore[arg-type]
        message = _("Columns beside it are of several years, and {column} names none.").format(
            column=f"{letter(column.index)} {column.heading.text}"
        )
        fix = _("Write the year into its heading. Or say of which year such columns are: --set year=2023.")
        faults.append(Fault("year-of-column", message, fix, value=column.heading.text))
    own = next((c for c in heading.columns if isinstance(c.part, int)), None)
    rows = next((c for c in heading.columns if c.field == "year" and c.part is None), None)
    if own and rows and heading.kind == "annual":
        message = _("The rows say their year under {rows}, and {column} names one too.").format(
            rows=rows.heading.text, column=own.heading.text
        )
        fix = _("Delete one of the two columns. Or leave one out: --map '{text}=-'.").format(text=rows.heading.text)
        faults.append(Fault("year-twice", message, fix))
    part = heading.around.part_of_year
    if heading.kind == "annual" and part and "year" not in fixed:
        message = _("The title speaks of a part of a year: {text}. Annual figures are those of a whole year.").format(text=part)
        fix = _("If they are the whole year's, write the year alone into the title. Or state it: --set year=2023.")
        faults.append(Fault("part-of-year", message, fix, value=part))
    return faults


def _decides(heading: Heading, index: int, text: str) -> Fault:
    message = _("The column {column} may decide about money, and is not understood.").format(column=f"{letter(index)} {text}")
    fix = _("Name the column by what it means. Or say it: --map '{text}=FIELD'; if it decides nothing: --map '{text}=-'.").format(text=text)
    return Fault("heading-decides", message, f"{fix} {_near(heading, [text])}".rstrip(), value=text)


def _near(heading: Heading, texts: Iterable[str]) -> str:
    near = list(dict.fromkeys(word for text in texts for word in nearest_headings(text, heading.kind)))
    return _("Known are: {headings}.").format(headings=_(", ").join(near)) if near else ""


def of_heading(grid: Grid, heading: Heading) -> Iterator[Fault]:
    """Warnings about a heading: columns that are not understood, kept by no record, doubled, or not legible."""
    if foreign := [(index, text) for index, text in heading.unknown if index not in heading.belong]:
        yield _unknown(heading, foreign)
    for kind in dict.fromkeys(heading.belong.values()):
        names = ", ".join(f"{letter(index)} {text}" for index, text in heading.unknown if heading.belong.get(index) == kind)
        message = _("These columns are of {title}, and not read with this list: {names}.").format(title=str(KINDS[kind].title), names=names)
        yield Fault(
            "heading-not-read",
            message,
            _("Send them as a list of their own. Or import this one once more: --as {kind}.").format(kind=kind),
            "warning",
            value=names,
        )
    for why in dict.fromkeys(why for _index, _text, why in heading.unread):
        names = ", ".join(f"{letter(index)} {text}" for index, text, reason in heading.unread if reason is why)
        message = _("These columns are known and not read, as {why}: {names}.").format(why=str(why), names=names)
        yield Fault("heading-not-read", message, severity="warning", value=names)
    yield from _of_certificates(heading)
    for column in heading.doubled:
        best = next(c for c in heading.columns if c.field == column.field)
        message = _("Two columns say the same thing: {best} is read, {other} is not.").format(
            best=f"{letter(best.index)} {best.heading.text}", other=f"{letter(column.index)} {column.heading.text}"
        )
        yield Fault("heading-twice", message, severity="warning", value=column.heading.text)
    for row in range(heading.first, heading.last + 1):
        for index, shows in grid.broken.get(row, {}).items():
            message = _("The heading of column {column} cannot be read, so the column is not.").format(column=letter(index))
            fix = _("Enter the heading as text.")
            yield Fault("heading-broken", message, fix, severity="warning", value=shows)


def _of_certificates(heading: Heading) -> Iterator[Fault]:
    """What columns, or their lack, mean for all rows of a list of certificates."""
    if heading.kind != "certification":
        return
    for column in heading.columns:
        if column.field in ("first", "again"):
            message = _("A row that says no under {column} is read as {other}.").format(
                column=column.heading.text, other=OCCASIONS.title("renewal" if column.field == "first" else "first")
            )
            fix = _("A certificate after a gap is 失效后再次认定: write it in a column 认定类型.")
            yield Fault("occasion-from-flag", message, fix, severity="warning", value=column.heading.text)


def _unknown(heading: Heading, columns: Sequence[tuple[int, str]]) -> Fault:
    names = ", ".join(f"{letter(index)} {text}" for index, text in columns)
    message = _("These columns are not understood and not read: {names}.").format(names=names)
    return Fault("heading-unknown", message, _near(heading, [text for _index, text in columns]), severity="warning", value=names)
