"""Tools: what can be a tool, its schema, and its creation from a call."""

from __future__ import annotations

import copy
import functools
import gc
import pickle
import weakref
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

import cloudpickle
import pytest
from pydantic import BaseModel, Field, field_validator

from callwright_runtime import BaseTool, RawToolCall, ToolArgumentsError, ToolConfig
from callwright_runtime.codegen_v1 import make_tool_types


class ProviderTool(BaseTool):
    provider = "test"
    tool_config: ClassVar[ToolConfig] = {}

    @classmethod
    def _build_schema(cls) -> Any:
        strict = cls.tool_config.get("strict")
        return {"name": cls._name(), "description": cls._description(), "parameters": cls._parameters(strict=strict)}


class OtherTool(ProviderTool):
    provider = "other"

    @classmethod
    def _build_schema(cls) -> Any:
        return {"other": cls._name()}


class Author(BaseModel):
    name: str


class FormatBook(BaseTool):
    """Format a book.

    Attributes:
        title: As on the cover.
    """

    title: str
    id: int = 3
    json: str = "x"
    author: Author | None = Field(None, description="Who wrote it.")

    @field_validator("title")
    @classmethod
    def raise_case(cls, title: str) -> str:
        return title.upper()

    def call(self) -> str:
        return f"{self.title} {self.id} {self.json}"


@dataclass
class Point:
    """A place."""

    x: int


class Greeter:
    """Greets."""

    def __init__(self, name: str) -> None:
        self.name = name

    def greet(self, who: str) -> str:
        """Greet somebody."""
        return f"{self.name}: {who}"

    def __call__(self, who: str) -> str:
        """Call somebody."""
        return who


def google(a: int, b: Annotated[str, Field(description="Mine.")], c: list[int] = [1]) -> str:  # noqa: B006
    """Do it.

    More of it.

    Args:
        c (list): Third,
            on two lines.
        a: First.
        b: Hidden by the annotation.

    Returns:
        b: Not a parameter.
    """
    return f"{a}{b}{c}"


def numpy(a: int, b: str) -> str:
    """Do it.

    Parameters
    ----------
    b : str
        Second.
    a : int, optional
        First.

    Returns
    -------
    str
        It.
    """
    return f"{a}{b}"


def rest(a: int, b: str) -> str:
    """Do it.

    :param int a: First.
    :param b: Second,
        on two lines.
    :returns: It.
    """
    return f"{a}{b}"


def one(tool: Any, base: type[BaseTool] = ProviderTool) -> Any:
    (made,) = make_tool_types([tool], base) or []
    return made


def call_tool(tool: Any, arguments: Any, base: type[BaseTool] = ProviderTool) -> Any:
    made = one(tool, base)
    return made.from_tool_call(RawToolCall("1", made._name(), arguments))


def descriptions(tool: Any) -> dict[str, str | None]:
    properties = one(tool).tool_schema()["parameters"]["properties"]
    return {name: schema.get("description") for name, schema in properties.items()}


@pytest.mark.parametrize(
    ("tool", "expected"),
    [
        (google, {"a": "First.", "b": "Mine.", "c": "Third, on two lines."}),
        (numpy, {"a": "First.", "b": "Second."}),
        (rest, {"a": "First.", "b": "Second, on two lines."}),
        (FormatBook, {"title": "As on the cover.", "id": None, "json": None, "author": "Who wrote it."}),
    ],
)
def test_docstrings_describe_the_parameters(tool, expected):
    assert descriptions(tool) == expected


def test_the_description_is_the_text_before_the_sections():
    assert one(google).tool_schema()["description"] == "Do it.\n\nMore of it."
    assert one(FormatBook).tool_schema()["description"] == "Format a book."


def test_defaults_are_kept():
    parameters = one(google).tool_schema()["parameters"]
    assert (parameters["required"], parameters["properties"]["c"]["default"]) == (["a", "b"], [1])
    assert call_tool(google, '{"a": 1, "b": "x"}').call() == "1x[1]"


def test_a_tool_class_validates_and_may_have_fields_with_any_name():
    tool = call_tool(FormatBook, '{"title": "dune", "json": "y", "author": {"name": "Frank"}}')
    assert (tool.call(), tool.author, tool.args["json"]) == ("DUNE 3 y", Author(name="Frank"), "y")
    assert FormatBook(title="emma").title == "EMMA"


def test_a_tool_is_an_instance_of_the_users_class_and_of_the_providers():
    tool = call_tool(FormatBook, '{"title": "dune"}')
    assert isinstance(tool, FormatBook)
    assert isinstance(tool, ProviderTool)
    assert tool.provider == "test"


def test_a_tool_of_one_provider_is_adapted_to_another():
    class Mine(ProviderTool):
        """Mine."""

        title: str

    assert one(Mine) is Mine
    assert one(Mine, OtherTool).tool_schema() == {"other": "Mine"}


@pytest.mark.parametrize(
    ("tool", "name", "arguments", "expected"),
    [
        (Greeter("Ann").greet, "greet", '{"who": "Bob"}', "Ann: Bob"),
        (Greeter("Ann"), "Greeter", '{"who": "Bob"}', "Bob"),
        (functools.partial(google, b="y"), "google", '{"a": 1}', "1y[1]"),
        (functools.partial(google, 7), "google", {"b": "z"}, "7z[1]"),
        (Point, "Point", '{"x": 1}', Point(1)),
        (Author, "Author", '{"name": "Frank"}', Author(name="Frank")),
    ],
)
def test_callables_and_classes_can_be_tools(tool, name, arguments, expected):
    assert one(tool).tool_schema()["name"] == name
    assert call_tool(tool, arguments).call() == expected


