"""What a comment cites is in the repository."""

from __future__ import annotations

import re
from pathlib import Path

from test_specification import ROOT, anchors

CITING = ("src", "tests", "torture", "benchmarks", "data")
WRITTEN = (".py", ".yaml", ".md", ".txt", ".toml")
CITED = re.compile(r"docs/[\w/-]+\.md(?:#[\w-]+)?")
ELSEWHERE = re.compile(r"\b(?:design|domain|rule-language)(?:\.md)?,? ?§|(?<![P§\w] )§ ?\d|shared/")
"""A citation of what is not in the repository. `P §` is a clause of the county's own document."""


def citing() -> list[Path]:
    return [path for folder in CITING for path in sorted((ROOT / folder).rglob("*")) if path.suffix in WRITTEN]


def test_every_citation_leads_to_a_heading_that_is_there():
    cited = {(path.relative_to(ROOT).as_posix(), words) for path in citing() for words in CITED.findall(path.read_text("utf-8"))}
    assert len(cited) > 60
    lost = []
    for path, words in sorted(cited):
        name, _, anchor = words.partition("#")
        page = ROOT / name
        if not page.is_file() or (anchor and anchor not in anchors(page)):
            lost.append((path, words))
    assert lost == []


def test_nothing_is_cited_that_is_not_in_the_repository():
    lines = [
        (path.relative_to(ROOT).as_posix(), line.strip())
        for path in citing()
        if path != Path(__file__)
        for line in path.read_text("utf-8").splitlines()
    ]
    assert [(path, line) for path, line in lines if ELSEWHERE.search(line)] == []
