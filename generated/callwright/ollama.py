"""Ollama chat: `chat` as a decorator of typed functions.

Generated from ollama.yaml. Do not edit: change the spec and run `callwright generate ollama`.
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
    from typing import Any, ClassVar, Literal, TypeAlias

    from callwright_runtime import (
        CommonCallParams,
        Part,
        StreamConfig,
        ToolLike,
    )
    from ollama import AsyncClient, ChatResponse, Client, Message, Tool
    from pydantic.json_schema import JsonSchemaValue

__all__ = [
    "AsyncOllamaDynamicConfig",
    "AsyncOllamaStream",
    "OllamaAnswer",
    "OllamaCallParams",
    "OllamaCallResponse",
    "OllamaCallResponseChunk",
    "OllamaDynamicConfig",
    "OllamaMessageParam",
    "OllamaStream",
    "OllamaTool",
    "OllamaToolConfig",
    "call",
    "get_json_output",
    "handle_stream",
    "handle_stream_async",
    "ollama_call",
    "setup_call",
]


class OllamaCallParams(BaseCallParams, total=False):
    """Params of `chat`, with the names and types of the SDK's `Client.chat`."""

    format: Literal["", "json"] | JsonSchemaValue | None
    keep_alive: float | str | None
    logprobs: bool | None
    think: bool | str | None
    top_logprobs: int | None
    embedding_only: bool | None
    f16_kv: bool | None
    frequency_penalty: float | None
    logits_all: bool | None
    low_vram: bool | None
    main_gpu: int | None
    mirostat: int | None
    mirostat_eta: float | None
    mirostat_tau: float | None
    num_batch: int | None
    num_ctx: int | None
    num_gpu: int | None
    num_keep: int | None
    num_predict: int | None
    num_thread: int | None
    numa: bool | None
    penalize_newline: bool | None
    presence_penalty: float | None
    repeat_last_n: int | None
    repeat_penalty: float | None
    seed: int | None
    stop: Sequence[str] | None
    temperature: float | None
    tfs_z: float | None
    top_k: int | None
    top_p: float | None
    typical_p: float | None
    use_mlock: bool | None
    use_mmap: bool | None
    vocab_only: bool | None
    max_tokens: int | None
    """A common call param, sent as `num_predict`."""


_CALL_PARAMS = frozenset(OllamaCallParams.__annotations__).difference(("max_tokens",))


def _translate(common: CommonCallParams) -> dict[str, object]:
    """Translate common call params to the provider's names."""
    params: dict[str, object] = {}
    if (temperature := common.get("temperature")) is not None:
        params["temperature"] = temperature
    if (max_tokens := common.get("max_tokens")) is not None:
        params["num_predict"] = max_tokens
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


class OllamaToolConfig(ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""


class OllamaTool(BaseTool):
    """A tool that the API receives as the SDK's `Tool`."""

    provider: ClassVar[str] = "ollama"
    tool_config: ClassVar[OllamaToolConfig] = {}

    @classmethod
    def _build_schema(cls) -> Tool:
        return cast(
            "Tool",
            {
                "type": "function",
                "function": {
                    "name": cls._name(),
                    **rt.omit_none(description=cls._description()),
                    "parameters": cls._parameters(dialect="shallow"),
                },
            },
        )


if TYPE_CHECKING:
    OllamaMessageParam: TypeAlias = Message


class OllamaDynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | OllamaMessageParam]
    call_params: OllamaCallParams | CommonCallParams
    client: Client


class AsyncOllamaDynamicConfig(BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam | OllamaMessageParam]
    call_params: OllamaCallParams | CommonCallParams
    client: AsyncClient


def __getattr__(name: str) -> object:
    # The message type belongs to the SDK, which is imported only when the type is used.
    if name == "OllamaMessageParam":
        from ollama import Message

        return rt.unwrap_alias(Message)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_ROLES = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_COMMON_ROLES: Mapping[str, rt.Role] = {"system": "system", "user": "user", "assistant": "assistant", "tool": "tool"}
