"""Small helpers of the emitted modules. Those named after a problem raise its error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn, cast

from callwright_runtime.errors import ArgumentTypeError, UnsupportedError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection


_CO_COROUTINE = 0x80  # as `inspect` has it


def unsupported_part(provider: str, part: object, role: str) -> NoReturn:
    """Refuse a message part that the provider has no form for.

    Raises:
        UnsupportedError: always.
    """
    owner = getattr(part, "provider", None)
    whose = f" of {owner!r}" if isinstance(owner, str) else ""
    raise UnsupportedError(
        f"{provider} cannot take a {type(part).__name__}{whose} in a message of role {role!r}: leave it out "
        f"(`message.without({type(part).__name__})`), or send it in a form that this provider has."
    )


def wrong_client(call_name: str, fn: Callable[..., Any], client: object, wanted: str) -> NoReturn:
    """Refuse a client of the wrong kind: a sync one for an `async def`, or the other way round.

    Raises:
        ArgumentTypeError: always.
    """
    name = getattr(fn, "__qualname__", repr(fn))
    kind = "async" if is_async_function(fn) else "sync"
    raise ArgumentTypeError(
        f"{call_name}: {name} is {kind}, so its client must be {wanted}, not {type(client).__name__}."
    )


def base64_text(data: bytes) -> str:
    """Write bytes as base64 text."""
    from base64 import b64encode

    return b64encode(data).decode("ascii")


def media_subtype(media_type: str) -> str:
    """Give `wav` of `audio/wav; rate=16000`."""
    return media_type.partition(";")[0].strip().partition("/")[2]


def check_media_type(provider: str, part_kind: str, media_type: str, accepted: Collection[str]) -> None:
    """Check that the provider takes a media type.

    Raises:
        UnsupportedError: it does not; the message names those that it takes.
    """
    if media_type.partition(";")[0].strip().lower() not in accepted:
        known = ", ".join(sorted(accepted))
        raise UnsupportedError(f"{provider} takes no {part_kind} of type {media_type!r}: convert it to one of {known}.")


def undeclared(value: Any, name: str) -> Any:
    """Read a field that the SDK does not declare; None where it is not there.

    Models are asked where they keep such fields: a missing attribute costs an exception, in each event of a stream.
    """
    if isinstance(value, dict):  # what such a field of a model holds is plain data
        return cast("dict[str, Any]", value).get(name)
    extra = getattr(value, "__pydantic_extra__", None)
    if extra is None:
        return getattr(value, name, None)
    return extra.get(name, value.__dict__.get(name))


def is_async_function(fn: Callable[..., Any]) -> bool:
    """Tell whether calling `fn` gives an awaitable: an `async def`, also in a partial, an object or a wrapper."""
    code = getattr(fn, "__code__", None)
    if code is not None and not fn.__dict__:  # a plain function, the usual case: no wrapper, nothing marked
        return bool(code.co_flags & _CO_COROUTINE)
    from inspect import iscoroutinefunction

    while True:
        if iscoroutinefunction(fn) or iscoroutinefunction(getattr(fn, "__call__", None)):  # noqa: B004  wants the method
            return True
        inner = getattr(fn, "__wrapped__", None)
        if inner is None:
            return False
        fn = inner
