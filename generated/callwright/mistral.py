"""Mistral chat completions: `chat.complete` as a decorator of typed functions.

Generated from mistral.yaml. Do not edit: change the spec and run `callwright generate mistral`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from callwright_runtime import codegen_v1 as rt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, ClassVar, TypeAlias

    from mistralai.client import Mistral
    from mistralai.client.models import (
        AssistantMessage,
        AssistantMessageTypedDict,
        ChatCompletionRequestMessageTypedDict,
        ChatCompletionRequestStopTypedDict,
        ChatCompletionRequestToolChoiceTypedDict,
        ChatCompletionRequestTypedDict,
        ChatCompletionResponse,
        CompletionChunk,
        CompletionEvent,
        CompletionResponseStreamChoiceFinishReason,
        CustomConnectorTypedDict,
        DocumentLibraryToolTypedDict,
        GuardrailConfigTypedDict,
        ImageGenerationToolTypedDict,
        MistralPromptMode,
        PredictionTypedDict,
        ReasoningEffort,
        RequestedServiceTier,
        ResponseFormatTypedDict,
        ToolTypedDict,
        UsageInfo,
    )

__all__ = [
    "AsyncMistralStream", "MistralAnswer", "MistralCallParams", "MistralCallResponse", "MistralCallResponseChunk",
    "MistralConnectorTool", "MistralDocumentLibraryTool", "MistralDynamicConfig", "MistralImageGenerationTool",
    "MistralMessageParam", "MistralNativeTool", "MistralStream", "MistralTool", "MistralToolConfig", "call",
    "get_json_output", "handle_stream", "handle_stream_async", "mistral_call", "setup_call",
]  # fmt: skip

_PROVIDER = "mistral"


class MistralCallParams(rt.BaseCallParams, total=False):
    """Params of `chat.complete`, with the names and types of the SDK's `ChatCompletionRequestTypedDict`."""

    frequency_penalty: float | None
    guardrails: list[GuardrailConfigTypedDict] | None
    logprobs: bool | None
    max_tokens: int | None
    metadata: dict[str, Any] | None
    min_tokens: int | None
    n: int | None
    parallel_tool_calls: bool
    prediction: PredictionTypedDict
    presence_penalty: float | None
    prompt_cache_key: str | None
    prompt_logprobs: bool | None
    prompt_mode: MistralPromptMode | None
    random_seed: int | None
    reasoning_effort: ReasoningEffort | None
    repetition_penalty: float | None
    response_format: ResponseFormatTypedDict
    safe_prompt: bool
    service_tier: RequestedServiceTier | None
    stop: ChatCompletionRequestStopTypedDict | None
    temperature: float | None
    tool_choice: ChatCompletionRequestToolChoiceTypedDict
    top_k: int | None
    top_logprobs: int | None
    top_p: float | None
    top_prompt_logprobs: int | None
    timeout_ms: int | None
    http_headers: Mapping[str, object] | None
    server_url: str | None
    seed: int | None
    """A common call param, sent as `random_seed`."""


_PARAMS = rt.CallParamTable(_PROVIDER, renamed={"seed": "random_seed"})


