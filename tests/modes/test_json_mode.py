"""`json_mode` without a response model: the provider's JSON mode, and a prompt that asks for JSON."""

from __future__ import annotations

import json

from tests.support.answers import Answer
from tests.support.tiers import by_law, on_the_wire

pytestmark = on_the_wire


@by_law
def test_json_mode_asks_for_json_and_gives_the_response(caller):
    caller.will_say(Answer('{"a": 1}'))
    response = caller.ask("Give me a pair.", json_mode=True)
    assert json.loads(response.content) == {"a": 1}
    body = caller.server.last
    assert caller.provider.wire.schema_of(body) is None
    # The APIs refuse a JSON mode that no message speaks of, or have none.
    assert "JSON" in json.dumps(body["messages"])
    assert caller.provider.expected.json_object.items() <= body.items()


@by_law
def test_json_mode_streams_text(caller):
    caller.will_say(Answer('{"a": 1}'))
    stream = caller.ask("Give me a pair.", json_mode=True, stream=True)
    assert "".join(chunk.content for chunk, _ in caller.all_of(stream)) == '{"a": 1}'


@by_law
def test_the_instruction_is_not_added_to_the_users_own_messages(caller):
    caller.will_say(*[Answer("{}")] * 3)
    messages = [caller.provider.own("user", "Give me a pair.")]
    ask = caller.decorate(lambda: messages, json_mode=True)
    for _ in range(3):
        caller.run(ask())
    assert messages == [caller.provider.own("user", "Give me a pair.")]
    first, *later = [body["messages"] for body in caller.server.bodies]
    assert later == [first, first]
