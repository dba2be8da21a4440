"""magentic, which always streams."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from magentic import FunctionCall, OpenaiChatModel, StreamedStr
from magentic import prompt as ask_for
from subjects.data import BY_TOOL, CHUNKS, PLAIN, PROMPT, TOOL, TOOLS, Book, looking_up, prompt, read

if TYPE_CHECKING:
    from collections.abc import Callable


def works(address: str) -> dict[str, Callable[[], object]]:
    """Return a function for each row that it supports; it has no partial models."""
    model = OpenaiChatModel("m", api_key="none", base_url=address)

    def plain() -> str: ...

    def book() -> Book: ...
    def call() -> FunctionCall[str]: ...
    def stream(text: str) -> StreamedStr: ...

    for fn, returned in ((plain, str), (book, Book), (call, FunctionCall[str]), (stream, StreamedStr)):
        fn.__annotations__["return"] = returned
    stream.__annotations__["text"] = str
    chunks = ask_for("{text}", model=model)(stream)
    return {
        PLAIN: ask_for(PROMPT, model=model)(plain),
        TOOL: ask_for(PROMPT, functions=looking_up(1), model=model)(call),
        TOOLS: ask_for(PROMPT, functions=looking_up(10), model=model)(call),
        BY_TOOL: ask_for(PROMPT, model=model)(book),
        **{name: partial(lambda size: read(chunks(prompt(size))), size) for size, name in CHUNKS.items()},
    }