class MistralToolConfig(rt.ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool


class MistralTool(rt.BaseTool):
    """A tool that the API receives as the SDK's `ToolTypedDict`."""

    provider = _PROVIDER
    tool_config: ClassVar[MistralToolConfig] = {}
    _native_tools: ClassVar[Mapping[str, str]] = {
        "MistralImageGenerationTool": "mistralai.client.models:ImageGenerationToolTypedDict",
        "MistralDocumentLibraryTool": "mistralai.client.models:DocumentLibraryToolTypedDict",
        "MistralConnectorTool": "mistralai.client.models:CustomConnectorTypedDict",
    }

    @classmethod
    def _build_schema(cls) -> ToolTypedDict:
        strict = cls.tool_config.get("strict")
        tool: ToolTypedDict = {
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
    MistralMessageParam: TypeAlias = ChatCompletionRequestMessageTypedDict
    MistralImageGenerationTool: TypeAlias = ImageGenerationToolTypedDict
    MistralDocumentLibraryTool: TypeAlias = DocumentLibraryToolTypedDict
    MistralConnectorTool: TypeAlias = CustomConnectorTypedDict
    MistralNativeTool: TypeAlias = MistralImageGenerationTool | MistralDocumentLibraryTool | MistralConnectorTool


class MistralDynamicConfig(rt.BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | MistralMessageParam]
    call_params: MistralCallParams | rt.CommonCallParams
    client: Mistral


# The SDK is imported only when one of its types is used at run time.
__getattr__ = rt.lazy_types(
    __name__,
    {"MistralMessageParam": ("mistralai.client.models:ChatCompletionRequestMessageTypedDict",)},
    native=MistralTool,
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
            case rt.AudioPart():
                message.add_block({"type": "input_audio", "input_audio": rt.to_base64(part.audio)})
            case rt.DocumentURLPart():
                message.add_block({"type": "document_url", "document_url": part.url})
            case rt.ThinkingPart():
                message.add_block(
                    {
                        "type": "thinking",
                        "thinking": [{"type": "text", "text": part.thinking}],
                        **rt.omit_none(signature=part.opaque),
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
                message.send({"role": "tool", "tool_call_id": part.id, "content": part.content, "name": part.name})
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
            case {"type": "document_url", "document_url": url}:
                return rt.DocumentURLPart(url=url)
            case {"type": "thinking", "thinking": [{"type": "text", "text": thinking}]}:
                return rt.ThinkingPart(thinking=thinking, opaque=block.get("signature"))
            case _:
                return None

    def decode_item(self, key: str, block: Any) -> rt.Part | None:
        match key, block:
            case "tool_calls", {"id": id, "function": {"name": name, "arguments": args}}:
                return rt.ToolCallPart(id=id, name=name, args=rt.parse_tool_args(args))
            case _:
                return None

    def decode_whole(self, message: Any) -> rt.Part | None:
        match message:
            case {"role": "tool", "tool_call_id": id, "content": content, "name": name}:
                return rt.ToolResultPart(id=id, name=name, content=rt.text_of(content))
            case _:
                return None


_CODEC = _Codec(
    _PROVIDER, roles=("system", "user", "assistant", "tool"), lists=("tool_calls",), ignored=("prefix",),
    image=("image/gif", "image/jpeg", "image/png", "image/webp"), audio=("audio/mp3", "audio/wav"),
    tool_ids=rt.ToolIdRules(also="", length=9), named_results=True, drop_empty="empty",
    calls=("tool_calls", False, {"function": {"arguments": "{}"}}),
)  # fmt: skip


class _Shared(rt.SharedProperties["ChatCompletionResponse | CompletionChunk"]):
    """What a response and a chunk have in common."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = {
        "stop": "stop", "length": "length", "tool_calls": "tool_calls", "model_length": "length", "error": "other",
    }  # fmt: skip

    @rt.guarded
    def model(self) -> str | None:
        return self._sdk.model

    @rt.guarded
    def id(self) -> str | None:
        return self._sdk.id

    @rt.guarded
    def usage(self) -> UsageInfo | None:
        return self._sdk.usage

    def _input(self, usage: UsageInfo) -> int | None:
        return usage.prompt_tokens

    def _cached(self, usage: UsageInfo) -> int | None:
        prompt_tokens_details = rt.read_undeclared(usage, "prompt_tokens_details")
        if prompt_tokens_details is None:
            return None
        cached_tokens = rt.read_undeclared(prompt_tokens_details, "cached_tokens")
        return int(cached_tokens) if cached_tokens is not None else None

    def _output(self, usage: UsageInfo) -> int | None:
        return usage.completion_tokens

    def _reasoning(self, usage: UsageInfo) -> int | None:
        completion_tokens_details = rt.read_undeclared(usage, "completion_tokens_details")
        if completion_tokens_details is None:
            return None
        reasoning_tokens = rt.read_undeclared(completion_tokens_details, "reasoning_tokens")
        return int(reasoning_tokens) if reasoning_tokens is not None else None


class MistralCallResponse(
    _Shared, rt.BaseCallResponse["ChatCompletionResponse", rt.CalledT_co, "MistralMessageParam", "MistralCallParams"]
):
    """Response of a call; `response` is the SDK's `ChatCompletionResponse`."""

    __slots__ = ()
    provider = _PROVIDER
    pricing_provider = "mistral"
    _codec = _CODEC
    _telemetry = _PARAMS.telemetry(provider="mistral_ai")
    unsupported_params = _PARAMS.unsupported

    @property
    def _sdk_message(self) -> AssistantMessage | None:
        choices = self.response.choices
        return choices[0].message if choices else None

    @rt.guarded
    def content(self) -> str:
        message = self._sdk_message
        if message is not None:
            if isinstance(message.content, str):
                return message.content
            if isinstance(message.content, list):
                return "".join([block.text for block in message.content if block.type == "text"])
        return ""

    @rt.guarded
    def thinking(self) -> str | None:
        message = self._sdk_message
        if message is None:
            return None
        if not isinstance(message.content, list):
            return None
        return (
            "".join(
                [
                    part.text
                    for block in message.content
                    if block.type == "thinking"
                    for part in block.thinking
                    if part.type == "text"
                ]
            )
            or None
        )

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        return [choice.finish_reason for choice in self.response.choices if choice.finish_reason]

    @rt.guarded
    def message_param(self) -> AssistantMessageTypedDict:
        message = self._sdk_message
        if message is None:
            rt.raise_no_message()
        return cast("AssistantMessageTypedDict", rt.dump(message))

    @rt.guarded_calls
    def _tool_calls(self) -> list[rt.RawToolCall]:
        message = self._sdk_message
        if message is None:
            return []
        if not isinstance(message.tool_calls, list):
            return []
        return [
            rt.RawToolCall(
                tool_call.id if tool_call.id != "null" else None, tool_call.function.name, tool_call.function.arguments
            )
            for tool_call in message.tool_calls
        ]


MistralAnswer: TypeAlias = rt.Answer[rt.AnswerT, MistralCallResponse]


class MistralCallResponseChunk(_Shared, rt.BaseCallResponseChunk["CompletionChunk"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `CompletionChunk`."""

    __slots__ = ()

    @rt.guarded
    def content(self) -> str:
        values = [
            choice.delta.content
            for choice in self.chunk.choices
            if choice.index in (0, None)
            if isinstance(choice.delta.content, str)
        ]
        if values:
            return "".join(values)
        return "".join(
            [
                block.text
                for choice in self.chunk.choices
                if choice.index in (0, None)
                if isinstance(choice.delta.content, list)
                for block in choice.delta.content
                if block.type == "text"
            ]
        )

    @rt.guarded
    def thinking(self) -> str | None:
        return (
            "".join(
                [
                    part.text
                    for choice in self.chunk.choices
                    if choice.index in (0, None)
                    if isinstance(choice.delta.content, list)
                    for block in choice.delta.content
                    if block.type == "thinking"
                    for part in block.thinking
                    if part.type == "text"
                ]
            )
            or None
        )

    @rt.guarded
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        return "".join(
            [
                tool_call.function.arguments
                for choice in self.chunk.choices
                if choice.index in (0, None)
                if isinstance(choice.delta.tool_calls, list)
                for tool_call in choice.delta.tool_calls
                if isinstance(tool_call.function.arguments, str)
            ]
        )

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        return [choice.finish_reason for choice in self.chunk.choices if choice.finish_reason is not None]


class _StreamState(rt.StreamState["ChatCompletionResponse"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    id: str | None = None
    created: int | None = None
    model: str | None = None
    usage: UsageInfo | None = None
    finish_reason: CompletionResponseStreamChoiceFinishReason | None = None

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.blocks: rt.Blocks = rt.Blocks()

    def add(self, event: CompletionChunk) -> None:
        for choice in event.choices:
            if choice.index in (0, None):
                if isinstance(choice.delta.content, str) and choice.delta.content:
                    self.blocks.piece({"type": "text", "text": choice.delta.content}, ("text",))
                if isinstance(choice.delta.content, list):
                    for block in choice.delta.content:
                        if block.type == "text":
                            self.blocks.piece(rt.dump(block), ("text",))
                        elif block.type == "thinking":
                            self.blocks.piece(rt.dump(block), ("thinking", "text"), "signature", latest=("closed",))
                        elif block.type == "reference":
                            self.blocks.piece(rt.dump(block))
                        elif block.type == "UNKNOWN":
                            self.blocks.piece(rt.dump(block.raw))
        self.id = self.id or event.id
        if event.created is not None:
            self.created = self.created or event.created
        self.model = self.model or event.model
        if event.usage is not None:
            self.usage = event.usage
        for choice in event.choices:
            if choice.index in (0, None):
                if choice.finish_reason is not None:
                    self.finish_reason = choice.finish_reason
                if isinstance(choice.delta.tool_calls, list):
                    for tool_call in choice.delta.tool_calls:
                        function = tool_call.function
                        self.calls.upsert(
                            tool_call.index,
                            tool_call.id if tool_call.id != "null" else None,
                            function.name,
                            function.arguments,
                        )

    def response(self) -> ChatCompletionResponse:
        from mistralai.client.models import ChatCompletionResponse

        return rt.construct_lenient(
            ChatCompletionResponse,
            {
                "id": self.id,
                "object": "chat.completion",
                "created": self.created,
                "model": self.model,
                "choices": [
                    {
                        "index": 0,
                        "finish_reason": self.finish_reason,
                        "message": {
                            "role": "assistant",
                            "content": rt.collapse_single_text(self.blocks.values()),
                            **rt.omit_none(
                                tool_calls=[
                                    {
                                        "id": call.id,
                                        "type": "function",
                                        "function": {"name": call.name, "arguments": call.text},
                                    }
                                    for call in self.calls.raw()
                                ]
                                or None
                            ),
                        },
                    }
                ],
                "usage": self.usage,
            },
        )


class AsyncMistralStream(
    rt.BaseAsyncStream[
        "MistralCallResponse[rt.CalledT_co]", "MistralCallResponseChunk", rt.CalledT_co, "MistralMessageParam"
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `CompletionChunk`) and a tool or None."""

    call_response_type = MistralCallResponse


class MistralStream(
    rt.BaseStream[
        "MistralCallResponse[rt.CalledT_co]", "MistralCallResponseChunk", rt.CalledT_co, "MistralMessageParam"
    ]
):
    """Stream of a call: yields pairs of a chunk (one `CompletionChunk`) and a tool or None."""

    async_type = AsyncMistralStream
    call_response_type = MistralCallResponse


def _new_client() -> Mistral:
    from mistralai.client import Mistral

    return Mistral(
        api_key=rt.require_env("MISTRAL_API_KEY"), **rt.omit_none(server_url=rt.env_or_none("MISTRAL_SERVER_URL"))
    )


def _event(item: CompletionEvent) -> CompletionChunk | None:
    """Return the event in an item of a stream."""
    return item.data


def _arguments(request: rt.CallRequest) -> None:
    """Complete the arguments of `chat.complete`."""
    kwargs: ChatCompletionRequestTypedDict = request.kwargs
    kwargs["model"] = request.model
    kwargs["messages"] = request.messages
    if request.tools:
        kwargs["tools"] = request.with_native_tools(request.tool_schemas)
    if (schema := request.json_schema) is not None:
        request.kwargs["response_format"] = {
            "type": "json_schema",
            "json_schema": {
                "name": schema.name,
                **rt.omit_none(description=schema.description),
                "strict": schema.strict,
                "schema_definition": schema.schema,
            },
        }
    elif (tool := request.forced_tool) is not None:
        kwargs["tool_choice"] = {"type": "function", "function": {"name": tool}}
    elif request.json_object:
        kwargs["response_format"] = {"type": "json_object"}


_CLIENTS = rt.SdkClients(
    "mistral_call", dist="mistralai", install="callwright[mistral]", sync="mistralai.client:Mistral",
    new_sync=_new_client, env=("MISTRAL_API_KEY", "MISTRAL_SERVER_URL"),
)  # fmt: skip
_MODULE = rt.ProviderModule(
    response=MistralCallResponse, chunk=MistralCallResponseChunk, tool=MistralTool, stream=MistralStream,
    state=_StreamState, codec=_CODEC, params=_PARAMS, clients=_CLIENTS, arguments=_arguments,
    method=rt.SdkMethod("chat.complete", "chat.complete_async"),
    stream_method=rt.SdkMethod("chat.stream", "chat.stream_async"), json=rt.JsonRules(instruct="object"),
    event=_event,
)  # fmt: skip
setup_call = _MODULE.setup_call
get_json_output = _MODULE.get_json_output
handle_stream = _MODULE.handle_stream
handle_stream_async = _MODULE.handle_stream_async
mistral_call = _MODULE.call_decorator()
call = mistral_call
_BATCH = _MODULE.register_batch(
    response="mistralai.client.models:ChatCompletionResponse",
    row={"custom_id": "$id", "body": "$request"},
    upload={"call": {"sync": "files.upload", "async": "files.upload_async"},
        "with": {"file": {"file_name": "batch.jsonl", "content": "$rows"}, "purpose": "batch"}, "id": "id"},
    submit={"call": {"sync": "batch.jobs.create", "async": "batch.jobs.create_async"},
        "with": {"input_files": ["$file"], "model": "$model", "endpoint": "/v1/chat/completions"}, "id": "id"},
    check={"call": {"sync": "batch.jobs.get", "async": "batch.jobs.get_async"}, "with": {"job_id": "$batch"},
        "state": "status", "finished": ("SUCCESS", "FAILED", "TIMEOUT_EXCEEDED", "CANCELLED")},
    cancel={"call": {"sync": "batch.jobs.cancel", "async": "batch.jobs.cancel_async"},
        "with": {"job_id": "$batch"}},
    results={"call": {"sync": "files.download", "async": "files.download_async"}, "with": {"file_id": "$file"},
        "files": ("output_file", "error_file"), "id": "custom_id", "response": "response.body",
        "error": ("error", "response.body.error")},
    without=("model",),
    refuse=("http_headers", "server_url", "timeout_ms"),
)  # fmt: skip
_ERRORS = _MODULE.register_errors(
    own=("mistralai.client.errors:MistralError",),
    read={"status": ("status_code",), "code": ("body.code", "body.type"), "text": ("body.message",),
        "param": ("body.param",)},
    context_too_long={"codes": ("3051",), "texts": ("too large for model", "maximum context length")},
    timeout={"classes": ("httpx2:TimeoutException",)},
    connection_failed={"classes": ("httpx2:TransportError", "mistralai.client.errors:NoResponseError")},
    server_error={"classes": ("mistralai.client.errors:ResponseValidationError",)},
)  # fmt: skip
