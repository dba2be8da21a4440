"""Cohere chat: `chat` as a decorator of typed functions.

Generated from cohere.yaml. Do not edit: change the spec and run `callwright generate cohere`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from callwright_runtime import (
    Answer,
    BaseAsyncStream,
    BaseCallParams,
    BaseCallResponse,
    BaseCallResponseChunk,
    BaseDynamicConfig,
    BaseMessageParam,
    BaseStream,
    BaseTool,
    ImagePart,
    ImageURLPart,
    OpaquePart,
    RawToolCall,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    ToolConfig,
    ToolResultPart,
    call_factory,
    codegen_v1 as rt,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any, ClassVar, TypeAlias

    from callwright_runtime import (
        CommonCallParams,
        Part,
        StreamConfig,
        ToolLike,
    )
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
    "AsyncCohereDynamicConfig",
    "AsyncCohereStream",
    "CohereAnswer",
    "CohereCallParams",
    "CohereCallResponse",
    "CohereCallResponseChunk",
    "CohereDynamicConfig",
    "CohereMessageParam",
    "CohereStream",
    "CohereTool",
    "CohereToolConfig",
    "call",
    "cohere_call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
]


class CohereCallParams(BaseCallParams, total=False):
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


_CALL_PARAMS = frozenset(CohereCallParams.__annotations__).difference(("stop", "top_p"))


def _translate(common: CommonCallParams) -> dict[str, object]:
    """Translate common call params to the provider's names."""
    params: dict[str, object] = {}
    if (temperature := common.get("temperature")) is not None:
        params["temperature"] = temperature
    if (max_tokens := common.get("max_tokens")) is not None:
        params["max_tokens"] = max_tokens
    if (top_p := common.get("top_p")) is not None:
        params["p"] = top_p
    if (frequency_penalty := common.get("frequency_penalty")) is not None:
        params["frequency_penalty"] = frequency_penalty
    if (presence_penalty := common.get("presence_penalty")) is not None:
        params["presence_penalty"] = presence_penalty
    if (seed := common.get("seed")) is not None:
        params["seed"] = seed
    if (stop := common.get("stop")) is not None:
        params["stop_sequences"] = rt.as_list(stop)
    return params


class CohereToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""


class CohereTool(BaseTool):
    """A tool that the API receives as the SDK's `ToolV2`."""

    provider: ClassVar[str] = "cohere"
    tool_config: ClassVar[CohereToolConfig] = {}

    @classmethod
    def _build_schema(cls) -> ToolV2:
        return cast(
            "ToolV2",
            {
                "type": "function",
                "function": {
                    "name": cls._name(),
                    **rt.omit_none(description=cls._description()),
                    "parameters": cls._parameters(dialect="portable"),
                },
            },
        )


if TYPE_CHECKING:
    CohereMessageParam: TypeAlias = ChatMessageV2


class CohereDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | CohereMessageParam]
    call_params: CohereCallParams | CommonCallParams
    client: ClientV2


class AsyncCohereDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | CohereMessageParam]
    call_params: CohereCallParams | CommonCallParams
    client: AsyncClientV2


def __getattr__(name: str) -> object:
    # The message type belongs to the SDK, which is imported only when the type is used.
    if name == "CohereMessageParam":
        from cohere import ChatMessageV2

        return rt.unwrap_alias(ChatMessageV2)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_ROLES = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_COMMON_ROLES: Mapping[str, rt.Role] = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_IMAGE_TYPES = frozenset(["image/gif", "image/jpeg", "image/png", "image/webp"])
_KNOWN_KEYS = frozenset(["citations", "content", "role", "tool_calls", "tool_plan"])
_TOOL_IDS = rt.ToolIdRules()


def _encode_message(message: BaseMessageParam) -> Iterable[dict[str, Any]]:
    """Encode one message for the API; it may need several."""
    role = rt.provider_role("cohere", _ROLES, message)
    if (text := rt.single_text(message)) is not None:
        return [{"role": role, "content": text}]
    return _encode_parts(message, role)


