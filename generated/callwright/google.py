"""Google Gemini: `models.generate_content` as a decorator of typed functions.

Generated from google.yaml. Do not edit: change the spec and run `callwright generate google`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from callwright_runtime import codegen_v1 as rt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, ClassVar, TypeAlias

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
    "AsyncGoogleStream", "GoogleAnswer", "GoogleCallParams", "GoogleCallResponse", "GoogleCallResponseChunk",
    "GoogleDynamicConfig", "GoogleMessageParam", "GoogleNativeTool", "GoogleServerModelTool", "GoogleServerTool",
    "GoogleStream", "GoogleTool", "GoogleToolConfig", "call", "get_json_output", "google_call", "handle_stream",
    "handle_stream_async", "setup_call",
]  # fmt: skip

_PROVIDER = "google"


class GoogleCallParams(rt.BaseCallParams, total=False):
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


_PARAMS = rt.CallParamTable(
    _PROVIDER, renamed={"max_tokens": "max_output_tokens", "stop": "stop_sequences"}, lists=("stop",), under="config",
)  # fmt: skip


class GoogleToolConfig(rt.ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""


class GoogleTool(rt.BaseTool):
    """A tool that the API receives as the SDK's `FunctionDeclarationDict`."""

    provider = _PROVIDER
    tool_config: ClassVar[GoogleToolConfig] = {}
    _native_tools: ClassVar[Mapping[str, str]] = {
        "GoogleServerTool": "google.genai.types:ToolDict",
        "GoogleServerModelTool": "google.genai.types:Tool",
    }

    @classmethod
    def _build_schema(cls) -> FunctionDeclarationDict:
        return {
            "name": cls._name(),
            "description": cls._description(),
            "parameters_json_schema": cls._parameters(dialect="bounded"),
        }


if TYPE_CHECKING:
    GoogleMessageParam: TypeAlias = ContentOrDict
    GoogleServerTool: TypeAlias = ToolDict
    GoogleServerModelTool: TypeAlias = Tool
    GoogleNativeTool: TypeAlias = GoogleServerTool | GoogleServerModelTool


class GoogleDynamicConfig(rt.BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | GoogleMessageParam]
    call_params: GoogleCallParams | rt.CommonCallParams
    client: Client


# The SDK is imported only when one of its types is used at run time.
__getattr__ = rt.lazy_types(__name__, {"GoogleMessageParam": ("google.genai.types:ContentOrDict",)}, native=GoogleTool)


class _Codec(rt.MessageCodec):
    """How the API writes the parts of a message."""

    def encode_text(self, text: str, message: rt.BaseMessageParam) -> Any:
        return [{"text": text}]

    def encode_part(self, part: rt.Part, message: rt.MessageDraft) -> None:
        match part:
            case rt.TextPart():
                message.add_block({"text": part.text, **rt.omit_none(thought_signature=part.opaque)})
            case rt.ImagePart():
                message.add_block({"inline_data": {"data": part.image, "mime_type": part.media_type}})
            case rt.ImageURLPart():
                message.add_block({"file_data": {"file_uri": part.url}})
            case rt.AudioPart():
                message.add_block({"inline_data": {"data": part.audio, "mime_type": part.media_type}})
            case rt.AudioURLPart():
                message.add_block({"file_data": {"file_uri": part.url}})
            case rt.DocumentPart():
                message.add_block({"inline_data": {"data": part.document, "mime_type": part.media_type}})
            case rt.DocumentURLPart():
                message.add_block({"file_data": {"file_uri": part.url}})
            case rt.ThinkingPart():
                message.add_block(
                    {"text": part.thinking, "thought": True, **rt.omit_none(thought_signature=part.opaque)}
                )
            case rt.ToolCallPart():
                message.add_block(
                    {
                        "function_call": {**rt.omit_none(id=part.id), "name": part.name, "args": part.args},
                        **rt.omit_none(thought_signature=part.opaque),
                    }
                )
            case rt.ToolResultPart():
                message.add_block(
                    {
                        "function_response": {
                            **rt.omit_none(id=part.id),
                            "name": part.name,
                            "response": {"result": part.content},
                        }
                    }
                )
            case _:
                self.reject(part, message)

    def decode_part(self, block: Any) -> rt.Part | None:
        match block:
            case {"text": thinking, "thought": True}:
                return rt.ThinkingPart(thinking=thinking, opaque=block.get("thought_signature"))
            case {"text": text}:
                return rt.TextPart(text=text, opaque=block.get("thought_signature"))
            case {"inline_data": {"data": image, "mime_type": media_type}} if media_type in self.image:
                return rt.ImagePart(image=image, media_type=media_type)
            case {"inline_data": {"data": audio, "mime_type": media_type}} if media_type in self.audio:
                return rt.AudioPart(audio=audio, media_type=media_type)
            case {"inline_data": {"data": document, "mime_type": media_type}} if media_type in self.document:
                return rt.DocumentPart(document=document, media_type=media_type)
            case {"function_call": {"name": name, "args": args}}:
                return rt.ToolCallPart(
                    id=block["function_call"].get("id"), name=name, args=args, opaque=block.get("thought_signature")
                )
            case {"function_response": {"name": name, "response": {"result": content}}}:
                return rt.ToolResultPart(
                    id=block["function_response"].get("id"), name=name, content=rt.text_of(content)
                )
            case _:
                return None


