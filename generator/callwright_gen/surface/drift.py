"""Compare two surfaces of one SDK."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from callwright_gen.surface.model import Alias, Enumeration, Field, Members, Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from callwright_gen.surface.snapshot import Surface


@dataclass(frozen=True)
class Drift:
    """One difference. `old` and `new` are types or other facts as text, or empty."""

    kind: Literal["added", "removed", "retyped"]
    what: str
    old: str
    new: str

    def __str__(self) -> str:
        change = f"{self.old} -> {self.new}" if self.kind == "retyped" else self.old or self.new
        return f"{self.kind} {self.what}: {change}"


def compare(old: Surface, new: Surface) -> list[Drift]:
    """Return the differences, sorted by `what`. A new type is reported together with each of its members."""
    before, after = dict(facts(old)), dict(facts(new))
    drifts: list[Drift] = []
    for what in sorted(before.keys() | after.keys()):
        if what not in before:
            drifts.append(Drift("added", what, "", after[what]))
        elif what not in after:
            drifts.append(Drift("removed", what, before[what], ""))
        elif before[what] != after[what]:
            drifts.append(Drift("retyped", what, before[what], after[what]))
    return drifts


def facts(surface: Surface) -> Iterator[tuple[str, str]]:
    """Yield every fact of a surface as (`Drift.what`, text)."""
    yield "sdk", f"{surface.dist} {surface.version}"
    for ref, symbol in surface.symbols.items():
        yield f"symbol {ref}", f"{symbol.kind} {symbol.path}"
    for ref, params in surface.params_by_ref.items():
        yield from _field_facts(f"param {ref}", params.fields)
    for path, members in surface.types.items():
        yield from _member_facts(path, members)


def _member_facts(path: str, members: Members) -> Iterator[tuple[str, str]]:
    match members:
        case Record(access=access, fields=fields, constants=constants):
            yield f"type {path}", f"read by {access}"
            yield from _field_facts(f"field {path}", fields)
            yield from ((f"constant {path}.{name}", "constant") for name in constants)
        case Alias(target=target):
            yield f"type {path}", str(target)
        case Enumeration(values=values):
            yield f"type {path}", "enum"
            yield from ((f"enum {path}.{name}", repr(value)) for name, value in values.items())


def _field_facts(prefix: str, fields: Mapping[str, Field]) -> Iterator[tuple[str, str]]:
    for name, field in fields.items():
        how = " (optional)" if not field.required else " (has a default)" if field.default else ""
        yield f"{prefix}.{name}", f"{field.type}{how}"
