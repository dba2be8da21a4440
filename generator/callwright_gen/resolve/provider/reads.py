"""What is read from an answer, and from an event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from callwright_gen.paths import TypedPath


@dataclass(frozen=True)
class Reads:
    """Read paths by property name, in the order of the generated class.

    Parameters:
        paths: the path of each property; the first one of a sum.
        added: the further paths of a property that is a sum.
    """

    paths: Mapping[str, TypedPath]
    added: Mapping[str, tuple[TypedPath, ...]] = field(default_factory=dict[str, tuple[TypedPath, ...]])

    def get(self, name: str) -> TypedPath | None:
        """Return the path of a property, or None."""
        return self.paths.get(name)


@dataclass(frozen=True)
class ToolCallReads:
    """Paths of the tool calls in a response. The other paths start at one call of `each`.

    `has_text` is whether the SDK holds the arguments as JSON text, `null_ids` are the ids that mean "no id".
    """

    each: TypedPath
    id: TypedPath | None
    name: TypedPath
    arguments: TypedPath
    opaque: TypedPath | None
    has_text: bool = True
    null_ids: tuple[str, ...] = ()
