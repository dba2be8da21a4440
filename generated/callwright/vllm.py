"""Chat completions of a vLLM server: `chat.completions.create` as a decorator of typed functions.

Generated from vllm.yaml. Do not edit: change the spec and run `callwright generate vllm`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from callwright_runtime import codegen_v1 as rt

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any, ClassVar, Literal, TypeAlias

    from openai import AsyncOpenAI, OpenAI
    from openai._types import SequenceNotStr
    from openai.types import CompletionUsage, ReasoningEffort
    from openai.types.chat import (
        ChatCompletion,
        ChatCompletionAssistantMessageParam,
        ChatCompletionAudioParam,
        ChatCompletionChunk,
        ChatCompletionFunctionToolParam,
        ChatCompletionMessage,
        ChatCompletionMessageParam,
        ChatCompletionPredictionContentParam,
        ChatCompletionStreamOptionsParam,
        ChatCompletionToolChoiceOptionParam,
    )
    from openai.types.chat.completion_create_params import (
        CompletionCreateParamsBase,
        Moderation,
        PromptCacheOptions,
        ResponseFormat,
        WebSearchOptions,
    )
    from openai.types.shared_params import Metadata, ResponseFormatJSONSchema

__all__ = [
    "AsyncVLLMDynamicConfig", "AsyncVLLMStream", "VLLMAnswer", "VLLMCallParams", "VLLMCallResponse",
    "VLLMCallResponseChunk", "VLLMDynamicConfig", "VLLMMessageParam", "VLLMStream", "VLLMTool", "VLLMToolConfig",
    "call", "get_json_output", "handle_stream", "handle_stream_async", "setup_call", "vllm_call",
]  # fmt: skip

_PROVIDER = "vllm"


class VLLMCallParams(rt.BaseCallParams, total=False):
    """Params of `chat.completions.create`, with the names and types of the SDK's `CompletionCreateParamsBase`."""

    audio: ChatCompletionAudioParam | None
    frequency_penalty: float | None
    logit_bias: dict[str, int] | None
    logprobs: bool | None
    max_completion_tokens: int | None
    max_tokens: int | None
    metadata: Metadata | None
    modalities: list[Literal["text", "audio"]] | None
    moderation: Moderation | None
    n: int | None
    parallel_tool_calls: bool
    prediction: ChatCompletionPredictionContentParam | None
    presence_penalty: float | None
    prompt_cache_key: str | None
    prompt_cache_options: PromptCacheOptions
    prompt_cache_retention: Literal["in_memory", "24h"] | None
    reasoning_effort: ReasoningEffort | None
    response_format: ResponseFormat
    safety_identifier: str | None
    seed: int | None
    service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast"] | None
    stop: str | SequenceNotStr[str] | None
    store: bool | None
    stream_options: ChatCompletionStreamOptionsParam | None
    temperature: float | None
    tool_choice: ChatCompletionToolChoiceOptionParam
    top_logprobs: int | None
    top_p: float | None
    user: str
    verbosity: Literal["low", "medium", "high"] | None
    web_search_options: WebSearchOptions
    extra_headers: Mapping[str, object] | None
    extra_query: Mapping[str, object] | None
    extra_body: Mapping[str, object] | None
    timeout: float | None
    top_k: int | None
    min_p: float | None
    min_tokens: int | None
    repetition_penalty: float | None
    stop_token_ids: Sequence[object] | None
    ignore_eos: bool | None
    structured_outputs: Mapping[str, object] | None
    chat_template_kwargs: Mapping[str, object] | None
    include_reasoning: bool | None
    priority: int | None


_PARAMS = rt.CallParamTable(
    _PROVIDER,
    nested={"extra_body": ("chat_template_kwargs", "ignore_eos", "include_reasoning", "min_p", "min_tokens",
        "priority", "repetition_penalty", "stop_token_ids", "structured_outputs", "top_k")},
)  # fmt: skip


