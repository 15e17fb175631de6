"""What was paid before the store was kept (历史兑现台账): closed rounds, 2023-0, whose claims are never awarded again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import Connection

from hte_cli.errors import Problem
from hte_cli.intake.folding import fold
from hte_cli.intake.words import meaning_of, reward_word
from hte_cli.kinds.words import EVENT_KINDS, OCCASIONS
from hte_cli.language import _
from hte_cli.policy.plan import Plan, Rule
from hte_cli.services import faults
from hte_cli.services.awarding.reading import lines_of, rounds
from hte_cli.services.awarding.repeats import Money, filled_in, held, plain_voucher
from hte_cli.services.awarding.rows import Wish, entry_row, made, move_row, round_row, stated, step_row
from hte_cli.store.identity import ID
from hte_cli.store.reading import image, images, key_of, table_of
from hte_cli.values.awards import COUNTY, HISTORY, AwardLine
from hte_cli.values.canonical import canonical_json
from hte_cli.values.claims import claim_on, claim_unrecorded
from hte_cli.values.journal import Stamp
from hte_cli.values.money import yuan_text
from hte_cli.values.records import KEY_SEPARATOR, Change, Draft, Fields, Plain, year_of
from hte_cli.values.results import LEVELS


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a row says was paid for: the rule, the claim, the evidence, the day where it is known, and the year.

    `record` is the id of what it was paid for; None where that is not recorded, or only by this command: then the claim is
    that of its natural key, until `store.identity` finds the record.
    """

    plan: Plan
    rule: Rule
    claim: str
    record: str | None
    evidence: str
    on: str | None
    year: int


