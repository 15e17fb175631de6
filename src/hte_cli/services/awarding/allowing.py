"""`hte award allow`: why a line is right although it looks doubtful, said on record; and what stops an approval until then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from hte_cli.errors import Conflict, NotFound, UsageFault
from hte_cli.language import _
from hte_cli.services.awarding.reading import one_line, round_named
from hte_cli.services.awarding.rows import Wish, allowance_row, made, step_row
from hte_cli.services.doubting.registry import round_doubts
from hte_cli.services.workspace import Workspace
from hte_cli.store.journal import apply
from hte_cli.values.award_doubts import Allowance, LineDoubts, Standing
from hte_cli.values.commands import command
from hte_cli.values.journal import Stamp


@dataclass(frozen=True, slots=True)
class Allowed:
    """Doubts that were answered: the entry, the round, and each doubt with its number as it was then."""

    entry: int
    round: str
    doubts: tuple[Standing, ...]


def allow(workspace: Workspace, name: str, words: Sequence[str], wish: Wish, stamp: Stamp) -> Allowed:
    """Answers doubts of a round: those that `words` name by number or by line, of a line that is named all.

    NotFound for a number or line that is not there, UsageFault where a round's doubts are not named, Conflict where what
    is named was answered already or nothing is doubtful. Nothing is written then.
    """
    with workspace.store.write() as connection:
        round_, only = round_named(connection, name)
        found = round_doubts(connection, workspace.plans(connection), round_.id)
        if only is not None:
            found = found.of(one_line(connection, round_.id, only).id)
        chosen = _chosen(connection, round_.id, name, found, words, alone=only is not None)
        step = round_.last_step + 1
        changes = [made("award_step", step_row(round_.id, step, wish, stamp))]
        changes += [made("award_allowance", allowance_row(one, step)) for one in chosen]
        entry = apply(connection, changes, stamp)
        assert entry is not None
        return Allowed(entry, round_.id, tuple(_answered(one, step, wish, stamp) for one in chosen))


def _answered(one: Standing, step: int, wish: Wish, stamp: Stamp) -> Standing:
    """The doubt with the answer that was just given."""
    told = (one.line, one.doubt.key, one.doubt.code, one.doubt.said, step, wish.on.isoformat(), stamp.actor)
    return replace(one, answer=Allowance(*told, wish.reason, wish.document))


def _chosen(connection: Connection, round_id: str, name: str, found: LineDoubts, words: Sequence[str], *, alone: bool) -> list[Standing]:
    if not found.open:
        message = _("Nothing is doubtful of {place} that was not answered already.").format(place=name)
        raise Conflict(message, _("`hte award doubts {round}` shows the doubts and their answers.").format(round=round_id))
    if not words and not alone:
        numbers = "\n".join(map(doubt_sentence, found.open))
        raise UsageFault(_("Which doubts are allowed?") + "\n" + numbers, _("Name them by their numbers, or a line for all of its."))
    wanted = found.open if not words else tuple(dict.fromkeys(one for word in words for one in _named(connection, round_id, found, word)))
    answered = [one for one in wanted if not one.stops]
    if answered:
        who = "; ".join(f"[{one.number}] {one.answer.by}, {one.answer.on}" for one in answered if one.answer is not None)
        raise Conflict(_("These doubts were answered already: {who}.").format(who=who), _("Name those that are open."))
    return list(wanted)


def _named(connection: Connection, round_id: str, found: LineDoubts, word: str) -> Iterable[Standing]:
    """The doubts that a word names: one by its number, or those of a line that are open."""
    if word.strip().isdecimal():
        named = [one for one in found.standing if one.number == int(word)]
    else:
        round_, number = round_named(connection, word)
        if round_.id != round_id or number is None:
            raise UsageFault(
                _("{word} is not a line of round {round}.").format(word=word, round=round_id), _("Name a number or a line of it.")
            )
        named = list(found.of(f"{round_id}/{number}").open)
    if not named:
        message = _("Round {round} has no doubt {word}.").format(round=round_id, word=word)
        raise NotFound(message, _("`hte award doubts {round}` shows the doubts and their answers.").format(round=round_id))
    return named


def refuse_doubtful(round_id: str, doubts: Sequence[Standing]) -> None:
    """Conflict with every one of the doubts, numbered, where there is any."""
    if doubts:
        allow_ = command("award", "allow", round_id, *(one.number for one in doubts[:3]), "--reason", "WHY")
        raise Conflict(
            "\n".join(map(doubt_sentence, doubts)),
            _("Nothing was written. Correct what is wrong, or say why it is right: {allow}. `--except LINE` leaves a line out.").format(
                allow=allow_
            ),
        )


def doubt_sentence(one: Standing) -> str:
    """A doubt of a line with its number, and what corrects it."""
    said = _("[{number}] {line}: {said} {fix}").format(number=one.number, line=one.line, said=one.doubt.said, fix=one.doubt.fix)
    return said.rstrip()
