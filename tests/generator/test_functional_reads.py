"""A read path means the same wherever a spec reads: pipes, alternatives, loops and checks are never dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.generator.support.asking import FLAT, add, ask, flat
from tests.generator.support.project import changed, sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CALL_ID = "id: key, name: fn, arguments: args}\n  message_param"
FLAT_CALL = {"at": 3, "key": None, "fn": "add", "args": '{"one": 1}'}


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def made(folder: Path, *changes: tuple[str, str], more: str = "") -> Any:
    return variant(folder, f"{changed(FLAT, *changes)}\n{more}")


@pytest.mark.parametrize("path", ["at|text", "key ?? at|text"])
def test_tool_calls_keep_pipes_and_alternatives(tmp_path: Path, path: str) -> None:
    module = made(tmp_path, (CALL_ID, CALL_ID.replace("id: key", f"id: {path}")))
    answer, _ = ask(module, flat("x", calls=[FLAT_CALL]), tools=[add])
    assert [call.id for call in answer._tool_calls()] == ["3"]


def test_tool_calls_read_items_of_lists_inside(tmp_path: Path) -> None:
    from tests.generator.support import answers

    each = 'each: "turn.pieces[*]{kind=words}", id: null, name: "quotes[*]|first", arguments: words'
    module = variant(tmp_path, f"response: {{tool_calls: {{{each}}}}}")
    reply = answers.reply(answers.words('{"one": 2}', "add", "no"), answers.words('{"two": 3}'))
    answer, _ = ask(module, reply, tools=[add])
    assert [(call.name, call.text) for call in answer._tool_calls()] == [("add", '{"one": 2}'), ("", '{"two": 3}')]


def test_messages_keep_alternatives_and_pipes(tmp_path: Path) -> None:
    module = made(
        tmp_path, ("words: $response.text}", "words: $response.text ?? key, size: $response.got|default(none)}")
    )
    for answer, words, size in ((flat("x", got=2), "x", 2), (flat(None), "r1", "none")):
        message = ask(module, answer)[0].message_param
        assert message == {"role": "bot", "body": [{"kind": "words", "words": words, "size": size}]}


def test_events_keep_pipes_loops_and_firsts(tmp_path: Path) -> None:
    last = 'last: {why: why, size: got|text, first_fn: "calls[*].fn|first", last_fn: "calls[*].fn"}'
    module = made(
        tmp_path,
        ("first: {key: key, engine: engine}", "first: {key: key}"),
        ("last: {why: why, got: got}", last),
        ("got: $got}", "notes: $size, sound: $first_fn}"),
        ("engine: $engine, text", "engine: $last_fn, text"),
    )
    calls = [{"at": at, "key": None, "fn": fn, "args": "{}"} for at, fn in enumerate((None, "one", "two"))]
    stream, _ = ask(module, [flat("a", got=7), flat("b", calls=calls), flat("c")], stream=True)
    list(stream)
    response = stream.response.response
    assert (response.text, response.notes, response.sound, response.engine) == ("abc", "7", "one", "two")


def test_slots_may_have_the_name_of_an_item(tmp_path: Path) -> None:
    module = made(
        tmp_path,
        ('- at: "calls[*]"\n', '- at: "calls[*]"\n      last: {call: at|text, named: fn|text}\n'),
        ("engine: $engine, text", "engine: $call, notes: $named, sound: $engine, text"),
    )
    calls = [{"at": at, "key": None, "fn": fn, "args": "{}"} for at, fn in ((3, "one"), (4, "two"))]
    stream, _ = ask(module, [flat(None, calls=calls)], stream=True)
    list(stream)
    response = stream.response.response
    assert (response.engine, response.notes) == ("4", "two")


def test_first_values_are_empty_only_if_no_other_arrived(tmp_path: Path) -> None:
    module = made(
        tmp_path,
        ("first: {key: key,", "first: {key: key, got: got,"),
        (" last: {why: why, got: got}", " last: {why: why}"),
    )
    for values, kept in (((None, 0, None), 0), ((0, 5, 7), 5), ((None, None), None)):
        stream, _ = ask(module, [flat("a", got=value) for value in values], stream=True)
        list(stream)
        assert stream.response.response.got == kept


def test_ids_of_call_events_are_converted_and_compared(tmp_path: Path) -> None:
    module = made(
        tmp_path,
        ("call: {key: at, id: key,", "call: {key: at, id: at|text,"),
        ('null_ids: ["none"]', 'null_ids: ["3", "none"]'),
    )
    calls = [{"at": at, "key": None, "fn": "add", "args": '{"one": 1}'} for at in (3, 4)]
    stream, _ = ask(module, [flat(None, calls=calls)], stream=True, tools=[add])
    list(stream)
    assert [call.key for call in stream.response.response.calls] == [None, "4"]


def test_an_item_of_a_stream_is_unwrapped_by_the_whole_path(tmp_path: Path) -> None:
    from tests.generator.support import answers

    unwrap = 'call: {stream: {item: "turn.pieces[*]{kind=words}|first"}}'
    types = 'types: {chunk: "tiny_sdk.types:Words", item: "tiny_sdk.types:Reply"}'
    events = "{join: {text: words}}"
    stream = f"""
stream:
  $replace: true
  chunk: {{content: words, finish: "quotes[*]"}}
  events: [{events}]
  build: construct
  response: {{key: $text}}
"""
    module = variant(tmp_path, f"{types}\n{unwrap}\n{stream}")
    items = [
        answers.reply(answers.words("one"), answers.words("no")),
        answers.reply(),
        answers.reply(answers.words("two")),
    ]
    stream_of, _ = ask(module, items, stream=True)
    assert [chunk.content for chunk, _ in stream_of] == ["one", "two"]


@pytest.mark.parametrize(
    ("path", "answer", "expected"),
    [
        ("finish: key|empty_null|as_list", {"key": ""}, []),
        ("finish: key|empty_null|as_list", {"key": "stop"}, ["stop"]),
        ("finish: why ?? calls[*].fn", {"why": None, "calls": None}, []),
        ("finish: why ?? calls[*].fn", {"why": "done"}, ["done"]),
        ("content: text|from_json|to_json", {"text": '{"a":  1}'}, '{"a":1}'),
        ("content: text|from_json|to_json", {"text": None}, ""),
        ("thinking: calls[*].fn|first|empty_null", {"calls": None}, None),
        ("thinking: calls[0].args|join_or_null", {"calls": []}, None),
    ],
)
def test_properties_apply_every_pipe(tmp_path: Path, path: str, answer: dict[str, Any], expected: object) -> None:
    key = path.partition(":")[0]
    old = {"finish": "finish: why|as_list", "content": "content: text", "thinking": "content: text"}[key]
    new = f"{old}\n  {path}" if key == "thinking" else path
    module = made(tmp_path, (old, new), more="finish: {default: stop}")
    sent = flat()
    for name, value in answer.items():
        setattr(sent, name, value)
    assert getattr(ask(module, sent)[0], {"finish": "finish_reasons"}.get(key, key)) == expected


def test_text_that_is_no_json_object_is_a_malformed_answer(tmp_path: Path) -> None:
    from callwright_runtime import MalformedAnswerError

    answer, _ = ask(made(tmp_path, ("content: text", "content: text|from_json|to_json")), flat("[1]"))
    with pytest.raises(MalformedAnswerError, match="not a JSON object"):
        _ = answer.content
