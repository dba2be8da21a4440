"""Hugging Face chat completions: `chat_completion` as a decorator of typed functions.

Generated from huggingface.yaml. Do not edit: change the spec and run `callwright generate huggingface`.
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
    from huggingface_hub import (
        AsyncInferenceClient,
        ChatCompletionInputGrammarType,
        ChatCompletionInputMessage,
        ChatCompletionInputStreamOptions,
        ChatCompletionInputTool,
        ChatCompletionInputToolChoiceClass,
        ChatCompletionInputToolChoiceEnum,
        ChatCompletionOutput,
        ChatCompletionOutputUsage,
        ChatCompletionStreamOutput,
        ChatCompletionStreamOutputUsage,
        InferenceClient,
    )

__all__ = [
    "AsyncHuggingFaceDynamicConfig",
    "AsyncHuggingFaceStream",
    "HuggingFaceAnswer",
    "HuggingFaceCallParams",
    "HuggingFaceCallResponse",
    "HuggingFaceCallResponseChunk",
    "HuggingFaceDynamicConfig",
    "HuggingFaceMessageParam",
    "HuggingFaceStream",
    "HuggingFaceTool",
    "HuggingFaceToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "huggingface_call",
    "setup_call",
]


class HuggingFaceCallParams(BaseCallParams, total=False):
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


_CALL_PARAMS = frozenset(HuggingFaceCallParams.__annotations__)


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


class HuggingFaceToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""

    strict: bool


class HuggingFaceTool(BaseTool):
    """A tool that the API receives as the SDK's `ChatCompletionInputTool`."""

    provider: ClassVar[str] = "huggingface"
    tool_config: ClassVar[HuggingFaceToolConfig] = {}

    @classmethod
    def _build_schema(cls) -> ChatCompletionInputTool:
        return cast(
            "ChatCompletionInputTool",
            {
                "type": "function",
                "function": {
                    "name": cls._name(),
                    **rt.omit_none(description=cls._description()),
                    "parameters": cls._parameters(strict=cls.tool_config.get("strict"), dialect="portable"),
                    **rt.omit_none(strict=cls.tool_config.get("strict")),
                },
            },
        )


if TYPE_CHECKING:
    HuggingFaceMessageParam: TypeAlias = ChatCompletionInputMessage


class HuggingFaceDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | HuggingFaceMessageParam]
    call_params: HuggingFaceCallParams | CommonCallParams
    client: InferenceClient


class AsyncHuggingFaceDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | HuggingFaceMessageParam]
    call_params: HuggingFaceCallParams | CommonCallParams
    client: AsyncInferenceClient


def __getattr__(name: str) -> object:
    # The message type belongs to the SDK, which is imported only when the type is used.
    if name == "HuggingFaceMessageParam":
        from huggingface_hub import ChatCompletionInputMessage

        return rt.unwrap_alias(ChatCompletionInputMessage)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_ROLES = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_COMMON_ROLES: Mapping[str, rt.Role] = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_IMAGE_TYPES = frozenset(["image/gif", "image/jpeg", "image/png", "image/webp"])
_KNOWN_KEYS = frozenset(["annotations", "content", "reasoning", "role", "tool_calls"])
_TOOL_IDS = rt.ToolIdRules(max=40)


def _encode_message(message: BaseMessageParam) -> Iterable[dict[str, Any]]:
    """Encode one message for the API; it may need several."""
    role = rt.provider_role("huggingface", _ROLES, message)
    if (text := rt.single_text(message)) is not None:
        return [{"role": role, "content": text}]
    return _encode_parts(message, role)


