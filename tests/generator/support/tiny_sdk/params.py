"""What is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Required, TypeAlias, TypedDict

if TYPE_CHECKING:
    from collections.abc import Iterable

EngineParam: TypeAlias = Literal["small", "big"] | str  # noqa: PYI051 - as real SDKs write it, for editors


class UserTurnParam(TypedDict):
    """A turn of the user."""

    role: Literal["user"]
    body: Iterable[dict[str, Any]]


class BotTurnParam(TypedDict):
    """A turn of the model."""

    role: Literal["bot"]
    body: Iterable[dict[str, Any]]


class OutcomeTurnParam(TypedDict):
    """What a function gave."""

    role: Literal["fn"]
    call: str
    outcome: str


TurnParam: TypeAlias = UserTurnParam | BotTurnParam | OutcomeTurnParam


# The specs of these tests write messages in many ways, so the client library takes any.
AnyTurnParam: TypeAlias = dict[str, Any]


# A client library with classes that also takes dicts.
FreeTurnParam: TypeAlias = UserTurnParam | dict[str, Any]


class SealParam(TypedDict, total=False):
    """How a tool is sealed."""

    level: int


class FnParam(TypedDict):
    """A function that the model may call."""

    fn: dict[str, Any]


class SendParams(TypedDict, total=False):
    """Everything that a call takes."""

    engine: Required[EngineParam]
    turns: Required[Iterable[TurnParam]]
    most: Required[int]
    rules: str | Iterable[dict[str, Any]]
    heat: float | None
    stops: list[str]
    fns: Iterable[FnParam]
    force: dict[str, str]
    form: dict[str, Any]
    mood: Literal["calm", "merry"]


class OtherValues(TypedDict, total=False):
    """What a call takes beside the model, the turns and the flag of a stream."""

    most: int
    rules: str | Iterable[dict[str, Any]]
    heat: float | None
    stops: list[str]
    fns: Iterable[FnParam]
    force: dict[str, str]
    form: dict[str, Any]
    mood: Literal["calm", "merry"]
    config: dict[str, Any]
    options: dict[str, Any]
    extra_body: dict[str, Any]
    patience: float


class AllValues(OtherValues, total=False):
    """Everything that a call takes."""

    engine: Required[EngineParam]
    turns: Required[list[Any]]
    live: bool


class ConfigParams(TypedDict, total=False):
    """What a call takes inside of its argument `config`."""

    heat: float
    most: int
