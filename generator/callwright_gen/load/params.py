"""`params`: the call parameters that users may give, read from the SDK."""

from collections.abc import Mapping
from typing import Self

from pydantic import Field, model_validator

from callwright_gen.load.base import Section
from callwright_gen.load.text import CommonTarget, ConfigType, Identifier, Keys, Line, Reference, ShapeTree


class ParamsSource(Section):
    """Where the SDK declares names and types of the parameters."""

    typeddict: Reference | None = None
    """A TypedDict of parameters."""
    signature: Reference | None = None
    """A function or method with the parameters."""

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        if (self.typeddict is None) == (self.signature is None):
            raise ValueError("give one of 'typeddict' and 'signature'")
        return self


class NestedParams(ParamsSource):
    """Further parameters that travel inside one argument."""

    under: Keys
    """The argument that holds them."""


class CommonParams(Section):
    """Where the parameters that all providers share go; one that is missing or null is not supported."""

    temperature: CommonTarget | None = None
    """Argument for the sampling temperature."""
    max_tokens: CommonTarget | None = None
    """Argument for the most tokens to answer with."""
    top_p: CommonTarget | None = None
    """Argument for nucleus sampling."""
    frequency_penalty: CommonTarget | None = None
    """Argument for the penalty by frequency."""
    presence_penalty: CommonTarget | None = None
    """Argument for the penalty by presence."""
    seed: CommonTarget | None = None
    """Argument for the seed."""
    stop: CommonTarget | None = None
    """Argument for the texts that end an answer."""

    def targets(self) -> Mapping[str, str | None]:
        """Return every common name in order, with its argument or None."""
        return {name: getattr(self, name) for name in type(self).model_fields}


class Params(Section):
    """The call parameters."""

    from_: ParamsSource
    """Where names and types come from."""
    under: Keys | None = None
    """The argument that holds all of them, where the SDK nests them."""
    nested: NestedParams | None = None
    """A second source, for parameters inside one argument."""
    exclude: tuple[Identifier, ...] = ()
    """Parameters that are not the user's: what the other sections fill, and what is deprecated."""
    defaults: dict[Identifier, ShapeTree] = Field(default_factory=dict)
    """Values of parameters that the API requires."""
    common: CommonParams = Field(default_factory=CommonParams)
    """Where common parameters go."""
    also: dict[Identifier, ConfigType] = Field(default_factory=dict)
    """Arguments of the SDK's method beside those of the API, such as `timeout`, with their types."""
    docs: dict[Identifier, Line] = Field(default_factory=dict)
    """A line about a parameter, for its docstring."""
