"""Hugging Face chat completions: `chat_completion` as a decorator of typed functions.

Generated from huggingface.yaml. Do not edit: change the spec and run `callwright generate huggingface`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from callwright_runtime import codegen_v1 as rt

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any, ClassVar, TypeAlias

    from huggingface_hub import (
        AsyncInferenceClient,
        ChatCompletionInputGrammarType,
        ChatCompletionInputMessage,
        ChatCompletionInputStreamOptions,
        ChatCompletionInputTool,
        ChatCompletionInputToolChoiceClass,
        ChatCompletionInputToolChoiceEnum,
        ChatCompletionOutput,
        ChatCompletionOutputMessage,
        ChatCompletionOutputUsage,
        ChatCompletionStreamOutput,
        ChatCompletionStreamOutputUsage,
        InferenceClient,
    )

__all__ = [
    "AsyncHuggingFaceDynamicConfig", "AsyncHuggingFaceStream", "HuggingFaceAnswer", "HuggingFaceCallParams",
    "HuggingFaceCallResponse", "HuggingFaceCallResponseChunk", "HuggingFaceDynamicConfig", "HuggingFaceMessageParam",
    "HuggingFaceStream", "HuggingFaceTool", "HuggingFaceToolConfig", "call", "get_json_output", "handle_stream",
    "handle_stream_async", "huggingface_call", "setup_call",
]  # fmt: skip

_PROVIDER = "huggingface"


class HuggingFaceCallParams(rt.BaseCallParams, total=False):
    """Params of `chat_completion`, with the names and types of the SDK's `InferenceClient.chat_completion`."""

    extra_body: dict[Any, Any] | None
    frequency_penalty: float | None
    logit_bias: list[float] | None
    logprobs: bool | None
    max_tokens: int | None
    n: int | None
    presence_penalty: float | None
    response_format: ChatCompletionInputGrammarType | None
    seed: int | None
    stop: list[str] | None
    stream_options: ChatCompletionInputStreamOptions | None
    temperature: float | None
    tool_choice: ChatCompletionInputToolChoiceClass | ChatCompletionInputToolChoiceEnum | None
    tool_prompt: str | None
    top_logprobs: int | None
    top_p: float | None


_PARAMS = rt.CallParamTable(_PROVIDER, lists=("stop",))


