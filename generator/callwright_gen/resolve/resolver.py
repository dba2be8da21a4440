"""LoadedSpec + TypeSource → Provider."""

from __future__ import annotations

from callwright_gen.load import LoadedSpec
from callwright_gen.load.locations import as_written
from callwright_gen.problems import SpecError, distinct
from callwright_gen.resolve.batch import resolve_batch
from callwright_gen.resolve.call import check_objects, resolve_call, resolve_item, resolve_unwraps
from callwright_gen.resolve.clients import resolve_clients
from callwright_gen.resolve.consistency import check_consistency
from callwright_gen.resolve.context import UNKNOWN, Context
from callwright_gen.resolve.corrections import corrected_source
from callwright_gen.resolve.events import resolve_cumulative, resolve_events, resolve_variable_paths, variable_types
from callwright_gen.resolve.failures import resolve_errors
from callwright_gen.resolve.literals import Literals
from callwright_gen.resolve.message_param import resolve_message
from callwright_gen.resolve.messages import resolve_messages
from callwright_gen.resolve.params import resolve_params
from callwright_gen.resolve.provider import Provider
from callwright_gen.resolve.reads import (
    common_finish,
    resolve_chunk,
    resolve_error,
    resolve_message_paths,
    resolve_response,
    resolve_tool_calls,
)
from callwright_gen.resolve.sdk import resolve_sdk
from callwright_gen.resolve.sources import resolve_sources
from callwright_gen.resolve.stream import check_build, resolve_stream
from callwright_gen.resolve.tools import resolve_configs, resolve_json, resolve_native_tools, resolve_tools
from callwright_gen.resolve.written import Written, check_written
from callwright_gen.surface import TypeSource
from callwright_gen.types import Named

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
    check_build(context)
    check_objects(context)
    reads = resolve_response(context, response)
    events, cumulative = resolve_events(context, chunk), resolve_cumulative(context, chunk)
    variables = variable_types(events)
    tool_calls = resolve_tool_calls(context, response)
    error = resolve_error(context, response)
    params = resolve_params(context)
    item_type = resolve_item(context)
    unwraps = resolve_unwraps(context, types, item_type)
    clients, configs, native_tools = resolve_clients(context), resolve_configs(context), resolve_native_tools(context)
    message_paths = resolve_message_paths(context, response)
    message = resolve_message(loaded.shape("response", "message_param"), message_paths)
    chunk_reads = resolve_chunk(context, chunk, reads)
    variable_paths = resolve_variable_paths(context, variables)
    errors = resolve_errors(context)
    literals = Literals()
    if tool_calls is not None and not marks:
        finish = (reads.get("finish"), chunk_reads.get("finish"))
        meanings = common_finish(context, *finish)
        written = Written(
            types, configs, message, message_paths, finish, meanings, events, variables, variable_paths, tool_calls
        )
        literals = check_written(context, written)
        check_consistency(context, response, params.declared, events, tool_calls, error)
    if context.problems or tool_calls is None:
        raise SpecError(as_written(distinct(context.problems), loaded.written, loaded.tree))
    spec = loaded.spec
    return Provider(
        name=spec.provider,
        prefix=spec.prefix,
        about=spec.about,
        sdk=resolve_sdk(spec.sdk),
        types=types,
        references=_references(loaded),
        clients=clients,
        call=resolve_call(context, unwraps, item_type),
        params=params,
        messages=resolve_messages(loaded),
        tools=resolve_tools(loaded, configs),
        native_tools=native_tools,
        json=resolve_json(loaded),
        response=reads,
        tool_calls=tool_calls,
        error=error,
        message=message,
        message_paths=message_paths,
        chunk=chunk_reads,
        stream=resolve_stream(loaded, events, variables, variable_paths, cumulative),
        finish=common_finish(context, reads.get("finish"), chunk_reads.get("finish")),
        pricing=spec.pricing.provider if spec.pricing is not None else None,
        telemetry=spec.telemetry.model_dump(exclude_defaults=True) if spec.telemetry is not None else {},
        errors=errors,
        batch=resolve_batch(spec.batch),
        sources=tuple(resolve_sources(loaded)),
        places=context.places,
        literals=literals,
    )


def _types(context: Context) -> dict[str, Named]:
    refs = {key: getattr(context.loaded.spec.types, key) for key in _TYPES}
    return {key: context.symbol(("types", key), ref) or UNKNOWN for key, ref in refs.items() if ref is not None}


def _references(loaded: LoadedSpec) -> dict[str, str]:
    """Return the names of the SDK's types as the spec writes them."""
    written = loaded.spec.types.model_dump(exclude_none=True)
    return {key: value for key, value in written.items() if isinstance(value, str)}
