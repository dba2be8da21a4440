"""Emit the body of `_create`, which selects the client and the method of a call."""

from __future__ import annotations

from collections.abc import Mapping

from callwright_gen.code import Code, lines, literal
from callwright_gen.emit.writer import Writer
from callwright_gen.load.clients import AsyncContextClients, ModuleClient
from callwright_gen.types import Named

_MODES = ("sync", "async")
_ARTICLES = {"sync": "a sync", "async": "an async"}


def create(writer: Writer) -> Code:
    """Emit the body for the SDK's kind of clients."""
    section = writer.spec.clients
    start = [f"asynchronous = {writer.rt.is_async_function}(fn)"]
    if isinstance(section, ModuleClient):
        return lines([*_reject_client(writer), *start, *_functions(writer, section), *_choice(writer, "{}")])
    if isinstance(section, AsyncContextClients):
        start += _enter_default(writer)
    start += _default(writer)
    return lines([*start, *_choice(writer, "client.{}")])


def _default(writer: Writer) -> list[str]:
    """Use the default client, or check the client that was passed."""
    default = "client = _clients.asynchronous() if asynchronous else _clients.sync()"
    if isinstance(writer.spec.clients, AsyncContextClients):
        default = "client = _clients.sync()"
    check = [] if "both" in writer.provider.clients else _check_mode(writer)
    return ["if client is None:", f"    {default}", *check]


def _check_mode(writer: Writer) -> list[str]:
    """Reject a client of the other mode by its class."""
    by_mode = writer.provider.clients
    if isinstance(writer.spec.clients, AsyncContextClients):
        return _check_attribute(writer, writer.spec.clients)
    accepted = _accepted(writer)
    expected = {mode: literal(_names(by_mode[mode].accepted, accepted)) for mode in _MODES}
    return [
        "elif isinstance(client, _client_classes(not asynchronous)):",
        *(f"    {line}" for line in _wrong_client(writer, expected)),
    ]


def classes(writer: Writer) -> Code:
    """Emit the body of the function that returns the client classes of one mode, if `_create` uses it."""
    by_mode = writer.provider.clients
    if len(by_mode) < len(_MODES) or isinstance(writer.spec.clients, AsyncContextClients):
        return Code("")
    sync, asynchronous = (_classes(writer, by_mode[mode].accepted) for mode in _MODES)
    imports = writer.import_lines(*_accepted(writer))
    return lines([*imports, "", f"return {asynchronous} if asynchronous else {sync}"])


def _accepted(writer: Writer) -> list[Named]:
    return [named for client in writer.provider.clients.values() for named in client.accepted]


def _names(accepted: tuple[Named, ...], both_modes: list[Named]) -> str:
    """Name classes in a message; prefix the module if both modes have a class of the same name."""
    names = [named.name for named in both_modes]
    return " or ".join(named.name if names.count(named.name) == 1 else named.path for named in accepted)


def _check_attribute(writer: Writer, clients: AsyncContextClients) -> list[str]:
    """Reject a client of the other mode by an attribute that only async clients have."""
    if clients.async_.detect_by is None:
        return []
    by_mode = writer.provider.clients
    expected = {mode: literal(f"{article} {by_mode[mode].type.name}") for mode, article in _ARTICLES.items()}
    return [
        f"elif hasattr(client, {literal(clients.async_.detect_by)}) != asynchronous:",
        *(f"    {line}" for line in _wrong_client(writer, expected)),
    ]


def _wrong_client(writer: Writer, expected: Mapping[str, Code]) -> list[str]:
    """Raise an error that names the expected classes of the mode."""
    call_name = literal(f"{writer.spec.provider}_call")
    return [
        f"expected = {expected['async']} if asynchronous else {expected['sync']}",
        f"{writer.rt.reject_client_kind}({call_name}, fn, client, expected)",
    ]


def _classes(writer: Writer, accepted: tuple[Named, ...]) -> str:
    names = [str(writer.annotation(named)) for named in accepted]
    return f"({', '.join(names)}{',' if len(names) == 1 else ''})"


def _reject_client(writer: Writer) -> list[str]:
    call_name = literal(f"{writer.spec.provider}_call")
    return ["if client is not None:", f"    {writer.rt.reject_client}({call_name})"]


def _functions(writer: Writer, section: ModuleClient) -> list[str]:
    """Import the SDK's functions."""
    functions = sorted({_path(writer, mode, stream=stream) for mode in _MODES for stream in (False, True)})
    imports = writer.import_lines(*(Named(section.module, function) for function in functions))
    start = f"with {writer.rt.importing}({literal(writer.spec.sdk.dist)}, install={writer.install}):"
    return [start, *(f"    {line}" for line in imports)]


def _enter_default(writer: Writer) -> list[str]:
    """Use the default async client, which has to be entered before its methods exist."""
    if writer.spec.call.stream.method is None:
        method = str(literal(_path(writer, "async", stream=False)))
        return ["if client is None and asynchronous:", f"    return _clients.entered({method})"]
    plain, streamed = (f"_clients.entered({literal(_path(writer, 'async', stream=flag))})" for flag in (False, True))
    return [
        "if client is None and asynchronous:",
        f"    return {_stream_method(writer, 'async', streamed)} if stream else {plain}",
    ]


def _choice(writer: Writer, pattern: str) -> list[str]:
    """Select the method by mode, and by whether the call is streamed."""
    methods = {
        (mode, stream): _method(writer, mode, pattern.format(_path(writer, mode, stream=stream)), stream=stream)
        for mode in _MODES
        for stream in (False, True)
    }
    plain = _by_mode(methods["sync", False], methods["async", False])
    streamed = _by_mode(methods["sync", True], methods["async", True])
    if plain == streamed:
        return [f"return {plain}"]
    return ["if stream:", f"    return {streamed}", f"return {plain}"]


def _by_mode(sync: str, asynchronous: str) -> str:
    return sync if sync == asynchronous else f"{asynchronous} if asynchronous else {sync}"


def _path(writer: Writer, mode: str, *, stream: bool) -> str:
    call = writer.spec.call
    method = call.stream.method if stream and call.stream.method is not None else call.invoke
    return method.sync if mode == "sync" else method.async_


def _method(writer: Writer, mode: str, method: str, *, stream: bool) -> str:
    call = writer.spec.call
    run = call.stream.run or call.run if stream else call.run
    if run is not None:
        method = f"{writer.rt.two_phase}({method}, {literal(run)})"
    return _stream_method(writer, mode, method) if stream else method


def _stream_method(writer: Writer, mode: str, method: str) -> str:
    """Wrap a streaming method: an async one is awaited, and all return the events themselves."""
    call = writer.spec.call
    if mode == "async" and call.stream.async_ == "generator":
        method = f"{writer.rt.as_coroutine}({method})"
    if call.stream.lazy:
        start = writer.rt.start_eagerly_async if mode == "async" else writer.rt.start_eagerly
        method = f"{start}({method})"
    if call.stream.close is not None and mode == "sync":
        method = f"{writer.rt.make_closable}({method}, {literal(call.stream.close)})"
    if "events" in writer.provider.unwraps:
        unwrap = writer.rt.unwrap_result_async if mode == "async" else writer.rt.unwrap_result
        method = f"{unwrap}({method}, _events)"
    return method
