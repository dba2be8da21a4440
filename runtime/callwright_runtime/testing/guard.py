"""A guard for tests: calls that no fake answers are refused."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.testing.client import FakeClient
from callwright_runtime.testing.routes import Route, routed

if TYPE_CHECKING:
    from collections.abc import Generator

    from callwright_runtime.calls.parts import ProviderParts


class RealCallError(AssertionError):
    """A test made a call that no fake answers."""


@contextmanager
def no_real_calls() -> Generator[list[RealCallError]]:
    """Refuse calls that no fake answers; the value is the errors of those that were refused.

    A call with a client of `fake.client(…)`, or with a client that is a mock, is no real call.
    """
    refused: list[RealCallError] = []

    def prepare(parts: ProviderParts, arguments: dict[str, Any]) -> Any:
        if _has_fake_client(arguments):
            return None
        refused.append(RealCallError(_describe(parts, arguments)))
        raise refused[-1]

    with routed(None, Route(lambda _: True, prepare=prepare, guards=True)):
        yield refused


def _has_fake_client(arguments: dict[str, Any]) -> bool:
    config = arguments["dynamic_config"]
    own = cast("Mapping[str, Any]", config).get("client") if isinstance(config, Mapping) else None
    mock: Any = sys.modules.get("unittest.mock")
    kinds = (FakeClient, mock.NonCallableMock) if mock is not None else (FakeClient,)
    return isinstance(own or arguments["client"], kinds)


def _describe(parts: ProviderParts, arguments: dict[str, Any]) -> str:
    fn: Any = arguments["fn"]
    name = getattr(fn, "__qualname__", repr(fn)).rpartition("<locals>.")[2]
    return (
        f"{fn.__module__}.{name}: a test made a real call of {parts.response_type.provider}/{arguments['model']}. "
        f'Answer it with `fake({name}, Reply("…"))` or `fake_llm.reply("…")`, or mark the test with '
        "@pytest.mark.real_llm if the call is meant."
    )
