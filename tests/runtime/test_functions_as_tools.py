"""Functions and classes as tools: names, annotations, docstrings and outputs of every kind."""

from __future__ import annotations

import dataclasses
import json
import math
import subprocess
import sys
import types
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Generic, Literal, TypeVar

import pytest
from pydantic import BaseModel, Field, RootModel
from typing_extensions import TypedDict

from callwright_runtime import ArgumentTypeError, ArgumentValueError, BaseTool, RawToolCall, ToolArgumentsError
from callwright_runtime.codegen_v1 import json_text, make_tool_types
from callwright_runtime.tools.schema import response_schema
from examples.custom_provider import QuillCallResponse, QuillTool

if TYPE_CHECKING:
    from somewhere_that_does_not_exist import Report

T = TypeVar("T")


def tool_of(source: Any) -> Any:
    (tool,) = make_tool_types([source], QuillTool)
    return tool


def call(source: Any, arguments: dict[str, Any]) -> Any:
    return tool_of(source).from_tool_call(RawToolCall("1", "any", json.dumps(arguments)))


def properties_of(source: Any) -> dict[str, Any]:
    return tool_of(source)._parameters()["properties"]


def segment(p1: float, p2: float = 0.0) -> tuple[float, float]:
    return p1, p2


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [({"p1": 5}, (5, 0)), ({"p2": 2, "p1": 1}, (1, 2)), ({"p1": 5, "p0": 9}, (5, 0))],
    ids=["one", "both", "unknown key"],
)
def test_arguments_reach_the_parameter_of_their_name(arguments, expected):
    assert call(segment, arguments).call() == expected


def test_unknown_key_does_not_fill_a_field_whose_name_pydantic_reserves():
    class Save(BaseTool):
        json: str = "unset"

    assert call(Save, {"json_": "other"}).json == "unset"
    assert call(Save, {"json": "{}"}).json == "{}"


class ClassVariable(BaseModel):
    x: int


class Declare(BaseTool):
    """Declare a variable."""

    registry: ClassVar[list[str]] = []
    kind: Literal["ClassVar", "local"]
    variable: ClassVariable


def test_only_class_variables_are_left_out_of_the_fields():
    assert list(properties_of(Declare)) == ["kind", "variable"]


@pytest.mark.parametrize("value", [None, "de"])
def test_default_none_makes_a_parameter_nullable(value):
    def greet(language: str = None) -> str | None:  # noqa: RUF013  what is tested
        return language

    assert properties_of(greet)["language"]["anyOf"] == [{"type": "string"}, {"type": "null"}]
    assert call(greet, {"language": value}).call() == value


def test_text_of_annotated_is_the_description_unless_a_field_has_one():
    def count(start: Annotated[int, "Where to start."], end: Annotated[int, "no", Field(description="Where to end.")]):
        """Count.

        Args:
            start: Not this.
        """

    schema = properties_of(count)
    assert (schema["start"]["description"], schema["end"]["description"]) == ("Where to start.", "Where to end.")


class Span(BaseModel):
    start: Annotated[int, "Where to start."] = Field(alias="from")
    end: Annotated[int, "no"] = Field(description="Where to end.")


@dataclasses.dataclass
class Search:
    span: Span
    words: Annotated[list[str], "What to find."]


def test_text_in_an_annotation_of_a_field_describes_it_in_tools_and_response_models():
    in_tool, in_model = tool_of(Search)._parameters(), response_schema(Span, "plain").schema
    assert in_tool["properties"]["words"]["description"] == "What to find."
    for properties in (in_tool["$defs"]["Span"]["properties"], in_model["properties"]):
        assert [properties[key]["description"] for key in ("from", "end")] == ["Where to start.", "Where to end."]


@pytest.mark.parametrize("source", [int, TypedDict("Typed", {"a": int}), list[int]])
def test_a_type_without_parameters_is_no_tool(source):
    with pytest.raises(ArgumentTypeError, match=r"write a function or a model"):
        tool_of(source).tool_schema()


def test_return_annotation_that_only_type_checkers_resolve_is_ignored():
    def report(year: int) -> Report:
        return year

    assert call(report, {"year": 2026}).call() == 2026


def test_generic_tool_classes_and_mixins_work():
    hooks: list[str] = []

    class Registered:
        def __init_subclass__(cls, **kwargs: Any) -> None:
            super().__init_subclass__(**kwargs)
            hooks.append(cls.__name__)

    class Find(Registered, BaseTool, Generic[T]):
        name: str

    assert hooks == ["Find"]
    assert call(Find[int], {"name": "x"}).name == "x"


def test_tool_class_of_an_unregistered_module_works():
    module = types.ModuleType("not_registered")
    exec("from callwright_runtime import BaseTool\nclass Add(BaseTool):\n    a: int\n", module.__dict__)
    assert call(module.Add, {"a": 1}).a == 1


@pytest.mark.parametrize("root", [list[int], int, dict[str, int] | list[int]])
def test_tool_whose_root_is_not_an_object_is_refused_by_name(root):
    numbers = type("Numbers", (RootModel[root],), {})
    with pytest.raises(ArgumentTypeError, match="the tool Numbers takes"):
        tool_of(numbers).tool_schema()


