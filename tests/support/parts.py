"""Message parts by name; the rows of the providers map these names to the expected form."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from callwright_runtime import (
    AudioPart,
    AudioURLPart,
    DocumentPart,
    DocumentURLPart,
    ImagePart,
    ImageURLPart,
    TextPart,
    ThinkingPart,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from callwright_runtime import Part

BYTES = b"\x89PNG\x00\xff"
TEXT64 = base64.b64encode(BYTES).decode()
URL = "https://example.com/a"
PARTS: Mapping[str, Part] = {
    "text": TextPart("b"),
    "image": ImagePart(BYTES, "image/png"),
    "image with detail": ImagePart(BYTES, "image/webp", detail="low"),
    "image of an unknown type": ImagePart(BYTES, "image/tiff"),
    "image url": ImageURLPart(URL),
    "audio": AudioPart(BYTES, "audio/wav"),
    "audio of an unknown type": AudioPart(BYTES, "audio/flac"),
    "audio url": AudioURLPart(URL),
    "document": DocumentPart(BYTES, name="a.pdf"),
    "document without a name": DocumentPart(BYTES),
    "document url": DocumentURLPart(URL),
    "thinking": ThinkingPart("Hm.", opaque="c2ln"),
}