def _encode_parts(message: BaseMessageParam, role: str) -> Iterator[dict[str, Any]]:
    """Encode a message part by part."""
    content: list[Any] = []
    tool_calls: list[Any] = []
    tool_plan: list[Any] = []
    others: dict[str, Any] = {}
    for part in rt.visible_parts("cohere", message):
        match part:
            case TextPart():
                content.append({"type": "text", "text": part.text})
            case ImagePart():
                rt.check_media_type("cohere", "an image", part.media_type, _IMAGE_TYPES)
                content.append(
                    {
                        "type": "image_url",
                        "image_url": {
                            "url": f"data:{part.media_type};base64,{rt.to_base64(part.image)}",
                            **rt.omit_none(detail=part.detail),
                        },
                    }
                )
            case ImageURLPart():
                content.append(
                    {"type": "image_url", "image_url": {"url": part.url, **rt.omit_none(detail=part.detail)}}
                )
            case ThinkingPart(opaque="tool_plan"):
                tool_plan.append(part.thinking)
            case ThinkingPart():
                content.append({"type": "thinking", "thinking": part.thinking})
            case ToolCallPart():
                tool_calls.append(
                    {
                        "id": part.id,
                        "type": "function",
                        "function": {"name": part.name, "arguments": rt.json_text(part.args)},
                    }
                )
            case ToolResultPart():
                yield {"role": "tool", "tool_call_id": part.id, "content": part.content}
            case OpaquePart(provider="cohere"):
                rt.restore_opaque(part, content, others, {"tool_calls": tool_calls})
            case _:
                rt.reject_part("cohere", part, message.role)
    if fields := rt.omit_empty(content=content, tool_calls=tool_calls, tool_plan="".join(tool_plan)) | others:
        yield {"role": role, **fields}


def _encode_messages(messages: Iterable[BaseMessageParam | CohereMessageParam]) -> list[CohereMessageParam]:
    """Encode messages for the API; messages in the provider's form are unchanged."""
    encoded: list[Any] = []
    for message in rt.normalize_tool_ids(
        "cohere", messages, _decode_message, rules=_TOOL_IDS, drop_empty=("assistant", False)
    ):
        if isinstance(message, BaseMessageParam):
            encoded.extend(_encode_message(message))
        else:
            encoded.append(message)
    return encoded


def _decode_part(block: Any) -> Part:
    """Decode one content block to a common part."""
    match block:
        case {"type": "text", "text": text}:
            return TextPart(text=text)
        case {"type": "image_url", "image_url": {"url": text}} if (
            values := rt.unformat(("data:", ";base64,", ""), text)
        ) is not None:
            return ImagePart(
                media_type=values[0], image=rt.from_base64(values[1]), detail=block["image_url"].get("detail")
            )
        case {"type": "image_url", "image_url": {"url": url}}:
            return ImageURLPart(url=url, detail=block["image_url"].get("detail"))
        case {"type": "thinking", "thinking": thinking}:
            return ThinkingPart(thinking=thinking)
        case {"id": id, "type": "function", "function": {"name": name, "arguments": args}}:
            return ToolCallPart(id=id, name=name, args=rt.parse_tool_args(args))
        case _:
            return OpaquePart("cohere", block)


def _decode_message(message: Any) -> BaseMessageParam:
    """Decode a provider message to a common message."""
    match message:
        case {"role": "tool", "tool_call_id": id, "content": content}:
            return BaseMessageParam("tool", [ToolResultPart(id=id, name="", content=rt.text_of(content))])
        case _:
            pass
    role = rt.decode_role("cohere", _COMMON_ROLES, message)
    content = message.get("content")
    blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
    first: list[Part] = []
    if text := message.get("tool_plan"):
        first.append(ThinkingPart(thinking=text, opaque="tool_plan", provider="cohere"))
    parts = [
        *map(_decode_part, blocks),
        *rt.opaque_items("tool_calls", map(_decode_part, message.get("tool_calls") or ())),
        *rt.opaque_extras("cohere", message, _KNOWN_KEYS),
    ]
    return rt.make_common_message(role, content, parts, first)


_FINISH_REASONS: Mapping[str, rt.MappedFinish] = {
    "COMPLETE": "stop",
    "STOP_SEQUENCE": "stop",
    "MAX_TOKENS": "length",
    "TOOL_CALL": "tool_calls",
    "ERROR": "other",
    "TIMEOUT": "other",
}


