"""The media type of bytes, by the signature that files of a type have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind = Literal["image", "audio", "document"]

_SIGNATURES: Mapping[Kind, tuple[tuple[bytes, int, str], ...]] = {
    "image": (
        (b"\x89PNG", 0, "image/png"),
        (b"\xff\xd8\xff", 0, "image/jpeg"),
        (b"GIF8", 0, "image/gif"),
        (b"WEBP", 8, "image/webp"),
        (b"heic", 8, "image/heic"),
    ),
    "audio": (
        (b"WAVE", 8, "audio/wav"),
        (b"ID3", 0, "audio/mp3"),
        (b"\xff\xfb", 0, "audio/mp3"),
        (b"\xff\xf3", 0, "audio/mp3"),
        (b"OggS", 0, "audio/ogg"),
        (b"fLaC", 0, "audio/flac"),
    ),
    "document": ((b"%PDF", 0, "application/pdf"),),
}


def sniff_media_type(kind: Kind, data: bytes | str) -> str | None:
    """Return the media type of bytes, or of base64 text; None if it is none that is known."""
    if isinstance(data, str):
        from base64 import b64decode

        try:
            data = b64decode(data, validate=True)
        except ValueError:
            return None
    return next((media for start, offset, media in _SIGNATURES[kind] if data.startswith(start, offset)), None)
