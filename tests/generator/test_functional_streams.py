"""The stream constructs of the language, each in its own spec."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any

import pytest

from tests.generator.support.asking import FLAT, add, ask, ask_async, flat
from tests.generator.support.project import changed, sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def stream_of(module: ModuleType, events: list[Any], **options: Any) -> tuple[Any, list[Any]]:
    stream, _ = ask(module, events, stream=True, **options)
    return stream, [tool.call() for _, tool in stream if tool]


def fragment(at: int, key: str | None, fn: str | None, args: str | None) -> Any:
    return flat(calls=[{"at": at, "key": key, "fn": fn, "args": args}])


def test_text_is_joined_and_first_and_last_values_are_kept(tmp_path: Path) -> None:
    events = [flat("Fo", got=1), flat("ur", got=2), flat(None), flat("", why="done")]
    stream, _ = stream_of(variant(tmp_path, FLAT), events)
    response = stream.response.response
    assert (response.text, response.got, response.why, response.key) == ("Four", 2, "done", "r1")
    assert (stream.finish_reasons, stream.output_tokens, str(stream.construct_call_response())) == (["done"], 2, "Four")


def test_the_first_of_several_values_is_the_one_that_an_event_has(tmp_path: Path) -> None:
    overlay = changed(
        FLAT[: FLAT.index("stream:")],
        ('chunk: "tiny_sdk.types:Flat"', 'chunk: "tiny_sdk.types:Wrapped"'),
        ("finish: why", 'refusal: "calls[*].fn|first"\n  finish: why'),
    )
    verbs = "text: {join: data.text}, why: {last: data.why}, engine: {first: data.engine}, got: {last: data.got}"
    fields = f"{verbs}, calls: [{{fn: {{join: data.key}}}}]"
    module = variant(tmp_path, f"{overlay}stream: {{$replace: true, build: construct, response: {{{fields}}}}}\n")
    from tiny_sdk.types import Wrapped

    stream, _ = ask(module, [Wrapped(data=flat("No")), Wrapped(data=flat("!"))], stream=True)
    assert [chunk.refusal for chunk, _ in stream] == ["r1", "r1"]
    assert stream.response.refusal == "r1r1"


def test_events_of_the_response_type_are_read_by_its_paths(tmp_path: Path) -> None:
    stream, _ = ask(variant(tmp_path, FLAT), [flat("Fo"), flat("ur", why="full", got=3)], stream=True)
    read = [(chunk.content, chunk.common_finish_reasons, chunk.output_tokens) for chunk, _ in stream]
    assert read == [("Fo", [], None), ("ur", ["length"], 3)]


def test_interleaved_call_fragments_are_merged_by_their_key(tmp_path: Path) -> None:
    events = [
        fragment(0, "c1", "add", '{"one"'),
        fragment(1, "c2", "add", '{"one": 10'),
        fragment(0, None, None, ": 1}"),
        fragment(1, None, None, "}"),
    ]
    stream, called = stream_of(variant(tmp_path, FLAT), events, tools=[add])
    assert called == [2, 11]
    assert [(call.id, call.args) for call in stream.response.common_tools] == [("c1", {"one": 1}), ("c2", {"one": 10})]


def test_each_of_several_fragments_in_one_event_is_used(tmp_path: Path) -> None:
    calls = [{"at": at, "key": f"c{at}", "fn": "add", "args": f'{{"one": {at}}}'} for at in (1, 2)]
    assert stream_of(variant(tmp_path, FLAT), [flat(calls=calls)], tools=[add])[1] == [2, 3]


def test_placeholder_ids_do_not_split_a_call(tmp_path: Path) -> None:
    events = [fragment(0, "c1", "add", '{"one": 1}'), fragment(0, "none", None, " ")]
    stream, called = stream_of(variant(tmp_path, FLAT), events, tools=[add])
    assert called == [2]
    assert [call.id for call in stream.response.common_tools] == ["c1"]
    (tmp_path / "late").mkdir()
    late = [fragment(0, "none", "add", '{"one"'), fragment(0, "c9", None, ": 1}")]
    stream, called = stream_of(variant(tmp_path / "late", FLAT), late, tools=[add])
    assert called == [2]
    assert [call.id for call in stream.response.common_tools] == ["c9"]


def test_a_call_may_arrive_whole(tmp_path: Path) -> None:
    whole = "whole_call: {id: key, name: fn, arguments: args, opaque: at}"
    overlay = changed(FLAT, ('call: {key: at, id: key, name: fn, arguments: args, null_ids: ["none"]}', whole))
    stream, _ = ask(
        variant(tmp_path, overlay), [fragment(0, "c1", "add", '{"one": 1}'), flat("after")], stream=True, tools=[add]
    )
    pairs = [(chunk.content, tool and tool.call()) for chunk, tool in stream]
    assert pairs == [("", None), ("", 2), ("after", None)]


def test_calls_are_opened_extended_and_closed(tmp_path: Path) -> None:
    from tests.generator.support import answers

    first = answers.flowing_call("add", '{"one"', ": 1}", key="c1")
    at_once = answers.call("add", {"one": 5}, "c2"), []
    stream, _ = ask(variant(tmp_path), answers.flow(first, at_once), stream=True, tools=[add])
    pairs = [(chunk.chunk.event, tool.call()) for chunk, tool in stream if tool]
    assert pairs == [("shut", 2), ("shut", 6)]
    pieces = stream.construct_call_response().message_param["body"]
    assert [piece["args"] for piece in pieces] == [{"one": 1}, {"one": 5}]


def test_blocks_are_opened_joined_set_and_appended_to(tmp_path: Path) -> None:
    from tests.generator.support import answers
    from tests.generator.support.answers import t

    text, deltas = answers.flowing_words("Fo", "ur")
    quote = [t.QuoteDelta(kind="quote", quote=each) for each in ("one", "two")]
    thought = t.Thought(kind="thought", thought="Hm.", seal=None), [t.SealDelta(kind="seal", seal="s")]
    stream, _ = stream_of(variant(tmp_path), answers.flow(thought, (text, [*deltas, *quote])))
    assert stream.response.message_param["body"] == [
        {"kind": "thought", "thought": "Hm.", "seal": "s"},
        {"kind": "words", "words": "Four", "quotes": ["one", "two"]},
    ]
    assert stream.citations == ["one", "two"]


def test_a_truncated_stream_keeps_what_arrived(tmp_path: Path) -> None:
    from tests.generator.support import answers

    events = answers.flow(answers.flowing_words("Fo", "ur"))[:3]
    stream, _ = stream_of(variant(tmp_path), events)
    assert (stream.response.content, stream.response.input_tokens) == ("Fo", None)


def test_values_within_slots_are_read_null_safe(tmp_path: Path) -> None:
    overlay = """
