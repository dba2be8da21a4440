"""`callwright watch` in a user's repository: saved files are generated, errors reported, until Ctrl-C."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import callwright_gen
from callwright_gen.resources import bundled_specs_dir

GENERATOR = Path(callwright_gen.__file__).parents[1]
OUT = "src/mypkg/llm"
PATIENCE = 60  # seconds; a run takes one or two


class Watching:
    """A running `callwright watch`, and its output so far."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.log = folder / "watch.log"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "callwright_gen", "watch", *arguments],
                cwd=folder,
                env={**os.environ, "PYTHONPATH": str(GENERATOR), "NO_COLOR": "1"},
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def printed(self, text: str, times: int = 1) -> Callable[[], bool]:
        return lambda: self.log.read_text().count(text) >= times

    def wait_until(self, holds: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not holds():
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < end, self.log.read_text()
            time.sleep(0.05)

    def interrupt(self) -> int:
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(PATIENCE)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "specs/surfaces").mkdir(parents=True)
    shutil.copy(bundled_specs_dir() / "openai.yaml", tmp_path / "specs")
    shutil.copy(bundled_specs_dir() / "surfaces/openai.json", tmp_path / "specs/surfaces")
    (tmp_path / "pyproject.toml").write_text(f'[tool.callwright]\nspecs = "specs"\nout = "{OUT}"\n')
    return tmp_path


@pytest.fixture
def watching(project: Path) -> Iterator[Watching]:
    started = Watching(project)
    yield started
    if started.process.poll() is None:
        os.killpg(started.process.pid, signal.SIGKILL)
        started.process.wait()


def test_saved_files_are_generated_and_an_error_does_not_end_the_watch(project: Path, watching: Watching) -> None:
    spec, module = project / "specs/openai.yaml", project / OUT / "openai.py"
    watching.wait_until(watching.printed("created llm/manifest.json"))
    assert module.is_file()

    good = spec.read_text()
    spec.write_text(good.replace("about: OpenAI chat completions", "about: Somebody's completions"))
    watching.wait_until(watching.printed("changed llm/openai.py\n"))
    assert "Somebody's completions" in module.read_text()

    before = module.read_bytes()
    spec.write_text(good + "unknwon: 1\n")
    watching.wait_until(watching.printed("unknwon"))
    assert module.read_bytes() == before

    spec.write_text(good)
    watching.wait_until(watching.printed("changed llm/openai.py\n", times=2))
    assert "OpenAI chat completions" in module.read_text()


def test_generated_files_do_not_start_a_run(project: Path, watching: Watching) -> None:
    watching.wait_until(watching.printed("created llm/manifest.json"))
    (project / "specs/schema.json").touch()
    (project / "specs/notes.txt").touch()
    (project / "specs/openai.yaml").touch()
    watching.wait_until(watching.printed("openai.yaml changed."))
    assert watching.log.read_text().count(" changed.") == 1


def test_ctrl_c_ends_the_watch_without_an_error(watching: Watching) -> None:
    watching.wait_until(watching.printed("created llm/manifest.json"))
    assert watching.interrupt() == 0
    assert "Traceback" not in watching.log.read_text()


def test_an_unknown_provider_name_is_rejected(project: Path) -> None:
    watching = Watching(project, "opnai")
    assert watching.process.wait(PATIENCE) == 2
    assert "no spec is named 'opnai'. Did you mean 'openai'?" in watching.log.read_text()


def test_without_watchfiles_the_error_says_what_to_install(project: Path) -> None:
    (project / "watchfiles.py").write_text("raise ImportError\n")
    watching = Watching(project)
    assert watching.process.wait(PATIENCE) == 2
    assert watching.log.read_text() == "watchfiles is not installed. Run `pip install watchfiles`\n"
