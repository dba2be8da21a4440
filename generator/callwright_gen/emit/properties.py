"""Emit the properties of responses, chunks and streams."""

from __future__ import annotations

import ast
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from callwright_gen.code import Code, docstring, name
from callwright_gen.emit.python import source
from callwright_gen.emit.reads import body, sum_body
from callwright_gen.emit.shared import Start
from callwright_gen.emit.writer import Writer
from callwright_gen.paths import TypedPath, nodes
from callwright_gen.resolve.provider import Reads
from callwright_gen.types import BYTES, INT, STR, Builtin, Generic, TypeExpr


@dataclass(frozen=True)
class PropertyView:
    """A property of a generated class; `doc` is empty if the base class describes it."""

    name: Code
    type: Code
    doc: Code
    body: Code


@dataclass(frozen=True)
class _Kind:
    """Name, type, default and description of a property; a type of None means the type of the path."""

    name: str
    type: TypeExpr | None
    default: str
    doc: str


_TEXTS = Generic(Builtin("list"), (STR,))
_KINDS = {
    "content": _Kind("content", STR, '""', "the text"),
    "thinking": _Kind("thinking", STR, "None", "the model's thinking, as text"),
    "refusal": _Kind("refusal", STR, "None", "the reason why the model refused to answer"),
    "audio": _Kind("audio", BYTES, "None", "the spoken response, as bytes"),
    "audio_transcript": _Kind("audio_transcript", STR, "None", "the transcript of the spoken response"),
    "citations": _Kind("citations", None, "[]", "the sources that the text cites"),
    "server_tools": _Kind("server_tools", None, "[]", "the calls and results of tools that the provider ran"),
    "finish": _Kind("finish_reasons", _TEXTS, "[]", "the finish reasons, as the SDK reports them"),
    "model": _Kind("model", STR, "None", "the name of the model that responded"),
    "id": _Kind("id", STR, "None", "the id of the response"),
    "usage": _Kind("usage", None, "None", "the token usage, as the SDK reports it"),
    "input_tokens": _Kind("input_tokens", INT, "None", "the number of input tokens, cached ones included"),
    "cached_tokens": _Kind("cached_tokens", INT, "None", "the number of input tokens read from a cache"),
    "cache_write_tokens": _Kind("cache_write_tokens", INT, "None", "the number of input tokens written to a cache"),
    "output_tokens": _Kind("output_tokens", INT, "None", "the number of output tokens, reasoning included"),
    "reasoning_tokens": _Kind("reasoning_tokens", INT, "None", "the number of output tokens used for reasoning"),
    "arguments": _Kind("arguments", STR, '""', "the next fragment of a tool call's arguments"),
}
COMMON = frozenset({"content", "thinking", "finish", "model", "id", "usage"}) | {
    key for key in _KINDS if key.endswith("_tokens")
}
"""Properties that the base classes of the runtime declare; all others are specific to a provider."""
_ROOT = Start()
_SDK = "_sdk"  # the response of a response, and the event of a chunk
_KEYS = {kind.name: key for key, kind in _KINDS.items()}


def properties(
    writer: Writer, reads: Reads, root: str, without: Collection[str] = (), start: Start = _ROOT
) -> list[PropertyView]:
    """Emit a property for each path of the spec, read from `self.response` or `self.chunk`, `without` some."""
    request = None
    if root == "response":
        kwargs = nodes.expression("self.call_kwargs.get")
        request = nodes.call(kwargs, ast.Constant(writer.provider.call.model))
    return [
        _sum(writer, _KINDS[key], (path, *reads.added[key]), root)
        if key in reads.added
        else _property(writer, _KINDS[key], path, root, request, start)
        for key, path in reads.paths.items()
        if key not in without
    ]


def shared_properties(writer: Writer, response: Reads, chunk: Reads) -> dict[str, PropertyView]:
    """Emit the properties that a response and a chunk read in the same way, by one expression; by their keys."""
    views = [
        {key: _property(writer, _KINDS[key], path, _SDK) for key, path in reads.paths.items() if not _is_count(key)}
        for reads in (response, chunk)
    ]
    return {key: one for key, one in views[0].items() if one == views[1].get(key) and _is_of_sdk(str(one.body))}


def _is_count(key: str) -> bool:
    return key.endswith("_tokens")


def _is_of_sdk(text: str) -> bool:
    """Return whether a body is one expression that reads the SDK's object."""
    return text.startswith("return ") and f"self.{_SDK}." in text and "\n" not in text


def provider_properties(writer: Writer, reads: Reads) -> list[PropertyView]:
    """Emit the signatures of the properties that a stream has in addition to those of its base class."""
    specific = {key: path for key, path in reads.paths.items() if key not in COMMON}
    return [_property(writer, _KINDS[key], path, "response") for key, path in specific.items()]


def _property(
    writer: Writer, kind: _Kind, path: TypedPath, root: str, request: ast.expr | None = None, start: Start = _ROOT
) -> PropertyView:
    begin, rest = start.of(path)
    origin = nodes.attribute(nodes.name("self"), root) if rest is path else begin
    statements = body(rest, origin, nodes.expression(kind.default), request, writer.dump_name)
    return PropertyView(name(kind.name), _type(writer, kind, path), _doc(kind), source(statements))


def _sum(writer: Writer, kind: _Kind, paths: Sequence[TypedPath], root: str) -> PropertyView:
    statements = sum_body(paths, nodes.attribute(nodes.name("self"), root))
    return PropertyView(name(kind.name), _type(writer, kind, paths[0]), _doc(kind), source(statements))


def _doc(kind: _Kind) -> Code:
    return Code("") if _KEYS[kind.name] in COMMON else docstring(f"Return {kind.doc}.")


def _type(writer: Writer, kind: _Kind, path: TypedPath) -> Code:
    if kind.type is None:
        return writer.annotation(path.type)
    return writer.annotation(kind.type, or_none=kind.default == "None")