class HuggingFaceToolConfig(rt.ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""


class HuggingFaceTool(rt.BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionInputTool`."""

    provider = _PROVIDER
    tool_config: ClassVar[HuggingFaceToolConfig] = {}

    @classmethod
    def _build_schema(cls) -> ChatCompletionInputTool:
        return cast(
            "ChatCompletionInputTool",
            {
                "type": "function",
                "function": {
                    "name": cls._name(),
                    "description": cls._description(),
                    "parameters": cls._parameters(dialect="portable"),
                },
            },
        )


if TYPE_CHECKING:
    HuggingFaceMessageParam: TypeAlias = ChatCompletionInputMessage


class HuggingFaceDynamicConfig(rt.BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | HuggingFaceMessageParam]
    call_params: HuggingFaceCallParams | rt.CommonCallParams
    client: InferenceClient


class AsyncHuggingFaceDynamicConfig(rt.BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | HuggingFaceMessageParam]
    call_params: HuggingFaceCallParams | rt.CommonCallParams
    client: AsyncInferenceClient


# The SDK is imported only when one of its types is used at run time.
__getattr__ = rt.lazy_types(__name__, {"HuggingFaceMessageParam": ("huggingface_hub:ChatCompletionInputMessage",)})


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


class _Shared(rt.SharedProperties["ChatCompletionOutput | ChatCompletionStreamOutput"]):
    """What a response and a chunk have in common."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = {
        "eos_token": "stop", "stop_sequence": "stop", "function_call": "tool_calls",
    }  # fmt: skip

    @rt.guarded
    def model(self) -> str | None:
        return self._sdk.model

    @rt.guarded
    def id(self) -> str | None:
        return self._sdk.id

    def _input(self, usage: ChatCompletionOutputUsage | ChatCompletionStreamOutputUsage) -> int | None:
        return usage.prompt_tokens

    def _cached(self, usage: ChatCompletionOutputUsage | ChatCompletionStreamOutputUsage) -> int | None:
        prompt_tokens_details = rt.read_undeclared(usage, "prompt_tokens_details")
        if prompt_tokens_details is None:
            return None
        cached_tokens = rt.read_undeclared(prompt_tokens_details, "cached_tokens")
        return int(cached_tokens) if cached_tokens is not None else None

    def _output(self, usage: ChatCompletionOutputUsage | ChatCompletionStreamOutputUsage) -> int | None:
        return usage.completion_tokens

    def _reasoning(self, usage: ChatCompletionOutputUsage | ChatCompletionStreamOutputUsage) -> int | None:
        completion_tokens_details = rt.read_undeclared(usage, "completion_tokens_details")
        if completion_tokens_details is None:
            return None
        reasoning_tokens = rt.read_undeclared(completion_tokens_details, "reasoning_tokens")
        return int(reasoning_tokens) if reasoning_tokens is not None else None


class HuggingFaceCallResponse(
    _Shared,
    rt.BaseCallResponse["ChatCompletionOutput", rt.CalledT_co, "HuggingFaceMessageParam", "HuggingFaceCallParams"],
):
    """Response of a call; `response` is the SDK's `ChatCompletionOutput`."""

    __slots__ = ()
    provider = _PROVIDER
    _codec = _CODEC
    _telemetry = _PARAMS.telemetry()
    unsupported_params = _PARAMS.unsupported

    @property
    def _sdk_message(self) -> ChatCompletionOutputMessage | None:
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
            return rt.undeclared_text(message, "reasoning_content")
        return None

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        return [choice.finish_reason for choice in self.response.choices or () if choice.finish_reason]

    @rt.guarded
    def usage(self) -> ChatCompletionOutputUsage | None:
        return self.response.usage

    @rt.guarded
    def message_param(self) -> ChatCompletionInputMessage:
        choices = self.response.choices
        if not choices:
            rt.raise_no_message()
        return cast("ChatCompletionInputMessage", rt.merge(rt.dump(choices[0].message), {"role": "assistant"}))

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


HuggingFaceAnswer: TypeAlias = rt.Answer[rt.AnswerT, HuggingFaceCallResponse]


class HuggingFaceCallResponseChunk(_Shared, rt.BaseCallResponseChunk["ChatCompletionStreamOutput"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ChatCompletionStreamOutput`."""

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
                text = rt.undeclared_text(choice.delta, "reasoning_content")
                if text is not None:
                    return text
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
    def usage(self) -> ChatCompletionStreamOutputUsage | None:
        return self.chunk.usage


class _StreamState(rt.StreamState["ChatCompletionOutput"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    id: str | None = None
    created: int | None = None
    model: str | None = None
    usage: ChatCompletionStreamOutputUsage | None = None
    system_fingerprint: str | None = None  # never null in an event
    finish_reason: str | None = None

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.content: list[str] = []
        self.reasoning_content: list[str] = []
        self.reasoning: list[str] = []

    def add(self, event: ChatCompletionStreamOutput) -> None:
        self.id = self.id or event.id
        self.created = self.created or event.created
        self.model = self.model or event.model
        if event.usage is not None:
            self.usage = event.usage
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

    def response(self) -> ChatCompletionOutput:
        from huggingface_hub import ChatCompletionOutput

        return cast(
            "ChatCompletionOutput",
            cast("Any", ChatCompletionOutput).parse_obj_as_instance(
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
                    "system_fingerprint": self.system_fingerprint,
                }
            ),
        )


class AsyncHuggingFaceStream(
    rt.BaseAsyncStream[
        "HuggingFaceCallResponse[rt.CalledT_co]",
        "HuggingFaceCallResponseChunk",
        rt.CalledT_co,
        "HuggingFaceMessageParam",
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatCompletionStreamOutput`) and a tool or None."""

    call_response_type = HuggingFaceCallResponse


class HuggingFaceStream(
    rt.BaseStream[
        "HuggingFaceCallResponse[rt.CalledT_co]",
        "HuggingFaceCallResponseChunk",
        rt.CalledT_co,
        "HuggingFaceMessageParam",
    ]
):
    """Stream of a call: yields pairs of a chunk (one `ChatCompletionStreamOutput`) and a tool or None."""

    async_type = AsyncHuggingFaceStream
    call_response_type = HuggingFaceCallResponse


def _new_client() -> InferenceClient:
    from huggingface_hub import InferenceClient

    return InferenceClient(
        **rt.omit_none(base_url=rt.env_or_none("HUGGINGFACE_BASE_URL"), api_key=rt.env_or_none("HF_TOKEN"))
    )


def _new_async_client() -> AsyncInferenceClient:
    from huggingface_hub import AsyncInferenceClient

    return AsyncInferenceClient(
        **rt.omit_none(base_url=rt.env_or_none("HUGGINGFACE_BASE_URL"), api_key=rt.env_or_none("HF_TOKEN"))
    )


def _arguments(request: rt.CallRequest) -> None:
    """Complete the arguments of `chat_completion`."""
    kwargs = request.kwargs
    kwargs["model"] = request.model
    kwargs["messages"] = request.messages
    if request.tools:
        kwargs["tools"] = request.tool_schemas
    if (schema := request.json_schema) is not None:
        kwargs["response_format"] = {
            "type": "json_schema",
            "json_schema": {
                "name": schema.name,
                **rt.omit_none(description=schema.description),
                "strict": schema.strict,
                "schema": schema.schema,
            },
        }
    elif (tool := request.forced_tool) is not None:
        kwargs["tool_choice"] = {"type": "function", "function": {"name": tool}}
    elif request.json_object:
        kwargs["response_format"] = {"type": "json_object"}
    if request.stream:
        kwargs["stream"] = True
        rt.set_path_unless_none(kwargs, ("stream_options", "include_usage"), True, *request.params)


_CLIENTS = rt.SdkClients(
    "huggingface_call", dist="huggingface_hub", install="callwright[huggingface]",
    sync="huggingface_hub:InferenceClient", asynchronous="huggingface_hub:AsyncInferenceClient", new_sync=_new_client,
    new_async=_new_async_client, env=("HUGGINGFACE_BASE_URL", "HF_TOKEN"),
)  # fmt: skip
_MODULE = rt.ProviderModule(
    response=HuggingFaceCallResponse, chunk=HuggingFaceCallResponseChunk, tool=HuggingFaceTool,
    stream=HuggingFaceStream, state=_StreamState, codec=_CODEC, params=_PARAMS, clients=_CLIENTS,
    arguments=_arguments, method=rt.SdkMethod("chat_completion"),
    stream_method=rt.SdkMethod("chat_completion", lazy=True), json=rt.JsonRules(instruct="object"),
)  # fmt: skip
setup_call = _MODULE.setup_call
get_json_output = _MODULE.get_json_output
handle_stream = _MODULE.handle_stream
handle_stream_async = _MODULE.handle_stream_async
huggingface_call = _MODULE.call_decorator()
call = huggingface_call
_ERRORS = _MODULE.register_errors(
    own=("huggingface_hub.errors:HfHubHTTPError", "huggingface_hub.errors:TextGenerationError"),
    read={"status": ("response.status_code",), "text": ("server_message",)},
    context_too_long={"texts": ("maximum context length", "`inputs` tokens + `max_new_tokens` must be")},
    timeout={"classes": ("httpx2:TimeoutException", "huggingface_hub.errors:InferenceTimeoutError")},
    connection_failed={"classes": ("httpx2:TransportError",)},
    overloaded={"classes": ("huggingface_hub.errors:OverloadedError",)},
    bad_request={"classes": ("huggingface_hub.errors:ValidationError",)},
    server_error={"classes": ("huggingface_hub.errors:GenerationError",
        "huggingface_hub.errors:IncompleteGenerationError", "huggingface_hub.errors:UnknownError")},
)  # fmt: skip
