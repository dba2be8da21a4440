"""Show answers in notebooks, as Markdown and as HTML."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from callwright_runtime.errors import CallwrightError
from callwright_runtime.responses.malformed import BROKEN_DATA
from callwright_runtime.tools.display import call_html, call_markdown

if TYPE_CHECKING:
    from callwright_runtime.tools.raw_call import RawToolCall


def answer_markdown(answer: Any, calls: list[RawToolCall]) -> str:
    """Return an answer as Markdown: its text, its tool calls, and a line about the call.

    Parameters:
        answer: a response, or a stream.
        calls: the tool calls of the answer.
    """
    pieces = [str(answer.content), *(call_markdown(each.name, each.arguments) for each in calls), f"*{_about(answer)}*"]
    return "\n\n".join(piece for piece in pieces if piece)


def answer_html(answer: Any, calls: list[RawToolCall]) -> str:
    """Return an answer as HTML; its text is shown as it is."""
    listed = "".join(call_html(each.name, each.arguments) for each in calls)
    text = f'<div style="white-space: pre-wrap">{escape(str(answer.content))}</div>' if answer.content else ""
    return f"<div>{text}{listed}<small>{escape(_about(answer))}</small></div>"


def _about(answer: Any) -> str:
    """Return a line about the call: its model, its end, its tokens and its time."""
    try:
        usage = answer.common_usage
        words = [answer.model, *answer.common_finish_reasons]
    except (*BROKEN_DATA, CallwrightError):
        usage, words = None, []
    if usage is not None:
        words.append(f"{usage.input_tokens} + {usage.output_tokens} tokens")
    if answer.end_time > answer.start_time:
        words.append(f"{answer.end_time - answer.start_time:.1f} s")
    return " · ".join(str(word) for word in words if word)
