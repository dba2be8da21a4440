"""Amazon Bedrock Converse: `converse` as a decorator of typed functions.

Generated from bedrock.yaml. Do not edit: change the spec and run `callwright generate bedrock`.
"""

from __future__ import annotations

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
    ImagePart,
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
    from types_aiobotocore_bedrock_runtime import BedrockRuntimeClient as AiobotocoreBedrockRuntimeClient
    from types_boto3_bedrock_runtime import BedrockRuntimeClient
    from types_boto3_bedrock_runtime.literals import StopReasonType
    from types_boto3_bedrock_runtime.type_defs import (
        CitationOutputTypeDef,
        ConverseResponseTypeDef,
        ConverseStreamMetricsTypeDef,
        ConverseStreamOutputTypeDef,
        ConverseStreamResponseTypeDef,
        GuardrailConfigurationTypeDef,
        MessageUnionTypeDef,
        OutputConfigTypeDef,
        PerformanceConfigurationTypeDef,
        PromptVariableValuesTypeDef,
        ServiceTierTypeDef,
        TokenUsageTypeDef,
        ToolTypeDef,
    )

__all__ = [
    "AsyncBedrockDynamicConfig",
    "AsyncBedrockStream",
    "BedrockAnswer",
    "BedrockCallParams",
    "BedrockCallResponse",
    "BedrockCallResponseChunk",
    "BedrockDynamicConfig",
    "BedrockMessageParam",
    "BedrockNativeTool",
    "BedrockStream",
    "BedrockSystemTool",
    "BedrockTool",
    "BedrockToolConfig",
    "bedrock_call",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
]


class BedrockCallParams(BaseCallParams, total=False):
    """Params of `converse`, with the names and types of the SDK's `ConverseRequestTypeDef`."""

    additionalModelRequestFields: Mapping[str, Any]
    additionalModelResponseFieldPaths: Sequence[str]
    guardrailConfig: GuardrailConfigurationTypeDef
    outputConfig: OutputConfigTypeDef
    performanceConfig: PerformanceConfigurationTypeDef
    promptVariables: Mapping[str, PromptVariableValuesTypeDef]
    requestMetadata: Mapping[str, str]
    serviceTier: ServiceTierTypeDef
    maxTokens: int
    stopSequences: Sequence[str]
    temperature: float
    topP: float
    max_tokens: int | None
    """A common call param, sent as `maxTokens`."""
    top_p: float | None
    """A common call param, sent as `topP`."""
    stop: str | Sequence[str] | None
    """A common call param, sent as `stopSequences`."""


_CALL_PARAMS = frozenset(BedrockCallParams.__annotations__).difference(("max_tokens", "stop", "top_p"))


def _translate(common: CommonCallParams) -> dict[str, object]:
    """Translate common call params to the provider's names."""
    params: dict[str, object] = {}
    if (temperature := common.get("temperature")) is not None:
        params["temperature"] = temperature
    if (max_tokens := common.get("max_tokens")) is not None:
        params["maxTokens"] = max_tokens
    if (top_p := common.get("top_p")) is not None:
        params["topP"] = top_p
    if common.get("frequency_penalty") is not None:
        rt.reject_param("bedrock", "frequency_penalty")
    if common.get("presence_penalty") is not None:
        rt.reject_param("bedrock", "presence_penalty")
    if common.get("seed") is not None:
        rt.reject_param("bedrock", "seed")
    if (stop := common.get("stop")) is not None:
        params["stopSequences"] = rt.as_list(stop)
    return params


class BedrockToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""


class BedrockTool(BaseTool):
    """A tool that the API receives as the SDK's `ToolTypeDef`."""

    provider: ClassVar[str] = "bedrock"
    tool_config: ClassVar[BedrockToolConfig] = {}
    _native_tools: ClassVar[Mapping[str, str]] = {
        "BedrockSystemTool": "types_boto3_bedrock_runtime.type_defs:ToolTypeDef"
    }

    @classmethod
    def _build_schema(cls) -> ToolTypeDef:
        return cast(
            "ToolTypeDef",
            {
                "toolSpec": {
                    "name": cls._name(),
                    **rt.omit_none(description=cls._description()),
                    "inputSchema": {"json": cls._parameters()},
                }
            },
        )