_IMAGE_TYPES = frozenset(["image/jpeg", "image/png", "image/webp"])
_KNOWN_KEYS = frozenset(["content", "images", "role", "thinking", "tool_calls"])


def _encode_message(message: BaseMessageParam) -> Iterable[dict[str, Any]]:
    """Encode one message for the API; it may need several."""
    role = rt.provider_role("ollama", _ROLES, message)
    if (text := rt.single_text(message)) is not None:
        return [{"role": role, "content": text}]
    return _encode_parts(message, role)


def _encode_parts(message: BaseMessageParam, role: str) -> Iterator[dict[str, Any]]:
    """Encode a message part by part."""
    content: list[Any] = []
    images: list[Any] = []
    tool_calls: list[Any] = []
    thinking: list[Any] = []
    others: dict[str, Any] = {}
    for part in rt.visible_parts("ollama", message):
        match part:
            case TextPart():
                content.append(part.text)
            case ImagePart():
                rt.check_media_type("ollama", "an image", part.media_type, _IMAGE_TYPES)
                images.append(rt.to_base64(part.image))
            case ThinkingPart():
                thinking.append(part.thinking)
            case ToolCallPart():
                tool_calls.append({"function": {"name": part.name, "arguments": part.args}})
            case ToolResultPart():
                yield {"role": "tool", "tool_name": part.name, "content": part.content}
            case OpaquePart(provider="ollama"):
                rt.restore_opaque(part, content, others, {"images": images, "tool_calls": tool_calls})
            case _:
                rt.reject_part("ollama", part, message.role)
    if (
        fields := rt.omit_empty(
            content="\n".join(content), images=images, tool_calls=tool_calls, thinking="".join(thinking)
        )
        | others
    ):
        yield {"role": role, **fields}


def _encode_messages(messages: Iterable[BaseMessageParam | OllamaMessageParam]) -> list[OllamaMessageParam]:
    """Encode messages for the API; messages in the provider's form are unchanged."""
    encoded: list[Any] = []
    for message in rt.normalize_tool_ids("ollama", messages, _decode_message, named=True):
        if isinstance(message, BaseMessageParam):
            encoded.extend(_encode_message(message))
        else:
            encoded.append(message)
    return encoded


def _decode_part(block: Any) -> Part:
    """Decode one content block to a common part."""
    match block:
        case {"function": {"name": name, "arguments": args}}:
            return ToolCallPart(id=None, name=name, args=args)
        case str() as image if (media_type := rt.sniff_media_type("image", image)) is not None:
            return ImagePart(image=rt.from_base64(image), media_type=media_type)
        case _:
            return OpaquePart("ollama", block)


def _decode_message(message: Any) -> BaseMessageParam:
    """Decode a provider message to a common message."""
    match message:
        case {"role": "tool", "tool_name": name, "content": content}:
            return BaseMessageParam("tool", [ToolResultPart(id=None, name=name, content=rt.text_of(content))])
        case _:
            pass
    role = rt.decode_role("ollama", _COMMON_ROLES, message)
    content = message.get("content")
    blocks: list[Any] = [] if isinstance(content, str) else list(content or ())
    first: list[Part] = []
    if text := message.get("thinking"):
        first.append(ThinkingPart(thinking=text))
    parts = [
        *map(_decode_part, blocks),
        *rt.opaque_items("images", map(_decode_part, message.get("images") or ())),
        *rt.opaque_items("tool_calls", map(_decode_part, message.get("tool_calls") or ())),
        *rt.opaque_extras("ollama", message, _KNOWN_KEYS),
    ]
    return rt.make_common_message(role, content, parts, first)


_FINISH_REASONS: Mapping[str, rt.MappedFinish] = {
    "length": "length",
    "tool_calls": "tool_calls",
    "content_filter": "content_filter",
    "load": "other",
    "unload": "other",
    "stop": "stop_or_tool_calls",
}


