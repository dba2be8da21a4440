"""Clients for servers that serve an API at their own root, with or without retries."""

from __future__ import annotations

import importlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests.support.caller import Caller
from tests.support.providers import provider_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.independent.servers import Server

MODULES = ("openai", "openai_responses", "anthropic", "google")


def caller_for(server: Server, module: str, *, asynchronous: bool, retries: int = 0, timeout: float = 30.0) -> Caller:
    """Create a caller of a module whose clients use this server.

    Parameters:
        server: the server.
        module: the module under `callwright`.
        asynchronous: whether functions are decorated as `async def`.
        retries: how often the SDK retries.
        timeout: the SDK's timeout in seconds.
    """

    def new_client(url: str, asynchronous: bool) -> Any:
        return _MAKERS[module](url + server.roots[module], asynchronous, retries, timeout)

    return Caller(replace(provider_of(module), new_client=new_client), server, asynchronous)  # type: ignore[arg-type]  # only its URL matters


def _stainless(sdk: str, prefix: str) -> Callable[[str, bool, int, float], Any]:
    def make(url: str, asynchronous: bool, retries: int, timeout: float) -> Any:
        module = importlib.import_module(sdk)
        start = "Async" if asynchronous else ""
        http = getattr(module, f"Default{start}HttpxClient")(**_PLAIN)
        options = {"base_url": url, "max_retries": retries, "timeout": timeout, "http_client": http}
        return getattr(module, f"{start}{prefix}")(api_key="test-key", **options)

    return make


def _google(url: str, _asynchronous: bool, retries: int, timeout: float) -> Any:
    from google.genai import Client
    from google.genai.types import HttpOptions, HttpRetryOptions

    options = HttpOptions(
        base_url=url,
        api_version="v1beta",  # the servers support no other
        timeout=int(timeout * 1000),
        retry_options=HttpRetryOptions(attempts=retries + 1, initial_delay=0.2),
        client_args=_PLAIN,
        async_client_args=_PLAIN,
    )
    return Client(api_key="test-key", http_options=options)


_PLAIN = {"verify": False, "trust_env": False}  # do not load certificates
_OPENAI = _stainless("openai", "OpenAI")
_MAKERS: dict[str, Callable[[str, bool, int, float], Any]] = {
    "openai": _OPENAI,
    "openai_responses": _OPENAI,
    "anthropic": _stainless("anthropic", "Anthropic"),
    "google": _google,
}
