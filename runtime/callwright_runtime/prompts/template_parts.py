"""The format specs of a prompt template that give lists or parts of a message instead of plain text."""

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

_IMAGE_MARKS = (
    (b"\x89PNG", 0, "image/png"),
    (b"\xff\xd8\xff", 0, "image/jpeg"),
    (b"GIF8", 0, "image/gif"),
    (b"WEBP", 8, "image/webp"),
    (b"heic", 8, "image/heic"),
)
_AUDIO_MARKS = (
    (b"WAVE", 8, "audio/wav"),
    (b"ID3", 0, "audio/mp3"),
    (b"\xff\xfb", 0, "audio/mp3"),
    (b"\xff\xf3", 0, "audio/mp3"),
    (b"OggS", 0, "audio/ogg"),
    (b"fLaC", 0, "audio/flac"),
)
_DOCUMENT_MARKS = ((b"%PDF", 0, "application/pdf"),)


def list_text(value: Any, spec: str, name: str) -> str:
    """Write a list as one line an item; `lists` takes a list of lists and puts an empty line between them."""
    items = _items(value, name)
    if spec == "list":
        return "\n".join(str(item) for item in items)
    return "\n\n".join("\n".join(str(item) for item in _items(inner, name)) for inner in items)


def parts_of(value: Any, spec: str, name: str) -> list[Part]:
    """Give the part(s) that a value stands for under a spec such as `image`, or `images` for a list."""
    one = _MAKERS[spec.removesuffix("s")]
    values = _items(value, name) if spec.endswith("s") else [value]
    return [item if isinstance(item, PART_TYPES) else one(item, name) for item in values]


def _items(value: Any, name: str) -> Sequence[object]:
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
        return cast("Sequence[object]", value)
    raise ArgumentTypeError(f"the prompt template wants a list in {name!r}, not {type(value).__name__}.")


def _text(value: object, name: str) -> Part:
    if isinstance(value, str):
        return TextPart(value)
    raise _wrong(value, name, "a text")


def _image(value: object, name: str) -> Part:
    if isinstance(value, str):
        return ImageURLPart(value)
    if isinstance(value, bytes):
        return ImagePart(value, _sniff(value, _IMAGE_MARKS, name, "ImagePart"))
    raise _wrong(value, name, "bytes, a URL or an ImagePart")


def _audio(value: object, name: str) -> Part:
    if isinstance(value, str):
        return AudioURLPart(value)
    if isinstance(value, bytes):
        return AudioPart(value, _sniff(value, _AUDIO_MARKS, name, "AudioPart"))
    raise _wrong(value, name, "bytes, a URL or an AudioPart")


def _document(value: object, name: str) -> Part:
    if isinstance(value, str):
        return DocumentURLPart(value)
    if isinstance(value, bytes):
        return DocumentPart(value, _sniff(value, _DOCUMENT_MARKS, name, "DocumentPart"))
    raise _wrong(value, name, "bytes, a URL or a DocumentPart")


def _part(value: object, name: str) -> Part:
    raise _wrong(value, name, "a part such as TextPart")


_MAKERS: dict[str, Callable[[object, str], Part]] = {
    "text": _text,
    "image": _image,
    "audio": _audio,
    "document": _document,
    "part": _part,
}
PART_SPECS = frozenset(_MAKERS) | {f"{name}s" for name in _MAKERS}


def _sniff(data: bytes, marks: tuple[tuple[bytes, int, str], ...], name: str, part: str) -> str:
    for mark, offset, media_type in marks:
        if data.startswith(mark, offset):
            return media_type
    raise ArgumentValueError(f"the type of the bytes in {name!r} is not known: give a {part} with its media_type.")


def _wrong(value: object, name: str, wanted: str) -> ArgumentTypeError:
    return ArgumentTypeError(f"the prompt template wants {wanted} in {name!r}, not {type(value).__name__}.")
