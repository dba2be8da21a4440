"""Ollama chat: `chat` as a decorator of typed functions.

Generated from ollama.yaml. Do not edit: change the spec and run `callwright generate ollama`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from callwright_runtime import codegen_v1 as rt

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any, ClassVar, Literal, TypeAlias

    from ollama import AsyncClient, ChatResponse, Client, Message, Tool
    from pydantic.json_schema import JsonSchemaValue

__all__ = [
    "AsyncOllamaDynamicConfig", "AsyncOllamaStream", "OllamaAnswer", "OllamaCallParams", "OllamaCallResponse",
    "OllamaCallResponseChunk", "OllamaDynamicConfig", "OllamaMessageParam", "OllamaStream", "OllamaTool",
    "OllamaToolConfig", "call", "get_json_output", "handle_stream", "handle_stream_async", "ollama_call",
    "setup_call",
]  # fmt: skip

_PROVIDER = "ollama"


class OllamaCallParams(rt.BaseCallParams, total=False):
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


_PARAMS = rt.CallParamTable(
    _PROVIDER, renamed={"max_tokens": "num_predict"}, lists=("stop",),
    nested={"options": ("embedding_only", "f16_kv", "frequency_penalty", "logits_all", "low_vram", "main_gpu",
        "mirostat", "mirostat_eta", "mirostat_tau", "num_batch", "num_ctx", "num_gpu", "num_keep", "num_predict",
        "num_thread", "numa", "penalize_newline", "presence_penalty", "repeat_last_n", "repeat_penalty", "seed",
        "stop", "temperature", "tfs_z", "top_k", "top_p", "typical_p", "use_mlock", "use_mmap", "vocab_only")},
)  # fmt: skip


class OllamaToolConfig(rt.ToolConfig, total=False):
    """Tool options of the API, set as the class variable `tool_config` of a tool."""


class OllamaTool(rt.BaseTool):
    """A tool that the API receives as the SDK's `Tool`."""

    provider = _PROVIDER
    tool_config: ClassVar[OllamaToolConfig] = {}

    @classmethod
    def _build_schema(cls) -> Tool:
        return cast(
            "Tool",
            {
                "type": "function",
                "function": {
                    "name": cls._name(),
                    "description": cls._description(),
                    "parameters": cls._parameters(dialect="shallow"),
                },
            },
        )


if TYPE_CHECKING:
    OllamaMessageParam: TypeAlias = Message


class OllamaDynamicConfig(rt.BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | OllamaMessageParam]
    call_params: OllamaCallParams | rt.CommonCallParams
    client: Client


class AsyncOllamaDynamicConfig(rt.BaseDynamicConfig, total=False):
    """An `async def` may return this dynamic config to configure its own call."""

    messages: Sequence[rt.BaseMessageParam | OllamaMessageParam]
    call_params: OllamaCallParams | rt.CommonCallParams
    client: AsyncClient


# The SDK is imported only when one of its types is used at run time.
__getattr__ = rt.lazy_types(__name__, {"OllamaMessageParam": ("ollama:Message",)})


class _Codec(rt.MessageCodec):
    """How the API writes the parts of a message."""

    def encode_part(self, part: rt.Part, message: rt.MessageDraft) -> None:
        match part:
            case rt.TextPart():
                message.add_block(part.text)
            case rt.ImagePart():
                message.add("images", rt.to_base64(part.image))
            case rt.ThinkingPart():
                message.add_text("thinking", part.thinking)
            case rt.ToolCallPart():
                message.add("tool_calls", {"function": {"name": part.name, "arguments": part.args}})
            case rt.ToolResultPart():
                message.send({"role": "tool", "tool_name": part.name, "content": part.content})
            case _:
                self.reject(part, message)

    def decode_item(self, key: str, block: Any) -> rt.Part | None:
        match key, block:
            case "images", str() as image if (media_type := rt.sniff_media_type("image", image)) is not None:
                return rt.ImagePart(image=rt.from_base64(image), media_type=media_type)
            case "tool_calls", {"function": {"name": name, "arguments": args}}:
                return rt.ToolCallPart(id=None, name=name, args=args)
            case _:
                return None

    def decode_whole(self, message: Any) -> rt.Part | None:
        match message:
            case {"role": "tool", "tool_name": name, "content": content}:
                return rt.ToolResultPart(id=None, name=name, content=rt.text_of(content))
            case _:
                return None

    def decode_texts(self, message: Mapping[str, Any]) -> Iterator[rt.Part]:
        if text := message.get("thinking"):
            yield rt.ThinkingPart(thinking=text)


_CODEC = _Codec(
    _PROVIDER, roles=("system", "user", "assistant", "tool"), lone_text=True, lists=("images", "tool_calls"),
    texts=("thinking",), image=("image/jpeg", "image/png", "image/webp"), named_results=True,
    calls=("tool_calls", False, {"function": {"arguments": {}}}),
)  # fmt: skip


class _Shared(rt.SharedProperties["ChatResponse"]):
    """What a response and a chunk have in common."""

    __slots__ = ()
    _finish_reason_map: ClassVar[Mapping[str, rt.MappedFinish]] = {
        "length": "length", "tool_calls": "tool_calls", "content_filter": "content_filter", "load": "other",
        "unload": "other", "stop": "stop_or_tool_calls",
    }  # fmt: skip

    @rt.guarded
    def content(self) -> str:
        return self._sdk.message.content or ""

    @rt.guarded
    def thinking(self) -> str | None:
        return self._sdk.message.thinking

    @rt.guarded
    def model(self) -> str | None:
        return self._sdk.model


