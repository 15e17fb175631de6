"""Text that is no YAML: where it breaks, and the likely reason in a clerk's words."""

from __future__ import annotations

import yaml

from hte_cli.language import _
from hte_cli.policy.yaml import slips
from hte_cli.policy.yaml.slips import Slip


def reasons(text: str, error: yaml.MarkedYAMLError) -> list[Slip]:
    """Why `text` breaks off: the slips up to that line with all others like them, else what the parser missed."""
    mark = error.problem_mark or error.context_mark
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    found = list(slips.of_lines(text))
    if any(slip.line <= place[0] for slip in found):
        return found
    opened = error.context_mark
    if opened is not None and _is_open(error):
        place = min(place, (opened.line + 1, opened.column + 1))
    return [Slip("yaml-syntax", *_reason(error.problem or ""), *place)]


def _is_open(error: yaml.MarkedYAMLError) -> bool:
    """Whether the fault is something begun earlier and never closed."""
    return any(words in (error.problem or "") for words in ("end of stream", "',' or", "document indicator"))


def _reason(problem: str) -> tuple[str, str]:
    """What the parser's words (of both of PyYAML's parsers) come down to, and what to do."""
    if "mapping values" in problem:
        message = _("a colon where no key can be")
        return message, _("is the line above complete? text with a colon and a space goes into quotes")
    if "',' or" in problem:
        return _("a { or [ that begins here is not closed"), _("close it with } or ], and write commas between its parts")
    if "end of stream" in problem or "document indicator" in problem:
        return _("a quote that begins here is not closed"), _("close it with the same quote")
    if "expected ':'" in problem:
        return _("a key without its colon"), _("write `key: value`")
    if "block end" in problem or "expected key" in problem or "'-' indicator" in problem:
        return _("the indentation does not fit the lines above"), _("give keys that belong together the same indentation")
    message = _("this cannot be read as YAML")
    return message, _("text that begins with a sign such as % @ ` & * ! | > goes into quotes")
