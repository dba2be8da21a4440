"""An answer rebuilt from a stream equals that of a plain call, including blocks, signatures and calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import Messages
from tests.conversations.rich import RICH, WHOLE
from tests.support.everyone import BY_NAME
from tests.support.library import opening_hours, shelf_of
from tests.support.replies import json_reply, sse
from tests.support.tiers import by_law
from tests.support.wire_form import bare

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.caller import Caller
    from tests.support.replies import Event

TOOLS = [shelf_of, opening_hours]
ANSWERS: dict[str, Callable[[Any], tuple[Any, list[Event]]]] = {
    "thought, text and calls": lambda wire: (wire.body(WHOLE), wire.events(WHOLE)),
    "interleaved fragments": lambda wire: (wire.body(WHOLE), wire.events(WHOLE, "interleaved")),
}


def both(caller: Caller, body: Any, events: list[Event]) -> tuple[Any, Any]:
    """Return the same answer plain and streamed."""
    headers = getattr(caller.provider.wire, "HEADERS", {})
    caller.server.respond(
        lambda request: sse(events) if request.json.get("stream") else json_reply(body, headers=headers)
    )
    plain = caller.ask(tools=TOOLS)
    stream = caller.ask(tools=TOOLS, stream=True)
    caller.all_of(stream)
    return plain, stream


def echoed(caller: Caller, *messages: Any) -> Any:
    """Send messages back, and return the whole conversation as it was sent."""
    caller.ask([Messages.User("Hello"), *messages], tools=TOOLS)
    return bare(caller.server.last["messages"])


def check(caller: Caller, body: Any, events: list[Event]) -> None:
    plain, stream = both(caller, body, events)
    made = stream.construct_call_response()
    for streamed in (stream, made):
        assert bare(streamed.message_param) == bare(plain.message_param)
        assert streamed.common_message_param == plain.common_message_param
        assert (streamed.content, streamed.thinking) == (plain.content, plain.thinking)
        assert streamed.common_tools == plain.common_tools
        assert [tool.call() for tool in streamed.tools] == [tool.call() for tool in plain.tools]
    assert plain.tools
    sent = echoed(caller, plain.message_param)
    assert echoed(caller, stream.message_param) == sent
    assert echoed(caller, stream.common_message_param) == echoed(caller, plain.common_message_param)


@by_law
@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
@pytest.mark.parametrize("name", BY_NAME)
def test_streamed_and_plain_answers_are_equal(caller_of: Callable[[str], Caller], name: str, answer: Any):
    check(caller_of(name), *answer(BY_NAME[name].wire))


@pytest.mark.parametrize("name", RICH)
def test_streamed_and_plain_answers_with_provider_specific_blocks_are_equal(
    caller_of: Callable[[str], Caller], name: str
):
    check(caller_of(name), *RICH[name]())


@pytest.mark.parametrize("name", ["anthropic", "bedrock", "google"])
def test_common_message_keeps_every_block_in_order(caller_of: Callable[[str], Caller], name: str):
    caller = caller_of(name)
    plain, _ = both(caller, *RICH[name]())
    assert echoed(caller, plain.common_message_param) == echoed(caller, plain.message_param)
