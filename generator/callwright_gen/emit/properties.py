"""The properties of responses, chunks and streams."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from callwright_gen.code import Code, docstring, literal, name
from callwright_gen.emit.reads import body, sum_body
from callwright_gen.emit.writer import Writer
from callwright_gen.paths import TypedPath
from callwright_gen.resolve import Reads
from callwright_gen.types import BYTES, INT, STR, Builtin, Generic, TypeExpr


@dataclass(frozen=True)
class PropertyView:
    """One property."""

    name: Code
    type: Code
    doc: Code
    body: Code


@dataclass(frozen=True)
class _Kind:
    """What a property is called and promises: its type, whether it may be None, and what stands for nothing."""

    name: str
    type: TypeExpr | None
    default: str
    doc: str


_SHORT = 100
_TEXTS = Generic(Builtin("list"), (STR,))
_KINDS = {
    "content": _Kind("content", STR, '""', "The text"),
    "thinking": _Kind("thinking", STR, "None", "What the model thought, as text"),
    "refusal": _Kind("refusal", STR, "None", "Why the model refused to answer"),
    "audio": _Kind("audio", BYTES, "None", "The spoken answer, as bytes"),
    "audio_transcript": _Kind("audio_transcript", STR, "None", "The words of the spoken answer"),
    "citations": _Kind("citations", None, "[]", "The sources that the text cites"),
    "finish": _Kind("finish_reasons", _TEXTS, "[]", "Why the model stopped, in the SDK's words"),
    "model": _Kind("model", STR, "None", "The model that answered"),
    "id": _Kind("id", STR, "None", "The id of the answer"),
    "usage": _Kind("usage", None, "None", "The SDK's own token counts"),
    "input_tokens": _Kind("input_tokens", INT, "None", "Tokens of the whole prompt"),
    "cached_tokens": _Kind("cached_tokens", INT, "None", "Prompt tokens that were read from a cache"),
    "cache_write_tokens": _Kind("cache_write_tokens", INT, "None", "Prompt tokens that were written to a cache"),
    "output_tokens": _Kind("output_tokens", INT, "None", "All tokens that the model generated"),
    "reasoning_tokens": _Kind("reasoning_tokens", INT, "None", "Generated tokens that were thinking"),
    "arguments": _Kind("arguments", STR, '""', "A fragment of a tool call's arguments"),
}
COMMON = frozenset({"content", "thinking", "finish", "model", "id", "usage"}) | {
    key for key in _KINDS if key.endswith("_tokens")
}
"""What the base classes of the runtime know; anything else is a property of this provider's own."""


def properties(writer: Writer, reads: Reads, root: str) -> list[PropertyView]:
    """Write the properties that read `root`, for each path that the spec has."""
    model = literal(writer.spec.call.model)
    request = f"self.call_kwargs.get({model})" if root == "self.response" else ""
    return [
        _sum(writer, _KINDS[key], (path, *reads.added[key]), root)
        if key in reads.added
        else _property(writer, _KINDS[key], path, root, request)
        for key, path in reads.paths.items()
    ]


def own_properties(writer: Writer, reads: Reads) -> list[PropertyView]:
    """Write the heads of those properties that streams have beside the ones of their base class."""
    own = {key: path for key, path in reads.paths.items() if key not in COMMON}
    return [_property(writer, _KINDS[key], path, "self.response") for key, path in own.items()]


def _property(writer: Writer, kind: _Kind, path: TypedPath, root: str, request: str = "") -> PropertyView:
    written = body(path, root, kind.default, writer.rt, request)
    return PropertyView(name(kind.name), _type(writer, kind, path), _doc(kind, path.path.text), written)


def _sum(writer: Writer, kind: _Kind, paths: Sequence[TypedPath], root: str) -> PropertyView:
    texts = [path.path.text for path in paths]
    whole = " + ".join(f"({text})" if "??" in text else text for text in texts)
    written = sum_body(paths, root, writer.rt)
    return PropertyView(name(kind.name), _type(writer, kind, paths[0]), _doc(kind, whole), written)


def _doc(kind: _Kind, path: str) -> Code:
    """Say what the property is and where it is read; a long path gets a paragraph of its own."""
    short = f"{kind.doc}: `{path}`."
    return docstring(short if len(short) <= _SHORT else f"{kind.doc}.\n\nRead from `{path}`.")


def _type(writer: Writer, kind: _Kind, path: TypedPath) -> Code:
    if kind.type is None:
        return writer.annotation(path.type)
    return writer.annotation(kind.type, or_none=kind.default == "None")
