"""The providers under test: everything that differs between them, as one table."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.support.wire import anthropic as anthropic_wire
from tests.support.wire import openai as openai_wire

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType


@dataclass(frozen=True)
class Provider:
    """One provider.

    Parameters:
        name: the module under `callwright`, and the name of the SDK's package.
        prefix: what the names of the module's classes begin with.
        wire: the module that writes its answers and reads its requests.
        root: where its API begins under the server's root.
        env: the environment variables of the key and of the base URL.
    """

    name: str
    prefix: str
    wire: ModuleType
    root: str
    env: tuple[str, str]

    def __repr__(self) -> str:
        return self.name

    @property
    def module(self) -> ModuleType:
        """The generated module."""
        return importlib.import_module(f"callwright.{self.name}")

    @property
    def call(self) -> Callable[..., Any]:
        """The decorator."""
        return getattr(self.module, f"{self.name}_call")

    def type(self, name: str) -> type[Any]:
        """Give a class of the module by its name without the prefix; `AsyncStream` is `Async<Prefix>Stream`."""
        start = "Async" if name.startswith("Async") else ""
        return getattr(self.module, f"{start}{self.prefix}{name.removeprefix(start)}")

    def client(self, url: str, *, asynchronous: bool = False) -> Any:
        """Make a client of the SDK for a server; it never retries and loads no certificates."""
        sdk = importlib.import_module(self.name)
        start = "Async" if asynchronous else ""
        http = getattr(sdk, f"Default{start}HttpxClient")(verify=False, trust_env=False)
        make = getattr(sdk, f"{start}{self.prefix}")
        return make(api_key="test-key", base_url=f"{url}{self.root}", max_retries=0, http_client=http)

    def environment(self, url: str) -> Mapping[str, str]:
        """Give the variables that lead a default client to a server."""
        key, base_url = self.env
        return {key: "test-key", base_url: f"{url}{self.root}"}


OPENAI = Provider("openai", "OpenAI", openai_wire, "/v1", ("OPENAI_API_KEY", "OPENAI_BASE_URL"))
ANTHROPIC = Provider("anthropic", "Anthropic", anthropic_wire, "", ("ANTHROPIC_API_KEY", "ANTHROPIC_BASE_URL"))
PROVIDERS = (OPENAI, ANTHROPIC)
