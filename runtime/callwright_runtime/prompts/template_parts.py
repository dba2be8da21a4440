"""Format specs of prompt templates that produce lists or message parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

from callwright_runtime.errors import ArgumentTypeError, ArgumentValueError
from callwright_runtime.messages.parts import (
    PART_TYPES,
    AudioPart,
    AudioURLPart,
    DocumentPart,
    DocumentURLPart,
    ImagePart,
    ImageURLPart,
    Part,
    TextPart,
)
from callwright_runtime.messages.signatures import Kind, sniff_media_type


def list_text(value: Any, spec: str, name: str) -> str:
    """Return a list as text, one line per item; `lists` formats a list of lists, separated by empty lines."""
    items = _check_list(value, name)
    if spec == "list":
        return "\n".join(str(item) for item in items)
    return "\n\n".join("\n".join(str(item) for item in _check_list(inner, name)) for inner in items)


def parts_of(value: Any, spec: str, name: str) -> list[Part]:
    """Return the message parts of a value under a spec such as `image`, or `images` for a list."""
    make = _MAKERS[spec.removesuffix("s")]
    values = _check_list(value, name) if spec.endswith("s") else [value]
    return [item if isinstance(item, PART_TYPES) else make(item, name) for item in values]


def _check_list(value: Any, name: str) -> Sequence[object]:
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
        return cast("Sequence[object]", value)
    raise ArgumentTypeError(f"the prompt template expects a list in {name!r}, not {type(value).__name__}.")


def _make_text(value: object, name: str) -> Part:
    if isinstance(value, str):
        return TextPart(value)
    raise _make_type_error(value, name, "a string")


def _make_image(value: object, name: str) -> Part:
    if isinstance(value, str):
        return ImageURLPart(value)
    if isinstance(value, bytes):
        return ImagePart(value, _sniff("image", value, name, "ImagePart"))
    raise _make_type_error(value, name, "bytes, a URL or an ImagePart")


def _make_audio(value: object, name: str) -> Part:
    if isinstance(value, str):
        return AudioURLPart(value)
    if isinstance(value, bytes):
        return AudioPart(value, _sniff("audio", value, name, "AudioPart"))
    raise _make_type_error(value, name, "bytes, a URL or an AudioPart")


def _make_document(value: object, name: str) -> Part:
    if isinstance(value, str):
        return DocumentURLPart(value)
    if isinstance(value, bytes):
        return DocumentPart(value, _sniff("document", value, name, "DocumentPart"))
    raise _make_type_error(value, name, "bytes, a URL or a DocumentPart")


def _make_part(value: object, name: str) -> Part:
    raise _make_type_error(value, name, "a part such as TextPart")


_MAKERS: dict[str, Callable[[object, str], Part]] = {
    "text": _make_text,
    "image": _make_image,
    "audio": _make_audio,
    "document": _make_document,
    "part": _make_part,
}
PART_SPECS = frozenset(_MAKERS) | {f"{name}s" for name in _MAKERS}


def _sniff(kind: Kind, data: bytes, name: str, part: str) -> str:
    media_type = sniff_media_type(kind, data)
    if media_type is None:
        raise ArgumentValueError(f"the type of the bytes in {name!r} is not known: pass a {part} with its media_type.")
    return media_type


def _make_type_error(value: object, name: str, expected: str) -> ArgumentTypeError:
    return ArgumentTypeError(f"the prompt template expects {expected} in {name!r}, not {type(value).__name__}.")
