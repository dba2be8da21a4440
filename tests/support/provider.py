"""One provider under test: how to reach it, and how its requests differ from those of others."""

from __future__ import annotations

import importlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType


@dataclass(frozen=True)
class Expected:
    """What an API accepts, and in which form; it rejects what is not listed here.

    Parameters:
        parts: the form of each part of `tests.support.parts` that it accepts, by its name there.
        beside: the keys of a message for each part that is outside its content.
        own_block: a block of an assistant message without a common part.
        common: the names of the common call params that it supports.
        stops: the form of a single stop string.
        own: its own params that are sent unchanged, without those of `common`.
        nested: one of its own params that is a mapping.
        dropped: one of its own params that is a string.
        defaults: the defaults in every request.
        streamed: the additional entries in the request of a stream.
        forced: the entries that force the model to call the tool of this name.
        json_object: the entries that request JSON without a schema.
        json_schema: the entries that request JSON by a schema, from name, description, strict and schema; None if only
            the prompt requests it.
        names_streams: whether the events of a stream contain the id of the answer.
        finish_of_calls: the common finish reason of an answer that calls tools.
        counts_thinking: whether it reports the number of thinking tokens.
        counts_writes: whether it reports the tokens that were written to a cache.
        strict_tools: whether a tool can request strict arguments.
        dialect: the dialect of JSON schema in which a response model is sent.
        one_client: whether one client is both sync and async.
        cached: the blocks of a text with a cache mark, if a part can be marked.
        no_key: the SDK's message if a default client finds no key.
        late_closing: whether the SDK closes an abandoned async stream only at the next garbage collection.
        broken_json: the name of the error for an event that is not JSON; None if events have checksums, or none exist.
        whole_calls: whether the calls of a stream arrive whole, so that they are never partial.
        skips_broken_events: whether the SDK skips events that are not JSON.
        first_event_at_once: whether a streamed call waits for the first event.
        marks_failures: how a tool's result marks in JSON that the tool failed; empty if it cannot.
        silent_events: the number of events in a stream that the SDK does not pass on.
        interrupted: returns the error for a connection that breaks in the middle of a stream.
        causes: the names of its causes.
        errors: the names of the SDK's errors, or of their base, by HTTP status.
        extra: the names that the SDK's method uses for additional entries of the body, headers, and query; None if it
            accepts none of them.
        merges_extra: whether additional entries of the body are merged with those of the config.
        replaced: one of its own params with two values.
        kept: one of its own params with a value that is sent unchanged.
        timeout: its name for the timeout in seconds.
        clients: the names of the sync and of the async client in errors.
        async_blocks: whether the async client may read several events at once, and lose them if the last is broken.
        held_by_client: whether an abandoned async stream stays open until its client is closed.
        pickled: whether the SDK's responses can be pickled.
        closed: returns whether a stream of the SDK is closed.
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
    dialect: str = "strict"
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
        prefix: the prefix of the module's class names.
        sdk: the package of the SDK.
        wire: the module that writes its answers and parses its requests.
        expected: what its requests look like.
        new_client: creates a client of the SDK for a URL, sync or async, that never retries; None if the SDK has only
            functions, which are configured by the environment.
        environment: returns the variables that direct a default client to a URL.
        keys: the environment variables without which a default client has no key.
        close: closes a client, sync or async.
        entered: whether an async client exists only inside `async with`.
        model: the model of every call; the wire names it `test-model`.
        finish: cleans up after `new_client` and `environment`.
        over_http: whether its SDK connects to the server directly, not through a bridge.
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
        """Return a class of the module by its name without the prefix; `AsyncStream` is `Async<Prefix>Stream`."""
        start = "Async" if name.startswith("Async") else ""
        return getattr(self.module, f"{start}{self.prefix}{name.removeprefix(start)}")

    def own(self, role: str, text: str) -> dict[str, Any]:
        """Write a message in the SDK's form."""
        write = getattr(self.wire, "own_message", None)
        return write(role, text) if write else {"role": role, "content": text}

    def seen(self, message: Any) -> Any:
        """Normalise a common message in the form of a parsed request: its role, and a string or parts."""
        read = getattr(self.wire, "seen_message", None)
        return read(message) if read else message

    def result(self, message: Any) -> str:
        """Return the first tool result in a message, from the wire or of the library."""
        read = getattr(self.wire, "result_of", None)
        if read:
            return read(message)
        return message["content"] if message["role"] == "tool" else message["content"][0]["content"]

    def path(self, *, stream: bool) -> str:
        """Return the path of a request."""
        write = getattr(self.wire, "path", None)
        return write(stream=stream) if write else self.wire.PATH

    def arguments(self, response: Any) -> dict[str, Any]:
        """Return the arguments that a response was requested with, flattened."""
        flat = getattr(self.wire, "arguments_of", dict)
        return flat(response.call_kwargs)

    def client(self, url: str, *, asynchronous: bool = False) -> Any:
        """Create a client of the SDK for a server; None if it has no clients."""
        return self.new_client(url, asynchronous) if self.new_client else None


def stainless_client(sdk: str, prefix: str, root: str = "", **options: Any) -> Callable[[str, bool], Any]:
    """Return a client factory for an SDK generated by Stainless, for example `groq:Groq` and `groq:AsyncGroq`."""

    def new_client(url: str, asynchronous: bool) -> Any:
        module = importlib.import_module(sdk)
        start = "Async" if asynchronous else ""
        http = getattr(module, f"Default{start}HttpxClient")(verify=False, trust_env=False)  # do not load certificates
        make = getattr(module, f"{start}{prefix}")
        return make(api_key="test-key", base_url=f"{url}{root}", max_retries=0, http_client=http, **options)

    return new_client


def key_and_url(key: str, base_url: str, root: str = "") -> Callable[[str], Mapping[str, str]]:
    """Return the variables for the key and the base URL of a default client."""
    return lambda url: {key: "test-key", base_url: f"{url}{root}"}
