"""OpenAI responses: `responses.create` as a decorator of typed functions.

Generated from openai_responses.yaml. Do not edit: change the spec and run `callwright generate openai_responses`.
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
    from typing import Any, ClassVar, Literal, TypeAlias

    from callwright_runtime import (
        CommonCallParams,
        Part,
        StreamConfig,
        ToolLike,
    )
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
    "AsyncOpenAIResponsesDynamicConfig",
    "AsyncOpenAIResponsesStream",
    "OpenAIResponsesAnswer",
    "OpenAIResponsesCallParams",
    "OpenAIResponsesCallResponse",
    "OpenAIResponsesCallResponseChunk",
    "OpenAIResponsesCodeInterpreterTool",
    "OpenAIResponsesComputerTool",
    "OpenAIResponsesDynamicConfig",
    "OpenAIResponsesFileSearchTool",
    "OpenAIResponsesImageGenerationTool",
    "OpenAIResponsesMCPTool",
    "OpenAIResponsesMessageParam",
    "OpenAIResponsesNativeTool",
    "OpenAIResponsesStream",
    "OpenAIResponsesTool",
    "OpenAIResponsesToolConfig",
    "OpenAIResponsesWebSearchTool",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "openai_responses_call",
    "setup_call",
]


class OpenAIResponsesCallParams(BaseCallParams, total=False):
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


_CALL_PARAMS = frozenset(OpenAIResponsesCallParams.__annotations__).difference(("max_tokens",))


def _translate(common: CommonCallParams) -> dict[str, object]:
    """Translate common call params to the provider's names."""
    params: dict[str, object] = {}
    if (temperature := common.get("temperature")) is not None:
        params["temperature"] = temperature
    if (max_tokens := common.get("max_tokens")) is not None:
        params["max_output_tokens"] = max_tokens
    if (top_p := common.get("top_p")) is not None:
        params["top_p"] = top_p
    if common.get("frequency_penalty") is not None:
        rt.reject_param("openai_responses", "frequency_penalty")
    if common.get("presence_penalty") is not None:
        rt.reject_param("openai_responses", "presence_penalty")
    if common.get("seed") is not None:
        rt.reject_param("openai_responses", "seed")
    if common.get("stop") is not None:
        rt.reject_param("openai_responses", "stop")
    return params


class OpenAIResponsesToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool


class OpenAIResponsesTool(BaseTool):
    """A tool that the API receives as the SDK's `FunctionToolParam`."""

    provider: ClassVar[str] = "openai_responses"
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
        return cast(
            "FunctionToolParam",
            {
                "type": "function",
                "name": cls._name(),
                **rt.omit_none(description=cls._description()),
                "parameters": cls._parameters(strict=cls.tool_config.get("strict"), dialect="portable"),
                "strict": cls.tool_config.get("strict"),
            },
        )


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


class OpenAIResponsesDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | OpenAIResponsesMessageParam]
    call_params: OpenAIResponsesCallParams | CommonCallParams
    client: OpenAI


class AsyncOpenAIResponsesDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | OpenAIResponsesMessageParam]
    call_params: OpenAIResponsesCallParams | CommonCallParams
    client: AsyncOpenAI


