"""Messages of Bedrock Converse, and the parts of a request to its API."""

from __future__ import annotations

import json
import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from tests.support.answers import Answer, Call, Order, Stop, Tokens, fragments, pieces
from tests.support.replies import Event
from tests.support.wire_form import schema_in_prompt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.support.loopback import Request

MODEL = "test-model"  # answers do not name their model: use that of the request
ID = "0b2c1f5e-8d1a-4b59-9f0e-4f6f3c1f3a10"
HEADERS = {"x-amzn-RequestId": ID}
STOP: Mapping[Stop, str] = {
    "stop": "end_turn",
    "length": "max_tokens",
    "tool_calls": "tool_use",
    "content_filter": "content_filtered",
}


@dataclass(frozen=True)
class Frame(Event):
    """One message of an AWS event stream; `name` is the type of its event."""

    def encode(self) -> bytes:
        """Write the frame: lengths and their checksum, headers, payload, and the checksum of all of it."""
        text = self.data if isinstance(self.data, str) else json.dumps(self.data)
        named = {":event-type": self.name or "", ":content-type": "application/json", ":message-type": "event"}
        headers = b"".join(_header(name, value) for name, value in named.items())
        payload = text.encode()
        prelude = struct.pack("!II", 16 + len(headers) + len(payload), len(headers))
        message = prelude + struct.pack("!I", zlib.crc32(prelude)) + headers + payload
        return message + struct.pack("!I", zlib.crc32(message))


def _header(name: str, value: str) -> bytes:
    texts = name.encode(), value.encode()
    return struct.pack(f"!B{len(texts[0])}sBH{len(texts[1])}s", len(texts[0]), texts[0], 7, len(texts[1]), texts[1])


def path(*, stream: bool) -> str:
    """Return the path of a request."""
    return f"/model/{MODEL}/converse" + ("-stream" if stream else "")


def body(answer: Answer) -> dict[str, Any]:
    """Write an answer as the body of one response; the arguments of its calls must be valid JSON."""
    message = {"role": "assistant", "content": blocks(answer)}
    stop = STOP[answer.stop]
    return {"output": {"message": message}, "stopReason": stop, "usage": usage(answer.tokens), "metrics": METRICS}


METRICS = {"latencyMs": 551}


def blocks(answer: Answer) -> list[dict[str, Any]]:
    """Write an answer as blocks of content."""
    thought = {"text": answer.thinking, **({"signature": answer.signature} if answer.signature else {})}
    text = answer.text or answer.refusal
    return [
        *([{"reasoningContent": {"reasoningText": thought}}] if answer.thinking else []),
        *([{"text": text}] if text else []),
        *({"toolUse": {**_start(call), "input": json.loads(call.arguments)}} for call in answer.calls),
    ]


def _start(call: Call) -> dict[str, str]:
    return {"toolUseId": call.id, "name": call.name}


def events(answer: Answer, order: Order = "one by one") -> list[Event]:
    """Write an answer as a stream of block events; "together" sends each call's arguments in one event."""
    stream: list[Event] = [Frame({"role": "assistant"}, "messageStart")]
    index = 0
    if answer.thinking:
        thoughts: list[dict[str, Any]] = [{"text": piece} for piece in pieces(answer.thinking)]
        thoughts += [{"signature": answer.signature}] if answer.signature else []
        stream += [*(block_delta(index, {"reasoningContent": each}) for each in thoughts), block_stop(index)]
        index += 1
    if text := answer.text or answer.refusal:
        stream += [*(block_delta(index, {"text": piece}) for piece in pieces(text)), block_stop(index)]
        index += 1
    stream += _call_events(answer.calls, order, index)
    ending = Frame({"stopReason": STOP[answer.stop]}, "messageStop")
    return [*stream, ending, Frame({"usage": usage(answer.tokens), "metrics": METRICS}, "metadata")]


def _call_events(calls: tuple[Call, ...], order: Order, first: int) -> list[Event]:
    filled = [(at, _call_fragment(first + at, piece)) for at, piece in fragments(calls, order)]
    openings = [block_start(first + at, {"toolUse": _start(call)}) for at, call in enumerate(calls)]
    endings = [block_stop(first + at) for at in range(len(calls))]
    if order == "interleaved":
        return [*openings, *(event for _, event in filled), *endings]
    return [
        event
        for at, (opening, ending) in enumerate(zip(openings, endings, strict=True))
        for event in (opening, *(fragment for of, fragment in filled if of == at), ending)
    ]


def _call_fragment(index: int, fragment: str) -> Event:
    # A call without arguments arrives with one empty fragment.
    return block_delta(index, {"toolUse": {"input": "" if fragment == "{}" else fragment}})