def test_parameters_may_be_named_like_attributes_of_a_tool():
    def odd(args: int, call: str, delta: float, model_config: bool, self_: int = 1) -> list[Any]:
        """Odd."""
        return [args, call, delta, model_config, self_]

    tool = call_tool(odd, '{"args": 1, "call": "c", "delta": 0.5, "model_config": true}')
    assert tool.call() == [1, "c", 0.5, True, 1]
    assert tool.args == {"args": 1, "call": "c", "delta": 0.5, "model_config": True, "self_": 1}


def test_positional_only_parameters_are_passed_by_position():
    def power(base: int, /, exponent: int) -> int:
        """Raise."""
        return base**exponent

    assert call_tool(power, '{"base": 2, "exponent": 5}').call() == 32


def test_local_types_in_string_annotations_are_resolved():
    class Local(BaseModel):
        x: int

    def use(local: Local) -> int:
        """Use it."""
        return local.x

    class Use(BaseTool):
        """Use it."""

        local: Local

    def make() -> Any:
        return make_tool_types([use, Use], ProviderTool)

    first, second = make()
    assert first.from_tool_call(RawToolCall("1", "use", '{"local": {"x": 4}}')).call() == 4
    assert second.from_tool_call(RawToolCall("1", "Use", '{"local": {"x": 4}}')).local == Local(x=4)


def bare(x) -> None:  # type: ignore[no-untyped-def]
    """Has no annotation."""


def many(*items: int) -> None:
    """Takes any number."""


def options(**items: int) -> None:
    """Takes any name."""


@pytest.mark.parametrize(
    ("tool", "names"),
    [(bare, "'x'"), (many, "items"), (options, "items"), (lambda: 1, "lambda"), (7, "7"), ("add", "add")],
)
def test_something_that_cannot_be_a_tool_is_rejected_by_name(tool, names):
    with pytest.raises(TypeError, match=names):
        make_tool_types([tool], ProviderTool)


def test_two_tools_with_the_same_name_are_rejected():
    def google(a: int) -> int:
        """Another."""
        return a

    with pytest.raises(ValueError, match="google"):
        make_tool_types([google, globals()["google"]], ProviderTool)


def test_a_field_that_would_hide_an_attribute_is_rejected_in_the_class_definition():
    with pytest.raises(TypeError, match="'args'"):
        type("Bad", (BaseTool,), {"__annotations__": {"args": str}, "__module__": __name__})


def test_a_parameter_without_a_json_schema_is_rejected_with_the_tools_name():
    class Opaque:
        pass

    def use(it: Opaque) -> None:
        """Use it."""

    with pytest.raises(TypeError, match="use"):
        one(use).tool_schema()


@pytest.mark.parametrize("arguments", ['{"a": 1', "[]", '{"a": "x", "b": ""}', "nonsense", {"b": "x"}])
def test_an_error_for_invalid_arguments_keeps_them(arguments):
    with pytest.raises(ToolArgumentsError, match="google") as caught:
        call_tool(google, arguments)
    assert caught.value.arguments == (arguments if isinstance(arguments, str) else '{"b":"x"}')
    assert pickle.loads(pickle.dumps(caught.value)).arguments == caught.value.arguments


@pytest.mark.parametrize(("tool", "arguments"), [(FormatBook, '{"title": "a"}'), (google, '{"a": 1, "b": "x"}')])
def test_tools_can_be_pickled_and_copied(tool, arguments):
    made = call_tool(tool, arguments)
    for copied in (pickle.loads(pickle.dumps(made)), copy.deepcopy(made), cloudpickle.loads(cloudpickle.dumps(made))):
        assert copied == made
        assert copied.call() == made.call()
        assert copied.tool_call == made.tool_call


def test_the_class_of_a_tool_is_created_once():
    assert one(google) is one(google)
    assert one(google).tool_schema() is one(google).tool_schema()
    assert one(google, OtherTool) is not one(google)


def test_a_wrapper_does_not_inherit_the_tool_of_the_wrapped_function():
    one(numpy)

    @functools.wraps(numpy)
    def wrapper(a: int, b: str) -> str:
        return f"wrapped {numpy(a, b)}"

    assert call_tool(wrapper, '{"a": 1, "b": "x"}').call() == "wrapped 1x"


def made_for_a_local_tool() -> weakref.ref[Any]:
    def local(a: int) -> int:
        """Local."""
        return a

    assert call_tool(local, '{"a": 1}').call() == 1
    return weakref.ref(one(local))


def test_classes_created_for_a_tool_are_garbage_collected_with_it():
    made = made_for_a_local_tool()
    gc.collect()
    gc.collect()  # pydantic's own classes are collected first
    assert made() is None


def test_strict_closes_every_object_and_requires_every_property():
    class Strict(BaseTool):
        """Strict."""

        tool_config: ClassVar[ToolConfig] = {"strict": True}  # type: ignore[typeddict-unknown-key]
        author: Author
        kind: Literal["a", "b"] = "a"
        name: Annotated[str, Field(max_length=5)] = "x"

    schema = one(Strict).tool_schema()["parameters"]
    assert schema["required"] == ["author", "kind", "name"]
    assert schema["additionalProperties"] is schema["$defs"]["Author"]["additionalProperties"] is False
    assert schema["properties"]["kind"] == {"enum": ["a", "b"], "type": "string"}
    assert schema["properties"]["name"] == {"type": "string", "description": "maxLength: 5"}


def test_a_strict_tool_that_cannot_be_strict_is_rejected():
    class Free(BaseTool):
        """Free."""

        tool_config: ClassVar[ToolConfig] = {"strict": True}  # type: ignore[typeddict-unknown-key]
        any_keys: dict[str, int]

    with pytest.raises(ValueError, match="free keys"):
        one(Free).tool_schema()
