"""What the fakes of each provider can do, found out by trying: `python -m tests.testing.features` prints the table."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

from pydantic import BaseModel

from callwright_runtime.errors import ArgumentValueError, Overloaded, UnsupportedError, classify
from callwright_runtime.errors.kinds import KINDS
from callwright_runtime.testing import Cut, Reply, ToolCall, Usage, fake
from tests.support.names import NAMES, ROWS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "testing.md"
Read: TypeAlias = Callable[[Any], Any]
CALLS = [ToolCall("weather", city="Rome"), ToolCall("weather", city="Bari é🇮🇹")]
CITATIONS: dict[str, Any] = {
    "anthropic": {
        "type": "char_location",
        "cited_text": "Sun.",
        "document_index": 0,
        "start_char_index": 0,
        "end_char_index": 4,
    },
    "bedrock": {"title": "Sun."},
    "cohere": {"text": "Sun.", "start": 0, "end": 4},
    "google": {"title": "Sun.", "uri": "https://a.b"},
    "openai_responses": {
        "type": "url_citation",
        "url": "https://a.b",
        "title": "Sun.",
        "start_index": 0,
        "end_index": 4,
    },
    "xai": "https://a.b",
}


class Book(BaseModel):
    title: str
    year: int


def weather(city: str) -> str:
    """Return the weather."""
    return city


def ask() -> str:
    return "What is the weather?"


def _answer(name: str, reply: Reply, *, stream: bool, **options: Any) -> Any:
    """Return the response that a fake's answer is, read from the answer itself or rebuilt from the stream."""
    decorated = import_module(f"callwright.{name}").call("m-1", stream=stream, **options)(ask)
    with fake(decorated, reply):
        answer = decorated()
        return _of_stream(answer) if stream else answer


def _of_stream(stream: Any) -> Any:
    pairs = list(stream)
    response = stream.response
    assert "".join(chunk.content for chunk, _ in pairs) == response.content
    return response


def _replies(name: str) -> dict[str, tuple[Reply, Read, Any, dict[str, Any]]]:
    """Return, by feature, a reply, how it is read back, what must come, and the options of the call."""
    tools = {"tools": [weather]}
    args: Read = lambda r: [tool.city for tool in r.tools]  # noqa: E731
    cities = ["Rome", "Bari é🇮🇹"]
    usage = Usage(100, 50, cached_tokens=20, cache_write_tokens=10, reasoning_tokens=7)
    return {
        "text": (Reply("Grüße 👩‍🚀!"), lambda r: r.content, "Grüße 👩‍🚀!", {}),
        "chunks": (Reply(chunks=["He", "llo"]), lambda r: r.content, "Hello", {}),
        "thinking": (Reply("Yes.", thinking="Is it?"), lambda r: (r.thinking, r.content), ("Is it?", "Yes."), {}),
        "signature": (
            Reply("Yes.", thinking="Is it?", signature="c2ln"),
            lambda r: any(each in str(r.message_param) for each in ("c2ln", "b'sig'")),
            True,
            {},
        ),
        "refusal": (Reply(refusal="No."), lambda r: getattr(r, "refusal", None), "No.", {}),
        "citations": (
            Reply("Sun.", citations=[CITATIONS.get(name, {})]),
            lambda r: (r.content, len(r.citations), "Sun." in str(r.citations) or "a.b" in str(r.citations)),
            ("Sun.", 1, True),
            {},
        ),
        "tool calls": (Reply("Wait.", tool_calls=CALLS), args, cities, tools),
        "interleaved": (Reply(tool_calls=CALLS, interleave=True), args, cities, tools),
        "finish: length": (Reply("And", finish="length"), lambda r: r.common_finish_reasons, ["length"], {}),
        "finish: content_filter": (
            Reply("And", finish="content_filter"),
            lambda r: r.common_finish_reasons,
            ["content_filter"],
            {},
        ),
        "input, output": (Reply("A", usage=usage), lambda r: (r.input_tokens, r.output_tokens), (100, 50), {}),
        "cached": (Reply("A", usage=usage), lambda r: r.cached_tokens, 20, {}),
        "cache_write": (Reply("A", usage=usage), lambda r: r.cache_write_tokens, 10, {}),
        "reasoning": (Reply("A", usage=usage), lambda r: r.reasoning_tokens, 7, {}),
        "id": (Reply("A", id="id-7"), lambda r: r.id, "id-7", {}),
        "model": (Reply("A", model="m-2"), lambda r: r.model, "m-2", {}),
    }


