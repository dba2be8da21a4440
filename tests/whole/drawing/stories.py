"""Draw the fragments of tool calls, and orders in which events arrive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

if TYPE_CHECKING:
    from tests.whole.drawing.places import Drawn


def stories(drawn: Drawn) -> list[list[dict[str, Any]]]:
    """Draw tool calls, each as its fragments."""
    found: list[list[dict[str, Any]]] = []
    for number in range(drawn.one(1, 0, 2)):
        text = drawn.one('{"one":1}', '{"one":2,"two":3}', "")
        cut = drawn.draw(st.integers(0, len(text)))
        start = {"key": number, "id": f"c{number}", "name": "add"}
        texts = [piece for piece in (text[:cut], text[cut:]) if piece]
        if texts and drawn.maybe():
            start, texts = {**start, "arguments": texts[0]}, texts[1:]
        found.append([start, *({"key": number, "arguments": piece} for piece in texts)])
    return found


def mixed(drawn: Drawn, queues: list[list[Any]]) -> list[Any]:
    """Draw an order of several sequences."""
    queues = [list(queue) for queue in queues if queue]
    found: list[Any] = []
    while queues:
        queue = drawn.one(*queues)
        found.append(queue.pop(0))
        queues = [each for each in queues if each]
    return found
