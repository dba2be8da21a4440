"""Cohere chat: `chat` as a decorator of typed functions.

Generated from cohere.yaml. Do not edit: change the spec and run `callwright generate cohere`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from callwright_runtime import codegen_v1 as rt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, ClassVar, TypeAlias

    from cohere import (
        AssistantChatMessageV2,
        AsyncClientV2,
        ChatFinishReason,
        ChatMessageV2,
        Citation,
        CitationOptions,
        ClientV2,
        ResponseFormatV2,
        Thinking,
        ToolV2,
        Usage as CohereUsage,
        V2ChatRequestDocumentsItem,
        V2ChatRequestSafetyMode,
        V2ChatRequestToolChoice,
        V2ChatResponse,
        V2ChatStreamResponse,
    )
    from cohere.core import RequestOptions

__all__ = [
    "AsyncCohereDynamicConfig", "AsyncCohereStream", "CohereAnswer", "CohereCallParams", "CohereCallResponse",
    "CohereCallResponseChunk", "CohereDynamicConfig", "CohereMessageParam", "CohereStream", "CohereTool",
    "CohereToolConfig", "call", "cohere_call", "get_json_output", "handle_stream", "handle_stream_async",
    "setup_call",
]  # fmt: skip

_PROVIDER = "cohere"


class CohereCallParams(rt.BaseCallParams, total=False):
    """Params of `chat`, with the names and types of the SDK's `V2Client.chat`."""

    citation_options: CitationOptions | None
    documents: Sequence[V2ChatRequestDocumentsItem] | None
    frequency_penalty: float | None
    k: int | None
    logprobs: bool | None
    max_tokens: int | None
    p: float | None
    presence_penalty: float | None
    priority: int | None
    request_options: RequestOptions | None
    response_format: ResponseFormatV2 | None
    safety_mode: V2ChatRequestSafetyMode | None
    seed: int | None
    stop_sequences: Sequence[str] | None
    strict_tools: bool | None
    temperature: float | None
    thinking: Thinking | None
    tool_choice: V2ChatRequestToolChoice | None
    top_p: float | None
    """A common call param, sent as `p`."""
    stop: str | Sequence[str] | None
    """A common call param, sent as `stop_sequences`."""


_PARAMS = rt.CallParamTable(_PROVIDER, renamed={"top_p": "p", "stop": "stop_sequences"}, lists=("stop",))


