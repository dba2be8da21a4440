"""What a shape must send: a part without its content would arrive empty."""

from __future__ import annotations

from collections.abc import Iterator

from callwright_gen.problems import Loc
from callwright_gen.resolve.context import Context
from callwright_gen.shapes import Mapping, Placeholder, Shape, placeholders_of

_CONTENT = {
    "text": ("text",),
    "image": ("image",),
    "image_url": ("url",),
    "audio": ("audio",),
    "audio_url": ("url",),
    "document": ("document",),
    "document_url": ("url",),
    "tool_call": ("name", "args"),
    "tool_result": ("content",),
}
"""By kind of part: the slots without which it means nothing."""
_FORMS = ("shape", "text", "message")


def check_carried(context: Context) -> None:
    """Report shapes that leave out what they are for, and unique values that they do not have."""
    _check_distinct(context)
    for loc, shape, slots in _places(context):
        sent = {_slot(each) for each in placeholders_of(shape)}
        for slot in slots:
            if not sent & set(slot.split()):
                wanted = " or ".join(f"${name}" for name in slot.split())
                context.report(loc, f"this sends no {wanted}", f"Write {wanted} where the SDK expects it")


def _check_distinct(context: Context) -> None:
    for kind, rule in context.loaded.spec.messages.parts.rules().items():
        shape = context.loaded.shape("messages", "parts", kind, "shape")
        keys = rule.distinct.split(".") if rule.distinct is not None else []
        for key in keys:
            entries = shape.entries if isinstance(shape, Mapping) else ()
            shape = next((entry.shape for entry in entries if entry.key == key), None)
        if keys and shape is None:
            what = f"the shape has nothing at {rule.distinct!r}"
            context.report(
                ("messages", "parts", kind, "distinct"), what, "Name the keys that lead to a value of the shape"
            )


def _places(context: Context) -> Iterator[tuple[Loc, Shape, tuple[str, ...]]]:
    """Yield the shapes, and what each must contain: one of the slots in each text."""
    loaded = context.loaded
    rules: dict[Loc, tuple[str, ...]] = {
        ("messages", "parts", kind, form): slots for kind, slots in _CONTENT.items() for form in _FORMS
    }
    others: dict[Loc, tuple[str, ...]] = {
        ("messages", "system", "param"): ("content text",),
        ("tools", "shape"): ("name", "schema"),
        ("tools", "list"): ("tools",),
        # With `prompt: always`, the prompt holds the schema.
        ("json", "schema"): ("schema",) if loaded.spec.json_.instruct != "always" else (),
    }
    for loc, slots in {**rules, **others}.items():
        shape = loaded.shape(*loc)
        empty = isinstance(shape, Mapping) and not shape.entries
        if shape is not None and not empty:
            yield loc, shape, slots


def _slot(placeholder: Placeholder) -> str:
    return placeholder.path or placeholder.root
