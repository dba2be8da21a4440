"""Groq chat completions: `chat.completions.create` as a decorator of typed functions.

Generated from groq.yaml. Do not edit: change the spec and run `callwright generate groq`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from callwright_runtime import codegen_v1 as rt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any, ClassVar, Literal, TypeAlias

    from groq import AsyncGroq, Groq
    from groq._types import SequenceNotStr
    from groq.types import CompletionUsage
    from groq.types.chat import (
        ChatCompletion,
        ChatCompletionAssistantMessageParam,
        ChatCompletionChunk,
        ChatCompletionMessage,
        ChatCompletionMessageParam,
        ChatCompletionToolChoiceOptionParam,
        ChatCompletionToolParam,
        CompletionCreateParams,
    )
    from groq.types.chat.chat_completion_chunk import UsageBreakdown
    from groq.types.chat.chat_completion_message import ExecutedTool
    from groq.types.chat.completion_create_params import (
        CompoundCustom,
        Document,
        ResponseFormat,
        ResponseFormatResponseFormatJsonSchema,
        SearchSettings,
    )

__all__ = [
    "AsyncGroqDynamicConfig", "AsyncGroqStream", "GroqAnswer", "GroqCallParams", "GroqCallResponse",
    "GroqCallResponseChunk", "GroqDynamicConfig", "GroqMessageParam", "GroqNativeTool", "GroqServerTool",
    "GroqStream", "GroqTool", "GroqToolConfig", "call", "get_json_output", "groq_call", "handle_stream",
    "handle_stream_async", "setup_call",
]  # fmt: skip

_PROVIDER = "groq"


class GroqCallParams(rt.BaseCallParams, total=False):
    """Params of `chat.completions.create`, with the names and types of the SDK's `CompletionCreateParams`."""

    citation_options: Literal["enabled", "disabled"] | None
    compound_custom: CompoundCustom | None
    disable_tool_validation: bool
    documents: Iterable[Document] | None
    exclude_domains: SequenceNotStr[str] | None
    frequency_penalty: float | None
    include_domains: SequenceNotStr[str] | None
    include_reasoning: bool | None
    logit_bias: dict[str, int] | None
    logprobs: bool | None
    max_completion_tokens: int | None
    max_tokens: int | None
    metadata: dict[str, str] | None
    n: int | None
    parallel_tool_calls: bool | None
    presence_penalty: float | None
    reasoning_effort: Literal["none", "default", "low", "medium", "high"] | None
    reasoning_format: Literal["hidden", "raw", "parsed"] | None
    response_format: ResponseFormat | None
    search_settings: SearchSettings | None
    seed: int | None
    service_tier: Literal["auto", "on_demand", "flex", "performance"] | None
    stop: str | SequenceNotStr[str] | None
    store: bool | None
    temperature: float | None
    tool_choice: ChatCompletionToolChoiceOptionParam | None
    top_logprobs: int | None
    top_p: float | None
    user: str | None
    extra_headers: Mapping[str, object] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    timeout: float | None


_PARAMS = rt.CallParamTable(_PROVIDER, renamed={"max_tokens": "max_completion_tokens"})


