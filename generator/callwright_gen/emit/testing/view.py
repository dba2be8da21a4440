"""Build the template context of a provider's inverse."""

from __future__ import annotations

from dataclasses import dataclass

from callwright_gen import shapes
from callwright_gen.code import Code, literal, name
from callwright_gen.emit.testing.paths import optional_path, steps_of, write_path
from callwright_gen.emit.testing.patterns import Resolve, by_name, pattern
from callwright_gen.emit.testing.rules import mapping, rules, several
from callwright_gen.emit.testing.signature import signature
from callwright_gen.emit.testing.sources import sources
from callwright_gen.paths import TypedPath
from callwright_gen.resolve.provider import Clients, Method, Provider, Reads

_COUNTS = ("input_tokens", "cached_tokens", "cache_write_tokens", "output_tokens", "reasoning_tokens")


@dataclass(frozen=True)
class InverseView:
    """Template context of an inverse."""

    name: Code
    spec_file: Code
    arguments: list[tuple[Code, Code]]


def inverse(provider: Provider) -> InverseView:
    """Emit the inverse of a provider."""
    sdk, stream = provider.sdk, provider.stream
    arguments = {
        "provider": literal(provider.name),
        "dist": literal(sdk.dist),
        "install": literal(sdk.install),
        "types": literal({**provider.references, **_params(provider)}),
        "response": mapping({**_properties(provider.response), **signature(provider)}),
        "usage": _usage(provider.response),
        "tool_calls": _tool_calls(provider),
        "error": optional_path(provider.error),
        "chunk": mapping(_properties(provider.chunk)),
        "rules": rules(stream.events),
        "fields": literal(pattern(stream.fields, _variables(provider))),
        "finish": literal(dict(provider.finish)),
        "calls": _calls(provider),
        "request": _request(provider),
        "sources": sources(provider.sources),
        "corrections": literal({ref: (each.extra, each.optional) for ref, each in sdk.corrections.items()}),
    }
    pairs = [(name(key), value) for key, value in arguments.items()]
    return InverseView(name(provider.name), Code(f"{name(provider.name)}.yaml"), pairs)


def _params(provider: Provider) -> dict[str, str]:
    """Return the `TypedDict` of the arguments, if the SDK has one; methods may take any."""
    params = provider.params
    return {"params": params.typeddict} if params.typeddict and params.under is None else {}


def _properties(reads: Reads) -> dict[str, Code]:
    return {key: write_path(path) for key, path in reads.paths.items() if key not in {*_COUNTS, "usage"}}


def _usage(reads: Reads) -> Code:
    counts = {key: reads.get(key) for key in _COUNTS}
    return mapping(
        {
            key: Code(f"rt.Count({write_path(path)}, {several(map(write_path, reads.added.get(key, ())))})")
            for key, path in counts.items()
            if path is not None
        }
    )


def _tool_calls(provider: Provider) -> Code:
    calls = provider.tool_calls
    paths = f"{write_path(calls.each)}, {write_path(calls.name)}, {write_path(calls.arguments)}"
    constants = _constants(provider)
    more = f", {literal(constants)}" if constants else ""
    return Code(f"rt.CallPaths({paths}, {optional_path(calls.id)}, {literal(calls.has_text)}{more})")


def _constants(provider: Provider) -> dict[str, str]:
    """Return what the form of a call says of itself, if calls of answers are in the form of those that go back.

    What the path of calls selects them by is written with the path.
    """
    shape = provider.messages.form("tool_call", "shape")
    if not isinstance(shape, shapes.Mapping) or not _is_form(shape, provider):
        return {}
    selected = {step.name for step in provider.tool_calls.each.alternatives[0].steps if step.kind == "match"}
    entries = [(entry.key, entry.shape) for entry in shape.entries if entry.key not in selected]
    return {
        key: held.value for key, held in entries if isinstance(held, shapes.Literal) and isinstance(held.value, str)
    }


def _is_form(shape: shapes.Mapping, provider: Provider) -> bool:
    """Return whether a shape has the keys that the values of an answer's call are in."""
    keys = {entry.key for entry in shape.entries}
    calls = provider.tool_calls
    paths = [path for path in (calls.id, calls.name, calls.arguments) if path is not None]
    return all(steps_of(path)[:1] and steps_of(path)[0] in keys for path in paths)


def _variables(provider: Provider) -> Resolve:
    def resolve(placeholder: shapes.Placeholder) -> object:
        path = provider.stream.variable_paths.get((placeholder.root, placeholder.path))
        return steps_of(path) if path is not None else ()

    return resolve


def _calls(provider: Provider) -> Code:
    call, stream, clients = provider.call, provider.call.stream, provider.clients
    item = stream.item_references
    arguments = {
        "plain": _methods(provider, call.method),
        "streamed": _methods(provider, stream.method) if stream.own else None,
        "flag": literal(_first_key(stream.flag)) if stream.flag is not None else None,
        "generator": literal(True) if stream.generator else None,
        "events": _written(stream.events),
        "item": _written(stream.item),
        "item_types": literal(item) if item else None,
        "close": literal(stream.close) if stream.close else None,
        "module": literal(clients.module) if clients.held == "module" else None,
        "entered": literal(True) if clients.held == "entered" else None,
        "service": _service(clients),
        "cumulative": literal(provider.stream.cumulative) if provider.stream.cumulative else None,
        "objects": literal(tuple(call.objects)) if call.objects else None,
    }
    return Code(f"rt.Calls({', '.join(f'{key}={value}' for key, value in arguments.items() if value is not None)})")


def _methods(provider: Provider, method: Method) -> Code:
    signatures = {
        mode: found
        for mode, attributes in (("sync", method.sync), ("async", method.asynchronous))
        if (found := provider.call.defined.get((mode, attributes)))
    }
    names = f"{literal(method.sync)}, {literal(method.asynchronous)}, {literal(method.run or '')}"
    return Code(f"rt.Methods({names}, {literal(signatures)})")


def _service(clients: Clients) -> Code | None:
    """Return the name that the SDK makes a client for, if it makes clients by name."""
    enter = clients.by_mode["sync"].enter if clients.held == "entered" else None
    match enter.arguments if enter is not None else None:
        case shapes.Sequence(items=(shapes.Literal(value=str() as name), *_)):
            return literal(name)
        case _:
            return None


def _first_key(flag: shapes.Shape) -> str:
    match flag:
        case shapes.Mapping(entries=(first, *_)):
            return first.key
        case _:
            return ""


def _written(path: TypedPath | None) -> Code | None:
    return write_path(path) if path is not None else None


def _request(provider: Provider) -> Code:
    tools = provider.tools
    forms = (None, None, None) if tools is None else (tools.list, tools.shape, tools.force)
    patterns = ", ".join(str(literal(pattern(shape, by_name))) for shape in forms)
    argument = "" if tools is None else tools.argument
    names = ", ".join(str(literal(each)) for each in (provider.call.model, provider.messages.argument, argument))
    return Code(f"rt.RequestPaths({names}, {patterns})")
