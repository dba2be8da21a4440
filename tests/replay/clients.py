"""Real clients of the SDKs over a transport that answers from a feed, and the names of the SDKs' errors."""

from __future__ import annotations

import importlib
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType

    from tests.replay.wire import Feed

_STAINLESS_ERRORS = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
}
_COHERE_ERRORS = {401: "UnauthorizedError", 404: "NotFoundError", 429: "TooManyRequestsError"}
_FIRST_SERVER_ERROR = 500


def stainless(sdk: str, prefix: str, http: str) -> Callable[[Feed, bool], Any]:
    """Say how clients of the SDKs that Stainless generates are made, over a mock transport of their HTTP library."""

    def client(feed: Feed, asynchronous: bool) -> Any:
        make = getattr(importlib.import_module(sdk), f"Async{prefix}" if asynchronous else prefix)
        return make(api_key="test-key", max_retries=0, http_client=mock_client(http, feed, asynchronous))

    return client


def stainless_error(own: Mapping[int, str] = MappingProxyType({})) -> Callable[[int], str]:
    """Say how these SDKs name their errors for an HTTP status; `own` are those that one has besides."""

    def error(status: int) -> str:
        default = "InternalServerError" if status >= _FIRST_SERVER_ERROR else "APIStatusError"
        return {**_STAINLESS_ERRORS, **own}.get(status, default)

    return error


def google(feed: Feed, asynchronous: bool) -> Any:
    """Make the one client that serves both worlds."""
    from google.genai import Client
    from google.genai.types import HttpOptions

    kind = "httpx_async_client" if asynchronous else "httpx_client"
    return Client(api_key="test-key", http_options=HttpOptions(**{kind: mock_client("httpx2", feed, asynchronous)}))


def google_error(status: int) -> str:
    """Name the error for an HTTP status."""
    return "ServerError" if status >= _FIRST_SERVER_ERROR else "ClientError"


def mistral(feed: Feed, asynchronous: bool) -> Any:
    """Make the one client that serves both worlds."""
    from mistralai.client import Mistral

    kind = "async_client" if asynchronous else "client"
    return Mistral(api_key="test-key", **{kind: mock_client("httpx2", feed, asynchronous)})


def cohere(feed: Feed, asynchronous: bool) -> Any:
    """Make a client of the second version."""
    import cohere as sdk

    make = sdk.AsyncClientV2 if asynchronous else sdk.ClientV2
    return make(api_key="test-key", max_retries=0, httpx_client=mock_client("httpx", feed, asynchronous))


def cohere_error(status: int) -> str:
    """Name the error for an HTTP status."""
    return _COHERE_ERRORS.get(status, "BadRequestError")


def mock_client(http: str, feed: Feed, asynchronous: bool) -> Any:
    """Make a client of `httpx` or `httpx2` that answers from a feed."""
    library: ModuleType = importlib.import_module(http)

    def handle(request: Any) -> Any:
        status, headers, body = feed.answer(request.content)
        return library.Response(status, headers=headers, content=body)

    kind = library.AsyncClient if asynchronous else library.Client
    return kind(transport=library.MockTransport(handle))
