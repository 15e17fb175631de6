"""Rounds of awards and their lines, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hte_cli.language import _, pick
from hte_cli.report.award.doubts import doubts_table
from hte_cli.report.explanation import cell_text
from hte_cli.report.phrases import money, signer
from hte_cli.report.subsidies import level_names
from hte_cli.report.totals import total_cell, total_text, yuan_said
from hte_cli.values.award_doubts import LineDoubts
from hte_cli.values.award_ledger import Entry, balance
from hte_cli.values.award_states import STATES
from hte_cli.values.award_sums import CountySums, FundYear, county_sums
from hte_cli.values.awards import AwardLine, LineStory, Round, RoundStory, Step, Touched
from hte_cli.values.money import yuan_text
from hte_cli.values.results import LEVELS
from hte_cli.values.table import UNKNOWN, Cell, Column, Table
from hte_cli.values.terms import award_title, entry_title, evidence_title, level_title, occasion_title, source_title, step_title
from hte_cli.values.undecided import undecided_sentence


def due_cell(line: AwardLine, level: str | None = None) -> Cell:
    """What a line is worth at a level, its own where none is named, as a cell: fen, not stated, or blank where the rule does

    not speak of the level.
    """
    level = level or line.own_level
    fen = line.due.get(level)
    return UNKNOWN if level in line.due and fen is None else fen


def states_counted(lines: Sequence[AwardLine]) -> dict[str, int]:
    """How many lines stand in each state, in the states' order."""
    counted = {state: sum(line.state == state for line in lines) for state in STATES}
    return {state: count for state, count in counted.items() if count}


def rounds_table(stories: Iterable[RoundStory]) -> Table:
    """A row for each round."""
    columns = (
        Column("round", _("Round")),
        Column("budget_year", _("Budget year"), "text"),
        Column("lines", _("Lines"), "integer"),
        Column("due", _("Due"), "yuan"),
        Column("committed", _("Committed"), "yuan"),
        Column("paid", _("Paid"), "yuan"),
        Column("states", _("State")),
    )
    some = list(stories)
    left_out = [(story.round.id, county_sums(story.lines)) for story in some]
    notes = [_("{round}: {said}").format(round=round_, said=said) for round_, sums in left_out for said in due_notes(sums)]
    notes.append(_own_money(line for story in some for line in story.lines))
    return Table(_("Rounds of awards"), columns, [_round_row(story) for story in some], None, tuple(notes))


def _round_row(story: RoundStory) -> tuple[Cell, ...]:
    sums = county_sums(story.lines)
    states = _(", ").join(f"{award_title(state)} {count}" for state, count in states_counted(story.lines).items())
    year = story.round.budget_year
    money_ = (total_cell(sums.owed), sums.committed or None, sums.paid or None)
    return (story.round.id, None if year is None else str(year), len(story.lines), *money_, states)


def _own_money(lines: Iterable[AwardLine]) -> str:
    """Whose money the sums of lines are: the county's, or that of the plan's own level."""
    levels = dict.fromkeys(level_title(line.own_level, line.plan) for line in lines)
    if levels.keys() <= {_("county")}:
        return _("The sums are the county's, in yuan.")
    return _("The sums are those of: {levels}; in yuan.").format(levels=_(", ").join(levels))


def due_notes(sums: CountySums) -> Iterator[str]:
    """What a sum of what is due leaves out: what is not stated, and what is to come back."""
    if sums.unknown:
        yield _("due {sum}").format(sum=total_text(sums.owed, yuan_said))
    if sums.back:
        yield _("{sum} of what earlier awards gave was too much and is to come back").format(sum=yuan_said(sums.back))


def lines_table(lines: Sequence[AwardLine], title: str, notes: tuple[str, ...] = ()) -> Table:
    """The lines as a screen shows them: the county's money. What came back has a column where anything did."""
    sums = county_sums(lines)
    columns = (
        Column("line", _("Line")),
        Column("enterprise", _("Enterprise")),
        Column("title", _("Reward")),
        Column("state", _("State")),
        Column("due", _("Due"), "yuan"),
        Column("paid", _("Paid"), "yuan"),
        *([Column("recovered", _("Recovered"), "yuan")] if sums.recovered else []),
    )
    rows = [_row(line)[: len(columns)] for line in lines]
    total: tuple[Cell, ...] = (_("Total"), None, None, None, total_cell(sums.owed), sums.paid or None, sums.recovered)
    notes = (*notes, *due_notes(sums))
    if any(line.state == "rejected" for line in lines):
        notes = (*notes, _("What is rejected is not due."))
    return Table(title, columns, rows, total[: len(columns)] if len(rows) > 1 else None, (*notes, _own_money(lines)))


