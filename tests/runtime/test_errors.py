"""What an error means: classes, statuses, codes, words and waits, without any SDK."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from types import ModuleType, SimpleNamespace

import pytest

from callwright_runtime.errors import ProviderError
from callwright_runtime.errors.classifying import classify, is_kind, matching
from callwright_runtime.errors.kinds import (
    BadRequest,
    ConnectionFailed,
    ContextTooLong,
    NotFound,
    Overloaded,
    RateLimited,
    ServerError,
    Timeout,
    Unauthorized,
)
from callwright_runtime.errors.tables import TABLES, register_errors
from callwright_runtime.errors.waiting import seconds_of
from tests.support.tiers import neutral

pytestmark = neutral


class TinyError(Exception):
    def __init__(self, status=None, code=None, words="no", headers=None, body=None):
        super().__init__(words)
        self.status, self.code, self.body = status, code, body
        self.response = SimpleNamespace(headers=headers or {})


class SlowError(TinyError):
    pass


class SlowestError(SlowError):
    pass


@pytest.fixture(autouse=True)
def _table(monkeypatch):
    module = ModuleType("tiny_errors")
    module.TinyError, module.SlowError = TinyError, SlowError
    monkeypatch.setitem(sys.modules, "tiny_errors", module)
    monkeypatch.setitem(TABLES, "tiny", None)  # so that it is removed afterwards
    register_errors(
        "tiny",
        read={
            "status": ["status"],
            "code": ["code"],
            "param": ["body.error.param"],
            "retry_after": ["body.wait.delay"],
        },
        rules={
            "context_too_long": {"texts": ["Too Long"]},
            "timeout": {"classes": ["tiny_errors:SlowError", "never_imported:SlowError", "tiny_errors:Missing"]},
            "rate_limited": {"codes": ["slow_down"]},
            "overloaded": {"codes": ["full"]},
            "bad_request": {"codes": ["wrong"]},
            "server_error": {"status": [503], "codes": ["broken"]},
        },
        own=["tiny_errors:TinyError"],
    )


STATUSES = {
    400: BadRequest, 401: Unauthorized, 402: Unauthorized, 403: Unauthorized, 404: NotFound, 408: Timeout,
    409: BadRequest, 422: BadRequest, 429: RateLimited, 500: ServerError, 502: ServerError, 504: Timeout,
    529: Overloaded,
}  # fmt: skip


def test_statuses_mean_what_http_says_unless_the_table_says_otherwise():
    assert {status: type(classify(TinyError(status))) for status in STATUSES} == STATUSES
    assert type(classify(TinyError(503))) is ServerError
    assert classify(TinyError(302)) is None


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (SlowError(), Timeout),
        (SlowestError(), Timeout),  # a subclass
        (TinyError(400, words="It is too long."), ContextTooLong),
        (TinyError(400, "slow_down"), RateLimited),
        (TinyError(429, "full"), Overloaded),  # the provider's word says more than the status
        (TinyError(500, "wrong"), ServerError),  # but a broad word says less
        (TinyError(400, "broken"), ServerError),  # than a status that says nothing else
        (TinyError(404, "broken"), NotFound),
        (TinyError(200, "wrong"), BadRequest),  # and a stream that fails began with 200
        (TinyError(), type(None)),
        (TimeoutError("late"), Timeout),
        (ConnectionResetError("gone"), ConnectionFailed),
        (ValueError("ours"), type(None)),
        (KeyboardInterrupt(), type(None)),
    ],
)
def test_classes_codes_and_words(error, kind):
    assert type(classify(error)) is kind


def test_a_failure_holds_what_the_error_says():
    error = TinyError(429, "slow_down", "Not so fast.", {"Retry-After": "7"}, {"error": {"param": "size"}})
    failure = classify(error)
    assert (failure.error, failure.provider, failure.status, failure.code) == (error, "tiny", 429, "slow_down")
    assert (str(failure), failure.retry_after, failure.param) == ("Not so fast.", 7.0, "size")
    assert classify(failure) is failure


def test_the_headers_count_before_the_body():
    body = '{"wait": [{"other": 1}, {"delay": "34s"}]}'  # some SDKs leave the body as text
    assert classify(TinyError(429, body=body)).retry_after == 34.0
    assert classify(TinyError(429, body=body, headers={"retry-after-ms": "1500"})).retry_after == 1.5
    assert classify(TinyError(429, body="<html>")).retry_after is None


def test_errors_of_other_libraries_are_read_by_status_code_or_cause():
    class WrappedError(Exception):
        status_code = 401

    class CodedError(Exception):
        provider, code = "tiny", "slow_down"

    caused = RuntimeError("outer")
    caused.__cause__ = SlowError()
    assert [type(classify(each)) for each in (WrappedError(), CodedError(), caused)] == [
        Unauthorized,
        RateLimited,
        Timeout,
    ]


def test_an_error_in_an_answer_with_http_200_is_classified_by_its_body():
    kinds = [
        type(classify(ProviderError("no", body)))
        for body in (
            {"code": 429},
            {"code": "slow_down"},
            {"type": "slow_down", "message": "no"},
            {"code": "odd"},
            "no",
        )
    ]
    assert kinds == [RateLimited, RateLimited, RateLimited, type(None), type(None)]


def _caught_by(error, other, kind):
    try:
        raise error
    except matching(other):
        return None
    except matching(kind) as caught:
        return caught


def test_an_except_clause_catches_by_kind_and_leaves_the_error_unchanged():
    error = TinyError(429)
    assert _caught_by(error, Timeout, RateLimited) is error
    with pytest.raises(TinyError):
        _caught_by(TinyError(404), Timeout, RateLimited)
    assert matching(RateLimited) == ()  # nothing is being handled
    assert is_kind(TinyError(400, words="too long"), [BadRequest])  # a kind includes its more specific ones
    assert not is_kind(ValueError(), [BadRequest])
    assert is_kind(ValueError(), [ValueError])


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("3", 3.0), (0.5, 0.5), ("34s", 34.0), ("250ms", 0.25), ("2m", 120.0), (" 1.5 ", 1.5), ("soon", None),
        ("", None), (None, None), ("-1", None), ("nan", None), ("inf", None), (True, None),
        ("Wed, 21 Oct 2026 07:28:30 GMT", 30.0), ("Wed, 21 Oct 2026 07:28:30", 30.0),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
    ],
)  # fmt: skip
def test_waits_are_seconds_or_dates(text, seconds):
    assert seconds_of(text, datetime(2026, 10, 21, 7, 28, tzinfo=UTC)) == seconds
