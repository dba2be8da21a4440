"""xAI chat: `chat.create` as a decorator of typed functions.

Generated from xai.yaml. Do not edit: change the spec and run `callwright generate xai`.
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
    "AsyncXAIDynamicConfig",
    "AsyncXAIStream",
    "XAIAnswer",
    "XAICallParams",
    "XAICallResponse",
    "XAICallResponseChunk",
    "XAIDynamicConfig",
    "XAIMessageParam",
    "XAINativeTool",
    "XAIServerTool",
    "XAIStream",
    "XAITool",
    "XAIToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "setup_call",
    "xai_call",
]


class XAICallParams(BaseCallParams, total=False):
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


_CALL_PARAMS = frozenset(XAICallParams.__annotations__)


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
        params["seed"] = seed
    if (stop := common.get("stop")) is not None:
        params["stop"] = rt.as_list(stop)
    return params


class XAIToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""


class XAITool(BaseTool):
    """A tool that the API receives as the SDK's `Tool`."""

    provider: ClassVar[str] = "xai"
    tool_config: ClassVar[XAIToolConfig] = {}
    _native_tools: ClassVar[Mapping[str, str]] = {"XAIServerTool": "xai_sdk.proto.v6.chat_pb2:Tool"}

    @classmethod
    def _build_schema(cls) -> Tool:
        return cast(
            "Tool",
            {
                "function": {
                    "name": cls._name(),
                    **rt.omit_none(description=cls._description()),
                    "parameters": rt.json_text(cls._parameters(dialect="portable")),
                }
            },
        )


if TYPE_CHECKING:
    XAIMessageParam: TypeAlias = Message
    XAIServerTool: TypeAlias = Tool
    XAINativeTool: TypeAlias = XAIServerTool


class XAIDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | XAIMessageParam]
    call_params: XAICallParams | CommonCallParams
    client: Client


class AsyncXAIDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | XAIMessageParam]
    call_params: XAICallParams | CommonCallParams
    client: AsyncClient


