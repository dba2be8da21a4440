"""Responses built from streams: lists in slots, nested blocks, replaced blocks, final responses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.generator.support.asking import ask
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FRAME = {"begin": ("first", ("key", "engine")), "end": ("last", ("why", "cost"))}
"""By event: how its fields are kept, if the response has them."""


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


def overlay(events: str, response: str) -> str:
    kept = {event: (verb, [name for name in names if f"${name}" in response]) for event, (verb, names) in FRAME.items()}
    rules = [
        f'    - {{at: "{{event={event}}}", {verb}: {{{", ".join(f"{name}: {name}" for name in names)}}}}}'
        for event, (verb, names) in kept.items()
        if names
    ]
    return "\n".join(["stream:", "  events:", *rules, events, response])


def read(tmp_path: Path, spec: str, events: list[Any]) -> Any:
    stream, _ = ask(variant(tmp_path, spec), events, stream=True)
    for _ in stream:
        pass
    return stream.response.response


def test_a_slot_may_contain_a_list(tmp_path: Path) -> None:
    from tests.generator.support import answers
    from tests.generator.support.answers import t

    quoting = '    - {at: "{event=more}", if: "delta{kind=quote}", append: {quotes: delta.quote}}'
    fields = "  response: {$replace: true, turn: {role: bot, pieces: [{kind: words, words: x, quotes: $quotes}]}}"
    quotes = [t.QuoteDelta(kind="quote", quote=each) for each in ("one", "two")]
    spec = overlay(quoting, fields)
    assert read(tmp_path, spec, answers.flow((answers.words("x"), quotes))).turn.pieces[0].quotes == ["one", "two"]


def test_a_list_without_items_is_null(tmp_path: Path) -> None:
    from tests.generator.support import answers

    quoting = '    - {at: "{event=more}", if: "delta{kind=quote}", append: {quotes: delta.quote}}'
    fields = "  response: {$replace: true, turn: {role: bot, pieces: [{kind: words, words: x, quotes: $quotes}]}}"
    assert read(tmp_path, overlay(quoting, fields), answers.flow()).turn.pieces[0].quotes is None


BLOCKS = "  response: {$replace: true, key: $key, turn: {role: bot, pieces: $blocks}}"


def test_blocks_may_be_nested(tmp_path: Path) -> None:
    from tests.generator.support import answers
    from tests.generator.support.answers import t

    events = """
    - {at: "{event=open}", block: {key: at, open: piece}}
    - at: "{event=more}"
      if: "delta{kind=quote}"
      block: {key: at, inside: {quotes: delta.quote}, join: {said: delta.quote}}
"""
    quotes = [t.QuoteDelta(kind="quote", quote=each) for each in ("one", "two", "one")]
    response = read(tmp_path, overlay(events, BLOCKS), answers.flow((answers.words("x"), quotes)))
    assert response.turn.pieces[0].quotes == [{"said": "oneone"}, {"said": "two"}]


def test_an_event_may_replace_a_block_with_its_final_form(tmp_path: Path) -> None:
    from tests.generator.support import answers
    from tests.generator.support.answers import t

    events = """
    - {at: "{event=more}", if: "delta{kind=words}", block: {key: at, join: {words: delta.words}}}
    - {at: "{event=open}", block: {key: at, close: piece}}
"""
    started = answers.flow(answers.flowing_words("Fo"), answers.flowing_words("x"))
    ended = t.Open(event="open", at=0, piece=answers.words("Four", "two"))
    response = read(tmp_path, overlay(events, BLOCKS), [*started[:-1], ended, started[-1]])
    assert [piece.words for piece in response.turn.pieces] == ["Four", "x"]


WHOLE = """
  final: "{event=end}.reply{has:key}"
  response: {$replace: true, $merge: [$last, {turn: {role: bot, pieces: $blocks}}]}
"""
LAST = """
    - {at: "{event=open}", block: {key: at, open: piece}}
    - {at: "{event=end}", last: {last: reply}}
"""


def test_the_final_response_is_taken_from_an_event(tmp_path: Path) -> None:
    from tests.generator.support import answers

    *events, end = answers.flow((answers.words("x"), []))
    end.reply = answers.reply(answers.words("Four"))
    assert read(tmp_path, overlay(LAST, WHOLE), [*events, end]) is end.reply


def test_without_a_final_response_it_is_built_from_merged_mappings(tmp_path: Path) -> None:
    from tests.generator.support import answers

    *events, end = answers.flow((answers.words("x"), []))
    end.reply = answers.reply(answers.words("Four"))
    end.reply.key = None
    response = read(tmp_path, overlay(LAST, WHOLE), [*events, end])
    assert (response.engine, [piece.words for piece in response.turn.pieces]) == ("big", ["x"])


FINISH = "finish: {$replace: true, stop_or_tool_calls: [done], length: [full], other: [calls]}"


@pytest.mark.parametrize(("called", "reason"), [(True, "tool_calls"), (False, "stop")])
def test_one_finish_reason_may_mean_stop_or_tool_calls(tmp_path: Path, called: bool, reason: str) -> None:
    from tests.generator.support import answers

    module = variant(tmp_path, FINISH)
    plain, _ = ask(module, answers.reply(answers.call("add", {}) if called else answers.words("x")))
    assert (plain.finish_reasons, plain.common_finish_reasons) == (["done"], [reason])
    stream, _ = ask(
        module, answers.flow(answers.flowing_call("add", "{}") if called else answers.flowing_words("x")), stream=True
    )
    chunks = [chunk for chunk, tool in stream if tool is None]
    assert stream.common_finish_reasons == chunks[-1].common_finish_reasons == [reason]
