"""One provider under test: how it is reached, and what its requests look like where those of others differ."""

from __future__ import annotations

import importlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType


@dataclass(frozen=True)
class Expected:
    """What an API takes and how; what is not said here, it refuses.

    Parameters:
        parts: the form of each part of `tests.support.parts` that it takes, by its name there.
        beside: the keys that a message gets for each part that does not stand in its content.
        own_block: a block of an assistant message that no common part stands for.
        common: the names of the common call params that it has.
        stops: what a single stop text is sent as.
        own: params of its own that pass as they are, without one of `common`.
        nested: a param of its own that holds a mapping.
        dropped: a param of its own that takes a text.
        defaults: what every request holds.
        streamed: what the request of a stream holds besides.
        forced: what makes the model call the tool of this name.
        json_object: what asks for JSON without a schema.
        json_schema: what asks for JSON by the schema that is given as name, description, strict and schema; None where
            the prompt does.
        names_streams: whether the events of a stream tell the id of the answer.
        finish_of_calls: the common finish reason of an answer that calls tools.
        counts_thinking: whether it tells how many tokens were thought with.
        counts_writes: whether it reports the tokens that were written to a cache.
        strict_tools: whether a tool can ask for strict arguments.
        one_client: whether one client serves both worlds.
        cached: the blocks of a marked text, where a part can be marked to be cached.
        no_key: what the SDK says where a default client finds no key.
        late_closing: whether the SDK closes an async stream that is left with the next garbage collection only.
        broken_json: the name of the error for an event that is no JSON; None where events have checksums, or are none.
        whole_calls: whether the calls of a stream arrive whole, so that nothing of them grows.
        skips_broken_events: whether the SDK leaves events out that are no JSON.
        first_event_at_once: whether a streamed call waits for the first event.
        marks_failures: how a tool's result says in JSON that the tool failed; empty where it cannot.
        silent_events: how many events of a stream the SDK keeps to itself.
        interrupted: gives the error for a connection that breaks in the middle of a stream.
        causes: the names of the errors behind it.
        errors: the names of the SDK's errors, or of their base, by HTTP status.
        extra: what the SDK's method calls further entries of the body, headers, and entries of the query; None if it
            takes none of them.
        merges_extra: whether further entries of the body are merged with those of the config.
        replaced: a param of its own with two values for it.
        kept: a param of its own with a value that passes as it is.
        timeout: what it calls the seconds to wait.
        clients: the names of the sync and of the async client in errors.
        async_blocks: whether the async client reads several events at once, and loses them where the last one breaks.
        held_by_client: whether an async stream that is left goes on until its client is closed.
        pickled: whether the SDK's responses can be pickled.
        closed: tells whether a stream of the SDK is closed.
    """

    parts: Mapping[str, Any]
    own_block: Mapping[str, Any]
    common: Mapping[str, str]
    own: Mapping[str, Any]
    nested: Mapping[str, Any]
    dropped: str
    forced: Callable[[str], Mapping[str, Any]]
    json_schema: Callable[[Mapping[str, Any]], Mapping[str, Any]] | None
    interrupted: Callable[[], type[Exception]]
    causes: frozenset[str] = frozenset(["RemoteProtocolError"])
    errors: Mapping[int, str] = field(default_factory=lambda: {400: "BadRequestError", 429: "RateLimitError"})
    extra: tuple[str, str, str | None] | None = ("extra_body", "extra_headers", "extra_query")
    merges_extra: bool = True
    replaced: tuple[str, Any, Any] = ("metadata", {"user_id": "a"}, {"user_id": "b"})
    kept: tuple[str, Any] = ("service_tier", "auto")
    timeout: str = "timeout"
    clients: tuple[str, str] | None = None
    async_blocks: bool = False
    closed: Callable[[Any], bool] = lambda stream: stream.response.is_closed
    held_by_client: bool = False
    pickled: bool = True
    json_object: Mapping[str, Any] = field(default_factory=dict)
    stops: str | list[str] = "END"
    defaults: Mapping[str, Any] = field(default_factory=dict)
    streamed: Mapping[str, Any] = field(default_factory=dict)
    beside: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    no_key: str = "(?i)api_key"
    late_closing: bool = False
    broken_json: str | None = "StreamInterrupted"
    whole_calls: bool = False
    names_streams: bool = True
    finish_of_calls: str = "tool_calls"
    counts_thinking: bool = True
    counts_writes: bool = False
    strict_tools: bool = True
    one_client: bool = False
    cached: Any = None
    skips_broken_events: bool = False
    first_event_at_once: bool = False
    marks_failures: str = ""
    silent_events: int = 0