stream:
  events:
    - at: "{event=end}"
      last: {end: reply}
  response: {$replace: true, key: none, turn: {role: bot, pieces: []}, why: $end.why, cost: $end.cost}
"""
    from tests.generator.support import answers
    from tests.generator.support.answers import t

    module = variant(tmp_path, overlay)
    end = t.End(event="end", why=t.Why.FULL, reply=answers.reply(why=t.Why.FULL))
    assert stream_of(module, [end])[0].finish_reasons == ["full"]
    assert stream_of(module, [t.Begin(event="begin")])[0].response.response.why is None


def test_usage_can_be_merged_from_several_objects(tmp_path: Path) -> None:
    overlay = """
stream:
  events:
    - at: "{event=begin}"
      first: {begin: key}
    - at: "{event=end}"
      first: {one: reply.cost}
      last: {two: cost, why: why}
  response: {$replace: true, key: $begin, turn: {role: bot, pieces: []}, why: $why, cost: {$merge: [$one, $two]}}
"""
    from tests.generator.support import answers
    from tests.generator.support.answers import t

    reply = answers.reply()
    reply.cost.kept = 9
    end = t.End(event="end", why=t.Why.DONE, reply=reply, cost=t.Cost(sent=1, got=2))
    made = stream_of(variant(tmp_path, overlay), [end])[0]
    assert (made.input_tokens, made.cached_tokens) == (1, 9)


def test_counts_that_are_reported_separately_are_added_in_a_stream(tmp_path: Path) -> None:
    overlay = """
response: {usage: {input: [cost.sent, cost.kept], cache_write: cost.kept}}
stream:
  chunk:
    usage:
      input: ["{event=begin}.key ?? {event=end}.cost.sent|int", "{event=begin}.engine ?? {event=end}.cost.kept|int"]
      cache_write: "{event=end}.cost.kept"
