"""Call params without the required ones, and tools that are redefined, as in a notebook."""

from __future__ import annotations

import importlib
import sys
from typing import Any

import pytest

from tests.support.answers import Answer, Call
from tests.support.tiers import by_law, neutral

pytestmark = neutral

NOTEBOOK = '''
from callwright_runtime import BaseTool


class Lend(BaseTool):
    """Lend a book."""

    {field}: str

    def call(self) -> str:
        return "{field}: " + self.{field}


def find({field}: str) -> str:
    """Find a book."""
    return "{field}: " + {field}
'''


@by_law
def test_omitted_required_call_params_keep_their_defaults(caller):
    caller.will_say(Answer("Hi"))
    caller.ask(call_params={"temperature": 0.5})
    name = caller.provider.expected.common["temperature"]
    assert {**caller.provider.expected.defaults, name: 0.5}.items() <= caller.server.last.items()


@pytest.mark.parametrize("name", ["Lend", "find"])
def test_a_redefined_tool_replaces_the_old_one(caller, name):
    answers = []
    for field in ("title", "author"):
        cell: dict[str, Any] = {"__name__": __name__}
        exec(NOTEBOOK.replace("{field}", field), cell)
        caller.will_say(Answer(calls=(Call(name, f'{{"{field}": "x"}}'),)))
        response = caller.ask(tools=[cell[name]])
        answers.append(response.tool.call())
        properties = caller.provider.wire.tools_of(caller.server.last)[name]["parameters"]["properties"]
        assert list(properties) == [field]
    assert answers == ["title: x", "author: x"]


def test_a_parameter_may_start_with_an_underscore_or_be_named_like_an_attribute_of_a_tool(caller):
    def search(_x: str, tool_call: str, delta: int, id: str) -> str:  # noqa: A002
        """Search."""
        return f"{_x} {tool_call} {delta} {id}"

    arguments = '{"_x": "a", "tool_call": "b", "delta": 3, "id": "mine"}'
    caller.will_say(Answer(calls=(Call("search", arguments, "call_7"),)))
    tool = caller.ask(tools=[search]).tool
    assert (tool.call(), tool.tool_call.id) == ("a b 3 mine", "call_7")


def test_import_error_of_a_module_says_why_it_failed(tmp_path, monkeypatch):
    """A package that hides such errors shows a missing attribute instead."""
    import callwright

    (tmp_path / "broken_provider.py").write_text("import callwright_runtime.no_such_module\n")
    monkeypatch.setattr(callwright, "__path__", [*callwright.__path__, str(tmp_path)])
    with pytest.raises(ModuleNotFoundError, match="no_such_module"):
        importlib.import_module("callwright.broken_provider")
    assert "callwright.broken_provider" not in sys.modules
