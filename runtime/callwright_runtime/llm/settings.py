"""Settings of a neutral call: of its decorator, of the contexts around it, and of overrides."""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from callwright_runtime.calls.params import COMMON_KEYS, MERGED_KEYS
from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.llm.names import ModelName, read_name
from callwright_runtime.llm.providers import find_provider

if TYPE_CHECKING:
    from collections.abc import Iterable

Params = Mapping[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Settings:
    """What a decorator, a context or an override says.

    Parameters:
        name: the model, or None for that of the settings around these.
        client: a client of the model's provider, or None.
        call_params: common call params.
        provider_params: call params of providers, by the provider's name.
        call: the only call that an override is for, or None.
    """

    name: ModelName | None
    client: Any
    call_params: Params
    provider_params: Mapping[str, Params]
    call: object = None


@dataclass(frozen=True, slots=True)
class Target:
    """What one call uses."""

    name: ModelName
    client: Any
    call_params: dict[str, Any]


# A tuple, so that entering and leaving a context changes nothing that another task or thread sees.
active: ContextVar[tuple[Settings, ...]] = ContextVar("callwright_llm", default=())


def make_settings(
    model: str | None, client: Any, call_params: Any, provider_params: Any, call: object = None
) -> Settings:
    """Validate settings.

    Raises:
        ArgumentTypeError: one has the wrong type.
        ArgumentValueError: the model, a provider or a common call param is unknown.
    """
    name = None if model is None else read_name(model)
    return Settings(name, client, _read_common(call_params), _read_provider_params(provider_params), call)


def combine(base: Settings, others: Iterable[Settings]) -> Target:
    """Combine settings; later ones win. A client is used only for models of the provider that it was set for."""
    name, client = cast("ModelName", base.name), base.client
    layers = (base, *others)
    for each in layers:
        if each.name is not None:
            client = client if each.name.provider == name.provider else None
            name = each.name
        client = client if each.client is None else each.client
    params: dict[str, Any] = {}
    for each in layers:
        _update(params, each.call_params)
        _update(params, each.provider_params.get(name.provider, {}))
    return Target(name, client, params)


def list_settings(call: object) -> list[Settings]:
    """Return the active settings for a call: contexts from outside in, then its overrides from inside out."""
    layers = active.get()
    if len(layers) == 1:
        return [each for each in layers if each.call is None or each.call is call]
    contexts = [each for each in layers if each.call is None]
    return contexts + [each for each in reversed(layers) if each.call is call]


class Activated:
    """A context in which settings are active. It can be used again, by several tasks, and left in any order."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def __enter__(self) -> None:
        activate(self._settings)

    def __exit__(self, *_: object) -> None:
        deactivate(self._settings)


def activate(settings: Settings) -> None:
    """Add settings to the active ones."""
    active.set((*active.get(), settings))


def deactivate(settings: Settings) -> None:
    """Remove settings, wherever they are, from the active ones."""
    layers = active.get()
    for index in reversed(range(len(layers))):
        if layers[index] is settings:
            active.set(layers[:index] + layers[index + 1 :])
            return


def _update(params: dict[str, Any], more: Params) -> None:
    for name, value in more.items():
        old = params.get(name)
        both = name in MERGED_KEYS and isinstance(old, Mapping) and isinstance(value, Mapping)
        params[name] = {**cast("Params", old), **value} if both else value


def _read_common(params: Any) -> Params:
    if params is None:
        return {}
    if not isinstance(params, Mapping):
        raise ArgumentTypeError(f"call_params is a dict, not {type(params).__name__}.")
    unknown = [key for key in cast("Params", params) if key not in COMMON_KEYS]
    if unknown:
        raise ArgumentValueError(
            f"{unknown[0]!r} is not a common call param: these are {', '.join(sorted(COMMON_KEYS))}. "
            f"Pass a provider's own as provider_params={{'<provider>': {{{unknown[0]!r}: …}}}}."
        )
    return dict(cast("Params", params))


def _read_provider_params(params: Any) -> Mapping[str, Params]:
    if params is None:
        return {}
    if not isinstance(params, Mapping):
        raise ArgumentTypeError(f"provider_params is a dict of dicts by provider, not {type(params).__name__}.")
    for provider, own in cast("Mapping[Any, Any]", params).items():
        find_provider(provider)
        if not isinstance(own, Mapping):
            raise ArgumentTypeError(f"provider_params[{provider!r}] is a dict, not {type(own).__name__}.")
    return {provider: dict(own) for provider, own in cast("Mapping[str, Params]", params).items()}
