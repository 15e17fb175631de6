"""Three YAML files, and those beside them → a plan, or every fault in them at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from hte_cli.errors import NotFound, PlanRefused, Problem
from hte_cli.language import _
from hte_cli.policy.checks import Known, check
from hte_cli.policy.criteria import Criteria
from hte_cli.policy.measures import Measures
from hte_cli.policy.plan import LEVELS, Plan
from hte_cli.policy.yaml.file import YamlFile
from hte_cli.policy.yaml.reader import MOST_BYTES, read_yaml, too_large_fix
from hte_cli.policy.yaml.validation import M, read_indicators, read_plan, read_rules, read_whole

PLAN_FILES = ("plan.yaml", "rules.yaml", "targets.yaml")
"""The files that make a plan."""

FURTHER_FILES = ("measures.yaml", "criteria.yaml")
"""Files that a plan may have beside them; others in its folder are not looked at."""


def load_texts(texts: Mapping[str, str | bytes], folder: str = "", passing: Collection[str] = ()) -> tuple[Plan | None, list[Problem]]:
    """The plan that `texts` (by file name, see PLAN_FILES) state, and every problem, by file and line; never raises.

    The plan is None where a problem is an error, unless its code is `passing`: then it is without what is faulty. Warnings
    leave it. A problem's `file` is the name, inside `folder`.
    """
    files = {name: _read(name, texts.get(name)) for name in PLAN_FILES}
    further = {name: _read(name, texts[name]) for name in FURTHER_FILES if name in texts}
    plan = read_plan(files["plan.yaml"])
    beside = {"carrying_out": _beside(further, "measures.yaml", Measures), "criteria": _beside(further, "criteria.yaml", Criteria)}
    rules, indicators = read_rules(files["rules.yaml"]), read_indicators(files["targets.yaml"])
    for found in check(_known(plan, files, rules, indicators)):
        file = files[found.file]
        if found.path in file.values and not file.is_blamed(found.path):
            file.blame(file.place(found.path, found.of_key), found.code, found.message, found.fix, severity=found.severity)
    for name in ("rules.yaml", "targets.yaml"):
        if files[name].readable and files[name].data == []:
            files[name].blame((1, 1), "list-empty", _("the list is empty"), _("write at least one entry"), severity="warning")
    problems = _sorted({**files, **further}, folder)
    if plan is None or any(problem.is_error and problem.code not in passing for problem in problems):
        return None, problems
    stated: dict[str, Any] = {"rules": tuple(rule for _n, rule in rules), "indicators": tuple(found for _n, found in indicators)}
    return plan.model_copy(update={**stated, **beside}), problems


def _beside(files: Mapping[str, YamlFile], name: str, model: type[M]) -> M | None:
    return read_whole(files[name], model) if name in files else None


def read_folder(folder: Path) -> dict[str, bytes]:
    """The files of the plan in `folder`.

    Raises NotFound where the folder or a file is missing, PlanRefused where a file is too large to be a plan's.
    """
    if not folder.is_dir():
        raise NotFound(_("{folder} is not a folder.").format(folder=folder), _("`hte plan init DIR` writes a plan to start from"))
    missing = [name for name in PLAN_FILES if not (folder / name).is_file()]
    if missing:
        message = _("{folder} has no {files}.").format(folder=folder, files=", ".join(missing))
        raise NotFound(message, _missing_hint(folder))
    further = [name for name in FURTHER_FILES if (folder / name).is_file()]
    return {name: _content(folder / name) for name in (*PLAN_FILES, *further)}


def _missing_hint(folder: Path) -> str:
    there = sorted(path.name for path in folder.iterdir() if path.suffix.lower() in (".yaml", ".yml"))
    if there:
        hint = _("a plan is made of plan.yaml, rules.yaml and targets.yaml; here are: {files}")
        return hint.format(files=", ".join(there[:10]))
    return _("`hte plan init DIR` writes a plan to start from")


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as source:
            content = source.read(MOST_BYTES + 1)
    except OSError as e:
        raise NotFound(_("{file} cannot be read: {why}").format(file=path, why=e.strerror or e)) from None
    if len(content) > MOST_BYTES:
        message = _("{file} has more than {n} MB").format(file=path, n=MOST_BYTES // 1_000_000)
        raise PlanRefused(message, too_large_fix(), [Problem("file-too-large", message, too_large_fix(), file=str(path), line=1)])
    return content


def _read(name: str, content: str | bytes | None) -> YamlFile:
    if content is not None:
        return read_yaml(name, content)
    file = YamlFile(name, readable=False)
    file.blame((1, 1), "file-missing", _("the file {name} is missing").format(name=name), _("`hte plan init DIR` writes one"))
    return file


def _known(plan: Plan | None, files: Mapping[str, YamlFile], rules: Any, indicators: Any) -> Known:
    """What the rules and targets can be held against, also where plan.yaml has faults."""
    data = files["plan.yaml"].data
    stated: dict[str, Any] = data if isinstance(data, dict) and files["plan.yaml"].readable else {}
    schemes = stated.get("schemes")
    statistics = stated.get("statistics", Plan.model_fields["statistics"].get_default(call_default_factory=True)) if stated else None
    levels = stated.get("levels")
    return Known(
        period=plan.period if plan else None,
        levels=[level for level in LEVELS if level in levels] if isinstance(levels, dict) else None,
        own_level=str(stated["own_level"]) if stated.get("own_level") in LEVELS else None,
        schemes={name: _year_end(terms) for name, terms in schemes.items()} if isinstance(schemes, dict) else None,
        statistics=statistics if isinstance(statistics, dict) else None,
        counts=dict(_counts(files["targets.yaml"].data)),
        rules=rules,
        indicators=indicators,
    )


def _year_end(terms: object) -> bool:
    return isinstance(terms, dict) and terms.get("valid") == "year-end"


def _counts(targets: object) -> Iterator[tuple[str, bool]]:
    for entry in targets if isinstance(targets, list) else ():
        if isinstance(entry, dict) and "id" in entry:
            yield str(entry["id"]), "ratio" not in entry


def _sorted(files: Mapping[str, YamlFile], folder: str) -> list[Problem]:
    """Every problem once, by file, line and column."""
    problems = dict.fromkeys(problem for file in files.values() for problem in file.problems)
    named = [replace(problem, file=str(Path(folder) / problem.file)) for problem in problems]
    return sorted(named, key=lambda p: (p.file, p.line or 0, int(p.column or 0), p.code))
