"""The tutorial: its files, commands and code, run in the order of the page."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.generator.support.project import Project, install_metadata

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).parents[2] / "docs/add-a-provider.md"
_BLOCK = re.compile(
    r"(?:<!-- file: (?P<file>\S+) -->\n)?```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True)
class Block:
    """A block of the page: a file to write, commands with their output, or code to run."""

    file: str | None
    kind: str
    text: str


def blocks() -> list[Block]:
    return [Block(found["file"], found["kind"], found["text"]) for found in _BLOCK.finditer(PAGE.read_text("utf-8"))]


def commands(block: Block) -> Iterator[tuple[list[str], str]]:
    """Return each command of a block with the output below it."""
    for line in block.text.removeprefix("$ ").split("\n$ "):
        command, _, output = line.partition("\n")
        name, *arguments = shlex.split(command)
        assert name == "callwright"
        yield arguments, output.strip()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The project of the page, with its SDK installed."""
    made = Project(tmp_path_factory.mktemp("tutorial"))
    install_metadata(made.folder / "site", "pigeon-sdk", "1.0.0")
    for block in blocks():
        if block.file and block.file.startswith("pigeon-sdk/"):
            made.write(block.file.replace("pigeon-sdk", "site", 1), block.text)
    return made


@pytest.fixture(scope="module")
def followed(project: Project) -> Project:
    """Return the repository after all files were written and all commands were run, in the order of the page."""
    for block in blocks():
        if block.file:
            project.write(block.file, block.text)
        if block.kind == "console":
            for arguments, output in commands(block):
                make = project.process if arguments[0] in {"check", "prove"} else project.callwright
                run = make(*arguments)
                assert run.returncode == 0, run.stderr
                assert output in {"", (run.stdout + run.stderr).strip()}, arguments
    return project


def test_the_commands_print_what_the_page_shows(followed: Project) -> None:
    out = followed.folder / "mine/llm"
    assert {path.name for path in out.glob("*.py")} == {"__init__.py", "llm.py", "pigeon.py", "dove.py"}


def test_the_code_prints_what_the_page_shows(followed: Project) -> None:
    code = "\n".join(block.text for block in blocks() if block.kind == "python" and not block.file)
    expected = re.findall(r"# → (.*)$", code, re.MULTILINE)
    printed = followed.script(code).splitlines()
    assert printed == expected
    assert len(expected) == code.count("print(")


def test_the_generated_code_passes_its_own_checks(followed: Project) -> None:
    run = followed.process("check", "--examples", "0", "--quiet")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
