"""Concurrent calls of one decorated function: each keeps its own prompt, client, tools, params and answer."""

from __future__ import annotations

import asyncio
import gc
import importlib
import tracemalloc
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import Messages
from tests.support.answers import Answer, Call
from tests.support.providers import ANTHROPIC, OPENAI
from tests.support.replies import Reply, json_reply, sse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.support.loopback import Loopback, Request
    from tests.support.provider import Provider

CALLS, THREADS, CLIENTS = 1000, 64, 8
MORE = 20  # calls, and as many streams, after which nothing may be left
PATIENCE = 120  # seconds: a call waits for a connection, which the SDK counts as connecting
CONNECTIONS = 8  # of each client: the server has a thread for each
PATHS = {"openai": "/chat/completions", "anthropic": "/v1/messages"}
KEY_HEADERS = ("authorization", "x-api-key")


@pytest.fixture(params=[OPENAI, pytest.param(ANTHROPIC, marks=pytest.mark.thorough)], ids=repr)
def provider(request: pytest.FixtureRequest) -> Provider:
    """Two wires: one whose system prompts are messages, and one where they are a param."""
    return request.param


def echo(provider: Provider) -> Callable[[Request], Reply]:
    """Answer with what was sent (the last message, the key, the params) and call the tool that was passed."""

    def reply(request: Request) -> Reply:
        body = request.json
        limit = body[provider.expected.common["max_tokens"]]
        key = next(request.headers[name] for name in KEY_HEADERS if name in request.headers)
        text = f"{provider.wire.conversation_of(body)[-1]['content']} by {key.rpartition(' ')[2]}, {limit}"
        (tool,) = provider.wire.tools_of(body)
        answer = Answer(text, calls=(Call(tool, f'{{"number": {limit}}}'),))
        return sse(provider.wire.events(answer)) if body.get("stream") else json_reply(provider.wire.body(answer))

    return reply


def named_tool(name: str) -> Callable[..., Any]:
    """Create a tool that returns its name."""

    def tool(number: int) -> str:
        return f"{name} {number}"

    tool.__name__ = tool.__qualname__ = name
    return tool


TOOLS = [named_tool(f"tool_{at}") for at in range(5)]


def client_of(provider: Provider, url: str, at: int, *, asynchronous: bool) -> Any:
    """Create a client with its own key."""
    module = importlib.import_module(provider.sdk)
    start, root = "Async" if asynchronous else "", provider.path(stream=False).removesuffix(PATHS[provider.name])
    limits = importlib.import_module("httpx2").Limits(max_connections=CONNECTIONS)
    http = getattr(module, f"Default{start}HttpxClient")(verify=False, trust_env=False, limits=limits)
    make = getattr(module, f"{start}{provider.prefix}")
    return make(api_key=f"key-{at}", base_url=url + root, max_retries=0, timeout=PATIENCE, http_client=http)


def config(number: int, client: Any, tool: Callable[..., Any]) -> dict[str, Any]:
    """Return a dynamic config that sets everything a call can set."""
    return {
        "messages": [Messages.System(f"System {number}"), Messages.User(f"Row {number}")],
        "client": client,
        "tools": [tool],
        "call_params": {"max_tokens": number + 1},
        "metadata": {"tags": {str(number)}},
    }


def check(response: Any, number: int) -> None:
    """Compare every value of an answer with what was requested."""
    at = number % len(TOOLS)
    assert response.content == f"Row {number} by key-{number % CLIENTS}, {number + 1}"
    assert [tool.call() for tool in response.tools] == [f"tool_{at} {number + 1}"]
    assert response.fn_args == {"number": number}
    assert response.metadata == {"tags": {str(number)}}
    assert response.messages[-1] == {"role": "user", "content": f"Row {number}"}


def test_a_thousand_concurrent_async_calls_are_not_mixed_up(server: Loopback, provider: Provider) -> None:
    server.respond(echo(provider))

    async def ask_all() -> list[Any]:
        clients = [client_of(provider, server.url, at, asynchronous=True) for at in range(CLIENTS)]

        async def ask(number: int) -> Any:
            return config(number, clients[number % CLIENTS], TOOLS[number % len(TOOLS)])

        asked = provider.call("m")(ask)
        try:
            return await asyncio.gather(*map(asked, range(CALLS)))
        finally:
            for client in clients:
                await client.close()

    for number, answer in enumerate(asyncio.run(ask_all())):
        check(answer, number)
    assert len(server.requests) == CALLS


@pytest.mark.parametrize("stream", [False, True], ids=["whole", "streamed"])
def test_calls_from_sixty_four_threads_are_not_mixed_up(server: Loopback, provider: Provider, stream: bool) -> None:
    server.respond(echo(provider))
    clients = [client_of(provider, server.url, at, asynchronous=False) for at in range(CLIENTS)]

    def ask(number: int) -> Any:
        return config(number, clients[number % CLIENTS], TOOLS[number % len(TOOLS)])

    asked = provider.call("m", stream=stream)(ask)

    def read_answer(number: int) -> Any:
        answer = asked(number)
        if stream:
            list(answer)
        return answer

    with ThreadPoolExecutor(THREADS) as pool:
        answers = list(pool.map(read_answer, range(THREADS * 4)))
    for number, answer in enumerate(answers):
        check(answer, number)
    for client in clients:
        client.close()


def count_our_objects() -> Counter[str]:
    """Count the live objects whose classes are ours, or created for the tools of a call."""
    gc.collect()
    kinds = [type(each) for each in gc.get_objects()]
    modules = Counter(kind.__qualname__ for kind in kinds if str(kind.__module__).startswith("callwright"))
    classes = sum(isinstance(each, type) for each in gc.get_objects())
    return modules + Counter(classes=classes)


@contextmanager
def tracing() -> Iterator[None]:
    """Trace memory: slow, so not while an SDK is imported."""
    tracemalloc.start()
    try:
        yield
    finally:
        tracemalloc.stop()


def test_memory_of_calls_with_their_own_tools_is_released(server: Loopback, provider: Provider) -> None:
    server.respond(echo(provider))
    client = client_of(provider, server.url, 0, asynchronous=False)

    def ask(number: int) -> Any:
        return config(number, client, named_tool(f"tool_{number}"))

    asked = provider.call("m")(ask)
    asked_streamed = provider.call("m", stream=True)(ask)

    def some(count: int) -> tuple[Counter[str], int]:
        for number in range(count):
            asked(number).tools[0].call()
            for _ in asked_streamed(number):
                pass
        server.requests.clear()
        return count_our_objects(), tracemalloc.get_traced_memory()[0]

    some(3)
    with tracing():
        objects, memory = some(5)
        later, grown = some(MORE)
    assert later - objects == Counter()
    assert grown - memory < MORE * 4_000  # bytes for each of the last calls; a leaked call would take tens of thousands
    client.close()
