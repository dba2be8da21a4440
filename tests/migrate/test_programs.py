"""Whole programs of other libraries: what a migration makes of them, and that the result runs."""

from __future__ import annotations

import gc
import json
import os
import re
import runpy
import subprocess
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import pytest

import callwright
from tests.migrate.answering import answer_program, environment
from tests.migrate.programs import FOLDER, ORIGINS, migrated, notes_of, path_of, programs
from tests.support.loopback import Loopback

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOTED = {line.partition(":")[0] for origin in ORIGINS for line in notes_of(origin)}
RUNS_ALL_THE_SAME = {"collect_errors", "create_iterable"}
FOREIGN = {"untouched"}
"""Programs that are not meant to run: they import what no environment has."""


def runs(name: str) -> bool:
    """Return whether the rules leave nothing to do by hand that keeps a program from running."""
    stem = name.partition("/")[2]
    return stem not in FOREIGN and (f"{stem}.py" not in NOTED or stem in RUNS_ALL_THE_SAME)


def lacks(name: str) -> list[str]:
    """Return the names that a migrated program imports from `callwright` and that are not there."""
    text = path_of(name, "after").read_text(encoding="utf-8")
    imported = re.findall(r"^from callwright import (.+)$", text, re.MULTILINE)
    names = [each.partition(" as ")[0].strip() for line in imported for each in line.split(",") if "(" not in line]
    return [each for each in names if each not in callwright.__all__ and find_spec(f"callwright.{each}") is None]


RUNNING = [name for name in programs() if runs(name) and not lacks(name)]
UNFINISHED = [name for name in programs() if runs(name) and lacks(name)]
DIFFERS = {
    "instructor/create_iterable",  # streamed there; reported
    "instructor/json_mode",  # the schema is in the prompt there
    "litellm/json_object",  # the prompt says here that the answer is JSON, as the API demands
    "mirascope/agnostic_agent",  # tool calls are lost there when the provider changes
    "mirascope/json_mode",  # the prompt says the same in other words
    "mirascope/streamed_model",  # the tool is offered there, and not forced
}
LIBRARIES = {
    "mirascope": ["mirascope[openai,anthropic]==1.25.7", "tenacity"],
    "instructor": ["instructor>=1.11", "anthropic"],
    "litellm": ["litellm>=1.80"],
}


@pytest.fixture(scope="module")
def answering() -> Iterator[Loopback]:
    with Loopback() as server:
        server.respond(answer_program)
        yield server


@pytest.mark.parametrize("origin", ORIGINS)
def test_programs_are_migrated_as_written_down_and_a_second_run_changes_nothing(origin: str) -> None:
    from callwright_gen.migrate.run import migrate_paths

    notes: list[str] = []
    for name in [each for each in programs() if each.startswith(f"{origin}/")]:
        text, found = migrated(name)
        after = path_of(name, "after")
        assert text == after.read_text(encoding="utf-8"), name
        assert [each for each in migrate_paths([after], ORIGINS[origin]) if each.new != each.old] == [], name
        notes += found
    assert notes == notes_of(origin)


@pytest.mark.skipif(not UNFINISHED, reason="callwright has all names that programs need")
def test_only_names_that_are_being_added_are_missing() -> None:
    assert {each for name in UNFINISHED for each in lacks(name)} <= {"BasePrompt", "FromCallArgs"}


