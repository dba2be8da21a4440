"""`errors`: what the SDK's exceptions, statuses and codes mean in words that all providers share."""

from typing import Annotated

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


class ErrorRule(Section):
    """Which errors are of one kind. One match is enough."""

    classes: tuple[Reference, ...] = ()
    """Exception classes; their subclasses match as well."""
    status: tuple[Annotated[int, _STATUS], ...] = ()
    """HTTP statuses, for this kind instead of the one that HTTP says."""
    codes: tuple[DataText, ...] = ()
    """The provider's own codes. Those of `bad_request` and `server_error` count only without a status."""
    texts: tuple[DataText, ...] = ()
    """Parts of the provider's words, in any case."""


class Errors(Section):
    """What the SDK's exceptions mean. Kinds are tried in the order of this list; statuses that no rule names follow."""

    read: ErrorFields = ErrorFields()
    """Where an exception has its data."""
    context_too_long: ErrorRule = ErrorRule()
    """The prompt is longer than the model's context."""
    content_filtered: ErrorRule = ErrorRule()
    """The provider refuses the content of the request."""
    timeout: ErrorRule = ErrorRule()
    """The answer did not arrive in time."""
    connection_failed: ErrorRule = ErrorRule()
    """The connection could not be made, or it broke."""
    rate_limited: ErrorRule = ErrorRule()
    """Too many requests or tokens, or a quota is used up."""
    overloaded: ErrorRule = ErrorRule()
    """The provider has no capacity at the moment."""
    unauthorized: ErrorRule = ErrorRule()
    """The key is missing or wrong, or may not do this; or the account cannot pay."""
    not_found: ErrorRule = ErrorRule()
    """Something that the request names does not exist."""
    bad_request: ErrorRule = ErrorRule()
    """The provider rejects the request."""
    server_error: ErrorRule = ErrorRule()
    """The provider failed."""
    own: tuple[Reference, ...] = ()
    """Base classes of the SDK's exceptions: what they mean follows from their statuses and codes."""
    ignore: tuple[Reference, ...] = ()
    """Exception classes that are of no kind, such as mistakes in the use of the SDK."""
    modules: tuple[Module, ...] = ()
    """Modules of exceptions. `callwright surface` reports exceptions there that this section does not name."""


KINDS = tuple(name for name in Errors.model_fields if name not in ("read", "own", "ignore", "modules"))
"""The kinds, in the order in which they are tried."""
