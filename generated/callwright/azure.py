"""Azure AI inference: `complete` as a decorator of typed functions.

Generated from azure.yaml. Do not edit: change the spec and run `callwright generate azure`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from callwright_runtime import codegen_v1 as rt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any, ClassVar, Literal, TypeAlias

    from azure.ai.inference import ChatCompletionsClient
    from azure.ai.inference.aio import ChatCompletionsClient as AioChatCompletionsClient
    from azure.ai.inference.models import (
        AssistantMessage,
        ChatCompletions,
        ChatCompletionsNamedToolChoice,
        ChatCompletionsToolChoicePreset,
        ChatCompletionsToolDefinition,
        ChatRequestMessage,
        ChatResponseMessage,
        CompletionsFinishReason,
        CompletionsUsage,
        JsonSchemaFormat,
        StreamingChatCompletionsUpdate,
    )

__all__ = [
    "AsyncAzureDynamicConfig", "AsyncAzureStream", "AzureAnswer", "AzureCallParams", "AzureCallResponse",
    "AzureCallResponseChunk", "AzureDynamicConfig", "AzureMessageParam", "AzureStream", "AzureTool",
    "AzureToolConfig", "azure_call", "call", "get_json_output", "handle_stream", "handle_stream_async", "setup_call",
]  # fmt: skip

_PROVIDER = "azure"


class AzureCallParams(rt.BaseCallParams, total=False):
    """Params of `complete`, with the names and types of the SDK's `ChatCompletionsClient.complete`."""

    frequency_penalty: float | None
    max_tokens: int | None
    model_extras: dict[str, Any] | None
    presence_penalty: float | None
    response_format: Literal["text", "json_object"] | JsonSchemaFormat | None
    seed: int | None
    stop: list[str] | None
    temperature: float | None
    tool_choice: str | ChatCompletionsToolChoicePreset | ChatCompletionsNamedToolChoice | None
    top_p: float | None
    headers: Mapping[str, object] | None
    params: Mapping[str, object] | None
    read_timeout: float | None


_PARAMS = rt.CallParamTable(_PROVIDER, lists=("stop",))


