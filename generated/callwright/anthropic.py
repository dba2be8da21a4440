"""Anthropic messages: `messages.create` as a decorator of typed functions.

Generated from anthropic.yaml. Do not edit: change the spec and run `callwright generate anthropic`.
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
    CacheControlPart,
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
        ServerToolUseBlock,
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
    from anthropic.types.raw_message_delta_event import Delta
    from callwright_runtime import (
        CommonCallParams,
        Part,
        StreamConfig,
        ToolLike,
    )

__all__ = [
    "AnthropicAnswer",
    "AnthropicBashTool",
    "AnthropicCallParams",
    "AnthropicCallResponse",
    "AnthropicCallResponseChunk",
    "AnthropicCodeExecutionTool",
    "AnthropicDynamicConfig",
    "AnthropicMemoryTool",
    "AnthropicMessageParam",
    "AnthropicNativeTool",
    "AnthropicStream",
    "AnthropicTextEditorTool",
    "AnthropicTool",
    "AnthropicToolConfig",
    "AnthropicToolSearchTool",
    "AnthropicWebFetchTool",
    "AnthropicWebSearchTool",
    "AsyncAnthropicDynamicConfig",
    "AsyncAnthropicStream",
    "anthropic_call",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
]


class AnthropicCallParams(BaseCallParams, total=False):
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


_CALL_PARAMS = frozenset(AnthropicCallParams.__annotations__).difference(("stop", "temperature", "top_p"))


def _translate(common: CommonCallParams) -> dict[str, object]:
    """Translate common call params to the provider's names."""
    params: dict[str, object] = {}
    if (temperature := common.get("temperature")) is not None:
        rt.set_path(params, ("extra_body", "temperature"), temperature)
    if (max_tokens := common.get("max_tokens")) is not None:
        params["max_tokens"] = max_tokens
    if (top_p := common.get("top_p")) is not None:
        rt.set_path(params, ("extra_body", "top_p"), top_p)
    if common.get("frequency_penalty") is not None:
        rt.reject_param("anthropic", "frequency_penalty")
    if common.get("presence_penalty") is not None:
        rt.reject_param("anthropic", "presence_penalty")
    if common.get("seed") is not None:
        rt.reject_param("anthropic", "seed")
    if (stop := common.get("stop")) is not None:
        params["stop_sequences"] = rt.as_list(stop)
    return params


class AnthropicToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool
    cache_control: CacheControlEphemeralParam


class AnthropicTool(BaseTool):
    """A tool that the API receives as the SDK's `ToolParam`."""

    provider: ClassVar[str] = "anthropic"
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
        return cast(
            "ToolParam",
            {
                "name": cls._name(),
                **rt.omit_none(description=cls._description()),
                "input_schema": cls._parameters(strict=cls.tool_config.get("strict"), strict_dialect="closed"),
                **rt.omit_none(cache_control=cls.tool_config.get("cache_control")),
                **rt.omit_none(strict=cls.tool_config.get("strict")),
            },
        )


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


class AnthropicDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | AnthropicMessageParam]
    call_params: AnthropicCallParams | CommonCallParams
    client: Anthropic | AnthropicBedrock | AnthropicVertex


class AsyncAnthropicDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | AnthropicMessageParam]
    call_params: AnthropicCallParams | CommonCallParams
    client: AsyncAnthropic | AsyncAnthropicBedrock | AsyncAnthropicVertex


