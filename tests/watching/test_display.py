"""What a notebook shows of an answer, a stream and a tool call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.support.answers import Answer, Call
from tests.support.library import shelf_of
from tests.support.tiers import neutral

if TYPE_CHECKING:
    from tests.support.caller import Caller

ANSWER = Answer("# Yes & <b>no</b>", calls=(Call("shelf_of", '{"title": "```<i>"}'),))


@neutral
def test_answers_streams_and_tools_are_shown_as_markdown_and_as_html(caller: Caller) -> None:
    caller.will_say(ANSWER, ANSWER)
    plain, stream = caller.ask(tools=[shelf_of]), caller.ask(tools=[shelf_of], stream=True)
    assert (stream._repr_markdown_(), stream._repr_html_()) == ("", "")
    caller.all_of(stream)
    for shown in (plain, stream):
        text, call, about = shown._repr_markdown_().split("\n\n")
        assert text == ANSWER.text
        assert call.startswith("````\nshelf_of(")
        assert call.endswith("\n````")
        assert "tool_calls · 21 + 13 tokens" in about
        check_html(shown._repr_html_())
    check_html(f"Yes &amp; {plain.tool._repr_html_()}")
    assert plain.tool._repr_markdown_().startswith("````\nshelf_of(")


def check_html(html: Any) -> None:
    assert "<b>no</b>" not in html
    assert "<i>" not in html
    assert "Yes &amp; " in html
    assert "<b>shelf_of</b>(" in html
