"""Amazon Bedrock Converse: `converse` as a decorator of typed functions.

Generated from bedrock.yaml. Do not edit: change the spec and run `callwright generate bedrock`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from callwright_runtime import codegen_v1 as rt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, ClassVar, TypeAlias

    from types_aiobotocore_bedrock_runtime import BedrockRuntimeClient as AiobotocoreBedrockRuntimeClient
    from types_boto3_bedrock_runtime import BedrockRuntimeClient
    from types_boto3_bedrock_runtime.literals import StopReasonType
    from types_boto3_bedrock_runtime.type_defs import (
        CitationOutputTypeDef,
        ContentBlockOutputTypeDef,
        ConverseRequestTypeDef,
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
    "AsyncBedrockDynamicConfig", "AsyncBedrockStream", "BedrockAnswer", "BedrockCallParams", "BedrockCallResponse",
    "BedrockCallResponseChunk", "BedrockDynamicConfig", "BedrockMessageParam", "BedrockNativeTool", "BedrockStream",
    "BedrockSystemTool", "BedrockTool", "BedrockToolConfig", "bedrock_call", "call", "get_json_output",
    "handle_stream", "handle_stream_async", "setup_call",
]  # fmt: skip

_PROVIDER = "bedrock"


class BedrockCallParams(rt.BaseCallParams, total=False):
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


_PARAMS = rt.CallParamTable(
    _PROVIDER, renamed={"max_tokens": "maxTokens", "top_p": "topP", "stop": "stopSequences"},
    without=("frequency_penalty", "presence_penalty", "seed"), lists=("stop",),
    nested={"inferenceConfig": ("maxTokens", "stopSequences", "temperature", "topP")},
)  # fmt: skip


class BedrockToolConfig(rt.ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""


class BedrockTool(rt.BaseTool):
    """A tool that the API receives as the SDK's `ToolTypeDef`."""

    provider = _PROVIDER
    tool_config: ClassVar[BedrockToolConfig] = {}
    _native_tools: ClassVar[Mapping[str, str]] = {
        "BedrockSystemTool": "types_boto3_bedrock_runtime.type_defs:ToolTypeDef"
    }

    @classmethod
    def _build_schema(cls) -> ToolTypeDef:
        return {
            "toolSpec": {
                "name": cls._name(),
                "description": cls._description(),
                "inputSchema": {"json": cls._parameters()},
            }
        }


if TYPE_CHECKING:
    BedrockMessageParam: TypeAlias = MessageUnionTypeDef
    BedrockSystemTool: TypeAlias = ToolTypeDef
    BedrockNativeTool: TypeAlias = BedrockSystemTool


class BedrockDynamicConfig(rt.BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | BedrockMessageParam]
    call_params: BedrockCallParams | rt.CommonCallParams
    client: BedrockRuntimeClient


class AsyncBedrockDynamicConfig(rt.BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | BedrockMessageParam]
    call_params: BedrockCallParams | rt.CommonCallParams
    client: AiobotocoreBedrockRuntimeClient


# The SDK is imported only when one of its types is used at run time.
__getattr__ = rt.lazy_types(
    __name__,
    {"BedrockMessageParam": ("types_boto3_bedrock_runtime.type_defs:MessageUnionTypeDef",)},
    native=BedrockTool,
)


