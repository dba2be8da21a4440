"""Cerebras chat completions: `chat.completions.create` as a decorator of typed functions.

Generated from cerebras.yaml. Do not edit: change the spec and run `callwright generate cerebras`.
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
    from typing import Any, ClassVar, Literal, TypeAlias

    from callwright_runtime import (
        CommonCallParams,
        Part,
        StreamConfig,
        ToolLike,
    )
    from cerebras.cloud.sdk import AsyncCerebras, Cerebras
    from cerebras.cloud.sdk._types import SequenceNotStr
    from cerebras.cloud.sdk.types.chat.chat_completion import (
        ChatChunkResponse,
        ChatChunkResponseUsage,
        ChatCompletionResponse,
        ChatCompletionResponseUsage,
    )
    from cerebras.cloud.sdk.types.chat.completion_create_params import (
        Message,
        MessageAssistantMessageRequest,
        Prediction,
        ResponseFormat,
        StreamOptions,
        Tool,
        ToolChoice,
    )

__all__ = [
    "AsyncCerebrasDynamicConfig",
    "AsyncCerebrasStream",
    "CerebrasAnswer",
    "CerebrasCallParams",
    "CerebrasCallResponse",
    "CerebrasCallResponseChunk",
    "CerebrasDynamicConfig",
    "CerebrasMessageParam",
    "CerebrasStream",
    "CerebrasTool",
    "CerebrasToolConfig",
    "call",
    "cerebras_call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
]


class CerebrasCallParams(BaseCallParams, total=False):
    """Params of `chat.completions.create`, with the names and types of the SDK's `CompletionCreateParams`."""

    clear_thinking: bool | None
    disable_reasoning: bool | None
    frequency_penalty: float | None
    logit_bias: dict[str, float] | None
    logprobs: bool | None
    max_completion_tokens: int | None
    max_tokens: int | None
    min_completion_tokens: int | None
    min_tokens: int | None
    model_parameters: dict[str, object] | None
    n: int | None
    parallel_tool_calls: bool | None
    prediction: Prediction | None
    presence_penalty: float | None
    prompt_cache_key: str | None
    reasoning_effort: Literal["none", "low", "medium", "high"] | None
    reasoning_format: Literal["none", "parsed", "text_parsed", "raw", "hidden"]
    response_format: ResponseFormat | None
    seed: int | None
    service_tier: Literal["auto", "default", "flex", "priority"] | None
    stop: str | SequenceNotStr[str] | None
    stream_options: StreamOptions | None
    temperature: float | None
    tool_choice: ToolChoice | None
    top_logprobs: int | None
    top_p: float | None
    user: str | None
    extra_headers: Mapping[str, object] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    timeout: float | None


_CALL_PARAMS = frozenset(CerebrasCallParams.__annotations__)


def _translate(common: CommonCallParams) -> dict[str, object]:
    """Translate common call params to the provider's names."""
    params: dict[str, object] = {}
    if (temperature := common.get("temperature")) is not None:
        params["temperature"] = temperature
    if (max_tokens := common.get("max_tokens")) is not None:
        params["max_completion_tokens"] = max_tokens
    if (top_p := common.get("top_p")) is not None:
        params["top_p"] = top_p
    if (frequency_penalty := common.get("frequency_penalty")) is not None:
        params["frequency_penalty"] = frequency_penalty
    if (presence_penalty := common.get("presence_penalty")) is not None:
        params["presence_penalty"] = presence_penalty
    if (seed := common.get("seed")) is not None:
        params["seed"] = seed
    if (stop := common.get("stop")) is not None:
        params["stop"] = stop
    return params


class CerebrasToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool


class CerebrasTool(BaseTool):
    """A tool that the API receives as the SDK's `Tool`."""

    provider: ClassVar[str] = "cerebras"
    tool_config: ClassVar[CerebrasToolConfig] = {}

    @classmethod
    def _build_schema(cls) -> Tool:
        return cast(
            "Tool",
            {
                "type": "function",
                "function": {
                    "name": cls._name(),
                    **rt.omit_none(description=cls._description()),
                    "parameters": cls._parameters(strict=cls.tool_config.get("strict"), dialect="portable"),
                    **rt.omit_none(strict=cls.tool_config.get("strict")),
                },
            },
        )


