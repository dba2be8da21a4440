"""A server on bare loopback sockets that answers every request with scripted bytes."""

from __future__ import annotations

import contextlib
import gc
import socket
import struct
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Self

if TYPE_CHECKING:
    from collections.abc import Iterable

DEADLINE = 20.0  # seconds; reached only by a failing test
RESET_AT_ONCE = struct.pack("ii", 1, 0)  # SO_LINGER: on, zero seconds


@dataclass(frozen=True)
class Reaction:
    """The reaction to each request.

    Parameters:
        pieces: the bytes to send, each in a separate call.
        end: "close" announces the end, "reset" breaks the connection, "stall" sends nothing more. Except for a
            reset, the connection stays open until the client closes it.
        gives_up_after: stop sending if the client reads nothing for so many seconds.
    """

    pieces: Iterable[bytes] = ()
    end: Literal["close", "reset", "stall"] = "close"
    gives_up_after: float | None = None


class RawServer:
    """A server on 127.0.0.1 with its own port; a context manager that leaves no thread and no socket."""

    def __init__(self) -> None:
        self.reaction = Reaction()
        self.requests = 0
        self.sent = 0
        self.asked = threading.Event()
        self.blocked = threading.Event()
        self._open: set[socket.socket] = set()
        self._clients: set[tuple[str, int]] = set()
        self._threads: list[threading.Thread] = []
        self._changed = threading.Condition()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._threads.append(threading.Thread(target=self._accept))

    @property
    def url(self) -> str:
        """The root URL of the server, without a trailing slash."""
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def tell(self, *pieces: bytes, end: Literal["close", "reset", "stall"] = "close") -> None:
        """Set the reaction to each request from now on."""
        self.reaction = Reaction(pieces, end)

    def wait_for_connections(self, count: int) -> bool:
        """Wait until so many connections are open; return False on timeout."""
        with self._changed:
            return self._changed.wait_for(lambda: len(self._open) == count, DEADLINE)

    def held_by_clients(self) -> list[Any]:
        """Return the sockets of clients in this process that are still open, broken or not."""
        sockets = [each for each in gc.get_objects() if isinstance(each, socket.socket) and each.fileno() != -1]
        return [each for each in sockets if each.family == socket.AF_INET and each.getsockname() in self._clients]

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        _shut(self._listener)
        self._threads[0].join()
        with self._changed:
            for connection in self._open:
                _shut(connection)
        for thread in self._threads[1:]:
            thread.join()
        self._listener.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):  # the listener was closed
            while True:
                connection, client = self._listener.accept()
                with self._changed:
                    self._open.add(connection)
                    self._clients.add(client)
                    self._changed.notify_all()
                thread = threading.Thread(target=self._serve, args=(connection,))
                self._threads.append(thread)
                thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):  # the client has left
            if _read_request(connection):
                self.requests += 1
                self.asked.set()
                self._answer(connection, self.reaction)
        with self._changed:
            self._open.discard(connection)
            self._changed.notify_all()

    def _answer(self, connection: socket.socket, reaction: Reaction) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._send(connection, reaction)
        if reaction.end == "reset":
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_AT_ONCE)
            return
        if reaction.end == "close":
            connection.shutdown(socket.SHUT_WR)
        while connection.recv(65536):
            pass

    def _send(self, connection: socket.socket, reaction: Reaction) -> None:
        connection.settimeout(reaction.gives_up_after)
        for piece in reaction.pieces:
            try:
                connection.sendall(piece)
            except TimeoutError:
                self.blocked.set()
                break
            self.sent += len(piece)
        connection.settimeout(None)


def _read_request(connection: socket.socket) -> bytes:
    read = b""
    while b"\r\n\r\n" not in read:
        if not (more := connection.recv(65536)):
            return b""  # a connection without a request
        read += more
    head, _, body = read.partition(b"\r\n\r\n")
    lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    missing = sum(int(line.partition(b":")[2]) for line in lengths) - len(body)
    while missing > 0:
        missing -= len(connection.recv(65536))
    return head


def _shut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):  # the other side has just closed it
        connection.shutdown(socket.SHUT_RDWR)


def whole(body: bytes, status: int = 200, kind: str = "application/json", **headers: str) -> bytes:
    """Write a complete HTTP response, after which the connection is not reused."""
    return head(status, kind, **headers, content_length=str(len(body))) + body


def head(status: int = 200, kind: str = "text/event-stream", **headers: str) -> bytes:
    """Write the head of a response; underscores in header names become dashes."""
    named = {"content_type": kind, "connection": "close", **headers}
    lines = [f"HTTP/1.1 {status} Told", *(f"{name.replace('_', '-')}: {value}" for name, value in named.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def opening(kind: str = "text/event-stream") -> bytes:
    """Write the head of a chunked response."""
    return head(200, kind, transfer_encoding="chunked")


def chunk(piece: bytes) -> bytes:
    """Write one chunk; an empty one ends the response."""
    return b"%x\r\n%b\r\n" % (len(piece), piece)
