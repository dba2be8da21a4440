"""xAI chat: `chat.create` as a decorator of typed functions.

Generated from xai.yaml. Do not edit: change the spec and run `callwright generate xai`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from callwright_runtime import codegen_v1 as rt

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any, ClassVar, TypeAlias

    from google.protobuf.internal.containers import RepeatedScalarFieldContainer
    from google.protobuf.timestamp_pb2 import Timestamp
    from pydantic import BaseModel
    from xai_sdk import AsyncClient, Client
    from xai_sdk.chat import Chunk, Response
    from xai_sdk.proto.v6.chat_pb2 import (
        AgentCount as ChatPb2AgentCount,
        Guideline as ChatPb2Guideline,
        IncludeOption as ChatPb2IncludeOption,
        Message,
        ReasoningEffort as ChatPb2ReasoningEffort,
        ResponseFormat as ChatPb2ResponseFormat,
        SearchParameters as ChatPb2SearchParameters,
        Tool,
        ToolCall,
        ToolChoice,
    )
    from xai_sdk.proto.v6.sample_pb2 import FinishReason as SamplePb2FinishReason
    from xai_sdk.proto.v6.usage_pb2 import SamplingUsage, ServiceTier as UsagePb2ServiceTier
    from xai_sdk.search import SearchParameters
    from xai_sdk.types import (
        AgentCount,
        Guideline,
        IncludeOption,
        ReasoningEffort,
        ResponseFormat,
        ServiceTier,
        ToolMode,
    )

__all__ = [
    "AsyncXAIDynamicConfig", "AsyncXAIStream", "XAIAnswer", "XAICallParams", "XAICallResponse",
    "XAICallResponseChunk", "XAIDynamicConfig", "XAIMessageParam", "XAINativeTool", "XAIServerTool", "XAIStream",
    "XAITool", "XAIToolConfig", "call", "get_json_output", "handle_stream", "handle_stream_async", "setup_call",
    "xai_call",
]  # fmt: skip

_PROVIDER = "xai"


class XAICallParams(rt.BaseCallParams, total=False):
    """Params of `chat.create`, with the names and types of the SDK's `BaseClient.create`."""

    agent_count: AgentCount | ChatPb2AgentCount | None
    frequency_penalty: float | None
    guidelines: Sequence[Guideline | ChatPb2Guideline] | None
    include: Sequence[IncludeOption | ChatPb2IncludeOption] | None
    logprobs: bool | None
    max_tokens: int | None
    max_turns: int | None
    parallel_tool_calls: bool | None
    presence_penalty: float | None
    previous_response_id: str | None
    reasoning_effort: ReasoningEffort | ChatPb2ReasoningEffort | None
    response_format: ResponseFormat | ChatPb2ResponseFormat | type[BaseModel] | None
    safety_identifier: str | None
    search_parameters: SearchParameters | ChatPb2SearchParameters | None
    seed: int | None
    service_tier: ServiceTier | UsagePb2ServiceTier | None
    stop: Sequence[str] | None
    store_messages: bool | None
    temperature: float | None
    tool_choice: ToolMode | ToolChoice | None
    top_logprobs: int | None
    top_p: float | None
    use_encrypted_content: bool | None
    user: str | None


_PARAMS = rt.CallParamTable(_PROVIDER, lists=("stop",))


