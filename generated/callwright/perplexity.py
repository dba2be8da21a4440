"""Perplexity Sonar chat completions: `chat.completions.create` as a decorator of typed functions.

Generated from perplexity.yaml. Do not edit: change the spec and run `callwright generate perplexity`.
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
    ToolConfig,
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
    "AsyncPerplexityDynamicConfig",
    "AsyncPerplexityStream",
    "PerplexityAnswer",
    "PerplexityCallParams",
    "PerplexityCallResponse",
    "PerplexityCallResponseChunk",
    "PerplexityDynamicConfig",
    "PerplexityMessageParam",
    "PerplexityStream",
    "PerplexityTool",
    "PerplexityToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "perplexity_call",
    "setup_call",
]


class PerplexityCallParams(BaseCallParams, total=False):
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
    search_mode: str | None
    search_domain_filter: Sequence[object] | None
    search_recency_filter: str | None
    search_after_date_filter: str | None
    search_before_date_filter: str | None
    return_images: bool | None
    return_related_questions: bool | None
    disable_search: bool | None
    top_k: int | None


_CALL_PARAMS = frozenset(PerplexityCallParams.__annotations__)


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
        rt.reject_param("perplexity", "seed")
    if common.get("stop") is not None:
        rt.reject_param("perplexity", "stop")
    return params


class PerplexityToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""


class PerplexityTool(BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionFunctionToolParam`."""

    provider: ClassVar[str] = "perplexity"
    tool_config: ClassVar[PerplexityToolConfig] = {}

    @classmethod
    def _build_schema(cls) -> ChatCompletionFunctionToolParam:
        return cast("ChatCompletionFunctionToolParam", rt.reject_tools("perplexity"))


if TYPE_CHECKING:
    PerplexityMessageParam: TypeAlias = ChatCompletionMessageParam


class PerplexityDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | PerplexityMessageParam]
    call_params: PerplexityCallParams | CommonCallParams
    client: OpenAI


class AsyncPerplexityDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | PerplexityMessageParam]
    call_params: PerplexityCallParams | CommonCallParams
    client: AsyncOpenAI


def __getattr__(name: str) -> object:
    # The message type belongs to the SDK, which is imported only when the type is used.
    if name == "PerplexityMessageParam":
        from openai.types.chat import ChatCompletionMessageParam

        return rt.unwrap_alias(ChatCompletionMessageParam)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_ROLES = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_COMMON_ROLES: Mapping[str, rt.Role] = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_IMAGE_TYPES = frozenset(["image/gif", "image/jpeg", "image/png", "image/webp"])
_KNOWN_KEYS = frozenset(["annotations", "content", "role"])


def _encode_message(message: BaseMessageParam) -> Iterable[dict[str, Any]]:
    """Encode one message for the API; it may need several."""
    role = rt.provider_role("perplexity", _ROLES, message)
    if (text := rt.single_text(message)) is not None:
        return [{"role": role, "content": text}]
    return _encode_parts(message, role)


def _encode_parts(message: BaseMessageParam, role: str) -> Iterator[dict[str, Any]]:
    """Encode a message part by part."""
    content: list[Any] = []
    others: dict[str, Any] = {}
    for part in rt.visible_parts("perplexity", message):
        match part:
            case TextPart():
                content.append({"type": "text", "text": part.text})
            case ImagePart():
                rt.check_media_type("perplexity", "an image", part.media_type, _IMAGE_TYPES)
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
            case OpaquePart(provider="perplexity"):
                rt.restore_opaque(part, content, others)
            case _:
                rt.reject_part("perplexity", part, message.role)
    if fields := rt.omit_empty(content=content) | others:
        yield {"role": role, **fields}