DOCSTRINGS = {
    "unknown section": "Find.\n\nArgs:\n    city: A city.\n    units: C or F.\n\nUnits:\n    metric ones",
    "closing remark": "Find.\n\nArgs:\n    city: A city.\n    units: C or F.\n\nThat is all.",
    "numpy": "Find.\n\nParameters\n----------\ncity : str\n    A city.\nunits : str\n    C or F.\n",
    "Epydoc": "Find.\n\n@param city: A city.\n@param units: C or F.\n@return: That is all.",
    "Markdown": "Find.\n\nArgs:\n    - `city` (str): A city.\n    - **units**: C or F.\n",
    "reST": "Find.\n\n:param city: A city.\n:param units: C or F.\n\nThat is all.",
}


@pytest.mark.parametrize("layout", DOCSTRINGS)
def test_docstring_layouts_describe_parameters(layout):
    def find(city: str, units: str) -> None: ...

    find.__doc__ = DOCSTRINGS[layout]
    schema = properties_of(find)
    assert (schema["city"]["description"], schema["units"]["description"]) == ("A city.", "C or F.")


class Place(BaseModel):
    name: Annotated[str, Field(description="A name.")]
    country: str = None  # type: ignore[assignment]  # pyright: ignore[reportArgumentType]


@dataclasses.dataclass
class Trip:
    start: Place
    end: Place = None  # type: ignore[assignment]  # pyright: ignore[reportArgumentType]
    days: int = 1


def test_null_is_the_default_none_of_models_and_dataclasses_and_no_other_default():
    trip = call(Trip, {"start": {"name": "Rome", "country": None}, "end": None}).call()
    assert trip == Trip(Place(name="Rome"))
    schema = tool_of(Trip)._parameters()
    assert schema["properties"]["end"] == {"anyOf": [{"$ref": "#/$defs/Place"}, {"type": "null"}], "default": None}
    assert schema["$defs"]["Place"]["properties"]["country"]["anyOf"] == [{"type": "string"}, {"type": "null"}]
    for wrong in ({"days": None}, {"start": None}, {"start": {"name": None}, "end": None}):
        with pytest.raises(ToolArgumentsError):
            call(Trip, {"start": {"name": "Rome"}, **wrong})


class Node(BaseModel):
    name: str
    parent: Node | None = Field(None, description="The node above.")
    children: list[Node] = Field(description="The nodes below.")


def test_recursive_models_with_described_references_are_strict():
    class Tree(BaseTool):
        tool_config: ClassVar[Any] = {"strict": True}
        root: Node = Field(description="The root.")

    schema = tool_of(Tree)._parameters(strict=True)
    assert schema["properties"]["root"] == {"anyOf": [{"$ref": "#/$defs/Node"}], "description": "The root."}
    assert schema["$defs"]["Node"]["additionalProperties"] is False


@pytest.mark.parametrize(
    ("output", "text"),
    [
        (b"\x89PNG", '"iVBORw=="'),
        ({"image": b"\xff"}, '{"image":"_w=="}'),
        (memoryview(b"\x89PNG"), '"iVBORw=="'),
        (range(3), "[0,1,2]"),
        (math.nan, '"NaN"'),
        ([math.inf, -math.inf], '["Infinity","-Infinity"]'),
        ("as it is", "as it is"),
        (None, "null"),
    ],
    ids=["bytes", "bytes inside", "view of bytes", "range", "nan", "infinity", "string", "none"],
)
def test_outputs_of_every_type_are_sent_as_text(output, text):
    (message,) = QuillCallResponse.tool_message_params([(call(segment, {"p1": 1}), output)])
    assert message["text"] == text


def test_coroutine_as_an_output_is_refused():
    async def look_up(key: str) -> str:
        return key

    coroutine = call(look_up, {"key": "a"}).call()
    with pytest.raises(ArgumentTypeError, match="the output of the tool look_up is a coroutine: await"):
        QuillCallResponse.tool_message_params([(call(look_up, {"key": "a"}), coroutine)])
    coroutine.close()


def test_value_that_contains_itself_is_a_documented_error():
    value: list[Any] = []
    value.append(value)
    with pytest.raises(ArgumentValueError, match="cannot be written as JSON"):
        json_text(value)


def test_invalid_arguments_are_a_documented_error():
    with pytest.raises(ToolArgumentsError):
        call(segment, {"p1": "far"})


def test_optimized_python_warns_that_descriptions_are_missing():
    code = (
        "from examples.custom_provider import QuillTool\n"
        "from callwright_runtime.codegen_v1 import make_tool_types\n"
        "def pay(amount: int) -> str:\n    '''Move money.'''\n"
        "print(make_tool_types([pay], QuillTool)[0]._description())\n"
    )
    command = [sys.executable, "-OO", "-W", "always", "-c", code]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout == "The tool pay.\n"
    assert "the tool pay has no description" in ran.stderr