def __getattr__(name: str) -> object:
    # These types belong to the SDK, which is imported only when one is used.
    if name == "AnthropicMessageParam":
        from anthropic.types import MessageParam

        return rt.unwrap_alias(MessageParam)
    if name.endswith("Tool"):
        return rt.find_native_tool(__name__, AnthropicTool, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_ROLES = {"user": "user", "assistant": "assistant", "tool": "user"}
_COMMON_ROLES: Mapping[str, rt.Role] = {"user": "user", "assistant": "assistant"}
_IMAGE_TYPES = frozenset(["image/gif", "image/jpeg", "image/png", "image/webp"])
_DOCUMENT_TYPES = frozenset(["application/pdf"])
_KNOWN_KEYS = frozenset(["content", "role"])
_TOOL_IDS = rt.ToolIdRules(also="_-")


def _encode_message(message: BaseMessageParam) -> Iterable[dict[str, Any]]:
    """Encode one message for the API; it may need several."""
    role = rt.provider_role("anthropic", _ROLES, message)
    if (text := rt.single_text(message)) is not None:
        return [{"role": role, "content": text}]
    return _encode_parts(message, role)


def _encode_parts(message: BaseMessageParam, role: str) -> Iterator[dict[str, Any]]:
    """Encode a message part by part."""
    content: list[Any] = []
    others: dict[str, Any] = {}
    for part in rt.visible_parts("anthropic", message):
        match part:
            case TextPart():
                content.append({"type": "text", "text": part.text})
            case ImagePart():
                rt.check_media_type("anthropic", "an image", part.media_type, _IMAGE_TYPES)
                content.append(
                    {
                        "type": "image",
                        "source": {"type": "base64", "media_type": part.media_type, "data": rt.to_base64(part.image)},
                    }
                )
            case ImageURLPart():
                content.append({"type": "image", "source": {"type": "url", "url": part.url}})
            case DocumentPart():
                rt.check_media_type("anthropic", "a document", part.media_type, _DOCUMENT_TYPES)
                content.append(
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
            case DocumentURLPart():
                content.append({"type": "document", "source": {"type": "url", "url": part.url}})
            case ThinkingPart(opaque=None):
                rt.reject_unsigned("anthropic", part, message.role)
            case ThinkingPart():
                content.append({"type": "thinking", "thinking": part.thinking, "signature": part.opaque})
            case ToolCallPart():
                content.append({"type": "tool_use", "id": part.id, "name": part.name, "input": part.args})
            case ToolResultPart():
                content.append(
                    {
                        "type": "tool_result",
                        "tool_use_id": part.id,
                        "content": part.content,
                        **rt.omit_none(is_error=part.is_error),
                    }
                )
            case CacheControlPart():
                rt.patch_last("anthropic", content, {"cache_control": {"type": part.cache_type}})
            case OpaquePart(provider="anthropic"):
                rt.restore_opaque(part, content, others)
            case _:
                rt.reject_part("anthropic", part, message.role)
    if fields := rt.omit_empty(content=content) | others:
        yield {"role": role, **fields}


def _encode_messages(messages: Iterable[BaseMessageParam | AnthropicMessageParam]) -> list[AnthropicMessageParam]:
    """Encode messages for the API; messages in the provider's form are unchanged."""
    encoded: list[Any] = []
    for message in rt.merge_same_role(
        rt.normalize_tool_ids("anthropic", messages, _decode_message, rules=_TOOL_IDS, drop_empty=("assistant", True)),
        _ROLES,
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
        case {"type": "image", "source": {"type": "base64", "media_type": media_type, "data": image}}:
            return ImagePart(media_type=media_type, image=rt.from_base64(image))
        case {"type": "image", "source": {"type": "url", "url": url}}:
            return ImageURLPart(url=url)
        case {"type": "document", "source": {"type": "base64", "media_type": media_type, "data": document}}:
            return DocumentPart(media_type=media_type, document=rt.from_base64(document), name=block.get("title"))
        case {"type": "document", "source": {"type": "url", "url": url}}:
            return DocumentURLPart(url=url)
        case {"type": "thinking", "thinking": thinking, "signature": opaque}:
            return rt.with_provider("anthropic", ThinkingPart(thinking=thinking, opaque=opaque))
        case {"type": "tool_use", "id": id, "name": name, "input": args}:
            return ToolCallPart(id=id, name=name, args=args)
        case {"type": "tool_result", "tool_use_id": id, "content": content}:
            return ToolResultPart(id=id, name="", content=rt.text_of(content), is_error=bool(block.get("is_error")))
        case _:
            return OpaquePart("anthropic", block)


def _decode_message(message: Any) -> BaseMessageParam:
    """Decode a provider message to a common message."""
    role = rt.decode_role("anthropic", _COMMON_ROLES, message)
    content = message.get("content")
    blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
    parts = [*map(_decode_part, blocks), *rt.opaque_extras("anthropic", message, _KNOWN_KEYS)]
    return rt.make_common_message(role, content, parts)


_FINISH_REASONS: Mapping[str, rt.MappedFinish] = {
    "end_turn": "stop",
    "stop_sequence": "stop",
    "pause_turn": "stop",
    "max_tokens": "length",
    "model_context_window_exceeded": "length",
    "refusal": "content_filter",
    "tool_use": "tool_calls",
}


class AnthropicCallResponse(BaseCallResponse["Message", rt.CalledT_co, "AnthropicMessageParam", AnthropicCallParams]):
    """Response of a call; `response` is the SDK's `Message`."""

    __slots__ = ()
    provider: ClassVar[str] = "anthropic"
    takes_text: ClassVar[bool] = False
    pricing_provider: ClassVar[str | None] = "anthropic"
    _telemetry: ClassVar[Mapping[str, Any]] = {
        "provider": "anthropic",
        "own_spans": True,
        "params": {
            "temperature": ("extra_body", "temperature"),
            "max_tokens": ("max_tokens",),
            "top_p": ("extra_body", "top_p"),
            "stop": ("stop_sequences",),
        },
    }
    unsupported_params: ClassVar[Mapping[str, str]] = {
        "frequency_penalty": "leave it out",
        "presence_penalty": "leave it out",
        "seed": "leave it out",
    }
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        return "".join([block.text for block in self.response.content if block.type == "text" if block.text])

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        return (
            "".join([block.thinking for block in self.response.content if block.type == "thinking" if block.thinking])
            or None
        )

    @property
    def citations(self) -> list[TextCitation]:
        """Return the sources that the text cites."""
        return [
            citation for block in self.response.content if block.type == "text" for citation in block.citations or ()
        ]

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        stop_reason = self.response.stop_reason
        return [stop_reason] if stop_reason is not None else []

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.response.model

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        return self.response.id

    @property
    def usage(self) -> TypesUsage | None:
        """Return the token usage, as the SDK reports it."""
        return self.response.usage

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        usage = self.response.usage
        return (
            rt.sum_counts(usage.input_tokens, usage.cache_read_input_tokens, usage.cache_creation_input_tokens)
            if usage
            else None
        )

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        usage = self.response.usage
        return usage.cache_read_input_tokens if usage else None

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache."""
        usage = self.response.usage
        return usage.cache_creation_input_tokens if usage else None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        usage = self.response.usage
        return usage.output_tokens if usage else None

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        usage = self.response.usage
        if not usage:
            return None
        output_tokens_details = usage.output_tokens_details
        return output_tokens_details.thinking_tokens if output_tokens_details is not None else None

    @property
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
            if block.type != "thinking"
            if block.type != "redacted_thinking"
            if block.type != "tool_use"
        ]

    @property
    def message_param(self) -> AssistantMessageParam:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""
        return cast("AssistantMessageParam", {"role": "assistant", "content": rt.dump(self.response.content)})

    def _tool_calls(self) -> list[RawToolCall]:
        return rt.drop_empty_calls(
            [
                RawToolCall(block.id, block.name, block.input)
                for block in self.response.content
                if block.type == "tool_use"
            ]
        )

    def _reported_error(self) -> object:
        return rt.read_undeclared(self.response, "error")

    @classmethod
    def _to_provider(cls, messages: Iterable[BaseMessageParam | AnthropicMessageParam]) -> list[AnthropicMessageParam]:
        return _encode_messages(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        return _decode_message(message)


AnthropicAnswer: TypeAlias = Answer[rt.AnswerT, AnthropicCallResponse]


class AnthropicCallResponseChunk(BaseCallResponseChunk["RawMessageStreamEvent"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `RawMessageStreamEvent`."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        event = self.chunk
        if event.type != "content_block_delta":
            return ""
        return event.delta.text if event.delta.type == "text_delta" else ""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        event = self.chunk
        if event.type != "content_block_delta":
            return None
        return event.delta.thinking if event.delta.type == "thinking_delta" else None

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        event = self.chunk
        if event.type != "content_block_delta":
            return ""
        return event.delta.partial_json if event.delta.type == "input_json_delta" else ""

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        event = self.chunk
        if event.type != "message_delta":
            return []
        stop_reason = event.delta.stop_reason
        return [stop_reason] if stop_reason is not None else []

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        event = self.chunk
        return event.message.model if event.type == "message_start" else None

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        event = self.chunk
        return event.message.id if event.type == "message_start" else None

    @property
    def usage(self) -> TypesUsage | MessageDeltaUsage | None:
        """Return the token usage, as the SDK reports it."""
        event = self.chunk
        if event.type == "message_start":
            return event.message.usage
        if event.type == "message_delta":
            return event.usage
        return None

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        event = self.chunk
        if event.type == "message_start":
            usage = event.message.usage
            if usage:
                return rt.sum_counts(
                    usage.input_tokens, usage.cache_read_input_tokens, usage.cache_creation_input_tokens
                )
        elif event.type == "message_delta":
            usage = event.usage
            return rt.sum_counts(usage.input_tokens, usage.cache_read_input_tokens, usage.cache_creation_input_tokens)
        return None

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        event = self.chunk
        if event.type == "message_start" and event.message.usage:
            return event.message.usage.cache_read_input_tokens
        if event.type == "message_delta":
            return event.usage.cache_read_input_tokens
        return None

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache."""
        event = self.chunk
        if event.type == "message_start" and event.message.usage:
            return event.message.usage.cache_creation_input_tokens
        if event.type == "message_delta":
            return event.usage.cache_creation_input_tokens
        return None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        event = self.chunk
        if event.type == "message_start" and event.message.usage:
            return event.message.usage.output_tokens
        if event.type == "message_delta":
            return event.usage.output_tokens
        return None

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        event = self.chunk
        if (
            event.type == "message_start"
            and event.message.usage
            and event.message.usage.output_tokens_details is not None
        ):
            return event.message.usage.output_tokens_details.thinking_tokens
        if event.type == "message_delta" and event.usage.output_tokens_details is not None:
            return event.usage.output_tokens_details.thinking_tokens
        return None


class _AnthropicStreamState(rt.StreamState["Message"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    __slots__ = ("blocks", "delta", "message", "usage")

    def __init__(self, tool_types: Sequence[type[AnthropicTool]] | None, partial_tools: bool) -> None:
        super().__init__(tool_types, partial_tools)
        self.message: Message | None = None
        self.delta: Delta | None = None
        self.usage: MessageDeltaUsage | None = None
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
        elif event.type == "message_start" and self.message is None:
            self.message = event.message
        elif event.type == "message_delta":
            self.delta = event.delta
            self.usage = event.usage

    def response(self) -> Message:
        from anthropic.types import Message

        return Message.construct(
            id=self.message.id if self.message is not None else None,
            type="message",
            role="assistant",
            model=self.message.model if self.message is not None else None,
            content=self.blocks.values(),
            container=self.delta.container if self.delta is not None else None,
            stop_reason=self.delta.stop_reason if self.delta is not None else None,
            stop_sequence=self.delta.stop_sequence if self.delta is not None else None,
            stop_details=self.delta.stop_details if self.delta is not None else None,
            usage=rt.merge(rt.dump(self.message.usage if self.message is not None else None), rt.dump(self.usage)),
        )


class AsyncAnthropicStream(
    BaseAsyncStream[
        AnthropicCallResponse[rt.CalledT_co], AnthropicCallResponseChunk, rt.CalledT_co, "AnthropicMessageParam"
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `RawMessageStreamEvent`) and a tool or None."""

    call_response_type = AnthropicCallResponse

    @property
    def citations(self) -> list[TextCitation]:
        """Return the sources that the text cites."""
        return self.response.citations

    @property
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
        return self.response.server_tools


class AnthropicStream(
    BaseStream[AnthropicCallResponse[rt.CalledT_co], AnthropicCallResponseChunk, rt.CalledT_co, "AnthropicMessageParam"]
):
    """Stream of a call: yields pairs of a chunk (one `RawMessageStreamEvent`) and a tool or None."""

    async_type = AsyncAnthropicStream
    call_response_type = AnthropicCallResponse

    @property
    def citations(self) -> list[TextCitation]:
        """Return the sources that the text cites."""
        return self.response.citations

    @property
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
        return self.response.server_tools


def handle_stream(
    stream: Iterable[RawMessageStreamEvent],
    tool_types: Sequence[type[AnthropicTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[AnthropicCallResponseChunk, AnthropicTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""
    return rt.pair_chunks(stream, AnthropicCallResponseChunk, _AnthropicStreamState(tool_types, partial_tools))


def handle_stream_async(
    stream: AsyncIterable[RawMessageStreamEvent],
    tool_types: Sequence[type[AnthropicTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[AnthropicCallResponseChunk, AnthropicTool | None]]:
    """Async version of `handle_stream`."""
    return rt.pair_chunks_async(stream, AnthropicCallResponseChunk, _AnthropicStreamState(tool_types, partial_tools))


def _new_client() -> Anthropic:
    with rt.importing("anthropic", install="callwright[anthropic]"):
        from anthropic import Anthropic
    return Anthropic()


def _new_async_client() -> AsyncAnthropic:
    with rt.importing("anthropic", install="callwright[anthropic]"):
        from anthropic import AsyncAnthropic
    return AsyncAnthropic()


_DEFAULTS: AnthropicCallParams = {"max_tokens": 1024}
_merge_params = rt.params_merger(_DEFAULTS, own=_CALL_PARAMS, translate=_translate)
_clients = rt.DefaultClients(
    _new_client,
    _new_async_client,
    env=(
        "ANTHROPIC_API_KEY",
        "ANTHROPIC_AUTH_TOKEN",
        "ANTHROPIC_BASE_URL",
        "ANTHROPIC_CUSTOM_HEADERS",
        "ANTHROPIC_PROFILE",
        "ANTHROPIC_CONFIG_DIR",
        "ANTHROPIC_IDENTITY_TOKEN",
        "ANTHROPIC_IDENTITY_TOKEN_FILE",
        "ANTHROPIC_FEDERATION_RULE_ID",
        "ANTHROPIC_ORGANIZATION_ID",
        "ANTHROPIC_SERVICE_ACCOUNT_ID",
        "ANTHROPIC_WORKSPACE_ID",
        "ANTHROPIC_SCOPE",
    ),
)


@cache
def _client_classes(asynchronous: bool) -> tuple[type, ...]:
    """Return the sync or async client classes; cached, because every call with a client checks them."""
    from anthropic import Anthropic, AsyncAnthropic
    from anthropic.lib.bedrock import AnthropicBedrock, AsyncAnthropicBedrock
    from anthropic.lib.vertex import AnthropicVertex, AsyncAnthropicVertex

    return (
        (AsyncAnthropic, AsyncAnthropicBedrock, AsyncAnthropicVertex)
        if asynchronous
        else (Anthropic, AnthropicBedrock, AnthropicVertex)
    )


def _create(client: Any, fn: Callable[..., object]) -> Any:
    """Return the SDK method to call, of `client` or of the default client."""
    asynchronous = rt.is_async_function(fn)
    if client is None:
        client = _clients.asynchronous() if asynchronous else _clients.sync()
    elif isinstance(client, _client_classes(not asynchronous)):
        expected = (
            "AsyncAnthropic or AsyncAnthropicBedrock or AsyncAnthropicVertex"
            if asynchronous
            else "Anthropic or AnthropicBedrock or AnthropicVertex"
        )
        rt.reject_client_kind("anthropic_call", fn, client, expected)
    return client.messages.create


def setup_call(
    *,
    model: str,
    client: Anthropic
    | AnthropicBedrock
    | AnthropicVertex
    | AsyncAnthropic
    | AsyncAnthropicBedrock
    | AsyncAnthropicVertex
    | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: AnthropicCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any], str | None, list[AnthropicMessageParam], Sequence[type[AnthropicTool]] | None, dict[str, Any]
]:
    """Prepare a call of `messages.create`: return the method and its arguments."""
    prompt = rt.read_prompt(fn, fn_args, dynamic_config)
    tool_types = rt.make_tool_types(tools if prompt.tools is None else prompt.tools, AnthropicTool)
    kwargs = _merge_params(call_params, prompt.call_params)
    if response_model is not None and not json_mode and rt.matches_at(kwargs, ("thinking",), {"type": "enabled"}):
        # The API does not force tools here: use the JSON schema mode instead.
        json_mode, tool_types = True, None
    system, conversation = rt.split_system(prompt.messages)
    if json_mode and response_model is None:
        conversation = [*conversation, BaseMessageParam("user", rt.json_instruction(response_model, "closed"))]
    messages = _encode_messages(conversation)
    kwargs["model"] = model
    kwargs["messages"] = messages
    if system is not None:
        content = next(iter(_encode_message(system)))["content"]
        kwargs["system"] = content
    if tool_types:
        kwargs["tools"] = rt.with_native_tools([tool.tool_schema() for tool in tool_types], tool_types)
    if response_model is not None and json_mode:
        schema = rt.response_schema(response_model, "closed")
        rt.set_path(kwargs, ("output_config", "format"), {"type": "json_schema", "schema": schema.schema})
    elif response_model is not None and tool_types:
        kwargs["tool_choice"] = {"type": "tool", "name": rt.tool_name(tool_types[0])}
    if stream:
        kwargs["stream"] = True
    return _create(prompt.client or client, fn), prompt.template, messages, tool_types, kwargs


def get_json_output(response: AnthropicCallResponse | AnthropicCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""
    if isinstance(response, AnthropicCallResponse):
        return rt.extract_json(response, json_mode)
    return response.content if json_mode else response.arguments or response.content


anthropic_call = call_factory(
    TCallResponse=AnthropicCallResponse,
    TCallResponseChunk=AnthropicCallResponseChunk,
    TToolType=AnthropicTool,
    TStream=AnthropicStream,
    default_call_params=_DEFAULTS,
    setup_call=setup_call,
    get_json_output=get_json_output,
    handle_stream=handle_stream,
    handle_stream_async=handle_stream_async,
)
call = anthropic_call
_BATCH = rt.register_batch(
    "anthropic",
    _clients,
    response="anthropic.types:Message",
    table={
        "row": {"custom_id": "$id", "params": "$request"},
        "submit": {
            "call": {"sync": "messages.batches.create", "async": "messages.batches.create"},
            "with": {"requests": "$rows"},
            "id": "id",
        },
        "check": {
            "call": {"sync": "messages.batches.retrieve", "async": "messages.batches.retrieve"},
            "with": {"message_batch_id": "$batch"},
            "state": "processing_status",
            "finished": ("ended",),
        },
        "cancel": {
            "call": {"sync": "messages.batches.cancel", "async": "messages.batches.cancel"},
            "with": {"message_batch_id": "$batch"},
        },
        "results": {
            "call": {"sync": "messages.batches.results", "async": "messages.batches.results"},
            "with": {"message_batch_id": "$batch"},
            "id": "custom_id",
            "response": "result.message",
            "error": ("result.error.error", "result.error"),
        },
        "merge": "extra_body",
        "refuse": ("extra_headers", "extra_query", "timeout"),
    },
)
_ERRORS = rt.register_errors(
    "anthropic",
    read={
        "status": ("status_code",),
        "code": ("error_code", "body.error.details.error_code", "type", "body.error.type"),
        "text": ("body.error.message", "message"),
        "headers": ("response.headers",),
    },
    rules={
        "context_too_long": {"texts": ("prompt is too long", "exceed context limit")},
        "content_filtered": {"texts": ("blocked by content filtering",)},
        "timeout": {
            "classes": (
                "anthropic:APITimeoutError",
                "anthropic:RequestTimeoutError",
                "anthropic:DeadlineExceededError",
                "anthropic:GatewayTimeoutError",
                "httpx2:TimeoutException",
            ),
            "codes": ("timeout_error",),
        },
        "connection_failed": {"classes": ("anthropic:APIConnectionError", "httpx2:TransportError")},
        "rate_limited": {"classes": ("anthropic:RateLimitError",), "codes": ("rate_limit_error",)},
        "overloaded": {
            "classes": ("anthropic:OverloadedError", "anthropic:ServiceUnavailableError"),
            "codes": ("overloaded_error",),
        },
        "unauthorized": {
            "classes": (
                "anthropic:AuthenticationError",
                "anthropic:PermissionDeniedError",
                "anthropic:PaymentRequiredError",
                "anthropic:CredentialsError",
                "anthropic:WorkloadIdentityError",
            ),
            "codes": ("authentication_error", "permission_error", "billing_error"),
        },
        "not_found": {"classes": ("anthropic:NotFoundError",), "codes": ("not_found_error",)},
        "bad_request": {
            "classes": ("anthropic:BadRequestError", "anthropic:UnprocessableEntityError"),
            "codes": ("invalid_request_error", "request_too_large"),
        },
        "server_error": {"classes": ("anthropic:APIResponseValidationError",), "codes": ("api_error",)},
    },
    own=("anthropic:AnthropicError",),
)
