"""`sdk` and `clients`: the SDK, and how to create its clients."""

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
    """The SDK. The generated module imports it lazily."""

    dist: Dist
    """Name of the distribution, as in `pip install`."""
    install: Stubs | None = None
    """What users are asked to install if the SDK is missing, such as `callwright[openai]`. Default: `dist`."""
    range: VersionRange
    """SDK versions that this spec supports."""
    packages: tuple[Package, ...] = ()
    """Packages that names may come from. Default: `dist` with underscores for hyphens."""
    stubs: Stubs | None = None
    """Distribution that contains the types, if the SDK has none of its own."""
    dump: Literal["wire", "fields"] = "wire"
    """How SDK objects become plain data that the SDK accepts back: as sent over the `wire`, or by their `fields`."""
    isolated: StrictBool = False
    """Whether the SDK needs an environment of its own. `callwright surface` skips it if it is not installed."""

    @model_validator(mode="after")
    def _not_in_the_standard_library(self) -> Self:
        if not self.packages:
            check_package(self.dist.replace("-", "_"))
        return self


class ClientFactory(Section):
    """A class or function, and the arguments to call it with."""

    new: Reference = Field(alias="$new")
    """Class or function that creates the client."""
    args: ShapeTree = None
    """Arguments: a list, or a mapping by name. `$env.NAME` is an environment variable."""


def _short_factory(value: object) -> object:
    return {"$new": value} if isinstance(text_or_mapping(value), str) else value


Factory = Annotated[ClientFactory, BeforeValidator(_short_factory, json_schema_input_type=Reference | ClientFactory)]


class Enter(Section):
    """A method of the created object that returns the real client, or its context manager."""

    method: Attributes
    """The method to call."""
    args: ShapeTree = None
    """Its arguments: a list, or a mapping by name."""


class Client(Section):
    """One client class."""

    default: Factory
    """How to create the default client."""
    accepts: tuple[Reference, ...] = ()
    """Other classes that a caller may pass. Subclasses of the default need not be listed."""
    type: Reference | None = None
    """Type of the client, if `default` is not the class itself."""
    detect_by: DataText | None = None
    """Attribute that only clients of this mode have, if their classes do not distinguish sync from async."""
    enter: Enter | None = None
    """Method of the created object that returns the real client, or its context manager."""


class _Environment(Section):
    env: tuple[EnvName, ...] = ()
    """Environment variables that the default client reads. If one changes, a new client is created."""


class PairOfClients(_Environment):
    """One class for sync calls, another for async calls."""

    kind: Literal["pair"]
    """How the SDK separates sync from async."""
    sync: Client
    """The client of sync functions."""
    async_: Client
    """The client of async functions."""


class AsyncContextClients(_Environment):
    """Like a pair, but the async client exists only inside `async with`."""

    kind: Literal["async_context"]
    """How the SDK separates sync from async."""
    sync: Client
    """The client of sync functions."""
    async_: Client
    """The client of async functions. Each call enters it."""


class SameClient(_Environment):
    """One class for both modes, with different methods."""

    kind: Literal["same"]
    """How the SDK separates sync from async."""
    both: Client
    """The client of all functions."""
    close: Attributes | None = None
    """Method that closes the async side, if it differs from the method that closes the client."""


class ModuleClient(_Environment):
    """No client: calls are functions of a module."""

    kind: Literal["module"]
    """How the SDK separates sync from async."""
    module: Module
    """Module that contains the functions."""


Clients = Annotated[
    PairOfClients | SameClient | ModuleClient | AsyncContextClients,
    Field(discriminator="kind"),
]
