"""A custom provider, written by hand on `call_factory`, without a spec and without an SDK.

The API of this example is called Quill. One endpoint, `POST /answers`, accepts and returns JSON:

    → {"model": "…", "messages": [{"role": "user", "text": "…"}], "tools": […], "must_call": "name", "schema": {…}}
    ← {"id": "…", "model": "…", "text": "…", "calls": [{"id", "name", "arguments"}], "stop": "end", "tokens": [7, 3]}

With `"stream": true` it returns one JSON object per line: `{"text": "…"}` and `{"call": {…}}` as they arrive, then the
other fields of the answer. `docs/custom-provider.md` walks through this file.
"""

from __future__ import annotations

import asyncio
import json
import urllib.request
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, TypedDict, cast

from callwright_runtime import (
    BaseAsyncStream,
    BaseCallParams,
    BaseCallResponse,
    BaseCallResponseChunk,
    BaseMessageParam,
    BaseStream,
    BaseTool,
    CallDecorator,
    CommonCallParams,
    RawToolCall,
    StreamConfig,
    TextPart,
    ToolCallPart,
    ToolConfig,
    ToolLike,
    ToolResultPart,
    call_factory,
)
from callwright_runtime.codegen_v1 import (
    MappedFinish,
    StreamState,
    extract_json,
    is_async_function,
    json_instruction,
    make_tool_types,
    merge_call_params,
    pair_chunks,
    pair_chunks_async,
    read_prompt,
    reject_part,
    response_schema,
)

# --- the API: normally part of an SDK --------------------------------------------------------------------------------


class QuillCall(TypedDict):
    """A tool call of an answer."""

    id: str
    name: str
    arguments: dict[str, Any]


class QuillMessage(TypedDict, total=False):
    """A message; `calls` are the assistant's tool calls, `answers` the id of the call that a tool message answers."""

    role: str
    text: str
    calls: list[QuillCall]
    answers: str


class QuillAnswer(TypedDict):
    """An answer."""

    id: str
    model: str
    text: str
    calls: list[QuillCall]
    stop: str
    tokens: list[int]


class QuillEvent(TypedDict, total=False):
    """One line of a stream."""

    text: str
    call: QuillCall
    id: str
    model: str
    stop: str
    tokens: list[int]


class Quill:
    """The client of the API.

    Parameters:
        base_url: URL of the API, such as `http://127.0.0.1:8000`.
    """

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url

    def answer(self, **body: Any) -> QuillAnswer | Iterator[QuillEvent]:
        """Send a request; with `stream=True`, return an iterator of events."""
        request = urllib.request.Request(f"{self.base_url}/answers", json.dumps(body).encode())
        reply = urllib.request.urlopen(request)
        if body.get("stream"):
            return self._events(reply)
        with reply:
            return cast("QuillAnswer", json.load(reply))

    def _events(self, reply: Any) -> Iterator[QuillEvent]:
        with reply:
            for line in reply:
                yield json.loads(line)

    async def answer_async(self, **body: Any) -> QuillAnswer | AsyncIterator[QuillEvent]:
        """Send a request without blocking the event loop."""
        reply = await asyncio.to_thread(self.answer, **body)
        return self._events_async(reply) if isinstance(reply, Iterator) else reply

    async def _events_async(self, events: Iterator[QuillEvent]) -> AsyncIterator[QuillEvent]:
        while (event := await asyncio.to_thread(next, events, None)) is not None:
            yield event


# --- the provider: normally generated --------------------------------------------------------------------------------


class QuillCallParams(BaseCallParams, total=False):
    """The call params of Quill."""

    warmth: float | None
    most_words: int | None


class QuillTool(BaseTool):
    """A tool in Quill's format."""

    provider = "quill"
    tool_config: ClassVar[ToolConfig] = {}

    @classmethod
    def _build_schema(cls) -> dict[str, Any]:
        return {"name": cls._name(), "about": cls._description(), "arguments": cls._parameters()}