class VLLMToolConfig(rt.ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool


class VLLMTool(rt.BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionFunctionToolParam`."""

    provider = _PROVIDER
    tool_config: ClassVar[VLLMToolConfig] = {}

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
    VLLMMessageParam: TypeAlias = ChatCompletionMessageParam


class VLLMDynamicConfig(rt.BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | VLLMMessageParam]
    call_params: VLLMCallParams | rt.CommonCallParams
    client: OpenAI


class AsyncVLLMDynamicConfig(rt.BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | VLLMMessageParam]
    call_params: VLLMCallParams | rt.CommonCallParams
    client: AsyncOpenAI


# The SDK is imported only when one of its types is used at run time.
__getattr__ = rt.lazy_types(__name__, {"VLLMMessageParam": ("openai.types.chat:ChatCompletionMessageParam",)})


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

    def decode_texts(self, message: Mapping[str, Any]) -> Iterator[rt.Part]:
        if text := message.get("reasoning"):
            yield rt.ThinkingPart(thinking=text)


_CODEC = _Codec(
    _PROVIDER, roles=("system", "user", "assistant", "tool"), lists=("tool_calls",), texts=("reasoning",),
    ignored=("annotations",), beside={"refusal": rt.TextPart},
    image=("image/gif", "image/jpeg", "image/png", "image/webp"), audio=("audio/mp3", "audio/wav"),
    document=("application/pdf",), tool_ids=rt.ToolIdRules(max=40), drop_empty="empty",
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

    @rt.guarded
    def usage(self) -> CompletionUsage | None:
        return self._sdk.usage

    def _input(self, usage: CompletionUsage) -> int | None:
        return usage.prompt_tokens

    def _cached(self, usage: CompletionUsage) -> int | None:
        prompt_tokens_details = usage.prompt_tokens_details
        return prompt_tokens_details.cached_tokens if prompt_tokens_details is not None else None

    def _cache_write(self, usage: CompletionUsage) -> int | None:
        prompt_tokens_details = usage.prompt_tokens_details
        return prompt_tokens_details.cache_write_tokens if prompt_tokens_details is not None else None

    def _output(self, usage: CompletionUsage) -> int | None:
        return usage.completion_tokens

    def _reasoning(self, usage: CompletionUsage) -> int | None:
        completion_tokens_details = usage.completion_tokens_details
        return completion_tokens_details.reasoning_tokens if completion_tokens_details is not None else None


class VLLMCallResponse(
    _Shared, rt.BaseCallResponse["ChatCompletion", rt.CalledT_co, "VLLMMessageParam", "VLLMCallParams"]
):
    """Response of a call; `response` is the SDK's `ChatCompletion`."""

    __slots__ = ()
    provider = _PROVIDER
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
        return rt.undeclared_text(message, "reasoning", "reasoning_content") if message else None

    @rt.guarded
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        message = self._sdk_message
        return message.refusal if message else None

    @rt.guarded
    def audio(self) -> bytes | None:
        """Return the spoken response, as bytes."""
        message = self._sdk_message
        if not message:
            return None
        audio = message.audio
        return rt.from_base64(audio.data) if audio is not None else None

    @rt.guarded
    def audio_transcript(self) -> str | None:
        """Return the transcript of the spoken response."""
        message = self._sdk_message
        if not message:
            return None
        audio = message.audio
        return audio.transcript if audio is not None else None

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        return [choice.finish_reason for choice in self.response.choices or () if choice.finish_reason]

    @rt.guarded
    def message_param(self) -> ChatCompletionAssistantMessageParam:
        message = self._sdk_message
        if not message:
            rt.raise_no_message()
        return cast(
            "ChatCompletionAssistantMessageParam",
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
            if tool_call.type != "custom"
        ]

    def _reported_error(self) -> object:
        error = rt.read_undeclared(self.response, "error")
        if error is not None:
            return error
        if self.response.choices:
            return rt.read_undeclared(self.response.choices[0], "error")
        return None


VLLMAnswer: TypeAlias = rt.Answer[rt.AnswerT, VLLMCallResponse]


class VLLMCallResponseChunk(_Shared, rt.BaseCallResponseChunk["ChatCompletionChunk"]):
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
                text = rt.undeclared_text(choice.delta, "reasoning", "reasoning_content")
                if text is not None:
                    return text
        return None

    @rt.guarded
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        for choice in self.chunk.choices or ():
            if choice.index in (0, None) and choice.delta and choice.delta.refusal is not None:
                return choice.delta.refusal
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


class _StreamState(rt.StreamState["ChatCompletion"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    id: str | None = None
    created: int | None = None
    model: str | None = None
    usage: CompletionUsage | None = None
    service_tier: Literal["auto", "default", "flex", "scale", "priority", "fast"] | None = None
    system_fingerprint: str | None = None
    finish_reason: Literal["stop", "length", "tool_calls", "content_filter", "function_call"] | None = None

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.content: list[str] = []
        self.refusal: list[str] = []
        self.reasoning_content: list[str] = []
        self.reasoning: list[str] = []

    def add(self, event: ChatCompletionChunk) -> None:
        self.id = self.id or event.id
        self.created = self.created or event.created
        self.model = self.model or event.model
        if event.usage is not None:
            self.usage = event.usage
        if event.service_tier is not None:
            self.service_tier = event.service_tier
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
                    if delta.refusal:
                        self.refusal.append(delta.refusal)
                    reasoning_content = rt.read_undeclared(delta, "reasoning_content")
                    if isinstance(reasoning_content, str) and reasoning_content:
                        self.reasoning_content.append(reasoning_content)
                    reasoning = rt.read_undeclared(delta, "reasoning")
                    if isinstance(reasoning, str) and reasoning:
                        self.reasoning.append(reasoning)
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
        from openai.types.chat import ChatCompletion

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
                        "refusal": "".join(self.refusal) or None,
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
            **rt.omit_none(service_tier=self.service_tier, system_fingerprint=self.system_fingerprint),
        )


class AsyncVLLMStream(
    rt.BaseAsyncStream["VLLMCallResponse[rt.CalledT_co]", "VLLMCallResponseChunk", rt.CalledT_co, "VLLMMessageParam"]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    call_response_type = VLLMCallResponse
    refusal = rt.of_response(VLLMCallResponse.refusal)
    audio = rt.of_response(VLLMCallResponse.audio)
    audio_transcript = rt.of_response(VLLMCallResponse.audio_transcript)


class VLLMStream(
    rt.BaseStream["VLLMCallResponse[rt.CalledT_co]", "VLLMCallResponseChunk", rt.CalledT_co, "VLLMMessageParam"]
):
    """Stream of a call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    async_type = AsyncVLLMStream
    call_response_type = VLLMCallResponse
    refusal = rt.of_response(VLLMCallResponse.refusal)
    audio = rt.of_response(VLLMCallResponse.audio)
    audio_transcript = rt.of_response(VLLMCallResponse.audio_transcript)


def _new_client() -> OpenAI:
    from openai import OpenAI

    return OpenAI(
        base_url=rt.env_or_none("VLLM_BASE_URL") or "http://localhost:8000/v1",
        api_key=rt.env_or_none("VLLM_API_KEY") or "EMPTY",
        organization="",
        project="",
    )


def _new_async_client() -> AsyncOpenAI:
    from openai import AsyncOpenAI

    return AsyncOpenAI(
        base_url=rt.env_or_none("VLLM_BASE_URL") or "http://localhost:8000/v1",
        api_key=rt.env_or_none("VLLM_API_KEY") or "EMPTY",
        organization="",
        project="",
    )


def _arguments(request: rt.CallRequest) -> None:
    """Complete the arguments of `chat.completions.create`."""
    kwargs: CompletionCreateParamsBase = request.kwargs
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
        request.kwargs["stream"] = True
        rt.set_path_unless_none(request.kwargs, ("stream_options", "include_usage"), True, *request.params)


_CLIENTS = rt.SdkClients(
    "vllm_call", dist="openai", install="callwright[vllm]", sync="openai:OpenAI", asynchronous="openai:AsyncOpenAI",
    new_sync=_new_client, new_async=_new_async_client, env=("VLLM_BASE_URL", "VLLM_API_KEY", "OPENAI_CUSTOM_HEADERS"),
)  # fmt: skip
_MODULE = rt.ProviderModule(
    response=VLLMCallResponse, chunk=VLLMCallResponseChunk, tool=VLLMTool, stream=VLLMStream, state=_StreamState,
    codec=_CODEC, params=_PARAMS, clients=_CLIENTS, arguments=_arguments,
    method=rt.SdkMethod("chat.completions.create"), json=rt.JsonRules(instruct="object"),
)  # fmt: skip
setup_call = _MODULE.setup_call
get_json_output = _MODULE.get_json_output
handle_stream = _MODULE.handle_stream
handle_stream_async = _MODULE.handle_stream_async
vllm_call = _MODULE.call_decorator()
call = vllm_call
_ERRORS = _MODULE.register_errors(
    own=("openai:OpenAIError",),
    read={"status": ("status_code",), "code": ("code", "type"), "text": ("body.message",), "param": ("param",)},
    ignore=("openai:LengthFinishReasonError", "openai:InvalidWebhookSignatureError"),
    context_too_long={"codes": ("context_length_exceeded",), "texts": ("maximum context length",
        "exceeds the context window", "exceeds the available context size")},
    content_filtered={"classes": ("openai:ContentFilterFinishReasonError",),
        "codes": ("content_filter", "content_policy_violation")},
    timeout={"classes": ("openai:APITimeoutError", "httpx2:TimeoutException")},
    connection_failed={"classes": ("openai:APIConnectionError", "httpx2:TransportError")},
    rate_limited={"classes": ("openai:RateLimitError",), "codes": ("rate_limit_exceeded", "insufficient_quota")},
    overloaded={"codes": ("server_overloaded",)},
    unauthorized={"classes": ("openai:AuthenticationError", "openai:PermissionDeniedError"),
        "codes": ("invalid_api_key",)},
    not_found={"classes": ("openai:NotFoundError",), "codes": ("model_not_found",)},
    bad_request={"classes": ("openai:BadRequestError", "openai:UnprocessableEntityError"),
        "codes": ("invalid_request_error",)},
    server_error={"classes": ("openai:APIResponseValidationError",), "codes": ("server_error",)},
)  # fmt: skip
