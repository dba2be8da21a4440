"""Emit the overloads of the decorator: one per mode."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from callwright_gen.code import Code, docstring
from callwright_gen.emit.clients import KindView
from callwright_gen.emit.writer import Writer

# In the docstring of the most common mode only: editors show it next to the signatures of the others.
_PARAMETERS = {
    "model": "The name of the model.",
    "stream": "Whether to stream; a `StreamConfig` also streams tools whose arguments are incomplete.",
    "response_model": "The type of a structured answer.",
    "tools": "Tool classes, pydantic models and functions that the model may call.",
    "output_parser": "Gets the response, or the instance of `response_model`; the call returns its result.",
    "json_mode": "Whether a structured answer is JSON text instead of the arguments of a tool.",
    "client": "A client of the SDK; without one, calls share a default client.",
    "call_params": "The API's other parameters, by their own names or by the common ones.",
}


@dataclass(frozen=True)
class OverloadView:
    """An overload of the decorator.

    Parameters:
        is_plain: Whether this is the most common mode, whose `model` lists the model names that the SDK knows.
        overlaps: Whether mypy finds that it overlaps a later overload.
    """

    is_plain: bool
    overlaps: bool
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
    is_plain: bool = False
    clients: tuple[str, ...] = ("any",)


def overloads(writer: Writer, kinds: list[KindView]) -> list[OverloadView]:
    """Emit every overload."""
    return [
        _overload(writer, mode, kinds, client)
        for mode in _modes(writer)
        for client in (mode.clients if len(kinds) > 1 else ("any",))
    ]


def _modes(writer: Writer) -> Iterator[_Mode]:
    """Yield the rows; of two that differ only in `tools`, the one for tool classes comes first."""
    yield from _plain_modes(writer)
    yield from _structured_modes(writer)
    yield from _either_modes(writer)


def _plain_modes(writer: Writer) -> Iterator[_Mode]:
    prefix = writer.prefix
    response, stream, async_stream = f"{prefix}CallResponse", f"{prefix}Stream", f"Async{prefix}Stream"
    classes = "Sequence[type[_Tool]] | None"
    yield _Mode(
        "Turn the function into a call that returns the response, whose tools are instances of these classes.",
        f"{response}[_Tool]",
        f"{response}[_Tool]",
        tools=classes,
        by_config=(response, response),
    )
    yield _Mode(
        "Turn the function into a call that returns the response, or the result of `output_parser(response)`.",
        "_Parsed",
        "_Parsed",
        output_parser=f"Callable[[{response}], _Parsed] | None = None",
        is_plain=True,
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


def _structured_modes(writer: Writer) -> Iterator[_Mode]:
    response = f"{writer.prefix}CallResponse"
    form = "TypeForm[_T]"
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
        output_parser="Callable[[_T], _O]",
        # With a type variable that no argument solves, mypy takes the parameter of a lambda for `Any`.
        clients=("none", "given"),
    )
    doc = "Turn the function into a call that returns a `response_model` instance, or the response if tools are called."
    yield _Mode(
        doc,
        f"_T | {response}[_Tool]",
        f"_T | {response}[_Tool]",
        tools="Sequence[type[_Tool]]",
        response_model=form,
        by_config=(f"_T | {response}", f"_T | {response}"),
    )
    yield _Mode(doc, f"_T | {response}", f"_T | {response}", tools="_Tools", response_model=form)
    yield _Mode(
        "Turn the function into a streamed call that returns partial `response_model` objects, the last one validated.",
        "StructuredStream[_T]",
        "AsyncStructuredStream[_T]",
        stream="yes",
        response_model=form,
    )


def _either_modes(writer: Writer) -> Iterator[_Mode]:
    """Yield the rows for `stream: bool`: mypy needs them; most type checkers expand `bool` to its two literals."""
    prefix = writer.prefix
    response = f"{prefix}CallResponse"
    yield _Mode(
        "Turn the function into a call, streamed or not, that returns the response or the stream.",
        f"{response} | {prefix}Stream",
        f"{response} | Async{prefix}Stream",
        stream="either",
    )
    yield _Mode(
        "Turn the function into a call, streamed or not, that returns one `response_model` instance or partial ones.",
        "_T | StructuredStream[_T]",
        "_T | AsyncStructuredStream[_T]",
        stream="either",
        tools="None = None",
        response_model="TypeForm[_T]",
    )


def _overload(writer: Writer, mode: _Mode, kinds: list[KindView], client: str) -> OverloadView:
    stream = {
        "no": "Literal[False] = False",
        "yes": "Literal[True] | StreamConfig",
        "either": "bool | StreamConfig",
    }
    variable = f"_{writer.prefix}Client"
    if len(kinds) > 1:
        arguments = {"any": f"{variable} = ...", "none": "None = None", "given": variable}
        selector = ["None" if client == "none" else variable]
    else:
        arguments, selector = {"any": f"{kinds[0].type} = None"}, []
    return OverloadView(
        is_plain=mode.is_plain,
        overlaps=mode.is_plain,
        stream=Code(stream[mode.stream]),
        tools=Code(mode.tools),
        response_model=Code(mode.response_model),
        output_parser=Code(mode.output_parser),
        client=Code(arguments[client]),
        result=Code(", ".join([*selector, mode.sync, mode.asynchronous, *(mode.by_config or ())])),
        doc=docstring(mode.doc, _PARAMETERS if mode.is_plain else None),
    )