class CohereCallResponse(BaseCallResponse["V2ChatResponse", rt.CalledT_co, "CohereMessageParam", CohereCallParams]):
    """Response of a call; `response` is the SDK's `V2ChatResponse`."""

    __slots__ = ()
    provider: ClassVar[str] = "cohere"
    takes_text: ClassVar[bool] = False
    pricing_provider: ClassVar[str | None] = "cohere"
    _telemetry: ClassVar[Mapping[str, Any]] = {
        "provider": "cohere",
        "params": {
            "temperature": ("temperature",),
            "max_tokens": ("max_tokens",),
            "top_p": ("p",),
            "frequency_penalty": ("frequency_penalty",),
            "presence_penalty": ("presence_penalty",),
            "seed": ("seed",),
            "stop": ("stop_sequences",),
        },
    }
    unsupported_params: ClassVar[Mapping[str, str]] = {}
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        return "".join([block.text for block in self.response.message.content or () if block.type == "text"])

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        if self.response.message.tool_plan is not None:
            return self.response.message.tool_plan or None
        return (
            "".join([block.thinking for block in self.response.message.content or () if block.type == "thinking"])
            or None
        )

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites."""
        return list(self.response.message.citations or ())

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        return [self.response.finish_reason]

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.call_kwargs.get("model")

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        return self.response.id

    @property
    def usage(self) -> CohereUsage | None:
        """Return the token usage, as the SDK reports it."""
        return self.response.usage

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        usage = self.response.usage
        if usage is None:
            return None
        tokens = usage.tokens
        if tokens is None:
            return None
        input_tokens = tokens.input_tokens
        return int(input_tokens) if input_tokens is not None else None

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        usage = self.response.usage
        if usage is None:
            return None
        cached_tokens = usage.cached_tokens
        return int(cached_tokens) if cached_tokens is not None else None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        usage = self.response.usage
        if usage is None:
            return None
        tokens = usage.tokens
        if tokens is None:
            return None
        output_tokens = tokens.output_tokens
        return int(output_tokens) if output_tokens is not None else None

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        usage = self.response.usage
        if usage is None:
            return None
        tokens = usage.tokens
        if tokens is None:
            return None
        reasoning_tokens = rt.read_undeclared(tokens, "reasoning_tokens")
        return int(reasoning_tokens) if reasoning_tokens is not None else None

    @property
    def message_param(self) -> AssistantChatMessageV2:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""
        return cast("AssistantChatMessageV2", rt.dump(self.response.message))

    def _tool_calls(self) -> list[RawToolCall]:
        return rt.drop_empty_calls(
            [
                RawToolCall(tool_call.id, tool_call.function.name or "", tool_call.function.arguments or {})
                for tool_call in self.response.message.tool_calls or ()
                if tool_call.function
            ]
        )

    def _reported_error(self) -> object:
        return rt.read_undeclared(self.response, "error")

    @classmethod
    def _to_provider(cls, messages: Iterable[BaseMessageParam | CohereMessageParam]) -> list[CohereMessageParam]:
        return _encode_messages(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        return _decode_message(message)


CohereAnswer: TypeAlias = Answer[rt.AnswerT, CohereCallResponse]


class CohereCallResponseChunk(BaseCallResponseChunk["V2ChatStreamResponse"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `V2ChatStreamResponse`."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        event = self.chunk
        if event.type != "content-delta":
            return ""
        delta = event.delta
        if delta is None:
            return ""
        message = delta.message
        if message is None:
            return ""
        content = message.content
        if content is None:
            return ""
        return content.text or ""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        event = self.chunk
        if (
            event.type == "content-delta"
            and event.delta is not None
            and event.delta.message is not None
            and event.delta.message.content is not None
        ):
            return event.delta.message.content.thinking
        if event.type == "tool-plan-delta" and event.delta is not None and event.delta.message is not None:
            return event.delta.message.tool_plan
        return None

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        event = self.chunk
        if event.type != "tool-call-delta":
            return ""
        delta = event.delta
        if delta is None:
            return ""
        message = delta.message
        if message is None:
            return ""
        tool_calls = message.tool_calls
        if tool_calls is None:
            return ""
        function = tool_calls.function
        if function is None:
            return ""
        return function.arguments or ""

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        event = self.chunk
        if event.type != "message-end":
            return []
        delta = event.delta
        if delta is None:
            return []
        finish_reason = delta.finish_reason
        return [finish_reason] if finish_reason is not None else []

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        event = self.chunk
        return event.id if event.type == "message-start" else None

    @property
    def usage(self) -> CohereUsage | None:
        """Return the token usage, as the SDK reports it."""
        event = self.chunk
        if event.type != "message-end":
            return None
        delta = event.delta
        return delta.usage if delta is not None else None

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        event = self.chunk
        if event.type != "message-end":
            return None
        delta = event.delta
        if delta is None:
            return None
        usage = delta.usage
        if usage is None:
            return None
        tokens = usage.tokens
        if tokens is None:
            return None
        input_tokens = tokens.input_tokens
        return int(input_tokens) if input_tokens is not None else None

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        event = self.chunk
        if event.type != "message-end":
            return None
        delta = event.delta
        if delta is None:
            return None
        usage = delta.usage
        if usage is None:
            return None
        cached_tokens = usage.cached_tokens
        return int(cached_tokens) if cached_tokens is not None else None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        event = self.chunk
        if event.type != "message-end":
            return None
        delta = event.delta
        if delta is None:
            return None
        usage = delta.usage
        if usage is None:
            return None
        tokens = usage.tokens
        if tokens is None:
            return None
        output_tokens = tokens.output_tokens
        return int(output_tokens) if output_tokens is not None else None

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        event = self.chunk
        if event.type != "message-end":
            return None
        delta = event.delta
        if delta is None:
            return None
        usage = delta.usage
        if usage is None:
            return None
        tokens = usage.tokens
        if tokens is None:
            return None
        reasoning_tokens = rt.read_undeclared(tokens, "reasoning_tokens")
        return int(reasoning_tokens) if reasoning_tokens is not None else None


class _CohereStreamState(rt.StreamState["V2ChatResponse"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    __slots__ = ("blocks", "citations", "finish_reason", "id", "tool_plan", "usage")

    def __init__(self, tool_types: Sequence[type[CohereTool]] | None, partial_tools: bool) -> None:
        super().__init__(tool_types, partial_tools)
        self.id: str | None = None
        self.finish_reason: ChatFinishReason | None = None
        self.usage: CohereUsage | None = None
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
        elif event.type == "message-start" and self.id is None:
            self.id = event.id
        elif event.type == "message-end" and event.delta is not None:
            if event.delta.finish_reason is not None:
                self.finish_reason = event.delta.finish_reason
            if event.delta.usage is not None:
                self.usage = event.delta.usage
            if event.delta.error is not None:
                rt.raise_event_error("cohere", event.delta.error)
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
            rt.raise_event_error("cohere", error)

    def response(self) -> V2ChatResponse:
        from cohere import V2ChatResponse

        return V2ChatResponse.construct(
            id=self.id,
            finish_reason=self.finish_reason,
            message={
                "role": "assistant",
                "content": self.blocks.values() or None,
                "tool_plan": "".join(self.tool_plan) or None,
                "tool_calls": [
                    {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.text}}
                    for call in self.calls.raw()
                ]
                or None,
                "citations": self.citations or None,
            },
            usage=self.usage,
        )


class AsyncCohereStream(
    BaseAsyncStream[CohereCallResponse[rt.CalledT_co], CohereCallResponseChunk, rt.CalledT_co, "CohereMessageParam"]
):
    """Stream of an async call: yields pairs of a chunk (one `V2ChatStreamResponse`) and a tool or None."""

    call_response_type = CohereCallResponse

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites."""
        return self.response.citations


