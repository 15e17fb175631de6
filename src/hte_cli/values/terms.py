"""The field's words (docs/glossary.md) in the chosen language, for whatever a record holds as a code word."""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar

from hte_cli.kinds import KINDS, field_of
from hte_cli.kinds.words import EVENT_KINDS, GRADES, HOLDERS, LEFT_WHY, OCCASIONS, SOURCES, STATUSES
from hte_cli.language import _, current, pick

_CALLED: ContextVar[Mapping[str, Mapping[str, Mapping[str, str]]]] = ContextVar("what plans call the levels")


def call_levels(by_plan: Mapping[str, Mapping[str, Mapping[str, str]]]) -> None:
    """From here on levels are called as these plans do: by the plan's id, level and language, the later plan last."""
    _CALLED.set(by_plan)


def _called(level: str, plan: str | None) -> str | None:
    """What the plan, else the latest one that has the level, calls it; None where none does."""
    plans = _CALLED.get({})
    found = [plans[plan]] if plan is not None and plan in plans else reversed([*plans.values()])
    return next((pick(levels[level]) for levels in found if level in levels), None)


def occasion_title(occasion: str) -> str:
    """认定类型."""
    return OCCASIONS.title(occasion)


def event_title(kind: str) -> str:
    """事项."""
    return EVENT_KINDS.title(kind)


def evidence_title(evidence: str, subject: str) -> str:
    """What a reward is given for: the certificate's number, the event's title or else its kind, the year of annual figures."""
    return _("year {year}").format(year=evidence) if subject == "annual" else evidence or event_title(subject)


def grade_title(grade: str, level: str | None = None) -> str:
    """级别; `level` is what a plan calls the level of that name, where it does."""
    if level is not None and level != _level_words().get(grade):
        return _("{level}-level").format(level=level)
    return GRADES.title(grade)


def holder_title(holder: str) -> str:
    """What somebody is who receives money and is no enterprise of the county's count."""
    return HOLDERS.title(holder)


def left_title(why: str) -> str:
    """Why an enterprise, or its certificate, is not counted any more."""
    return {"revoked": _("revoked"), "not-yet-joined": _("not yet in the county")}.get(why) or LEFT_WHY.title(why)


def source_title(source: str) -> str:
    """Whether an occasion is stated or inferred."""
    return SOURCES.title(source)


def status_title(status: str) -> str:
    """What a unit reports of a measure."""
    return STATUSES.title(status)


def pool_title(state: str) -> str:
    """A state of the reserve pool."""
    titles = {
        "candidate": _("candidate"),
        "admitted": _("admitted"),
        "cultivating": _("cultivated"),
        "applied": _("applied"),
        "certified": _("certified"),
        "withdrawn": _("withdrawn"),
    }
    return titles.get(state, state)


def award_title(state: str) -> str:
    """A state of a line of a round of awards."""
    titles = {
        "drafted": _("drafted"),
        "reviewed": _("reviewed"),
        "publicised": _("publicised"),
        "objected": _("objected to"),
        "approved": _("approved"),
        "partly-paid": _("partly paid"),
        "paid": _("paid"),
        "suspended": _("suspended"),
        "rejected": _("rejected"),
        "clawback": _("to be recovered"),
        "recovered": _("recovered"),
    }
    return titles.get(state, state)


def step_title(what: str) -> str:
    """A step of a round of awards."""
    titles = {
        "open": _("opened"),
        "evidence": _("the day of the evidence"),
        "history": _("taken over from before"),
        "review": _("reviewed"),
        "publicise": _("publicised"),
        "object": _("objection"),
        "dismiss": _("objection dismissed"),
        "approve": _("approved"),
        "reject": _("rejected"),
        "refresh": _("frozen again"),
        "suspend": _("suspended"),
        "resume": _("resumed"),
        "settle": _("sum settled"),
        "payee": _("account recorded"),
        "returned": _("sent back by the bank"),
        "allow": _("doubts answered"),
        "relink": _("put on its record"),
        "pay": _("paid"),
        "unpaid": _("not paid"),
        "reverse": _("reversed"),
        "clawback": _("claimed back"),
        "waive": _("recovery waived"),
        "recover": _("recovered"),
    }
    return titles.get(what, what)


def entry_title(kind: str) -> str:
    """A kind of entry of the ledger."""
    titles = {
        "committed": _("committed"),
        "released": _("released"),
        "paid": _("paid"),
        "recovered": _("recovered"),
        "reversed": _("reversed"),
    }
    return titles.get(kind, kind)


def grade_in(grade: str, plan: str | None) -> str:
    """级别, as the plan calls its levels (`call_levels`)."""
    return grade_title(grade, _called(grade, plan))


def level_title(level: str, plan: str | None = None) -> str:
    """A level as the plan of that id calls it, where none is named as the latest does (`call_levels`).

    In Chinese a title of one character is told as that of a level: 县级, 省级.
    """
    title = _called(level, plan)
    if title is None:
        return _level_words().get(level, level)
    return f"{title}级" if current() == "zh" and len(title) == 1 else title


def _level_words() -> dict[str, str]:
    """The levels where no plan gives them a name."""
    return {"region": _("region"), "prefecture": _("prefecture"), "county": _("county")}


def figure_title(figure: str) -> str:
    """What a figure of an enterprise is called: a field of its records, of money without its `_fen`."""
    field = field_of(figure) or field_of(f"{figure}_fen")
    return str(field.title) if field is not None else figure


def subject_title(subject: str) -> str:
    """One of the three fields of the pool's tasks."""
    titles = {"rd": _("R&D spending"), "conversion": _("putting results to use"), "ip": _("intellectual property")}
    return titles.get(subject, subject)


def kind_title(kind: str) -> str:
    """A kind of record, or a table that is none as it is called."""
    return next((str(one.title) for one in KINDS.values() if one.name == kind), kind)
