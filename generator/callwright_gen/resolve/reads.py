"""Resolve `response` and `stream.chunk`: the read paths that become properties."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from callwright_gen.load.response import Response, Usage
from callwright_gen.load.spec import COMMON_FINISH
from callwright_gen.load.stream import Chunk
from callwright_gen.paths import (
    ARGUMENTS,
    BINARY,
    COUNT,
    ONE,
    RECORD,
    SEVERAL,
    TEXT,
    TEXTS,
    Expected,
    TypedPath,
    last_filters,
)
from callwright_gen.paths.inspect import alternatives_in, is_anything, is_kind
from callwright_gen.problems import Loc
from callwright_gen.resolve.arguments import derive_arguments
from callwright_gen.resolve.context import UNKNOWN, Context
from callwright_gen.resolve.provider import Reads, ToolCallReads
from callwright_gen.shapes import placeholders_of
from callwright_gen.suggest import did_you_mean
from callwright_gen.types import STR, TypeExpr

RESPONSE_PROPERTIES = (
    "content",
    "thinking",
    "refusal",
    "audio",
    "audio_transcript",
    "citations",
    "finish",
    "model",
    "id",
)
CHUNK_PROPERTIES = ("content", "thinking", "refusal", "arguments", "finish", "model", "id")
_EXPECTED: dict[str, Expected] = {"audio": BINARY, "citations": SEVERAL, "finish": TEXTS}
_CALL_EXPECTED = {"id": TEXT, "name": TEXT, "arguments": ARGUMENTS, "opaque": ONE}
USAGE_PROPERTIES = {
    "from": "usage",
    "input": "input_tokens",
    "cached": "cached_tokens",
    "cache_write": "cache_write_tokens",
    "output": "output_tokens",
    "reasoning": "reasoning_tokens",
}


def resolve_response(context: Context, root: TypeExpr) -> Reads:
    """Type the paths of a response."""
    response = context.loaded.spec.response
    reads = _reads(context, response, RESPONSE_PROPERTIES, ("response",), root)
    native = context.loaded.spec.native_tools
    if native is None or native.calls is None:
        return reads
    place = ("native_tools", "calls")
    path = context.path(place, native.calls, root, want=SEVERAL)
    if path is None:
        return reads
    context.check_imports(place, repr(native.calls), path.type)
    return replace(reads, paths={**reads.paths, "server_tools": path})


def resolve_chunk(context: Context, root: TypeExpr, response: Reads) -> Reads:
    """Type the paths of an event."""
    chunk = context.loaded.spec.stream.chunk
    if isinstance(chunk, str):
        arguments = _whole_arguments(context, root)
        if arguments is None:
            return response
        return replace(response, paths={**response.paths, "arguments": arguments})
    reads = _reads(context, chunk, CHUNK_PROPERTIES, ("stream", "chunk"), root)
    derived = derive_arguments(context, root) if chunk.arguments is None and root != UNKNOWN else None
    if derived is None:
        return reads
    found = {**reads.paths, "arguments": derived}
    order = (*CHUNK_PROPERTIES, *USAGE_PROPERTIES.values())
    return replace(reads, paths={name: found[name] for name in order if name in found})


def _whole_arguments(context: Context, root: TypeExpr) -> TypedPath | None:
    """Return the path to the arguments, as text, of the tool calls in an event that has the response's type."""
    calls = context.loaded.spec.response.tool_calls
    reads = resolve_tool_calls(context, root)
    if reads is None or "|" in calls.arguments or "?" in calls.arguments:
        return None
    pipes = "join" if reads.arguments.leaf == STR else "to_json|join"
    return context.path(("response", "tool_calls", "each"), f"{calls.each}.{calls.arguments}|{pipes}", root)


def _reads(context: Context, section: Response | Chunk, names: tuple[str, ...], loc: Loc, root: TypeExpr) -> Reads:
    texts = {name: (getattr(section, name), (*loc, name)) for name in names}
    paths = {
        name: context.path(place, text, root, want=_EXPECTED.get(name, TEXT))
        for name, (text, place) in texts.items()
        if text is not None
    }
    counts = _usage(context, section.usage, (*loc, "usage"), root)
    paths |= {name: summands[0] for name, summands in counts.items() if summands}
    _check_imports(context, paths, loc)
    _check_finish(context, paths.get("finish"), (*loc, "finish"))
    added = {name: summands[1:] for name, summands in counts.items() if summands[1:]}
    return Reads({name: path for name, path in paths.items() if path is not None}, added)


