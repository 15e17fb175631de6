"""What a faulty value is called, in a clerk's words: one row for every kind of error that the models of plan.py give."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import NamedTuple

from hte_cli.kinds.bounds import PLAN_YEAR
from hte_cli.language import _

Words = tuple[str, str, str]
"""A problem's code, message and fix."""


class Seen(NamedTuple):
    """A fault as the models see it: where (`pay.county`), the value as text, and the words that could stand there."""

    where: str
    value: str = ""
    expected: tuple[str, ...] = ()
    said: Mapping[str, str] = MappingProxyType({})

    @property
    def name(self) -> str:
        """The last word of `where`."""
        return self.where.rpartition(".")[2]


def nearest(word: str, known: Collection[str]) -> str:
    """The word of `known` that `word` seems to mean, or "": a typo, a wrong case, or a key with its colon in full width."""
    plain = unicodedata.normalize("NFKC", word[:80]).partition(":")[0].strip().lower()
    folded = {k.lower().replace("-", "_"): k for k in sorted(known)}
    close = difflib.get_close_matches(plain.replace("-", "_"), list(folded), 1, 0.7)
    return folded[close[0]] if close else ""


def suggestion(word: str, known: Collection[str]) -> str:
    """The fix for a word that is not among `known`."""
    if near := nearest(word, known):
        return _("did you mean `{word}`?").format(word=near)
    return _("allowed here: {words}").format(words=", ".join(sorted(known)[:30]) or "-")


def words(kind: str, seen: Seen) -> Words:
    """The problem that pydantic's error `kind` comes down to."""
    return _TABLE.get(kind, _wrong_type)(seen)


def _wrong_type(seen: Seen) -> Words:
    return "wrong-type", _("`{where}` cannot be read").format(where=seen.where), _("see docs/rules.md for what is allowed here")


def _key_unknown(seen: Seen) -> Words:
    if seen.where == f"pay.{seen.name}":
        return _level_unknown(seen)
    message = _("the key `{name}` is not known here").format(name=seen.name[:60])
    return "key-unknown", message, suggestion(seen.name, seen.expected)


def _level_unknown(seen: Seen) -> Words:
    message = _("the level `{name}` is not known").format(name=(seen.value or seen.name)[:60])
    return "level-unknown", message, suggestion(seen.value or seen.name, seen.expected)


def _key_missing(seen: Seen) -> Words:
    return "key-missing", _("`{where}` is missing").format(where=seen.where), _("add the key `{name}`").format(name=seen.name)


def _not_a_mapping(seen: Seen) -> Words:
    message = _("`{where}` is not made of keys and values").format(where=seen.where)
    fix = _("write its keys below it, indented, each as `key: value`: {words}").format(words=", ".join(seen.expected) or "-")
    return "wrong-type", message, fix


def _not_a_list(seen: Seen) -> Words:
    fix = _("put it into square brackets, [like, this], or on lines that begin with “- ”")
    return "wrong-type", _("`{where}` is not a list").format(where=seen.where), fix


def _not_text(seen: Seen) -> Words:
    return "wrong-type", _("`{where}` is not text").format(where=seen.where), _("write words, in quotes where YAML needs them")


def _not_bool(seen: Seen) -> Words:
    return "wrong-type", _("`{where}` is neither true nor false").format(where=seen.where), _("write `true` or `false`")


def _not_whole(seen: Seen) -> Words:
    return "wrong-type", _("`{where}` is not a whole number").format(where=seen.where), _("write digits only, such as 3")


def _out_of_range(seen: Seen) -> Words:
    message = _("`{where}`: {value} is not possible").format(where=seen.where, value=seen.value)
    limits = {"greater_than_equal": _("at least {n}"), "less_than_equal": _("at most {n}")}
    limit = seen.said.get("ge") or seen.said.get("le") or ""
    return "number-range", message, limits["greater_than_equal" if "ge" in seen.said else "less_than_equal"].format(n=limit)


def _beyond(seen: Seen) -> Words:
    """A number outside what can stand there; the error says what can."""
    return "number-range", _("`{where}`: {value} is not possible").format(where=seen.where, value=seen.value), seen.said["beyond"]


def _sum_beyond(seen: Seen) -> Words:
    fix = _("{limits} Write unknown if the plan does not say.").format(limits=seen.said["beyond"])
    return "sum-unreadable", _("`{where}`: {value} is not possible").format(where=seen.where, value=seen.value), fix


def _parts_of_fen(seen: Seen) -> Words:
    message = _("`{where}`: {value} has parts of a fen").format(where=seen.where, value=seen.value)
    return "amount-parts-of-fen", message, _("write it to the fen, such as 1234.50")


def _too_long(seen: Seen) -> Words:
    return "text-long", _("`{where}` is too long").format(where=seen.where), _("shorten it")


def _empty(seen: Seen) -> Words:
    return "empty", _("`{where}` is empty").format(where=seen.where), _("fill it in, or leave the key out if it may be left out")


def _choice(seen: Seen) -> Words:
    if seen.name == "match" or seen.where.startswith("levels."):
        return _level_unknown(seen)
    message = _("`{where}`: “{value}” is not known").format(where=seen.where, value=seen.value)
    return "word-unknown", message, suggestion(seen.value, seen.expected)


def _id(seen: Seen) -> Words:
    message = _("`{where}`: “{value}” is not an id").format(where=seen.where, value=seen.value)
    return "id-unreadable", message, _("use letters a-z, digits and hyphens, such as hte-first; Chinese words go into `title`")


