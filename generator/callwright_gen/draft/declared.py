"""The SDK types of a call, as the method that makes it declares them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from callwright_gen.draft.fit import fitting
from callwright_gen.paths.inspect import alternatives_in, is_anything
from callwright_gen.surface import Record
from callwright_gen.types import Generic, Literal, Named, TypeExpr, members_of

if TYPE_CHECKING:
    from callwright_gen.load.spec import Spec
    from callwright_gen.surface.live import LiveSource

_WRAPPERS = ("Coroutine", "Awaitable")  # their last argument is the result


def declared_types(source: LiveSource, spec: Spec, method: str, streaming: str) -> dict[str, str]:
    """Return the references of a call's types that a method declares, by key of `types`.

    Parameters:
        source: the SDK.
        spec: a spec whose method has the same attributes.
        method: reference of the method.
        streaming: reference of the method that streams.
    """
    results, streamed = results_of(source, method), streamed_of(source, streaming)
    chunk = spec.stream.chunk
    found = {
        "response": fitting(results, spec.response.content, source),
        "chunk": fitting(streamed, spec.response.content if chunk == "response" else chunk.content, source),
    }
    for key, declared in _arguments(source, spec, method):
        found[key] = _item(declared) if declared is not None else None
    found["assistant_message"] = _said_by(found["message"], spec.messages.roles.assistant, source)
    return {key: f"{named.module}:{named.name}" for key, named in found.items() if named is not None}


def untyped(source: LiveSource, spec: Spec, method: str) -> Iterator[str]:
    """Yield the keys of `types` that a method declares as any object."""
    for key, declared in _arguments(source, spec, method):
        if declared is not None and _item(declared) is None and any(map(is_anything, members_of(declared))):
            yield from ("message", "assistant_message") if key == "message" else (key,)


def results_of(source: LiveSource, method: str) -> list[TypeExpr]:
    """Return what a method may return, of each overload and each member of a union."""
    return [result for each in source.returns(method) for result in _results(each)]


def streamed_of(source: LiveSource, method: str) -> list[TypeExpr]:
    """Return the events of the streams that a method may return."""
    results = results_of(source, method)
    return [each.args[0] for each in results if isinstance(each, Generic) and _is_sdk(source, each.base, each.args)]


def _arguments(source: LiveSource, spec: Spec, method: str) -> Iterator[tuple[str, TypeExpr | None]]:
    """Yield the types of the arguments that hold messages and tools."""
    params = source.params(method)
    for key, name in (("message", spec.messages.param), ("tool", "" if spec.tools is None else spec.tools.param)):
        field = params.fields.get(name) if params is not None else None
        yield key, field.type if field is not None else None


def _results(expr: TypeExpr) -> Iterator[TypeExpr]:
    for member in members_of(expr):
        if isinstance(member, Generic) and isinstance(member.base, Named) and member.base.name in _WRAPPERS:
            yield from _results(member.args[-1])
        else:
            yield member


def _is_sdk(source: LiveSource, base: object, args: Iterable[TypeExpr]) -> bool:
    """Return whether a result is a stream: of the SDK, or an iterator, of a class of the SDK."""
    return isinstance(base, Named) and any(isinstance(each, Named) and source.members(each) for each in args)


def _item(expr: TypeExpr) -> Named | None:
    """Return the class or alias of the items of a list."""
    for member in members_of(expr):
        if isinstance(member, Generic) and len(member.args) == 1 and isinstance(member.args[0], Named):
            return member.args[0]
    return None


def _said_by(message: Named | None, role: str, source: LiveSource) -> Named | None:
    """Return the class of the messages of a role: the one that declares it, else the class of all messages."""
    members = alternatives_in(message, source) if message is not None else ()
    classes = (member for member in members if isinstance(member, Named))
    return next((each for each in classes if role in _words(each, source)), message)


def _words(kind: Named, source: LiveSource) -> set[object]:
    """Return the literals that the fields of a class declare, if each field has only one."""
    record = source.members(kind)
    fields = record.fields.values() if isinstance(record, Record) else ()
    return {each.type.values[0] for each in fields if isinstance(each.type, Literal) and len(each.type.values) == 1}
