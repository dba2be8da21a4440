"""Anthropic messages: `messages.create` as a decorator of typed functions.

Generated from anthropic.yaml. Do not edit: change the spec and run `callwright generate anthropic`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from callwright_runtime import codegen_v1 as rt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, ClassVar, Literal, TypeAlias

    from anthropic import Anthropic, AsyncAnthropic
    from anthropic._types import SequenceNotStr
    from anthropic.lib.bedrock import AnthropicBedrock, AsyncAnthropicBedrock
    from anthropic.lib.vertex import AnthropicVertex, AsyncAnthropicVertex
    from anthropic.types import (
        AssistantMessageParam,
        BashCodeExecutionToolResultBlock,
        CacheControlEphemeralParam,
        CodeExecutionTool20260521Param,
        CodeExecutionToolResultBlock,
        Container,
        ContainerUploadBlock,
        DiagnosticsParam,
        MemoryTool20250818Param,
        Message,
        MessageCreateParamsContainerParam,
        MessageDeltaUsage,
        MessageParam,
        MetadataParam,
        OutputConfigParam,
        RawMessageStreamEvent,
        RefusalStopDetails,
        ServerToolUseBlock,
        StopReason,
        TextCitation,
        TextEditorCodeExecutionToolResultBlock,
        ThinkingConfigParam,
        ToolBash20250124Param,
        ToolChoiceParam,
        ToolParam,
        ToolSearchToolBm25_20251119Param,
        ToolSearchToolResultBlock,
        ToolTextEditor20250728Param,
        Usage as TypesUsage,
        WebFetchTool20260318Param,
        WebFetchToolResultBlock,
        WebSearchTool20260318Param,
        WebSearchToolResultBlock,
    )
    from anthropic.types.message_create_params import MessageCreateParamsBase

__all__ = [
    "AnthropicAnswer", "AnthropicBashTool", "AnthropicCallParams", "AnthropicCallResponse",
    "AnthropicCallResponseChunk", "AnthropicCodeExecutionTool", "AnthropicDynamicConfig", "AnthropicMemoryTool",
    "AnthropicMessageParam", "AnthropicNativeTool", "AnthropicStream", "AnthropicTextEditorTool", "AnthropicTool",
    "AnthropicToolConfig", "AnthropicToolSearchTool", "AnthropicWebFetchTool", "AnthropicWebSearchTool",
    "AsyncAnthropicDynamicConfig", "AsyncAnthropicStream", "anthropic_call", "call", "get_json_output",
    "handle_stream", "handle_stream_async", "setup_call",
]  # fmt: skip

_PROVIDER = "anthropic"


class AnthropicCallParams(rt.BaseCallParams, total=False):
    """Params of `messages.create`, with the names and types of the SDK's `MessageCreateParamsBase`."""

    cache_control: CacheControlEphemeralParam | None
    container: MessageCreateParamsContainerParam | None
    diagnostics: DiagnosticsParam | None
    inference_geo: str | None
    max_tokens: int
    metadata: MetadataParam
    output_config: OutputConfigParam
    service_tier: Literal["auto", "standard_only"]
    speed: Literal["standard", "fast"] | None
    stop_sequences: SequenceNotStr[str]
    thinking: ThinkingConfigParam
    tool_choice: ToolChoiceParam
    user_profile_id: str
    workspace_id: str
    extra_headers: Mapping[str, object] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    timeout: float | None
    temperature: float | None
    """A common call param, sent as `extra_body.temperature`."""
    top_p: float | None
    """A common call param, sent as `extra_body.top_p`."""
    stop: str | Sequence[str] | None
    """A common call param, sent as `stop_sequences`."""


_PARAMS = rt.CallParamTable(
    _PROVIDER,
    renamed={"temperature": "extra_body.temperature", "top_p": "extra_body.top_p", "stop": "stop_sequences"},
    without=("frequency_penalty", "presence_penalty", "seed"), lists=("stop",), defaults={"max_tokens": 1024},
)  # fmt: skip


