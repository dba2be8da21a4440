"""OpenRouter chat completions: `chat.completions.create` as a decorator of typed functions.

Generated from openrouter.yaml. Do not edit: change the spec and run `callwright generate openrouter`.
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
    from openai.types.chat.chat_completion_message import Annotation
    from openai.types.chat.completion_create_params import (
        CompletionCreateParamsBase,
        Moderation,
        PromptCacheOptions,
        ResponseFormat,
        WebSearchOptions,
    )
    from openai.types.shared_params import Metadata, ResponseFormatJSONSchema

__all__ = [
    "AsyncOpenRouterDynamicConfig", "AsyncOpenRouterStream", "OpenRouterAnswer", "OpenRouterCallParams",
    "OpenRouterCallResponse", "OpenRouterCallResponseChunk", "OpenRouterDynamicConfig", "OpenRouterMessageParam",
    "OpenRouterStream", "OpenRouterTool", "OpenRouterToolConfig", "call", "get_json_output", "handle_stream",
    "handle_stream_async", "openrouter_call", "setup_call",
]  # fmt: skip

_PROVIDER = "openrouter"


class OpenRouterCallParams(rt.BaseCallParams, total=False):
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
    provider: Mapping[str, object] | None
    models: Sequence[object] | None
    reasoning: Mapping[str, object] | None
    plugins: Sequence[object] | None
    transforms: Sequence[object] | None
    preset: str | None
    usage: Mapping[str, object] | None
    top_k: int | None
    min_p: float | None
    top_a: float | None
    repetition_penalty: float | None


_PARAMS = rt.CallParamTable(
    _PROVIDER,
    nested={"extra_body": ("min_p", "models", "plugins", "preset", "provider", "reasoning", "repetition_penalty",
        "top_a", "top_k", "transforms", "usage")},
)  # fmt: skip


class OpenRouterToolConfig(rt.ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool


class OpenRouterTool(rt.BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionFunctionToolParam`."""

    provider = _PROVIDER
    tool_config: ClassVar[OpenRouterToolConfig] = {}

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
    OpenRouterMessageParam: TypeAlias = ChatCompletionMessageParam


class OpenRouterDynamicConfig(rt.BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | OpenRouterMessageParam]
    call_params: OpenRouterCallParams | rt.CommonCallParams
    client: OpenAI


class AsyncOpenRouterDynamicConfig(rt.BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | OpenRouterMessageParam]
    call_params: OpenRouterCallParams | rt.CommonCallParams
    client: AsyncOpenAI


# The SDK is imported only when one of its types is used at run time.
__getattr__ = rt.lazy_types(__name__, {"OpenRouterMessageParam": ("openai.types.chat:ChatCompletionMessageParam",)})


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
                message.add_text("reasoning_details", part.opaque)
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
            case rt.CacheControlPart():
                message.patch_last({"cache_control": {"type": part.cache_type}})
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

    def decode_mark(self, block: Any) -> rt.Part | None:
        match block:
            case {"cache_control": {"type": cache_type}}:
                return rt.CacheControlPart(cache_type=cache_type)
            case _:
                return None

    def decode_whole(self, message: Any) -> rt.Part | None:
        match message:
            case {"role": "tool", "tool_call_id": id, "content": content}:
                return rt.ToolResultPart(id=id, name="", content=rt.text_of(content))
            case _:
                return None

    def decode_texts(self, message: Mapping[str, Any]) -> Iterator[rt.Part]:
        text, signature = message.get("reasoning") or "", message.get("reasoning_details") or None
        if text or signature:
            yield rt.ThinkingPart(thinking=text, opaque=signature)


_CODEC = _Codec(
    _PROVIDER, roles=("system", "user", "assistant", "tool"), lists=("tool_calls",),
    texts=("reasoning", "reasoning_details"), ignored=("annotations",), beside={"refusal": rt.TextPart},
    image=("image/gif", "image/jpeg", "image/png", "image/webp"), audio=("audio/mp3", "audio/wav"),
    document=("application/pdf",), tool_ids=rt.ToolIdRules(max=40), drop_empty="empty",
    calls=("tool_calls", False, {"type": "function", "function": {"arguments": "{}"}}),
)  # fmt: skip


class _Shared(rt.SharedProperties["ChatCompletion | ChatCompletionChunk"]):
    """What a response and a chunk have in common."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = {
        "stop": "stop", "length": "length", "tool_calls": "tool_calls", "content_filter": "content_filter",
        "function_call": "tool_calls", "error": "other",
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


class OpenRouterCallResponse(
    _Shared, rt.BaseCallResponse["ChatCompletion", rt.CalledT_co, "OpenRouterMessageParam", "OpenRouterCallParams"]
):
    """Response of a call; `response` is the SDK's `ChatCompletion`."""

    __slots__ = ()
    provider = _PROVIDER
    pricing_provider = "openrouter"
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
        return rt.undeclared_text(message, "reasoning") if message else None

    @rt.guarded
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        message = self._sdk_message
        return message.refusal if message else None

    @rt.guarded
    def citations(self) -> list[Annotation]:
        """Return the sources that the text cites."""
        message = self._sdk_message
        if not message:
            return []
        return list(message.annotations or ())

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


