"""Emit what traces say about calls: the provider's name, and facts about its SDK."""

from __future__ import annotations

from callwright_gen.code import Code, call, literal
from callwright_gen.emit.writer import Writer


def telemetry(writer: Writer) -> Code:
    """Emit the class variable of a response."""
    section = writer.spec.telemetry
    stated: dict[str, object] = {} if section is None else section.model_dump(exclude_defaults=True)
    return call("_PARAMS.telemetry", {key: literal(value) for key, value in stated.items()})
