"""OpenRouter chat completions: `chat.completions.create` as a decorator of typed functions.

Generated from openrouter.yaml. Do not edit: change the spec and run `callwright generate openrouter`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from callwright_runtime import (
    Answer,
    AudioPart,
    BaseAsyncStream,
    BaseCallParams,
    BaseCallResponse,
    BaseCallResponseChunk,
    BaseDynamicConfig,
    BaseMessageParam,
    BaseStream,
    BaseTool,
    CacheControlPart,
    DocumentPart,
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
    from openai.types.chat.chat_completion_message import Annotation
    from openai.types.chat.completion_create_params import (
        Moderation,
        PromptCacheOptions,
        ResponseFormat,
        WebSearchOptions,
    )
    from openai.types.shared_params import Metadata

__all__ = [
    "AsyncOpenRouterDynamicConfig",
    "AsyncOpenRouterStream",
    "OpenRouterAnswer",
    "OpenRouterCallParams",
    "OpenRouterCallResponse",
    "OpenRouterCallResponseChunk",
    "OpenRouterDynamicConfig",
    "OpenRouterMessageParam",
    "OpenRouterStream",
    "OpenRouterTool",
    "OpenRouterToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "openrouter_call",
    "setup_call",
]


class OpenRouterCallParams(BaseCallParams, total=False):
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
    provider: Mapping[str, object] | None
    models: Sequence[object] | None
    reasoning: Mapping[str, object] | None
    plugins: Sequence[object] | None
    transforms: Sequence[object] | None
    preset: str | None
    usage: Mapping[str, object] | None
    top_k: int | None
    min_p: float | None
    top_a: float | None
    repetition_penalty: float | None


_CALL_PARAMS = frozenset(OpenRouterCallParams.__annotations__)


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
    if (seed := common.get("seed")) is not None:
        params["seed"] = seed
    if (stop := common.get("stop")) is not None:
        params["stop"] = stop
    return params


class OpenRouterToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool


class OpenRouterTool(BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionFunctionToolParam`."""

    provider: ClassVar[str] = "openrouter"
    tool_config: ClassVar[OpenRouterToolConfig] = {}

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
    OpenRouterMessageParam: TypeAlias = ChatCompletionMessageParam


class OpenRouterDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | OpenRouterMessageParam]
    call_params: OpenRouterCallParams | CommonCallParams
    client: OpenAI


class AsyncOpenRouterDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | OpenRouterMessageParam]
    call_params: OpenRouterCallParams | CommonCallParams
    client: AsyncOpenAI


def __getattr__(name: str) -> object:
    # The message type belongs to the SDK, which is imported only when the type is used.
    if name == "OpenRouterMessageParam":
        from openai.types.chat import ChatCompletionMessageParam

        return rt.unwrap_alias(ChatCompletionMessageParam)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_ROLES = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_COMMON_ROLES: Mapping[str, rt.Role] = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_IMAGE_TYPES = frozenset(["image/gif", "image/jpeg", "image/png", "image/webp"])
_AUDIO_TYPES = frozenset(["audio/mp3", "audio/wav"])
_DOCUMENT_TYPES = frozenset(["application/pdf"])
_KNOWN_KEYS = frozenset(["annotations", "content", "reasoning", "reasoning_details", "refusal", "role", "tool_calls"])
_TOOL_IDS = rt.ToolIdRules(max=40)


def _encode_message(message: BaseMessageParam) -> Iterable[dict[str, Any]]:
    """Encode one message for the API; it may need several."""
    role = rt.provider_role("openrouter", _ROLES, message)
    if (text := rt.single_text(message)) is not None:
        return [{"role": role, "content": text}]
    return _encode_parts(message, role)