def _usage(context: Context, usage: Usage | None, loc: Loc, root: TypeExpr) -> dict[str, tuple[TypedPath, ...]]:
    """Type the paths of each count; all of them are added."""
    counts: dict[str, tuple[TypedPath, ...]] = {}
    for key, name in USAGE_PROPERTIES.items():
        given: str | tuple[str, ...] | None = getattr(usage, f"{key}_" if key == "from" else key, None)
        if isinstance(given, tuple):
            counts[name] = _summands(context, {(*loc, key, number): text for number, text in enumerate(given)}, root)
        elif given is not None:
            path = context.path((*loc, key), given, root, want=RECORD if key == "from" else COUNT)
            counts[name] = () if path is None else (path,)
    return counts


def _summands(context: Context, texts: Mapping[Loc, str], root: TypeExpr) -> tuple[TypedPath, ...]:
    """Type the paths of a sum, which are read side by side, alternative by alternative."""
    typed = {loc: context.path(loc, text, root, want=COUNT) for loc, text in texts.items()}
    paths = {loc: path for loc, path in typed.items() if path is not None}
    wanted = len(next(iter(paths.values())).alternatives) if paths else 0
    for loc, path in paths.items():
        if any(step.kind == "each" for side in path.alternatives for step in side.steps):
            context.report(loc, "a path of a sum leads to one number", "Take one item: [0]")
        elif any(side.root for side in path.alternatives):
            context.report(loc, "a path of a sum reads the answer, not the request")
        elif len(path.alternatives) != wanted:
            other = len(path.alternatives)
            context.report(loc, f"the first path of this sum has {wanted} alternatives, this one has {other}")
    return tuple(paths.values())


def _check_imports(context: Context, paths: Mapping[str, TypedPath | None], loc: Loc) -> None:
    """Check the types of SDK objects, which the generated module imports."""
    for name, place in (("usage", ("usage", "from")), ("citations", ("citations",))):
        if (path := paths.get(name)) is not None:
            context.check_imports((*loc, *place), repr(path.path.text), path.type)


def common_finish(context: Context, *paths: TypedPath | None) -> dict[str, str]:
    """Return the common reason of each finish reason.

    One that has a common name stands for itself, unless the SDK has words of its own: another one for `stop`.
    """
    listed: dict[str, str] = dict(context.loaded.spec.finish.words())
    literals = {str(value) for path in paths if path is not None for value in path.literals}
    common = literals or (set() if "stop" in listed.values() else set(COMMON_FINISH))
    return {name: name for name in COMMON_FINISH if name in common and name not in listed} | listed


def _check_finish(context: Context, path: TypedPath | None, loc: Loc) -> None:
    """Report the finish reasons of the SDK that have no common one."""
    finish = common_finish(context, path)
    if path is None or "default" in finish:
        return
    for value in path.literals:
        if str(value) not in finish:
            context.report(
                ("finish",),
                f"the SDK's finish reason {value!r} has no common one",
                did_you_mean(str(value), finish) or f"Add it, or a default, for {'.'.join(str(part) for part in loc)}",
            )


def resolve_tool_calls(context: Context, root: TypeExpr) -> ToolCallReads | None:
    """Type the paths to tool calls."""
    calls = context.loaded.spec.response.tool_calls
    loc = ("response", "tool_calls")
    each = context.path((*loc, "each"), calls.each, root, want=SEVERAL)
    if each is None:
        return None
    texts = {"id": calls.id, "name": calls.name, "arguments": calls.arguments, "opaque": calls.opaque}
    guard = last_filters(each.path)
    paths = {
        key: context.path((*loc, key), text, each.leaf, guard, want=_CALL_EXPECTED[key]) if text is not None else None
        for key, text in texts.items()
    }
    name, arguments = paths["name"], paths["arguments"]
    if name is None or arguments is None:
        return None
    members = alternatives_in(arguments.read.leaf, context.source)
    has_text = any(is_anything(member) or is_kind(member, "str", context.source) for member in members)
    return ToolCallReads(each, paths["id"], name, arguments, paths["opaque"], has_text, tuple(calls.null_ids))


def resolve_error(context: Context, root: TypeExpr) -> TypedPath | None:
    """Type the path to an error that is sent as a response."""
    text = context.loaded.spec.response.error
    return context.path(("response", "error"), text, root, want=ONE) if text is not None else None


def resolve_message_paths(context: Context, root: TypeExpr) -> dict[str, TypedPath]:
    """Type the `$response` placeholders of `message_param`, by text."""
    shape = context.loaded.shape("response", "message_param")
    paths: dict[str, TypedPath] = {}
    for each in placeholders_of(shape):
        if not each.path:
            context.report(each.loc, "'$response' requires a path", "Such as $response.message", each.offset)
        elif (path := context.path(each.loc, each.path, root, offset=each.offset, want=ONE)) is not None:
            paths[each.path] = path
    return paths
