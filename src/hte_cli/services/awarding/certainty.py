"""What must be certain before a line is approved: the sum, the occasion, the exchange, the matched payment.

Unlike a doubt (`services.doubting`) it cannot be allowed: what is lacking is recorded, settled or confirmed first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hte_cli.language import _
from hte_cli.policy.plan import Plan
from hte_cli.services.awarding.frozen import record_of, rule_of
from hte_cli.values.awards import AwardLine
from hte_cli.values.commands import command
from hte_cli.values.doubts import is_exchange
from hte_cli.values.terms import level_title


def uncertain(line: AwardLine, plan: Plan | None) -> Iterator[str]:
    """Why a line may not be approved yet, a sentence each with what to do; nothing where it may."""
    if line.county is None and line.sums.get(line.own_level, 0) is not None:
        refresh = command("award", "refresh", line.id, "--reason", "WHY")
        said = _("{line}: what it adds to {others} is not known before that is settled; then {refresh}.")
        yield said.format(line=line.id, others=_(", ").join(line.earlier), refresh=refresh)
    elif line.county is None:
        settle = command("award", "settle", line.id, "--county", "SUM", "--basis", "NUMBER")
        yield _("{line}: the {level}'s sum is not known; {settle} records who settled it.").format(
            line=line.id, level=level_title(line.own_level, line.plan), settle=settle
        )
    if line.occasion_source == "inferred":
        confirm = command("cert", "confirm", line.evidence, "--occasion", line.occasion)
        refresh = command("award", "refresh", line.id, "--reason", "WHY")
        yield _("{line}: the occasion is inferred; {confirm}, then {refresh}.").format(line=line.id, confirm=confirm, refresh=refresh)
    event = event_of(line)
    if line.subject == "listing" and not is_exchange(str(event.get("board") or "")):
        board = event.get("board") or _("none")
        edit = command("event", "edit", line.uscc or line.enterprise, "--kind", "listing", "--on", line.on, "--board", "NAME")
        said = _("{line}: the board recorded is not a stock exchange ({board}); {edit}, then {refresh}.")
        yield said.format(line=line.id, board=board, edit=edit, refresh=command("award", "refresh", line.id, "--reason", "WHY"))
    if line.settlement is None and plan is not None and (base := matched_level(line, plan)) is not None:
        wanted = {f"{base}_fen": _("the sum"), "document": _("the document's number")}
        lacking = [title for field, title in wanted.items() if field not in event]
        if lacking:
            said = _("{line}: of the payment that is matched is not recorded: {lacking}.")
            yield said.format(line=line.id, lacking=_(", ").join(lacking))


def matched_level(line: AwardLine, plan: Plan) -> str | None:
    """The level whose payment the county's sum is a part of, by the line's frozen rule."""
    return next((way.matched for level, way in rule_of(line, plan).pay.spoken.items() if level == line.own_level), None)


def event_of(line: AwardLine) -> Mapping[str, object]:
    """The event that the line is given for, as it was frozen; empty where it is given for something else."""
    return record_of(line) if line.kind == "event" else {}