def _tried(name: str, reply: Reply, read: Read, wanted: Any, options: dict[str, Any]) -> str:
    worked = [_works(name, reply, read, wanted, options, stream=stream) for stream in (False, True)]
    return {(True, True): "yes", (True, False): "plain", (False, True): "stream"}.get((worked[0], worked[1]), "no")


def _works(name: str, reply: Reply, read: Read, wanted: Any, options: dict[str, Any], *, stream: bool) -> bool:
    """Return whether a reply is read back; the provider may lack it, but must not return anything else."""
    try:
        found = read(_answer(name, reply, stream=stream, **options))
    except (UnsupportedError, ArgumentValueError):
        return False
    if found in (None, False, [], "m-1") or (isinstance(found, tuple) and None in found):
        return False
    assert found == wanted, (name, reply, stream, found)
    return True


def _structured(name: str, json_mode: bool) -> str:
    book = Book(title="Ulysses", year=1922)
    for stream in (False, True):
        decorated = import_module(f"callwright.{name}").call(
            "m", response_model=Book, json_mode=json_mode, stream=stream
        )
        with fake(call := decorated(ask), Reply(structured=book)):
            found = call()
            assert (list(found)[-1] if stream else found) == book, (name, json_mode, stream)
    return "yes"


def _errors(name: str) -> str:
    """Return which kinds of errors the SDK has no exception for."""
    missing: list[str] = []
    for kind in KINDS:
        call = import_module(f"callwright.{name}").call("m")(ask)
        try:
            with fake(call, Reply.error(kind)):
                call()
        except UnsupportedError:
            missing.append(kind.__name__)
        except Exception as error:  # noqa: BLE001  the SDK's own
            _require_kind(error, kind)
    return f"all but {', '.join(missing)}" if missing else "all"


def _require_kind(error: Exception, kind: type) -> None:
    assert type(classify(error)) is kind, (error, kind)


def _broken(name: str) -> str:
    """Return whether an error of the SDK in the middle of a stream is one of its kind."""
    call = import_module(f"callwright.{name}").call("m", stream=True)(ask)
    with fake(call, Reply("Hello.", cut=Cut(after=3, error=Reply.error(Overloaded)))):
        stream = call()
        try:
            list(stream)
        except Exception as error:  # noqa: BLE001  the SDK's own
            _require_kind(error, Overloaded)
    return "yes"


def features(name: str) -> dict[str, str]:
    """Return what the fakes of a provider can do: `yes`, `plain` or `stream` for one of the two, or `no`."""
    found = {feature: _tried(name, *row) for feature, row in _replies(name).items()}
    found |= {"structured by tool": _structured(name, False), "structured as JSON": _structured(name, True)}
    return {**found, "errors": _errors(name), "errors in streams": _broken(name)}


def read_table(text: str) -> dict[str, dict[str, str]]:
    """Return the features of each provider as a page states them."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line[:1] == "|"]
    start = next(number for number, row in enumerate(rows) if row[1:] and row[1] in ROWS)
    body = rows[start + 2 :]
    return {name: {row[0]: row[column] for row in body} for column, name in enumerate(rows[start][1:], 1)}


def write_table(columns: dict[str, dict[str, str]]) -> str:
    """Return the table in Markdown, one line a feature."""
    rows = [["", *columns], ["---"] * (len(columns) + 1)]
    features = next(iter(columns.values()))
    rows += [[feature, *(column[feature] for column in columns.values())] for feature in features]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    known = read_table(PAGE.read_text(encoding="utf-8"))  # of a provider that is not installed
    print(write_table({name: features(name) if name in NAMES else known[name] for name in ROWS}))