"""
    from tests.generator.support.answers import t

    end = t.End(event="end", why=t.Why.DONE, cost=t.Cost(sent=3, got=5, kept=2))
    events = [t.Begin(event="begin", key="4", engine="1"), end]
    stream, _ = ask(variant(tmp_path, overlay), events, stream=True)
    chunks = [chunk for chunk, _ in stream]
    assert [(chunk.input_tokens, chunk.cache_write_tokens) for chunk in chunks] == [(5, None), (5, 2)]
    assert (stream.input_tokens, stream.cache_write_tokens) == (5, 2)
    assert (stream.common_usage.input_tokens, stream.common_usage.cache_write_tokens) == (5, 2)


def test_an_event_can_contain_the_whole_response(tmp_path: Path) -> None:
    from tests.generator.support import answers
    from tests.generator.support.answers import t

    chunk = 'chunk: {content: "{event=more}.delta{kind=words}.words", finish: "{event=end}.why|value|as_list"}'
    overlay = f"stream: {{$replace: true, {chunk}, final: '{{event=end}}.reply'}}"
    module = variant(tmp_path, overlay)
    reply = answers.reply(answers.words("Four"))
    stream, _ = stream_of(module, [t.Begin(event="begin"), t.End(event="end", why=t.Why.DONE, reply=reply)])
    assert stream.construct_call_response().response is reply


def test_the_response_can_be_built_by_calling_its_class(tmp_path: Path) -> None:
    stream, _ = stream_of(variant(tmp_path, changed(FLAT, ("build: construct", "build: call"))), [flat("Four")])
    assert type(stream.response.response).__name__ == "Flat"
    assert str(stream.construct_call_response()) == "Four"


def test_a_stream_can_come_from_another_method(tmp_path: Path) -> None:
    from tests.generator.support import answers

    module = variant(
        tmp_path, "call: {stream: {$replace: true, method: {sync: talk.flow, async: talk.agen}, async: generator}}"
    )
    stream, sent = ask(module, answers.flow(answers.flowing_words("Four")), stream=True)
    assert "".join(chunk.content for chunk, _ in stream) == "Four"
    assert "live" not in sent


def test_events_can_be_wrapped(tmp_path: Path) -> None:
    from tiny_sdk.types import Wrapped

    overlay = changed(FLAT, ('Flat"}', 'Flat", item: "tiny_sdk.types:Wrapped"}\ncall: {stream: {item: data}}'))
    events = [Wrapped(data=flat("Fo")), Wrapped(data=flat("ur"))]
    stream, _ = stream_of(variant(tmp_path, overlay), events)
    assert str(stream.construct_call_response()) == "Four"


def test_an_async_method_can_be_a_generator(tmp_path: Path) -> None:
    from tests.generator.support import answers

    overlay = "call: {stream: {$replace: true, method: {sync: talk.flow, async: talk.agen}, async: generator}}"
    pairs = ask_async(variant(tmp_path, overlay), answers.flow(answers.flowing_words("Fo", "ur")), stream=True)
    assert "".join(chunk.content for chunk, _ in pairs) == "Four"


def test_a_stream_flag_can_be_nested_in_another_argument(tmp_path: Path) -> None:
    from tests.generator.support import answers

    overlay = "call: {stream: {set: {options.count: true}}}\nparams: {exclude: [engine, turns, rules, fns, force]}"
    module = variant(tmp_path, overlay)
    events = answers.flow(answers.flowing_words("Four"))
    assert ask(module, events, stream=True)[1]["options"] == {"count": True}


def test_a_stream_keeps_alive_a_client_that_closes_when_it_is_collected(tmp_path: Path) -> None:
    import tiny_sdk

    from tests.generator.support import answers

    class Collected(tiny_sdk.Client):
        """A client whose streams end with it."""

        def __init__(self) -> None:
            super().__init__(answers.flow(answers.flowing_words("Fo", "ur")))
            self.flows: list[Any] = []

        @property
        def talk(self) -> Any:
            return self

        def send(self, **values: Any) -> Any:
            self.flows.append(super().talk.send(**values))
            return self.flows[-1]

        def __del__(self) -> None:
            for flow in self.flows:
                flow.events = iter(())

    def opened() -> Any:
        @module.call("big", client=Collected(), stream=True)
        def hello() -> str:
            return "Hello"

        return hello()

    events = list(Collected().send(engine="big", turns=[]))
    assert events == []  # the SDK's own stream ends with its client
    module = variant(tmp_path)
    stream = opened()
    gc.collect()
    assert "".join(chunk.content for chunk, _ in stream) == "Four"
