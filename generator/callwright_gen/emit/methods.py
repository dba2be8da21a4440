"""Emit the methods of a call and of a streamed call, with what has to be done around them."""

from __future__ import annotations

from collections.abc import Iterator

from callwright_gen.code import Code, joined, literal
from callwright_gen.emit.writer import Writer


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
    call = writer.spec.call
    yield from _paths(call.invoke.sync, call.invoke.async_)
    if call.run is not None:
        yield f"run={literal(call.run)}"
    yield from _objects(writer)


def _objects(writer: Writer) -> Iterator[str]:
    if objects := writer.spec.call.objects:
        yield f"objects={literal(objects)}"


def _streamed(writer: Writer) -> Iterator[str]:
    call, stream = writer.spec.call, writer.spec.call.stream
    invoked = stream.method or call.invoke
    yield from _paths(invoked.sync, invoked.async_)
    if (run := stream.run or call.run) is not None:
        yield f"run={literal(run)}"
    if stream.async_ == "generator":
        yield "generator=True"
    if stream.lazy:
        yield "lazy=True"
    yield from _objects(writer)
    if stream.close is not None:
        yield f"close={literal(stream.close)}"
    if "events" in writer.provider.unwraps:
        yield "events=_events"


def _paths(sync: str, asynchronous: str) -> Iterator[str]:
    yield str(literal(sync))
    if asynchronous != sync:
        yield str(literal(asynchronous))
