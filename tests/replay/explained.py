"""Expected differences, each with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBERS = "the SDK itself raises: a number stands where it reads an enum by its name"
_OLDER_SDK = "what the server's own tools did is newer than the SDK, which has no place for it"

EXPLAINED: Mapping[tuple[str, str], str] = {
    ("vertex-generate-content-25b7d64b", "raised"): _NUMBERS,
    ("vertex-generate-content-d9bf28c3", "raised"): _NUMBERS,
    ("vertex-generate-content-df5bc3f9", "raised"): _NUMBERS,
    ("vertex-generate-content-fac051b0", "raised"): _NUMBERS,
    ("groq-chat-completions-e0fbaae4", "message"): "the API refuses the tools that it executed itself in a message",
    ("bedrock-converse-771b723e", "message"): _OLDER_SDK,
    ("bedrock-converse-c0fe0084", "raised"): _OLDER_SDK,
    ("bedrock-converse-stream-316187e6", "raised"): _OLDER_SDK,
}
"""By the id of the exchange and the field."""