class OllamaCallResponse(BaseCallResponse["ChatResponse", rt.CalledT_co, "OllamaMessageParam", OllamaCallParams]):
    """Response of a call; `response` is the SDK's `ChatResponse`."""

    __slots__ = ()
    provider: ClassVar[str] = "ollama"
    takes_text: ClassVar[bool] = False
    _telemetry: ClassVar[Mapping[str, Any]] = {
        "provider": "ollama",
        "params": {
            "temperature": ("options", "temperature"),
            "max_tokens": ("options", "num_predict"),
            "top_p": ("options", "top_p"),
            "frequency_penalty": ("options", "frequency_penalty"),
            "presence_penalty": ("options", "presence_penalty"),
            "seed": ("options", "seed"),
            "stop": ("options", "stop"),
        },
    }
    unsupported_params: ClassVar[Mapping[str, str]] = {}
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        return self.response.message.content or ""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        return self.response.message.thinking

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        done_reason = self.response.done_reason
        return [done_reason] if done_reason is not None else []

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.response.model

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        return self.response.prompt_eval_count

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        return self.response.eval_count

    @property
    def message_param(self) -> Message:
        """Return the response as a message to append to a conversation, with everything that the API expects back."""
        return cast("Message", rt.merge(rt.dump(self.response.message), {"role": "assistant"}))

    def _tool_calls(self) -> list[RawToolCall]:
        return rt.drop_empty_calls(
            [
                RawToolCall(None, tool_call.function.name, tool_call.function.arguments)
                for tool_call in self.response.message.tool_calls or ()
            ]
        )

    @classmethod
    def _to_provider(cls, messages: Iterable[BaseMessageParam | OllamaMessageParam]) -> list[OllamaMessageParam]:
        return _encode_messages(messages)

    @classmethod
    def _to_common(cls, message: Any) -> BaseMessageParam:
        return _decode_message(message)


OllamaAnswer: TypeAlias = Answer[rt.AnswerT, OllamaCallResponse]