class _Codec(rt.MessageCodec):
    """How the API writes the parts of a message."""

    def encode_text(self, text: str, message: rt.BaseMessageParam) -> Any:
        return [{"text": text}]

    def encode_part(self, part: rt.Part, message: rt.MessageDraft) -> None:
        match part:
            case rt.TextPart():
                message.add_block({"text": part.text})
            case rt.ImagePart():
                message.add_block(
                    {"image": {"format": rt.media_subtype(part.media_type), "source": {"bytes": part.image}}}
                )
            case rt.DocumentPart():
                message.add_block(
                    {
                        "document": {
                            "format": rt.media_subtype(part.media_type),
                            "name": rt.sanitize_name(part.name or "document"),
                            "source": {"bytes": part.document},
                        }
                    }
                )
            case rt.ThinkingPart():
                message.add_block(
                    {
                        "reasoningContent": {
                            "reasoningText": {"text": part.thinking, **rt.omit_none(signature=part.opaque)}
                        }
                    }
                )
            case rt.ToolCallPart():
                message.add_block({"toolUse": {"toolUseId": part.id, "name": part.name, "input": part.args}})
            case rt.ToolResultPart():
                message.add_block(
                    {
                        "toolResult": {
                            "toolUseId": part.id,
                            "content": [{"text": rt.text_or(part.content, "No output")}],
                            **rt.omit_none(status="error" if part.is_error else None),
                        }
                    }
                )
            case rt.CacheControlPart():
                message.add_block({"cachePoint": {"type": "default"}})
            case _:
                self.reject(part, message)

    def decode_part(self, block: Any) -> rt.Part | None:
        match block:
            case {"text": text}:
                return rt.TextPart(text=text)
            case {"image": {"format": media_type, "source": {"bytes": image}}}:
                return rt.ImagePart(media_type=f"image/{media_type}", image=image)
            case {"document": {"format": media_type, "name": name, "source": {"bytes": document}}}:
                return rt.DocumentPart(media_type=f"application/{media_type}", name=name, document=document)
            case {"reasoningContent": {"reasoningText": {"text": thinking}}}:
                return rt.ThinkingPart(
                    thinking=thinking, opaque=block["reasoningContent"]["reasoningText"].get("signature")
                )
            case {"toolUse": {"toolUseId": id, "name": name, "input": args}}:
                return rt.ToolCallPart(id=id, name=name, args=args)
            case {"toolResult": {"toolUseId": id, "content": [{"text": content}]}}:
                return rt.ToolResultPart(
                    id=id, name="", content=rt.text_of(content), is_error=block["toolResult"].get("status") == "error"
                )
            case {"cachePoint": {"type": "default"}}:
                return rt.CacheControlPart()
            case _:
                return None


_CODEC = _Codec(
    _PROVIDER, roles={"user": "user", "assistant": "assistant", "tool": "user"},
    image=("image/gif", "image/jpeg", "image/png", "image/webp"), document=("application/pdf",),
    tool_ids=rt.ToolIdRules(also="_-", max=64), drop_empty="blank", merge_same_role=True,
    distinct=(("content", ("document", "name")),), calls=("content", True, {"toolUse": {"input": {}}}),
)  # fmt: skip


class _Shared(rt.SharedProperties["ConverseResponseTypeDef | ConverseStreamOutputTypeDef"]):
    """What a response and a chunk have in common."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = {
        "end_turn": "stop", "stop_sequence": "stop", "max_tokens": "length",
        "model_context_window_exceeded": "length", "content_filtered": "content_filter",
        "guardrail_intervened": "content_filter", "tool_use": "tool_calls", "default": "other",
    }  # fmt: skip

    def _input(self, usage: TokenUsageTypeDef) -> int | None:
        return rt.sum_counts(
            usage["inputTokens"], usage.get("cacheReadInputTokens"), usage.get("cacheWriteInputTokens")
        )

    def _cached(self, usage: TokenUsageTypeDef) -> int | None:
        return usage.get("cacheReadInputTokens")

    def _cache_write(self, usage: TokenUsageTypeDef) -> int | None:
        return usage.get("cacheWriteInputTokens")

    def _output(self, usage: TokenUsageTypeDef) -> int | None:
        return usage["outputTokens"]


class BedrockCallResponse(
    _Shared, rt.BaseCallResponse["ConverseResponseTypeDef", rt.CalledT_co, "BedrockMessageParam", "BedrockCallParams"]
):
    """Response of a call; `response` is the SDK's `ConverseResponseTypeDef`."""

    __slots__ = ()
    provider = _PROVIDER
    pricing_provider = "aws"
    _codec = _CODEC
    _telemetry = _PARAMS.telemetry(provider="aws.bedrock")
    unsupported_params = _PARAMS.unsupported

    @property
    def _sdk_content(self) -> list[ContentBlockOutputTypeDef] | None:
        output = self.response.get("output")
        if not output:
            return None
        message = output.get("message")
        return message["content"] if message is not None else None

    @rt.guarded
    def content(self) -> str:
        content = self._sdk_content
        return rt.join_texts(content) if content is not None else ""

    @rt.guarded
    def thinking(self) -> str | None:
        return (
            "".join(
                [
                    block["reasoningContent"]["reasoningText"]["text"]
                    for block in self._sdk_content or ()
                    if "reasoningContent" in block
                    if "reasoningText" in block["reasoningContent"]
                ]
            )
            or None
        )

    @rt.guarded
    def citations(self) -> list[CitationOutputTypeDef]:
        """Return the sources that the text cites."""
        return [
            citation
            for block in self._sdk_content or ()
            if "citationsContent" in block
            for citation in block["citationsContent"].get("citations") or ()
        ]

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        stop_reason = self.response.get("stopReason")
        return [stop_reason] if stop_reason else []

    @rt.guarded
    def model(self) -> str | None:
        return self.call_kwargs.get("modelId")

    @rt.guarded
    def id(self) -> str | None:
        response_metadata = self.response.get("ResponseMetadata")
        return response_metadata.get("RequestId") if response_metadata else None

    @rt.guarded
    def usage(self) -> TokenUsageTypeDef | None:
        return self.response.get("usage")

    @rt.guarded
    def message_param(self) -> MessageUnionTypeDef:
        output = self.response.get("output")
        if not output:
            rt.raise_no_message()
        message = output.get("message")
        if message is None:
            rt.raise_no_message()
        return cast("MessageUnionTypeDef", message)

    @rt.guarded_calls
    def _tool_calls(self) -> list[rt.RawToolCall]:
        return [
            rt.RawToolCall(block["toolUse"]["toolUseId"], block["toolUse"]["name"], block["toolUse"].get("input") or {})
            for block in self._sdk_content or ()
            if "toolUse" in block
        ]


