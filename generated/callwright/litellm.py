"""LiteLLM completions: `completion` as a decorator of typed functions.

Generated from litellm.yaml. Do not edit: change the spec and run `callwright generate litellm`.
"""

from __future__ import annotations

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
    DocumentPart,
    ImagePart,
    ImageURLPart,
    OpaquePart,
    RawToolCall,
    TextPart,
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
    from httpx import Timeout as HttpxTimeout
    from litellm import (
        AnthropicThinkingParam,
        ModelResponse,
        ModelResponseStream,
        OpenAIWebSearchOptions,
    )
    from openai import Timeout as OpenaiTimeout
    from openai.types.chat import (
        ChatCompletionAssistantMessageParam,
        ChatCompletionFunctionToolParam,
        ChatCompletionMessageParam,
    )
    from openai.types.chat.chat_completion_audio_param import ChatCompletionAudioParam
    from openai.types.chat.chat_completion_modality import ChatCompletionModality
    from openai.types.chat.chat_completion_prediction_content_param import ChatCompletionPredictionContentParam
    from pydantic import BaseModel

__all__ = [
    "AsyncLiteLLMStream",
    "LiteLLMAnswer",
    "LiteLLMCallParams",
    "LiteLLMCallResponse",
    "LiteLLMCallResponseChunk",
    "LiteLLMDynamicConfig",
    "LiteLLMMessageParam",
    "LiteLLMStream",
    "LiteLLMTool",
    "LiteLLMToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "litellm_call",
    "setup_call",
]


class LiteLLMCallParams(BaseCallParams, total=False):
    """Params of `completion`, with the names and types of the SDK's `completion`."""

    api_key: str | None
    api_version: str | None
    audio: ChatCompletionAudioParam | None
    base_url: str | None
    deployment_id: object
    enable_json_schema_validation: bool | None
    extra_headers: dict[Any, Any] | None
    frequency_penalty: float | None
    include_server_side_tool_invocations: bool | None
    logit_bias: dict[Any, Any] | None
    logprobs: bool | None
    max_completion_tokens: int | None
    max_tokens: int | None
    modalities: list[ChatCompletionModality] | None
    model_list: list[Any] | None
    n: int | None
    parallel_tool_calls: bool | None
    prediction: ChatCompletionPredictionContentParam | None
    presence_penalty: float | None
    prompt_cache_key: str | None
    prompt_cache_retention: str | None
    reasoning_effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max", "default"] | None
    response_format: dict[Any, Any] | type[BaseModel] | None
    safety_identifier: str | None
    seed: int | None
    service_tier: str | None
    stop: object
    store: bool | None
    stream_options: dict[Any, Any] | None
    temperature: float | None
    thinking: AnthropicThinkingParam | None
    timeout: float | str | HttpxTimeout | OpenaiTimeout | None
    tool_choice: str | dict[Any, Any] | None
    top_logprobs: int | None
    top_p: float | None
    user: str | None
    verbosity: Literal["low", "medium", "high"] | None
    web_search_options: OpenAIWebSearchOptions | None
    extra_body: Mapping[str, object] | None
    metadata: Mapping[str, object] | None
    num_retries: int | None
    drop_params: bool | None


_CALL_PARAMS = frozenset(LiteLLMCallParams.__annotations__)


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


class LiteLLMToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool


class LiteLLMTool(BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionFunctionToolParam`."""

    provider: ClassVar[str] = "litellm"
    tool_config: ClassVar[LiteLLMToolConfig] = {}

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
    LiteLLMMessageParam: TypeAlias = ChatCompletionMessageParam


class LiteLLMDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | LiteLLMMessageParam]
    call_params: LiteLLMCallParams | CommonCallParams


def __getattr__(name: str) -> object:
    # The message type belongs to the SDK, which is imported only when the type is used.
    if name == "LiteLLMMessageParam":
        from openai.types.chat import ChatCompletionMessageParam

        return rt.unwrap_alias(ChatCompletionMessageParam)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_ROLES = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_COMMON_ROLES: Mapping[str, rt.Role] = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_IMAGE_TYPES = frozenset(["image/gif", "image/jpeg", "image/png", "image/webp"])
_AUDIO_TYPES = frozenset(["audio/mp3", "audio/wav"])
_DOCUMENT_TYPES = frozenset(["application/pdf"])
_KNOWN_KEYS = frozenset(["annotations", "content", "refusal", "role", "tool_calls"])
_TOOL_IDS = rt.ToolIdRules(max=40)


def _encode_message(message: BaseMessageParam) -> Iterable[dict[str, Any]]:
    """Encode one message for the API; it may need several."""
    role = rt.provider_role("litellm", _ROLES, message)
    if (text := rt.single_text(message)) is not None:
        return [{"role": role, "content": text}]
    return _encode_parts(message, role)


def _encode_parts(message: BaseMessageParam, role: str) -> Iterator[dict[str, Any]]:
    """Encode a message part by part."""
    content: list[Any] = []
    tool_calls: list[Any] = []
    refusal: list[Any] = []
    others: dict[str, Any] = {}
    for part in rt.visible_parts("litellm", message):
        match part:
            case TextPart(opaque="refusal"):
                refusal.append(part.text)
            case TextPart():
                content.append({"type": "text", "text": part.text})
            case ImagePart():
                rt.check_media_type("litellm", "an image", part.media_type, _IMAGE_TYPES)
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
                rt.check_media_type("litellm", "audio", part.media_type, _AUDIO_TYPES)
                content.append(
                    {
                        "type": "input_audio",
                        "input_audio": {"data": rt.to_base64(part.audio), "format": rt.media_subtype(part.media_type)},
                    }
                )
            case DocumentPart():
                rt.check_media_type("litellm", "a document", part.media_type, _DOCUMENT_TYPES)
                content.append(
                    {
                        "type": "file",
                        "file": {
                            "filename": part.name or "document.pdf",
                            "file_data": f"data:{part.media_type};base64,{rt.to_base64(part.document)}",
                        },
                    }
                )
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
            case OpaquePart(provider="litellm"):
                rt.restore_opaque(part, content, others, {"tool_calls": tool_calls})
            case _:
                rt.reject_part("litellm", part, message.role)
    if fields := rt.omit_empty(content=content, tool_calls=tool_calls, refusal="".join(refusal)) | others:
        yield {"role": role, **fields}


def _encode_messages(messages: Iterable[BaseMessageParam | LiteLLMMessageParam]) -> list[LiteLLMMessageParam]:
    """Encode messages for the API; messages in the provider's form are unchanged."""
    encoded: list[Any] = []
    for message in rt.normalize_tool_ids(
        "litellm", messages, _decode_message, rules=_TOOL_IDS, drop_empty=("assistant", False)
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
            return OpaquePart("litellm", block)


def _decode_message(message: Any) -> BaseMessageParam:
    """Decode a provider message to a common message."""
    match message:
        case {"role": "tool", "tool_call_id": id, "content": content}:
            return BaseMessageParam("tool", [ToolResultPart(id=id, name="", content=rt.text_of(content))])
        case _:
            pass
    role = rt.decode_role("litellm", _COMMON_ROLES, message)
    content = message.get("content")
    blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
    first: list[Part] = []
    if text := message.get("refusal"):
        first.append(TextPart(text=text, opaque="refusal", provider="litellm"))
    parts = [
        *map(_decode_part, blocks),
        *rt.opaque_items("tool_calls", map(_decode_part, message.get("tool_calls") or ())),
        *rt.opaque_extras("litellm", message, _KNOWN_KEYS),
    ]
    return rt.make_common_message(role, content, parts, first)


_FINISH_REASONS: Mapping[str, rt.MappedFinish] = {
    "stop": "stop",
    "length": "length",
    "tool_calls": "tool_calls",
    "content_filter": "content_filter",
    "eos": "stop",
    "guardrail_intervened": "content_filter",
    "function_call": "tool_calls",
    "malformed_function_call": "other",
    "finish_reason_unspecified": "other",
}


class LiteLLMCallResponse(BaseCallResponse["ModelResponse", rt.CalledT_co, "LiteLLMMessageParam", LiteLLMCallParams]):
    """Response of a call; `response` is the SDK's `ModelResponse`."""

    __slots__ = ()
    provider: ClassVar[str] = "litellm"
    takes_text: ClassVar[bool] = False
    _telemetry: ClassVar[Mapping[str, Any]] = {
        "params": {
            "temperature": ("temperature",),
            "max_tokens": ("max_completion_tokens",),
            "top_p": ("top_p",),
            "frequency_penalty": ("frequency_penalty",),
            "presence_penalty": ("presence_penalty",),
            "seed": ("seed",),
            "stop": ("stop",),
        }
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
    def audio(self) -> bytes | None:
        """Return the spoken response, as bytes."""
        choices = self.response.choices
        if not choices:
            return None
        message = choices[0].message
        if not message:
            return None
        audio = rt.read_undeclared(message, "audio")
        if audio is None:
            return None
        data = rt.read_undeclared(audio, "data")
        return rt.from_base64(data) if isinstance(data, str) else None

    @property
    def audio_transcript(self) -> str | None:
        """Return the transcript of the spoken response."""
        choices = self.response.choices
        if not choices:
            return None
        message = choices[0].message
        if not message:
            return None
        audio = rt.read_undeclared(message, "audio")
        if audio is None:
            return None
        transcript = rt.read_undeclared(audio, "transcript")
        return transcript if isinstance(transcript, str) else None

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
    def usage(self) -> object | None:
        """Return the token usage, as the SDK reports it."""
        return rt.read_undeclared(self.response, "usage")

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        usage = rt.read_undeclared(self.response, "usage")
        if usage is None:
            return None
        prompt_tokens = rt.read_undeclared(usage, "prompt_tokens")
        return int(prompt_tokens) if prompt_tokens is not None else None

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        usage = rt.read_undeclared(self.response, "usage")
        if usage is None:
            return None
        prompt_tokens_details = rt.read_undeclared(usage, "prompt_tokens_details")
        if prompt_tokens_details is None:
            return None
        cached_tokens = rt.read_undeclared(prompt_tokens_details, "cached_tokens")
        return int(cached_tokens) if cached_tokens is not None else None

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache."""
        usage = rt.read_undeclared(self.response, "usage")
        if usage is not None:
            prompt_tokens_details = rt.read_undeclared(usage, "prompt_tokens_details")
            if prompt_tokens_details is not None:
                cache_write_tokens = rt.read_undeclared(prompt_tokens_details, "cache_write_tokens")
                if cache_write_tokens is not None:
                    return int(cache_write_tokens)
                cache_creation_tokens = rt.read_undeclared(prompt_tokens_details, "cache_creation_tokens")
                if cache_creation_tokens is not None:
                    return int(cache_creation_tokens)
        return None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        usage = rt.read_undeclared(self.response, "usage")
        if usage is None:
            return None
        completion_tokens = rt.read_undeclared(usage, "completion_tokens")
        return int(completion_tokens) if completion_tokens is not None else None

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        usage = rt.read_undeclared(self.response, "usage")
        if usage is None:
            return None
        completion_tokens_details = rt.read_undeclared(usage, "completion_tokens_details")
        if completion_tokens_details is None:
            return None
        reasoning_tokens = rt.read_undeclared(completion_tokens_details, "reasoning_tokens")
        return int(reasoning_tokens) if reasoning_tokens is not None else None

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
                    reasoning_content=reasoning_content
                    if self.response.choices
                    and self.response.choices[0].message
                    and isinstance(
                        reasoning_content := rt.read_undeclared(self.response.choices[0].message, "reasoning_content"),
                        str,
                    )
                    else None
                ),
                **rt.omit_none(
                    thinking_blocks=rt.dump(
                        rt.read_undeclared(self.response.choices[0].message, "thinking_blocks")
                        if self.response.choices and self.response.choices[0].message
                        else None
                    )
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
                    (tool_call.function.name or "") if tool_call.function else "",
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
    def _to_provider(cls, messages: Iterable[BaseMessageParam | LiteLLMMessageParam]) -> list[LiteLLMMessageParam]:
        return _encode_messages(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        return _decode_message(message)


LiteLLMAnswer: TypeAlias = Answer[rt.AnswerT, LiteLLMCallResponse]


class LiteLLMCallResponseChunk(BaseCallResponseChunk["ModelResponseStream"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ModelResponseStream`."""

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
                arguments
                for choice in self.chunk.choices or ()
                if choice.index in (0, None)
                if choice.delta
                for tool_call in choice.delta.tool_calls or ()
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
    def usage(self) -> object | None:
        """Return the token usage, as the SDK reports it."""
        return rt.read_undeclared(self.chunk, "usage")

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        usage = rt.read_undeclared(self.chunk, "usage")
        if usage is None:
            return None
        prompt_tokens = rt.read_undeclared(usage, "prompt_tokens")
        return int(prompt_tokens) if prompt_tokens is not None else None

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        usage = rt.read_undeclared(self.chunk, "usage")
        if usage is None:
            return None
        prompt_tokens_details = rt.read_undeclared(usage, "prompt_tokens_details")
        if prompt_tokens_details is None:
            return None
        cached_tokens = rt.read_undeclared(prompt_tokens_details, "cached_tokens")
        return int(cached_tokens) if cached_tokens is not None else None

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache."""
        usage = rt.read_undeclared(self.chunk, "usage")
        if usage is not None:
            prompt_tokens_details = rt.read_undeclared(usage, "prompt_tokens_details")
            if prompt_tokens_details is not None:
                cache_write_tokens = rt.read_undeclared(prompt_tokens_details, "cache_write_tokens")
                if cache_write_tokens is not None:
                    return int(cache_write_tokens)
                cache_creation_tokens = rt.read_undeclared(prompt_tokens_details, "cache_creation_tokens")
                if cache_creation_tokens is not None:
                    return int(cache_creation_tokens)
        return None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        usage = rt.read_undeclared(self.chunk, "usage")
        if usage is None:
            return None
        completion_tokens = rt.read_undeclared(usage, "completion_tokens")
        return int(completion_tokens) if completion_tokens is not None else None

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        usage = rt.read_undeclared(self.chunk, "usage")
        if usage is None:
            return None
        completion_tokens_details = rt.read_undeclared(usage, "completion_tokens_details")
        if completion_tokens_details is None:
            return None
        reasoning_tokens = rt.read_undeclared(completion_tokens_details, "reasoning_tokens")
        return int(reasoning_tokens) if reasoning_tokens is not None else None


class _LiteLLMStreamState(rt.StreamState["ModelResponse"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    __slots__ = (
        "blocks",
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

    def __init__(self, tool_types: Sequence[type[LiteLLMTool]] | None, partial_tools: bool) -> None:
        super().__init__(tool_types, partial_tools)
        self.id: str | None = None
        self.created: int | None = None
        self.model: str | None = None
        self.usage: object | None = None
        self.service_tier: object | None = None
        self.system_fingerprint: str | None = None
        self.finish_reason: str | None = None
        self.content: list[str] = []
        self.reasoning_content: list[str] = []
        self.blocks: rt.Blocks = rt.Blocks()

    def add(self, event: ModelResponseStream) -> None:
        if self.id is None:
            self.id = event.id
        if self.created is None:
            self.created = event.created
        if self.model is None:
            self.model = event.model
        usage = rt.read_undeclared(event, "usage")
        if usage is not None:
            self.usage = usage
        service_tier = rt.read_undeclared(event, "service_tier")
        if service_tier is not None:
            self.service_tier = service_tier
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
                        rt.raise_event_error("litellm", error)
                if delta:
                    thinking_blocks = rt.read_undeclared(delta, "thinking_blocks")
                    if isinstance(thinking_blocks, list):
                        for thinking_block in cast("list[object]", thinking_blocks):
                            self.blocks.piece(rt.dump(thinking_block), ("thinking",), "signature")
                    for tool_call in delta.tool_calls or ():
                        function = rt.read_undeclared(tool_call, "function")
                        if function is not None:
                            self.calls.upsert(
                                tool_call.index,
                                tool_call.id,
                                name if isinstance(name := rt.read_undeclared(function, "name"), str) else None,
                                arguments
                                if isinstance(arguments := rt.read_undeclared(function, "arguments"), str)
                                else None,
                            )

    def response(self) -> ModelResponse:
        from litellm import ModelResponse

        return ModelResponse.construct(
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
                        **rt.omit_none(thinking_blocks=self.blocks.values() or None),
                    },
                }
            ],
            usage=self.usage,
            service_tier=self.service_tier,
            system_fingerprint=self.system_fingerprint,
        )


class AsyncLiteLLMStream(
    BaseAsyncStream[LiteLLMCallResponse[rt.CalledT_co], LiteLLMCallResponseChunk, rt.CalledT_co, "LiteLLMMessageParam"]
):
    """Stream of an async call: yields pairs of a chunk (one `ModelResponseStream`) and a tool or None."""

    call_response_type = LiteLLMCallResponse

    @property
    def audio(self) -> bytes | None:
        """Return the spoken response, as bytes."""
        return self.response.audio

    @property
    def audio_transcript(self) -> str | None:
        """Return the transcript of the spoken response."""
        return self.response.audio_transcript


class LiteLLMStream(
    BaseStream[LiteLLMCallResponse[rt.CalledT_co], LiteLLMCallResponseChunk, rt.CalledT_co, "LiteLLMMessageParam"]
):
    """Stream of a call: yields pairs of a chunk (one `ModelResponseStream`) and a tool or None."""

    async_type = AsyncLiteLLMStream
    call_response_type = LiteLLMCallResponse

    @property
    def audio(self) -> bytes | None:
        """Return the spoken response, as bytes."""
        return self.response.audio

    @property
    def audio_transcript(self) -> str | None:
        """Return the transcript of the spoken response."""
        return self.response.audio_transcript


def handle_stream(
    stream: Iterable[ModelResponseStream],
    tool_types: Sequence[type[LiteLLMTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[LiteLLMCallResponseChunk, LiteLLMTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""
    return rt.pair_chunks(stream, LiteLLMCallResponseChunk, _LiteLLMStreamState(tool_types, partial_tools))


def handle_stream_async(
    stream: AsyncIterable[ModelResponseStream],
    tool_types: Sequence[type[LiteLLMTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[LiteLLMCallResponseChunk, LiteLLMTool | None]]:
    """Async version of `handle_stream`."""
    return rt.pair_chunks_async(stream, LiteLLMCallResponseChunk, _LiteLLMStreamState(tool_types, partial_tools))


_DEFAULTS: LiteLLMCallParams = {}
_merge_params = rt.params_merger(_DEFAULTS, own=_CALL_PARAMS, translate=_translate)


def _create(client: Any, fn: Callable[..., object], stream: object) -> Any:
    """Return the SDK method to call, of `client` or of the default client."""
    if client is not None:
        rt.reject_client("litellm_call")
    asynchronous = rt.is_async_function(fn)
    with rt.importing("litellm", install="callwright[litellm]"):
        from litellm import acompletion, completion
    if stream:
        return acompletion if asynchronous else rt.make_closable(completion, "completion_stream.close")
    return acompletion if asynchronous else completion


def setup_call(
    *,
    model: str,
    client: None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: LiteLLMCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any], str | None, list[LiteLLMMessageParam], Sequence[type[LiteLLMTool]] | None, dict[str, Any]
]:
    """Prepare a call of `completion`: return the method and its arguments."""
    prompt = rt.read_prompt(fn, fn_args, dynamic_config)
    tool_types = rt.make_tool_types(tools if prompt.tools is None else prompt.tools, LiteLLMTool)
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
    return _create(prompt.client or client, fn, stream), prompt.template, messages, tool_types, kwargs


def get_json_output(response: LiteLLMCallResponse | LiteLLMCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""
    if isinstance(response, LiteLLMCallResponse):
        return rt.extract_json(response, json_mode)
    return response.content if json_mode else response.arguments or response.content


litellm_call = call_factory(
    TCallResponse=LiteLLMCallResponse,
    TCallResponseChunk=LiteLLMCallResponseChunk,
    TToolType=LiteLLMTool,
    TStream=LiteLLMStream,
    default_call_params=_DEFAULTS,
    setup_call=setup_call,
    get_json_output=get_json_output,
    handle_stream=handle_stream,
    handle_stream_async=handle_stream_async,
)
call = litellm_call
_ERRORS = rt.register_errors(
    "litellm",
    read={
        "status": ("status_code",),
        "code": ("code", "type"),
        "text": ("message",),
        "param": ("param",),
        "headers": ("litellm_response_headers", "response.headers"),
    },
    rules={
        "context_too_long": {
            "classes": ("litellm.exceptions:ContextWindowExceededError",),
            "codes": ("context_length_exceeded",),
        },
        "content_filtered": {
            "classes": ("litellm.exceptions:ContentPolicyViolationError",),
            "codes": ("content_filter",),
        },
        "timeout": {"classes": ("httpx:TimeoutException", "litellm.exceptions:Timeout")},
        "connection_failed": {"classes": ("litellm.exceptions:APIConnectionError", "httpx:TransportError")},
        "rate_limited": {"classes": ("litellm.exceptions:RateLimitError", "litellm.exceptions:BudgetExceededError")},
        "overloaded": {"classes": ("litellm.exceptions:ServiceUnavailableError",)},
        "unauthorized": {
            "classes": (
                "litellm.exceptions:AuthenticationError",
                "litellm.exceptions:PermissionDeniedError",
                "litellm.exceptions:PaymentRequiredError",
            )
        },
        "not_found": {"classes": ("litellm.exceptions:NotFoundError",)},
        "bad_request": {
            "classes": ("litellm.exceptions:BadRequestError", "litellm.exceptions:UnprocessableEntityError")
        },
        "server_error": {
            "classes": (
                "litellm.exceptions:APIResponseValidationError",
                "litellm.exceptions:InternalServerError",
                "litellm.exceptions:APIError",
            )
        },
    },
    own=("openai:OpenAIError",),
)
