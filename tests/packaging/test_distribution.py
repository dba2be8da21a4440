"""What is published: the checks of the index, the source distribution, and the README's first lines."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.answers import Answer
from tests.support.providers import OPENAI
from tests.support.replies import json_reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.packaging.conftest import Installed
    from tests.support.loopback import Loopback

ROOT = Path(__file__).resolve().parents[2]


def test_the_wheel_and_the_sdist_pass_the_checks_of_an_index(wheel: Path, sdist: Path) -> None:
    checked = subprocess.run(
        [sys.executable, "-m", "twine", "check", "--strict", str(wheel), str(sdist)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout
    contents = subprocess.run(
        [sys.executable, "-m", "check_wheel_contents", str(wheel)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert contents.returncode == 0, contents.stdout


def test_the_sdist_has_what_a_build_needs_and_nothing_of_a_machine(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"LICENSE", "README.md", "CHANGELOG.md", "pyproject.toml", "specs/openai.yaml"} <= names
    assert {"runtime/callwright_runtime/py.typed", "generated/callwright/openai.pyi"} <= names
    assert not [name for name in names if re.match(r"\.venv|\.cache|dist/|.*__pycache__", name)]


@pytest.mark.slow
def test_the_first_lines_of_the_readme_run_after_its_install(
    install: Callable[[str], Installed], server: Loopback
) -> None:
    server.reply(json_reply(OPENAI.wire.body(Answer("Paris."))))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    extra = re.search(r"pip install 'callwright\[(\w+)\]'", readme)
    code = re.search(r"```python\n(.+?)```", readme, re.DOTALL)
    assert extra
    assert code
    done = install(extra[1]).run("python", "-I", "-c", code[1], **OPENAI.environment(server.url))
    assert (done.stderr, done.stdout.splitlines()[0]) == ("", "Paris.")
