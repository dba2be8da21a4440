"""Compare what a damaged answer becomes, plain and streamed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from callwright_runtime import CallwrightError, StreamInterrupted
from tests.hostile.counterparts import damage_body, damage_events, facts
from tests.support.answers import Answer, Call
from tests.support.library import DUNE_JSON, Book, shelf_of
from tests.support.replies import json_reply, sse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tests.support.caller import Caller

READ = (
    *("content", "thinking", "refusal", "finish_reasons", "common_finish_reasons", "id", "model", "common_usage"),
    *("raw_calls", "tools"),
)
_NAMES: Mapping[str, Mapping[str, str]] = {  # the stream's names of keys
    "anthropic": {"content": "content_block", "input": "partial_json"},
    "bedrock": {"message": "delta"},
    "openai_responses": {"output": "item"},
}
_USUAL = {"message": "delta"}


@dataclass(frozen=True)
class Kind:
    """A kind of answer, and how it is asked for."""

    answer: Answer
    options: Mapping[str, Any] = field(default_factory=dict)


KINDS: Mapping[str, Kind] = {
    "text": Kind(Answer("It is here.", thinking="Hm. So.", signature="c2ln")),
    "tool": Kind(Answer(calls=(Call("shelf_of", '{"title": "Dune"}', "call_1"),)), {"tools": [shelf_of]}),
    "json": Kind(Answer(DUNE_JSON), {"response_model": Book, "json_mode": True}),
    "forced": Kind(Answer(calls=(Call("Book", DUNE_JSON, "call_1"),)), {"response_model": Book}),
}


def differences(caller: Caller, name: str, damages: Mapping[str, Any]) -> Iterator[tuple[str, str, str, Any, Any]]:
    """Yield what differs: the kind of answer, the fact, the damage, and what both answers became."""
    kind = KINDS[name]
    wire = caller.provider.wire
    body, events = wire.body(kind.answer), wire.events(kind.answer, "together")
    for fact in facts(body, events, _NAMES.get(caller.provider.name, _USUAL)):
        for damage, value in damages.items():
            plain = outcome_of_body(caller, damage_body(body, fact, value), kind)
            streamed = outcome_of_stream(caller, damage_events(events, fact, value), kind)
            if not agree(plain, streamed):
                yield name, fact.name, damage, plain, streamed


def agree(plain: Any, streamed: Any) -> bool:
    """Return whether two outcomes are the same value or the same kind of error.

    An error that the SDK raises for a body agrees with any of its errors for an event, and with `StreamInterrupted`,
    which has an SDK's error of the same kind as its cause.
    """
    if not (isinstance(plain, type) and isinstance(streamed, type)):
        return bool(plain == streamed)
    if not issubclass(plain, CallwrightError):
        return issubclass(streamed, StreamInterrupted) or not issubclass(streamed, CallwrightError)
    return issubclass(plain, streamed) or issubclass(streamed, plain)


def outcome_of_body(caller: Caller, body: Any, kind: Kind) -> Any:
    caller.server.reply(json_reply(body))
    return _outcome(lambda: _read(caller.ask("Where?", **kind.options)))


def outcome_of_stream(caller: Caller, events: Any, kind: Kind) -> Any:
    caller.server.reply(sse(events))

    def read() -> Any:
        stream = caller.ask("Where?", stream=True, **kind.options)
        items = caller.all_of(stream)
        return items[-1] if "response_model" in kind.options else _read(stream.construct_call_response())

    return _outcome(read)


def _outcome(read: Callable[[], Any]) -> Any:
    try:
        return read()
    except Exception as error:  # noqa: BLE001  its class is compared
        return type(error)


def _read(response: Any) -> Any:
    if isinstance(response, Book):
        return response
    values = {}
    for name in READ:
        if name == "raw_calls":
            values[name] = [(call.id, call.name, call.text) for call in response._tool_calls()]
        elif name == "tools":
            values[name] = [(tool._name(), tool.args) for tool in response.tools or ()]
        else:
            values[name] = getattr(response, name, None)
    return values
