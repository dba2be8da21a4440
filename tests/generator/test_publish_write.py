"""A set of files is written completely or not at all, even if the run is interrupted."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import callwright_gen
from callwright_gen.publish.change import FileChange
from callwright_gen.publish.errors import PublishError
from callwright_gen.publish.plan import Rendering, make_plan
from callwright_gen.publish.write import write_changes

GENERATOR = Path(callwright_gen.__file__).parents[1]
INPUTS = {"specs/one.yaml": "1"}
OLD = {"one.py": "1\n" * 500, "stale.py": "0\n", "two.py": "2\n" * 500}
NEW = {"one.py": "11\n" * 500, "three.py": "33\n" * 500, "two.py": "22\n" * 500}

PUBLISH_AND_DIE = """
import os, sys
from pathlib import Path
from callwright_gen.publish.plan import Rendering, make_plan
from callwright_gen.publish.write import write_changes

plan = make_plan(Rendering({files!r}, {inputs!r}), Path({out!r}))
steps = 0

def die(event, arguments):
    global steps
    steps += event in ("os.rename", "os.remove")
    if steps == {last}:
        os._exit(9)

sys.addaudithook(die)
write_changes(plan.changes)
"""

PUBLISH_ON_A_FULL_DISK = """
import resource
from pathlib import Path
from callwright_gen.publish.errors import PublishError
from callwright_gen.publish.plan import Rendering, make_plan
from callwright_gen.publish.write import write_changes

plan = make_plan(Rendering({files!r}, {inputs!r}), Path({out!r}))
limits = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (1200, limits[1]))
try:
    write_changes(plan.changes)
except PublishError as error:
    print(error)
finally:
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)
"""


def publish(files: dict[str, str], out: Path) -> None:
    write_changes(make_plan(Rendering(files, INPUTS), out).changes)


def publish_in_child(script: str, out: Path, last: int = 0) -> subprocess.CompletedProcess[str]:
    code = script.format(files=NEW, inputs=INPUTS, out=str(out), last=last)
    environment = os.environ | {"PYTHONPATH": str(GENERATOR)}
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)


def contents(out: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in out.iterdir()}


@pytest.mark.parametrize("last", range(1, 6))
def test_a_run_killed_between_writes_leaves_whole_files_and_the_next_run_completes_them(
    tmp_path: Path, last: int
) -> None:
    publish(OLD, tmp_path)
    manifest = (tmp_path / "manifest.json").read_text()
    assert publish_in_child(PUBLISH_AND_DIE, tmp_path, last).returncode == 9

    found = contents(tmp_path)
    assert found["manifest.json"] == manifest
    for name in OLD.keys() | NEW.keys():
        assert found.get(name) in (OLD.get(name), NEW.get(name))
    assert make_plan(Rendering(NEW, INPUTS), tmp_path).edited == ()

    publish(NEW, tmp_path)
    assert contents(tmp_path).keys() == {*NEW, "manifest.json"}
    assert NEW.items() < contents(tmp_path).items()


def test_the_previous_test_kills_at_every_write(tmp_path: Path) -> None:
    publish(OLD, tmp_path)
    assert publish_in_child(PUBLISH_AND_DIE, tmp_path, last=99).returncode == 0
    assert NEW.items() < contents(tmp_path).items()


def test_a_full_disk_changes_nothing_and_names_the_file(tmp_path: Path) -> None:
    publish(OLD, tmp_path)
    before = contents(tmp_path)
    run = publish_in_child(PUBLISH_ON_A_FULL_DISK, tmp_path)
    assert run.stdout == (
        f"{tmp_path}/one.py: cannot be written: File too large. No files were changed. Fix the problem and run again.\n"
    )
    assert contents(tmp_path) == before


def test_a_folder_that_cannot_be_created_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    target = tmp_path / "file/out/one.py"
    with pytest.raises(PublishError, match=r"file/out/one\.py: cannot be written: Not a directory"):
        write_changes([FileChange(target, "out/one.py", None, b"1\n")])


def test_a_changed_file_keeps_its_mode_and_a_new_one_follows_the_umask(tmp_path: Path) -> None:
    publish({"one.py": "1\n"}, tmp_path)
    (tmp_path / "one.py").chmod(0o640)
    previous = os.umask(0o027)
    try:
        publish({"one.py": "2\n", "two.py": "2\n"}, tmp_path)
    finally:
        os.umask(previous)
    modes = {name: stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("one.py", "two.py")}
    assert modes == {"one.py": 0o640, "two.py": 0o640}


def test_text_is_written_unchanged(tmp_path: Path) -> None:
    publish({"one.py": "a = '\u2028é'\r\n"}, tmp_path)
    assert (tmp_path / "one.py").read_bytes() == "a = '\u2028é'\r\n".encode()
