"""LoadedSpec + TypeSource → Provider."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from callwright_gen.load import LoadedSpec
from callwright_gen.load.locations import as_written
from callwright_gen.load.stream import BuildMethod
from callwright_gen.paths import TypedPath
from callwright_gen.problems import SpecError, distinct
from callwright_gen.resolve.clients import resolve_clients, resolve_methods, resolve_unwraps
from callwright_gen.resolve.context import UNKNOWN, Context
from callwright_gen.resolve.corrections import corrected_source
from callwright_gen.resolve.events import resolve_events, resolve_variable_paths, variable_types
from callwright_gen.resolve.failures import resolve_errors
from callwright_gen.resolve.params import resolve_lists, resolve_params
from callwright_gen.resolve.provider import Provider
from callwright_gen.resolve.reads import (
    common_finish,
    resolve_chunk,
    resolve_error,
    resolve_message_paths,
    resolve_response,
    resolve_tool_calls,
)
from callwright_gen.resolve.written import Written, check_written
from callwright_gen.shapes import Mapping as Mapping_
from callwright_gen.shapes import MappingEntry, Merge, Placeholder, Shape
from callwright_gen.shapes import Sequence as Sequence_
from callwright_gen.surface import TypeSource
from callwright_gen.types import Builtin, Generic, Named, TypeExpr

_TYPES = ("response", "chunk", "message", "assistant_message", "tool", "streamed")


def resolve_provider(loaded: LoadedSpec, source: TypeSource, *, marks: bool = False) -> Provider:
    """Look up every name and path of a spec in its SDK.

    Args:
        loaded: The spec.
        source: The types of its SDK.
        marks: Whether paths may have the marks of version 1 of the language.

    Raises:
        SpecError: A name or path does not exist, or has the wrong type. Holds all problems.
    """
    context = Context(loaded, source, marks=marks)
    if not marks:
        context.source = corrected_source(context, source)
    types = _types(context)
    response, chunk = types["response"], types["chunk"]
    _check_build(context)
    reads = resolve_response(context, response)
    events = resolve_events(context, chunk)
    variables = variable_types(events)
    tool_calls = resolve_tool_calls(context, response)
    error = resolve_error(context, response)
    params, nested, model_type = resolve_params(context)
    item_type = _item(context)
    unwraps = resolve_unwraps(context, types, item_type)
    clients, configs, native_tools = resolve_clients(context), _configs(context), _native_tools(context)
    message_paths = resolve_message_paths(context, response)
    chunk_reads = resolve_chunk(context, chunk, reads)
    variable_paths = resolve_variable_paths(context, variables)
    error_rules = resolve_errors(context)
    if tool_calls is not None and not marks:
        finish = (reads.get("finish"), chunk_reads.get("finish"))
        back = _settled(loaded, message_paths).shape("response", "message_param")
        meanings = common_finish(context, *finish)
        written = Written(
            types, configs, back, message_paths, finish, meanings, events, variables, variable_paths, tool_calls
        )
        check_written(context, written)
    if context.problems or tool_calls is None:
        raise SpecError(as_written(distinct(context.problems), loaded.written, loaded.tree))
    return Provider(
        loaded=_settled(loaded, message_paths),
        types=types,
        clients=clients,
        methods=resolve_methods(context),
        unwraps=unwraps,
        item_type=item_type,
        params=params,
        nested=nested,
        model_type=model_type,
        configs=configs,
        native_tools=native_tools,
        response=reads,
        tool_calls=tool_calls,
        error=error,
        message_paths=message_paths,
        chunk=chunk_reads,
        events=events,
        variables=variables,
        variable_paths=variable_paths,
        lists=resolve_lists(context, params),
        finish=common_finish(context, reads.get("finish"), chunk_reads.get("finish")),
        error_rules=error_rules,
        places=context.places,
    )


def _settled(loaded: LoadedSpec, paths: Mapping[str, TypedPath]) -> LoadedSpec:
    """Keep the keys of `message_param` that cannot be null in any case."""
    loc = ("response", "message_param")
    shape = loaded.shape(*loc)
    return loaded if shape is None else replace(loaded, shapes={**loaded.shapes, loc: _certain(shape, paths)})


def _certain(shape: Shape, paths: Mapping[str, TypedPath]) -> Shape:
    match shape:
        case Mapping_(entries=entries):
            return replace(shape, entries=tuple(_certain_entry(entry, paths) for entry in entries))
        case Sequence_(items=items) | Merge(items=items):
            return replace(shape, items=tuple(_certain(item, paths) for item in items))
        case _:
            return shape


def _certain_entry(entry: MappingEntry, paths: Mapping[str, TypedPath]) -> MappingEntry:
    if not isinstance(entry.shape, Placeholder):
        return replace(entry, shape=_certain(entry.shape, paths))
    path = paths.get(entry.shape.path)
    certain = path is not None and not path.value.nullable and all(pipe.name == "dump" for pipe in entry.shape.pipes)
    return replace(entry, optional=False) if certain else entry


def _types(context: Context) -> dict[str, Named]:
    refs = {key: getattr(context.loaded.spec.types, key) for key in _TYPES}
    return {key: context.symbol(("types", key), ref) or UNKNOWN for key, ref in refs.items() if ref is not None}


def _item(context: Context) -> TypeExpr | None:
    """Return the type of one item of a stream: a class, or a tuple of several."""
    refs = context.loaded.spec.types.item
    if refs is None:
        return None
    if isinstance(refs, str):
        return context.symbol(("types", "item"), refs)
    items = [context.symbol(("types", "item", number), ref) for number, ref in enumerate(refs)]
    return Generic(Builtin("tuple"), tuple(named for named in items if named is not None))


def _check_build(context: Context) -> None:
    """Check the method that creates the response of a stream."""
    build, ref = context.loaded.spec.stream.build, context.loaded.spec.types.response
    if isinstance(build, BuildMethod) and context.source.symbol(f"{ref}.{build.method}") is None:
        what = f"{ref.partition(':')[2]} has no {build.method!r}"
        context.report(("stream", "build", "method"), what, context.source.advice)


def _native_tools(context: Context) -> dict[str, Named]:
    """Return the SDK's types of the tools that the provider runs itself."""
    section = context.loaded.spec.native_tools
    refs = {} if section is None else section.types
    found = {key: context.symbol(("native_tools", "types", key), ref) for key, ref in refs.items()}
    return {key: named for key, named in found.items() if named is not None}


def _configs(context: Context) -> dict[str, TypeExpr]:
    """Return the types of a tool's config: builtins, or classes of the SDK."""
    tools = context.loaded.spec.tools
    types: dict[str, TypeExpr] = {}
    for key, text in ({} if tools is None else tools.config).items():
        if ":" not in text:
            types[key] = Builtin(text)
        elif (named := context.symbol(("tools", "config", key), text)) is not None:
            types[key] = named
    return types
