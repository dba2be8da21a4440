"""The neutral call decorator. Its types are in the stub."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from callwright_runtime.calls.factory import decorate_call
from callwright_runtime.llm.plan import make_neutral_plan
from callwright_runtime.prompts.prompt import BaseDynamicConfig

if TYPE_CHECKING:
    from collections.abc import Sequence

    from callwright_runtime.calls.params import CommonCallParams
    from callwright_runtime.messages.parts import BaseMessageParam


class DynamicConfig(BaseDynamicConfig, total=False):
    """A function may return this dynamic config to configure its own call."""

    messages: Sequence[BaseMessageParam]
    call_params: CommonCallParams


def call(
    model: str,
    *,
    stream: Any = False,
    response_model: Any = None,
    tools: Any = None,
    output_parser: Any = None,
    json_mode: bool = False,
    client: Any = None,
    call_params: Any = None,
    provider_params: Any = None,
) -> Any:
    """Return a decorator for a call of a model of any provider.

    The provider's module is imported at the first call. The result is the provider's own response or stream.

    Parameters:
        model: the provider and the model, as `provider/model`.
        stream: see a provider's decorator.
        response_model: see a provider's decorator.
        tools: see a provider's decorator.
        output_parser: see a provider's decorator.
        json_mode: see a provider's decorator.
        client: a client of the provider's SDK; not used when another provider answers.
        call_params: common call params.
        provider_params: a provider's own call params by its name, used when it answers. They win over common ones.

    Raises:
        ArgumentTypeError: an argument has the wrong type.
        ArgumentValueError: two arguments cannot be combined; the model, a provider or a common call param is unknown.
    """
    plan = make_neutral_plan(
        model,
        stream=stream,
        response_model=response_model,
        tools=tools,
        output_parser=output_parser,
        json_mode=json_mode,
        client=client,
        call_params=call_params,
        provider_params=provider_params,
    )

    def decorate(fn: Any, /) -> Any:
        return decorate_call(plan, fn)

    return decorate
