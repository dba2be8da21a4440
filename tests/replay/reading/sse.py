"""Parse server-sent events, according to the HTML standard."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE_END = re.compile(r"\r\n|\n|\r")


def messages(body: bytes) -> Iterator[tuple[str, str]]:
    """Return the name and data of each event; an event truncated by the end of the body counts, as in clients."""
    name, data = "", list[str]()
    for line in [*_LINE_END.split(body.decode("utf-8", "replace")), ""]:
        key, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if key == "event":
            name = value
        elif key == "data":
            data.append(value)
        elif not line:
            if data:
                yield name, "\n".join(data)
            name, data = "", []


def objects(body: bytes) -> Iterator[Any]:
    """Return the JSON value of each event before the end mark that some APIs send."""
    for _, data in messages(body):
        if data.startswith("[DONE]"):
            return
        yield json.loads(data)
