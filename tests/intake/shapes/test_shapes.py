"""Thirty shapes of lists, each as an office published its like, rebuilt with invented firms: how many go in, and how.

The notices were read in a store of public pages; where an annex itself is not kept there, its columns are those that the
notice, its office's other lists or a public system's export name. A shape goes in where at most the answers of one screen
are given: which kind, day, year or unit, what a heading means, whether hidden rows count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from invented_firms import recorded_county
from shape import Shape
from shapes_of_certificates import CERTIFICATES
from shapes_of_enterprises import ENTERPRISES
from shapes_of_money import MONEY

from running import Hte, Run

SHAPES = tuple(sorted((*CERTIFICATES, *ENTERPRISES, *MONEY), key=lambda shape: shape.file))

OTHERWISE: Mapping[str, Mapping[str, int]] = {"14": {}, "29": {"enterprise": 3}}
"""What is read of a list where nobody says what it is, where that is something else.

Of rewards the certificates, which are recorded already, and the report says that the sums are not read; of applications, in
which nothing says a day of filing, the enterprises.
"""

each = pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.file[:2])


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Hte:
    """The county before the list comes."""
    return recorded_county(Hte(tmp_path_factory.mktemp("county")))


@pytest.fixture
def county(recorded: Hte, tmp_path: Path) -> Hte:
    """A copy of its store in a folder of its own."""
    tmp_path.joinpath("hte.db").write_bytes(recorded.store.read_bytes())
    return Hte(tmp_path)


def written(done: Run) -> dict[str, int]:
    """How many records of each kind are new or changed."""
    kinds: Counter[str] = Counter()
    for file in done.document["files"]:
        for sheet in file["sheets"]:
            kinds[sheet["kind"]] += sheet["new"] + sheet["changed"]
    return {kind: number for kind, number in kinds.items() if number}


def records(hte: Hte, words: str) -> list[dict[str, Any]]:
    """The records of a list, the lines of a round, the reports of a half-year."""
    document = hte.json(*words.split())
    return document if isinstance(document, list) else document.get("lines") or document["reports"]


def says(record: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
    return all(record.get(key) == value for key, value in wanted.items())


@each
def test_a_list_of_this_shape_goes_in_with_at_most_one_screen(shape: Shape, county: Hte) -> None:
    shape.make(county.folder / shape.file)
    done = county.here("import", shape.file, *shape.answers, "--format", "json")
    assert (done.code, written(done)) == (0, dict(shape.recorded))
    for words, which, wanted in shape.values:
        assert [r for r in records(county, words) if says(r, which) and says(r, wanted)] != [], (words, which, wanted)
    assert {r["name"] for r in records(county, "enterprise list")}.isdisjoint(shape.never)
    again = county.here("import", shape.file, *shape.answers, "--format", "json")
    assert (again.code, written(again)) == (0, {})


@each
def test_without_the_answers_it_is_read_right_or_refused(shape: Shape, county: Hte) -> None:
    shape.make(county.folder / shape.file)
    before = county.store.read_bytes()
    done = county.here("import", shape.file, "--format", "json")
    if done.code:
        assert (done.code, county.store.read_bytes() == before) == (5, True)
    else:
        assert written(done) == dict(OTHERWISE.get(shape.file[:2], shape.recorded))


def test_there_are_thirty_shapes_each_of_a_source_of_its_own() -> None:
    assert len(SHAPES) == len({shape.source for shape in SHAPES}) == len({shape.make for shape in SHAPES}) == 30


def test_how_many_go_in_without_a_question() -> None:
    assert sum(not shape.answers for shape in SHAPES) == 16
