"""Check what would be sent against the types of the SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast, get_args

from callwright_runtime.testing.conform import Misfit, sdk_types, spelled
from callwright_runtime.testing.kinds import hints_of, is_list, plain_type
from callwright_runtime.testing.make import find_type
from callwright_runtime.testing.patterns import match
from callwright_runtime.testing.service import service_problems
from callwright_runtime.testing.signatures import signature_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from callwright_runtime.testing.conform import Place
    from callwright_runtime.testing.inverse import Inverse
    from callwright_runtime.testing.request import Request


_MOST = 5  # problems in a message


class RefusedRequestError(AssertionError):
    """A request that the types of the SDK refuse."""


def check_request(request: Request) -> None:
    """Compare the arguments of a request with the SDK's method.

    Raises:
        RefusedRequestError: the SDK's types refuse them.
    """
    found = list(_misfits(request))
    lines = [f"{spelled(each.place)}: {each.text}{_source(request, each.place)}" for each in found[:_MOST]]
    if not lines and (service := request.inverse.calls.service):
        lines = service_problems(service, request.method, request.arguments)
    if lines:
        listed = "\n  ".join(lines)
        raise RefusedRequestError(f"{request.provider}: the SDK's types refuse this request.\n  {listed}")


def _misfits(request: Request) -> Iterator[Misfit]:
    reference = _reference(request.inverse, request)
    signature = signature_of(reference) if reference else None
    if signature is None:
        return
    types = sdk_types(request.inverse.corrections)
    if signature.keywords is not None:
        yield from types.misfits(signature.keywords, request.arguments)
        return
    declared = _declared(request.inverse)
    for name, value in request.arguments.items():
        if name not in signature.types and not signature.is_open:
            yield Misfit((name,), f"{signature.name}() has no parameter of this name")
        kind = signature.types.get(name, Any)
        yield from types.misfits(declared.get(name, kind) if _is_vague(kind) else kind, value, (name,))


def _is_vague(kind: Any) -> bool:
    """Return whether a type is `Any`, or a list of it."""
    kind = plain_type(kind)
    return kind is Any or (is_list(kind) and all(map(_is_vague, get_args(kind))))


def _declared(inverse: Inverse) -> Mapping[str, Any]:
    """Return the types of the arguments that a `TypedDict` of the SDK declares, for methods that take any."""
    reference = inverse.types.get("params")
    return hints_of(find_type(reference)) if reference is not None else {}


def _reference(inverse: Inverse, request: Request) -> str | None:
    """Return where the SDK defines the method of a request."""
    mode = "async" if request.asynchronous else "sync"
    known = [each for each in (inverse.calls.plain, inverse.calls.streamed) if each is not None]
    paths = {(each.asynchronous if request.asynchronous else each.sync): each.signatures.get(mode) for each in known}
    return paths.get(request.method)


def _source(request: Request, place: Place) -> str:
    """Return the place of the spec that this part of the request comes from, if a shape of the spec has its form."""
    values: list[Any] = [request.arguments]
    for step in place:
        values.append(_step(values[-1], step))
    for value in reversed(values[1:]):
        fitting = [each for each in request.inverse.sources if match(each.pattern, value) is not None]
        if fitting:
            return f"\n    from {max(fitting, key=lambda each: len(str(each.pattern))).place}"
    return ""


def _step(value: Any, step: str | int) -> Any:
    if isinstance(value, dict):
        return cast("dict[Any, Any]", value).get(step)
    items = cast("list[Any]", value) if isinstance(value, list) else []
    return items[step] if isinstance(step, int) and step < len(items) else None
