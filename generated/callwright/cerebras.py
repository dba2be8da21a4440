"""Cerebras chat completions: `chat.completions.create` as a decorator of typed functions.

Generated from cerebras.yaml. Do not edit: change the spec and run `callwright generate cerebras`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from callwright_runtime import codegen_v1 as rt

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any, ClassVar, Literal, TypeAlias

    from cerebras.cloud.sdk import AsyncCerebras, Cerebras
    from cerebras.cloud.sdk._types import SequenceNotStr
    from cerebras.cloud.sdk.types.chat import CompletionCreateParams
    from cerebras.cloud.sdk.types.chat.chat_completion import (
        ChatChunkResponse,
        ChatChunkResponseUsage,
        ChatCompletionResponse,
        ChatCompletionResponseChoiceMessage,
        ChatCompletionResponseUsage,
    )
    from cerebras.cloud.sdk.types.chat.completion_create_params import (
        Message,
        MessageAssistantMessageRequest,
        Prediction,
        ResponseFormat,
        ResponseFormatResponseFormatJsonSchema,
        StreamOptions,
        Tool,
        ToolChoice,
    )

__all__ = [
    "AsyncCerebrasDynamicConfig", "AsyncCerebrasStream", "CerebrasAnswer", "CerebrasCallParams",
    "CerebrasCallResponse", "CerebrasCallResponseChunk", "CerebrasDynamicConfig", "CerebrasMessageParam",
    "CerebrasStream", "CerebrasTool", "CerebrasToolConfig", "call", "cerebras_call", "get_json_output",
    "handle_stream", "handle_stream_async", "setup_call",
]  # fmt: skip

_PROVIDER = "cerebras"


class CerebrasCallParams(rt.BaseCallParams, total=False):
    """Params of `chat.completions.create`, with the names and types of the SDK's `CompletionCreateParams`."""

    clear_thinking: bool | None
    disable_reasoning: bool | None
    frequency_penalty: float | None
    logit_bias: dict[str, float] | None
    logprobs: bool | None
    max_completion_tokens: int | None
    max_tokens: int | None
    min_completion_tokens: int | None
    min_tokens: int | None
    model_parameters: dict[str, object] | None
    n: int | None
    parallel_tool_calls: bool | None
    prediction: Prediction | None
    presence_penalty: float | None
    prompt_cache_key: str | None
    reasoning_effort: Literal["none", "low", "medium", "high"] | None
    reasoning_format: Literal["none", "parsed", "text_parsed", "raw", "hidden"]
    response_format: ResponseFormat | None
    seed: int | None
    service_tier: Literal["auto", "default", "flex", "priority"] | None
    stop: str | SequenceNotStr[str] | None
    stream_options: StreamOptions | None
    temperature: float | None
    tool_choice: ToolChoice | None
    top_logprobs: int | None
    top_p: float | None
    user: str | None
    extra_headers: Mapping[str, object] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    timeout: float | None


_PARAMS = rt.CallParamTable(_PROVIDER, renamed={"max_tokens": "max_completion_tokens"})