class AnthropicToolConfig(rt.ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool
    cache_control: CacheControlEphemeralParam


class AnthropicTool(rt.BaseTool):
    """A tool that the API receives as the SDK's `ToolParam`."""

    provider = _PROVIDER
    tool_config: ClassVar[AnthropicToolConfig] = {}
    _native_tools: ClassVar[Mapping[str, str]] = {
        "AnthropicWebSearchTool": "anthropic.types:WebSearchTool20260318Param",
        "AnthropicWebFetchTool": "anthropic.types:WebFetchTool20260318Param",
        "AnthropicCodeExecutionTool": "anthropic.types:CodeExecutionTool20260521Param",
        "AnthropicMemoryTool": "anthropic.types:MemoryTool20250818Param",
        "AnthropicBashTool": "anthropic.types:ToolBash20250124Param",
        "AnthropicTextEditorTool": "anthropic.types:ToolTextEditor20250728Param",
        "AnthropicToolSearchTool": "anthropic.types:ToolSearchToolBm25_20251119Param",
    }

    @classmethod
    def _build_schema(cls) -> ToolParam:
        strict = cls.tool_config.get("strict")
        tool: ToolParam = {
            "name": cls._name(),
            "description": cls._description(),
            "input_schema": cls._parameters(strict=strict, strict_dialect="closed"),
        }
        if (cache_control := cls.tool_config.get("cache_control")) is not None:
            tool["cache_control"] = cache_control
        if strict is not None:
            tool["strict"] = strict
        return tool


if TYPE_CHECKING:
    AnthropicMessageParam: TypeAlias = MessageParam
    AnthropicWebSearchTool: TypeAlias = WebSearchTool20260318Param
    AnthropicWebFetchTool: TypeAlias = WebFetchTool20260318Param
    AnthropicCodeExecutionTool: TypeAlias = CodeExecutionTool20260521Param
    AnthropicMemoryTool: TypeAlias = MemoryTool20250818Param
    AnthropicBashTool: TypeAlias = ToolBash20250124Param
    AnthropicTextEditorTool: TypeAlias = ToolTextEditor20250728Param
    AnthropicToolSearchTool: TypeAlias = ToolSearchToolBm25_20251119Param
    AnthropicNativeTool: TypeAlias = (
        AnthropicWebSearchTool
        | AnthropicWebFetchTool
        | AnthropicCodeExecutionTool
        | AnthropicMemoryTool
        | AnthropicBashTool
        | AnthropicTextEditorTool
        | AnthropicToolSearchTool
    )


class AnthropicDynamicConfig(rt.BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | AnthropicMessageParam]
    call_params: AnthropicCallParams | rt.CommonCallParams
    client: Anthropic | AnthropicBedrock | AnthropicVertex


class AsyncAnthropicDynamicConfig(rt.BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | AnthropicMessageParam]
    call_params: AnthropicCallParams | rt.CommonCallParams
    client: AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex


# The SDK is imported only when one of its types is used at run time.
__getattr__ = rt.lazy_types(
    __name__, {"AnthropicMessageParam": ("anthropic.types:MessageParam",)}, native=AnthropicTool
)


class _Codec(rt.MessageCodec):
    """How the API writes the parts of a message."""

    def encode_part(self, part: rt.Part, message: rt.MessageDraft) -> None:
        match part:
            case rt.TextPart():
                message.add_block({"type": "text", "text": part.text})
            case rt.ImagePart():
                message.add_block(
                    {
                        "type": "image",
                        "source": {"type": "base64", "media_type": part.media_type, "data": rt.to_base64(part.image)},
                    }
                )
            case rt.ImageURLPart():
                message.add_block({"type": "image", "source": {"type": "url", "url": part.url}})
            case rt.DocumentPart():
                message.add_block(
                    {
                        "type": "document",
                        "source": {
                            "type": "base64",
                            "media_type": part.media_type,
                            "data": rt.to_base64(part.document),
                        },
                        **rt.omit_none(title=part.name),
                    }
                )
            case rt.DocumentURLPart():
                message.add_block({"type": "document", "source": {"type": "url", "url": part.url}})
            case rt.ThinkingPart(opaque=None):
                self.reject_unsigned(part, message)
            case rt.ThinkingPart():
                message.add_block({"type": "thinking", "thinking": part.thinking, "signature": part.opaque})
            case rt.ToolCallPart():
                message.add_block({"type": "tool_use", "id": part.id, "name": part.name, "input": part.args})
            case rt.ToolResultPart():
                message.add_block(
                    {
                        "type": "tool_result",
                        "tool_use_id": part.id,
                        "content": part.content,
                        **rt.omit_none(is_error=part.is_error),
                    }
                )
            case rt.CacheControlPart():
                message.patch_last({"cache_control": {"type": part.cache_type}})
            case _:
                self.reject(part, message)

    def decode_part(self, block: Any) -> rt.Part | None:
        match block:
            case {"type": "text", "text": text}:
                return rt.TextPart(text=text)
            case {"type": "image", "source": {"type": "base64", "media_type": media_type, "data": image}}:
                return rt.ImagePart(media_type=media_type, image=rt.from_base64(image))
            case {"type": "image", "source": {"type": "url", "url": url}}:
                return rt.ImageURLPart(url=url)
            case {"type": "document", "source": {"type": "base64", "media_type": media_type, "data": document}}:
                return rt.DocumentPart(
                    media_type=media_type, document=rt.from_base64(document), name=block.get("title")
                )
            case {"type": "document", "source": {"type": "url", "url": url}}:
                return rt.DocumentURLPart(url=url)
            case {"type": "thinking", "thinking": thinking, "signature": opaque}:
                return rt.ThinkingPart(thinking=thinking, opaque=opaque)
            case {"type": "tool_use", "id": id, "name": name, "input": args}:
                return rt.ToolCallPart(id=id, name=name, args=args)
            case {"type": "tool_result", "tool_use_id": id, "content": content}:
                return rt.ToolResultPart(
                    id=id, name="", content=rt.text_of(content), is_error=bool(block.get("is_error"))
                )
            case _:
                return None

    def decode_mark(self, block: Any) -> rt.Part | None:
        match block:
            case {"cache_control": {"type": cache_type}}:
                return rt.CacheControlPart(cache_type=cache_type)
            case _:
                return None


_CODEC = _Codec(
    _PROVIDER, roles={"user": "user", "assistant": "assistant", "tool": "user"},
    image=("image/gif", "image/jpeg", "image/png", "image/webp"), document=("application/pdf",),
    tool_ids=rt.ToolIdRules(also="_-"), drop_empty="blank", merge_same_role=True,
    calls=("content", True, {"type": "tool_use", "input": {}}),
)  # fmt: skip


class _Shared(rt.SharedProperties["Message | RawMessageStreamEvent"]):
    """What a response and a chunk have in common."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = {
        "end_turn": "stop", "stop_sequence": "stop", "pause_turn": "stop", "max_tokens": "length",
        "model_context_window_exceeded": "length", "refusal": "content_filter", "tool_use": "tool_calls",
    }  # fmt: skip

    def _input(self, usage: TypesUsage | MessageDeltaUsage) -> int | None:
        return rt.sum_counts(usage.input_tokens, usage.cache_read_input_tokens, usage.cache_creation_input_tokens)

    def _cached(self, usage: TypesUsage | MessageDeltaUsage) -> int | None:
        return usage.cache_read_input_tokens

    def _cache_write(self, usage: TypesUsage | MessageDeltaUsage) -> int | None:
        return usage.cache_creation_input_tokens

    def _output(self, usage: TypesUsage | MessageDeltaUsage) -> int | None:
        return usage.output_tokens

    def _reasoning(self, usage: TypesUsage | MessageDeltaUsage) -> int | None:
        output_tokens_details = usage.output_tokens_details
        return output_tokens_details.thinking_tokens if output_tokens_details is not None else None


class AnthropicCallResponse(
    _Shared, rt.BaseCallResponse["Message", rt.CalledT_co, "AnthropicMessageParam", "AnthropicCallParams"]
):
    """Response of a call; `response` is the SDK's `Message`."""

    __slots__ = ()
    provider = _PROVIDER
    pricing_provider = "anthropic"
    _codec = _CODEC
    _telemetry = _PARAMS.telemetry(own_spans=True)
    unsupported_params = _PARAMS.unsupported

    @rt.guarded
    def content(self) -> str:
        return "".join([block.text for block in self.response.content if block.type == "text" if block.text])

    @rt.guarded
    def thinking(self) -> str | None:
        return (
            "".join([block.thinking for block in self.response.content if block.type == "thinking" if block.thinking])
            or None
        )

    @rt.guarded
    def citations(self) -> list[TextCitation]:
        """Return the sources that the text cites."""
        return [
            citation for block in self.response.content if block.type == "text" for citation in block.citations or ()
        ]

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        stop_reason = self.response.stop_reason
        return [stop_reason] if stop_reason is not None else []

    @rt.guarded
    def model(self) -> str | None:
        return self.response.model

    @rt.guarded
    def id(self) -> str | None:
        return self.response.id

    @rt.guarded
    def usage(self) -> TypesUsage | None:
        return self.response.usage

    @rt.guarded
    def server_tools(
        self,
    ) -> list[
        ServerToolUseBlock
        | WebSearchToolResultBlock
        | WebFetchToolResultBlock
        | CodeExecutionToolResultBlock
        | BashCodeExecutionToolResultBlock
        | TextEditorCodeExecutionToolResultBlock
        | ToolSearchToolResultBlock
        | ContainerUploadBlock
    ]:
        """Return the calls and results of tools that the provider ran."""
        return [
            block
            for block in self.response.content
            if block.type != "text"
            and block.type != "thinking"
            and block.type != "redacted_thinking"
            and block.type != "tool_use"
        ]

    @rt.guarded
    def message_param(self) -> AssistantMessageParam:
        return {"role": "assistant", "content": rt.dump(self.response.content)}

    @rt.guarded_calls
    def _tool_calls(self) -> list[rt.RawToolCall]:
        return [
            rt.RawToolCall(block.id, block.name, block.input)
            for block in self.response.content
            if block.type == "tool_use"
        ]

    def _reported_error(self) -> object:
        return rt.read_undeclared(self.response, "error")


AnthropicAnswer: TypeAlias = rt.Answer[rt.AnswerT, AnthropicCallResponse]


class AnthropicCallResponseChunk(_Shared, rt.BaseCallResponseChunk["RawMessageStreamEvent"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `RawMessageStreamEvent`."""

    __slots__ = ()

    @rt.guarded
    def content(self) -> str:
        event = self.chunk
        if event.type == "content_block_delta" and event.delta.type == "text_delta":
            return event.delta.text
        if event.type == "content_block_start" and event.content_block.type == "text":
            return event.content_block.text or ""
        return ""

    @rt.guarded
    def thinking(self) -> str | None:
        event = self.chunk
        if event.type == "content_block_delta" and event.delta.type == "thinking_delta":
            return event.delta.thinking
        if event.type == "content_block_start" and event.content_block.type == "thinking":
            return event.content_block.thinking
        return None

    @rt.guarded
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        event = self.chunk
        if event.type != "content_block_delta":
            return ""
        return event.delta.partial_json if event.delta.type == "input_json_delta" else ""

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        event = self.chunk
        if event.type != "message_delta":
            return []
        stop_reason = event.delta.stop_reason
        return [stop_reason] if stop_reason is not None else []

    @rt.guarded
    def model(self) -> str | None:
        event = self.chunk
        return event.message.model if event.type == "message_start" else None

    @rt.guarded
    def id(self) -> str | None:
        event = self.chunk
        return event.message.id if event.type == "message_start" else None

    @rt.guarded
    def usage(self) -> TypesUsage | MessageDeltaUsage | None:
        event = self.chunk
        if event.type == "message_start":
            return event.message.usage
        if event.type == "message_delta":
            return event.usage
        return None


class _StreamState(rt.StreamState["Message"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    message: Message | None = None
    container: Container | None = None
    stop_reason: StopReason | None = None
    stop_sequence: str | None = None
    stop_details: RefusalStopDetails | None = None
    usage: MessageDeltaUsage | None = None

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.blocks: rt.Blocks = rt.Blocks()

    def add(self, event: RawMessageStreamEvent) -> None:
        if event.type == "content_block_delta":
            delta = event.delta
            if delta.type == "text_delta":
                self.blocks.join(event.index, "text", delta.text)
            elif delta.type == "input_json_delta":
                self.blocks.json(event.index, "input", delta.partial_json)
                self.calls.append(event.index, delta.partial_json)
            elif delta.type == "thinking_delta":
                self.blocks.join(event.index, "thinking", delta.thinking)
            elif delta.type == "signature_delta":
                self.blocks.put(event.index, "signature", delta.signature)
            elif delta.type == "citations_delta":
                self.blocks.extend(event.index, "citations", rt.dump(delta.citation))
        elif event.type == "content_block_start":
            content_block = event.content_block
            self.blocks.open(event.index, rt.dump(content_block))
            if content_block.type == "tool_use":
                self.calls.open(event.index, content_block.id, content_block.name, content_block.input)
        elif event.type == "content_block_stop":
            self.calls.close(event.index)
        elif event.type == "message_start":
            self.message = self.message or event.message
        elif event.type == "message_delta":
            delta = event.delta
            if delta.container is not None:
                self.container = delta.container
            if delta.stop_reason is not None:
                self.stop_reason = delta.stop_reason
            if delta.stop_sequence is not None:
                self.stop_sequence = delta.stop_sequence
            if delta.stop_details is not None:
                self.stop_details = delta.stop_details
            self.usage = event.usage

    def response(self) -> Message:
        from anthropic.types import Message

        return Message.construct(
            id=self.message.id if self.message is not None else None,
            type="message",
            role="assistant",
            model=self.message.model if self.message is not None else None,
            content=self.blocks.values(),
            container=self.container,
            stop_reason=self.stop_reason,
            stop_sequence=self.stop_sequence,
            stop_details=self.stop_details,
            usage=rt.merge(rt.dump(self.message.usage if self.message is not None else None), rt.dump(self.usage)),
        )


class AsyncAnthropicStream(
    rt.BaseAsyncStream[
        "AnthropicCallResponse[rt.CalledT_co]", "AnthropicCallResponseChunk", rt.CalledT_co, "AnthropicMessageParam"
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `RawMessageStreamEvent`) and a tool or None."""

    call_response_type = AnthropicCallResponse
    citations = rt.of_response(AnthropicCallResponse.citations)
    server_tools = rt.of_response(AnthropicCallResponse.server_tools)


class AnthropicStream(
    rt.BaseStream[
        "AnthropicCallResponse[rt.CalledT_co]", "AnthropicCallResponseChunk", rt.CalledT_co, "AnthropicMessageParam"
    ]
):
    """Stream of a call: yields pairs of a chunk (one `RawMessageStreamEvent`) and a tool or None."""

    async_type = AsyncAnthropicStream
    call_response_type = AnthropicCallResponse
    citations = rt.of_response(AnthropicCallResponse.citations)
    server_tools = rt.of_response(AnthropicCallResponse.server_tools)


def _arguments(request: rt.CallRequest) -> None:
    """Complete the arguments of `messages.create`."""
    kwargs: MessageCreateParamsBase = request.kwargs
    kwargs["model"] = request.model
    kwargs["messages"] = request.messages
    if request.system is not None:
        kwargs["system"] = request.system_content
    if request.tools:
        kwargs["tools"] = request.with_native_tools(request.tool_schemas)
    if (schema := request.json_schema) is not None:
        rt.set_path(request.kwargs, ("output_config", "format"), {"type": "json_schema", "schema": schema.schema})
    elif (tool := request.forced_tool) is not None:
        kwargs["tool_choice"] = {"type": "tool", "name": tool}
    if request.stream:
        request.kwargs["stream"] = True


_CLIENTS = rt.SdkClients(
    "anthropic_call", dist="anthropic", install="callwright[anthropic]",
    sync=("anthropic:Anthropic", "anthropic.lib.bedrock:AnthropicBedrock", "anthropic.lib.vertex:AnthropicVertex"),
    asynchronous=("anthropic:AsyncAnthropic", "anthropic.lib.bedrock:AsyncAnthropicBedrock",
        "anthropic.lib.vertex:AsyncAnthropicVertex"),
    env=("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_BASE_URL", "ANTHROPIC_CUSTOM_HEADERS",
        "ANTHROPIC_PROFILE", "ANTHROPIC_CONFIG_DIR", "ANTHROPIC_IDENTITY_TOKEN", "ANTHROPIC_IDENTITY_TOKEN_FILE",
        "ANTHROPIC_FEDERATION_RULE_ID", "ANTHROPIC_ORGANIZATION_ID", "ANTHROPIC_SERVICE_ACCOUNT_ID",
        "ANTHROPIC_WORKSPACE_ID", "ANTHROPIC_SCOPE"),
)  # fmt: skip
_MODULE = rt.ProviderModule(
    response=AnthropicCallResponse, chunk=AnthropicCallResponseChunk, tool=AnthropicTool, stream=AnthropicStream,
    state=_StreamState, codec=_CODEC, params=_PARAMS, clients=_CLIENTS, arguments=_arguments,
    method=rt.SdkMethod("messages.create"),
    json=rt.JsonRules("closed", instruct="object", instead_of_tool=("thinking", {"type": "enabled"})),
    splits_system=True,
)  # fmt: skip
setup_call = _MODULE.setup_call
get_json_output = _MODULE.get_json_output
handle_stream = _MODULE.handle_stream
handle_stream_async = _MODULE.handle_stream_async
anthropic_call = _MODULE.call_decorator()
call = anthropic_call
_BATCH = _MODULE.register_batch(
    response="anthropic.types:Message",
    row={"custom_id": "$id", "params": "$request"},
    submit={"call": "messages.batches.create", "with": {"requests": "$rows"}, "id": "id"},
    check={"call": "messages.batches.retrieve", "with": {"message_batch_id": "$batch"},
        "state": "processing_status", "finished": ("ended",)},
    cancel={"call": "messages.batches.cancel", "with": {"message_batch_id": "$batch"}},
    results={"call": "messages.batches.results", "with": {"message_batch_id": "$batch"}, "id": "custom_id",
        "response": "result.message", "error": ("result.error.error",)},
    merge="extra_body",
    refuse=("extra_headers", "extra_query", "timeout"),
)  # fmt: skip
_ERRORS = _MODULE.register_errors(
    own=("anthropic:AnthropicError",),
    read={"status": ("status_code",), "code": ("body.error.details.error_code", "body.error.type"),
        "text": ("body.error.message",)},
    context_too_long={"texts": ("prompt is too long", "exceed context limit")},
    content_filtered={"texts": ("blocked by content filtering",)},
    timeout={"classes": ("anthropic:APITimeoutError", "anthropic:RequestTimeoutError",
        "anthropic:DeadlineExceededError", "anthropic:GatewayTimeoutError", "httpx2:TimeoutException"),
        "codes": ("timeout_error",)},
    connection_failed={"classes": ("anthropic:APIConnectionError", "httpx2:TransportError")},
    rate_limited={"classes": ("anthropic:RateLimitError",), "codes": ("rate_limit_error",)},
    overloaded={"classes": ("anthropic:OverloadedError", "anthropic:ServiceUnavailableError"),
        "codes": ("overloaded_error",)},
    unauthorized={"classes": ("anthropic:AuthenticationError", "anthropic:PermissionDeniedError",
        "anthropic:PaymentRequiredError", "anthropic:CredentialsError", "anthropic:WorkloadIdentityError"),
        "codes": ("authentication_error", "permission_error", "billing_error")},
    not_found={"classes": ("anthropic:NotFoundError",), "codes": ("not_found_error",)},
    bad_request={"classes": ("anthropic:BadRequestError", "anthropic:UnprocessableEntityError"),
        "codes": ("invalid_request_error", "request_too_large")},
    server_error={"classes": ("anthropic:APIResponseValidationError",), "codes": ("api_error",)},
)  # fmt: skip
