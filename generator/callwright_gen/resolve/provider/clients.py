"""The clients of a provider."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from callwright_gen.shapes import Shape
from callwright_gen.types import Named


@dataclass(frozen=True)
class Enter:
    """A method of a created object that returns the real client, or its context manager; with its arguments."""

    method: str
    arguments: Shape | None


@dataclass(frozen=True)
class ClientClass:
    """The client of one mode, `sync`, `async` or `both`.

    Parameters:
        factory: Class or function that creates the default client.
        type: Type of the created client.
        accepted: All classes that callers may pass.
        arguments: What the factory is called with: a list, or a mapping by name. `$env.NAME` is a variable.
        enter: The method of the created object that returns the client, if there is one.
    """

    factory: Named
    type: Named
    accepted: tuple[Named, ...]
    arguments: Shape | None = None
    enter: Enter | None = None


@dataclass(frozen=True)
class Clients:
    """The clients, and how they are held.

    Parameters:
        by_mode: The clients of `sync` and `async`, or of `both`. Empty if calls are functions of a module.
        held: What stands between calls and the SDK: the functions of a `module`, `objects`, or objects of which the
            async one exists only while it is `entered`.
        module: The module, if calls are its functions.
        variables: The environment variables that default clients read.
        detect_by: The attribute that only async clients have, if their classes do not tell.
        close: The method that closes the async side, if it is not the one that closes the client.
    """

    by_mode: Mapping[str, ClientClass]
    held: Literal["module", "objects", "entered"]
    module: str = ""
    variables: tuple[str, ...] = ()
    detect_by: str | None = None
    close: str | None = None