# Programs do not close their clients.
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("name", RUNNING)
def test_a_migrated_program_runs(
    name: str, answering: Loopback, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for variable, value in environment(answering.url).items():
        monkeypatch.setenv(variable, value)
    runpy.run_path(str(path_of(name, "after")), run_name="__main__")
    if "AsyncOpenAI" in path_of(name, "after").read_text(encoding="utf-8"):
        gc.collect()  # here, where what is not closed is no failure
    asks = 'nowhere"' not in path_of(name, "after").read_text(encoding="utf-8")
    assert capsys.readouterr().out or not asks


@pytest.mark.parametrize("page", ["migrate-from-instructor", "migrate-from-litellm"])
def test_the_examples_of_the_pages_run(page: str, answering: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable, value in environment(answering.url).items():
        monkeypatch.setenv(variable, value)
    text = (FOLDER.parents[2] / "docs" / f"{page}.md").read_text(encoding="utf-8")
    for code in re.findall(r"```python\n(.+?)```", text, re.DOTALL):
        exec(compile(code, page, "exec"), {"__name__": "example"})


@pytest.mark.thorough
def test_migrated_programs_are_clean_for_a_type_checker() -> None:
    files = [str(path_of(name, "after")) for name in RUNNING]
    command = [sys.executable, "-m", "pyright", "--outputjson", "--level", "error", *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=FOLDER.parents[2])
    found = json.loads(done.stdout)["generalDiagnostics"]
    assert [f"{each['file']}:{each['range']['start']['line'] + 1} {each['message']}" for each in found] == []


RUN_ALL = """
import runpy, sys, urllib.request
for path in sys.argv[2:]:
    urllib.request.urlopen(f"{sys.argv[1]}/program/{path}").read()
    try:
        runpy.run_path(path, run_name="__main__")
    except BaseException as error:
        print(f"{path}: {error!r}", file=sys.stderr)
"""


@pytest.mark.thorough
@pytest.mark.slow
@pytest.mark.parametrize("origin", ORIGINS)
def test_programs_ask_the_same_before_and_after(origin: str, tmp_path: Path) -> None:
    names = [name for name in RUNNING if name.startswith(f"{origin}/") and name not in DIFFERS]
    python = _install(tmp_path / "environment", LIBRARIES[origin])
    before = _prompts(python, [str(path_of(name, "before")) for name in names])
    after = _prompts(sys.executable, [str(path_of(name, "after")) for name in names])
    asked = {name: before[str(path_of(name, "before"))] for name in names}
    assert {name: after[str(path_of(name, "after"))] for name in names if asked[name]} == {
        name: prompts for name, prompts in asked.items() if prompts
    }


def _install(folder: Path, wanted: list[str]) -> str:
    uv = [sys.executable, "-m", "uv"]
    subprocess.run([*uv, "venv", "--quiet", str(folder)], check=True)
    python = str(folder / "bin" / "python")
    if subprocess.run([*uv, "pip", "install", "--quiet", "--python", python, *wanted], check=False).returncode:
        pytest.skip(f"{wanted[0]} cannot be installed here")
    return python


def _prompts(python: str, paths: list[str]) -> dict[str, list[Any]]:
    """Run programs in one process, and return the texts that each of them asked."""
    from tests.support.replies import json_reply

    prompts: dict[str, list[Any]] = {path: [] for path in paths}
    with Loopback() as server:
        current: list[str] = []

        def respond(request: Any) -> Any:
            if request.path.startswith("/program/"):
                current[:] = [request.path.removeprefix("/program/")]
                return json_reply({})
            prompts[current[0]].append(_words(request.json))
            return answer_program(request)

        server.respond(respond)
        variables = {**os.environ, **environment(server.url)}
        subprocess.run([python, "-c", RUN_ALL, server.url, *paths], env=variables, check=True, capture_output=True)
    return prompts


def _words(asked: dict[str, Any]) -> Any:
    """Return what a request asks: the model, the texts by role, the names of the user's tools, whether it streams."""
    system = asked.get("system") or ""
    texts = [("system", _text(system))] if system else []
    texts += [(each["role"], _text(each.get("content") or "")) for each in asked["messages"]]
    # A response model is a tool whose name is each library's own.
    forced = bool(asked.get("tool_choice")) and asked["tool_choice"] != "auto"
    names = [tool.get("function", tool)["name"] for tool in asked.get("tools", []) if not forced]
    tools = [name.lstrip("_") for name in names]  # the predecessor keeps the underscore of a private function
    return asked["model"], texts, tools, bool(asked.get("stream"))


def _text(content: Any) -> str:
    if isinstance(content, str):
        return content
    return "|".join(str(part.get("text", part.get("content", part["type"]))) for part in content)