def block_start(index: int, start: Mapping[str, Any]) -> Event:
    """Write the start of a block; text blocks have none."""
    return Frame({"start": dict(start), "contentBlockIndex": index}, "contentBlockStart")


def block_delta(index: int, delta: Mapping[str, Any]) -> Event:
    """Write a delta of a block."""
    return Frame({"delta": dict(delta), "contentBlockIndex": index}, "contentBlockDelta")


def block_stop(index: int) -> Event:
    """Write the end of a block."""
    return Frame({"contentBlockIndex": index}, "contentBlockStop")


def usage(tokens: Tokens) -> dict[str, Any]:
    """Write the token counts; the input is without cached tokens, and none are reported for thinking."""
    return {
        "inputTokens": tokens.input - tokens.cached - tokens.written,
        "outputTokens": tokens.output,
        "totalTokens": tokens.input + tokens.output,
        "cacheReadInputTokens": tokens.cached,
        "cacheWriteInputTokens": tokens.written,
    }


def error(status: int, message: str) -> dict[str, Any]:
    """Write the body of an HTTP error."""
    kind = {400: "ValidationException", 429: "ThrottlingException"}.get(status, "InternalServerException")
    return {"__type": kind, "message": message}


def request_of(request: Request) -> dict[str, Any]:
    """Parse a request in the form that all tests use: model, stream, messages, and the flattened groups of the API."""
    data = json.loads(request.body)
    _, _, model, method = unquote(request.route).split("/")
    kept = {key: value for key, value in data.items() if key not in ("messages", "inferenceConfig", "system")}
    seen = {**data.get("inferenceConfig", {}), **kept, "model": model}
    seen["messages"] = [seen_message(message) for message in data["messages"]]
    system = {"system": _text_or(data["system"])} if "system" in data else {}
    return seen | system | ({"stream": True} if method == "converse-stream" else {})


def _text_or(blocks: list[Any]) -> Any:
    return blocks[0]["text"] if len(blocks) == 1 and set(blocks[0]) == {"text"} else blocks


def seen_message(message: Mapping[str, Any]) -> dict[str, Any]:
    """Parse a message, from the wire or of the library, in the form that all tests use: role, and a string or parts."""
    return {"role": message["role"], "content": _text_or(list(message["content"]))}


def arguments_of(call_kwargs: Mapping[str, Any]) -> dict[str, Any]:
    """Return the flattened arguments of a call."""
    return {**call_kwargs, **call_kwargs.get("inferenceConfig", {}), "model": call_kwargs["modelId"]}


def own_message(role: str, text: str) -> dict[str, Any]:
    """Write a message in the SDK's form."""
    return {"role": role, "content": [{"text": text}]}


def system_of(request: Mapping[str, Any]) -> Any:
    """Return the system prompt of a request; None without one."""
    return request.get("system")


def conversation_of(request: Mapping[str, Any]) -> list[Any]:
    """Return the messages of a request without the system prompt."""
    return list(request["messages"])


def tools_of(request: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the tools of a request: name to description and JSON schema of the parameters."""
    tools = [tool["toolSpec"] for tool in request.get("toolConfig", {}).get("tools", [])]
    return {
        tool["name"]: {"description": tool.get("description"), "parameters": tool["inputSchema"]["json"]}
        for tool in tools
    }


def forced_tool_of(request: Mapping[str, Any]) -> str | None:
    """Return the name of the tool that the model is forced to call."""
    choice = request.get("toolConfig", {}).get("toolChoice")
    return choice["tool"]["name"] if choice else None


def schema_of(request: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the JSON schema that the text of the answer must follow, from the prompt."""
    return schema_in_prompt(request["messages"])


def assistant_turn(answer: Answer) -> dict[str, Any]:
    """Write an answer as the assistant message of a later request, with the keys that the API uses."""
    return {"role": "assistant", "content": _text_or(blocks(answer))}


def tool_turns(results: Mapping[str, str]) -> list[dict[str, Any]]:
    """Write the results of tool calls, by the ids of the calls, as messages of a later request."""
    content = [
        {"toolResult": {"toolUseId": call_id, "content": [{"text": content}]}} for call_id, content in results.items()
    ]
    return [{"role": "user", "content": content}]


def result_of(message: Mapping[str, Any]) -> str:
    """Return the first tool result in a message, from the wire or of the library."""
    return message["content"][0]["toolResult"]["content"][0]["text"]


def calls_of(message: Mapping[str, Any]) -> list[tuple[str, str, Any]]:
    """Return the tool calls of an assistant message: id, name and arguments."""
    calls = [block["toolUse"] for block in message["content"] if "toolUse" in block]
    return [(call["toolUseId"], call["name"], call["input"]) for call in calls]
