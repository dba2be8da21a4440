"""The loopback server itself, tested with the standard library's HTTP client."""

from __future__ import annotations

import http.client
import json
import threading
from typing import TYPE_CHECKING

import pytest

from tests.support.loopback import Loopback
from tests.support.replies import Event, json_reply, raw, sse

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def connection(server: Loopback) -> Iterator[http.client.HTTPConnection]:
    made = http.client.HTTPConnection(server.url.removeprefix("http://"), timeout=20)
    yield made
    made.close()


def post(connection: http.client.HTTPConnection, body: object = None) -> http.client.HTTPResponse:
    connection.request("POST", "/v1/x", json.dumps(body), {"X-Trace": "7"})
    return connection.getresponse()


def test_replies_are_sent_in_order_over_one_kept_alive_connection(server, connection):
    server.reply(json_reply({"n": 1}), json_reply({"n": 2}, 429, {"Retry-After": "3"}))
    with post(connection) as first:
        assert (first.status, json.loads(first.read())) == (200, {"n": 1})
    with post(connection) as second:
        assert (second.status, second.headers["retry-after"], json.loads(second.read())) == (429, "3", {"n": 2})
    assert [request.connection for request in server.requests] == [0, 0]
    assert server.open_connections == 1


def test_a_request_is_recorded_completely(server, connection):
    server.reply(raw(b"ok"))
    post(connection, {"a": [1]}).close()
    (request,) = server.requests
    assert (request.method, request.path, request.json) == ("POST", "/v1/x", {"a": [1]})
    assert request.headers["x-trace"] == "7"


def test_events_are_sent_with_chunked_encoding(server, connection):
    server.reply(sse([Event({"a": 1}), Event("[DONE]", "end")]))
    with post(connection) as response:
        assert response.headers["transfer-encoding"] == "chunked"
        assert response.read() == b'data: {"a": 1}\n\nevent: end\ndata: [DONE]\n\n'


@pytest.mark.parametrize("after", [0, 5, 17, 20])
def test_a_cut_reply_breaks_off_after_the_given_number_of_bytes(server, connection, after):
    server.reply(sse([Event({"a": 1}), Event({"b": 2})]).cut(after))
    with post(connection) as response, pytest.raises(http.client.IncompleteRead) as caught:
        response.read()
    assert caught.value.partial == b'data: {"a": 1}\n\ndata: {"b": 2}\n\n'[:after]


def test_a_cut_body_of_known_length_breaks_off_too(server, connection):
    server.reply(raw(b"0123456789").cut(4))
    with post(connection) as response, pytest.raises(http.client.IncompleteRead) as caught:
        response.read()
    assert caught.value.partial == b"0123"


def test_a_held_reply_stays_open_until_the_client_leaves(server, connection):
    server.reply(sse([Event({"a": 1})]).hold())
    with post(connection) as response:
        assert response.read(16) == b'data: {"a": 1}\n\n'
        assert server.open_connections == 1
    connection.close()
    assert server.wait_for_connections(0)


def test_a_request_without_a_reply_gets_an_error_that_says_so(server, connection):
    with post(connection) as response:
        assert (response.status, response.read()) == (418, b"the test scripted no reply for POST /v1/x")


def test_a_responder_answers_many_connections_concurrently(server):
    together = threading.Barrier(8, timeout=20)
    answers: list[object] = []

    def ask(number: int) -> None:
        connection = http.client.HTTPConnection(server.url.removeprefix("http://"), timeout=20)
        with post(connection, number) as response:
            answers.append((number, json.load(response)))
        connection.close()

    def echo(request):
        together.wait()  # no request is answered before all have arrived
        return json_reply(request.json)

    server.respond(echo)
    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [(number, number) for number in range(8)]
    assert server.connections_made == 8


def test_a_server_leaves_no_thread_or_socket():
    before = threading.active_count()
    with Loopback() as server:
        server.reply(sse([Event("a")]).hold())
        connection = http.client.HTTPConnection(server.url.removeprefix("http://"), timeout=20)
        response = post(connection)
    assert (server.open_connections, threading.active_count()) == (0, before)
    response.close()
    connection.close()