@dataclass(frozen=True)
class Provider:
    """One provider.

    Parameters:
        name: the module under `callwright`.
        prefix: what the names of the module's classes begin with.
        sdk: the package of the SDK.
        wire: the module that writes its answers and reads its requests.
        expected: what its requests look like.
        new_client: makes a client of the SDK for a URL, sync or async, that never retries; None where functions of a
            module are called instead, which are led by the environment alone.
        environment: gives the variables that lead a default client to a URL.
        keys: the environment variables without which a default client has no key.
        close: closes a client, sync or async.
        entered: whether an async client exists inside of `async with` only.
        model: the model of every call, which the wire calls `test-model`.
        finish: ends what `new_client` and `environment` began.
        over_http: whether its SDK asks the server itself, and not through a bridge.
    """

    name: str
    prefix: str
    sdk: str
    wire: ModuleType
    expected: Expected
    new_client: Callable[[str, bool], Any] | None
    environment: Callable[[str], Mapping[str, str]]
    keys: tuple[str, ...]
    close: Callable[[Any, bool], Any] = lambda client, _: client.close()
    entered: bool = False
    model: str = "test-model"
    finish: Callable[[], None] = lambda: None
    over_http: bool = True

    def __repr__(self) -> str:
        return self.name

    @property
    def module(self) -> ModuleType:
        """The generated module."""
        return importlib.import_module(f"callwright.{self.name}")

    @property
    def call(self) -> Callable[..., Any]:
        """The decorator."""
        return getattr(self.module, f"{self.name}_call")

    def type(self, name: str) -> type[Any]:
        """Give a class of the module by its name without the prefix; `AsyncStream` is `Async<Prefix>Stream`."""
        start = "Async" if name.startswith("Async") else ""
        return getattr(self.module, f"{start}{self.prefix}{name.removeprefix(start)}")

    def own(self, role: str, text: str) -> dict[str, Any]:
        """Write a message in the SDK's form."""
        write = getattr(self.wire, "own_message", None)
        return write(role, text) if write else {"role": role, "content": text}

    def seen(self, message: Any) -> Any:
        """Read a message of the library as tests look at those of requests: its role, and a text or parts."""
        read = getattr(self.wire, "seen_message", None)
        return read(message) if read else message

    def result(self, message: Any) -> str:
        """Read the first result of a tool in a message, from the wire or of the library."""
        read = getattr(self.wire, "result_of", None)
        if read:
            return read(message)
        return message["content"] if message["role"] == "tool" else message["content"][0]["content"]

    def path(self, *, stream: bool) -> str:
        """Give the path of a request."""
        write = getattr(self.wire, "path", None)
        return write(stream=stream) if write else self.wire.PATH

    def arguments(self, response: Any) -> dict[str, Any]:
        """Give the arguments that a response was asked for with, side by side."""
        flat = getattr(self.wire, "arguments_of", dict)
        return flat(response.call_kwargs)

    def client(self, url: str, *, asynchronous: bool = False) -> Any:
        """Make a client of the SDK for a server; None where it has no clients."""
        return self.new_client(url, asynchronous) if self.new_client else None


def stainless_client(sdk: str, prefix: str, root: str = "") -> Callable[[str, bool], Any]:
    """Say how clients are made by the SDKs that Stainless generates: `groq:Groq` and `groq:AsyncGroq`, say."""

    def new_client(url: str, asynchronous: bool) -> Any:
        module = importlib.import_module(sdk)
        start = "Async" if asynchronous else ""
        http = getattr(module, f"Default{start}HttpxClient")(verify=False, trust_env=False)  # loads no certificates
        make = getattr(module, f"{start}{prefix}")
        return make(api_key="test-key", base_url=f"{url}{root}", max_retries=0, http_client=http)

    return new_client


def key_and_url(key: str, base_url: str, root: str = "") -> Callable[[str], Mapping[str, str]]:
    """Say which variables hold the key and the base URL of a default client."""
    return lambda url: {key: "test-key", base_url: f"{url}{root}"}
