"""`model`: a context in which neutral calls use another model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from callwright_runtime.errors import ArgumentTypeError
from callwright_runtime.llm.settings import Activated, make_settings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from callwright_runtime.calls.params import CommonCallParams


def model(
    name: str | None = None,
    /,
    *,
    call_params: CommonCallParams | None = None,
    provider_params: Mapping[str, Mapping[str, Any]] | None = None,
    client: object = None,
) -> Activated:
    """Return a context in which all calls decorated by `llm.call` use another model or other call params.

    Tasks and `asyncio.to_thread` inside follow it; other threads follow it in `contextvars.copy_context().run`. Nested
    contexts are merged, the inner one wins, and an `llm.override` wins over both.

    Parameters:
        name: the provider and the model, as `provider/model`; by default, calls keep their models.
        call_params: common call params, merged with those of each call.
        provider_params: a provider's own call params by its name, used when it answers.
        client: a client of the provider's SDK.

    Raises:
        ArgumentTypeError: an argument has the wrong type, or there is none.
        ArgumentValueError: the model, a provider or a common call param is unknown.
    """
    if name is None and call_params is None and provider_params is None and client is None:
        raise ArgumentTypeError("llm.model changes nothing: name a model, or pass call_params.")
    return Activated(make_settings(name, client, call_params, provider_params))
