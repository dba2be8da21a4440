"""Emit the methods of a call and of a streamed call, with what has to be done around them."""

from __future__ import annotations

from collections.abc import Iterator

from callwright_gen.code import Code, joined, literal
from callwright_gen.emit.writer import Writer
from callwright_gen.resolve.provider import Method


def method(writer: Writer) -> Code:
    """Emit the method of a call."""
    return _method(list(_plain(writer)))


def stream_method(writer: Writer) -> Code:
    """Emit the method of a streamed call; empty if it is called like the other one."""
    streamed = list(_streamed(writer))
    return Code("") if streamed == list(_plain(writer)) else _method(streamed)


def _method(arguments: list[str]) -> Code:
    return Code(f"rt.SdkMethod({joined(', ', arguments)})")


def _plain(writer: Writer) -> Iterator[str]:
    yield from _named(writer.provider.call.method)
    yield from _objects(writer)


def _objects(writer: Writer) -> Iterator[str]:
    if objects := writer.provider.call.objects:
        yield f"objects={literal(objects)}"


def _streamed(writer: Writer) -> Iterator[str]:
    stream = writer.provider.call.stream
    yield from _named(stream.method)
    if stream.generator:
        yield "generator=True"
    if stream.lazy:
        yield "lazy=True"
    yield from _objects(writer)
    if stream.close is not None:
        yield f"close={literal(stream.close)}"
    if stream.events is not None:
        yield "events=_events"


def _named(method: Method) -> Iterator[str]:
    yield str(literal(method.sync))
    if method.asynchronous != method.sync:
        yield str(literal(method.asynchronous))
    if method.run is not None:
        yield f"run={literal(method.run)}"
