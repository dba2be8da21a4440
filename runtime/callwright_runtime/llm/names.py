"""Names of models with their providers."""

from __future__ import annotations

from dataclasses import dataclass

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.llm.providers import find_provider, list_providers


@dataclass(frozen=True, slots=True)
class ModelName:
    """A model of a provider."""

    provider: str
    model: str


def read_name(text: object) -> ModelName:
    """Read a name of the form `provider/model`. The model itself may contain slashes.

    Raises:
        ArgumentTypeError: it is not a string.
        ArgumentValueError: it has another form, or no provider of this name is registered.
    """
    if not isinstance(text, str):
        raise ArgumentTypeError(f"model is a provider and a model as 'provider/model', not {text!r}.")
    provider, slash, model = text.partition("/")
    if not slash or not provider.strip() or not model.strip():
        raise ArgumentValueError(
            f"{text!r} does not name a provider and a model: write 'provider/model'. Providers: {list_providers()}."
        )
    find_provider(provider)
    return ModelName(provider, model)