class GroqToolConfig(rt.ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool


class GroqTool(rt.BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionToolParam`."""

    provider = _PROVIDER
    tool_config: ClassVar[GroqToolConfig] = {}
    _native_tools: ClassVar[Mapping[str, str]] = {"GroqServerTool": "groq.types.chat:ChatCompletionToolParam"}

    @classmethod
    def _build_schema(cls) -> ChatCompletionToolParam:
        strict = cls.tool_config.get("strict")
        tool: ChatCompletionToolParam = {
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
    GroqMessageParam: TypeAlias = ChatCompletionMessageParam
    GroqServerTool: TypeAlias = ChatCompletionToolParam
    GroqNativeTool: TypeAlias = GroqServerTool


class GroqDynamicConfig(rt.BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | GroqMessageParam]
    call_params: GroqCallParams | rt.CommonCallParams
    client: Groq


class AsyncGroqDynamicConfig(rt.BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | GroqMessageParam]
    call_params: GroqCallParams | rt.CommonCallParams
    client: AsyncGroq


# The SDK is imported only when one of its types is used at run time.
__getattr__ = rt.lazy_types(
    __name__, {"GroqMessageParam": ("groq.types.chat:ChatCompletionMessageParam",)}, native=GroqTool
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


class _Shared(rt.SharedProperties["ChatCompletion | ChatCompletionChunk"]):
    """What a response and a chunk have in common."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = {
        "stop": "stop", "length": "length", "tool_calls": "tool_calls", "content_filter": "content_filter",
        "function_call": "tool_calls",
    }  # fmt: skip

    @rt.guarded
    def model(self) -> str | None:
        return self._sdk.model

    @rt.guarded
    def id(self) -> str | None:
        return self._sdk.id

    def _input(self, usage: CompletionUsage) -> int | None:
        return usage.prompt_tokens

    def _cached(self, usage: CompletionUsage) -> int | None:
        prompt_tokens_details = usage.prompt_tokens_details
        return prompt_tokens_details.cached_tokens if prompt_tokens_details is not None else None

    def _output(self, usage: CompletionUsage) -> int | None:
        return usage.completion_tokens

    def _reasoning(self, usage: CompletionUsage) -> int | None:
        completion_tokens_details = usage.completion_tokens_details
        return completion_tokens_details.reasoning_tokens if completion_tokens_details is not None else None


class GroqCallResponse(
    _Shared, rt.BaseCallResponse["ChatCompletion", rt.CalledT_co, "GroqMessageParam", "GroqCallParams"]
):
    """Response of a call; `response` is the SDK's `ChatCompletion`."""

    __slots__ = ()
    provider = _PROVIDER
    pricing_provider = "groq"
    _codec = _CODEC
    _telemetry = _PARAMS.telemetry()
    unsupported_params = _PARAMS.unsupported

    @property
    def _sdk_message(self) -> ChatCompletionMessage | None:
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
    def finish_reasons(self) -> list[str]:
        return [choice.finish_reason for choice in self.response.choices or () if choice.finish_reason]

    @rt.guarded
    def usage(self) -> CompletionUsage | None:
        return self.response.usage

    @rt.guarded
    def server_tools(self) -> list[ExecutedTool]:
        """Return the calls and results of tools that the provider ran."""
        message = self._sdk_message
        if not message:
            return []
        return list(message.executed_tools or ())

    @rt.guarded
    def message_param(self) -> ChatCompletionAssistantMessageParam:
        message = self._sdk_message
        if not message:
            rt.raise_no_message()
        param: ChatCompletionAssistantMessageParam = {"role": "assistant", "content": message.content}
        if message.reasoning is not None:
            param["reasoning"] = message.reasoning
        if (tool_calls := rt.dump(message.tool_calls)) is not None:
            param["tool_calls"] = tool_calls
        return param

    @rt.guarded_calls
    def _tool_calls(self) -> list[rt.RawToolCall]:
        message = self._sdk_message
        if not message:
            return []
        return [
            rt.RawToolCall(
                tool_call.id,
                tool_call.function.name if tool_call.function else "",
                tool_call.function.arguments if tool_call.function else {},
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


GroqAnswer: TypeAlias = rt.Answer[rt.AnswerT, GroqCallResponse]


class GroqCallResponseChunk(_Shared, rt.BaseCallResponseChunk["ChatCompletionChunk"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ChatCompletionChunk`."""

    __slots__ = ()

    @rt.guarded
    def content(self) -> str:
        for choice in self.chunk.choices or ():
            if choice.index in (0, None) and choice.delta and choice.delta.content is not None:
                return choice.delta.content
        return ""

    @rt.guarded
    def thinking(self) -> str | None:
        for choice in self.chunk.choices or ():
            if choice.index in (0, None) and choice.delta and choice.delta.reasoning is not None:
                return choice.delta.reasoning
        return None

    @rt.guarded
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        return "".join(
            [
                tool_call.function.arguments
                for choice in self.chunk.choices or ()
                if choice.index in (0, None)
                if choice.delta
                for tool_call in choice.delta.tool_calls or ()
                if tool_call.function
                if tool_call.function.arguments is not None
            ]
        )

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        return [choice.finish_reason for choice in self.chunk.choices or () if choice.finish_reason is not None]

    @rt.guarded
    def usage(self) -> CompletionUsage | None:
        if self.chunk.usage is not None:
            return self.chunk.usage
        if self.chunk.x_groq is not None:
            return self.chunk.x_groq.usage
        return None


class _StreamState(rt.StreamState["ChatCompletion"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    id: str | None = None
    created: int | None = None
    model: str | None = None
    usage: CompletionUsage | None = None
    system_fingerprint: str | None = None
    usage_breakdown: UsageBreakdown | None = None
    finish_reason: Literal["stop", "length", "tool_calls", "content_filter", "function_call"] | None = None
    executed_tools: list[ExecutedTool] | None = None

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.content: list[str] = []
        self.reasoning: list[str] = []

    def add(self, event: ChatCompletionChunk) -> None:
        x_groq = event.x_groq
        self.id = self.id or event.id
        self.created = self.created or event.created
        self.model = self.model or event.model
        if event.usage is not None:
            self.usage = event.usage
        if event.system_fingerprint is not None:
            self.system_fingerprint = event.system_fingerprint
        if x_groq is not None:
            if x_groq.usage_breakdown is not None:
                self.usage_breakdown = x_groq.usage_breakdown
            if x_groq.usage is not None:
                self.usage = x_groq.usage
            if x_groq.error is not None:
                rt.raise_event_error(_PROVIDER, x_groq.error)
        for choice in event.choices or ():
            if choice.index in (0, None):
                delta = choice.delta
                if choice.finish_reason is not None:
                    self.finish_reason = choice.finish_reason
                if delta:
                    if delta.executed_tools is not None:
                        self.executed_tools = delta.executed_tools
                    if delta.content:
                        self.content.append(delta.content)
                    if delta.reasoning:
                        self.reasoning.append(delta.reasoning)
                error = rt.read_undeclared(choice, "error")
                if error is not None:
                    rt.raise_event_error(_PROVIDER, error)
                if delta:
                    for tool_call in delta.tool_calls or ():
                        function = tool_call.function
                        self.calls.upsert(
                            tool_call.index,
                            tool_call.id,
                            function.name if function else None,
                            function.arguments if function else None,
                        )

    def response(self) -> ChatCompletion:
        from groq.types.chat import ChatCompletion

        return ChatCompletion.construct(
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
                        "reasoning": "".join(self.reasoning) or None,
                        "tool_calls": [
                            {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.text}}
                            for call in self.calls.raw()
                        ]
                        or None,
                        "executed_tools": self.executed_tools,
                    },
                }
            ],
            usage=self.usage,
            **rt.omit_none(system_fingerprint=self.system_fingerprint),
            usage_breakdown=self.usage_breakdown,
        )


class AsyncGroqStream(
    rt.BaseAsyncStream["GroqCallResponse[rt.CalledT_co]", "GroqCallResponseChunk", rt.CalledT_co, "GroqMessageParam"]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    call_response_type = GroqCallResponse
    server_tools = rt.of_response(GroqCallResponse.server_tools)


class GroqStream(
    rt.BaseStream["GroqCallResponse[rt.CalledT_co]", "GroqCallResponseChunk", rt.CalledT_co, "GroqMessageParam"]
):
    """Stream of a call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    async_type = AsyncGroqStream
    call_response_type = GroqCallResponse
    server_tools = rt.of_response(GroqCallResponse.server_tools)


def _arguments(request: rt.CallRequest) -> None:
    """Complete the arguments of `chat.completions.create`."""
    kwargs: CompletionCreateParams = request.kwargs
    kwargs["model"] = request.model
    kwargs["messages"] = request.messages
    if request.tools:
        kwargs["tools"] = request.with_native_tools(request.tool_schemas)
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


_CLIENTS = rt.SdkClients(
    "groq_call", dist="groq", install="callwright[groq]", sync="groq:Groq", asynchronous="groq:AsyncGroq",
    env=("GROQ_API_KEY", "GROQ_BASE_URL", "GROQ_CUSTOM_HEADERS"),
)  # fmt: skip
_MODULE = rt.ProviderModule(
    response=GroqCallResponse, chunk=GroqCallResponseChunk, tool=GroqTool, stream=GroqStream, state=_StreamState,
    codec=_CODEC, params=_PARAMS, clients=_CLIENTS, arguments=_arguments,
    method=rt.SdkMethod("chat.completions.create"), json=rt.JsonRules(instruct="object"),
)  # fmt: skip
setup_call = _MODULE.setup_call
get_json_output = _MODULE.get_json_output
handle_stream = _MODULE.handle_stream
handle_stream_async = _MODULE.handle_stream_async
groq_call = _MODULE.call_decorator()
call = groq_call
_BATCH = _MODULE.register_batch(
    response="groq.types.chat:ChatCompletion",
    row={"custom_id": "$id", "method": "POST", "url": "/v1/chat/completions", "body": "$request"},
    upload={"call": "files.create", "with": {"file": ["batch.jsonl", "$rows"], "purpose": "batch"}, "id": "id"},
    submit={"call": "batches.create",
        "with": {"input_file_id": "$file", "endpoint": "/v1/chat/completions", "completion_window": "24h"},
        "id": "id"},
    check={"call": "batches.retrieve", "with": {"batch_id": "$batch"}, "state": "status",
        "finished": ("completed", "failed", "expired", "cancelled")},
    cancel={"call": "batches.cancel", "with": {"batch_id": "$batch"}},
    results={"call": "files.content", "with": {"file_id": "$file"}, "files": ("output_file_id", "error_file_id"),
        "id": "custom_id", "response": "response.body", "error": ("error", "response.body.error")},
    merge="extra_body",
    refuse=("extra_headers", "extra_query", "timeout"),
)  # fmt: skip
_ERRORS = _MODULE.register_errors(
    own=("groq:GroqError",),
    read={"status": ("status_code",), "code": ("body.error.code", "body.error.type", "body.code", "body.type"),
        "text": ("body.error.message",), "param": ("body.error.param", "body.param")},
    context_too_long={"codes": ("context_length_exceeded",), "texts": ("reduce the length of the messages",)},
    content_filtered={"codes": ("content_filter", "content_policy_violation")},
    timeout={"classes": ("groq:APITimeoutError", "httpx:TimeoutException")},
    connection_failed={"classes": ("groq:APIConnectionError", "httpx:TransportError")},
    rate_limited={"classes": ("groq:RateLimitError",), "codes": ("rate_limit_exceeded", "insufficient_quota")},
    overloaded={"status": (498,), "codes": ("server_overloaded",)},
    unauthorized={"classes": ("groq:AuthenticationError", "groq:PermissionDeniedError"),
        "codes": ("invalid_api_key",)},
    not_found={"classes": ("groq:NotFoundError",), "codes": ("model_not_found",)},
    bad_request={"classes": ("groq:BadRequestError", "groq:UnprocessableEntityError"),
        "codes": ("invalid_request_error",)},
    server_error={"classes": ("groq:APIResponseValidationError",), "codes": ("server_error",)},
)  # fmt: skip
