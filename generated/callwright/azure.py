"""Azure AI inference: `complete` as a decorator of typed functions.

Generated from azure.yaml. Do not edit: change the spec and run `callwright generate azure`.
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
    from datetime import datetime
    from typing import Any, ClassVar, Literal, TypeAlias

    from azure.ai.inference import ChatCompletionsClient
    from azure.ai.inference.aio import ChatCompletionsClient as AioChatCompletionsClient
    from azure.ai.inference.models import (
        AssistantMessage,
        ChatCompletions,
        ChatCompletionsNamedToolChoice,
        ChatCompletionsToolChoicePreset,
        ChatCompletionsToolDefinition,
        ChatRequestMessage,
        CompletionsFinishReason,
        CompletionsUsage,
        JsonSchemaFormat,
        StreamingChatCompletionsUpdate,
    )
    from callwright_runtime import (
        CommonCallParams,
        Part,
        StreamConfig,
        ToolLike,
    )

__all__ = [
    "AsyncAzureDynamicConfig",
    "AsyncAzureStream",
    "AzureAnswer",
    "AzureCallParams",
    "AzureCallResponse",
    "AzureCallResponseChunk",
    "AzureDynamicConfig",
    "AzureMessageParam",
    "AzureStream",
    "AzureTool",
    "AzureToolConfig",
    "azure_call",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
]


class AzureCallParams(BaseCallParams, total=False):
    """Params of `complete`, with the names and types of the SDK's `ChatCompletionsClient.complete`."""

    frequency_penalty: float | None
    max_tokens: int | None
    model_extras: dict[str, Any] | None
    presence_penalty: float | None
    response_format: Literal["text", "json_object"] | JsonSchemaFormat | None
    seed: int | None
    stop: list[str] | None
    temperature: float | None
    tool_choice: str | ChatCompletionsToolChoicePreset | ChatCompletionsNamedToolChoice | None
    top_p: float | None
    headers: Mapping[str, object] | None
    params: Mapping[str, object] | None
    read_timeout: float | None


_CALL_PARAMS = frozenset(AzureCallParams.__annotations__)


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
        params["stop"] = rt.as_list(stop)
    return params


class AzureToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool


class AzureTool(BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionsToolDefinition`."""

    provider: ClassVar[str] = "azure"
    tool_config: ClassVar[AzureToolConfig] = {}

    @classmethod
    def _build_schema(cls) -> ChatCompletionsToolDefinition:
        return cast(
            "ChatCompletionsToolDefinition",
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
    AzureMessageParam: TypeAlias = ChatRequestMessage


class AzureDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | AzureMessageParam]
    call_params: AzureCallParams | CommonCallParams
    client: ChatCompletionsClient


class AsyncAzureDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | AzureMessageParam]
    call_params: AzureCallParams | CommonCallParams
    client: AioChatCompletionsClient


def __getattr__(name: str) -> object:
    # The message type belongs to the SDK, which is imported only when the type is used.
    if name == "AzureMessageParam":
        from azure.ai.inference.models import ChatRequestMessage

        return rt.unwrap_alias(ChatRequestMessage)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_ROLES = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_COMMON_ROLES: Mapping[str, rt.Role] = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_IMAGE_TYPES = frozenset(["image/gif", "image/jpeg", "image/png", "image/webp"])
_AUDIO_TYPES = frozenset(["audio/mp3", "audio/wav"])
_KNOWN_KEYS = frozenset(["annotations", "content", "refusal", "role", "tool_calls"])
_TOOL_IDS = rt.ToolIdRules(max=40)


def _encode_message(message: BaseMessageParam) -> Iterable[dict[str, Any]]:
    """Encode one message for the API; it may need several."""
    role = rt.provider_role("azure", _ROLES, message)
    if (text := rt.single_text(message)) is not None:
        return [{"role": role, "content": text}]
    return _encode_parts(message, role)


def _encode_parts(message: BaseMessageParam, role: str) -> Iterator[dict[str, Any]]:
    """Encode a message part by part."""
    content: list[Any] = []
    tool_calls: list[Any] = []
    refusal: list[Any] = []
    others: dict[str, Any] = {}
    for part in rt.visible_parts("azure", message):
        match part:
            case TextPart(opaque="refusal"):
                refusal.append(part.text)
            case TextPart():
                content.append({"type": "text", "text": part.text})
            case ImagePart():
                rt.check_media_type("azure", "an image", part.media_type, _IMAGE_TYPES)
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
                rt.check_media_type("azure", "audio", part.media_type, _AUDIO_TYPES)
                content.append(
                    {
                        "type": "input_audio",
                        "input_audio": {"data": rt.to_base64(part.audio), "format": rt.media_subtype(part.media_type)},
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
            case OpaquePart(provider="azure"):
                rt.restore_opaque(part, content, others, {"tool_calls": tool_calls})
            case _:
                rt.reject_part("azure", part, message.role)
    if fields := rt.omit_empty(content=content, tool_calls=tool_calls, refusal="".join(refusal)) | others:
        yield {"role": role, **fields}


def _encode_messages(messages: Iterable[BaseMessageParam | AzureMessageParam]) -> list[AzureMessageParam]:
    """Encode messages for the API; messages in the provider's form are unchanged."""
    encoded: list[Any] = []
    for message in rt.normalize_tool_ids(
        "azure", messages, _decode_message, rules=_TOOL_IDS, drop_empty=("assistant", False)
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
        case {"id": id, "type": "function", "function": {"name": name, "arguments": args}}:
            return ToolCallPart(id=id, name=name, args=rt.parse_tool_args(args))
        case _:
            return OpaquePart("azure", block)


def _decode_message(message: Any) -> BaseMessageParam:
    """Decode a provider message to a common message."""
    match message:
        case {"role": "tool", "tool_call_id": id, "content": content}:
            return BaseMessageParam("tool", [ToolResultPart(id=id, name="", content=rt.text_of(content))])
        case _:
            pass
    role = rt.decode_role("azure", _COMMON_ROLES, message)
    content = message.get("content")
    blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
    first: list[Part] = []
    if text := message.get("refusal"):
        first.append(TextPart(text=text, opaque="refusal", provider="azure"))
    parts = [
        *map(_decode_part, blocks),
        *rt.opaque_items("tool_calls", map(_decode_part, message.get("tool_calls") or ())),
        *rt.opaque_extras("azure", message, _KNOWN_KEYS),
    ]
    return rt.make_common_message(role, content, parts, first)


_FINISH_REASONS: Mapping[str, rt.MappedFinish] = {
    "stop": "stop",
    "length": "length",
    "tool_calls": "tool_calls",
    "content_filter": "content_filter",
    "function_call": "tool_calls",
}


class AzureCallResponse(BaseCallResponse["ChatCompletions", rt.CalledT_co, "AzureMessageParam", AzureCallParams]):
    """Response of a call; `response` is the SDK's `ChatCompletions`."""

    __slots__ = ()
    provider: ClassVar[str] = "azure"
    takes_text: ClassVar[bool] = False
    pricing_provider: ClassVar[str | None] = "azure"
    _telemetry: ClassVar[Mapping[str, Any]] = {
        "provider": "azure.ai.inference",
        "system": "az.ai.inference",
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
        if choices:
            message = choices[0].message
            if message:
                reasoning_content = message.get("reasoning_content")
                if isinstance(reasoning_content, str):
                    return reasoning_content
                reasoning = message.get("reasoning")
                if isinstance(reasoning, str):
                    return reasoning
        return None

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        choices = self.response.choices
        if not choices:
            return None
        message = choices[0].message
        if not message:
            return None
        refusal = message.get("refusal")
        return refusal if isinstance(refusal, str) else None

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        return [rt.enum_value(choice.finish_reason) for choice in self.response.choices or () if choice.finish_reason]

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.response.model

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        return self.response.id

    @property
    def usage(self) -> CompletionsUsage | None:
        """Return the token usage, as the SDK reports it."""
        return self.response.usage

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        usage = self.response.usage
        return usage.prompt_tokens if usage else None

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        usage = self.response.usage
        if not usage:
            return None
        prompt_tokens_details = usage.get("prompt_tokens_details")
        if prompt_tokens_details is None:
            return None
        cached_tokens = prompt_tokens_details.get("cached_tokens")
        return int(cached_tokens) if cached_tokens is not None else None

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache."""
        usage = self.response.usage
        if not usage:
            return None
        prompt_tokens_details = usage.get("prompt_tokens_details")
        if prompt_tokens_details is None:
            return None
        cache_write_tokens = prompt_tokens_details.get("cache_write_tokens")
        return int(cache_write_tokens) if cache_write_tokens is not None else None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        usage = self.response.usage
        return usage.completion_tokens if usage else None

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        usage = self.response.usage
        if not usage:
            return None
        completion_tokens_details = usage.get("completion_tokens_details")
        if completion_tokens_details is None:
            return None
        reasoning_tokens = completion_tokens_details.get("reasoning_tokens")
        return int(reasoning_tokens) if reasoning_tokens is not None else None

    @property
    def message_param(self) -> AssistantMessage:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""
        choices = self.response.choices
        if not choices:
            return cast("AssistantMessage", {})
        message = choices[0].message
        if not message:
            return cast("AssistantMessage", {})
        return cast("AssistantMessage", rt.only_key(rt.without_key(rt.dump(message), "annotations"), "audio", "id"))

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
                    (tool_call.function.arguments or {}) if tool_call.function else {},
                )
                for tool_call in message.tool_calls or ()
            ]
        )

    def _reported_error(self) -> object:
        error = self.response.get("error")
        if error is not None:
            return error
        if self.response.choices:
            return self.response.choices[0].get("error")
        return None

    @classmethod
    def _to_provider(cls, messages: Iterable[BaseMessageParam | AzureMessageParam]) -> list[AzureMessageParam]:
        return _encode_messages(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        return _decode_message(message)


AzureAnswer: TypeAlias = Answer[rt.AnswerT, AzureCallResponse]


class AzureCallResponseChunk(BaseCallResponseChunk["StreamingChatCompletionsUpdate"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `StreamingChatCompletionsUpdate`."""

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
                reasoning_content = choice.delta.get("reasoning_content")
                if isinstance(reasoning_content, str):
                    return reasoning_content
        for choice in self.chunk.choices or ():
            if choice.index in (0, None) and choice.delta:
                reasoning = choice.delta.get("reasoning")
                if isinstance(reasoning, str):
                    return reasoning
        return None

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        for choice in self.chunk.choices or ():
            if choice.index in (0, None) and choice.delta:
                refusal = choice.delta.get("refusal")
                if isinstance(refusal, str):
                    return refusal
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
                if tool_call.function.arguments
            ]
        )

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        return [rt.enum_value(choice.finish_reason) for choice in self.chunk.choices or () if choice.finish_reason]

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.chunk.model

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        return self.chunk.id

    @property
    def usage(self) -> CompletionsUsage | None:
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
        prompt_tokens_details = usage.get("prompt_tokens_details")
        if prompt_tokens_details is None:
            return None
        cached_tokens = prompt_tokens_details.get("cached_tokens")
        return int(cached_tokens) if cached_tokens is not None else None

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache."""
        usage = self.chunk.usage
        if usage is None:
            return None
        prompt_tokens_details = usage.get("prompt_tokens_details")
        if prompt_tokens_details is None:
            return None
        cache_write_tokens = prompt_tokens_details.get("cache_write_tokens")
        return int(cache_write_tokens) if cache_write_tokens is not None else None

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
        completion_tokens_details = usage.get("completion_tokens_details")
        if completion_tokens_details is None:
            return None
        reasoning_tokens = completion_tokens_details.get("reasoning_tokens")
        return int(reasoning_tokens) if reasoning_tokens is not None else None


class _AzureStreamState(rt.StreamState["ChatCompletions"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    __slots__ = (
        "content",
        "created",
        "finish_reason",
        "id",
        "model",
        "reasoning",
        "reasoning_content",
        "refusal",
        "usage",
    )

    def __init__(self, tool_types: Sequence[type[AzureTool]] | None, partial_tools: bool) -> None:
        super().__init__(tool_types, partial_tools)
        self.id: str | None = None
        self.created: datetime | None = None
        self.model: str | None = None
        self.usage: CompletionsUsage | None = None
        self.finish_reason: str | CompletionsFinishReason | None = None
        self.content: list[str] = []
        self.refusal: list[str] = []
        self.reasoning_content: list[str] = []
        self.reasoning: list[str] = []

    def add(self, event: StreamingChatCompletionsUpdate) -> None:
        if self.id is None:
            self.id = event.id
        if self.created is None:
            self.created = event.created
        if self.model is None:
            self.model = event.model
        if event.usage is not None:
            self.usage = event.usage
        error = event.get("error")
        if error is not None:
            rt.raise_event_error("azure", error)
        for choice in event.choices or ():
            if choice.index in (0, None):
                delta = choice.delta
                if choice.finish_reason:
                    self.finish_reason = choice.finish_reason
                if delta:
                    if delta.content:
                        self.content.append(delta.content)
                    refusal = delta.get("refusal")
                    if isinstance(refusal, str) and refusal:
                        self.refusal.append(refusal)
                    reasoning_content = delta.get("reasoning_content")
                    if isinstance(reasoning_content, str) and reasoning_content:
                        self.reasoning_content.append(reasoning_content)
                    reasoning = delta.get("reasoning")
                    if isinstance(reasoning, str) and reasoning:
                        self.reasoning.append(reasoning)
                if choice.finish_reason:
                    error = choice.get("error")
                    if error is not None:
                        rt.raise_event_error("azure", error)
                if delta:
                    for tool_call in delta.tool_calls or ():
                        function = tool_call.function
                        self.calls.upsert(
                            tool_call.get("index"),
                            tool_call.id,
                            function.name if function else None,
                            function.arguments if function else None,
                        )

    def response(self) -> ChatCompletions:
        from azure.ai.inference.models import ChatCompletions

        return ChatCompletions(
            {
                "id": self.id,
                "created": self.created,
                "model": self.model,
                "choices": [
                    {
                        "index": 0,
                        "finish_reason": self.finish_reason,
                        "message": {
                            "role": "assistant",
                            "content": "".join(self.content) or None,
                            "refusal": "".join(self.refusal) or None,
                            **rt.omit_none(reasoning_content="".join(self.reasoning_content) or None),
                            **rt.omit_none(reasoning="".join(self.reasoning) or None),
                            "tool_calls": [
                                {
                                    "id": call.id,
                                    "type": "function",
                                    "function": {"name": call.name, "arguments": call.text},
                                }
                                for call in self.calls.raw()
                            ]
                            or None,
                        },
                    }
                ],
                "usage": self.usage,
            }
        )


class AsyncAzureStream(
    BaseAsyncStream[AzureCallResponse[rt.CalledT_co], AzureCallResponseChunk, rt.CalledT_co, "AzureMessageParam"]
):
    """Stream of an async call: yields pairs of a chunk (one `StreamingChatCompletionsUpdate`) and a tool or
    None.
    """

    call_response_type = AzureCallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        return self.response.refusal


class AzureStream(
    BaseStream[AzureCallResponse[rt.CalledT_co], AzureCallResponseChunk, rt.CalledT_co, "AzureMessageParam"]
):
    """Stream of a call: yields pairs of a chunk (one `StreamingChatCompletionsUpdate`) and a tool or None."""

    async_type = AsyncAzureStream
    call_response_type = AzureCallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        return self.response.refusal


def handle_stream(
    stream: Iterable[StreamingChatCompletionsUpdate],
    tool_types: Sequence[type[AzureTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[AzureCallResponseChunk, AzureTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""
    return rt.pair_chunks(stream, AzureCallResponseChunk, _AzureStreamState(tool_types, partial_tools))


def handle_stream_async(
    stream: AsyncIterable[StreamingChatCompletionsUpdate],
    tool_types: Sequence[type[AzureTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[AzureCallResponseChunk, AzureTool | None]]:
    """Async version of `handle_stream`."""
    return rt.pair_chunks_async(stream, AzureCallResponseChunk, _AzureStreamState(tool_types, partial_tools))


def _new_client() -> ChatCompletionsClient:
    with rt.importing("azure-ai-inference", install="callwright[azure]"):
        from azure.ai.inference import ChatCompletionsClient
        from azure.core.credentials import AzureKeyCredential
    return ChatCompletionsClient(
        endpoint=rt.require_env("AZURE_INFERENCE_ENDPOINT"),
        credential=AzureKeyCredential(rt.require_env("AZURE_INFERENCE_CREDENTIAL")),
    )


def _new_async_client() -> AioChatCompletionsClient:
    with rt.importing("azure-ai-inference", install="callwright[azure]"):
        from azure.ai.inference.aio import ChatCompletionsClient as AioChatCompletionsClient
        from azure.core.credentials import AzureKeyCredential
    return AioChatCompletionsClient(
        endpoint=rt.require_env("AZURE_INFERENCE_ENDPOINT"),
        credential=AzureKeyCredential(rt.require_env("AZURE_INFERENCE_CREDENTIAL")),
    )


_DEFAULTS: AzureCallParams = {}
_merge_params = rt.params_merger(_DEFAULTS, own=_CALL_PARAMS, translate=_translate)
_clients = rt.DefaultClients(
    _new_client, _new_async_client, env=("AZURE_INFERENCE_ENDPOINT", "AZURE_INFERENCE_CREDENTIAL")
)


@cache
def _client_classes(asynchronous: bool) -> tuple[type, ...]:
    """Return the sync or async client classes; cached, because every call with a client checks them."""
    from azure.ai.inference import ChatCompletionsClient
    from azure.ai.inference.aio import ChatCompletionsClient as AioChatCompletionsClient

    return (AioChatCompletionsClient,) if asynchronous else (ChatCompletionsClient,)


def _create(client: Any, fn: Callable[..., object]) -> Any:
    """Return the SDK method to call, of `client` or of the default client."""
    asynchronous = rt.is_async_function(fn)
    if client is None:
        client = _clients.asynchronous() if asynchronous else _clients.sync()
    elif isinstance(client, _client_classes(not asynchronous)):
        expected = (
            "azure.ai.inference.aio.ChatCompletionsClient"
            if asynchronous
            else "azure.ai.inference.ChatCompletionsClient"
        )
        rt.reject_client_kind("azure_call", fn, client, expected)
    return client.complete


def setup_call(
    *,
    model: str,
    client: ChatCompletionsClient | AioChatCompletionsClient | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: AzureCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[Callable[..., Any], str | None, list[AzureMessageParam], Sequence[type[AzureTool]] | None, dict[str, Any]]:
    """Prepare a call of `complete`: return the method and its arguments."""
    prompt = rt.read_prompt(fn, fn_args, dynamic_config)
    tool_types = rt.make_tool_types(tools if prompt.tools is None else prompt.tools, AzureTool)
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
        from azure.ai.inference.models import JsonSchemaFormat

        kwargs["response_format"] = JsonSchemaFormat(
            name=schema.name, description=schema.description, strict=schema.strict, schema=schema.schema
        )
    elif response_model is not None and tool_types:
        kwargs["tool_choice"] = {"type": "function", "function": {"name": rt.tool_name(tool_types[0])}}
    elif json_mode:
        kwargs["response_format"] = "json_object"
    if stream:
        kwargs["stream"] = True
        rt.set_path_unless_none(
            kwargs, ("model_extras", "stream_options", "include_usage"), True, call_params, prompt.call_params
        )
    return _create(prompt.client or client, fn), prompt.template, messages, tool_types, kwargs


def get_json_output(response: AzureCallResponse | AzureCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""
    if isinstance(response, AzureCallResponse):
        return rt.extract_json(response, json_mode)
    return response.content if json_mode else response.arguments or response.content


azure_call = call_factory(
    TCallResponse=AzureCallResponse,
    TCallResponseChunk=AzureCallResponseChunk,
    TToolType=AzureTool,
    TStream=AzureStream,
    default_call_params=_DEFAULTS,
    setup_call=setup_call,
    get_json_output=get_json_output,
    handle_stream=handle_stream,
    handle_stream_async=handle_stream_async,
)
call = azure_call
_ERRORS = rt.register_errors(
    "azure",
    read={
        "status": ("status_code",),
        "code": ("error.code",),
        "text": ("error.message", "message"),
        "param": ("error.target",),
        "headers": ("response.headers",),
    },
    rules={
        "context_too_long": {
            "codes": ("context_length_exceeded", "tokens_limit_reached"),
            "texts": ("maximum context length",),
        },
        "content_filtered": {"codes": ("content_filter",)},
        "timeout": {
            "classes": (
                "azure.core.exceptions:ServiceRequestTimeoutError",
                "azure.core.exceptions:ServiceResponseTimeoutError",
            )
        },
        "connection_failed": {
            "classes": (
                "azure.core.exceptions:ServiceRequestError",
                "azure.core.exceptions:ServiceResponseError",
                "azure.core.exceptions:IncompleteReadError",
            ),
            "texts": ("response ended prematurely",),
        },
        "rate_limited": {"codes": ("RateLimitReached", "rate_limit_exceeded")},
        "unauthorized": {"classes": ("azure.core.exceptions:ClientAuthenticationError",)},
        "not_found": {"codes": ("DeploymentNotFound", "unknown_model")},
        "server_error": {
            "classes": ("azure.core.exceptions:DecodeError", "azure.core.exceptions:DeserializationError")
        },
    },
    own=("azure.core.exceptions:AzureError",),
)