def _encode_messages(messages: Iterable[BaseMessageParam | PerplexityMessageParam]) -> list[PerplexityMessageParam]:
    """Encode messages for the API; messages in the provider's form are unchanged."""
    encoded: list[Any] = []
    for message in rt.merge_same_role(
        rt.normalize_tool_ids("perplexity", messages, _decode_message, drop_empty=("assistant", False)), _ROLES
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
        case _:
            return OpaquePart("perplexity", block)


def _decode_message(message: Any) -> BaseMessageParam:
    """Decode a provider message to a common message."""
    role = rt.decode_role("perplexity", _COMMON_ROLES, message)
    content = message.get("content")
    blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
    parts = [*map(_decode_part, blocks), *rt.opaque_extras("perplexity", message, _KNOWN_KEYS)]
    return rt.make_common_message(role, content, parts)


_FINISH_REASONS: Mapping[str, rt.MappedFinish] = {
    "stop": "stop",
    "length": "length",
    "tool_calls": "tool_calls",
    "content_filter": "content_filter",
    "function_call": "tool_calls",
}


class PerplexityCallResponse(
    BaseCallResponse["ChatCompletion", rt.CalledT_co, "PerplexityMessageParam", PerplexityCallParams]
):
    """Response of a call; `response` is the SDK's `ChatCompletion`."""

    __slots__ = ()
    provider: ClassVar[str] = "perplexity"
    takes_text: ClassVar[bool] = False
    pricing_provider: ClassVar[str | None] = "perplexity"
    _telemetry: ClassVar[Mapping[str, Any]] = {
        "provider": "perplexity",
        "params": {
            "temperature": ("temperature",),
            "max_tokens": ("max_tokens",),
            "top_p": ("top_p",),
            "frequency_penalty": ("frequency_penalty",),
            "presence_penalty": ("presence_penalty",),
        },
    }
    unsupported_params: ClassVar[Mapping[str, str]] = {"seed": "leave it out", "stop": "leave it out"}
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
        if choices:
            message = choices[0].message
            if message:
                reasoning_content = rt.read_undeclared(message, "reasoning_content")
                if isinstance(reasoning_content, str):
                    return reasoning_content
                reasoning = rt.read_undeclared(message, "reasoning")
                if isinstance(reasoning, str):
                    return reasoning
        return None

    @property
    def citations(self) -> list[object]:
        """Return the sources that the text cites."""
        search_results = rt.read_undeclared(self.response, "search_results")
        if isinstance(search_results, list):
            values = list(cast("list[object]", search_results))
            if values:
                return values
        citations = rt.read_undeclared(self.response, "citations")
        if isinstance(citations, list):
            return list(cast("list[object]", citations))
        return []

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
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        usage = self.response.usage
        return usage.completion_tokens if usage is not None else None

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        usage = self.response.usage
        if usage is not None:
            if (
                usage.completion_tokens_details is not None
                and usage.completion_tokens_details.reasoning_tokens is not None
            ):
                return int(usage.completion_tokens_details.reasoning_tokens)
            reasoning_tokens = rt.read_undeclared(usage, "reasoning_tokens")
            if reasoning_tokens is not None:
                return int(reasoning_tokens)
        return None

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
    def _to_provider(
        cls, messages: Iterable[BaseMessageParam | PerplexityMessageParam]
    ) -> list[PerplexityMessageParam]:
        return _encode_messages(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        return _decode_message(message)


PerplexityAnswer: TypeAlias = Answer[rt.AnswerT, PerplexityCallResponse]


class PerplexityCallResponseChunk(BaseCallResponseChunk["ChatCompletionChunk"]):
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
        for choice in self.chunk.choices or ():
            if choice.index in (0, None) and choice.delta:
                reasoning = rt.read_undeclared(choice.delta, "reasoning")
                if isinstance(reasoning, str):
                    return reasoning
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
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        usage = self.chunk.usage
        return usage.completion_tokens if usage is not None else None

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        usage = self.chunk.usage
        if usage is not None:
            if (
                usage.completion_tokens_details is not None
                and usage.completion_tokens_details.reasoning_tokens is not None
            ):
                return int(usage.completion_tokens_details.reasoning_tokens)
            reasoning_tokens = rt.read_undeclared(usage, "reasoning_tokens")
            if reasoning_tokens is not None:
                return int(reasoning_tokens)
        return None


class _PerplexityStreamState(rt.StreamState["ChatCompletion"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    __slots__ = (
        "citations",
        "content",
        "created",
        "finish_reason",
        "id",
        "model",
        "reasoning",
        "reasoning_content",
        "refusal",
        "search_results",
        "service_tier",
        "system_fingerprint",
        "usage",
    )

    def __init__(self, tool_types: Sequence[type[PerplexityTool]] | None, partial_tools: bool) -> None:
        super().__init__(tool_types, partial_tools)
        self.id: str | None = None
        self.created: int | None = None
        self.model: str | None = None
        self.usage: CompletionUsage | None = None
        self.service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast"] | None = None
        self.system_fingerprint: str | None = None
        self.citations: list[object] | None = None
        self.search_results: list[object] | None = None
        self.finish_reason: Literal["stop", "length", "tool_calls", "content_filter", "function_call"] | None = None
        self.content: list[str] = []
        self.refusal: list[str] = []
        self.reasoning_content: list[str] = []
        self.reasoning: list[str] = []

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
        citations = rt.read_undeclared(event, "citations")
        if isinstance(citations, list):
            self.citations = citations
        search_results = rt.read_undeclared(event, "search_results")
        if isinstance(search_results, list):
            self.search_results = search_results
        for choice in event.choices or ():
            if choice.index in (0, None):
                delta = choice.delta
                if choice.finish_reason is not None:
                    self.finish_reason = choice.finish_reason
                if delta:
                    if delta.content:
                        self.content.append(delta.content)
                    if delta.refusal:
                        self.refusal.append(delta.refusal)
                    reasoning_content = rt.read_undeclared(delta, "reasoning_content")
                    if isinstance(reasoning_content, str) and reasoning_content:
                        self.reasoning_content.append(reasoning_content)
                    reasoning = rt.read_undeclared(delta, "reasoning")
                    if isinstance(reasoning, str) and reasoning:
                        self.reasoning.append(reasoning)
                if choice.finish_reason is not None:
                    error = rt.read_undeclared(choice, "error")
                    if error is not None:
                        rt.raise_event_error("perplexity", error)
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
                        "refusal": "".join(self.refusal) or None,
                        **rt.omit_none(reasoning_content="".join(self.reasoning_content) or None),
                        **rt.omit_none(reasoning="".join(self.reasoning) or None),
                        "tool_calls": None,
                    },
                }
            ],
            usage=self.usage,
            service_tier=self.service_tier,
            system_fingerprint=self.system_fingerprint,
            citations=self.citations,
            search_results=self.search_results,
        )