@dataclass(slots=True)
class PaidBefore:
    """Takes the rows of one import in, payment by payment; a claim that was paid in parts has several rows."""

    connection: Connection
    plans: Sequence[Plan]
    stamp: Stamp
    _held: dict[str, AwardLine] | None = None
    _events: dict[str, dict[str, Fields]] | None = None
    _made: dict[str, tuple[Fields, int]] = field(default_factory=dict)
    _rows: dict[str, list[Draft]] = field(default_factory=dict)
    _lines: dict[str, int] = field(default_factory=dict)
    _steps: dict[str, int] = field(default_factory=dict)

    def take(self, draft: Draft, enterprise: Fields, told: Mapping[str, Mapping[str, Fields]]) -> Problem | list[Change]:
        """The changes that record a row, none where it is recorded so already; a problem where it cannot be.

        `told` are the rows that the command has made or looked up by now, by table and key: all but those of payments.
        """
        if str(draft.fields["paid_on"]) > self._tomorrow():
            message, fix = _("The day of the payment is still to come."), _("Correct the day.")
            return faults.at(draft, "paid_on", "paid-on-later", message, fix)
        meant = self._meant(draft, enterprise, told)
        if isinstance(meant, Problem):
            return meant
        rows = self._rows.setdefault(meant.claim, [])
        twin = next((row for row in rows if _is_same(row, draft)), None)
        if twin is not None:
            return _twice(draft) if _file(twin) == _file(draft) else []
        line = self._held_lines().get(meant.claim)
        if line is not None:
            rows.append(draft)
            return list(_filled_in(line, draft)) if _is_recorded(line, draft) else _held_otherwise(draft, line)
        if meant.claim not in self._made:
            return list(self._line(draft, meant, enterprise))
        alike = [row for row in rows if _told(row) == _told(draft)]
        return faults.contradicts(draft, "county_fen", yuan_text(_paid(alike[0])[COUNTY])) if alike else list(self._part(draft, meant))

    def _tomorrow(self) -> str:
        """The last day that may be today somewhere: the stamp's day is that of UTC."""
        return (date.fromisoformat(self.stamp.at[:10]) + timedelta(days=1)).isoformat()

    def _held_lines(self) -> dict[str, AwardLine]:
        """The lines that the store holds, by their claim; of a claim that was adjusted since, the first."""
        if self._held is None:
            self._held = {}
            for line in lines_of(self.connection):
                self._held.setdefault(line.first_claim, line)
        return self._held

    # --- what a row means

    def _meant(self, draft: Draft, enterprise: Fields, told: Mapping[str, Mapping[str, Fields]]) -> _Meant | Problem:
        found = _rules_called(str(draft.fields["reward"]), self.plans)
        if not found:
            known = dict.fromkeys(rule.title.zh for plan in self.plans for rule in plan.rules if rule.show == "always")
            fix = _("Write one of: {known}.").format(known=", ".join(known))
            return faults.at(draft, "reward", "reward-unknown", _("No rule of the plans is called so."), fix)
        record = self._certificate(draft, found, told.get("certification", {}))
        day = _text(record.get("issued_on") or draft.fields.get("on"))
        found = _narrowed(found, day, record.get("occasion"))
        meanings = {(r.claim, r.when.certification, r.when.occasion, r.when.event, r.once) for _plan, r in found}
        if len(meanings) > 1:
            titles = ", ".join(dict.fromkeys(rule.title.zh for _plan, rule in found))
            message = _("This may be any of: {titles}.").format(titles=titles)
            return faults.at(draft, "reward", "reward-ambiguous", message, _("Name the rule by its title."))
        plan, rule = found[0]
        if rule.when.kind == "certification":
            return self._of_certificate(draft, plan, rule, enterprise, record, day)
        return self._of_event(draft, plan, rule, enterprise, told.get("event", {}))

    def _certificate(self, draft: Draft, found: Sequence[tuple[Plan, Rule]], told: Mapping[str, Fields]) -> Fields:
        """The certificate of the row's number, where it is recorded."""
        schemes = {rule.when.certification for _plan, rule in found} - {None}
        if "number" not in draft.fields or len(schemes) != 1:
            return {}
        key = key_of("certification", {"scheme": schemes.pop(), "number": draft.fields["number"]})
        return told.get(key) or image(self.connection, "certification", key) or {}

    def _of_certificate(
        self, draft: Draft, plan: Plan, rule: Rule, enterprise: Fields, record: Fields, day: str | None
    ) -> _Meant | Problem:
        number = draft.fields.get("number")
        if number is None:
            message, fix = _("The certificate's number is missing."), _("Enter it: it is what is never awarded twice.")
            return faults.at(draft, "number", "evidence-missing", message, fix)
        if record and record["enterprise"] != enterprise["key"]:
            return faults.at(draft, "number", "evidence-of-other", _("This certificate is another enterprise's."), _("Correct the number."))
        key = key_of("certification", {"scheme": rule.when.certification, "number": number})
        claim = _claimed(plan, rule, enterprise, key, record)
        return _Meant(plan, rule, *claim, str(number), day, _year(draft, day, year_of(str(number))))

    def _of_event(self, draft: Draft, plan: Plan, rule: Rule, enterprise: Fields, told: Mapping[str, Fields]) -> _Meant | Problem:
        on, title = _text(draft.fields.get("on")), str(draft.fields.get("title") or "")
        recorded = [row for row in self._events_of(str(enterprise["key"]), told) if row["kind"] == rule.when.event]
        fitting = [row for row in recorded if on in (None, row["on"]) and fold(title) in ("", fold(str(row["title"])))]
        if len(fitting) == 1:
            on, title = str(fitting[0]["on"]), str(fitting[0]["title"])
        elif rule.once is None and (not on or not title or fitting or any(row["on"] == on for row in recorded)):
            # A title that is written otherwise than it is recorded would be awarded a second time.
            known = "; ".join(f"{row['on']} {row['title']}" for row in recorded)
            fix = _("Enter its day and its title, as they are recorded.")
            fix += " " + _("Recorded are: {known}.").format(known=known) if known else ""
            return faults.at(draft, "title" if on else "on", "evidence-missing", _("Which event was rewarded cannot be told."), fix)
        key = KEY_SEPARATOR.join((str(enterprise["key"]), str(rule.when.event), str(on), title))
        claim = _claimed(plan, rule, enterprise, key, fitting[0] if len(fitting) == 1 else {})
        return _Meant(plan, rule, *claim, title, on, _year(draft, on, None))

    def _events_of(self, enterprise: str, told: Mapping[str, Fields]) -> list[Fields]:
        """The events of an enterprise, those that the command makes too."""
        if self._events is None:
            self._events = {}
            for key, row in told.items():
                self._events.setdefault(str(row["enterprise"]), {})[key] = row
        held = images(self.connection, "event", table_of("event").c.enterprise == enterprise)
        return list(({key_of("event", row): row for row in held} | self._events.get(enterprise, {})).values())

    # --- what is written

    def _line(self, draft: Draft, meant: _Meant, enterprise: Fields) -> Iterator[Change]:
        round_ = f"{meant.year}-0"
        yield from self._round(draft, round_, meant.year)
        self._lines[round_] += 1
        rule = meant.rule
        row: Fields = {
            "round": round_,
            "line": self._lines[round_],
            "claim": meant.claim,
            "record": meant.record,
            "own_level": meant.plan.own_level,
            "benefit": rule.claim,
            "enterprise": enterprise["key"],
            "name": enterprise["name"],
            "plan": meant.plan.id,
            "rule": rule.id,
            "titles": canonical_json({"zh": rule.title.zh, "en": rule.title.en}),
            "clause": rule.cite.clause,
            "basis": rule.cite.basis,
            "kind": rule.when.kind,
            # Where nothing states the day of the certificate or event, the line is dated by its payment.
            "on": meant.on or draft.fields["paid_on"],
            "evidence": meant.evidence,
            "subject": rule.when.certification or rule.when.event,
            "sums": canonical_json(_paid(draft)),
            "facts": canonical_json({}),
            "frozen": self._steps[round_],
            "uscc": enterprise.get("uscc"),
            "occasion": rule.when.occasion,
            "occasion_source": "stated" if rule.when.occasion else None,
        }
        row = stated(row)
        yield _from(draft, made("award_line", row))
        yield _from(draft, made("award_move", move_row(round_, self._lines[round_], 1, "paid", self._steps[round_])))
        self._made[meant.claim] = (row, 0)
        yield from self._entries(draft, meant.claim)

    def _part(self, draft: Draft, meant: _Meant) -> Iterator[Change]:
        """A further payment for the same claim."""
        before, entries = self._made[meant.claim]
        sums = _paid(draft)
        for level, fen in json.loads(str(before["sums"])).items():
            sums[level] = sums.get(level, 0) + fen
        after = before | {"sums": canonical_json(sums)}
        self._made[meant.claim] = (after, entries)
        yield Change("award_line", key_of("award_line", after), before, after, draft.origin)
        yield from self._entries(draft, meant.claim)

    def _round(self, draft: Draft, round_: str, year: int) -> Iterator[Change]:
        """The closed round of the year, where it is not there, and this import's step of it."""
        if round_ in self._steps:
            return
        there = next((one for one in rounds(self.connection) if one.id == round_), None)
        # Not how many there are: a file in between may have been taken back.
        self._lines[round_] = max((line.number for line in self._held_lines().values() if line.round == round_), default=0)
        self._steps[round_] = (there.last_step if there else 0) + 1
        today = self.stamp.at[:10]
        if there is None:
            budget_year = draft.fields.get("budget_year")
            opened = round_row(year, 0, HISTORY, today, self.stamp.actor, int(budget_year) if budget_year is not None else None)
            yield _from(draft, made("award_round", opened))
        wish = Wish(HISTORY, date.fromisoformat(today))
        yield _from(draft, made("award_step", step_row(round_, self._steps[round_], wish, self.stamp)))

    def _entries(self, draft: Draft, claim: str) -> Iterator[Change]:
        row, number = self._made[claim]
        self._rows.setdefault(claim, []).append(draft)
        paid_on, own_level = str(draft.fields["paid_on"]), str(row["own_level"])
        told = {name: draft.fields.get(name) for name in ("document", "budget_year")}
        for level, fen in _paid(draft).items():
            if fen == 0:
                continue
            for kind in ("committed", "paid") if level == own_level else ("paid",):
                number += 1
                place = str(row["round"]), int(str(row["line"])), number
                yield _from(draft, made("award_entry", entry_row(place, level, kind, fen, paid_on, told)))
        self._made[claim] = (row, number)


