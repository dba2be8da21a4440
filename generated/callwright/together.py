"""Together chat completions: `chat.completions.create` as a decorator of typed functions.

Generated from together.yaml. Do not edit: change the spec and run `callwright generate together`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from callwright_runtime import codegen_v1 as rt

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any, ClassVar, Literal, TypeAlias

    from together import AsyncTogether, Together
    from together._types import SequenceNotStr
    from together.types import ChatCompletionChunk, ToolsParam
    from together.types.chat import ChatCompletion, ChatCompletionUsage
    from together.types.chat.chat_completion import ChoiceMessage
    from together.types.chat.completion_create_params import (
        CompletionCreateParamsBase,
        Message,
        MessageChatCompletionAssistantMessageParam,
        Reasoning,
        ResponseFormat,
        ResponseFormatJsonSchema,
        ToolChoice,
    )

__all__ = [
    "AsyncTogetherDynamicConfig", "AsyncTogetherStream", "TogetherAnswer", "TogetherCallParams",
    "TogetherCallResponse", "TogetherCallResponseChunk", "TogetherDynamicConfig", "TogetherMessageParam",
    "TogetherStream", "TogetherTool", "TogetherToolConfig", "call", "get_json_output", "handle_stream",
    "handle_stream_async", "setup_call", "together_call",
]  # fmt: skip

_PROVIDER = "together"


class TogetherCallParams(rt.BaseCallParams, total=False):
    """Params of `chat.completions.create`, with the names and types of the SDK's `CompletionCreateParamsBase`."""

    chat_template_kwargs: object
    compliance: Literal["hipaa"]
    context_length_exceeded_behavior: Literal["truncate", "error"]
    echo: bool
    frequency_penalty: float
    logit_bias: dict[str, float]
    logprobs: int
    max_tokens: int
    min_p: float
    n: int
    presence_penalty: float
    reasoning: Reasoning
    reasoning_effort: Literal["low", "medium", "high"]
    repetition_penalty: float
    response_format: ResponseFormat
    safety_model: str
    seed: int
    stop: SequenceNotStr[str]
    temperature: float
    tool_choice: ToolChoice
    top_k: int
    top_p: float
    extra_headers: Mapping[str, object] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    timeout: float | None


_PARAMS = rt.CallParamTable(_PROVIDER, lists=("stop",))


