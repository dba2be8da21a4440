"""A provider unknown to the templates: unusual clients, answers and events, with only the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.generator.support.project import SETTINGS, Project, install_metadata
from tests.generator.support.semaphore import SDK, SPEC

if TYPE_CHECKING:
    from collections.abc import Callable

BEFORE = """
import asyncio, json, os
os.environ["SEMAPHORE_SIGN"] = "K"
from pydantic import BaseModel
from mine.llm.semaphore import semaphore_call
from semaphore import READINGS, SENT, Reading, State, Wish

class Hill(BaseModel):
    name: str
    height: int

def climb(name: str) -> str:
    "Climb a hill."
    return f"on {name}"

def says(*texts, wishes=None):
    state = State.WISHING if wishes else State.RESTING
    return Reading("north", [[{"say": text} for text in texts]], wishes, state, {"seen": 3, "shown": 5})

WISH = Wish(ticket="aa11bb", verb="climb", letter='{"name": "Tor"}')
HILL = '{"name": "Tor", "height": 40}'

def ask(reading, read, **options):
    "Call sync and async, and return the values read from each answer."
    async def run():
        value = await semaphore_call("north", **options)(asked_async)()
        return await read_all(value) if options.get("stream") else value
    async def read_all(stream):
        return stream, [item async for item in stream]
    def asked():
        return "How high?"
    async def asked_async():
        return "How high?"
    READINGS[:] = [reading, reading]
    value = semaphore_call("north", **options)(asked)()
    value = (value, list(value)) if options.get("stream") else value
    return [read(*each) if options.get("stream") else read(each) for each in (value, asyncio.run(run()))]
"""
CALLED = {
    "role": "keeper",
    "arms": [{"say": "So."}],
    "wishes": [{"ticket": "aa11bb", "verb": "climb", "letter": '{"name": "Tor"}'}],
}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Any]:
    """Record, generate, and run scripts in the project; each returns the results and what was sent."""
    project = Project(tmp_path_factory.mktemp("unseen"))
    project.write("pyproject.toml", SETTINGS)
    project.write("site/semaphore/__init__.py", SDK)
    install_metadata(project.folder / "site", "semaphore-sdk", "2.1")
    project.write("specs/semaphore.yaml", SPEC)
    for command in ("surface", "generate"):
        done = project.callwright(command)
        assert done.returncode == 0, done.stderr
    return lambda script: project.python(f"{BEFORE}\nseen = {script}\nprint(json.dumps([seen, SENT]))")


LOG = [{"role": "guest", "arms": [{"say": "How high?"}]}]
TWICE = {"hill": "north", "log": LOG}


def test_a_plain_call_works(run: Callable[[str], Any]) -> None:
    seen, sent = run(
        "ask(says('Forty ', 'feet.'), lambda r: [r.content, r.model, r.common_finish_reasons, r.input_tokens,"
        " r.output_tokens, r.message_param], call_params={'temperature': 0.5})"
    )
    message = {"role": "keeper", "arms": [{"say": "Forty "}, {"say": "feet."}]}
    assert seen == [["Forty feet.", "north", ["stop"], 3, 5, message]] * 2
    assert sent == [{**TWICE, "fog": 0.5}] * 2


def test_tools_and_their_results_work(run: Callable[[str], Any]) -> None:
    seen, sent = run(
        "ask(says('So.', wishes=[WISH]), lambda r: [r.tool.call(), r.common_finish_reasons, r.message_param,"
        " r.tool_message_params([(r.tool, r.tool.call())])], tools=[climb])"
    )
    assert (
        seen == [["on Tor", ["tool_calls"], CALLED, [{"role": "clerk", "ticket": "aa11bb", "outcome": "on Tor"}]]] * 2
    )
    assert [body["verbs"][0]["verb"] for body in sent] == ["climb", "climb"]


def test_a_stream_works(run: Callable[[str], Any]) -> None:
    seen, _ = run(
        "ask(says('S|o.', wishes=[WISH]), lambda s, items: ["
        "[c.content for c, t in items if t is None and c.content],"
        " [t.call() for _, t in items if t], s.content, s.common_finish_reasons, s.output_tokens,"
        " s.message_param, s.construct_call_response().content], tools=[climb], stream=True)"
    )
    assert seen == [[["S", "o."], ["on Tor"], "So.", ["tool_calls"], 5, CALLED, "So."]] * 2


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("json_mode", [False, True])
def test_structured_outputs_work(run: Callable[[str], Any], json_mode: bool, stream: bool) -> None:
    answer = "says(HILL)" if json_mode else "says(wishes=[Wish(ticket='aa11bb', verb='Hill', letter=HILL)])"
    read = "lambda s, items: items[-1].model_dump()" if stream else "lambda hill: hill.model_dump()"
    seen, sent = run(f"ask({answer}, {read}, response_model=Hill, json_mode={json_mode}, stream={stream})")
    assert seen == [{"name": "Tor", "height": 40}] * 2
    assert [("shape" in body, body.get("only")) for body in sent] == [(json_mode, None if json_mode else ["Hill"])] * 2


def test_json_without_a_schema_and_output_parsers_work(run: Callable[[str], Any]) -> None:
    seen, sent = run("ask(says('{}'), lambda text: text, json_mode=True, output_parser=lambda r: r.content)")
    assert seen == ["{}", "{}"]
    assert "JSON" in str(sent[0]["log"])


def test_a_model_may_answer_or_call_tools(run: Callable[[str], Any]) -> None:
    seen, sent = run("ask(says(HILL), lambda hill: hill.height, response_model=Hill, tools=[climb])")
    assert seen == [40, 40]
    assert ["shape" in body and "verbs" in body for body in sent] == [True, True]


def test_an_unsupported_call_param_is_rejected(run: Callable[[str], Any]) -> None:
    seen, _ = run(
        "[]\ntry:\n    semaphore_call('north', call_params={'seed': 7})\n"
        "except ValueError as error:\n    seen = str(error)"
    )
    assert seen == "semaphore has no call param 'seed': leave it out"


def test_a_conversation_of_another_provider_continues(run: Callable[[str], Any]) -> None:
    seen, _ = run(
        "[]\nfrom callwright_runtime import *\nfrom mine.llm.semaphore import SemaphoreCallResponse\n"
        "said = [BaseMessageParam('assistant', [ToolCallPart('call_1', 'climb', {})]),\n"
        "        BaseMessageParam('tool', [ToolResultPart('call_1', 'climb', 'up')])]\n"
        "seen = SemaphoreCallResponse._to_provider(said)"
    )
    (wish,) = seen[0]["wishes"]
    assert (wish["ticket"].isalnum(), len(wish["ticket"]), seen[1]["ticket"]) == (True, 6, wish["ticket"])
