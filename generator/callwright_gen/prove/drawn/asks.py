"""Requests that a provider can be sent, as far as its spec says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from pydantic import BaseModel

from callwright_gen.load.params import CommonParams
from callwright_gen.prove.drawn.messages import messages
from callwright_gen.prove.drawn.telling import telling_messages
from callwright_runtime.messages.parts import BaseMessageParam, TextPart
from callwright_runtime.structured.config import ResponseModelConfigDict
from callwright_runtime.tools.base import BaseTool

if TYPE_CHECKING:
    from callwright_gen.prove.subject import Subject


class Weather(BaseModel):
    """The weather of a place."""

    city: str
    degrees: int
    hours: list[str]


class StrictWeather(Weather):
    """The weather of a place."""

    model_config = ResponseModelConfigDict(strict=True)


class LooseWeather(Weather):
    """The weather of a place."""

    model_config = ResponseModelConfigDict(strict=False)


def forecast(city: str, days: int = 1) -> str:
    """Look the forecast up.

    Args:
        city: Name of the city.
        days: How many days.
    """
    return f"{city} {days}"


class StrictForecast(BaseTool, name="forecast"):
    """Look the forecast up."""

    tool_config = {"strict": True}  # noqa: RUF012 - the attribute of a base

    city: str


TOOL_WORDS = ("forecast", "Look the forecast up.", "Name of the city.", "city", "days")
MODEL_WORDS = ("city", "degrees", "hours")
SYSTEM = "Be brief, and kind."
_PARAMS: dict[str, Any] = {
    "temperature": 0.25,
    "max_tokens": 77,
    "top_p": 0.75,
    "frequency_penalty": 0.125,
    "presence_penalty": 0.375,
    "seed": 4711,
    "stop": ["END"],
}


@dataclass(frozen=True)
class Ask:
    """A request.

    Parameters:
        messages: the messages.
        system: whether a system message is before them.
        tools: whether it has a tool.
        structured: whether it asks for an object.
        json_mode: whether it asks for JSON by the API.
        stream: whether it asks for a stream.
        params: common call params.
        strict: whether the tool, or the object, has a strict schema; None leaves it to the provider.
    """

    messages: tuple[BaseMessageParam, ...]
    system: bool = False
    tools: bool = False
    structured: bool = False
    json_mode: bool = False
    stream: bool = False
    params: dict[str, Any] = field(default_factory=dict[str, Any])
    strict: bool | None = None

    @property
    def conversation(self) -> list[BaseMessageParam]:
        """All messages."""
        system = [BaseMessageParam("system", SYSTEM)] if self.system else []
        return [*system, *self.messages]


def supported_params(subject: Subject) -> dict[str, Any]:
    """Return the common call params that the provider has, with a value for each."""
    targets = subject.loaded.spec.params.common.targets()
    return {name: value for name, value in _PARAMS.items() if targets[name] is not None}


def missing_params(subject: Subject) -> dict[str, Any]:
    """Return the common call params that the provider does not have, with a value for each."""
    known = supported_params(subject)
    return {name: _PARAMS[name] for name in CommonParams.model_fields if name not in known and name in _PARAMS}


def asks(subject: Subject) -> SearchStrategy[Ask]:
    """Return requests."""
    return st.composite(_draw)(subject)


def _draw(draw: DrawFn, subject: Subject) -> Ask:
    names = ("system", "tools", "structured", "json_mode", "stream")
    flags = draw(st.fixed_dictionaries({name: st.booleans() for name in names}))
    flags["tools"] &= subject.takes_tools
    return Ask((draw(messages(subject)),), params=draw(_params(subject)), **flags)


def _params(subject: Subject) -> SearchStrategy[dict[str, Any]]:
    known = supported_params(subject)
    return st.sets(st.sampled_from(sorted(known))).map(lambda names: {name: known[name] for name in sorted(names)})


def telling_asks(subject: Subject) -> Iterator[Ask]:
    """Yield one request for each kind of part, then one for each mode of a call."""
    hello = (BaseMessageParam("user", [TextPart("Hello.")]),)
    for message in telling_messages(subject):
        yield Ask((message,))
    yield Ask((BaseMessageParam("user", "One."), BaseMessageParam("assistant", "Two."), *hello), system=True)
    if subject.takes_tools:
        yield Ask(hello, tools=True)
    yield Ask(hello, structured=True)
    yield Ask(hello, structured=True, json_mode=True)
    yield Ask(hello, json_mode=True)
    yield Ask(hello, structured=True, stream=True, system=True, tools=subject.takes_tools)
    yield Ask(hello, params=supported_params(subject))
    for name, value in supported_params(subject).items():
        yield Ask(hello, params={name: value})
