"""Make the SDK's exceptions: the error table of a provider, applied backwards."""

from __future__ import annotations

import inspect
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.errors import UnsupportedError
from callwright_runtime.errors.classifying import classify
from callwright_runtime.errors.tables import TABLES
from callwright_runtime.testing.make import find_type

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from callwright_runtime.errors.tables import ErrorTable
    from callwright_runtime.testing.reply import Failure

_REFUSED = 400
_STATUS = {
    "rate_limited": 429,
    "overloaded": 503,
    "unauthorized": 401,
    "not_found": 404,
    "bad_request": 400,
    "server_error": 500,
}
_IN_WORDS = frozenset({"context_too_long", "content_filtered"})


def make_failure(provider: str, failure: Failure) -> BaseException:
    """Return the SDK's exception for a kind of failure.

    Raises:
        UnsupportedError: the provider has no errors of this kind.
    """
    table, kind = TABLES.get(provider), failure.kind.kind
    rule: Mapping[str, Any] = table.rules.get(kind, {}) if table is not None else {}
    if table is None or not (rule or kind in _STATUS):
        raise UnsupportedError(f"{provider} has no error that is {failure.kind.__name__}.")
    text = next(iter(rule.get("texts", ())), "")
    message = failure.message or text or kind.replace("_", " ")
    if text and not rule.get("classes") and not rule.get("codes") and text.casefold() not in message.casefold():
        message = f"{message}: {text}"
    status = failure.status or next(
        iter(rule.get("status", ())), _STATUS.get(kind, _REFUSED if kind in _IN_WORDS else None)
    )
    attribute = next(iter(table.read.get("status", ())), "")
    values = {
        "status": status,
        "code": next(iter(rule.get("codes", ())), None),
        "text": message,
        "headers": dict(failure.headers) or None,
    }
    classes = list(_classes(table, rule, attribute, status))
    made = [_filled(_make(each, message), table, values) for each in classes]
    if not made:
        raise UnsupportedError("no class of this error is installed.")
    return next((error for error in made if isinstance(classify(error), failure.kind)), made[-1])


def _classes(table: ErrorTable, rule: Mapping[str, Any], attribute: str, status: int | None) -> Iterator[Any]:
    """Yield the classes that an SDK may raise for an error, the likeliest first."""
    if (declared := next(_installed(rule.get("classes", ())), None)) is not None:
        yield declared
        return
    own = [each for base in _installed(table.own) for each in (base, *_derived(base))]
    named = {each for other in table.rules.values() for each in _installed(other.get("classes", ()))}
    # The class for a status may say another kind, which the code does not overrule everywhere.
    for classes in (own, [each for each in own if each not in named]):
        if (cls := _of_status(classes, attribute, status)) is not None:
            yield cls


def _filled(error: BaseException, table: ErrorTable, values: Mapping[str, Any]) -> BaseException:
    """Set what the table reads of an exception."""
    for name, value in values.items():
        paths = table.read.get(name, ("response.headers",) if name == "headers" else ())
        if value is not None and paths:
            _set(error, paths[0].split("."), value)
    return error


def _make(cls: Any, message: str) -> BaseException:
    """Return an exception of the SDK, without a call of its constructor."""
    error = cls.__new__(cls, message)
    BaseException.__init__(error, message)
    for name in _attributes(cls):
        if not hasattr(error, name):
            setattr(error, name, None)
    error.message = message
    return cast("BaseException", error)


def _attributes(cls: Any) -> set[str]:
    """Return what the constructors of a class and of its bases would set: an exception's text may be made of it."""
    own = [each for each in cls.__mro__ if "__init__" in vars(each) and issubclass(each, BaseException)]
    found = {name for each in own for name in inspect.signature(each.__init__).parameters}
    return {*found, *getattr(cls, "__dataclass_fields__", ())} - {"self", "args", "kwargs"}


def _installed(references: Any) -> Iterator[Any]:
    for reference in references:
        try:
            yield find_type(reference)
        except ImportError:
            continue


def _of_status(classes: list[Any], attribute: str, status: int | None) -> Any:
    """Return the class that an SDK raises for a status: one with this status, else one that has a status at all."""
    exact = (each for each in classes if status is not None and each.__dict__.get(attribute) == status)
    with_status = (each for each in classes if attribute in inspect.get_annotations(each))
    return next(exact, None) or next(with_status, None) or next(iter(classes), None)


def _derived(base: Any) -> Iterator[Any]:
    """Yield the classes that are derived from a class in its own package, the nearest first."""
    near = [
        each for each in base.__subclasses__() if each.__module__.partition(".")[0] == base.__module__.partition(".")[0]
    ]
    yield from near
    for each in near:
        yield from _derived(each)


def _set(target: Any, steps: list[str], value: Any) -> None:
    """Set what a path reads: attributes of the exception, methods, and mappings below the first step."""
    name, rest = steps[0], steps[1:]
    inner = _nested(rest, value) if rest else value
    if name.endswith("()"):
        setattr(target, name.removesuffix("()"), lambda: SimpleNamespace(**inner) if isinstance(inner, dict) else inner)
        return
    old = getattr(target, name, None)
    both = isinstance(old, dict) and isinstance(inner, dict)
    setattr(target, name, _merged(cast("dict[str, Any]", old), cast("dict[str, Any]", inner)) if both else inner)


def _nested(steps: list[str], value: Any) -> dict[str, Any]:
    return {steps[0]: _nested(steps[1:], value) if steps[1:] else value}


def _merged(left: Mapping[str, Any], right: Mapping[str, Any]) -> dict[str, Any]:
    both = {key: _merged(left[key], right[key]) for key in left.keys() & right.keys() if isinstance(left[key], dict)}
    return {**left, **right, **both}
