"""The clients: what a user may give, and how the default ones are made."""

from __future__ import annotations

from dataclasses import dataclass

from callwright_gen.code import Code, docstring, joined, lines, literal, name
from callwright_gen.emit.create import classes, create
from callwright_gen.emit.shapes import ShapeWriter
from callwright_gen.emit.writer import Writer
from callwright_gen.load import shapes
from callwright_gen.load.clients import AsyncContextClients, Client, ModuleClient, SameClient
from callwright_gen.resolve import ClientClass
from callwright_gen.types import ANY, TypeExpr, union_of

_FUNCTIONS = {"sync": "_new_client", "async": "_new_async_client", "both": "_new_client"}


@dataclass(frozen=True)
class MadeView:
    """A function that makes a default client."""

    function: Code
    type: Code
    imports: Code
    make: Code


@dataclass(frozen=True)
class GivenView:
    """What a user may give in one mode."""

    async_prefix: Code
    config_doc: Code
    types: Code


@dataclass(frozen=True)
class ChoiceView:
    """One kind of `client` argument in the overloads, with the decorator that it leads to."""

    type: Code
    mode: str


@dataclass(frozen=True)
class ClientsView:
    """What the templates need."""

    made: list[MadeView]
    given: list[GivenView]
    choices: list[ChoiceView]
    holder: Code
    makers: Code
    env: Code
    close: Code
    types: Code
    classes: Code
    create: Code
    sync_config: Code
    async_config: Code


def clients(writer: Writer) -> ClientsView:
    """Write everything about the clients."""
    found = writer.provider.clients
    every = tuple(named for client in found.values() for named in client.accepted)
    prefix = writer.spec.prefix
    return ClientsView(
        made=[_made(writer, mode, client) for mode, client in found.items()],
        given=_given(writer),
        choices=_choices(writer),
        holder=_holder(writer),
        makers=joined(", ", _makers(writer)),
        env=literal(tuple(writer.spec.clients.env)),
        close=_close(writer),
        types=writer.annotation(union_of(every), or_none=True) if every else Code("None"),
        classes=classes(writer),
        create=create(writer),
        sync_config=name(f"{prefix}DynamicConfig"),
        async_config=name(f"Async{prefix}DynamicConfig" if "async" in found else f"{prefix}DynamicConfig"),
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


def _makers(writer: Writer) -> list[str]:
    found = writer.provider.clients
    return [_FUNCTIONS["both"]] * 2 if "both" in found else [_FUNCTIONS[mode] for mode in found]


def _made(writer: Writer, mode: str, client: ClientClass) -> MadeView:
    entered = mode == "async" and isinstance(writer.spec.clients, AsyncContextClients)
    kind: TypeExpr = ANY if entered else client.type
    env = ShapeWriter(
        writer.rt, {"env": lambda slot: Code(f"{writer.rt.require_env}({literal(slot.path)})")}, writer=writer
    )
    made = f"{writer.imports.local_name(client.factory)}({_arguments(writer, env, mode, 'default')})"
    section = _section(writer, mode)
    if section.enter is not None:
        # Stubs often declare an overload of such a method for each service of the SDK, installed or not.
        untyped = f'{writer.rt.cast}("Any", {made})'
        made = f"{untyped}.{section.enter.method}({_arguments(writer, env, mode, 'enter')})"
    imports = [*writer.import_lines(client.factory), *env.imports]
    if client.factory != client.type and section.enter is None:
        made = f"{writer.rt.cast}({writer.quoted(client.type)}, {made})"
    return MadeView(name(_FUNCTIONS[mode]), writer.annotation(kind), lines(imports), Code(made))


def _section(writer: Writer, mode: str) -> Client:
    section = writer.spec.clients
    if isinstance(section, SameClient):
        return section.both
    if isinstance(section, ModuleClient):
        raise TypeError("a module has no client")
    return section.sync if mode == "sync" else section.async_


def _arguments(writer: Writer, env: ShapeWriter, mode: str, section: str) -> Code:
    match writer.provider.loaded.shape("clients", mode, section, "args"):
        case shapes.Sequence(items=items):
            return joined(", ", (env.write(item) for item in items))
        case shapes.Mapping(entries=entries):
            return joined(", ", (_argument(writer, env, entry) for entry in entries))
        case _:
            return Code("")


def _argument(writer: Writer, env: ShapeWriter, entry: shapes.MappingEntry) -> str:
    """Write an argument; an optional one is left out where its variable is not set."""
    if entry.optional and isinstance(entry.shape, shapes.Placeholder):
        value = f"{writer.rt.env_or_none}({literal(entry.shape.path)})"
        return f"**{writer.rt.omit_none}({name(entry.key)}={value})"
    return f"{name(entry.key)}={env.write(entry.shape)}"


def _given(writer: Writer) -> list[GivenView]:
    found = writer.provider.clients
    if not found:
        return [GivenView(Code(""), docstring("What a function may return to decide about its own call."), Code(""))]
    return [_given_in(writer, mode, client) for mode, client in found.items()]


def _given_in(writer: Writer, mode: str, client: ClientClass) -> GivenView:
    functions = {"sync": "a sync function", "async": "an `async def`", "both": "a function"}
    doc = f"What {functions[mode]} may return to decide about its own call."
    prefix = Code("Async" if mode == "async" else "")
    return GivenView(prefix, docstring(doc), writer.annotation(union_of(client.accepted)))


def _choices(writer: Writer) -> list[ChoiceView]:
    found = writer.provider.clients
    if "both" in found:
        return [ChoiceView(Code(f"{writer.annotation(union_of(found['both'].accepted), or_none=True)} = None"), "both")]
    given = [ChoiceView(writer.annotation(union_of(client.accepted)), mode) for mode, client in found.items()]
    return [ChoiceView(Code("None = None"), "both"), *given]
