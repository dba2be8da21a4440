"""Groq chat completions: `chat.completions.create` as a decorator of typed functions.

Generated from groq.yaml. Do not edit: change the spec and run `callwright generate groq`.
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
    from groq import AsyncGroq, Groq
    from groq._types import SequenceNotStr
    from groq.types import CompletionUsage
    from groq.types.chat import (
        ChatCompletion,
        ChatCompletionAssistantMessageParam,
        ChatCompletionChunk,
        ChatCompletionMessageParam,
        ChatCompletionToolChoiceOptionParam,
        ChatCompletionToolParam,
    )
    from groq.types.chat.chat_completion_chunk import UsageBreakdown
    from groq.types.chat.chat_completion_message import ExecutedTool
    from groq.types.chat.completion_create_params import CompoundCustom, Document, ResponseFormat, SearchSettings

__all__ = [
    "AsyncGroqDynamicConfig",
    "AsyncGroqStream",
    "GroqAnswer",
    "GroqCallParams",
    "GroqCallResponse",
    "GroqCallResponseChunk",
    "GroqDynamicConfig",
    "GroqMessageParam",
    "GroqNativeTool",
    "GroqServerTool",
    "GroqStream",
    "GroqTool",
    "GroqToolConfig",
    "call",
    "get_json_output",
    "groq_call",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
]


class GroqCallParams(BaseCallParams, total=False):
    """Params of `chat.completions.create`, with the names and types of the SDK's `CompletionCreateParams`."""

    citation_options: Literal["enabled", "disabled"] | None
    compound_custom: CompoundCustom | None
    disable_tool_validation: bool
    documents: Iterable[Document] | None
    exclude_domains: SequenceNotStr[str] | None
    frequency_penalty: float | None
    include_domains: SequenceNotStr[str] | None
    include_reasoning: bool | None
    logit_bias: dict[str, int] | None
    logprobs: bool | None
    max_completion_tokens: int | None
    max_tokens: int | None
    metadata: dict[str, str] | None
    n: int | None
    parallel_tool_calls: bool | None
    presence_penalty: float | None
    reasoning_effort: Literal["none", "default", "low", "medium", "high"] | None
    reasoning_format: Literal["hidden", "raw", "parsed"] | None
    response_format: ResponseFormat | None
    search_settings: SearchSettings | None
    seed: int | None
    service_tier: Literal["auto", "on_demand", "flex", "performance"] | None
    stop: str | SequenceNotStr[str] | None
    store: bool | None
    temperature: float | None
    tool_choice: ChatCompletionToolChoiceOptionParam | None
    top_logprobs: int | None
    top_p: float | None
    user: str | None
    extra_headers: Mapping[str, object] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    timeout: float | None


_CALL_PARAMS = frozenset(GroqCallParams.__annotations__)


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


class GroqToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool


class GroqTool(BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionToolParam`."""

    provider: ClassVar[str] = "groq"
    tool_config: ClassVar[GroqToolConfig] = {}
    _native_tools: ClassVar[Mapping[str, str]] = {"GroqServerTool": "groq.types.chat:ChatCompletionToolParam"}

    @classmethod
    def _build_schema(cls) -> ChatCompletionToolParam:
        return cast(
            "ChatCompletionToolParam",
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
    GroqMessageParam: TypeAlias = ChatCompletionMessageParam
    GroqServerTool: TypeAlias = ChatCompletionToolParam
    GroqNativeTool: TypeAlias = GroqServerTool


class GroqDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | GroqMessageParam]
    call_params: GroqCallParams | CommonCallParams
    client: Groq


class AsyncGroqDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | GroqMessageParam]
    call_params: GroqCallParams | CommonCallParams
    client: AsyncGroq


def __getattr__(name: str) -> object:
    # These types belong to the SDK, which is imported only when one is used.
    if name == "GroqMessageParam":
        from groq.types.chat import ChatCompletionMessageParam

        return rt.unwrap_alias(ChatCompletionMessageParam)
    if name.endswith("Tool"):
        return rt.find_native_tool(__name__, GroqTool, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_ROLES = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_COMMON_ROLES: Mapping[str, rt.Role] = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_IMAGE_TYPES = frozenset(["image/gif", "image/jpeg", "image/png", "image/webp"])
_KNOWN_KEYS = frozenset(["annotations", "content", "reasoning", "role", "tool_calls"])
_TOOL_IDS = rt.ToolIdRules(max=40)


def _encode_message(message: BaseMessageParam) -> Iterable[dict[str, Any]]:
    """Encode one message for the API; it may need several."""
    role = rt.provider_role("groq", _ROLES, message)
    if (text := rt.single_text(message)) is not None:
        return [{"role": role, "content": text}]
    return _encode_parts(message, role)


def _encode_parts(message: BaseMessageParam, role: str) -> Iterator[dict[str, Any]]:
    """Encode a message part by part."""
    content: list[Any] = []
    tool_calls: list[Any] = []
    reasoning: list[Any] = []
    others: dict[str, Any] = {}
    for part in rt.visible_parts("groq", message):
        match part:
            case TextPart():
                content.append({"type": "text", "text": part.text})
            case ImagePart():
                rt.check_media_type("groq", "an image", part.media_type, _IMAGE_TYPES)
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
            case OpaquePart(provider="groq"):
                rt.restore_opaque(part, content, others, {"tool_calls": tool_calls})
            case _:
                rt.reject_part("groq", part, message.role)
    if fields := rt.omit_empty(content=content, tool_calls=tool_calls, reasoning="".join(reasoning)) | others:
        yield {"role": role, **fields}


def _encode_messages(messages: Iterable[BaseMessageParam | GroqMessageParam]) -> list[GroqMessageParam]:
    """Encode messages for the API; messages in the provider's form are unchanged."""
    encoded: list[Any] = []
    for message in rt.normalize_tool_ids(
        "groq", messages, _decode_message, rules=_TOOL_IDS, drop_empty=("assistant", False)
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
            return OpaquePart("groq", block)


def _decode_message(message: Any) -> BaseMessageParam:
    """Decode a provider message to a common message."""
    match message:
        case {"role": "tool", "tool_call_id": id, "content": content}:
            return BaseMessageParam("tool", [ToolResultPart(id=id, name="", content=rt.text_of(content))])
        case _:
            pass
    role = rt.decode_role("groq", _COMMON_ROLES, message)
    content = message.get("content")
    blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
    first: list[Part] = []
    if text := message.get("reasoning"):
        first.append(ThinkingPart(thinking=text))
    parts = [
        *map(_decode_part, blocks),
        *rt.opaque_items("tool_calls", map(_decode_part, message.get("tool_calls") or ())),
        *rt.opaque_extras("groq", message, _KNOWN_KEYS),
    ]
    return rt.make_common_message(role, content, parts, first)


_FINISH_REASONS: Mapping[str, rt.MappedFinish] = {
    "stop": "stop",
    "length": "length",
    "tool_calls": "tool_calls",
    "content_filter": "content_filter",
    "function_call": "tool_calls",
}


class GroqCallResponse(BaseCallResponse["ChatCompletion", rt.CalledT_co, "GroqMessageParam", GroqCallParams]):
    """Response of a call; `response` is the SDK's `ChatCompletion`."""

    __slots__ = ()
    provider: ClassVar[str] = "groq"
    takes_text: ClassVar[bool] = False
    pricing_provider: ClassVar[str | None] = "groq"
    _telemetry: ClassVar[Mapping[str, Any]] = {
        "provider": "groq",
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
        return [choice.finish_reason for choice in self.response.choices or () if choice.finish_reason]

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.response.model

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        return self.response.id

    @property
    def usage(self) -> CompletionUsage | None:
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
    def server_tools(self) -> list[ExecutedTool]:
        """Return the calls and results of tools that the provider ran."""
        choices = self.response.choices
        if not choices:
            return []
        message = choices[0].message
        if not message:
            return []
        return list(message.executed_tools or ())

    @property
    def message_param(self) -> ChatCompletionAssistantMessageParam:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""
        return cast(
            "ChatCompletionAssistantMessageParam",
            {
                "role": "assistant",
                "content": self.response.choices[0].message.content
                if self.response.choices and self.response.choices[0].message
                else None,
                **rt.omit_none(
                    reasoning=self.response.choices[0].message.reasoning
                    if self.response.choices and self.response.choices[0].message
                    else None
                ),
                **rt.omit_none(
                    tool_calls=rt.dump(
                        self.response.choices[0].message.tool_calls
                        if self.response.choices and self.response.choices[0].message
                        else None
                    )
                ),
            },
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
                    tool_call.function.name if tool_call.function else "",
                    tool_call.function.arguments if tool_call.function else {},
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
    def _to_provider(cls, messages: Iterable[BaseMessageParam | GroqMessageParam]) -> list[GroqMessageParam]:
        return _encode_messages(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        return _decode_message(message)


GroqAnswer: TypeAlias = Answer[rt.AnswerT, GroqCallResponse]


class GroqCallResponseChunk(BaseCallResponseChunk["ChatCompletionChunk"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ChatCompletionChunk`."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        for choice in self.chunk.choices or ():
            if choice.index in (0, None) and choice.delta and choice.delta.content is not None:
                return choice.delta.content
        return ""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        for choice in self.chunk.choices or ():
            if choice.index in (0, None) and choice.delta and choice.delta.reasoning is not None:
                return choice.delta.reasoning
        return None

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        return "".join(
            [
                tool_call.function.arguments
                for choice in self.chunk.choices or ()
                if choice.index in (0, None)
                if choice.delta
                for tool_call in choice.delta.tool_calls or ()
                if tool_call.function
                if tool_call.function.arguments is not None
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
    def usage(self) -> CompletionUsage | None:
        """Return the token usage, as the SDK reports it."""
        if self.chunk.usage is not None:
            return self.chunk.usage
        if self.chunk.x_groq is not None:
            return self.chunk.x_groq.usage
        return None

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        if self.chunk.usage is not None:
            return self.chunk.usage.prompt_tokens
        if self.chunk.x_groq is not None and self.chunk.x_groq.usage is not None:
            return self.chunk.x_groq.usage.prompt_tokens
        return None

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        if self.chunk.usage is not None and self.chunk.usage.prompt_tokens_details is not None:
            return self.chunk.usage.prompt_tokens_details.cached_tokens
        if (
            self.chunk.x_groq is not None
            and self.chunk.x_groq.usage is not None
            and self.chunk.x_groq.usage.prompt_tokens_details is not None
        ):
            return self.chunk.x_groq.usage.prompt_tokens_details.cached_tokens
        return None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        if self.chunk.usage is not None:
            return self.chunk.usage.completion_tokens
        if self.chunk.x_groq is not None and self.chunk.x_groq.usage is not None:
            return self.chunk.x_groq.usage.completion_tokens
        return None

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        if self.chunk.usage is not None and self.chunk.usage.completion_tokens_details is not None:
            return self.chunk.usage.completion_tokens_details.reasoning_tokens
        if (
            self.chunk.x_groq is not None
            and self.chunk.x_groq.usage is not None
            and self.chunk.x_groq.usage.completion_tokens_details is not None
        ):
            return self.chunk.x_groq.usage.completion_tokens_details.reasoning_tokens
        return None


class _GroqStreamState(rt.StreamState["ChatCompletion"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    __slots__ = (
        "content",
        "created",
        "executed_tools",
        "finish_reason",
        "id",
        "model",
        "reasoning",
        "system_fingerprint",
        "usage",
        "usage_breakdown",
    )

    def __init__(self, tool_types: Sequence[type[GroqTool]] | None, partial_tools: bool) -> None:
        super().__init__(tool_types, partial_tools)
        self.id: str | None = None
        self.created: int | None = None
        self.model: str | None = None
        self.usage: CompletionUsage | None = None
        self.system_fingerprint: str | None = None
        self.usage_breakdown: UsageBreakdown | None = None
        self.finish_reason: Literal["stop", "length", "tool_calls", "content_filter", "function_call"] | None = None
        self.executed_tools: list[ExecutedTool] | None = None
        self.content: list[str] = []
        self.reasoning: list[str] = []

    def add(self, event: ChatCompletionChunk) -> None:
        x_groq = event.x_groq
        if self.id is None:
            self.id = event.id
        if self.created is None:
            self.created = event.created
        if self.model is None:
            self.model = event.model
        if event.usage is not None:
            self.usage = event.usage
        if event.system_fingerprint is not None:
            self.system_fingerprint = event.system_fingerprint
        if x_groq is not None:
            if x_groq.usage_breakdown is not None:
                self.usage_breakdown = x_groq.usage_breakdown
            if x_groq.usage is not None:
                self.usage = x_groq.usage
            if x_groq.error is not None:
                rt.raise_event_error("groq", x_groq.error)
        for choice in event.choices or ():
            if choice.index in (0, None):
                delta = choice.delta
                if choice.finish_reason is not None:
                    self.finish_reason = choice.finish_reason
                if delta:
                    if delta.executed_tools is not None:
                        self.executed_tools = delta.executed_tools
                    if delta.content:
                        self.content.append(delta.content)
                    if delta.reasoning:
                        self.reasoning.append(delta.reasoning)
                if choice.finish_reason is not None:
                    error = rt.read_undeclared(choice, "error")
                    if error is not None:
                        rt.raise_event_error("groq", error)
                if delta:
                    for tool_call in delta.tool_calls or ():
                        function = tool_call.function
                        self.calls.upsert(
                            tool_call.index,
                            tool_call.id,
                            function.name if function else None,
                            function.arguments if function else None,
                        )

    def response(self) -> ChatCompletion:
        from groq.types.chat import ChatCompletion

        return ChatCompletion.construct(
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
                        "reasoning": "".join(self.reasoning) or None,
                        "tool_calls": [
                            {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.text}}
                            for call in self.calls.raw()
                        ]
                        or None,
                        "executed_tools": self.executed_tools,
                    },
                }
            ],
            usage=self.usage,
            system_fingerprint=self.system_fingerprint,
            usage_breakdown=self.usage_breakdown,
        )


class AsyncGroqStream(
    BaseAsyncStream[GroqCallResponse[rt.CalledT_co], GroqCallResponseChunk, rt.CalledT_co, "GroqMessageParam"]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    call_response_type = GroqCallResponse

    @property
    def server_tools(self) -> list[ExecutedTool]:
        """Return the calls and results of tools that the provider ran."""
        return self.response.server_tools


class GroqStream(BaseStream[GroqCallResponse[rt.CalledT_co], GroqCallResponseChunk, rt.CalledT_co, "GroqMessageParam"]):
    """Stream of a call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    async_type = AsyncGroqStream
    call_response_type = GroqCallResponse

    @property
    def server_tools(self) -> list[ExecutedTool]:
        """Return the calls and results of tools that the provider ran."""
        return self.response.server_tools


def handle_stream(
    stream: Iterable[ChatCompletionChunk],
    tool_types: Sequence[type[GroqTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[GroqCallResponseChunk, GroqTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""
    return rt.pair_chunks(stream, GroqCallResponseChunk, _GroqStreamState(tool_types, partial_tools))


def handle_stream_async(
    stream: AsyncIterable[ChatCompletionChunk],
    tool_types: Sequence[type[GroqTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[GroqCallResponseChunk, GroqTool | None]]:
    """Async version of `handle_stream`."""
    return rt.pair_chunks_async(stream, GroqCallResponseChunk, _GroqStreamState(tool_types, partial_tools))


def _new_client() -> Groq:
    with rt.importing("groq", install="callwright[groq]"):
        from groq import Groq
    return Groq()


def _new_async_client() -> AsyncGroq:
    with rt.importing("groq", install="callwright[groq]"):
        from groq import AsyncGroq
    return AsyncGroq()


_DEFAULTS: GroqCallParams = {}
_merge_params = rt.params_merger(_DEFAULTS, own=_CALL_PARAMS, translate=_translate)
_clients = rt.DefaultClients(
    _new_client, _new_async_client, env=("GROQ_API_KEY", "GROQ_BASE_URL", "GROQ_CUSTOM_HEADERS")
)


@cache
def _client_classes(asynchronous: bool) -> tuple[type, ...]:
    """Return the sync or async client classes; cached, because every call with a client checks them."""
    from groq import AsyncGroq, Groq

    return (AsyncGroq,) if asynchronous else (Groq,)


def _create(client: Any, fn: Callable[..., object]) -> Any:
    """Return the SDK method to call, of `client` or of the default client."""
    asynchronous = rt.is_async_function(fn)
    if client is None:
        client = _clients.asynchronous() if asynchronous else _clients.sync()
    elif isinstance(client, _client_classes(not asynchronous)):
        expected = "AsyncGroq" if asynchronous else "Groq"
        rt.reject_client_kind("groq_call", fn, client, expected)
    return client.chat.completions.create


def setup_call(
    *,
    model: str,
    client: Groq | AsyncGroq | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: GroqCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[Callable[..., Any], str | None, list[GroqMessageParam], Sequence[type[GroqTool]] | None, dict[str, Any]]:
    """Prepare a call of `chat.completions.create`: return the method and its arguments."""
    prompt = rt.read_prompt(fn, fn_args, dynamic_config)
    tool_types = rt.make_tool_types(tools if prompt.tools is None else prompt.tools, GroqTool)
    kwargs = _merge_params(call_params, prompt.call_params)
    conversation = prompt.messages
    if json_mode and response_model is None:
        conversation = [*conversation, BaseMessageParam("user", rt.json_instruction(response_model))]
    messages = _encode_messages(conversation)
    kwargs["model"] = model
    kwargs["messages"] = messages
    if tool_types:
        kwargs["tools"] = rt.with_native_tools([tool.tool_schema() for tool in tool_types], tool_types)
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
    return _create(prompt.client or client, fn), prompt.template, messages, tool_types, kwargs


def get_json_output(response: GroqCallResponse | GroqCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""
    if isinstance(response, GroqCallResponse):
        return rt.extract_json(response, json_mode)
    return response.content if json_mode else response.arguments or response.content


groq_call = call_factory(
    TCallResponse=GroqCallResponse,
    TCallResponseChunk=GroqCallResponseChunk,
    TToolType=GroqTool,
    TStream=GroqStream,
    default_call_params=_DEFAULTS,
    setup_call=setup_call,
    get_json_output=get_json_output,
    handle_stream=handle_stream,
    handle_stream_async=handle_stream_async,
)
call = groq_call
_BATCH = rt.register_batch(
    "groq",
    _clients,
    response="groq.types.chat:ChatCompletion",
    table={
        "row": {"custom_id": "$id", "method": "POST", "url": "/v1/chat/completions", "body": "$request"},
        "upload": {
            "call": {"sync": "files.create", "async": "files.create"},
            "with": {"file": ["batch.jsonl", "$rows"], "purpose": "batch"},
            "id": "id",
        },
        "submit": {
            "call": {"sync": "batches.create", "async": "batches.create"},
            "with": {"input_file_id": "$file", "endpoint": "/v1/chat/completions", "completion_window": "24h"},
            "id": "id",
        },
        "check": {
            "call": {"sync": "batches.retrieve", "async": "batches.retrieve"},
            "with": {"batch_id": "$batch"},
            "state": "status",
            "finished": ("completed", "failed", "expired", "cancelled"),
        },
        "cancel": {"call": {"sync": "batches.cancel", "async": "batches.cancel"}, "with": {"batch_id": "$batch"}},
        "results": {
            "call": {"sync": "files.content", "async": "files.content"},
            "with": {"file_id": "$file"},
            "files": ("output_file_id", "error_file_id"),
            "id": "custom_id",
            "response": "response.body",
            "error": ("error", "response.body.error"),
        },
        "merge": "extra_body",
        "refuse": ("extra_headers", "extra_query", "timeout"),
    },
)
_ERRORS = rt.register_errors(
    "groq",
    read={
        "status": ("status_code",),
        "code": ("body.error.code", "body.error.type"),
        "text": ("body.error.message", "message"),
        "param": ("body.error.param",),
        "headers": ("response.headers",),
    },
    rules={
        "context_too_long": {"codes": ("context_length_exceeded",), "texts": ("reduce the length of the messages",)},
        "timeout": {"classes": ("groq:APITimeoutError", "httpx:TimeoutException")},
        "connection_failed": {"classes": ("groq:APIConnectionError", "httpx:TransportError")},
        "rate_limited": {"classes": ("groq:RateLimitError",), "codes": ("rate_limit_exceeded",)},
        "overloaded": {"status": (498,)},
        "unauthorized": {
            "classes": ("groq:AuthenticationError", "groq:PermissionDeniedError"),
            "codes": ("invalid_api_key",),
        },
        "not_found": {"classes": ("groq:NotFoundError",), "codes": ("model_not_found",)},
        "bad_request": {
            "classes": ("groq:BadRequestError", "groq:UnprocessableEntityError"),
            "codes": ("invalid_request_error",),
        },
        "server_error": {"classes": ("groq:APIResponseValidationError",)},
    },
    own=("groq:GroqError",),
)