def _encode_parts(message: BaseMessageParam, role: str) -> Iterator[dict[str, Any]]:
    """Encode a message part by part."""
    content: list[Any] = []
    tool_calls: list[Any] = []
    reasoning: list[Any] = []
    refusal: list[Any] = []
    reasoning_details: list[Any] = []
    others: dict[str, Any] = {}
    for part in rt.visible_parts("openrouter", message):
        match part:
            case TextPart(opaque="refusal"):
                refusal.append(part.text)
            case TextPart():
                content.append({"type": "text", "text": part.text})
            case ImagePart():
                rt.check_media_type("openrouter", "an image", part.media_type, _IMAGE_TYPES)
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
            case AudioPart():
                rt.check_media_type("openrouter", "audio", part.media_type, _AUDIO_TYPES)
                content.append(
                    {
                        "type": "input_audio",
                        "input_audio": {"data": rt.to_base64(part.audio), "format": rt.media_subtype(part.media_type)},
                    }
                )
            case DocumentPart():
                rt.check_media_type("openrouter", "a document", part.media_type, _DOCUMENT_TYPES)
                content.append(
                    {
                        "type": "file",
                        "file": {
                            "filename": part.name or "document.pdf",
                            "file_data": f"data:{part.media_type};base64,{rt.to_base64(part.document)}",
                        },
                    }
                )
            case ThinkingPart():
                reasoning.append(part.thinking)
                reasoning_details.append(part.opaque)
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
            case CacheControlPart():
                rt.patch_last("openrouter", content, {"cache_control": {"type": part.cache_type}})
            case OpaquePart(provider="openrouter"):
                rt.restore_opaque(part, content, others, {"tool_calls": tool_calls})
            case _:
                rt.reject_part("openrouter", part, message.role)
    if (
        fields := rt.omit_empty(
            content=content,
            tool_calls=tool_calls,
            reasoning="".join(reasoning),
            refusal="".join(refusal),
            reasoning_details=rt.join_opaque(reasoning_details),
        )
        | others
    ):
        yield {"role": role, **fields}