class TogetherToolConfig(rt.ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""


class TogetherTool(rt.BaseTool):
    """A tool that the API receives as the SDK's `ToolsParam`."""

    provider = _PROVIDER
    tool_config: ClassVar[TogetherToolConfig] = {}

    @classmethod
    def _build_schema(cls) -> ToolsParam:
        return {
            "type": "function",
            "function": {
                "name": cls._name(),
                "description": cls._description(),
                "parameters": cls._parameters(dialect="portable"),
            },
        }


if TYPE_CHECKING:
    TogetherMessageParam: TypeAlias = Message


class TogetherDynamicConfig(rt.BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | TogetherMessageParam]
    call_params: TogetherCallParams | rt.CommonCallParams
    client: Together


class AsyncTogetherDynamicConfig(rt.BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | TogetherMessageParam]
    call_params: TogetherCallParams | rt.CommonCallParams
    client: AsyncTogether


# The SDK is imported only when one of its types is used at run time.
__getattr__ = rt.lazy_types(
    __name__, {"TogetherMessageParam": ("together.types.chat.completion_create_params:Message",)}
)


class _Codec(rt.MessageCodec):
    """How the API writes the parts of a message."""

    def encode_part(self, part: rt.Part, message: rt.MessageDraft) -> None:
        match part:
            case rt.TextPart():
                message.add_block({"type": "text", "text": part.text})
            case rt.ImagePart():
                message.add_block({"type": "image_url", "image_url": {"url": rt.data_url(part)}})
            case rt.ImageURLPart():
                message.add_block({"type": "image_url", "image_url": {"url": part.url}})
            case rt.AudioPart():
                message.add_block(
                    {
                        "type": "input_audio",
                        "input_audio": {"data": rt.to_base64(part.audio), "format": rt.media_subtype(part.media_type)},
                    }
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
                return rt.ImagePart(media_type=found.media_type, image=found.data)
            case {"type": "image_url", "image_url": {"url": url}}:
                return rt.ImageURLPart(url=url)
            case {"type": "input_audio", "input_audio": {"data": audio, "format": media_type}}:
                return rt.AudioPart(audio=rt.from_base64(audio), media_type=f"audio/{media_type}")
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
    ignored=("annotations",), image=("image/gif", "image/jpeg", "image/png", "image/webp"), audio=("audio/wav",),
    tool_ids=rt.ToolIdRules(max=40), drop_empty="empty",
    calls=("tool_calls", False, {"type": "function", "function": {"arguments": "{}"}}),
)  # fmt: skip


class _Shared(rt.SharedProperties["ChatCompletion | ChatCompletionChunk"]):
    """What a response and a chunk have in common."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = {
        "stop": "stop", "length": "length", "tool_calls": "tool_calls", "eos": "stop", "function_call": "tool_calls",
    }  # fmt: skip

    @rt.guarded
    def model(self) -> str | None:
        return self._sdk.model

    @rt.guarded
    def id(self) -> str | None:
        return self._sdk.id

    @rt.guarded
    def usage(self) -> ChatCompletionUsage | None:
        return self._sdk.usage

    def _input(self, usage: ChatCompletionUsage) -> int | None:
        return usage.prompt_tokens

    def _output(self, usage: ChatCompletionUsage) -> int | None:
        return usage.completion_tokens

    def _reasoning(self, usage: ChatCompletionUsage) -> int | None:
        completion_tokens_details = rt.read_undeclared(usage, "completion_tokens_details")
        if completion_tokens_details is None:
            return None
        reasoning_tokens = rt.read_undeclared(completion_tokens_details, "reasoning_tokens")
        return int(reasoning_tokens) if reasoning_tokens is not None else None


class TogetherCallResponse(
    _Shared, rt.BaseCallResponse["ChatCompletion", rt.CalledT_co, "TogetherMessageParam", "TogetherCallParams"]
):
    """Response of a call; `response` is the SDK's `ChatCompletion`."""

    __slots__ = ()
    provider = _PROVIDER
    pricing_provider = "together"
    _codec = _CODEC
    _telemetry = _PARAMS.telemetry()
    unsupported_params = _PARAMS.unsupported

    @property
    def _sdk_message(self) -> ChoiceMessage | None:
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
        if message:
            if message.reasoning is not None:
                return message.reasoning
            return message.reasoning_content
        return None

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        return [choice.finish_reason for choice in self.response.choices or () if choice.finish_reason]

    @rt.guarded
    def cached_tokens(self) -> int | None:
        usage = self.response.usage
        if usage is not None:
            prompt_tokens_details = rt.read_undeclared(usage, "prompt_tokens_details")
            if prompt_tokens_details is not None:
                cached_tokens = rt.read_undeclared(prompt_tokens_details, "cached_tokens")
                if cached_tokens is not None:
                    return int(cached_tokens)
            cached_tokens = rt.read_undeclared(usage, "cached_tokens")
            if cached_tokens is not None:
                return int(cached_tokens)
        return None

    @rt.guarded
    def message_param(self) -> MessageChatCompletionAssistantMessageParam:
        message = self._sdk_message
        if not message:
            rt.raise_no_message()
        return cast(
            "MessageChatCompletionAssistantMessageParam",
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


TogetherAnswer: TypeAlias = rt.Answer[rt.AnswerT, TogetherCallResponse]


class TogetherCallResponseChunk(_Shared, rt.BaseCallResponseChunk["ChatCompletionChunk"]):
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
            if choice.index in (0, None) and choice.delta:
                if choice.delta.reasoning is not None:
                    return choice.delta.reasoning
                if choice.delta.reasoning_content is not None:
                    return choice.delta.reasoning_content
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
            ]
        )

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        return [choice.finish_reason for choice in self.chunk.choices or () if choice.finish_reason is not None]

    @rt.guarded
    def cached_tokens(self) -> int | None:
        usage = self.chunk.usage
        if usage is not None:
            prompt_tokens_details = rt.read_undeclared(usage, "prompt_tokens_details")
            if prompt_tokens_details is not None:
                cached_tokens = rt.read_undeclared(prompt_tokens_details, "cached_tokens")
                if cached_tokens is not None:
                    return int(cached_tokens)
            cached_tokens = rt.read_undeclared(usage, "cached_tokens")
            if cached_tokens is not None:
                return int(cached_tokens)
        return None


