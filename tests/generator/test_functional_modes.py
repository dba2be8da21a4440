"""From a spec of a small SDK to calls: recorded, generated, imported and called like a user's provider."""

from __future__ import annotations

import pytest

from tests.generator.support.project import Project, new_project

BEFORE = """
import asyncio, json, sys
from pydantic import BaseModel
import mine.llm.tiny as tiny
assert not any(name.partition(".")[0] in {"tiny_sdk", "jinja2", "yaml"} for name in sys.modules)
from tests.generator.support.answers import call, flow, flowing_call, flowing_words, reply, t, words
from tiny_sdk import ANSWERS, SENT, AsyncClient, Client

class Sum(BaseModel):
    "A sum."
    total: int

def add(one: int, two: int = 1) -> int:
    '''Add numbers.

    Args:
        one: The first.
    '''
    return one + two

def ask(answer, prompt="How many?", **options):
    "Call sync and async with the default clients."
    ANSWERS[:] = [answer, answer]
    @tiny.tiny_call("big", **options)
    def sync_ask():
        return prompt
    @tiny.tiny_call("big", **options)
    async def async_ask():
        return prompt
    async def both():
        return await async_ask()
    return sync_ask(), both

def asked(answer, read, **options):
    value, both = ask(answer, **options)
    return [read(value), read(asyncio.run(both()))]

def streamed(events, read, **options):
    value, both = ask(events, stream=True, **options)
    async def read_all():
        stream = await both()
        return stream, [item async for item in stream]
    return [read(value, list(value)), read(*asyncio.run(read_all()))]

def show(*values):
    print(json.dumps([*values, SENT]))
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = new_project(tmp_path_factory.mktemp("functional"))
    run = made.callwright("generate")
    assert run.returncode == 0, run.stderr
    return made


def run(project: Project, script: str) -> list:
    return project.python(BEFORE + script)


def test_a_plain_call_sends_the_shapes_of_the_spec_and_reads_its_paths(project: Project) -> None:
    values, sent = run(
        project,
        """
def read(response):
    return [type(response).__name__, response.content, response.model, response.id, response.finish_reasons,
            response.common_finish_reasons, response.input_tokens, response.output_tokens, response.cached_tokens,
            response.citations, response.message_param, response.usage.got]
show(asked(reply(words("Four"), words(".", "Euclid"), why=t.Why.FULL), read))
""",
    )
    body = [{"kind": "words", "words": "Four"}, {"kind": "words", "words": ".", "quotes": ["Euclid"]}]
    message = {"role": "bot", "body": body}
    read = ["TinyCallResponse", "Four.", "big", "r1", ["full"], ["length"], 3, 5, None, ["Euclid"], message, 5]
    assert values == [read, read]
    request = {
        "most": 64,
        "engine": "big",
        "turns": [{"role": "user", "body": [{"kind": "words", "words": "How many?"}]}],
    }
    assert sent == [request, request]


def test_tools_are_sent_in_the_shape_of_the_spec_and_called(project: Project) -> None:
    values, sent = run(
        project,
        """
def read(response):
    tool = response.tool
    results = response.tool_message_params([(tool, str(tool.call()))])
    return [tool.call(), response.content, tiny.TinyCallResponse._to_provider(results)]
show(asked(reply(words("Hm."), call("add", {"one": 2, "two": 3}), why=t.Why.CALLS), read, tools=[add]))
""",
    )
    read = [5, "Hm.", [{"role": "fn", "call": "c1", "outcome": "5"}]]
    assert values == [read, read]
    [offered] = sent[0]["fns"]
    assert list(offered) == ["fn"]
    assert (offered["fn"]["called"], offered["fn"]["about"]) == ("add", "Add numbers.")
    assert offered["fn"]["takes"]["required"] == ["one"]
    assert offered["fn"]["takes"]["properties"]["one"]["description"] == "The first."
    assert "exact" not in offered["fn"]


def test_a_stream_yields_chunks_and_tools_and_builds_a_response(project: Project) -> None:
    values, sent = run(
        project,
        """
def read(stream, pairs):
    made = stream.construct_call_response()
    return [type(stream).__name__, [chunk.content for chunk, tool in pairs if tool is None and chunk.content],
            [tool.call() for _, tool in pairs if tool], stream.finish_reasons, stream.output_tokens, made.content,
            made.message_param, type(made.response).__name__]
