"""The body of `_create`: which method a call takes, of which client."""

from __future__ import annotations

from collections.abc import Mapping

from callwright_gen.code import Code, lines, literal
from callwright_gen.emit.writer import Writer
from callwright_gen.load.clients import AsyncContextClients, ModuleClient
from callwright_gen.types import Named

_WORLDS = ("sync", "async")
_ARTICLES = {"sync": "a sync", "async": "an async"}


def create(writer: Writer) -> Code:
    """Write the body, for the kind of clients that the SDK has."""
    section = writer.spec.clients
    start = [f"asynchronous = {writer.rt.is_async_function}(fn)"]
    if isinstance(section, ModuleClient):
        return lines([*_refused(writer), *start, *_functions(writer, section), *_choice(writer, "{}")])
    if isinstance(section, AsyncContextClients):
        start += _entered(writer)
    start += _default(writer)
    return lines([*start, *_choice(writer, "client.{}")])


def _default(writer: Writer) -> list[str]:
    """Take the default client, or check the given one."""
    default = "client = _clients.asynchronous() if asynchronous else _clients.sync()"
    if isinstance(writer.spec.clients, AsyncContextClients):
        default = "client = _clients.sync()"
    checked = [] if "both" in writer.provider.clients else _checked(writer)
    return ["if client is None:", f"    {default}", *checked]


def _checked(writer: Writer) -> list[str]:
    """Refuse a client of the other world by its class."""
    found = writer.provider.clients
    if isinstance(writer.spec.clients, AsyncContextClients):
        return _checked_by_attribute(writer, writer.spec.clients)
    every = _accepted(writer)
    wanted = {world: literal(_shown(found[world].accepted, every)) for world in _WORLDS}
    return [
        "elif isinstance(client, _client_classes(not asynchronous)):",
        *(f"    {line}" for line in _wrong_client(writer, wanted)),
    ]


def classes(writer: Writer) -> Code:
    """Write the body of the function that gives the client classes of one world, where `_create` asks for them."""
    found = writer.provider.clients
    if len(found) < len(_WORLDS) or isinstance(writer.spec.clients, AsyncContextClients):
        return Code("")
    sync, asynchronous = (_classes(writer, found[world].accepted) for world in _WORLDS)
    imports = writer.import_lines(*_accepted(writer))
    return lines([*imports, "", f"return {asynchronous} if asynchronous else {sync}"])


def _accepted(writer: Writer) -> list[Named]:
    return [named for client in writer.provider.clients.values() for named in client.accepted]


def _shown(accepted: tuple[Named, ...], every: list[Named]) -> str:
    """Name classes for a message; those of the two worlds that have the same name, with their modules."""
    names = [named.name for named in every]
    return " or ".join(named.name if names.count(named.name) == 1 else named.path for named in accepted)


def _checked_by_attribute(writer: Writer, clients: AsyncContextClients) -> list[str]:
    """Refuse a client of the other world by an attribute that only async clients have."""
    if clients.async_.known_by is None:
        return []
    found = writer.provider.clients
    wanted = {world: literal(f"{article} {found[world].type.name}") for world, article in _ARTICLES.items()}
    return [
        f"elif hasattr(client, {literal(clients.async_.known_by)}) != asynchronous:",
        *(f"    {line}" for line in _wrong_client(writer, wanted)),
    ]


def _wrong_client(writer: Writer, wanted: Mapping[str, Code]) -> list[str]:
    """Raise, with what is wanted by world."""
    call_name = literal(f"{writer.spec.provider}_call")
    return [
        f"wanted = {wanted['async']} if asynchronous else {wanted['sync']}",
        f"{writer.rt.wrong_client}({call_name}, fn, client, wanted)",
    ]


def _classes(writer: Writer, accepted: tuple[Named, ...]) -> str:
    names = [str(writer.annotation(named)) for named in accepted]
    return f"({', '.join(names)}{',' if len(names) == 1 else ''})"


def _refused(writer: Writer) -> list[str]:
    call_name = literal(f"{writer.spec.provider}_call")
    return ["if client is not None:", f"    {writer.rt.no_client}({call_name})"]


def _functions(writer: Writer, section: ModuleClient) -> list[str]:
    """Import the SDK's functions."""
    functions = sorted({_path(writer, world, stream=stream) for world in _WORLDS for stream in (False, True)})
    imports = writer.import_lines(*(Named(section.module, function) for function in functions))
    start = f"with {writer.rt.importing}({literal(writer.spec.sdk.dist)}, install={writer.install}):"
    return [start, *(f"    {line}" for line in imports)]


def _entered(writer: Writer) -> list[str]:
    """Take the default async client, which has to be entered before it has methods."""
    if writer.spec.call.stream.method is None:
        method = str(literal(_path(writer, "async", stream=False)))
        return ["if client is None and asynchronous:", f"    return _clients.entered({method})"]
    plain, streamed = (f"_clients.entered({literal(_path(writer, 'async', stream=flag))})" for flag in (False, True))
    return [
        "if client is None and asynchronous:",
        f"    return {_streamed(writer, 'async', streamed)} if stream else {plain}",
    ]


def _choice(writer: Writer, pattern: str) -> list[str]:
    """Choose the method by world and by whether the call is streamed."""
    methods = {
        (world, stream): _method(writer, world, pattern.format(_path(writer, world, stream=stream)), stream=stream)
        for world in _WORLDS
        for stream in (False, True)
    }
    plain = _by_world(methods["sync", False], methods["async", False])
    streamed = _by_world(methods["sync", True], methods["async", True])
    if plain == streamed:
        return [f"return {plain}"]
    return ["if stream:", f"    return {streamed}", f"return {plain}"]


def _by_world(sync: str, asynchronous: str) -> str:
    return sync if sync == asynchronous else f"{asynchronous} if asynchronous else {sync}"


def _path(writer: Writer, world: str, *, stream: bool) -> str:
    call = writer.spec.call
    method = call.stream.method if stream and call.stream.method is not None else call.invoke
    return method.sync if world == "sync" else method.async_


def _method(writer: Writer, world: str, method: str, *, stream: bool) -> str:
    call = writer.spec.call
    run = call.stream.run or call.run if stream else call.run
    if run is not None:
        method = f"{writer.rt.two_phase}({method}, {literal(run)})"
    return _streamed(writer, world, method) if stream else method


def _streamed(writer: Writer, world: str, method: str) -> str:
    """Make a streaming method one that is awaited, and that returns the events themselves."""
    call = writer.spec.call
    if world == "async" and call.stream.async_ == "generator":
        method = f"{writer.rt.not_awaited}({method})"
    if call.stream.lazy:
        begun = writer.rt.begun_async if world == "async" else writer.rt.begun
        method = f"{begun}({method})"
    if call.stream.close is not None and world == "sync":
        method = f"{writer.rt.closing}({method}, {literal(call.stream.close)})"
    if "events" in writer.provider.unwraps:
        reading = writer.rt.reading_async if world == "async" else writer.rt.reading
        method = f"{reading}({method}, _events)"
    return method
