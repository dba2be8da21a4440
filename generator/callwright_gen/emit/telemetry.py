"""Emit what traces say about calls: the provider's name, and where the params of a request are."""

from __future__ import annotations

from callwright_gen.code import Code, literal
from callwright_gen.emit.writer import Writer


def telemetry(writer: Writer) -> Code:
    """Emit the class variable of a response."""
    section = writer.spec.telemetry
    stated: dict[str, object] = {} if section is None else section.model_dump(exclude_defaults=True)
    places = {
        key: _place(writer, target.partition("|")[0])
        for key, target in writer.spec.params.common.targets().items()
        if target is not None
    }
    return literal({**stated, "params": places})


def _place(writer: Writer, keys: str) -> tuple[str, ...]:
    """Return the keys under which a request has a param."""
    params = writer.spec.params
    path = tuple(keys.split("."))
    if params.nested is not None and path[0] in writer.provider.nested:
        path = (*params.nested.under.split("."), *path)
    return path if params.under is None else (*params.under.split("."), *path)
