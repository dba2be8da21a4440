"""Missing, truncated and invalid answers: a clear error at once, and the connection is released."""

from __future__ import annotations

import json
from typing import Any

import pytest

from callwright_runtime import ResponseModelError, UnreadableAnswerError
from tests.faults.errors import error_of, is_clear
from tests.faults.raw_server import head, whole
from tests.faults.streamed import assert_released
from tests.faults.test_http_errors import prepared
from tests.faults.timeouts import limited
from tests.support.answers import Answer
from tests.support.library import Book
from tests.support.tiers import on_the_wire

pytestmark = on_the_wire

HALVES = (b"", head(200, "application/json", content_length="500") + b'{"id": "')


def test_a_reset_before_or_within_the_body_raises_the_sdks_own_error(caller):
    for half in HALVES:
        caller.server.tell(half, end="reset")
        sdks_own = error_of(lambda: caller.run(prepared(caller)()))
        with pytest.raises(type(sdks_own)):
            caller.ask()
    assert caller.server.held_by_clients() == []


@limited
def test_a_stalled_server_is_abandoned_when_the_clients_timeout_expires(caller, limits):
    for half in HALVES:
        caller.server.tell(half, end="stall")
        sdks_own = error_of(lambda: caller.run(prepared(caller, call_params=limits)()))
        with pytest.raises(type(sdks_own)) as caught:
            caller.ask(call_params=limits)
        assert "time" in repr(caught.value).lower()
    assert_released(caller)


def test_a_body_that_is_not_json_raises_the_sdks_error(caller):
    caller.server.tell(whole(b'{"id": "chat', 200))
    expected = error_of(lambda: caller.run(prepared(caller)()))
    caught = error_of(caller.ask)
    assert (type(caught), str(caught)) == (type(expected), str(expected))
    assert_released(caller)


def test_a_web_page_instead_of_an_answer_raises_an_error_or_is_handled_by_the_sdk(caller):
    page = "<html>Please sign in.</html>"
    caller.server.tell(whole(page.encode(), 200, "text/html"))
    made: list[Any] = []
    sdks_own = error_of(lambda: made.append(caller.run(prepared(caller)())))
    for options in ({}, {"response_model": Book}, {"response_model": Book, "json_mode": True}):
        error = error_of(lambda options=options: caller.ask(**options))
        if sdks_own is not None:
            assert type(error) is type(sdks_own)
        elif isinstance(made[0], str):
            assert isinstance(error, UnreadableAnswerError)
            assert (error.text, "Please sign in" in str(error)) == (page, True)
        else:  # it returns an empty answer
            assert (error is None) == (options == {})
            assert error is None or isinstance(error, ResponseModelError)
    assert_released(caller)


def test_an_answer_with_another_content_type_is_read_if_the_sdk_reads_it(caller):
    caller.server.tell(whole(json.dumps(caller.provider.wire.body(Answer("Hi"))).encode(), 200, "text/plain"))
    answers: list[Any] = []
    error = error_of(lambda: answers.append(caller.ask()))
    assert [answer.content for answer in answers] == (["Hi"] if error is None else [])
    assert error is None or is_clear(caller.provider, error)
