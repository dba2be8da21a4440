"""`data:` URLs: bytes with their media type, as a text."""

from __future__ import annotations

from typing import NamedTuple

from callwright_runtime.messages.decode import from_base64, unformat
from callwright_runtime.messages.encode import to_base64
from callwright_runtime.messages.parts import AudioPart, DocumentPart, ImagePart

_PIECES = ("data:", ";base64,", "")


class DataURL(NamedTuple):
    """What a `data:` URL holds."""

    media_type: str
    data: bytes


def data_url(part: ImagePart | AudioPart | DocumentPart) -> str:
    """Return the data of a part as a URL."""
    match part:
        case ImagePart():
            data = part.image
        case AudioPart():
            data = part.audio
        case DocumentPart():
            data = part.document
    return f"data:{part.media_type};base64,{to_base64(data)}"


def read_data_url(url: object) -> DataURL | None:
    """Return what a URL holds; None if it is not a `data:` URL with base64 text.

    Raises:
        ValueError: its text is not base64.
    """
    found = unformat(_PIECES, url)
    return None if found is None else DataURL(found[0], from_base64(found[1]))