if TYPE_CHECKING:
    CerebrasMessageParam: TypeAlias = Message


class CerebrasDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | CerebrasMessageParam]
    call_params: CerebrasCallParams | CommonCallParams
    client: Cerebras


class AsyncCerebrasDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | CerebrasMessageParam]
    call_params: CerebrasCallParams | CommonCallParams
    client: AsyncCerebras


def __getattr__(name: str) -> object:
    # The message type belongs to the SDK, which is imported only when the type is used.
    if name == "CerebrasMessageParam":
        from cerebras.cloud.sdk.types.chat.completion_create_params import Message

        return rt.unwrap_alias(Message)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_ROLES = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_COMMON_ROLES: Mapping[str, rt.Role] = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_IMAGE_TYPES = frozenset(["image/gif", "image/jpeg", "image/png", "image/webp"])
_KNOWN_KEYS = frozenset(["annotations", "content", "reasoning", "role", "tool_calls"])
_TOOL_IDS = rt.ToolIdRules(max=40)


def _encode_message(message: BaseMessageParam) -> Iterable[dict[str, Any]]:
    """Encode one message for the API; it may need several."""
    role = rt.provider_role("cerebras", _ROLES, message)
    if (text := rt.single_text(message)) is not None:
        return [{"role": role, "content": text}]
    return _encode_parts(message, role)


def _encode_parts(message: BaseMessageParam, role: str) -> Iterator[dict[str, Any]]:
    """Encode a message part by part."""
    content: list[Any] = []
    tool_calls: list[Any] = []
    reasoning: list[Any] = []
    others: dict[str, Any] = {}
    for part in rt.visible_parts("cerebras", message):
        match part:
            case TextPart():
                content.append({"type": "text", "text": part.text})
            case ImagePart():
                rt.check_media_type("cerebras", "an image", part.media_type, _IMAGE_TYPES)
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
            case ThinkingPart():
                reasoning.append(part.thinking)
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
            case OpaquePart(provider="cerebras"):
                rt.restore_opaque(part, content, others, {"tool_calls": tool_calls})
            case _:
                rt.reject_part("cerebras", part, message.role)
    if fields := rt.omit_empty(content=content, tool_calls=tool_calls, reasoning="".join(reasoning)) | others:
        yield {"role": role, **fields}


