"""The plan for an output folder; publishing it makes the folder up to date."""

import json
from pathlib import Path

import pytest

from callwright_gen.publish.errors import PublishError
from callwright_gen.publish.plan import Plan, Rendering, make_plan
from callwright_gen.publish.write import write_changes

INPUTS = {"specs/one.yaml": "1" * 64}
FILES = {"one.py": "ONE = 1\n", "one.pyi": "ONE: int\n", "two.py": "TWO = 'é'\n"}
FULL = Rendering(FILES, INPUTS)


def publish(rendering: Rendering, out: Path) -> Plan:
    plan = make_plan(rendering, out)
    write_changes(plan.changes)
    return plan


def summary(plan: Plan) -> list[str]:
    return [f"{change.verb} {change.label}" for change in plan.changes]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "callwright"


def test_a_first_run_creates_every_file_and_the_manifest_last(out: Path) -> None:
    plan = publish(FULL, out)
    assert summary(plan) == [f"created callwright/{name}" for name in (*FILES, "manifest.json")]
    assert {name: text.encode() for name, text in FILES.items()}.items() < contents(out).items()


def test_a_second_run_has_nothing_to_do(out: Path) -> None:
    publish(FULL, out)
    assert make_plan(FULL, out) == Plan(changes=(), edited=(), missing=(), extra=())


def test_only_the_file_that_differs_is_written(out: Path) -> None:
    publish(FULL, out)
    before = {path.name: path.stat().st_ino for path in out.iterdir()}
    plan = publish(Rendering(FILES | {"one.py": "ONE = 2\n"}, INPUTS), out)
    after = {path.name: path.stat().st_ino for path in out.iterdir()}
    assert summary(plan) == ["changed callwright/one.py", "changed callwright/manifest.json"]
    assert {name for name in before if before[name] != after[name]} == {"one.py", "manifest.json"}


def test_the_manifest_is_sorted_regardless_of_rendering_order(out: Path, tmp_path: Path) -> None:
    publish(Rendering(FILES, {"b": "2", "a": "1"}), out)
    publish(Rendering(dict(reversed(FILES.items())), {"a": "1", "b": "2"}), tmp_path / "other")
    text = (out / "manifest.json").read_text()
    assert text == (tmp_path / "other/manifest.json").read_text()
    assert list(json.loads(text)) == ["inputs", "outputs"]
    assert list(json.loads(text)["inputs"]) == ["a", "b"]


def test_a_stale_file_is_removed_and_an_unlisted_one_is_left_and_named(out: Path) -> None:
    publish(FULL, out)
    (out / "mine.py").write_text("MINE = 1\n")
    (out / "__pycache__").mkdir()
    (out / "__pycache__/one.cpython-311.pyc").touch()
    plan = publish(Rendering({"one.py": FILES["one.py"]}, INPUTS), out)
    assert plan.extra == ("callwright/mine.py",)
    assert summary(plan)[:2] == ["removed callwright/one.pyi", "removed callwright/two.py"]
    assert {"mine.py", "one.py", "manifest.json"} == {path.name for path in out.iterdir() if path.is_file()}


def test_an_edited_file_is_named_whether_rendered_or_stale(out: Path) -> None:
    publish(FULL, out)
    (out / "one.py").write_text("ONE = 3\n")
    (out / "two.py").write_text("TWO = 3\n")
    assert make_plan(FULL, out).edited == ("callwright/one.py", "callwright/two.py")
    assert make_plan(Rendering({"one.py": FILES["one.py"]}, INPUTS), out).edited == (
        "callwright/one.py",
        "callwright/two.py",
    )


def test_a_foreign_file_before_the_first_run_counts_as_edited(out: Path) -> None:
    out.mkdir()
    (out / "one.py").write_text("mine\n")
    assert make_plan(FULL, out).edited == ("callwright/one.py",)