def _row(line: AwardLine) -> tuple[Cell, ...]:
    named = (line.id, line.enterprise, pick(line.titles), award_title(line.state))
    balance = line.balance()
    return (*named, due_cell(line), balance.paid or None, balance.recovered or None)


def round_tables(story: RoundStory) -> list[Table]:
    """A round as an office keeps it: its lines with every level, its decisions, its ledger."""
    levels = level_names(story.levels)
    columns = (
        Column("line", _("Line")),
        Column("enterprise", _("Enterprise")),
        Column("uscc", _("Unified social credit code")),
        Column("title", _("Reward")),
        Column("evidence", _("Evidence")),
        Column("on", _("Date"), "date"),
        Column("occasion", _("Occasion")),
        *(Column(level, levels.get(level, level), "yuan") for level in reversed(LEVELS)),
        Column("state", _("State")),
        Column("committed", _("Committed"), "yuan"),
        Column("paid", _("Paid"), "yuan"),
        Column("recovered", _("Recovered"), "yuan"),
        Column("clause", _("Clause")),
        Column("basis", _("Basis")),
    )
    notes = (_own_money(story.lines), *map(undecided_sentence, story.undecided))
    lines = Table(_title(story.round), columns, [_full_row(line) for line in story.lines], None, notes)
    ledger = ledger_table(tuple(e for line in story.lines for e in line.entries), story.lines)
    return [lines, *_doubts(story.doubts), steps_table(story.round.steps), ledger]


def _doubts(doubts: LineDoubts) -> list[Table]:
    """What is doubtful, or was and is answered; nothing where nothing ever was."""
    return [doubts_table(doubts, _("Doubts"))] if doubts.standing or doubts.past else []


def _full_row(line: AwardLine) -> tuple[Cell, ...]:
    balance = line.balance()
    occasion = occasion_title(line.occasion) if line.occasion else ""
    named = (line.id, line.enterprise, line.uscc, pick(line.titles), evidence_title(line.evidence, line.subject), line.on, occasion)
    sums = (due_cell(line, level) for level in reversed(LEVELS))
    booked = (balance.committed or None, balance.paid or None, balance.recovered or None)
    return (*named, *sums, award_title(line.state), *booked, line.clause, line.basis)


def _title(round_: Round) -> str:
    if round_.origin == "history":
        return _("Round {round}: paid before the store was kept").format(round=round_.id)
    return _("Round {round}, opened on {day} by {who}").format(round=round_.id, day=round_.opened_on, who=round_.opened_by)


def round_page(story: RoundStory) -> list[Table]:
    """A round as a screen shows it: its lines, then what was decided."""
    sums = county_sums(story.lines)
    notes = (_booked(sums), *map(undecided_sentence, story.undecided))
    return [lines_table(story.lines, _title(story.round), notes), *_doubts(story.doubts), steps_table(story.round.steps)]


def _booked(sums: CountySums) -> str:
    """What was committed and paid, in a sentence."""
    if sums.left < 0:
        said = _("Committed {committed}, paid {paid}: {more} more than is committed.")
        return said.format(committed=yuan_text(sums.committed), paid=yuan_text(sums.paid), more=yuan_text(-sums.left))
    if not sums.committed:
        return _("Nothing is committed yet.")
    said = _("Committed {committed}, paid {paid}, still to be paid {left}.")
    return said.format(committed=yuan_text(sums.committed), paid=yuan_text(sums.paid), left=yuan_text(sums.left))


def steps_table(steps: Sequence[Step]) -> Table:
    """What was decided on a round, step by step, and when each was typed: the day and the journal's entry."""
    columns = (
        Column("on", _("Date"), "date"),
        Column("what", _("Step")),
        Column("by", _("By")),
        Column("typed", _("Typed")),
        Column("details", _("Details")),
    )
    return Table(_("Decisions"), columns, [_step_row(step) for step in steps])


