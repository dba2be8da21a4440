"""Recordings of real clients: over HTTP, AWS's event streams and gRPC, with errors, broken streams and no secret."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime.testing import RecordingError, record, replay
from callwright_runtime.testing.recordings.plain import plain
from callwright_runtime.testing.recordings.private import without_headers
from tests.replay.exchange import own
from tests.replay.session import Session
from tests.replay.wires import WIRES
from tests.support.answers import Answer, Call
from tests.support.caller import Caller
from tests.support.providers import provider_of
from tests.support.replies import json_reply, sse
from tests.testing.recorded import shown, shown_error, weather

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.replay.exchange import Exchange
    from tests.support.loopback import Loopback, Request

KEY = "test-key"  # of every client in `tests.support.rows`
TOLD = "a-session-secret"  # a header that the server sends
CLIENTS = [
    ("openai", False),
    ("anthropic", True),
    ("bedrock", False),
    ("bedrock", True),
    ("xai", False),
    ("xai", True),
]
BOTH = (Call("weather", '{"city": "Rome"}', "call_1"), Call("weather", '{"city": "Bari"}', "call_2"))
ANSWERS = {
    "plain": Answer("Grüße!\nTwo lines.", thinking="Hm."),
    "parallel": Answer("Wait.", calls=BOTH),
    "left": Answer("A long text that nobody reads to its end."),
    "cut": Answer("A long text that breaks off in the middle of the way."),
}


@pytest.fixture(params=CLIENTS, ids=lambda each: f"{each[0]}-{'async' if each[1] else 'sync'}")
def caller(request: pytest.FixtureRequest, server: Loopback) -> Iterator[Caller]:
    """A caller with a client of the SDK."""
    name, asynchronous = request.param
    provider = provider_of(name)
    server.reader = getattr(provider.wire, "request_of", None)
    made = Caller(provider, server, asynchronous=asynchronous)
    yield made
    made.finish()
    provider.finish()


def serve(caller: Caller) -> None:
    """Answer each question by its first word; errors repeat the key, as some APIs do."""

    def answer(request: Request) -> Any:
        asked, wire = json.dumps(request.json), caller.provider.wire
        name = next((name for name in ANSWERS if f"ask {name}" in asked), None)
        if name is None:
            body = wire.error(429, f"slow down, {KEY}")
            return json_reply(body, 429, {"retry-after": "3", "set-cookie": TOLD})
        said = ANSWERS[name]
        if not request.json.get("stream"):
            return json_reply(wire.body(said), 200, {"set-cookie": TOLD})
        events = [event.encode() for event in wire.events(said)]
        reply = sse(wire.events(said), headers={"set-cookie": TOLD})
        return reply.cut(sum(map(len, events[: len(events) // 2])) + 9) if name == "cut" else reply

    caller.server.respond(answer)


def seen(caller: Caller) -> dict[str, Any]:
    """Return what is seen of one call of every kind."""
    return {
        "plain": shown(caller.ask("ask plain")),
        "parallel": shown(caller.ask("ask parallel", tools=[weather])),
        "plain streamed": streamed(caller, "ask plain"),
        "parallel streamed": streamed(caller, "ask parallel", tools=[weather]),
        "cut": streamed(caller, "ask cut"),
        "left": shown(caller.some_of(caller.ask("ask left", stream=True), 2)),
        "limited": failed(caller),
        "limited streamed": failed(caller, stream=True),
    }


def streamed(caller: Caller, prompt: str, **options: Any) -> Any:
    read: list[Any] = []
    stream = caller.ask(prompt, stream=True, **options)
    try:
        caller.all_of(stream, read)
    except Exception as error:  # noqa: BLE001  the SDK's own
        return (shown(tuple(read)), shown_error(error))
    return (shown(tuple(read)), shown(stream))


def failed(caller: Caller, **options: Any) -> Any:
    try:
        answer = caller.ask("ask nothing", **options)
        caller.all_of(answer)
    except Exception as error:  # noqa: BLE001  the SDK's own
        return shown_error(error)
    return None


def test_a_recording_of_a_real_client_replays_without_it_and_has_no_secret(
    caller: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, name in enumerate((*caller.provider.keys, "OTHER_TOKEN", "TEAM_CUSTOM_HEADERS")):
        monkeypatch.setenv(name, f"secret-of-the-environment-{number}")
    path = tmp_path / "calls.yaml"
    serve(caller)
    with record(path):
        given = seen(caller)
    sent = len(caller.server.requests)
    with replay(path, strict=True):
        again = seen(caller)
    assert len(caller.server.requests) == sent
    for name, each in given.items():
        assert json.dumps(again[name], default=str) == json.dumps(each, default=str).replace(KEY, "<secret>"), name
    assert given["cut"][1][0][0] != "dict"
    assert given["limited"][2] is not None

    text = path.read_text(encoding="utf-8")
    headers = {value for request in caller.server.requests for value in request.headers.values()}
    private = {value for value in (*os.environ.values(), *headers, KEY, TOLD) if len(value) >= len(KEY)}
    assert [value for value in private if value in text] == []


def test_a_stream_that_was_left_says_so_to_who_reads_on(caller: Caller, tmp_path: Path) -> None:
    path = tmp_path / "calls.yaml"
    serve(caller)
    with record(path):
        caller.some_of(caller.ask("ask left", stream=True), 2)
    with replay(path):
        stream = caller.ask("ask left", stream=True)
        with pytest.raises((RecordingError, Exception), match="its reader left it when it was recorded"):
            caller.all_of(stream)


@pytest.mark.parametrize("name", [name for name in WIRES if name in own()])
def test_odd_answers_replay_as_they_were(name: str, tmp_path: Path) -> None:
    path = tmp_path / "calls.yaml"
    with Session(WIRES[name], asynchronous=False) as asking:
        with record(path):
            given = [answered(asking, exchange) for exchange in own()[name]]
        with replay(path):
            again = [answered(asking, exchange) for exchange in own()[name]]
    for exchange, before, after in zip(own()[name], given, again, strict=True):
        assert after == before, exchange.id


def answered(asking: Session, exchange: Exchange) -> Any:
    """Return what is seen of an answer, and the SDK's object without the headers that a recording does not have."""
    try:
        result = asking.first(exchange)
        return (shown(result), without_headers(plain(result.response), emptied=True))
    except Exception as error:  # noqa: BLE001  the SDK's own
        return shown_error(error)
