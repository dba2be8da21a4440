"""`params`: the call params that users may pass, as the SDK declares them."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field

from callwright_gen.load.base import Section
from callwright_gen.load.text import CommonTarget, ConfigType, DataText, Identifier, Keys, Line, Reference, ShapeTree


class ParamsSource(Section):
    """Where the SDK declares the names and types of the params."""

    typeddict: Reference | None = None
    """A TypedDict of params."""
    signature: Reference | None = None
    """A function or method that takes the params."""


def _source(value: object) -> object:
    """Return which kind of declaration a reference names: methods and functions have lower-case names."""
    if not isinstance(value, str):
        raise ValueError("expected a name of the SDK as 'module:Name'")  # noqa: TRY004 - pydantic reports a ValueError
    name = value.rpartition(":")[2].rpartition(".")[2]
    return {"typeddict" if name.lstrip("_")[:1].isupper() else "signature": value}


Source = Annotated[ParamsSource, BeforeValidator(_source, json_schema_input_type=Reference)]


class NestedParams(Section):
    """Further params, which are nested in one argument."""

    from_: Source
    """Where the SDK declares them."""
    under: Keys
    """Argument that holds them."""


class CommonParams(Section):
    """Where the common call params go. Default: the argument of the same name. null: not supported."""

    temperature: CommonTarget | None = "temperature"
    """Argument for the sampling temperature."""
    max_tokens: CommonTarget | None = "max_tokens"
    """Argument for the maximum number of tokens to generate."""
    top_p: CommonTarget | None = "top_p"
    """Argument for nucleus sampling."""
    frequency_penalty: CommonTarget | None = "frequency_penalty"
    """Argument for the frequency penalty."""
    presence_penalty: CommonTarget | None = "presence_penalty"
    """Argument for the presence penalty."""
    seed: CommonTarget | None = "seed"
    """Argument for the seed."""
    stop: CommonTarget | None = "stop"
    """Argument for the stop sequences."""

    def targets(self) -> Mapping[str, str | None]:
        """Return the argument of every common call param, or None if it is not supported."""
        return {name: getattr(self, name) for name in type(self).model_fields}


class Params(Section):
    """The call params."""

    from_: Source
    """Where the SDK declares the params."""
    under: Keys | None = None
    """Argument that holds all of them, if the SDK nests them."""
    nested: NestedParams | None = None
    """A second source, for params that are nested in one argument."""
    exclude: tuple[DataText, ...] = ()
    """Params that users cannot set: deprecated ones, and those that other sections fill or that have no Python name."""
    defaults: dict[Identifier, ShapeTree] = Field(default_factory=dict)
    """Values of params that the API requires."""
    common: CommonParams = Field(default_factory=CommonParams)
    """Where the common call params go."""
    also: dict[Identifier, ConfigType] = Field(default_factory=dict)
    """Arguments of the SDK's method in addition to those of the API, such as `timeout`, with their types."""
    within: dict[Identifier, dict[Identifier, ConfigType]] = Field(default_factory=dict)
    """Params of the API that the SDK does not declare, with their types, by the argument that carries them."""
    docs: dict[Identifier, Line] = Field(default_factory=dict)
    """One line about a param, for its docstring."""

    def written(self) -> Mapping[str, ConfigType]:
        """Return the types of all params that the spec declares itself."""
        return self.also | {name: kind for carried in self.within.values() for name, kind in carried.items()}
