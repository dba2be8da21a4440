"""Answers and events that a spec, applied backwards, makes of a reply: every provider reads them back."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from callwright_runtime.errors import UnsupportedError
from callwright_runtime.support.json_text import parse_arguments
from callwright_runtime.testing import Reply, ToolCall, Usage
from callwright_runtime.testing.answers import make_answer
from callwright_runtime.testing.events import make_items
from tests.support.providers import NAMES

USAGE = Usage(100, 50, cached_tokens=20, reasoning_tokens=7)
CALLS = (ToolCall("weather", city="Rome"), ToolCall("weather", city="Bari é🇮🇹"))
REPLIES = {
    "text": Reply("Grüße 👩‍🚀!", usage=USAGE),
    "thinking": Reply("Yes.", thinking="Is it?", usage=USAGE),
    "refusal": Reply(refusal="No."),
    "one call": Reply("One moment.", tool_calls=CALLS[:1], thinking="Look it up."),
    "two calls": Reply(tool_calls=CALLS),
    "interleaved": Reply(tool_calls=CALLS, interleave=True),
    "length": Reply("And so", finish="length"),
    "chunks": Reply(chunks=["He", "llo"]),
}
# What a stream of the API does not say.
LOST = {"bedrock": {"id"}, "azure": {"thinking"}}


def _response_of(name: str, answer: Any) -> Any:
    module = import_module(f"callwright.{name}")
    response = next(getattr(module, each) for each in module.__all__ if each.endswith("CallResponse"))
    names = ("metadata", "tool_types", "prompt_template", "fn_args", "dynamic_config", "messages", "call_params")
    return response(response=answer, call_kwargs={}, start_time=0, end_time=1, **dict.fromkeys(names))


def _view(name: str, answer: Any) -> dict[str, Any]:
    response = _response_of(name, answer)
    return {
        "text": response.content,
        "thinking": getattr(response, "thinking", None),
        "refusal": getattr(response, "refusal", None),
        "calls": [(call.id, call.name, parse_arguments(call.name, call.arguments)) for call in response._tool_calls()],
        "finish": response.common_finish_reasons,
        "id": response.id,
        "usage": (response.input_tokens, response.output_tokens, response.cached_tokens, response.reasoning_tokens),
    }


def _supported(name: str, reply: Reply) -> bool:
    inverse = import_module(f"callwright.testing.{name}").inverse
    try:
        make_answer(inverse, reply)
    except UnsupportedError:
        return False
    return True


@pytest.mark.parametrize("kind", REPLIES)
@pytest.mark.parametrize("name", NAMES)
def test_what_a_reply_says_is_read_back_from_the_answer_and_from_the_stream(name: str, kind: str) -> None:
    module, inverse, reply = (
        import_module(f"callwright.{name}"),
        import_module(f"callwright.testing.{name}").inverse,
        REPLIES[kind],
    )
    if not _supported(name, reply):
        assert {"thinking": "thinking", "refusal": "refusal", "one call": "thinking"}[kind] not in inverse.response
        return
    answer = _view(name, make_answer(inverse, reply))
    assert answer["text"] == (reply.text or "")
    assert answer["thinking"] == reply.thinking
    assert answer["refusal"] == reply.refusal
    assert [args for _, _, args in answer["calls"]] == [call.args for call in reply.tool_calls]
    assert answer["id"] == "fake-1"
    assert reply.usage is None or answer["usage"][:2] == (reply.usage.input_tokens, reply.usage.output_tokens)

    state = next(value for key, value in vars(module).items() if key.endswith("StreamState"))(None, False)
    chunks: list[Any] = []
    for chunk, _ in module.handle_stream(iter(make_items(inverse, reply)), None):
        state.add(chunk.chunk)
        chunks.append(chunk)
    streamed = _view(name, state.response())
    lost = LOST.get(name, set())
    assert {key: value for key, value in streamed.items() if key not in lost} == {
        key: value for key, value in answer.items() if key not in lost
    }
    assert "".join(chunk.content for chunk in chunks) == (reply.text or "")
    if kind == "chunks":
        assert [chunk.content for chunk in chunks if chunk.content] == ["He", "llo"]
