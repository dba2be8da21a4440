"""Mistral chat completions: `chat.complete` as a decorator of typed functions.

Generated from mistral.yaml. Do not edit: change the spec and run `callwright generate mistral`.
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
    DocumentURLPart,
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
    from mistralai.client import Mistral
    from mistralai.client.models import (
        AssistantMessageTypedDict,
        ChatCompletionRequestMessageTypedDict,
        ChatCompletionRequestStopTypedDict,
        ChatCompletionRequestToolChoiceTypedDict,
        ChatCompletionResponse,
        CompletionChunk,
        CompletionEvent,
        CompletionResponseStreamChoiceFinishReason,
        CustomConnectorTypedDict,
        DocumentLibraryToolTypedDict,
        GuardrailConfigTypedDict,
        ImageGenerationToolTypedDict,
        MistralPromptMode,
        PredictionTypedDict,
        ReasoningEffort,
        RequestedServiceTier,
        ResponseFormatTypedDict,
        ToolTypedDict,
        UsageInfo,
    )

__all__ = [
    "AsyncMistralStream",
    "MistralAnswer",
    "MistralCallParams",
    "MistralCallResponse",
    "MistralCallResponseChunk",
    "MistralConnectorTool",
    "MistralDocumentLibraryTool",
    "MistralDynamicConfig",
    "MistralImageGenerationTool",
    "MistralMessageParam",
    "MistralNativeTool",
    "MistralStream",
    "MistralTool",
    "MistralToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "mistral_call",
    "setup_call",
]


class MistralCallParams(BaseCallParams, total=False):
    """Params of `chat.complete`, with the names and types of the SDK's `ChatCompletionRequestTypedDict`."""

    frequency_penalty: float | None
    guardrails: list[GuardrailConfigTypedDict] | None
    logprobs: bool | None
    max_tokens: int | None
    metadata: dict[str, Any] | None
    min_tokens: int | None
    n: int | None
    parallel_tool_calls: bool
    prediction: PredictionTypedDict
    presence_penalty: float | None
    prompt_cache_key: str | None
    prompt_logprobs: bool | None
    prompt_mode: MistralPromptMode | None
    random_seed: int | None
    reasoning_effort: ReasoningEffort | None
    repetition_penalty: float | None
    response_format: ResponseFormatTypedDict
    safe_prompt: bool
    service_tier: RequestedServiceTier | None
    stop: ChatCompletionRequestStopTypedDict | None
    temperature: float | None
    tool_choice: ChatCompletionRequestToolChoiceTypedDict
    top_k: int | None
    top_logprobs: int | None
    top_p: float | None
    top_prompt_logprobs: int | None
    timeout_ms: int | None
    http_headers: Mapping[str, object] | None
    server_url: str | None
    seed: int | None
    """A common call param, sent as `random_seed`."""


_CALL_PARAMS = frozenset(MistralCallParams.__annotations__).difference(("seed",))


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
        params["random_seed"] = seed
    if (stop := common.get("stop")) is not None:
        params["stop"] = stop
    return params


class MistralToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool


class MistralTool(BaseTool):
    """A tool that the API receives as the SDK's `ToolTypedDict`."""

    provider: ClassVar[str] = "mistral"
    tool_config: ClassVar[MistralToolConfig] = {}
    _native_tools: ClassVar[Mapping[str, str]] = {
        "MistralImageGenerationTool": "mistralai.client.models:ImageGenerationToolTypedDict",
        "MistralDocumentLibraryTool": "mistralai.client.models:DocumentLibraryToolTypedDict",
        "MistralConnectorTool": "mistralai.client.models:CustomConnectorTypedDict",
    }

    @classmethod
    def _build_schema(cls) -> ToolTypedDict:
        return cast(
            "ToolTypedDict",
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
    MistralMessageParam: TypeAlias = ChatCompletionRequestMessageTypedDict
    MistralImageGenerationTool: TypeAlias = ImageGenerationToolTypedDict
    MistralDocumentLibraryTool: TypeAlias = DocumentLibraryToolTypedDict
    MistralConnectorTool: TypeAlias = CustomConnectorTypedDict
    MistralNativeTool: TypeAlias = MistralImageGenerationTool | MistralDocumentLibraryTool | MistralConnectorTool


class MistralDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | MistralMessageParam]
    call_params: MistralCallParams | CommonCallParams
    client: Mistral