class AsyncPerplexityStream(
    BaseAsyncStream[
        PerplexityCallResponse[rt.CalledT_co], PerplexityCallResponseChunk, rt.CalledT_co, "PerplexityMessageParam"
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    call_response_type = PerplexityCallResponse

    @property
    def citations(self) -> list[object]:
        """Return the sources that the text cites."""
        return self.response.citations


class PerplexityStream(
    BaseStream[
        PerplexityCallResponse[rt.CalledT_co], PerplexityCallResponseChunk, rt.CalledT_co, "PerplexityMessageParam"
    ]
):
    """Stream of a call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    async_type = AsyncPerplexityStream
    call_response_type = PerplexityCallResponse

    @property
    def citations(self) -> list[object]:
        """Return the sources that the text cites."""
        return self.response.citations


def handle_stream(
    stream: Iterable[ChatCompletionChunk],
    tool_types: Sequence[type[PerplexityTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[PerplexityCallResponseChunk, PerplexityTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""
    return rt.pair_chunks(stream, PerplexityCallResponseChunk, _PerplexityStreamState(tool_types, partial_tools))


def handle_stream_async(
    stream: AsyncIterable[ChatCompletionChunk],
    tool_types: Sequence[type[PerplexityTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[PerplexityCallResponseChunk, PerplexityTool | None]]:
    """Async version of `handle_stream`."""
    return rt.pair_chunks_async(stream, PerplexityCallResponseChunk, _PerplexityStreamState(tool_types, partial_tools))


def _new_client() -> OpenAI:
    with rt.importing("openai", install="callwright[perplexity]"):
        from openai import OpenAI
    return OpenAI(
        base_url=rt.env_or_none("PERPLEXITY_BASE_URL") or "https://api.perplexity.ai",
        api_key=rt.require_env("PERPLEXITY_API_KEY"),
        organization="",
        project="",
    )


def _new_async_client() -> AsyncOpenAI:
    with rt.importing("openai", install="callwright[perplexity]"):
        from openai import AsyncOpenAI
    return AsyncOpenAI(
        base_url=rt.env_or_none("PERPLEXITY_BASE_URL") or "https://api.perplexity.ai",
        api_key=rt.require_env("PERPLEXITY_API_KEY"),
        organization="",
        project="",
    )


_DEFAULTS: PerplexityCallParams = {}
_merge_params = rt.params_merger(_DEFAULTS, own=_CALL_PARAMS, translate=_translate)
_clients = rt.DefaultClients(
    _new_client, _new_async_client, env=("PERPLEXITY_BASE_URL", "PERPLEXITY_API_KEY", "OPENAI_CUSTOM_HEADERS")
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
        rt.reject_client_kind("perplexity_call", fn, client, expected)
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
    call_params: PerplexityCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any], str | None, list[PerplexityMessageParam], Sequence[type[PerplexityTool]] | None, dict[str, Any]
]:
    """Prepare a call of `chat.completions.create`: return the method and its arguments."""
    prompt = rt.read_prompt(fn, fn_args, dynamic_config)
    tool_types = rt.make_tool_types(tools if prompt.tools is None else prompt.tools, PerplexityTool)
    kwargs = _merge_params(call_params, prompt.call_params)
    rt.nest(
        kwargs,
        "extra_body",
        (
            "disable_search",
            "return_images",
            "return_related_questions",
            "search_after_date_filter",
            "search_before_date_filter",
            "search_domain_filter",
            "search_mode",
            "search_recency_filter",
            "top_k",
        ),
    )
    if response_model is not None and not json_mode:
        # The API does not force tools here: use the JSON schema mode instead.
        json_mode, tool_types = True, None
    conversation = prompt.messages
    if json_mode and response_model is None:
        conversation = [*conversation, BaseMessageParam("user", rt.json_instruction(response_model))]
    messages = _encode_messages(conversation)
    kwargs["model"] = model
    kwargs["messages"] = messages
    if tool_types:
        rt.reject_tools("perplexity")
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
    if stream:
        kwargs["stream"] = True
        rt.set_path_unless_none(kwargs, ("stream_options", "include_usage"), True, call_params, prompt.call_params)
    return _create(prompt.client or client, fn), prompt.template, messages, tool_types, kwargs


def get_json_output(response: PerplexityCallResponse | PerplexityCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""
    if isinstance(response, PerplexityCallResponse):
        return rt.extract_json(response, json_mode)
    return response.content if json_mode else response.arguments or response.content


perplexity_call = call_factory(
    TCallResponse=PerplexityCallResponse,
    TCallResponseChunk=PerplexityCallResponseChunk,
    TToolType=PerplexityTool,
    TStream=PerplexityStream,
    default_call_params=_DEFAULTS,
    setup_call=setup_call,
    get_json_output=get_json_output,
    handle_stream=handle_stream,
    handle_stream_async=handle_stream_async,
)
call = perplexity_call
_ERRORS = rt.register_errors(
    "perplexity",
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
