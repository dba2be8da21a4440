"""One call of a generated decorator, in this process."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType

# An API with one flat object for everything, streamed as fragments of the same object.
FLAT = """
types: {response: "tiny_sdk.types:Flat", chunk: "tiny_sdk.types:Flat"}
response:
  $replace: true
  content: text
  finish: why|as_list
  model: engine
  id: null
  usage: {input: sent, output: got}
  tool_calls: {each: "calls[*]", id: key, name: fn, arguments: args}
  message_param: {role: bot, body: [{kind: words, words: $response.text}]}
stream:
  $replace: true
  chunk: response
  events:
    - first: {key: key, engine: engine}
      join: {text: text}
      last: {why: why, got: got}
    - at: "calls[*]"
      call: {key: at, id: key, name: fn, arguments: args, null_ids: ["none"]}
  build: construct
  response: {key: $key, engine: $engine, text: $text, calls: $calls, why: $why, got: $got}
"""


def ask(module: ModuleType, answer: object, prompt: object = "Hello", **options: Any) -> tuple[Any, dict[str, Any]]:
    """Make a call with a scripted answer; return the result, and what was sent."""
    from tiny_sdk import Client

    client = Client(answer)
    value = module.call("big", client=client, **options)(lambda: prompt)()
    return value, client.sent[-1]


def ask_async(module: ModuleType, answer: object, **options: Any) -> Any:
    """Make the same call from an `async def`; a stream is read to its end."""
    from tiny_sdk import ANSWERS

    @module.call("big", **options)
    async def asked() -> str:
        return "Hello"

    async def run() -> Any:
        ANSWERS[:] = [answer]
        value = await asked()
        return [item async for item in value] if options.get("stream") else value

    return asyncio.run(run())


def flat(text: str | None = None, **values: Any) -> Any:
    """Create a flat answer, or a fragment of one."""
    from tiny_sdk.types import Flat, FlatCall

    calls = [FlatCall(**call) for call in values.pop("calls", [])]
    return Flat(key="r1", engine="big", text=text, calls=calls or None, **values)


def add(one: int, two: int = 1) -> int:
    """Add numbers."""
    return one + two
