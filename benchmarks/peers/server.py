"""A chat completions server whose answer depends only on the request. Prints its address and serves until terminated.

If a prompt ends in a number, the answer is a stream of that many chunks. A prompt of `THREE_ROUNDS` has two tool calls,
one after the other, and one of `SECOND_TRY` an answer of the wrong structure at first. An address with `/broken` fails.
"""

from __future__ import annotations

import json
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from benchmarks.canned import BOOK, called, called_events, completion, completion_events
from benchmarks.peers.subjects.data import SECOND_TRY, THREE_ROUNDS

CALLS = 2  # of a loop of three rounds
WRONG = '{"title": "Dune"}'


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
        tools = asked.get("tools") or []
        name = tools[0]["function"]["name"] if tools else ""
        stream = bool(asked.get("stream"))
        if "/broken/" in self.path:
            return self._send(400, "application/json", b'{"error": {"message": "out of order"}}')
        turns = [message["role"] for message in asked["messages"]]
        if not stream and THREE_ROUNDS in str(asked["messages"]):
            name = name if turns.count("tool") < CALLS else ""
        elif not stream and "assistant" not in turns and SECOND_TRY in str(asked["messages"]):
            return self._send(200, "application/json", json.dumps(completion(called(name, WRONG))).encode())
        body = _answer(name, "response_format" in asked, _size(asked["messages"][-1]["content"]) if stream else None)
        return self._send(200, "text/event-stream" if stream else "application/json", body)

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is the base class's
        """Log nothing."""


def _size(content: Any) -> int:
    text = content if isinstance(content, str) else content[-1]["text"]
    last = text.split()[-1]
    return int(last) if last.isdigit() else 0


@cache
def _answer(tool: str, structured: bool, size: int | None) -> bytes:
    if size is None:
        return json.dumps(
            completion(called(tool, BOOK) if tool else {"content": BOOK if structured else "hi"})
        ).encode()
    text = _shelf(size) if tool or structured else _words(size)
    pieces = [text[at : at + 5] for at in range(0, len(text), 5)]
    return called_events(tool, pieces) if tool else completion_events(pieces)


def _words(size: int) -> str:
    return "hi" if not size else "".join(f"{number:4} " for number in range(size))


def _shelf(size: int) -> str:
    if not size:
        return BOOK
    books = [f'{{"title": "number {number}", "author": "Somebody"}}' for number in range(size * 5 // 47 + 1)]
    return f'{{"books": [{", ".join(books)}]}}'


if __name__ == "__main__":
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        server.daemon_threads = True
        print(f"http://127.0.0.1:{server.server_port}/v1", flush=True)
        server.serve_forever()