def __getattr__(name: str) -> object:
    # These types belong to the SDK, which is imported only when one is used.
    if name == "OpenAIResponsesMessageParam":
        from openai.types.responses import ResponseInputItemParam, ResponseInputParam

        return rt.unwrap_alias(ResponseInputItemParam | ResponseInputParam)
    if name.endswith("Tool"):
        return rt.find_native_tool(__name__, OpenAIResponsesTool, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_ROLES = {"user": "user", "assistant": "assistant", "tool": "tool"}
_COMMON_ROLES: Mapping[str, rt.Role] = {"user": "user", "assistant": "assistant", "tool": "tool"}
_IMAGE_TYPES = frozenset(["image/gif", "image/jpeg", "image/png", "image/webp"])
_DOCUMENT_TYPES = frozenset(["application/pdf"])
_TOOL_IDS = rt.ToolIdRules(max=64)


def _encode_message(message: BaseMessageParam) -> Iterable[Any]:
    """Encode one message for the API; it may need several."""
    role = rt.provider_role("openai_responses", _ROLES, message)
    if (text := rt.single_text(message)) is not None:
        return [{"role": role, "content": text}]
    return _encode_parts(message, role)


def _encode_parts(message: BaseMessageParam, role: str) -> Iterator[Any]:
    """Encode a message part by part."""
    content: list[Any] = []
    for part in rt.visible_parts("openai_responses", message):
        match part:
            case TextPart():
                content.append(
                    {"type": "output_text", "text": part.text}
                    if message.role == "assistant"
                    else {"type": "input_text", "text": part.text}
                )
            case ImagePart():
                rt.check_media_type("openai_responses", "an image", part.media_type, _IMAGE_TYPES)
                content.append(
                    {
                        "type": "input_image",
                        "image_url": f"data:{part.media_type};base64,{rt.to_base64(part.image)}",
                        "detail": part.detail or "auto",
                    }
                )
            case ImageURLPart():
                content.append({"type": "input_image", "image_url": part.url, "detail": part.detail or "auto"})
            case DocumentPart():
                rt.check_media_type("openai_responses", "a document", part.media_type, _DOCUMENT_TYPES)
                content.append(
                    {
                        "type": "input_file",
                        "filename": part.name or "document.pdf",
                        "file_data": f"data:{part.media_type};base64,{rt.to_base64(part.document)}",
                    }
                )
            case DocumentURLPart():
                content.append({"type": "input_file", "file_url": part.url})
            case ThinkingPart(opaque=None):
                rt.reject_unsigned("openai_responses", part, message.role)
            case ThinkingPart(opaque={"type": "reasoning"}):
                yield from rt.flush_content(role, "content", content, joined="assistant")
                yield part.opaque
            case ToolCallPart():
                yield from rt.flush_content(role, "content", content, joined="assistant")
                yield {
                    "type": "function_call",
                    "call_id": part.id,
                    "name": part.name,
                    "arguments": rt.json_text(part.args),
                }
            case ToolResultPart():
                yield from rt.flush_content(role, "content", content, joined="assistant")
                yield {"type": "function_call_output", "call_id": part.id, "output": part.content}
            case OpaquePart(provider="openai_responses"):
                yield from rt.flush_content(role, "content", content, joined="assistant")
                yield part.value
            case _:
                rt.reject_part("openai_responses", part, message.role)
    yield from rt.flush_content(role, "content", content, joined="assistant")


def _encode_messages(
    messages: Iterable[BaseMessageParam | OpenAIResponsesMessageParam],
) -> list[OpenAIResponsesMessageParam]:
    """Encode messages for the API; messages in the provider's form are unchanged."""
    encoded: list[Any] = []
    for message in rt.normalize_tool_ids("openai_responses", messages, _decode_message, rules=_TOOL_IDS):
        if isinstance(message, BaseMessageParam):
            encoded.extend(_encode_message(message))
        elif isinstance(message, list):
            encoded.extend(cast("list[Any]", message))
        else:
            encoded.append(message)
    return encoded


def _decode_part(block: Any, role: str) -> Part:
    """Decode one content block to a common part."""
    match block:
        case {"type": "output_text", "text": text} | {"type": "input_text", "text": text}:
            return TextPart(text=text)
        case {"type": "input_image", "image_url": text, "detail": detail} if (
            values := rt.unformat(("data:", ";base64,", ""), text)
        ) is not None:
            return ImagePart(media_type=values[0], image=rt.from_base64(values[1]), detail=detail)
        case {"type": "input_image", "image_url": url, "detail": detail}:
            return ImageURLPart(url=url, detail=detail)
        case {"type": "input_file", "filename": name, "file_data": text} if (
            values := rt.unformat(("data:", ";base64,", ""), text)
        ) is not None:
            return DocumentPart(name=name, media_type=values[0], document=rt.from_base64(values[1]))
        case {"type": "input_file", "file_url": url}:
            return DocumentURLPart(url=url)
        case _:
            return OpaquePart("openai_responses", {"role": role, "content": [block]})


def _decode_message(message: Any) -> BaseMessageParam:
    """Decode a provider message, or a list of response items, to a common message."""
    if isinstance(message, list):
        return rt.join_messages([_decode_message(item) for item in cast("list[Any]", message)])
    match message:
        case {"type": "reasoning", "summary": thinking}:
            return BaseMessageParam(
                "assistant",
                [rt.with_provider("openai_responses", ThinkingPart(thinking=rt.text_of(thinking), opaque=message))],
            )
        case {"type": "function_call", "call_id": id, "name": name, "arguments": args}:
            return BaseMessageParam("assistant", [ToolCallPart(id=id, name=name, args=rt.parse_tool_args(args))])
        case {"type": "function_call_output", "call_id": id, "output": content}:
            return BaseMessageParam("tool", [ToolResultPart(id=id, name="", content=rt.text_of(content))])
        case {"role": _}:
            pass
        case _:
            return BaseMessageParam("assistant", [OpaquePart("openai_responses", message)])
    role = rt.decode_role("openai_responses", _COMMON_ROLES, message)
    content = message.get("content")
    blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
    parts = [_decode_part(block, message["role"]) for block in blocks]
    return rt.make_common_message(role, content, parts)


_FINISH_REASONS: Mapping[str, rt.MappedFinish] = {
    "content_filter": "content_filter",
    "max_output_tokens": "length",
    "completed": "stop_or_tool_calls",
    "default": "other",
}


class OpenAIResponsesCallResponse(
    BaseCallResponse["Response", rt.CalledT_co, "OpenAIResponsesMessageParam", OpenAIResponsesCallParams]
):
    """Response of a call; `response` is the SDK's `Response`."""

    __slots__ = ()
    provider: ClassVar[str] = "openai_responses"
    takes_text: ClassVar[bool] = False
    pricing_provider: ClassVar[str | None] = "openai"
    _telemetry: ClassVar[Mapping[str, Any]] = {
        "provider": "openai",
        "params": {"temperature": ("temperature",), "max_tokens": ("max_output_tokens",), "top_p": ("top_p",)},
    }
    unsupported_params: ClassVar[Mapping[str, str]] = {
        "frequency_penalty": "leave it out",
        "presence_penalty": "leave it out",
        "seed": "leave it out",
        "stop": "leave it out",
    }
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        return "".join(
            [
                part.text
                for block in self.response.output
                if block.type == "message"
                for part in block.content
                if part.type == "output_text"
            ]
        )

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
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

    @property
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

    @property
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

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
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

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.response.model

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        return self.response.id

    @property
    def usage(self) -> ResponseUsage | None:
        """Return the token usage, as the SDK reports it."""
        return self.response.usage

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        usage = self.response.usage
        return usage.input_tokens if usage is not None else None

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        usage = self.response.usage
        if usage is None:
            return None
        input_tokens_details = usage.input_tokens_details
        return input_tokens_details.cached_tokens if input_tokens_details else None

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache."""
        usage = self.response.usage
        if usage is None:
            return None
        input_tokens_details = usage.input_tokens_details
        return input_tokens_details.cache_write_tokens if input_tokens_details else None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        usage = self.response.usage
        return usage.output_tokens if usage is not None else None

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        usage = self.response.usage
        if usage is None:
            return None
        output_tokens_details = usage.output_tokens_details
        return output_tokens_details.reasoning_tokens if output_tokens_details else None

    @property
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
            if block.type != "message"
            if block.type != "reasoning"
            if block.type != "function_call"
        ]

    @property
    def message_param(self) -> ResponseInputParam:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""
        return cast("ResponseInputParam", rt.dump(self.response.output))

    def _tool_calls(self) -> list[RawToolCall]:
        return rt.drop_empty_calls(
            [
                RawToolCall(block.call_id, block.name, block.arguments)
                for block in self.response.output
                if block.type == "function_call"
            ]
        )

    def _reported_error(self) -> object:
        return self.response.error

    @classmethod
    def _to_provider(
        cls, messages: Iterable[BaseMessageParam | OpenAIResponsesMessageParam]
    ) -> list[OpenAIResponsesMessageParam]:
        return _encode_messages(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        return _decode_message(message)


OpenAIResponsesAnswer: TypeAlias = Answer[rt.AnswerT, OpenAIResponsesCallResponse]


class OpenAIResponsesCallResponseChunk(BaseCallResponseChunk["ResponseStreamEvent"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ResponseStreamEvent`."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        event = self.chunk
        return event.delta if event.type == "response.output_text.delta" else ""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        event = self.chunk
        if event.type == "response.reasoning_summary_text.delta":
            return event.delta
        if event.type == "response.reasoning_text.delta":
            return event.delta
        return None

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        event = self.chunk
        return event.delta if event.type == "response.refusal.delta" else None

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        event = self.chunk
        return event.delta if event.type == "response.function_call_arguments.delta" else ""

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
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

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        event = self.chunk
        return event.response.model if event.type == "response.created" else None

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        event = self.chunk
        return event.response.id if event.type == "response.created" else None

    @property
    def usage(self) -> ResponseUsage | None:
        """Return the token usage, as the SDK reports it."""
        event = self.chunk
        if event.type == "response.completed":
            return event.response.usage
        if event.type == "response.incomplete":
            return event.response.usage
        return None

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        event = self.chunk
        if event.type == "response.completed" and event.response.usage is not None:
            return event.response.usage.input_tokens
        if event.type == "response.incomplete" and event.response.usage is not None:
            return event.response.usage.input_tokens
        return None

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        event = self.chunk
        if (
            event.type == "response.completed"
            and event.response.usage is not None
            and event.response.usage.input_tokens_details
        ):
            return event.response.usage.input_tokens_details.cached_tokens
        if (
            event.type == "response.incomplete"
            and event.response.usage is not None
            and event.response.usage.input_tokens_details
        ):
            return event.response.usage.input_tokens_details.cached_tokens
        return None

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache."""
        event = self.chunk
        if (
            event.type == "response.completed"
            and event.response.usage is not None
            and event.response.usage.input_tokens_details
        ):
            return event.response.usage.input_tokens_details.cache_write_tokens
        if (
            event.type == "response.incomplete"
            and event.response.usage is not None
            and event.response.usage.input_tokens_details
        ):
            return event.response.usage.input_tokens_details.cache_write_tokens
        return None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        event = self.chunk
        if event.type == "response.completed" and event.response.usage is not None:
            return event.response.usage.output_tokens
        if event.type == "response.incomplete" and event.response.usage is not None:
            return event.response.usage.output_tokens
        return None

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        event = self.chunk
        if (
            event.type == "response.completed"
            and event.response.usage is not None
            and event.response.usage.output_tokens_details
        ):
            return event.response.usage.output_tokens_details.reasoning_tokens
        if (
            event.type == "response.incomplete"
            and event.response.usage is not None
            and event.response.usage.output_tokens_details
        ):
            return event.response.usage.output_tokens_details.reasoning_tokens
        return None


class _OpenAIResponsesStreamState(rt.StreamState["Response"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    __slots__ = ("blocks", "final", "known")

    def __init__(self, tool_types: Sequence[type[OpenAIResponsesTool]] | None, partial_tools: bool) -> None:
        super().__init__(tool_types, partial_tools)
        self.known: Response | None = None
        self.final: Response | None = None
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
                rt.raise_event_error("openai_responses", event.response.error)
            if event.response.output:
                self.final = event.response
        elif event.type == "response.failed":
            self.known = event.response
            if event.response.error:
                rt.raise_event_error("openai_responses", event.response.error.message)
        elif event.type == "error":
            rt.raise_event_error("openai_responses", event.message)

    def response(self) -> Response:
        if self.final is not None:
            return self.final
        from openai.types.responses import Response

        return Response.construct(**rt.merge(rt.dump(self.known), {"output": self.blocks.values()}))


class AsyncOpenAIResponsesStream(
    BaseAsyncStream[
        OpenAIResponsesCallResponse[rt.CalledT_co],
        OpenAIResponsesCallResponseChunk,
        rt.CalledT_co,
        "OpenAIResponsesMessageParam",
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ResponseStreamEvent`) and a tool or None."""

    call_response_type = OpenAIResponsesCallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        return self.response.refusal

    @property
    def citations(self) -> list[Annotation]:
        """Return the sources that the text cites."""
        return self.response.citations

    @property
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
        return self.response.server_tools


class OpenAIResponsesStream(
    BaseStream[
        OpenAIResponsesCallResponse[rt.CalledT_co],
        OpenAIResponsesCallResponseChunk,
        rt.CalledT_co,
        "OpenAIResponsesMessageParam",
    ]
):
    """Stream of a call: yields pairs of a chunk (one `ResponseStreamEvent`) and a tool or None."""

    async_type = AsyncOpenAIResponsesStream
    call_response_type = OpenAIResponsesCallResponse

    @property
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        return self.response.refusal

    @property
    def citations(self) -> list[Annotation]:
        """Return the sources that the text cites."""
        return self.response.citations

    @property
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
        return self.response.server_tools


def handle_stream(
    stream: Iterable[ResponseStreamEvent],
    tool_types: Sequence[type[OpenAIResponsesTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[OpenAIResponsesCallResponseChunk, OpenAIResponsesTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""
    return rt.pair_chunks(
        stream, OpenAIResponsesCallResponseChunk, _OpenAIResponsesStreamState(tool_types, partial_tools)
    )


def handle_stream_async(
    stream: AsyncIterable[ResponseStreamEvent],
    tool_types: Sequence[type[OpenAIResponsesTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[OpenAIResponsesCallResponseChunk, OpenAIResponsesTool | None]]:
    """Async version of `handle_stream`."""
    return rt.pair_chunks_async(
        stream, OpenAIResponsesCallResponseChunk, _OpenAIResponsesStreamState(tool_types, partial_tools)
    )


def _new_client() -> OpenAI:
    with rt.importing("openai", install="callwright[openai]"):
        from openai import OpenAI
    return OpenAI()


def _new_async_client() -> AsyncOpenAI:
    with rt.importing("openai", install="callwright[openai]"):
        from openai import AsyncOpenAI
    return AsyncOpenAI()


_DEFAULTS: OpenAIResponsesCallParams = {}
_merge_params = rt.params_merger(_DEFAULTS, own=_CALL_PARAMS, translate=_translate)
_clients = rt.DefaultClients(
    _new_client,
    _new_async_client,
    env=(
        "OPENAI_API_KEY",
        "OPENAI_ADMIN_KEY",
        "OPENAI_BASE_URL",
        "OPENAI_ORG_ID",
        "OPENAI_PROJECT_ID",
        "OPENAI_CUSTOM_HEADERS",
    ),
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
        rt.reject_client_kind("openai_responses_call", fn, client, expected)
    return client.responses.create


def setup_call(
    *,
    model: str,
    client: OpenAI | AsyncOpenAI | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: OpenAIResponsesCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any],
    str | None,
    list[OpenAIResponsesMessageParam],
    Sequence[type[OpenAIResponsesTool]] | None,
    dict[str, Any],
]:
    """Prepare a call of `responses.create`: return the method and its arguments."""
    prompt = rt.read_prompt(fn, fn_args, dynamic_config)
    tool_types = rt.make_tool_types(tools if prompt.tools is None else prompt.tools, OpenAIResponsesTool)
    kwargs = _merge_params(call_params, prompt.call_params)
    system, conversation = rt.split_system(prompt.messages)
    if json_mode and response_model is None:
        conversation = [*conversation, BaseMessageParam("user", rt.json_instruction(response_model))]
    messages = _encode_messages(conversation)
    kwargs["model"] = model
    kwargs["input"] = messages
    if system is not None:
        kwargs["instructions"] = rt.system_text("openai_responses", system)
    if tool_types:
        kwargs["tools"] = rt.with_native_tools([tool.tool_schema() for tool in tool_types], tool_types)
    if response_model is not None and json_mode:
        schema = rt.response_schema(response_model)
        rt.set_path(
            kwargs,
            ("text", "format"),
            {
                "type": "json_schema",
                "name": schema.name,
                **rt.omit_none(description=schema.description),
                "strict": schema.strict,
                "schema": schema.schema,
            },
        )
    elif response_model is not None and tool_types:
        kwargs["tool_choice"] = {"type": "function", "name": rt.tool_name(tool_types[0])}
    elif json_mode:
        rt.set_path(kwargs, ("text", "format"), {"type": "json_object"})
    if stream:
        kwargs["stream"] = True
    return _create(prompt.client or client, fn), prompt.template, messages, tool_types, kwargs


def get_json_output(response: OpenAIResponsesCallResponse | OpenAIResponsesCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""
    if isinstance(response, OpenAIResponsesCallResponse):
        return rt.extract_json(response, json_mode)
    return response.content if json_mode else response.arguments or response.content


openai_responses_call = call_factory(
    TCallResponse=OpenAIResponsesCallResponse,
    TCallResponseChunk=OpenAIResponsesCallResponseChunk,
    TToolType=OpenAIResponsesTool,
    TStream=OpenAIResponsesStream,
    default_call_params=_DEFAULTS,
    setup_call=setup_call,
    get_json_output=get_json_output,
    handle_stream=handle_stream,
    handle_stream_async=handle_stream_async,
)
call = openai_responses_call
_BATCH = rt.register_batch(
    "openai_responses",
    _clients,
    response="openai.types.responses:Response",
    table={
        "row": {"custom_id": "$id", "method": "POST", "url": "/v1/responses", "body": "$request"},
        "upload": {
            "call": {"sync": "files.create", "async": "files.create"},
            "with": {"file": ["batch.jsonl", "$rows"], "purpose": "batch"},
            "id": "id",
        },
        "submit": {
            "call": {"sync": "batches.create", "async": "batches.create"},
            "with": {"input_file_id": "$file", "endpoint": "/v1/responses", "completion_window": "24h"},
            "id": "id",
        },
        "check": {
            "call": {"sync": "batches.retrieve", "async": "batches.retrieve"},
            "with": {"batch_id": "$batch"},
            "state": "status",
            "finished": ("completed", "failed", "expired", "cancelled"),
        },
        "cancel": {"call": {"sync": "batches.cancel", "async": "batches.cancel"}, "with": {"batch_id": "$batch"}},
        "results": {
            "call": {"sync": "files.content", "async": "files.content"},
            "with": {"file_id": "$file"},
            "files": ("output_file_id", "error_file_id"),
            "id": "custom_id",
            "response": "response.body",
            "error": ("error", "response.body.error"),
        },
        "merge": "extra_body",
        "refuse": ("extra_headers", "extra_query", "timeout"),
    },
)
_ERRORS = rt.register_errors(
    "openai_responses",
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
