"""The options of `add`, `set` and `edit`, made from what is stated of the kind's fields (`kinds`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from inspect import Parameter, signature
from typing import Annotated, Any

import typer

from hte_cli.cli.options import number
from hte_cli.kinds.stating import NOTHING, Field, Holds, Kind, Option, Stored, Title
from hte_cli.language import _

ClearOption = Annotated[list[str] | None, typer.Option("--clear", metavar="FIELD", help=_("empty this field"))]

Command = Callable[..., None]


@dataclass(frozen=True, slots=True)
class _Given:
    """An option of a field: which parameter of the command takes its word (`which` or `words`), under the field's name."""

    field: Field
    flags: tuple[str, ...]
    help: Title
    required: bool = False
    taken_by: str = "words"

    @property
    def parameter(self) -> Parameter:
        """The option as Typer reads it from a signature."""
        name = self.flags[0].partition("/")[0].removeprefix("--").replace("-", "_")
        taken: Any = _type_of(self.field)
        option = option_for(self.field, *self.flags, help_=self.help)
        if self.required:
            return Parameter(name, Parameter.KEYWORD_ONLY, annotation=Annotated[taken, option])
        return Parameter(name, Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[taken | None, option])


def option_for(field: Field, *flags: str, help_: Title | None = None) -> Any:
    """What Typer is told of the field's option: a number within its bound, yes or no, else text as typed."""
    flags = flags or field.flags
    help_ = help_ or (field.option.help if field.option else NOTHING)
    if _type_of(field) is int and field.bound:
        return number(*flags, bound=field.bound, help=str(help_))
    return typer.Option(*flags, metavar="SUM" if field.holds is Holds.SUM else None, help=str(help_))


def _type_of(field: Field) -> type:
    if field.holds is Holds.FLAG:
        return bool
    return int if field.holds in (Holds.COUNT, Holds.YEAR) else str


def adding(kind: Kind) -> Callable[[Command], Command]:
    """A command that records: in the place of its parameter `words` an option for each field, required ones first."""
    given = [_Given(field, field.flags, option.help, option.required) for field, option in _options(kind)]
    return _taking(sorted(given, key=lambda one: not one.required))


def correcting(kind: Kind) -> Callable[[Command], Command]:
    """A command that corrects: `words` takes what is right. `which`, where the command has it, says which record is meant.

    What a record is known by is corrected as `--to-FIELD`, and only where its option states what that is for.
    """
    options = list(_options(kind))
    keys = [(field, option) for field, option in options if field.stored is Stored.KEY]
    which = [_Given(field, field.flags, option.which or option.help, option.required, "which") for field, option in keys]
    right = [_Given(field, (f"--to-{field.flags[0][2:]}",), option.right) for field, option in keys if option.right]
    others = [(field, option) for field, option in options if field.stored is not Stored.KEY]
    return _taking([*which, *right, *(_Given(field, field.flags, option.right or option.help) for field, option in others)])


def _options(kind: Kind) -> Iterator[tuple[Field, Option]]:
    return ((field, field.option) for field in kind.fields if field.option)


def _taking(given: list[_Given]) -> Callable[[Command], Command]:
    """The command with these options in the place of `words` (and `which`), to which it gets what was typed."""

    def with_options(command: Command) -> Command:
        asked = signature(command, eval_str=True)
        meant = [(one, one.parameter) for one in given if one.taken_by in asked.parameters]
        kept = [one.replace(kind=Parameter.KEYWORD_ONLY) for one in asked.parameters.values()]
        place = next(number for number, one in enumerate(kept) if one.name in ("which", "words"))
        kept = [one for one in kept if one.name not in ("which", "words")]
        parameters = [*kept[:place], *(parameter for _one, parameter in meant), *kept[place:]]

        @wraps(command)
        def started(**typed: Any) -> None:
            taken: dict[str, dict[str, str]] = {name: {} for name in ("which", "words") if name in asked.parameters}
            for one, parameter in meant:
                value = typed.pop(parameter.name)
                if value is not None:
                    taken[one.taken_by][one.field.word] = ("yes" if value else "no") if isinstance(value, bool) else str(value)
            command(**typed, **taken)

        started.__signature__ = asked.replace(parameters=parameters)  # type: ignore[attr-defined]
        started.__annotations__ = {one.name: one.annotation for one in parameters}
        return started

    return with_options
