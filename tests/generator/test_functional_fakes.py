"""The inverse of a spec that this repository does not have: it is generated, and fakes the provider."""

from __future__ import annotations

import ast
import asyncio
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import BaseModel

from callwright_runtime import (
    BaseMessageParam,
    Messages,
    RateLimited,
    ToolCallPart,
    ToolResultPart,
    UnsupportedError,
    classify,
)
from callwright_runtime.testing import Cut, RefusedRequestError, Reply, ToolCall, Usage, fake
from tests.generator.support.project import SPEC, record, render, sdk_on_path
from tests.generator.test_functional_errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

CALLS = [ToolCall("add", a=1, b=2), ToolCall("add", a=30, b=4)]


class Book(BaseModel):
    title: str
    year: int


def add(a: int, b: int) -> str:
    """Add."""
    return str(a + b)


def ask(text: str = "Hi") -> str:
    return text


async def ask_async(text: str = "Hi") -> str:
    return text


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """Generate the module and its inverse into a package, as `callwright generate` does."""
    folder = tmp_path_factory.mktemp("repository")
    with sdk_on_path(tmp_path_factory.mktemp("site")), pytest.MonkeyPatch.context() as patch:
        (folder / "specs").mkdir()
        (folder / "specs/tiny.yaml").write_text(SPEC + ERRORS, encoding="utf-8")
        record(folder, "tiny")
        files = render(folder, "tiny").files
        for name in ("tiny.py", "testing/tiny.py", "testing/__init__.pyi"):
            file = folder / "tiny_package" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(files[name], encoding="utf-8")
        patch.syspath_prepend(folder)
        yield import_module("tiny_package.tiny")
        for name in [each for each in sys.modules if each.partition(".")[0] == "tiny_package"]:
            del sys.modules[name]


def test_answers_have_what_a_reply_says(tiny: ModuleType) -> None:
    call = tiny.call("big", tools=[add])(ask)
    usage = Usage(9, 4, cached_tokens=2)
    with fake(call, Reply("Both.", thinking="Hm.", tool_calls=CALLS, usage=usage, id="r7"), "Done.") as calls:
        response = call("One and two?")
        assert call("And now?").content == "Done."
    assert (response.content, response.thinking, response.id, response.model) == ("Both.", "Hm.", "r7", "big")
    assert [tool.call() for tool in response.tools] == ["3", "34"]
    assert (response.input_tokens, response.output_tokens, response.cached_tokens) == (9, 4, 2)
    assert response.common_finish_reasons == ["tool_calls"]
    assert (calls[0].model, calls[0].tool_names, calls[0].params["most"]) == ("big", ["add"], 64)
    assert calls[0].messages == [{"role": "user", "body": [{"kind": "words", "words": "One and two?"}]}]


@pytest.mark.parametrize("interleave", [False, True])
def test_streams_add_up_to_the_answer(tiny: ModuleType, interleave: bool) -> None:
    reply = Reply("Grüße 👩‍🚀!", tool_calls=CALLS, interleave=interleave, finish="length")
    call = tiny.call("big", tools=[add], stream=True)(ask)
    with fake(call, reply):
        stream = call()
        pairs = list(stream)
    assert [chunk.content for chunk, _ in pairs if chunk.content] == ["G", "r", "ü", "ß", "e", " ", "👩‍🚀", "!"]
    assert [tool.call() for _, tool in pairs if tool] == ["3", "34"]
    assert stream.response.content == reply.text
    assert stream.response.common_finish_reasons == ["length"]


def test_structured_values_errors_and_cuts(tiny: ModuleType) -> None:
    book = Book(title="Dune", year=1965)
    for options in ({}, {"json_mode": True}):
        call = tiny.call("big", response_model=Book, **options)(ask)
        with fake(call, Reply(structured=book)):
            assert call() == book
    faults = import_module("tiny_sdk.faults")
    stream = tiny.call("big", stream=True)(ask)
    with fake(stream, Reply.error(RateLimited), Reply("Long.", cut=Cut(3, Reply.error(RateLimited)))):
        for _ in range(2):
            with pytest.raises(faults.TinyError) as caught:
                list(stream())
            assert isinstance(classify(caught.value), RateLimited)
    with pytest.raises(UnsupportedError, match="tiny: an answer has no 'refusal'"), fake(stream, Reply(refusal="No.")):
        list(stream())


def test_async_calls_and_a_client_of_its_own(tiny: ModuleType) -> None:
    call = tiny.call("big")(ask_async)
    with fake.provider(tiny, "Hello."):
        assert asyncio.run(call()).content == "Hello."
    client = fake.client(tiny.call, "By hand.")
    assert client.talk.send(engine="big", turns=[], most=3).turn.pieces[0].words == "By hand."
    assert fake.calls(client)[0].arguments["most"] == 3


def test_the_stub_knows_the_class_of_a_client(tiny: ModuleType) -> None:
    file = Path(str(tiny.__file__)).parent / "testing" / "__init__.pyi"
    tree = ast.parse(file.read_text(encoding="utf-8"))
    overloads = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == "client"]
    found = [
        (ast.unparse(node.args.posonlyargs[1].annotation or node), ast.unparse(node.returns or node))
        for node in overloads
    ]
    assert found == [("Literal['tiny']", "Client"), ("Literal['tiny']", "AsyncClient"), ("Any", "Any")]


def test_a_request_that_the_sdk_refuses_names_the_line_of_the_spec(tiny: ModuleType) -> None:
    call = tiny.call("big", call_params={"stops": 7})(ask)
    with pytest.raises(RefusedRequestError, match="stops: 7 instead of"), fake(call, "No."):
        call()

    def wrong() -> list[BaseMessageParam]:
        result: Any = {"sum": 3}
        call = BaseMessageParam(role="assistant", content=[ToolCallPart("c1", "add", {"a": 1, "b": 2})])
        outcome = BaseMessageParam(role="tool", content=[ToolResultPart("c1", "add", result)])
        return [Messages.User("Hi"), call, outcome]

    line = next(number for number, text in enumerate(SPEC.splitlines(), 1) if "tool_result: {message" in text)
    place = rf"turns\[2\]\.outcome: a dict instead of str\n +from tiny\.yaml:{line} "
    with pytest.raises(RefusedRequestError, match=place), fake.all("No.") as calls:
        tiny.call("big")(wrong)()
    assert len(calls) == 1