class CohereToolConfig(rt.ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""


class CohereTool(rt.BaseTool):
    """A tool that the API receives as the SDK's `ToolV2`."""

    provider = _PROVIDER
    tool_config: ClassVar[CohereToolConfig] = {}

    @classmethod
    def _build_schema(cls) -> ToolV2:
        return cast(
            "ToolV2",
            {
                "type": "function",
                "function": {
                    "name": cls._name(),
                    "description": cls._description(),
                    "parameters": cls._parameters(dialect="portable"),
                },
            },
        )


if TYPE_CHECKING:
    CohereMessageParam: TypeAlias = ChatMessageV2


class CohereDynamicConfig(rt.BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | CohereMessageParam]
    call_params: CohereCallParams | rt.CommonCallParams
    client: ClientV2


class AsyncCohereDynamicConfig(rt.BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | CohereMessageParam]
    call_params: CohereCallParams | rt.CommonCallParams
    client: AsyncClientV2


# The SDK is imported only when one of its types is used at run time.
__getattr__ = rt.lazy_types(__name__, {"CohereMessageParam": ("cohere:ChatMessageV2",)})


class _Codec(rt.MessageCodec):
    """How the API writes the parts of a message."""

    def encode_part(self, part: rt.Part, message: rt.MessageDraft) -> None:
        match part:
            case rt.TextPart():
                message.add_block({"type": "text", "text": part.text})
            case rt.ImagePart():
                message.add_block(
                    {"type": "image_url", "image_url": {"url": rt.data_url(part), **rt.omit_none(detail=part.detail)}}
                )
            case rt.ImageURLPart():
                message.add_block(
                    {"type": "image_url", "image_url": {"url": part.url, **rt.omit_none(detail=part.detail)}}
                )
            case rt.ThinkingPart():
                message.add_block({"type": "thinking", "thinking": part.thinking})
            case rt.ToolCallPart():
                message.add(
                    "tool_calls",
                    {
                        "id": part.id,
                        "type": "function",
                        "function": {"name": part.name, "arguments": rt.json_text(part.args)},
                    },
                )
            case rt.ToolResultPart():
                message.send({"role": "tool", "tool_call_id": part.id, "content": part.content})
            case _:
                self.reject(part, message)

    def decode_part(self, block: Any) -> rt.Part | None:
        match block:
            case {"type": "text", "text": text}:
                return rt.TextPart(text=text)
            case {"type": "image_url", "image_url": {"url": url}} if found := rt.read_data_url(url):
                return rt.ImagePart(
                    media_type=found.media_type, image=found.data, detail=block["image_url"].get("detail")
                )
            case {"type": "image_url", "image_url": {"url": url}}:
                return rt.ImageURLPart(url=url, detail=block["image_url"].get("detail"))
            case {"type": "thinking", "thinking": thinking}:
                return rt.ThinkingPart(thinking=thinking)
            case _:
                return None

    def decode_item(self, key: str, block: Any) -> rt.Part | None:
        match key, block:
            case "tool_calls", {"id": id, "type": "function", "function": {"name": name, "arguments": args}}:
                return rt.ToolCallPart(id=id, name=name, args=rt.parse_tool_args(args))
            case _:
                return None

    def decode_whole(self, message: Any) -> rt.Part | None:
        match message:
            case {"role": "tool", "tool_call_id": id, "content": content}:
                return rt.ToolResultPart(id=id, name="", content=rt.text_of(content))
            case _:
                return None


_CODEC = _Codec(
    _PROVIDER, roles=("system", "user", "assistant", "tool"), lists=("tool_calls",), ignored=("citations",),
    beside={"tool_plan": rt.ThinkingPart}, image=("image/gif", "image/jpeg", "image/png", "image/webp"),
    tool_ids=rt.ToolIdRules(), drop_empty="empty",
    calls=("tool_calls", False, {"type": "function", "function": {"arguments": "{}"}}),
)  # fmt: skip


class _Shared(rt.SharedProperties["V2ChatResponse | V2ChatStreamResponse"]):
    """What a response and a chunk have in common."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = {
        "COMPLETE": "stop", "STOP_SEQUENCE": "stop", "MAX_TOKENS": "length", "TOOL_CALL": "tool_calls",
        "ERROR": "other", "TIMEOUT": "other",
    }  # fmt: skip

    def _input(self, usage: CohereUsage) -> int | None:
        tokens = usage.tokens
        if tokens is None:
            return None
        input_tokens = tokens.input_tokens
        return int(input_tokens) if input_tokens is not None else None

    def _cached(self, usage: CohereUsage) -> int | None:
        cached_tokens = usage.cached_tokens
        return int(cached_tokens) if cached_tokens is not None else None

    def _output(self, usage: CohereUsage) -> int | None:
        tokens = usage.tokens
        if tokens is None:
            return None
        output_tokens = tokens.output_tokens
        return int(output_tokens) if output_tokens is not None else None

    def _reasoning(self, usage: CohereUsage) -> int | None:
        tokens = usage.tokens
        if tokens is None:
            return None
        reasoning_tokens = rt.read_undeclared(tokens, "reasoning_tokens")
        return int(reasoning_tokens) if reasoning_tokens is not None else None


class CohereCallResponse(
    _Shared, rt.BaseCallResponse["V2ChatResponse", rt.CalledT_co, "CohereMessageParam", "CohereCallParams"]
):
    """Response of a call; `response` is the SDK's `V2ChatResponse`."""

    __slots__ = ()
    provider = _PROVIDER
    pricing_provider = "cohere"
    _codec = _CODEC
    _telemetry = _PARAMS.telemetry()
    unsupported_params = _PARAMS.unsupported

    @rt.guarded
    def content(self) -> str:
        return "".join([block.text for block in self.response.message.content or () if block.type == "text"])

    @rt.guarded
    def thinking(self) -> str | None:
        if self.response.message.tool_plan is not None:
            return self.response.message.tool_plan or None
        return (
            "".join([block.thinking for block in self.response.message.content or () if block.type == "thinking"])
            or None
        )

    @rt.guarded
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites."""
        return list(self.response.message.citations or ())

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        return [self.response.finish_reason]

    @rt.guarded
    def model(self) -> str | None:
        return self.call_kwargs.get("model")

    @rt.guarded
    def id(self) -> str | None:
        return self.response.id

    @rt.guarded
    def usage(self) -> CohereUsage | None:
        return self.response.usage

    @rt.guarded
    def message_param(self) -> AssistantChatMessageV2:
        return cast("AssistantChatMessageV2", rt.dump(self.response.message))

    @rt.guarded_calls
    def _tool_calls(self) -> list[rt.RawToolCall]:
        return [
            rt.RawToolCall(tool_call.id, tool_call.function.name or "", tool_call.function.arguments or {})
            for tool_call in self.response.message.tool_calls or ()
            if tool_call.function
        ]

    def _reported_error(self) -> object:
        return rt.read_undeclared(self.response, "error")


CohereAnswer: TypeAlias = rt.Answer[rt.AnswerT, CohereCallResponse]


class CohereCallResponseChunk(_Shared, rt.BaseCallResponseChunk["V2ChatStreamResponse"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `V2ChatStreamResponse`."""

    __slots__ = ()

    @rt.guarded
    def content(self) -> str:
        event = self.chunk
        if (
            event.type == "content-delta"
            and event.delta is not None
            and event.delta.message is not None
            and event.delta.message.content is not None
        ):
            return event.delta.message.content.text or ""
        if (
            event.type == "content-start"
            and event.delta is not None
            and event.delta.message is not None
            and event.delta.message.content is not None
        ):
            return event.delta.message.content.text or ""
        return ""

    @rt.guarded
    def thinking(self) -> str | None:
        event = self.chunk
        if (
            event.type == "content-delta"
            and event.delta is not None
            and event.delta.message is not None
            and event.delta.message.content is not None
        ):
            return event.delta.message.content.thinking
        if (
            event.type == "content-start"
            and event.delta is not None
            and event.delta.message is not None
            and event.delta.message.content is not None
        ):
            return event.delta.message.content.thinking
        if event.type == "tool-plan-delta" and event.delta is not None and event.delta.message is not None:
            return event.delta.message.tool_plan
        return None

    @rt.guarded
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        event = self.chunk
        if (
            event.type == "tool-call-start"
            and event.delta is not None
            and event.delta.message is not None
            and event.delta.message.tool_calls is not None
            and event.delta.message.tool_calls.function is not None
        ):
            return event.delta.message.tool_calls.function.arguments or ""
        if (
            event.type == "tool-call-delta"
            and event.delta is not None
            and event.delta.message is not None
            and event.delta.message.tool_calls is not None
            and event.delta.message.tool_calls.function is not None
        ):
            return event.delta.message.tool_calls.function.arguments or ""
        return ""

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        event = self.chunk
        if event.type != "message-end":
            return []
        delta = event.delta
        if delta is None:
            return []
        finish_reason = delta.finish_reason
        return [finish_reason] if finish_reason is not None else []

    @rt.guarded
    def id(self) -> str | None:
        event = self.chunk
        return event.id if event.type == "message-start" else None

    @rt.guarded
    def usage(self) -> CohereUsage | None:
        event = self.chunk
        if event.type != "message-end":
            return None
        delta = event.delta
        return delta.usage if delta is not None else None


class _StreamState(rt.StreamState["V2ChatResponse"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    id: str | None = None
    finish_reason: ChatFinishReason | None = None
    usage: CohereUsage | None = None

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.tool_plan: list[str] = []
        self.citations: list[Citation] = []
        self.blocks: rt.Blocks = rt.Blocks()

    def add(self, event: V2ChatStreamResponse) -> None:
        if event.type == "content-delta":
            delta = event.delta
            if delta is not None and delta.message is not None and delta.message.content is not None:
                self.blocks.join(event.index, "text", delta.message.content.text)
                self.blocks.join(event.index, "thinking", delta.message.content.thinking)
        elif event.type == "content-start":
            delta = event.delta
            if delta is not None and delta.message is not None and delta.message.content is not None:
                self.blocks.open(event.index, rt.dump(delta.message.content))
        elif event.type == "tool-call-start":
            delta = event.delta
            if (
                delta is not None
                and delta.message is not None
                and delta.message.tool_calls is not None
                and delta.message.tool_calls.function is not None
            ):
                self.calls.open(
                    event.index,
                    delta.message.tool_calls.id,
                    delta.message.tool_calls.function.name,
                    delta.message.tool_calls.function.arguments,
                )
        elif event.type == "tool-call-delta":
            delta = event.delta
            if (
                delta is not None
                and delta.message is not None
                and delta.message.tool_calls is not None
                and delta.message.tool_calls.function is not None
            ):
                self.calls.append(event.index, delta.message.tool_calls.function.arguments)
        elif event.type == "tool-call-end":
            self.calls.close(event.index)
        elif event.type == "message-start" and event.id is not None:
            self.id = self.id or event.id
        elif event.type == "message-end" and event.delta is not None:
            if event.delta.finish_reason is not None:
                self.finish_reason = event.delta.finish_reason
            if event.delta.usage is not None:
                self.usage = event.delta.usage
            if event.delta.error is not None:
                rt.raise_event_error(_PROVIDER, event.delta.error)
        elif (
            event.type == "tool-plan-delta"
            and event.delta is not None
            and event.delta.message is not None
            and event.delta.message.tool_plan
        ):
            self.tool_plan.append(event.delta.message.tool_plan)
        elif (
            event.type == "citation-start"
            and event.delta is not None
            and event.delta.message is not None
            and event.delta.message.citations is not None
        ):
            self.citations.append(event.delta.message.citations)
        error = rt.read_undeclared(event, "error")
        if error is not None:
            rt.raise_event_error(_PROVIDER, error)

    def response(self) -> V2ChatResponse:
        from cohere import V2ChatResponse

        return V2ChatResponse.construct(
            id=self.id,
            finish_reason=self.finish_reason,
            message={
                **rt.omit_none(
                    content=self.blocks.values() or None,
                    tool_plan="".join(self.tool_plan) or None,
                    tool_calls=[
                        {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.text}}
                        for call in self.calls.raw()
                    ]
                    or None,
                    citations=self.citations or None,
                )
            },
            usage=self.usage,
        )


class AsyncCohereStream(
    rt.BaseAsyncStream[
        "CohereCallResponse[rt.CalledT_co]", "CohereCallResponseChunk", rt.CalledT_co, "CohereMessageParam"
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `V2ChatStreamResponse`) and a tool or None."""

    call_response_type = CohereCallResponse
    citations = rt.of_response(CohereCallResponse.citations)


class CohereStream(
    rt.BaseStream["CohereCallResponse[rt.CalledT_co]", "CohereCallResponseChunk", rt.CalledT_co, "CohereMessageParam"]
):
    """Stream of a call: yields pairs of a chunk (one `V2ChatStreamResponse`) and a tool or None."""

    async_type = AsyncCohereStream
    call_response_type = CohereCallResponse
    citations = rt.of_response(CohereCallResponse.citations)


def _new_client() -> ClientV2:
    from cohere import ClientV2

    return ClientV2(**rt.omit_none(base_url=rt.env_or_none("CO_API_URL")))


def _new_async_client() -> AsyncClientV2:
    from cohere import AsyncClientV2

    return AsyncClientV2(**rt.omit_none(base_url=rt.env_or_none("CO_API_URL")))


def _arguments(request: rt.CallRequest) -> None:
    """Complete the arguments of `chat`."""
    kwargs = request.kwargs
    kwargs["model"] = request.model
    kwargs["messages"] = request.messages
    if request.tools:
        kwargs["tools"] = request.tool_schemas
    if (schema := request.json_schema) is not None:
        kwargs["response_format"] = {"type": "json_object", "json_schema": schema.schema}
    elif request.forced_tool is not None:
        kwargs["tool_choice"] = "REQUIRED"
    elif request.json_object:
        kwargs["response_format"] = {"type": "json_object"}


_CLIENTS = rt.SdkClients(
    "cohere_call", dist="cohere", install="callwright[cohere]", sync="cohere:ClientV2",
    asynchronous="cohere:AsyncClientV2", new_sync=_new_client, new_async=_new_async_client,
    env=("CO_API_URL", "CO_API_KEY", "COHERE_API_KEY"),
)  # fmt: skip
_MODULE = rt.ProviderModule(
    response=CohereCallResponse, chunk=CohereCallResponseChunk, tool=CohereTool, stream=CohereStream,
    state=_StreamState, codec=_CODEC, params=_PARAMS, clients=_CLIENTS, arguments=_arguments,
    method=rt.SdkMethod("chat"), stream_method=rt.SdkMethod("chat_stream", generator=True, lazy=True),
    json=rt.JsonRules("typed", with_tools=False, instruct="always"),
)  # fmt: skip
setup_call = _MODULE.setup_call
get_json_output = _MODULE.get_json_output
handle_stream = _MODULE.handle_stream
handle_stream_async = _MODULE.handle_stream_async
cohere_call = _MODULE.call_decorator()
call = cohere_call
_ERRORS = _MODULE.register_errors(
    own=("cohere.core.api_error:ApiError",),
    read={"status": ("status_code",), "code": ("body.error_type", "body.code"), "text": ("body.message",)},
    context_too_long={"texts": ("too many tokens", "total number of tokens")},
    timeout={"classes": ("cohere.errors:GatewayTimeoutError", "httpx:TimeoutException")},
    connection_failed={"classes": ("httpx:TransportError", "cohere.errors:ClientClosedRequestError")},
    rate_limited={"classes": ("cohere.errors:TooManyRequestsError",)},
    overloaded={"classes": ("cohere.errors:ServiceUnavailableError",)},
    unauthorized={"classes": ("cohere.errors:UnauthorizedError", "cohere.errors:ForbiddenError",
        "cohere.errors:InvalidTokenError")},
    not_found={"classes": ("cohere.errors:NotFoundError",)},
    bad_request={"classes": ("cohere.errors:BadRequestError", "cohere.errors:UnprocessableEntityError")},
    server_error={"classes": ("cohere.core.parse_error:ParsingError",)},
)  # fmt: skip
