"""OpenAI responses: `responses.create` as a decorator of typed functions.

Generated from openai_responses.yaml. Do not edit: change the spec and run `callwright generate openai_responses`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from callwright_runtime import codegen_v1 as rt

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any, ClassVar, Literal, TypeAlias

    from openai import AsyncOpenAI, OpenAI
    from openai.types.responses import (
        ComputerToolParam,
        FileSearchToolParam,
        FunctionToolParam,
        Response,
        ResponseApplyPatchToolCall,
        ResponseApplyPatchToolCallOutput,
        ResponseCodeInterpreterToolCall,
        ResponseCompactionItem,
        ResponseComputerToolCall,
        ResponseComputerToolCallOutputItem,
        ResponseCustomToolCall,
        ResponseCustomToolCallOutputItem,
        ResponseFileSearchToolCall,
        ResponseFormatTextJSONSchemaConfigParam,
        ResponseFunctionShellToolCall,
        ResponseFunctionShellToolCallOutput,
        ResponseFunctionToolCallOutputItem,
        ResponseFunctionWebSearch,
        ResponseIncludable,
        ResponseInputItemParam,
        ResponseInputParam,
        ResponsePromptParam,
        ResponseStreamEvent,
        ResponseTextConfigParam,
        ResponseToolSearchCall,
        ResponseToolSearchOutputItem,
        ResponseUsage,
        ServiceTier,
        WebSearchToolParam,
    )
    from openai.types.responses.response_create_params import (
        AccessPrograms,
        BackgroundOptions,
        ContextManagement,
        Conversation,
        Image,
        Moderation,
        PromptCacheOptions,
        StreamOptions,
        ToolChoice,
    )
    from openai.types.responses.response_output_item import (
        AdditionalTools,
        ImageGenerationCall,
        LocalShellCall,
        LocalShellCallOutput,
        McpApprovalRequest,
        McpApprovalResponse,
        McpCall,
        McpListTools,
        Program,
        ProgramOutput,
    )
    from openai.types.responses.response_output_text import Annotation
    from openai.types.responses.tool_param import CodeInterpreter, ImageGeneration, Mcp
    from openai.types.shared_params import Metadata, Reasoning

__all__ = [
    "AsyncOpenAIResponsesDynamicConfig", "AsyncOpenAIResponsesStream", "OpenAIResponsesAnswer",
    "OpenAIResponsesCallParams", "OpenAIResponsesCallResponse", "OpenAIResponsesCallResponseChunk",
    "OpenAIResponsesCodeInterpreterTool", "OpenAIResponsesComputerTool", "OpenAIResponsesDynamicConfig",
    "OpenAIResponsesFileSearchTool", "OpenAIResponsesImageGenerationTool", "OpenAIResponsesMCPTool",
    "OpenAIResponsesMessageParam", "OpenAIResponsesNativeTool", "OpenAIResponsesStream", "OpenAIResponsesTool",
    "OpenAIResponsesToolConfig", "OpenAIResponsesWebSearchTool", "call", "get_json_output", "handle_stream",
    "handle_stream_async", "openai_responses_call", "setup_call",
]  # fmt: skip

_PROVIDER = "openai_responses"


class OpenAIResponsesCallParams(rt.BaseCallParams, total=False):
    """Params of `responses.create`, with the names and types of the SDK's `ResponseCreateParamsBase`."""

    access_programs: AccessPrograms
    background: bool | None
    background_options: BackgroundOptions
    context_management: Iterable[ContextManagement] | None
    conversation: Conversation | None
    image: Image
    include: list[ResponseIncludable] | None
    max_output_tokens: int | None
    max_tool_calls: int | None
    metadata: Metadata | None
    moderation: Moderation | None
    parallel_tool_calls: bool | None
    previous_response_id: str | None
    prompt: ResponsePromptParam | None
    prompt_cache_key: str | None
    prompt_cache_options: PromptCacheOptions
    prompt_cache_retention: Literal["in_memory", "24h"] | None
    reasoning: Reasoning | None
    safety_identifier: str | None
    service_tier: ServiceTier | None
    store: bool | None
    stream_options: StreamOptions | None
    temperature: float | None
    text: ResponseTextConfigParam
    tool_choice: ToolChoice
    top_logprobs: int | None
    top_p: float | None
    truncation: Literal["auto", "disabled"] | None
    user: str
    extra_headers: Mapping[str, object] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    timeout: float | None
    max_tokens: int | None
    """A common call param, sent as `max_output_tokens`."""


