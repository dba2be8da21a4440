"""Memory of a kept response and peak of a stream, compared with the SDK's own."""

# A response with a tool took 1.78 kB before the optimizations listed in `calls.py`. Not done, because users may
# modify these in one answer and must not see the change in another: sharing the dict of metadata (64 bytes less) or
# the list of schemas (136 bytes less). A tool without a dict of its arguments would take 184 bytes less, but would
# lose arguments that are changed before `call()`.

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable, Iterator
from typing import Any

from benchmarks import calls, streams
from benchmarks.canned import BOOK, anthropic_client, called, completion, message, openai_client
from benchmarks.measure import Case, Effort, Row, Work
from callwright.anthropic import anthropic_call
from callwright.openai import openai_call

_KEPT = 300


def cases() -> Iterator[Case]:
    """Yield a case for each kind of response and stream."""
    for kind, make in _RESPONSES.items():
        yield _kept(f"kept response: {kind}", make)
    for provider, make in (("openai", streams.openai), ("anthropic", streams.anthropic)):
        yield _peak(f"peak of a stream of 5000 chunks: {provider}", make)


def _kept(name: str, works: Callable[[], tuple[Work, Work]]) -> Case:
    def measure(_: Effort) -> Row:
        ours, theirs = map(_kept_bytes, works())
        note = f"{ours / 1000:.2f} kB over {theirs / 1000:.2f} kB for the SDK's own object"
        return Row(name, (ours - theirs) / 1000, 1.0, "kB", note)

    return Case(name, measure)


def _openai() -> tuple[Work, Work]:
    return _pair(openai_call, openai_client(completion({"content": "hi"})), lambda client: client.chat.completions)


def _anthropic() -> tuple[Work, Work]:
    client = anthropic_client(message({"type": "text", "text": "hi"}))
    return _pair(anthropic_call, client, lambda client: client.messages, max_tokens=1024)


def _with_tool() -> tuple[Work, Work]:
    client = openai_client(completion(called("look_up_0", BOOK), "tool_calls"))
    return _used(*_pair(openai_call, client, lambda client: client.chat.completions, tools=calls.looking_up(10)))


def _with_tool_anthropic() -> tuple[Work, Work]:
    client = anthropic_client(message(calls.used("look_up_0")))
    tools = calls.looking_up(10)
    return _used(*_pair(anthropic_call, client, lambda client: client.messages, tools=tools, max_tokens=1024))


def _used(ours: Work, theirs: Work) -> tuple[Work, Work]:
    """Also create the tool that the model called."""

    def used() -> object:
        response: Any = ours()
        assert response.tool is not None
        return response

    return used, theirs


def _pair(call: Any, client: Any, owner: Callable[[Any], Any], **more: Any) -> tuple[Work, Work]:
    tools = more.pop("tools", None)

    @call("m", client=client, tools=tools)
    def ask(text: str) -> str:
        return text

    if tools:
        more["tools"] = ask("hello").call_kwargs["tools"]
    return lambda: ask("hello"), lambda: owner(client).create(model="m", messages=calls.QUESTION, **more)


def _kept_bytes(make: Work) -> float:
    make()
    gc.collect()
    tracemalloc.start()
    kept = [make() for _ in range(_KEPT)]
    gc.collect()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return size / len(kept)


def _peak(name: str, works: Callable[[int], tuple[Work, Work]]) -> Case:
    def measure(_: Effort) -> Row:
        ours, theirs = map(_peak_bytes, works(5000))
        note = f"{ours / 1000:.0f} kB over {theirs / 1000:.0f} kB"
        return Row(name, (ours - theirs) / 1000, None, "kB at the peak", note)

    return Case(name, measure)


def _peak_bytes(work: Work) -> float:
    work()
    gc.collect()
    tracemalloc.start()
    work()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


_RESPONSES = {
    "openai": _openai,
    "anthropic": _anthropic,
    "openai, a tool called": _with_tool,
    "anthropic, a tool called": _with_tool_anthropic,
}