_CODEC = _Codec(
    _PROVIDER, roles={"user": "user", "assistant": "model", "tool": "user"}, content="parts",
    image=("image/heic", "image/heif", "image/jpeg", "image/png", "image/webp"),
    audio=("audio/aac", "audio/aiff", "audio/flac", "audio/mp3", "audio/mpeg", "audio/ogg", "audio/wav"),
    document=("application/pdf", "text/plain"), named_results=True, drop_empty="empty", merge_same_role=True,
    calls=("parts", True, {"function_call": {"args": {}}}),
)  # fmt: skip


class _Shared(rt.SharedProperties["GenerateContentResponse"]):
    """What a response and a chunk have in common."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = {
        "STOP": "stop", "MAX_TOKENS": "length", "SAFETY": "content_filter", "RECITATION": "content_filter",
        "BLOCKLIST": "content_filter", "PROHIBITED_CONTENT": "content_filter", "SPII": "content_filter",
        "IMAGE_SAFETY": "content_filter", "IMAGE_PROHIBITED_CONTENT": "content_filter",
        "IMAGE_RECITATION": "content_filter", "MODEL_ARMOR": "content_filter", "JAILBREAK": "content_filter",
        "default": "other",
    }  # fmt: skip

    @rt.guarded
    def content(self) -> str:
        return "".join(
            [
                part.text
                for candidate in self._sdk.candidates or ()
                if candidate.index in (0, None)
                if candidate.content is not None
                for part in candidate.content.parts or ()
                if not part.thought
                if part.text is not None
            ]
        )

    @rt.guarded
    def thinking(self) -> str | None:
        return (
            "".join(
                [
                    part.text
                    for candidate in self._sdk.candidates or ()
                    if candidate.index in (0, None)
                    if candidate.content is not None
                    for part in candidate.content.parts or ()
                    if part.thought
                    if part.text is not None
                ]
            )
            or None
        )

    @rt.guarded
    def citations(self) -> list[Citation]:
        """Return the sources that the text cites."""
        return [
            citation
            for candidate in self._sdk.candidates or ()
            if candidate.index in (0, None)
            if candidate.citation_metadata is not None
            for citation in candidate.citation_metadata.citations or ()
        ]

    @rt.guarded
    def model(self) -> str | None:
        return self._sdk.model_version

    @rt.guarded
    def id(self) -> str | None:
        return self._sdk.response_id

    @rt.guarded
    def usage(self) -> GenerateContentResponseUsageMetadata | None:
        return self._sdk.usage_metadata

    @rt.guarded
    def server_tools(self) -> list[TypesPart]:
        """Return the calls and results of tools that the provider ran."""
        return [
            part
            for candidate in self._sdk.candidates or ()
            if candidate.index in (0, None)
            if candidate.content is not None
            for part in candidate.content.parts or ()
            if not part.text
            if not part.function_call
            if not part.inline_data
            if not part.file_data
            if not part.thought_signature
        ]

    def _input(self, usage: GenerateContentResponseUsageMetadata) -> int | None:
        return rt.sum_counts(usage.prompt_token_count, usage.tool_use_prompt_token_count)

    def _cached(self, usage: GenerateContentResponseUsageMetadata) -> int | None:
        return usage.cached_content_token_count

    def _output(self, usage: GenerateContentResponseUsageMetadata) -> int | None:
        return rt.sum_counts(usage.candidates_token_count, usage.thoughts_token_count)

    def _reasoning(self, usage: GenerateContentResponseUsageMetadata) -> int | None:
        return usage.thoughts_token_count


class GoogleCallResponse(
    _Shared, rt.BaseCallResponse["GenerateContentResponse", rt.CalledT_co, "GoogleMessageParam", "GoogleCallParams"]
):
    """Response of a call; `response` is the SDK's `GenerateContentResponse`."""

    __slots__ = ()
    provider = _PROVIDER
    pricing_provider = "google"
    _codec = _CODEC
    _telemetry = _PARAMS.telemetry(provider="gcp.gen_ai")
    unsupported_params = _PARAMS.unsupported

    @rt.guarded
    def finish_reasons(self) -> list[str]:
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

    @rt.guarded
    def message_param(self) -> ContentDict:
        candidates = self.response.candidates
        if not candidates:
            rt.raise_no_message()
        return cast("ContentDict", rt.merge({"role": "model"}, rt.dump_fields(candidates[0].content)))

    @rt.guarded_calls
    def _tool_calls(self) -> list[rt.RawToolCall]:
        return [
            rt.RawToolCall(
                part.function_call.id,
                part.function_call.name or "",
                part.function_call.args or {},
                part.thought_signature,
            )
            for candidate in self.response.candidates or ()
            if candidate.index in (0, None)
            if candidate.content is not None
            for part in candidate.content.parts or ()
            if part.function_call
        ]


