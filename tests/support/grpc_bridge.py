"""A gRPC server that forwards to an HTTP server, and converts its scripted answers to protobuf and gRPC errors."""

from __future__ import annotations

import http.client
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import grpc
from google.protobuf.json_format import MessageToDict, ParseDict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from google.protobuf.message import Message

STATUSES = {400: grpc.StatusCode.INVALID_ARGUMENT, 429: grpc.StatusCode.RESOURCE_EXHAUSTED}


@dataclass(frozen=True)
class Method:
    """One method of a service: its path, the types of its messages, and whether it streams."""

    path: str
    request: type[Message]
    reply: type[Message]
    streams: bool


class Bridge:
    """A gRPC server with its own port; `stop` leaves no thread."""

    def __init__(self, url: str, methods: tuple[Method, ...]) -> None:
        self._server = grpc.server(ThreadPoolExecutor(32, thread_name_prefix="process_request_thread"))
        handlers = {method.path: _handler(url, method) for method in methods}
        self._server.add_generic_rpc_handlers((_Handlers(handlers),))
        self.address = f"localhost:{self._server.add_insecure_port('127.0.0.1:0')}"
        self._server.start()

    def stop(self) -> None:
        """Stop serving; do nothing if already stopped."""
        self._server.stop(None).wait()


class _Handlers(grpc.GenericRpcHandler):
    def __init__(self, handlers: dict[str, Any]) -> None:
        self._handlers = handlers

    def service(self, handler_call_details: Any) -> Any:
        return self._handlers.get(handler_call_details.method)


def _handler(url: str, method: Method) -> Any:
    make = grpc.unary_stream_rpc_method_handler if method.streams else grpc.unary_unary_rpc_method_handler
    return make(_answering(url, method), method.request.FromString, method.reply.SerializeToString)


def _answering(url: str, method: Method) -> Callable[[Any, Any], Any]:
    def events(request: Any, context: Any) -> Iterator[Any]:
        connection, response = _ask(url, method, request, context)
        context.add_callback(lambda: _hang_up(connection))
        line = b""
        try:
            for line in response:
                if not line.endswith(b"\n"):
                    context.abort(grpc.StatusCode.UNAVAILABLE, "the host broke off within an event")
                if line.startswith(b"data: "):
                    yield _made(method, line.removeprefix(b"data: "), context)
            if not line:
                context.abort(grpc.StatusCode.INTERNAL, "the host broke off before the first event")
        except (http.client.HTTPException, OSError) as error:
            context.abort(grpc.StatusCode.UNAVAILABLE, f"the host broke off: {error!r}")
        finally:
            connection.close()

    def whole(request: Any, context: Any) -> Any:
        connection, response = _ask(url, method, request, context)
        with connection.sock or response:
            return _made(method, response.read(), context)

    return events if method.streams else whole


def _ask(url: str, method: Method, request: Any, context: Any) -> tuple[Any, Any]:
    body = MessageToDict(request, preserving_proto_field_name=True)
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=20)
    headers = {key: value for key, value in context.invocation_metadata() if isinstance(value, str)}
    streamed = {"stream": True} if method.streams else {}
    connection.request("POST", method.path, json.dumps(body | streamed), {**headers, "x-peer": context.peer()})
    response = connection.getresponse()
    if response.status != http.HTTPStatus.OK:
        text = response.read().decode()
        connection.close()
        context.abort(STATUSES.get(response.status, grpc.StatusCode.UNKNOWN), text)
    return connection, response


def _made(method: Method, text: bytes, context: Any) -> Any:
    try:
        return ParseDict(json.loads(text), method.reply())
    except ValueError as error:
        return context.abort(grpc.StatusCode.INTERNAL, f"no message: {error}")


def _hang_up(connection: http.client.HTTPConnection) -> None:
    """Disconnect from the HTTP server when the gRPC client has disconnected."""
    if connection.sock is not None:
        import socket

        connection.sock.shutdown(socket.SHUT_RDWR)
