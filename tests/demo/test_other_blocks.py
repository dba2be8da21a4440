"""The blocks of the documents that are not Python: excerpts of specs, settings, commands."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from itertools import takewhile
from typing import TYPE_CHECKING

import jsonschema
import pytest
import typer.main
import yaml

from callwright_gen.cli.app import app
from callwright_gen.load import spec_schema
from tests.support.documents import PAGES, ROOT, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCUMENTS = [*PAGES, "CONTRIBUTING.md"]
COMMANDS = typer.main.get_command(app).commands  # pyright: ignore[reportAttributeAccessIssue]
SPEC_LANGUAGE = "docs/spec-language.md"
BASE = {"extends": "openai", "provider": "own", "prefix": "Own", "about": "An API"}


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text_of(page), re.MULTILINE | re.DOTALL)


def test_the_excerpts_of_the_reference_are_parts_of_a_spec() -> None:
    validator = jsonschema.Draft202012Validator(json.loads(spec_schema()))
    excerpts = [yaml.safe_load(text) for text in blocks(SPEC_LANGUAGE, "yaml")]
    assert len(excerpts) > 20
    for excerpt in excerpts:
        placed = {"stream": excerpt} if "events" in excerpt else excerpt
        whole = placed if "sdk" in placed and "provider" in placed else {**BASE, **placed}
        assert [error.message for error in validator.iter_errors(whole)] == [], excerpt


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "toml") or blocks(page, "json")])
def test_settings_can_be_parsed(page: str) -> None:
    assert all(tomllib.loads(text) for text in blocks(page, "toml"))
    assert all(json.loads(text) for text in blocks(page, "json"))


def test_the_workflow_and_the_hooks_of_the_page_exist() -> None:
    workflow, hooks = map(yaml.safe_load, blocks("docs/review.md", "yaml"))
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    steps = workflow["jobs"]["contract"]["steps"]
    assert steps[-1]["with"].keys() <= action["inputs"].keys()
    known = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert {hook["id"] for repo in hooks["repos"] for hook in repo["hooks"]} <= known


def commands() -> Iterator[tuple[str, list[str]]]:
    """Yield the commands of all documents: in blocks, and as code in a line."""
    for page in DOCUMENTS:
        text = text_of(page)
        lines = re.findall(r"^(?: {4}|\$ )(callwright [^\n#>…]+)", text, re.MULTILINE)
        for line in [*lines, *re.findall(r"`(callwright [^`…<|\[]+)`", text)]:
            for command in line.split(" && "):
                yield page, shlex.split(command)


def test_commands_and_their_options_exist() -> None:
    seen = 0
    for page, (_, *arguments) in commands():
        words = list(takewhile(lambda word: not word.startswith("-"), arguments))
        if not words:
            continue
        assert words[0] in COMMANDS, (page, arguments)
        options = {name for param in COMMANDS[words[0]].params for name in (*param.opts, *param.secondary_opts)}
        given = {word.partition("=")[0].rstrip(",;.") for word in arguments if word.startswith("--")}
        assert given <= options | {"--help"}, (page, arguments)
        seen += 1
    assert seen > 50


def test_targets_of_make_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))
    for page in DOCUMENTS:
        assert set(re.findall(r"`make ([a-z][a-z-]*)", text_of(page))) <= targets, page
