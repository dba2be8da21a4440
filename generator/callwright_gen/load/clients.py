"""`sdk` and `clients`: the SDK, and how to create its clients."""

from typing import Annotated, Literal, Self, cast

from pydantic import BeforeValidator, Discriminator, Field, StrictBool, Tag, model_validator

from callwright_gen.load.base import Section, mapping, text_or_mapping
from callwright_gen.load.text import (
    Attributes,
    DataText,
    Dist,
    EnvName,
    Identifier,
    Module,
    Package,
    Reference,
    ShapeTree,
    Stubs,
    VersionRange,
    check_package,
)

ExtraType = Literal["str", "list", "dict", "object"]


class Correction(Section):
    """What the declaration of one class, or of one method, says wrongly."""

    optional: tuple[Identifier, ...] = ()
    """Fields that may be missing, null or empty, although the SDK declares them."""
    extra: dict[Identifier, ExtraType] = Field(default_factory=dict)
    """Fields that the SDK does not declare, or whose declaration is wrong, with their types."""
    written: dict[Identifier, Reference] = Field(default_factory=dict)
    """Fields, or arguments of a method, whose declared type is too wide, with the type of what is written there."""
    members: tuple[Reference, ...] = ()
    """Classes that a value of this class is one of, if the SDK declares only their base."""


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
    module: Module | None = None
    """Module of the classes that `types`, `corrections`, `native_tools` and `params.from` name without a module."""
    dump: Literal["wire", "fields"] = "wire"
    """How SDK objects become plain data that the SDK accepts back: as sent over the `wire`, or by their `fields`."""
    corrections: dict[Reference, Correction] = Field(default_factory=dict)
    """What the SDK's types say wrongly, by class."""
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
    """One client: the class as `module:Name`, or `$new` with its arguments, or `default` with further keys."""

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
    context: StrictBool = False
    """Whether the async client exists only inside `async with`. `enter` and `detect_by` imply it."""

    @property
    def class_ref(self) -> str:
        """The class whose methods calls use, as `module:Name`."""
        return self.type or self.default.new


def _short_client(value: object) -> object:
    """Return the long form of a client that is a class alone, or `$new` alone."""
    if isinstance(text_or_mapping(value), str):
        return {"default": value}
    table = cast("dict[str, object]", value)
    factory = {key: table[key] for key in ("$new", "args") if key in table}
    return (
        {**{key: item for key, item in table.items() if key not in factory}, "default": factory} if factory else table
    )


AnyClient = Annotated[Client, BeforeValidator(_short_client, json_schema_input_type=Reference | ClientFactory | Client)]


class _Environment(Section):
    env: tuple[EnvName, ...] = ()
    """Environment variables that the default client reads, besides those in `args`."""


class _Created(_Environment):
    args: ShapeTree = None
    """Arguments of every client that has none of its own: a list, or a mapping by name."""


class PairOfClients(_Created):
    """One class for sync calls, another for async calls."""

    sync: AnyClient
    """The client of sync functions."""
    async_: AnyClient
    """The client of async functions."""


class AsyncContextClients(_Created):
    """Like a pair, but the async client exists only inside `async with`."""

    sync: AnyClient
    """The client of sync functions."""
    async_: AnyClient
    """The client of async functions. Each call enters it."""


class SameClient(_Created):
    """One class for both modes, with different methods."""

    both: AnyClient
    """The client of all functions."""
    close: Attributes | None = None
    """Method that closes the async side, if it differs from the method that closes the client."""


class ModuleClient(_Environment):
    """No client: calls are functions of a module."""

    module: Module
    """Module that contains the functions."""


_ENTERED = {"enter", "detect_by", "context"}  # keys that only an async client that is entered has


def _form(value: object) -> str:
    """Return which clients a mapping describes, by its keys."""
    keys = mapping(value) or {}
    if "module" in keys:
        return "module"
    if "both" in keys:
        return "same"
    entered = _ENTERED & (mapping(keys.get("async")) or {}).keys()
    return "async_context" if entered else "pair"


Clients = Annotated[
    Annotated[PairOfClients, Tag("pair")]
    | Annotated[SameClient, Tag("same")]
    | Annotated[ModuleClient, Tag("module")]
    | Annotated[AsyncContextClients, Tag("async_context")],
    Discriminator(_form),
]


def owners_of(clients: Clients) -> dict[str, str]:
    """Return what a reference to a method starts with, for sync and async calls: a class and a dot, or a module."""
    match clients:
        case ModuleClient(module=module):
            return dict.fromkeys(("sync", "async"), f"{module}:")
        case SameClient(both=both):
            return dict.fromkeys(("sync", "async"), f"{both.class_ref}.")
        case pair:
            return {"sync": f"{pair.sync.class_ref}.", "async": f"{pair.async_.class_ref}."}
