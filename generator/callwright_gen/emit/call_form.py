"""What every tool call of a request has: an answer that lacks it is completed before it goes back."""

from typing import Any

from callwright_gen import shapes
from callwright_gen.emit.writer import Writer
from callwright_gen.resolve.provider import Way


def call_form(writer: Writer, way: Way) -> tuple[str | None, bool, dict[str, Any]] | None:
    """Return the key of the calls in a message, whether they are among other blocks, and what each of them has."""
    messages = writer.provider.messages
    rule, shape = messages.parts.get("tool_call"), messages.form("tool_call", way)
    if rule is None or not isinstance(shape, shapes.Mapping) or not (form := _constants(shape)):
        return None
    return rule.into, rule.into in {None, messages.content}, form


def _constants(shape: shapes.Mapping) -> dict[str, Any]:
    """Return the literals of a shape, and the arguments of a call that has none."""
    found: dict[str, Any] = {}
    for entry in shape.entries:
        match entry.shape:
            case shapes.Literal(value=value) if not entry.optional:
                found[entry.key] = value
            case shapes.Placeholder(path="args", pipes=pipes):
                found[entry.key] = "{}" if pipes else {}
            case shapes.Mapping() as inner if constants := _constants(inner):
                found[entry.key] = constants
            case _:
                pass
    return found