class CohereStream(
    BaseStream[CohereCallResponse[rt.CalledT_co], CohereCallResponseChunk, rt.CalledT_co, "CohereMessageParam"]
):
    """Stream of a call: yields pairs of a chunk (one `V2ChatStreamResponse`) and a tool or None."""

    async_type = AsyncCohereStream
    call_response_type = CohereCallResponse

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites."""
        return self.response.citations


def handle_stream(
    stream: Iterable[V2ChatStreamResponse],
    tool_types: Sequence[type[CohereTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[CohereCallResponseChunk, CohereTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""
    return rt.pair_chunks(stream, CohereCallResponseChunk, _CohereStreamState(tool_types, partial_tools))


def handle_stream_async(
    stream: AsyncIterable[V2ChatStreamResponse],
    tool_types: Sequence[type[CohereTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[CohereCallResponseChunk, CohereTool | None]]:
    """Async version of `handle_stream`."""
    return rt.pair_chunks_async(stream, CohereCallResponseChunk, _CohereStreamState(tool_types, partial_tools))


def _new_client() -> ClientV2:
    with rt.importing("cohere", install="callwright[cohere]"):
        from cohere import ClientV2
    return ClientV2(**rt.omit_none(base_url=rt.env_or_none("CO_API_URL")))


def _new_async_client() -> AsyncClientV2:
    with rt.importing("cohere", install="callwright[cohere]"):
        from cohere import AsyncClientV2
    return AsyncClientV2(**rt.omit_none(base_url=rt.env_or_none("CO_API_URL")))


_DEFAULTS: CohereCallParams = {}
_merge_params = rt.params_merger(_DEFAULTS, own=_CALL_PARAMS, translate=_translate)
_clients = rt.DefaultClients(_new_client, _new_async_client, env=("CO_API_URL", "CO_API_KEY", "COHERE_API_KEY"))


@cache
def _client_classes(asynchronous: bool) -> tuple[type, ...]:
    """Return the sync or async client classes; cached, because every call with a client checks them."""
    from cohere import AsyncClientV2, ClientV2

    return (AsyncClientV2,) if asynchronous else (ClientV2,)


def _create(client: Any, fn: Callable[..., object], stream: object) -> Any:
    """Return the SDK method to call, of `client` or of the default client."""
    asynchronous = rt.is_async_function(fn)
    if client is None:
        client = _clients.asynchronous() if asynchronous else _clients.sync()
    elif isinstance(client, _client_classes(not asynchronous)):
        expected = "AsyncClientV2" if asynchronous else "ClientV2"
        rt.reject_client_kind("cohere_call", fn, client, expected)
    if stream:
        return (
            rt.start_eagerly_async(rt.as_coroutine(client.chat_stream))
            if asynchronous
            else rt.start_eagerly(client.chat_stream)
        )
    return client.chat


def setup_call(
    *,
    model: str,
    client: ClientV2 | AsyncClientV2 | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: CohereCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[Callable[..., Any], str | None, list[CohereMessageParam], Sequence[type[CohereTool]] | None, dict[str, Any]]:
    """Prepare a call of `chat`: return the method and its arguments."""
    prompt = rt.read_prompt(fn, fn_args, dynamic_config)
    tool_types = rt.make_tool_types(tools if prompt.tools is None else prompt.tools, CohereTool)
    kwargs = _merge_params(call_params, prompt.call_params)
    conversation = prompt.messages
    if json_mode:
        conversation = [*conversation, BaseMessageParam("user", rt.json_instruction(response_model, "typed"))]
    messages = _encode_messages(conversation)
    kwargs["model"] = model
    kwargs["messages"] = messages
    if tool_types:
        kwargs["tools"] = [tool.tool_schema() for tool in tool_types]
    if response_model is not None and json_mode and not tool_types:
        schema = rt.response_schema(response_model, "typed")
        kwargs["response_format"] = {"type": "json_object", "json_schema": schema.schema}
    elif response_model is not None and tool_types and not json_mode:
        kwargs["tool_choice"] = "REQUIRED"
    elif json_mode and not tool_types:
        kwargs["response_format"] = {"type": "json_object"}
    return _create(prompt.client or client, fn, stream), prompt.template, messages, tool_types, kwargs


def get_json_output(response: CohereCallResponse | CohereCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""
    if isinstance(response, CohereCallResponse):
        return rt.extract_json(response, json_mode)
    return response.content if json_mode else response.arguments or response.content


cohere_call = call_factory(
    TCallResponse=CohereCallResponse,
    TCallResponseChunk=CohereCallResponseChunk,
    TToolType=CohereTool,
    TStream=CohereStream,
    default_call_params=_DEFAULTS,
    setup_call=setup_call,
    get_json_output=get_json_output,
    handle_stream=handle_stream,
    handle_stream_async=handle_stream_async,
)
call = cohere_call
_ERRORS = rt.register_errors(
    "cohere",
    read={
        "status": ("status_code",),
        "code": ("body.error_type", "body.code"),
        "text": ("body.message",),
        "headers": ("headers",),
    },
    rules={
        "context_too_long": {"texts": ("too many tokens", "total number of tokens")},
        "timeout": {"classes": ("cohere.errors:GatewayTimeoutError", "httpx:TimeoutException")},
        "connection_failed": {"classes": ("httpx:TransportError", "cohere.errors:ClientClosedRequestError")},
        "rate_limited": {"classes": ("cohere.errors:TooManyRequestsError",)},
        "overloaded": {"classes": ("cohere.errors:ServiceUnavailableError",)},
        "unauthorized": {
            "classes": (
                "cohere.errors:UnauthorizedError",
                "cohere.errors:ForbiddenError",
                "cohere.errors:InvalidTokenError",
            )
        },
        "not_found": {"classes": ("cohere.errors:NotFoundError",)},
        "bad_request": {"classes": ("cohere.errors:BadRequestError", "cohere.errors:UnprocessableEntityError")},
        "server_error": {"classes": ("cohere.core.parse_error:ParsingError",)},
    },
    own=("cohere.core.api_error:ApiError",),
)
