"""Build the template context of a provider's inverse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from callwright_gen import shapes
from callwright_gen.code import Code, literal, name
from callwright_gen.emit.testing.paths import optional_path, steps_of, write_path
from callwright_gen.emit.testing.patterns import Resolve, by_name, pattern
from callwright_gen.emit.testing.rules import mapping, rules, several
from callwright_gen.emit.testing.signature import signature
from callwright_gen.emit.testing.sources import sources
from callwright_gen.load.call import SyncAsync
from callwright_gen.load.clients import AsyncContextClients, Clients, ModuleClient
from callwright_gen.load.spec import Spec
from callwright_gen.resolve import Provider, Reads

_COUNTS = ("input_tokens", "cached_tokens", "cache_write_tokens", "output_tokens", "reasoning_tokens")


@dataclass(frozen=True)
class InverseView:
    """Template context of an inverse."""

    name: Code
    spec_file: Code
    arguments: list[tuple[Code, Code]]


def inverse(provider: Provider) -> InverseView:
    """Emit the inverse of a provider."""
    spec = provider.loaded.spec
    types = spec.types.model_dump(exclude_none=True)
    arguments = {
        "provider": literal(spec.provider),
        "dist": literal(spec.sdk.dist),
        "install": literal(spec.sdk.install or spec.sdk.dist),
        "types": literal({**{key: value for key, value in types.items() if isinstance(value, str)}, **_params(spec)}),
        "response": mapping({**_properties(provider.response), **signature(provider)}),
        "usage": _usage(provider.response),
        "tool_calls": _tool_calls(provider),
        "error": optional_path(provider.error),
        "chunk": mapping(_properties(provider.chunk)),
        "rules": rules(provider.events),
        "fields": literal(pattern(provider.loaded.shape("stream", "response"), _variables(provider))),
        "finish": literal(dict(provider.finish)),
        "calls": _calls(provider),
        "request": _request(provider),
        "sources": sources(provider.loaded),
        "corrections": literal({ref: (tuple(each.extra), each.optional) for ref, each in spec.sdk.corrections.items()}),
    }
    pairs = [(name(key), value) for key, value in arguments.items()]
    return InverseView(name(spec.provider), Code(f"{name(spec.provider)}.yaml"), pairs)


def _params(spec: Spec) -> dict[str, str]:
    """Return the `TypedDict` of the arguments, if the SDK has one; methods may take any."""
    source = spec.params.from_.typeddict
    return {"params": source} if source is not None and spec.params.under is None else {}


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
    """Return what the form of a call says of itself, if calls of answers are in the form of those that go back."""
    shape = provider.loaded.shape("messages", "parts", "tool_call", "shape")
    if not isinstance(shape, shapes.Mapping) or not _is_form(shape, provider):
        return {}
    entries = [(entry.key, entry.shape) for entry in shape.entries]
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
        path = provider.variable_paths.get((placeholder.root, placeholder.path))
        return steps_of(path) if path is not None else ()

    return resolve


def _calls(provider: Provider) -> Code:
    spec = provider.loaded.spec
    call, stream = spec.call, spec.call.stream
    item = spec.types.item
    arguments = {
        "plain": _methods(provider, call.invoke, call.run),
        "streamed": _methods(provider, stream.method, stream.run) if stream.method else None,
        "flag": literal(_first_key(provider)) if stream.flag is not None else None,
        "generator": literal(True) if stream.async_ == "generator" else None,
        "events": _unwrap(provider, "events"),
        "item": _unwrap(provider, "item"),
        "item_types": literal((item,) if isinstance(item, str) else item) if item else None,
        "close": literal(stream.close) if stream.close else None,
        "module": literal(spec.clients.module) if isinstance(spec.clients, ModuleClient) else None,
        "entered": literal(True) if isinstance(spec.clients, AsyncContextClients) else None,
        "service": _service(spec.clients),
    }
    return Code(f"rt.Calls({', '.join(f'{key}={value}' for key, value in arguments.items() if value is not None)})")


def _methods(provider: Provider, methods: SyncAsync, run: str | None) -> Code:
    signatures = {
        mode: found
        for mode, attributes in (("sync", methods.sync), ("async", methods.async_))
        if (found := provider.methods.get((mode, attributes)))
    }
    names = f"{literal(methods.sync)}, {literal(methods.async_)}, {literal(run or '')}"
    return Code(f"rt.Methods({names}, {literal(signatures)})")


def _service(clients: Clients) -> Code | None:
    """Return the name that the SDK makes a client for, if it makes clients by name."""
    enter = clients.sync.enter if isinstance(clients, AsyncContextClients) else None
    arguments: object = enter.args if enter is not None else None
    items = cast("list[object]", arguments) if isinstance(arguments, list) else []
    return literal(items[0]) if items and isinstance(items[0], str) else None


def _first_key(provider: Provider) -> str:
    match provider.loaded.shape("call", "stream", "set"):
        case shapes.Mapping(entries=(first, *_)):
            return first.key
        case _:
            return ""


def _unwrap(provider: Provider, key: str) -> Code | None:
    path = provider.unwraps.get(key)
    return write_path(path) if path is not None else None


def _request(provider: Provider) -> Code:
    spec, loaded = provider.loaded.spec, provider.loaded
    forms = (("tools", "list"), ("tools", "shape"), ("tools", "force"))
    patterns = ", ".join(str(literal(pattern(loaded.shape(*loc), by_name))) for loc in forms)
    tools = "" if spec.tools is None else spec.tools.param
    names = ", ".join(str(literal(each)) for each in (spec.call.model, spec.messages.param, tools))
    return Code(f"rt.RequestPaths({names}, {patterns})")
