"""`hte plan init`: a copy of the shipped plan to start from."""

from contextvars import ContextVar

import pytest

from hte_cli.errors import Conflict, NotFound, PlanRefused
from hte_cli.outputs import guard
from hte_cli.policy.loading import FURTHER_FILES, MOST_BYTES, PLAN_FILES, load_texts, read_folder
from hte_cli.policy.shipped import shipped_folder
from hte_cli.policy.starting import write_starter


def test_the_copy_loads_and_differs_from_the_shipped_plan_in_its_id_only(tmp_path):
    written = write_starter(tmp_path / "a" / "new")
    assert [path.name for path in written] == [*PLAN_FILES, *FURTHER_FILES]
    copy, problems = load_texts(read_folder(tmp_path / "a" / "new"))
    shipped, _ = load_texts(read_folder(shipped_folder()))
    assert problems == []
    assert copy is not None
    assert shipped is not None
    assert copy.id != shipped.id
    assert copy.model_copy(update={"id": shipped.id}) == shipped


@pytest.mark.parametrize("name", [*PLAN_FILES, *FURTHER_FILES])
def test_the_copy_is_commented_in_both_languages_and_asks_to_be_changed(tmp_path, name):
    write_starter(tmp_path)
    lines = (tmp_path / name).read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    assert "CHANGE THIS" in lines[0]
    assert len(comments) >= 10
    assert any(line.isascii() for line in comments)
    assert any(not line.isascii() for line in comments)


@pytest.mark.parametrize("name", [*PLAN_FILES, *FURTHER_FILES])
def test_nothing_is_overwritten_and_nothing_written_beside_it(tmp_path, name, monkeypatch):
    (tmp_path / name).write_text("mine", encoding="utf-8")
    monkeypatch.setattr(guard, "_guard", ContextVar("guard", default=guard.Guard()))  # noqa: B039 - it is frozen
    with pytest.raises(Conflict, match=name):
        write_starter(tmp_path)
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [(name, "mine")]


def test_a_folder_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(Conflict, match="taken"):
        write_starter(tmp_path / "taken")


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(NotFound, match="nowhere"):
        read_folder(tmp_path / "nowhere")


def test_the_missing_files_are_named_and_what_is_there_instead(tmp_path):
    write_starter(tmp_path)
    (tmp_path / "rules.yaml").rename(tmp_path / "rules.yml")
    with pytest.raises(NotFound) as refused:
        read_folder(tmp_path)
    assert "rules.yaml" in refused.value.message
    assert "targets.yaml" not in refused.value.message
    assert "rules.yml" in refused.value.hint


def test_other_files_of_the_folder_are_not_read(tmp_path):
    write_starter(tmp_path)
    (tmp_path / "others.yaml").write_text("\t{", encoding="utf-8")
    assert sorted(read_folder(tmp_path)) == sorted((*PLAN_FILES, *FURTHER_FILES))


def test_a_file_too_large_for_a_plan_is_refused(tmp_path):
    write_starter(tmp_path)
    (tmp_path / "rules.yaml").write_bytes(b"#" * (MOST_BYTES + 1))
    with pytest.raises(PlanRefused) as refused:
        read_folder(tmp_path)
    assert [problem.code for problem in refused.value.problems] == ["file-too-large"]
