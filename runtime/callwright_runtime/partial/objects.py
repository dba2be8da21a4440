"""Values with fields that are arriving: models, dataclasses, typed dicts, and unions of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from callwright_runtime.partial.values import IGNORED, PartialValue, check_or_default

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from callwright_runtime.partial.values import Check, Start, Text

_TAG_WEIGHT = 1000


@dataclass(frozen=True, eq=False)
class FieldLayout:
    """How the value of a field begins, and how the text of a whole one is validated."""

    start: Start
    check: Check


@dataclass(frozen=True, eq=False)
class ObjectLayout:
    """A class with fields.

    Parameters:
        names: name in JSON → name of the field.
        fields: the fields by name. They are added when the shape is known, because a field may have the same shape.
        tags: name in JSON → the values that tell it from the others of a union.
        make: makes an instance of the values of all fields and the names of those that are finished.
        check: validates the text of a whole instance.
    """

    names: Mapping[str, str]
    fields: dict[str, FieldLayout]
    tags: Mapping[str, Collection[Any]]
    make: Callable[[dict[str, Any], set[str]], Any]
    check: Check


class ObjectValue(PartialValue):
    """An instance of a class; fields that have not arrived are None, and it is validated when it is whole.

    One that is not valid stays as it arrived: the error comes with the complete answer.
    """

    __slots__ = ("_child", "_finished", "_name", "shape")
    is_incremental = True
    changes_on_finish = True

    def __init__(self, shape: ObjectLayout) -> None:
        self.shape = shape
        self._name: str | None = None
        self._child = IGNORED
        self._finished: dict[str, Any] = {}

    def open_child(self, name: str, first: str) -> PartialValue:
        """Begin a field; what the class has no field for is passed over."""
        self._name = self.shape.names.get(name)
        self._child = IGNORED if self._name is None else self.shape.fields[self._name].start(first)
        return self._child

    def close_child(self, text: Text) -> None:
        """Finish the field that began last."""
        if self._name is not None:
            self._finished[self._name] = self._child.finish(text)
            self._name = None

    def put(self, name: str, text: str) -> None:
        """Add a member that is whole."""
        field = self.shape.names.get(name)
        if field is not None:
            self._finished[field] = check_or_default(self.shape.fields[field].check, lambda: text, None)

    def snapshot(self) -> Any:
        """Give a new instance of what has arrived."""
        values: dict[str, Any] = dict.fromkeys(self.shape.fields)
        values.update(self._finished)
        if self._name is not None:
            values[self._name] = self._child.snapshot()
        return self.shape.make(values, set(self._finished))

    def finish(self, text: Text) -> Any:
        """Give the validated instance."""
        made = check_or_default(self.shape.check, text, None)
        return self.snapshot() if made is None else made


class RootValue(PartialValue):
    """An instance of a root model.

    Parameters:
        inner: the value of the root.
        make: makes an instance of it.
        check: validates the text of a whole instance.
    """

    __slots__ = ("_check", "_inner", "_make")
    is_incremental = True
    changes_on_finish = True

    def __init__(self, inner: PartialValue, make: Callable[[Any], Any], check: Check) -> None:
        self._inner = inner
        self._make = make
        self._check = check

    def open_child(self, name: str, first: str) -> PartialValue:
        """Begin a child of the root's value."""
        return self._inner.open_child(name, first)

    def close_child(self, text: Text) -> None:
        """Finish a child of the root's value."""
        self._inner.close_child(text)

    def take(self, characters: str) -> None:
        """Add characters to the root's value."""
        self._inner.take(characters)

    def snapshot(self) -> Any:
        """Give a new instance of what has arrived."""
        return self._make(self._inner.snapshot())

    def finish(self, text: Text) -> Any:
        """Give the validated instance."""
        made = check_or_default(self._check, text, None)
        return self.snapshot() if made is None else made


class UnionObject(PartialValue):
    """An object that is one of several: the one whose discriminators and names of fields fit best so far.

    Parameters:
        shapes: those that it may be.
        check: validates the text when it is whole.
    """

    __slots__ = ("_check", "_fields", "_name", "_shapes", "_tags", "_texts")
    is_incremental = True
    changes_on_finish = True

    def __init__(self, shapes: Sequence[ObjectLayout], check: Check) -> None:
        self._shapes = shapes
        self._check = check
        self._fields = ObjectValue(shapes[0])
        self._name = ""
        self._texts: dict[str, str] = {}  # of the finished members
        self._tags: dict[str, Any] = {}

    def open_child(self, name: str, first: str) -> PartialValue:
        """Begin a member."""
        self._name = name
        self._choose({*self._texts, name})
        return self._fields.open_child(name, first)

    def close_child(self, text: Text) -> None:
        """Finish the member that began last."""
        whole = text()
        self._texts[self._name] = whole
        self._fields.close_child(lambda: whole)
        if any(self._name in shape.tags for shape in self._shapes):
            self._tags[self._name] = check_or_default(json.loads, lambda: whole, None)
            self._choose(self._texts)

    def snapshot(self) -> Any:
        """Give a new instance of what has arrived."""
        return self._fields.snapshot()

    def finish(self, text: Text) -> Any:
        """Give the validated instance."""
        made = check_or_default(self._check, text, None)
        return self.snapshot() if made is None else made

    def _choose(self, names: Collection[str]) -> None:
        best = max(self._shapes, key=lambda shape: _fit(shape, names, self._tags))
        if best is self._fields.shape:
            return
        self._fields = ObjectValue(best)
        for name, text in self._texts.items():
            self._fields.put(name, text)


def _fit(shape: ObjectLayout, names: Collection[str], tags: Mapping[str, Any]) -> int:
    tagged = sum(1 if tags[name] in values else -1 for name, values in shape.tags.items() if name in tags)
    return _TAG_WEIGHT * tagged + sum(name in shape.names for name in names)
