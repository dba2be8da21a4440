"""Annotations that name something which is not defined yet, or only for type checkers.

A definition with such an annotation is valid: `from __future__ import annotations` makes it text, and Python 3.14
defers its evaluation. It is an error only when the annotation is needed and the name is still unknown.
"""

from __future__ import annotations
import __future__

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import ArgumentTypeError, BaseTool, RawToolCall
from callwright_runtime.codegen_v1 import make_tool_types
from callwright_runtime.partial.json import PartialJSON
from callwright_runtime.partial.models import partial_builder
from callwright_runtime.structured.response_model import prepare_response_model
from examples.custom_provider import quill_call

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Define = Callable[[str], Any]

TOOLS = {
    "class": "class Use(BaseTool):\n    item: Later\n    more: list[Later] | None = None",
    "inherited": "class Base(BaseTool):\n    item: Later\nclass Use(Base):\n    n: int = 1",
    "function": "def Use(item: Later, more: list[Later] | None = None) -> Never: return item",
    "model": "class Use(BaseModel):\n    item: Later",
    "dataclass": "@dataclass\nclass Use:\n    item: Later",
}
FORMS = {
    "model": "class Form(BaseModel):\n    item: Later",
    "dataclass": "@dataclass\nclass Form:\n    item: Later",
    "typed dict": "class Form(TypedDict):\n    item: Later",
    "named tuple": "class Form(NamedTuple):\n    item: Later",
}
LATER = "class Later(BaseModel):\n    x: int"


@pytest.fixture(
    params=[
        "text",
        pytest.param("deferred", marks=pytest.mark.skipif(sys.version_info < (3, 14), reason="new in Python 3.14")),
    ]
)
def define(request: pytest.FixtureRequest) -> Iterator[Define]:
    """Run source text in a module of its own, with annotations of one kind."""
    module = ModuleType("deferring")
    exec(
        "from dataclasses import dataclass\nfrom typing import NamedTuple\n"
        "from pydantic import BaseModel\nfrom typing_extensions import TypedDict\n"
        "from callwright_runtime import BaseTool",
        vars(module),
    )
    flags = __future__.annotations.compiler_flag if request.param == "text" else 0

    def run(source: str) -> Any:
        exec(compile(source, "deferring.py", "exec", flags, dont_inherit=True), vars(module))
        return module

    sys.modules[module.__name__] = module
    yield run
    del sys.modules[module.__name__]


@pytest.mark.parametrize("source", TOOLS.values(), ids=TOOLS)
def test_a_tool_may_name_what_is_defined_after_it(define, source):
    tool = define(source).Use
    (made,) = make_tool_types([tool], BaseTool)
    later = define(LATER).Later
    assert made.from_tool_call(RawToolCall("1", "Use", '{"item": {"x": 1}}')).item == later(x=1)


@pytest.mark.parametrize("source", TOOLS.values(), ids=TOOLS)
def test_a_tool_that_names_what_is_never_defined_is_refused_when_used(define, source):
    (made,) = make_tool_types([define(source).Use], BaseTool)
    with pytest.raises(ArgumentTypeError, match=r"Later|Use"):
        made.from_tool_call(RawToolCall("1", "Use", '{"item": {"x": 1}}'))


@pytest.mark.parametrize("source", FORMS.values(), ids=FORMS)
def test_a_response_model_may_name_what_is_defined_after_it(define, source):
    form = define(source).Form
    later = define(LATER).Later
    prepared = prepare_response_model(form)
    assert prepared is not None
    growing = PartialJSON(partial_builder(prepared.model))
    growing.feed('{"item": {"x": 1}, ')
    assert repr(later(x=1)) in repr(growing.value)


@pytest.mark.parametrize("source", FORMS.values(), ids=FORMS)
def test_a_response_model_that_names_what_is_never_defined_is_refused_when_used(define, source):
    with pytest.raises(ArgumentTypeError, match=r"Later|Form"):
        prepare_response_model(define(source).Form)


def test_a_prompt_function_may_name_what_only_checkers_know(define):
    ask = define("def ask(topic: Later, *rest: list[Later]) -> Later: return f'{topic} {rest}'").ask

    class Client:
        def answer(self, **body: Any) -> Any:
            return {"id": "", "model": "q", "text": str(body), "calls": [], "stop": "end", "tokens": [1, 1]}

    assert "tea (1, 2)" in quill_call("q", client=Client())(ask)("tea", 1, 2).content
