"""LiteLLM completions: `completion` as a decorator of typed functions.

Generated from litellm.yaml. Do not edit: change the spec and run `callwright generate litellm`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from callwright_runtime import codegen_v1 as rt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, ClassVar, Literal, TypeAlias

    from httpx import Timeout as HttpxTimeout
    from litellm import AnthropicThinkingParam, Message, ModelResponse, ModelResponseStream, OpenAIWebSearchOptions
    from openai import Timeout as OpenaiTimeout
    from openai.types.chat import (
        ChatCompletionAssistantMessageParam,
        ChatCompletionFunctionToolParam,
        ChatCompletionMessageParam,
    )
    from openai.types.chat.chat_completion_audio_param import ChatCompletionAudioParam
    from openai.types.chat.chat_completion_modality import ChatCompletionModality
    from openai.types.chat.chat_completion_prediction_content_param import ChatCompletionPredictionContentParam
    from openai.types.shared_params import ResponseFormatJSONSchema
    from pydantic import BaseModel

__all__ = [
    "AsyncLiteLLMStream", "LiteLLMAnswer", "LiteLLMCallParams", "LiteLLMCallResponse", "LiteLLMCallResponseChunk",
    "LiteLLMDynamicConfig", "LiteLLMMessageParam", "LiteLLMStream", "LiteLLMTool", "LiteLLMToolConfig", "call",
    "get_json_output", "handle_stream", "handle_stream_async", "litellm_call", "setup_call",
]  # fmt: skip

_PROVIDER = "litellm"


class LiteLLMCallParams(rt.BaseCallParams, total=False):
    """Params of `completion`, with the names and types of the SDK's `completion`."""

    api_key: str | None
    api_version: str | None
    audio: ChatCompletionAudioParam | None
    base_url: str | None
    deployment_id: object
    enable_json_schema_validation: bool | None
    extra_headers: dict[Any, Any] | None
    frequency_penalty: float | None
    include_server_side_tool_invocations: bool | None
    logit_bias: dict[Any, Any] | None
    logprobs: bool | None
    max_completion_tokens: int | None
    max_tokens: int | None
    modalities: list[ChatCompletionModality] | None
    model_list: list[Any] | None
    n: int | None
    parallel_tool_calls: bool | None
    prediction: ChatCompletionPredictionContentParam | None
    presence_penalty: float | None
    prompt_cache_key: str | None
    prompt_cache_retention: str | None
    reasoning_effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max", "default"] | None
    response_format: dict[Any, Any] | type[BaseModel] | None
    safety_identifier: str | None
    seed: int | None
    service_tier: str | None
    stop: object
    store: bool | None
    stream_options: dict[Any, Any] | None
    temperature: float | None
    thinking: AnthropicThinkingParam | None
    timeout: float | str | HttpxTimeout | OpenaiTimeout | None
    tool_choice: str | dict[Any, Any] | None
    top_logprobs: int | None
    top_p: float | None
    user: str | None
    verbosity: Literal["low", "medium", "high"] | None
    web_search_options: OpenAIWebSearchOptions | None
    extra_body: Mapping[str, object] | None
    metadata: Mapping[str, object] | None
    num_retries: int | None
    drop_params: bool | None


_PARAMS = rt.CallParamTable(_PROVIDER, renamed={"max_tokens": "max_completion_tokens"})


