"""Emit what traces say about calls: the provider's name, and facts about its SDK."""

from __future__ import annotations

from callwright_gen.code import Code, call, literal
from callwright_gen.emit.writer import Writer


def telemetry(writer: Writer) -> Code:
    """Emit the class variable of a response."""
    return call("_PARAMS.telemetry", {key: literal(value) for key, value in writer.provider.telemetry.items()})
