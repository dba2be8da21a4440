"""Find clients, credentials and secret params in the data of a call, so that a pickle leaves them out."""

from __future__ import annotations

import re
import types
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.support.closures import closure_of
from callwright_runtime.support.importable import is_importable

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLAIN = (str, bytes, bytearray, int, float, complex, type, types.ModuleType, type(None))
_CLIENT_NAME = re.compile(r"client|session", re.IGNORECASE)
_CREDENTIAL_NAME = re.compile(r"credential|secret", re.IGNORECASE)
_KEY_NAME = re.compile(r"(key|token|value)$")
_MOST_SEARCHED = 1000
_CLOSING = ("close", "aclose", "__exit__", "__aexit__")
_SECRET_KEY = re.compile(
    r"(api|access|private|subscription)key|secret|passw|credential|authorization|cookie"
    r"|(auth|bearer|access|refresh|session|ad)token|^token$"
)
_PRIVATE_PARAMS = frozenset(  # free-form params of a request, such as headers, which often carry a secret
    (
        *("extraheaders", "extrabody", "extraquery", "defaultheaders", "defaultquery"),
        *("headers", "httpheaders", "httpoptions", "params"),
    )
)


def holds_secret(value: object, clients: tuple[object, ...] = ()) -> bool:
    """Return whether a value is or holds a client, a credential or a named secret, at any depth.

    Look into containers, attributes, bound methods, partials and closures.

    Parameters:
        value: the value to search.
        clients: the clients of the call; other objects of their classes count as clients.
    """
    client_types = tuple(type(each) for each in clients if not isinstance(each, _PLAIN))
    seen: dict[int, object] = {}  # holds the objects, so that no id is used twice
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, _PLAIN) or id(item) in seen:
            continue
        seen[id(item)] = item
        if isinstance(item, client_types) or _is_client(item):
            return True
        for name, child in _children(item):
            if is_secret_entry(name, child):
                return True
            waiting.append(child)
    return False


def is_secret_entry(name: object, value: object) -> bool:
    """Return whether a named value, such as `api_key="…"`, is a secret."""
    return bool(value) and isinstance(value, (str, bytes)) and is_secret_name(name)


def is_secret_name(name: object) -> bool:
    """Return whether a value of this name, such as `api_key`, is a secret."""
    return _SECRET_KEY.search(_normalize(name)) is not None


def find_secrets(client: object) -> set[str]:
    """Return the texts that a client holds under a secret's name, or as the key of an object with credentials.

    Nearer ones are found first, and the search ends after a thousand objects.
    """
    found: set[str] = set()
    seen: dict[int, object] = {}  # holds the objects, so that no id is used twice
    waiting: deque[tuple[object, bool]] = deque([(client, False)])
    while waiting and len(seen) < _MOST_SEARCHED:
        item, secret = waiting.popleft()
        if id(item) in seen:
            continue
        seen[id(item)] = item
        with suppress(Exception):  # some containers cannot be looped over
            for name, child in _children(item):
                named = is_secret_name(name)
                if isinstance(child, str | bytes):
                    if (named and _normalize(child) != _normalize(name)) or (
                        secret and _KEY_NAME.search(_normalize(name))
                    ):
                        found.add(child if isinstance(child, str) else child.decode("utf-8", "replace"))
                elif not isinstance(child, _PLAIN):
                    waiting.append((child, named or _is_credential(child)))
    return found


def without_secrets(value: Any, clients: tuple[object, ...], unchanged: object = None) -> Any:
    """Return plain data without the entries and items that are or hold a secret.

    Parameters:
        value: the params of a call, or a part of them.
        clients: the clients of the call.
        unchanged: a part that stays as it is, such as the messages.
    """
    if value is unchanged:
        return value
    if isinstance(value, Mapping):
        entries = cast("Mapping[Any, Any]", value).items()
        return {
            key: item if key == "messages" else without_secrets(item, clients, unchanged)
            for key, item in entries
            if key == "messages" or not _is_private(key, item, clients)
        }
    if type(value) in (list, tuple):
        items = cast("list[Any]", value)
        return type(value)(without_secrets(item, clients, unchanged) for item in items if not _holds(item, clients))
    return value


def _is_private(key: object, value: object, clients: tuple[object, ...]) -> bool:
    if key == "client" or _normalize(key) in _PRIVATE_PARAMS:
        return True
    return is_secret_entry(key, value) or _holds(value, clients)


def _holds(value: object, clients: tuple[object, ...]) -> bool:
    return not isinstance(value, (Mapping, list, tuple)) and holds_secret(value, clients)


def _normalize(name: object) -> str:
    return str(name).lower().replace("_", "").replace("-", "")


def _is_client(value: object) -> bool:
    if _is_credential(value):
        return True
    names = [each.__name__ for each in type(value).__mro__]
    return any(map(_CLIENT_NAME.search, names)) and any(hasattr(type(value), name) for name in _CLOSING)


def _is_credential(value: object) -> bool:
    return any(_CREDENTIAL_NAME.search(each.__name__) for each in type(value).__mro__)


def _children(value: object) -> Iterator[tuple[object, object]]:
    """Yield the parts of a value that a pickle would hold, with their names."""
    if isinstance(value, Mapping):
        yield from cast("Mapping[object, object]", value).items()
    elif isinstance(value, (list, tuple, set, frozenset)):
        yield from (("", item) for item in cast("list[object]", value))
    elif isinstance(value, types.MethodType):
        yield "", value.__self__
    elif isinstance(value, partial):
        yield from (("", each) for each in cast("partial[Any]", value).__reduce__()[1:])
    elif isinstance(value, types.FunctionType):
        if value.__module__ != "__main__" and is_importable(value):
            return  # a pickle holds only its name
        yield from closure_of(value)
    yield from _attributes(cast("object", value))


def _attributes(value: object) -> Iterator[tuple[object, object]]:
    yield from getattr(value, "__dict__", {}).items()
    for owner in type(value).__mro__:
        slots = owner.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name not in ("__dict__", "__weakref__") and isinstance(name, str):
                yield name, _read_slot(value, owner, name)


def _read_slot(value: object, owner: type, name: str) -> object:
    mangled = f"_{owner.__name__.lstrip('_')}{name}" if name.startswith("__") and not name.endswith("__") else name
    try:
        return object.__getattribute__(value, mangled)
    except AttributeError:
        return None
