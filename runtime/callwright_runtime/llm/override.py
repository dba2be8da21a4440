"""`override`: a neutral call with another model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from callwright_runtime.calls.check import reject_pickled_client
from callwright_runtime.calls.wrapper import Around, require_call, wrap
from callwright_runtime.errors import ArgumentTypeError
from callwright_runtime.llm.plan import NeutralPlan
from callwright_runtime.llm.settings import activate, deactivate, make_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from callwright_runtime.calls.params import CommonCallParams
    from callwright_runtime.llm.settings import Settings

Function = TypeVar("Function", bound="Callable[..., Any]")


def override(
    fn: Function,
    /,
    model: str | None = None,
    *,
    call_params: CommonCallParams | None = None,
    provider_params: Mapping[str, Mapping[str, Any]] | None = None,
    client: object = None,
) -> Function:
    """Return the same function, except that it calls another model or uses other call params.

    It wins over the contexts of `llm.model`, and changes no other call, not even one that the function makes.

    Parameters:
        fn: a function that `llm.call` decorates; also a method, or a wrapper of such a function.
        model: the provider and the model, as `provider/model`.
        call_params: common call params, merged with those of the call.
        provider_params: a provider's own call params by its name, used when it answers.
        client: a client of the provider's SDK.

    Raises:
        ArgumentTypeError: `llm.call` does not decorate the function, or nothing is overridden.
        ArgumentValueError: the model, a provider or a common call param is unknown.
    """
    plan = require_call("llm.override", fn)
    if not isinstance(plan, NeutralPlan):
        raise ArgumentTypeError(
            "llm.override is for functions that `llm.call` decorates: a provider's own decorator calls only that "
            "provider."
        )
    if model is None and call_params is None and provider_params is None and client is None:
        raise ArgumentTypeError("llm.override changes nothing: name a model, or pass call_params.")
    settings = make_settings(model, client, call_params, provider_params, plan)
    return cast("Function", wrap(fn, _Override(settings, (model, call_params, provider_params))))


def _restore(fn: Any, model: Any, call_params: Any, provider_params: Any) -> Any:
    return override(fn, model, call_params=call_params, provider_params=provider_params)


class _Override(Around):
    """Activates settings for one call."""

    name = "llm.override"
    rebuild = staticmethod(_restore)

    def __init__(self, settings: Settings, arguments: tuple[Any, ...]) -> None:
        self._settings = settings
        self._arguments = arguments

    def arguments(self) -> tuple[Any, ...]:
        reject_pickled_client(self._settings.client)
        return self._arguments

    def entered(self) -> _Overriding:
        return _Overriding(self._settings)


class _Overriding:
    """Settings that are active for one call."""

    __slots__ = ("_settings",)

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def __enter__(self) -> Callable[[Any], Any]:
        activate(self._settings)
        return _return_unchanged

    def __exit__(self, *_: object) -> None:
        deactivate(self._settings)


def _return_unchanged(value: Any) -> Any:
    return value