class AzureToolConfig(rt.ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool


class AzureTool(rt.BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionsToolDefinition`."""

    provider = _PROVIDER
    tool_config: ClassVar[AzureToolConfig] = {}

    @classmethod
    def _build_schema(cls) -> ChatCompletionsToolDefinition:
        strict = cls.tool_config.get("strict")
        return cast(
            "ChatCompletionsToolDefinition",
            {
                "type": "function",
                "function": {
                    "name": cls._name(),
                    "description": cls._description(),
                    "parameters": cls._parameters(strict=strict, dialect="portable"),
                    **rt.omit_none(strict=strict),
                },
            },
        )


if TYPE_CHECKING:
    AzureMessageParam: TypeAlias = ChatRequestMessage


class AzureDynamicConfig(rt.BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | AzureMessageParam]
    call_params: AzureCallParams | rt.CommonCallParams
    client: ChatCompletionsClient


class AsyncAzureDynamicConfig(rt.BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | AzureMessageParam]
    call_params: AzureCallParams | rt.CommonCallParams
    client: AioChatCompletionsClient


# The SDK is imported only when one of its types is used at run time.
__getattr__ = rt.lazy_types(__name__, {"AzureMessageParam": ("azure.ai.inference.models:ChatRequestMessage",)})


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
    audio=("audio/mp3", "audio/wav"), tool_ids=rt.ToolIdRules(max=40), drop_empty="empty",
    calls=("tool_calls", False, {"type": "function", "function": {"arguments": "{}"}}),
)  # fmt: skip


class _Shared(rt.SharedProperties["ChatCompletions | StreamingChatCompletionsUpdate"]):
    """What a response and a chunk have in common."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = {
        "stop": "stop", "length": "length", "tool_calls": "tool_calls", "content_filter": "content_filter",
        "function_call": "tool_calls",
    }  # fmt: skip

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        return [rt.enum_value(choice.finish_reason) for choice in self._sdk.choices or () if choice.finish_reason]

    @rt.guarded
    def model(self) -> str | None:
        return self._sdk.model

    @rt.guarded
    def id(self) -> str | None:
        return self._sdk.id

    @rt.guarded
    def usage(self) -> CompletionsUsage | None:
        return self._sdk.usage

    def _input(self, usage: CompletionsUsage) -> int | None:
        return usage.prompt_tokens

    def _cached(self, usage: CompletionsUsage) -> int | None:
        prompt_tokens_details = usage.get("prompt_tokens_details")
        if prompt_tokens_details is None:
            return None
        cached_tokens = prompt_tokens_details.get("cached_tokens")
        return int(cached_tokens) if cached_tokens is not None else None

    def _cache_write(self, usage: CompletionsUsage) -> int | None:
        prompt_tokens_details = usage.get("prompt_tokens_details")
        if prompt_tokens_details is None:
            return None
        cache_write_tokens = prompt_tokens_details.get("cache_write_tokens")
        return int(cache_write_tokens) if cache_write_tokens is not None else None

    def _output(self, usage: CompletionsUsage) -> int | None:
        return usage.completion_tokens

    def _reasoning(self, usage: CompletionsUsage) -> int | None:
        completion_tokens_details = usage.get("completion_tokens_details")
        if completion_tokens_details is None:
            return None
        reasoning_tokens = completion_tokens_details.get("reasoning_tokens")
        return int(reasoning_tokens) if reasoning_tokens is not None else None


class AzureCallResponse(
    _Shared, rt.BaseCallResponse["ChatCompletions", rt.CalledT_co, "AzureMessageParam", "AzureCallParams"]
):
    """Response of a call; `response` is the SDK's `ChatCompletions`."""

    __slots__ = ()
    provider = _PROVIDER
    pricing_provider = "azure"
    _codec = _CODEC
    _telemetry = _PARAMS.telemetry(provider="azure.ai.inference", system="az.ai.inference")
    unsupported_params = _PARAMS.unsupported

    @property
    def _sdk_message(self) -> ChatResponseMessage | None:
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
            reasoning_content = message.get("reasoning_content")
            if isinstance(reasoning_content, str):
                return reasoning_content
            reasoning = message.get("reasoning")
            if isinstance(reasoning, str):
                return reasoning
        return None

    @rt.guarded
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        message = self._sdk_message
        if not message:
            return None
        refusal = message.get("refusal")
        return refusal if isinstance(refusal, str) else None

    @rt.guarded
    def message_param(self) -> AssistantMessage:
        message = self._sdk_message
        if not message:
            rt.raise_no_message()
        return cast("AssistantMessage", rt.without_key(rt.dump(message), "annotations"))

    @rt.guarded_calls
    def _tool_calls(self) -> list[rt.RawToolCall]:
        message = self._sdk_message
        if not message:
            return []
        return [
            rt.RawToolCall(
                tool_call.id,
                tool_call.function.name if tool_call.function else "",
                (tool_call.function.arguments or {}) if tool_call.function else {},
            )
            for tool_call in message.tool_calls or ()
        ]

    def _reported_error(self) -> object:
        error = self.response.get("error")
        if error is not None:
            return error
        if self.response.choices:
            return self.response.choices[0].get("error")
        return None


AzureAnswer: TypeAlias = rt.Answer[rt.AnswerT, AzureCallResponse]


class AzureCallResponseChunk(_Shared, rt.BaseCallResponseChunk["StreamingChatCompletionsUpdate"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `StreamingChatCompletionsUpdate`."""

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
                reasoning_content = choice.delta.get("reasoning_content")
                if isinstance(reasoning_content, str):
                    return reasoning_content
                reasoning = choice.delta.get("reasoning")
                if isinstance(reasoning, str):
                    return reasoning
        return None

    @rt.guarded
    def refusal(self) -> str | None:
        """Return the reason why the model refused to answer."""
        for choice in self.chunk.choices or ():
            if choice.index in (0, None) and choice.delta:
                refusal = choice.delta.get("refusal")
                if isinstance(refusal, str):
                    return refusal
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
                if tool_call.function.arguments
            ]
        )


class _StreamState(rt.StreamState["ChatCompletions"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    id: str | None = None
    created: datetime | None = None
    model: str | None = None
    usage: CompletionsUsage | None = None
    finish_reason: str | CompletionsFinishReason | None = None

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.content: list[str] = []
        self.refusal: list[str] = []
        self.reasoning_content: list[str] = []
        self.reasoning: list[str] = []

    def add(self, event: StreamingChatCompletionsUpdate) -> None:
        self.id = self.id or event.id
        self.created = self.created or event.created
        self.model = self.model or event.model
        if event.usage is not None:
            self.usage = event.usage
        error = event.get("error")
        if error is not None:
            rt.raise_event_error(_PROVIDER, error)
        for choice in event.choices or ():
            if choice.index in (0, None):
                delta = choice.delta
                if choice.finish_reason:
                    self.finish_reason = choice.finish_reason
                if delta:
                    if delta.content:
                        self.content.append(delta.content)
                    refusal = delta.get("refusal")
                    if isinstance(refusal, str) and refusal:
                        self.refusal.append(refusal)
                    reasoning_content = delta.get("reasoning_content")
                    if isinstance(reasoning_content, str) and reasoning_content:
                        self.reasoning_content.append(reasoning_content)
                    reasoning = delta.get("reasoning")
                    if isinstance(reasoning, str) and reasoning:
                        self.reasoning.append(reasoning)
                error = choice.get("error")
                if error is not None:
                    rt.raise_event_error(_PROVIDER, error)
                if delta:
                    for tool_call in delta.tool_calls or ():
                        function = tool_call.function
                        self.calls.upsert(
                            tool_call.get("index"),
                            tool_call.id,
                            function.name if function else None,
                            function.arguments if function else None,
                        )

    def response(self) -> ChatCompletions:
        from azure.ai.inference.models import ChatCompletions

        return ChatCompletions(
            {
                "id": self.id,
                "created": self.created,
                "model": self.model,
                "choices": [
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
                                {
                                    "id": call.id,
                                    "type": "function",
                                    "function": {"name": call.name, "arguments": call.text},
                                }
                                for call in self.calls.raw()
                            ]
                            or None,
                        },
                    }
                ],
                "usage": self.usage,
            }
        )


class AsyncAzureStream(
    rt.BaseAsyncStream["AzureCallResponse[rt.CalledT_co]", "AzureCallResponseChunk", rt.CalledT_co, "AzureMessageParam"]
):
    """Stream of an async call: yields pairs of a chunk (one `StreamingChatCompletionsUpdate`) and a tool or
    None.
    """

    call_response_type = AzureCallResponse
    refusal = rt.of_response(AzureCallResponse.refusal)


class AzureStream(
    rt.BaseStream["AzureCallResponse[rt.CalledT_co]", "AzureCallResponseChunk", rt.CalledT_co, "AzureMessageParam"]
):
    """Stream of a call: yields pairs of a chunk (one `StreamingChatCompletionsUpdate`) and a tool or None."""

    async_type = AsyncAzureStream
    call_response_type = AzureCallResponse
    refusal = rt.of_response(AzureCallResponse.refusal)


def _new_client() -> ChatCompletionsClient:
    from azure.ai.inference import ChatCompletionsClient
    from azure.core.credentials import AzureKeyCredential

    return ChatCompletionsClient(
        endpoint=rt.require_env("AZURE_INFERENCE_ENDPOINT"),
        credential=AzureKeyCredential(rt.require_env("AZURE_INFERENCE_CREDENTIAL")),
    )


def _new_async_client() -> AioChatCompletionsClient:
    from azure.ai.inference.aio import ChatCompletionsClient as AioChatCompletionsClient
    from azure.core.credentials import AzureKeyCredential

    return AioChatCompletionsClient(
        endpoint=rt.require_env("AZURE_INFERENCE_ENDPOINT"),
        credential=AzureKeyCredential(rt.require_env("AZURE_INFERENCE_CREDENTIAL")),
    )


def _arguments(request: rt.CallRequest) -> None:
    """Complete the arguments of `complete`."""
    kwargs = request.kwargs
    kwargs["model"] = request.model
    kwargs["messages"] = request.messages
    if request.tools:
        kwargs["tools"] = request.tool_schemas
    if (schema := request.json_schema) is not None:
        from azure.ai.inference.models import JsonSchemaFormat

        kwargs["response_format"] = JsonSchemaFormat(
            name=schema.name, **rt.omit_none(description=schema.description), strict=schema.strict, schema=schema.schema
        )
    elif (tool := request.forced_tool) is not None:
        kwargs["tool_choice"] = {"type": "function", "function": {"name": tool}}
    elif request.json_object:
        kwargs["response_format"] = "json_object"
    if request.stream:
        kwargs["stream"] = True
        rt.set_path_unless_none(kwargs, ("model_extras", "stream_options", "include_usage"), True, *request.params)


_CLIENTS = rt.SdkClients(
    "azure_call", dist="azure-ai-inference", install="callwright[azure]",
    sync="azure.ai.inference:ChatCompletionsClient", asynchronous="azure.ai.inference.aio:ChatCompletionsClient",
    new_sync=_new_client, new_async=_new_async_client, env=("AZURE_INFERENCE_ENDPOINT", "AZURE_INFERENCE_CREDENTIAL"),
)  # fmt: skip
_MODULE = rt.ProviderModule(
    response=AzureCallResponse, chunk=AzureCallResponseChunk, tool=AzureTool, stream=AzureStream, state=_StreamState,
    codec=_CODEC, params=_PARAMS, clients=_CLIENTS, arguments=_arguments, method=rt.SdkMethod("complete"),
    json=rt.JsonRules(instruct="object"),
)  # fmt: skip
setup_call = _MODULE.setup_call
get_json_output = _MODULE.get_json_output
handle_stream = _MODULE.handle_stream
handle_stream_async = _MODULE.handle_stream_async
azure_call = _MODULE.call_decorator()
call = azure_call
_ERRORS = _MODULE.register_errors(
    own=("azure.core.exceptions:AzureError",),
    read={"status": ("status_code",), "code": ("error.code",), "text": ("error.message", "message"),
        "param": ("error.target",)},
    ignore=("azure.core.exceptions:SerializationError",),
    context_too_long={"codes": ("context_length_exceeded", "tokens_limit_reached"),
        "texts": ("maximum context length",)},
    content_filtered={"codes": ("content_filter",)},
    timeout={"classes": ("azure.core.exceptions:ServiceRequestTimeoutError",
        "azure.core.exceptions:ServiceResponseTimeoutError")},
    connection_failed={"classes": ("azure.core.exceptions:ServiceRequestError",
        "azure.core.exceptions:ServiceResponseError", "azure.core.exceptions:IncompleteReadError"),
        "texts": ("response ended prematurely",)},
    rate_limited={"codes": ("RateLimitReached", "rate_limit_exceeded")},
    unauthorized={"classes": ("azure.core.exceptions:ClientAuthenticationError",)},
    not_found={"codes": ("DeploymentNotFound", "unknown_model")},
    server_error={"classes": ("azure.core.exceptions:DecodeError", "azure.core.exceptions:DeserializationError")},
)  # fmt: skip
