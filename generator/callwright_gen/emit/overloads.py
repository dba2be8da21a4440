"""The written-out signatures of the decorator: one for each mode and each kind of client."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from callwright_gen.code import Code, docstring
from callwright_gen.emit.clients import ChoiceView
from callwright_gen.emit.writer import Writer


@dataclass(frozen=True)
class OverloadView:
    """One overload."""

    stream: Code
    tools: Code
    response_model: Code
    output_parser: Code
    client: Code
    result: Code
    doc: Code


@dataclass(frozen=True)
class _Mode:
    """One row of the table of modes; `sync` and `asynchronous` are what a decorated function returns, by its kind."""

    doc: str
    sync: str
    asynchronous: str
    stream: str = "no"
    tools: str = "_Tools | None = None"
    response_model: str = "None = None"
    output_parser: str = "None = None"


_WORLDS = {
    "both": "",
    "sync": " By a sync client, for a function.",
    "async": " By an async client, for an `async def`.",
}


def overloads(writer: Writer, choices: list[ChoiceView]) -> list[OverloadView]:
    """Write every overload."""
    return [_overload(writer, mode, choice) for mode in _modes(writer) for choice in choices]


def _modes(writer: Writer) -> Iterator[_Mode]:
    prefix, typed = writer.prefix, writer.typed
    response = f"{prefix}CallResponse"
    form = f"{typed.TypeForm}[_T]"
    parser = f"{typed.Callable}[[{{}}], _O]"
    yield _Mode("Make the function a call of the model: it returns the response.", response, response)
    yield _Mode(
        "Make the function a call of the model: it returns what `output_parser` makes of the response.",
        "_O",
        "_O",
        output_parser=parser.format(response),
    )
    yield _Mode(
        "Make the function a streamed call: it returns pairs of a chunk and a tool as they arrive.",
        f"{prefix}Stream",
        f"Async{prefix}Stream",
        stream="yes",
    )
    yield _Mode(
        "Make the function a call that returns an instance of `response_model`.",
        "_T",
        "_T",
        tools="None = None",
        response_model=form,
    )
    yield _Mode(
        "Make the function a call that returns what `output_parser` makes of an instance of `response_model`.",
        "_O",
        "_O",
        tools="None = None",
        response_model=form,
        output_parser=parser.format("_T"),
    )
    yield _Mode(
        "Make the function a call that returns an instance of `response_model`, or the response if tools are called.",
        f"_T | {response}",
        f"_T | {response}",
        tools="_Tools",
        response_model=form,
    )
    yield _Mode(
        "Make the function a streamed call: instances of `response_model` that grow, the last one validated.",
        f"{typed.StructuredStream}[_T]",
        f"{typed.AsyncStructuredStream}[_T]",
        stream="yes",
        response_model=form,
    )
    # Most checkers read a `bool` as either literal and need no overload for it; mypy does.
    yield _Mode(
        "Make the function a call, streamed or not: it returns the response or the stream.",
        f"{response} | {prefix}Stream",
        f"{response} | Async{prefix}Stream",
        stream="either",
    )
    yield _Mode(
        "Make the function a call, streamed or not: it returns an instance of `response_model`, or growing ones.",
        f"_T | {typed.StructuredStream}[_T]",
        f"_T | {typed.AsyncStructuredStream}[_T]",
        stream="either",
        tools="None = None",
        response_model=form,
    )


def _overload(writer: Writer, mode: _Mode, choice: ChoiceView) -> OverloadView:
    typed = writer.typed
    stream = {
        "no": f"{typed.Literal}[False] = False",
        "yes": f"{typed.Literal}[True] | {typed.StreamConfig}",
        "either": f"bool | {typed.StreamConfig}",
    }
    results = {
        "both": f"_Decorator[{mode.sync}, {mode.asynchronous}]",
        "sync": f"_SyncClientDecorator[{mode.sync}]",
        "async": f"_AsyncClientDecorator[{mode.asynchronous}]",
    }
    return OverloadView(
        stream=Code(stream[mode.stream]),
        tools=Code(mode.tools),
        response_model=Code(mode.response_model),
        output_parser=Code(mode.output_parser),
        client=choice.type,
        result=Code(results[choice.world]),
        doc=docstring(f"{mode.doc}{_WORLDS[choice.world]}"),
    )
