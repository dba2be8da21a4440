"""Partial objects with fields: models, dataclasses, typed dicts, and unions of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from callwright_runtime.partial.values import IGNORED, PartialValue, validate_or_default

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from callwright_runtime.partial.values import Builder, ReadText, Validator

_TAG_WEIGHT = 1000


@dataclass(frozen=True, eq=False)
class FieldLayout:
    """Builder and validator of a field's value."""

    builder: Builder
    validate: Validator


@dataclass(frozen=True, eq=False)
class ObjectLayout:
    """Layout of a class with fields.

    Parameters:
        names: name in JSON → name of the field.
        fields: the fields by name, added after creation because layouts may be recursive.
        tags: name in JSON → the values that distinguish this class from the others of a union.
        make: builds an instance from the values of all fields and the names of the finished ones.
        validate: validates the text of a complete instance.
    """

    names: Mapping[str, str]
    fields: dict[str, FieldLayout]
    tags: Mapping[str, Collection[Any]]
    make: Callable[[dict[str, Any], set[str]], Any]
    validate: Validator


class ObjectValue(PartialValue):
    """A partial instance of a class: fields that have not arrived are None; it is validated when it is complete.

    An invalid instance stays as it arrived: the error is raised for the complete answer.
    """

    __slots__ = ("_child", "_finished", "_name", "layout")
    is_incremental = True
    changes_on_finish = True

    def __init__(self, layout: ObjectLayout) -> None:
        self.layout = layout
        self._name: str | None = None
        self._child = IGNORED
        self._finished: dict[str, Any] = {}

    def open_child(self, name: str, first: str) -> PartialValue:
        """Open a field; names without a field are ignored."""
        self._name = self.layout.names.get(name)
        self._child = IGNORED if self._name is None else self.layout.fields[self._name].builder(first)
        return self._child

    def close_child(self, text: ReadText) -> None:
        """Close the current field."""
        if self._name is not None:
            self._finished[self._name] = self._child.finish(text)
            self._name = None

    def put(self, name: str, text: str) -> None:
        """Add a finished field."""
        field = self.layout.names.get(name)
        if field is not None:
            self._finished[field] = validate_or_default(self.layout.fields[field].validate, lambda: text, None)

    def snapshot(self) -> Any:
        """Return a new instance of what has arrived."""
        values: dict[str, Any] = dict.fromkeys(self.layout.fields)
        values.update(self._finished)
        if self._name is not None:
            values[self._name] = self._child.snapshot()
        return self.layout.make(values, set(self._finished))

    def finish(self, text: ReadText) -> Any:
        """Return the validated instance."""
        instance = validate_or_default(self.layout.validate, text, None)
        return self.snapshot() if instance is None else instance


class RootValue(PartialValue):
    """A partial instance of a root model.

    Parameters:
        inner: the partial root value.
        make: builds an instance from the root value.
        validate: validates the text of a complete instance.
    """

    __slots__ = ("_inner", "_make", "_validate")
    is_incremental = True
    changes_on_finish = True

    def __init__(self, inner: PartialValue, make: Callable[[Any], Any], validate: Validator) -> None:
        self._inner = inner
        self._make = make
        self._validate = validate

    def open_child(self, name: str, first: str) -> PartialValue:
        """Open a child of the root value."""
        return self._inner.open_child(name, first)

    def close_child(self, text: ReadText) -> None:
        """Close a child of the root value."""
        self._inner.close_child(text)

    def take(self, characters: str) -> None:
        """Append characters to the root value."""
        self._inner.take(characters)

    def snapshot(self) -> Any:
        """Return a new instance of what has arrived."""
        return self._make(self._inner.snapshot())

    def finish(self, text: ReadText) -> Any:
        """Return the validated instance."""
        instance = validate_or_default(self._validate, text, None)
        return self.snapshot() if instance is None else instance


class UnionObject(PartialValue):
    """A partial object of a union: the member whose discriminators and field names match best so far.

    Parameters:
        layouts: the layouts of the union's members.
        validate: validates the complete text.
    """

    __slots__ = ("_fields", "_layouts", "_name", "_seen", "_tags", "_texts", "_validate")
    is_incremental = True
    changes_on_finish = True

    def __init__(self, layouts: Sequence[ObjectLayout], validate: Validator) -> None:
        self._layouts = layouts
        self._validate = validate
        self._fields = ObjectValue(layouts[0])
        self._name = ""
        self._seen: set[str] = set()  # the names so far that any member has
        self._texts: dict[str, str] = {}  # of the finished fields that any member has
        self._tags: dict[str, Any] = {}

    def open_child(self, name: str, first: str) -> PartialValue:
        """Open a field."""
        self._name = name
        if name not in self._seen and any(name in layout.names for layout in self._layouts):
            self._seen.add(name)
            self._choose()
        return self._fields.open_child(name, first)

    def close_child(self, text: ReadText) -> None:
        """Close the current field."""
        if self._name not in self._seen:
            self._fields.close_child(text)
            return
        source = text()
        self._texts[self._name] = source
        self._fields.close_child(lambda: source)
        if any(self._name in layout.tags for layout in self._layouts):
            self._tags[self._name] = validate_or_default(json.loads, lambda: source, None)
            self._choose()

    def snapshot(self) -> Any:
        """Return a new instance of what has arrived."""
        return self._fields.snapshot()

    def finish(self, text: ReadText) -> Any:
        """Return the validated instance."""
        instance = validate_or_default(self._validate, text, None)
        return self.snapshot() if instance is None else instance

    def _choose(self) -> None:
        """Choose the best member; called only for names that a member has."""
        best = max(self._layouts, key=lambda layout: _score(layout, self._seen, self._tags))
        if best is self._fields.layout:
            return
        self._fields = ObjectValue(best)
        for name, text in self._texts.items():
            self._fields.put(name, text)


def _score(layout: ObjectLayout, names: Collection[str], tags: Mapping[str, Any]) -> int:
    matches = sum(1 if tags[name] in values else -1 for name, values in layout.tags.items() if name in tags)
    return _TAG_WEIGHT * matches + sum(name in layout.names for name in names)
