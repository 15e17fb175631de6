"""Answers as options: what they make of the wishes, and whether one that was typed can be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace

from hte_cli.intake.faults import Fault
from hte_cli.intake.fields import read_word
from hte_cli.intake.headings import field_named
from hte_cli.kinds import LISTS
from hte_cli.language import _
from hte_cli.values.asking import Decision, Question
from hte_cli.values.importing import LEFT_OUT, ImportWishes, ReadOptions

_FLAGS: Mapping[str, ImportWishes] = {
    "--create-missing": ImportWishes(missing="create"),
    "--only-known": ImportWishes(missing="skip"),
}
_PAIRS = {"--set": "fixed", "--map": "mapped", "--where": "where"}
_CALLED = {"as": "kind"}
_OPTIONS = {"kind": "--as", **{field: option for option, field in _PAIRS.items()}}


def told(wishes: ImportWishes, words: Sequence[str]) -> ImportWishes:
    """The wishes with what the words of options say as well; an option of one word sets the wish of its name."""
    rest = iter(words)
    for option in rest:
        if option in _FLAGS:
            wishes = replace(wishes, missing=_FLAGS[option].missing)
            continue
        value = next(rest)
        if option in _PAIRS:
            name, _sign, meant = value.partition("=")
            field = _PAIRS[option]
            wishes = replace(wishes, **{field: {**getattr(wishes, field), name: meant}})  # type: ignore[arg-type]
        else:
            name = option.lstrip("-").replace("-", "_")
            wishes = replace(wishes, **{_CALLED.get(name, name): int(value) if name == "heading_row" else value})  # type: ignore[arg-type]
    return wishes


def in_words(wishes: ImportWishes) -> list[str]:
    """The options that say how files are read: what `told` makes of them are the wishes again."""
    words: list[str] = []
    for field in fields(ReadOptions):
        value = getattr(wishes, field.name)
        option = _OPTIONS.get(field.name, f"--{field.name.replace('_', '-')}")
        if isinstance(value, Mapping):
            words += [word for key, meant in value.items() for word in (option, f"{key}={meant}")]
        elif value is not None:
            words += [option, str(value)]
    return words + [flag for flag, one in _FLAGS.items() if one.missing == wishes.missing]


def settled(wishes: ImportWishes, decisions: Iterable[Decision]) -> ImportWishes:
    """The wishes with all that was decided."""
    for words in _in_turn(decisions):
        wishes = told(wishes, words)
    return wishes


def words_of(decisions: Iterable[Decision]) -> list[str]:
    """The options that say all that was decided."""
    return [word for words in _in_turn(decisions) for word in words]


def _in_turn(decisions: Iterable[Decision]) -> Iterator[tuple[str, ...]]:
    """The words of each; that a heading is not read does not count where another answer says what it means."""
    every = [decision.words for decision in decisions]
    meant = {words[1].rpartition("=")[0] for words in every if words[:1] == ("--map",) and not words[1].endswith(f"={LEFT_OUT[0]}")}
    for words in every:
        if words and not (words[0] == "--map" and words[1].endswith(f"={LEFT_OUT[0]}") and words[1].rpartition("=")[0] in meant):
            yield words


def decision(question: Question, value: str) -> Decision:
    """The answer as it is kept."""
    return Decision(question.key, question.text, value, question.title(value), question.words(value))


def not_understood(question: Question, value: str) -> str:
    """Why an answer that was typed says nothing; "" where it can be read."""
    if question.chosen(value) is not None:
        return ""
    if not question.free or not value:
        return _("This is none of the answers.")
    option, pair = question.words(value)
    name, _sign, meant = pair.partition("=")
    if option == "--map":
        known = meant == LEFT_OUT[0] or any(field_named(meant, kind.name) for kind in LISTS)
        return "" if known else _("No field is called {word}.").format(word=meant)
    for kind in LISTS:
        field = field_named(name, kind.name)
        if field is not None:
            read = read_word(field, meant)
            return f"{read.message} {read.fix}".strip() if isinstance(read, Fault) else ""
    return ""