def _encode_messages(messages: Iterable[BaseMessageParam | OpenRouterMessageParam]) -> list[OpenRouterMessageParam]:
    """Encode messages for the API; messages in the provider's form are unchanged."""
    encoded: list[Any] = []
    for message in rt.normalize_tool_ids(
        "openrouter", messages, _decode_message, rules=_TOOL_IDS, drop_empty=("assistant", False)
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
        case {"type": "input_audio", "input_audio": {"data": audio, "format": media_type}}:
            return AudioPart(audio=rt.from_base64(audio), media_type=f"audio/{media_type}")
        case {"type": "file", "file": {"filename": name, "file_data": text}} if (
            values := rt.unformat(("data:", ";base64,", ""), text)
        ) is not None:
            return DocumentPart(name=name, media_type=values[0], document=rt.from_base64(values[1]))
        case {"id": id, "type": "function", "function": {"name": name, "arguments": args}}:
            return ToolCallPart(id=id, name=name, args=rt.parse_tool_args(args))
        case _:
            return OpaquePart("openrouter", block)


def _decode_message(message: Any) -> BaseMessageParam:
    """Decode a provider message to a common message."""
    match message:
        case {"role": "tool", "tool_call_id": id, "content": content}:
            return BaseMessageParam("tool", [ToolResultPart(id=id, name="", content=rt.text_of(content))])
        case _:
            pass
    role = rt.decode_role("openrouter", _COMMON_ROLES, message)
    content = message.get("content")
    blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
    first: list[Part] = []
    text, signature = message.get("reasoning") or "", message.get("reasoning_details") or None
    if text or signature:
        first.append(rt.with_provider("openrouter", ThinkingPart(thinking=text, opaque=signature)))
    if text := message.get("refusal"):
        first.append(TextPart(text=text, opaque="refusal", provider="openrouter"))
    parts = [
        *map(_decode_part, blocks),
        *rt.opaque_items("tool_calls", map(_decode_part, message.get("tool_calls") or ())),
        *rt.opaque_extras("openrouter", message, _KNOWN_KEYS),
    ]
    return rt.make_common_message(role, content, parts, first)


_FINISH_REASONS: Mapping[str, rt.MappedFinish] = {
    "stop": "stop",
    "length": "length",
    "tool_calls": "tool_calls",
    "content_filter": "content_filter",
    "function_call": "tool_calls",
    "error": "other",
}


class OpenRouterCallResponse(
    BaseCallResponse["ChatCompletion", rt.CalledT_co, "OpenRouterMessageParam", OpenRouterCallParams]
):
    """Response of a call; `response` is the SDK's `ChatCompletion`."""

    __slots__ = ()
    provider: ClassVar[str] = "openrouter"
    takes_text: ClassVar[bool] = False
    pricing_provider: ClassVar[str | None] = "openrouter"
    _telemetry: ClassVar[Mapping[str, Any]] = {
        "provider": "openrouter",
        "params": {
            "temperature": ("temperature",),
            "max_tokens": ("max_tokens",),
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
        if not message:
            return None
        reasoning = rt.read_undeclared(message, "reasoning")
        return reasoning if isinstance(reasoning, str) else None

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        choices = self.response.choices
        if not choices:
            return None
        message = choices[0].message
        return message.refusal if message else None

    @property
    def citations(self) -> list[Annotation]:
        """Return the sources that the text cites."""
        choices = self.response.choices
        if not choices:
            return []
        message = choices[0].message
        if not message:
            return []
        return list(message.annotations or ())

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
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache."""
        usage = self.response.usage
        if usage is None:
            return None
        prompt_tokens_details = usage.prompt_tokens_details
        return prompt_tokens_details.cache_write_tokens if prompt_tokens_details is not None else None

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
    def _to_provider(
        cls, messages: Iterable[BaseMessageParam | OpenRouterMessageParam]
    ) -> list[OpenRouterMessageParam]:
        return _encode_messages(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        return _decode_message(message)


OpenRouterAnswer: TypeAlias = Answer[rt.AnswerT, OpenRouterCallResponse]


class OpenRouterCallResponseChunk(BaseCallResponseChunk["ChatCompletionChunk"]):
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
                reasoning = rt.read_undeclared(choice.delta, "reasoning")
                if isinstance(reasoning, str):
                    return reasoning
        return None

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        for choice in self.chunk.choices or ():
            if choice.index in (0, None) and choice.delta and choice.delta.refusal is not None:
                return choice.delta.refusal
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
        if usage is None:
            return None
        prompt_tokens_details = usage.prompt_tokens_details
        return prompt_tokens_details.cached_tokens if prompt_tokens_details is not None else None

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache."""
        usage = self.chunk.usage
        if usage is None:
            return None
        prompt_tokens_details = usage.prompt_tokens_details
        return prompt_tokens_details.cache_write_tokens if prompt_tokens_details is not None else None

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


class _OpenRouterStreamState(rt.StreamState["ChatCompletion"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    __slots__ = (
        "annotations",
        "blocks",
        "content",
        "created",
        "finish_reason",
        "id",
        "model",
        "reasoning",
        "refusal",
        "service_tier",
        "system_fingerprint",
        "usage",
    )

    def __init__(self, tool_types: Sequence[type[OpenRouterTool]] | None, partial_tools: bool) -> None:
        super().__init__(tool_types, partial_tools)
        self.id: str | None = None
        self.created: int | None = None
        self.model: str | None = None
        self.usage: CompletionUsage | None = None
        self.service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast"] | None = None
        self.system_fingerprint: str | None = None
        self.finish_reason: Literal["stop", "length", "tool_calls", "content_filter", "function_call"] | None = None
        self.annotations: list[object] | None = None
        self.content: list[str] = []
        self.refusal: list[str] = []
        self.reasoning: list[str] = []
        self.blocks: rt.Blocks = rt.Blocks()

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
                    annotations = rt.read_undeclared(delta, "annotations")
                    if isinstance(annotations, list):
                        self.annotations = annotations
                    if delta.content:
                        self.content.append(delta.content)
                    if delta.refusal:
                        self.refusal.append(delta.refusal)
                    reasoning = rt.read_undeclared(delta, "reasoning")
                    if isinstance(reasoning, str) and reasoning:
                        self.reasoning.append(reasoning)
                if choice.finish_reason is not None:
                    error = rt.read_undeclared(choice, "error")
                    if error is not None:
                        rt.raise_event_error("openrouter", error)
                if delta:
                    reasoning_details = rt.read_undeclared(delta, "reasoning_details")
                    if isinstance(reasoning_details, list):
                        for reasoning_detail in cast("list[object]", reasoning_details):
                            self.blocks.piece(rt.dump(reasoning_detail), ("text", "summary"), "signature")
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
                        **rt.omit_none(reasoning="".join(self.reasoning) or None),
                        "tool_calls": [
                            {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.text}}
                            for call in self.calls.raw()
                        ]
                        or None,
                        **rt.omit_none(reasoning_details=self.blocks.values() or None),
                        **rt.omit_none(annotations=self.annotations),
                    },
                }
            ],
            usage=self.usage,
            service_tier=self.service_tier,
            system_fingerprint=self.system_fingerprint,
        )


