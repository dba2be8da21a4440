"""From an SDK's error to the kind of failure that all providers share."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from callwright_runtime.errors.kinds import KINDS, BadRequest, CallFailure, ConnectionFailed, ServerError, Timeout
from callwright_runtime.errors.tables import TABLES, ErrorTable, distance, is_ignored, is_instance, read_value
from callwright_runtime.errors.waiting import seconds_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_STATUS: dict[str, frozenset[int]] = {  # what HTTP says; a provider's table goes before it
    "timeout": frozenset({408, 504}),
    "rate_limited": frozenset({429}),
    "overloaded": frozenset({503, 529}),
    "unauthorized": frozenset({401, 402, 403, 407}),
    "not_found": frozenset({404, 410}),
    "bad_request": frozenset(range(400, 500)) - {401, 402, 403, 404, 407, 408, 410, 429},
    "server_error": frozenset(range(500, 600)) - {503, 504, 529},
}
_READ: dict[str, tuple[str, ...]] = {
    "status": ("status", "status_code", "response.status_code", "body.code", "code"),
    "code": ("code", "type", "body.code", "body.status", "body.type"),
}
_BROAD = (BadRequest, ServerError)  # a provider may use their codes for anything, so a status goes first
_REFUSED = 400
_HEADERS = ("response.headers", "headers")
_WAITS = (("retry-after-ms", 0.001), ("retry-after", 1.0))


def classify(error: BaseException) -> CallFailure | None:
    """Return what an error means in words that all providers share; None for other errors. It raises nothing.

    The result has the SDK's error in `.error`, with its status, code and, if the provider says, `.retry_after`.
    """
    if isinstance(error, CallFailure):
        return error
    table = _table_of(error)
    if table is not None:
        return None if is_ignored(table, error) else _classify_by(table, error)
    if isinstance(error, TimeoutError):
        return Timeout(str(error), error=error)
    if isinstance(error, ConnectionError):
        return ConnectionFailed(str(error), error=error)
    failure = _classify_own(error)
    # The transport's own codes, such as 400 for a body that is too short, say nothing of the request.
    if getattr(error, "broke_connection", False) and (failure is None or isinstance(failure, _BROAD)):
        return ConnectionFailed(str(error), error=error)
    return failure


def matching(*kinds: type[CallFailure]) -> tuple[type[Exception], ...]:
    """Catch an SDK's error by its kind, as it was raised.

    Write `except matching(RateLimited, Overloaded) as error:`. Python evaluates the expression while it handles the
    error, which is therefore classified there.
    """
    error = sys.exception()
    return (type(error),) if isinstance(error, Exception) and is_kind(error, kinds) else ()


def is_kind(error: BaseException, kinds: Iterable[type[BaseException]]) -> bool:
    """Return whether an error is of one of the kinds, or an instance of one of the other classes."""
    kinds = tuple(kinds)
    if isinstance(error, kinds):
        return True
    failures = tuple(kind for kind in kinds if issubclass(kind, CallFailure))
    return bool(failures) and isinstance(classify(error), failures)


def _table_of(error: BaseException) -> ErrorTable | None:
    found = [(near, table) for table in TABLES.values() if (near := distance(table, error)) is not None]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _classify_own(error: BaseException) -> CallFailure | None:
    """Classify an error of another library: by the status or code that it carries, or else by its cause."""
    provider = str(read_value(error, ("provider", "response.provider")) or "")
    tables = [TABLES[provider]] if provider in TABLES else list(TABLES.values())
    for table in (*tables, ErrorTable(provider, _READ, {}, ())):
        read = {**table.read, **{name: (*_READ[name], *table.read.get(name, ())) for name in _READ}}
        failure = _classify_by(table._replace(provider=provider, read=read), error)
        if failure is not None:
            return failure
    return classify(error.__cause__) if error.__cause__ is not None else None


def _classify_by(table: ErrorTable, error: BaseException) -> CallFailure | None:
    status = _as_int(read_value(error, table.read.get("status", ())))
    codes = _codes(error, table.read.get("code", ()))
    text = str(read_value(error, table.read.get("text", ())) or error)
    kind = _named(table, error, status, codes, text) or _of_status(status)
    if kind is None:
        return None
    return kind(
        text,
        error=error,
        provider=table.provider,
        status=status,
        code=min(codes, default=None),
        retry_after=_retry_after(table, error),
        param=_text(read_value(error, table.read.get("param", ()))),
    )


def _named(
    table: ErrorTable, error: BaseException, status: int | None, codes: set[str], text: str
) -> type[CallFailure] | None:
    """Return the kind that the table names for an error: its classes, codes, words and statuses say more than HTTP."""
    for kind in KINDS:
        rule = table.rules.get(kind.kind, {})
        if (
            is_instance(error, rule.get("classes", ()))
            or (_says_more(kind, status) and codes & set(rule.get("codes", ())))
            or _contains(text, rule.get("texts", ()))
            or status in rule.get("status", ())
        ):
            return kind
    return None


def _says_more(kind: type[CallFailure], status: int | None) -> bool:
    """Return whether a code of a kind says more than a status. A stream that fails has the status of its beginning."""
    if kind not in _BROAD or status is None or status < _REFUSED:
        return True
    return kind is ServerError and status in _STATUS["bad_request"]  # some call a failure in a stream a bad request


def _of_status(status: int | None) -> type[CallFailure] | None:
    """Return the kind that HTTP says."""
    return next((kind for kind in KINDS if status in _STATUS.get(kind.kind, ())), None)


def _contains(text: str, parts: Iterable[str]) -> bool:
    folded = text.casefold()
    return any(part.casefold() in folded for part in parts)


def _codes(error: BaseException, paths: Iterable[str]) -> set[str]:
    return {str(value) for path in paths if isinstance(value := read_value(error, (path,)), (str, int))}


def _retry_after(table: ErrorTable, error: BaseException) -> float | None:
    headers = read_value(error, table.read.get("headers", _HEADERS))
    for name, factor in _WAITS:
        if (wait := seconds_of(_header(headers, name))) is not None:
            return wait * factor
    return seconds_of(read_value(error, table.read.get("retry_after", ())))


def _header(headers: Any, name: str) -> Any:
    """Return a header. SDKs keep them in mappings of their own, or in a dict whose keys are written as they came."""
    items = headers.items() if hasattr(headers, "items") else ()
    return next((value for key, value in items if str(key).lower() == name), None)


def _as_int(value: Any) -> int | None:
    try:
        return None if value is None or isinstance(value, bool) else int(value)
    except (TypeError, ValueError):
        return None


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