class CerebrasToolConfig(rt.ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool


class CerebrasTool(rt.BaseTool):
    """A tool that the API receives as the SDK's `Tool`."""

    provider = _PROVIDER
    tool_config: ClassVar[CerebrasToolConfig] = {}

    @classmethod
    def _build_schema(cls) -> Tool:
        strict = cls.tool_config.get("strict")
        tool: Tool = {
            "type": "function",
            "function": {
                "name": cls._name(),
                "description": cls._description(),
                "parameters": cls._parameters(strict=strict, dialect="portable"),
            },
        }
        if strict is not None:
            tool["function"]["strict"] = strict
        return tool


if TYPE_CHECKING:
    CerebrasMessageParam: TypeAlias = Message


class CerebrasDynamicConfig(rt.BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | CerebrasMessageParam]
    call_params: CerebrasCallParams | rt.CommonCallParams
    client: Cerebras


class AsyncCerebrasDynamicConfig(rt.BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | CerebrasMessageParam]
    call_params: CerebrasCallParams | rt.CommonCallParams
    client: AsyncCerebras


# The SDK is imported only when one of its types is used at run time.
__getattr__ = rt.lazy_types(
    __name__, {"CerebrasMessageParam": ("cerebras.cloud.sdk.types.chat.completion_create_params:Message",)}
)


class _Codec(rt.MessageCodec):
    """How the API writes the parts of a message."""

    def encode_part(self, part: rt.Part, message: rt.MessageDraft) -> None:
        match part:
            case rt.TextPart():
                message.add_block({"type": "text", "text": part.text})
            case rt.ImagePart():
                message.add_block(
                    {"type": "image_url", "image_url": {"url": rt.data_url(part), **rt.omit_none(detail=part.detail)}}
                )
            case rt.ImageURLPart():
                message.add_block(
                    {"type": "image_url", "image_url": {"url": part.url, **rt.omit_none(detail=part.detail)}}
                )
            case rt.ThinkingPart():
                message.add_text("reasoning", part.thinking)
            case rt.ToolCallPart():
                message.add(
                    "tool_calls",
                    {
                        "id": part.id,
                        "type": "function",
                        "function": {"name": part.name, "arguments": rt.json_text(part.args)},
                    },
                )
            case rt.ToolResultPart():
                message.send({"role": "tool", "tool_call_id": part.id, "content": part.content})
            case _:
                self.reject(part, message)

    def decode_part(self, block: Any) -> rt.Part | None:
        match block:
            case {"type": "text", "text": text}:
                return rt.TextPart(text=text)
            case {"type": "image_url", "image_url": {"url": url}} if found := rt.read_data_url(url):
                return rt.ImagePart(
                    media_type=found.media_type, image=found.data, detail=block["image_url"].get("detail")
                )
            case {"type": "image_url", "image_url": {"url": url}}:
                return rt.ImageURLPart(url=url, detail=block["image_url"].get("detail"))
            case _:
                return None

    def decode_item(self, key: str, block: Any) -> rt.Part | None:
        match key, block:
            case "tool_calls", {"id": id, "type": "function", "function": {"name": name, "arguments": args}}:
                return rt.ToolCallPart(id=id, name=name, args=rt.parse_tool_args(args))
            case _:
                return None

    def decode_whole(self, message: Any) -> rt.Part | None:
        match message:
            case {"role": "tool", "tool_call_id": id, "content": content}:
                return rt.ToolResultPart(id=id, name="", content=rt.text_of(content))
            case _:
                return None

    def decode_texts(self, message: Mapping[str, Any]) -> Iterator[rt.Part]:
        if text := message.get("reasoning"):
            yield rt.ThinkingPart(thinking=text)


_CODEC = _Codec(
    _PROVIDER, roles=("system", "user", "assistant", "tool"), lists=("tool_calls",), texts=("reasoning",),
    ignored=("annotations",), image=("image/gif", "image/jpeg", "image/png", "image/webp"),
    tool_ids=rt.ToolIdRules(max=40), drop_empty="empty",
    calls=("tool_calls", False, {"type": "function", "function": {"arguments": "{}"}}),
)  # fmt: skip


class _Shared(rt.SharedProperties["ChatCompletionResponse | ChatChunkResponse"]):
    """What a response and a chunk have in common."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = {
        "stop": "stop", "length": "length", "tool_calls": "tool_calls", "content_filter": "content_filter",
    }  # fmt: skip

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        return [choice.finish_reason for choice in self._sdk.choices or () if choice.finish_reason is not None]

    @rt.guarded
    def model(self) -> str | None:
        return self._sdk.model

    @rt.guarded
    def id(self) -> str | None:
        return self._sdk.id

    def _input(self, usage: ChatCompletionResponseUsage | ChatChunkResponseUsage) -> int | None:
        return usage.prompt_tokens

    def _cached(self, usage: ChatCompletionResponseUsage | ChatChunkResponseUsage) -> int | None:
        prompt_tokens_details = usage.prompt_tokens_details
        return prompt_tokens_details.cached_tokens if prompt_tokens_details is not None else None

    def _output(self, usage: ChatCompletionResponseUsage | ChatChunkResponseUsage) -> int | None:
        return usage.completion_tokens

    def _reasoning(self, usage: ChatCompletionResponseUsage | ChatChunkResponseUsage) -> int | None:
        completion_tokens_details = usage.completion_tokens_details
        return completion_tokens_details.reasoning_tokens if completion_tokens_details is not None else None


class CerebrasCallResponse(
    _Shared, rt.BaseCallResponse["ChatCompletionResponse", rt.CalledT_co, "CerebrasMessageParam", "CerebrasCallParams"]
):
    """Response of a call; `response` is the SDK's `ChatCompletionResponse`."""

    __slots__ = ()
    provider = _PROVIDER
    pricing_provider = "cerebras"
    _codec = _CODEC
    _telemetry = _PARAMS.telemetry()
    unsupported_params = _PARAMS.unsupported

    @property
    def _sdk_message(self) -> ChatCompletionResponseChoiceMessage | None:
        choices = self.response.choices
        return choices[0].message if choices else None

    @rt.guarded
    def content(self) -> str:
        message = self._sdk_message
        if not message:
            return ""
        return message.content or ""

    @rt.guarded
    def thinking(self) -> str | None:
        message = self._sdk_message
        return message.reasoning if message else None

    @rt.guarded
    def usage(self) -> ChatCompletionResponseUsage | None:
        return self.response.usage

    @rt.guarded
    def message_param(self) -> MessageAssistantMessageRequest:
        message = self._sdk_message
        if not message:
            rt.raise_no_message()
        return cast(
            "MessageAssistantMessageRequest",
            rt.only_key(rt.without_key(rt.dump(message), "annotations"), "audio", "id"),
        )

    @rt.guarded_calls
    def _tool_calls(self) -> list[rt.RawToolCall]:
        message = self._sdk_message
        if not message:
            return []
        return [
            rt.RawToolCall(
                tool_call.id,
                (tool_call.function.name or "") if tool_call.function else "",
                (tool_call.function.arguments or {}) if tool_call.function else {},
            )
            for tool_call in message.tool_calls or ()
        ]

    def _reported_error(self) -> object:
        error = rt.read_undeclared(self.response, "error")
        if error is not None:
            return error
        if self.response.choices:
            return rt.read_undeclared(self.response.choices[0], "error")
        return None


CerebrasAnswer: TypeAlias = rt.Answer[rt.AnswerT, CerebrasCallResponse]


class CerebrasCallResponseChunk(_Shared, rt.BaseCallResponseChunk["ChatChunkResponse"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ChatChunkResponse`."""

    __slots__ = ()

    @rt.guarded
    def content(self) -> str:
        for choice in self.chunk.choices or ():
            if choice.index in (0, None):
                delta = rt.read_undeclared(choice, "delta")
                if delta is not None:
                    text = rt.undeclared_text(delta, "content")
                    if text is not None:
                        return text
        return ""

    @rt.guarded
    def thinking(self) -> str | None:
        for choice in self.chunk.choices or ():
            if choice.index in (0, None):
                delta = rt.read_undeclared(choice, "delta")
                if delta is not None:
                    text = rt.undeclared_text(delta, "reasoning")
                    if text is not None:
                        return text
        return None

    @rt.guarded
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        return "".join(
            [
                text
                for choice in self.chunk.choices or ()
                if choice.index in (0, None)
                if (delta := rt.read_undeclared(choice, "delta")) is not None
                if isinstance(tool_calls := rt.read_undeclared(delta, "tool_calls"), list)
                for tool_call in cast("list[object]", tool_calls)
                if (function := rt.read_undeclared(tool_call, "function")) is not None
                if (text := rt.undeclared_text(function, "arguments")) is not None
            ]
        )

    @rt.guarded
    def usage(self) -> ChatChunkResponseUsage | None:
        return self.chunk.usage


class _StreamState(rt.StreamState["ChatCompletionResponse"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    id: str | None = None
    created: int | None = None
    model: str | None = None
    usage: ChatChunkResponseUsage | None = None
    service_tier: str | None = None
    system_fingerprint: str | None = None  # never null in an event
    finish_reason: Literal["stop", "length", "content_filter", "tool_calls"] | None = None

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.content: list[str] = []
        self.reasoning: list[str] = []

    def add(self, event: ChatChunkResponse) -> None:
        self.id = self.id or event.id
        self.created = self.created or event.created
        self.model = self.model or event.model
        if event.usage is not None:
            self.usage = event.usage
        if event.service_tier is not None:
            self.service_tier = event.service_tier
        self.system_fingerprint = event.system_fingerprint
        for choice in event.choices or ():
            if choice.index in (0, None):
                if choice.finish_reason is not None:
                    self.finish_reason = choice.finish_reason
                delta = rt.read_undeclared(choice, "delta")
                if delta is not None:
                    content = rt.read_undeclared(delta, "content")
                    if isinstance(content, str) and content:
                        self.content.append(content)
                    tool_calls = rt.read_undeclared(delta, "tool_calls")
                    if isinstance(tool_calls, list):
                        for tool_call in cast("list[object]", tool_calls):
                            self.calls.upsert(
                                int(index) if (index := rt.read_undeclared(tool_call, "index")) is not None else None,
                                id_ if isinstance(id_ := rt.read_undeclared(tool_call, "id"), str) else None,
                                name
                                if (function := rt.read_undeclared(tool_call, "function")) is not None
                                and isinstance(name := rt.read_undeclared(function, "name"), str)
                                else None,
                                rt.read_undeclared(function_2, "arguments")
                                if (function_2 := rt.read_undeclared(tool_call, "function")) is not None
                                else None,
                            )
                delta_2 = rt.read_undeclared(choice, "delta")
                if delta_2 is not None:
                    reasoning = rt.read_undeclared(delta_2, "reasoning")
                    if isinstance(reasoning, str) and reasoning:
                        self.reasoning.append(reasoning)
                error = rt.read_undeclared(choice, "error")
                if error is not None:
                    rt.raise_event_error(_PROVIDER, error)

    def response(self) -> ChatCompletionResponse:
        from cerebras.cloud.sdk.types.chat.chat_completion import ChatCompletionResponse

        return ChatCompletionResponse.construct(
            id=self.id,
            object="chat.completion",
            created=self.created,
            model=self.model,
            choices=[
                {
                    "index": 0,
                    "finish_reason": self.finish_reason,
                    "message": {
                        "role": "assistant",
                        "content": "".join(self.content) or None,
                        **rt.omit_none(reasoning="".join(self.reasoning) or None),
                        "tool_calls": [
                            {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.text}}
                            for call in self.calls.raw()
                        ]
                        or None,
                    },
                }
            ],
            usage=self.usage,
            **rt.omit_none(service_tier=self.service_tier),
            system_fingerprint=self.system_fingerprint,
        )


class AsyncCerebrasStream(
    rt.BaseAsyncStream[
        "CerebrasCallResponse[rt.CalledT_co]", "CerebrasCallResponseChunk", rt.CalledT_co, "CerebrasMessageParam"
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatChunkResponse`) and a tool or None."""

    call_response_type = CerebrasCallResponse


class CerebrasStream(
    rt.BaseStream[
        "CerebrasCallResponse[rt.CalledT_co]", "CerebrasCallResponseChunk", rt.CalledT_co, "CerebrasMessageParam"
    ]
):
    """Stream of a call: yields pairs of a chunk (one `ChatChunkResponse`) and a tool or None."""

    async_type = AsyncCerebrasStream
    call_response_type = CerebrasCallResponse


def _new_client() -> Cerebras:
    from cerebras.cloud.sdk import Cerebras

    return Cerebras(warm_tcp_connection=False)


def _new_async_client() -> AsyncCerebras:
    from cerebras.cloud.sdk import AsyncCerebras

    return AsyncCerebras(warm_tcp_connection=False)


def _arguments(request: rt.CallRequest) -> None:
    """Complete the arguments of `chat.completions.create`."""
    kwargs: CompletionCreateParams = request.kwargs
    kwargs["model"] = request.model
    kwargs["messages"] = request.messages
    if request.tools:
        kwargs["tools"] = request.tool_schemas
    if (schema := request.json_schema) is not None:
        response_format: ResponseFormatResponseFormatJsonSchema = {
            "type": "json_schema",
            "json_schema": {"name": schema.name, "strict": schema.strict, "schema": schema.schema},
        }
        if schema.description is not None:
            response_format["json_schema"]["description"] = schema.description
        kwargs["response_format"] = response_format
    elif (tool := request.forced_tool) is not None:
        kwargs["tool_choice"] = {"type": "function", "function": {"name": tool}}
    elif request.json_object:
        kwargs["response_format"] = {"type": "json_object"}
    if request.stream:
        kwargs["stream"] = True
        rt.set_path_unless_none(request.kwargs, ("stream_options", "include_usage"), True, *request.params)


_CLIENTS = rt.SdkClients(
    "cerebras_call", dist="cerebras-cloud-sdk", install="callwright[cerebras]", sync="cerebras.cloud.sdk:Cerebras",
    asynchronous="cerebras.cloud.sdk:AsyncCerebras", new_sync=_new_client, new_async=_new_async_client,
    env=("CEREBRAS_API_KEY", "CEREBRAS_BASE_URL", "CEREBRAS_CUSTOM_HEADERS"),
)  # fmt: skip
_MODULE = rt.ProviderModule(
    response=CerebrasCallResponse, chunk=CerebrasCallResponseChunk, tool=CerebrasTool, stream=CerebrasStream,
    state=_StreamState, codec=_CODEC, params=_PARAMS, clients=_CLIENTS, arguments=_arguments,
    method=rt.SdkMethod("chat.completions.create"), json=rt.JsonRules(instruct="object"),
)  # fmt: skip
setup_call = _MODULE.setup_call
get_json_output = _MODULE.get_json_output
handle_stream = _MODULE.handle_stream
handle_stream_async = _MODULE.handle_stream_async
cerebras_call = _MODULE.call_decorator()
call = cerebras_call
_ERRORS = _MODULE.register_errors(
    own=("cerebras.cloud.sdk:CerebrasError",),
    read={"status": ("status_code",), "code": ("body.code", "body.error.code", "body.type"),
        "text": ("body.message", "body.error.message")},
    context_too_long={"codes": ("context_length_exceeded",), "texts": ("reduce the length of the messages",)},
    timeout={"classes": ("cerebras.cloud.sdk:APITimeoutError", "httpx:TimeoutException")},
    connection_failed={"classes": ("cerebras.cloud.sdk:APIConnectionError", "httpx:TransportError")},
    rate_limited={"classes": ("cerebras.cloud.sdk:RateLimitError",),
        "codes": ("request_quota_exceeded", "token_quota_exceeded", "too_many_requests_error")},
    overloaded={"codes": ("queue_exceeded",)},
    unauthorized={"classes": ("cerebras.cloud.sdk:AuthenticationError", "cerebras.cloud.sdk:PermissionDeniedError"),
        "codes": ("wrong_api_key",)},
    not_found={"classes": ("cerebras.cloud.sdk:NotFoundError",), "codes": ("model_not_found",)},
    bad_request={"classes": ("cerebras.cloud.sdk:BadRequestError", "cerebras.cloud.sdk:UnprocessableEntityError"),
        "codes": ("invalid_request_error", "wrong_api_format")},
    server_error={"classes": ("cerebras.cloud.sdk:APIResponseValidationError",)},
)  # fmt: skip