def _encode_parts(message: BaseMessageParam, role: str) -> Iterator[dict[str, Any]]:
    """Encode a message part by part."""
    content: list[Any] = []
    tool_calls: list[Any] = []
    reasoning: list[Any] = []
    others: dict[str, Any] = {}
    for part in rt.visible_parts("huggingface", message):
        match part:
            case TextPart():
                content.append({"type": "text", "text": part.text})
            case ImagePart():
                rt.check_media_type("huggingface", "an image", part.media_type, _IMAGE_TYPES)
                content.append(
                    {
                        "type": "image_url",
                        "image_url": {"url": f"data:{part.media_type};base64,{rt.to_base64(part.image)}"},
                    }
                )
            case ImageURLPart():
                content.append({"type": "image_url", "image_url": {"url": part.url}})
            case ThinkingPart():
                reasoning.append(part.thinking)
            case ToolCallPart():
                tool_calls.append(
                    {
                        "id": part.id,
                        "type": "function",
                        "function": {"name": part.name, "arguments": rt.json_text(part.args)},
                    }
                )
            case ToolResultPart():
                yield {"role": "tool", "tool_call_id": part.id, "content": part.content}
            case OpaquePart(provider="huggingface"):
                rt.restore_opaque(part, content, others, {"tool_calls": tool_calls})
            case _:
                rt.reject_part("huggingface", part, message.role)
    if fields := rt.omit_empty(content=content, tool_calls=tool_calls, reasoning="".join(reasoning)) | others:
        yield {"role": role, **fields}


def _encode_messages(messages: Iterable[BaseMessageParam | HuggingFaceMessageParam]) -> list[HuggingFaceMessageParam]:
    """Encode messages for the API; messages in the provider's form are unchanged."""
    encoded: list[Any] = []
    for message in rt.normalize_tool_ids(
        "huggingface", messages, _decode_message, rules=_TOOL_IDS, drop_empty=("assistant", False)
    ):
        if isinstance(message, BaseMessageParam):
            encoded.extend(_encode_message(message))
        else:
            encoded.append(message)
    return encoded


def _decode_part(block: Any) -> Part:
    """Decode one content block to a common part."""
    match block:
        case {"type": "text", "text": text}:
            return TextPart(text=text)
        case {"type": "image_url", "image_url": {"url": text}} if (
            values := rt.unformat(("data:", ";base64,", ""), text)
        ) is not None:
            return ImagePart(media_type=values[0], image=rt.from_base64(values[1]))
        case {"type": "image_url", "image_url": {"url": url}}:
            return ImageURLPart(url=url)
        case {"id": id, "type": "function", "function": {"name": name, "arguments": args}}:
            return ToolCallPart(id=id, name=name, args=rt.parse_tool_args(args))
        case _:
            return OpaquePart("huggingface", block)


def _decode_message(message: Any) -> BaseMessageParam:
    """Decode a provider message to a common message."""
    match message:
        case {"role": "tool", "tool_call_id": id, "content": content}:
            return BaseMessageParam("tool", [ToolResultPart(id=id, name="", content=rt.text_of(content))])
        case _:
            pass
    role = rt.decode_role("huggingface", _COMMON_ROLES, message)
    content = message.get("content")
    blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
    first: list[Part] = []
    if text := message.get("reasoning"):
        first.append(ThinkingPart(thinking=text))
    parts = [
        *map(_decode_part, blocks),
        *rt.opaque_items("tool_calls", map(_decode_part, message.get("tool_calls") or ())),
        *rt.opaque_extras("huggingface", message, _KNOWN_KEYS),
    ]
    return rt.make_common_message(role, content, parts, first)


_FINISH_REASONS: Mapping[str, rt.MappedFinish] = {
    "eos_token": "stop",
    "stop_sequence": "stop",
    "function_call": "tool_calls",
}


