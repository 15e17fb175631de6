"""The specification is true: its links lead somewhere, and what a definition names holds it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
PROGRAM = ROOT / "src" / "hte_cli"


@cache
def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them; of equal ones the later with a number."""
    found: dict[str, int] = {}
    for heading in re.findall(r"^#{1,6} (.+)$", re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.M | re.S), re.MULTILINE):
        plain = re.sub(r"\[([^]]*)\]\([^)]*\)|[`*]", r"\1", heading).strip().lower()
        slug = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
        found[slug] = found.get(slug, -1) + 1
    return {f"{slug}-{n}" if n else slug for slug, times in found.items() for n in range(times + 1)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_heading_that_is_there(page: Path):
    links = re.findall(r"\]\((?!https?:)([^)#\s]*)(?:#([^)]*))?\)", page.read_text(encoding="utf-8"))
    places = [((page.parent / name).resolve() if name else page, anchor) for name, anchor in links]
    assert [place for place, _anchor in places if not place.exists()] == []
    assert [(place.name, anchor) for place, anchor in places if anchor and anchor not in anchors(place)] == []


def test_every_definition_names_what_holds_it():
    for page in ("definitions.md", "glossary.md"):
        for place, name in re.findall(r"`([\w/]+\.py)(?:: (\w+))?`", (ROOT / "docs" / page).read_text(encoding="utf-8")):
            file = PROGRAM / place
            assert file.is_file(), place
            assert not name or re.search(rf"^(?:def|class) {name}\b|^{name}\b(?::| =)", file.read_text("utf-8"), re.MULTILINE), (
                place,
                name,
            )
    sections = re.split(r"^### ", (ROOT / "docs" / "definitions.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert [section.split("\n")[0] for section in sections if not re.search(r"`[\w/]+\.py|\]\(", section)] == []
