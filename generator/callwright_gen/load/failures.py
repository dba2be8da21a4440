"""`errors`: what the SDK's exceptions, statuses and codes mean in words that all providers share."""

from typing import Annotated, Literal, get_args

from pydantic import Field
from typing_extensions import TypeAliasType

from callwright_gen.load.base import Section
from callwright_gen.load.text import DataText, ErrorPath, Module, Reference

_STATUS = Field(ge=100, le=599, strict=True)
ErrorPaths = TypeAliasType("ErrorPaths", tuple[ErrorPath, ...])


class ErrorFields(Section):
    """Where an exception has its data. Each is a list of paths; the first one with a value is used."""

    status: ErrorPaths = ()
    """The HTTP status."""
    code: ErrorPaths = ()
    """The provider's own codes. All of them count."""
    text: ErrorPaths = ()
    """The provider's words. Default: the exception as text."""
    param: ErrorPaths = ()
    """The param that the provider names as the wrong one."""
    headers: ErrorPaths = ()
    """The headers of the answer, for `Retry-After`. Default: `response.headers`, `headers`."""
    retry_after: ErrorPaths = ()
    """The wait that the body asks for, if the headers do not."""


Kind = Literal[
    "context_too_long",
    "content_filtered",
    "timeout",
    "connection_failed",
    "rate_limited",
    "overloaded",
    "unauthorized",
    "not_found",
    "bad_request",
    "server_error",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""The kinds, in the order in which they are tried."""


class Errors(Section):
    """What the SDK's exceptions mean. Kinds are tried in a fixed order; statuses that no kind names follow."""

    read: ErrorFields = ErrorFields()
    """Where an exception has its data."""
    classes: dict[Kind, tuple[Reference, ...]] = Field(default_factory=dict[Kind, tuple[Reference, ...]])
    """By kind: exception classes, in addition to those with usual names. Their subclasses match as well."""
    codes: dict[Kind, tuple[DataText, ...]] = Field(default_factory=dict[Kind, tuple[DataText, ...]])
    """By kind: the provider's own codes. Those of `bad_request` count only without a status of 400 or more, those of
    `server_error` also beside one that only says that the request is bad."""
    texts: dict[Kind, tuple[DataText, ...]] = Field(default_factory=dict[Kind, tuple[DataText, ...]])
    """By kind: parts of the provider's words, in any case."""
    status: dict[Kind, tuple[Annotated[int, _STATUS], ...]] = Field(
        default_factory=dict[Kind, tuple[Annotated[int, _STATUS], ...]]
    )
    """By kind: HTTP statuses, for this kind instead of the one that HTTP says."""
    own: tuple[Reference, ...] = ()
    """Base classes of the SDK's exceptions: what they mean follows from their statuses and codes."""
    ignore: tuple[Reference, ...] = ()
    """Exception classes that are of no kind, such as mistakes in the use of the SDK."""
    modules: tuple[Module, ...] = ()
    """Modules of exceptions: `callwright surface` reports those that this section does not name. The first is
    the module of names without one."""
