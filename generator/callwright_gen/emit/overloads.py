"""Emit the overloads of the decorator: one per mode and kind of client."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from callwright_gen.code import Code, docstring
from callwright_gen.emit.clients import ChoiceView
from callwright_gen.emit.writer import Writer


@dataclass(frozen=True)
class OverloadView:
    """An overload; with `has_names`, its `model` lists the model names that the SDK knows."""

    has_names: bool
    stream: Code
    tools: Code
    response_model: Code
    output_parser: Code
    client: Code
    result: Code
    doc: Code


@dataclass(frozen=True)
class _Mode:
    """A row of the table of modes; `sync` and `asynchronous` are the return types of decorated functions.

    `by_config` holds both return types for functions that return a dynamic config, which may set other tools.
    """

    doc: str
    sync: str
    asynchronous: str
    stream: str = "no"
    tools: str = "_Tools | None = None"
    response_model: str = "None = None"
    output_parser: str = "None = None"
    by_config: tuple[str, str] | None = None
    has_names: bool = False


_MODES = {
    "both": "",
    "sync": " For a function, with a sync client.",
    "async": " For an `async def`, with an async client.",
}


def overloads(writer: Writer, choices: list[ChoiceView]) -> list[OverloadView]:
    """Emit every overload."""
    return [_overload(writer, mode, choice) for mode in _modes(writer) for choice in choices]


def _modes(writer: Writer) -> Iterator[_Mode]:
    """Yield the rows; of two that differ only in `tools`, the one for tool classes comes first."""
    prefix, typed = writer.prefix, writer.typed
    response, stream, async_stream = f"{prefix}CallResponse", f"{prefix}Stream", f"Async{prefix}Stream"
    classes = f"{typed.Sequence}[type[_Tool]] | None"
    form = f"{typed.TypeForm}[_T]"
    parser = f"{typed.Callable}[[{{}}], _O]"
    doc = "Turn the function into a call that returns the response."
    yield _Mode(doc, f"{response}[_Tool]", f"{response}[_Tool]", tools=classes, by_config=(response, response))
    yield _Mode(doc, response, response, has_names=True)
    yield _Mode(
        "Turn the function into a call that returns the result of `output_parser(response)`.",
        "_O",
        "_O",
        output_parser=parser.format(response),
    )
    doc = "Turn the function into a streamed call that returns pairs of a chunk and a tool."
    yield _Mode(
        doc,
        f"{stream}[_Tool]",
        f"{async_stream}[_Tool]",
        stream="yes",
        tools=classes,
        by_config=(stream, async_stream),
    )
    yield _Mode(doc, stream, async_stream, stream="yes")
    yield _Mode(
        "Turn the function into a call that returns an instance of `response_model`.",
        "_T",
        "_T",
        tools="None = None",
        response_model=form,
    )
    yield _Mode(
        "Turn the function into a call that returns the result of `output_parser` for a `response_model` instance.",
        "_O",
        "_O",
        tools="None = None",
        response_model=form,
        output_parser=parser.format("_T"),
    )
    doc = "Turn the function into a call that returns a `response_model` instance, or the response if tools are called."
    yield _Mode(
        doc,
        f"_T | {response}[_Tool]",
        f"_T | {response}[_Tool]",
        tools=f"{typed.Sequence}[type[_Tool]]",
        response_model=form,
        by_config=(f"_T | {response}", f"_T | {response}"),
    )
    yield _Mode(doc, f"_T | {response}", f"_T | {response}", tools="_Tools", response_model=form)
    yield _Mode(
        "Turn the function into a streamed call that returns partial `response_model` objects, the last one validated.",
        f"{typed.StructuredStream}[_T]",
        f"{typed.AsyncStructuredStream}[_T]",
        stream="yes",
        response_model=form,
    )
    # Most type checkers expand `bool` to its two literals; mypy needs an overload for it.
    yield _Mode(
        "Turn the function into a call, streamed or not, that returns the response or the stream.",
        f"{response} | {stream}",
        f"{response} | {async_stream}",
        stream="either",
    )
    yield _Mode(
        "Turn the function into a call, streamed or not, that returns one `response_model` instance or partial ones.",
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
    decorators = {"both": "_Decorator", "sync": "_SyncClientDecorator", "async": "_AsyncClientDecorator"}
    modes = {"both": slice(0, 2), "sync": slice(0, 1), "async": slice(1, 2)}[choice.mode]
    results = [*(mode.sync, mode.asynchronous)[modes], *(mode.by_config or ())[modes]]
    return OverloadView(
        has_names=mode.has_names and choice.mode == "both",
        stream=Code(stream[mode.stream]),
        tools=Code(mode.tools),
        response_model=Code(mode.response_model),
        output_parser=Code(mode.output_parser),
        client=choice.type,
        result=Code(f"{decorators[choice.mode]}[{', '.join(results)}]"),
        doc=docstring(f"{mode.doc}{_MODES[choice.mode]}"),
    )