class _StreamState(rt.StreamState["ChatCompletion"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    id: str | None = None
    created: int | None = None
    model: str | None = None
    usage: ChatCompletionUsage | None = None
    finish_reason: Literal["stop", "eos", "length", "tool_calls", "function_call"] | None = None

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.content: list[str] = []
        self.reasoning_content: list[str] = []
        self.reasoning: list[str] = []

    def add(self, event: ChatCompletionChunk) -> None:
        self.id = self.id or event.id
        self.created = self.created or event.created
        self.model = self.model or event.model
        if event.usage is not None:
            self.usage = event.usage
        for choice in event.choices or ():
            if choice.index in (0, None):
                delta = choice.delta
                if choice.finish_reason is not None:
                    self.finish_reason = choice.finish_reason
                if delta:
                    if delta.content:
                        self.content.append(delta.content)
                    if delta.reasoning_content:
                        self.reasoning_content.append(delta.reasoning_content)
                    if delta.reasoning:
                        self.reasoning.append(delta.reasoning)
                error = rt.read_undeclared(choice, "error")
                if error is not None:
                    rt.raise_event_error(_PROVIDER, error)
                if delta:
                    for tool_call in delta.tool_calls or ():
                        function = tool_call.function
                        self.calls.upsert(
                            int(tool_call.index),
                            tool_call.id,
                            function.name if function else None,
                            function.arguments if function else None,
                        )

    def response(self) -> ChatCompletion:
        from together.types.chat import ChatCompletion

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
                        **rt.omit_none(
                            reasoning_content="".join(self.reasoning_content) or None,
                            reasoning="".join(self.reasoning) or None,
                        ),
                        "tool_calls": [
                            {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.text}}
                            for call in self.calls.raw()
                        ]
                        or None,
                    },
                }
            ],
            usage=self.usage,
            prompt=[],
        )


class AsyncTogetherStream(
    rt.BaseAsyncStream[
        "TogetherCallResponse[rt.CalledT_co]", "TogetherCallResponseChunk", rt.CalledT_co, "TogetherMessageParam"
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    call_response_type = TogetherCallResponse


class TogetherStream(
    rt.BaseStream[
        "TogetherCallResponse[rt.CalledT_co]", "TogetherCallResponseChunk", rt.CalledT_co, "TogetherMessageParam"
    ]
):
    """Stream of a call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    async_type = AsyncTogetherStream
    call_response_type = TogetherCallResponse


def _arguments(request: rt.CallRequest) -> None:
    """Complete the arguments of `chat.completions.create`."""
    kwargs: CompletionCreateParamsBase = request.kwargs
    kwargs["model"] = request.model
    kwargs["messages"] = request.messages
    if request.tools:
        kwargs["tools"] = request.tool_schemas
    if (schema := request.json_schema) is not None:
        response_format: ResponseFormatJsonSchema = {
            "type": "json_schema",
            "json_schema": {"name": schema.name, "strict": schema.strict, "schema": schema.schema},
        }
        if schema.description is not None:
            response_format["json_schema"]["description"] = schema.description
        kwargs["response_format"] = response_format
    elif (tool := request.forced_tool) is not None:
        request.kwargs["tool_choice"] = {"type": "function", "function": {"name": tool}}
    elif request.json_object:
        kwargs["response_format"] = {"type": "json_object"}
    if request.stream:
        request.kwargs["stream"] = True


_CLIENTS = rt.SdkClients(
    "together_call", dist="together", install="callwright[together]", sync="together:Together",
    asynchronous="together:AsyncTogether",
    env=("TOGETHER_API_KEY", "TOGETHER_BASE_URL", "TOGETHER_PROJECT_ID", "TOGETHER_CUSTOM_HEADERS"),
)  # fmt: skip
_MODULE = rt.ProviderModule(
    response=TogetherCallResponse, chunk=TogetherCallResponseChunk, tool=TogetherTool, stream=TogetherStream,
    state=_StreamState, codec=_CODEC, params=_PARAMS, clients=_CLIENTS, arguments=_arguments,
    method=rt.SdkMethod("chat.completions.create"), json=rt.JsonRules(instruct="object"),
)  # fmt: skip
setup_call = _MODULE.setup_call
get_json_output = _MODULE.get_json_output
handle_stream = _MODULE.handle_stream
handle_stream_async = _MODULE.handle_stream_async
together_call = _MODULE.call_decorator()
call = together_call
_ERRORS = _MODULE.register_errors(
    own=("together:TogetherError",),
    read={"status": ("status_code",), "code": ("body.error.code", "body.error.type", "body.code", "body.type"),
        "text": ("body.error.message", "body.message")},
    context_too_long={"texts": ("maximum context length", "must be <=", "tokens` + `max_new_tokens`")},
    timeout={"classes": ("together:APITimeoutError", "httpx:TimeoutException")},
    connection_failed={"classes": ("together:APIConnectionError", "httpx:TransportError")},
    rate_limited={"classes": ("together:RateLimitError",), "codes": ("rate_limit_exceeded",)},
    unauthorized={"classes": ("together:AuthenticationError", "together:PermissionDeniedError"),
        "codes": ("invalid_api_key",)},
    not_found={"classes": ("together:NotFoundError",), "codes": ("model_not_found", "model_not_available")},
    bad_request={"classes": ("together:BadRequestError", "together:UnprocessableEntityError"),
        "codes": ("invalid_request_error",)},
    server_error={"classes": ("together:APIResponseValidationError",)},
)  # fmt: skip
