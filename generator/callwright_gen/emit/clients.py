"""The clients: how the default ones are made, and which method of a client is called."""

from __future__ import annotations

from dataclasses import dataclass

from callwright_gen.code import Code, docstring, joined, lines, literal, name
from callwright_gen.emit.writer import Writer
from callwright_gen.types import Named, union_of

_FUNCTIONS = {"sync": "_new_client", "async": "_new_async_client"}


@dataclass(frozen=True)
class MadeView:
    """A function that makes a default client."""

    function: Code
    type: Code
    import_line: Code
    make: Code


@dataclass(frozen=True)
class GivenView:
    """What a user may give in one world."""

    async_prefix: Code
    config_doc: Code
    types: Code


@dataclass(frozen=True)
class ChoiceView:
    """One kind of `client` argument in the overloads, with the decorator that it leads to."""

    type: Code
    world: str


@dataclass(frozen=True)
class ClientsView:
    """What the templates need."""

    made: list[MadeView]
    given: list[GivenView]
    choices: list[ChoiceView]
    makers: Code
    env: Code
    types: Code
    create: Code
    sync_config: Code
    async_config: Code


def clients(writer: Writer) -> ClientsView:
    """Write everything about the clients of a provider with one class for each world."""
    found = writer.provider.clients
    every = tuple(named for client in found.values() for named in client.accepted)
    prefix = writer.spec.prefix
    return ClientsView(
        made=[_made(writer, world, client.factory) for world, client in found.items()],
        given=[_given(writer, world, client.accepted) for world, client in found.items()],
        choices=[ChoiceView(Code("None = None"), "both"), *(_choice(writer, world) for world in found)],
        makers=joined(", ", (_FUNCTIONS[world] for world in found)),
        env=literal(tuple(writer.spec.clients.env)),
        types=writer.annotation(union_of(every)),
        create=_create(writer),
        sync_config=name(f"{prefix}DynamicConfig"),
        async_config=name(f"Async{prefix}DynamicConfig"),
    )


def _made(writer: Writer, world: str, factory: Named) -> MadeView:
    local = writer.annotation(factory)
    return MadeView(name(_FUNCTIONS[world]), local, lines(writer.import_lines(factory)), Code(f"{local}()"))


def _given(writer: Writer, world: str, accepted: tuple[Named, ...]) -> GivenView:
    function = "an `async def`" if world == "async" else "a sync function"
    doc = f"What {function} may return to decide about its own call."
    return GivenView(Code("Async" if world == "async" else ""), docstring(doc), writer.annotation(union_of(accepted)))


def _choice(writer: Writer, world: str) -> ChoiceView:
    return ChoiceView(writer.annotation(union_of(writer.provider.clients[world].accepted)), world)


def _create(writer: Writer) -> Code:
    """Write the choice of the method; a client of the other world is refused by its class."""
    found = writer.provider.clients
    every = [named for client in found.values() for named in client.accepted]
    classes = {world: _classes(writer, client.accepted) for world, client in found.items()}
    wanted = {world: literal(" or ".join(named.name for named in client.accepted)) for world, client in found.items()}
    call_name = literal(f"{writer.spec.provider}_call")
    invoke = writer.spec.call.invoke
    method = f"client.{invoke.sync}"
    if invoke.sync != invoke.async_:
        method = f"client.{invoke.async_} if asynchronous else {method}"
    return lines([
        f"asynchronous = {writer.rt.is_async_function}(fn)",
        "if client is None:",
        "    client = _clients.asynchronous() if asynchronous else _clients.sync()",
        "else:",
        *(f"    {line}" for line in writer.import_lines(*every)),
        "",
        f"    if isinstance(client, {classes['sync']} if asynchronous else {classes['async']}):",
        f"        wanted = {wanted['async']} if asynchronous else {wanted['sync']}",
        f"        {writer.rt.wrong_client}({call_name}, fn, client, wanted)",
        f"return {method}",
    ])


def _classes(writer: Writer, accepted: tuple[Named, ...]) -> str:
    names = [str(writer.annotation(named)) for named in accepted]
    return names[0] if len(names) == 1 else f"({', '.join(names)})"
