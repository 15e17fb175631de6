"""Questions about headings: what one means that is not known, which column holds what is missing, what a list is of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from hte_cli.intake.folding import fold
from hte_cli.intake.headings import synonyms
from hte_cli.intake.layout import heading_key
from hte_cli.kinds import KINDS, LISTS, RecordKind, field_of
from hte_cli.kinds.stating import Holds
from hte_cli.language import _
from hte_cli.services.asking.cases import Case
from hte_cli.values.asking import BLANK, Choice, Question
from hte_cli.values.importing import LEFT_OUT, ColumnRead, SheetReport
from hte_cli.values.terms import kind_title

NEAR, ALIKE = 60.0, 85.0
"""How like a known heading another one must be to be offered, and to be filled in (of 100)."""

MOST_OFFERED = 4
"""Fields that are offered for a heading."""

SAME_FOR_ALL = (Holds.DAY, Holds.YEAR, Holds.HALF, Holds.FLAG, Holds.WORD)
"""What may be the same for all rows of a list: it can be typed where no column has it."""


def heading(field: str, kind: RecordKind) -> str:
    """What a list calls a field of its kind, the best word."""
    return KINDS[kind].read.get(field, field).split()[0]


def near_fields(text: str, kinds: Collection[RecordKind], taken: Collection[str] = ()) -> list[tuple[float, str, RecordKind]]:
    """The fields that a heading may mean, the likeliest first: how like (of 100), the field, its kind."""
    from rapidfuzz import fuzz

    wanted, found = heading_key(text), dict[str, tuple[float, str, RecordKind]]()
    for kind in kinds:
        for known, (field, _rank) in synonyms(kind).items():
            if field in taken or len(known) < 2:
                continue
            inside = len(known) > 2 and known in wanted
            score = max(fuzz.ratio(wanted, known), 90.0 if inside else 0.0)
            if score >= NEAR and score > found.get(field, (0.0,))[0]:
                found[field] = (score, field, kind)
    return sorted(found.values(), key=lambda one: -one[0])[:MOST_OFFERED]


def unknown_headings(case: Case) -> Iterator[Question]:
    """For each heading that is not understood what it means; each once, in however many sheets it stands."""
    told = [problem.message for problem in case.problems]
    yield from _meanings(case, lambda column: any(f"{column.letter} {column.heading}" in message for message in told), leave=True)


def deciding_headings(case: Case) -> Iterator[Question]:
    """As `unknown_headings`, of those that may decide about money: none of them is left out unless somebody says so."""
    texts = {problem.value for problem in case.problems}
    yield from _meanings(case, lambda column: column.heading in texts, leave=False)


def _meanings(case: Case, wanted: Callable[[ColumnRead], bool], *, leave: bool) -> Iterator[Question]:
    asked: dict[str, tuple[str, list[tuple[str, SheetReport]]]] = {}
    for file, sheet in case.seen:
        for column in sheet.columns:
            if column.why == "unknown" and wanted(column):
                asked.setdefault(heading_key(column.heading), (column.heading, []))[1].append((file, sheet))
    for key, (text, seen) in asked.items():
        if key and _can_be_named(text):
            kinds = list(dict.fromkeys(sheet.kind for _file, sheet in seen))
            taken = {column.field for _file, sheet in seen for column in sheet.columns if column.field}
            found = _meaning(case, text, near_fields(text, kinds, taken), leave=leave)
            yield replace(found, places=tuple((file, sheet.sheet) for file, sheet in seen))


def _can_be_named(text: str) -> bool:
    """Whether `--map HEADING=…` can name a heading."""
    return "=" not in text.replace("＝", "=")


def _meaning(case: Case, text: str, near: list[tuple[float, str, RecordKind]], *, leave: bool) -> Question:
    choices = [Choice(LEFT_OUT[0], _("not read"), ("--map", f"{text}={LEFT_OUT[0]}"))]
    choices += [Choice(field, _title(field, kind), ("--map", f"{text}={heading(field, kind)}")) for _score, field, kind in near]
    alike = near[0] if near and near[0][0] >= ALIKE else None
    best, why = LEFT_OUT[0] if leave else None, _("nothing known is like it")
    if near:
        why = _("perhaps {fields}").format(fields=_(", ").join(_title(field, kind) for _score, field, kind in near[:2]))
    if alike is not None:
        best, why = alike[1], _("it is nearest to {heading}").format(heading=heading(alike[1], alike[2]))
    return Question(
        key=f"map:{heading_key(text)}",
        code=case.problems[0].code,
        text=_("What does the heading {heading} mean?").format(heading=text),
        choices=tuple(choices),
        best=best,
        why=why if best is not None else "",
        free=("--map", f"{text}={BLANK}"),
        hint=_("a heading that is known, as 发证日期"),
        must=case.must,
    )


def _title(field: str, kind: RecordKind) -> str:
    stated = field_of(field)
    return str(stated.title) if stated is not None and stated.title is not None else heading(field, kind)


def missing_columns(case: Case) -> Iterator[Question]:
    """For each field without which no row can be kept, which column holds it; or what it is for all rows."""
    asked: dict[str, list[SheetReport]] = {}
    for sheet in case.sheets:
        known = KINDS[sheet.kind]
        there = {column.field for column in sheet.columns}
        for group in (*known.told_by, *known.needs):
            if not there & set(group):
                asked.setdefault(group[0], []).append(sheet)
    for field, sheets in asked.items():
        kind = sheets[0].kind
        offered = list(dict.fromkeys(c.heading for s in sheets for c in s.columns if c.why == "unknown" and _can_be_named(c.heading)))
        likely = [text for text in offered if any(near[1] == field for near in near_fields(text, [kind]))]
        holds = field_of(field)
        same = holds is not None and holds.holds in SAME_FOR_ALL
        if not offered and not same:
            continue
        yield Question(
            key=f"set:{field}",
            code="column-missing",
            text=_("No column is called {field}. Which one is it?").format(field=heading(field, kind)),
            choices=tuple(
                Choice(f"column:{text}", _("the column {heading}").format(heading=text), ("--map", f"{text}={heading(field, kind)}"))
                for text in offered
            ),
            best=f"column:{likely[0]}" if len(likely) == 1 else None,
            why=_("its heading is like it") if len(likely) == 1 else "",
            free=("--set", f"{heading(field, kind)}={BLANK}") if same else (),
            hint=_("what it is for all rows") if same else "",
            kept=not same,
        )


def kind_in_doubt(case: Case) -> Iterator[Question]:
    """What the list is of, where its columns fit several kinds."""
    if case.wishes.kind is None:
        yield from _kind(case, _("What does the list hold?"), None)


def _kind(case: Case, text: str, guessed: RecordKind | None) -> Iterator[Question]:
    """As which kind the lists are read. Beside lists that are known one alone can be read so: --as holds for all that are read."""
    others = [sheet for file in case.report.files for sheet in file.sheets if (file.file, sheet.sheet) not in case.places]
    alone: tuple[str, ...] = ()
    if others:
        if len(case.places) > 1 or len(case.report.files) > 1:
            return
        alone = ("--sheet", case.places[0][1])
        text = _("{question} (Then this sheet alone is read, and the others another time.)").format(question=text)
    yield Question(
        key="as",
        code=case.problems[0].code,
        text=text,
        choices=tuple(
            Choice(known.name, kind_title(known.name), (*alone, "--as", known.name)) for known in LISTS if known.name != "payment"
        ),
        best=guessed,
        why=_("most headings are like those of such a list") if guessed else "",
    )


def no_heading(case: Case) -> Iterator[Question]:
    """What the list is of, and what its headings mean, where none is known; not where the other sheets of the file are known."""
    if not case.must or not case.unread:
        return
    kinds = [known.name for known in LISTS if known.name != "payment"]
    texts = list(dict.fromkeys(text for sheet in case.unread for _place, text in sheet.headings if _can_be_named(text)))
    votes = {kind: sum(near[0][0] for text in texts if (near := near_fields(text, [kind]))) for kind in kinds}
    likely = max(votes, key=lambda kind: votes[kind])
    guessed = likely if votes[likely] >= ALIKE and list(votes.values()).count(votes[likely]) == 1 else None
    if case.wishes.kind is None:
        yield from _kind(case, _("No heading is known. What does the list hold?"), guessed)
    told = case.wishes.kind or guessed
    looked_at = kinds if told is None else [told]
    meanings = {text: near_fields(text, looked_at) for text in texts}
    some = any(near and near[0][0] >= ALIKE for near in meanings.values())
    for text, near in meanings.items():
        if fold(text):
            yield _meaning(case, text, near, leave=some)