def _encode_messages(messages: Iterable[BaseMessageParam | CerebrasMessageParam]) -> list[CerebrasMessageParam]:
    """Encode messages for the API; messages in the provider's form are unchanged."""
    encoded: list[Any] = []
    for message in rt.normalize_tool_ids(
        "cerebras", messages, _decode_message, rules=_TOOL_IDS, drop_empty=("assistant", False)
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
        case {"id": id, "type": "function", "function": {"name": name, "arguments": args}}:
            return ToolCallPart(id=id, name=name, args=rt.parse_tool_args(args))
        case _:
            return OpaquePart("cerebras", block)


def _decode_message(message: Any) -> BaseMessageParam:
    """Decode a provider message to a common message."""
    match message:
        case {"role": "tool", "tool_call_id": id, "content": content}:
            return BaseMessageParam("tool", [ToolResultPart(id=id, name="", content=rt.text_of(content))])
        case _:
            pass
    role = rt.decode_role("cerebras", _COMMON_ROLES, message)
    content = message.get("content")
    blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
    first: list[Part] = []
    if text := message.get("reasoning"):
        first.append(ThinkingPart(thinking=text))
    parts = [
        *map(_decode_part, blocks),
        *rt.opaque_items("tool_calls", map(_decode_part, message.get("tool_calls") or ())),
        *rt.opaque_extras("cerebras", message, _KNOWN_KEYS),
    ]
    return rt.make_common_message(role, content, parts, first)


_FINISH_REASONS: Mapping[str, rt.MappedFinish] = {
    "stop": "stop",
    "length": "length",
    "tool_calls": "tool_calls",
    "content_filter": "content_filter",
    "function_call": "tool_calls",
}


class CerebrasCallResponse(
    BaseCallResponse["ChatCompletionResponse", rt.CalledT_co, "CerebrasMessageParam", CerebrasCallParams]
):
    """Response of a call; `response` is the SDK's `ChatCompletionResponse`."""

    __slots__ = ()
    provider: ClassVar[str] = "cerebras"
    takes_text: ClassVar[bool] = False
    pricing_provider: ClassVar[str | None] = "cerebras"
    _telemetry: ClassVar[Mapping[str, Any]] = {
        "provider": "cerebras",
        "params": {
            "temperature": ("temperature",),
            "max_tokens": ("max_completion_tokens",),
            "top_p": ("top_p",),
            "frequency_penalty": ("frequency_penalty",),
            "presence_penalty": ("presence_penalty",),
            "seed": ("seed",),
            "stop": ("stop",),
        },
    }
    unsupported_params: ClassVar[Mapping[str, str]] = {}
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        choices = self.response.choices
        if not choices:
            return ""
        message = choices[0].message
        if not message:
            return ""
        return message.content or ""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        choices = self.response.choices
        if not choices:
            return None
        message = choices[0].message
        return message.reasoning if message else None

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        return [choice.finish_reason for choice in self.response.choices or () if choice.finish_reason is not None]

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.response.model

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        return self.response.id

    @property
    def usage(self) -> ChatCompletionResponseUsage | None:
        """Return the token usage, as the SDK reports it."""
        return self.response.usage

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        usage = self.response.usage
        return usage.prompt_tokens if usage is not None else None

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        usage = self.response.usage
        if usage is None:
            return None
        prompt_tokens_details = usage.prompt_tokens_details
        return prompt_tokens_details.cached_tokens if prompt_tokens_details is not None else None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        usage = self.response.usage
        return usage.completion_tokens if usage is not None else None

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        usage = self.response.usage
        if usage is None:
            return None
        completion_tokens_details = usage.completion_tokens_details
        return completion_tokens_details.reasoning_tokens if completion_tokens_details is not None else None

    @property
    def message_param(self) -> MessageAssistantMessageRequest:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""
        choices = self.response.choices
        if not choices:
            return cast("MessageAssistantMessageRequest", {})
        message = choices[0].message
        if not message:
            return cast("MessageAssistantMessageRequest", {})
        return cast(
            "MessageAssistantMessageRequest",
            rt.only_key(rt.without_key(rt.dump(message), "annotations"), "audio", "id"),
        )

    def _tool_calls(self) -> list[RawToolCall]:
        choices = self.response.choices
        if not choices:
            return []
        message = choices[0].message
        if not message:
            return []
        return rt.drop_empty_calls(
            [
                RawToolCall(
                    tool_call.id,
                    (tool_call.function.name or "") if tool_call.function else "",
                    (tool_call.function.arguments or {}) if tool_call.function else {},
                )
                for tool_call in message.tool_calls or ()
            ]
        )

    def _reported_error(self) -> object:
        error = rt.read_undeclared(self.response, "error")
        if error is not None:
            return error
        if self.response.choices:
            return rt.read_undeclared(self.response.choices[0], "error")
        return None

    @classmethod
    def _to_provider(cls, messages: Iterable[BaseMessageParam | CerebrasMessageParam]) -> list[CerebrasMessageParam]:
        return _encode_messages(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        return _decode_message(message)


CerebrasAnswer: TypeAlias = Answer[rt.AnswerT, CerebrasCallResponse]


class CerebrasCallResponseChunk(BaseCallResponseChunk["ChatChunkResponse"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ChatChunkResponse`."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        for choice in self.chunk.choices or ():
            if choice.index in (0, None):
                delta = rt.read_undeclared(choice, "delta")
                if delta is not None:
                    content = rt.read_undeclared(delta, "content")
                    if isinstance(content, str):
                        return content
        return ""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        for choice in self.chunk.choices or ():
            if choice.index in (0, None):
                delta = rt.read_undeclared(choice, "delta")
                if delta is not None:
                    reasoning = rt.read_undeclared(delta, "reasoning")
                    if isinstance(reasoning, str):
                        return reasoning
        return None

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        return "".join(
            [
                arguments
                for choice in self.chunk.choices or ()
                if choice.index in (0, None)
                if (delta := rt.read_undeclared(choice, "delta")) is not None
                if isinstance(tool_calls := rt.read_undeclared(delta, "tool_calls"), list)
                for tool_call in cast("list[object]", tool_calls)
                if (function := rt.read_undeclared(tool_call, "function")) is not None
                if isinstance(arguments := rt.read_undeclared(function, "arguments"), str)
            ]
        )

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        return [choice.finish_reason for choice in self.chunk.choices or () if choice.finish_reason is not None]

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.chunk.model

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        return self.chunk.id

    @property
    def usage(self) -> ChatChunkResponseUsage | None:
        """Return the token usage, as the SDK reports it."""
        return self.chunk.usage

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        usage = self.chunk.usage
        return usage.prompt_tokens if usage is not None else None

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        usage = self.chunk.usage
        if usage is None:
            return None
        prompt_tokens_details = usage.prompt_tokens_details
        return prompt_tokens_details.cached_tokens if prompt_tokens_details is not None else None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        usage = self.chunk.usage
        return usage.completion_tokens if usage is not None else None

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        usage = self.chunk.usage
        if usage is None:
            return None
        completion_tokens_details = usage.completion_tokens_details
        return completion_tokens_details.reasoning_tokens if completion_tokens_details is not None else None


class _CerebrasStreamState(rt.StreamState["ChatCompletionResponse"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    __slots__ = (
        "content",
        "created",
        "finish_reason",
        "id",
        "model",
        "reasoning",
        "service_tier",
        "system_fingerprint",
        "usage",
    )

    def __init__(self, tool_types: Sequence[type[CerebrasTool]] | None, partial_tools: bool) -> None:
        super().__init__(tool_types, partial_tools)
        self.id: str | None = None
        self.created: int | None = None
        self.model: str | None = None
        self.usage: ChatChunkResponseUsage | None = None
        self.service_tier: str | None = None
        self.system_fingerprint: str | None = None
        self.finish_reason: Literal["stop", "length", "content_filter", "tool_calls"] | None = None
        self.content: list[str] = []
        self.reasoning: list[str] = []

    def add(self, event: ChatChunkResponse) -> None:
        if self.id is None:
            self.id = event.id
        if self.created is None:
            self.created = event.created
        if self.model is None:
            self.model = event.model
        if event.usage is not None:
            self.usage = event.usage
        if event.service_tier is not None:
            self.service_tier = event.service_tier
        self.system_fingerprint = event.system_fingerprint
        for choice in event.choices or ():
            if choice.index in (0, None):
                if choice.finish_reason is not None:
                    self.finish_reason = choice.finish_reason
                delta = rt.read_undeclared(choice, "delta")
                if delta is not None:
                    content = rt.read_undeclared(delta, "content")
                    if isinstance(content, str) and content:
                        self.content.append(content)
                    tool_calls = rt.read_undeclared(delta, "tool_calls")
                    if isinstance(tool_calls, list):
                        for tool_call in cast("list[object]", tool_calls):
                            self.calls.upsert(
                                int(index) if (index := rt.read_undeclared(tool_call, "index")) is not None else None,
                                id_ if isinstance(id_ := rt.read_undeclared(tool_call, "id"), str) else None,
                                name
                                if (function := rt.read_undeclared(tool_call, "function")) is not None
                                and isinstance(name := rt.read_undeclared(function, "name"), str)
                                else None,
                                arguments
                                if (function_2 := rt.read_undeclared(tool_call, "function")) is not None
                                and isinstance(arguments := rt.read_undeclared(function_2, "arguments"), str)
                                else None,
                            )
                delta_2 = rt.read_undeclared(choice, "delta")
                if delta_2 is not None:
                    reasoning = rt.read_undeclared(delta_2, "reasoning")
                    if isinstance(reasoning, str) and reasoning:
                        self.reasoning.append(reasoning)
                if choice.finish_reason is not None:
                    error = rt.read_undeclared(choice, "error")
                    if error is not None:
                        rt.raise_event_error("cerebras", error)

    def response(self) -> ChatCompletionResponse:
        from cerebras.cloud.sdk.types.chat.chat_completion import ChatCompletionResponse

        return ChatCompletionResponse.construct(
            id=self.id,
            object="chat.completion",
            created=self.created,
            model=self.model,
            choices=[
                {
                    "index": 0,
                    "finish_reason": self.finish_reason,
                    "message": {
                        "role": "assistant",
                        "content": "".join(self.content) or None,
                        **rt.omit_none(reasoning="".join(self.reasoning) or None),
                        "tool_calls": [
                            {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.text}}
                            for call in self.calls.raw()
                        ]
                        or None,
                    },
                }
            ],
            usage=self.usage,
            service_tier=self.service_tier,
            system_fingerprint=self.system_fingerprint,
        )


class AsyncCerebrasStream(
    BaseAsyncStream[
        CerebrasCallResponse[rt.CalledT_co], CerebrasCallResponseChunk, rt.CalledT_co, "CerebrasMessageParam"
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatChunkResponse`) and a tool or None."""

    call_response_type = CerebrasCallResponse


class CerebrasStream(
    BaseStream[CerebrasCallResponse[rt.CalledT_co], CerebrasCallResponseChunk, rt.CalledT_co, "CerebrasMessageParam"]
):
    """Stream of a call: yields pairs of a chunk (one `ChatChunkResponse`) and a tool or None."""

    async_type = AsyncCerebrasStream
    call_response_type = CerebrasCallResponse


def handle_stream(
    stream: Iterable[ChatChunkResponse],
    tool_types: Sequence[type[CerebrasTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[CerebrasCallResponseChunk, CerebrasTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""
    return rt.pair_chunks(stream, CerebrasCallResponseChunk, _CerebrasStreamState(tool_types, partial_tools))


def handle_stream_async(
    stream: AsyncIterable[ChatChunkResponse],
    tool_types: Sequence[type[CerebrasTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[CerebrasCallResponseChunk, CerebrasTool | None]]:
    """Async version of `handle_stream`."""
    return rt.pair_chunks_async(stream, CerebrasCallResponseChunk, _CerebrasStreamState(tool_types, partial_tools))


def _new_client() -> Cerebras:
    with rt.importing("cerebras-cloud-sdk", install="callwright[cerebras]"):
        from cerebras.cloud.sdk import Cerebras
    return Cerebras(warm_tcp_connection=False)


def _new_async_client() -> AsyncCerebras:
    with rt.importing("cerebras-cloud-sdk", install="callwright[cerebras]"):
        from cerebras.cloud.sdk import AsyncCerebras
    return AsyncCerebras(warm_tcp_connection=False)


_DEFAULTS: CerebrasCallParams = {}
_merge_params = rt.params_merger(_DEFAULTS, own=_CALL_PARAMS, translate=_translate)
_clients = rt.DefaultClients(
    _new_client, _new_async_client, env=("CEREBRAS_API_KEY", "CEREBRAS_BASE_URL", "CEREBRAS_CUSTOM_HEADERS")
)


@cache
def _client_classes(asynchronous: bool) -> tuple[type, ...]:
    """Return the sync or async client classes; cached, because every call with a client checks them."""
    from cerebras.cloud.sdk import AsyncCerebras, Cerebras

    return (AsyncCerebras,) if asynchronous else (Cerebras,)


def _create(client: Any, fn: Callable[..., object]) -> Any:
    """Return the SDK method to call, of `client` or of the default client."""
    asynchronous = rt.is_async_function(fn)
    if client is None:
        client = _clients.asynchronous() if asynchronous else _clients.sync()
    elif isinstance(client, _client_classes(not asynchronous)):
        expected = "AsyncCerebras" if asynchronous else "Cerebras"
        rt.reject_client_kind("cerebras_call", fn, client, expected)
    return client.chat.completions.create


def setup_call(
    *,
    model: str,
    client: Cerebras | AsyncCerebras | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: CerebrasCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any], str | None, list[CerebrasMessageParam], Sequence[type[CerebrasTool]] | None, dict[str, Any]
]:
    """Prepare a call of `chat.completions.create`: return the method and its arguments."""
    prompt = rt.read_prompt(fn, fn_args, dynamic_config)
    tool_types = rt.make_tool_types(tools if prompt.tools is None else prompt.tools, CerebrasTool)
    kwargs = _merge_params(call_params, prompt.call_params)
    conversation = prompt.messages
    if json_mode and response_model is None:
        conversation = [*conversation, BaseMessageParam("user", rt.json_instruction(response_model))]
    messages = _encode_messages(conversation)
    kwargs["model"] = model
    kwargs["messages"] = messages
    if tool_types:
        kwargs["tools"] = [tool.tool_schema() for tool in tool_types]
    if response_model is not None and json_mode:
        schema = rt.response_schema(response_model)
        kwargs["response_format"] = {
            "type": "json_schema",
            "json_schema": {
                "name": schema.name,
                **rt.omit_none(description=schema.description),
                "strict": schema.strict,
                "schema": schema.schema,
            },
        }
    elif response_model is not None and tool_types:
        kwargs["tool_choice"] = {"type": "function", "function": {"name": rt.tool_name(tool_types[0])}}
    elif json_mode:
        kwargs["response_format"] = {"type": "json_object"}
    if stream:
        kwargs["stream"] = True
        rt.set_path_unless_none(kwargs, ("stream_options", "include_usage"), True, call_params, prompt.call_params)
    return _create(prompt.client or client, fn), prompt.template, messages, tool_types, kwargs


def get_json_output(response: CerebrasCallResponse | CerebrasCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""
    if isinstance(response, CerebrasCallResponse):
        return rt.extract_json(response, json_mode)
    return response.content if json_mode else response.arguments or response.content


cerebras_call = call_factory(
    TCallResponse=CerebrasCallResponse,
    TCallResponseChunk=CerebrasCallResponseChunk,
    TToolType=CerebrasTool,
    TStream=CerebrasStream,
    default_call_params=_DEFAULTS,
    setup_call=setup_call,
    get_json_output=get_json_output,
    handle_stream=handle_stream,
    handle_stream_async=handle_stream_async,
)
call = cerebras_call
_ERRORS = rt.register_errors(
    "cerebras",
    read={
        "status": ("status_code",),
        "code": ("body.code", "body.error.code", "body.type"),
        "text": ("body.message", "body.error.message", "message"),
        "headers": ("response.headers",),
    },
    rules={
        "context_too_long": {"codes": ("context_length_exceeded",), "texts": ("reduce the length of the messages",)},
        "timeout": {"classes": ("cerebras.cloud.sdk:APITimeoutError", "httpx:TimeoutException")},
        "connection_failed": {"classes": ("cerebras.cloud.sdk:APIConnectionError", "httpx:TransportError")},
        "rate_limited": {
            "classes": ("cerebras.cloud.sdk:RateLimitError",),
            "codes": ("request_quota_exceeded", "token_quota_exceeded", "too_many_requests_error"),
        },
        "overloaded": {"codes": ("queue_exceeded",)},
        "unauthorized": {
            "classes": ("cerebras.cloud.sdk:AuthenticationError", "cerebras.cloud.sdk:PermissionDeniedError"),
            "codes": ("wrong_api_key",),
        },
        "not_found": {"classes": ("cerebras.cloud.sdk:NotFoundError",), "codes": ("model_not_found",)},
        "bad_request": {
            "classes": ("cerebras.cloud.sdk:BadRequestError", "cerebras.cloud.sdk:UnprocessableEntityError"),
            "codes": ("invalid_request_error", "wrong_api_format"),
        },
        "server_error": {"classes": ("cerebras.cloud.sdk:APIResponseValidationError",)},
    },
    own=("cerebras.cloud.sdk:CerebrasError",),
)