if TYPE_CHECKING:
    BedrockMessageParam: TypeAlias = MessageUnionTypeDef
    BedrockSystemTool: TypeAlias = ToolTypeDef
    BedrockNativeTool: TypeAlias = BedrockSystemTool


class BedrockDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | BedrockMessageParam]
    call_params: BedrockCallParams | CommonCallParams
    client: BedrockRuntimeClient


class AsyncBedrockDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | BedrockMessageParam]
    call_params: BedrockCallParams | CommonCallParams
    client: AiobotocoreBedrockRuntimeClient


def __getattr__(name: str) -> object:
    # These types belong to the SDK, which is imported only when one is used.
    if name == "BedrockMessageParam":
        from types_boto3_bedrock_runtime.type_defs import MessageUnionTypeDef

        return rt.unwrap_alias(MessageUnionTypeDef)
    if name.endswith("Tool"):
        return rt.find_native_tool(__name__, BedrockTool, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_ROLES = {"user": "user", "assistant": "assistant", "tool": "user"}
_COMMON_ROLES: Mapping[str, rt.Role] = {"user": "user", "assistant": "assistant"}
_IMAGE_TYPES = frozenset(["image/gif", "image/jpeg", "image/png", "image/webp"])
_DOCUMENT_TYPES = frozenset(["application/pdf"])
_KNOWN_KEYS = frozenset(["content", "role"])
_TOOL_IDS = rt.ToolIdRules(also="_-", max=64)


def _encode_message(message: BaseMessageParam) -> Iterable[dict[str, Any]]:
    """Encode one message for the API; it may need several."""
    role = rt.provider_role("bedrock", _ROLES, message)
    if (text := rt.single_text(message)) is not None:
        return [{"role": role, "content": [{"text": text}]}]
    return _encode_parts(message, role)


def _encode_parts(message: BaseMessageParam, role: str) -> Iterator[dict[str, Any]]:
    """Encode a message part by part."""
    content: list[Any] = []
    others: dict[str, Any] = {}
    for part in rt.visible_parts("bedrock", message):
        match part:
            case TextPart():
                content.append({"text": part.text})
            case ImagePart():
                rt.check_media_type("bedrock", "an image", part.media_type, _IMAGE_TYPES)
                content.append(
                    {"image": {"format": rt.media_subtype(part.media_type), "source": {"bytes": part.image}}}
                )
            case DocumentPart():
                rt.check_media_type("bedrock", "a document", part.media_type, _DOCUMENT_TYPES)
                content.append(
                    {
                        "document": {
                            "format": rt.media_subtype(part.media_type),
                            "name": rt.sanitize_name(part.name or "document"),
                            "source": {"bytes": part.document},
                        }
                    }
                )
            case ThinkingPart():
                content.append(
                    {
                        "reasoningContent": {
                            "reasoningText": {"text": part.thinking, **rt.omit_none(signature=part.opaque)}
                        }
                    }
                )
            case ToolCallPart():
                content.append({"toolUse": {"toolUseId": part.id, "name": part.name, "input": part.args}})
            case ToolResultPart():
                content.append(
                    {
                        "toolResult": {
                            "toolUseId": part.id,
                            "content": [{"text": rt.text_or(part.content, "No output")}],
                            **rt.omit_none(status="error" if part.is_error else None),
                        }
                    }
                )
            case CacheControlPart():
                content.append({"cachePoint": {"type": "default"}})
            case OpaquePart(provider="bedrock"):
                rt.restore_opaque(part, content, others)
            case _:
                rt.reject_part("bedrock", part, message.role)
    if fields := rt.omit_empty(content=content) | others:
        yield {"role": role, **fields}


def _encode_messages(messages: Iterable[BaseMessageParam | BedrockMessageParam]) -> list[BedrockMessageParam]:
    """Encode messages for the API; messages in the provider's form are unchanged."""
    encoded: list[Any] = []
    for message in rt.merge_same_role(
        rt.normalize_tool_ids("bedrock", messages, _decode_message, rules=_TOOL_IDS, drop_empty=("assistant", True)),
        _ROLES,
    ):
        if isinstance(message, BaseMessageParam):
            encoded.extend(_encode_message(message))
        else:
            encoded.append(message)
    return rt.make_distinct(encoded, "content", ("document", "name"))


def _decode_part(block: Any) -> Part:
    """Decode one content block to a common part."""
    match block:
        case {"text": text}:
            return TextPart(text=text)
        case {"image": {"format": media_type, "source": {"bytes": image}}}:
            return ImagePart(media_type=f"image/{media_type}", image=image)
        case {"document": {"format": media_type, "name": name, "source": {"bytes": document}}}:
            return DocumentPart(media_type=f"application/{media_type}", name=name, document=document)
        case {"reasoningContent": {"reasoningText": {"text": thinking}}}:
            return rt.with_provider(
                "bedrock",
                ThinkingPart(thinking=thinking, opaque=block["reasoningContent"]["reasoningText"].get("signature")),
            )
        case {"toolUse": {"toolUseId": id, "name": name, "input": args}}:
            return ToolCallPart(id=id, name=name, args=args)
        case {"toolResult": {"toolUseId": id, "content": [{"text": content}]}}:
            return ToolResultPart(
                id=id, name="", content=rt.text_of(content), is_error=block["toolResult"].get("status") == "error"
            )
        case {"cachePoint": {"type": "default"}}:
            return CacheControlPart()
        case _:
            return OpaquePart("bedrock", block)


def _decode_message(message: Any) -> BaseMessageParam:
    """Decode a provider message to a common message."""
    role = rt.decode_role("bedrock", _COMMON_ROLES, message)
    content = message.get("content")
    blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
    parts = [*map(_decode_part, blocks), *rt.opaque_extras("bedrock", message, _KNOWN_KEYS)]
    return rt.make_common_message(role, content, parts)


_FINISH_REASONS: Mapping[str, rt.MappedFinish] = {
    "end_turn": "stop",
    "stop_sequence": "stop",
    "max_tokens": "length",
    "model_context_window_exceeded": "length",
    "content_filtered": "content_filter",
    "guardrail_intervened": "content_filter",
    "tool_use": "tool_calls",
    "default": "other",
}


class BedrockCallResponse(
    BaseCallResponse["ConverseResponseTypeDef", rt.CalledT_co, "BedrockMessageParam", BedrockCallParams]
):
    """Response of a call; `response` is the SDK's `ConverseResponseTypeDef`."""

    __slots__ = ()
    provider: ClassVar[str] = "bedrock"
    takes_text: ClassVar[bool] = False
    pricing_provider: ClassVar[str | None] = "aws"
    _telemetry: ClassVar[Mapping[str, Any]] = {
        "provider": "aws.bedrock",
        "params": {
            "temperature": ("inferenceConfig", "temperature"),
            "max_tokens": ("inferenceConfig", "maxTokens"),
            "top_p": ("inferenceConfig", "topP"),
            "stop": ("inferenceConfig", "stopSequences"),
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
        output = self.response.get("output")
        if not output:
            return ""
        message = output.get("message")
        return rt.join_texts(message["content"]) if message is not None else ""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        output = self.response.get("output")
        if not output:
            return None
        message = output.get("message")
        if message is None:
            return None
        return (
            "".join(
                [
                    block["reasoningContent"]["reasoningText"]["text"]
                    for block in message["content"]
                    if "reasoningContent" in block
                    if "reasoningText" in block["reasoningContent"]
                ]
            )
            or None
        )

    @property
    def citations(self) -> list[CitationOutputTypeDef]:
        """Return the sources that the text cites."""
        output = self.response.get("output")
        if not output:
            return []
        message = output.get("message")
        if message is None:
            return []
        return [
            citation
            for block in message["content"]
            if "citationsContent" in block
            for citation in block["citationsContent"].get("citations") or ()
        ]

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        stop_reason = self.response.get("stopReason")
        return [stop_reason] if stop_reason else []

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.call_kwargs.get("modelId")

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        response_metadata = self.response.get("ResponseMetadata")
        return response_metadata.get("RequestId") if response_metadata else None

    @property
    def usage(self) -> TokenUsageTypeDef | None:
        """Return the token usage, as the SDK reports it."""
        return self.response.get("usage")

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        usage = self.response.get("usage")
        return (
            rt.sum_counts(usage["inputTokens"], usage.get("cacheReadInputTokens"), usage.get("cacheWriteInputTokens"))
            if usage
            else None
        )

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        usage = self.response.get("usage")
        return usage.get("cacheReadInputTokens") if usage else None

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache."""
        usage = self.response.get("usage")
        return usage.get("cacheWriteInputTokens") if usage else None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        usage = self.response.get("usage")
        return usage["outputTokens"] if usage else None

    @property
    def message_param(self) -> MessageUnionTypeDef:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""
        output = self.response.get("output")
        if not output:
            return cast("MessageUnionTypeDef", {})
        message = output.get("message")
        if message is None:
            return cast("MessageUnionTypeDef", {})
        return cast("MessageUnionTypeDef", message)

    def _tool_calls(self) -> list[RawToolCall]:
        output = self.response.get("output")
        if not output:
            return []
        message = output.get("message")
        if message is None:
            return []
        return rt.drop_empty_calls(
            [
                RawToolCall(
                    block["toolUse"]["toolUseId"], block["toolUse"]["name"], block["toolUse"].get("input") or {}
                )
                for block in message["content"]
                if "toolUse" in block
            ]
        )

    @classmethod
    def _to_provider(cls, messages: Iterable[BaseMessageParam | BedrockMessageParam]) -> list[BedrockMessageParam]:
        return _encode_messages(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        return _decode_message(message)


BedrockAnswer: TypeAlias = Answer[rt.AnswerT, BedrockCallResponse]


class BedrockCallResponseChunk(BaseCallResponseChunk["ConverseStreamOutputTypeDef"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ConverseStreamOutputTypeDef`."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        content_block_delta = self.chunk.get("contentBlockDelta")
        if content_block_delta is None:
            return ""
        return content_block_delta["delta"].get("text") or ""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        content_block_delta = self.chunk.get("contentBlockDelta")
        if content_block_delta is None:
            return None
        reasoning_content = content_block_delta["delta"].get("reasoningContent")
        return reasoning_content.get("text") if reasoning_content is not None else None

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        content_block_delta = self.chunk.get("contentBlockDelta")
        if content_block_delta is None:
            return ""
        tool_use = content_block_delta["delta"].get("toolUse")
        if tool_use is None:
            return ""
        return tool_use.get("input") or ""

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        message_stop = self.chunk.get("messageStop")
        if message_stop is None:
            return []
        stop_reason = message_stop.get("stopReason")
        return [stop_reason] if stop_reason else []

    @property
    def usage(self) -> TokenUsageTypeDef | None:
        """Return the token usage, as the SDK reports it."""
        metadata = self.chunk.get("metadata")
        return metadata.get("usage") if metadata is not None else None

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        metadata = self.chunk.get("metadata")
        if metadata is None:
            return None
        usage = metadata.get("usage")
        return (
            rt.sum_counts(usage["inputTokens"], usage.get("cacheReadInputTokens"), usage.get("cacheWriteInputTokens"))
            if usage
            else None
        )

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        metadata = self.chunk.get("metadata")
        if metadata is None:
            return None
        usage = metadata.get("usage")
        return usage.get("cacheReadInputTokens") if usage else None

    @property
    def cache_write_tokens(self) -> int | None:
        """Return the number of input tokens written to a cache."""
        metadata = self.chunk.get("metadata")
        if metadata is None:
            return None
        usage = metadata.get("usage")
        return usage.get("cacheWriteInputTokens") if usage else None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        metadata = self.chunk.get("metadata")
        if metadata is None:
            return None
        usage = metadata.get("usage")
        return usage["outputTokens"] if usage else None


class _BedrockStreamState(rt.StreamState["ConverseResponseTypeDef"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    __slots__ = ("blocks", "metrics", "stop_reason", "usage")

    def __init__(self, tool_types: Sequence[type[BedrockTool]] | None, partial_tools: bool) -> None:
        super().__init__(tool_types, partial_tools)
        self.stop_reason: StopReasonType | None = None
        self.usage: TokenUsageTypeDef | None = None
        self.metrics: ConverseStreamMetricsTypeDef | None = None
        self.blocks: rt.Blocks = rt.Blocks()

    def add(self, event: ConverseStreamOutputTypeDef) -> None:
        if "contentBlockStart" in event:
            content_block_start = event["contentBlockStart"]
            start = content_block_start["start"]
            self.blocks.open(content_block_start["contentBlockIndex"], rt.dump(start))
            if "toolUse" in start:
                self.blocks.json(
                    content_block_start["contentBlockIndex"],
                    "toolUse.input",
                    input_ if isinstance(input_ := start["toolUse"].get("input"), str) else None,
                )
                self.calls.open(
                    content_block_start["contentBlockIndex"], start["toolUse"]["toolUseId"], start["toolUse"]["name"]
                )
        if "contentBlockDelta" in event:
            content_block_delta = event["contentBlockDelta"]
            delta = content_block_delta["delta"]
            if "text" in delta:
                self.blocks.join(content_block_delta["contentBlockIndex"], "text", delta["text"])
            if "toolUse" in delta:
                self.blocks.json(
                    content_block_delta["contentBlockIndex"], "toolUse.input", delta["toolUse"].get("input")
                )
                self.calls.append(content_block_delta["contentBlockIndex"], delta["toolUse"].get("input"))
            if "toolResult" in delta:
                self.blocks.extend(
                    content_block_delta["contentBlockIndex"],
                    "toolResult.content",
                    rt.dump(delta["toolResult"][0] if delta["toolResult"] else None),
                )
            if "citation" in delta:
                self.blocks.extend(
                    content_block_delta["contentBlockIndex"], "citationsContent.citations", rt.dump(delta["citation"])
                )
                self.blocks.wrap(content_block_delta["contentBlockIndex"], "text", "citationsContent.content")
            if "reasoningContent" in delta:
                self.blocks.join(
                    content_block_delta["contentBlockIndex"],
                    "reasoningContent.reasoningText.text",
                    delta["reasoningContent"].get("text"),
                )
                self.blocks.join(
                    content_block_delta["contentBlockIndex"],
                    "reasoningContent.reasoningText.signature",
                    delta["reasoningContent"].get("signature"),
                )
                if "redactedContent" in delta["reasoningContent"]:
                    self.blocks.put(
                        content_block_delta["contentBlockIndex"],
                        "reasoningContent.redactedContent",
                        delta["reasoningContent"]["redactedContent"],
                    )
        if "contentBlockStop" in event:
            content_block_stop = event["contentBlockStop"]
            self.calls.close(content_block_stop["contentBlockIndex"])
        if "messageStop" in event:
            stop_reason = event["messageStop"].get("stopReason")
            if stop_reason:
                self.stop_reason = stop_reason
        if "metadata" in event:
            usage = event["metadata"].get("usage")
            if usage:
                self.usage = usage
            metrics = event["metadata"].get("metrics")
            if metrics:
                self.metrics = metrics

    def response(self) -> ConverseResponseTypeDef:
        return cast(
            "ConverseResponseTypeDef",
            {
                "output": {"message": {"role": "assistant", "content": self.blocks.values()}},
                "stopReason": self.stop_reason,
                "usage": self.usage,
                "metrics": self.metrics,
            },
        )


class AsyncBedrockStream(
    BaseAsyncStream[BedrockCallResponse[rt.CalledT_co], BedrockCallResponseChunk, rt.CalledT_co, "BedrockMessageParam"]
):
    """Stream of an async call: yields pairs of a chunk (one `ConverseStreamOutputTypeDef`) and a tool or None."""

    call_response_type = BedrockCallResponse

    @property
    def citations(self) -> list[CitationOutputTypeDef]:
        """Return the sources that the text cites."""
        return self.response.citations


class BedrockStream(
    BaseStream[BedrockCallResponse[rt.CalledT_co], BedrockCallResponseChunk, rt.CalledT_co, "BedrockMessageParam"]
):
    """Stream of a call: yields pairs of a chunk (one `ConverseStreamOutputTypeDef`) and a tool or None."""

    async_type = AsyncBedrockStream
    call_response_type = BedrockCallResponse

    @property
    def citations(self) -> list[CitationOutputTypeDef]:
        """Return the sources that the text cites."""
        return self.response.citations


def handle_stream(
    stream: Iterable[ConverseStreamOutputTypeDef],
    tool_types: Sequence[type[BedrockTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[BedrockCallResponseChunk, BedrockTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""
    return rt.pair_chunks(stream, BedrockCallResponseChunk, _BedrockStreamState(tool_types, partial_tools))


def handle_stream_async(
    stream: AsyncIterable[ConverseStreamOutputTypeDef],
    tool_types: Sequence[type[BedrockTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[BedrockCallResponseChunk, BedrockTool | None]]:
    """Async version of `handle_stream`."""
    return rt.pair_chunks_async(stream, BedrockCallResponseChunk, _BedrockStreamState(tool_types, partial_tools))


def _new_client() -> BedrockRuntimeClient:
    with rt.importing("boto3", install="callwright[bedrock]"):
        from boto3 import Session
    return cast("Any", Session()).client("bedrock-runtime")


def _new_async_client() -> Any:
    with rt.importing("boto3", install="callwright[bedrock]"):
        from aioboto3 import Session as Aioboto3Session
    return cast("Any", Aioboto3Session()).client("bedrock-runtime")


_DEFAULTS: BedrockCallParams = {}
_merge_params = rt.params_merger(_DEFAULTS, own=_CALL_PARAMS, translate=_translate)
_clients = rt.EnteredClients(
    _new_client,
    _new_async_client,
    env=(
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_SESSION_TOKEN",
        "AWS_BEARER_TOKEN_BEDROCK",
        "AWS_PROFILE",
        "AWS_REGION",
        "AWS_DEFAULT_REGION",
        "AWS_ENDPOINT_URL",
        "AWS_ENDPOINT_URL_BEDROCK_RUNTIME",
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
        "AWS_USE_FIPS_ENDPOINT",
        "AWS_USE_DUALSTACK_ENDPOINT",
        "AWS_DEFAULT_PROFILE",
        "AWS_CONFIG_FILE",
        "AWS_SHARED_CREDENTIALS_FILE",
        "AWS_SECURITY_TOKEN",
        "AWS_ACCOUNT_ID",
        "AWS_ROLE_ARN",
        "AWS_ROLE_SESSION_NAME",
        "AWS_WEB_IDENTITY_TOKEN_FILE",
        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
        "AWS_AUTH_SCHEME_PREFERENCE",
        "AWS_RETRY_MODE",
        "AWS_MAX_ATTEMPTS",
        "AWS_CA_BUNDLE",
    ),
)


def _create(client: Any, fn: Callable[..., object], stream: object) -> Any:
    """Return the SDK method to call, of `client` or of the default client."""
    asynchronous = rt.is_async_function(fn)
    if client is None and asynchronous:
        return (
            rt.unwrap_result_async(_clients.entered("converse_stream"), _events)
            if stream
            else _clients.entered("converse")
        )
    if client is None:
        client = _clients.sync()
    elif hasattr(client, "__aenter__") != asynchronous:
        expected = "an async BedrockRuntimeClient" if asynchronous else "a sync BedrockRuntimeClient"
        rt.reject_client_kind("bedrock_call", fn, client, expected)
    if stream:
        return (
            rt.unwrap_result_async(client.converse_stream, _events)
            if asynchronous
            else rt.unwrap_result(client.converse_stream, _events)
        )
    return client.converse


def _events(streamed: ConverseStreamResponseTypeDef) -> Any:
    """Return the events of a streamed call."""
    return streamed["stream"]


def setup_call(
    *,
    model: str,
    client: BedrockRuntimeClient | AiobotocoreBedrockRuntimeClient | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: BedrockCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any], str | None, list[BedrockMessageParam], Sequence[type[BedrockTool]] | None, dict[str, Any]
]:
    """Prepare a call of `converse`: return the method and its arguments."""
    prompt = rt.read_prompt(fn, fn_args, dynamic_config)
    tool_types = rt.make_tool_types(tools if prompt.tools is None else prompt.tools, BedrockTool)
    kwargs = _merge_params(call_params, prompt.call_params)
    rt.nest(kwargs, "inferenceConfig", ("maxTokens", "stopSequences", "temperature", "topP"))
    if (
        response_model is not None
        and not json_mode
        and rt.matches_at(kwargs, ("additionalModelRequestFields", "thinking"), {"type": "enabled"})
    ):
        # The API does not force tools here: use the JSON schema mode instead.
        json_mode, tool_types = True, None
    system, conversation = rt.split_system(prompt.messages)
    if json_mode:
        conversation = [*conversation, BaseMessageParam("user", rt.json_instruction(response_model, "plain"))]
    messages = _encode_messages(conversation)
    kwargs["modelId"] = model
    kwargs["messages"] = messages
    if system is not None:
        content = next(iter(_encode_message(system)))["content"]
        kwargs["system"] = content
    if tool_types:
        rt.set_path(
            kwargs,
            ("toolConfig", "tools"),
            rt.with_native_tools([tool.tool_schema() for tool in tool_types], tool_types),
        )
    if response_model is not None and tool_types and not json_mode:
        rt.set_path(kwargs, ("toolConfig", "toolChoice"), {"tool": {"name": rt.tool_name(tool_types[0])}})
    return _create(prompt.client or client, fn, stream), prompt.template, messages, tool_types, kwargs


def get_json_output(response: BedrockCallResponse | BedrockCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""
    if isinstance(response, BedrockCallResponse):
        return rt.extract_json(response, json_mode)
    return response.content if json_mode else response.arguments or response.content


bedrock_call = call_factory(
    TCallResponse=BedrockCallResponse,
    TCallResponseChunk=BedrockCallResponseChunk,
    TToolType=BedrockTool,
    TStream=BedrockStream,
    default_call_params=_DEFAULTS,
    setup_call=setup_call,
    get_json_output=get_json_output,
    handle_stream=handle_stream,
    handle_stream_async=handle_stream_async,
)
call = bedrock_call
_ERRORS = rt.register_errors(
    "bedrock",
    read={
        "status": ("response.ResponseMetadata.HTTPStatusCode",),
        "code": ("response.Error.Code",),
        "text": ("response.Error.Message",),
        "headers": ("response.ResponseMetadata.HTTPHeaders",),
    },
    rules={
        "context_too_long": {"texts": ("input is too long", "too many input tokens", "prompt is too long")},
        "content_filtered": {"texts": ("blocked by content filtering",)},
        "timeout": {
            "classes": ("botocore.exceptions:ReadTimeoutError", "botocore.exceptions:ConnectTimeoutError"),
            "codes": ("ModelTimeoutException",),
        },
        "connection_failed": {
            "classes": (
                "botocore.exceptions:ConnectionError",
                "botocore.exceptions:HTTPClientError",
                "botocore.exceptions:IncompleteReadError",
            )
        },
        "rate_limited": {"codes": ("ThrottlingException", "ServiceQuotaExceededException", "TooManyRequestsException")},
        "overloaded": {"codes": ("ServiceUnavailableException", "ModelNotReadyException")},
        "unauthorized": {
            "classes": (
                "botocore.exceptions:NoCredentialsError",
                "botocore.exceptions:PartialCredentialsError",
                "botocore.exceptions:TokenRetrievalError",
            ),
            "codes": (
                "AccessDeniedException",
                "UnrecognizedClientException",
                "ExpiredTokenException",
                "InvalidSignatureException",
            ),
        },
        "not_found": {"codes": ("ResourceNotFoundException",)},
        "bad_request": {"classes": ("botocore.exceptions:ParamValidationError",), "codes": ("ValidationException",)},
        "server_error": {"codes": ("InternalServerException", "ModelErrorException", "ModelStreamErrorException")},
    },
    own=("botocore.exceptions:ClientError", "botocore.exceptions:BotoCoreError"),
)