def _step_row(step: Step) -> tuple[Cell, ...]:
    typed = None if step.typed_at is None else f"{step.typed_at[:10]} ({step.entry})"
    return (step.on, step_title(step.what), signer(step.by, step.login), typed, _(", ").join(step_details(step)))


def step_details(step: Step) -> Iterator[str]:
    """What a decision states beside its day and who took it: document, sum, whether it is out of order, the reason."""
    if step.until_on:
        yield _("{first} to {last}").format(first=step.from_on, last=step.until_on)
    if step.working is not None:
        yield _("working days") if step.working else _("calendar days")
    yield from filter(None, (step.body, step.document))
    if step.fen is not None:
        yield money(step.fen)
    if step.scan:
        yield _("scan {hash}").format(hash=step.scan[:12])
    if step.out_of_order:
        yield _("out of order")
    if step.is_over_budget:
        yield _("more than the fund holds")
    if step.reason:
        yield step.reason


def ledger_table(entries: Sequence[Entry], lines: Sequence[AwardLine]) -> Table:
    """Every entry by day. What was wrong is never edited, but reversed by another entry."""
    of = {line.id: line for line in lines}
    columns = (
        Column("on", _("Date"), "date"),
        Column("line", _("Line")),
        Column("entry", _("No."), "integer"),
        Column("enterprise", _("Enterprise")),
        Column("level", _("Level")),
        Column("kind", _("Entry")),
        Column("sum", _("Amount"), "yuan"),
        Column("budget_year", _("Budget year")),
        Column("document", _("Document")),
        Column("reason", _("Reason")),
    )
    rows = [_entry_row(entry, of[line_id(entry)]) for entry in _by_day(entries)]
    return Table(_("Ledger"), columns, rows, None, tuple(balance_sentences(entries, lines)))


def ledger_page(entries: Sequence[Entry], lines: Sequence[AwardLine]) -> Table:
    """The same as a screen shows it."""
    of = {line.id: line for line in lines}
    columns = (
        Column("on", _("Date"), "date"),
        Column("line", _("Line")),
        Column("entry", _("No."), "integer"),
        Column("level", _("Level")),
        Column("kind", _("Entry")),
        Column("sum", _("Amount"), "yuan"),
        Column("document", _("Document, reason")),
    )
    rows = []
    for row in (_entry_row(entry, of[line_id(entry)]) for entry in _by_day(entries)):
        on, line, number, _name, level, kind, fen, _year, document, reason = row
        rows.append((on, line, number, level, kind, fen, _(", ").join(str(part) for part in (document, reason) if part)))
    return Table(_("Ledger"), columns, rows, None, tuple(balance_sentences(entries, lines)))


def _by_day(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda e: (e.on, e.round, e.line, e.number))


def line_id(entry: Entry) -> str:
    """The line that an entry is of, as people write it."""
    return f"{entry.round}/{entry.line}"


def _entry_row(entry: Entry, line: AwardLine) -> tuple[Cell, ...]:
    year, level = entry.budget_year, level_title(entry.level, line.plan)
    told = (entry.fen, None if year is None else str(year), entry.document, entry.reason)
    return (entry.on, line.id, entry.number, line.enterprise, level, entry_kind(entry), *told)


def entry_kind(entry: Entry) -> str:
    """What an entry of the ledger is; of a reversal also what it takes back."""
    kind = entry_title(entry.kind)
    return kind if entry.reverses is None else _("{kind} (of No. {n})").format(kind=kind, n=entry.reverses)


def story_tables(story: LineStory) -> list[Table]:
    """One line: what it rests on, what was decided, its ledger."""
    line = story.line
    columns = (Column("item", _("Item")), Column("content", _("Content")))
    head = Table(f"{line.id} {line.enterprise}", columns, [*_line_facts(story)], None, story.arithmetic)
    steps = steps_table([step for _state, step in line.moves])
    return [table for table in (head, *_doubts(story.doubts), steps, ledger_page(line.entries, [line])) if table.rows]