class LiteLLMToolConfig(rt.ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool


class LiteLLMTool(rt.BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionFunctionToolParam`."""

    provider = _PROVIDER
    tool_config: ClassVar[LiteLLMToolConfig] = {}

    @classmethod
    def _build_schema(cls) -> ChatCompletionFunctionToolParam:
        strict = cls.tool_config.get("strict")
        tool: ChatCompletionFunctionToolParam = {
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
    LiteLLMMessageParam: TypeAlias = ChatCompletionMessageParam


class LiteLLMDynamicConfig(rt.BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | LiteLLMMessageParam]
    call_params: LiteLLMCallParams | rt.CommonCallParams


# The SDK is imported only when one of its types is used at run time.
__getattr__ = rt.lazy_types(__name__, {"LiteLLMMessageParam": ("openai.types.chat:ChatCompletionMessageParam",)})


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
            case rt.AudioPart():
                message.add_block(
                    {
                        "type": "input_audio",
                        "input_audio": {"data": rt.to_base64(part.audio), "format": rt.media_subtype(part.media_type)},
                    }
                )
            case rt.DocumentPart():
                message.add_block(
                    {"type": "file", "file": {"filename": part.name or "document.pdf", "file_data": rt.data_url(part)}}
                )
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
            case {"type": "input_audio", "input_audio": {"data": audio, "format": media_type}}:
                return rt.AudioPart(audio=rt.from_base64(audio), media_type=f"audio/{media_type}")
            case {"type": "file", "file": {"filename": name, "file_data": url}} if found := rt.read_data_url(url):
                return rt.DocumentPart(name=name, media_type=found.media_type, document=found.data)
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


_CODEC = _Codec(
    _PROVIDER, roles=("system", "user", "assistant", "tool"), lists=("tool_calls",), ignored=("annotations",),
    beside={"refusal": rt.TextPart}, image=("image/gif", "image/jpeg", "image/png", "image/webp"),
    audio=("audio/mp3", "audio/wav"), document=("application/pdf",), tool_ids=rt.ToolIdRules(max=40),
    drop_empty="empty", calls=("tool_calls", False, {"type": "function", "function": {"arguments": "{}"}}),
)  # fmt: skip


class _Shared(rt.SharedProperties["ModelResponse | ModelResponseStream"]):
    """What a response and a chunk have in common."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = {
        "stop": "stop", "length": "length", "tool_calls": "tool_calls", "content_filter": "content_filter",
        "eos": "stop", "guardrail_intervened": "content_filter", "function_call": "tool_calls",
        "malformed_function_call": "other", "finish_reason_unspecified": "other",
    }  # fmt: skip

    @rt.guarded
    def model(self) -> str | None:
        return self._sdk.model

    @rt.guarded
    def id(self) -> str | None:
        return self._sdk.id

    def _input(self, usage: object) -> int | None:
        prompt_tokens = rt.read_undeclared(usage, "prompt_tokens")
        return int(prompt_tokens) if prompt_tokens is not None else None

    def _cached(self, usage: object) -> int | None:
        prompt_tokens_details = rt.read_undeclared(usage, "prompt_tokens_details")
        if prompt_tokens_details is None:
            return None
        cached_tokens = rt.read_undeclared(prompt_tokens_details, "cached_tokens")
        return int(cached_tokens) if cached_tokens is not None else None

    def _output(self, usage: object) -> int | None:
        completion_tokens = rt.read_undeclared(usage, "completion_tokens")
        return int(completion_tokens) if completion_tokens is not None else None

    def _reasoning(self, usage: object) -> int | None:
        completion_tokens_details = rt.read_undeclared(usage, "completion_tokens_details")
        if completion_tokens_details is None:
            return None
        reasoning_tokens = rt.read_undeclared(completion_tokens_details, "reasoning_tokens")
        return int(reasoning_tokens) if reasoning_tokens is not None else None


class LiteLLMCallResponse(
    _Shared, rt.BaseCallResponse["ModelResponse", rt.CalledT_co, "LiteLLMMessageParam", "LiteLLMCallParams"]
):
    """Response of a call; `response` is the SDK's `ModelResponse`."""

    __slots__ = ()
    provider = _PROVIDER
    _codec = _CODEC
    _telemetry = _PARAMS.telemetry()
    unsupported_params = _PARAMS.unsupported

    @property
    def _sdk_message(self) -> Message | None:
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
        return rt.undeclared_text(message, "reasoning_content", "reasoning") if message else None

    @rt.guarded
    def audio(self) -> bytes | None:
        """Return the spoken response, as bytes."""
        message = self._sdk_message
        if not message:
            return None
        audio = rt.read_undeclared(message, "audio")
        if audio is None:
            return None
        text = rt.undeclared_text(audio, "data")
        return rt.from_base64(text) if text is not None else None

    @rt.guarded
    def audio_transcript(self) -> str | None:
        """Return the transcript of the spoken response."""
        message = self._sdk_message
        if not message:
            return None
        audio = rt.read_undeclared(message, "audio")
        return rt.undeclared_text(audio, "transcript") if audio is not None else None

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        return [choice.finish_reason for choice in self.response.choices or () if choice.finish_reason]

    @rt.guarded
    def usage(self) -> object | None:
        return rt.read_undeclared(self.response, "usage")

    @rt.guarded
    def cache_write_tokens(self) -> int | None:
        usage = rt.read_undeclared(self.response, "usage")
        if usage is not None:
            prompt_tokens_details = rt.read_undeclared(usage, "prompt_tokens_details")
            if prompt_tokens_details is not None:
                cache_write_tokens = rt.read_undeclared(prompt_tokens_details, "cache_write_tokens")
                if cache_write_tokens is not None:
                    return int(cache_write_tokens)
                cache_creation_tokens = rt.read_undeclared(prompt_tokens_details, "cache_creation_tokens")
                if cache_creation_tokens is not None:
                    return int(cache_creation_tokens)
        return None

    @rt.guarded
    def message_param(self) -> ChatCompletionAssistantMessageParam:
        message = self._sdk_message
        if not message:
            rt.raise_no_message()
        return cast(
            "ChatCompletionAssistantMessageParam",
            {
                "role": "assistant",
                "content": message.content,
                **rt.omit_none(
                    reasoning_content=reasoning_content
                    if isinstance(reasoning_content := rt.read_undeclared(message, "reasoning_content"), str)
                    else None,
                    thinking_blocks=rt.dump(rt.read_undeclared(message, "thinking_blocks")),
                    tool_calls=rt.dump(message.tool_calls),
                ),
            },
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
                tool_call.function.arguments if tool_call.function else {},
            )
            for tool_call in message.tool_calls or ()
            if tool_call.type != "custom"
        ]

    def _reported_error(self) -> object:
        error = rt.read_undeclared(self.response, "error")
        if error is not None:
            return error
        if self.response.choices:
            return rt.read_undeclared(self.response.choices[0], "error")
        return None


LiteLLMAnswer: TypeAlias = rt.Answer[rt.AnswerT, LiteLLMCallResponse]


class LiteLLMCallResponseChunk(_Shared, rt.BaseCallResponseChunk["ModelResponseStream"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ModelResponseStream`."""

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
                text = rt.undeclared_text(choice.delta, "reasoning_content", "reasoning")
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
                if choice.delta
                for tool_call in choice.delta.tool_calls or ()
                if (function := rt.read_undeclared(tool_call, "function")) is not None
                if (text := rt.undeclared_text(function, "arguments")) is not None
            ]
        )

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        return [choice.finish_reason for choice in self.chunk.choices or () if choice.finish_reason is not None]

    @rt.guarded
    def usage(self) -> object | None:
        return rt.read_undeclared(self.chunk, "usage")

    @rt.guarded
    def cache_write_tokens(self) -> int | None:
        usage = rt.read_undeclared(self.chunk, "usage")
        if usage is not None:
            prompt_tokens_details = rt.read_undeclared(usage, "prompt_tokens_details")
            if prompt_tokens_details is not None:
                cache_write_tokens = rt.read_undeclared(prompt_tokens_details, "cache_write_tokens")
                if cache_write_tokens is not None:
                    return int(cache_write_tokens)
                cache_creation_tokens = rt.read_undeclared(prompt_tokens_details, "cache_creation_tokens")
                if cache_creation_tokens is not None:
                    return int(cache_creation_tokens)
        return None


class _StreamState(rt.StreamState["ModelResponse"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    id: str | None = None
    created: int | None = None
    model: str | None = None
    usage: object | None = None
    service_tier: object | None = None
    system_fingerprint: str | None = None
    finish_reason: str | None = None

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.content: list[str] = []
        self.reasoning_content: list[str] = []
        self.blocks: rt.Blocks = rt.Blocks()

    def add(self, event: ModelResponseStream) -> None:
        self.id = self.id or event.id
        self.created = self.created or event.created
        if event.model is not None:
            self.model = self.model or event.model
        usage = rt.read_undeclared(event, "usage")
        if usage is not None:
            self.usage = usage
        service_tier = rt.read_undeclared(event, "service_tier")
        if service_tier is not None:
            self.service_tier = service_tier
        if event.system_fingerprint is not None:
            self.system_fingerprint = event.system_fingerprint
        for choice in event.choices or ():
            if choice.index in (0, None):
                delta = choice.delta
                if choice.finish_reason is not None:
                    self.finish_reason = choice.finish_reason
                if delta:
                    if delta.content:
                        self.content.append(delta.content)
                    reasoning_content = rt.read_undeclared(delta, "reasoning_content")
                    if isinstance(reasoning_content, str) and reasoning_content:
                        self.reasoning_content.append(reasoning_content)
                error = rt.read_undeclared(choice, "error")
                if error is not None:
                    rt.raise_event_error(_PROVIDER, error)
                if delta:
                    thinking_blocks = rt.read_undeclared(delta, "thinking_blocks")
                    if isinstance(thinking_blocks, list):
                        for thinking_block in cast("list[object]", thinking_blocks):
                            self.blocks.piece(rt.dump(thinking_block), ("thinking",), "signature")
                    for tool_call in delta.tool_calls or ():
                        function = rt.read_undeclared(tool_call, "function")
                        if function is not None:
                            self.calls.upsert(
                                tool_call.index,
                                tool_call.id,
                                name if isinstance(name := rt.read_undeclared(function, "name"), str) else None,
                                arguments
                                if isinstance(arguments := rt.read_undeclared(function, "arguments"), str)
                                else None,
                            )

    def response(self) -> ModelResponse:
        from litellm import ModelResponse

        return ModelResponse.construct(
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
                        **rt.omit_none(reasoning_content="".join(self.reasoning_content) or None),
                        "tool_calls": [
                            {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.text}}
                            for call in self.calls.raw()
                        ]
                        or None,
                        **rt.omit_none(thinking_blocks=self.blocks.values() or None),
                    },
                }
            ],
            usage=self.usage,
            **rt.omit_none(service_tier=self.service_tier, system_fingerprint=self.system_fingerprint),
        )


class AsyncLiteLLMStream(
    rt.BaseAsyncStream[
        "LiteLLMCallResponse[rt.CalledT_co]", "LiteLLMCallResponseChunk", rt.CalledT_co, "LiteLLMMessageParam"
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ModelResponseStream`) and a tool or None."""

    call_response_type = LiteLLMCallResponse
    audio = rt.of_response(LiteLLMCallResponse.audio)
    audio_transcript = rt.of_response(LiteLLMCallResponse.audio_transcript)


class LiteLLMStream(
    rt.BaseStream[
        "LiteLLMCallResponse[rt.CalledT_co]", "LiteLLMCallResponseChunk", rt.CalledT_co, "LiteLLMMessageParam"
    ]
):
    """Stream of a call: yields pairs of a chunk (one `ModelResponseStream`) and a tool or None."""

    async_type = AsyncLiteLLMStream
    call_response_type = LiteLLMCallResponse
    audio = rt.of_response(LiteLLMCallResponse.audio)
    audio_transcript = rt.of_response(LiteLLMCallResponse.audio_transcript)


def _arguments(request: rt.CallRequest) -> None:
    """Complete the arguments of `completion`."""
    kwargs = request.kwargs
    kwargs["model"] = request.model
    kwargs["messages"] = request.messages
    if request.tools:
        kwargs["tools"] = request.tool_schemas
    if (schema := request.json_schema) is not None:
        response_format: ResponseFormatJSONSchema = {
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
        rt.set_path_unless_none(kwargs, ("stream_options", "include_usage"), True, *request.params)


_CLIENTS = rt.SdkFunctions("litellm_call", dist="litellm", install="callwright[litellm]", module="litellm")
_MODULE = rt.ProviderModule(
    response=LiteLLMCallResponse, chunk=LiteLLMCallResponseChunk, tool=LiteLLMTool, stream=LiteLLMStream,
    state=_StreamState, codec=_CODEC, params=_PARAMS, clients=_CLIENTS, arguments=_arguments,
    method=rt.SdkMethod("completion", "acompletion"),
    stream_method=rt.SdkMethod("completion", "acompletion", close="completion_stream.close"),
    json=rt.JsonRules(instruct="object"),
)  # fmt: skip
setup_call = _MODULE.setup_call
get_json_output = _MODULE.get_json_output
handle_stream = _MODULE.handle_stream
handle_stream_async = _MODULE.handle_stream_async
litellm_call = _MODULE.call_decorator()
call = litellm_call
_ERRORS = _MODULE.register_errors(
    own=("openai:OpenAIError",),
    read={"status": ("status_code",), "code": ("code", "type"), "text": ("message",), "param": ("param",),
        "headers": ("litellm_response_headers", "response.headers")},
    ignore=("litellm.exceptions:BlockedPiiEntityError", "litellm.exceptions:GuardrailRaisedException",
        "litellm.exceptions:ModelNotMappedError", "litellm.exceptions:ModifyResponseException",
        "litellm.exceptions:SensitiveDataRouteException"),
    context_too_long={"classes": ("litellm.exceptions:ContextWindowExceededError",),
        "codes": ("context_length_exceeded",), "texts": ("exceeds the context window",)},
    content_filtered={"classes": ("litellm.exceptions:ContentPolicyViolationError",),
        "codes": ("content_filter", "content_policy_violation")},
    timeout={"classes": ("httpx:TimeoutException",)},
    connection_failed={"classes": ("litellm.exceptions:APIConnectionError", "httpx:TransportError")},
    rate_limited={"classes": ("litellm.exceptions:RateLimitError", "litellm.exceptions:BudgetExceededError")},
    overloaded={"classes": ("litellm.exceptions:ServiceUnavailableError",)},
    unauthorized={"classes": ("litellm.exceptions:AuthenticationError",
        "litellm.exceptions:PermissionDeniedError", "litellm.exceptions:PaymentRequiredError")},
    not_found={"classes": ("litellm.exceptions:NotFoundError",)},
    bad_request={"classes": ("litellm.exceptions:BadRequestError", "litellm.exceptions:UnprocessableEntityError")},
    server_error={"classes": ("litellm.exceptions:APIResponseValidationError",)},
)  # fmt: skip