class OllamaCallResponse(
    _Shared, rt.BaseCallResponse["ChatResponse", rt.CalledT_co, "OllamaMessageParam", "OllamaCallParams"]
):
    """Response of a call; `response` is the SDK's `ChatResponse`."""

    __slots__ = ()
    provider = _PROVIDER
    _codec = _CODEC
    _telemetry = _PARAMS.telemetry()
    unsupported_params = _PARAMS.unsupported

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        done_reason = self.response.done_reason
        return [done_reason] if done_reason is not None else []

    @rt.guarded
    def input_tokens(self) -> int | None:
        return self.response.prompt_eval_count

    @rt.guarded
    def output_tokens(self) -> int | None:
        return self.response.eval_count

    @rt.guarded
    def message_param(self) -> Message:
        return cast("Message", rt.merge(rt.dump(self.response.message), {"role": "assistant"}))

    @rt.guarded_calls
    def _tool_calls(self) -> list[rt.RawToolCall]:
        return [
            rt.RawToolCall(None, tool_call.function.name, tool_call.function.arguments)
            for tool_call in self.response.message.tool_calls or ()
        ]


OllamaAnswer: TypeAlias = rt.Answer[rt.AnswerT, OllamaCallResponse]


class OllamaCallResponseChunk(_Shared, rt.BaseCallResponseChunk["ChatResponse"]):
    """Chunk of a stream; `chunk` is the SDK's event, a `ChatResponse`."""

    __slots__ = ()

    @rt.guarded
    def finish_reasons(self) -> list[str]:
        done_reason = self.chunk.done_reason
        return [done_reason] if done_reason is not None else []

    @rt.guarded
    def input_tokens(self) -> int | None:
        return self.chunk.prompt_eval_count

    @rt.guarded
    def output_tokens(self) -> int | None:
        return self.chunk.eval_count

    @rt.guarded
    def arguments(self) -> str:
        """Return the next fragment of a tool call's arguments."""
        return "".join(
            [rt.json_text(tool_call.function.arguments) for tool_call in self.chunk.message.tool_calls or ()]
        )


class _StreamState(rt.StreamState["ChatResponse"]):
    """State of a stream: collects events and rebuilds the SDK's response."""

    model: str | None = None
    created_at: str | None = None
    done: bool | None = None
    done_reason: str | None = None
    total_duration: int | None = None
    load_duration: int | None = None
    prompt_eval_count: int | None = None
    prompt_eval_duration: int | None = None
    eval_count: int | None = None
    eval_duration: int | None = None

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.content: list[str] = []
        self.thinking: list[str] = []

    def add(self, event: ChatResponse) -> None:
        message = event.message
        if event.model is not None:
            self.model = self.model or event.model
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
    rt.BaseAsyncStream[
        "OllamaCallResponse[rt.CalledT_co]", "OllamaCallResponseChunk", rt.CalledT_co, "OllamaMessageParam"
    ]
):
    """Stream of an async call: yields pairs of a chunk (one `ChatResponse`) and a tool or None."""

    call_response_type = OllamaCallResponse


class OllamaStream(
    rt.BaseStream["OllamaCallResponse[rt.CalledT_co]", "OllamaCallResponseChunk", rt.CalledT_co, "OllamaMessageParam"]
):
    """Stream of a call: yields pairs of a chunk (one `ChatResponse`) and a tool or None."""

    async_type = AsyncOllamaStream
    call_response_type = OllamaCallResponse


def _arguments(request: rt.CallRequest) -> None:
    """Complete the arguments of `chat`."""
    kwargs = request.kwargs
    kwargs["model"] = request.model
    kwargs["messages"] = request.messages
    if request.tools:
        kwargs["tools"] = request.tool_schemas
    if (schema := request.json_schema) is not None:
        kwargs["format"] = schema.schema
    elif request.json_object:
        kwargs["format"] = "json"
    if request.stream:
        kwargs["stream"] = True


_CLIENTS = rt.SdkClients(
    "ollama_call", dist="ollama", install="callwright[ollama]", sync="ollama:Client",
    asynchronous="ollama:AsyncClient", env=("OLLAMA_HOST", "OLLAMA_API_KEY"),
)  # fmt: skip
_MODULE = rt.ProviderModule(
    response=OllamaCallResponse, chunk=OllamaCallResponseChunk, tool=OllamaTool, stream=OllamaStream,
    state=_StreamState, codec=_CODEC, params=_PARAMS, clients=_CLIENTS, arguments=_arguments,
    method=rt.SdkMethod("chat"), stream_method=rt.SdkMethod("chat", lazy=True),
    json=rt.JsonRules("bounded", with_tools=False, instruct="object", forces_tools=False),
)  # fmt: skip
setup_call = _MODULE.setup_call
get_json_output = _MODULE.get_json_output
handle_stream = _MODULE.handle_stream
handle_stream_async = _MODULE.handle_stream_async
ollama_call = _MODULE.call_decorator()
call = ollama_call
_ERRORS = _MODULE.register_errors(
    own=("ollama:ResponseError",),
    read={"status": ("status_code",), "text": ("error",)},
    ignore=("ollama:RequestError",),
    context_too_long={"texts": ("exceeded max context length",)},
    timeout={"classes": ("httpx:TimeoutException",)},
    connection_failed={"classes": ("httpx:TransportError",)},
)  # fmt: skip