_PARAMS = rt.CallParamTable(
    _PROVIDER, renamed={"max_tokens": "max_output_tokens"},
    without=("frequency_penalty", "presence_penalty", "seed", "stop"),
)  # fmt: skip


class OpenAIResponsesToolConfig(rt.ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool


class OpenAIResponsesTool(rt.BaseTool):
    """A tool that the API receives as the SDK's `FunctionToolParam`."""

    provider = _PROVIDER
    tool_config: ClassVar[OpenAIResponsesToolConfig] = {}
    _native_tools: ClassVar[Mapping[str, str]] = {
        "OpenAIResponsesWebSearchTool": "openai.types.responses:WebSearchToolParam",
        "OpenAIResponsesFileSearchTool": "openai.types.responses:FileSearchToolParam",
        "OpenAIResponsesCodeInterpreterTool": "openai.types.responses.tool_param:CodeInterpreter",
        "OpenAIResponsesImageGenerationTool": "openai.types.responses.tool_param:ImageGeneration",
        "OpenAIResponsesMCPTool": "openai.types.responses.tool_param:Mcp",
        "OpenAIResponsesComputerTool": "openai.types.responses:ComputerToolParam",
    }

    @classmethod
    def _build_schema(cls) -> FunctionToolParam:
        strict = cls.tool_config.get("strict")
        return {
            "type": "function",
            "name": cls._name(),
            "description": cls._description(),
            "parameters": cls._parameters(strict=strict, dialect="portable"),
            "strict": strict,
        }


if TYPE_CHECKING:
    OpenAIResponsesMessageParam: TypeAlias = ResponseInputItemParam | ResponseInputParam
    OpenAIResponsesWebSearchTool: TypeAlias = WebSearchToolParam
    OpenAIResponsesFileSearchTool: TypeAlias = FileSearchToolParam
    OpenAIResponsesCodeInterpreterTool: TypeAlias = CodeInterpreter
    OpenAIResponsesImageGenerationTool: TypeAlias = ImageGeneration
    OpenAIResponsesMCPTool: TypeAlias = Mcp
    OpenAIResponsesComputerTool: TypeAlias = ComputerToolParam
    OpenAIResponsesNativeTool: TypeAlias = (
        OpenAIResponsesWebSearchTool
        | OpenAIResponsesFileSearchTool
        | OpenAIResponsesCodeInterpreterTool
        | OpenAIResponsesImageGenerationTool
        | OpenAIResponsesMCPTool
        | OpenAIResponsesComputerTool
    )


class OpenAIResponsesDynamicConfig(rt.BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | OpenAIResponsesMessageParam]
    call_params: OpenAIResponsesCallParams | rt.CommonCallParams
    client: OpenAI


class AsyncOpenAIResponsesDynamicConfig(rt.BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | OpenAIResponsesMessageParam]
    call_params: OpenAIResponsesCallParams | rt.CommonCallParams
    client: AsyncOpenAI


# The SDK is imported only when one of its types is used at run time.
__getattr__ = rt.lazy_types(
    __name__,
    {
        "OpenAIResponsesMessageParam": (
            "openai.types.responses:ResponseInputItemParam",
            "openai.types.responses:ResponseInputParam",
        )
    },
    native=OpenAIResponsesTool,
)


class _Codec(rt.MessageCodec):
    """How the API writes the parts of a message."""

    def encode_part(self, part: rt.Part, message: rt.MessageDraft) -> None:
        match part:
            case rt.TextPart():
                message.add_block(
                    {"type": "output_text", "text": part.text}
                    if message.role == "assistant"
                    else {"type": "input_text", "text": part.text}
                )
            case rt.ImagePart():
                message.add_block(
                    {"type": "input_image", "image_url": rt.data_url(part), "detail": part.detail or "auto"}
                )
            case rt.ImageURLPart():
                message.add_block({"type": "input_image", "image_url": part.url, "detail": part.detail or "auto"})
            case rt.DocumentPart():
                message.add_block(
                    {"type": "input_file", "filename": part.name or "document.pdf", "file_data": rt.data_url(part)}
                )
            case rt.DocumentURLPart():
                message.add_block({"type": "input_file", "file_url": part.url})
            case rt.ThinkingPart(opaque=None):
                self.reject_unsigned(part, message)
            case rt.ThinkingPart(opaque={"type": "reasoning"}):
                message.send(part.opaque)
            case rt.ToolCallPart():
                message.send(
                    {
                        "type": "function_call",
                        "call_id": part.id,
                        "name": part.name,
                        "arguments": rt.json_text(part.args),
                    }
                )
            case rt.ToolResultPart():
                message.send({"type": "function_call_output", "call_id": part.id, "output": part.content})
            case _:
                self.reject(part, message)

    def decode_part(self, block: Any) -> rt.Part | None:
        match block:
            case {"type": "output_text", "text": text} | {"type": "input_text", "text": text}:
                return rt.TextPart(text=text)
            case {"type": "input_image", "image_url": url, "detail": detail} if found := rt.read_data_url(url):
                return rt.ImagePart(media_type=found.media_type, image=found.data, detail=detail)
            case {"type": "input_image", "image_url": url, "detail": detail}:
                return rt.ImageURLPart(url=url, detail=detail)
            case {"type": "input_file", "filename": name, "file_data": url} if found := rt.read_data_url(url):
                return rt.DocumentPart(name=name, media_type=found.media_type, document=found.data)
            case {"type": "input_file", "file_url": url}:
                return rt.DocumentURLPart(url=url)
            case _:
                return None

    def decode_whole(self, message: Any) -> rt.Part | None:
        match message:
            case {"type": "reasoning", "summary": thinking}:
                return rt.ThinkingPart(thinking=rt.text_of(thinking), opaque=message)
            case {"type": "function_call", "call_id": id, "name": name, "arguments": args}:
                return rt.ToolCallPart(id=id, name=name, args=rt.parse_tool_args(args))
            case {"type": "function_call_output", "call_id": id, "output": content}:
                return rt.ToolResultPart(id=id, name="", content=rt.text_of(content))
            case _:
                return None


_CODEC = _Codec(
    _PROVIDER, roles=("user", "assistant", "tool"), image=("image/gif", "image/jpeg", "image/png", "image/webp"),
    document=("application/pdf",), tool_ids=rt.ToolIdRules(max=64),
    calls=(None, True, {"type": "function_call", "arguments": "{}"}), items=True, joined="assistant",
)  # fmt: skip


class _Shared(rt.SharedProperties["Response | ResponseStreamEvent"]):
    """What a response and a chunk have in common."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = {
        "content_filter": "content_filter", "max_output_tokens": "length", "completed": "stop_or_tool_calls",
        "default": "other",
    }  # fmt: skip

    def _input(self, usage: ResponseUsage) -> int | None:
        return usage.input_tokens

    def _cached(self, usage: ResponseUsage) -> int | None:
        input_tokens_details = usage.input_tokens_details
        return input_tokens_details.cached_tokens if input_tokens_details else None

    def _cache_write(self, usage: ResponseUsage) -> int | None:
        input_tokens_details = usage.input_tokens_details
        return input_tokens_details.cache_write_tokens if input_tokens_details else None

    def _output(self, usage: ResponseUsage) -> int | None:
        return usage.output_tokens

    def _reasoning(self, usage: ResponseUsage) -> int | None:
        output_tokens_details = usage.output_tokens_details
        return output_tokens_details.reasoning_tokens if output_tokens_details else None


class OpenAIResponsesCallResponse(
    _Shared, rt.BaseCallResponse["Response", rt.CalledT_co, "OpenAIResponsesMessageParam", "OpenAIResponsesCallParams"]
):
    """Response of a call; `response` is the SDK's `Response`."""

    __slots__ = ()
    provider = _PROVIDER
    pricing_provider = "openai"
    _codec = _CODEC
    _telemetry = _PARAMS.telemetry(provider="openai")
    unsupported_params = _PARAMS.unsupported

    @rt.guarded
    def content(self) -> str:
        return "".join(
            [
                part.text
                for block in self.response.output
                if block.type == "message"
                for part in block.content
                if part.type == "output_text"
            ]
        )

    @rt.guarded
    def thinking(self) -> str | None:
        values = [part.text for block in self.response.output if block.type == "reasoning" for part in block.summary]
        if values:
            return "".join(values) or None
        return (
            "".join(
                [
                    part.text
                    for block in self.response.output
                    if block.type == "reasoning"
                    for part in block.content or ()
                ]
            )
            or None
        )

    @rt.guarded
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        return (
            "".join(
                [
                    part.refusal
                    for block in self.response.output
                    if block.type == "message"
                    for part in block.content
                    if part.type == "refusal"
                ]
            )
            or None
        )

    @rt.guarded
    def citations(self) -> list[Annotation]:
        """Return the sources that the text cites."""
        return [
            annotation
            for block in self.response.output
            if block.type == "message"
            for part in block.content
            if part.type == "output_text"
            for annotation in part.annotations
        ]

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        response = self.response
        if response.incomplete_details is not None and response.incomplete_details.reason is not None:
            return [response.incomplete_details.reason]
        if response.status == "completed":
            return [response.status]
        if response.status == "incomplete":
            return [response.status]
        if response.status == "failed":
            return [response.status]
        if response.status == "cancelled":
            return [response.status]
        return []

    @rt.guarded
    def model(self) -> str | None:
        return self.response.model

    @rt.guarded
    def id(self) -> str | None:
        return self.response.id

    @rt.guarded
    def usage(self) -> ResponseUsage | None:
        return self.response.usage

    @rt.guarded
    def server_tools(
        self,
    ) -> list[
        ResponseFileSearchToolCall
        | ResponseFunctionToolCallOutputItem
        | ResponseFunctionWebSearch
        | ResponseComputerToolCall
        | ResponseComputerToolCallOutputItem
        | Program
        | ProgramOutput
        | ResponseToolSearchCall
        | ResponseToolSearchOutputItem
        | AdditionalTools
        | ResponseCompactionItem
        | ImageGenerationCall
        | ResponseCodeInterpreterToolCall
        | LocalShellCall
        | LocalShellCallOutput
        | ResponseFunctionShellToolCall
        | ResponseFunctionShellToolCallOutput
        | ResponseApplyPatchToolCall
        | ResponseApplyPatchToolCallOutput
        | McpCall
        | McpListTools
        | McpApprovalRequest
        | McpApprovalResponse
        | ResponseCustomToolCall
        | ResponseCustomToolCallOutputItem
    ]:
        """Return the calls and results of tools that the provider ran."""
        return [
            block
            for block in self.response.output
            if block.type != "message" and block.type != "reasoning" and block.type != "function_call"
        ]

    @rt.guarded
    def message_param(self) -> ResponseInputParam:
        return cast("ResponseInputParam", rt.dump(self.response.output))

    @rt.guarded_calls
    def _tool_calls(self) -> list[rt.RawToolCall]:
        return [
            rt.RawToolCall(block.call_id, block.name, block.arguments)
            for block in self.response.output
            if block.type == "function_call"
        ]

    def _reported_error(self) -> object:
        return self.response.error


OpenAIResponsesAnswer: TypeAlias = rt.Answer[rt.AnswerT, OpenAIResponsesCallResponse]


class OpenAIResponsesCallResponseChunk(_Shared, rt.BaseCallResponseChunk["ResponseStreamEvent"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ResponseStreamEvent`."""

    __slots__ = ()

    @rt.guarded
    def content(self) -> str:
        event = self.chunk
        return event.delta if event.type == "response.output_text.delta" else ""

    @rt.guarded
    def thinking(self) -> str | None:
        event = self.chunk
        if event.type == "response.reasoning_summary_text.delta":
            return event.delta
        if event.type == "response.reasoning_text.delta":
            return event.delta
        return None

    @rt.guarded
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        event = self.chunk
        return event.delta if event.type == "response.refusal.delta" else None

    @rt.guarded
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        event = self.chunk
        return event.delta if event.type == "response.function_call_arguments.delta" else ""

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        event = self.chunk
        if event.type == "response.completed" and event.response.status is not None:
            return [event.response.status]
        if (
            event.type == "response.incomplete"
            and event.response.incomplete_details is not None
            and event.response.incomplete_details.reason is not None
        ):
            return [event.response.incomplete_details.reason]
        return []

    @rt.guarded
    def model(self) -> str | None:
        event = self.chunk
        return event.response.model if event.type == "response.created" else None

    @rt.guarded
    def id(self) -> str | None:
        event = self.chunk
        return event.response.id if event.type == "response.created" else None

    @rt.guarded
    def usage(self) -> ResponseUsage | None:
        event = self.chunk
        if event.type == "response.completed":
            return event.response.usage
        if event.type == "response.incomplete":
            return event.response.usage
        return None


class _StreamState(rt.StreamState["Response"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    known: Response | None = None
    final: Response | None = None

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.blocks: rt.Blocks = rt.Blocks()

    def add(self, event: ResponseStreamEvent) -> None:
        if event.type == "response.output_text.delta":
            self.blocks.inside(event.output_index, "content").join(event.content_index, "text", event.delta)
        elif event.type == "response.function_call_arguments.delta":
            self.blocks.join(event.output_index, "arguments", event.delta)
            self.calls.append(event.output_index, event.delta)
        elif event.type == "response.reasoning_summary_text.delta":
            self.blocks.inside(event.output_index, "summary").join(event.summary_index, "text", event.delta)
        elif event.type == "response.reasoning_text.delta":
            self.blocks.inside(event.output_index, "content").join(event.content_index, "text", event.delta)
        elif event.type == "response.refusal.delta":
            self.blocks.inside(event.output_index, "content").join(event.content_index, "refusal", event.delta)
        elif event.type == "response.output_item.added":
            item = event.item
            self.blocks.open(event.output_index, rt.dump(item))
            if item.type == "function_call":
                self.calls.open(event.output_index, item.call_id, item.name, item.arguments)
        elif event.type == "response.content_part.added":
            self.blocks.inside(event.output_index, "content").open(event.content_index, rt.dump(event.part))
        elif event.type == "response.reasoning_summary_part.added":
            self.blocks.inside(event.output_index, "summary").open(event.summary_index, rt.dump(event.part))
        elif event.type == "response.output_item.done":
            self.blocks.close(event.output_index, rt.dump(event.item))
            self.calls.close(event.output_index)
        elif event.type == "response.created":
            self.known = event.response
        elif event.type == "response.incomplete":
            self.known = event.response
            if event.response.output:
                self.final = event.response
        elif event.type == "response.completed":
            self.known = event.response
            if event.response.error:
                rt.raise_event_error(_PROVIDER, event.response.error)
            if event.response.output:
                self.final = event.response
        elif event.type == "response.failed":
            self.known = event.response
            if event.response.error:
                rt.raise_event_error(_PROVIDER, event.response.error.message)
        elif event.type == "error":
            rt.raise_event_error(_PROVIDER, event.message)

    def response(self) -> Response:
        if self.final is not None:
            return self.final
        from openai.types.responses import Response

        return Response.construct(**rt.merge(rt.dump(self.known), {"output": self.blocks.values()}))


class AsyncOpenAIResponsesStream(
    rt.BaseAsyncStream[
        "OpenAIResponsesCallResponse[rt.CalledT_co]",
        "OpenAIResponsesCallResponseChunk",
        rt.CalledT_co,
        "OpenAIResponsesMessageParam",
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ResponseStreamEvent`) and a tool or None."""

    call_response_type = OpenAIResponsesCallResponse
    refusal = rt.of_response(OpenAIResponsesCallResponse.refusal)
    citations = rt.of_response(OpenAIResponsesCallResponse.citations)
    server_tools = rt.of_response(OpenAIResponsesCallResponse.server_tools)


class OpenAIResponsesStream(
    rt.BaseStream[
        "OpenAIResponsesCallResponse[rt.CalledT_co]",
        "OpenAIResponsesCallResponseChunk",
        rt.CalledT_co,
        "OpenAIResponsesMessageParam",
    ]
):
    """Stream of a call: yields pairs of a chunk (one `ResponseStreamEvent`) and a tool or None."""

    async_type = AsyncOpenAIResponsesStream
    call_response_type = OpenAIResponsesCallResponse
    refusal = rt.of_response(OpenAIResponsesCallResponse.refusal)
    citations = rt.of_response(OpenAIResponsesCallResponse.citations)
    server_tools = rt.of_response(OpenAIResponsesCallResponse.server_tools)


def _arguments(request: rt.CallRequest) -> None:
    """Complete the arguments of `responses.create`."""
    kwargs = request.kwargs
    kwargs["model"] = request.model
    kwargs["input"] = request.messages
    if request.system is not None:
        kwargs["instructions"] = request.system_text
    if request.tools:
        kwargs["tools"] = request.with_native_tools(request.tool_schemas)
    if (schema := request.json_schema) is not None:
        format_: ResponseFormatTextJSONSchemaConfigParam = {
            "type": "json_schema",
            "name": schema.name,
            "strict": schema.strict,
            "schema": schema.schema,
        }
        if schema.description is not None:
            format_["description"] = schema.description
        rt.set_path(kwargs, ("text", "format"), format_)
    elif (tool := request.forced_tool) is not None:
        kwargs["tool_choice"] = {"type": "function", "name": tool}
    elif request.json_object:
        rt.set_path(kwargs, ("text", "format"), {"type": "json_object"})
    if request.stream:
        kwargs["stream"] = True


_CLIENTS = rt.SdkClients(
    "openai_responses_call", dist="openai", install="callwright[openai]", sync="openai:OpenAI",
    asynchronous="openai:AsyncOpenAI",
    env=("OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_BASE_URL", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID",
        "OPENAI_CUSTOM_HEADERS"),
)  # fmt: skip
_MODULE = rt.ProviderModule(
    response=OpenAIResponsesCallResponse, chunk=OpenAIResponsesCallResponseChunk, tool=OpenAIResponsesTool,
    stream=OpenAIResponsesStream, state=_StreamState, codec=_CODEC, params=_PARAMS, clients=_CLIENTS,
    arguments=_arguments, method=rt.SdkMethod("responses.create"), json=rt.JsonRules(instruct="object"),
    splits_system=True,
)  # fmt: skip
setup_call = _MODULE.setup_call
get_json_output = _MODULE.get_json_output
handle_stream = _MODULE.handle_stream
handle_stream_async = _MODULE.handle_stream_async
openai_responses_call = _MODULE.call_decorator()
call = openai_responses_call
_BATCH = _MODULE.register_batch(
    response="openai.types.responses:Response",
    row={"custom_id": "$id", "method": "POST", "url": "/v1/responses", "body": "$request"},
    upload={"call": "files.create", "with": {"file": ["batch.jsonl", "$rows"], "purpose": "batch"}, "id": "id"},
    submit={"call": "batches.create",
        "with": {"input_file_id": "$file", "endpoint": "/v1/responses", "completion_window": "24h"}, "id": "id"},
    check={"call": "batches.retrieve", "with": {"batch_id": "$batch"}, "state": "status",
        "finished": ("completed", "failed", "expired", "cancelled")},
    cancel={"call": "batches.cancel", "with": {"batch_id": "$batch"}},
    results={"call": "files.content", "with": {"file_id": "$file"}, "files": ("output_file_id", "error_file_id"),
        "id": "custom_id", "response": "response.body", "error": ("error", "response.body.error")},
    merge="extra_body",
    refuse=("extra_headers", "extra_query", "timeout"),
)  # fmt: skip
_ERRORS = _MODULE.register_errors(
    own=("openai:OpenAIError",),
    read={"status": ("status_code",), "code": ("code", "type"), "text": ("body.message",), "param": ("param",)},
    ignore=("openai:LengthFinishReasonError", "openai:InvalidWebhookSignatureError"),
    context_too_long={"codes": ("context_length_exceeded",), "texts": ("maximum context length",
        "exceeds the context window", "exceeds the available context size")},
    content_filtered={"classes": ("openai:ContentFilterFinishReasonError",),
        "codes": ("content_filter", "content_policy_violation")},
    timeout={"classes": ("openai:APITimeoutError", "httpx2:TimeoutException")},
    connection_failed={"classes": ("openai:APIConnectionError", "httpx2:TransportError")},
    rate_limited={"classes": ("openai:RateLimitError",), "codes": ("rate_limit_exceeded", "insufficient_quota")},
    overloaded={"codes": ("server_overloaded",)},
    unauthorized={"classes": ("openai:AuthenticationError", "openai:PermissionDeniedError"),
        "codes": ("invalid_api_key",)},
    not_found={"classes": ("openai:NotFoundError",), "codes": ("model_not_found",)},
    bad_request={"classes": ("openai:BadRequestError", "openai:UnprocessableEntityError"),
        "codes": ("invalid_request_error",)},
    server_error={"classes": ("openai:APIResponseValidationError",), "codes": ("server_error",)},
)  # fmt: skip