class QuillCallResponse(BaseCallResponse[QuillAnswer, QuillTool, QuillMessage, QuillCallParams]):
    """An answer of Quill; `response` is the JSON object that Quill sent."""

    __slots__ = ()
    provider = "quill"
    unsupported_params: ClassVar[Mapping[str, str]] = {"seed": "Quill has no seed."}
    _finish_reason_map: ClassVar[Mapping[str, MappedFinish]] = {"end": "stop", "calls": "tool_calls", "full": "length"}

    @property
    def content(self) -> str:
        """The text."""
        return self.response["text"]

    @property
    def finish_reasons(self) -> list[str]:
        """Why Quill stopped: `end`, `calls` or `full`."""
        return [self.response["stop"]] if self.response["stop"] else []

    @property
    def model(self) -> str:
        """The model that answered."""
        return self.response["model"]

    @property
    def id(self) -> str:
        """The id of the answer."""
        return self.response["id"]

    @property
    def input_tokens(self) -> int | None:
        """Tokens of the prompt."""
        return self.response["tokens"][0] if self.response["tokens"] else None

    @property
    def output_tokens(self) -> int | None:
        """Tokens of the answer."""
        return self.response["tokens"][1] if self.response["tokens"] else None

    @property
    def message_param(self) -> QuillMessage:
        """The answer as a message to append to a conversation."""
        return {"role": "assistant", "text": self.response["text"], "calls": self.response["calls"]}

    def _tool_calls(self) -> list[RawToolCall]:
        return [RawToolCall(call["id"], call["name"], call["arguments"]) for call in self.response["calls"]]

    @classmethod
    def _to_provider(cls, messages: Iterable[BaseMessageParam | QuillMessage]) -> list[QuillMessage]:
        return to_provider(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        calls = [ToolCallPart(call["id"], call["name"], call["arguments"]) for call in message.get("calls", ())]
        return BaseMessageParam(message["role"], [TextPart(message["text"]), *calls] if calls else message["text"])


class QuillCallResponseChunk(BaseCallResponseChunk[QuillEvent]):
    """One event of a stream."""

    __slots__ = ()

    @property
    def content(self) -> str:
        """The text of this event."""
        return self.chunk.get("text", "")

    @property
    def finish_reasons(self) -> list[str]:
        """Why Quill stopped, in the last event."""
        return [self.chunk["stop"]] if "stop" in self.chunk else []


class QuillStreamState(StreamState[QuillAnswer]):
    """The state of one stream: collects events and rebuilds the answer."""

    __slots__ = ("last", "texts")

    def __init__(self, tool_types: Sequence[type[QuillTool]] | None, partial_tools: bool) -> None:
        super().__init__(tool_types, partial_tools)
        self.texts: list[str] = []
        self.last: QuillEvent = {}

    def add(self, event: QuillEvent) -> None:
        """Add one event."""
        self.texts.append(event.get("text", ""))
        if "call" in event:
            self.calls.whole(event["call"]["id"], event["call"]["name"], event["call"]["arguments"])
        if "stop" in event:
            self.last = event

    def response(self) -> QuillAnswer:
        """Rebuild the answer from the collected events."""
        calls = [QuillCall(id=raw.id or "", name=raw.name, arguments=json.loads(raw.text)) for raw in self.calls.raw()]
        return {
            "id": self.last.get("id", ""),
            "model": self.last.get("model", ""),
            "text": "".join(self.texts),
            "calls": calls,
            "stop": self.last.get("stop", ""),
            "tokens": self.last.get("tokens", []),
        }


class AsyncQuillStream(BaseAsyncStream[QuillCallResponse, QuillCallResponseChunk, QuillTool, QuillMessage]):
    """A streamed answer, for `async for`."""

    call_response_type = QuillCallResponse


class QuillStream(BaseStream[QuillCallResponse, QuillCallResponseChunk, QuillTool, QuillMessage]):
    """A streamed answer."""

    async_type = AsyncQuillStream
    call_response_type = QuillCallResponse


def to_provider(messages: Iterable[BaseMessageParam | QuillMessage]) -> list[QuillMessage]:
    """Encode messages in Quill's format; messages already in that format are returned unchanged."""
    own: list[QuillMessage] = []
    for message in messages:
        own.extend(_encode_message(message) if isinstance(message, BaseMessageParam) else [message])
    return own


def _encode_message(message: BaseMessageParam) -> Iterator[QuillMessage]:
    text, calls = "", list[QuillCall]()
    for part in message.parts:
        match part:
            case TextPart():
                text += part.text
            case ToolCallPart():
                calls.append({"id": part.id or "", "name": part.name, "arguments": part.args})
            case ToolResultPart():
                yield {"role": "tool", "text": part.content, "answers": part.id or ""}
            case _:
                reject_part("quill", part, message.role)
    if message.role != "tool":
        own: QuillMessage = {"role": message.role, "text": text}
        if calls:
            own["calls"] = calls
        yield own


def _translate(common: CommonCallParams) -> dict[str, object]:
    names = {"temperature": "warmth", "max_tokens": "most_words"}
    return {names[key]: value for key, value in common.items() if key in names}


def setup_call(
    *,
    model: str,
    client: Quill | None,
    fn: Callable[..., Any],
    fn_args: dict[str, Any],
    dynamic_config: Any,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: QuillCallParams | CommonCallParams | None,
    response_model: Any,
    stream: bool | StreamConfig,
) -> tuple[Callable[..., Any], str | None, list[QuillMessage], Sequence[type[QuillTool]] | None, dict[str, Any]]:
    """Prepare one call."""
    prompt = read_prompt(fn, fn_args, dynamic_config)
    tool_types = make_tool_types(tools if prompt.tools is None else prompt.tools, QuillTool)
    own = QuillCallParams.__annotations__
    body = merge_call_params(call_params, prompt.call_params, own=own, translate=_translate)
    conversation = list(prompt.messages)
    if json_mode:
        conversation.append(BaseMessageParam("user", json_instruction(response_model)))
    body |= {"model": model, "messages": to_provider(conversation)}
    if tool_types:
        body["tools"] = [tool.tool_schema() for tool in tool_types]
    if response_model is not None and json_mode:
        body["schema"] = response_schema(response_model).schema
    elif response_model is not None and tool_types:
        body["must_call"] = tool_types[0].tool_schema()["name"]
    if stream is not False:
        body["stream"] = True
    chosen = prompt.client or client or Quill("http://127.0.0.1:8000")
    create = chosen.answer_async if is_async_function(fn) else chosen.answer
    return create, prompt.template, body["messages"], tool_types, body


def get_json_output(response: QuillCallResponse | QuillCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON text of a structured answer."""
    if isinstance(response, QuillCallResponse):
        return extract_json(response, json_mode)
    if json_mode:
        return response.content
    return json.dumps(response.chunk["call"]["arguments"]) if "call" in response.chunk else ""


def handle_stream(
    stream: Iterable[QuillEvent], tool_types: Sequence[type[QuillTool]] | None, partial_tools: bool = False
) -> Iterator[tuple[QuillCallResponseChunk, QuillTool | None]]:
    """Yield each event with the tool that it completes, or None."""
    return pair_chunks(stream, QuillCallResponseChunk, QuillStreamState(tool_types, partial_tools))


def handle_stream_async(
    stream: AsyncIterator[QuillEvent], tool_types: Sequence[type[QuillTool]] | None, partial_tools: bool = False
) -> AsyncIterator[tuple[QuillCallResponseChunk, QuillTool | None]]:
    """Yield each event with the tool that it completes, or None."""
    return pair_chunks_async(stream, QuillCallResponseChunk, QuillStreamState(tool_types, partial_tools))


quill_call: CallDecorator[QuillCallResponse, QuillStream, AsyncQuillStream, QuillCallParams] = call_factory(
    TCallResponse=QuillCallResponse,
    TCallResponseChunk=QuillCallResponseChunk,
    TToolType=QuillTool,
    TStream=QuillStream,
    default_call_params=QuillCallParams(),
    setup_call=setup_call,
    get_json_output=get_json_output,
    handle_stream=handle_stream,
    handle_stream_async=handle_stream_async,
)