OpenRouterAnswer: TypeAlias = rt.Answer[rt.AnswerT, OpenRouterCallResponse]


class OpenRouterCallResponseChunk(_Shared, rt.BaseCallResponseChunk["ChatCompletionChunk"]):
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
                text = rt.undeclared_text(choice.delta, "reasoning")
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
    annotations: list[object] | None = None

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.content: list[str] = []
        self.refusal: list[str] = []
        self.reasoning: list[str] = []
        self.blocks: rt.Blocks = rt.Blocks()

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
                    annotations = rt.read_undeclared(delta, "annotations")
                    if isinstance(annotations, list):
                        self.annotations = annotations
                    if delta.content:
                        self.content.append(delta.content)
                    if delta.refusal:
                        self.refusal.append(delta.refusal)
                    reasoning = rt.read_undeclared(delta, "reasoning")
                    if isinstance(reasoning, str) and reasoning:
                        self.reasoning.append(reasoning)
                error = rt.read_undeclared(choice, "error")
                if error is not None:
                    rt.raise_event_error(_PROVIDER, error)
                if delta:
                    reasoning_details = rt.read_undeclared(delta, "reasoning_details")
                    if isinstance(reasoning_details, list):
                        for reasoning_detail in cast("list[object]", reasoning_details):
                            self.blocks.piece(rt.dump(reasoning_detail), ("text", "summary"), "signature")
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
                        **rt.omit_none(reasoning="".join(self.reasoning) or None),
                        "tool_calls": [
                            {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": call.text}}
                            for call in self.calls.raw()
                        ]
                        or None,
                        **rt.omit_none(reasoning_details=self.blocks.values() or None, annotations=self.annotations),
                    },
                }
            ],
            usage=self.usage,
            **rt.omit_none(service_tier=self.service_tier, system_fingerprint=self.system_fingerprint),
        )


class AsyncOpenRouterStream(
    rt.BaseAsyncStream[
        "OpenRouterCallResponse[rt.CalledT_co]", "OpenRouterCallResponseChunk", rt.CalledT_co, "OpenRouterMessageParam"
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    call_response_type = OpenRouterCallResponse
    refusal = rt.of_response(OpenRouterCallResponse.refusal)
    citations = rt.of_response(OpenRouterCallResponse.citations)


class OpenRouterStream(
    rt.BaseStream[
        "OpenRouterCallResponse[rt.CalledT_co]", "OpenRouterCallResponseChunk", rt.CalledT_co, "OpenRouterMessageParam"
    ]
):
    """Stream of a call: yields pairs of a chunk (one `ChatCompletionChunk`) and a tool or None."""

    async_type = AsyncOpenRouterStream
    call_response_type = OpenRouterCallResponse
    refusal = rt.of_response(OpenRouterCallResponse.refusal)
    citations = rt.of_response(OpenRouterCallResponse.citations)


def _new_client() -> OpenAI:
    from openai import OpenAI

    return OpenAI(
        base_url=rt.env_or_none("OPENROUTER_BASE_URL") or "https://openrouter.ai/api/v1",
        api_key=rt.require_env("OPENROUTER_API_KEY"),
        organization="",
        project="",
    )


def _new_async_client() -> AsyncOpenAI:
    from openai import AsyncOpenAI

    return AsyncOpenAI(
        base_url=rt.env_or_none("OPENROUTER_BASE_URL") or "https://openrouter.ai/api/v1",
        api_key=rt.require_env("OPENROUTER_API_KEY"),
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
    "openrouter_call", dist="openai", install="callwright[openrouter]", sync="openai:OpenAI",
    asynchronous="openai:AsyncOpenAI", new_sync=_new_client, new_async=_new_async_client,
    env=("OPENROUTER_BASE_URL", "OPENROUTER_API_KEY", "OPENAI_CUSTOM_HEADERS"),
)  # fmt: skip
_MODULE = rt.ProviderModule(
    response=OpenRouterCallResponse, chunk=OpenRouterCallResponseChunk, tool=OpenRouterTool, stream=OpenRouterStream,
    state=_StreamState, codec=_CODEC, params=_PARAMS, clients=_CLIENTS, arguments=_arguments,
    method=rt.SdkMethod("chat.completions.create"), json=rt.JsonRules(instruct="object"),
)  # fmt: skip
setup_call = _MODULE.setup_call
get_json_output = _MODULE.get_json_output
handle_stream = _MODULE.handle_stream
handle_stream_async = _MODULE.handle_stream_async
openrouter_call = _MODULE.call_decorator()
call = openrouter_call
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