GoogleAnswer: TypeAlias = rt.Answer[rt.AnswerT, GoogleCallResponse]


class GoogleCallResponseChunk(_Shared, rt.BaseCallResponseChunk["GenerateContentResponse"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `GenerateContentResponse`."""

    __slots__ = ()

    @rt.guarded
    def finish_reasons(self) -> list[str]:
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

    @rt.guarded
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        return "".join(
            [
                rt.json_text(part.function_call.args)
                for candidate in self.chunk.candidates or ()
                if candidate.index in (0, None)
                if candidate.content is not None
                for part in candidate.content.parts or ()
                if part.function_call
                if part.function_call.args is not None
            ]
        )


class _StreamState(rt.StreamState["GenerateContentResponse"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    response_id: str | None = None
    model_version: str | None = None
    prompt_feedback: GenerateContentResponsePromptFeedback | None = None
    usage_metadata: GenerateContentResponseUsageMetadata | None = None
    finish_reason: TypesFinishReason | None = None
    finish_message: str | None = None
    citation_metadata: CitationMetadata | None = None
    grounding_metadata: GroundingMetadata | None = None
    safety_ratings: list[SafetyRating] | None = None

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.blocks: rt.Blocks = rt.Blocks()

    def add(self, event: GenerateContentResponse) -> None:
        if event.response_id is not None:
            self.response_id = self.response_id or event.response_id
        if event.model_version is not None:
            self.model_version = self.model_version or event.model_version
        if event.prompt_feedback is not None:
            self.prompt_feedback = self.prompt_feedback or event.prompt_feedback
        if event.usage_metadata is not None:
            self.usage_metadata = event.usage_metadata
        for candidate in event.candidates or ():
            if candidate.index in (0, None):
                if candidate.finish_reason is not None:
                    self.finish_reason = candidate.finish_reason
                if candidate.finish_message is not None:
                    self.finish_message = candidate.finish_message
                if candidate.citation_metadata is not None:
                    self.citation_metadata = candidate.citation_metadata
                if candidate.grounding_metadata is not None:
                    self.grounding_metadata = candidate.grounding_metadata
                if candidate.safety_ratings is not None:
                    self.safety_ratings = candidate.safety_ratings
                if candidate.content is not None:
                    for part in candidate.content.parts or ():
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
    rt.BaseAsyncStream[
        "GoogleCallResponse[rt.CalledT_co]", "GoogleCallResponseChunk", rt.CalledT_co, "GoogleMessageParam"
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `GenerateContentResponse`) and a tool or None."""

    call_response_type = GoogleCallResponse
    citations = rt.of_response(GoogleCallResponse.citations)
    server_tools = rt.of_response(GoogleCallResponse.server_tools)


class GoogleStream(
    rt.BaseStream["GoogleCallResponse[rt.CalledT_co]", "GoogleCallResponseChunk", rt.CalledT_co, "GoogleMessageParam"]
):
    """Stream of a call: yields pairs of a chunk (one `GenerateContentResponse`) and a tool or None."""

    async_type = AsyncGoogleStream
    call_response_type = GoogleCallResponse
    citations = rt.of_response(GoogleCallResponse.citations)
    server_tools = rt.of_response(GoogleCallResponse.server_tools)


def _arguments(request: rt.CallRequest) -> None:
    """Complete the arguments of `models.generate_content`."""
    kwargs = request.kwargs
    kwargs["model"] = request.model
    kwargs["contents"] = request.messages
    rt.set_path(kwargs, ("config", "automatic_function_calling"), {"disable": True})
    if request.system is not None:
        rt.set_path(kwargs, ("config", "system_instruction"), {"parts": request.system_content})
    if request.tools:
        rt.set_path(
            kwargs, ("config", "tools"), request.with_native_tools([{"function_declarations": request.tool_schemas}])
        )
    if (schema := request.json_schema) is not None:
        rt.set_path(kwargs, ("config", "response_mime_type"), "application/json")
        rt.set_path(kwargs, ("config", "response_json_schema"), schema.schema)
    elif (tool := request.forced_tool) is not None:
        rt.set_path(
            kwargs,
            ("config", "tool_config"),
            {"function_calling_config": {"mode": "ANY", "allowed_function_names": [tool]}},
        )
    elif request.json_object:
        rt.set_path(kwargs, ("config", "response_mime_type"), "application/json")


_CLIENTS = rt.SdkClients(
    "google_call", dist="google-genai", install="callwright[google]", sync="google.genai:Client",
    env=("GOOGLE_API_KEY", "GEMINI_API_KEY", "GOOGLE_GEMINI_BASE_URL", "GOOGLE_GENAI_USE_VERTEXAI",
        "GOOGLE_GENAI_USE_ENTERPRISE", "GOOGLE_GENAI_API_VERSION", "GOOGLE_GENAI_HTTP_CLIENT",
        "GOOGLE_VERTEX_BASE_URL", "GOOGLE_CLOUD_PROJECT", "GOOGLE_CLOUD_LOCATION", "GOOGLE_APPLICATION_CREDENTIALS"),
    close="aio.aclose",
)  # fmt: skip
_MODULE = rt.ProviderModule(
    response=GoogleCallResponse, chunk=GoogleCallResponseChunk, tool=GoogleTool, stream=GoogleStream,
    state=_StreamState, codec=_CODEC, params=_PARAMS, clients=_CLIENTS, arguments=_arguments,
    method=rt.SdkMethod("models.generate_content", "aio.models.generate_content"),
    stream_method=rt.SdkMethod("models.generate_content_stream", "aio.models.generate_content_stream", lazy=True),
    json=rt.JsonRules("bounded", with_tools=False, instruct="object"), splits_system=True,
)  # fmt: skip
setup_call = _MODULE.setup_call
get_json_output = _MODULE.get_json_output
handle_stream = _MODULE.handle_stream
handle_stream_async = _MODULE.handle_stream_async
google_call = _MODULE.call_decorator()
call = google_call
_BATCH = _MODULE.register_batch(
    response="google.genai.types:GenerateContentResponse",
    row="$request",
    submit={"call": {"sync": "batches.create", "async": "aio.batches.create"},
        "with": {"model": "$model", "src": "$rows"}, "id": "name"},
    check={"call": {"sync": "batches.get", "async": "aio.batches.get"}, "with": {"name": "$batch"},
        "state": "state", "finished": ("JOB_STATE_SUCCEEDED", "JOB_STATE_PARTIALLY_SUCCEEDED", "JOB_STATE_FAILED",
        "JOB_STATE_CANCELLED", "JOB_STATE_EXPIRED")},
    cancel={"call": {"sync": "batches.cancel", "async": "aio.batches.cancel"}, "with": {"name": "$batch"}},
    results={"each": "dest.inlined_responses", "response": "response", "error": ("error",)},
)  # fmt: skip
_ERRORS = _MODULE.register_errors(
    own=("google.genai.errors:APIError",),
    read={"status": ("code",), "code": ("status",), "text": ("message",),
        "param": ("details.error.details.fieldViolations.field",),
        "retry_after": ("details.error.details.retryDelay",)},
    ignore=("google.genai.errors:ExperimentalWarning", "google.genai.errors:FunctionInvocationError",
        "google.genai.errors:UnknownFunctionCallArgumentError", "google.genai.errors:UnsupportedFunctionError"),
    context_too_long={"texts": ("exceeds the maximum number of tokens",)},
    timeout={"classes": ("httpx2:TimeoutException", "httpx:TimeoutException", "aiohttp:ServerTimeoutError"),
        "codes": ("DEADLINE_EXCEEDED",)},
    connection_failed={"classes": ("httpx2:TransportError", "httpx:TransportError",
        "aiohttp:ClientConnectionError", "aiohttp:ClientPayloadError",
        "google.genai.errors:ContinuationInterruptedError")},
    rate_limited={"codes": ("RESOURCE_EXHAUSTED",)},
    overloaded={"codes": ("UNAVAILABLE",)},
    unauthorized={"codes": ("UNAUTHENTICATED", "PERMISSION_DENIED"), "texts": ("API key not valid",)},
    not_found={"codes": ("NOT_FOUND",)},
    server_error={"classes": ("google.genai.errors:UnknownApiResponseError",)},
)  # fmt: skip