def _claimed(plan: Plan, rule: Rule, enterprise: Fields, key: str, record: Fields) -> tuple[str, str | None]:
    """The claim to what a rule gives for a record, {} where there is none of its natural key, and the record's id."""
    kind: str = rule.when.kind
    if rule.claims_enterprise:
        kind, key, record = "enterprise", str(enterprise["key"]), enterprise
    benefit = rule.claim_in(plan.id)
    if ID not in record:
        return claim_unrecorded(benefit, kind, key), None
    return claim_on(benefit, str(record[ID])), str(record[ID])


def _rules_called(words: str, plans: Sequence[Plan]) -> list[tuple[Plan, Rule]]:
    """The rules that the words mean: by title, id or benefit, else by occasion or kind of event."""
    rules = [(plan, rule) for plan in plans for rule in plan.rules if rule.when.kind != "annual"]
    wanted = reward_word(words)
    named = [(p, r) for p, r in rules if wanted in map(reward_word, (r.id, r.claim, r.title.zh, r.title.en))]
    if named or not wanted:
        return named
    occasion, kind = (meaning_of(words, table) or meaning_of(wanted, table) for table in (OCCASIONS.cells, EVENT_KINDS.cells))
    return [(p, r) for p, r in rules if (occasion and r.when.occasion == occasion) or (kind and r.when.event == kind)]