def __getattr__(name: str) -> object:
    # These types belong to the SDK, which is imported only when one is used.
    if name == "XAIMessageParam":
        from xai_sdk.proto.v6.chat_pb2 import Message

        return rt.unwrap_alias(Message)
    if name.endswith("Tool"):
        return rt.find_native_tool(__name__, XAITool, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_ROLES = {"system": "ROLE_SYSTEM", "user": "ROLE_USER", "assistant": "ROLE_ASSISTANT", "tool": "ROLE_TOOL"}
_COMMON_ROLES: Mapping[str, rt.Role] = {
    "ROLE_SYSTEM": "system",
    "ROLE_USER": "user",
    "ROLE_ASSISTANT": "assistant",
    "ROLE_TOOL": "tool",
}
_IMAGE_TYPES = frozenset(["image/jpeg", "image/png"])
_KNOWN_KEYS = frozenset(["content", "encrypted_content", "reasoning_content", "role", "tool_calls"])
_TOOL_IDS = rt.ToolIdRules()


def _encode_message(message: BaseMessageParam) -> Iterable[dict[str, Any]]:
    """Encode one message for the API; it may need several."""
    role = rt.provider_role("xai", _ROLES, message)
    if (text := rt.single_text(message)) is not None:
        return [{"role": role, "content": [{"text": text}]}]
    return _encode_parts(message, role)


def _encode_parts(message: BaseMessageParam, role: str) -> Iterator[dict[str, Any]]:
    """Encode a message part by part."""
    content: list[Any] = []
    tool_calls: list[Any] = []
    reasoning_content: list[Any] = []
    encrypted_content: list[Any] = []
    others: dict[str, Any] = {}
    for part in rt.visible_parts("xai", message):
        match part:
            case TextPart():
                content.append({"text": part.text})
            case ImagePart():
                rt.check_media_type("xai", "an image", part.media_type, _IMAGE_TYPES)
                content.append(
                    {"image_url": {"image_url": f"data:{part.media_type};base64,{rt.to_base64(part.image)}"}}
                )
            case ImageURLPart():
                content.append({"image_url": {"image_url": part.url}})
            case ThinkingPart():
                reasoning_content.append(part.thinking)
                encrypted_content.append(part.opaque)
            case ToolCallPart():
                tool_calls.append(
                    {"id": part.id, "function": {"name": part.name, "arguments": rt.json_text(part.args)}}
                )
            case ToolResultPart():
                yield {"role": "ROLE_TOOL", "tool_call_id": part.id, "content": [{"text": part.content}]}
            case OpaquePart(provider="xai"):
                rt.restore_opaque(part, content, others, {"tool_calls": tool_calls})
            case _:
                rt.reject_part("xai", part, message.role)
    if (
        fields := rt.omit_empty(
            content=content,
            tool_calls=tool_calls,
            reasoning_content="".join(reasoning_content),
            encrypted_content=rt.join_opaque(encrypted_content),
        )
        | others
    ):
        yield {"role": role, **fields}


def _encode_messages(messages: Iterable[BaseMessageParam | XAIMessageParam]) -> list[XAIMessageParam]:
    """Encode messages for the API; messages in the provider's form are unchanged."""
    encoded: list[Any] = []
    for message in rt.normalize_tool_ids("xai", messages, _decode_message, rules=_TOOL_IDS):
        if isinstance(message, BaseMessageParam):
            encoded.extend(_encode_message(message))
        else:
            encoded.append(message)
    return encoded


def _decode_part(block: Any) -> Part:
    """Decode one content block to a common part."""
    match block:
        case {"text": text}:
            return TextPart(text=text)
        case {"image_url": {"image_url": text}} if (values := rt.unformat(("data:", ";base64,", ""), text)) is not None:
            return ImagePart(media_type=values[0], image=rt.from_base64(values[1]))
        case {"image_url": {"image_url": url}}:
            return ImageURLPart(url=url)
        case {"id": id, "function": {"name": name, "arguments": args}}:
            return ToolCallPart(id=id, name=name, args=rt.parse_tool_args(args))
        case _:
            return OpaquePart("xai", block)


def _decode_message(message: Any) -> BaseMessageParam:
    """Decode a provider message to a common message."""
    match message:
        case {"role": "ROLE_TOOL", "tool_call_id": id, "content": [{"text": content}]}:
            return BaseMessageParam("tool", [ToolResultPart(id=id, name="", content=rt.text_of(content))])
        case _:
            pass
    role = rt.decode_role("xai", _COMMON_ROLES, message)
    content = message.get("content")
    blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
    first: list[Part] = []
    text, signature = message.get("reasoning_content") or "", message.get("encrypted_content") or None
    if text or signature:
        first.append(rt.with_provider("xai", ThinkingPart(thinking=text, opaque=signature)))
    parts = [
        *map(_decode_part, blocks),
        *rt.opaque_items("tool_calls", map(_decode_part, message.get("tool_calls") or ())),
        *rt.opaque_extras("xai", message, _KNOWN_KEYS),
    ]
    return rt.make_common_message(role, content, parts, first)


_FINISH_REASONS: Mapping[str, rt.MappedFinish] = {
    "REASON_STOP": "stop",
    "3": "stop",
    "REASON_MAX_LEN": "length",
    "REASON_MAX_CONTEXT": "length",
    "REASON_TIME_LIMIT": "length",
    "1": "length",
    "2": "length",
    "5": "length",
    "REASON_TOOL_CALLS": "tool_calls",
    "4": "tool_calls",
    "REASON_INVALID": "unfinished",
}


class XAICallResponse(BaseCallResponse["Response", rt.CalledT_co, "XAIMessageParam", XAICallParams]):
    """Response of a call; `response` is the SDK's `Response`."""

    __slots__ = ()
    provider: ClassVar[str] = "xai"
    takes_text: ClassVar[bool] = False
    pricing_provider: ClassVar[str | None] = "x-ai"
    _telemetry: ClassVar[Mapping[str, Any]] = {
        "provider": "x_ai",
        "system": "xai",
        "own_spans": True,
        "params": {
            "temperature": ("temperature",),
            "max_tokens": ("max_tokens",),
            "top_p": ("top_p",),
            "frequency_penalty": ("frequency_penalty",),
            "presence_penalty": ("presence_penalty",),
            "seed": ("seed",),
            "stop": ("stop",),
        },
    }
    _user_role: ClassVar[str] = "ROLE_USER"
    unsupported_params: ClassVar[Mapping[str, str]] = {}
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        return self.response.content

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        return self.response.reasoning_content or None

    @property
    def citations(self) -> list[str]:
        """Return the sources that the text cites."""
        return list(self.response.citations)

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        return [self.response.finish_reason]

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.response.proto.model

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        return self.response.id

    @property
    def usage(self) -> SamplingUsage:
        """Return the token usage, as the SDK reports it."""
        return self.response.usage

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        return self.response.usage.prompt_tokens

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        return self.response.usage.cached_prompt_text_tokens

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        usage = self.response.usage
        return rt.sum_counts(usage.completion_tokens, usage.reasoning_tokens)

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        return self.response.usage.reasoning_tokens

    @property
    def message_param(self) -> Message:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""
        return cast(
            "Message",
            {
                "role": "ROLE_ASSISTANT",
                "content": [{"text": self.response.content}],
                **rt.omit_none(reasoning_content=self.response.reasoning_content or None),
                **rt.omit_none(encrypted_content=self.response.encrypted_content or None),
                "tool_calls": rt.dump(self.response.tool_calls),
            },
        )

    def _tool_calls(self) -> list[RawToolCall]:
        return rt.drop_empty_calls(
            [
                RawToolCall(tool_call.id, tool_call.function.name, tool_call.function.arguments)
                for tool_call in self.response.tool_calls
            ]
        )

    @classmethod
    def _to_provider(cls, messages: Iterable[BaseMessageParam | XAIMessageParam]) -> list[XAIMessageParam]:
        return _encode_messages(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        return _decode_message(message)


XAIAnswer: TypeAlias = Answer[rt.AnswerT, XAICallResponse]


class XAICallResponseChunk(BaseCallResponseChunk["Chunk"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `Chunk`."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        return self.chunk.content

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        return self.chunk.reasoning_content or None

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        return "".join(
            [tool_call.function.arguments for choice in self.chunk.choices for tool_call in choice.tool_calls]
        )

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        return [str(choice.finish_reason) for choice in self.chunk.choices if choice.finish_reason]

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.chunk.proto.model

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        return self.chunk.proto.id

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        return self.chunk.proto.usage.prompt_tokens or None

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        return self.chunk.proto.usage.cached_prompt_text_tokens or None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        usage = self.chunk.proto.usage
        return rt.sum_counts(usage.completion_tokens or None, usage.reasoning_tokens or None)

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        return self.chunk.proto.usage.reasoning_tokens or None


class _XAIStreamState(rt.StreamState["Response"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    __slots__ = (
        "content",
        "created",
        "encrypted_content",
        "finish_reason",
        "id",
        "model",
        "reasoning_content",
        "system_fingerprint",
        "usage",
    )

    def __init__(self, tool_types: Sequence[type[XAITool]] | None, partial_tools: bool) -> None:
        super().__init__(tool_types, partial_tools)
        self.id: str | None = None
        self.created: Timestamp | None = None
        self.model: str | None = None
        self.system_fingerprint: str | None = None
        self.usage: SamplingUsage | None = None
        self.finish_reason: SamplePb2FinishReason | None = None
        self.content: list[str] = []
        self.reasoning_content: list[str] = []
        self.encrypted_content: list[str] = []

    def add(self, event: Chunk) -> None:
        proto = event.proto
        if self.id is None:
            self.id = proto.id
        if self.created is None:
            self.created = proto.created
        if self.model is None:
            self.model = proto.model
        self.system_fingerprint = proto.system_fingerprint
        self.usage = proto.usage
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
                outputs=[
                    {
                        "finish_reason": self.finish_reason,
                        "message": {
                            "role": "ROLE_ASSISTANT",
                            "content": "".join(self.content) or None,
                            "reasoning_content": "".join(self.reasoning_content) or None,
                            "encrypted_content": "".join(self.encrypted_content) or None,
                            "tool_calls": [
                                {"id": call.id, "function": {"name": call.name, "arguments": call.text}}
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
    BaseAsyncStream[XAICallResponse[rt.CalledT_co], XAICallResponseChunk, rt.CalledT_co, "XAIMessageParam"]
):
    """Stream of an async call: yields pairs of a chunk (one `Chunk`) and a tool or None."""

    call_response_type = XAICallResponse

    @property
    def citations(self) -> list[str]:
        """Return the sources that the text cites."""
        return self.response.citations


class XAIStream(BaseStream[XAICallResponse[rt.CalledT_co], XAICallResponseChunk, rt.CalledT_co, "XAIMessageParam"]):
    """Stream of a call: yields pairs of a chunk (one `Chunk`) and a tool or None."""

    async_type = AsyncXAIStream
    call_response_type = XAICallResponse

    @property
    def citations(self) -> list[str]:
        """Return the sources that the text cites."""
        return self.response.citations


def handle_stream(
    stream: Iterable[tuple[Response, Chunk]],
    tool_types: Sequence[type[XAITool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[XAICallResponseChunk, XAITool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""
    events = (item[1] for item in stream)
    return rt.pair_chunks(events, XAICallResponseChunk, _XAIStreamState(tool_types, partial_tools))


def handle_stream_async(
    stream: AsyncIterable[tuple[Response, Chunk]],
    tool_types: Sequence[type[XAITool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[XAICallResponseChunk, XAITool | None]]:
    """Async version of `handle_stream`."""
    events = (item[1] async for item in stream)
    return rt.pair_chunks_async(events, XAICallResponseChunk, _XAIStreamState(tool_types, partial_tools))


def _new_client() -> Client:
    with rt.importing("xai-sdk", install="callwright[xai]"):
        from xai_sdk import Client
    return Client(**rt.omit_none(api_host=rt.env_or_none("XAI_API_HOST")))


def _new_async_client() -> AsyncClient:
    with rt.importing("xai-sdk", install="callwright[xai]"):
        from xai_sdk import AsyncClient
    return AsyncClient(**rt.omit_none(api_host=rt.env_or_none("XAI_API_HOST")))


_DEFAULTS: XAICallParams = {}
_merge_params = rt.params_merger(_DEFAULTS, own=_CALL_PARAMS, translate=_translate)
_clients = rt.DefaultClients(_new_client, _new_async_client, env=("XAI_API_HOST", "XAI_API_KEY"))


@cache
def _client_classes(asynchronous: bool) -> tuple[type, ...]:
    """Return the sync or async client classes; cached, because every call with a client checks them."""
    from xai_sdk import AsyncClient, Client

    return (AsyncClient,) if asynchronous else (Client,)


def _create(client: Any, fn: Callable[..., object], stream: object) -> Any:
    """Return the SDK method to call, of `client` or of the default client."""
    asynchronous = rt.is_async_function(fn)
    if client is None:
        client = _clients.asynchronous() if asynchronous else _clients.sync()
    elif isinstance(client, _client_classes(not asynchronous)):
        expected = "AsyncClient" if asynchronous else "Client"
        rt.reject_client_kind("xai_call", fn, client, expected)
    if stream:
        return (
            rt.start_eagerly_async(rt.as_coroutine(rt.two_phase(client.chat.create, "stream")))
            if asynchronous
            else rt.start_eagerly(rt.two_phase(client.chat.create, "stream"))
        )
    return rt.two_phase(client.chat.create, "sample")


def setup_call(
    *,
    model: str,
    client: Client | AsyncClient | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: XAICallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[Callable[..., Any], str | None, list[XAIMessageParam], Sequence[type[XAITool]] | None, dict[str, Any]]:
    """Prepare a call of `chat.create`: return the method and its arguments."""
    prompt = rt.read_prompt(fn, fn_args, dynamic_config)
    tool_types = rt.make_tool_types(tools if prompt.tools is None else prompt.tools, XAITool)
    kwargs = _merge_params(call_params, prompt.call_params)
    conversation = prompt.messages
    if json_mode and response_model is None:
        conversation = [*conversation, BaseMessageParam("user", rt.json_instruction(response_model, "portable"))]
    messages = _encode_messages(conversation)
    kwargs["model"] = model
    kwargs["messages"] = messages
    if tool_types:
        kwargs["tools"] = rt.with_native_tools([tool.tool_schema() for tool in tool_types], tool_types)
    if response_model is not None and json_mode:
        schema = rt.response_schema(response_model, "portable")
        kwargs["response_format"] = {"format_type": "FORMAT_TYPE_JSON_SCHEMA", "schema": rt.json_text(schema.schema)}
    elif response_model is not None and tool_types:
        kwargs["tool_choice"] = {"function_name": rt.tool_name(tool_types[0])}
    elif json_mode:
        kwargs["response_format"] = "json_object"
    return _create(prompt.client or client, fn, stream), prompt.template, messages, tool_types, kwargs


def get_json_output(response: XAICallResponse | XAICallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""
    if isinstance(response, XAICallResponse):
        return rt.extract_json(response, json_mode)
    return response.content if json_mode else response.arguments or response.content


xai_call = call_factory(
    TCallResponse=XAICallResponse,
    TCallResponseChunk=XAICallResponseChunk,
    TToolType=XAITool,
    TStream=XAIStream,
    default_call_params=_DEFAULTS,
    setup_call=setup_call,
    get_json_output=get_json_output,
    handle_stream=handle_stream,
    handle_stream_async=handle_stream_async,
)
call = xai_call
_ERRORS = rt.register_errors(
    "xai",
    read={"code": ("code().name",), "text": ("details()",)},
    rules={
        "context_too_long": {"texts": ("maximum prompt length",)},
        "timeout": {"codes": ("DEADLINE_EXCEEDED",)},
        "connection_failed": {
            "codes": ("CANCELLED",),
            "texts": ("failed to connect", "connection reset", "socket closed"),
        },
        "rate_limited": {"codes": ("RESOURCE_EXHAUSTED",)},
        "overloaded": {"codes": ("UNAVAILABLE",)},
        "unauthorized": {"codes": ("UNAUTHENTICATED", "PERMISSION_DENIED")},
        "not_found": {"codes": ("NOT_FOUND",)},
        "bad_request": {"codes": ("INVALID_ARGUMENT", "FAILED_PRECONDITION", "OUT_OF_RANGE", "UNIMPLEMENTED")},
        "server_error": {"codes": ("INTERNAL", "UNKNOWN", "DATA_LOSS", "ABORTED")},
    },
    own=("grpc:RpcError",),
)
