"""HTTP errors: each is the SDK's own, unchanged, raised after one request; the connection is released."""

from __future__ import annotations

import json
import socket
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import pytest

from tests.faults.errors import error_of, is_sdks_own, status_of
from tests.faults.raw_server import whole
from tests.faults.streamed import assert_released
from tests.support.caller import MODEL
from tests.support.tiers import on_the_wire

pytestmark = on_the_wire

STATUSES = (400, 401, 404, 408, 409, 429, 500, 529)


def test_http_errors_are_the_sdks_own_with_status_and_message(caller):
    for status in STATUSES:
        words = f"so it is {status}"
        headers = {"retry_after": "1"} if status == HTTPStatus.TOO_MANY_REQUESTS else {}
        body = json.dumps(caller.provider.wire.error(status, words)).encode()
        caller.server.tell(whole(body, status, **headers))
        for stream in (False, True):
            with pytest.raises(Exception, match=words) as caught:
                read(caller, stream=stream)
            assert is_sdks_own(caller.provider, caught.value)
            assert status_of(caught.value) == status
    assert caller.server.requests == 2 * len(STATUSES)  # no retries except the client's
    assert_released(caller)


def test_a_decorated_call_raises_the_same_error_as_the_sdks_method(caller):
    caller.server.tell(whole(json.dumps(caller.provider.wire.error(400, "so it is")).encode(), 400))
    with pytest.raises(Exception, match="so it is") as expected:
        caller.run(prepared(caller)())
    with pytest.raises(type(expected.value), match="so it is") as caught:
        caller.ask()
    assert (str(caught.value), type(caught.value)) == (str(expected.value), type(expected.value))


def test_a_refused_connection_raises_the_sdks_own_error(caller):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        closed_port = listener.getsockname()[1]
    client = caller.client_for(Nowhere(f"http://127.0.0.1:{closed_port}"))
    sdks_own = error_of(lambda: caller.run(prepared(caller, client=client)()))
    for stream in (False, True):
        with pytest.raises(type(sdks_own)):
            read(caller, stream=stream, client=client)


@dataclass(frozen=True)
class Nowhere:
    """A server that does not exist."""

    url: str


def read(caller: Any, **options: Any) -> Any:
    """Call, and read the stream if there is one: some SDKs send their request only then."""
    answer = caller.ask(**options)
    return caller.all_of(answer) if options.get("stream") else answer


def prepared(caller: Any, **options: Any) -> Any:
    """Return a call of the SDK's own method with the arguments that the decorator prepares."""
    client = options.get("client", caller.client)

    def fn() -> str:
        return "Hello"

    async def async_fn() -> str:
        return "Hello"

    create, _, _, _, arguments = caller.provider.module.setup_call(
        model=MODEL,
        client=client,
        fn=async_fn if caller.asynchronous else fn,
        fn_args={},
        dynamic_config="Hello",
        tools=None,
        json_mode=False,
        call_params=options.get("call_params"),
        response_model=None,
        stream=False,
    )
    return lambda: create(**arguments)