BedrockAnswer: TypeAlias = rt.Answer[rt.AnswerT, BedrockCallResponse]


class BedrockCallResponseChunk(_Shared, rt.BaseCallResponseChunk["ConverseStreamOutputTypeDef"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ConverseStreamOutputTypeDef`."""

    __slots__ = ()

    @rt.guarded
    def content(self) -> str:
        content_block_delta = self.chunk.get("contentBlockDelta")
        if content_block_delta is None:
            return ""
        return content_block_delta["delta"].get("text") or ""

    @rt.guarded
    def thinking(self) -> str | None:
        content_block_delta = self.chunk.get("contentBlockDelta")
        if content_block_delta is None:
            return None
        reasoning_content = content_block_delta["delta"].get("reasoningContent")
        return reasoning_content.get("text") if reasoning_content is not None else None

    @rt.guarded
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        content_block_delta = self.chunk.get("contentBlockDelta")
        if content_block_delta is None:
            return ""
        if "toolUse" not in content_block_delta["delta"]:
            return ""
        return content_block_delta["delta"]["toolUse"].get("input") or ""

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        message_stop = self.chunk.get("messageStop")
        if message_stop is None:
            return []
        stop_reason = message_stop.get("stopReason")
        return [stop_reason] if stop_reason else []

    @rt.guarded
    def usage(self) -> TokenUsageTypeDef | None:
        metadata = self.chunk.get("metadata")
        return metadata.get("usage") if metadata is not None else None


class _StreamState(rt.StreamState["ConverseResponseTypeDef"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    stop_reason: StopReasonType | None = None
    usage: TokenUsageTypeDef | None = None
    metrics: ConverseStreamMetricsTypeDef | None = None
    service_tier: ServiceTierTypeDef | None = None

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
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
            if "serviceTier" in event["metadata"]:
                self.service_tier = event["metadata"]["serviceTier"]

    def response(self) -> ConverseResponseTypeDef:
        return cast(
            "ConverseResponseTypeDef",
            {
                "output": {"message": {"role": "assistant", "content": self.blocks.values()}},
                "stopReason": self.stop_reason,
                "usage": self.usage,
                "metrics": self.metrics,
                **rt.omit_none(serviceTier=self.service_tier),
            },
        )


class AsyncBedrockStream(
    rt.BaseAsyncStream[
        "BedrockCallResponse[rt.CalledT_co]", "BedrockCallResponseChunk", rt.CalledT_co, "BedrockMessageParam"
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ConverseStreamOutputTypeDef`) and a tool or None."""

    call_response_type = BedrockCallResponse
    citations = rt.of_response(BedrockCallResponse.citations)


class BedrockStream(
    rt.BaseStream[
        "BedrockCallResponse[rt.CalledT_co]", "BedrockCallResponseChunk", rt.CalledT_co, "BedrockMessageParam"
    ]
):
    """Stream of a call: yields pairs of a chunk (one `ConverseStreamOutputTypeDef`) and a tool or None."""

    async_type = AsyncBedrockStream
    call_response_type = BedrockCallResponse
    citations = rt.of_response(BedrockCallResponse.citations)


def _new_client() -> BedrockRuntimeClient:
    from boto3 import Session

    return cast("Any", Session()).client("bedrock-runtime")


def _new_async_client() -> Any:
    from aioboto3 import Session as Aioboto3Session

    return cast("Any", Aioboto3Session()).client("bedrock-runtime")


def _events(streamed: ConverseStreamResponseTypeDef) -> Any:
    """Return the events of a streamed call."""
    return streamed["stream"]


def _arguments(request: rt.CallRequest) -> None:
    """Complete the arguments of `converse`."""
    kwargs: ConverseRequestTypeDef = request.kwargs
    kwargs["modelId"] = request.model
    kwargs["messages"] = request.messages
    if request.system is not None:
        kwargs["system"] = request.system_content
    if request.tools:
        rt.set_path(request.kwargs, ("toolConfig", "tools"), request.with_native_tools(request.tool_schemas))
    if (tool := request.forced_tool) is not None:
        rt.set_path(request.kwargs, ("toolConfig", "toolChoice"), {"tool": {"name": tool}})


_CLIENTS = rt.EnteredSdkClients(
    "bedrock_call", dist="boto3", install="callwright[bedrock]", sync_name="BedrockRuntimeClient",
    async_name="BedrockRuntimeClient", new_sync=_new_client, new_async=_new_async_client, detect_by="__aenter__",
    env=("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_BEARER_TOKEN_BEDROCK",
        "AWS_PROFILE", "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_BEDROCK_RUNTIME",
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "AWS_USE_FIPS_ENDPOINT", "AWS_USE_DUALSTACK_ENDPOINT",
        "AWS_DEFAULT_PROFILE", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE", "AWS_SECURITY_TOKEN",
        "AWS_ACCOUNT_ID", "AWS_ROLE_ARN", "AWS_ROLE_SESSION_NAME", "AWS_WEB_IDENTITY_TOKEN_FILE",
        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN", "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "AWS_AUTH_SCHEME_PREFERENCE",
        "AWS_RETRY_MODE", "AWS_MAX_ATTEMPTS", "AWS_CA_BUNDLE"),
)  # fmt: skip
_MODULE = rt.ProviderModule(
    response=BedrockCallResponse, chunk=BedrockCallResponseChunk, tool=BedrockTool, stream=BedrockStream,
    state=_StreamState, codec=_CODEC, params=_PARAMS, clients=_CLIENTS, arguments=_arguments,
    method=rt.SdkMethod("converse"), stream_method=rt.SdkMethod("converse_stream", events=_events),
    json=rt.JsonRules(
        "plain",
        schema=False,
        instruct="always",
        instead_of_tool=("additionalModelRequestFields.thinking", {"type": "enabled"})),
    splits_system=True,
)  # fmt: skip
setup_call = _MODULE.setup_call
get_json_output = _MODULE.get_json_output
handle_stream = _MODULE.handle_stream
handle_stream_async = _MODULE.handle_stream_async
bedrock_call = _MODULE.call_decorator()
call = bedrock_call
_ERRORS = _MODULE.register_errors(
    own=("botocore.exceptions:ClientError", "botocore.exceptions:BotoCoreError"),
    read={"status": ("response.ResponseMetadata.HTTPStatusCode",), "code": ("response.Error.Code",),
        "text": ("response.Error.Message",), "headers": ("response.ResponseMetadata.HTTPHeaders",)},
    context_too_long={"texts": ("input is too long", "too many input tokens", "prompt is too long")},
    content_filtered={"texts": ("blocked by content filtering",)},
    timeout={"classes": ("botocore.exceptions:ReadTimeoutError", "botocore.exceptions:ConnectTimeoutError"),
        "codes": ("ModelTimeoutException",)},
    connection_failed={"classes": ("botocore.exceptions:ConnectionError", "botocore.exceptions:HTTPClientError",
        "botocore.exceptions:IncompleteReadError")},
    rate_limited={"codes": ("ThrottlingException", "throttlingException", "ServiceQuotaExceededException",
        "TooManyRequestsException")},
    overloaded={"codes": ("ServiceUnavailableException", "serviceUnavailableException", "ModelNotReadyException")},
    unauthorized={"classes": ("botocore.exceptions:NoCredentialsError",
        "botocore.exceptions:PartialCredentialsError", "botocore.exceptions:TokenRetrievalError"),
        "codes": ("AccessDeniedException", "UnrecognizedClientException", "ExpiredTokenException",
        "InvalidSignatureException")},
    not_found={"codes": ("ResourceNotFoundException",)},
    bad_request={"classes": ("botocore.exceptions:ParamValidationError",)},
    server_error={"codes": ("InternalServerException", "ModelErrorException", "internalServerException",
        "modelStreamErrorException")},
)  # fmt: skip
