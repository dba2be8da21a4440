"""The SDK's own error, and what it means: over the wire, for each provider."""

from __future__ import annotations

import json
import socket
from http import HTTPStatus

from callwright_runtime import (
    BadRequest,
    ConnectionFailed,
    ContextTooLong,
    NotFound,
    Overloaded,
    RateLimited,
    ServerError,
    Unauthorized,
    classify,
)
from tests.faults.errors import error_of, is_sdks_own
from tests.faults.raw_server import whole
from tests.faults.test_http_errors import Nowhere, read
from tests.support.tiers import on_the_wire

pytestmark = on_the_wire

KINDS = {400: BadRequest, 401: Unauthorized, 404: NotFound, 429: RateLimited, 500: ServerError, 529: Overloaded}
TOO_LONG = {
    "anthropic": "prompt is too long: 215000 tokens > 200000 maximum",
    "bedrock": "Input is too long for requested model.",
    "cohere": "too many tokens: total number of tokens in the prompt cannot exceed 4081",
    "google": "The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).",
    "groq": "Please reduce the length of the messages or completion.",
    "mistral": "Prompt contains 65673 tokens, too large for model with 32768 maximum context length",
}
OTHERS = "This model's maximum context length is 8192 tokens."


def failed(caller, status, words="so it is", stream=False, **headers):
    caller.server.tell(whole(json.dumps(caller.provider.wire.error(status, words)).encode(), status, **headers))
    error = error_of(lambda: read(caller, stream=stream))
    assert is_sdks_own(caller.provider, error)
    return error


def test_statuses_mean_the_same_for_all_providers(caller):
    for status, kind in KINDS.items():
        for stream in (False, True) if status == 429 else (False,):
            error = failed(caller, status, stream=stream, retry_after="7")
            failure = classify(error)
            assert (type(failure), failure.status) == (kind, status)
            assert (failure.error, failure.retry_after) == (error, 7.0)
            assert "so it is" in str(failure)


def test_a_prompt_that_is_too_long_is_recognised_by_the_providers_words(caller):
    words = TOO_LONG.get(caller.provider.name, OTHERS)
    assert type(classify(failed(caller, HTTPStatus.BAD_REQUEST, words))) is ContextTooLong


def test_a_refused_connection_and_a_broken_answer_are_failed_connections(caller):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        closed_port = listener.getsockname()[1]
    client = caller.client_for(Nowhere(f"http://127.0.0.1:{closed_port}"))
    assert type(classify(error_of(lambda: read(caller, client=client)))) is ConnectionFailed
    caller.server.tell(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", end="close")
    assert type(classify(error_of(lambda: read(caller)))) is ConnectionFailed