def _line_facts(story: LineStory) -> Iterator[tuple[Cell, ...]]:
    line, cell = story.line, story.source
    yield _("State"), award_title(line.state)
    yield _("Unified social credit code"), line.uscc
    yield _("Reward"), pick(line.titles)
    yield (
        _("Rule"),
        _("{plan}, {rule}; clause {clause}; {basis}").format(
            plan=line.plan, rule=line.rule, clause=line.clause or "-", basis=line.basis or "-"
        ),
    )
    yield _("Rules' hash"), line.rules_hash[:16] if line.rules_hash else None
    yield _("Evidence"), _("{evidence} of {day}").format(evidence=evidence_title(line.evidence, line.subject), day=line.on)
    if line.occasion:
        said, source = occasion_title(line.occasion), line.occasion_source
        yield _("Occasion"), _("{occasion} ({source})").format(occasion=said, source=source_title(source)) if source else said
    if cell is not None:
        yield _("Source"), cell_text(cell)
    for level, title in level_names(story.levels).items():
        if level in line.due:
            yield _("Due: {level}").format(level=title), sum_text(line.due[level])
    for other, sums in line.earlier.items():
        given = _("; ").join(f"{level_title(level, line.plan)} {sum_text(fen)}" for level, fen in sums.items())
        yield _("Less {line} ({state})").format(line=other, state=award_title(story.beside.get(other, ""))), given
    if line.publicity is not None and line.published != line.county:
        yield _("Published"), sum_text(line.published)
    if line.payee is not None:
        yield _("Fingerprint of the account"), line.payee[:16]
    if line.claimed_back and line.state != "rejected":
        yield _("To be recovered"), yuan_text(line.claimed_back)


def sum_text(fen: int | None) -> str:
    """A sum of fen in yuan, or that it is not stated."""
    return _("not stated") if fen is None else yuan_text(fen)


def balance_sentences(entries: Sequence[Entry], lines: Sequence[AwardLine]) -> Iterator[str]:
    """What the entries add up to, level by level; a level is called as the plans of the lines do."""
    plans = dict.fromkeys(line.plan for line in lines)
    for level in reversed(LEVELS):
        of_level = [entry for entry in entries if entry.level == level]
        if of_level:
            sums = balance(of_level)
            said = _("{level}: committed {committed}, paid {paid}, recovered {recovered} yuan")
            yield said.format(
                level=_(", ").join(dict.fromkeys(level_title(level, plan) for plan in plans)),
                committed=yuan_text(sums.committed),
                paid=yuan_text(sums.paid),
                recovered=yuan_text(sums.recovered),
            )


def touched_sentence(touched: Touched) -> str:
    """What a revoked certificate means for a line: the plan states nothing of claiming back, so the office decides."""
    line = touched.line
    said = _("{line} rests on it: {reward}, {sum} yuan paid, {state} ({basis}). The office decides: `{fix}`")
    basis = _("; ").join(filter(None, (_("clause {clause}").format(clause=line.clause) if line.clause else "", line.basis)))
    return said.format(
        line=line.id,
        reward=pick(line.titles),
        sum=yuan_text(line.balance().kept),
        state=award_title(line.state),
        basis=basis or "-",
        fix=touched.fix,
    )


def funds_table(funds: Sequence[FundYear], notes: tuple[str, ...]) -> Table:
    """The fund by budget year: what is committed, paid, and left to commit; `notes` say whether it grows."""
    columns = (
        Column("budget_year", _("Budget year")),
        Column("fund", _("Fund"), "yuan"),
        Column("committed", _("Committed"), "yuan"),
        Column("paid", _("Paid"), "yuan"),
        Column("recovered", _("Recovered"), "yuan"),
        Column("left", _("Left"), "yuan"),
        Column("document", _("Document")),
    )
    rows = [
        (str(f.budget_year), _or_unknown(f.fund), f.committed, f.paid, f.recovered or None, _or_unknown(f.left), f.document) for f in funds
    ]
    short = [
        _("{year}: {sum} more is committed than the fund holds.").format(year=f.budget_year, sum=yuan_said(-f.left))
        for f in funds
        if f.left is not None and f.left < 0
    ]
    own = level_title(funds[0].own_level) if funds else _("county")
    title = _("The county's special fund") if own == _("county") else _("Special fund of: {level}").format(level=own)
    return Table(title, columns, rows, None, (_("Left is what may still be committed."), *short, *notes))


def _or_unknown(fen: int | None) -> Cell:
    return UNKNOWN if fen is None else fen
