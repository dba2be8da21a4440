"""Say what a provider would refuse, convert or not receive of a conversation, before anything is sent.

Each part is encoded by the provider's own module and decoded again: what differs afterwards has changed on the way.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from callwright_runtime.conversations.provider import module_of, response_type_of
from callwright_runtime.errors import UnsupportedError
from callwright_runtime.messages.parts import (
    BaseMessageParam,
    CacheControlPart,
    OpaquePart,
    Part,
    TextPart,
    ToolResultPart,
)
from callwright_runtime.messages.tool_ids import normalize_tool_ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

Fate: TypeAlias = Literal["refused", "converted", "left behind"]


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """A difference between a message and what a provider receives of it.

    Attributes:
        fate: "refused" raises an error before anything is sent, "converted" is sent in another form, and "left behind"
            is not sent.
        message: the position of the message.
        part: the position of the part in the message.
        kind: the name of its class.
        reason: what changes, or the error.
    """

    fate: Fate
    message: int
    part: int
    kind: str
    reason: str

    def __str__(self) -> str:
        return f"messages[{self.message}].content[{self.part}] ({self.kind}) is {self.fate}: {self.reason}"


def plan(messages: Iterable[BaseMessageParam | Any], *, to: str | ModuleType) -> list[PlannedChange]:
    """Return what a provider would refuse, convert or leave behind of a conversation; empty if it is sent as it is.

    Parameters:
        messages: common messages; messages in the provider's own form are sent unchanged.
        to: the provider's name, such as the name of its module in `callwright`, or a module that you generated.

    Raises:
        ArgumentValueError: no provider has this name.
    """
    module = module_of(to)
    trial = _Trial(module, response_type_of(module))
    linked = normalize_tool_ids(trial.provider, messages, trial.response_type._to_common)  # pyright: ignore[reportPrivateUsage]
    return [
        PlannedChange(fate, at, place, type(part).__name__, reason)
        for at, message in enumerate(linked)
        if isinstance(message, BaseMessageParam)
        for place, part in enumerate(message.parts)
        for fate, reason in trial.changes(message, place)
    ]


class _Trial:
    """Encode parts one by one."""

    def __init__(self, module: ModuleType, response_type: Any) -> None:
        self.module = module
        self.response_type = response_type
        self.provider: str = response_type.provider

    def changes(self, message: BaseMessageParam, place: int) -> Iterator[tuple[Fate, str]]:
        part = message.parts[place]
        try:
            encoded = self._encode(message, place)
        except UnsupportedError as error:
            yield "refused", str(error)
            return
        decoded = [each for one in encoded for each in self.response_type._to_common(one).parts]
        if isinstance(part, CacheControlPart):
            if part not in decoded and encoded == self._encode(message, place, alone=True):
                yield "left behind", "this provider has no such mark"
        elif not decoded:
            yield "left behind", "it is empty"
        else:
            yield from _compare(part, decoded[0])

    def _encode(self, message: BaseMessageParam, place: int, *, alone: bool = False) -> list[Any]:
        """Encode one part, a mark after the part that it marks; `alone` leaves the mark out."""
        part = message.parts[place]
        chosen = [part]
        if isinstance(part, CacheControlPart):
            marked = [each for each in message.parts[:place] if not isinstance(each, CacheControlPart)][-1:]
            chosen = [*marked, *([] if alone else chosen)]
        trial = BaseMessageParam(message.role, chosen)
        try:
            return list(self.response_type._to_provider([trial]))
        except UnsupportedError:
            if message.role != "system" or self._has_system_messages():
                raise
        self._check_system(trial)
        return list(self.response_type._to_provider([BaseMessageParam("user", chosen)]))

    def _has_system_messages(self) -> bool:
        """Return whether a system prompt is a message of this provider, not a param of the call."""
        try:
            return bool(self.response_type._to_provider([BaseMessageParam("system", "text")]))
        except UnsupportedError:
            return False

    def _check_system(self, message: BaseMessageParam) -> None:
        """Let the module prepare a call, because it may accept fewer parts in a param than in a message."""
        if all(isinstance(part, TextPart) for part in message.parts):
            return
        self.module.setup_call(
            model="",
            client=_StandIn(),
            fn=_ask,
            fn_args={},
            dynamic_config=[message, BaseMessageParam("user", "text")],
            tools=None,
            json_mode=False,
            call_params=None,
            response_model=None,
            stream=False,
        )


class _StandIn:
    """A client that is never called."""

    def __getattr__(self, name: str) -> _StandIn:
        if name.startswith("__"):
            raise AttributeError(name)
        return self


def _ask() -> None: ...


def _compare(part: Part, sent: Part) -> Iterator[tuple[Fate, str]]:
    if isinstance(sent, OpaquePart) and not isinstance(part, OpaquePart):
        return  # a form that the module writes and does not read
    if type(sent) is not type(part):
        yield "converted", f"it is sent as a {type(sent).__name__}"
        return
    for field in fields(part):
        before, after = getattr(part, field.name), getattr(sent, field.name)
        if before == after or _is_same(part, field.name, before, after):
            continue
        if field.name == "key" and not isinstance(part, OpaquePart):
            yield "converted", f"it is sent as other text, not as the {before!r} of a message"
        elif after in (None, "", False):
            owner = getattr(part, "provider", None)
            whose = f" data of {owner}" if field.name == "opaque" and owner is not None else ""
            yield "left behind", f"its `{field.name}`{whose} is not sent"
        else:
            yield "converted", f"its `{field.name}` is sent as {after!r:.80} instead of {before!r:.80}"


def _is_same(part: Part, name: str, before: Any, after: Any) -> bool:
    """Return whether a difference has no meaning."""
    if before is None or name == "provider":  # a default of the provider; the opaque data itself is compared
        return True
    if name == "media_type":  # some APIs have the subtype only
        return str(before).partition("/")[2].partition(";")[0] == str(after).partition("/")[2]
    return name == "name" and isinstance(part, ToolResultPart)  # the id names the call