class HuggingFaceCallResponse(
    BaseCallResponse["ChatCompletionOutput", rt.CalledT_co, "HuggingFaceMessageParam", HuggingFaceCallParams]
):
    """Response of a call; `response` is the SDK's `ChatCompletionOutput`."""

    __slots__ = ()
    provider: ClassVar[str] = "huggingface"
    takes_text: ClassVar[bool] = False
    _telemetry: ClassVar[Mapping[str, Any]] = {
        "provider": "huggingface",
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
    unsupported_params: ClassVar[Mapping[str, str]] = {}
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        choices = self.response.choices
        if not choices:
            return ""
        message = choices[0].message
        if not message:
            return ""
        return message.content or ""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        choices = self.response.choices
        if choices:
            message = choices[0].message
            if message:
                if message.reasoning is not None:
                    return message.reasoning
                reasoning_content = rt.read_undeclared(message, "reasoning_content")
                if isinstance(reasoning_content, str):
                    return reasoning_content
        return None

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        return [choice.finish_reason for choice in self.response.choices or () if choice.finish_reason]

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.response.model

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        return self.response.id

    @property
    def usage(self) -> ChatCompletionOutputUsage | None:
        """Return the token usage, as the SDK reports it."""
        return self.response.usage

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        usage = self.response.usage
        return usage.prompt_tokens if usage else None

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        usage = self.response.usage
        if not usage:
            return None
        prompt_tokens_details = rt.read_undeclared(usage, "prompt_tokens_details")
        if prompt_tokens_details is None:
            return None
        cached_tokens = rt.read_undeclared(prompt_tokens_details, "cached_tokens")
        return int(cached_tokens) if cached_tokens is not None else None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        usage = self.response.usage
        return usage.completion_tokens if usage else None

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        usage = self.response.usage
        if not usage:
            return None
        completion_tokens_details = rt.read_undeclared(usage, "completion_tokens_details")
        if completion_tokens_details is None:
            return None
        reasoning_tokens = rt.read_undeclared(completion_tokens_details, "reasoning_tokens")
        return int(reasoning_tokens) if reasoning_tokens is not None else None

    @property
    def message_param(self) -> ChatCompletionInputMessage:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""
        return cast(
            "ChatCompletionInputMessage",
            rt.merge(
                rt.dump(self.response.choices[0].message if self.response.choices else None), {"role": "assistant"}
            ),
        )

    def _tool_calls(self) -> list[RawToolCall]:
        choices = self.response.choices
        if not choices:
            return []
        message = choices[0].message
        if not message:
            return []
        return rt.drop_empty_calls(
            [
                RawToolCall(
                    tool_call.id,
                    tool_call.function.name if tool_call.function else "",
                    tool_call.function.arguments if tool_call.function else {},
                )
                for tool_call in message.tool_calls or ()
            ]
        )

    def _reported_error(self) -> object:
        return rt.read_undeclared(self.response, "error")

    @classmethod
    def _to_provider(
        cls, messages: Iterable[BaseMessageParam | HuggingFaceMessageParam]
    ) -> list[HuggingFaceMessageParam]:
        return _encode_messages(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        return _decode_message(message)


HuggingFaceAnswer: TypeAlias = Answer[rt.AnswerT, HuggingFaceCallResponse]


class HuggingFaceCallResponseChunk(BaseCallResponseChunk["ChatCompletionStreamOutput"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ChatCompletionStreamOutput`."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        for choice in self.chunk.choices or ():
            if choice.index in (0, None) and choice.delta and choice.delta.content is not None:
                return choice.delta.content
        return ""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        for choice in self.chunk.choices or ():
            if choice.index in (0, None) and choice.delta and choice.delta.reasoning is not None:
                return choice.delta.reasoning
        for choice in self.chunk.choices or ():
            if choice.index in (0, None) and choice.delta:
                reasoning_content = rt.read_undeclared(choice.delta, "reasoning_content")
                if isinstance(reasoning_content, str):
                    return reasoning_content
        return None

    @property
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

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        return [choice.finish_reason for choice in self.chunk.choices or () if choice.finish_reason is not None]

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.chunk.model

    @property
    def id(self) -> str | None:
        """Return the id of the response."""
        return self.chunk.id

    @property
    def usage(self) -> ChatCompletionStreamOutputUsage | None:
        """Return the token usage, as the SDK reports it."""
        return self.chunk.usage

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        usage = self.chunk.usage
        return usage.prompt_tokens if usage is not None else None

    @property
    def cached_tokens(self) -> int | None:
        """Return the number of input tokens read from a cache."""
        usage = self.chunk.usage
        if usage is None:
            return None
        prompt_tokens_details = rt.read_undeclared(usage, "prompt_tokens_details")
        if prompt_tokens_details is None:
            return None
        cached_tokens = rt.read_undeclared(prompt_tokens_details, "cached_tokens")
        return int(cached_tokens) if cached_tokens is not None else None

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        usage = self.chunk.usage
        return usage.completion_tokens if usage is not None else None

    @property
    def reasoning_tokens(self) -> int | None:
        """Return the number of output tokens used for reasoning."""
        usage = self.chunk.usage
        if usage is None:
            return None
        completion_tokens_details = rt.read_undeclared(usage, "completion_tokens_details")
        if completion_tokens_details is None:
            return None
        reasoning_tokens = rt.read_undeclared(completion_tokens_details, "reasoning_tokens")
        return int(reasoning_tokens) if reasoning_tokens is not None else None


class _HuggingFaceStreamState(rt.StreamState["ChatCompletionOutput"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    __slots__ = (
        "content",
        "created",
        "finish_reason",
        "id",
        "model",
        "reasoning",
        "reasoning_content",
        "system_fingerprint",
        "usage",
    )

    def __init__(self, tool_types: Sequence[type[HuggingFaceTool]] | None, partial_tools: bool) -> None:
        super().__init__(tool_types, partial_tools)
        self.id: str | None = None
        self.created: int | None = None
        self.model: str | None = None
        self.usage: ChatCompletionStreamOutputUsage | None = None
        self.system_fingerprint: str | None = None
        self.finish_reason: str | None = None
        self.content: list[str] = []
        self.reasoning_content: list[str] = []
        self.reasoning: list[str] = []

    def add(self, event: ChatCompletionStreamOutput) -> None:
        if self.id is None:
            self.id = event.id
        if self.created is None:
            self.created = event.created
        if self.model is None:
            self.model = event.model
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
                                **rt.omit_none(reasoning_content="".join(self.reasoning_content) or None),
                                **rt.omit_none(reasoning="".join(self.reasoning) or None),
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
                    **rt.omit_none(system_fingerprint=self.system_fingerprint),
                }
            ),
        )


class AsyncHuggingFaceStream(
    BaseAsyncStream[
        HuggingFaceCallResponse[rt.CalledT_co], HuggingFaceCallResponseChunk, rt.CalledT_co, "HuggingFaceMessageParam"
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatCompletionStreamOutput`) and a tool or None."""

    call_response_type = HuggingFaceCallResponse


class HuggingFaceStream(
    BaseStream[
        HuggingFaceCallResponse[rt.CalledT_co], HuggingFaceCallResponseChunk, rt.CalledT_co, "HuggingFaceMessageParam"
    ]
):
    """Stream of a call: yields pairs of a chunk (one `ChatCompletionStreamOutput`) and a tool or None."""

    async_type = AsyncHuggingFaceStream
    call_response_type = HuggingFaceCallResponse


def handle_stream(
    stream: Iterable[ChatCompletionStreamOutput],
    tool_types: Sequence[type[HuggingFaceTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[HuggingFaceCallResponseChunk, HuggingFaceTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""
    return rt.pair_chunks(stream, HuggingFaceCallResponseChunk, _HuggingFaceStreamState(tool_types, partial_tools))


def handle_stream_async(
    stream: AsyncIterable[ChatCompletionStreamOutput],
    tool_types: Sequence[type[HuggingFaceTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[HuggingFaceCallResponseChunk, HuggingFaceTool | None]]:
    """Async version of `handle_stream`."""
    return rt.pair_chunks_async(
        stream, HuggingFaceCallResponseChunk, _HuggingFaceStreamState(tool_types, partial_tools)
    )


def _new_client() -> InferenceClient:
    with rt.importing("huggingface_hub", install="callwright[huggingface]"):
        from huggingface_hub import InferenceClient
    return InferenceClient(
        **rt.omit_none(base_url=rt.env_or_none("HUGGINGFACE_BASE_URL")),
        **rt.omit_none(api_key=rt.env_or_none("HF_TOKEN")),
    )


def _new_async_client() -> AsyncInferenceClient:
    with rt.importing("huggingface_hub", install="callwright[huggingface]"):
        from huggingface_hub import AsyncInferenceClient
    return AsyncInferenceClient(
        **rt.omit_none(base_url=rt.env_or_none("HUGGINGFACE_BASE_URL")),
        **rt.omit_none(api_key=rt.env_or_none("HF_TOKEN")),
    )


_DEFAULTS: HuggingFaceCallParams = {}
_merge_params = rt.params_merger(_DEFAULTS, own=_CALL_PARAMS, translate=_translate)
_clients = rt.DefaultClients(_new_client, _new_async_client, env=("HUGGINGFACE_BASE_URL", "HF_TOKEN"))


@cache
def _client_classes(asynchronous: bool) -> tuple[type, ...]:
    """Return the sync or async client classes; cached, because every call with a client checks them."""
    from huggingface_hub import AsyncInferenceClient, InferenceClient

    return (AsyncInferenceClient,) if asynchronous else (InferenceClient,)


def _create(client: Any, fn: Callable[..., object], stream: object) -> Any:
    """Return the SDK method to call, of `client` or of the default client."""
    asynchronous = rt.is_async_function(fn)
    if client is None:
        client = _clients.asynchronous() if asynchronous else _clients.sync()
    elif isinstance(client, _client_classes(not asynchronous)):
        expected = "AsyncInferenceClient" if asynchronous else "InferenceClient"
        rt.reject_client_kind("huggingface_call", fn, client, expected)
    if stream:
        return (
            rt.start_eagerly_async(client.chat_completion) if asynchronous else rt.start_eagerly(client.chat_completion)
        )
    return client.chat_completion


def setup_call(
    *,
    model: str,
    client: InferenceClient | AsyncInferenceClient | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: HuggingFaceCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[
    Callable[..., Any],
    str | None,
    list[HuggingFaceMessageParam],
    Sequence[type[HuggingFaceTool]] | None,
    dict[str, Any],
]:
    """Prepare a call of `chat_completion`: return the method and its arguments."""
    prompt = rt.read_prompt(fn, fn_args, dynamic_config)
    tool_types = rt.make_tool_types(tools if prompt.tools is None else prompt.tools, HuggingFaceTool)
    kwargs = _merge_params(call_params, prompt.call_params)
    conversation = prompt.messages
    if json_mode and response_model is None:
        conversation = [*conversation, BaseMessageParam("user", rt.json_instruction(response_model))]
    messages = _encode_messages(conversation)
    kwargs["model"] = model
    kwargs["messages"] = messages
    if tool_types:
        kwargs["tools"] = [tool.tool_schema() for tool in tool_types]
    if response_model is not None and json_mode:
        schema = rt.response_schema(response_model)
        kwargs["response_format"] = {
            "type": "json_schema",
            "json_schema": {
                "name": schema.name,
                **rt.omit_none(description=schema.description),
                "strict": schema.strict,
                "schema": schema.schema,
            },
        }
    elif response_model is not None and tool_types:
        kwargs["tool_choice"] = {"type": "function", "function": {"name": rt.tool_name(tool_types[0])}}
    elif json_mode:
        kwargs["response_format"] = {"type": "json_object"}
    if stream:
        kwargs["stream"] = True
        rt.set_path_unless_none(kwargs, ("stream_options", "include_usage"), True, call_params, prompt.call_params)
    return _create(prompt.client or client, fn, stream), prompt.template, messages, tool_types, kwargs


def get_json_output(response: HuggingFaceCallResponse | HuggingFaceCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""
    if isinstance(response, HuggingFaceCallResponse):
        return rt.extract_json(response, json_mode)
    return response.content if json_mode else response.arguments or response.content


huggingface_call = call_factory(
    TCallResponse=HuggingFaceCallResponse,
    TCallResponseChunk=HuggingFaceCallResponseChunk,
    TToolType=HuggingFaceTool,
    TStream=HuggingFaceStream,
    default_call_params=_DEFAULTS,
    setup_call=setup_call,
    get_json_output=get_json_output,
    handle_stream=handle_stream,
    handle_stream_async=handle_stream_async,
)
call = huggingface_call
_ERRORS = rt.register_errors(
    "huggingface",
    read={"status": ("response.status_code",), "text": ("server_message",), "headers": ("response.headers",)},
    rules={
        "context_too_long": {"texts": ("maximum context length", "`inputs` tokens + `max_new_tokens` must be")},
        "timeout": {"classes": ("httpx2:TimeoutException", "huggingface_hub.errors:InferenceTimeoutError")},
        "connection_failed": {"classes": ("httpx2:TransportError",)},
        "overloaded": {"classes": ("huggingface_hub.errors:OverloadedError",)},
        "bad_request": {"classes": ("huggingface_hub.errors:ValidationError",)},
        "server_error": {
            "classes": (
                "huggingface_hub.errors:GenerationError",
                "huggingface_hub.errors:IncompleteGenerationError",
                "huggingface_hub.errors:UnknownError",
            )
        },
    },
    own=("huggingface_hub.errors:HfHubHTTPError", "huggingface_hub.errors:TextGenerationError"),
)
