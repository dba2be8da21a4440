"""The plan of a neutral call: it chooses the provider's plan at each call."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from callwright_runtime.calls.check import check_options, check_params, reject_pickled_client
from callwright_runtime.calls.plan import make_plan
from callwright_runtime.errors import MissingSDKError
from callwright_runtime.llm.providers import list_providers, load_provider
from callwright_runtime.llm.settings import active, combine, list_settings, make_settings
from callwright_runtime.tools.adapters import make_tool_types
from callwright_runtime.tools.base import BaseTool

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from callwright_runtime.calls.parts import Context, Create
    from callwright_runtime.calls.plan import Plan
    from callwright_runtime.llm.settings import Settings, Target
    from callwright_runtime.structured.response_model import ResponseModel
    from callwright_runtime.watching.watch import Watch


@dataclass(slots=True, eq=False)
class NeutralPlan:
    """The validated arguments of a neutral decorator, and the plans of the providers that were called so far."""

    settings: Settings
    stream: Any
    response_model: ResponseModel[Any] | None
    tools: Sequence[Any] | None
    output_parser: Callable[[Any], Any] | None
    json_mode: bool
    _default: Plan | None = field(default=None, init=False)
    _last: tuple[list[Settings], Plan] | None = field(default=None, init=False)
    _plans: dict[str, Plan] = field(default_factory=dict[str, "Plan"], init=False)

    def request(
        self, fn: Callable[..., Any], fn_args: dict[str, Any], result: Any
    ) -> tuple[tuple[Plan, Create], Context, bool, Watch | None]:
        """Prepare one call, as `Plan.request` does; the provider's plan is returned with the create function."""
        plan = self._choose()
        try:
            create, context, json_mode, watch = plan.request(fn, fn_args, result)
        except MissingSDKError as error:
            error.add_note(f"Registered providers: {list_providers()}.")
            raise
        return (plan, create), context, json_mode, watch

    def send(self, create: tuple[Plan, Create], context: Context, json_mode: bool, watch: Watch | None = None) -> Any:
        """Send a request and return what the mode of the call returns."""
        plan, send = create
        return plan.send(send, context, json_mode, watch)

    async def send_async(
        self, create: tuple[Plan, Create], context: Context, json_mode: bool, watch: Watch | None = None
    ) -> Any:
        """Async version of `send`."""
        plan, send = create
        return await plan.send_async(send, context, json_mode, watch)

    def _choose(self) -> Plan:
        if active.get() and (others := list_settings(self)):
            return self._combined(others)
        if self._default is None:
            self._default = self._make(combine(self.settings, ()))
        return self._default

    def _combined(self, others: list[Settings]) -> Plan:
        """Return the plan for settings around a call: mostly, they are those of the call before."""
        last = self._last
        if last is None or last[0] != others:  # settings are equal only to themselves
            last = self._last = others, self._make(combine(self.settings, others))
        return last[1]

    def _make(self, target: Target) -> Plan:
        plan = self._plan_of(target.name.provider)
        check_params(plan.provider.response_type, target.call_params)
        params = target.call_params or plan.provider.default_call_params
        return replace(plan, model=target.name.model, client=target.client, call_params=params)

    def _plan_of(self, provider: str) -> Plan:
        if provider not in self._plans:
            self._plans[provider] = make_plan(
                load_provider(provider),
                "",
                stream=self.stream,
                tools=self.tools,
                response_model=self.response_model,
                output_parser=self.output_parser,
                json_mode=self.json_mode,
                client=None,
                call_params=None,
            )
        return self._plans[provider]

    def __reduce__(self) -> Any:
        reject_pickled_client(self.settings.client)
        options = (self.settings, self.stream, self.response_model, self.tools, self.output_parser, self.json_mode)
        return NeutralPlan, options


def make_neutral_plan(
    model: str,
    *,
    stream: Any,
    response_model: Any,
    tools: Any,
    output_parser: Any,
    json_mode: bool,
    client: Any,
    call_params: Any,
    provider_params: Any,
) -> NeutralPlan:
    """Validate the arguments of a neutral decorator, without importing a provider.

    Raises:
        ArgumentTypeError: an argument has the wrong type.
        ArgumentValueError: two arguments cannot be combined; the model, a provider or a common call param is unknown.
    """
    settings = make_settings(model, client, call_params, provider_params)
    check_options(model, stream, tools, output_parser, call_params)
    make_tool_types(tools, BaseTool)
    prepared = None
    if response_model is not None:
        from callwright_runtime.structured.response_model import prepare_response_model

        prepared = prepare_response_model(response_model)
    return NeutralPlan(settings, stream, prepared, tools and tuple(tools), output_parser, json_mode)
