"""Where a dotted path leads in what a method returns, as far as the SDK declares it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from callwright_gen.paths.inspect import alternatives_in, is_anything, iterated_items, short
from callwright_gen.surface.installed import InstalledSource
from callwright_gen.surface.model import Record
from callwright_gen.types import Generic, Named, TypeExpr, union_of


@dataclass(frozen=True)
class Led:
    """Where a path leads.

    Parameters:
        type: The type of the value, or None if it is not declared.
        owner: The class that lacks a field of the path, or an empty text.
        lacking: The name of that field.
        offset: Number of characters of the path before it.
        names: The fields that the class has.
    """

    type: TypeExpr | None = None
    owner: str = ""
    lacking: str = ""
    offset: int = 0
    names: Sequence[str] = ()


@dataclass(frozen=True)
class Reader:
    """Follows paths of attributes and keys.

    Parameters:
        sdk: The installed SDK.
        extra: Returns the fields that the spec adds to a class.
    """

    sdk: InstalledSource
    extra: Callable[[TypeExpr], frozenset[str]]

    def follow(self, start: TypeExpr, path: str) -> Led:
        """Return where a path leads, such as `error_details.code`. Of a list, it reads the first item."""
        expr, offset = start, 0
        for name in path.split("."):
            step = self._step(expr, name)
            if step.type is None:
                return Led(None, step.owner, step.lacking, offset, step.names)
            expr, offset = step.type, offset + len(name) + 1
        return Led(expr)

    def _step(self, expr: TypeExpr, name: str) -> Led:
        found: list[TypeExpr] = []
        names: dict[str, None] = {}
        for member in self._items(expr):
            record = self._record(member)
            if record is None or name.endswith("()"):
                return Led()
            if name in record.fields:
                found.append(record.fields[name].type)
            elif self._may_have(member, name):
                return Led()
            names |= dict.fromkeys(record.fields)
        if found:
            return Led(union_of(found))
        owner = short(union_of(self._items(expr)))
        return Led(None, owner, name, names=tuple(names)) if names else Led()

    def _items(self, expr: TypeExpr) -> list[TypeExpr]:
        """Return the members of a type: of a list, those of its items."""
        members: list[TypeExpr] = []
        for member in alternatives_in(expr, self.sdk):
            items = iterated_items(member)
            members += self._items(union_of(items)) if items else [member]
        return members

    def _record(self, member: TypeExpr) -> Record | None:
        named = member.base if isinstance(member, Generic) else member
        if is_anything(member) or not isinstance(named, Named):
            return None
        record = self.sdk.members(named)
        return record if isinstance(record, Record) and record.fields and not record.constants else None

    def _may_have(self, member: TypeExpr, name: str) -> bool:
        named = member.base if isinstance(member, Generic) else member
        if not isinstance(named, Named):
            return True
        return name in self.extra(named) or self.sdk.has(f"{named.module}:{named.name}", name) is True
