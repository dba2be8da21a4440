"""litellm."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import litellm
from subjects.data import BY_SCHEMA, CHUNKS, PLAIN, PROMPT, Book, prompt, read

if TYPE_CHECKING:
    from collections.abc import Callable


def works(address: str) -> dict[str, Callable[[], object]]:
    """Return a function for each row that runs without extras."""

    def ask(text: str, **more: Any) -> Any:
        messages = [{"role": "user", "content": text}]
        return litellm.completion("openai/m", messages, api_base=address, api_key="none", **more)

    return {
        PLAIN: lambda: ask(PROMPT).choices[0].message.content,
        BY_SCHEMA: lambda: Book.model_validate_json(ask(PROMPT, response_format=Book).choices[0].message.content),
        **{name: partial(lambda size: read(ask(prompt(size), stream=True)), size) for size, name in CHUNKS.items()},
    }
