"""`callwright new`: a draft from an installed SDK, and the messages about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.generator.support.project import SETTINGS, Project, changed, new_project
from tests.support.answers import Answer
from tests.support.loopback import Loopback
from tests.support.providers import OPENAI
from tests.support.replies import json_reply

if TYPE_CHECKING:
    from pathlib import Path

CALL = """
from mine.llm.acme import acme_call

@acme_call("m")
def ask(text: str) -> str:
    return text

print(ask("Hello").content)
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return an empty repository without a folder of specs."""
    project = Project(tmp_path)
    project.write("pyproject.toml", SETTINGS)
    return project


def drafted(project: Project, name: str = "acme") -> str:
    return (project.folder / f"specs/{name}.yaml").read_text(encoding="utf-8")


def test_an_sdk_of_an_existing_spec_is_drafted_generated_and_called(project: Project) -> None:
    run = project.callwright("new", "acme", "--sdk", "openai")
    assert (run.returncode, run.stdout) == (0, "created specs/acme.yaml\ncreated specs/schema.json\n")
    assert run.stderr.splitlines() == [
        "The SDK has everything that openai.yaml uses. Review the draft, then run:",
        "    callwright surface acme && callwright generate acme",
    ]
    assert 'sync: "openai:OpenAI"' in drafted(project)
    for command in ("surface", "generate"):
        assert project.callwright(command, "acme").returncode == 0
    with Loopback() as server:
        server.reply(json_reply(OPENAI.wire.body(Answer("Read Dune."))))
        assert project.script(CALL, **OPENAI.environment(server.url)) == "Read Dune.\n"


def test_a_draft_leaves_out_what_its_sdk_lacks_and_says_why(project: Project) -> None:
    run = project.callwright("new", "acme", "--sdk", "groq", "--like", "openai")
    assert run.returncode == 0
    text = drafted(project)
    assert "extends: openai" in text
    assert '  sync: "groq:Groq"\n' in text
    assert '  async: "groq:AsyncGroq"\n  env: [GROQ_API_KEY, GROQ_BASE_URL]\n' in text
    assert "  tool: groq.types.chat:ChatCompletionToolParam  # openai has ChatCompletionFunctionToolParam\n" in text
    assert "  refusal: null  # ChatCompletion.choices[0].message has no field 'refusal'\n" in text
    assert "  tool_calls:\n    each: \"choices[0].message.tool_calls[*]\"  # 'type' is never 'custom'" in text
    [left] = text.partition("# Left to write:\n")[2].splitlines()
    assert "ChatCompletionMessage has the key 'executed_tools', and ChatCompletionAssistantMessageParam has not" in left
    assert "The SDK differs from openai.yaml in these places." in run.stderr
    fill = 'message_param: {role: assistant, content: "$response.choices[0].message.content|keep"}'
    project.write("specs/acme.yaml", changed(text, ("response:\n", f"response:\n  {fill}\n")))
    for command in ("surface", "generate"):
        done = project.callwright(command, "acme")
        assert (done.returncode, "acme" in done.stdout) == (0, True), done.stderr


def test_an_unfamiliar_sdk_gets_a_header_and_the_names_of_missing_sections(project: Project) -> None:
    run = project.callwright("new", "acme", "--sdk", "boto3")
    assert run.returncode == 0
    assert run.stderr.startswith("The SDK makes calls as no spec that is there.")
    assert "\nprovider: acme\nprefix: Acme" in drafted(project)
    assert "\n# response:  # read paths of a response\n" in drafted(project)
    assert "extends" not in drafted(project)


def test_the_most_similar_spec_is_found_among_the_users_own(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.write("site/tiny_sdk-1.4.0.dist-info/RECORD", "tiny_sdk/__init__.py,,\n")
    run = project.callwright("new", "acme", "--sdk", "tiny-sdk")
    assert run.returncode == 0, run.stderr
    assert "extends: tiny\n" in drafted(project)


def test_unfinished_drafts_are_skipped(project: Project) -> None:
    for name, sdk in (("unlike", "boto3"), ("acme", "mistralai")):
        assert project.callwright("new", name, "--sdk", sdk).returncode == 0
    assert "extends: mistral\n" in drafted(project)


def test_an_existing_spec_is_not_overwritten(project: Project) -> None:
    project.write("specs/acme.yaml", "mine: 1\n")
    run = project.callwright("new", "acme", "--sdk", "groq")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("specs/acme.yaml: this spec already exists.")
    assert drafted(project) == "mine: 1\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("acme", "--sdk", "no-such-sdk"), "no-such-sdk is not installed. Run `pip install no-such-sdk`\n"),
        (("../acme", "--sdk", "groq"), "'../acme' is not a valid provider name"),
        (("llm", "--sdk", "groq"), "'llm' is not a valid provider name: 'llm' is a public name of the package."),
        (("acme", "--sdk", "groq", "--like", "opnai"), "no spec is named 'opnai'. Did you mean 'openai'?\n"),
        (("acme", "--sdk", "mistralai", "--like", "openai"), "no client of mistralai has the methods that openai.yaml"),
    ],
)
def test_a_draft_that_cannot_be_made_is_rejected_and_nothing_is_written(
    project: Project, arguments: tuple[str, ...], said: str
) -> None:
    run = project.callwright("new", *arguments)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(said)
    assert not (project.folder / "specs").exists()