def test_a_file_with_the_new_text_does_not_count_as_edited(out: Path) -> None:
    publish(FULL, out)
    newer = Rendering(FILES | {"one.py": "ONE = 2\n"}, INPUTS)
    (out / "one.py").write_text("ONE = 2\n")
    assert make_plan(newer, out).edited == ()


def test_a_missing_file_is_named_and_restored(out: Path) -> None:
    publish(FULL, out)
    (out / "one.pyi").unlink()
    plan = publish(FULL, out)
    assert (plan.missing, plan.edited) == (("callwright/one.pyi",), ())
    assert make_plan(FULL, out).changes == ()


def test_a_partial_run_leaves_other_files_and_recorded_inputs_unchanged(out: Path) -> None:
    publish(FULL, out)
    inputs = {"specs/one.yaml": "2" * 64}
    plan = publish(Rendering({"one.py": "ONE = 2\n"}, inputs, partial=True), out)
    assert summary(plan) == ["changed callwright/one.py", "changed callwright/manifest.json"]
    manifest = json.loads((out / "manifest.json").read_text())
    assert (manifest["inputs"], sorted(manifest["outputs"])) == (INPUTS, sorted(FILES))


def test_the_schema_is_published_with_the_other_files(out: Path, tmp_path: Path) -> None:
    schema = tmp_path / "specs/schema.json"
    rendering = Rendering(FILES, INPUTS, (schema, "{}\n"))
    assert "created specs/schema.json" in summary(publish(rendering, out))
    schema.write_text("{ }\n")
    assert make_plan(rendering, out).edited == ("specs/schema.json",)
    schema.unlink()
    assert make_plan(rendering, out).missing == ("specs/schema.json",)
    publish(rendering, out)
    assert schema.read_text() == "{}\n"


def test_a_manifest_with_merge_markers_is_replaced_only_on_request(out: Path) -> None:
    publish(FULL, out)
    (out / "manifest.json").write_text("<<<<<<< ours\n{}\n")
    plan = make_plan(FULL, out)
    assert plan.edited == ("callwright/manifest.json",)
    write_changes(plan.changes)
    assert make_plan(FULL, out).changes == ()


@pytest.mark.parametrize(
    "text",
    ["[]", '{"inputs": {}}', '{"inputs": {}, "outputs": {"a": 1}}', '{"inputs": {}, "outputs": {}, "schema": 1}'],
)
def test_a_foreign_manifest_is_replaced_only_on_request(out: Path, text: str) -> None:
    out.mkdir()
    (out / "manifest.json").write_text(text)
    assert make_plan(FULL, out).edited == ("callwright/manifest.json",)


@pytest.mark.parametrize(
    "name", ["../victim.py", "/victim.py", "a/../../victim.py", "..\\victim.py", "manifest.json", ""]
)
def test_a_manifest_cannot_name_files_outside_its_folder(out: Path, name: str) -> None:
    out.mkdir()
    (out / "manifest.json").write_text(json.dumps({"inputs": {}, "outputs": {name: "0"}}))
    with pytest.raises(PublishError, match="cannot be a generated file"):
        make_plan(FULL, out)


def test_an_output_folder_that_is_a_link_is_rejected(out: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    out.symlink_to(tmp_path / "real")
    with pytest.raises(PublishError, match="callwright: the output folder is a symbolic link"):
        make_plan(FULL, out)


def test_an_output_folder_that_is_a_file_is_rejected(out: Path) -> None:
    out.touch()
    with pytest.raises(PublishError, match="callwright: the output folder is a file"):
        make_plan(FULL, out)


def test_a_link_in_place_of_a_module_is_rejected(out: Path, tmp_path: Path) -> None:
    out.mkdir()
    (out / "one.py").symlink_to(tmp_path / "victim.py")
    with pytest.raises(PublishError, match=r"one\.py: is a symbolic link"):
        make_plan(FULL, out)


def test_a_folder_in_place_of_a_module_is_rejected(out: Path) -> None:
    (out / "one.py").mkdir(parents=True)
    with pytest.raises(PublishError, match=r"one\.py: cannot be read: Is a directory"):
        make_plan(FULL, out)
