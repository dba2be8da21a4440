"""DeepSeek chat completions: `chat.completions.create` as a decorator of typed functions.

Generated from deepseek.yaml. Do not edit: change the spec and run `callwright generate deepseek`.
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
    from openai import AsyncOpenAI, OpenAI
    from openai._types import SequenceNotStr
    from openai.types import CompletionUsage, ReasoningEffort
    from openai.types.chat import (
        ChatCompletion,
        ChatCompletionAssistantMessageParam,
        ChatCompletionAudioParam,
        ChatCompletionChunk,
        ChatCompletionFunctionToolParam,
        ChatCompletionMessageParam,
        ChatCompletionPredictionContentParam,
        ChatCompletionStreamOptionsParam,
        ChatCompletionToolChoiceOptionParam,
    )
    from openai.types.chat.completion_create_params import (
        Moderation,
        PromptCacheOptions,
        ResponseFormat,
        WebSearchOptions,
    )
    from openai.types.shared_params import Metadata

__all__ = [
    "AsyncDeepSeekDynamicConfig",
    "AsyncDeepSeekStream",
    "DeepSeekAnswer",
    "DeepSeekCallParams",
    "DeepSeekCallResponse",
    "DeepSeekCallResponseChunk",
    "DeepSeekDynamicConfig",
    "DeepSeekMessageParam",
    "DeepSeekStream",
    "DeepSeekTool",
    "DeepSeekToolConfig",
    "call",
    "deepseek_call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
]


class DeepSeekCallParams(BaseCallParams, total=False):
    """Params of `chat.completions.create`, with the names and types of the SDK's `CompletionCreateParamsBase`."""

    audio: ChatCompletionAudioParam | None
    frequency_penalty: float | None
    logit_bias: dict[str, int] | None
    logprobs: bool | None
    max_completion_tokens: int | None
    max_tokens: int | None
    metadata: Metadata | None
    modalities: list[Literal["text", "audio"]] | None
    moderation: Moderation | None
    n: int | None
    parallel_tool_calls: bool
    prediction: ChatCompletionPredictionContentParam | None
    presence_penalty: float | None
    prompt_cache_key: str | None
    prompt_cache_options: PromptCacheOptions
    prompt_cache_retention: Literal["in_memory", "24h"] | None
    reasoning_effort: ReasoningEffort | None
    response_format: ResponseFormat
    safety_identifier: str | None
    seed: int | None
    service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast"] | None
    stop: str | SequenceNotStr[str] | None
    store: bool | None
    stream_options: ChatCompletionStreamOptionsParam | None
    temperature: float | None
    tool_choice: ChatCompletionToolChoiceOptionParam
    top_logprobs: int | None
    top_p: float | None
    user: str
    verbosity: Literal["low", "medium", "high"] | None
    web_search_options: WebSearchOptions
    extra_headers: Mapping[str, object] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    timeout: float | None
    thinking: Mapping[str, object] | None


_CALL_PARAMS = frozenset(DeepSeekCallParams.__annotations__)


def _translate(common: CommonCallParams) -> dict[str, object]:
    """Translate common call params to the provider's names."""
    params: dict[str, object] = {}
    if (temperature := common.get("temperature")) is not None:
        params["temperature"] = temperature
    if (max_tokens := common.get("max_tokens")) is not None:
        params["max_tokens"] = max_tokens
    if (top_p := common.get("top_p")) is not None:
        params["top_p"] = top_p
    if (frequency_penalty := common.get("frequency_penalty")) is not None:
        params["frequency_penalty"] = frequency_penalty
    if (presence_penalty := common.get("presence_penalty")) is not None:
        params["presence_penalty"] = presence_penalty
    if common.get("seed") is not None:
        rt.reject_param("deepseek", "seed")
    if (stop := common.get("stop")) is not None:
        params["stop"] = stop
    return params


class DeepSeekToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool


class DeepSeekTool(BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionFunctionToolParam`."""

    provider: ClassVar[str] = "deepseek"
    tool_config: ClassVar[DeepSeekToolConfig] = {}

    @classmethod
    def _build_schema(cls) -> ChatCompletionFunctionToolParam:
        return cast(
            "ChatCompletionFunctionToolParam",
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
    DeepSeekMessageParam: TypeAlias = ChatCompletionMessageParam


class DeepSeekDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | DeepSeekMessageParam]
    call_params: DeepSeekCallParams | CommonCallParams
    client: OpenAI


class AsyncDeepSeekDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | DeepSeekMessageParam]
    call_params: DeepSeekCallParams | CommonCallParams
    client: AsyncOpenAI


def __getattr__(name: str) -> object:
    # The message type belongs to the SDK, which is imported only when the type is used.
    if name == "DeepSeekMessageParam":
        from openai.types.chat import ChatCompletionMessageParam

        return rt.unwrap_alias(ChatCompletionMessageParam)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_ROLES = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_COMMON_ROLES: Mapping[str, rt.Role] = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_KNOWN_KEYS = frozenset(["annotations", "content", "reasoning_content", "role", "tool_calls"])
_TOOL_IDS = rt.ToolIdRules(max=40)


def _encode_message(message: BaseMessageParam) -> Iterable[dict[str, Any]]:
    """Encode one message for the API; it may need several."""
    role = rt.provider_role("deepseek", _ROLES, message)
    if (text := rt.single_text(message)) is not None:
        return [{"role": role, "content": text}]
    return _encode_parts(message, role)


def _encode_parts(message: BaseMessageParam, role: str) -> Iterator[dict[str, Any]]:
    """Encode a message part by part."""
    content: list[Any] = []
    tool_calls: list[Any] = []
    reasoning_content: list[Any] = []
    others: dict[str, Any] = {}
    for part in rt.visible_parts("deepseek", message):
        match part:
            case TextPart():
                content.append({"type": "text", "text": part.text})
            case ThinkingPart():
                reasoning_content.append(part.thinking)
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
            case OpaquePart(provider="deepseek"):
                rt.restore_opaque(part, content, others, {"tool_calls": tool_calls})
            case _:
                rt.reject_part("deepseek", part, message.role)
    if (
        fields := rt.omit_empty(content=content, tool_calls=tool_calls, reasoning_content="".join(reasoning_content))
        | others
    ):
        yield {"role": role, **fields}


def _encode_messages(messages: Iterable[BaseMessageParam | DeepSeekMessageParam]) -> list[DeepSeekMessageParam]:
    """Encode messages for the API; messages in the provider's form are unchanged."""
    encoded: list[Any] = []
    for message in rt.normalize_tool_ids(
        "deepseek", messages, _decode_message, rules=_TOOL_IDS, drop_empty=("assistant", False)
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
        case {"id": id, "type": "function", "function": {"name": name, "arguments": args}}:
            return ToolCallPart(id=id, name=name, args=rt.parse_tool_args(args))
        case _:
            return OpaquePart("deepseek", block)


def _decode_message(message: Any) -> BaseMessageParam:
    """Decode a provider message to a common message."""
    match message:
        case {"role": "tool", "tool_call_id": id, "content": content}:
            return BaseMessageParam("tool", [ToolResultPart(id=id, name="", content=rt.text_of(content))])
        case _:
            pass
    role = rt.decode_role("deepseek", _COMMON_ROLES, message)
    content = message.get("content")
    blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
    first: list[Part] = []
    if text := message.get("reasoning_content"):
        first.append(ThinkingPart(thinking=text))
    parts = [
        *map(_decode_part, blocks),
        *rt.opaque_items("tool_calls", map(_decode_part, message.get("tool_calls") or ())),
        *rt.opaque_extras("deepseek", message, _KNOWN_KEYS),
    ]
    return rt.make_common_message(role, content, parts, first)


_FINISH_REASONS: Mapping[str, rt.MappedFinish] = {
    "stop": "stop",
    "length": "length",
    "tool_calls": "tool_calls",
    "content_filter": "content_filter",
    "function_call": "tool_calls",
    "insufficient_system_resource": "other",
}


class DeepSeekCallResponse(
    BaseCallResponse["ChatCompletion", rt.CalledT_co, "DeepSeekMessageParam", DeepSeekCallParams]
):
    """Response of a call; `response` is the SDK's `ChatCompletion`."""

    __slots__ = ()
    provider: ClassVar[str] = "deepseek"
    takes_text: ClassVar[bool] = False
    pricing_provider: ClassVar[str | None] = "deepseek"
    _telemetry: ClassVar[Mapping[str, Any]] = {
        "provider": "deepseek",
        "params": {
            "temperature": ("temperature",),
            "max_tokens": ("max_tokens",),
            "top_p": ("top_p",),
            "frequency_penalty": ("frequency_penalty",),
            "presence_penalty": ("presence_penalty",),
            "stop": ("stop",),
        },
    }
    unsupported_params: ClassVar[Mapping[str, str]] = {"seed": "leave it out"}
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
        if not message:
            return None
        reasoning_content = rt.read_undeclared(message, "reasoning_content")
        return reasoning_content if isinstance(reasoning_content, str) else None

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
        if usage is not None:
            if usage.prompt_tokens_details is not None and usage.prompt_tokens_details.cached_tokens is not None:
                return int(usage.prompt_tokens_details.cached_tokens)
            prompt_cache_hit_tokens = rt.read_undeclared(usage, "prompt_cache_hit_tokens")
            if prompt_cache_hit_tokens is not None:
                return int(prompt_cache_hit_tokens)
        return None

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
    def message_param(self) -> ChatCompletionAssistantMessageParam:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""
        choices = self.response.choices
        if not choices:
            return cast("ChatCompletionAssistantMessageParam", {})
        message = choices[0].message
        if not message:
            return cast("ChatCompletionAssistantMessageParam", {})
        return cast(
            "ChatCompletionAssistantMessageParam",
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
                    tool_call.function.name if tool_call.function else "",
                    tool_call.function.arguments if tool_call.function else {},
                )
                for tool_call in message.tool_calls or ()
                if tool_call.type != "custom"
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
    def _to_provider(cls, messages: Iterable[BaseMessageParam | DeepSeekMessageParam]) -> list[DeepSeekMessageParam]:
        return _encode_messages(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        return _decode_message(message)


DeepSeekAnswer: TypeAlias = Answer[rt.AnswerT, DeepSeekCallResponse]


class DeepSeekCallResponseChunk(BaseCallResponseChunk["ChatCompletionChunk"]):
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
            if choice.index in (0, None) and choice.delta:
                reasoning_content = rt.read_undeclared(choice.delta, "reasoning_content")
                if isinstance(reasoning_content, str):
                    return reasoning_content
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
        if usage is not None:
            if usage.prompt_tokens_details is not None and usage.prompt_tokens_details.cached_tokens is not None:
                return int(usage.prompt_tokens_details.cached_tokens)
            prompt_cache_hit_tokens = rt.read_undeclared(usage, "prompt_cache_hit_tokens")
            if prompt_cache_hit_tokens is not None:
                return int(prompt_cache_hit_tokens)
        return None

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


class _DeepSeekStreamState(rt.StreamState["ChatCompletion"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    __slots__ = (
        "content",
        "created",
        "finish_reason",
        "id",
        "model",
        "reasoning_content",
        "service_tier",
        "system_fingerprint",
        "usage",
    )

    def __init__(self, tool_types: Sequence[type[DeepSeekTool]] | None, partial_tools: bool) -> None:
        super().__init__(tool_types, partial_tools)
        self.id: str | None = None
        self.created: int | None = None
        self.model: str | None = None
        self.usage: CompletionUsage | None = None
        self.service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast"] | None = None
        self.system_fingerprint: str | None = None
        self.finish_reason: Literal["stop", "length", "tool_calls", "content_filter", "function_call"] | None = None
        self.content: list[str] = []
        self.reasoning_content: list[str] = []

    def add(self, event: ChatCompletionChunk) -> None:
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
        if event.system_fingerprint is not None:
            self.system_fingerprint = event.system_fingerprint
        for choice in event.choices or ():
            if choice.index in (0, None):
                delta = choice.delta
                if choice.finish_reason is not None:
                    self.finish_reason = choice.finish_reason
                if delta:
                    if delta.content:
                        self.content.append(delta.content)
                    reasoning_content = rt.read_undeclared(delta, "reasoning_content")
                    if isinstance(reasoning_content, str) and reasoning_content:
                        self.reasoning_content.append(reasoning_content)
                if choice.finish_reason is not None:
                    error = rt.read_undeclared(choice, "error")
                    if error is not None:
                        rt.raise_event_error("deepseek", error)
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
        from openai.types.chat import ChatCompletion

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
                        **rt.omit_none(reasoning_content="".join(self.reasoning_content) or None),
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


class AsyncDeepSeekStream(
    BaseAsyncStream[
        DeepSeekCallResponse[rt.CalledT_co], DeepSeekCallResponseChunk, rt.CalledT_co, "DeepSeekMessageParam"
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    call_response_type = DeepSeekCallResponse


class DeepSeekStream(
    BaseStream[DeepSeekCallResponse[rt.CalledT_co], DeepSeekCallResponseChunk, rt.CalledT_co, "DeepSeekMessageParam"]
):
    """Stream of a call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    async_type = AsyncDeepSeekStream
    call_response_type = DeepSeekCallResponse


def handle_stream(
    stream: Iterable[ChatCompletionChunk],
    tool_types: Sequence[type[DeepSeekTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[DeepSeekCallResponseChunk, DeepSeekTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""
    return rt.pair_chunks(stream, DeepSeekCallResponseChunk, _DeepSeekStreamState(tool_types, partial_tools))


def handle_stream_async(
    stream: AsyncIterable[ChatCompletionChunk],
    tool_types: Sequence[type[DeepSeekTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[DeepSeekCallResponseChunk, DeepSeekTool | None]]:
    """Async version of `handle_stream`."""
    return rt.pair_chunks_async(stream, DeepSeekCallResponseChunk, _DeepSeekStreamState(tool_types, partial_tools))


def _new_client() -> OpenAI:
    with rt.importing("openai", install="callwright[deepseek]"):
        from openai import OpenAI
    return OpenAI(
        base_url=rt.env_or_none("DEEPSEEK_BASE_URL") or "https://api.deepseek.com",
        api_key=rt.require_env("DEEPSEEK_API_KEY"),
        organization="",
        project="",
    )


def _new_async_client() -> AsyncOpenAI:
    with rt.importing("openai", install="callwright[deepseek]"):
        from openai import AsyncOpenAI
    return AsyncOpenAI(
        base_url=rt.env_or_none("DEEPSEEK_BASE_URL") or "https://api.deepseek.com",
        api_key=rt.require_env("DEEPSEEK_API_KEY"),
        organization="",
        project="",
    )


_DEFAULTS: DeepSeekCallParams = {}
_merge_params = rt.params_merger(_DEFAULTS, own=_CALL_PARAMS, translate=_translate)
_clients = rt.DefaultClients(
    _new_client, _new_async_client, env=("DEEPSEEK_BASE_URL", "DEEPSEEK_API_KEY", "OPENAI_CUSTOM_HEADERS")
)


@cache
def _client_classes(asynchronous: bool) -> tuple[type, ...]:
    """Return the sync or async client classes; cached, because every call with a client checks them."""
    from openai import AsyncOpenAI, OpenAI

    return (AsyncOpenAI,) if asynchronous else (OpenAI,)


def _create(client: Any, fn: Callable[..., object]) -> Any:
    """Return the SDK method to call, of `client` or of the default client."""
    asynchronous = rt.is_async_function(fn)
    if client is None:
        client = _clients.asynchronous() if asynchronous else _clients.sync()
    elif isinstance(client, _client_classes(not asynchronous)):
        expected = "AsyncOpenAI" if asynchronous else "OpenAI"
        rt.reject_client_kind("deepseek_call", fn, client, expected)
    return client.chat.completions.create


def setup_call(
    *,
    model: str,
    client: OpenAI | AsyncOpenAI | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: DeepSeekCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any], str | None, list[DeepSeekMessageParam], Sequence[type[DeepSeekTool]] | None, dict[str, Any]
]:
    """Prepare a call of `chat.completions.create`: return the method and its arguments."""
    prompt = rt.read_prompt(fn, fn_args, dynamic_config)
    tool_types = rt.make_tool_types(tools if prompt.tools is None else prompt.tools, DeepSeekTool)
    kwargs = _merge_params(call_params, prompt.call_params)
    rt.nest(kwargs, "extra_body", ("thinking",))
    if response_model is not None and not json_mode:
        # The API does not force tools here: use the JSON schema mode instead.
        json_mode, tool_types = True, None
    conversation = prompt.messages
    if json_mode:
        conversation = [*conversation, BaseMessageParam("user", rt.json_instruction(response_model))]
    messages = _encode_messages(conversation)
    kwargs["model"] = model
    kwargs["messages"] = messages
    if tool_types:
        kwargs["tools"] = [tool.tool_schema() for tool in tool_types]
    if response_model is not None and json_mode:
        kwargs["response_format"] = {"type": "json_object"}
    elif json_mode:
        kwargs["response_format"] = {"type": "json_object"}
    if stream:
        kwargs["stream"] = True
        rt.set_path_unless_none(kwargs, ("stream_options", "include_usage"), True, call_params, prompt.call_params)
    return _create(prompt.client or client, fn), prompt.template, messages, tool_types, kwargs


def get_json_output(response: DeepSeekCallResponse | DeepSeekCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""
    if isinstance(response, DeepSeekCallResponse):
        return rt.extract_json(response, json_mode)
    return response.content if json_mode else response.arguments or response.content


deepseek_call = call_factory(
    TCallResponse=DeepSeekCallResponse,
    TCallResponseChunk=DeepSeekCallResponseChunk,
    TToolType=DeepSeekTool,
    TStream=DeepSeekStream,
    default_call_params=_DEFAULTS,
    setup_call=setup_call,
    get_json_output=get_json_output,
    handle_stream=handle_stream,
    handle_stream_async=handle_stream_async,
)
call = deepseek_call
_ERRORS = rt.register_errors(
    "deepseek",
    read={
        "status": ("status_code",),
        "code": ("code", "type"),
        "text": ("body.message", "message"),
        "param": ("param",),
        "headers": ("response.headers",),
    },
    rules={
        "context_too_long": {
            "codes": ("context_length_exceeded",),
            "texts": ("maximum context length", "exceeds the context window", "exceeds the available context size"),
        },
        "content_filtered": {
            "classes": ("openai:ContentFilterFinishReasonError",),
            "codes": ("content_filter", "content_policy_violation"),
        },
        "timeout": {"classes": ("openai:APITimeoutError", "httpx2:TimeoutException")},
        "connection_failed": {"classes": ("openai:APIConnectionError", "httpx2:TransportError")},
        "rate_limited": {"classes": ("openai:RateLimitError",), "codes": ("rate_limit_exceeded", "insufficient_quota")},
        "overloaded": {"codes": ("server_overloaded",)},
        "unauthorized": {
            "classes": ("openai:AuthenticationError", "openai:PermissionDeniedError"),
            "codes": ("invalid_api_key",),
        },
        "not_found": {"classes": ("openai:NotFoundError",), "codes": ("model_not_found",)},
        "bad_request": {
            "classes": ("openai:BadRequestError", "openai:UnprocessableEntityError"),
            "codes": ("invalid_request_error",),
        },
        "server_error": {"classes": ("openai:APIResponseValidationError",), "codes": ("server_error",)},
    },
    own=("openai:OpenAIError",),
)