class XAIToolConfig(rt.ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""


class XAITool(rt.BaseTool):
    """A tool that the API receives as the SDK's `Tool`."""

    provider = _PROVIDER
    tool_config: ClassVar[XAIToolConfig] = {}
    _native_tools: ClassVar[Mapping[str, str]] = {"XAIServerTool": "xai_sdk.proto.v6.chat_pb2:Tool"}

    @classmethod
    def _build_schema(cls) -> Tool:
        return cast(
            "Tool",
            {
                "function": {
                    "name": cls._name(),
                    "description": cls._description(),
                    "parameters": rt.json_text(cls._parameters(dialect="portable")),
                }
            },
        )


if TYPE_CHECKING:
    XAIMessageParam: TypeAlias = Message
    XAIServerTool: TypeAlias = Tool
    XAINativeTool: TypeAlias = XAIServerTool


class XAIDynamicConfig(rt.BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | XAIMessageParam]
    call_params: XAICallParams | rt.CommonCallParams
    client: Client


class AsyncXAIDynamicConfig(rt.BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | XAIMessageParam]
    call_params: XAICallParams | rt.CommonCallParams
    client: AsyncClient


# The SDK is imported only when one of its types is used at run time.
__getattr__ = rt.lazy_types(__name__, {"XAIMessageParam": ("xai_sdk.proto.v6.chat_pb2:Message",)}, native=XAITool)


class _Codec(rt.MessageCodec):
    """How the API writes the parts of a message."""

    def encode_text(self, text: str, message: rt.BaseMessageParam) -> Any:
        return [{"text": text}]

    def encode_part(self, part: rt.Part, message: rt.MessageDraft) -> None:
        match part:
            case rt.TextPart():
                message.add_block({"text": part.text})
            case rt.ImagePart():
                message.add_block({"image_url": {"image_url": rt.data_url(part)}})
            case rt.ImageURLPart():
                message.add_block({"image_url": {"image_url": part.url}})
            case rt.ThinkingPart():
                message.add_text("reasoning_content", part.thinking)
                message.add_text("encrypted_content", part.opaque)
            case rt.ToolCallPart():
                message.add(
                    "tool_calls",
                    {
                        "id": part.id,
                        "type": "TOOL_CALL_TYPE_CLIENT_SIDE_TOOL",
                        "function": {"name": part.name, "arguments": rt.json_text(part.args)},
                    },
                )
            case rt.ToolResultPart():
                message.send({"role": "ROLE_TOOL", "tool_call_id": part.id, "content": [{"text": part.content}]})
            case _:
                self.reject(part, message)

    def decode_part(self, block: Any) -> rt.Part | None:
        match block:
            case {"text": text}:
                return rt.TextPart(text=text)
            case {"image_url": {"image_url": url}} if found := rt.read_data_url(url):
                return rt.ImagePart(media_type=found.media_type, image=found.data)
            case {"image_url": {"image_url": url}}:
                return rt.ImageURLPart(url=url)
            case _:
                return None

    def decode_item(self, key: str, block: Any) -> rt.Part | None:
        match key, block:
            case "tool_calls", {
                "id": id,
                "type": "TOOL_CALL_TYPE_CLIENT_SIDE_TOOL",
                "function": {"name": name, "arguments": args},
            }:
                return rt.ToolCallPart(id=id, name=name, args=rt.parse_tool_args(args))
            case _:
                return None

    def decode_whole(self, message: Any) -> rt.Part | None:
        match message:
            case {"role": "ROLE_TOOL", "tool_call_id": id, "content": [{"text": content}]}:
                return rt.ToolResultPart(id=id, name="", content=rt.text_of(content))
            case _:
                return None

    def decode_texts(self, message: Mapping[str, Any]) -> Iterator[rt.Part]:
        text, signature = message.get("reasoning_content") or "", message.get("encrypted_content") or None
        if text or signature:
            yield rt.ThinkingPart(thinking=text, opaque=signature)


_CODEC = _Codec(
    _PROVIDER,
    roles={"system": "ROLE_SYSTEM", "user": "ROLE_USER", "assistant": "ROLE_ASSISTANT", "tool": "ROLE_TOOL"},
    lists=("tool_calls",), texts=("reasoning_content", "encrypted_content"), image=("image/jpeg", "image/png"),
    tool_ids=rt.ToolIdRules(),
    calls=("tool_calls", False, {"type": "TOOL_CALL_TYPE_CLIENT_SIDE_TOOL", "function": {"arguments": "{}"}}),
)  # fmt: skip


class _Shared(rt.SharedProperties["Response | Chunk"]):
    """What a response and a chunk have in common."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = {
        "REASON_STOP": "stop", "REASON_MAX_LEN": "length", "REASON_MAX_CONTEXT": "length",
        "REASON_TIME_LIMIT": "length", "REASON_TOOL_CALLS": "tool_calls", "REASON_INVALID": "unfinished",
    }  # fmt: skip

    @rt.guarded
    def content(self) -> str:
        return self._sdk.content

    @rt.guarded
    def thinking(self) -> str | None:
        return self._sdk.reasoning_content

    @rt.guarded
    def model(self) -> str | None:
        return self._sdk.proto.model


class XAICallResponse(_Shared, rt.BaseCallResponse["Response", rt.CalledT_co, "XAIMessageParam", "XAICallParams"]):
    """Response of a call; `response` is the SDK's `Response`."""

    __slots__ = ()
    provider = _PROVIDER
    pricing_provider = "x-ai"
    _user_role = "ROLE_USER"
    _codec = _CODEC
    _telemetry = _PARAMS.telemetry(provider="x_ai", system="xai", own_spans=True)
    unsupported_params = _PARAMS.unsupported

    @rt.guarded
    def citations(self) -> list[str]:
        """Return the sources that the text cites."""
        return list(self.response.citations)

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        return [self.response.finish_reason]

    @rt.guarded
    def id(self) -> str | None:
        return self.response.id

    @rt.guarded
    def usage(self) -> SamplingUsage:
        return self.response.usage

    @rt.guarded
    def input_tokens(self) -> int | None:
        return self.response.usage.prompt_tokens

    @rt.guarded
    def cached_tokens(self) -> int | None:
        return self.response.usage.cached_prompt_text_tokens

    @rt.guarded
    def output_tokens(self) -> int | None:
        usage = self.response.usage
        return rt.sum_counts(usage.completion_tokens, usage.reasoning_tokens)

    @rt.guarded
    def reasoning_tokens(self) -> int | None:
        return self.response.usage.reasoning_tokens

    @rt.guarded
    def server_tools(self) -> list[ToolCall]:
        """Return the calls and results of tools that the provider ran."""
        return [tool_call for tool_call in self.response.tool_calls if tool_call.type not in (0, 1)]

    @rt.guarded
    def message_param(self) -> Message:
        return cast(
            "Message",
            {
                "role": "ROLE_ASSISTANT",
                "content": [{"text": self.response.content}],
                **rt.omit_none(
                    reasoning_content=self.response.reasoning_content or None,
                    encrypted_content=self.response.encrypted_content or None,
                ),
                "tool_calls": rt.dump(self.response.tool_calls),
            },
        )

    @rt.guarded_calls
    def _tool_calls(self) -> list[rt.RawToolCall]:
        return [
            rt.RawToolCall(tool_call.id, tool_call.function.name, tool_call.function.arguments)
            for tool_call in self.response.tool_calls
            if tool_call.type in (1, 0)
        ]


XAIAnswer: TypeAlias = rt.Answer[rt.AnswerT, XAICallResponse]


class XAICallResponseChunk(_Shared, rt.BaseCallResponseChunk["Chunk"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `Chunk`."""

    __slots__ = ()

    @rt.guarded
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        return "".join(
            [
                tool_call.function.arguments
                for choice in self.chunk.choices
                for tool_call in choice.tool_calls
                if tool_call.type in (1, 0)
            ]
        )

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        return [
            rt.enum_name("xai_sdk.proto.v6.sample_pb2:FinishReason", choice.finish_reason)
            for choice in self.chunk.choices
            if choice.finish_reason
        ]

    @rt.guarded
    def id(self) -> str | None:
        return self.chunk.proto.id

    @rt.guarded
    def input_tokens(self) -> int | None:
        return self.chunk.proto.usage.prompt_tokens or None

    @rt.guarded
    def cached_tokens(self) -> int | None:
        return self.chunk.proto.usage.cached_prompt_text_tokens or None

    @rt.guarded
    def output_tokens(self) -> int | None:
        usage = self.chunk.proto.usage
        return rt.sum_counts(usage.completion_tokens or None, usage.reasoning_tokens or None)

    @rt.guarded
    def reasoning_tokens(self) -> int | None:
        return self.chunk.proto.usage.reasoning_tokens or None


class _StreamState(rt.StreamState["Response"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    id: str | None = None
    created: Timestamp | None = None
    model: str | None = None
    system_fingerprint: str | None = None
    usage: SamplingUsage | None = None  # never null in an event
    citations: RepeatedScalarFieldContainer[str] | None = None  # never null in an event
    finish_reason: SamplePb2FinishReason | None = None

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.content: list[str] = []
        self.reasoning_content: list[str] = []
        self.encrypted_content: list[str] = []

    def add(self, event: Chunk) -> None:
        proto = event.proto
        self.id = self.id or proto.id
        self.created = self.created or proto.created
        self.model = self.model or proto.model
        if proto.system_fingerprint:
            self.system_fingerprint = proto.system_fingerprint
        self.usage = proto.usage
        self.citations = proto.citations
        for choice in event.choices:
            if choice.finish_reason:
                self.finish_reason = choice.finish_reason
            if choice.content:
                self.content.append(choice.content)
            if choice.reasoning_content:
                self.reasoning_content.append(choice.reasoning_content)
            if choice.proto.delta.encrypted_content:
                self.encrypted_content.append(choice.proto.delta.encrypted_content)
            for tool_call in choice.tool_calls:
                if tool_call.type in (1, 0):
                    function = tool_call.function
                    self.calls.whole(tool_call.id, function.name, function.arguments)

    def response(self) -> Response:
        from xai_sdk.chat import Response
        from xai_sdk.proto.v6.chat_pb2 import GetChatCompletionResponse

        return Response(
            response=GetChatCompletionResponse(
                id=self.id,
                created=self.created,
                model=self.model,
                system_fingerprint=self.system_fingerprint,
                usage=self.usage,
                citations=self.citations,
                outputs=[
                    {
                        "finish_reason": self.finish_reason,
                        "message": {
                            "role": "ROLE_ASSISTANT",
                            "content": "".join(self.content) or None,
                            "reasoning_content": "".join(self.reasoning_content) or None,
                            "encrypted_content": "".join(self.encrypted_content) or None,
                            "tool_calls": [
                                {
                                    "id": call.id,
                                    "type": "TOOL_CALL_TYPE_CLIENT_SIDE_TOOL",
                                    "function": {"name": call.name, "arguments": call.text},
                                }
                                for call in self.calls.raw()
                            ]
                            or None,
                        },
                    }
                ],
            ),
            index=0,
        )


class AsyncXAIStream(
    rt.BaseAsyncStream["XAICallResponse[rt.CalledT_co]", "XAICallResponseChunk", rt.CalledT_co, "XAIMessageParam"]
):
    """Stream of an async call: yields pairs of a chunk (one `Chunk`) and a tool or None."""

    call_response_type = XAICallResponse
    citations = rt.of_response(XAICallResponse.citations)
    server_tools = rt.of_response(XAICallResponse.server_tools)


class XAIStream(
    rt.BaseStream["XAICallResponse[rt.CalledT_co]", "XAICallResponseChunk", rt.CalledT_co, "XAIMessageParam"]
):
    """Stream of a call: yields pairs of a chunk (one `Chunk`) and a tool or None."""

    async_type = AsyncXAIStream
    call_response_type = XAICallResponse
    citations = rt.of_response(XAICallResponse.citations)
    server_tools = rt.of_response(XAICallResponse.server_tools)


def _new_client() -> Client:
    from xai_sdk import Client

    return Client(**rt.omit_none(api_host=rt.env_or_none("XAI_API_HOST")))


def _new_async_client() -> AsyncClient:
    from xai_sdk import AsyncClient

    return AsyncClient(**rt.omit_none(api_host=rt.env_or_none("XAI_API_HOST")))


def _event(item: tuple[Response, Chunk]) -> Chunk | None:
    """Return the event in an item of a stream."""
    return item[1]


def _arguments(request: rt.CallRequest) -> None:
    """Complete the arguments of `chat.create`."""
    kwargs = request.kwargs
    kwargs["model"] = request.model
    kwargs["messages"] = request.messages
    if request.tools:
        kwargs["tools"] = request.with_native_tools(request.tool_schemas)
    if (schema := request.json_schema) is not None:
        kwargs["response_format"] = {"format_type": "FORMAT_TYPE_JSON_SCHEMA", "schema": rt.json_text(schema.schema)}
    elif (tool := request.forced_tool) is not None:
        kwargs["tool_choice"] = {"function_name": tool}
    elif request.json_object:
        kwargs["response_format"] = "json_object"


_CLIENTS = rt.SdkClients(
    "xai_call", dist="xai-sdk", install="callwright[xai]", sync="xai_sdk:Client", asynchronous="xai_sdk:AsyncClient",
    new_sync=_new_client, new_async=_new_async_client, env=("XAI_API_HOST", "XAI_API_KEY"),
)  # fmt: skip
_MODULE = rt.ProviderModule(
    response=XAICallResponse, chunk=XAICallResponseChunk, tool=XAITool, stream=XAIStream, state=_StreamState,
    codec=_CODEC, params=_PARAMS, clients=_CLIENTS, arguments=_arguments,
    method=rt.SdkMethod("chat.create", run="sample"),
    stream_method=rt.SdkMethod("chat.create", run="stream", generator=True, lazy=True),
    json=rt.JsonRules("portable", instruct="object"), event=_event,
)  # fmt: skip
setup_call = _MODULE.setup_call
get_json_output = _MODULE.get_json_output
handle_stream = _MODULE.handle_stream
handle_stream_async = _MODULE.handle_stream_async
xai_call = _MODULE.call_decorator()
call = xai_call
_ERRORS = _MODULE.register_errors(
    own=("grpc:RpcError",),
    read={"code": ("code().name",), "text": ("details()",)},
    context_too_long={"texts": ("maximum prompt length",)},
    content_filtered={"texts": ("violates usage guidelines",)},
    timeout={"codes": ("DEADLINE_EXCEEDED",)},
    connection_failed={"codes": ("CANCELLED",),
        "texts": ("failed to connect", "connection reset", "socket closed")},
    rate_limited={"codes": ("RESOURCE_EXHAUSTED",)},
    overloaded={"codes": ("UNAVAILABLE",)},
    unauthorized={"codes": ("UNAUTHENTICATED", "PERMISSION_DENIED")},
    not_found={"codes": ("NOT_FOUND",)},
    bad_request={"codes": ("INVALID_ARGUMENT", "FAILED_PRECONDITION", "OUT_OF_RANGE", "UNIMPLEMENTED")},
    server_error={"codes": ("INTERNAL", "UNKNOWN", "DATA_LOSS", "ABORTED")},
)  # fmt: skip
