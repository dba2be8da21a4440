"""Google Gemini: `models.generate_content` as a decorator of typed functions.

Generated from google.yaml. Do not edit: change the spec and run `callwright generate google`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from callwright_runtime import (
    Answer,
    AudioPart,
    AudioURLPart,
    BaseAsyncStream,
    BaseCallParams,
    BaseCallResponse,
    BaseCallResponseChunk,
    BaseDynamicConfig,
    BaseMessageParam,
    BaseStream,
    BaseTool,
    DocumentPart,
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
    from google.genai import Client
    from google.genai.types import (
        AudioTranscriptionConfigDict,
        Citation,
        CitationMetadata,
        ContentDict,
        ContentOrDict,
        FinishReason as TypesFinishReason,
        FunctionDeclarationDict,
        GenerateContentResponse,
        GenerateContentResponsePromptFeedback,
        GenerateContentResponseUsageMetadata,
        GenerationConfigRoutingConfigDict,
        GenerationOutputConfigDict,
        GroundingMetadata,
        HttpOptionsDict,
        ImageConfigDict,
        MediaResolution,
        ModelArmorConfigDict,
        ModelSelectionConfigDict,
        Part as TypesPart,
        SafetyRating,
        SafetySettingDict,
        SchemaUnionDict,
        ServiceTier,
        SpeechConfigUnionDict,
        ThinkingConfigDict,
        Tool,
        ToolConfigDict,
        ToolDict,
    )

__all__ = [
    "AsyncGoogleStream",
    "GoogleAnswer",
    "GoogleCallParams",
    "GoogleCallResponse",
    "GoogleCallResponseChunk",
    "GoogleDynamicConfig",
    "GoogleMessageParam",
    "GoogleNativeTool",
    "GoogleServerModelTool",
    "GoogleServerTool",
    "GoogleStream",
    "GoogleTool",
    "GoogleToolConfig",
    "call",
    "get_json_output",
    "google_call",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
]


class GoogleCallParams(BaseCallParams, total=False):
    """Params of `models.generate_content`, with the names and types of the SDK's `GenerateContentConfigDict`."""

    audio_timestamp: bool | None
    audio_transcription_config: AudioTranscriptionConfigDict | None
    automatic_continuation: bool | None
    cached_content: str | None
    candidate_count: int | None
    continuation_token: bytes | None
    enable_enhanced_civic_answers: bool | None
    frequency_penalty: float | None
    generation_output_config: GenerationOutputConfigDict | None
    http_options: HttpOptionsDict | None
    image_config: ImageConfigDict | None
    labels: dict[str, str] | None
    logprobs: int | None
    max_output_tokens: int | None
    media_resolution: MediaResolution | None
    model_armor_config: ModelArmorConfigDict | None
    model_selection_config: ModelSelectionConfigDict | None
    presence_penalty: float | None
    response_json_schema: Any | None
    response_logprobs: bool | None
    response_mime_type: str | None
    response_modalities: list[str] | None
    response_schema: SchemaUnionDict | None
    routing_config: GenerationConfigRoutingConfigDict | None
    safety_settings: list[SafetySettingDict] | None
    seed: int | None
    service_tier: ServiceTier | None
    speech_config: SpeechConfigUnionDict | None
    stop_sequences: list[str] | None
    store: bool | None
    temperature: float | None
    thinking_config: ThinkingConfigDict | None
    tool_config: ToolConfigDict | None
    top_k: float | None
    top_p: float | None
    max_tokens: int | None
    """A common call param, sent as `max_output_tokens`."""
    stop: str | Sequence[str] | None
    """A common call param, sent as `stop_sequences`."""


_CALL_PARAMS = frozenset(GoogleCallParams.__annotations__).difference(("max_tokens", "stop"))


def _translate(common: CommonCallParams) -> dict[str, object]:
    """Translate common call params to the provider's names."""
    params: dict[str, object] = {}
    if (temperature := common.get("temperature")) is not None:
        params["temperature"] = temperature
    if (max_tokens := common.get("max_tokens")) is not None:
        params["max_output_tokens"] = max_tokens
    if (top_p := common.get("top_p")) is not None:
        params["top_p"] = top_p
    if (frequency_penalty := common.get("frequency_penalty")) is not None:
        params["frequency_penalty"] = frequency_penalty
    if (presence_penalty := common.get("presence_penalty")) is not None:
        params["presence_penalty"] = presence_penalty
    if (seed := common.get("seed")) is not None:
        params["seed"] = seed
    if (stop := common.get("stop")) is not None:
        params["stop_sequences"] = rt.as_list(stop)
    return params


class GoogleToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""


class GoogleTool(BaseTool):
    """A tool that the API receives as the SDK's `FunctionDeclarationDict`."""

    provider: ClassVar[str] = "google"
    tool_config: ClassVar[GoogleToolConfig] = {}
    _native_tools: ClassVar[Mapping[str, str]] = {
        "GoogleServerTool": "google.genai.types:ToolDict",
        "GoogleServerModelTool": "google.genai.types:Tool",
    }

    @classmethod
    def _build_schema(cls) -> FunctionDeclarationDict:
        return cast(
            "FunctionDeclarationDict",
            {
                "name": cls._name(),
                **rt.omit_none(description=cls._description()),
                "parameters_json_schema": cls._parameters(dialect="bounded"),
            },
        )


if TYPE_CHECKING:
    GoogleMessageParam: TypeAlias = ContentOrDict
    GoogleServerTool: TypeAlias = ToolDict
    GoogleServerModelTool: TypeAlias = Tool
    GoogleNativeTool: TypeAlias = GoogleServerTool | GoogleServerModelTool


class GoogleDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | GoogleMessageParam]
    call_params: GoogleCallParams | CommonCallParams
    client: Client


def __getattr__(name: str) -> object:
    # These types belong to the SDK, which is imported only when one is used.
    if name == "GoogleMessageParam":
        from google.genai.types import ContentOrDict

        return rt.unwrap_alias(ContentOrDict)
    if name.endswith("Tool"):
        return rt.find_native_tool(__name__, GoogleTool, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_ROLES = {"user": "user", "assistant": "model", "tool": "user"}
_COMMON_ROLES: Mapping[str, rt.Role] = {"user": "user", "model": "assistant"}
_IMAGE_TYPES = frozenset(["image/heic", "image/heif", "image/jpeg", "image/png", "image/webp"])
_AUDIO_TYPES = frozenset(["audio/aac", "audio/aiff", "audio/flac", "audio/mp3", "audio/mpeg", "audio/ogg", "audio/wav"])
_DOCUMENT_TYPES = frozenset(["application/pdf", "text/plain"])
_KNOWN_KEYS = frozenset(["parts", "role"])


def _encode_message(message: BaseMessageParam) -> Iterable[dict[str, Any]]:
    """Encode one message for the API; it may need several."""
    role = rt.provider_role("google", _ROLES, message)
    if (text := rt.single_text(message)) is not None:
        return [{"role": role, "parts": [{"text": text}]}]
    return _encode_parts(message, role)


def _encode_parts(message: BaseMessageParam, role: str) -> Iterator[dict[str, Any]]:
    """Encode a message part by part."""
    parts: list[Any] = []
    others: dict[str, Any] = {}
    for part in rt.visible_parts("google", message):
        match part:
            case TextPart():
                parts.append({"text": part.text, **rt.omit_none(thought_signature=part.opaque)})
            case ImagePart():
                rt.check_media_type("google", "an image", part.media_type, _IMAGE_TYPES)
                parts.append({"inline_data": {"data": part.image, "mime_type": part.media_type}})
            case ImageURLPart():
                parts.append({"file_data": {"file_uri": part.url}})
            case AudioPart():
                rt.check_media_type("google", "audio", part.media_type, _AUDIO_TYPES)
                parts.append({"inline_data": {"data": part.audio, "mime_type": part.media_type}})
            case AudioURLPart():
                parts.append({"file_data": {"file_uri": part.url}})
            case DocumentPart():
                rt.check_media_type("google", "a document", part.media_type, _DOCUMENT_TYPES)
                parts.append({"inline_data": {"data": part.document, "mime_type": part.media_type}})
            case DocumentURLPart():
                parts.append({"file_data": {"file_uri": part.url}})
            case ThinkingPart():
                parts.append({"text": part.thinking, "thought": True, **rt.omit_none(thought_signature=part.opaque)})
            case ToolCallPart():
                parts.append(
                    {
                        "function_call": {**rt.omit_none(id=part.id), "name": part.name, "args": part.args},
                        **rt.omit_none(thought_signature=part.opaque),
                    }
                )
            case ToolResultPart():
                parts.append(
                    {
                        "function_response": {
                            **rt.omit_none(id=part.id),
                            "name": part.name,
                            "response": {"result": part.content},
                        }
                    }
                )
            case OpaquePart(provider="google"):
                rt.restore_opaque(part, parts, others)
            case _:
                rt.reject_part("google", part, message.role)
    if fields := rt.omit_empty(parts=parts) | others:
        yield {"role": role, **fields}


def _encode_messages(messages: Iterable[BaseMessageParam | GoogleMessageParam]) -> list[GoogleMessageParam]:
    """Encode messages for the API; messages in the provider's form are unchanged."""
    encoded: list[Any] = []
    for message in rt.merge_same_role(
        rt.normalize_tool_ids("google", messages, _decode_message, named=True, drop_empty=("model", False)), _ROLES
    ):
        if isinstance(message, BaseMessageParam):
            encoded.extend(_encode_message(message))
        else:
            encoded.append(message)
    return encoded


def _decode_part(block: Any) -> Part:
    """Decode one content block to a common part."""
    match block:
        case {"text": thinking, "thought": True}:
            return rt.with_provider("google", ThinkingPart(thinking=thinking, opaque=block.get("thought_signature")))
        case {"text": text}:
            return rt.with_provider("google", TextPart(text=text, opaque=block.get("thought_signature")))
        case {"inline_data": {"data": image, "mime_type": media_type}} if media_type in _IMAGE_TYPES:
            return ImagePart(image=image, media_type=media_type)
        case {"inline_data": {"data": audio, "mime_type": media_type}} if media_type in _AUDIO_TYPES:
            return AudioPart(audio=audio, media_type=media_type)
        case {"inline_data": {"data": document, "mime_type": media_type}} if media_type in _DOCUMENT_TYPES:
            return DocumentPart(document=document, media_type=media_type)
        case {"function_call": {"name": name, "args": args}}:
            return rt.with_provider(
                "google",
                ToolCallPart(
                    id=block["function_call"].get("id"), name=name, args=args, opaque=block.get("thought_signature")
                ),
            )
        case {"function_response": {"name": name, "response": {"result": content}}}:
            return ToolResultPart(id=block["function_response"].get("id"), name=name, content=rt.text_of(content))
        case _:
            return OpaquePart("google", block)


def _decode_message(message: Any) -> BaseMessageParam:
    """Decode a provider message to a common message."""
    role = rt.decode_role("google", _COMMON_ROLES, message)
    content = message.get("parts")
    blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
    parts = [*map(_decode_part, blocks), *rt.opaque_extras("google", message, _KNOWN_KEYS)]
    return rt.make_common_message(role, content, parts)


_FINISH_REASONS: Mapping[str, rt.MappedFinish] = {
    "STOP": "stop",
    "MAX_TOKENS": "length",
    "SAFETY": "content_filter",
    "RECITATION": "content_filter",
    "BLOCKLIST": "content_filter",
    "PROHIBITED_CONTENT": "content_filter",
    "SPII": "content_filter",
    "IMAGE_SAFETY": "content_filter",
    "IMAGE_PROHIBITED_CONTENT": "content_filter",
    "IMAGE_RECITATION": "content_filter",
    "MODEL_ARMOR": "content_filter",
    "JAILBREAK": "content_filter",
    "default": "other",
}


class GoogleCallResponse(
    BaseCallResponse["GenerateContentResponse", rt.CalledT_co, "GoogleMessageParam", GoogleCallParams]
):
    """Response of a call; `response` is the SDK's `GenerateContentResponse`."""

    __slots__ = ()
    provider: ClassVar[str] = "google"
    takes_text: ClassVar[bool] = False
    pricing_provider: ClassVar[str | None] = "google"
    _telemetry: ClassVar[Mapping[str, Any]] = {
        "provider": "gcp.gen_ai",
        "params": {
            "temperature": ("config", "temperature"),
            "max_tokens": ("config", "max_output_tokens"),
            "top_p": ("config", "top_p"),
            "frequency_penalty": ("config", "frequency_penalty"),
            "presence_penalty": ("config", "presence_penalty"),
            "seed": ("config", "seed"),
            "stop": ("config", "stop_sequences"),
        },
    }
    unsupported_params: ClassVar[Mapping[str, str]] = {}
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        candidates = self.response.candidates
        if not candidates:
            return ""
        content = candidates[0].content
        if content is None:
            return ""
        return "".join([part.text for part in content.parts or () if not part.thought if part.text is not None])

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        candidates = self.response.candidates
        if not candidates:
            return None
        content = candidates[0].content
        if content is None:
            return None
        return "".join([part.text for part in content.parts or () if part.thought if part.text is not None]) or None

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites."""
        candidates = self.response.candidates
        if not candidates:
            return []
        citation_metadata = candidates[0].citation_metadata
        if citation_metadata is None:
            return []
        return list(citation_metadata.citations or ())

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        values = [
            candidate.finish_reason.value
            for candidate in self.response.candidates or ()
            if candidate.finish_reason is not None
        ]
        if values:
            return values
        if self.response.prompt_feedback is not None and self.response.prompt_feedback.block_reason is not None:
            return [self.response.prompt_feedback.block_reason.value]
        return []

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.response.model_version

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        return self.response.response_id

    @property
    def usage(self) -> GenerateContentResponseUsageMetadata | None:
        """Return the token usage, as the SDK reports it."""
        return self.response.usage_metadata

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        usage_metadata = self.response.usage_metadata
        return (
            rt.sum_counts(usage_metadata.prompt_token_count, usage_metadata.tool_use_prompt_token_count)
            if usage_metadata is not None
            else None
        )

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        usage_metadata = self.response.usage_metadata
        return usage_metadata.cached_content_token_count if usage_metadata is not None else None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        usage_metadata = self.response.usage_metadata
        return (
            rt.sum_counts(usage_metadata.candidates_token_count, usage_metadata.thoughts_token_count)
            if usage_metadata is not None
            else None
        )

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        usage_metadata = self.response.usage_metadata
        return usage_metadata.thoughts_token_count if usage_metadata is not None else None

    @property
    def server_tools(self) -> list[TypesPart]:
        """Return the calls and results of tools that the provider ran."""
        candidates = self.response.candidates
        if not candidates:
            return []
        content = candidates[0].content
        if content is None:
            return []
        return [
            part
            for part in content.parts or ()
            if not part.text
            if not part.function_call
            if not part.inline_data
            if not part.file_data
            if not part.thought_signature
        ]

    @property
    def message_param(self) -> ContentDict:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""
        return cast(
            "ContentDict",
            rt.merge(
                {"role": "model"},
                rt.dump_fields(self.response.candidates[0].content if self.response.candidates else None),
            ),
        )

    def _tool_calls(self) -> list[RawToolCall]:
        candidates = self.response.candidates
        if not candidates:
            return []
        content = candidates[0].content
        if content is None:
            return []
        return rt.drop_empty_calls(
            [
                RawToolCall(
                    part.function_call.id,
                    part.function_call.name or "",
                    part.function_call.args or {},
                    part.thought_signature,
                )
                for part in content.parts or ()
                if part.function_call
            ]
        )

    @classmethod
    def _to_provider(cls, messages: Iterable[BaseMessageParam | GoogleMessageParam]) -> list[GoogleMessageParam]:
        return _encode_messages(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        return _decode_message(message)


GoogleAnswer: TypeAlias = Answer[rt.AnswerT, GoogleCallResponse]


class GoogleCallResponseChunk(BaseCallResponseChunk["GenerateContentResponse"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `GenerateContentResponse`."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        candidates = self.chunk.candidates
        if not candidates:
            return ""
        content = candidates[0].content
        if content is None:
            return ""
        return "".join([part.text for part in content.parts or () if not part.thought if part.text is not None])

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        candidates = self.chunk.candidates
        if not candidates:
            return None
        content = candidates[0].content
        if content is None:
            return None
        return "".join([part.text for part in content.parts or () if part.thought if part.text is not None]) or None

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites."""
        candidates = self.chunk.candidates
        if not candidates:
            return []
        citation_metadata = candidates[0].citation_metadata
        if citation_metadata is None:
            return []
        return list(citation_metadata.citations or ())

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        values = [
            candidate.finish_reason.value
            for candidate in self.chunk.candidates or ()
            if candidate.finish_reason is not None
        ]
        if values:
            return values
        if self.chunk.prompt_feedback is not None and self.chunk.prompt_feedback.block_reason is not None:
            return [self.chunk.prompt_feedback.block_reason.value]
        return []

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.chunk.model_version

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        return self.chunk.response_id

    @property
    def usage(self) -> GenerateContentResponseUsageMetadata | None:
        """Return the token usage, as the SDK reports it."""
        return self.chunk.usage_metadata

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        usage_metadata = self.chunk.usage_metadata
        return (
            rt.sum_counts(usage_metadata.prompt_token_count, usage_metadata.tool_use_prompt_token_count)
            if usage_metadata is not None
            else None
        )

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        usage_metadata = self.chunk.usage_metadata
        return usage_metadata.cached_content_token_count if usage_metadata is not None else None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        usage_metadata = self.chunk.usage_metadata
        return (
            rt.sum_counts(usage_metadata.candidates_token_count, usage_metadata.thoughts_token_count)
            if usage_metadata is not None
            else None
        )

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        usage_metadata = self.chunk.usage_metadata
        return usage_metadata.thoughts_token_count if usage_metadata is not None else None

    @property
    def server_tools(self) -> list[TypesPart]:
        """Return the calls and results of tools that the provider ran."""
        candidates = self.chunk.candidates
        if not candidates:
            return []
        content = candidates[0].content
        if content is None:
            return []
        return [
            part
            for part in content.parts or ()
            if not part.text
            if not part.function_call
            if not part.inline_data
            if not part.file_data
            if not part.thought_signature
        ]

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        candidates = self.chunk.candidates
        if not candidates:
            return ""
        content = candidates[0].content
        if content is None:
            return ""
        return "".join(
            [
                rt.json_text(part.function_call.args)
                for part in content.parts or ()
                if part.function_call
                if part.function_call.args is not None
            ]
        )


class _GoogleStreamState(rt.StreamState["GenerateContentResponse"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    __slots__ = (
        "blocks",
        "citation_metadata",
        "finish_message",
        "finish_reason",
        "grounding_metadata",
        "model_version",
        "prompt_feedback",
        "response_id",
        "safety_ratings",
        "usage_metadata",
    )

    def __init__(self, tool_types: Sequence[type[GoogleTool]] | None, partial_tools: bool) -> None:
        super().__init__(tool_types, partial_tools)
        self.response_id: str | None = None
        self.model_version: str | None = None
        self.prompt_feedback: GenerateContentResponsePromptFeedback | None = None
        self.usage_metadata: GenerateContentResponseUsageMetadata | None = None
        self.finish_reason: TypesFinishReason | None = None
        self.finish_message: str | None = None
        self.citation_metadata: CitationMetadata | None = None
        self.grounding_metadata: GroundingMetadata | None = None
        self.safety_ratings: list[SafetyRating] | None = None
        self.blocks: rt.Blocks = rt.Blocks()

    def add(self, event: GenerateContentResponse) -> None:
        if self.response_id is None:
            self.response_id = event.response_id
        if self.model_version is None:
            self.model_version = event.model_version
        if self.prompt_feedback is None:
            self.prompt_feedback = event.prompt_feedback
        if event.usage_metadata is not None:
            self.usage_metadata = event.usage_metadata
        candidates = event.candidates
        if candidates:
            if candidates[0].finish_reason is not None:
                self.finish_reason = candidates[0].finish_reason
            if candidates[0].finish_message is not None:
                self.finish_message = candidates[0].finish_message
            if candidates[0].citation_metadata is not None:
                self.citation_metadata = candidates[0].citation_metadata
            if candidates[0].grounding_metadata is not None:
                self.grounding_metadata = candidates[0].grounding_metadata
            if candidates[0].safety_ratings is not None:
                self.safety_ratings = candidates[0].safety_ratings
            content = candidates[0].content
            if content is not None:
                for part in content.parts or ():
                    piece = rt.dump_fields(part)
                    if not self.blocks.call_piece(
                        self.calls,
                        piece,
                        (
                            "function_call",
                            "id",
                            "name",
                            "args",
                            "partial_args",
                            "will_continue",
                            "json_path",
                            ("string_value", "number_value", "bool_value"),
                            "null_value",
                        ),
                        "thought_signature",
                    ):
                        self.blocks.piece(piece, ("text",), "thought_signature")

    def response(self) -> GenerateContentResponse:
        from google.genai.types import GenerateContentResponse

        return rt.construct_lenient(
            GenerateContentResponse,
            {
                "response_id": self.response_id,
                "model_version": self.model_version,
                "prompt_feedback": self.prompt_feedback,
                "usage_metadata": self.usage_metadata,
                "candidates": [
                    {
                        "content": {"role": "model", "parts": self.blocks.values()},
                        "finish_reason": self.finish_reason,
                        "finish_message": self.finish_message,
                        "citation_metadata": self.citation_metadata,
                        "grounding_metadata": self.grounding_metadata,
                        "safety_ratings": self.safety_ratings,
                    }
                ],
            },
        )


class AsyncGoogleStream(
    BaseAsyncStream[GoogleCallResponse[rt.CalledT_co], GoogleCallResponseChunk, rt.CalledT_co, "GoogleMessageParam"]
):
    """Stream of an async call: yields pairs of a chunk (one `GenerateContentResponse`) and a tool or None."""

    call_response_type = GoogleCallResponse

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites."""
        return self.response.citations

    @property
    def server_tools(self) -> list[TypesPart]:
        """Return the calls and results of tools that the provider ran."""
        return self.response.server_tools


class GoogleStream(
    BaseStream[GoogleCallResponse[rt.CalledT_co], GoogleCallResponseChunk, rt.CalledT_co, "GoogleMessageParam"]
):
    """Stream of a call: yields pairs of a chunk (one `GenerateContentResponse`) and a tool or None."""

    async_type = AsyncGoogleStream
    call_response_type = GoogleCallResponse

    @property
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites."""
        return self.response.citations

    @property
    def server_tools(self) -> list[TypesPart]:
        """Return the calls and results of tools that the provider ran."""
        return self.response.server_tools


def handle_stream(
    stream: Iterable[GenerateContentResponse],
    tool_types: Sequence[type[GoogleTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[GoogleCallResponseChunk, GoogleTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""
    return rt.pair_chunks(stream, GoogleCallResponseChunk, _GoogleStreamState(tool_types, partial_tools))


def handle_stream_async(
    stream: AsyncIterable[GenerateContentResponse],
    tool_types: Sequence[type[GoogleTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[GoogleCallResponseChunk, GoogleTool | None]]:
    """Async version of `handle_stream`."""
    return rt.pair_chunks_async(stream, GoogleCallResponseChunk, _GoogleStreamState(tool_types, partial_tools))


def _new_client() -> Client:
    with rt.importing("google-genai", install="callwright[google]"):
        from google.genai import Client
    return Client()


_DEFAULTS: GoogleCallParams = {}
_merge_params = rt.params_merger(_DEFAULTS, own=_CALL_PARAMS, translate=_translate)
_clients = rt.DefaultClients(
    _new_client,
    _new_client,
    env=(
        "GOOGLE_API_KEY",
        "GEMINI_API_KEY",
        "GOOGLE_GEMINI_BASE_URL",
        "GOOGLE_GENAI_USE_VERTEXAI",
        "GOOGLE_GENAI_USE_ENTERPRISE",
        "GOOGLE_GENAI_API_VERSION",
        "GOOGLE_GENAI_HTTP_CLIENT",
        "GOOGLE_VERTEX_BASE_URL",
        "GOOGLE_CLOUD_PROJECT",
        "GOOGLE_CLOUD_LOCATION",
        "GOOGLE_APPLICATION_CREDENTIALS",
    ),
    close="aio.aclose",
)


def _create(client: Any, fn: Callable[..., object], stream: object) -> Any:
    """Return the SDK method to call, of `client` or of the default client."""
    asynchronous = rt.is_async_function(fn)
    if client is None:
        client = _clients.asynchronous() if asynchronous else _clients.sync()
    if stream:
        return (
            rt.start_eagerly_async(client.aio.models.generate_content_stream)
            if asynchronous
            else rt.start_eagerly(client.models.generate_content_stream)
        )
    return client.aio.models.generate_content if asynchronous else client.models.generate_content


def setup_call(
    *,
    model: str,
    client: Client | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: GoogleCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[Callable[..., Any], str | None, list[GoogleMessageParam], Sequence[type[GoogleTool]] | None, dict[str, Any]]:
    """Prepare a call of `models.generate_content`: return the method and its arguments."""
    prompt = rt.read_prompt(fn, fn_args, dynamic_config)
    tool_types = rt.make_tool_types(tools if prompt.tools is None else prompt.tools, GoogleTool)
    params = _merge_params(call_params, prompt.call_params)
    kwargs: dict[str, Any] = {"config": params}
    system, conversation = rt.split_system(prompt.messages)
    if json_mode and (response_model is None or tool_types):
        conversation = [*conversation, BaseMessageParam("user", rt.json_instruction(response_model, "bounded"))]
    messages = _encode_messages(conversation)
    kwargs["model"] = model
    kwargs["contents"] = messages
    rt.set_path(kwargs, ("config", "automatic_function_calling"), {"disable": True})
    if system is not None:
        content = next(iter(_encode_message(system)))["parts"]
        rt.set_path(kwargs, ("config", "system_instruction"), {"parts": content})
    if tool_types:
        rt.set_path(
            kwargs,
            ("config", "tools"),
            rt.with_native_tools([{"function_declarations": [tool.tool_schema() for tool in tool_types]}], tool_types),
        )
    if response_model is not None and json_mode and not tool_types:
        schema = rt.response_schema(response_model, "bounded")
        rt.set_path(kwargs, ("config", "response_mime_type"), "application/json")
        rt.set_path(kwargs, ("config", "response_json_schema"), schema.schema)
    elif response_model is not None and tool_types and not json_mode:
        rt.set_path(
            kwargs,
            ("config", "tool_config"),
            {"function_calling_config": {"mode": "ANY", "allowed_function_names": [rt.tool_name(tool_types[0])]}},
        )
    elif json_mode and not tool_types:
        rt.set_path(kwargs, ("config", "response_mime_type"), "application/json")
    return _create(prompt.client or client, fn, stream), prompt.template, messages, tool_types, kwargs


def get_json_output(response: GoogleCallResponse | GoogleCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""
    if isinstance(response, GoogleCallResponse):
        return rt.extract_json(response, json_mode)
    return response.content if json_mode else response.arguments or response.content


google_call = call_factory(
    TCallResponse=GoogleCallResponse,
    TCallResponseChunk=GoogleCallResponseChunk,
    TToolType=GoogleTool,
    TStream=GoogleStream,
    default_call_params=_DEFAULTS,
    setup_call=setup_call,
    get_json_output=get_json_output,
    handle_stream=handle_stream,
    handle_stream_async=handle_stream_async,
)
call = google_call
_BATCH = rt.register_batch(
    "google",
    _clients,
    response="google.genai.types:GenerateContentResponse",
    table={
        "row": "$request",
        "submit": {
            "call": {"sync": "batches.create", "async": "aio.batches.create"},
            "with": {"model": "$model", "src": "$rows"},
            "id": "name",
        },
        "check": {
            "call": {"sync": "batches.get", "async": "aio.batches.get"},
            "with": {"name": "$batch"},
            "state": "state",
            "finished": (
                "JOB_STATE_SUCCEEDED",
                "JOB_STATE_PARTIALLY_SUCCEEDED",
                "JOB_STATE_FAILED",
                "JOB_STATE_CANCELLED",
                "JOB_STATE_EXPIRED",
            ),
        },
        "cancel": {"call": {"sync": "batches.cancel", "async": "aio.batches.cancel"}, "with": {"name": "$batch"}},
        "results": {"each": "dest.inlined_responses", "response": "response", "error": ("error",)},
    },
)
_ERRORS = rt.register_errors(
    "google",
    read={
        "status": ("code",),
        "code": ("status", "details.error.status"),
        "text": ("message",),
        "param": ("details.error.details.fieldViolations.field",),
        "headers": ("response.headers",),
        "retry_after": ("details.error.details.retryDelay",),
    },
    rules={
        "context_too_long": {"texts": ("exceeds the maximum number of tokens",)},
        "timeout": {
            "classes": ("httpx2:TimeoutException", "httpx:TimeoutException", "aiohttp:ServerTimeoutError"),
            "codes": ("DEADLINE_EXCEEDED",),
        },
        "connection_failed": {
            "classes": (
                "httpx2:TransportError",
                "httpx:TransportError",
                "aiohttp:ClientConnectionError",
                "aiohttp:ClientPayloadError",
                "google.genai.errors:ContinuationInterruptedError",
            )
        },
        "rate_limited": {"codes": ("RESOURCE_EXHAUSTED",)},
        "overloaded": {"codes": ("UNAVAILABLE",)},
        "unauthorized": {"codes": ("UNAUTHENTICATED", "PERMISSION_DENIED"), "texts": ("API key not valid",)},
        "not_found": {"codes": ("NOT_FOUND",)},
        "bad_request": {"codes": ("INVALID_ARGUMENT", "FAILED_PRECONDITION")},
        "server_error": {"classes": ("google.genai.errors:UnknownApiResponseError",), "codes": ("INTERNAL",)},
    },
    own=("google.genai.errors:APIError",),
)
