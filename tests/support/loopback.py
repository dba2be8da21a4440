"""A real HTTP server on the loopback interface with scripted answers, which records requests."""

from __future__ import annotations

import contextlib
import json
import socket
import sys
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

from tests.support.replies import Reply, raw

Responder = Callable[["Request"], Reply]
DEADLINE = 20.0  # seconds; reached only by a failing test


@dataclass(frozen=True)
class Request:
    """A recorded request; header names are in lower case, `connection` counts the server's connections from 0."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes
    connection: int
    reader: Callable[[Request], Any] | None = None

    @property
    def route(self) -> str:
        """The path without its query."""
        return self.path.partition("?")[0]

    @property
    def peer(self) -> str:
        """The connected client: that of a bridge in front of this server, or that of the connection."""
        return self.headers.get("x-peer", str(self.connection))

    @property
    def json(self) -> Any:
        """The body, parsed as JSON, or the result of the server's reader."""
        return json.loads(self.body) if self.reader is None else self.reader(self)


class Loopback:
    """A server on 127.0.0.1 with its own port; a context manager that leaves no thread and no socket.

    It answers from a queue (`reply`) or by a function (`respond`), HTTP/1.1 with kept-alive connections.
    """

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.connections_made = 0
        self.reader: Callable[[Request], Any] | None = None
        self._open: set[socket.socket] = set()
        self._closing = False
        self._queue: deque[Reply] = deque()
        self._responder: Responder = self._next_in_queue
        self._changed = threading.Condition()
        self._server = _Server(("127.0.0.1", 0), self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.005,), daemon=True)

    @property
    def url(self) -> str:
        """The root URL of the server, without a trailing slash."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def open_connections(self) -> int:
        """The number of connections that are open now."""
        with self._changed:
            return len(self._open)

    @property
    def last(self) -> Any:
        """The JSON body of the newest request."""
        return self.requests[-1].json

    @property
    def bodies(self) -> list[Any]:
        """The JSON bodies of all requests, in order of arrival."""
        return [request.json for request in self.requests]

    def reply(self, *replies: Reply) -> None:
        """Answer the next requests with these, one each."""
        self._queue.extend(replies)

    def respond(self, responder: Responder) -> None:
        """Answer every request with the result of `responder`, which runs in the connection's thread."""
        self._responder = responder

    def wait_for_connections(self, count: int) -> bool:
        """Wait until so many connections are open; return False on timeout."""
        with self._changed:
            return self._changed.wait_for(lambda: len(self._open) == count, DEADLINE)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        with self._changed:
            self._closing = True
            for connection in self._open:
                _hang_up(connection)
        self._server.server_close()
        self._thread.join()

    def answer(self, request: Request) -> Reply:
        """Record a request and find its reply."""
        with self._changed:
            self.requests.append(request)
        return self._responder(request)

    def opened(self, connection: socket.socket) -> int:
        """Count an opened connection, and return its number."""
        with self._changed:
            self._open.add(connection)
            self.connections_made += 1
            if self._closing:
                _hang_up(connection)
            self._changed.notify_all()
            return self.connections_made - 1

    def closed(self, connection: socket.socket) -> None:
        """Count a closed connection."""
        with self._changed:
            self._open.discard(connection)
            self._changed.notify_all()

    def _next_in_queue(self, request: Request) -> Reply:
        with self._changed:
            if self._queue:
                return self._queue.popleft()
        # 418 is a status that no SDK retries.
        return raw(f"the test scripted no reply for {request.method} {request.path}".encode(), 418)


class _Server(ThreadingHTTPServer):
    daemon_threads = False  # closing joins the threads of all connections
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], loopback: Loopback) -> None:
        self.loopback = loopback
        super().__init__(address, _Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        # Some tests are about clients that disconnect in the middle.
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def setup(self) -> None:
        super().setup()
        self.number = self.server.loopback.opened(self.connection)

    def finish(self) -> None:
        try:
            super().finish()
        finally:
            self.server.loopback.closed(self.connection)

    def handle_request(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self._send(self.server.loopback.answer(self._request(headers, body)))

    def _request(self, headers: Mapping[str, str], body: bytes) -> Request:
        return Request(self.command, self.path, headers, body, self.number, self.server.loopback.reader)

    do_GET = do_POST = do_PUT = do_DELETE = handle_request  # noqa: N815  the names are the base class's

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        length = sum(map(len, reply.pieces))
        self.send_header(*(("transfer-encoding", "chunked") if reply.chunked else ("content-length", str(length))))
        self.end_headers()
        self._send_body(reply)

    def _send_body(self, reply: Reply) -> None:
        left = sys.maxsize if reply.cut_after is None else reply.cut_after
        for piece in reply.pieces:
            self._write(piece[:left], reply.chunked)
            left -= len(piece)
            if left < 0:
                break
        if reply.held:
            self.connection.recv(1)
        if reply.held or reply.cut_after is not None:
            self.close_connection = True
        elif reply.chunked:
            self.wfile.write(b"0\r\n\r\n")

    def _write(self, piece: bytes, chunked: bool) -> None:
        if piece:
            self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece) if chunked else piece)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is the base class's
        """Log nothing: requests are recorded."""


def _hang_up(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):  # the other side has just closed it
        connection.shutdown(socket.SHUT_RDWR)