events = flow(flowing_words("Fo", "ur"), flowing_call("add", '{"one"', ": 2}"), why=t.Why.CALLS)
show(streamed(events, read, tools=[add]))
""",
    )
    body = [{"kind": "words", "words": "Four"}, {"kind": "call", "key": "c1", "fn": "add", "args": {"one": 2}}]
    read = [["Fo", "ur"], [3], ["calls"], 5, "Four", {"role": "bot", "body": body}, "Reply"]
    assert values == [["TinyStream", *read], ["AsyncTinyStream", *read]]
    assert [request["live"] for request in sent] == [True, True]


def test_partial_tools_are_yielded_while_their_arguments_arrive(project: Project) -> None:
    values, _ = run(
        project,
        """
events = flow(flowing_call("add", '{"one": 2', ', "two": 3', "}"), why=t.Why.CALLS)
value, _ = ask(events, stream={"partial_tools": True}, tools=[add])
tools = [tool for _, tool in value if tool]
show([[tool.is_partial for tool in tools], tools[-1].call()])
""",
    )
    partial, called = values
    assert partial == [True, True, True, False]
    assert called == 5


@pytest.mark.parametrize(
    ("options", "answer", "argument", "value"),
    [
        ("", 'reply(call("Sum", {"total": 4}), why=t.Why.CALLS)', "force", {"fn": "Sum"}),
        (", json_mode=True", """reply(words('{"total": 4}'))""", "form", None),
    ],
    ids=["tool", "json"],
)
def test_a_response_model_is_requested_as_in_the_spec(
    project: Project, options: str, answer: str, argument: str, value: object
) -> None:
    values, sent = run(project, f"show(asked({answer}, lambda made: made.total, response_model=Sum{options}))")
    assert values == [4, 4]
    for request in sent:
        form = {"called": "Sum", "like": request.get("form", {}).get("like")}
        assert request[argument] == (value or form)
        assert ("fns" in request) == (argument == "force")
    assert argument == "force" or sent[0]["form"]["like"]["properties"]["total"]["type"] == "integer"


def test_json_mode_without_a_model_also_asks_in_the_prompt(project: Project) -> None:
    values, sent = run(project, """show(asked(reply(words("{}")), str, json_mode=True))""")
    assert values == ["{}", "{}"]
    assert sent[0]["form"] == {"like": "any"}
    assert "JSON" in sent[0]["turns"][-1]["body"][-1]["words"]


def test_a_streamed_response_model_yields_partial_values(project: Project) -> None:
    values, sent = run(
        project,
        """
events = flow(flowing_call("Sum", '{"total"', ": 4", "2}"), why=t.Why.CALLS)
show(streamed(events, lambda _, items: [type(items[-1]).__name__, items[-1].total, len(items) > 1], response_model=Sum))
""",
    )
    assert [value[1:] for value in values] == [[42, True], [42, True]]
    assert [(request["live"], request["force"]) for request in sent] == [(True, {"fn": "Sum"})] * 2


def test_output_parsers_and_tools_work_with_a_response_model(project: Project) -> None:
    parsed, either, _ = run(
        project,
        """
shout = asked(reply(words("Four")), str, output_parser=lambda response: response.content.upper())
called = reply(call("add", {"one": 2}), why=t.Why.CALLS)
either = asked(called, lambda made: made.tool.call(), tools=[add], response_model=Sum)
show(shout, either)
""",
    )
    assert parsed == ["FOUR", "FOUR"]
    assert either == [3, 3]


def test_clients_are_used_and_those_of_the_other_mode_rejected(project: Project) -> None:
    values, sent = run(
        project,
        """
given = Client(reply(words("given")))
said = str(tiny.call("big", client=given)(lambda: "Hello")())
dynamic = Client(reply(words("dynamic")))
config = {"messages": [tiny.TinyCallResponse._to_common({"role": "user", "body": []})], "client": dynamic}
said_too = str(tiny.call("big", client=given)(lambda: config)())
try:
    tiny.call("big", client=AsyncClient())(lambda: "Hello")()
except TypeError as error:
    refused = str(error)
show([said, said_too, len(given.sent), len(dynamic.sent), refused])
""",
    )
    assert values[:4] == ["given", "dynamic", 1, 1]
    assert values[4].startswith("tiny_call: ")
    assert values[4].endswith("its client must be Client or DualClient, not AsyncClient.")
    assert sent == []


def test_common_params_are_sent_as_in_the_spec(project: Project) -> None:
    values, sent = run(
        project,
        """
common = {"temperature": 0.5, "max_tokens": 7, "stop": "end", "seed": 3}
try:
    asked(reply(), str, call_params={"top_p": 1.0})
except ValueError as error:
    refused = str(error)
SENT.clear()
show([asked(reply(words("")), str, call_params=common), refused])
""",
    )
    assert values[0] == ["", ""]
    assert "'top_p'" in values[1]
    request = {key: value for key, value in sent[0].items() if key not in {"engine", "turns"}}
    assert request == {"heat": 0.5, "most": 7, "stops": ["end"], "extra_body": {"luck": 3}}