def _narrowed(found: list[tuple[Plan, Rule]], day: str | None, occasion: Plain) -> list[tuple[Plan, Rule]]:
    """Of rules that words may mean, those in force on the day and for the recorded occasion, where there are any."""
    if day is not None:
        on = date.fromisoformat(day)
        found = [(plan, rule) for plan, rule in found if on in plan.validity(rule)] or found
    return [(plan, rule) for plan, rule in found if occasion is not None and rule.when.occasion == occasion] or found


def _paid(draft: Draft) -> dict[str, int]:
    """What the row says was paid, in fen by level; a level of which it says nothing is left out."""
    sums = {level: draft.fields.get(f"{level}_fen") for level in LEVELS}
    return {level: int(fen) for level, fen in sums.items() if isinstance(fen, int) and (fen or level == COUNTY)}


def _told(draft: Draft) -> tuple[Plain, Plain]:
    """What tells the payments for one claim apart: the day and the document."""
    return draft.fields["paid_on"], draft.fields.get("document")


def _money(draft: Draft) -> list[Money]:
    """What the row says was paid, level by level."""
    on, document = date.fromisoformat(str(draft.fields["paid_on"])), _text(draft.fields.get("document"))
    return [Money("paid", level, fen, on, document) for level, fen in _paid(draft).items() if fen]


def _is_recorded(line: AwardLine, draft: Draft) -> bool:
    """Whether the line's ledger holds the row's payments."""
    return line.round.endswith("-0") and all(held(line, money) is not None for money in _money(draft))


def _filled_in(line: AwardLine, draft: Draft) -> Iterator[Change]:
    """The document of a recorded payment that had none; that of its commitment, which history books beside it, too."""
    for paid in _money(draft):
        for entry in (held(line, paid), held(line, paid._replace(kind="committed"))):
            yield from (_from(draft, change) for change in (filled_in(entry, paid.voucher) if entry is not None else ()))


def _is_same(one: Draft, other: Draft) -> bool:
    """Whether two rows state the same payment: the day, the sums, and documents that do not stand against each other."""
    vouchers = {plain_voucher(_text(row.fields.get("document"))) for row in (one, other)} - {""}
    return one.fields["paid_on"] == other.fields["paid_on"] and _paid(one) == _paid(other) and len(vouchers) < 2


def _file(draft: Draft) -> str:
    return draft.origin.source.file if draft.origin else ""


def _twice(draft: Draft) -> Problem:
    message = _("This payment appears in two rows of the list.")
    fix = _("Leave one of them out; two payments of the same day and sum have two document numbers.")
    return faults.at(draft, "county_fen", "paid-twice", message, fix)


def _held_otherwise(draft: Draft, line: AwardLine) -> Problem:
    return faults.at(
        draft,
        "county_fen",
        "paid-otherwise",
        _("{line} holds this award with other payments.").format(line=line.id),
        _("`hte award show {line}` shows them; what is recorded of money is reversed, not written over.").format(line=line.id),
    )


def _year(draft: Draft, on: str | None, of_number: int | None) -> int:
    stated = draft.fields.get("year")
    if isinstance(stated, int):
        return stated
    return int(on[:4]) if on else of_number or date.fromisoformat(str(draft.fields["paid_on"])).year


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _from(draft: Draft, change: Change) -> Change:
    return Change(change.table, change.key, change.before, change.after, draft.origin)
