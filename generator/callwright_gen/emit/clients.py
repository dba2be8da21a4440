"""Emit the clients: the accepted types and the functions that create default clients."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from callwright_gen.code import Code, docstring, joined, lines, literal, name
from callwright_gen.emit.create import classes, create
from callwright_gen.emit.shapes import ShapeWriter
from callwright_gen.emit.writer import Writer
from callwright_gen.load import shapes
from callwright_gen.load.clients import AsyncContextClients, Client, ModuleClient, SameClient
from callwright_gen.paths import nodes
from callwright_gen.resolve import ClientClass
from callwright_gen.types import ANY, TypeExpr, union_of

_FUNCTIONS = {"sync": "_new_client", "async": "_new_async_client", "both": "_new_client"}


@dataclass(frozen=True)
class FactoryView:
    """A function that creates a default client."""

    function: Code
    type: Code
    imports: Code
    expression: Code


@dataclass(frozen=True)
class ConfigTypeView:
    """The dynamic config type of one mode, with the client types it accepts."""

    async_prefix: Code
    config_doc: Code
    types: Code


@dataclass(frozen=True)
class KindView:
    """The types of a kind of client, or None: the sync clients, the async clients, or those that are both.

    `of_decorator` is the annotation of `self` in the methods of a decorator with such a client.
    """

    type: Code
    of_decorator: Code


@dataclass(frozen=True)
class ClientsView:
    """Template context for the clients."""

    factories: list[FactoryView]
    configs: list[ConfigTypeView]
    kinds: list[KindView]
    holder: Code
    factory_names: Code
    env: Code
    close: Code
    types: Code
    classes: Code
    create: Code
    sync_config: Code
    async_config: Code


def clients(writer: Writer) -> ClientsView:
    """Emit everything about the clients."""
    by_mode = writer.provider.clients
    accepted = tuple(named for client in by_mode.values() for named in client.accepted)
    prefix = writer.spec.prefix
    return ClientsView(
        factories=[_factory(writer, mode, client) for mode, client in by_mode.items()],
        configs=_configs(writer),
        kinds=_kinds(writer),
        holder=_holder(writer),
        factory_names=joined(", ", _factory_names(writer)),
        env=literal(writer.provider.loaded.variables),
        close=_close(writer),
        types=writer.annotation(union_of(accepted), or_none=True) if accepted else Code("None"),
        classes=classes(writer),
        create=create(writer),
        sync_config=name(f"{prefix}DynamicConfig"),
        async_config=name(f"Async{prefix}DynamicConfig" if "async" in by_mode else f"{prefix}DynamicConfig"),
    )


def _close(writer: Writer) -> Code:
    section = writer.spec.clients
    method = section.close if isinstance(section, SameClient) else None
    return literal(method) if method is not None else Code("")


def _holder(writer: Writer) -> Code:
    if not writer.provider.clients:
        return Code("")
    entered = isinstance(writer.spec.clients, AsyncContextClients)
    return writer.rt.EnteredClients if entered else writer.rt.DefaultClients


def _factory_names(writer: Writer) -> list[str]:
    modes = writer.provider.clients.keys()
    return [_FUNCTIONS["both"]] * 2 if "both" in modes else [_FUNCTIONS[mode] for mode in modes]


def _factory(writer: Writer, mode: str, client: ClientClass) -> FactoryView:
    entered = mode == "async" and isinstance(writer.spec.clients, AsyncContextClients)
    kind: TypeExpr = ANY if entered else client.type
    env = ShapeWriter(writer.rt, {"env": _variable}, writer=writer)
    expression = f"{writer.imports.local_name(client.factory)}({_arguments(writer, env, mode, 'default')})"
    section = _section(writer, mode)
    if section.enter is not None:
        # Stubs often overload such a method for every service of the SDK, installed or not: skip type checking.
        untyped = f'{writer.rt.cast}("Any", {expression})'
        expression = f"{untyped}.{section.enter.method}({_arguments(writer, env, mode, 'enter')})"
    imports = [*writer.import_lines(client.factory), *env.imports]
    if client.factory != client.type and section.enter is None:
        expression = f"{writer.rt.cast}({writer.quoted(client.type)}, {expression})"
    return FactoryView(name(_FUNCTIONS[mode]), writer.annotation(kind), lines(imports), Code(expression))


def _variable(slot: shapes.Placeholder) -> ast.expr:
    """Read a variable; it is required unless a text stands for it."""
    optional = any(pipe.name == "default" for pipe in slot.pipes)
    return nodes.runtime("env_or_none" if optional else "require_env", ast.Constant(slot.path))


def _section(writer: Writer, mode: str) -> Client:
    section = writer.spec.clients
    if isinstance(section, SameClient):
        return section.both
    if isinstance(section, ModuleClient):
        raise TypeError("a module has no client")
    return section.sync if mode == "sync" else section.async_


def _arguments(writer: Writer, env: ShapeWriter, mode: str, section: str) -> Code:
    shape = writer.provider.loaded.shape
    shared = shape("clients", "args") if section == "default" else None
    match shape("clients", mode, section, "args") or shared:
        case shapes.Sequence(items=items):
            return joined(", ", (env.write(item) for item in items))
        case shapes.Mapping(entries=entries):
            return joined(", ", (_argument(writer, env, entry) for entry in entries))
        case _:
            return Code("")


def _argument(writer: Writer, env: ShapeWriter, entry: shapes.MappingEntry) -> str:
    """Emit an argument; an optional one is omitted if its variable is not set."""
    if entry.optional and isinstance(entry.shape, shapes.Placeholder):
        value = f"{writer.rt.env_or_none}({literal(entry.shape.path)})"
        return f"**{writer.rt.omit_none}({name(entry.key)}={value})"
    return f"{name(entry.key)}={env.write(entry.shape)}"


def _configs(writer: Writer) -> list[ConfigTypeView]:
    by_mode = writer.provider.clients
    if not by_mode:
        return [ConfigTypeView(Code(""), docstring(_config_doc("both")), Code(""))]
    return [_config(writer, mode, client) for mode, client in by_mode.items()]


def _config_doc(mode: str) -> str:
    functions = {"sync": "A function", "async": "An `async def`", "both": "A function"}
    return f"{functions[mode]} may return this dynamic config to configure its own call."


def _config(writer: Writer, mode: str, client: ClientClass) -> ConfigTypeView:
    prefix = Code("Async" if mode == "async" else "")
    return ConfigTypeView(prefix, docstring(_config_doc(mode)), writer.annotation(union_of(client.accepted)))


def _kinds(writer: Writer) -> list[KindView]:
    """Return the kinds of clients, sync before async; a module without clients takes None."""
    by_mode = writer.provider.clients
    types = [writer.annotation(union_of(client.accepted), or_none=True) for client in by_mode.values()]
    if len(types) < 2:  # noqa: PLR2004 - one kind of client, for functions and `async def` alike
        return [KindView(types[0] if types else Code("None"), Code(""))]
    return [KindView(kind, Code(f": _Decorator[{kind}, _R, _AR, _C, _AC]")) for kind in types]
