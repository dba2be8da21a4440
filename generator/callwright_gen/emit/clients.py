"""Emit the clients: the accepted types, and how default clients are created."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from callwright_gen import shapes
from callwright_gen.code import Code, docstring, filled, lines, literal, name
from callwright_gen.emit.python import parsed, source
from callwright_gen.emit.shapes import ShapeWriter
from callwright_gen.emit.writer import Writer
from callwright_gen.paths import nodes
from callwright_gen.problems import Loc
from callwright_gen.resolve.provider import ClientClass
from callwright_gen.types import ANY, Named, TypeExpr, union_of

_FUNCTIONS = {"sync": "_new_client", "async": "_new_async_client", "both": "_new_client"}
_HOLDERS = {"module": "rt.SdkFunctions", "entered": "rt.EnteredSdkClients", "objects": "rt.SdkClients"}
_ARGUMENTS = {"sync": "new_sync", "async": "new_async", "both": "new_sync"}


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
    arguments: list[Code]
    types: Code
    sync_config: Code
    async_config: Code


def clients(writer: Writer) -> ClientsView:
    """Emit everything about the clients."""
    by_mode = writer.provider.clients.by_mode
    accepted = tuple(named for client in by_mode.values() for named in client.accepted)
    prefix = writer.provider.prefix
    made = {mode: _factory(writer, mode, client) for mode, client in by_mode.items() if _needs_factory(writer, client)}
    return ClientsView(
        factories=list(made.values()),
        configs=_configs(writer),
        kinds=_kinds(writer),
        holder=_holder(writer),
        arguments=[*_sdk(writer), *_classes(writer), *_creators(made), *_facts(writer)],
        types=writer.annotation(union_of(accepted), or_none=True) if accepted else Code("None"),
        sync_config=name(f"{prefix}DynamicConfig"),
        async_config=name(f"Async{prefix}DynamicConfig" if "async" in by_mode else f"{prefix}DynamicConfig"),
    )


def _holder(writer: Writer) -> Code:
    return Code(_HOLDERS[writer.provider.clients.held])


def _sdk(writer: Writer) -> Iterator[Code]:
    yield literal(f"{writer.provider.name}_call")
    yield Code(f"dist={literal(writer.provider.sdk.dist)}")
    yield Code(f"install={writer.install}")


def _classes(writer: Writer) -> Iterator[Code]:
    """Yield where the classes of the SDK are, by mode."""
    clients, by_mode = writer.provider.clients, writer.provider.clients.by_mode
    if clients.held == "module":
        yield Code(f"module={literal(clients.module)}")
    elif clients.held == "entered":
        yield Code(f"sync_name={literal(by_mode['sync'].type.name)}")
        yield Code(f"async_name={literal(by_mode['async'].type.name)}")
    else:
        for argument, mode in (("sync", "sync"), ("sync", "both"), ("asynchronous", "async")):
            if mode in by_mode:
                yield filled(_places(by_mode[mode].accepted), 1, f"{argument}=")


def _places(accepted: tuple[Named, ...]) -> str | tuple[str, ...]:
    places = tuple(f"{named.module}:{named.name}" for named in accepted)
    return places[0] if len(places) == 1 else places


def _creators(made: dict[str, FactoryView]) -> Iterator[Code]:
    for mode, factory in made.items():
        yield Code(f"{_ARGUMENTS[mode]}={factory.function}")


def _facts(writer: Writer) -> Iterator[Code]:
    clients = writer.provider.clients
    if clients.detect_by is not None:
        yield Code(f"detect_by={literal(clients.detect_by)}")
    if clients.variables:
        yield filled(clients.variables, 1, "env=")
    if clients.close is not None:
        yield Code(f"close={literal(clients.close)}")


def _needs_factory(writer: Writer, client: ClientClass) -> bool:
    """Return whether a default client is more than its class, called without arguments."""
    is_class = client.factory == client.type == client.accepted[0] and client.enter is None
    return not is_class or client.arguments is not None or writer.provider.clients.held == "entered"


def _factory(writer: Writer, mode: str, client: ClientClass) -> FactoryView:
    entered = mode == "async" and writer.provider.clients.held == "entered"
    kind: TypeExpr = ANY if entered else client.type
    given = [client.arguments, client.enter.arguments if client.enter is not None else None]
    optional = {loc for shape in given for loc in _omitted(shape)}
    env = ShapeWriter({"env": lambda slot: _variable(slot, optional)}, writer=writer)
    made = _called(env, parsed(Code(writer.imports.local_name(client.factory))), client.arguments)
    expression = str(source(made))
    if client.enter is not None:
        # Stubs often overload such a method for every service of the SDK, installed or not: skip type checking.
        untyped = ast.Call(nodes.name("cast"), [ast.Constant("Any"), made], [])
        expression = str(source(_called(env, nodes.attribute(untyped, client.enter.method), client.enter.arguments)))
    imports = [*writer.import_lines(client.factory), *env.imports]
    if client.factory != client.type and client.enter is None:
        expression = f"cast({writer.quoted(client.type)}, {expression})"
    return FactoryView(name(_FUNCTIONS[mode]), writer.annotation(kind), lines(imports), Code(expression))


def _omitted(shape: shapes.Shape | None) -> Iterator[Loc]:
    """Yield where the variables are whose arguments are omitted if they are not set."""
    entries = (
        shape.entries if isinstance(shape, shapes.Mapping) else shape.named if isinstance(shape, shapes.New) else ()
    )
    yield from (entry.shape.loc for entry in entries if entry.optional)
    for child in shapes.inside(shape) if shape is not None else ():
        yield from _omitted(child)


def _variable(slot: shapes.Placeholder, omitted: Collection[Loc]) -> ast.expr:
    """Read a variable; it is required unless a text stands for it, or its argument is omitted without it."""
    optional = slot.loc in omitted or any(pipe.name == "default" for pipe in slot.pipes)
    return nodes.runtime("env_or_none" if optional else "require_env", ast.Constant(slot.path))


def _called(env: ShapeWriter, function: ast.expr, shape: shapes.Shape | None) -> ast.expr:
    match shape:
        case shapes.Sequence(items=items):
            return ast.Call(function, [env.tree(item) for item in items], [])
        case shapes.Mapping(entries=entries):
            return ast.Call(function, [], env.keywords(entries))
        case _:
            return nodes.call(function)


def _configs(writer: Writer) -> list[ConfigTypeView]:
    by_mode = writer.provider.clients.by_mode
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
    by_mode = writer.provider.clients.by_mode
    types = [writer.annotation(union_of(client.accepted), or_none=True) for client in by_mode.values()]
    if len(types) < 2:  # noqa: PLR2004 - one kind of client, for functions and `async def` alike
        return [KindView(types[0] if types else Code("None"), Code(""))]
    return [KindView(kind, Code(f": _Decorator[{kind}, _R, _AR, _C, _AC]")) for kind in types]