class AsyncOpenRouterStream(
    BaseAsyncStream[
        OpenRouterCallResponse[rt.CalledT_co], OpenRouterCallResponseChunk, rt.CalledT_co, "OpenRouterMessageParam"
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    call_response_type = OpenRouterCallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        return self.response.refusal

    @property
    def citations(self) -> list[Annotation]:
        """Return the sources that the text cites."""
        return self.response.citations


class OpenRouterStream(
    BaseStream[
        OpenRouterCallResponse[rt.CalledT_co], OpenRouterCallResponseChunk, rt.CalledT_co, "OpenRouterMessageParam"
    ]
):
    """Stream of a call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    async_type = AsyncOpenRouterStream
    call_response_type = OpenRouterCallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        return self.response.refusal

    @property
    def citations(self) -> list[Annotation]:
        """Return the sources that the text cites."""
        return self.response.citations


def handle_stream(
    stream: Iterable[ChatCompletionChunk],
    tool_types: Sequence[type[OpenRouterTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[OpenRouterCallResponseChunk, OpenRouterTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""
    return rt.pair_chunks(stream, OpenRouterCallResponseChunk, _OpenRouterStreamState(tool_types, partial_tools))


def handle_stream_async(
    stream: AsyncIterable[ChatCompletionChunk],
    tool_types: Sequence[type[OpenRouterTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[OpenRouterCallResponseChunk, OpenRouterTool | None]]:
    """Async version of `handle_stream`."""
    return rt.pair_chunks_async(stream, OpenRouterCallResponseChunk, _OpenRouterStreamState(tool_types, partial_tools))


def _new_client() -> OpenAI:
    with rt.importing("openai", install="callwright[openrouter]"):
        from openai import OpenAI
    return OpenAI(
        base_url=rt.env_or_none("OPENROUTER_BASE_URL") or "https://openrouter.ai/api/v1",
        api_key=rt.require_env("OPENROUTER_API_KEY"),
        organization="",
        project="",
    )


def _new_async_client() -> AsyncOpenAI:
    with rt.importing("openai", install="callwright[openrouter]"):
        from openai import AsyncOpenAI
    return AsyncOpenAI(
        base_url=rt.env_or_none("OPENROUTER_BASE_URL") or "https://openrouter.ai/api/v1",
        api_key=rt.require_env("OPENROUTER_API_KEY"),
        organization="",
        project="",
    )


_DEFAULTS: OpenRouterCallParams = {}
_merge_params = rt.params_merger(_DEFAULTS, own=_CALL_PARAMS, translate=_translate)
_clients = rt.DefaultClients(
    _new_client, _new_async_client, env=("OPENROUTER_BASE_URL", "OPENROUTER_API_KEY", "OPENAI_CUSTOM_HEADERS")
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
        rt.reject_client_kind("openrouter_call", fn, client, expected)
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
    call_params: OpenRouterCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any], str | None, list[OpenRouterMessageParam], Sequence[type[OpenRouterTool]] | None, dict[str, Any]
]:
    """Prepare a call of `chat.completions.create`: return the method and its arguments."""
    prompt = rt.read_prompt(fn, fn_args, dynamic_config)
    tool_types = rt.make_tool_types(tools if prompt.tools is None else prompt.tools, OpenRouterTool)
    kwargs = _merge_params(call_params, prompt.call_params)
    rt.nest(
        kwargs,
        "extra_body",
        (
            "min_p",
            "models",
            "plugins",
            "preset",
            "provider",
            "reasoning",
            "repetition_penalty",
            "top_a",
            "top_k",
            "transforms",
            "usage",
        ),
    )
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


def get_json_output(response: OpenRouterCallResponse | OpenRouterCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""
    if isinstance(response, OpenRouterCallResponse):
        return rt.extract_json(response, json_mode)
    return response.content if json_mode else response.arguments or response.content


openrouter_call = call_factory(
    TCallResponse=OpenRouterCallResponse,
    TCallResponseChunk=OpenRouterCallResponseChunk,
    TToolType=OpenRouterTool,
    TStream=OpenRouterStream,
    default_call_params=_DEFAULTS,
    setup_call=setup_call,
    get_json_output=get_json_output,
    handle_stream=handle_stream,
    handle_stream_async=handle_stream_async,
)
call = openrouter_call
_ERRORS = rt.register_errors(
    "openrouter",
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
