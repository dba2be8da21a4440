"""What a notebook shows of an answer, a stream and a tool call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import nbformat
import pytest
from nbconvert import HTMLExporter, MarkdownExporter
from nbconvert.preprocessors import ExecutePreprocessor

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


CELL = """
from callwright.openai import OpenAICallResponse, OpenAITool
from callwright_runtime.codegen_v1 import make_tool_types
from openai.types.chat import ChatCompletion

def shelf_of(title: str) -> str:
    "Return where a book is."
    return title

call = {"id": "a", "type": "function", "function": {"name": "shelf_of", "arguments": '{"title": "Dune <i>"}'}}
message = {"role": "assistant", "content": "Yes & <b>no</b>", "tool_calls": [call]}
answer = {"id": "1", "created": 1, "model": "m", "object": "chat.completion"}
answer["choices"] = [{"index": 0, "finish_reason": "tool_calls", "message": message}]
OpenAICallResponse(response=ChatCompletion.construct(**answer), tool_types=make_tool_types([shelf_of], OpenAITool))
"""


@pytest.mark.thorough
def test_a_notebook_shows_them_and_nbconvert_renders_it() -> None:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code) for code in (CELL, "_.tool")])
    ExecutePreprocessor(timeout=120, kernel_name="python3").preprocess(notebook, {})
    answer, tool = [cell.outputs[0].data for cell in notebook.cells]
    assert {"text/html", "text/markdown", "text/plain"} <= {*answer} & {*tool}
    html, _ = HTMLExporter().from_notebook_node(notebook)
    outputs = html[html.index("Yes &amp;") :]
    assert "Yes &amp; &lt;b&gt;no&lt;/b&gt;" in outputs
    assert outputs.count("<b>shelf_of</b>(") == 2
    assert "Dune <i>" not in outputs
    assert "shelf_of(" in MarkdownExporter().from_notebook_node(notebook)[0]