def __getattr__(name: str) -> object:
    # These types belong to the SDK, which is imported only when one is used.
    if name == "MistralMessageParam":
        from mistralai.client.models import ChatCompletionRequestMessageTypedDict

        return rt.unwrap_alias(ChatCompletionRequestMessageTypedDict)
    if name.endswith("Tool"):
        return rt.find_native_tool(__name__, MistralTool, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_ROLES = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_COMMON_ROLES: Mapping[str, rt.Role] = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_IMAGE_TYPES = frozenset(["image/gif", "image/jpeg", "image/png", "image/webp"])
_AUDIO_TYPES = frozenset(["audio/mp3", "audio/wav"])
_KNOWN_KEYS = frozenset(["content", "prefix", "role", "tool_calls"])
_TOOL_IDS = rt.ToolIdRules(also="", length=9)


def _encode_message(message: BaseMessageParam) -> Iterable[dict[str, Any]]:
    """Encode one message for the API; it may need several."""
    role = rt.provider_role("mistral", _ROLES, message)
    if (text := rt.single_text(message)) is not None:
        return [{"role": role, "content": text}]
    return _encode_parts(message, role)


def _encode_parts(message: BaseMessageParam, role: str) -> Iterator[dict[str, Any]]:
    """Encode a message part by part."""
    content: list[Any] = []
    tool_calls: list[Any] = []
    others: dict[str, Any] = {}
    for part in rt.visible_parts("mistral", message):
        match part:
            case TextPart():
                content.append({"type": "text", "text": part.text})
            case ImagePart():
                rt.check_media_type("mistral", "an image", part.media_type, _IMAGE_TYPES)
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
                rt.check_media_type("mistral", "audio", part.media_type, _AUDIO_TYPES)
                content.append({"type": "input_audio", "input_audio": rt.to_base64(part.audio)})
            case DocumentURLPart():
                content.append({"type": "document_url", "document_url": part.url})
            case ThinkingPart():
                content.append(
                    {
                        "type": "thinking",
                        "thinking": [{"type": "text", "text": part.thinking}],
                        **rt.omit_none(signature=part.opaque),
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
                yield {"role": "tool", "tool_call_id": part.id, "content": part.content, "name": part.name}
            case OpaquePart(provider="mistral"):
                rt.restore_opaque(part, content, others, {"tool_calls": tool_calls})
            case _:
                rt.reject_part("mistral", part, message.role)
    if fields := rt.omit_empty(content=content, tool_calls=tool_calls) | others:
        yield {"role": role, **fields}


def _encode_messages(messages: Iterable[BaseMessageParam | MistralMessageParam]) -> list[MistralMessageParam]:
    """Encode messages for the API; messages in the provider's form are unchanged."""
    encoded: list[Any] = []
    for message in rt.normalize_tool_ids(
        "mistral", messages, _decode_message, rules=_TOOL_IDS, named=True, drop_empty=("assistant", False)
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
        case {"type": "document_url", "document_url": url}:
            return DocumentURLPart(url=url)
        case {"type": "thinking", "thinking": [{"type": "text", "text": thinking}]}:
            return rt.with_provider("mistral", ThinkingPart(thinking=thinking, opaque=block.get("signature")))
        case {"id": id, "function": {"name": name, "arguments": args}}:
            return ToolCallPart(id=id, name=name, args=rt.parse_tool_args(args))
        case _:
            return OpaquePart("mistral", block)


def _decode_message(message: Any) -> BaseMessageParam:
    """Decode a provider message to a common message."""
    match message:
        case {"role": "tool", "tool_call_id": id, "content": content, "name": name}:
            return BaseMessageParam("tool", [ToolResultPart(id=id, name=name, content=rt.text_of(content))])
        case _:
            pass
    role = rt.decode_role("mistral", _COMMON_ROLES, message)
    content = message.get("content")
    blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
    parts = [
        *map(_decode_part, blocks),
        *rt.opaque_items("tool_calls", map(_decode_part, message.get("tool_calls") or ())),
        *rt.opaque_extras("mistral", message, _KNOWN_KEYS),
    ]
    return rt.make_common_message(role, content, parts)


_FINISH_REASONS: Mapping[str, rt.MappedFinish] = {
    "stop": "stop",
    "length": "length",
    "tool_calls": "tool_calls",
    "model_length": "length",
    "error": "other",
}


class MistralCallResponse(
    BaseCallResponse["ChatCompletionResponse", rt.CalledT_co, "MistralMessageParam", MistralCallParams]
):
    """Response of a call; `response` is the SDK's `ChatCompletionResponse`."""

    __slots__ = ()
    provider: ClassVar[str] = "mistral"
    takes_text: ClassVar[bool] = False
    pricing_provider: ClassVar[str | None] = "mistral"
    _telemetry: ClassVar[Mapping[str, Any]] = {
        "provider": "mistral_ai",
        "params": {
            "temperature": ("temperature",),
            "max_tokens": ("max_tokens",),
            "top_p": ("top_p",),
            "frequency_penalty": ("frequency_penalty",),
            "presence_penalty": ("presence_penalty",),
            "seed": ("random_seed",),
            "stop": ("stop",),
        },
    }
    unsupported_params: ClassVar[Mapping[str, str]] = {}
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        choices = self.response.choices
        if choices:
            message = choices[0].message
            if message is not None:
                if isinstance(message.content, str):
                    return message.content
                if isinstance(message.content, list):
                    return "".join([block.text for block in message.content if block.type == "text"])
        return ""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        choices = self.response.choices
        if not choices:
            return None
        message = choices[0].message
        if message is None:
            return None
        if not isinstance(message.content, list):
            return None
        return (
            "".join(
                [
                    part.text
                    for block in message.content
                    if block.type == "thinking"
                    for part in block.thinking
                    if part.type == "text"
                ]
            )
            or None
        )

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        return [choice.finish_reason for choice in self.response.choices if choice.finish_reason]

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.response.model

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        return self.response.id

    @property
    def usage(self) -> UsageInfo | None:
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
        prompt_tokens_details = rt.read_undeclared(usage, "prompt_tokens_details")
        if prompt_tokens_details is None:
            return None
        cached_tokens = rt.read_undeclared(prompt_tokens_details, "cached_tokens")
        return int(cached_tokens) if cached_tokens is not None else None

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
        completion_tokens_details = rt.read_undeclared(usage, "completion_tokens_details")
        if completion_tokens_details is None:
            return None
        reasoning_tokens = rt.read_undeclared(completion_tokens_details, "reasoning_tokens")
        return int(reasoning_tokens) if reasoning_tokens is not None else None

    @property
    def message_param(self) -> AssistantMessageTypedDict:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""
        choices = self.response.choices
        if not choices:
            return cast("AssistantMessageTypedDict", {})
        message = choices[0].message
        if message is None:
            return cast("AssistantMessageTypedDict", {})
        return cast(
            "AssistantMessageTypedDict", rt.only_key(rt.without_key(rt.dump(message), "annotations"), "audio", "id")
        )

    def _tool_calls(self) -> list[RawToolCall]:
        choices = self.response.choices
        if not choices:
            return []
        message = choices[0].message
        if message is None:
            return []
        if not isinstance(message.tool_calls, list):
            return []
        return rt.drop_empty_calls(
            [
                RawToolCall(
                    tool_call.id if tool_call.id != "null" else None,
                    tool_call.function.name,
                    tool_call.function.arguments,
                )
                for tool_call in message.tool_calls
            ]
        )

    @classmethod
    def _to_provider(cls, messages: Iterable[BaseMessageParam | MistralMessageParam]) -> list[MistralMessageParam]:
        return _encode_messages(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        return _decode_message(message)


MistralAnswer: TypeAlias = Answer[rt.AnswerT, MistralCallResponse]


class MistralCallResponseChunk(BaseCallResponseChunk["CompletionChunk"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `CompletionChunk`."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        values = [
            choice.delta.content
            for choice in self.chunk.choices
            if choice.index in (0, None)
            if isinstance(choice.delta.content, str)
        ]
        if values:
            return "".join(values)
        return "".join(
            [
                block.text
                for choice in self.chunk.choices
                if choice.index in (0, None)
                if isinstance(choice.delta.content, list)
                for block in choice.delta.content
                if block.type == "text"
            ]
        )

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        return (
            "".join(
                [
                    part.text
                    for choice in self.chunk.choices
                    if choice.index in (0, None)
                    if isinstance(choice.delta.content, list)
                    for block in choice.delta.content
                    if block.type == "thinking"
                    for part in block.thinking
                    if part.type == "text"
                ]
            )
            or None
        )

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        return "".join(
            [
                tool_call.function.arguments
                for choice in self.chunk.choices
                if choice.index in (0, None)
                if isinstance(choice.delta.tool_calls, list)
                for tool_call in choice.delta.tool_calls
                if isinstance(tool_call.function.arguments, str)
            ]
        )

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        return [choice.finish_reason for choice in self.chunk.choices if choice.finish_reason is not None]

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.chunk.model

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        return self.chunk.id

    @property
    def usage(self) -> UsageInfo | None:
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
        prompt_tokens_details = rt.read_undeclared(usage, "prompt_tokens_details")
        if prompt_tokens_details is None:
            return None
        cached_tokens = rt.read_undeclared(prompt_tokens_details, "cached_tokens")
        return int(cached_tokens) if cached_tokens is not None else None

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
        completion_tokens_details = rt.read_undeclared(usage, "completion_tokens_details")
        if completion_tokens_details is None:
            return None
        reasoning_tokens = rt.read_undeclared(completion_tokens_details, "reasoning_tokens")
        return int(reasoning_tokens) if reasoning_tokens is not None else None


class _MistralStreamState(rt.StreamState["ChatCompletionResponse"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    __slots__ = ("blocks", "created", "finish_reason", "id", "model", "usage")

    def __init__(self, tool_types: Sequence[type[MistralTool]] | None, partial_tools: bool) -> None:
        super().__init__(tool_types, partial_tools)
        self.id: str | None = None
        self.created: int | None = None
        self.model: str | None = None
        self.usage: UsageInfo | None = None
        self.finish_reason: CompletionResponseStreamChoiceFinishReason | None = None
        self.blocks: rt.Blocks = rt.Blocks()

    def add(self, event: CompletionChunk) -> None:
        for choice in event.choices:
            if choice.index in (0, None):
                if isinstance(choice.delta.content, str) and choice.delta.content:
                    self.blocks.piece({"type": "text", "text": choice.delta.content}, ("text",))
                if isinstance(choice.delta.content, list):
                    for block in choice.delta.content:
                        if block.type == "text":
                            self.blocks.piece(rt.dump(block), ("text",))
                        elif block.type == "thinking":
                            self.blocks.piece(rt.dump(block), ("thinking", "text"), "signature", latest=("closed",))
                        elif block.type == "reference":
                            self.blocks.piece(rt.dump(block))
                        elif block.type == "UNKNOWN":
                            self.blocks.piece(rt.dump(block.raw))
        if self.id is None:
            self.id = event.id
        if self.created is None:
            self.created = event.created
        if self.model is None:
            self.model = event.model
        if event.usage is not None:
            self.usage = event.usage
        for choice in event.choices:
            if choice.index in (0, None):
                if choice.finish_reason is not None:
                    self.finish_reason = choice.finish_reason
                if isinstance(choice.delta.tool_calls, list):
                    for tool_call in choice.delta.tool_calls:
                        function = tool_call.function
                        self.calls.upsert(
                            tool_call.index,
                            tool_call.id if tool_call.id != "null" else None,
                            function.name,
                            function.arguments if isinstance(function.arguments, str) else None,
                        )

    def response(self) -> ChatCompletionResponse:
        from mistralai.client.models import ChatCompletionResponse

        return rt.construct_lenient(
            ChatCompletionResponse,
            {
                "id": self.id,
                "object": "chat.completion",
                "created": self.created,
                "model": self.model,
                "choices": [
                    {
                        "index": 0,
                        "finish_reason": self.finish_reason,
                        "message": {
                            "role": "assistant",
                            "content": rt.collapse_single_text(self.blocks.values()),
                            **rt.omit_none(
                                tool_calls=[
                                    {
                                        "id": call.id,
                                        "type": "function",
                                        "function": {"name": call.name, "arguments": call.text},
                                    }
                                    for call in self.calls.raw()
                                ]
                                or None
                            ),
                        },
                    }
                ],
                "usage": self.usage,
            },
        )


class AsyncMistralStream(
    BaseAsyncStream[MistralCallResponse[rt.CalledT_co], MistralCallResponseChunk, rt.CalledT_co, "MistralMessageParam"]
):
    """Stream of an async call: yields pairs of a chunk (one `CompletionChunk`) and a tool or None."""

    call_response_type = MistralCallResponse


class MistralStream(
    BaseStream[MistralCallResponse[rt.CalledT_co], MistralCallResponseChunk, rt.CalledT_co, "MistralMessageParam"]
):
    """Stream of a call: yields pairs of a chunk (one `CompletionChunk`) and a tool or None."""

    async_type = AsyncMistralStream
    call_response_type = MistralCallResponse


def handle_stream(
    stream: Iterable[CompletionEvent],
    tool_types: Sequence[type[MistralTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[MistralCallResponseChunk, MistralTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""
    events = (item.data for item in stream)
    return rt.pair_chunks(events, MistralCallResponseChunk, _MistralStreamState(tool_types, partial_tools))


def handle_stream_async(
    stream: AsyncIterable[CompletionEvent],
    tool_types: Sequence[type[MistralTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[MistralCallResponseChunk, MistralTool | None]]:
    """Async version of `handle_stream`."""
    events = (item.data async for item in stream)
    return rt.pair_chunks_async(events, MistralCallResponseChunk, _MistralStreamState(tool_types, partial_tools))


def _new_client() -> Mistral:
    with rt.importing("mistralai", install="callwright[mistral]"):
        from mistralai.client import Mistral
    return Mistral(
        api_key=rt.require_env("MISTRAL_API_KEY"), **rt.omit_none(server_url=rt.env_or_none("MISTRAL_SERVER_URL"))
    )


_DEFAULTS: MistralCallParams = {}
_merge_params = rt.params_merger(_DEFAULTS, own=_CALL_PARAMS, translate=_translate)
_clients = rt.DefaultClients(_new_client, _new_client, env=("MISTRAL_API_KEY", "MISTRAL_SERVER_URL"))


def _create(client: Any, fn: Callable[..., object], stream: object) -> Any:
    """Return the SDK method to call, of `client` or of the default client."""
    asynchronous = rt.is_async_function(fn)
    if client is None:
        client = _clients.asynchronous() if asynchronous else _clients.sync()
    if stream:
        return client.chat.stream_async if asynchronous else client.chat.stream
    return client.chat.complete_async if asynchronous else client.chat.complete


def setup_call(
    *,
    model: str,
    client: Mistral | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: MistralCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any], str | None, list[MistralMessageParam], Sequence[type[MistralTool]] | None, dict[str, Any]
]:
    """Prepare a call of `chat.complete`: return the method and its arguments."""
    prompt = rt.read_prompt(fn, fn_args, dynamic_config)
    tool_types = rt.make_tool_types(tools if prompt.tools is None else prompt.tools, MistralTool)
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
                "schema_definition": schema.schema,
            },
        }
    elif response_model is not None and tool_types:
        kwargs["tool_choice"] = {"type": "function", "function": {"name": rt.tool_name(tool_types[0])}}
    elif json_mode:
        kwargs["response_format"] = {"type": "json_object"}
    return _create(prompt.client or client, fn, stream), prompt.template, messages, tool_types, kwargs


def get_json_output(response: MistralCallResponse | MistralCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""
    if isinstance(response, MistralCallResponse):
        return rt.extract_json(response, json_mode)
    return response.content if json_mode else response.arguments or response.content


mistral_call = call_factory(
    TCallResponse=MistralCallResponse,
    TCallResponseChunk=MistralCallResponseChunk,
    TToolType=MistralTool,
    TStream=MistralStream,
    default_call_params=_DEFAULTS,
    setup_call=setup_call,
    get_json_output=get_json_output,
    handle_stream=handle_stream,
    handle_stream_async=handle_stream_async,
)
call = mistral_call
_BATCH = rt.register_batch(
    "mistral",
    _clients,
    response="mistralai.client.models:ChatCompletionResponse",
    table={
        "row": {"custom_id": "$id", "body": "$request"},
        "upload": {
            "call": {"sync": "files.upload", "async": "files.upload_async"},
            "with": {"file": {"file_name": "batch.jsonl", "content": "$rows"}, "purpose": "batch"},
            "id": "id",
        },
        "submit": {
            "call": {"sync": "batch.jobs.create", "async": "batch.jobs.create_async"},
            "with": {"input_files": ["$file"], "model": "$model", "endpoint": "/v1/chat/completions"},
            "id": "id",
        },
        "check": {
            "call": {"sync": "batch.jobs.get", "async": "batch.jobs.get_async"},
            "with": {"job_id": "$batch"},
            "state": "status",
            "finished": ("SUCCESS", "FAILED", "TIMEOUT_EXCEEDED", "CANCELLED"),
        },
        "cancel": {
            "call": {"sync": "batch.jobs.cancel", "async": "batch.jobs.cancel_async"},
            "with": {"job_id": "$batch"},
        },
        "results": {
            "call": {"sync": "files.download", "async": "files.download_async"},
            "with": {"file_id": "$file"},
            "files": ("output_file", "error_file"),
            "id": "custom_id",
            "response": "response.body",
            "error": ("error", "response.body.error"),
        },
        "without": ("model",),
    },
)
_ERRORS = rt.register_errors(
    "mistral",
    read={
        "status": ("status_code",),
        "code": ("body.code", "body.type"),
        "text": ("body.message", "message"),
        "param": ("body.param",),
        "headers": ("headers",),
    },
    rules={
        "context_too_long": {"codes": ("3051",), "texts": ("too large for model", "maximum context length")},
        "timeout": {"classes": ("httpx2:TimeoutException",)},
        "connection_failed": {"classes": ("httpx2:TransportError", "mistralai.client.errors:NoResponseError")},
        "server_error": {"classes": ("mistralai.client.errors:ResponseValidationError",)},
    },
    own=("mistralai.client.errors:MistralError",),
)
