"""`params`: the call params that users may pass, as the SDK declares them."""

from collections.abc import Mapping
from typing import Self

from pydantic import Field, model_validator

from callwright_gen.load.base import Section
from callwright_gen.load.text import CommonTarget, ConfigType, DataText, Identifier, Keys, Line, Reference, ShapeTree


class ParamsSource(Section):
    """Where the SDK declares the names and types of the params."""

    typeddict: Reference | None = None
    """A TypedDict of params."""
    signature: Reference | None = None
    """A function or method that takes the params."""

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        if (self.typeddict is None) == (self.signature is None):
            raise ValueError("expected exactly one of 'typeddict' and 'signature'")
        return self


class NestedParams(ParamsSource):
    """Further params, which are nested in one argument."""

    under: Keys
    """Argument that holds them."""


class CommonParams(Section):
    """Where the common call params go. A param that is missing or null is not supported."""

    temperature: CommonTarget | None = None
    """Argument for the sampling temperature."""
    max_tokens: CommonTarget | None = None
    """Argument for the maximum number of tokens to generate."""
    top_p: CommonTarget | None = None
    """Argument for nucleus sampling."""
    frequency_penalty: CommonTarget | None = None
    """Argument for the frequency penalty."""
    presence_penalty: CommonTarget | None = None
    """Argument for the presence penalty."""
    seed: CommonTarget | None = None
    """Argument for the seed."""
    stop: CommonTarget | None = None
    """Argument for the stop sequences."""

    def targets(self) -> Mapping[str, str | None]:
        """Return the argument of every common call param, or None if it is not supported."""
        return {name: getattr(self, name) for name in type(self).model_fields}


class Params(Section):
    """The call params."""

    from_: ParamsSource
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
    docs: dict[Identifier, Line] = Field(default_factory=dict)
    """One line about a param, for its docstring."""
