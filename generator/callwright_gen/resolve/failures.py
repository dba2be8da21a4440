"""Resolve `errors`: find the exceptions with usual names, and look up those that are named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from callwright_gen.load.failures import KINDS, Kind
from callwright_gen.load.failures import Errors as Section
from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.provider import ErrorRule, Errors

USUAL_NAMES: Mapping[str, tuple[str, ...]] = {
    "content_filtered": ("ContentFilterFinishReasonError", "ContentPolicyViolationError"),
    "timeout": (
        "APITimeoutError",
        "RequestTimeoutError",
        "DeadlineExceededError",
        "GatewayTimeoutError",
        "TimeoutException",
    ),
    "context_too_long": ("ContextWindowExceededError",),
    "connection_failed": ("APIConnectionError", "TransportError"),
    "rate_limited": ("RateLimitError", "TooManyRequestsError"),
    "overloaded": ("OverloadedError", "ServiceUnavailableError"),
    "unauthorized": (
        "AuthenticationError",
        "PermissionDeniedError",
        "PaymentRequiredError",
        "UnauthorizedError",
        "ForbiddenError",
        "InvalidTokenError",
    ),
    "not_found": ("NotFoundError",),
    "bad_request": ("BadRequestError", "UnprocessableEntityError"),
    "server_error": ("APIResponseValidationError", "ResponseValidationError"),
}
"""By kind: the names that SDKs and HTTP clients usually give to their exceptions."""


def resolve_errors(context: Context) -> Errors | None:
    """Return what errors mean, and report the exception classes that the SDK does not have."""
    errors = context.loaded.spec.errors
    if errors is None:
        return None
    for loc, ref in references(errors):
        symbol = context.source.symbol(ref)
        if context.symbol(loc, ref) is not None and symbol is not None and symbol.kind != "class":
            context.report(loc, f"{ref!r} is not a class")
    read = {key: paths for key in type(errors.read).model_fields if (paths := getattr(errors.read, key))}
    return Errors(read, {kind: _rule(context, errors, kind) for kind in KINDS}, errors.own, errors.ignore)


def _rule(context: Context, errors: Section, kind: Kind) -> ErrorRule:
    others = {ref for refs in (*errors.classes.values(), errors.ignore) for ref in refs}
    usual = [ref for ref in usual_classes(context, errors, kind) if ref not in others]
    return ErrorRule(
        (*usual, *errors.classes.get(kind, ())),
        errors.status.get(kind, ()),
        errors.codes.get(kind, ()),
        errors.texts.get(kind, ()),
    )


def usual_classes(context: Context, errors: Section, kind: str) -> Iterator[str]:
    """Yield the classes with usual names in the modules of exceptions, and in the packages of HTTP clients."""
    sdk = context.loaded.spec.sdk
    transports = [package for package in sdk.packages if package.startswith("httpx")]
    for module in (*errors.modules, *transports):
        for name in USUAL_NAMES.get(kind, ()):
            symbol = context.source.symbol(f"{module}:{name}")
            if symbol is not None and symbol.kind == "class":
                yield f"{module}:{name}"


def references(errors: Section) -> Iterator[tuple[Loc, str]]:
    """Yield the classes that the section names, with their places."""
    for kind, refs in errors.classes.items():
        for number, ref in enumerate(refs):
            yield ("errors", "classes", kind, number), ref
    for key in ("own", "ignore"):
        for number, ref in enumerate(getattr(errors, key)):
            yield ("errors", key, number), ref
