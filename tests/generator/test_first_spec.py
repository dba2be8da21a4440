"""The first spec of the README: its two files in an empty repository, its commands, and a call."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.generator.support.project import Project
from tests.support.answers import Answer
from tests.support.loopback import Loopback
from tests.support.provider import key_and_url
from tests.support.providers import OPENAI
from tests.support.replies import json_reply

PAGE = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
GATEWAY = key_and_url("GATEWAY_KEY", "GATEWAY_URL")
CALL = """
from mypkg.llm.gateway import gateway_call

@gateway_call("m", call_params={"max_tokens": 3})
def ask(text: str) -> str:
    return text

print(ask("Hello").content)
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project(tmp_path)
    files = re.findall(r"^```\w+\n# (\S+\.(?:yaml|toml))\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    assert [file for file, _ in files] == ["specs/gateway.yaml", "pyproject.toml"]
    for file, text in files:
        project.write(file, text)
    return project


def test_the_first_spec_of_the_readme_makes_a_call(project: Project) -> None:
    commands = re.findall(r"^    (callwright .*?)(?:  +#.*)?$", PAGE, re.MULTILINE)
    assert len(commands) == 3
    for command in " && ".join(commands).split(" && "):
        run = project.callwright(*command.split()[1:])
        assert run.returncode == 0, run.stderr
    with Loopback() as server:
        server.reply(json_reply(OPENAI.wire.body(Answer("Read Dune."))))
        assert project.script(CALL, **GATEWAY(server.url)) == "Read Dune.\n"
        [request] = server.requests
        assert (request.path, request.json["max_completion_tokens"]) == ("/chat/completions", 3)


def test_a_common_param_removed_by_the_spec_is_rejected(project: Project) -> None:
    for command in ("surface", "generate"):
        assert project.callwright(command).returncode == 0
    with pytest.raises(AssertionError, match="UnsupportedError: gateway has no call param 'seed': leave it out"):
        project.script(CALL.replace('"max_tokens": 3', '"seed": 1'))
