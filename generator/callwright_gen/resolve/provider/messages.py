"""How a provider encodes messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from callwright_gen.shapes import Shape

Way = Literal["shape", "text", "message", "keep", "patch"]
"""How a part is encoded: in a list of its message, as a text there, as a message of its own, as one that is carried
whole, or as keys of the previous part."""


@dataclass(frozen=True)
class PartRule:
    """How one kind of part is encoded, and what is read back from it.

    Parameters:
        into: The key of the message that holds the part; None if a way needs none.
        forms: The shape by the way in which the part is encoded.
        or_key: Another key of the message, which holds only the text.
        opaque_key: The key of the message for opaque data beside a text.
        distinct: The keys in the shape to a value that must be unique in a request; empty if there is none.
        accept: The media types that the provider accepts; empty if any.
    """

    into: str | None
    forms: Mapping[Way, Shape]
    or_key: str | None
    opaque_key: str | None
    distinct: tuple[str, ...]
    accept: frozenset[str]

    def form(self, way: Way) -> Shape | None:
        """Return the shape of one way, or None if the part is not encoded in this way."""
        return self.forms.get(way)


@dataclass(frozen=True)
class Messages:
    """How messages are encoded.

    Parameters:
        argument: The argument of a call for the messages.
        content: The key of a message that holds its parts.
        mode: What that key may hold.
        roles: The provider's name of each role that messages can have, by the common one.
        system: The arguments for system messages, if they are no messages.
        merge_same_role: Whether adjacent messages with the same role become one.
        drop: The texts of the model that are left out.
        tool_ids: What the API accepts as the id of a tool call.
        ignored: The keys of a message that annotate it.
        parts: The rule of each kind of part that the provider accepts.
    """

    argument: str
    content: str
    mode: Literal["string_or_parts", "parts", "text"]
    roles: Mapping[str, str]
    system: Shape | None
    merge_same_role: bool
    drop: Literal["empty", "blank"] | None
    tool_ids: Mapping[str, str | int]
    ignored: tuple[str, ...]
    parts: Mapping[str, PartRule]

    def form(self, kind: str, way: Way) -> Shape | None:
        """Return the shape of a kind of part, or None if it is not encoded in this way."""
        rule = self.parts.get(kind)
        return rule.form(way) if rule is not None else None