def _division(seen: Seen) -> Words:
    message = _("“{value}” is not a division code").format(value=seen.value)
    return "division-unreadable", message, _('write the six digits of the county in quotes, such as "652722"')


def _date(seen: Seen) -> Words:
    message = _("`{where}`: “{value}” is not a date").format(where=seen.where, value=seen.value)
    fix = _("write year-month-day, such as 2022-01-01")
    parts = re.fullmatch(r"(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D?", unicodedata.normalize("NFKC", seen.value))
    if parts and 1 <= int(parts[2]) <= 12 and 1 <= int(parts[3]) <= 28:
        fix = _("did you mean `{word}`?").format(word=f"{parts[1]}-{int(parts[2]):02}-{int(parts[3]):02}")
    return "date-unreadable", message, fix


def _date_outside(seen: Seen) -> Words:
    message = _("`{where}`: the year of {value} is not possible").format(where=seen.where, value=seen.value)
    return "date-out-of-range", message, _("write a year from {least} on").format(least=PLAN_YEAR.least)


def _year(seen: Seen) -> Words:
    return "year-unreadable", _("“{value}” is not a year").format(value=seen.value), _("write four digits, such as 2025")


def _sum(seen: Seen) -> Words:
    message = _("`{where}`: “{value}” is not a sum of money").format(where=seen.where, value=seen.value)
    return "sum-unreadable", message, _("write yuan (100000), text with a unit (10万元), or unknown if the plan does not say")


def _ratio(seen: Seen) -> Words:
    message = _("`{where}`: “{value}” is not a ratio").format(where=seen.where, value=seen.value)
    return "ratio-unreadable", message, _("write 0.5, 1:0.5 or 50%")


def _target(seen: Seen) -> Words:
    message = _("`{where}`: “{value}” is not a target").format(where=seen.where, value=seen.value)
    return "target-unreadable", message, _("write a number of enterprises (12) or a ratio (20%)")


def _pattern(seen: Seen) -> Words:
    message = _("`{where}` is not a regular expression, or one that looks ahead or back (`(?=`, `\\1`) or grows too large")
    fix = _(r"write one in single quotes, such as 'GR\d{12}', or leave the key out")
    return "pattern-unreadable", message.format(where=seen.where), fix


def _validity(seen: Seen) -> Words:
    message = _("`{where}`: “{value}” is not a validity").format(where=seen.where, value=seen.value)
    return "validity-unreadable", message, _("write {years: 3} or year-end")


def _period_empty(seen: Seen) -> Words:
    message = _("the period `{where}` has no days: `until` is not after `from`").format(where=seen.where)
    return "period-empty", message, _("`until` is the first day after the period")


def _band_empty(seen: Seen) -> Words:
    message = _("nothing lies in the band `{where}`").format(where=seen.where)
    return "band-empty", message, _("`at_least` must be less than `below`")


def _one_of(seen: Seen) -> Words:
    message = _("`{where}` names none, or more than one, of: {names}").format(where=seen.where, names=seen.said["names"])
    return "one-of", message, _("name one of them")


def _goes_with(seen: Seen) -> Words:
    message = _("`{where}`: `{name}` is only for `{other}`").format(where=seen.where, **seen.said)
    return "goes-with", message, _("delete `{name}`, or name a `{other}`").format(**seen.said)


def _share(seen: Seen) -> Words:
    fix = _("write {of: INDICATOR, to: {statistic: ID}} or {renewed: SCHEME}")
    return "one-of", _("`{where}` does not say what is compared with what").format(where=seen.where), fix


def _stated_twice(seen: Seen) -> Words:
    message = _("`{names}` states more than once: {found}").format(**seen.said)
    return "stated-twice", message, _("state each once")


def _unit_unknown(seen: Seen) -> Words:
    message = _("no unit of the register is called {names}").format(names=seen.said["names"])
    return "unit-of-work-unknown", message, _("allowed here: {words}").format(words=seen.said["found"])


_TABLE: Mapping[str, Callable[[Seen], Words]] = MappingProxyType(
    {
        "extra_forbidden": _key_unknown,
        "missing": _key_missing,
        "model_type": _not_a_mapping,
        "dict_type": _not_a_mapping,
        "list_type": _not_a_list,
        "string_type": _not_text,
        "bool_type": _not_bool,
        "int_type": _not_whole,
        "int_parsing": _not_whole,
        "greater_than_equal": _out_of_range,
        "less_than_equal": _out_of_range,
        "string_too_short": _empty,
        "too_short": _empty,
        "empty": _empty,
        "string_too_long": _too_long,
        "too_long": _too_long,
        "literal_error": _choice,
        "id-unreadable": _id,
        "division-unreadable": _division,
        "date-unreadable": _date,
        "date-out-of-range": _date_outside,
        "year-unreadable": _year,
        "sum-unreadable": _sum,
        "sum-beyond": _sum_beyond,
        "amount-parts-of-fen": _parts_of_fen,
        "number-range": _beyond,
        "ratio-unreadable": _ratio,
        "target-unreadable": _target,
        "pattern-unreadable": _pattern,
        "validity-unreadable": _validity,
        "period-empty": _period_empty,
        "band-empty": _band_empty,
        "one-of": _one_of,
        "goes-with": _goes_with,
        "share-unclear": _share,
        "stated-twice": _stated_twice,
        "unit-unknown": _unit_unknown,
    }
)