class OllamaCallResponseChunk(BaseCallResponseChunk["ChatResponse"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ChatResponse`."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = _FINISH_REASONS

    @property
    def content(self) -> str:
        """Return the text."""
        return self.chunk.message.content or ""

    @property
    def thinking(self) -> str | None:
        """Return the model's thinking, as text."""
        return self.chunk.message.thinking

    @property
    def finish_reasons(self) -> list[str]:
        """Return the finish reasons, as the SDK reports them."""
        done_reason = self.chunk.done_reason
        return [done_reason] if done_reason is not None else []

    @property
    def model(self) -> str | None:
        """Return the name of the model that responded."""
        return self.chunk.model

    @property
    def input_tokens(self) -> int | None:
        """Return the number of input tokens, cached ones included."""
        return self.chunk.prompt_eval_count

    @property
    def output_tokens(self) -> int | None:
        """Return the number of output tokens, reasoning included."""
        return self.chunk.eval_count

    @property
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        return "".join(
            [rt.json_text(tool_call.function.arguments) for tool_call in self.chunk.message.tool_calls or ()]
        )


class _OllamaStreamState(rt.StreamState["ChatResponse"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    __slots__ = (
        "content",
        "created_at",
        "done",
        "done_reason",
        "eval_count",
        "eval_duration",
        "load_duration",
        "model",
        "prompt_eval_count",
        "prompt_eval_duration",
        "thinking",
        "total_duration",
    )

    def __init__(self, tool_types: Sequence[type[OllamaTool]] | None, partial_tools: bool) -> None:
        super().__init__(tool_types, partial_tools)
        self.model: str | None = None
        self.created_at: str | None = None
        self.done: bool | None = None
        self.done_reason: str | None = None
        self.total_duration: int | None = None
        self.load_duration: int | None = None
        self.prompt_eval_count: int | None = None
        self.prompt_eval_duration: int | None = None
        self.eval_count: int | None = None
        self.eval_duration: int | None = None
        self.content: list[str] = []
        self.thinking: list[str] = []

    def add(self, event: ChatResponse) -> None:
        message = event.message
        if self.model is None:
            self.model = event.model
        if event.created_at is not None:
            self.created_at = event.created_at
        if event.done is not None:
            self.done = event.done
        if event.done_reason is not None:
            self.done_reason = event.done_reason
        if event.total_duration is not None:
            self.total_duration = event.total_duration
        if event.load_duration is not None:
            self.load_duration = event.load_duration
        if event.prompt_eval_count is not None:
            self.prompt_eval_count = event.prompt_eval_count
        if event.prompt_eval_duration is not None:
            self.prompt_eval_duration = event.prompt_eval_duration
        if event.eval_count is not None:
            self.eval_count = event.eval_count
        if event.eval_duration is not None:
            self.eval_duration = event.eval_duration
        if message.content:
            self.content.append(message.content)
        if message.thinking:
            self.thinking.append(message.thinking)
        for tool_call in message.tool_calls or ():
            function = tool_call.function
            self.calls.whole(None, function.name, function.arguments)

    def response(self) -> ChatResponse:
        from ollama import ChatResponse

        return rt.construct_lenient(
            ChatResponse,
            {
                "model": self.model,
                "created_at": self.created_at,
                "done": self.done,
                "done_reason": self.done_reason,
                "total_duration": self.total_duration,
                "load_duration": self.load_duration,
                "prompt_eval_count": self.prompt_eval_count,
                "prompt_eval_duration": self.prompt_eval_duration,
                "eval_count": self.eval_count,
                "eval_duration": self.eval_duration,
                "message": {
                    "role": "assistant",
                    "content": "".join(self.content) or None,
                    **rt.omit_none(thinking="".join(self.thinking) or None),
                    "tool_calls": [
                        {"function": {"name": call.name, "arguments": call.data}} for call in self.calls.raw()
                    ]
                    or None,
                },
            },
        )


class AsyncOllamaStream(
    BaseAsyncStream[OllamaCallResponse[rt.CalledT_co], OllamaCallResponseChunk, rt.CalledT_co, "OllamaMessageParam"]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatResponse`) and a tool or None."""

    call_response_type = OllamaCallResponse


class OllamaStream(
    BaseStream[OllamaCallResponse[rt.CalledT_co], OllamaCallResponseChunk, rt.CalledT_co, "OllamaMessageParam"]
):
    """Stream of a call: yields pairs of a chunk (one `ChatResponse`) and a tool or None."""

    async_type = AsyncOllamaStream
    call_response_type = OllamaCallResponse


def handle_stream(
    stream: Iterable[ChatResponse],
    tool_types: Sequence[type[OllamaTool]] | None,
    partial_tools: bool = False,
) -> Iterator[tuple[OllamaCallResponseChunk, OllamaTool | None]]:
    """Wrap each SDK event in a chunk, paired with the tool that it completes or None."""
    return rt.pair_chunks(stream, OllamaCallResponseChunk, _OllamaStreamState(tool_types, partial_tools))


def handle_stream_async(
    stream: AsyncIterable[ChatResponse],
    tool_types: Sequence[type[OllamaTool]] | None,
    partial_tools: bool = False,
) -> AsyncIterator[tuple[OllamaCallResponseChunk, OllamaTool | None]]:
    """Async version of `handle_stream`."""
    return rt.pair_chunks_async(stream, OllamaCallResponseChunk, _OllamaStreamState(tool_types, partial_tools))


def _new_client() -> Client:
    with rt.importing("ollama", install="callwright[ollama]"):
        from ollama import Client
    return Client()


def _new_async_client() -> AsyncClient:
    with rt.importing("ollama", install="callwright[ollama]"):
        from ollama import AsyncClient
    return AsyncClient()


_DEFAULTS: OllamaCallParams = {}
_merge_params = rt.params_merger(_DEFAULTS, own=_CALL_PARAMS, translate=_translate)
_clients = rt.DefaultClients(_new_client, _new_async_client, env=("OLLAMA_HOST", "OLLAMA_API_KEY"))


@cache
def _client_classes(asynchronous: bool) -> tuple[type, ...]:
    """Return the sync or async client classes; cached, because every call with a client checks them."""
    from ollama import AsyncClient, Client

    return (AsyncClient,) if asynchronous else (Client,)


def _create(client: Any, fn: Callable[..., object], stream: object) -> Any:
    """Return the SDK method to call, of `client` or of the default client."""
    asynchronous = rt.is_async_function(fn)
    if client is None:
        client = _clients.asynchronous() if asynchronous else _clients.sync()
    elif isinstance(client, _client_classes(not asynchronous)):
        expected = "AsyncClient" if asynchronous else "Client"
        rt.reject_client_kind("ollama_call", fn, client, expected)
    if stream:
        return rt.start_eagerly_async(client.chat) if asynchronous else rt.start_eagerly(client.chat)
    return client.chat


def setup_call(
    *,
    model: str,
    client: Client | AsyncClient | None,
    fn: Callable[..., object],
    fn_args: Mapping[str, object],
    dynamic_config: object,
    tools: Sequence[ToolLike] | None,
    json_mode: bool,
    call_params: OllamaCallParams | CommonCallParams | None,
    response_model: rt.ResponseModelType | None,
    stream: bool | StreamConfig,
) -> tuple[Callable[..., Any], str | None, list[OllamaMessageParam], Sequence[type[OllamaTool]] | None, dict[str, Any]]:
    """Prepare a call of `chat`: return the method and its arguments."""
    prompt = rt.read_prompt(fn, fn_args, dynamic_config)
    tool_types = rt.make_tool_types(tools if prompt.tools is None else prompt.tools, OllamaTool)
    kwargs = _merge_params(call_params, prompt.call_params)
    rt.nest(
        kwargs,
        "options",
        (
            "embedding_only",
            "f16_kv",
            "frequency_penalty",
            "logits_all",
            "low_vram",
            "main_gpu",
            "mirostat",
            "mirostat_eta",
            "mirostat_tau",
            "num_batch",
            "num_ctx",
            "num_gpu",
            "num_keep",
            "num_predict",
            "num_thread",
            "numa",
            "penalize_newline",
            "presence_penalty",
            "repeat_last_n",
            "repeat_penalty",
            "seed",
            "stop",
            "temperature",
            "tfs_z",
            "top_k",
            "top_p",
            "typical_p",
            "use_mlock",
            "use_mmap",
            "vocab_only",
        ),
    )
    if response_model is not None and not json_mode:
        # The API does not force tools here: use the JSON schema mode instead.
        json_mode, tool_types = True, None
    conversation = prompt.messages
    if json_mode and (response_model is None or tool_types):
        conversation = [*conversation, BaseMessageParam("user", rt.json_instruction(response_model, "bounded"))]
    messages = _encode_messages(conversation)
    kwargs["model"] = model
    kwargs["messages"] = messages
    if tool_types:
        kwargs["tools"] = [tool.tool_schema() for tool in tool_types]
    if response_model is not None and json_mode and not tool_types:
        schema = rt.response_schema(response_model, "bounded")
        kwargs["format"] = schema.schema
    elif json_mode and not tool_types:
        kwargs["format"] = "json"
    if stream:
        kwargs["stream"] = True
    return _create(prompt.client or client, fn, stream), prompt.template, messages, tool_types, kwargs


def get_json_output(response: OllamaCallResponse | OllamaCallResponseChunk, json_mode: bool) -> str:
    """Return the JSON of a structured output: the content in JSON mode, else the arguments of the forced tool."""
    if isinstance(response, OllamaCallResponse):
        return rt.extract_json(response, json_mode)
    return response.content if json_mode else response.arguments or response.content


ollama_call = call_factory(
    TCallResponse=OllamaCallResponse,
    TCallResponseChunk=OllamaCallResponseChunk,
    TToolType=OllamaTool,
    TStream=OllamaStream,
    default_call_params=_DEFAULTS,
    setup_call=setup_call,
    get_json_output=get_json_output,
    handle_stream=handle_stream,
    handle_stream_async=handle_stream_async,
)
call = ollama_call
_ERRORS = rt.register_errors(
    "ollama",
    read={"status": ("status_code",), "text": ("error",)},
    rules={
        "context_too_long": {"texts": ("exceeded max context length",)},
        "timeout": {"classes": ("httpx:TimeoutException",)},
        "connection_failed": {"classes": ("httpx:TransportError",)},
    },
    own=("ollama:ResponseError",),
)
