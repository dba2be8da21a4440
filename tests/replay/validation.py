"""Validate what goes back in the next turn against the SDKs' own types for requests, over recorded traffic."""

from __future__ import annotations

import warnings
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from callwright_runtime import NoMessageError, ToolArgumentsError
from tests.replay.exchange import own, recorded
from tests.replay.explained import EXPLAINED
from tests.replay.request_types import problems
from tests.replay.session import Session
from tests.replay.wires import WIRES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tests.replay.exchange import Exchange
    from tests.replay.wire import Wire

_FIRST_ERROR = 400
_FORMS = ("message_param", "common_message_param")
_CUT = "refused by name: the arguments of a tool call are cut, or are not a JSON object"
_HOST = "a key of the host that answered, which expects it back; the SDK does not declare it"
_NEWER = "an item of a server-side tool: the API is newer than the SDK's type for requests"
_OMITTED = "the host leaves out what the SDK's type requires, and the answer is sent back unchanged"
_ITEM = "the block of the answer is sent back without the id and status of its item"
_UNFINISHED = "the input of a tool call that a length limit cut stays as it is"
_KNOWN_PROBLEMS: Mapping[str, Mapping[str, str]] = {
    "openai.chat": {
        "extra_content": _HOST,
        "padding": _HOST,
        "provider_metadata": _HOST,
        "reasoning": _HOST,
        "reasoning_content": _HOST,
        "reasoning_details": _HOST,
        "reasoning_encrypted": _HOST,
        "thought_signature": _HOST,
        "tool_calls.custom": _HOST,
        "tool_calls.id": _OMITTED,
        "tool_calls.index": _HOST,
    },
    "openai.responses": {
        "content.annotations": _OMITTED,
        "outputs": _OMITTED,
        "format": _HOST,
        "results.vector_store_id": _HOST,
        "type": _ITEM,
        "id": _ITEM,
        "status": _ITEM,
    },
}
"""Reasons for problems, by wire and key."""

_INVALID: Mapping[str, str] = {
    "anthropic-messages-0010027a": _NEWER,
    "anthropic-messages-0f750b28": _NEWER,
    "anthropic-messages-1dcc50ad": _NEWER,
    "anthropic-messages-5e74c80a": _NEWER,
    "anthropic-messages-cc14a69d": _NEWER,
    "anthropic-messages-f086ffe8": _NEWER,
    "openai-responses-061d4c6d": _NEWER,
    "messages-unknown-block": _NEWER,
    "messages-arguments-cut": _UNFINISHED,
}
"""Reasons by the id of the exchange."""


@dataclass
class Tally:
    """The result for one wire.

    Parameters:
        messages: the number of answers, in the provider's form and in the common form.
        valid: the number that the SDK's type for requests allows, or that were left out because they contain nothing.
        reasons: the number of the others, by reason.
        unexplained: what is invalid without a reason.
    """

    messages: int = 0
    valid: int = 0
    reasons: Counter[str] = field(default_factory=Counter[str])
    unexplained: list[str] = field(default_factory=list[str])


def tally(wire: Wire, exchanges: Sequence[Exchange]) -> Tally:
    """Send every answer back in both forms, and validate the messages of the requests."""
    result = Tally()
    with Session(wire, asynchronous=False) as session, warnings.catch_warnings():
        warnings.simplefilter("error")
        for exchange in exchanges:
            if exchange.status < _FIRST_ERROR:
                _add(result, session, wire, exchange)
    return result


def _add(result: Tally, session: Session, wire: Wire, exchange: Exchange) -> None:
    for form, found in _found(session, wire, exchange):
        result.messages += 1
        if not found:
            result.valid += 1
        elif None in (reasons := {_reason(wire.name, exchange.id, each) for each in found}):
            result.unexplained += [f"{exchange.id} {form}: {each}" for each in found]
        else:
            result.reasons["; ".join(sorted(filter(None, reasons)))] += 1


def _found(session: Session, wire: Wire, exchange: Exchange) -> Iterator[tuple[str, list[str]]]:
    """Return the problems of each form of an answer."""
    try:
        first = session.first(exchange)
    except Exception as error:  # noqa: BLE001  any error of a call is a problem
        yield from ((form, [f"{type(error).__name__}: {error}"]) for form in _FORMS)
        return
    for form in _FORMS:
        try:
            sent = session.echo(exchange, getattr(first, form))
        except NoMessageError:
            yield form, []  # there is nothing to send
        except ToolArgumentsError:
            yield form, [_CUT]
        except Exception as error:  # noqa: BLE001
            yield form, [f"{type(error).__name__}: {error}"]
        else:
            yield form, [each for message in sent for each in problems(wire.name, message)]


def _reason(wire: str, id_: str, problem: str) -> str | None:
    if problem == _CUT:
        return _CUT
    key = problem.partition(":")[0]
    known = _INVALID.get(id_) or _KNOWN_PROBLEMS.get(wire, {}).get(key)
    return known or EXPLAINED.get((id_, "raised")) or EXPLAINED.get((id_, "message"))


def main(names: Sequence[str]) -> int:
    """Print the table; return 1 if a message is invalid without a reason, 2 if there is no such wire."""
    if unknown := sorted(set(names) - set(WIRES)):
        print(f"Unknown wires: {', '.join(unknown)}. Known: {', '.join(WIRES)}.")
        return 2
    print(_row("wire", "messages", "valid", "with reason", "unexplained"))
    tallies: dict[str, Tally] = {}
    for name in names or WIRES:
        each = tallies[name] = tally(WIRES[name], [*recorded().get(name, ()), *own().get(name, ())])
        unexplained = each.messages - each.valid - each.reasons.total()
        print(_row(name, each.messages, each.valid, each.reasons.total(), unexplained), flush=True)
        for reason, count in each.reasons.most_common():
            print(f"    {count} {reason}")
        for problem in each.unexplained:
            print(f"    {problem}", flush=True)
    return int(any(each.unexplained for each in tallies.values()))


def _row(name: str, *cells: object) -> str:
    return f"{name:<26}" + "".join(f"{cell:>13}" for cell in cells)
