"""docs/rules.md: every example loads, and no key is left out."""

import re
from pathlib import Path

import pytest

from hte_cli.policy import measures, plan, stated
from hte_cli.policy.indicators import ways
from hte_cli.policy.loading import load_texts
from hte_cli.policy.rules import paying
from hte_cli.policy.yaml.validation import fields_of

DOC = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```", DOC, re.MULTILINE | re.DOTALL)

MINIMAL = {
    "id": "id: minimal\n",
    "title": "title: 最小方案\n",
    "division": 'division: "652722"\n',
    "period": "period: {from: 2022-01-01, until: 2026-01-01}\n",
    "levels": "levels: {region: 自治区, prefecture: 自治州, county: 县}\n",
    "schemes": "schemes: {hte: {title: 高企, valid: {years: 3}}, tech-sme: {title: 科小, valid: year-end}}\n",
}
RULES = "- {id: r, title: r, cite: {clause: 一}, when: {event: prize}, pay: {county: unknown}}\n"
TARGETS = "- {id: t, title: t, cite: {clause: 一}, count: {in_force: hte}, targets: {2025: 1}}\n"


def texts_with(block: str) -> dict[str, str]:
    """A minimal plan in which `block` takes its place."""
    name = block.splitlines()[0].removeprefix("# ")
    stated = set(re.findall(r"^(\w+):", block, re.MULTILINE))
    texts = {"plan.yaml": "".join(line for key, line in MINIMAL.items() if key not in stated or name != "plan.yaml")}
    texts |= {"rules.yaml": RULES, "targets.yaml": TARGETS}
    return {**texts, name: (texts["plan.yaml"] if name == "plan.yaml" else "") + block}


def test_there_is_an_example_for_every_file():
    assert {block.splitlines()[0] for block in BLOCKS} == {"# plan.yaml", "# rules.yaml", "# targets.yaml", "# measures.yaml"}


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_an_example_loads_without_any_problem(block):
    loaded, problems = load_texts(texts_with(block))
    assert problems == []
    assert loaded is not None


MODELS = [
    model
    for module in (ways, plan, paying, stated, measures)
    for model in vars(module).values()
    if isinstance(model, type) and issubclass(model, stated.Stated) and model.__module__ == module.__name__
]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_is_explained(model):
    prose = re.sub(r"^```.*?^```", "", DOC, flags=re.MULTILINE | re.DOTALL)
    words = set(re.findall(r"[a-z_]+", " ".join(re.findall(r"`[^`\n]+`|^#+ .*", prose, re.MULTILINE))))
    assert set(fields_of(model)) - {"carrying_out"} <= words


@pytest.mark.parametrize("words", [plan.LEVELS, plan.OCCASIONS, plan.EVENT_KINDS, plan.GRADES, tuple(plan.FIGURE_COLUMNS)])
def test_every_word_that_a_key_can_have_is_explained(words):
    assert {word for word in words if f"`{word}`" not in DOC} == set()
