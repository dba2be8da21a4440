"""`sdk` and `clients`: which package is spoken to, and how its clients are made."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, StrictBool, model_validator

from callwright_gen.load.base import Section, text_or_mapping
from callwright_gen.load.text import (
    Attributes,
    DataText,
    Dist,
    EnvName,
    Module,
    Package,
    Reference,
    ShapeTree,
    Stubs,
    VersionRange,
    check_package,
)


class Sdk(Section):
    """The distribution that the emitted module imports, lazily."""

    dist: Dist
    """Name of the distribution: what pip installs."""
    install: Stubs | None = None
    """What to install where it is missing, if not `dist` itself: `callwright[openai]`."""
    range: VersionRange
    """Versions that the spec is true for."""
    packages: tuple[Package, ...] = ()
    """Packages that names may come from; by default the distribution's name with underscores."""
    stubs: Stubs | None = None
    """Distribution with the types, where the SDK has none of its own."""
    dump: Literal["wire", "fields"] = "wire"
    """How the SDK takes its objects back as plain data: as they travel, or by the names of their attributes."""
    isolated: StrictBool = False
    """Whether it needs an environment of its own: where it is not installed, `surface` leaves it out unless named."""

    @model_validator(mode="after")
    def _is_no_module_of_python(self) -> Self:
        if not self.packages:
            check_package(self.dist.replace("-", "_"))
        return self


class ClientFactory(Section):
    """A class or function and what it is called with."""

    new: Reference = Field(alias="$new")
    """What makes the client."""
    args: ShapeTree = None
    """Arguments: a list, or a mapping by name; `$env.NAME` is an environment variable."""


def _short_factory(value: object) -> object:
    return {"$new": value} if isinstance(text_or_mapping(value), str) else value


Factory = Annotated[ClientFactory, BeforeValidator(_short_factory, json_schema_input_type=Reference | ClientFactory)]


class Enter(Section):
    """A method of the made object that returns the real client, or its context manager."""

    method: Attributes
    """The method to call."""
    args: ShapeTree = None
    """Its arguments: a list, or a mapping by name."""


class Client(Section):
    """One client class."""

    default: Factory
    """How the default client is made."""
    accepts: tuple[Reference, ...] = ()
    """Other classes that a caller may pass (subclasses of the default need no mention)."""
    type: Reference | None = None
    """The client's type, where the factory is not the class itself."""
    detect_by: DataText | None = None
    """An attribute that clients of this mode have and those of the other lack, where their classes do not tell."""
    enter: Enter | None = None
    """The method of the made object that gives the client, or what to enter for one that is entered."""


class _Environment(Section):
    env: tuple[EnvName, ...] = ()
    """Environment variables that the default client reads: a changed value makes a new one."""


class PairOfClients(_Environment):
    """One class for sync calls, another for async calls."""

    kind: Literal["pair"]
    """How the SDK parts sync from async."""
    sync: Client
    """The client of sync functions."""
    async_: Client
    """The client of async functions."""


class AsyncContextClients(_Environment):
    """As a pair, but the async client exists inside `async with` only."""

    kind: Literal["async_context"]
    """How the SDK parts sync from async."""
    sync: Client
    """The client of sync functions."""
    async_: Client
    """The client of async functions, which each call enters."""


class SameClient(_Environment):
    """One class for both; sync and async are different methods."""

    kind: Literal["same"]
    """How the SDK parts sync from async."""
    both: Client
    """The client of all functions."""
    close: Attributes | None = None
    """The method that closes its async side, where that is another than the one that closes the client."""


class ModuleClient(_Environment):
    """No client: the SDK's functions are called."""

    kind: Literal["module"]
    """How the SDK parts sync from async."""
    module: Module
    """The module that has the functions."""


Clients = Annotated[
    PairOfClients | SameClient | ModuleClient | AsyncContextClients,
    Field(discriminator="kind"),
]
